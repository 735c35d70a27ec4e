# Notices about what stops a server's news, and the buttons that mend it.

notice-source-failing = 🟡 The feed **{ $title }** has failed for a day: { $reason }
notice-source-off = ⛔ The feed **{ $title }** is switched off after a week of failures: { $reason }
notice-source-gone = ⛔ The feed **{ $title }** was taken down by its site for good.
notice-source-recovered = ✅ The feed **{ $title }** works again.
notice-channel = ⛔ News cannot be posted to { $channel }; its subscriptions are stopped.
notice-channel-how = Discord refused the posts. Check the channel, then press the button.
notice-channel-discord-10003 = The channel is gone. Choose another one for its subscriptions, or end them: `/news unsubscribe`.
notice-channel-discord-10004 = The channel is gone. Choose another one for its subscriptions, or end them: `/news unsubscribe`.
notice-channel-discord-50001 = The bot cannot see the channel. Allow it **View Channel** in the channel’s settings under **Permissions**, then press the button.
notice-channel-discord-50013 = The bot may not write there. Allow it **Send Messages** and **Embed Links** in the channel’s settings under **Permissions**, then press the button.
notice-channel-over = ✅ News can be posted to { $channel } again.
notice-permission = 🟡 The bot lacks { $permissions } in { $channel }, so its next posts there will fail.
notice-permission-how = Allow it in the channel’s settings under **Permissions**: add Bandwire there. Posts that Discord refused in the last two days follow then.
notice-outbox = 🟡 Posts for { $channel } have been waiting for a quarter of an hour: { $reason }
notice-button-source = Try again
notice-button-remove = Remove the feed
notice-button-channel = Test again
notice-button-permission = Test again
notice-button-move = Choose another channel
notice-button-outbox = Send now

mend-reading = { $title } is being read now. When that works, it is said where this was said.
mend-removed = ✅ { $title } is no longer one of this server’s feeds.
mend-resumed = { $count ->
    [0] ✅ Everything is there: news can be posted to { $channel }.
    [one] ✅ Everything is there: one subscription of { $channel } goes on.
   *[other] ✅ Everything is there: { $count } subscriptions of { $channel } go on.
 }
mend-sending = What waits for { $channel } is sent now.
mend-moved = { $count ->
    [one] ✅ One subscription goes on in { $channel }.
   *[other] ✅ { $count } subscriptions go on in { $channel }.
 }
mend-move-what = Which channel takes over the subscriptions of the deleted one?
mend-move-pick = The channel for the news
mend-move-there = Please do that in the server: `/news list` shows the stopped subscriptions, `/setup` begins in another channel.
