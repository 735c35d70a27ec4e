# Discord's permissions, as its settings call them (`permission-<name>`).

permission-manage-guild = サーバー管理
permission-view-channel = チャンネルを見る
permission-send-messages = メッセージを送信
permission-send-messages-in-threads = スレッドでメッセージを送信
permission-embed-links = 埋め込みリンク
permission-read-message-history = メッセージ履歴を読む
permission-mention-everyone = 全員宛てのメンション
