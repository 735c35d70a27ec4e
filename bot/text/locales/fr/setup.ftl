# Setting a server up: /setup.

setup-title = Des actualités mobiles en une minute
setup-what = **1.** Choisissez de quelle région parlent les actualités. **2.** Choisissez le salon où elles vont. **3.** Regardez un aperçu.
setup-next = Rien n’est publié avant la dernière étape.
setup-where = Salon : { $channel }
setup-choose = 🟡 Choisissez ci-dessous une région et un salon.
setup-region = Régions : d’où viennent les actualités ?
setup-pack = { $count ->
    [1] { $names }
    [one] { $count } site : { $names }
   *[other] { $count } sites : { $names } …
 }
setup-channel = Le salon pour les actualités
setup-language = La langue des publications et réponses ici
setup-preview = Aperçu
setup-bands = Seulement les bandes
setup-own = J’ai mes propres flux
setup-preview-title = Aperçu
setup-preview-what = { $count ->
    [0] { $channel } ne recevrait encore rien.
    [one] { $channel } reçoit les actualités de { $count } site. Les plus récentes :
   *[other] { $channel } reçoit les actualités de { $count } sites. Les plus récentes :
 }
setup-article = • { $title } · { $site }, { $when }
setup-undated = sans date
setup-skipped = 🟡 { $site } est laissé de côté : { $reason }
setup-none-answers = ⛔ Aucun de ces sites ne répond maintenant. Choisissez d’autres sites ou régions, ou réessayez plus tard.
setup-no-sites = ⛔ Aucun site n’est choisi. Cochez-en au moins un.
setup-sites = Les sites
setup-start = Commencer
setup-newest-on = Publier le plus récent maintenant
setup-newest-off = Publier le plus récent maintenant
setup-back = Retour
setup-done = Ça marche
setup-done-what = { $count ->
    [one] { $channel } reçoit les actualités mobiles de { $count } site : { $regions }.
   *[other] { $channel } reçoit les actualités mobiles de { $count } sites : { $regions }.
 }
setup-done-own = { $channel } reçoit tout ce qu’apporte { $feed }.
setup-done-posted = L’article le plus récent est publié à l’instant dans { $channel } : { $title }
setup-done-next = Ce qui paraît à partir de maintenant est publié tout seul. `/feeds list` montre comment se portent les sites, `/news subscribe` ajoute des critères, et `/feeds log` choisit un salon pour signaler les problèmes.
setup-more = Un autre salon
setup-bands-title = Seulement les bandes, alors
setup-bands-how = Tout le monde peut demander ici dès maintenant : **/bands Z1 T-Mobile** – ce téléphone fonctionne-t-il chez cet opérateur ?
setup-bands-more = Il y a aussi **/device**, **/carrier**, **/country** et **/phones** ; **/help** les montre toutes.
setup-news-after-all = Des actualités, finalement
setup-offer = 👋 Ce serveur n’est pas encore configuré. Des actualités mobiles pour un salon, c’est une minute ; vous seul voyez ceci, et ce n’est dit qu’une fois.
setup-offer-button = Configurer
setup-limit = ⛔ Ce serveur peut avoir { $limit } flux et en a { $count }. Décochez des sites, ou retirez un flux : `/feeds remove`.
setup-own-title = Votre propre flux
setup-own-url = Adresse d’un site ou d’un flux
setup-own-url-hint = par exemple : example.com
setup-own-name = Comment l’appeler (facultatif)
setup-no-channel = ⛔ Aucun salon n’est choisi. Choisissez-en d’abord un dans le panneau : `/setup`.
setup-over = Cette configuration est terminée ou appartient à une précédente. Recommencez : `/setup`.
audit-set-up = a configuré le serveur
