# Feeds of a server.

feeds-added = Feed hinzugefügt
feeds-added-what = { $title } gehört jetzt zu den Feeds dieses Servers.
feeds-added-newest = Das Neueste dort: { $title }
feeds-added-next = Artikel, die ab jetzt erscheinen, kommen in jeden Kanal, der sie abonniert hat: `/news subscribe`.
feeds-candidates = { $count ->
    [one] { $count } Feed wurde dort gefunden
   *[other] { $count } Feeds wurden dort gefunden
 }
feeds-candidate = { $count ->
    [one] **{ $number }** { $title }, { $count } Artikel
   *[other] **{ $number }** { $title }, { $count } Artikel
 }
feeds-candidate-newest = • { $title }
feeds-pick = Welcher?
feeds-offer-ended = ⛔ Diese Auswahl ist abgelaufen. Bitte führ den Befehl neu aus.

feeds-one = Ein Feed dieses Servers
feeds-one-home = Zu Hause: { $regions }
feeds-one-interval = Wird etwa alle { $minutes } min gelesen, so oft, wie er News bringt
feeds-one-interval-wished = Wird alle { $minutes } min gelesen, wie dieser Server es will
feeds-one-language = Sprache: { $language }
feeds-button-details = Details…
feeds-button-test = Testen
feeds-button-test-again = Noch einmal testen
feeds-button-pause = Pausieren
feeds-button-resume = Fortsetzen
feeds-button-remove = Entfernen
feeds-button-keep = Behalten
feeds-button-list = Alle Feeds
feeds-edited = ✅ Gespeichert.
feeds-known = ☑️ { $title } gehörte schon zu den Feeds dieses Servers.
feeds-form = Details eines Feeds
feeds-form-name = Name
feeds-form-home = Zu Hause in (Länder, mit Komma)
feeds-form-interval = Minuten zwischen zwei Abrufen
feeds-form-language = Sprache
feeds-form-empty = Leer: wie der Feed selbst es sagt
feeds-form-empty-interval = Leer: so oft, wie er News bringt
feeds-unknown-language = ⛔ „{ $language }“ ist keine Sprache, die wir kennen. Bitte gib ihren Namen oder Code an, zum Beispiel de.
feeds-interval = ⛔ „{ $text }“ geht nicht: Ein Feed wird alle { $least } bis { $most } Minuten gelesen. Lass es leer, dann entscheidet der Bot.
feeds-nothing-to-edit = Bitte wähl, was du ändern willst.

feeds-remove = Diesen Feed entfernen?
feeds-remove-which = Welcher Feed soll weg?
feeds-remove-what = { $title } brächte diesem Server keine News mehr. Was gepostet ist, bleibt.
feeds-remove-worth = { $posts ->
    [0] Diese Woche hat er nichts gebracht.
    [one] Diese Woche hat er { $posts } Beitrag gebracht.
   *[other] Diese Woche hat er { $posts } Beiträge gebracht.
 }
feeds-remove-alone = { $count ->
    [one] ⚠️ Ein Abo will nur diesen Feed und bekäme nichts mehr.
   *[other] ⚠️ { $count } Abos wollen nur diesen Feed und bekämen nichts mehr.
 }
feeds-removed = { $title } gehört nicht mehr zu den Feeds dieses Servers. Das lässt sich { $minutes } Minuten lang rückgängig machen.
feeds-restored = ✅ { $title } ist wieder da.
feeds-paused = ⏸️ { $title } ist für diesen Server pausiert. `/feeds resume` setzt ihn fort.
feeds-muted = ⏸️ { $title } ist für den ganzen Server pausiert: Kein Kanal hier bekommt Posts davon. `/feeds resume` setzt ihn fort, **Rückgängig** ebenso.
feeds-resumed = ✅ { $title } läuft weiter.

feeds-list = { $count ->
    [one] { $count } Feed
   *[other] { $count } Feeds
 }
feeds-open = Einen Feed öffnen
feeds-list-empty = Noch keine Feeds
feeds-list-empty-how = Füg den ersten mit `/feeds add` hinzu: Die Adresse einer Website wie `example.com` genügt. `/feeds import` nimmt die Liste eines Feedreaders. `/setup` bietet Pakete von Handy-News-Feeds für Regionen an.
feeds-last = gelesen { $when }
feeds-never = noch nie gelesen
feeds-next = nächster Abruf { $when }
feeds-next-now = nächster Abruf jetzt
feeds-week = { $posts ->
    [0] diese Woche nichts gepostet
    [one] { $posts } Beitrag diese Woche
   *[other] { $posts } Beiträge diese Woche
 }{ $doubles ->
    [0] { "" }
    [one] , ein doppelter zusammengefasst
   *[other] , { $doubles } doppelte zusammengefasst
 }
feeds-health-fine = ✅ funktioniert
feeds-health-new = 🆕 noch nicht abgerufen
feeds-health-paused = ⏸️ pausiert, `/feeds resume` setzt ihn fort
feeds-health-failing = { $count ->
    [one] 🟡 einmal gescheitert: { $reason }
   *[other] 🟡 { $count }-mal in Folge gescheitert: { $reason }
 }
