# Discord's permissions, as its settings call them (`permission-<name>`). Discord speaks no Arabic, so they stay English.

permission-manage-guild = Manage Server
permission-view-channel = View Channel
permission-send-messages = Send Messages
permission-send-messages-in-threads = Send Messages in Threads
permission-embed-links = Embed Links
permission-read-message-history = Read Message History
permission-mention-everyone = Mention Everyone
