# The owner's tools over the news engine.

status-shard = シャード{ $number }：{ $milliseconds } ms
status-shard-away = ⚠️ シャード{ $number }：未接続
status-outbox = ⏳ 送信箱：{ $count }件待ち、最も古いものは{ $since }から、配信不能：{ $dead }
status-outbox-empty = ✅ 送信箱：待ちなし、配信不能：{ $dead }
status-feeds = フィード：読み込み中{ $count }、失敗{ $failing }、停止{ $off }、遅延{ $overdue }
status-slow = 🐢 { $url }：{ $seconds }秒
poll-now = ✅ フィード{ $count }件すべてを順番に読み込んでいます。
dead-title = 配信不能の投稿
dead-none = 配信不能の投稿はありません。
dead-open = 開く
dead-line = **{ $title }** → { $channel }、{ $when }：{ $reason }
dead-one = 配信不能の投稿
dead-article = **{ $title }**（{ $source }）
dead-link = { $url }
dead-where = サーバー{ $guild }の{ $channel }宛て（{ $action }）
dead-why = 中止の理由：{ $reason }（試行：{ $tries }回）
dead-when = 作成 { $made }、中止 { $ended }
dead-id = 配信 { $id }
dead-button-retry = 再送
dead-button-drop = 破棄
dead-button-list = 一覧
dead-gone = ⛔ これはもう配信不能の投稿ではありません。`/admin dead` で一覧を表示できます。
dead-retried = ✅ 送信待ちに入れました。すでに届いていた場合も、二重には投稿されません。
dead-dropped = 完全に破棄しました。
