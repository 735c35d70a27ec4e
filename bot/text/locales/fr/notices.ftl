# Notices about what stops a server's news, and the buttons that mend it.

notice-source-failing = 🟡 Le flux **{ $title }** échoue depuis un jour : { $reason }
notice-source-off = ⛔ Le flux **{ $title }** est désactivé après une semaine d’échecs : { $reason }
notice-source-gone = ⛔ Le flux **{ $title }** a été retiré définitivement par son site.
notice-source-recovered = ✅ Le flux **{ $title }** fonctionne de nouveau.
notice-channel = ⛔ Impossible de publier des actualités dans { $channel } ; ses abonnements sont arrêtés.
notice-channel-how = Discord a refusé les publications. Vérifiez le salon, puis appuyez sur le bouton.
notice-channel-discord-10003 = Le salon n’existe plus. Choisissez-en un autre pour ses abonnements, ou mettez-y fin : `/news unsubscribe`.
notice-channel-discord-10004 = Le salon n’existe plus. Choisissez-en un autre pour ses abonnements, ou mettez-y fin : `/news unsubscribe`.
notice-channel-discord-50001 = Le bot ne voit pas le salon. Accordez-lui **Voir le salon** dans les paramètres du salon, sous **Permissions**, puis appuyez sur le bouton.
notice-channel-discord-50013 = Le bot ne peut pas y écrire. Accordez-lui **Envoyer des messages** et **Intégrer des liens** dans les paramètres du salon, sous **Permissions**, puis appuyez sur le bouton.
notice-channel-over = ✅ Les actualités peuvent de nouveau être publiées dans { $channel }.
notice-permission = 🟡 Il manque au bot { $permissions } dans { $channel } : ses prochaines publications y échoueront.
notice-permission-how = Accordez-le dans les paramètres du salon, sous **Permissions** : ajoutez-y Bandwire. Ce que Discord a refusé ces deux derniers jours sera alors publié.
notice-outbox = 🟡 Des publications pour { $channel } attendent depuis un quart d’heure : { $reason }
notice-button-source = Réessayer
notice-button-remove = Retirer le flux
notice-button-channel = Tester à nouveau
notice-button-permission = Tester à nouveau
notice-button-move = Choisir un autre salon
notice-button-outbox = Envoyer maintenant

mend-reading = { $title } est en cours de lecture. Quand cela fonctionnera, ce sera dit là où ceci a été dit.
mend-removed = ✅ { $title } ne fait plus partie des flux de ce serveur.
mend-resumed = { $count ->
    [0] ✅ Tout y est : les actualités peuvent être publiées dans { $channel }.
    [one] ✅ Tout y est : { $count } abonnement de { $channel } reprend.
   *[other] ✅ Tout y est : { $count } abonnements de { $channel } reprennent.
 }
mend-sending = Ce qui attend pour { $channel } est envoyé maintenant.
mend-moved = { $count ->
    [one] ✅ { $count } abonnement continue dans { $channel }.
   *[other] ✅ { $count } abonnements continuent dans { $channel }.
 }
mend-move-what = Quel salon reprend les abonnements de celui qui a été supprimé ?
mend-move-pick = Le salon pour les actualités
mend-move-there = Faites-le sur le serveur : `/news list` montre les abonnements arrêtés, `/setup` commence dans un autre salon.
