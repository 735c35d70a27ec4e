# The owner's tools over the news engine.

status-shard = Shard { $number }: { $milliseconds } ms
status-shard-away = ⚠️ Shard { $number }: nicht verbunden
status-outbox = { $count ->
    [one] ⏳ Postausgang: ein Beitrag wartet, seit { $since }; unzustellbar: { $dead }
   *[other] ⏳ Postausgang: { $count } Beiträge warten, der älteste seit { $since }; unzustellbar: { $dead }
 }
status-outbox-empty = ✅ Postausgang: nichts wartet; unzustellbar: { $dead }
status-feeds = Feeds: { $count } werden gelesen; gescheitert: { $failing }, abgeschaltet: { $off }, überfällig: { $overdue }
status-slow = 🐢 { $url } brauchte { $seconds } s
poll-now = { $count ->
    [one] ✅ Der eine Feed wird jetzt gelesen.
   *[other] ✅ Alle { $count } Feeds werden jetzt gelesen; jede Website, wenn sie an der Reihe ist.
 }
dead-title = Unzustellbare Beiträge
dead-none = Keine unzustellbaren Beiträge: Nichts wurde aufgegeben.
dead-open = Einen öffnen
dead-line = **{ $title }** für { $channel }, { $when }: { $reason }
dead-one = Ein unzustellbarer Beitrag
dead-article = **{ $title }** von { $source }
dead-link = { $url }
dead-where = Für { $channel } auf dem Server { $guild } ({ $action })
dead-why = Aufgegeben: { $reason } (Versuche: { $tries })
dead-when = Angelegt { $made }, aufgegeben { $ended }
dead-id = Zustellung { $id }
dead-button-retry = Noch einmal senden
dead-button-drop = Verwerfen
dead-button-list = Alle
dead-gone = ⛔ Das ist kein unzustellbarer Beitrag mehr. `/admin dead` zeigt, welche es gibt.
dead-retried = ✅ Er wartet auf den Versand. Sollte er doch angekommen sein, wird er nicht doppelt gepostet.
dead-dropped = Er ist endgültig verworfen.
