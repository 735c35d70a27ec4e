# Descriptions of commands (`command-<path>`) and options (`option-<path>-<name>`, or `option-<name>` where it means the same
# everywhere). Discord allows 100 characters each.

command-report = 回答の誤りと正しい内容を知らせる

command-bands = この端末はこのキャリアで使える？ まとめて入力できます（例：Z1 T-Mobile）
option-bands-device = 端末または型番。続けてキャリア、国、日付も入力できます
option-carrier = キャリア（通称で可）
option-country = 国（名前、コード、旗）
option-date = 日付：2013、2013-10、2013-10-05（省略時は今日）
option-private = 回答を自分だけに表示するか
option-device = 端末または型番

command-device = 端末の情報：型番、バンド、情報源
option-device-name = 端末または型番
command-compare = 2つの端末を比較：片方にしかないバンドがわかります
option-compare-first = 端末または型番
option-compare-second = もう1つの端末または型番
option-compare-carrier = 両方を判定するキャリア
command-best = キャリアや国に合わせて買うべき型番と、その理由
option-best-where = キャリアまたは国

command-carrier = キャリアの情報：運用中の回線、バンド、停波、通話
option-carrier-name = キャリア（通称で可）
command-country = ある国の全キャリアでの端末の対応を1行ずつ表示
command-phones = キャリアで完全に使える端末を新しい順に表示
option-phones-brand = このブランドの端末のみ
option-phones-since = この年以降の端末のみ
option-phones-needs = そこでできる必要があること
option-phones-needs-choice-calls = 通話
command-explain = バンドや用語を手短に説明：バンド71、VoLTE、MFBI、MVNO
option-explain-term = バンドまたは用語

command-admin = ボット所有者のツール
command-admin-status = 動作状況：ゲートウェイ、処理、データ、メモリ
command-admin-reload = データ、言語、コマンドを再読み込み
command-admin-reports = 確認待ちの報告
command-admin-corrections = 承認済みの報告をファイルで取得
command-admin-poll = 今すぐ全フィードを読み込む
command-admin-dead = 送信をあきらめた投稿を確認、再送、破棄

command-language = ボットの回答に使う言語
option-language-language = 言語。「Discord」を選ぶとDiscordの言語に合わせます
option-language-server = サーバー全体に設定（「サーバー管理」権限が必要）
command-mycarrier = キャリアの指定がない質問で使う、あなたのキャリア
command-mycarrier-set = あなたのキャリアを登録
command-mycarrier-remove = あなたのキャリアの登録を消す
command-privacy = このボットがサーバーと個人について保存しているもの
command-data = あなたまたはこのサーバーのデータを、ファイルで取得または削除
command-data-export = あなたについて保存されているすべてをファイルで取得
option-data-export-server = 代わりにこのサーバーのデータ（「サーバー管理」権限が必要）
command-data-delete = あなたについて保存されているすべてを削除（先に確認します）
option-data-delete-server = 代わりにこのサーバーのデータ（「サーバー管理」権限が必要）

command-feeds = このサーバーが読むフィード
command-feeds-add = サイトかフィードのアドレスからフィードを追加
option-feeds-add-url = サイトまたはフィードのアドレス
option-feeds-add-name = 表示名（省略時はフィードのタイトル）
option-feeds-add-home = 配信元の国
command-feeds-list = このサーバーの全フィードとその状態
command-feeds-edit = フィードの名前、地元、言語、読み込み間隔を変更
option-feeds-edit-name = 表示名。- で元のタイトルに戻します
option-feeds-edit-home = 配信元の国。複数はカンマ区切り。- で消します
option-feeds-edit-interval = 読み込みの間隔（分）。0でボットに任せます
option-feeds-edit-language = 記事の言語。- でフィードの表記に戻します
command-feeds-health = ニュースが届いているか、直すには何をすればよいか
command-feeds-report = 新着、重複、対象外の地域の記事を運ぶフィードを確認
command-feeds-import = フィードリーダーが書き出したファイル（OPML）からフィードを追加
option-feeds-import-file = OPMLファイル
command-feeds-export = このサーバーの全フィードをフィードリーダー用ファイル（OPML）に書き出す
command-feeds-backup = このサーバーの設定、フィード、購読をすべてファイルに保存
command-feeds-restore = このサーバーをバックアップの状態に戻す（変更内容を先に表示）
option-feeds-restore-file = /feeds backup で作ったファイル
command-feeds-remove = フィードを削除（元に戻せます）
command-feeds-pause = フィードの投稿を一時停止
command-feeds-resume = フィードの一時停止を解除
command-feeds-test = フィードを今読み込み、何が投稿されるか、されない理由は何かを表示
option-feed = このサーバーのフィード

