# Posts, and what the news service answers.

news-post-regions = 📍 { $regions }
news-post-folded = { $count ->
    [one] … and { $count } older article from { $source }.
   *[other] … and { $count } older articles from { $source }.
 }
news-post-untitled = Untitled article
news-post-by = by { $author }
news-post-why-button = Why am I seeing this?

# Subscriptions.

news-everywhere = everywhere
news-subscribed = Subscribed
news-subscribed-what = { $channel } gets news about { $regions }.
news-subscribed-next = { $count ->
    [one] It comes from this server’s feed. What appears from now on is posted; `/news list` shows all subscriptions.
   *[other] It comes from this server’s { $count } feeds. What appears from now on is posted; `/news list` shows all subscriptions.
 }
news-subscribed-no-feeds = 🟡 This server has no feeds yet, so nothing can arrive. Add one now: `/feeds add`, a site’s address is enough.
news-unsubscribe-button = Unsubscribe
news-unsubscribed = { $channel } no longer gets news about { $regions }.
news-resubscribed = { $channel } gets news about { $regions } again.
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
news-suspended = ⛔ stopped, since Discord refused the posts. Check the channel, then `/news resume`.
news-suspended-discord-10003 = ⛔ stopped: the channel is gone. `/news unsubscribe` clears this away.
news-suspended-discord-50001 = ⛔ stopped: the bot cannot see the channel. Allow it **View Channel** there, then `/news resume`.
news-suspended-discord-50013 = ⛔ stopped: the bot may not write there. Allow it **Send Messages** and **Embed Links**, then `/news resume`.
news-not-found = ⛔ This server has no such subscription. Please choose one of the suggestions; `/news list` shows them all.
news-already = This channel has that subscription already: `/news list`.
news-limit = ⛔ This server has { $limit } subscriptions, which is the most it can have. Please end one first: `/news unsubscribe`.
news-no-region = ⛔ Please name a region: a country, or a wider region such as Europe or MENA.
news-unknown-region = ⛔ “{ $region }” is no region that we know. Please choose one of the suggestions.
news-unknown-region-near = ⛔ “{ $region }” is no region that we know. Did you mean { $near }?
