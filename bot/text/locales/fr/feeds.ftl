# Feeds of a server.

feeds-added = Flux ajouté
feeds-added-what = { $title } fait maintenant partie des flux de ce serveur.
feeds-added-newest = Le plus récent : { $title }
feeds-added-next = Les articles qui paraissent à partir de maintenant sont publiés dans chaque salon qui y est abonné : `/news subscribe`.
feeds-candidates = { $count ->
    [one] { $count } flux trouvé à cette adresse
   *[other] { $count } flux trouvés à cette adresse
 }
feeds-candidate = { $count ->
    [one] **{ $number }** { $title }, { $count } article
   *[other] **{ $number }** { $title }, { $count } articles
 }
feeds-candidate-newest = • { $title }
feeds-pick = Lequel ?
feeds-offer-ended = ⛔ Ce choix a expiré. Relancez la commande.

feeds-one = Un flux de ce serveur
feeds-one-home = Basé en : { $regions }
feeds-one-interval = Lu toutes les { $minutes } min environ, au rythme de ses actualités
feeds-one-interval-wished = Lu toutes les { $minutes } min, comme le souhaite ce serveur
feeds-one-language = Langue : { $language }
feeds-button-details = Détails…
feeds-button-test = Tester
feeds-button-test-again = Tester à nouveau
feeds-button-pause = Mettre en pause
feeds-button-resume = Reprendre
feeds-button-remove = Retirer
feeds-button-keep = Le garder
feeds-button-list = Tous les flux
feeds-edited = ✅ Enregistré.
feeds-known = ☑️ { $title } faisait déjà partie des flux de ce serveur.
feeds-form = Détails d’un flux
feeds-form-name = Nom
feeds-form-home = Basé en (pays, séparés par des virgules)
feeds-form-interval = Minutes entre deux lectures
feeds-form-language = Langue
feeds-form-empty = Vide : ce qu’annonce le flux lui-même
feeds-form-empty-interval = Vide : au rythme de ses actualités
feeds-unknown-language = ⛔ « { $language } » n’est pas une langue connue. Donnez son nom ou son code, par exemple de.
feeds-interval = ⛔ « { $text } » ne va pas : un flux est lu toutes les { $least } à { $most } minutes. Laissez vide, et le bot choisit.
feeds-nothing-to-edit = Choisissez ce qu’il faut modifier.

feeds-remove = Retirer ce flux ?
feeds-remove-which = Quel flux faut-il retirer ?
feeds-remove-what = { $title } n’apporterait plus d’actualités à ce serveur. Ce qui a été publié reste.
feeds-remove-worth = { $posts ->
    [0] Il n’a rien apporté cette semaine.
    [one] Il a apporté { $posts } publication cette semaine.
   *[other] Il a apporté { $posts } publications cette semaine.
 }
feeds-remove-alone = { $count ->
    [one] ⚠️ { $count } abonnement ne demande que ce flux et ne recevrait plus rien.
   *[other] ⚠️ { $count } abonnements ne demandent que ce flux et ne recevraient plus rien.
 }
feeds-removed = { $title } ne fait plus partie des flux de ce serveur. Vous pouvez annuler pendant { $minutes } minutes.
feeds-restored = ✅ { $title } est de retour.
feeds-paused = ⏸️ { $title } est en pause sur ce serveur. `/feeds resume` le reprend.
feeds-muted = ⏸️ { $title } est en pause sur tout le serveur : aucun salon n’en reçoit de publications. `/feeds resume` le reprend, **Annuler** aussi.
feeds-resumed = ✅ { $title } reprend.

feeds-list = { $count } flux
feeds-open = Ouvrir un flux
feeds-list-empty = Pas encore de flux
feeds-list-empty-how = Ajoutez le premier avec `/feeds add` : l’adresse d’un site comme `example.com` suffit. `/feeds import` reprend la liste d’un lecteur de flux. `/setup` propose des lots de flux d’actualités mobiles par région.
feeds-last = lu { $when }
feeds-never = jamais lu jusqu’ici
feeds-next = prochaine lecture { $when }
feeds-next-now = prochaine lecture maintenant
feeds-week = { $posts ->
    [0] rien de publié cette semaine
    [one] { $posts } publication cette semaine
   *[other] { $posts } publications cette semaine
 }{ $doubles ->
    [0] { "" }
    [one] , { $doubles } doublon regroupé
   *[other] , { $doubles } doublons regroupés
 }
feeds-health-fine = ✅ fonctionne
feeds-health-new = 🆕 pas encore consulté
feeds-health-paused = ⏸️ en pause, `/feeds resume` le reprend
feeds-health-failing = { $count ->
    [1] 🟡 a échoué une fois : { $reason }
    [one] 🟡 a échoué { $count } fois : { $reason }
   *[other] 🟡 a échoué { $count } fois de suite : { $reason }
 }
