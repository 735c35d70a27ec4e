# Discord's permissions, as its settings call them (`permission-<name>`).

permission-manage-guild = Server verwalten
permission-view-channel = Kanal ansehen
permission-send-messages = Nachrichten senden
permission-send-messages-in-threads = Nachrichten in Threads senden
permission-embed-links = Links einbetten
permission-read-message-history = Nachrichtenverlauf anzeigen
permission-mention-everyone = Alle erwähnen
