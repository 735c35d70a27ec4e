# Who changed what: /audit, and the same in the log channel. `audit-<what>` is one change.

audit-title = Ce qui a été changé
audit-none = Rien n’a été changé au cours des 90 derniers jours. Ce qui est changé avec `/feeds`, `/news`, `/server` ou `/setup` apparaît ici.
audit-line = { $when } · { $who } { $what }
audit-nobody = quelqu’un
audit-mirror-on = Annoncer aussi dans le salon de suivi
audit-mirror-off = Ne plus annoncer dans le salon de suivi
audit-no-log-channel = ⛔ Ce serveur n’a pas encore de salon de suivi. Choisissez-en d’abord un : `/feeds log`.

audit-feed-added = a ajouté le flux { $feed }
audit-feed-removed = a retiré le flux { $feed }
audit-feed-restored = a rétabli le flux { $feed }
audit-feeds-imported = a ajouté { $count } flux depuis un fichier
audit-restored-backup = a restauré une sauvegarde ; changements – flux : { $feeds }, abonnements : { $subscriptions }, réglages : { $settings }
audit-feed-edited = a modifié les détails du flux { $feed }
audit-feed-paused = a mis en pause le flux { $feed }
audit-feed-resumed = a repris le flux { $feed }
audit-subscribed = a abonné { $channel } à : { $wishes }
audit-subscription-edited = a changé un abonnement de { $channel } en : { $wishes }
audit-unsubscribed = a mis fin à un abonnement de { $channel } : { $wishes }
audit-resubscribed = a rétabli un abonnement de { $channel } : { $wishes }
audit-subscription-paused = a mis en pause un abonnement de { $channel } : { $wishes }
audit-subscription-resumed = a repris un abonnement de { $channel } : { $wishes }
audit-channel-resumed = a repris les abonnements arrêtés de { $channel } : { $count }
audit-channel-moved = a confié à { $channel } les abonnements d’un salon supprimé : { $count }
audit-limit-set = a fixé une limite de ce serveur, en tant que propriétaire du bot : { $what } : { $most }
audit-limit-unset = a retiré une limite de ce serveur, en tant que propriétaire du bot : { $what }
audit-language-set = a réglé la langue du serveur sur { $language }
audit-log-channel-set = a choisi { $channel } pour signaler les problèmes
audit-log-channel-unset = fait signaler les problèmes en privé au propriétaire du serveur
audit-mirror-on-set = fait annoncer les changements dans le salon de suivi
audit-mirror-off-set = ne fait plus annoncer les changements dans le salon de suivi
audit-region-corrected = a corrigé la région de « { $title } »
audit-region-restored = a retiré la correction d’une région
