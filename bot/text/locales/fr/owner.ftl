# The owner's tools over the news engine.

status-shard = Shard { $number } : { $milliseconds } ms
status-shard-away = ⚠️ Shard { $number } : non connecté
status-outbox = { $count ->
    [one] ⏳ File d’envoi : { $count } publication attend, depuis { $since } ; abandonnées : { $dead }
   *[other] ⏳ File d’envoi : { $count } publications attendent, la plus ancienne depuis { $since } ; abandonnées : { $dead }
 }
status-outbox-empty = ✅ File d’envoi : rien n’attend ; abandonnées : { $dead }
status-feeds = Flux lus : { $count } ; en échec : { $failing }, désactivés : { $off }, en retard : { $overdue }
status-slow = 🐢 { $url } a pris { $seconds } s
poll-now = { $count ->
    [one] ✅ Lecture lancée ({ $count } flux).
   *[other] ✅ Les { $count } flux sont lus maintenant ; chaque site à son tour.
 }
dead-title = Publications abandonnées
dead-none = Aucune publication abandonnée.
dead-open = En ouvrir une
dead-line = **{ $title }** pour { $channel }, { $when } : { $reason }
dead-one = Une publication abandonnée
dead-article = **{ $title }** de { $source }
dead-link = { $url }
dead-where = Pour { $channel } sur le serveur { $guild } ({ $action })
dead-why = Abandonnée : { $reason } (essais : { $tries })
dead-when = Créée { $made }, abandonnée { $ended }
dead-id = Envoi { $id }
dead-button-retry = Renvoyer
dead-button-drop = Supprimer
dead-button-list = Toutes
dead-gone = ⛔ Cette publication n’est plus abandonnée. `/admin dead` montre celles qui le sont.
dead-retried = ✅ Elle attend d’être envoyée. Si elle était finalement arrivée, elle ne sera pas publiée deux fois.
dead-dropped = Elle est supprimée définitivement.
