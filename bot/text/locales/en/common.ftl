# Words that every room uses.

word-yes = yes
word-no = no
word-unknown = not known
word-and-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
 }
word-quoted = “{ $text }”

page-before = ◀ Back
page-after = Next ▶
page-of = Page { $page } of { $pages }
