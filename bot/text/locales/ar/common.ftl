# Words that every room uses.

word-yes = نعم
word-no = لا
word-unknown = غير معروف
word-and-more = { $count ->
    [zero] ولا شيء غيرها
    [one] وواحد آخر
    [two] واثنان آخران
    [few] و{ $count } أخرى
    [many] و{ $count } أخرى
   *[other] و{ $count } أخرى
 }
word-quoted = «{ $text }»

page-before = السابق ◀
page-after = ▶ التالي
page-of = صفحة { $page } من { $pages }
