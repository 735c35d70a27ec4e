# Words that every room uses.

word-yes = oui
word-no = non
word-unknown = inconnu
word-and-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
 }
word-quoted = « { $text } »

page-before = ◀ Précédent
page-after = Suivant ▶
page-of = Page { $page } sur { $pages }
