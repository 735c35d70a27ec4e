# Descriptions of commands (`command-<path>`) and options (`option-<path>-<name>`, or `option-<name>` where it means the same
# everywhere). Discord allows 100 characters each.

command-report = Sag uns, dass eine Antwort falsch ist und was stimmt

command-bands = Geht dieses Handy bei diesem Netzbetreiber? Alles in einer Zeile, etwa: Z1 T-Mobile
option-bands-device = Handy oder Modellnummer; Netzbetreiber, Land und Datum dürfen folgen
option-carrier = Ein Netzbetreiber, wie man ihn nennt
option-country = Ein Land, als Name, Code oder Flagge
option-date = Ein Datum: 2013, 2013-10 oder 2013-10-05 (sonst heute)
option-private = Ob nur du die Antwort siehst
option-device = Handy oder Modellnummer

command-device = Was über ein Handy bekannt ist: Modelle, Bänder und wer es sagt
option-device-name = Handy oder Modellnummer
command-compare = Zwei Handys im Vergleich: welche Bänder eins hat und das andere nicht
option-compare-first = Handy oder Modellnummer
option-compare-second = Ein anderes Handy oder seine Modellnummer
option-compare-carrier = Ein Netzbetreiber, für den beide beurteilt werden
command-best = Welches Modell eines Handys du für einen Netzbetreiber oder ein Land kaufst, und warum
option-best-where = Ein Netzbetreiber oder ein Land

command-carrier = Was über einen Netzbetreiber bekannt ist: Netze, Bänder, Abschaltungen, Anrufe
option-carrier-name = Ein Netzbetreiber, wie man ihn nennt
command-country = Ein Handy bei allen Netzbetreibern eines Landes, je eine Zeile
command-phones = Welche Handys bei einem Netzbetreiber voll funktionieren, neueste zuerst
option-phones-brand = Nur Handys dieser Marke
option-phones-since = Nur Handys ab diesem Jahr
option-phones-needs = Was sie dort können müssen
option-phones-needs-choice-calls = Anrufe
command-explain = Ein Band oder Fachwort kurz erklärt: Band 71, VoLTE, MFBI, MVNO
option-explain-term = Ein Band oder Begriff

command-admin = Die Werkzeuge des Inhabers
command-admin-status = Wie es dem Prozess geht: Gateway, Schritte, Tabellen, Speicher
command-admin-reload = Tabellen, Sprachen und Befehle neu laden
command-admin-reports = Meldungen, die auf Prüfung warten
command-admin-corrections = Angenommene Meldungen als Datei

command-language = Die Sprache, in der der Bot dir antwortet
option-language-language = Eine Sprache; Discord heißt: die deines Discord
option-language-server = Für den ganzen Server einstellen (braucht „Server verwalten“)
command-mycarrier = Dein Netzbetreiber, für Fragen, die keinen nennen
command-mycarrier-set = Deinen Netzbetreiber merken
command-mycarrier-remove = Deinen Netzbetreiber vergessen
command-privacy = Was dieser Bot über Server und Personen speichert

command-feeds = Die Feeds, die dieser Server liest
command-feeds-add = Einen Feed hinzufügen, per Adresse der Website oder des Feeds
option-feeds-add-url = Die Adresse einer Website oder eines Feeds
option-feeds-add-name = Wie er heißen soll (sonst sein eigener Titel)
option-feeds-add-home = In welchem Land er zu Hause ist
command-feeds-list = Alle Feeds dieses Servers und wie es ihnen geht
command-feeds-edit = Name, Herkunft, Sprache oder Takt eines Feeds ändern
option-feeds-edit-name = Wie er heißen soll; - stellt seinen eigenen Titel wieder her
option-feeds-edit-home = Wo er zu Hause ist; mehrere mit Komma; - nimmt es weg
option-feeds-edit-interval = Minuten zwischen zwei Abrufen; bei 0 entscheidet der Bot
option-feeds-edit-language = In welcher Sprache er schreibt; - nimmt wieder seine eigene Angabe
command-feeds-health = Ob News diesen Server erreichen, und was hilft, wo es hakt
command-feeds-report = Welche Feeds Neues, Doppeltes oder Artikel fremder Regionen bringen
command-feeds-import = Feeds aus einer Datei deines Feedreaders hinzufügen (OPML)
option-feeds-import-file = Eine OPML-Datei
command-feeds-export = Alle Feeds dieses Servers als Datei für Feedreader (OPML)
command-feeds-remove = Einen Feed entfernen (lässt sich rückgängig machen)
command-feeds-pause = Beiträge aus einem Feed vorübergehend anhalten
command-feeds-resume = Die Pause eines Feeds beenden
command-feeds-test = Einen Feed jetzt lesen: was gepostet würde, und warum nicht
option-feed = Ein Feed dieses Servers

