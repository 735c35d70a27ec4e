# Failures, each with what to do next.

error-unexpected = ⚠️ Something went wrong on our side. Please try again; if it stays, report it with the number **{ $reference }**.
error-refused = ⛔ That did not work. Please check what you entered and try again.
error-unknown-action = This control belongs to an older version of the bot and no longer works. Please run the command again.
error-you-lack = ⛔ You need the permission { $permissions } for this. A manager of the server can give it to you under Server Settings → Roles.
error-bot-lacks = ⛔ The bot lacks the permission { $permissions } here. A manager can grant it under Server Settings → Roles → Bandwire, or in the channel's own permissions.
error-server-only = This command works in servers only. Please use it in a server where the bot is.
error-undo-late = ⛔ This can be undone for { $minutes } minutes only. Please set it up again.
error-file-large = ⛔ The file { $name } is larger than { $most } kB. Please check that it is the right one.
error-file-gone = ⛔ Discord no longer has the file { $name }. Please attach it again.
error-command-changed = This command has changed since your Discord loaded it. Please restart Discord (Ctrl+R) and try again.
error-not-allowed = ⛔ You may not use this command. `/help` shows what you may use here.
error-bad-option = ⛔ “{ $value }” does not fit this option. Please choose one of the suggestions.
error-reports-full = ⛔ { $limit } of your reports still wait for review. Please wait until some are done.
error-channel-kind = ⛔ News cannot be posted to { $channel }. Please choose a text, announcement or forum channel, or a thread.
error-channel-you = ⛔ You need { $permissions } in { $channel } to have news posted there. A manager can grant it in the channel’s settings under **Permissions**.
error-channel-bot = ⛔ The bot lacks { $permissions } in { $channel }. A manager can grant it in the channel’s settings under **Permissions**: add Bandwire there and allow it. Then try again.
error-answer-gone = This phone or carrier is no longer in our tables. Please ask again with the command.
error-language = ⛔ There is no “{ $language }” here yet. Please choose one of the suggestions.
error-carrier = ⛔ “{ $carrier }” is no carrier we know, or more than one. Please choose one of the suggestions.
error-not-manager = ⛔ Only people with **Manage Server** may change this. They can name a role that may too: `/server managers`.
error-not-manager-role = ⛔ Only people with **Manage Server** or the role { $role } may change this. A manager can give you that role.
button-test-again = Test again
channel-fine = ✅ Everything is there now: news can be posted to { $channel }.
error-too-many-commands = ⛔ This server used { $limit } commands in the last minute, which is the most it may. Please try again in a minute.
error-share-not-here = ⛔ You may not write in this channel, so I do not show it to all here. Please share it in a channel where you may write.
error-share-guest = ⛔ I am not a member of this server, so only you can see my answers here. To share, please ask a manager of the server to add me.
