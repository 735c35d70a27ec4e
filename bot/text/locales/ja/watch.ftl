# Watches: private messages about phones, brands and words. `what` names what is watched.

watch-made = 🔔 このサーバーのフィードに **{ $what }** のニュースが出たら、DMでお知らせします。
watch-made-packs = 🔔 このボットが読む公開フィードに **{ $what }** のニュースが出たら、DMでお知らせします。
watch-made-how = 1日最大{ $most }件で、それを超える分は1通にまとめます。各メッセージのボタンでウォッチを解除でき、`/watch list` で全ウォッチを表示できます。
watch-stop-button = このウォッチを解除
watch-stopped = **{ $what }** のウォッチを解除しました。
watch-back = **{ $what }** のウォッチを再開しました。
watch-by = 🔔 ウォッチ：{ $what }
watch-which = どの端末をウォッチしますか？
watch-list = ウォッチ{ $count }件
watch-list-empty = ウォッチはまだありません
watch-list-empty-how = `/watch device`、`/watch brand`、`/watch words` のどれかで始められます。該当するニュースが出たらDMでお知らせします。
watch-line = **{ $what }** · { $place }
watch-place-packs = 公開フィード
watch-place-gone = ボットが退出したサーバー
watch-state-closed = ⛔ 停止中：ボットからのDMを受け取らない設定です
watch-state-left = ⛔ 停止中：あなたがそのサーバーを退出しました
watch-state-stopped = ⛔ Discordにメッセージを拒否されたため停止中
watch-resume-button = もう一度試す
watch-resumed = { $count ->
    [0] すべてのウォッチが有効です。
   *[other] ✅ ウォッチ{ $count }件を再開しました。
 }
watch-closed = 🟡 ウォッチが停止しています。Discordによると、このボットからのDMを受け取らない設定です。 **ユーザー設定→コンテンツ＆ソーシャル→ダイレクトメッセージ** 、またはサーバーのプライバシー設定で許可してから、もう一度お試しください。
watch-why = **{ $what }** のウォッチにより届きました。
watch-why-ended = このメッセージのもとになったウォッチは、もう保存されていません。
watch-mine-button = 自分のウォッチ
watch-more-today = 今日はほかに{ $count }件
watch-more-today-why = 1日の上限の10通に達したため、このメッセージに追記していきます。
watch-quiet-button = 静かな時間帯
watch-quiet-title = 静かな時間帯
watch-quiet-hours-label = メッセージを受け取らない時間帯（例：22-7）
watch-quiet-zone-label = タイムゾーン、またはその代表的な都市
watch-quiet-none = メッセージは時間を問わず届きます。`/watch quiet` で静かな時間帯を設定できます。
watch-quiet-hours = 🌙 { $start }～{ $end }（{ $zone }）はメッセージを送らず、その間の分は後で届けます。
watch-not-found = ⛔ そのウォッチはありません。`/watch list` で全ウォッチを表示できます。
watch-already = すでにウォッチしています：`/watch list`
watch-limit = ⛔ ウォッチは1人あたりの上限の{ $limit }件に達しています。先に1つ解除してください：`/watch remove`
watch-no-word = ⛔ 探す語句を1つ以上入力してください。マイナス付きの語句は除外に使うだけです。
watch-hours = ⛔ 「{ $text }」は時間帯として読み取れません。 **22-7** や **22:30-6:45** のように入力してください。 **-** で静かな時間帯を解除します。
watch-zone = ⛔ 「{ $zone }」というタイムゾーンは見つかりません。`/watch quiet` の候補から選んでください（例：**Europe/Berlin**）。
watch-limit-server = ⛔ このサーバーのメンバーのウォッチは、合計で上限の{ $limit }件に達しています。ボット所有者が増やせます。
