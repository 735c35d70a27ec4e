# What is kept about persons and servers: /privacy and /data. `holding-<word>` says what, why and how long.

privacy-title = What this bot keeps
privacy-servers = **Of servers**
privacy-persons = **Of persons**
privacy-never = **Never:** your messages, your questions, or an IMEI. A mention and “Check phones here” are read, answered and forgotten.
privacy-backups = Copies that the bot’s owner makes of its store lose deleted data when they are replaced.
privacy-yours = **Of you now:** language: { $language }; carrier: { $carrier }; watches: { $watches }
privacy-nothing = nothing
privacy-forget = Delete what is mine

holding-person-settings = • **Your choices** with /language and /mycarrier, to answer you as you like, until you take them back.
holding-person-settings-name = your choices of language and carrier
holding-watches = • **Watches:** what you follow, your time zone and quiet hours, and which messages they brought, until you end them.
holding-watches-name = your watches, their hours and messages
holding-reports = • **Reports** that you send, to mend the tables; your id stands beside them so that nobody floods the list. Deleting takes your id off.
holding-reports-name = reports that you sent (they stay without your id)
holding-posts = • **Posts:** which article went to which channel as which message, so that nothing is posted twice, for 90 days.
holding-posts-name = posts made, and waiting to be made
holding-subscriptions = • **Subscriptions:** what a channel gets and who asked for it, until they are ended.
holding-subscriptions-name = subscriptions, with who made them
holding-feeds = • **Feeds:** which ones, what they are called here, and who added them, until they are removed.
holding-feeds-name = feeds, with who added them
holding-offers = • **Open questions:** a list of feeds that waits for a yes, for a day.
holding-offers-name = open questions
holding-server-settings = • **Settings** of the server, such as its language and log channel, until they are changed.
holding-server-settings-name = settings of the server
holding-audit = • **Changes:** who changed what, so that managers can find out, for 90 days.
holding-audit-name = entries of the list of changes

data-exported-person = Everything that is kept about you is in the file.
data-exported-server = Everything that is kept about this server is in the file.
data-too-large = ⛔ That is more than fits into one file. Please ask the bot’s owner for it.
data-nothing-person = Nothing is kept about you.
data-nothing-server = Nothing is kept about this server.
data-delete-title = Delete everything?
data-delete-person = This is deleted about you; where it belongs to a server, it stays there without your id:
data-delete-server = This is deleted about this server, and no news is posted here any more:
data-delete-for-good = ⚠️ It cannot be undone.
data-count = • { $what }: { $count }
data-button-delete = Delete it all
data-button-keep = Keep it
data-button-export = Export what is mine
data-button-export-first = Export it first
data-deleted-person = ✅ Everything kept about you is deleted.
data-deleted-server = ✅ Everything kept about this server is deleted. `/feeds add` begins anew.
data-kept = Nothing was deleted.
