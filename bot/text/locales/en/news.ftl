# Posts, and what the news service answers.

news-post-regions = 📍 { $regions }
news-post-folded = { $count ->
    [one] … and { $count } older article from { $source }.
   *[other] … and { $count } older articles from { $source }.
 }
news-post-also = 📰 Also: { $sources }
news-digest-title = { $count ->
    [one] Phone news: one story
   *[other] Phone news: { $count } stories
 }
news-digest-line = { $more ->
    [0] • { $title } · { $source }
    [one] • { $title } · { $source } and one more source
   *[other] • { $title } · { $source } and { $more } more sources
 }
news-post-untitled = Untitled article
news-post-by = by { $author }
news-post-why-button = Why this?
news-post-bands-button = Bands
news-post-watch-button = Watch this phone
news-post-region-button = Wrong region
news-post-mute-button = Mute source
news-post-more = More about one of these…

# Subscriptions.

news-everywhere = any region
news-subscribed = Subscribed
news-subscribed-what = { $channel } gets news about { $regions }.
news-subscribed-next = { $count ->
    [one] It comes from one feed of this server. What appears from now on is posted; `/news list` shows all subscriptions.
   *[other] It comes from this server’s { $count } feeds. What appears from now on is posted; `/news list` shows all subscriptions.
 }
news-subscribed-no-feeds = 🟡 This server has no feeds yet, so nothing can arrive. Add one now: `/feeds add`, a site’s address is enough. `/setup` offers packs of phone-news feeds for regions.
news-unsubscribe-button = Unsubscribe
news-unsubscribed = { $channel } no longer gets news about { $regions }.
news-resubscribed = { $channel } gets its news again: { $regions }.
news-paused = News about { $regions } for { $channel } is paused. `/news resume` goes on with it.
news-resumed = News about { $regions } for { $channel } goes on.
news-list = { $count ->
    [one] { $count } subscription
   *[other] { $count } subscriptions
 }
news-list-empty = No subscriptions yet
news-list-empty-how = Begin with `/news subscribe`: choose a region, and this channel gets its phone news.
news-list-line = { $channel }: { $regions }
news-list-paused = ⏸️ paused
news-channel-gone = deleted channel
news-suspended = ⛔ stopped, since Discord refused the posts. Check the channel, then `/news resume`.
news-suspended-discord-10003 = ⛔ stopped: the channel is gone. `/news unsubscribe` clears this away.
news-suspended-discord-50001 = ⛔ stopped: the bot cannot see the channel. Allow it **View Channel** there, then `/news resume`.
news-suspended-discord-50013 = ⛔ stopped: the bot may not write there. Allow it **Send Messages** and **Embed Links**, then `/news resume`.
news-not-found = ⛔ This server has no such subscription. Please choose one of the suggestions; `/news list` shows them all.
news-several = ⛔ Several subscriptions here are for “{ $name }”. Please choose one of the suggestions.
news-no-wish = ⛔ Please name at least one wish: a region, a phone, a brand, words, or a feed of this server.
news-no-word = ⛔ “{ $text }” has no letter or digit, so no article could ever have it. Please write a word.
news-unknown-device = ⛔ “{ $text }” is no phone that we know, or more than one. Please choose one of the suggestions.
news-unknown-brand = ⛔ “{ $text }” is no brand that we know. Please choose one of the suggestions.
news-unknown-kind = ⛔ “{ $text }” is no kind of news. Kinds are: { $known }.
news-unknown-source = ⛔ “{ $text }” is no feed of this server. Please choose one of the suggestions; `/feeds list` shows them all.
news-role-mention = ⛔ The bot may not mention { $role }. Allow **anyone to @mention this role** in the role’s settings, or give the bot **Mention Everyone** in { $channel }.
news-role-everyone = ⛔ Posts mention a role, never everyone. Please choose another role.
news-publish-kind = ⛔ Only an announcement channel can be followed, and { $channel } is none. Please choose one, or leave `publish` out.
news-edited = { $channel } gets news about { $regions } from now on.
news-already = This channel has that subscription already: `/news list`.
news-limit = ⛔ This server has { $limit } subscriptions, which is the most it can have. Please end one first: `/news unsubscribe`.
news-no-region = ⛔ Please name a region: a country, or a wider region such as Europe or MENA.
news-unknown-region = ⛔ “{ $region }” is no region that we know. Please choose one of the suggestions.
news-unknown-region-near = ⛔ “{ $region }” is no region that we know. Did you mean { $near }?

news-more-button = More wishes…
news-more-title = More wishes
news-when = When to post
news-when-once = Each article at once
news-when-daily = One post a day
news-when-monday = One post a week, on Mondays
news-when-tuesday = One post a week, on Tuesdays
news-when-wednesday = One post a week, on Wednesdays
news-when-thursday = One post a week, on Thursdays
news-when-friday = One post a week, on Fridays
news-when-saturday = One post a week, on Saturdays
news-when-sunday = One post a week, on Sundays
news-form = How much to show
news-form-card = Text and picture
news-form-compact = Short text, no picture
news-form-title = The title alone
news-kinds-none = All kinds of news
news-without = Without { $kind }
news-regionless = News that names no region
news-regionless-home = No region named: only from feeds at home there
news-regionless-post = No region named: post it
news-regionless-skip = No region named: leave it out
news-pause-button = Pause
news-resume-button = Go on
news-no-role-button = Mention nobody
news-hours-button = Quiet hours, time zone…
news-hours-title = Hours
news-hours-quiet = Quiet hours: what comes then is posted after
news-hours-quiet-hint = 22:00-07:00
news-hours-digest = Hour of the daily or weekly post
news-hours-zone = Time zone, or a city in it
news-schedule-when = 🕗 { $when }
news-schedule-digest = 🗞️ { $when }, at { $hour } ({ $zone })
news-schedule-quiet = 🌙 quiet from { $begin } to { $end } ({ $zone })
news-bad-hours = ⛔ “{ $text }” is no time that we understand. Please write it like 22:00-07:00, or 8 for an hour.
news-unknown-zone = ⛔ “{ $text }” is no time zone that we know. Please write a city or a name such as Europe/Berlin.
news-unknown-zone-near = ⛔ “{ $text }” is no time zone that we know. Did you mean { $near }?

