# Setting a server up: /setup.

setup-title = Set up phone news, in a minute
setup-what = **1.** Choose where the news is about. **2.** Choose the channel that it goes to. **3.** See a preview.
setup-next = Nothing is posted before the last step.
setup-where = Channel: { $channel }
setup-choose = 🟡 Please choose a region and a channel below.
setup-region = Regions: where is the news about?
setup-pack = { $count ->
    [one] { $names }
   *[other] { $count } sites: { $names } …
 }
setup-channel = The channel for the news
setup-language = The language of posts and answers here
setup-preview = Preview
setup-bands = Only band look-ups
setup-own = I have my own feeds
setup-preview-title = Preview
setup-preview-what = { $count ->
    [0] { $channel } would get nothing yet.
    [one] { $channel } gets news from { $count } site. Its newest:
   *[other] { $channel } gets news from { $count } sites. Their newest:
 }
setup-article = • { $title } · { $site }, { $when }
setup-undated = without a date
setup-skipped = 🟡 { $site } is skipped: { $reason }
setup-none-answers = ⛔ None of these sites answers now. Please choose other sites or regions, or try again later.
setup-no-sites = ⛔ No site is chosen. Please tick at least one.
setup-sites = The sites
setup-start = Start
setup-newest-on = Post the newest one now
setup-newest-off = Post the newest one now
setup-back = Back
setup-done = It works
setup-done-what = { $count ->
    [one] { $channel } gets phone news about { $regions } from { $count } site.
   *[other] { $channel } gets phone news about { $regions } from { $count } sites.
 }
setup-done-own = { $channel } gets everything that { $feed } brings.
setup-done-posted = The newest article is posted in { $channel } right now: { $title }
setup-done-next = What appears from now on is posted by itself. `/feeds list` shows how the sites fare, `/news subscribe` adds wishes, and `/feeds log` names a channel for notices about trouble.
setup-more = Another channel
setup-bands-title = Only band look-ups, then
setup-bands-how = Everybody here can ask now: **/bands Z1 T-Mobile** – does this phone work on this carrier?
setup-bands-more = There are **/device**, **/carrier**, **/country** and **/phones** too; **/help** shows them all.
setup-news-after-all = News after all
setup-offer = 👋 This server is not set up yet. Phone news for a channel takes a minute; only you see this, and it is said once.
setup-offer-button = Set it up
setup-limit = ⛔ This server may have { $limit } feeds and has { $count }. Please untick some sites, or remove a feed: `/feeds remove`.
setup-own-title = Your own feed
setup-own-url = Address of a site or feed
setup-own-url-hint = for example: example.com
setup-own-name = What to call it (may be left out)
setup-no-channel = ⛔ No channel is chosen. Please choose one in the panel first: `/setup`.
setup-over = This set-up is done or belongs to an earlier one. Please begin anew: `/setup`.
audit-set-up = set the server up
