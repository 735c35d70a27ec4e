# Words that every room uses.

word-yes = ja
word-no = nein
word-unknown = nicht bekannt
word-and-more = { $count ->
    [one] und { $count } weiteres
   *[other] und { $count } weitere
 }
word-quoted = „{ $text }“

page-before = ◀ Zurück
page-after = Weiter ▶
page-of = Seite { $page } von { $pages }
