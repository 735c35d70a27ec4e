# Lists of feeds: import and export.

opml-too-large = ⛔ The file is larger than { $most } kB, which no list of feeds needs to be. Please check that it is the right one.
opml-not-xml = ⛔ The file is not XML: it breaks off or goes wrong at line { $line }. Please export it again from your feed reader. Nothing was added.
opml-not-opml = ⛔ The file is no OPML: it begins with <{ $element }>. Feed readers export their list as OPML. Nothing was added.
opml-entities = ⛔ The file declares entities of its own, which is refused for safety. Nothing was added. Please export it again from your feed reader.
opml-too-deep = ⛔ The folders in the file are nested too deeply at line { $line }. Nothing was added. Please put the feeds into fewer folders.
opml-too-many = ⛔ The file has more than { $most } feeds. Please take some out. Nothing was added.
opml-plan = What is in the file
opml-new = { $count ->
    [0] No new feed.
    [one] 🆕 One new feed.
   *[other] 🆕 { $count } new feeds.
 }
opml-here = { $count ->
    [one] ☑️ One is a feed of this server already.
   *[other] ☑️ { $count } are feeds of this server already.
 }
opml-twice = { $count ->
    [one] ☑️ One stands in the file twice.
   *[other] ☑️ { $count } stand in the file more than once.
 }
opml-faults = { $count ->
    [one] ⚠️ One line is not taken as it is:
   *[other] ⚠️ { $count } lines are not taken as they are:
 }
opml-line = { $line }: { $fate }: { $title }
opml-over = ⛔ These are { $count } new feeds, and this server has room for { $room }. Nothing was added. Please make room first: `/feeds remove`.
opml-nothing = There is nothing to add.
opml-button-all = { $count ->
    [one] Add it
   *[other] Add all { $count }
 }
opml-button-first = { $count ->
    [one] Add the first one
   *[other] Add the first { $count }
 }
opml-button-no = Leave it
opml-taken = { $count ->
    [0] All of these are feeds of this server already.
    [one] ✅ One feed was added. `/feeds list` shows how it fares.
   *[other] ✅ { $count } feeds were added. `/feeds list` shows how they fare.
 }
opml-refused = Nothing was changed.
opml-exported = { $count ->
    [one] One feed is in the file, for any feed reader and for `/feeds import`.
   *[other] { $count } feeds are in the file, for any feed reader and for `/feeds import`.
 }
opml-title = Feeds of a server, by Bandwire
opml-report = { $count } lines with a feed were found in the file.
opml-report-line = Line { $line }
opml-fate-new = new
opml-fate-over = new, over the limit
opml-fate-here = a feed of this server already
opml-fate-twice = further up in the file too
opml-fate-refused = an address that is never fetched
opml-fate-no-address = has no address of a feed (xmlUrl)
opml-fate-bad-address = not a web address
opml-fate-no-feed = another kind of source, no feed
opml-note-home = without its region, which is not known here
opml-note-language = without its language, which is not known here
