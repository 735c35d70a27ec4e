# Lists of feeds: import and export.

opml-too-large = ⛔ ファイルが{ $most } kBを超えています。フィードの一覧にそこまでの大きさは必要ありません。正しいファイルか確認してください。
opml-not-xml = ⛔ XMLファイルではありません。{ $line }行目で途切れているか、壊れています。フィードリーダーから書き出し直してください。何も追加していません。
opml-not-opml = ⛔ OPMLファイルではありません。<{ $element }>で始まっています。フィードリーダーは一覧をOPMLで書き出します。何も追加していません。
opml-entities = ⛔ ファイルが独自のエンティティを宣言しているため、安全上の理由で拒否しました。何も追加していません。フィードリーダーからもう一度書き出してください。
opml-too-deep = ⛔ ファイルの{ $line }行目で、フォルダーの階層が深すぎます。何も追加していません。フォルダーの階層を減らしてください。
opml-too-many = ⛔ ファイルのフィードが{ $most }件を超えています。減らしてください。何も追加していません。
opml-plan = ファイルの内容
opml-new = { $count ->
    [0] 新しいフィードはありません。
   *[other] 🆕 新しいフィード{ $count }件。
 }
opml-here = ☑️ { $count }件はすでにこのサーバーのフィードです。
opml-twice = ☑️ { $count }件はファイル内で重複しています。
opml-faults = ⚠️ { $count }行はそのまま取り込めません：
opml-line = { $line }：{ $fate }：{ $title }
opml-over = ⛔ 新しいフィードは{ $count }件ですが、このサーバーに追加できるのはあと{ $room }件です。何も追加していません。先に空きを作ってください：`/feeds remove`
opml-nothing = 追加するものはありません。
opml-button-all = { $count }件すべて追加
opml-button-first = 先頭の{ $count }件を追加
opml-button-no = やめる
opml-taken = { $count ->
    [0] すべてすでにこのサーバーのフィードです。
   *[other] ✅ フィードを{ $count }件追加しました。`/feeds list` で状態を確認できます。
 }
opml-refused = 何も変更していません。
opml-exported = フィード{ $count }件をファイルにまとめました。フィードリーダーや `/feeds import` で使えます。
opml-title = サーバーのフィード（Bandwire作成）
opml-report = ファイルにフィードの行が{ $count }行見つかりました。
opml-report-line = { $line }行目
opml-fate-new = 新規
opml-fate-over = 新規、上限超過
opml-fate-here = すでにこのサーバーのフィード
opml-fate-twice = ファイルのもっと上にもある
opml-fate-refused = 取得対象外のアドレス
opml-fate-no-address = フィードのアドレス（xmlUrl）がない
opml-fate-bad-address = ウェブアドレスではない
opml-fate-no-feed = フィードではない別の種類の配信元
opml-note-home = 地域なしで追加（ここでは不明な地域）
opml-note-language = 言語なしで追加（ここでは不明な言語）
