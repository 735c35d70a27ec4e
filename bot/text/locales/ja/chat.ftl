# Words of the chat room itself.

report-title = 誤りを報告
report-about = どの回答が誤りですか？
report-about-hint = 例：T-Mobile USでのXperia Z1 C6903
report-text = 正しくは？
report-text-hint = 例：バンド17に対応している
report-source = 根拠は？（リンクがあると助かります）
report-thanks = ありがとうございます。報告番号は **#{ $number }** です。ボット所有者の確認後、データに反映します。

status-title = ステータス
status-up = 稼働{ $hours }時間、{ $guilds }サーバー
status-gateway = ゲートウェイ：{ $milliseconds } ms
status-gateway-away = ⚠️ ゲートウェイ：未接続
status-tables = データ：端末{ $devices }件、キャリア{ $carriers }件
status-memory = メモリ：{ $megabytes } MB
status-versions = Bandwire { $bot }、Python { $python }、discord.py { $discord }
status-step = ✅ **{ $name }** { $seconds }秒前に実行、{ $milliseconds } ms
status-step-waits = ⏳ **{ $name }** 未実行
status-step-fails = ⚠️ **{ $name }** { $failures }回失敗：{ $error }
reload-done = ✅ 再読み込みしました：端末{ $devices }件、キャリア{ $carriers }件、言語{ $languages }件、すべてのコマンド。
reports-title = 報告
reports-none = 確認待ちの報告はありません。`/report` や、管理者による地域の修正から届きます。
reports-line = **#{ $number }** { $about } — { $text }
reports-line-source = **#{ $number }** { $about } — { $text }（出典：{ $source }）
reports-region-this = この記事のみ
reports-region-later = このフィードの今後の記事にも
reports-accept = #{ $number }を承認
reports-refuse = #{ $number }を却下
reports-closed = 報告#{ $number }を処理しました。
reports-gone = 報告#{ $number }はすでに処理済みです。
reports-export = { $count ->
    [0] 承認された報告はまだありません。確認待ちは `/admin reports` で見られます。
   *[other] 承認済みの報告{ $count }件をファイルにまとめました。
 }

where-title = 別の国
where-label = どの国ですか？

mention-help = 端末とキャリアを書いて質問してください。例：**Z1 T-Mobile**。コマンドは **/bands**、 **/device**、 **/carrier**、 **/news** などです。
named-none = このメッセージに、データにある端末の名前はありません。名前や型番は `/bands` で尋ねられます。
named-title = このメッセージに出てくる端末
named-phone = **{ $device }**

language-kept = ✅ 設定を保存しました。
mycarrier-kept = ✅ キャリアを{ $carrier }（{ $country }）に設定しました。キャリアの指定がない質問には、これで答えます。 **/mycarrier remove** で消せます。
mycarrier-forgotten = ✅ キャリアの設定を消しました。

news-why = このチャンネルの購読：
news-why-ended = この投稿のもとになった購読は終了しています。
news-post-not-kept = この投稿の記録はもう残っていません。タイトルから記事を開くか、`/bands` で端末について調べてください。

help-title = ここでできること
help-bands = **/bands Z1 T-Mobile** – この端末はこのキャリアで使える？ 端末、キャリア、国、年を好きな順番で入力できます。
help-more = **/device**、 **/carrier**、 **/country**、 **/phones**、 **/best**、 **/compare**、 **/explain** – 関連する調べもの。メンションで質問したり、メッセージのメニューから「アプリ」→「Check phones here」を使ったりもできます。
help-news = **/news subscribe** – 地域のスマホニュースをチャンネルに。 **/news list** – このサーバーに届くもの。
help-news-list = **/news list** – このサーバーに届くスマホニュース。内容は管理者が選びます。
help-feeds = **/feeds add** – ニュースの配信元を追加。 **/feeds list** – その状態。
help-setup = **/setup** – 1分でチャンネルにスマホニュースを。地域とチャンネルを選び、プレビューを確認するだけです。
help-server = **/server managers** – ニュースを管理できるロール。 **/server show** – このサーバーの設定。 **/audit** – 変更の記録。
help-guest = このサーバーには私が追加されていないため、ここでの回答はあなただけに表示されます。
help-own = **/watch** – 端末、ブランド、キーワードのニュースをDMで通知。 **/language**、 **/mycarrier**、 **/privacy** – あなたの設定。 **/report** – 回答の誤りを知らせる。
help-owner = **/admin status**、 **/admin reports** – ボット所有者のツール（所有者のサーバー内）。

log-channel-set = ✅ フィードやチャンネルのトラブルは{ $channel }に通知します。
log-channel-unset = ✅ トラブルはサーバー所有者にDMで通知します。
log-channel-forum = ⛔ 通知はフォーラム{ $channel }には投稿できません。テキストチャンネルかスレッドを選んでください。
reload-refused = ⚠️ 読み込む内容に誤りがあるため、現在のものを使い続けます：{ $reason }
