# Words that every room uses.

word-yes = sim
word-no = não
word-unknown = não se sabe
word-and-more = { $count ->
    [one] e mais { $count }
   *[other] e mais { $count }
 }
word-quoted = “{ $text }”

page-before = ◀ Voltar
page-after = Próxima ▶
page-of = Página { $page } de { $pages }
