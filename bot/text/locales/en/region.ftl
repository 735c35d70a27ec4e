# Corrections of regions, by a post's button.

region-title = Wrong region
region-label = Which regions is this article about?
region-hint = Names with commas; nothing for no region
region-scope = For which articles?
region-this = This article only
region-later = Later articles of this feed too
region-later-what = where { $words } names the region again
region-no-words = no word
region-none = no region
region-set = ✅ In this server this article is about { $regions } now. Its posts are changed, and channels that want it get it.
region-later-set = ✅ In this server this article is about { $regions } now, and later articles of { $feed } with the same words are too.
region-forwarded = The owner of the bot decides whether it holds for all servers.
region-not-forwarded = Many of your corrections wait for the owner of the bot already, so this one holds in this server only.
region-restored = The correction is taken back.
region-same = The article has exactly these regions already. To change them, please name others.
region-gone = ⛔ This article, or its correction, is no longer kept, so nothing can be changed about it. Newer posts can be corrected.
