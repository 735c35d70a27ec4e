# Failures, each with what to do next.

error-unexpected = ⚠️ Quelque chose a échoué de notre côté. Réessayez ; si cela persiste, signalez-le avec le numéro **{ $reference }**.
error-refused = ⛔ Cela n’a pas fonctionné. Vérifiez votre saisie et réessayez.
error-unknown-action = Ce bouton vient d’une ancienne version du bot et ne fonctionne plus. Relancez la commande.
error-you-lack = ⛔ Il vous faut pour cela la permission { $permissions }. Un gestionnaire du serveur peut vous la donner dans Paramètres du serveur → Rôles.
error-bot-lacks = ⛔ Il manque ici au bot la permission { $permissions }. Un gestionnaire peut l’accorder dans Paramètres du serveur → Rôles → Bandwire, ou dans les permissions du salon.
error-server-only = Cette commande ne fonctionne que sur un serveur. Utilisez-la sur un serveur où se trouve le bot.
error-undo-late = ⛔ L’annulation n’est possible que pendant { $minutes } minutes. Refaites le réglage.
error-file-large = ⛔ Le fichier { $name } dépasse { $most } ko. Vérifiez que c’est le bon.
error-file-gone = ⛔ Discord n’a plus le fichier { $name }. Joignez-le de nouveau.
error-command-changed = Cette commande a changé depuis que votre Discord l’a chargée. Redémarrez Discord (Ctrl+R) et réessayez.
error-not-allowed = ⛔ Vous ne pouvez pas utiliser cette commande. `/help` montre ce que vous pouvez utiliser ici.
error-bad-option = ⛔ « { $value } » ne convient pas à cette option. Choisissez une des suggestions.
error-reports-full = ⛔ { $limit } de vos signalements attendent encore d’être examinés. Patientez jusqu’à ce que certains soient traités.
error-channel-kind = ⛔ Impossible de publier des actualités dans { $channel }. Choisissez un salon textuel, d’annonces ou de forum, ou un fil.
error-channel-you = ⛔ Il vous faut { $permissions } dans { $channel } pour y faire publier des actualités. Un gestionnaire peut l’accorder dans les paramètres du salon, sous **Permissions**.
error-channel-bot = ⛔ Il manque au bot { $permissions } dans { $channel }. Un gestionnaire peut l’accorder dans les paramètres du salon, sous **Permissions** : ajoutez-y Bandwire et autorisez-le. Puis réessayez.
error-answer-gone = Ce téléphone ou cet opérateur n’est plus dans nos tables. Posez de nouveau la question avec la commande.
error-language = ⛔ « { $language } » n’existe pas encore ici. Choisissez une des suggestions.
error-carrier = ⛔ « { $carrier } » n’est pas un opérateur connu, ou il y en a plusieurs. Choisissez une des suggestions.
error-not-manager = ⛔ Seules les personnes ayant **Gérer le serveur** peuvent changer cela. Elles peuvent nommer un rôle qui le peut aussi : `/server managers`.
error-not-manager-role = ⛔ Seules les personnes ayant **Gérer le serveur** ou le rôle { $role } peuvent changer cela. Un gestionnaire peut vous donner ce rôle.
button-test-again = Tester à nouveau
channel-fine = ✅ Tout y est maintenant : les actualités peuvent être publiées dans { $channel }.
error-too-many-commands = ⛔ Ce serveur a utilisé { $limit } commandes dans la dernière minute, le maximum permis. Réessayez dans une minute.
error-share-not-here = ⛔ Vous ne pouvez pas écrire dans ce salon, je ne l’y montre donc pas à tous. Partagez là où vous pouvez écrire.
error-share-guest = ⛔ Je ne suis pas membre de ce serveur : vous seul y voyez mes réponses. La personne qui le gère peut m’ajouter.
