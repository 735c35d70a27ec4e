# Corrections of regions, by a post's button.

region-title = 地域が違う
region-label = この記事はどの地域の話ですか？
region-hint = 名前をカンマ区切りで。地域なしなら空欄
region-scope = どの記事に適用しますか？
region-this = この記事のみ
region-later = このフィードの今後の記事にも
region-later-what = { $words }が再びその地域を示す場合
region-no-words = 語句なし
region-none = 地域なし
region-set = ✅ このサーバーでは、この記事の地域を次のようにしました：{ $regions }。投稿を修正し、条件に合うチャンネルに届けます。
region-later-set = ✅ このサーバーでは、この記事と、同じ語句を含む{ $feed }の今後の記事の地域を次のようにしました：{ $regions }。
region-forwarded = 全サーバーに適用するかは、ボット所有者が決めます。
region-not-forwarded = すでに多くの修正がボット所有者の確認を待っているため、この修正はこのサーバーにのみ適用されます。
region-restored = 修正を取り消しました。
region-same = この記事の地域は、すでにそのとおりです。変更するには、別の地域を指定してください。
region-gone = ⛔ この記事またはその修正は保存期間を過ぎたため、変更できません。新しい投稿なら修正できます。
