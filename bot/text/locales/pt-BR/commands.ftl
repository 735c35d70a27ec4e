# Descriptions of commands (`command-<path>`) and options (`option-<path>-<name>`, or `option-<name>` where it means the same
# everywhere). Discord allows 100 characters each.

command-report = Avisar que uma resposta está errada e dizer qual é a certa

command-bands = Este celular funciona nesta operadora? Escreva tudo junto: Z1 T-Mobile
option-bands-device = Um celular ou número de modelo; operadora, país e data podem vir em seguida
option-carrier = Uma operadora, como as pessoas a chamam
option-country = Um país, por nome, código ou bandeira
option-date = Uma data: 2013, 2013-10 ou 2013-10-05 (hoje, se omitida)
option-private = Se só você vê a resposta
option-device = Um celular ou número de modelo

command-device = O que se sabe de um celular: seus modelos, as bandas deles e quem diz isso
option-device-name = Um celular ou número de modelo
command-compare = Dois celulares lado a lado: as bandas que um tem e o outro não
option-compare-first = Um celular ou número de modelo
option-compare-second = Outro celular ou número de modelo
option-compare-carrier = Uma operadora em que os dois são avaliados
command-best = Qual modelo de um celular comprar para uma operadora ou um país, e por quê
option-best-where = Uma operadora ou um país

command-carrier = O que se sabe de uma operadora: redes no ar, bandas, desligamentos, chamadas
option-carrier-name = Uma operadora, como as pessoas a chamam
command-country = Um celular em todas as operadoras de um país, uma linha para cada
command-phones = Quais celulares funcionam por completo em uma operadora, os mais novos primeiro
option-phones-brand = Só celulares desta marca
option-phones-since = Só celulares deste ano em diante
option-phones-needs = O que eles precisam conseguir fazer lá
option-phones-needs-choice-calls = Chamadas
command-explain = Uma banda ou um termo do ramo em poucas palavras: banda 71, VoLTE, MFBI, MVNO
option-explain-term = Uma banda ou um termo

command-admin = As ferramentas do proprietário
command-admin-status = Como vai o processo: gateway, etapas, tabelas, memória
command-admin-reload = Recarregar tabelas e comandos
command-admin-reports = Avisos que aguardam revisão
command-admin-corrections = Os avisos aceitos, em um arquivo

command-language = O idioma em que o bot responde a você
option-language-language = Um idioma; Discord significa: o do seu Discord
option-language-server = Aplicar a todo o servidor (exige Gerenciar servidor)
command-mycarrier = Sua operadora, para perguntas que não citam nenhuma
command-mycarrier-set = Guardar sua operadora
command-mycarrier-remove = Esquecer sua operadora
command-privacy = O que este bot guarda sobre servidores e pessoas

command-feeds = Os feeds que este servidor lê
command-feeds-add = Adicionar um feed pelo endereço de um site ou do próprio feed
option-feeds-add-url = O endereço de um site ou de um feed
option-feeds-add-name = Como chamá-lo (o título dele, se omitido)
option-feeds-add-home = O país de quem o publica
command-feeds-list = Todos os feeds deste servidor e como eles estão
command-feeds-edit = Mudar o nome, a origem, o idioma ou a frequência de leitura de um feed
option-feeds-edit-name = Como chamá-lo; - volta ao título dele
option-feeds-edit-home = O país de quem o publica; vários separados por vírgulas; - remove
option-feeds-edit-interval = Minutos entre duas leituras; com 0 o bot escolhe
option-feeds-edit-language = O idioma em que é escrito; - volta ao que o próprio feed informa
command-feeds-health = Se as notícias chegam a este servidor e como consertar o que não funciona
command-feeds-report = Quais feeds trazem artigos novos, repetidos ou de outras regiões
command-feeds-import = Adicionar os feeds de um arquivo exportado do seu leitor de feeds (OPML)
option-feeds-import-file = Um arquivo OPML
command-feeds-export = Todos os feeds deste servidor em um arquivo para leitores de feeds (OPML)
command-feeds-remove = Remover um feed (pode ser desfeito)
command-feeds-pause = Parar por um tempo as publicações de um feed
command-feeds-resume = Encerrar a pausa de um feed
command-feeds-test = Ler um feed agora: o que seria publicado ou não, e por quê
option-feed = Um feed deste servidor

