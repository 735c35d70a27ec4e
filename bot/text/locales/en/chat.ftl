# Words of the chat room itself.

report-title = Report a mistake
report-about = Which answer is wrong?
report-about-hint = for example: Xperia Z1 C6903 on T-Mobile US
report-text = What is right?
report-text-hint = for example: it does have band 17
report-source = How do you know? (a link helps most)
report-thanks = Thank you. This is report **#{ $number }**; it changes the tables once the owner has checked it.

status-title = Status
status-up = Up for { $hours } h in { $guilds } servers
status-gateway = Gateway: { $milliseconds } ms
status-gateway-away = ⚠️ Gateway: not connected
status-tables = Tables: { $devices } phones, { $carriers } carriers
status-memory = Memory: { $megabytes } MB
status-versions = Bandwire { $bot }, Python { $python }, discord.py { $discord }
status-step = ✅ **{ $name }** worked { $seconds } s ago, in { $milliseconds } ms
status-step-waits = ⏳ **{ $name }** has not run yet
status-step-fails = ⚠️ **{ $name }** failed { $failures } times: { $error }
reload-done = ✅ Loaded again: { $devices } phones, { $carriers } carriers, { $languages } languages, all commands.
reload-refused = ⚠️ What is in use stays in use, for what was to be loaded is wrong: { $reason }
reports-title = Reports
reports-none = No report waits. They come from `/report`, and from managers who correct a region.
reports-line = **#{ $number }** { $about } — { $text }
reports-line-source = **#{ $number }** { $about } — { $text } (source: { $source })
reports-region-this = this article only
reports-region-later = and later ones of this feed
reports-accept = Accept #{ $number }
reports-refuse = Refuse #{ $number }
reports-closed = Report #{ $number } is closed.
reports-gone = Report #{ $number } was closed before.
reports-export = { $count ->
    [0] No report was accepted yet. `/admin reports` shows what waits.
    [one] One accepted report is in the file.
   *[other] { $count } accepted reports are in the file.
 }

where-title = Another country
where-label = Which country?

mention-help = Ask me about a phone and a carrier, for example: **Z1 T-Mobile**. All commands begin with **/bands**, **/device**, **/carrier** or **/news**.
named-none = No phone that we know is named in this message. `/bands` takes any name or model number.
named-title = Phones in this message
named-phone = **{ $device }**

language-kept = ✅ Your choice is kept.
mycarrier-kept = ✅ Your carrier is { $carrier } ({ $country }). Questions that name no carrier are answered for it; **/mycarrier remove** forgets it.
mycarrier-forgotten = ✅ Your carrier is forgotten.


news-why = This channel is subscribed to:
news-why-ended = The subscription that brought this post has ended.
news-post-not-kept = This post is not kept here any more. Open its title for the article, or ask `/bands` about the phone.

help-title = What you can do here
help-bands = **/bands Z1 T-Mobile** – does this phone work on this carrier? Type phone, carrier, country and year in any order.
help-more = **/device**, **/carrier**, **/country**, **/phones**, **/best**, **/compare**, **/explain** – everything around it. Or mention me with a question, or open a message’s menu: Apps → Check phones here.
help-news = **/news subscribe** – phone news about a region into a channel; **/news list** shows what this server gets.
help-news-list = **/news list** – which phone news this server gets. Its managers choose them.
help-feeds = **/feeds add** – the sites that the news come from; **/feeds list** shows how they fare.
help-setup = **/setup** – phone news for a channel in a minute: a region, a channel, a preview.
help-server = **/server managers** – a role that may manage news too; **/server show** – what is settled here; **/audit** – who changed what.
help-guest = Only you see my answers here: this server does not have me.
help-own = **/watch** – private messages to you about a phone, a brand or words. **/language**, **/mycarrier**, **/privacy** – your own settings. **/report** – tell us that an answer is wrong.
help-owner = **/admin status**, **/admin reports** – the owner’s tools, in the owner’s server.

log-channel-set = ✅ Notices about trouble with feeds and channels go to { $channel }.
log-channel-unset = ✅ Notices about trouble go to the server’s owner in private.
log-channel-forum = ⛔ Notices cannot be posted to the forum { $channel }. Please choose a text channel or a thread.
