# Lists of feeds: import and export.

opml-too-large = ⛔ Die Datei ist größer als { $most } kB; so groß muss keine Feedliste sein. Bitte prüf, ob es die richtige ist.
opml-not-xml = ⛔ Die Datei ist kein XML: In Zeile { $line } bricht sie ab oder ist fehlerhaft. Bitte exportier sie neu aus deinem Feedreader. Nichts wurde hinzugefügt.
opml-not-opml = ⛔ Die Datei ist kein OPML: Sie beginnt mit <{ $element }>. Feedreader exportieren ihre Liste als OPML. Nichts wurde hinzugefügt.
opml-entities = ⛔ Die Datei definiert eigene Entitäten; das wird aus Sicherheitsgründen abgelehnt. Nichts wurde hinzugefügt. Bitte exportier sie noch einmal aus deinem Feedreader.
opml-too-deep = ⛔ In Zeile { $line } sind die Ordner der Datei zu tief verschachtelt. Nichts wurde hinzugefügt. Bitte leg die Feeds in weniger Ordner.
opml-too-many = ⛔ Die Datei hat mehr als { $most } Feeds. Bitte nimm einige heraus. Nichts wurde hinzugefügt.
opml-plan = Was in der Datei steht
opml-new = { $count ->
    [0] Kein neuer Feed.
    [one] 🆕 Ein neuer Feed.
   *[other] 🆕 { $count } neue Feeds.
 }
opml-here = { $count ->
    [one] ☑️ Einer gehört schon zu den Feeds dieses Servers.
   *[other] ☑️ { $count } gehören schon zu den Feeds dieses Servers.
 }
opml-twice = { $count ->
    [one] ☑️ Einer steht zweimal in der Datei.
   *[other] ☑️ { $count } stehen mehrmals in der Datei.
 }
opml-faults = { $count ->
    [one] ⚠️ Eine Zeile wird nicht so übernommen, wie sie ist:
   *[other] ⚠️ { $count } Zeilen werden nicht so übernommen, wie sie sind:
 }
opml-line = { $line }: { $fate }: { $title }
opml-over = ⛔ Das sind { $count } neue Feeds, und dieser Server hat Platz für { $room }. Nichts wurde hinzugefügt. Bitte schaff zuerst Platz: `/feeds remove`.
opml-nothing = Es gibt nichts hinzuzufügen.
opml-button-all = { $count ->
    [one] Hinzufügen
   *[other] Alle { $count } hinzufügen
 }
opml-button-first = { $count ->
    [one] Den ersten hinzufügen
   *[other] Die ersten { $count } hinzufügen
 }
opml-button-no = Nichts tun
opml-taken = { $count ->
    [0] Sie alle gehören schon zu den Feeds dieses Servers.
    [one] ✅ Ein Feed wurde hinzugefügt. `/feeds list` zeigt, wie es ihm geht.
   *[other] ✅ { $count } Feeds wurden hinzugefügt. `/feeds list` zeigt, wie es ihnen geht.
 }
opml-refused = Nichts wurde geändert.
opml-exported = { $count ->
    [one] Ein Feed steht in der Datei, für jeden Feedreader und für `/feeds import`.
   *[other] { $count } Feeds stehen in der Datei, für jeden Feedreader und für `/feeds import`.
 }
opml-title = Feeds eines Servers, von Bandwire
opml-report = In der Datei wurden { $count } Zeilen mit einem Feed gefunden.
opml-report-line = Zeile { $line }
opml-fate-new = neu
opml-fate-over = neu, über der Grenze
opml-fate-here = schon ein Feed dieses Servers
opml-fate-twice = steht weiter oben schon in der Datei
opml-fate-refused = eine Adresse, die nie abgerufen wird
opml-fate-no-address = hat keine Feedadresse (xmlUrl)
opml-fate-bad-address = keine Webadresse
opml-fate-no-feed = eine andere Art Quelle, kein Feed
opml-note-home = ohne seine Region, die hier nicht bekannt ist
opml-note-language = ohne seine Sprache, die hier nicht bekannt ist
