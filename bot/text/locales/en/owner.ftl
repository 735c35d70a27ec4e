# The owner's tools over the news engine.

status-shard = Shard { $number }: { $milliseconds } ms
status-shard-away = ⚠️ Shard { $number }: not connected
status-outbox = { $count ->
    [one] ⏳ Outbox: one post waits, since { $since }; dead letters: { $dead }
   *[other] ⏳ Outbox: { $count } posts wait, the oldest since { $since }; dead letters: { $dead }
 }
status-outbox-empty = ✅ Outbox: nothing waits; dead letters: { $dead }
status-feeds = Feeds: { $count } are read; failing: { $failing }, switched off: { $off }, overdue: { $overdue }
status-slow = 🐢 { $url } took { $seconds } s
poll-now = { $count ->
    [one] ✅ The one feed is read now.
   *[other] ✅ All { $count } feeds are read now; each site in its turn.
 }
dead-title = Dead letters
dead-none = No dead letters: nothing was given up.
dead-open = Open one
dead-line = **{ $title }** for { $channel }, { $when }: { $reason }
dead-one = A dead letter
dead-article = **{ $title }** from { $source }
dead-link = { $url }
dead-where = For { $channel } in the server { $guild } ({ $action })
dead-why = Given up: { $reason } (tries: { $tries })
dead-when = Made { $made }, given up { $ended }
dead-id = Delivery { $id }
dead-button-retry = Send it again
dead-button-drop = Drop it
dead-button-list = All
dead-gone = ⛔ This is no dead letter any more. `/admin dead` shows which ones there are.
dead-retried = ✅ It waits to be sent. Should it have arrived after all, it is not posted twice.
dead-dropped = It is dropped for good.
