# Posts, and what the news service answers.

news-post-regions = 📍 { $regions }
news-post-folded = { $count ->
    [one] … und { $count } älterer Artikel von { $source }.
   *[other] … und { $count } ältere Artikel von { $source }.
 }
news-post-also = 📰 Auch: { $sources }
news-digest-title = { $count ->
    [one] Handynews: eine Meldung
   *[other] Handynews: { $count } Meldungen
 }
news-digest-line = { $more ->
    [0] • { $title } · { $source }
    [one] • { $title } · { $source } und eine weitere Quelle
   *[other] • { $title } · { $source } und { $more } weitere Quellen
 }
news-post-untitled = Artikel ohne Titel
news-post-by = von { $author }
news-post-why-button = Warum das?
news-post-bands-button = Bänder
news-post-watch-button = Alarm für dieses Handy
news-post-region-button = Falsche Region
news-post-mute-button = Quelle stummschalten
news-post-more = Mehr zu einem davon …

# Subscriptions.

news-everywhere = überall
news-subscribed = Abonniert
news-subscribed-what = { $channel } bekommt diese News: { $regions }.
news-subscribed-next = { $count ->
    [one] Sie kommen aus einem Feed dieses Servers. Was ab jetzt erscheint, wird gepostet; `/news list` zeigt alle Abos.
   *[other] Sie kommen aus den { $count } Feeds dieses Servers. Was ab jetzt erscheint, wird gepostet; `/news list` zeigt alle Abos.
 }
news-subscribed-no-feeds = 🟡 Dieser Server hat noch keine Feeds, es kann also nichts kommen. Füg jetzt einen hinzu: `/feeds add`, die Adresse einer Website genügt. `/setup` bietet Pakete von Handy-News-Feeds für Regionen an.
news-unsubscribe-button = Abo beenden
news-unsubscribed = { $channel } bekommt diese News nicht mehr: { $regions }.
news-resubscribed = { $channel } bekommt diese News wieder: { $regions }.
news-paused = Das Abo „{ $regions }“ für { $channel } ist pausiert. `/news resume` setzt es fort.
news-resumed = Das Abo „{ $regions }“ für { $channel } läuft weiter.
news-list = { $count ->
    [one] { $count } Abo
   *[other] { $count } Abos
 }
news-list-empty = Noch keine Abos
news-list-empty-how = Fang mit `/news subscribe` an: Wähl eine Region, und dieser Kanal bekommt ihre Handynews.
news-list-line = { $channel }: { $regions }
news-list-paused = ⏸️ pausiert
news-channel-gone = gelöschter Kanal
news-suspended = ⛔ angehalten, weil Discord die Beiträge abgelehnt hat. Prüf den Kanal, dann `/news resume`.
news-suspended-discord-10003 = ⛔ angehalten: Den Kanal gibt es nicht mehr. `/news unsubscribe` räumt das weg.
news-suspended-discord-50001 = ⛔ angehalten: Der Bot sieht den Kanal nicht. Erlaub ihm dort **Kanal ansehen**, dann `/news resume`.
news-suspended-discord-50013 = ⛔ angehalten: Der Bot darf dort nicht schreiben. Erlaub ihm **Nachrichten senden** und **Links einbetten**, dann `/news resume`.
news-not-found = ⛔ So ein Abo hat dieser Server nicht. Bitte wähl einen der Vorschläge; `/news list` zeigt alle.
news-several = ⛔ Mehrere Abos hier gelten „{ $name }“. Bitte wähl einen der Vorschläge.
news-no-wish = ⛔ Bitte nenn mindestens einen Wunsch: eine Region, ein Handy, eine Marke, Wörter oder einen Feed dieses Servers.
news-no-word = ⛔ „{ $text }“ hat weder Buchstaben noch Ziffern; kein Artikel könnte es je enthalten. Bitte schreib ein Wort.
news-unknown-device = ⛔ „{ $text }“ ist kein Handy, das wir kennen, oder mehr als eins. Bitte wähl einen der Vorschläge.
news-unknown-brand = ⛔ „{ $text }“ ist keine Marke, die wir kennen. Bitte wähl einen der Vorschläge.
news-unknown-kind = ⛔ „{ $text }“ ist keine Art von News. Es gibt: { $known }.
news-unknown-source = ⛔ „{ $text }“ ist kein Feed dieses Servers. Bitte wähl einen der Vorschläge; `/feeds list` zeigt alle.
news-role-mention = ⛔ Der Bot darf { $role } nicht erwähnen. Erlaub in den Einstellungen der Rolle, dass **jeder diese Rolle @erwähnen** darf, oder gib dem Bot **Alle erwähnen** in { $channel }.
news-role-everyone = ⛔ Beiträge erwähnen eine Rolle, nie alle. Bitte wähl eine andere Rolle.
news-publish-kind = ⛔ Nur einem Ankündigungskanal kann gefolgt werden, und { $channel } ist keiner. Bitte wähl einen, oder lass `publish` weg.
news-edited = { $channel } bekommt ab jetzt diese News: { $regions }.
news-already = Dieses Abo hat der Kanal schon: `/news list`.
news-limit = ⛔ Dieser Server hat { $limit } Abos, mehr gehen nicht. Bitte beende zuerst eins: `/news unsubscribe`.
news-no-region = ⛔ Bitte nenn eine Region: ein Land oder eine größere Region wie Europa oder MENA.
news-unknown-region = ⛔ „{ $region }“ ist keine Region, die wir kennen. Bitte wähl einen der Vorschläge.
news-unknown-region-near = ⛔ „{ $region }“ ist keine Region, die wir kennen. Meintest du { $near }?

