# Setting a server up: /setup.

setup-title = Notícias de celulares em um minuto
setup-what = **1.** Escolha de onde são as notícias. **2.** Escolha o canal para onde vão. **3.** Veja uma prévia.
setup-next = Nada é publicado antes do último passo.
setup-where = Canal: { $channel }
setup-choose = 🟡 Escolha abaixo uma região e um canal.
setup-region = Regiões: de onde são as notícias?
setup-pack = { $count ->
    [1] { $names }
    [one] { $count } site: { $names }
   *[other] { $count } sites: { $names } …
 }
setup-channel = O canal para as notícias
setup-language = O idioma de publicações e respostas aqui
setup-preview = Prévia
setup-bands = Só consultas de bandas
setup-own = Tenho meus próprios feeds
setup-preview-title = Prévia
setup-preview-what = { $count ->
    [0] { $channel } ainda não receberia nada.
    [one] { $channel } recebe notícias de { $count } site. As mais novas:
   *[other] { $channel } recebe notícias de { $count } sites. As mais novas:
 }
setup-article = • { $title } · { $site }, { $when }
setup-undated = sem data
setup-skipped = 🟡 { $site } fica de fora: { $reason }
setup-none-answers = ⛔ Nenhum destes sites responde agora. Escolha outros sites ou regiões, ou tente mais tarde.
setup-no-sites = ⛔ Nenhum site escolhido. Marque ao menos um.
setup-sites = Os sites
setup-start = Começar
setup-newest-on = Publicar já a mais nova
setup-newest-off = Publicar já a mais nova
setup-back = Voltar
setup-done = Funciona
setup-done-what = { $count ->
    [one] { $channel } recebe notícias de celulares de { $regions }, de { $count } site.
   *[other] { $channel } recebe notícias de celulares de { $regions }, de { $count } sites.
 }
setup-done-own = { $channel } recebe tudo o que { $feed } traz.
setup-done-posted = O artigo mais novo está sendo publicado agora em { $channel }: { $title }
setup-done-next = O que sair a partir de agora é publicado sozinho. `/feeds list` mostra como os sites estão, `/news subscribe` adiciona filtros e `/feeds log` escolhe um canal para avisos de problemas.
setup-more = Outro canal
setup-bands-title = Então, só consultas de bandas
setup-bands-how = Todo mundo já pode perguntar aqui: **/bands Z1 T-Mobile** – este celular funciona nesta operadora?
setup-bands-more = Há também **/device**, **/carrier**, **/country** e **/phones**; **/help** mostra todos.
setup-news-after-all = Com notícias, afinal
setup-offer = 👋 Este servidor ainda não foi configurado. Notícias de celulares em um canal levam um minuto; só você vê isto, e só é dito uma vez.
setup-offer-button = Configurar
setup-limit = ⛔ Este servidor pode ter { $limit } feeds e tem { $count }. Desmarque alguns sites ou remova um feed: `/feeds remove`.
setup-own-title = Seu próprio feed
setup-own-url = Endereço de um site ou feed
setup-own-url-hint = por exemplo: example.com
setup-own-name = Como chamá-lo (pode ficar vazio)
setup-no-channel = ⛔ Nenhum canal escolhido. Escolha um primeiro no painel: `/setup`.
setup-over = Esta configuração já acabou ou é de uma anterior. Comece de novo: `/setup`.
audit-set-up = configurou o servidor
