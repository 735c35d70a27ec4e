# Watches: private messages about phones, brands and words. `what` names what is watched.

watch-made = 🔔 Du bekommst eine private Nachricht, wenn die Feeds dieses Servers News zu **{ $what }** bringen.
watch-made-packs = 🔔 Du bekommst eine private Nachricht, wenn die öffentlichen Feeds, die dieser Bot liest, News zu **{ $what }** bringen.
watch-made-how = Höchstens { $most } am Tag; was darüber hinausgeht, steht in einer Nachricht. Jede Nachricht hat einen Knopf, der den Alarm beendet, und `/watch list` zeigt alle deine Alarme.
watch-stop-button = Diesen Alarm beenden
watch-stopped = Der Alarm für **{ $what }** ist beendet.
watch-back = Der Alarm für **{ $what }** läuft weiter.
watch-by = 🔔 Dein Alarm: { $what }
watch-which = Zu welchem Handy willst du einen Alarm?
watch-list = { $count ->
    [one] { $count } Alarm
   *[other] { $count } Alarme
 }
watch-list-empty = Noch keine Alarme
watch-list-empty-how = `/watch device`, `/watch brand` oder `/watch words` legt einen an: Du bekommst eine private Nachricht, wenn es passende News gibt.
watch-line = **{ $what }** · { $place }
watch-place-packs = öffentliche Feeds
watch-place-gone = ein Server, den der Bot verlassen hat
watch-state-closed = ⛔ angehalten: Du nimmst keine privaten Nachrichten vom Bot an
watch-state-left = ⛔ angehalten: Du hast diesen Server verlassen
watch-state-stopped = ⛔ angehalten, weil Discord die Nachrichten abgelehnt hat
watch-resume-button = Noch einmal versuchen
watch-resumed = { $count ->
    [0] Alle deine Alarme laufen.
    [one] ✅ Dein Alarm läuft weiter.
   *[other] ✅ Deine { $count } Alarme laufen weiter.
 }
watch-closed = 🟡 Deine Alarme stehen still: Laut Discord nimmst du keine privaten Nachrichten von diesem Bot an. Erlaub sie unter **Benutzereinstellungen → Inhalte & Soziales → Direktnachrichten** oder in den Privatsphäre-Einstellungen eines Servers und versuch es dann noch einmal.
watch-why = Das kam durch deinen Alarm für **{ $what }**.
watch-why-ended = Der Alarm, der diese Nachricht gebracht hat, ist nicht mehr gespeichert.
watch-mine-button = Meine Alarme
watch-more-today = { $count ->
    [one] Heute noch eine
   *[other] Heute noch { $count }
 }
watch-more-today-why = Mehr als die zehn Nachrichten des Tages: Statt weiterer wächst diese hier.
watch-quiet-button = Ruhezeiten
watch-quiet-title = Ruhezeiten
watch-quiet-hours-label = Stunden ohne Nachrichten, etwa 22-7
watch-quiet-zone-label = Deine Zeitzone oder ihre bekannteste Stadt
watch-quiet-none = Nachrichten kommen zu jeder Stunde. `/watch quiet` legt Ruhezeiten fest.
watch-quiet-hours = 🌙 Keine Nachrichten von { $start } bis { $end } ({ $zone }); was dann kommt, wartet.
watch-not-found = ⛔ So einen Alarm hast du nicht. `/watch list` zeigt alle deine Alarme.
watch-already = Diesen Alarm hast du schon: `/watch list`.
watch-limit = ⛔ Du hast { $limit } Alarme, mehr gehen nicht. Bitte beende zuerst einen: `/watch remove`.
watch-no-word = ⛔ Bitte nenn mindestens ein Wort, nach dem gesucht wird; Wörter mit Minus schließen nur aus.
watch-hours = ⛔ „{ $text }“ lässt sich nicht als Stunden lesen. Bitte schreib sie wie **22-7** oder **22:30-6:45**; **-** beendet die Ruhezeiten.
watch-zone = ⛔ „{ $zone }“ ist keine Zeitzone, die wir kennen. Bitte wähl einen der Vorschläge von `/watch quiet`, etwa **Europe/Berlin**.
watch-limit-server = ⛔ Die Leute dieses Servers haben zusammen { $limit } Alarme, mehr gehen nicht. Der Inhaber des Bots kann mehr erlauben.
