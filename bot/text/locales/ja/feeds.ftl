# Feeds of a server.

feeds-added = フィードを追加しました
feeds-added-what = { $title }がこのサーバーのフィードになりました。
feeds-added-newest = 最新の記事：{ $title }
feeds-added-next = 今後公開される記事を、購読している全チャンネルに投稿します：`/news subscribe`
feeds-candidates = フィードが{ $count }件見つかりました
feeds-candidate = **{ $number }** { $title }、記事{ $count }件
feeds-candidate-newest = • { $title }
feeds-pick = どれにしますか？
feeds-offer-ended = ⛔ この選択は期限切れです。コマンドをもう一度実行してください。

feeds-one = このサーバーのフィード
feeds-one-home = 地元：{ $regions }
feeds-one-interval = 約{ $minutes }分ごとに読み込み（更新の頻度に合わせて）
feeds-one-interval-wished = { $minutes }分ごとに読み込み（このサーバーの設定）
feeds-one-language = 言語：{ $language }
feeds-button-details = 詳細…
feeds-button-test = テスト
feeds-button-test-again = もう一度テスト
feeds-button-pause = 一時停止
feeds-button-resume = 再開
feeds-button-remove = 削除
feeds-button-keep = 残す
feeds-button-list = 全フィード
feeds-edited = ✅ 保存しました。
feeds-known = ☑️ { $title }はすでにこのサーバーのフィードです。
feeds-form = フィードの詳細
feeds-form-name = 名前
feeds-form-home = 地元の国（カンマ区切り）
feeds-form-interval = 読み込みの間隔（分）
feeds-form-language = 言語
feeds-form-empty = 空欄：フィードの表記に従う
feeds-form-empty-interval = 空欄：更新の頻度に合わせる
feeds-unknown-language = ⛔ 「{ $language }」という言語は見つかりません。名前か、deのようなコードを入力してください。
feeds-interval = ⛔ 「{ $text }」は使えません。間隔は{ $least }～{ $most }分です。空欄にするとボットが決めます。
feeds-nothing-to-edit = 変更する項目を選んでください。

feeds-remove = このフィードを削除しますか？
feeds-remove-which = どのフィードを削除しますか？
feeds-remove-what = { $title }のニュースはこのサーバーに届かなくなります。投稿済みのものは残ります。
feeds-remove-worth = { $posts ->
    [0] 今週の投稿はありませんでした。
   *[other] 今週の投稿は{ $posts }件でした。
 }
feeds-remove-alone = ⚠️ このフィードだけを対象にした購読が{ $count }件あり、何も届かなくなります。
feeds-removed = { $title }をこのサーバーのフィードから削除しました。{ $minutes }分以内なら元に戻せます。
feeds-restored = ✅ { $title }を元に戻しました。
feeds-paused = ⏸️ { $title }をこのサーバーで一時停止しました。`/feeds resume` で再開します。
feeds-muted = ⏸️ { $title }をサーバー全体で一時停止しました。どのチャンネルにも投稿されません。`/feeds resume` か「元に戻す」で再開します。
feeds-resumed = ✅ { $title }を再開しました。

feeds-list = フィード{ $count }件
feeds-open = フィードを開く
feeds-list-empty = フィードはまだありません
feeds-list-empty-how = まず `/feeds add` で追加してください。`example.com` のようなサイトのアドレスだけで大丈夫です。`/feeds import` でフィードリーダーの一覧も取り込めます。`/setup` では、地域ごとのスマートフォンニュースのフィード集を選べます。
feeds-last = 前回 { $when }
feeds-never = 未読み込み
feeds-next = 次回 { $when }
feeds-next-now = 次回 今すぐ
feeds-week = { $posts ->
    [0] 今週の投稿なし
   *[other] 今週の投稿{ $posts }件
 }{ $doubles ->
    [0] { "" }
   *[other] 、重複{ $doubles }件を統合
 }
