# Posts, and what the news service answers.

news-post-regions = 📍 { $regions }
news-post-folded = { $count ->
    [one] … e mais { $count } artigo anterior de { $source }.
   *[other] … e mais { $count } artigos anteriores de { $source }.
 }
news-post-also = 📰 Também: { $sources }
news-digest-title = { $count ->
    [one] Notícias de celulares: { $count } assunto
   *[other] Notícias de celulares: { $count } assuntos
 }
news-digest-line = { $more ->
    [0] • { $title } · { $source }
    [one] • { $title } · { $source } e mais { $more } fonte
   *[other] • { $title } · { $source } e mais { $more } fontes
 }
news-post-untitled = Artigo sem título
news-post-by = por { $author }
news-post-why-button = Por que isto?
news-post-bands-button = Bandas
news-post-watch-button = Seguir este celular
news-post-region-button = Região errada
news-post-mute-button = Silenciar a fonte
news-post-more = Mais sobre uma destas…

# Subscriptions.

news-everywhere = todo o mundo
news-subscribed = Assinatura criada
news-subscribed-what = { $channel } recebe notícias de { $regions }.
news-subscribed-next = { $count ->
    [one] Elas vêm de um feed deste servidor ({ $count }). O que sair a partir de agora é publicado; `/news list` mostra todas as assinaturas.
   *[other] Elas vêm dos { $count } feeds deste servidor. O que sair a partir de agora é publicado; `/news list` mostra todas as assinaturas.
 }
news-subscribed-no-feeds = 🟡 Este servidor ainda não tem feeds, então nada pode chegar. Adicione um agora: `/feeds add`; basta o endereço de um site. `/setup` oferece pacotes de feeds de notícias de celulares por região.
news-unsubscribe-button = Encerrar a assinatura
news-unsubscribed = { $channel } não recebe mais notícias de { $regions }.
news-resubscribed = { $channel } volta a receber notícias de { $regions }.
news-paused = As notícias de { $regions } para { $channel } estão em pausa. `/news resume` as retoma.
news-resumed = As notícias de { $regions } para { $channel } continuam.
news-list = { $count ->
    [one] { $count } assinatura
   *[other] { $count } assinaturas
 }
news-list-empty = Ainda não há assinaturas
news-list-empty-how = Comece com `/news subscribe`: escolha uma região e este canal recebe as notícias de celulares dela.
news-list-line = { $channel }: { $regions }
news-list-paused = ⏸️ em pausa
news-channel-gone = canal excluído
news-suspended = ⛔ parada, pois o Discord recusou as publicações. Confira o canal e depois use `/news resume`.
news-suspended-discord-10003 = ⛔ parada: o canal não existe mais. `/news unsubscribe` a tira da lista.
news-suspended-discord-50001 = ⛔ parada: o bot não vê o canal. Dê a ele **Ver canal** lá e depois use `/news resume`.
news-suspended-discord-50013 = ⛔ parada: o bot não pode escrever lá. Dê a ele **Enviar mensagens** e **Inserir links** e depois use `/news resume`.
news-not-found = ⛔ Este servidor não tem essa assinatura. Escolha uma das sugestões; `/news list` mostra todas.
news-several = ⛔ Há várias assinaturas de “{ $name }” aqui. Escolha uma das sugestões.
news-no-wish = ⛔ Informe ao menos um filtro: uma região, um celular, uma marca, palavras ou um feed deste servidor.
news-no-word = ⛔ “{ $text }” não tem letra nem número, então nenhum artigo poderia contê-lo. Escreva uma palavra.
news-unknown-device = ⛔ “{ $text }” não é um celular que conhecemos, ou são vários. Escolha uma das sugestões.
news-unknown-brand = ⛔ “{ $text }” não é uma marca que conhecemos. Escolha uma das sugestões.
news-unknown-kind = ⛔ “{ $text }” não é um tipo de notícia. Os tipos são: { $known }.
news-unknown-source = ⛔ “{ $text }” não é um feed deste servidor. Escolha uma das sugestões; `/feeds list` mostra todos.
news-role-mention = ⛔ O bot não pode mencionar { $role }. Ative **Permitir que qualquer pessoa @mencione este cargo** nas configurações do cargo, ou dê ao bot **Mencionar todos** em { $channel }.
news-role-everyone = ⛔ As publicações mencionam um cargo, nunca todo mundo. Escolha outro cargo.
news-publish-kind = ⛔ Só um canal de anúncios pode ser seguido, e { $channel } não é um. Escolha um, ou deixe `publish` de fora.
news-edited = { $channel } recebe notícias de { $regions } a partir de agora.
news-already = Este canal já tem essa assinatura: `/news list`.
news-limit = ⛔ Este servidor tem { $limit } assinaturas, o máximo permitido. Encerre uma primeiro: `/news unsubscribe`.
news-no-region = ⛔ Informe uma região: um país ou uma área mais ampla, como Europa ou MENA.
news-unknown-region = ⛔ “{ $region }” não é uma região que conhecemos. Escolha uma das sugestões.
news-unknown-region-near = ⛔ “{ $region }” não é uma região que conhecemos. Você quis dizer { $near }?

