# Words of the chat room itself.

report-title = Fehler melden
report-about = Welche Antwort ist falsch?
report-about-hint = zum Beispiel: Xperia Z1 C6903 bei T-Mobile US
report-text = Was ist richtig?
report-text-hint = zum Beispiel: Es hat doch Band 17
report-source = Woher weißt du das? (am besten ein Link)
report-thanks = Danke. Das ist Meldung **#{ $number }**; sie ändert die Tabellen, sobald der Inhaber sie geprüft hat.

status-title = Status
status-up = Läuft seit { $hours } h, Server: { $guilds }
status-gateway = Gateway: { $milliseconds } ms
status-gateway-away = ⚠️ Gateway: nicht verbunden
status-tables = Tabellen: { $devices } Handys, { $carriers } Netzbetreiber
status-memory = Speicher: { $megabytes } MB
status-versions = Bandwire { $bot }, Python { $python }, discord.py { $discord }
status-step = ✅ **{ $name }** lief vor { $seconds } s, in { $milliseconds } ms
status-step-waits = ⏳ **{ $name }** ist noch nicht gelaufen
status-step-fails = ⚠️ **{ $name }** ist { $failures }-mal gescheitert: { $error }
reload-done = ✅ Neu geladen: { $devices } Handys, { $carriers } Netzbetreiber, Sprachen: { $languages }, alle Befehle.
reports-title = Meldungen
reports-none = Keine Meldung wartet. Sie kommen von `/report` und von Verwaltern, die eine Region berichtigen.
reports-line = **#{ $number }** { $about } — { $text }
reports-line-source = **#{ $number }** { $about } — { $text } (Quelle: { $source })
reports-region-this = nur dieser Artikel
reports-region-later = und spätere dieses Feeds
reports-accept = #{ $number } annehmen
reports-refuse = #{ $number } ablehnen
reports-closed = Meldung #{ $number } ist erledigt.
reports-gone = Meldung #{ $number } war schon erledigt.
reports-export = { $count ->
    [0] Noch keine Meldung wurde angenommen. `/admin reports` zeigt, was wartet.
    [one] In der Datei steht eine angenommene Meldung.
   *[other] In der Datei stehen { $count } angenommene Meldungen.
 }

where-title = Anderes Land
where-label = Welches Land?

mention-help = Frag mich nach einem Handy und einem Netzbetreiber, zum Beispiel: **Z1 T-Mobile**. Alle Befehle beginnen mit **/bands**, **/device**, **/carrier** oder **/news**.
named-none = In dieser Nachricht kommt kein Handy vor, das wir kennen. `/bands` nimmt jeden Namen und jede Modellnummer.
named-title = Handys in dieser Nachricht
named-phone = **{ $device }**

language-kept = ✅ Deine Wahl ist gespeichert.
mycarrier-kept = ✅ Dein Netzbetreiber ist { $carrier } ({ $country }). Fragen ohne Netzbetreiber werden für ihn beantwortet; **/mycarrier remove** vergisst ihn.
mycarrier-forgotten = ✅ Dein Netzbetreiber ist vergessen.

news-why = Dieser Kanal hat abonniert:
news-why-ended = Das Abo, das diesen Beitrag gebracht hat, ist beendet.
news-post-not-kept = Dieser Beitrag ist hier nicht mehr gespeichert. Öffne seinen Titel für den Artikel oder frag mit `/bands` nach dem Handy.

help-title = Was du hier tun kannst
help-bands = **/bands Z1 T-Mobile** – funktioniert dieses Handy bei diesem Netzbetreiber? Handy, Netzbetreiber, Land und Jahr in beliebiger Reihenfolge.
help-more = **/device**, **/carrier**, **/country**, **/phones**, **/best**, **/compare**, **/explain** – alles drum herum. Oder erwähne mich mit einer Frage, oder öffne das Menü einer Nachricht: Apps → Check phones here.
help-news = **/news subscribe** – Handynews einer Region in einen Kanal; **/news list** zeigt, was dieser Server bekommt.
help-news-list = **/news list** – welche Handynews dieser Server bekommt. Das bestimmen seine Manager.
help-feeds = **/feeds add** – die Websites, von denen die News kommen; **/feeds list** zeigt, wie es ihnen geht.
help-setup = **/setup** – Handynews für einen Kanal in einer Minute: eine Region, ein Kanal, eine Vorschau.
help-server = **/server managers** – eine Rolle, die auch News verwalten darf; **/server show** – was hier eingestellt ist; **/audit** – wer was geändert hat.
help-guest = Nur du siehst meine Antworten hier: Dieser Server hat mich nicht hinzugefügt.
help-own = **/watch** – private Nachrichten an dich zu einem Handy, einer Marke oder Wörtern. **/language**, **/mycarrier**, **/privacy** – deine eigenen Einstellungen. **/report** – sag uns, wenn eine Antwort falsch ist.
help-owner = **/admin status**, **/admin reports** – die Werkzeuge des Inhabers, auf dem Server des Inhabers.

log-channel-set = ✅ Meldungen über Probleme mit Feeds und Kanälen gehen an { $channel }.
log-channel-unset = ✅ Meldungen über Probleme gehen privat an den Serverinhaber.
log-channel-forum = ⛔ Hinweise lassen sich nicht im Forum { $channel } posten. Bitte wähl einen Textkanal oder einen Thread.
reload-refused = ⚠️ Was in Gebrauch ist, bleibt in Gebrauch, denn das neu zu Ladende ist fehlerhaft: { $reason }
