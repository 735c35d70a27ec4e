# Setting a server up: /setup.

setup-title = 1分でスマホニュースを設定
setup-what = **1.** ニュースの地域を選ぶ。 **2.** 投稿先のチャンネルを選ぶ。 **3.** プレビューを見る。
setup-next = 最後のステップまで、何も投稿されません。
setup-where = チャンネル：{ $channel }
setup-choose = 🟡 下で地域とチャンネルを選んでください。
setup-region = 地域：どこのニュースにしますか？
setup-pack = { $count ->
    [1] { $names }
   *[other] { $count }サイト：{ $names } …
 }
setup-channel = ニュースのチャンネル
setup-language = ここでの投稿と回答の言語
setup-preview = プレビュー
setup-bands = バンド検索のみ
setup-own = 自分のフィードを使う
setup-preview-title = プレビュー
setup-preview-what = { $count ->
    [0] { $channel }にはまだ何も届きません。
   *[other] { $channel }に{ $count }サイトのニュースが届きます。最新の記事：
 }
setup-article = • { $title } · { $site }、{ $when }
setup-undated = 日付なし
setup-skipped = 🟡 { $site }を除外しました：{ $reason }
setup-none-answers = ⛔ 現在、応答するサイトがありません。別のサイトや地域を選ぶか、後でもう一度お試しください。
setup-no-sites = ⛔ サイトが選ばれていません。1つ以上選んでください。
setup-sites = サイト
setup-start = 開始
setup-newest-on = 最新の記事を今すぐ投稿
setup-newest-off = 最新の記事を今すぐ投稿
setup-back = 戻る
setup-done = 設定できました
setup-done-what = { $channel }に{ $count }サイトのスマホニュースが届きます（{ $regions }）。
setup-done-own = { $channel }に{ $feed }の記事がすべて届きます。
setup-done-posted = 最新の記事を{ $channel }に投稿しています：{ $title }
setup-done-next = 今後公開される記事は自動で投稿されます。`/feeds list` でサイトの状態を確認、`/news subscribe` で条件を追加、`/feeds log` でトラブルの通知先を指定できます。
setup-more = 別のチャンネル
setup-bands-title = バンド検索のみにしました
setup-bands-how = 誰でもすぐに質問できます：**/bands Z1 T-Mobile** – この端末はこのキャリアで使える？
setup-bands-more = **/device**、 **/carrier**、 **/country**、 **/phones** もあります。 **/help** ですべて表示できます。
setup-news-after-all = やはりニュースも使う
setup-offer = 👋 このサーバーはまだ設定されていません。チャンネルにスマホニュースを届ける設定は1分で終わります。この案内はあなただけに、一度だけ表示されます。
setup-offer-button = 設定する
setup-limit = ⛔ このサーバーのフィードの上限は{ $limit }件で、現在{ $count }件です。サイトの選択を減らすか、フィードを削除してください：`/feeds remove`
setup-own-title = 自分のフィード
setup-own-url = サイトまたはフィードのアドレス
setup-own-url-hint = 例：example.com
setup-own-name = 表示名（省略可）
setup-no-channel = ⛔ チャンネルが選ばれていません。先にパネルで選んでください：`/setup`
setup-over = この設定は完了したか、以前のものです。最初からやり直してください：`/setup`
audit-set-up = サーバーを設定