news-more-button = Mais filtros…
news-more-title = Mais filtros
news-when = Quando publicar
news-when-once = Cada artigo na hora
news-when-daily = Uma publicação por dia
news-when-monday = Uma publicação por semana, às segundas
news-when-tuesday = Uma publicação por semana, às terças
news-when-wednesday = Uma publicação por semana, às quartas
news-when-thursday = Uma publicação por semana, às quintas
news-when-friday = Uma publicação por semana, às sextas
news-when-saturday = Uma publicação por semana, aos sábados
news-when-sunday = Uma publicação por semana, aos domingos
news-form = Quanto mostrar
news-form-card = Texto e imagem
news-form-compact = Texto curto, sem imagem
news-form-title = Só o título
news-kinds-none = Todos os tipos de notícias
news-without = Sem { $kind }
news-regionless = Notícias que não citam nenhuma região
news-regionless-home = Sem região citada: só de feeds de lá
news-regionless-post = Sem região citada: publicar
news-regionless-skip = Sem região citada: deixar de fora
news-pause-button = Pausar
news-resume-button = Retomar
news-no-role-button = Não mencionar ninguém
news-hours-button = Horas de silêncio, fuso horário…
news-hours-title = Horários
news-hours-quiet = Silêncio: o que chegar sai depois
news-hours-quiet-hint = 22:00-07:00
news-hours-digest = Hora do resumo diário ou semanal
news-hours-zone = Fuso horário, ou uma cidade dele
news-schedule-when = 🕗 { $when }
news-schedule-digest = 🗞️ { $when }, às { $hour } ({ $zone })
news-schedule-quiet = 🌙 silêncio de { $begin } a { $end } ({ $zone })
news-bad-hours = ⛔ “{ $text }” não é uma hora que entendemos. Escreva assim: 22:00-07:00, ou 8 para uma hora.
news-unknown-zone = ⛔ “{ $text }” não é um fuso horário que conhecemos. Escreva uma cidade ou um nome como Europe/Berlin.
news-unknown-zone-near = ⛔ “{ $text }” não é um fuso horário que conhecemos. Você quis dizer { $near }?

# Wishes in words, joined to one line.

news-wish-exact = só exatamente lá
news-wish-devices = celulares: { $names }
news-wish-brands = marcas: { $names }
news-wish-words = palavras: { $names }
news-wish-not-words = não: { $names }
news-wish-without = sem { $kinds }
news-wish-sources = { $count ->
    [1] só de { $names }
    [one] só de { $count } feed: { $names }
   *[other] só de { $count } feeds: { $names }
 }
news-wish-no-region-post = também notícias que não citam nenhuma região
news-wish-no-region-skip = nada que não cite uma região
news-wish-role = menciona { $role }
news-wish-publish = publicado nos canais que o seguem
news-kind-deal = ofertas
news-kind-review = análises
news-kind-rumour = rumores
news-kind-update = atualizações
news-kind-roundup = resumos
news-kind-sponsored = artigos patrocinados
news-kind-news = notícias comuns

# What the last days would have given.

news-preview = { $count ->
    [0] Nada nos últimos 7 dias
    [one] { $count } artigo nos últimos 7 dias
   *[other] { $count } artigos nos últimos 7 dias
 }
news-preview-what = Pedido: { $regions }
news-preview-counts = { $total ->
    [one] { $total } artigo dos feeds deste servidor foi examinado.
   *[other] { $total } artigos dos feeds deste servidor foram examinados.
 }
