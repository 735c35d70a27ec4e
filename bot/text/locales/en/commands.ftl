# Descriptions of commands (`command-<path>`) and options (`option-<path>-<name>`, or `option-<name>` where it means the same
# everywhere). Discord allows 100 characters each.

command-report = Tell us that an answer is wrong, and what is right

command-bands = Does this phone work on this carrier? Type it all, as in: Z1 T-Mobile
option-bands-device = A phone or model number; the carrier, country and date may follow in words
option-carrier = A carrier, as people call it
option-country = A country, by name, code or flag
option-date = A date: 2013, 2013-10 or 2013-10-05 (today if left out)
option-private = Whether only you see the answer
option-device = A phone or model number

command-device = What is known of a phone: its models, their bands, and who says so
option-device-name = A phone or model number
command-compare = Two phones side by side: the bands that one has and the other lacks
option-compare-first = A phone or model number
option-compare-second = Another phone or model number
option-compare-carrier = A carrier on which both are judged
command-best = Which model of a phone to buy for a carrier or a country, and why
option-best-where = A carrier or a country

command-carrier = What is known of a carrier: networks on air, bands, switch-offs, calls
option-carrier-name = A carrier, as people call it
command-country = A phone on every carrier of a country, one line each
command-phones = Which phones work fully on a carrier, newest first
option-phones-brand = Only phones of this brand
option-phones-since = Only phones of this year or later
option-phones-needs = What they must be able to do there
option-phones-needs-choice-calls = Phone calls
command-explain = A band or a word of the trade in short: band 71, VoLTE, MFBI, MVNO
option-explain-term = A band or a word

command-admin = The owner's tools
command-admin-status = How the process fares: gateway, steps, tables, memory
command-admin-reload = Load tables, languages and commands again
command-admin-poll = Read every feed now
command-admin-dead = Posts that were given up: look at them, send them again, drop them
command-admin-reports = Reports that wait for review
command-admin-corrections = Accepted reports as a file

command-language = The language of the bot's answers to you
option-language-language = A language; Discord means: the one of your Discord
option-language-server = Set it for the whole server (needs Manage Server)
command-mycarrier = Your home carrier, for questions that name none
command-mycarrier-set = Keep your home carrier
command-mycarrier-remove = Forget your home carrier
command-data = Your data, or this server’s: as a file, or deleted
command-data-export = Everything that is kept about you, as a file
option-data-export-server = Of this server instead (needs Manage Server)
command-data-delete = Delete everything that is kept about you; you are asked first
option-data-delete-server = Of this server instead (needs Manage Server)
command-privacy = What this bot keeps about servers and persons

command-feeds = The feeds that this server reads
command-feeds-add = Add a feed by the address of a site or of the feed itself
option-feeds-add-url = The address of a site or a feed
option-feeds-add-name = What to call it (its own title if left out)
option-feeds-add-home = Where its publisher is at home, as a country
command-feeds-list = All feeds of this server and how they fare
command-feeds-edit = Change a feed’s name, home, language, or how often it is read
option-feeds-edit-name = What to call it; - goes back to its own title
option-feeds-edit-home = Where its publisher is at home; several with commas; - takes it away
option-feeds-edit-interval = Minutes between two looks; 0 lets the bot choose
option-feeds-edit-language = The language it is written in; - goes back to what it says itself
command-feeds-health = Whether news reach this server, and what mends what does not work
command-feeds-report = Which feeds bring new, double or off-region articles
command-feeds-import = Add the feeds of a file that your feed reader exported (OPML)
option-feeds-import-file = An OPML file
command-feeds-export = All feeds of this server as a file for feed readers (OPML)
command-feeds-remove = Take a feed away (can be undone)
command-feeds-pause = Stop posts from a feed for a while
command-feeds-resume = End the pause of a feed
command-feeds-test = Read a feed now: what would be posted, and why not
option-feed = A feed of this server

command-news = Which phone news the channels of this server get
command-news-subscribe = Post news about regions, phones, brands or words to a channel
command-news-edit = Change what a subscription asks for
command-news-preview = What the last 7 days would have given for wishes, or for a subscription
command-news-digest = One post a day or a week instead of many
option-news-digest-every = Each day, or each week on a day
option-news-digest-hour = The hour of the day, as in 8 or 20:00
option-news-digest-zone = The time zone of the hour, or a city
command-news-why = Why an article was posted here, or why not
option-region = A region or country; several with commas: Europe, Morocco
option-news-subscribe-channel = Where to post (here if left out)
option-role = A role to mention with each post
option-exact = Only news of exactly these regions, not wider news that covers them
option-news-subscribe-device = Phones; several with commas
option-news-edit-device = Phones; several with commas; - takes them away
option-news-preview-device = Phones; several with commas
option-brand = Brands; several with commas
option-words = Words or phrases, with commas; -word leaves out
option-source = Only from these feeds of this server
option-news-why-article = A recent article, or its link
command-news-list = What the channels of this server get
command-news-unsubscribe = End a subscription (can be undone)
command-news-pause = Stop a subscription for a while
command-news-resume = Go on with a subscription, also after trouble
option-subscription = A subscription of this server

command-audit = Who changed what in this server, over the last 90 days

command-help = What you can do with this bot here
command-feeds-log = Where the bot tells of trouble with feeds and channels
option-feeds-log-channel = A channel (the server's owner in private if left out)

command-watch = Private messages to you about phones, brands or words
command-watch-device = Tell me privately when news about a phone appear
command-watch-brand = Tell me privately when news about a brand appear
command-watch-words = Tell me privately when news with certain words appear
option-watch-words-words = Words or phrases, with commas; -word leaves out
option-watch-brand-brand = A brand
command-watch-list = Your watches
command-watch-remove = End a watch (can be undone)
option-watch-remove-watch = One of your watches
command-watch-quiet = Hours without messages from your watches
option-watch-quiet-hours = As in 22-7; - ends quiet hours
option-watch-quiet-zone = Your time zone, or its best-known town
command-setup = Phone news for a channel, set up in a minute
command-server = What the managers of this server settle for it
command-server-managers = Let a role manage news and feeds besides those with Manage Server
option-server-managers-role = The role (nobody else if left out)
command-server-country = The country that questions without one are answered for
option-server-country-country = A country (none if left out)
command-server-show = What is settled here, and where to change it
command-admin-limits = What one server may have, more or less than the settings give everybody
option-admin-limits-server = A server that the bot is in, by name or id
option-admin-limits-what = Which limit to change (all are shown if left out)
option-admin-limits-what-choice-sources = Feeds
option-admin-limits-what-choice-subscriptions = Subscriptions
option-admin-limits-what-choice-watches = Watches
option-admin-limits-what-choice-adds_an_hour = Feeds added in an hour
option-admin-limits-what-choice-commands_a_minute = Commands in a minute
option-admin-limits-most = The new number (back to the settings’ if left out)
