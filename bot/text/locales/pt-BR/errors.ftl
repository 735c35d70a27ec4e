# Failures, each with what to do next.

error-unexpected = ⚠️ Algo deu errado do nosso lado. Tente de novo; se continuar, avise com o número **{ $reference }**.
error-refused = ⛔ Não funcionou. Confira o que você digitou e tente de novo.
error-unknown-action = Este controle é de uma versão antiga do bot e não funciona mais. Execute o comando de novo.
error-you-lack = ⛔ Para isso você precisa da permissão { $permissions }. Um gerente do servidor pode dá-la a você em Configurações do servidor → Cargos.
error-bot-lacks = ⛔ Falta ao bot aqui a permissão { $permissions }. Um gerente pode concedê-la em Configurações do servidor → Cargos → Bandwire, ou nas permissões do próprio canal.
error-server-only = Este comando só funciona em servidores. Use-o em um servidor onde o bot esteja.
error-undo-late = ⛔ Isso só pode ser desfeito durante { $minutes } minutos. Configure de novo.
error-file-large = ⛔ O arquivo { $name } tem mais de { $most } kB. Confira se é o arquivo certo.
error-file-gone = ⛔ O Discord não tem mais o arquivo { $name }. Anexe-o de novo.
error-command-changed = Este comando mudou desde que o seu Discord o carregou. Reinicie o Discord (Ctrl+R) e tente de novo.
error-not-allowed = ⛔ Você não pode usar este comando. `/help` mostra o que você pode usar aqui.
error-bad-option = ⛔ “{ $value }” não serve para esta opção. Escolha uma das sugestões.
error-reports-full = ⛔ { $limit } dos seus avisos ainda aguardam revisão. Espere até que alguns sejam resolvidos.
error-channel-kind = ⛔ Não é possível publicar notícias em { $channel }. Escolha um canal de texto, de anúncios ou de fórum, ou um tópico.
error-channel-you = ⛔ Você precisa de { $permissions } em { $channel } para publicar notícias lá. Um gerente pode conceder isso nas configurações do canal, em **Permissões**.
error-channel-bot = ⛔ Falta ao bot { $permissions } em { $channel }. Um gerente pode conceder isso nas configurações do canal, em **Permissões**: adicione o Bandwire lá e permita. Depois, tente de novo.
error-answer-gone = Este celular ou esta operadora não está mais nas nossas tabelas. Pergunte de novo com o comando.
error-language = ⛔ Ainda não há “{ $language }” aqui. Escolha uma das sugestões.
error-carrier = ⛔ “{ $carrier }” não é uma operadora que conhecemos, ou são várias. Escolha uma das sugestões.
error-not-manager = ⛔ Só quem tem **Gerenciar servidor** pode mudar isso. Essa pessoa pode indicar um cargo que também possa: `/server managers`.
error-not-manager-role = ⛔ Só quem tem **Gerenciar servidor** ou o cargo { $role } pode mudar isso. Um gerente pode dar esse cargo a você.
button-test-again = Testar de novo
channel-fine = ✅ Agora está tudo certo: notícias podem ser publicadas em { $channel }.
error-too-many-commands = ⛔ Este servidor usou { $limit } comandos no último minuto, o máximo permitido. Tente de novo em um minuto.
error-share-not-here = ⛔ Você não pode escrever neste canal, então não mostro a todos aqui. Compartilhe onde você pode escrever.
error-share-guest = ⛔ Não sou membro deste servidor, então só você vê minhas respostas aqui. Quem o administra pode me adicionar.
