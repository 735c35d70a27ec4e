# Backups of a server's settings.

backup-exported = All settings, feeds and subscriptions of this server are in the file. `/feeds restore` takes it back.
backup-wrong = ⛔ This is no backup that can be restored: { $where }: { $why }. Nothing was changed. Please take a file that `/feeds backup` made.
backup-plan = What the backup would change
backup-same = ✅ Nothing: the server is what the backup says.
backup-feeds-add = ➕ { $count ->
    [one] One feed comes: { $names }
   *[other] { $count } feeds come: { $names }
 }
backup-feeds-change = ✏️ { $count ->
    [one] One feed changes: { $names }
   *[other] { $count } feeds change: { $names }
 }
backup-feeds-remove = ➖ { $count ->
    [one] One feed goes: { $names }
   *[other] { $count } feeds go: { $names }
 }
backup-subscriptions-add = ➕ { $count ->
    [one] One subscription comes: { $channels }
   *[other] { $count } subscriptions come: { $channels }
 }
backup-subscriptions-remove = ➖ { $count ->
    [one] One subscription goes: { $channels }
   *[other] { $count } subscriptions go: { $channels }
 }
backup-settings = ✏️ Settings change: { $names }
backup-setting-locale = language
backup-setting-home-country = country
backup-setting-log-channel-id = log channel
backup-setting-manager-role-id = role of the news managers
backup-setting-audit-mirrored = changes told in the log channel
backup-without-channel = ⚠️ Left out: the channel { $what } is not here, or you or the bot may not write there.
backup-without-role = ⚠️ Left out: the role { $what } is not here, or you may not mention it.
backup-without-address = ⚠️ Left out with what depends on it: { $what } is never fetched, or no feed of the file.
backup-without-region = ⚠️ Left out with what depends on it: the region { $what } is not known.
backup-button-restore = Restore
backup-restored = ✅ The server is what the backup says.
