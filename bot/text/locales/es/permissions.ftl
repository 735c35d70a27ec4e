# Discord's permissions, as its settings call them (`permission-<name>`).

permission-manage-guild = Gestionar servidor
permission-view-channel = Ver canal
permission-send-messages = Enviar mensajes
permission-send-messages-in-threads = Enviar mensajes en hilos
permission-embed-links = Insertar enlaces
permission-read-message-history = Leer el historial de mensajes
permission-mention-everyone = Mencionar a todos
