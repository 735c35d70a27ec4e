# Feeds of a server.

feeds-added = Feed added
feeds-added-what = { $title } is one of this server’s feeds now.
feeds-added-newest = Newest there: { $title }
feeds-added-next = Articles that appear from now on are posted to every channel that subscribed to them: `/news subscribe`.
feeds-candidates = { $count ->
    [one] { $count } feed was found there
   *[other] { $count } feeds were found there
 }
feeds-candidate = { $count ->
    [one] **{ $number }** { $title }, { $count } article
   *[other] **{ $number }** { $title }, { $count } articles
 }
feeds-candidate-newest = • { $title }
feeds-pick = Which one?
feeds-offer-ended = ⛔ This choice has ended. Please use the command again.

feeds-one = A feed of this server
feeds-one-home = At home in { $regions }
feeds-one-interval = Read about every { $minutes } min, as often as it brings news
feeds-one-interval-wished = Read every { $minutes } min, as this server wishes
feeds-one-language = Written in { $language }
feeds-button-details = Details…
feeds-button-test = Test
feeds-button-test-again = Test again
feeds-button-pause = Pause
feeds-button-resume = Resume
feeds-button-remove = Remove
feeds-button-keep = Keep it
feeds-button-list = All feeds
feeds-edited = ✅ Saved.
feeds-known = ☑️ { $title } was one of this server’s feeds already.
feeds-form = Details of a feed
feeds-form-name = Name
feeds-form-home = At home in (countries, with commas)
feeds-form-interval = Minutes between two looks
feeds-form-language = Language
feeds-form-empty = Empty: as the feed itself says
feeds-form-empty-interval = Empty: as often as it brings news
feeds-unknown-language = ⛔ “{ $language }” is no language we know. Please give its name or its code, such as de.
feeds-interval = ⛔ “{ $text }” does not work: a feed is read every { $least } to { $most } minutes. Leave it empty, and the bot chooses.
feeds-nothing-to-edit = Please choose what to change.

feeds-remove = Take this feed away?
feeds-remove-which = Which feed shall go?
feeds-remove-what = { $title } would bring no more news to this server. What was posted stays.
feeds-remove-worth = { $posts ->
    [0] It brought nothing this week.
    [one] It brought { $posts } post this week.
   *[other] It brought { $posts } posts this week.
 }
feeds-remove-alone = { $count ->
    [one] ⚠️ One subscription asks for this feed alone and would get nothing.
   *[other] ⚠️ { $count } subscriptions ask for this feed alone and would get nothing.
 }
feeds-removed = { $title } is no longer one of this server’s feeds. This can be undone for { $minutes } minutes.
feeds-restored = ✅ { $title } is back.
feeds-paused = ⏸️ { $title } is paused for this server. `/feeds resume` goes on with it.
feeds-muted = ⏸️ { $title } is paused for the whole server: no channel here gets posts from it. `/feeds resume` goes on with it, **Undo** does too.
feeds-resumed = ✅ { $title } goes on.

feeds-list = { $count ->
    [one] { $count } feed
   *[other] { $count } feeds
 }
feeds-open = Open a feed
feeds-list-empty = No feeds yet
feeds-list-empty-how = Add the first one with `/feeds add`: a site’s address such as `example.com` is enough. `/feeds import` takes the list of a feed reader. `/setup` offers packs of phone-news feeds for regions.
feeds-last = read { $when }
feeds-never = never read yet
feeds-next = next look { $when }
feeds-next-now = next look now
feeds-week = { $posts ->
    [0] nothing posted this week
    [one] { $posts } post this week
   *[other] { $posts } posts this week
 }{ $doubles ->
    [0] { "" }
    [one] , one double folded
   *[other] , { $doubles } doubles folded
 }
feeds-health-fine = ✅ works
feeds-health-new = 🆕 not fetched yet
feeds-health-paused = ⏸️ paused, `/feeds resume` goes on with it
feeds-health-failing = { $count ->
    [one] 🟡 failed once: { $reason }
   *[other] 🟡 failed { $count } times in a row: { $reason }
 }