news-more-button = Mehr Wünsche…
news-more-title = Mehr Wünsche
news-when = Wann gepostet wird
news-when-once = Jeder Artikel sofort
news-when-daily = Ein Beitrag am Tag
news-when-monday = Ein Beitrag pro Woche, montags
news-when-tuesday = Ein Beitrag pro Woche, dienstags
news-when-wednesday = Ein Beitrag pro Woche, mittwochs
news-when-thursday = Ein Beitrag pro Woche, donnerstags
news-when-friday = Ein Beitrag pro Woche, freitags
news-when-saturday = Ein Beitrag pro Woche, samstags
news-when-sunday = Ein Beitrag pro Woche, sonntags
news-form = Wie viel gezeigt wird
news-form-card = Text und Bild
news-form-compact = Kurzer Text, kein Bild
news-form-title = Nur der Titel
news-kinds-none = Alle Arten von News
news-without = Ohne { $kind }
news-regionless = News, die keine Region nennen
news-regionless-home = Keine Region genannt: nur aus Feeds, die dort zu Hause sind
news-regionless-post = Keine Region genannt: posten
news-regionless-skip = Keine Region genannt: weglassen
news-pause-button = Pausieren
news-resume-button = Fortsetzen
news-no-role-button = Niemanden erwähnen
news-hours-button = Ruhezeiten, Zeitzone…
news-hours-title = Uhrzeiten
news-hours-quiet = Ruhezeiten (Beiträge kommen danach)
news-hours-quiet-hint = 22:00-07:00
news-hours-digest = Uhrzeit des Tages- oder Wochenbeitrags
news-hours-zone = Zeitzone oder eine Stadt darin
news-schedule-when = 🕗 { $when }
news-schedule-digest = 🗞️ { $when }, um { $hour } ({ $zone })
news-schedule-quiet = 🌙 Ruhe von { $begin } bis { $end } ({ $zone })
news-bad-hours = ⛔ „{ $text }“ ist keine Zeit, die wir verstehen. Bitte schreib sie wie 22:00-07:00, oder 8 für eine Uhrzeit.
news-unknown-zone = ⛔ „{ $text }“ ist keine Zeitzone, die wir kennen. Bitte schreib eine Stadt oder einen Namen wie Europe/Berlin.
news-unknown-zone-near = ⛔ „{ $text }“ ist keine Zeitzone, die wir kennen. Meintest du { $near }?

# Wishes in words, joined to one line.

news-wish-exact = nur genau dort
news-wish-devices = Handys: { $names }
news-wish-brands = Marken: { $names }
news-wish-words = Wörter: { $names }
news-wish-not-words = nicht: { $names }
news-wish-without = ohne { $kinds }
news-wish-sources = { $count ->
    [one] nur von { $names }
   *[other] nur aus { $count } Feeds: { $names }
 }
news-wish-no-region-post = auch News, die keine Region nennen
news-wish-no-region-skip = nichts, was keine Region nennt
news-wish-role = erwähnt { $role }
news-wish-publish = veröffentlicht an Kanäle, die ihm folgen
news-kind-deal = Angebote
news-kind-review = Tests
news-kind-rumour = Gerüchte
news-kind-update = Updates
news-kind-roundup = Rückblicke
news-kind-sponsored = gesponserte Artikel
news-kind-news = reine News

# What the last days would have given.

news-preview = { $count ->
    [0] Nichts in den letzten 7 Tagen
    [one] Ein Artikel in den letzten 7 Tagen
   *[other] { $count } Artikel in den letzten 7 Tagen
 }
news-preview-what = Gewünscht: { $regions }
news-preview-counts = { $total ->
    [one] Ein Artikel aus den Feeds dieses Servers wurde angesehen.
   *[other] { $total } Artikel aus den Feeds dieses Servers wurden angesehen.
 }
news-preview-stopped = Weggelassen: { $stages }
news-preview-stage = { $count } (Filter: { $stage })
news-preview-none = Die Feeds dieses Servers haben in den letzten 7 Tagen nichts gebracht. Artikel zählen, sobald ein Feed hinzugefügt ist: `/feeds list`.
news-preview-next = Noch ist nichts gespeichert. `/news subscribe` mit denselben Wünschen erledigt das.
news-preview-next-edit = Noch ist nichts gespeichert. `/news edit` mit denselben Wünschen erledigt das.
news-article-line = • { $title } · { $source }, { $when }

