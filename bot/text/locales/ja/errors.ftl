# Failures, each with what to do next.

error-unexpected = ⚠️ こちら側で問題が発生しました。もう一度お試しください。続く場合は番号 **{ $reference }** を添えて報告してください。
error-refused = ⛔ うまくいきませんでした。入力内容を確認して、もう一度お試しください。
error-unknown-action = このボタンやメニューは古いバージョンのもので、もう使えません。コマンドをもう一度実行してください。
error-you-lack = ⛔ これには{ $permissions }の権限が必要です。サーバーの管理者が「サーバー設定」→「ロール」で付与できます。
error-bot-lacks = ⛔ ボットにここでの{ $permissions }の権限がありません。管理者が「サーバー設定」→「ロール」→「Bandwire」、またはチャンネルの権限で付与できます。
error-server-only = このコマンドはサーバー内でのみ使えます。ボットのいるサーバーで使ってください。
error-undo-late = ⛔ 元に戻せるのは{ $minutes }分以内です。もう一度設定してください。
error-file-large = ⛔ ファイル{ $name }は{ $most } kBを超えています。正しいファイルか確認してください。
error-file-gone = ⛔ ファイル{ $name }はもうDiscordにありません。もう一度添付してください。
error-command-changed = このコマンドは、お使いのDiscordが読み込んだあとに変更されました。Discordを再起動（Ctrl+R）して、もう一度お試しください。
error-not-allowed = ⛔ このコマンドを使う権限がありません。ここで使えるものは `/help` で確認できます。
error-bad-option = ⛔ 「{ $value }」はこの項目に使えません。候補から選んでください。
error-reports-full = ⛔ あなたの報告{ $limit }件がまだ確認待ちです。いくつか処理されるまでお待ちください。
error-channel-kind = ⛔ { $channel }にはニュースを投稿できません。テキスト、アナウンス、フォーラムのいずれかのチャンネルか、スレッドを選んでください。
error-channel-you = ⛔ { $channel }にニュースを投稿するには、そこでの{ $permissions }の権限があなたに必要です。管理者がチャンネル設定の **権限** で付与できます。
error-channel-bot = ⛔ ボットに{ $channel }での{ $permissions }の権限がありません。管理者がチャンネル設定の **権限** でBandwireを追加して許可できます。そのあと、もう一度お試しください。
error-answer-gone = この端末またはキャリアは、もうデータにありません。コマンドでもう一度質問してください。
error-language = ⛔ 「{ $language }」にはまだ対応していません。候補から選んでください。
error-carrier = ⛔ 「{ $carrier }」というキャリアは見つからないか、複数あります。候補から選んでください。
error-not-manager = ⛔ 変更できるのは **サーバー管理** 権限を持つ人だけです。その人は、変更を許可するロールも指定できます：`/server managers`
error-not-manager-role = ⛔ 変更できるのは **サーバー管理** 権限または{ $role }ロールを持つ人だけです。ロールは管理者が付与できます。
button-test-again = もう一度テスト
channel-fine = ✅ すべて整いました。{ $channel }にニュースを投稿できます。
error-too-many-commands = ⛔ このサーバーで1分間に使えるコマンドの上限（{ $limit }回）に達しました。1分後にもう一度お試しください。
error-share-not-here = ⛔ このチャンネルに書き込む権限がないため、ここでは全員に表示しません。書き込めるチャンネルで共有してください。
error-share-guest = ⛔ このサーバーのメンバーではないため、ここでの回答はあなたにだけ表示されます。サーバーの管理者が追加できます。
