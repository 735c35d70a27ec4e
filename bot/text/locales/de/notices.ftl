# Notices about what stops a server's news, and the buttons that mend it.

notice-source-failing = 🟡 Der Feed **{ $title }** scheitert seit einem Tag: { $reason }
notice-source-off = ⛔ Der Feed **{ $title }** ist nach einer Woche voller Fehler abgeschaltet: { $reason }
notice-source-gone = ⛔ Der Feed **{ $title }** wurde von seiner Website endgültig eingestellt.
notice-source-recovered = ✅ Der Feed **{ $title }** geht wieder.
notice-channel = ⛔ In { $channel } können keine News gepostet werden; die Abos dort sind angehalten.
notice-channel-how = Discord hat die Beiträge abgelehnt. Prüf den Kanal, dann drück den Knopf.
notice-channel-discord-10003 = Den Kanal gibt es nicht mehr. Wähl einen anderen für seine Abos oder beende sie: `/news unsubscribe`.
notice-channel-discord-10004 = Den Kanal gibt es nicht mehr. Wähl einen anderen für seine Abos oder beende sie: `/news unsubscribe`.
notice-channel-discord-50001 = Der Bot sieht den Kanal nicht. Erlaub ihm **Kanal ansehen** in den Kanaleinstellungen unter **Berechtigungen**, dann drück den Knopf.
notice-channel-discord-50013 = Der Bot darf dort nicht schreiben. Erlaub ihm **Nachrichten senden** und **Links einbetten** in den Kanaleinstellungen unter **Berechtigungen**, dann drück den Knopf.
notice-channel-over = ✅ In { $channel } können wieder News gepostet werden.
notice-permission = 🟡 Dem Bot fehlt { $permissions } in { $channel }; seine nächsten Beiträge dort werden scheitern.
notice-permission-how = Erlaub es in den Kanaleinstellungen unter **Berechtigungen**: Füg dort Bandwire hinzu. Beiträge, die Discord in den letzten zwei Tagen abgelehnt hat, kommen dann nach.
notice-outbox = 🟡 Beiträge für { $channel } warten seit einer Viertelstunde: { $reason }
notice-button-source = Noch einmal versuchen
notice-button-remove = Feed entfernen
notice-button-channel = Noch einmal testen
notice-button-permission = Noch einmal testen
notice-button-move = Anderen Kanal wählen
notice-button-outbox = Jetzt senden
mend-reading = { $title } wird jetzt gelesen. Klappt das, steht es dort, wo dies stand.
mend-removed = ✅ { $title } gehört nicht mehr zu den Feeds dieses Servers.
mend-resumed = { $count ->
    [0] ✅ Alles ist da: In { $channel } können News gepostet werden.
    [one] ✅ Alles ist da: Ein Abo von { $channel } läuft weiter.
   *[other] ✅ Alles ist da: { $count } Abos von { $channel } laufen weiter.
 }
mend-sending = Was für { $channel } wartet, wird jetzt gesendet.
mend-moved = { $count ->
    [one] ✅ Ein Abo läuft in { $channel } weiter.
   *[other] ✅ { $count } Abos laufen in { $channel } weiter.
 }
mend-move-what = Welcher Kanal übernimmt die Abos des gelöschten?
mend-move-pick = Der Kanal für die News
mend-move-there = Bitte mach das auf dem Server: `/news list` zeigt die angehaltenen Abos, `/setup` fängt in einem anderen Kanal an.
