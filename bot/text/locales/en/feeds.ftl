# Feeds of a server.

feeds-added = Feed added
feeds-added-what = { $title } is one of this server’s feeds now.
feeds-added-newest = Newest there: { $title }
feeds-added-next = Articles that appear from now on are posted to every channel that subscribed to them: `/news subscribe`.
feeds-added-others = { $count ->
    [one] The site has another feed: { $url }
   *[other] The site has { $count } more feeds, for example { $url }
 }
feeds-removed = { $title } is no longer one of this server’s feeds. Nothing else was changed.
feeds-restored = { $title } is back.
feeds-paused = { $title } is paused for this server. `/feeds resume` goes on with it.
feeds-resumed = { $title } goes on.
feeds-polling = { $title } is being fetched now. New articles appear within seconds; `/feeds list` shows how it went.
feeds-list = { $count ->
    [one] { $count } feed
   *[other] { $count } feeds
 }
feeds-list-empty = No feeds yet
feeds-list-empty-how = Add the first one with `/feeds add`: a site’s address such as `example.com` is enough.
feeds-health-fine = { $posts ->
    [0] ✅ works, nothing posted this week, next look in { $minutes } min
    [one] ✅ works, { $posts } post this week, next look in { $minutes } min
   *[other] ✅ works, { $posts } posts this week, next look in { $minutes } min
 }
feeds-health-new = 🆕 not fetched yet
feeds-health-paused = ⏸️ paused, `/feeds resume` goes on with it
feeds-health-failing = { $count ->
    [one] 🟡 failed once: { $reason }
   *[other] 🟡 failed { $count } times in a row: { $reason }
 }
feeds-health-off = ⛔ switched off after a week of failures: { $reason } `/feeds test` tries again.
feeds-health-gone = ⛔ taken down by its site for good. `/feeds remove` clears it away.
feeds-not-found = ⛔ This server has no such feed. Please choose one of the suggestions; `/feeds list` shows them all.
feeds-no-feed = ⛔ No feed was found at { $address }. Please give the address of its RSS, Atom or JSON feed itself.
feeds-limit = ⛔ This server has { $limit } feeds, which is the most it can have. Please remove one first: `/feeds remove`.
feeds-limit-hour = ⛔ This server added { $limit } feeds in the last hour. Please go on later.
button-undo = Undo
