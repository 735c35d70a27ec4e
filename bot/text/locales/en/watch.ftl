# Watches: private messages about phones, brands and words. `what` names what is watched.

watch-made = 🔔 You get a private message when this server’s feeds bring news about **{ $what }**.
watch-made-packs = 🔔 You get a private message when the public feeds that this bot reads bring news about **{ $what }**.
watch-made-how = At most { $most } a day; what is more stands in one message. Each message has a button that ends the watch, and `/watch list` shows all of yours.
watch-stop-button = Stop this watch
watch-stopped = The watch for **{ $what }** has ended.
watch-back = The watch for **{ $what }** goes on.
watch-by = 🔔 Your watch: { $what }
watch-which = Which phone do you want to watch?
watch-list = { $count ->
    [one] { $count } watch
   *[other] { $count } watches
 }
watch-list-empty = No watches yet
watch-list-empty-how = `/watch device`, `/watch brand` or `/watch words` begins one: you get a private message when such news appear.
watch-line = **{ $what }** · { $place }
watch-place-packs = public feeds
watch-place-gone = a server that the bot has left
watch-state-closed = ⛔ stopped: you do not take private messages from the bot
watch-state-left = ⛔ stopped: you have left that server
watch-state-stopped = ⛔ stopped, since Discord refused the messages
watch-resume-button = Try again
watch-resumed = { $count ->
    [0] All your watches are running.
    [one] ✅ Your watch goes on.
   *[other] ✅ Your { $count } watches go on.
 }
watch-closed = 🟡 Your watches stand still: Discord says that you take no private messages from this bot. Allow them under **User Settings → Content & Social → Direct messages**, or in a server’s privacy settings, then try again.
watch-why = This came by your watch for **{ $what }**.
watch-why-ended = The watch that brought this message is no longer kept.
watch-mine-button = My watches
watch-more-today = { $count ->
    [one] One more today
   *[other] { $count } more today
 }
watch-more-today-why = More than the day’s ten messages: this one grows instead.
watch-quiet-button = Quiet hours
watch-quiet-title = Quiet hours
watch-quiet-hours-label = Hours without messages, as in 22-7
watch-quiet-zone-label = Your time zone, or its best-known town
watch-quiet-none = Messages come at any hour. `/watch quiet` sets quiet hours.
watch-quiet-hours = 🌙 No messages from { $start } to { $end } ({ $zone }); what comes then waits.
watch-not-found = ⛔ You have no such watch. `/watch list` shows all of yours.
watch-already = You watch that already: `/watch list`.
watch-limit = ⛔ You have { $limit } watches, which is the most one person can have. Please end one first: `/watch remove`.
watch-no-word = ⛔ Please name at least one word to look for; words with a minus only leave out.
watch-hours = ⛔ “{ $text }” cannot be read as hours. Please write them as in **22-7** or **22:30-6:45**; **-** ends quiet hours.
watch-zone = ⛔ “{ $zone }” is no time zone that we know. Please choose one of the suggestions of `/watch quiet`, such as **Europe/Berlin**.
watch-limit-server = ⛔ The people of this server have { $limit } watches together, which is the most it may have. The bot’s owner can allow more.