command-news = このサーバーのチャンネルに届くスマホニュース
command-news-subscribe = 地域、端末、ブランド、キーワードのニュースをチャンネルに投稿
command-news-edit = 購読の条件を変更
command-news-preview = 条件や購読に対し、過去7日間なら何が届いたかを表示
command-news-digest = 1日または1週間分を1つの投稿にまとめる
option-news-digest-every = 毎日、または毎週の曜日
option-news-digest-hour = 時刻（例：8、20:00）
option-news-digest-zone = 時刻のタイムゾーン、または都市
command-news-why = 記事がここに投稿された理由、されなかった理由
option-region = 地域または国。複数はカンマ区切り：ヨーロッパ,モロッコ
option-news-subscribe-channel = 投稿先（省略時はここ）
option-role = 投稿ごとにメンションするロール
option-exact = この地域そのもののニュースのみ（この地域を含む広域のニュースは除く）
option-publish = アナウンスチャンネルの場合：投稿をフォロー先のチャンネルにも公開する
option-news-subscribe-device = 端末。複数はカンマ区切り
option-news-edit-device = 端末。複数はカンマ区切り。- で消します
option-news-preview-device = 端末。複数はカンマ区切り
option-brand = ブランド。複数はカンマ区切り
option-words = 語句をカンマ区切りで。-語句 で除外
option-source = このサーバーのこのフィードのみ
option-news-why-article = 最近の記事、またはそのリンク
command-news-list = このサーバーのチャンネルに届くもの
command-news-unsubscribe = 購読を解除（元に戻せます）
command-news-pause = 購読を一時停止
command-news-resume = 購読を再開（トラブル後にも使えます）
option-subscription = このサーバーの購読

command-setup = 1分でチャンネルにスマホニュースを設定

command-server = このサーバーについて管理者が決めること
command-server-managers = 「サーバー管理」のほかに、ニュースとフィードを管理できるロールを指定
option-server-managers-role = ロール（省略すると指定を解除）
command-server-country = 国の指定がない質問に使う国
option-server-country-country = 国（省略するとなし）
command-server-show = このサーバーの設定と、その変更方法

command-admin-limits = サーバーごとの上限を、標準より増やす、または減らす
option-admin-limits-server = ボットがいるサーバーの名前またはID
option-admin-limits-what = 変更する上限（省略時はすべて表示）
option-admin-limits-what-choice-sources = フィード
option-admin-limits-what-choice-subscriptions = 購読
option-admin-limits-what-choice-watches = ウォッチ
option-admin-limits-what-choice-adds_an_hour = 1時間に追加できるフィード
option-admin-limits-what-choice-commands_a_minute = 1分間のコマンド
option-admin-limits-most = 新しい数（省略すると標準に戻します）

command-audit = このサーバーの過去90日間の変更の記録

command-help = このボットでここでできること
command-feeds-log = フィードやチャンネルのトラブルの通知先
option-feeds-log-channel = チャンネル（省略時はサーバー所有者へのDM）

command-watch = 端末、ブランド、キーワードのニュースをDMで通知
command-watch-device = 端末のニュースが出たらDMで知らせる
command-watch-brand = ブランドのニュースが出たらDMで知らせる
command-watch-words = 特定の語句を含むニュースが出たらDMで知らせる
option-watch-words-words = 語句をカンマ区切りで。-語句 で除外
option-watch-brand-brand = ブランド
command-watch-list = あなたのウォッチ
command-watch-remove = ウォッチを解除（元に戻せます）
option-watch-remove-watch = あなたのウォッチの1つ
command-watch-quiet = ウォッチのメッセージを受け取らない時間帯
option-watch-quiet-hours = 例：22-7。- で解除します
option-watch-quiet-zone = タイムゾーン、またはその代表的な都市
