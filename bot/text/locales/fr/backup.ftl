# Backups of a server's settings.

backup-exported = Tous les réglages, flux et abonnements de ce serveur sont dans le fichier. `/feeds restore` le reprend.
backup-wrong = ⛔ Ce n’est pas une sauvegarde que l’on puisse restaurer : { $where } : { $why }. Rien n’a été changé. Prenez un fichier créé par `/feeds backup`.
backup-plan = Ce que la sauvegarde changerait
backup-same = ✅ Rien : le serveur est tel que le dit la sauvegarde.
backup-feeds-add = ➕ { $count ->
    [one] { $count } flux ajouté : { $names }
   *[other] { $count } flux ajoutés : { $names }
 }
backup-feeds-change = ✏️ { $count ->
    [one] { $count } flux modifié : { $names }
   *[other] { $count } flux modifiés : { $names }
 }
backup-feeds-remove = ➖ { $count ->
    [one] { $count } flux retiré : { $names }
   *[other] { $count } flux retirés : { $names }
 }
backup-subscriptions-add = ➕ { $count ->
    [one] { $count } abonnement ajouté : { $channels }
   *[other] { $count } abonnements ajoutés : { $channels }
 }
backup-subscriptions-remove = ➖ { $count ->
    [one] { $count } abonnement retiré : { $channels }
   *[other] { $count } abonnements retirés : { $channels }
 }
backup-settings = ✏️ Réglages modifiés : { $names }
backup-setting-locale = langue
backup-setting-home-country = pays
backup-setting-log-channel-id = salon de suivi
backup-setting-manager-role-id = rôle des gestionnaires d’actualités
backup-setting-audit-mirrored = changements annoncés dans le salon de suivi
backup-without-channel = ⚠️ Laissé de côté : le salon { $what } n’est pas ici, ou vous ou le bot ne pouvez pas y écrire.
backup-without-role = ⚠️ Laissé de côté : le rôle { $what } n’est pas ici, ou vous ne pouvez pas le mentionner.
backup-without-address = ⚠️ Laissé de côté avec ce qui en dépend : { $what } n’est jamais consulté, ou n’est pas un flux du fichier.
backup-without-region = ⚠️ Laissé de côté avec ce qui en dépend : la région { $what } est inconnue.
backup-button-restore = Restaurer
backup-restored = ✅ Le serveur est tel que le dit la sauvegarde.