# What became of an article.

news-why-title = Warum, oder warum nicht
news-why-article = { $title }
news-why-fetched = ✅ Abgerufen von { $source } am { $when }, damals neu
news-why-tagged = 🏷️ Art: { $kind }; Regionen: { $regions }
news-why-no-regions = keine genannt
news-why-home = der Feed ist dort zu Hause: { $regions }
news-why-devices = 🏷️ Handys: { $names }
news-why-brands = 🏷️ Marken: { $names }
news-why-tag = { $name } („{ $word }“)
news-why-no-subscriptions = Dieser Server hat keine Abos, deshalb wird nichts gepostet. `/news subscribe` legt eins an.
news-why-line = **{ $channel }**, { $regions }: { $fate }
news-why-sent = ✅ gesendet am { $when }
news-why-sent-link = ✅ gesendet am { $when }: [der Beitrag]({ $url })
news-why-waiting = ⏳ wartet auf den Versand
news-why-waiting-reason = ⏳ wartet auf den Versand; der letzte Versuch: { $reason }
news-why-dropped = ⛔ vor dem Versand verworfen: { $reason }
news-why-refused = ⛔ von Discord abgelehnt: { $reason }
news-why-stopped = ⛔ gestoppt am Filter: { $stage }
news-why-stopped-has = ⛔ gestoppt am Filter: { $stage }; der Artikel hat { $has }
news-why-unpublished = { $fate }; nicht an die folgenden Kanäle veröffentlicht: { $reason }
news-why-passed = passt bei: { $stages }; { $fate }
news-why-source-paused = ⏸️ der Feed ist auf diesem Server pausiert
news-why-suspended = ⛔ das Abo ist angehalten, weil Discord seine Beiträge abgelehnt hat
news-why-older = ⛔ der Artikel ist älter als das Abo oder als der Feed auf diesem Server
news-why-twin = ↪️ ein anderes Abo dieses Kanals hat ihn gebracht
news-why-same-page = ↪️ ein anderer Feed hatte dieselbe Seite schon in diesen Kanal gebracht
news-why-story = 📰 durch alle Filter; die Meldung war schon erzählt, deshalb kommt dieser Bericht in jenen Beitrag
news-why-story-link = 📰 durch alle Filter; die Meldung war schon erzählt, deshalb kam dieser Bericht in [jenen Beitrag]({ $url }), am { $when }
news-why-listed = 🗞️ durch alle Filter; steht im Sammelbeitrag vom { $when }
news-why-listed-link = 🗞️ durch alle Filter; steht im [Sammelbeitrag]({ $url }) vom { $when }
news-why-held = 🌙 durch alle Filter; wird zurückgehalten bis zum { $when }
news-why-folded = ↪️ er passt und steckt in der Anzahl eines anderen Beitrags, oder die Wünsche wurden seither geändert
news-why-old = Kein Feed dieses Servers brachte diese Seite als neu: Sie stand schon da, als der Feed zum ersten Mal gelesen wurde, oder sie war älter als zwei Tage, als der Feed sie zum ersten Mal zeigte. `/news preview` zeigt, was ein Kanal bekäme.
news-why-not-found = ⛔ Kein Artikel „{ $text }“ kam aus den Feeds dieses Servers in der Zeit, die gespeichert wird. Bitte wähl einen der Vorschläge oder füg den Link des Artikels ein.
news-why-feed = ⛔ „{ $feed }“ ist ein Feed, und das ist seine Adresse. Bitte füg den Link eines Artikels ein oder wähl einen der Vorschläge; `/feeds test` sagt, was aus dem Feed gepostet würde.
news-why-post = { $channel } wünscht sich: { $regions }
news-why-several = Dieser Beitrag sammelt mehrere Meldungen: `/news why` sagt mehr zu jeder.
news-stage-paused = Pause
news-stage-source = Feed
news-stage-kind = Art
news-stage-region = Region
news-stage-device = Handy
news-stage-brand = Marke
news-stage-words = Wörter
news-reason-unsubscribed = das Abo ist beendet
news-reason-too-old = er hat mehr als zwei Tage gewartet
news-reason-killed-sender = der Bot ist immer wieder daran abgestürzt
news-reason-unmade = der Bot konnte daraus keinen Beitrag machen
news-reason-unseen = er ist vielleicht schon gepostet, und der Bot darf den Kanal nicht lesen, um nachzusehen
news-reason-message-deleted = der Beitrag wurde gelöscht
news-reason-discord-10003 = den Kanal gibt es nicht mehr
news-reason-discord-50001 = der Bot sieht den Kanal nicht
news-reason-discord-50013 = dem Bot fehlt eine Berechtigung im Kanal
