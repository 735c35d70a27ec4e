# Feeds of a server.

feeds-added = Feed adicionado
feeds-added-what = { $title } agora é um dos feeds deste servidor.
feeds-added-newest = O mais novo: { $title }
feeds-added-next = Os artigos que saírem a partir de agora são publicados em todo canal que os assina: `/news subscribe`.
feeds-candidates = { $count ->
    [one] { $count } feed encontrado ali
   *[other] { $count } feeds encontrados ali
 }
feeds-candidate = { $count ->
    [one] **{ $number }** { $title }, { $count } artigo
   *[other] **{ $number }** { $title }, { $count } artigos
 }
feeds-candidate-newest = • { $title }
feeds-pick = Qual deles?
feeds-offer-ended = ⛔ Esta escolha expirou. Use o comando de novo.

feeds-one = Um feed deste servidor
feeds-one-home = Sede: { $regions }
feeds-one-interval = Lido mais ou menos a cada { $minutes } min, conforme as notícias que traz
feeds-one-interval-wished = Lido a cada { $minutes } min, como este servidor quer
feeds-one-language = Escrito em { $language }
feeds-button-details = Detalhes…
feeds-button-test = Testar
feeds-button-test-again = Testar de novo
feeds-button-pause = Pausar
feeds-button-resume = Retomar
feeds-button-remove = Remover
feeds-button-keep = Manter
feeds-button-list = Todos os feeds
feeds-edited = ✅ Salvo.
feeds-known = ☑️ { $title } já era um dos feeds deste servidor.
feeds-form = Detalhes de um feed
feeds-form-name = Nome
feeds-form-home = Sede (países, separados por vírgulas)
feeds-form-interval = Minutos entre duas leituras
feeds-form-language = Idioma
feeds-form-empty = Vazio: o que o próprio feed informa
feeds-form-empty-interval = Vazio: conforme as notícias que traz
feeds-unknown-language = ⛔ “{ $language }” não é um idioma que conhecemos. Informe o nome ou o código dele, por exemplo de.
feeds-interval = ⛔ “{ $text }” não serve: um feed é lido a cada { $least } a { $most } minutos. Deixe vazio e o bot escolhe.
feeds-nothing-to-edit = Escolha o que mudar.

feeds-remove = Remover este feed?
feeds-remove-which = Qual feed você quer remover?
feeds-remove-what = { $title } não traria mais notícias a este servidor. O que já foi publicado fica.
feeds-remove-worth = { $posts ->
    [0] Ele não trouxe nada esta semana.
    [one] Ele trouxe { $posts } publicação esta semana.
   *[other] Ele trouxe { $posts } publicações esta semana.
 }
feeds-remove-alone = { $count ->
    [one] ⚠️ { $count } assinatura pede só este feed e ficaria sem nada.
   *[other] ⚠️ { $count } assinaturas pedem só este feed e ficariam sem nada.
 }
feeds-removed = { $title } não é mais um dos feeds deste servidor. Isso pode ser desfeito durante { $minutes } minutos.
feeds-restored = ✅ { $title } voltou.
feeds-paused = ⏸️ { $title } está em pausa neste servidor. `/feeds resume` o retoma.
feeds-muted = ⏸️ { $title } está em pausa no servidor inteiro: nenhum canal recebe publicações dele. `/feeds resume` o retoma, e **Desfazer** também.
feeds-resumed = ✅ { $title } continua.

feeds-list = { $count ->
    [one] { $count } feed
   *[other] { $count } feeds
 }
feeds-open = Abrir um feed
feeds-list-empty = Ainda não há feeds
feeds-list-empty-how = Adicione o primeiro com `/feeds add`: basta o endereço de um site, como `example.com`. `/feeds import` aceita a lista de um leitor de feeds. `/setup` oferece pacotes de feeds de notícias de celulares por região.
feeds-last = lido { $when }
feeds-never = ainda não lido
feeds-next = próxima leitura { $when }
feeds-next-now = próxima leitura agora
feeds-week = { $posts ->
    [0] nada publicado esta semana
    [one] { $posts } publicação esta semana
   *[other] { $posts } publicações esta semana
 }{ $doubles ->
    [0] { "" }
    [one] , { $doubles } repetido agrupado
   *[other] , { $doubles } repetidos agrupados
 }
feeds-health-fine = ✅ funciona
feeds-health-new = 🆕 ainda não consultado
feeds-health-paused = ⏸️ em pausa, `/feeds resume` o retoma
feeds-health-failing = { $count ->
    [1] 🟡 falhou uma vez: { $reason }
    [one] 🟡 falhou { $count } vez: { $reason }
   *[other] 🟡 falhou { $count } vezes seguidas: { $reason }
 }