feeds-health-off = ⛔ nach einer Woche voller Fehler abgeschaltet: { $reason } `/feeds test` versucht es noch einmal.
feeds-health-gone = ⛔ von seiner Website endgültig eingestellt. `/feeds remove` räumt ihn weg.
feeds-not-found = ⛔ So einen Feed hat dieser Server nicht. Bitte wähl einen der Vorschläge; `/feeds list` zeigt alle.
feeds-several = ⛔ Mehrere Feeds heißen hier „{ $name }“. Bitte wähl einen der Vorschläge.
feeds-no-feed = ⛔ Unter { $address } wurde kein Feed gefunden. Bitte gib die Adresse seines RSS-, Atom- oder JSON-Feeds selbst an.
feeds-unreachable = ⛔ Unter { $address } ließ sich nichts lesen: { $reason } Bitte prüf die Adresse, oder versuch es später noch einmal.
feeds-limit = ⛔ Dieser Server hat { $limit } Feeds, mehr gehen nicht. Bitte entfern zuerst einen: `/feeds remove`.
feeds-limit-hour = ⛔ Dieser Server hat in der letzten Stunde { $limit } Feeds hinzugefügt. Bitte mach später weiter.
button-undo = Rückgängig

# A test of one feed.

feeds-test = Ein Blick in den Feed
feeds-test-read = { $count ->
    [0] 🟡 { $title } wurde gelesen und ist leer.
    [one] ✅ { $title } wurde gelesen: { $count } Eintrag.
   *[other] ✅ { $title } wurde gelesen: { $count } Einträge. Die neuesten:
 }
feeds-test-failed = ⛔ { $title } konnte nicht gelesen werden: { $reason }
feeds-test-next = Er wird gerade noch einmal gelesen, und Neues ist in Sekunden gepostet.
feeds-test-retry = Er wird gerade noch einmal versucht; sobald er antwortet, wird Neues gepostet.
feeds-test-later = Er wird wieder gelesen, sobald die Website es erlaubt.
feeds-test-gone = Den Feed gibt es nicht mehr, von ihm kommt also nichts mehr. `/feeds remove` räumt ihn weg; hat die Website einen neuen, nimmt ihn `/feeds add` auf.
feeds-test-paused = ⏸️ Der Feed ist pausiert, deshalb wird nichts gepostet. `/feeds resume` setzt ihn fort.
feeds-test-new = 🆕 { $title }: { $fate }
feeds-test-known = ☑️ { $title }: schon bekannt, wird also nicht gepostet; { $fate }
feeds-test-too-old = 🕰️ { $title }: älter als zwei Tage, wird also nicht gepostet; { $fate }
feeds-test-first = 🕰️ { $title }: war da, bevor der Feed hinzukam, wird also nicht gepostet; { $fate }
feeds-test-for = geht an { $channels }
feeds-test-fits = passt zu { $channels }
feeds-test-stopped = { $channel }: gestoppt am Filter: { $stage }
feeds-test-unwanted = kein Kanal will es ({ $reasons }). Regionen: { $regions }
feeds-test-no-subscriptions = noch kein Kanal hat abonniert: `/news subscribe`

# The health of all.

feeds-health = Erreichen News diesen Server?
feeds-health-works = { $count ->
    [0] Kein Feed wird gelesen. `/feeds add` fügt einen hinzu.
    [one] ✅ Ein Feed funktioniert.
   *[other] ✅ { $count } Feeds funktionieren.
 }
feeds-health-some-paused = { $count ->
    [one] ⏸️ Ein Feed ist pausiert.
   *[other] ⏸️ { $count } Feeds sind pausiert.
 }
feeds-health-subscriptions = { $count ->
    [0] ⚠️ Kein Abo läuft.
    [one] ✅ Ein Abo läuft.
   *[other] ✅ { $count } Abos laufen.
 }
feeds-health-no-subscriptions = ⚠️ Kein Kanal hat abonniert, deshalb wird nichts gepostet. `/news subscribe` fängt an.
feeds-health-waiting = { $count ->
    [one] ⏳ Ein Beitrag wartet auf den Versand, seit { $since }.
   *[other] ⏳ { $count } Beiträge warten auf den Versand, der älteste seit { $since }.
 }
feeds-health-none-waiting = ✅ Kein Beitrag wartet auf den Versand.
feeds-health-history = ⚠️ Der Bot darf den Verlauf von { $channel } nicht lesen: Nach einem Absturz sieht er nicht, was dort ankam; ein Beitrag kann doppelt kommen oder fehlen. **Nachrichtenverlauf anzeigen** behebt das.
feeds-health-log = Probleme werden in { $channel } gemeldet.
feeds-health-no-log = Probleme werden privat dem Serverinhaber gemeldet; `/feeds log` wählt einen Kanal.
feeds-try = { $title } testen

# What each feed is worth.

feeds-report = Was die Feeds bringen
feeds-report-what = Die letzten { $days } Tage, die nützlichsten zuerst:
feeds-report-line = { $title }: { $articles ->
    [one] { $articles } Artikel
   *[other] { $articles } Artikel
 } – { $posted } gepostet, { $doubles } zuvor von anderen gebracht, { $unwanted } von keinem Kanal gewollt
feeds-report-nothing = { $title }: Nichts kam
feeds-report-advice-doubles = · meist das, was andere Feeds auch bringen
feeds-report-advice-unwanted = · meist außerhalb eurer Regionen
feeds-report-total = Insgesamt: { $articles } Artikel, { $posted } gepostet, { $doubles } doppelt.
