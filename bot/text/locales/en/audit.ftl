# Who changed what: /audit, and the same in the log channel. `audit-<what>` is one change.

audit-title = What was changed
audit-none = Nothing was changed in the last 90 days. What is changed with `/feeds`, `/news`, `/server` or `/setup` is listed here.
audit-line = { $when } · { $who } { $what }
audit-nobody = somebody
audit-mirror-on = Tell changes in the log channel too
audit-mirror-off = Stop telling changes in the log channel
audit-no-log-channel = ⛔ This server has no log channel yet. Please choose one first: `/feeds log`.

audit-feed-added = added the feed { $feed }
audit-feed-removed = removed the feed { $feed }
audit-feed-restored = brought back the feed { $feed }
audit-feeds-imported = added { $count } feeds from a file
audit-restored-backup = restored a backup; changed feeds: { $feeds }, subscriptions: { $subscriptions }, settings: { $settings }
audit-feed-edited = changed what is said of the feed { $feed }
audit-feed-paused = paused the feed { $feed }
audit-feed-resumed = resumed the feed { $feed }
audit-subscribed = subscribed { $channel } to { $wishes }
audit-subscription-edited = changed a subscription of { $channel } to { $wishes }
audit-unsubscribed = ended a subscription of { $channel }: { $wishes }
audit-resubscribed = brought back a subscription of { $channel }: { $wishes }
audit-subscription-paused = paused a subscription of { $channel }: { $wishes }
audit-subscription-resumed = resumed a subscription of { $channel }: { $wishes }
audit-channel-resumed = let the stopped subscriptions of { $channel } go on: { $count }
audit-channel-moved = gave the subscriptions of a deleted channel to { $channel }: { $count }
audit-limit-set = set a limit of this server, as the bot’s owner: { $what }: { $most }
audit-limit-unset = took back a limit of this server, as the bot’s owner: { $what }
audit-language-set = set the server’s language to { $language }
audit-log-channel-set = chose { $channel } for notices about trouble
audit-log-channel-unset = sent notices about trouble to the server’s owner in private
audit-mirror-on-set = had changes told in the log channel
audit-mirror-off-set = stopped telling changes in the log channel
audit-region-corrected = corrected the region of “{ $title }”
audit-region-restored = took back a correction of a region
