# Words of the chat room itself.

report-title = Avisar de um erro
report-about = Qual resposta está errada?
report-about-hint = por exemplo: Xperia Z1 C6903 na T-Mobile US
report-text = O que é o certo?
report-text-hint = por exemplo: ele tem, sim, a banda 17
report-source = Como você sabe? (um link ajuda mais)
report-thanks = Obrigado. Este é o aviso **#{ $number }**; as tabelas mudam assim que o proprietário conferir.

status-title = Status
status-up = No ar há { $hours } h em { $guilds } servidores
status-gateway = Gateway: { $milliseconds } ms
status-gateway-away = ⚠️ Gateway: sem conexão
status-tables = Tabelas: { $devices } celulares, { $carriers } operadoras
status-memory = Memória: { $megabytes } MB
status-versions = Bandwire { $bot }, Python { $python }, discord.py { $discord }
status-step = ✅ **{ $name }** rodou há { $seconds } s, em { $milliseconds } ms
status-step-waits = ⏳ **{ $name }** ainda não rodou
status-step-fails = ⚠️ **{ $name }** falhou { $failures } vezes: { $error }
reload-done = ✅ Recarregado: { $devices } celulares, { $carriers } operadoras, { $languages } idiomas, todos os comandos.
reload-refused = ⚠️ O que estava em uso continua em uso, pois o que seria carregado tem um erro: { $reason }
reports-title = Avisos
reports-none = Nenhum aviso à espera. Eles vêm de `/report` e de quem corrige uma região.
reports-line = **#{ $number }** { $about } — { $text }
reports-line-source = **#{ $number }** { $about } — { $text } (fonte: { $source })
reports-region-this = só este artigo
reports-region-later = e os próximos deste feed
reports-accept = Aceitar #{ $number }
reports-refuse = Recusar #{ $number }
reports-closed = O aviso #{ $number } está encerrado.
reports-gone = O aviso #{ $number } já estava encerrado.
reports-export = { $count ->
    [0] Nenhum aviso foi aceito ainda. `/admin reports` mostra os que esperam.
    [one] { $count } aviso aceito está no arquivo.
   *[other] { $count } avisos aceitos estão no arquivo.
 }

where-title = Outro país
where-label = Qual país?

mention-help = Pergunte sobre um celular e uma operadora, por exemplo: **Z1 T-Mobile**. Todos os comandos começam com **/bands**, **/device**, **/carrier** ou **/news**.
named-none = Nenhum celular que conhecemos é citado nesta mensagem. `/bands` aceita qualquer nome ou número de modelo.
named-title = Celulares nesta mensagem
named-phone = **{ $device }**

language-kept = ✅ Sua escolha está guardada.
mycarrier-kept = ✅ Sua operadora é { $carrier } ({ $country }). Perguntas que não citam nenhuma são respondidas para ela; **/mycarrier remove** a esquece.
mycarrier-forgotten = ✅ Sua operadora foi esquecida.


news-why = Este canal assina:
news-why-ended = A assinatura que trouxe esta publicação foi encerrada.
news-post-not-kept = Esta publicação não está mais guardada aqui. Abra o título para ler o artigo ou pergunte com `/bands` sobre o celular.

help-title = O que você pode fazer aqui
help-bands = **/bands Z1 T-Mobile** – este celular funciona nesta operadora? Escreva celular, operadora, país e ano em qualquer ordem.
help-more = **/device**, **/carrier**, **/country**, **/phones**, **/best**, **/compare**, **/explain** – tudo o que há em volta. Você também pode me mencionar com uma pergunta ou abrir o menu de uma mensagem: Apps → Check phones here.
help-news = **/news subscribe** – notícias de celulares de uma região em um canal; **/news list** mostra o que este servidor recebe.
help-news-list = **/news list** – quais notícias de celulares este servidor recebe. Quem escolhe são os gerentes.
help-feeds = **/feeds add** – os sites de onde vêm as notícias; **/feeds list** mostra como eles estão.
help-setup = **/setup** – notícias de celulares para um canal em um minuto: uma região, um canal, uma prévia.
help-server = **/server managers** – um cargo que também pode gerenciar as notícias; **/server show** – o que está definido aqui; **/audit** – quem mudou o quê.
help-guest = Só você vê minhas respostas aqui: não estou instalado neste servidor.
help-own = **/watch** – mensagens diretas para você sobre um celular, uma marca ou palavras. **/language**, **/mycarrier**, **/privacy** – suas próprias configurações. **/report** – avisar que uma resposta está errada.
help-owner = **/admin status**, **/admin reports** – as ferramentas do proprietário, no servidor dele.

log-channel-set = ✅ Os avisos de problemas com feeds e canais vão para { $channel }.
log-channel-unset = ✅ Os avisos de problemas vão em particular para o dono do servidor.
log-channel-forum = ⛔ Os avisos não podem ser publicados no fórum { $channel }. Escolha um canal de texto ou um tópico.
