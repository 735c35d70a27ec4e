# Discord's permissions, as its settings call them (`permission-<name>`).

permission-manage-guild = Gerenciar servidor
permission-view-channel = Ver canal
permission-send-messages = Enviar mensagens
permission-send-messages-in-threads = Enviar mensagens em tópicos
permission-embed-links = Inserir links
permission-read-message-history = Ver histórico de mensagens
permission-mention-everyone = Mencionar todos
