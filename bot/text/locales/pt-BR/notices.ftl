# Notices about what stops a server's news, and the buttons that mend it.

notice-source-failing = 🟡 O feed **{ $title }** falha há um dia: { $reason }
notice-source-off = ⛔ O feed **{ $title }** foi desligado após uma semana de falhas: { $reason }
notice-source-gone = ⛔ O feed **{ $title }** foi retirado de vez pelo site.
notice-source-recovered = ✅ O feed **{ $title }** voltou a funcionar.
notice-channel = ⛔ Não é possível publicar notícias em { $channel }; as assinaturas dele estão paradas.
notice-channel-how = O Discord recusou as publicações. Confira o canal e depois aperte o botão.
notice-channel-discord-10003 = O canal não existe mais. Escolha outro para as assinaturas dele ou encerre-as: `/news unsubscribe`.
notice-channel-discord-10004 = O canal não existe mais. Escolha outro para as assinaturas dele ou encerre-as: `/news unsubscribe`.
notice-channel-discord-50001 = O bot não vê o canal. Dê a ele **Ver canal** nas configurações do canal, em **Permissões**, e depois aperte o botão.
notice-channel-discord-50013 = O bot não pode escrever lá. Dê a ele **Enviar mensagens** e **Inserir links** nas configurações do canal, em **Permissões**, e depois aperte o botão.
notice-channel-over = ✅ Notícias podem ser publicadas de novo em { $channel }.
notice-permission = 🟡 Falta ao bot { $permissions } em { $channel }, então as próximas publicações dele lá vão falhar.
notice-permission-how = Conceda isso nas configurações do canal, em **Permissões**: adicione o Bandwire lá. O que o Discord recusou nos últimos dois dias será publicado em seguida.
notice-outbox = 🟡 Há publicações para { $channel } esperando há um quarto de hora: { $reason }
notice-button-source = Tentar de novo
notice-button-remove = Remover o feed
notice-button-channel = Testar de novo
notice-button-permission = Testar de novo
notice-button-move = Escolher outro canal
notice-button-outbox = Enviar agora

mend-reading = { $title } está sendo lido agora. Quando funcionar, isso será dito onde isto foi dito.
mend-removed = ✅ { $title } não é mais um dos feeds deste servidor.
mend-resumed = { $count ->
    [0] ✅ Está tudo certo: notícias podem ser publicadas em { $channel }.
    [one] ✅ Está tudo certo: { $count } assinatura de { $channel } continua.
   *[other] ✅ Está tudo certo: { $count } assinaturas de { $channel } continuam.
 }
mend-sending = O que espera por { $channel } é enviado agora.
mend-moved = { $count ->
    [one] ✅ { $count } assinatura continua em { $channel }.
   *[other] ✅ { $count } assinaturas continuam em { $channel }.
 }
mend-move-what = Qual canal assume as assinaturas do que foi apagado?
mend-move-pick = O canal para as notícias
mend-move-there = Faça isso no servidor: `/news list` mostra as assinaturas paradas, e `/setup` começa em outro canal.
