# Backups of a server's settings.

backup-exported = このサーバーの設定、フィード、購読をすべてファイルにまとめました。`/feeds restore` で復元できます。
backup-wrong = ⛔ 復元できるバックアップではありません：{ $where }：{ $why }。何も変更していません。`/feeds backup` で作成したファイルを使ってください。
backup-plan = バックアップによる変更内容
backup-same = ✅ 変更なし：サーバーはバックアップのとおりです。
backup-feeds-add = ➕ 追加されるフィード{ $count }件：{ $names }
backup-feeds-change = ✏️ 変更されるフィード{ $count }件：{ $names }
backup-feeds-remove = ➖ 削除されるフィード{ $count }件：{ $names }
backup-subscriptions-add = ➕ 追加される購読{ $count }件：{ $channels }
backup-subscriptions-remove = ➖ 削除される購読{ $count }件：{ $channels }
backup-settings = ✏️ 変更される設定：{ $names }
backup-setting-locale = 言語
backup-setting-home-country = 国
backup-setting-log-channel-id = ログチャンネル
backup-setting-manager-role-id = ニュース管理者のロール
backup-setting-audit-mirrored = ログチャンネルへの変更通知
backup-without-channel = ⚠️ 除外：チャンネル{ $what }がここにないか、あなたまたはボットがそこに書き込めません。
backup-without-role = ⚠️ 除外：ロール{ $what }がここにないか、あなたがメンションできません。
backup-without-address = ⚠️ 関連するものとともに除外：{ $what }は取得対象外か、ファイルのフィードではありません。
backup-without-region = ⚠️ 関連するものとともに除外：地域{ $what }が見つかりません。
backup-button-restore = 復元
backup-restored = ✅ サーバーをバックアップの状態に戻しました。
