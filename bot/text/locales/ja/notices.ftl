# Notices about what stops a server's news, and the buttons that mend it.

notice-source-failing = 🟡 フィード **{ $title }** の失敗が1日続いています：{ $reason }
notice-source-off = ⛔ フィード **{ $title }** は失敗が1週間続いたため停止しました：{ $reason }
notice-source-gone = ⛔ フィード **{ $title }** は、サイトが配信を終了しました。
notice-source-recovered = ✅ フィード **{ $title }** が復旧しました。
notice-channel = ⛔ { $channel }にニュースを投稿できないため、その購読を停止しました。
notice-channel-how = Discordに投稿を拒否されました。チャンネルを確認してから、ボタンを押してください。
notice-channel-discord-10003 = チャンネルがありません。購読を移す別のチャンネルを選ぶか、購読を解除してください：`/news unsubscribe`
notice-channel-discord-10004 = チャンネルがありません。購読を移す別のチャンネルを選ぶか、購読を解除してください：`/news unsubscribe`
notice-channel-discord-50001 = ボットがチャンネルを見られません。チャンネル設定の **権限** で **チャンネルを見る** を許可してから、ボタンを押してください。
notice-channel-discord-50013 = ボットが書き込めません。チャンネル設定の **権限** で **メッセージを送信** と **埋め込みリンク** を許可してから、ボタンを押してください。
notice-channel-over = ✅ { $channel }に再びニュースを投稿できます。
notice-permission = 🟡 ボットに{ $channel }での{ $permissions }の権限がないため、次の投稿は失敗します。
notice-permission-how = チャンネル設定の **権限** でBandwireを追加して許可してください。この2日間にDiscordに拒否された投稿は、そのあと届きます。
notice-outbox = 🟡 { $channel }への投稿が15分間送信待ちです：{ $reason }
notice-button-source = もう一度試す
notice-button-remove = フィードを削除
notice-button-channel = もう一度テスト
notice-button-permission = もう一度テスト
notice-button-move = 別のチャンネルを選ぶ
notice-button-outbox = 今すぐ送信
mend-reading = { $title }を読み込んでいます。成功したら、この通知と同じ場所でお知らせします。
mend-removed = ✅ { $title }をこのサーバーのフィードから削除しました。
mend-resumed = { $count ->
    [0] ✅ すべて整いました。{ $channel }にニュースを投稿できます。
   *[other] ✅ すべて整いました。{ $channel }の購読{ $count }件を再開しました。
 }
mend-sending = { $channel }の送信待ちの投稿を送信しています。
mend-moved = ✅ 購読{ $count }件を{ $channel }で再開しました。
mend-move-what = 削除されたチャンネルの購読を、どのチャンネルに移しますか？
mend-move-pick = ニュースのチャンネル
mend-move-there = サーバー内で操作してください。`/news list` で停止中の購読を表示でき、`/setup` で別のチャンネルから始められます。
