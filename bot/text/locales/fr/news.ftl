# Posts, and what the news service answers.

news-post-regions = 📍 { $regions }
news-post-folded = { $count ->
    [one] … et { $count } article plus ancien de { $source }.
   *[other] … et { $count } articles plus anciens de { $source }.
 }
news-post-also = 📰 Aussi : { $sources }
news-digest-title = { $count ->
    [one] Actualités mobiles : { $count } sujet
   *[other] Actualités mobiles : { $count } sujets
 }
news-digest-line = { $more ->
    [0] • { $title } · { $source }
    [one] • { $title } · { $source } et { $more } autre source
   *[other] • { $title } · { $source } et { $more } autres sources
 }
news-post-untitled = Article sans titre
news-post-by = par { $author }
news-post-why-button = Pourquoi ?
news-post-bands-button = Bandes
news-post-watch-button = Suivre ce téléphone
news-post-region-button = Région erronée
news-post-mute-button = Masquer la source
news-post-more = En savoir plus sur l’une d’elles…

# Subscriptions.

news-everywhere = le monde entier
news-subscribed = Abonnement créé
news-subscribed-what = { $channel } reçoit les actualités : { $regions }.
news-subscribed-next = { $count ->
    [one] Elles viennent d’un flux de ce serveur ({ $count }). Ce qui paraît à partir de maintenant est publié ; `/news list` montre tous les abonnements.
   *[other] Elles viennent des { $count } flux de ce serveur. Ce qui paraît à partir de maintenant est publié ; `/news list` montre tous les abonnements.
 }
news-subscribed-no-feeds = 🟡 Ce serveur n’a pas encore de flux, donc rien ne peut arriver. Ajoutez-en un : `/feeds add`, l’adresse d’un site suffit. `/setup` propose des lots de flux d’actualités mobiles par région.
news-unsubscribe-button = Se désabonner
news-unsubscribed = { $channel } ne reçoit plus les actualités : { $regions }.
news-resubscribed = { $channel } reçoit de nouveau les actualités : { $regions }.
news-paused = Les actualités { $regions } pour { $channel } sont en pause. `/news resume` les reprend.
news-resumed = Les actualités { $regions } pour { $channel } reprennent.
news-list = { $count ->
    [one] { $count } abonnement
   *[other] { $count } abonnements
 }
news-list-empty = Pas encore d’abonnements
news-list-empty-how = Commencez avec `/news subscribe` : choisissez une région, et ce salon reçoit ses actualités mobiles.
news-list-line = { $channel } : { $regions }
news-list-paused = ⏸️ en pause
news-channel-gone = salon supprimé
news-suspended = ⛔ arrêté, car Discord a refusé les publications. Vérifiez le salon, puis `/news resume`.
news-suspended-discord-10003 = ⛔ arrêté : le salon n’existe plus. `/news unsubscribe` l’enlève de la liste.
news-suspended-discord-50001 = ⛔ arrêté : le bot ne voit pas le salon. Accordez-lui **Voir le salon**, puis `/news resume`.
news-suspended-discord-50013 = ⛔ arrêté : le bot ne peut pas y écrire. Accordez-lui **Envoyer des messages** et **Intégrer des liens**, puis `/news resume`.
news-not-found = ⛔ Ce serveur n’a pas cet abonnement. Choisissez une des suggestions ; `/news list` les montre tous.
news-several = ⛔ Plusieurs abonnements ici portent sur « { $name } ». Choisissez une des suggestions.
news-no-wish = ⛔ Indiquez au moins un critère : une région, un téléphone, une marque, des mots ou un flux de ce serveur.
news-no-word = ⛔ « { $text } » n’a ni lettre ni chiffre, donc aucun article ne pourrait le contenir. Écrivez un mot.
news-unknown-device = ⛔ « { $text } » n’est pas un téléphone connu, ou il y en a plusieurs. Choisissez une des suggestions.
news-unknown-brand = ⛔ « { $text } » n’est pas une marque connue. Choisissez une des suggestions.
news-unknown-kind = ⛔ « { $text } » n’est pas un type d’actualité. Les types sont : { $known }.
news-unknown-source = ⛔ « { $text } » n’est pas un flux de ce serveur. Choisissez une des suggestions ; `/feeds list` les montre tous.
news-role-mention = ⛔ Le bot ne peut pas mentionner { $role }. Activez **Permettre à tout le monde de @mentionner ce rôle** dans les paramètres du rôle, ou donnez au bot **Mentionner tout le monde** dans { $channel }.
news-role-everyone = ⛔ Les publications mentionnent un rôle, jamais tout le monde. Choisissez un autre rôle.
news-publish-kind = ⛔ Seul un salon d’annonces peut être suivi, et { $channel } n’en est pas un. Choisissez-en un, ou omettez `publish`.
news-edited = { $channel } reçoit désormais les actualités : { $regions }.
news-already = Ce salon a déjà cet abonnement : `/news list`.
news-limit = ⛔ Ce serveur a { $limit } abonnements, le maximum possible. Mettez d’abord fin à l’un d’eux : `/news unsubscribe`.
news-no-region = ⛔ Indiquez une région : un pays, ou une zone plus large comme Europe ou MENA.
news-unknown-region = ⛔ « { $region } » n’est pas une région connue. Choisissez une des suggestions.
news-unknown-region-near = ⛔ « { $region } » n’est pas une région connue. Vouliez-vous dire { $near } ?