feeds-health-off = ⛔ desligado após uma semana de falhas: { $reason } `/feeds test` tenta de novo.
feeds-health-gone = ⛔ retirado de vez pelo site. `/feeds remove` o tira da lista.
feeds-not-found = ⛔ Este servidor não tem esse feed. Escolha uma das sugestões; `/feeds list` mostra todos.
feeds-several = ⛔ Há vários feeds chamados “{ $name }” aqui. Escolha uma das sugestões.
feeds-no-feed = ⛔ Nenhum feed foi encontrado em { $address }. Informe o endereço do próprio feed RSS, Atom ou JSON.
feeds-unreachable = ⛔ Não foi possível ler nada em { $address }: { $reason } Confira o endereço ou tente mais tarde.
feeds-limit = ⛔ Este servidor tem { $limit } feeds, o máximo permitido. Remova um primeiro: `/feeds remove`.
feeds-limit-hour = ⛔ Este servidor adicionou { $limit } feeds na última hora. Continue mais tarde.
button-undo = Desfazer

# A test of one feed.

feeds-test = Uma olhada no feed
feeds-test-read = { $count ->
    [0] 🟡 { $title } foi lido e está vazio.
    [one] ✅ { $title } foi lido: { $count } entrada.
   *[other] ✅ { $title } foi lido: { $count } entradas. As mais novas:
 }
feeds-test-failed = ⛔ Não foi possível ler { $title }: { $reason }
feeds-test-next = Ele é lido de novo agora mesmo, e o que for novo sai em segundos.
feeds-test-retry = Ele é tentado de novo agora mesmo; o que for novo sai assim que ele responder.
feeds-test-later = Ele será lido de novo assim que o site permitir.
feeds-test-gone = O feed não existe mais, então nada mais virá dele. `/feeds remove` o tira da lista; se o site tiver um novo, `/feeds add` o adiciona.
feeds-test-paused = ⏸️ O feed está em pausa, então nada é publicado. `/feeds resume` o retoma.
feeds-test-new = 🆕 { $title }: { $fate }
feeds-test-known = ☑️ { $title }: já conhecido, por isso não é publicado; { $fate }
feeds-test-too-old = 🕰️ { $title }: tem mais de dois dias, por isso não é publicado; { $fate }
feeds-test-first = 🕰️ { $title }: já estava lá antes de o feed ser adicionado, por isso não é publicado; { $fate }
feeds-test-for = vai para { $channels }
feeds-test-fits = serve para { $channels }
feeds-test-stopped = { $channel }: barrado por { $stage }
feeds-test-unwanted = nenhum canal quer ({ $reasons }). Regiões: { $regions }
feeds-test-no-subscriptions = nenhum canal assina ainda: `/news subscribe`

# The health of all.

feeds-health = As notícias chegam a este servidor?
feeds-health-works = { $count ->
    [0] Nenhum feed é lido. `/feeds add` adiciona um.
    [one] ✅ { $count } feed funciona.
   *[other] ✅ { $count } feeds funcionam.
 }
feeds-health-some-paused = { $count ->
    [one] ⏸️ { $count } feed está em pausa.
   *[other] ⏸️ { $count } feeds estão em pausa.
 }
feeds-health-subscriptions = { $count ->
    [0] ⚠️ Nenhuma assinatura ativa.
    [one] ✅ { $count } assinatura ativa.
   *[other] ✅ { $count } assinaturas ativas.
 }
feeds-health-no-subscriptions = ⚠️ Nenhum canal tem assinatura, então nada é publicado. Comece com `/news subscribe`.
feeds-health-waiting = { $count ->
    [one] ⏳ { $count } publicação espera o envio, desde { $since }.
   *[other] ⏳ { $count } publicações esperam o envio, a mais antiga desde { $since }.
 }
feeds-health-none-waiting = ✅ Nenhuma publicação espera o envio.
feeds-health-history = ⚠️ O bot não pode ler o histórico de { $channel }: depois de uma queda ele não vê o que chegou lá, e uma publicação pode sair duas vezes ou faltar. **Ver histórico de mensagens** resolve isso.
feeds-health-log = Os problemas são avisados em { $channel }.
feeds-health-no-log = Os problemas são avisados em particular ao dono do servidor; `/feeds log` escolhe um canal.
feeds-try = Testar { $title }

# What each feed is worth.

feeds-report = O que cada feed vale
feeds-report-what = Nos últimos { $days } dias, os mais úteis primeiro:
feeds-report-line = { $title }: { $articles ->
    [one] { $articles } artigo
   *[other] { $articles } artigos
 } – { $posted } publicados, { $doubles } que outros trouxeram antes, { $unwanted } que nenhum canal queria
feeds-report-nothing = { $title }: não veio nada
feeds-report-advice-doubles = · quase só o que outros feeds também trazem
feeds-report-advice-unwanted = · quase tudo fora das suas regiões
feeds-report-total = No total: { $articles } artigos, { $posted } publicados, { $doubles } repetidos.