feeds-health-off = ⛔ désactivé après une semaine d’échecs : { $reason } `/feeds test` réessaie.
feeds-health-gone = ⛔ retiré définitivement par son site. `/feeds remove` l’enlève de la liste.
feeds-not-found = ⛔ Ce serveur n’a pas ce flux. Choisissez une des suggestions ; `/feeds list` les montre tous.
feeds-several = ⛔ Plusieurs flux s’appellent « { $name } » ici. Choisissez une des suggestions.
feeds-no-feed = ⛔ Aucun flux trouvé à { $address }. Donnez l’adresse de son flux RSS, Atom ou JSON lui-même.
feeds-unreachable = ⛔ Rien n’a pu être lu à l’adresse { $address } : { $reason } Vérifiez l’adresse, ou réessayez plus tard.
feeds-limit = ⛔ Ce serveur a { $limit } flux, le maximum possible. Retirez-en d’abord un : `/feeds remove`.
feeds-limit-hour = ⛔ Ce serveur a ajouté { $limit } flux dans la dernière heure. Continuez plus tard.
button-undo = Annuler

# A test of one feed.

feeds-test = Coup d’œil au flux
feeds-test-read = { $count ->
    [0] 🟡 { $title } a été lu et il est vide.
    [one] ✅ { $title } a été lu : { $count } entrée.
   *[other] ✅ { $title } a été lu : { $count } entrées. Les plus récentes :
 }
feeds-test-failed = ⛔ { $title } n’a pas pu être lu : { $reason }
feeds-test-next = Il est relu tout de suite, et ce qui est nouveau est publié en quelques secondes.
feeds-test-retry = Un nouvel essai a lieu tout de suite ; ce qui est nouveau sera publié dès que le flux répond.
feeds-test-later = Il sera relu dès que le site le permettra.
feeds-test-gone = Ce flux n’existe plus, rien n’en viendra donc plus. `/feeds remove` l’enlève ; si le site en a un nouveau, `/feeds add` l’ajoute.
feeds-test-paused = ⏸️ Le flux est en pause, donc rien n’est publié. `/feeds resume` le reprend.
feeds-test-new = 🆕 { $title } : { $fate }
feeds-test-known = ☑️ { $title } : déjà connu, donc non publié ; { $fate }
feeds-test-too-old = 🕰️ { $title } : a plus de deux jours, donc non publié ; { $fate }
feeds-test-first = 🕰️ { $title } : présent avant l’ajout du flux, donc non publié ; { $fate }
feeds-test-for = va dans { $channels }
feeds-test-fits = convient à { $channels }
feeds-test-stopped = { $channel } : écarté par { $stage }
feeds-test-unwanted = aucun salon n’en veut ({ $reasons }). Régions : { $regions }
feeds-test-no-subscriptions = aucun salon n’est encore abonné : `/news subscribe`

# The health of all.

feeds-health = Les actualités arrivent-elles ?
feeds-health-works = { $count ->
    [0] Aucun flux n’est lu. `/feeds add` en ajoute un.
    [one] ✅ { $count } flux fonctionne.
   *[other] ✅ { $count } flux fonctionnent.
 }
feeds-health-some-paused = { $count ->
    [one] ⏸️ { $count } flux est en pause.
   *[other] ⏸️ { $count } flux sont en pause.
 }
feeds-health-subscriptions = { $count ->
    [0] ⚠️ Aucun abonnement n’est actif.
    [one] ✅ { $count } abonnement est actif.
   *[other] ✅ { $count } abonnements sont actifs.
 }
feeds-health-no-subscriptions = ⚠️ Aucun salon n’est abonné, donc rien n’est publié. Commencez avec `/news subscribe`.
feeds-health-waiting = { $count ->
    [one] ⏳ { $count } publication attend d’être envoyée, depuis { $since }.
   *[other] ⏳ { $count } publications attendent d’être envoyées, la plus ancienne depuis { $since }.
 }
feeds-health-none-waiting = ✅ Aucune publication n’attend d’être envoyée.
feeds-health-history = ⚠️ Le bot ne peut pas lire l’historique de { $channel } : après une panne, il ne voit pas ce qui y est arrivé, et une publication peut venir deux fois ou manquer. **Voir les anciens messages** y remédie.
feeds-health-log = Les problèmes sont signalés dans { $channel }.
feeds-health-no-log = Les problèmes sont signalés en privé au propriétaire du serveur ; `/feeds log` choisit un salon.
feeds-try = Tester { $title }

# What each feed is worth.

feeds-report = Ce que valent les flux
feeds-report-what = Sur les { $days } derniers jours, les plus utiles d’abord :
feeds-report-line = { $title } : { $articles ->
    [one] { $articles } article
   *[other] { $articles } articles
 } – publiés : { $posted }, déjà apportés par d’autres : { $doubles }, voulus par aucun salon : { $unwanted }
feeds-report-nothing = { $title } : rien n’est venu
feeds-report-advice-doubles = · surtout ce que d’autres flux apportent aussi
feeds-report-advice-unwanted = · surtout hors de vos régions
feeds-report-total = Au total : { $articles } articles, { $posted } publiés, { $doubles } doublons.