news-more-button = Plus de critères…
news-more-title = Plus de critères
news-when = Quand publier
news-when-once = Chaque article aussitôt
news-when-daily = Une publication par jour
news-when-monday = Une publication par semaine, le lundi
news-when-tuesday = Une publication par semaine, le mardi
news-when-wednesday = Une publication par semaine, le mercredi
news-when-thursday = Une publication par semaine, le jeudi
news-when-friday = Une publication par semaine, le vendredi
news-when-saturday = Une publication par semaine, le samedi
news-when-sunday = Une publication par semaine, le dimanche
news-form = Ce qu’il faut montrer
news-form-card = Texte et image
news-form-compact = Texte court, sans image
news-form-title = Le titre seul
news-kinds-none = Tous les types d’actualités
news-without = Sans : { $kind }
news-regionless = Actualités qui ne nomment aucune région
news-regionless-home = Sans région : seulement des flux de là-bas
news-regionless-post = Sans région : les publier
news-regionless-skip = Sans région : les laisser de côté
news-pause-button = Mettre en pause
news-resume-button = Reprendre
news-no-role-button = Ne mentionner personne
news-hours-button = Heures de silence, fuseau horaire…
news-hours-title = Horaires
news-hours-quiet = Silence : le reste est publié après
news-hours-quiet-hint = 22:00-07:00
news-hours-digest = Heure du résumé du jour ou de la semaine
news-hours-zone = Fuseau horaire, ou une ville
news-schedule-when = 🕗 { $when }
news-schedule-digest = 🗞️ { $when }, à { $hour } ({ $zone })
news-schedule-quiet = 🌙 silence de { $begin } à { $end } ({ $zone })
news-bad-hours = ⛔ « { $text } » n’est pas une heure que nous comprenons. Écrivez par exemple 22:00-07:00, ou 8 pour une heure.
news-unknown-zone = ⛔ « { $text } » n’est pas un fuseau horaire connu. Écrivez une ville ou un nom comme Europe/Berlin.
news-unknown-zone-near = ⛔ « { $text } » n’est pas un fuseau horaire connu. Vouliez-vous dire { $near } ?

# Wishes in words, joined to one line.

news-wish-exact = exactement là seulement
news-wish-devices = téléphones : { $names }
news-wish-brands = marques : { $names }
news-wish-words = mots : { $names }
news-wish-not-words = pas : { $names }
news-wish-without = sans { $kinds }
news-wish-sources = { $count ->
    [1] seulement de { $names }
    [one] seulement de { $count } flux : { $names }
   *[other] seulement de { $count } flux : { $names }
 }
news-wish-no-region-post = aussi ce qui ne nomme aucune région
news-wish-no-region-skip = rien de ce qui ne nomme aucune région
news-wish-role = mentionne { $role }
news-wish-publish = publié vers les salons abonnés
news-kind-deal = bons plans
news-kind-review = tests
news-kind-rumour = rumeurs
news-kind-update = mises à jour
news-kind-roundup = récapitulatifs
news-kind-sponsored = articles sponsorisés
news-kind-news = actualités simples

# What the last days would have given.

news-preview = { $count ->
    [0] Rien ces 7 derniers jours
    [one] { $count } article ces 7 derniers jours
   *[other] { $count } articles ces 7 derniers jours
 }
news-preview-what = Demandé : { $regions }
news-preview-counts = { $total ->
    [one] { $total } article des flux de ce serveur a été examiné.
   *[other] { $total } articles des flux de ce serveur ont été examinés.
 }
