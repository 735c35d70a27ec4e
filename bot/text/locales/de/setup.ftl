# Setting a server up: /setup.

setup-title = Handynews einrichten, in einer Minute
setup-what = **1.** Wähl, worum es in den News geht. **2.** Wähl den Kanal, in den sie kommen. **3.** Sieh dir eine Vorschau an.
setup-next = Vor dem letzten Schritt wird nichts gepostet.
setup-where = Kanal: { $channel }
setup-choose = 🟡 Bitte wähl unten eine Region und einen Kanal.
setup-region = Regionen: Wo spielen die News?
setup-pack = { $count ->
    [one] { $names }
   *[other] { $count } Websites: { $names } …
 }
setup-channel = Der Kanal für die News
setup-language = Die Sprache der Beiträge und Antworten hier
setup-preview = Vorschau
setup-bands = Nur Bandabfragen
setup-own = Ich habe eigene Feeds
setup-preview-title = Vorschau
setup-preview-what = { $count ->
    [0] { $channel } bekäme noch nichts.
    [one] { $channel } bekommt News von { $count } Website. Ihr Neuestes:
   *[other] { $channel } bekommt News von { $count } Websites. Ihr Neuestes:
 }
setup-article = • { $title } · { $site }, { $when }
setup-undated = ohne Datum
setup-skipped = 🟡 { $site } wird übersprungen: { $reason }
setup-none-answers = ⛔ Keine dieser Websites antwortet gerade. Bitte wähl andere Websites oder Regionen oder versuch es später noch einmal.
setup-no-sites = ⛔ Keine Website ist gewählt. Bitte hak mindestens eine an.
setup-sites = Die Websites
setup-start = Los geht’s
setup-newest-on = Den neuesten gleich posten
setup-newest-off = Den neuesten gleich posten
setup-back = Zurück
setup-done = Es läuft
setup-done-what = { $count ->
    [one] { $channel } bekommt Handynews ({ $regions }) von { $count } Website.
   *[other] { $channel } bekommt Handynews ({ $regions }) von { $count } Websites.
 }
setup-done-own = { $channel } bekommt alles, was { $feed } bringt.
setup-done-posted = Der neueste Artikel wird gerade in { $channel } gepostet: { $title }
setup-done-next = Was ab jetzt erscheint, wird von selbst gepostet. `/feeds list` zeigt, wie es den Websites geht, `/news subscribe` fügt Wünsche hinzu, und `/feeds log` wählt einen Kanal für Meldungen über Probleme.
setup-more = Noch ein Kanal
setup-bands-title = Dann nur Bandabfragen
setup-bands-how = Alle hier können jetzt fragen: **/bands Z1 T-Mobile** – funktioniert dieses Handy bei diesem Netzbetreiber?
setup-bands-more = Es gibt auch **/device**, **/carrier**, **/country** und **/phones**; **/help** zeigt alle.
setup-news-after-all = Doch News
setup-offer = 👋 Dieser Server ist noch nicht eingerichtet. Handynews für einen Kanal brauchen eine Minute; nur du siehst das, und nur einmal.
setup-offer-button = Einrichten
setup-limit = ⛔ Dieser Server darf { $limit } Feeds haben und hat { $count }. Bitte wähl einige Websites ab oder entfern einen Feed: `/feeds remove`.
setup-own-title = Dein eigener Feed
setup-own-url = Adresse einer Website oder eines Feeds
setup-own-url-hint = zum Beispiel: example.com
setup-own-name = Wie er heißen soll (darf leer bleiben)
setup-no-channel = ⛔ Kein Kanal ist gewählt. Bitte wähl zuerst einen in der Übersicht: `/setup`.
setup-over = Diese Einrichtung ist erledigt oder gehört zu einer früheren. Bitte fang neu an: `/setup`.
audit-set-up = hat den Server eingerichtet