command-news = Welche Handynews die Kanäle dieses Servers bekommen
command-news-subscribe = News zu Regionen, Handys, Marken oder Wörtern in einen Kanal posten
command-news-edit = Ändern, was ein Abo haben will
command-news-preview = Was die letzten 7 Tage für Wünsche oder ein Abo ergeben hätten
command-news-digest = Ein Beitrag am Tag oder in der Woche statt vieler
option-news-digest-every = Jeden Tag oder jede Woche an einem Tag
option-news-digest-hour = Die Uhrzeit, etwa 8 oder 20:00
option-news-digest-zone = Die Zeitzone der Uhrzeit oder eine Stadt
command-news-why = Warum ein Artikel hier gepostet wurde oder nicht
option-region = Region oder Land; mehrere mit Komma: Europa, Marokko
option-news-subscribe-channel = Wohin gepostet wird (sonst hierher)
option-role = Eine Rolle, die jeder Beitrag erwähnt
option-exact = Nur News genau dieser Regionen, nicht breitere, die sie mit abdecken
option-publish = In einem Ankündigungskanal: jeden Post an die Kanäle veröffentlichen, die ihm folgen
option-news-subscribe-device = Handys; mehrere mit Komma
option-news-edit-device = Handys; mehrere mit Komma; - nimmt sie weg
option-news-preview-device = Handys; mehrere mit Komma
option-brand = Marken; mehrere mit Komma
option-words = Wörter oder Wendungen, mit Komma; -Wort schließt aus
option-source = Nur aus diesen Feeds dieses Servers
option-news-why-article = Ein neuerer Artikel oder sein Link
command-news-list = Was die Kanäle dieses Servers bekommen
command-news-unsubscribe = Ein Abo beenden (lässt sich rückgängig machen)
command-news-pause = Ein Abo vorübergehend anhalten
command-news-resume = Ein Abo fortsetzen, auch nach Problemen
option-subscription = Ein Abo dieses Servers

command-audit = Wer auf diesem Server in den letzten 90 Tagen was geändert hat

command-help = Was du mit diesem Bot hier tun kannst
command-feeds-log = Wo der Bot Probleme mit Feeds und Kanälen meldet
option-feeds-log-channel = Ein Kanal (sonst privat an den Serverinhaber)

command-watch = Private Nachrichten an dich zu Handys, Marken oder Wörtern
command-watch-device = Sag mir privat Bescheid, wenn es News zu einem Handy gibt
command-watch-brand = Sag mir privat Bescheid, wenn es News zu einer Marke gibt
command-watch-words = Sag mir privat Bescheid, wenn News bestimmte Wörter enthalten
option-watch-words-words = Wörter oder Wendungen, mit Komma; -Wort schließt aus
option-watch-brand-brand = Eine Marke
command-watch-list = Deine Alarme
command-watch-remove = Einen Alarm beenden (lässt sich rückgängig machen)
option-watch-remove-watch = Einer deiner Alarme
command-watch-quiet = Stunden ohne Nachrichten von deinen Alarmen
option-watch-quiet-hours = Zum Beispiel 22-7; - beendet die Ruhezeiten
option-watch-quiet-zone = Deine Zeitzone oder ihre bekannteste Stadt

command-admin-poll = Jetzt alle Feeds lesen
command-admin-dead = Aufgegebene Beiträge: ansehen, noch einmal senden, verwerfen
command-data = Deine Daten oder die dieses Servers: als Datei oder gelöscht
command-data-export = Alles, was über dich gespeichert ist, als Datei
option-data-export-server = Stattdessen die des Servers (braucht „Server verwalten“)
command-data-delete = Alles löschen, was über dich gespeichert ist; du wirst vorher gefragt
option-data-delete-server = Stattdessen die des Servers (braucht „Server verwalten“)
command-feeds-backup = Alle Einstellungen, Feeds und Abos dieses Servers als Datei
command-feeds-restore = Diesen Server auf eine Sicherung zurücksetzen; du siehst vorher, was sich ändert
option-feeds-restore-file = Eine Datei von /feeds backup
command-setup = Handynews für einen Kanal, in einer Minute eingerichtet
command-server = Was die Manager für diesen Server festlegen
command-server-managers = Eine Rolle News und Feeds verwalten lassen, zusätzlich zu „Server verwalten“
option-server-managers-role = Die Rolle (ohne Angabe: sonst niemand)
command-server-country = Das Land, für das Fragen ohne Land beantwortet werden
option-server-country-country = Ein Land (ohne Angabe: keins)
command-server-show = Was hier festgelegt ist und wo man es ändert
command-admin-limits = Was ein Server haben darf, mehr oder weniger als üblich
option-admin-limits-server = Ein Server, auf dem der Bot ist, als Name oder ID
option-admin-limits-what = Welche Grenze sich ändert (ohne Angabe werden alle gezeigt)
option-admin-limits-what-choice-sources = Feeds
option-admin-limits-what-choice-subscriptions = Abos
option-admin-limits-what-choice-watches = Alarme
option-admin-limits-what-choice-adds_an_hour = Neue Feeds pro Stunde
option-admin-limits-what-choice-commands_a_minute = Befehle pro Minute
option-admin-limits-most = Die neue Zahl (ohne Angabe gilt wieder die übliche)
