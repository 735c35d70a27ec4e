# Words that every room uses.

word-yes = はい
word-no = いいえ
word-unknown = 不明
word-and-more = ほか{ $count }件
word-quoted = 「{ $text }」

page-before = ◀ 戻る
page-after = 次へ ▶
page-of = { $page }／{ $pages }ページ