command-news = Quais notícias de celulares os canais deste servidor recebem
command-news-subscribe = Publicar em um canal notícias sobre regiões, celulares, marcas ou palavras
command-news-edit = Mudar o que uma assinatura pede
command-news-preview = O que os últimos 7 dias teriam dado para filtros ou para uma assinatura
command-news-digest = Uma publicação por dia ou por semana em vez de muitas
option-news-digest-every = Todo dia, ou toda semana em um dia certo
option-news-digest-hour = A hora do dia, por exemplo 8 ou 20:00
option-news-digest-zone = O fuso horário dessa hora, ou uma cidade
command-news-why = Por que um artigo foi publicado aqui, ou por que não
option-region = Uma região ou um país; vários separados por vírgulas: Europa, Marrocos
option-news-subscribe-channel = Onde publicar (aqui, se omitido)
option-role = Um cargo para mencionar em cada publicação
option-exact = Só notícias exatamente destas regiões, não as mais amplas que as abrangem
option-news-subscribe-device = Celulares; vários separados por vírgulas
option-news-edit-device = Celulares; vários separados por vírgulas; - remove
option-news-preview-device = Celulares; vários separados por vírgulas
option-brand = Marcas; várias separadas por vírgulas
option-words = Palavras ou frases, separadas por vírgulas; -palavra exclui
option-source = Só destes feeds deste servidor
option-news-why-article = Um artigo recente ou o link dele
command-news-list = O que os canais deste servidor recebem
command-news-unsubscribe = Encerrar uma assinatura (pode ser desfeito)
command-news-pause = Parar uma assinatura por um tempo
command-news-resume = Retomar uma assinatura, também depois de um problema
option-subscription = Uma assinatura deste servidor

command-audit = Quem mudou o quê neste servidor nos últimos 90 dias

command-help = O que você pode fazer aqui com este bot
command-feeds-log = Onde o bot avisa sobre problemas com feeds e canais
option-feeds-log-channel = Um canal (se omitido, o dono do servidor em particular)

command-watch = Mensagens diretas para você sobre celulares, marcas ou palavras
command-watch-device = Avise-me em particular quando saírem notícias de um celular
command-watch-brand = Avise-me em particular quando saírem notícias de uma marca
command-watch-words = Avise-me em particular quando saírem notícias com certas palavras
option-watch-words-words = Palavras ou frases, separadas por vírgulas; -palavra exclui
option-watch-brand-brand = Uma marca
command-watch-list = Seus alertas
command-watch-remove = Encerrar um alerta (pode ser desfeito)
option-watch-remove-watch = Um dos seus alertas
command-watch-quiet = Horas sem mensagens dos seus alertas
option-watch-quiet-hours = Por exemplo 22-7; - encerra as horas de silêncio
option-watch-quiet-zone = Seu fuso horário ou a cidade mais conhecida dele
command-setup = Notícias de celulares para um canal, configuradas em um minuto
command-server = O que os gerentes deste servidor definem para ele
command-server-managers = Deixar um cargo gerenciar notícias e feeds, além de quem tem Gerenciar servidor
option-server-managers-role = O cargo (mais ninguém, se omitido)
command-server-country = O país para o qual se respondem as perguntas que não citam nenhum
option-server-country-country = Um país (nenhum, se omitido)
command-server-show = O que está definido aqui e onde mudar
command-admin-limits = O que um servidor pode ter, mais ou menos do que as configurações dão a todos
option-admin-limits-server = Um servidor em que o bot está, por nome ou id
option-admin-limits-what = Qual limite mudar (todos são mostrados, se omitido)
option-admin-limits-what-choice-sources = Feeds
option-admin-limits-what-choice-subscriptions = Assinaturas
option-admin-limits-what-choice-watches = Alertas
option-admin-limits-what-choice-adds_an_hour = Feeds adicionados em uma hora
option-admin-limits-what-choice-commands_a_minute = Comandos em um minuto
option-admin-limits-most = O novo número (volta ao das configurações, se omitido)