news-preview-stopped = Écartés : { $stages }
news-preview-stage = { $count } par { $stage }
news-preview-none = Les flux de ce serveur n’ont rien apporté ces 7 derniers jours. Les articles comptent à partir de l’ajout d’un flux : `/feeds list`.
news-preview-next = Rien n’est encore enregistré. `/news subscribe` avec les mêmes critères le fait.
news-preview-next-edit = Rien n’est encore enregistré. `/news edit` avec les mêmes critères le fait.
news-article-line = • { $title } · { $source }, { $when }

# What became of an article.

news-why-title = Pourquoi, ou pourquoi pas
news-why-article = { $title }
news-why-fetched = ✅ Relevé chez { $source } le { $when }, et nouveau alors
news-why-tagged = 🏷️ Type : { $kind } ; régions : { $regions }
news-why-no-regions = aucune nommée
news-why-home = le flux est basé en : { $regions }
news-why-devices = 🏷️ Téléphones : { $names }
news-why-brands = 🏷️ Marques : { $names }
news-why-tag = { $name } (« { $word } »)
news-why-no-subscriptions = Ce serveur n’a aucun abonnement, donc rien n’est publié. `/news subscribe` en crée un.
news-why-line = **{ $channel }**, { $regions } : { $fate }
news-why-sent = ✅ envoyé le { $when }
news-why-sent-link = ✅ envoyé le { $when } : [la publication]({ $url })
news-why-waiting = ⏳ il attend d’être envoyé
news-why-waiting-reason = ⏳ il attend d’être envoyé ; dernier essai : { $reason }
news-why-dropped = ⛔ abandonné avant l’envoi : { $reason }
news-why-refused = ⛔ refusé par Discord : { $reason }
news-why-stopped = ⛔ écarté par { $stage }
news-why-stopped-has = ⛔ écarté par { $stage } : l’article a { $has }
news-why-unpublished = { $fate } ; non publié dans les salons abonnés : { $reason }
news-why-passed = a passé { $stages } ; { $fate }
news-why-source-paused = ⏸️ le flux est en pause sur ce serveur
news-why-suspended = ⛔ l’abonnement est arrêté, car Discord a refusé ses publications
news-why-older = ⛔ l’article est plus ancien que l’abonnement, ou que l’arrivée du flux sur ce serveur
news-why-twin = ↪️ un autre abonnement de ce salon l’a apporté
news-why-same-page = ↪️ un autre flux avait déjà apporté la même page dans ce salon
news-why-story = 📰 a passé tous les filtres ; le sujet était déjà traité, donc cet article va dans cette publication
news-why-story-link = 📰 a passé tous les filtres ; le sujet était déjà traité, donc cet article est allé dans [cette publication]({ $url }) le { $when }
news-why-listed = 🗞️ a passé tous les filtres ; il figure dans le résumé du { $when }
news-why-listed-link = 🗞️ a passé tous les filtres ; il figure dans [le résumé]({ $url }) du { $when }
news-why-held = 🌙 a passé tous les filtres ; il est retenu jusqu’au { $when }
news-why-folded = ↪️ il convient et compte dans une autre publication, ou les critères ont changé depuis
news-why-old = Aucun flux de ce serveur n’a apporté cette page comme nouvelle : elle était déjà là quand le flux a été lu pour la première fois, ou elle avait plus de deux jours quand le flux l’a montrée pour la première fois. `/news preview` montre ce qu’un salon recevrait.
news-why-not-found = ⛔ Aucun article « { $text } » n’est venu des flux de ce serveur pendant la durée conservée. Choisissez une des suggestions, ou collez le lien de l’article.
news-why-feed = ⛔ « { $feed } » est un flux, et c’est là son adresse. Collez le lien d’un article, ou choisissez une des suggestions ; `/feeds test` dit ce qui serait publié de ce flux.
news-why-post = { $channel } a demandé : { $regions }
news-why-several = Cette publication réunit plusieurs sujets : `/news why` en dit plus sur chacun.
news-stage-paused = la pause
news-stage-source = le flux
news-stage-kind = le type
news-stage-region = la région
news-stage-device = le téléphone
news-stage-brand = la marque
news-stage-words = les mots
news-reason-unsubscribed = l’abonnement a pris fin
news-reason-too-old = il attendait depuis plus de deux jours
news-reason-killed-sender = il a fait tomber le bot à plusieurs reprises
news-reason-unmade = le bot n’a pas réussi à en faire un message
news-reason-unseen = il a peut-être déjà été publié, et le bot ne peut pas lire le salon pour le voir
news-reason-message-deleted = la publication a été supprimée
news-reason-discord-10003 = le salon n’existe plus
news-reason-discord-50001 = le bot ne voit pas le salon
news-reason-discord-50013 = il manque une permission au bot dans le salon
