# Words of the chat room itself.

report-title = Signaler une erreur
report-about = Quelle réponse est fausse ?
report-about-hint = par exemple : Xperia Z1 C6903 chez T-Mobile US
report-text = Quelle est la bonne ?
report-text-hint = par exemple : il a bien la bande 17
report-source = Votre source ? (un lien, de préférence)
report-thanks = Merci. C’est le signalement **#{ $number }** ; les tables changeront dès que le propriétaire l’aura vérifié.

status-title = État
status-up = En marche depuis { $hours } h sur { $guilds } serveurs
status-gateway = Gateway : { $milliseconds } ms
status-gateway-away = ⚠️ Gateway : non connectée
status-tables = Tables : { $devices } téléphones, { $carriers } opérateurs
status-memory = Mémoire : { $megabytes } Mo
status-versions = Bandwire { $bot }, Python { $python }, discord.py { $discord }
status-step = ✅ **{ $name }** a tourné il y a { $seconds } s, en { $milliseconds } ms
status-step-waits = ⏳ **{ $name }** n’a pas encore tourné
status-step-fails = ⚠️ **{ $name }** a échoué { $failures } fois : { $error }
reload-done = ✅ Rechargé : { $devices } téléphones, { $carriers } opérateurs, { $languages } langues, toutes les commandes.
reload-refused = ⚠️ L’ancienne version reste en service, car ce qui devait être chargé contient une erreur : { $reason }
reports-title = Signalements
reports-none = Aucun signalement en attente. Ils viennent de `/report` et de ceux qui corrigent une région.
reports-line = **#{ $number }** { $about } — { $text }
reports-line-source = **#{ $number }** { $about } — { $text } (source : { $source })
reports-region-this = cet article seulement
reports-region-later = et les suivants de ce flux
reports-accept = Accepter #{ $number }
reports-refuse = Refuser #{ $number }
reports-closed = Le signalement #{ $number } est clos.
reports-gone = Le signalement #{ $number } était déjà clos.
reports-export = { $count ->
    [0] Aucun signalement n’a encore été accepté. `/admin reports` montre ceux qui attendent.
    [one] Le fichier contient { $count } signalement accepté.
   *[other] Le fichier contient { $count } signalements acceptés.
 }

where-title = Un autre pays
where-label = Quel pays ?

mention-help = Demandez-moi un téléphone et un opérateur, par exemple : **Z1 T-Mobile**. Toutes les commandes commencent par **/bands**, **/device**, **/carrier** ou **/news**.
named-none = Aucun téléphone connu n’est nommé dans ce message. `/bands` accepte tout nom ou numéro de modèle.
named-title = Téléphones de ce message
named-phone = **{ $device }**

language-kept = ✅ Votre choix est enregistré.
mycarrier-kept = ✅ Votre opérateur est { $carrier } ({ $country }). Les questions qui n’en nomment aucun auront une réponse pour lui ; **/mycarrier remove** l’oublie.
mycarrier-forgotten = ✅ Votre opérateur est oublié.


news-why = Ce salon est abonné à :
news-why-ended = L’abonnement qui a apporté cette publication a pris fin.
news-post-not-kept = Cette publication n’est plus conservée ici. Ouvrez son titre pour lire l’article, ou demandez `/bands` au sujet du téléphone.

help-title = Ce que vous pouvez faire ici
help-bands = **/bands Z1 T-Mobile** – ce téléphone fonctionne-t-il chez cet opérateur ? Écrivez téléphone, opérateur, pays et année dans n’importe quel ordre.
help-more = **/device**, **/carrier**, **/country**, **/phones**, **/best**, **/compare**, **/explain** – tout ce qui va avec. Vous pouvez aussi me mentionner avec une question, ou ouvrir le menu d’un message : Applications → Check phones here.
help-news = **/news subscribe** – les actualités mobiles d’une région dans un salon ; **/news list** montre ce que reçoit ce serveur.
help-news-list = **/news list** – quelles actualités mobiles reçoit ce serveur. Ses gestionnaires les choisissent.
help-feeds = **/feeds add** – les sites d’où viennent les actualités ; **/feeds list** montre comment ils se portent.
help-setup = **/setup** – des actualités mobiles pour un salon en une minute : une région, un salon, un aperçu.
help-server = **/server managers** – un rôle qui peut aussi gérer les actualités ; **/server show** – ce qui est réglé ici ; **/audit** – qui a changé quoi.
help-guest = Vous seul voyez mes réponses ici : je ne suis pas installé sur ce serveur.
help-own = **/watch** – des messages privés sur un téléphone, une marque ou des mots. **/language**, **/mycarrier**, **/privacy** – vos propres réglages. **/report** – signaler qu’une réponse est fausse.
help-owner = **/admin status**, **/admin reports** – les outils du propriétaire, sur son serveur.

log-channel-set = ✅ Les problèmes de flux et de salons sont signalés dans { $channel }.
log-channel-unset = ✅ Les problèmes sont signalés en privé au propriétaire du serveur.
log-channel-forum = ⛔ Les avis ne peuvent pas être publiés dans le forum { $channel }. Choisissez un salon textuel ou un fil.
