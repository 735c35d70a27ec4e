# Posts, and what the news service answers.

news-post-regions = 📍 { $regions }
news-post-folded = … ほか、{ $source }の以前の記事{ $count }件。
news-post-also = 📰 関連：{ $sources }
news-digest-title = スマホニュース：{ $count }件
news-digest-line = { $more ->
    [0] • { $title } · { $source }
   *[other] • { $title } · { $source }、ほか{ $more }件の配信元
 }
news-post-untitled = 無題の記事
news-post-by = 著者：{ $author }
news-post-why-button = なぜこれが？
news-post-bands-button = バンド
news-post-watch-button = この端末をウォッチ
news-post-region-button = 地域が違う
news-post-mute-button = 配信元をミュート
news-post-more = この中の記事をもっと見る…

# Subscriptions.

news-everywhere = すべての地域
news-subscribed = 購読しました
news-subscribed-what = { $channel }に次のニュースが届きます：{ $regions }
news-subscribed-next = このサーバーのフィード{ $count }件から届きます。今後公開される記事を投稿します。`/news list` で全購読を表示できます。
news-subscribed-no-feeds = 🟡 このサーバーにはまだフィードがないため、何も届きません。`/feeds add` で追加してください。サイトのアドレスだけで大丈夫です。`/setup` では、地域ごとのスマートフォンニュースのフィード集を選べます。
news-unsubscribe-button = 購読を解除
news-unsubscribed = { $channel }の購読を解除しました：{ $regions }
news-resubscribed = { $channel }の購読を元に戻しました：{ $regions }
news-paused = { $channel }の「{ $regions }」のニュースを一時停止しました。`/news resume` で再開します。
news-resumed = { $channel }の「{ $regions }」のニュースを再開しました。
news-list = 購読{ $count }件
news-list-empty = 購読はまだありません
news-list-empty-how = `/news subscribe` で始めましょう。地域を選ぶと、そのスマホニュースがこのチャンネルに届きます。
news-list-line = { $channel }：{ $regions }
news-list-paused = ⏸️ 一時停止中
news-channel-gone = 削除されたチャンネル
news-suspended = ⛔ Discordに投稿を拒否されたため停止中。チャンネルを確認してから `/news resume` を実行してください。
news-suspended-discord-10003 = ⛔ 停止中：チャンネルがありません。`/news unsubscribe` で片づけられます。
news-suspended-discord-50001 = ⛔ 停止中：ボットがチャンネルを見られません。 **チャンネルを見る** を許可してから `/news resume` を実行してください。
news-suspended-discord-50013 = ⛔ 停止中：ボットが書き込めません。 **メッセージを送信** と **埋め込みリンク** を許可してから `/news resume` を実行してください。
news-not-found = ⛔ このサーバーにその購読はありません。候補から選んでください。`/news list` で全件を表示できます。
news-several = ⛔ 「{ $name }」の購読が複数あります。候補から選んでください。
news-no-wish = ⛔ 条件を1つ以上指定してください：地域、端末、ブランド、キーワード、このサーバーのフィード。
news-no-word = ⛔ 「{ $text }」には文字も数字もないため、どの記事にも該当しません。言葉を入力してください。
news-unknown-device = ⛔ 「{ $text }」という端末は見つからないか、複数あります。候補から選んでください。
news-unknown-brand = ⛔ 「{ $text }」というブランドは見つかりません。候補から選んでください。
news-unknown-kind = ⛔ 「{ $text }」というニュースの種類はありません。使えるのは：{ $known }。
news-unknown-source = ⛔ 「{ $text }」はこのサーバーのフィードではありません。候補から選んでください。`/feeds list` で全件を表示できます。
news-role-mention = ⛔ ボットは{ $role }にメンションできません。ロールの設定で **このロールに対して@mentionを許可する** をオンにするか、{ $channel }でボットに **全員宛てのメンション** を許可してください。
news-role-everyone = ⛔ メンションできるのはロールだけで、全員宛てにはできません。別のロールを選んでください。
news-publish-kind = ⛔ フォローできるのはアナウンスチャンネルだけで、{ $channel } はそうではありません。アナウンスチャンネルを選ぶか、`publish` を省いてください。
news-edited = 今後、{ $channel }に次のニュースが届きます：{ $regions }
news-already = このチャンネルはすでに購読しています：`/news list`
news-limit = ⛔ 購読は上限の{ $limit }件に達しています。先に1つ解除してください：`/news unsubscribe`
news-no-region = ⛔ 地域を指定してください：国、またはヨーロッパやMENAのような広い地域。
news-unknown-region = ⛔ 「{ $region }」という地域は見つかりません。候補から選んでください。
news-unknown-region-near = ⛔ 「{ $region }」という地域は見つかりません。{ $near }のことですか？