feeds-health-off = ⛔ switched off after a week of failures: { $reason } `/feeds test` tries again.
feeds-health-gone = ⛔ taken down by its site for good. `/feeds remove` clears it away.
feeds-not-found = ⛔ This server has no such feed. Please choose one of the suggestions; `/feeds list` shows them all.
feeds-several = ⛔ Several feeds here are called “{ $name }”. Please choose one of the suggestions.
feeds-no-feed = ⛔ No feed was found at { $address }. Please give the address of its RSS, Atom or JSON feed itself.
feeds-unreachable = ⛔ Nothing could be read at { $address }: { $reason } Please check the address, or try again later.
feeds-limit = ⛔ This server has { $limit } feeds, which is the most it can have. Please remove one first: `/feeds remove`.
feeds-limit-hour = ⛔ This server added { $limit } feeds in the last hour. Please go on later.
button-undo = Undo

# A test of one feed.

feeds-test = A look at the feed
feeds-test-read = { $count ->
    [0] 🟡 { $title } was read and is empty.
    [one] ✅ { $title } was read: { $count } entry.
   *[other] ✅ { $title } was read: { $count } entries. The newest:
 }
feeds-test-failed = ⛔ { $title } could not be read: { $reason }
feeds-test-next = It is read again right now, and what is new is posted within seconds.
feeds-test-retry = It is tried again right now; what it has then is posted once it answers.
feeds-test-later = It is read again as soon as the site lets us.
feeds-test-gone = The feed no longer exists, so nothing more comes from it. `/feeds remove` clears it away; if the site has a new feed, `/feeds add` takes it.
feeds-test-paused = ⏸️ The feed is paused, so nothing is posted. `/feeds resume` goes on with it.
feeds-test-new = 🆕 { $title }: { $fate }
feeds-test-known = ☑️ { $title }: known before, so it is not posted; { $fate }
feeds-test-too-old = 🕰️ { $title }: older than two days, so it is not posted; { $fate }
feeds-test-first = 🕰️ { $title }: was there before the feed was added, so it is not posted; { $fate }
feeds-test-for = goes to { $channels }
feeds-test-fits = fits { $channels }
feeds-test-stopped = { $channel }: stopped at { $stage }
feeds-test-unwanted = no channel wants it ({ $reasons }). Regions: { $regions }
feeds-test-no-subscriptions = no channel has subscribed yet: `/news subscribe`

# The health of all.

feeds-health = Do news reach this server?
feeds-health-works = { $count ->
    [0] No feed is read. `/feeds add` adds one.
    [one] ✅ One feed works.
   *[other] ✅ { $count } feeds work.
 }
feeds-health-some-paused = { $count ->
    [one] ⏸️ One feed is paused.
   *[other] ⏸️ { $count } feeds are paused.
 }
feeds-health-subscriptions = { $count ->
    [0] ⚠️ No subscription runs.
    [one] ✅ One subscription runs.
   *[other] ✅ { $count } subscriptions run.
 }
feeds-health-no-subscriptions = ⚠️ No channel has subscribed, so nothing is posted. `/news subscribe` begins.
feeds-health-waiting = { $count ->
    [one] ⏳ One post waits to be sent, since { $since }.
   *[other] ⏳ { $count } posts wait to be sent, the oldest since { $since }.
 }
feeds-health-none-waiting = ✅ No post waits to be sent.
feeds-health-history = ⚠️ The bot may not read the history of { $channel }: after a crash it cannot see what arrived there, so a post may come twice or be missing. **Read Message History** mends that.
feeds-health-log = Trouble is told in { $channel }.
feeds-health-no-log = Trouble is told to the server’s owner in private; `/feeds log` chooses a channel.
feeds-try = Test { $title }

# What each feed is worth.

feeds-report = What the feeds are worth
feeds-report-what = Over the last { $days } days, the most useful first:
feeds-report-line = { $title }: { $articles ->
    [one] { $articles } article
   *[other] { $articles } articles
 } – { $posted } posted, { $doubles } brought by others before, { $unwanted } that no channel wanted
feeds-report-nothing = { $title }: nothing came
feeds-report-advice-doubles = · mostly what other feeds bring too
feeds-report-advice-unwanted = · mostly off your regions
feeds-report-total = All together: { $articles } articles, { $posted } posted, { $doubles } doubles.