feeds-health-fine = ✅ 正常
feeds-health-new = 🆕 未取得
feeds-health-paused = ⏸️ 一時停止中、`/feeds resume` で再開
feeds-health-failing = 🟡 { $count }回続けて失敗：{ $reason }
feeds-health-off = ⛔ 1週間失敗が続いたため停止：{ $reason } `/feeds test` でもう一度試せます。
feeds-health-gone = ⛔ サイトが配信を終了しました。`/feeds remove` で片づけられます。
feeds-not-found = ⛔ このサーバーにそのフィードはありません。候補から選んでください。`/feeds list` で全件を表示できます。
feeds-several = ⛔ 「{ $name }」という名前のフィードが複数あります。候補から選んでください。
feeds-no-feed = ⛔ { $address }にフィードが見つかりません。RSS、Atom、JSONフィードのアドレスそのものを入力してください。
feeds-unreachable = ⛔ { $address }から何も読み込めませんでした：{ $reason } アドレスを確認するか、後でもう一度お試しください。
feeds-limit = ⛔ フィードは上限の{ $limit }件に達しています。先に1つ削除してください：`/feeds remove`
feeds-limit-hour = ⛔ このサーバーでは、この1時間にフィードを{ $limit }件追加しました。しばらくしてから続けてください。
button-undo = 元に戻す

# A test of one feed.

feeds-test = フィードの確認
feeds-test-read = { $count ->
    [0] 🟡 { $title }を読み込みましたが、空でした。
   *[other] ✅ { $title }を読み込みました：{ $count }件。新しい順：
 }
feeds-test-failed = ⛔ { $title }を読み込めませんでした：{ $reason }
feeds-test-next = 今もう一度読み込んでいます。新着は数秒で投稿されます。
feeds-test-retry = 今もう一度試しています。応答があり次第、新着を投稿します。
feeds-test-later = サイトが許可し次第、もう一度読み込みます。
feeds-test-gone = このフィードはもう存在しないため、今後は何も届きません。`/feeds remove` で片づけられます。サイトに新しいフィードがあれば `/feeds add` で追加できます。
feeds-test-paused = ⏸️ 一時停止中のため、何も投稿されません。`/feeds resume` で再開します。
feeds-test-new = 🆕 { $title }：{ $fate }
feeds-test-known = ☑️ { $title }：既知のため投稿しません。{ $fate }
feeds-test-too-old = 🕰️ { $title }：2日より古いため投稿しません。{ $fate }
feeds-test-first = 🕰️ { $title }：フィードの追加前からあるため投稿しません。{ $fate }
feeds-test-for = { $channels }に投稿
feeds-test-fits = { $channels }に該当
feeds-test-stopped = { $channel }：「{ $stage }」で除外
feeds-test-unwanted = 該当するチャンネルなし（{ $reasons }）。地域：{ $regions }
feeds-test-no-subscriptions = 購読中のチャンネルがありません：`/news subscribe`

# The health of all.

feeds-health = ニュースは届いている？
feeds-health-works = { $count ->
    [0] 読み込み中のフィードがありません。`/feeds add` で追加できます。
   *[other] ✅ フィード{ $count }件が正常です。
 }
feeds-health-some-paused = ⏸️ フィード{ $count }件が一時停止中です。
feeds-health-subscriptions = { $count ->
    [0] ⚠️ 有効な購読がありません。
   *[other] ✅ 購読{ $count }件が有効です。
 }
feeds-health-no-subscriptions = ⚠️ 購読中のチャンネルがないため、何も投稿されません。`/news subscribe` で始められます。
feeds-health-waiting = ⏳ 投稿{ $count }件が送信待ちです。最も古いものは{ $since }から待っています。
feeds-health-none-waiting = ✅ 送信待ちの投稿はありません。
feeds-health-history = ⚠️ ボットは{ $channel }の履歴を読めません。異常終了後に何が届いたか確認できず、投稿が重複したり抜けたりすることがあります。 **メッセージ履歴を読む** を許可すると解決します。
feeds-health-log = トラブルは{ $channel }に通知されます。
feeds-health-no-log = トラブルはサーバー所有者にDMで通知されます。`/feeds log` でチャンネルを選べます。
feeds-try = { $title }をテスト

# What each feed is worth.

feeds-report = フィードの実績
feeds-report-what = 過去{ $days }日間、役立った順：
feeds-report-line = { $title }：記事{ $articles }件 – 投稿{ $posted }件、他フィードが先{ $doubles }件、該当チャンネルなし{ $unwanted }件
feeds-report-nothing = { $title }：新着なし
feeds-report-advice-doubles = · 大半がほかのフィードと同じ
feeds-report-advice-unwanted = · 大半が対象外の地域
feeds-report-total = 合計：記事{ $articles }件、投稿{ $posted }件、重複{ $doubles }件。