news-more-button = 条件を追加…
news-more-title = 条件を追加
news-when = 投稿のタイミング
news-when-once = 記事ごとにすぐ投稿
news-when-daily = 1日1回まとめて投稿
news-when-monday = 毎週月曜日にまとめて投稿
news-when-tuesday = 毎週火曜日にまとめて投稿
news-when-wednesday = 毎週水曜日にまとめて投稿
news-when-thursday = 毎週木曜日にまとめて投稿
news-when-friday = 毎週金曜日にまとめて投稿
news-when-saturday = 毎週土曜日にまとめて投稿
news-when-sunday = 毎週日曜日にまとめて投稿
news-form = 表示する内容
news-form-card = 本文と画像
news-form-compact = 短い本文、画像なし
news-form-title = タイトルのみ
news-kinds-none = すべての種類のニュース
news-without = { $kind }を除く
news-regionless = 地域の記載がないニュース
news-regionless-home = 地域の記載なし：地元のフィードからのみ投稿
news-regionless-post = 地域の記載なし：投稿する
news-regionless-skip = 地域の記載なし：投稿しない
news-pause-button = 一時停止
news-resume-button = 再開
news-no-role-button = メンションしない
news-hours-button = 静かな時間帯、タイムゾーン…
news-hours-title = 時間
news-hours-quiet = 静かな時間帯（その間の分は後で投稿）
news-hours-quiet-hint = 22:00-07:00
news-hours-digest = まとめ投稿の時刻
news-hours-zone = タイムゾーン、またはその都市
news-schedule-when = 🕗 { $when }
news-schedule-digest = 🗞️ { $when }、{ $hour }（{ $zone }）
news-schedule-quiet = 🌙 { $begin }～{ $end }は投稿なし（{ $zone }）
news-bad-hours = ⛔ 「{ $text }」は時間として読み取れません。22:00-07:00のように、時刻なら8のように入力してください。
news-unknown-zone = ⛔ 「{ $text }」というタイムゾーンは見つかりません。都市か、Europe/Berlinのような名前を入力してください。
news-unknown-zone-near = ⛔ 「{ $text }」というタイムゾーンは見つかりません。{ $near }のことですか？

# Wishes in words, joined to one line.

news-wish-exact = この地域そのもののみ
news-wish-devices = 端末：{ $names }
news-wish-brands = ブランド：{ $names }
news-wish-words = キーワード：{ $names }
news-wish-not-words = 除外：{ $names }
news-wish-without = { $kinds }を除く
news-wish-sources = { $count ->
    [1] { $names }のみ
   *[other] フィード{ $count }件のみ：{ $names }
 }
news-wish-no-region-post = 地域の記載がないニュースも含む
news-wish-no-region-skip = 地域の記載がないニュースは含まない
news-wish-role = { $role }にメンション
news-wish-publish = フォロー中のチャンネルにも公開
news-kind-deal = セール
news-kind-review = レビュー
news-kind-rumour = うわさ
news-kind-update = アップデート
news-kind-roundup = まとめ記事
news-kind-sponsored = スポンサー記事
news-kind-news = 一般ニュース

# What the last days would have given.

news-preview = { $count ->
    [0] 過去7日間の該当記事なし
   *[other] 過去7日間の該当記事{ $count }件
 }
news-preview-what = 条件：{ $regions }
news-preview-counts = このサーバーのフィードの記事{ $total }件を調べました。
news-preview-stopped = 除外：{ $stages }
news-preview-stage = 「{ $stage }」で{ $count }件
news-preview-none = 過去7日間、このサーバーのフィードに新着はありませんでした。記事は、フィードを追加した時点から数えます：`/feeds list`
news-preview-next = まだ何も保存していません。同じ条件で `/news subscribe` を実行すると保存されます。
news-preview-next-edit = まだ何も保存していません。同じ条件で `/news edit` を実行すると保存されます。
news-article-line = • { $title } · { $source }、{ $when }