news-preview-stopped = Deixados de fora: { $stages }
news-preview-stage = { $count } por { $stage }
news-preview-none = Os feeds deste servidor não trouxeram nada nos últimos 7 dias. Os artigos contam a partir do momento em que um feed é adicionado: `/feeds list`.
news-preview-next = Nada foi salvo ainda. `/news subscribe` com os mesmos filtros faz isso.
news-preview-next-edit = Nada foi salvo ainda. `/news edit` com os mesmos filtros faz isso.
news-article-line = • { $title } · { $source }, { $when }

# What became of an article.

news-why-title = Por que, ou por que não
news-why-article = { $title }
news-why-fetched = ✅ Buscado em { $source } em { $when }, e novo naquele momento
news-why-tagged = 🏷️ Tipo: { $kind }; regiões: { $regions }
news-why-no-regions = nenhuma citada
news-why-home = a sede do feed: { $regions }
news-why-devices = 🏷️ Celulares: { $names }
news-why-brands = 🏷️ Marcas: { $names }
news-why-tag = { $name } (“{ $word }”)
news-why-no-subscriptions = Este servidor não tem assinaturas, então nada é publicado. `/news subscribe` cria uma.
news-why-line = **{ $channel }**, { $regions }: { $fate }
news-why-sent = ✅ enviado em { $when }
news-why-sent-link = ✅ enviado em { $when }: [a publicação]({ $url })
news-why-waiting = ⏳ espera o envio
news-why-waiting-reason = ⏳ espera o envio; a última tentativa: { $reason }
news-why-dropped = ⛔ descartado antes do envio: { $reason }
news-why-refused = ⛔ recusado pelo Discord: { $reason }
news-why-stopped = ⛔ barrado por { $stage }
news-why-stopped-has = ⛔ barrado por { $stage }: o artigo tem { $has }
news-why-unpublished = { $fate }; não publicado nos canais que seguem este: { $reason }
news-why-passed = passou por { $stages }; { $fate }
news-why-source-paused = ⏸️ o feed está em pausa neste servidor
news-why-suspended = ⛔ a assinatura está parada, pois o Discord recusou as publicações dela
news-why-older = ⛔ o artigo é anterior à assinatura, ou à chegada do feed a este servidor
news-why-twin = ↪️ outra assinatura deste canal o trouxe
news-why-same-page = ↪️ outro feed já tinha trazido a mesma página a este canal
news-why-story = 📰 passou por todos os filtros; o assunto já tinha saído, então este artigo entra naquela publicação
news-why-story-link = 📰 passou por todos os filtros; o assunto já tinha saído, então este artigo entrou [naquela publicação]({ $url }) em { $when }
news-why-listed = 🗞️ passou por todos os filtros; está no resumo de { $when }
news-why-listed-link = 🗞️ passou por todos os filtros; está [no resumo]({ $url }) de { $when }
news-why-held = 🌙 passou por todos os filtros; fica retido até { $when }
news-why-folded = ↪️ ele serve e está na contagem de outra publicação, ou os filtros mudaram desde então
news-why-old = Nenhum feed deste servidor trouxe esta página como nova: ela já estava lá quando o feed foi lido pela primeira vez, ou tinha mais de dois dias quando o feed a mostrou pela primeira vez. `/news preview` mostra o que um canal receberia.
news-why-not-found = ⛔ Nenhum artigo “{ $text }” veio dos feeds deste servidor no período que guardamos. Escolha uma das sugestões ou cole o link do artigo.
news-why-feed = ⛔ “{ $feed }” é um feed, e esse é o endereço dele. Cole o link de um artigo ou escolha uma das sugestões; `/feeds test` diz o que seria publicado do feed.
news-why-post = { $channel } pediu: { $regions }
news-why-several = Esta publicação reúne várias notícias: `/news why` conta mais sobre cada uma.
news-stage-paused = pausa
news-stage-source = feed
news-stage-kind = tipo
news-stage-region = região
news-stage-device = celular
news-stage-brand = marca
news-stage-words = palavras
news-reason-unsubscribed = a assinatura foi encerrada
news-reason-too-old = ele esperou mais de dois dias
news-reason-killed-sender = o bot caiu com ele repetidas vezes
news-reason-unmade = o bot não conseguiu fazer dele uma publicação
news-reason-unseen = talvez já tenha sido publicado, e o bot não pode ler o canal para ver
news-reason-message-deleted = a publicação foi apagada
news-reason-discord-10003 = o canal não existe mais
news-reason-discord-50001 = o bot não vê o canal
news-reason-discord-50013 = falta ao bot uma permissão no canal