# Wishes in words, joined to one line.

news-wish-exact = only exactly there
news-wish-devices = phones: { $names }
news-wish-brands = brands: { $names }
news-wish-words = words: { $names }
news-wish-not-words = not: { $names }
news-wish-without = without { $kinds }
news-wish-sources = { $count ->
    [one] only from { $names }
   *[other] only from { $count } feeds: { $names }
 }
news-wish-no-region-post = also news that names no region
news-wish-no-region-skip = nothing that names no region
news-wish-role = mentions { $role }
news-wish-publish = published to the channels that follow
news-kind-deal = deals
news-kind-review = reviews
news-kind-rumour = rumours
news-kind-update = updates
news-kind-roundup = roundups
news-kind-sponsored = sponsored articles
news-kind-news = plain news

# What the last days would have given.

news-preview = { $count ->
    [0] Nothing in the last 7 days
    [one] One article in the last 7 days
   *[other] { $count } articles in the last 7 days
 }
news-preview-what = Asked for: { $regions }
news-preview-counts = { $total ->
    [one] One article of this server’s feeds was looked at.
   *[other] { $total } articles of this server’s feeds were looked at.
 }
news-preview-stopped = Left out: { $stages }
news-preview-stage = { $count } by { $stage }
news-preview-none = This server’s feeds brought nothing in the last 7 days. Articles count from the moment a feed is added: `/feeds list`.
news-preview-next = Nothing is saved yet. `/news subscribe` with the same wishes does that.
news-preview-next-edit = Nothing is saved yet. `/news edit` with the same wishes does that.
news-article-line = • { $title } · { $source }, { $when }

# What became of an article.

news-why-title = Why, or why not
news-why-article = { $title }
news-why-fetched = ✅ Fetched from { $source } on { $when }, and new then
news-why-tagged = 🏷️ Kind: { $kind }; regions: { $regions }
news-why-no-regions = none named
news-why-home = the feed is at home in { $regions }
news-why-devices = 🏷️ Phones: { $names }
news-why-brands = 🏷️ Brands: { $names }
news-why-tag = { $name } (“{ $word }”)
news-why-no-subscriptions = This server has no subscriptions, so nothing is posted. `/news subscribe` makes one.
news-why-line = **{ $channel }**, { $regions }: { $fate }
news-why-sent = ✅ sent on { $when }
news-why-sent-link = ✅ sent on { $when }: [the post]({ $url })
news-why-waiting = ⏳ it waits to be sent
news-why-waiting-reason = ⏳ it waits to be sent; the last try: { $reason }
news-why-dropped = ⛔ dropped before it was sent: { $reason }
news-why-refused = ⛔ refused by Discord: { $reason }
news-why-stopped = ⛔ stopped at { $stage }
news-why-stopped-has = ⛔ stopped at { $stage }: the article has { $has }
news-why-unpublished = { $fate }; not published to the channels that follow: { $reason }
news-why-passed = passed { $stages }; { $fate }
news-why-source-paused = ⏸️ the feed is paused in this server
news-why-suspended = ⛔ the subscription is stopped, since Discord refused its posts
news-why-older = ⛔ the article is older than the subscription, or than the feed in this server
news-why-twin = ↪️ another subscription of this channel brought it
news-why-same-page = ↪️ another feed had brought the same page to this channel
news-why-story = 📰 passed every filter; the story was told already, so this report goes into that post
news-why-story-link = 📰 passed every filter; the story was told already, so this report went into [that post]({ $url }) on { $when }
news-why-listed = 🗞️ passed every filter; it stands in the digest of { $when }
news-why-listed-link = 🗞️ passed every filter; it stands in [the digest]({ $url }) of { $when }
news-why-held = 🌙 passed every filter; it is held until { $when }
news-why-folded = ↪️ it fits, and stands behind another post’s count, or the wishes were changed since
news-why-old = No feed of this server brought this page as new: it was there when the feed was first read, or it was older than two days when the feed first showed it. `/news preview` shows what a channel would get.
news-why-not-found = ⛔ No article “{ $text }” came from this server’s feeds in the time that is kept. Please choose one of the suggestions, or paste the article’s link.
news-why-feed = ⛔ “{ $feed }” is a feed, and that is its address. Please paste the link of an article, or choose one of the suggestions; `/feeds test` tells what would be posted from the feed.
news-why-post = { $channel } asked for: { $regions }
news-why-several = This post lists several stories: `/news why` tells more of each.
news-stage-paused = the pause
news-stage-source = the feed
news-stage-kind = the kind
news-stage-region = the region
news-stage-device = the phone
news-stage-brand = the brand
news-stage-words = the words
news-reason-unsubscribed = the subscription ended
news-reason-too-old = it had waited for more than two days
news-reason-killed-sender = the bot broke down over it again and again
news-reason-unmade = the bot failed to make a post of it
news-reason-unseen = it may have been posted already, and the bot may not read the channel to see
news-reason-message-deleted = the post was deleted
news-reason-discord-10003 = the channel is gone
news-reason-discord-50001 = the bot cannot see the channel
news-reason-discord-50013 = the bot lacks a permission in the channel
