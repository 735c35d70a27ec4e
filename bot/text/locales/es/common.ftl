# Words that every room uses.

word-yes = sí
word-no = no
word-unknown = se desconoce
word-and-more = { $count ->
    [one] y { $count } más
   *[other] y { $count } más
 }
word-quoted = «{ $text }»

page-before = ◀ Atrás
page-after = Siguiente ▶
page-of = Página { $page } de { $pages }
