# Discord's permissions, as its settings call them (`permission-<name>`).

permission-manage-guild = Gérer le serveur
permission-view-channel = Voir le salon
permission-send-messages = Envoyer des messages
permission-send-messages-in-threads = Envoyer des messages dans les fils
permission-embed-links = Intégrer des liens
permission-read-message-history = Voir les anciens messages
permission-mention-everyone = Mentionner tout le monde
