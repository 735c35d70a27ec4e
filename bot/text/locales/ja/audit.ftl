# Who changed what: /audit, and the same in the log channel. `audit-<what>` is one change.

audit-title = 変更の記録
audit-none = この90日間に変更はありません。`/feeds`、`/news`、`/server`、`/setup` での変更がここに並びます。
audit-line = { $when } · { $who }：{ $what }
audit-nobody = 不明なユーザー
audit-mirror-on = 変更をログチャンネルにも通知する
audit-mirror-off = ログチャンネルへの変更通知をやめる
audit-no-log-channel = ⛔ このサーバーにはまだログチャンネルがありません。先に選んでください：`/feeds log`

audit-feed-added = フィード「{ $feed }」を追加
audit-feed-removed = フィード「{ $feed }」を削除
audit-feed-restored = フィード「{ $feed }」を元に戻した
audit-feeds-imported = ファイルからフィードを{ $count }件追加
audit-feed-edited = フィード「{ $feed }」の情報を変更
audit-feed-paused = フィード「{ $feed }」を一時停止
audit-feed-resumed = フィード「{ $feed }」を再開
audit-subscribed = { $channel }の購読を追加：{ $wishes }
audit-subscription-edited = { $channel }の購読を変更：{ $wishes }
audit-unsubscribed = { $channel }の購読を解除：{ $wishes }
audit-resubscribed = { $channel }の購読を元に戻した：{ $wishes }
audit-subscription-paused = { $channel }の購読を一時停止：{ $wishes }
audit-subscription-resumed = { $channel }の購読を再開：{ $wishes }
audit-channel-resumed = { $channel }の停止中の購読を再開：{ $count }件
audit-channel-moved = 削除されたチャンネルの購読を{ $channel }に移動：{ $count }件
audit-language-set = サーバーの言語を{ $language }に設定
audit-log-channel-set = トラブル通知の送り先を{ $channel }に設定
audit-log-channel-unset = トラブル通知の送り先をサーバー所有者へのDMに設定
audit-mirror-on-set = 変更のログチャンネルへの通知を開始
audit-mirror-off-set = 変更のログチャンネルへの通知を停止
audit-region-corrected = 「{ $title }」の地域を修正
audit-region-restored = 地域の修正を取り消し
audit-restored-backup = バックアップを復元：フィード{ $feeds }件、購読{ $subscriptions }件、設定{ $settings }件を変更
audit-limit-set = ボット所有者がこのサーバーの上限を設定：{ $what }：{ $most }
audit-limit-unset = ボット所有者がこのサーバーの上限を元に戻した：{ $what }