# What became of an article.

news-why-title = 投稿された理由、されなかった理由
news-why-article = { $title }
news-why-fetched = ✅ { $source }から{ $when }に取得（その時点で新着）
news-why-tagged = 🏷️ 種類：{ $kind }、地域：{ $regions }
news-why-no-regions = 記載なし
news-why-home = フィードの地元は{ $regions }
news-why-devices = 🏷️ 端末：{ $names }
news-why-brands = 🏷️ ブランド：{ $names }
news-why-tag = { $name }（「{ $word }」）
news-why-no-subscriptions = このサーバーには購読がないため、何も投稿されません。`/news subscribe` で追加できます。
news-why-line = **{ $channel }**、{ $regions }：{ $fate }
news-why-sent = ✅ { $when }に送信
news-why-sent-link = ✅ { $when }に送信：[投稿を見る]({ $url })
news-why-waiting = ⏳ 送信待ち
news-why-waiting-reason = ⏳ 送信待ち、前回の試行：{ $reason }
news-why-dropped = ⛔ 送信前に破棄：{ $reason }
news-why-refused = ⛔ Discordが拒否：{ $reason }
news-why-stopped = ⛔ 「{ $stage }」で除外
news-why-stopped-has = ⛔ 「{ $stage }」で除外：この記事は{ $has }
news-why-unpublished = { $fate }。フォロー中のチャンネルには公開されていない：{ $reason }
news-why-passed = { $stages }を通過、{ $fate }
news-why-source-paused = ⏸️ このサーバーでフィードが一時停止中
news-why-suspended = ⛔ Discordに投稿を拒否されたため、購読が停止中
news-why-older = ⛔ 記事が、購読またはこのサーバーのフィードより古い
news-why-twin = ↪️ このチャンネルの別の購読が投稿した
news-why-same-page = ↪️ 同じページを別のフィードがこのチャンネルに投稿した
news-why-story = 📰 全条件を通過。同じ話題が投稿済みのため、この記事はその投稿に加えられる
news-why-story-link = 📰 全条件を通過。同じ話題が投稿済みのため、この記事は[その投稿]({ $url })に加えられた（{ $when }）
news-why-listed = 🗞️ 全条件を通過。{ $when }のまとめに掲載
news-why-listed-link = 🗞️ 全条件を通過。{ $when }の[まとめ]({ $url })に掲載
news-why-held = 🌙 全条件を通過。{ $when }まで保留中
news-why-folded = ↪️ 条件に合うが、別の投稿の件数に含まれているか、その後に条件が変更された
news-why-old = このサーバーのどのフィードも、このページを新着として運びませんでした。フィードを初めて読んだときにすでにあったか、フィードに初めて現れたときに2日より古かったためです。`/news preview` で、チャンネルに届く内容を確認できます。
news-why-not-found = ⛔ 保存期間内に、このサーバーのフィードから「{ $text }」という記事は届いていません。候補から選ぶか、記事のリンクを貼り付けてください。
news-why-feed = ⛔ これはフィード「{ $feed }」のアドレスです。記事のリンクを貼り付けるか、候補から選んでください。このフィードから何が投稿されるかは `/feeds test` で確認できます。
news-why-post = { $channel }の条件：{ $regions }
news-why-several = この投稿は複数の話題のまとめです。`/news why` で記事ごとの理由が分かります。
news-stage-paused = 一時停止
news-stage-source = フィード
news-stage-kind = 種類
news-stage-region = 地域
news-stage-device = 端末
news-stage-brand = ブランド
news-stage-words = キーワード
news-reason-unsubscribed = 購読が終了した
news-reason-too-old = 2日を超えて待っていた
news-reason-killed-sender = 送信するたびにボットが異常終了した
news-reason-unmade = ボットが投稿にできなかった
news-reason-unseen = 投稿済みの可能性があるが、ボットがチャンネルを読めず確認できない
news-reason-message-deleted = 投稿が削除された
news-reason-discord-10003 = チャンネルがない
news-reason-discord-50001 = ボットがチャンネルを見られない
news-reason-discord-50013 = チャンネルでのボットの権限が足りない
