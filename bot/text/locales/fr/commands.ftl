# Descriptions of commands (`command-<path>`) and options (`option-<path>-<name>`, or `option-<name>` where it means the same
# everywhere). Discord allows 100 characters each.

command-report = Signaler qu’une réponse est fausse, et indiquer la bonne

command-bands = Ce téléphone fonctionne-t-il chez cet opérateur ? Écrivez tout d’un trait : Z1 T-Mobile
option-bands-device = Un téléphone ou numéro de modèle ; opérateur, pays et date peuvent suivre
option-carrier = Un opérateur, tel qu’on l’appelle
option-country = Un pays : nom, code ou drapeau
option-date = Une date : 2013, 2013-10 ou 2013-10-05 (aujourd’hui par défaut)
option-private = Si vous seul voyez la réponse
option-device = Un téléphone ou numéro de modèle

command-device = Ce que l’on sait d’un téléphone : ses modèles, leurs bandes, et qui le dit
option-device-name = Un téléphone ou numéro de modèle
command-compare = Deux téléphones côte à côte : les bandes que l’un a et que l’autre n’a pas
option-compare-first = Un téléphone ou numéro de modèle
option-compare-second = Un autre téléphone ou numéro de modèle
option-compare-carrier = Un opérateur chez qui les deux sont jugés
command-best = Quel modèle d’un téléphone acheter pour un opérateur ou un pays, et pourquoi
option-best-where = Un opérateur ou un pays

command-carrier = Ce que l’on sait d’un opérateur : réseaux en service, bandes, extinctions, appels
option-carrier-name = Un opérateur, tel qu’on l’appelle
command-country = Un téléphone chez tous les opérateurs d’un pays, une ligne chacun
command-phones = Les téléphones qui fonctionnent pleinement chez un opérateur, les plus récents d’abord
option-phones-brand = Seulement les téléphones de cette marque
option-phones-since = Seulement les téléphones de cette année ou plus récents
option-phones-needs = Ce qu’ils doivent pouvoir y faire
option-phones-needs-choice-calls = Appels
command-explain = Une bande ou un terme du métier en bref : bande 71, VoLTE, MFBI, MVNO
option-explain-term = Une bande ou un terme

command-admin = Les outils du propriétaire
command-admin-status = L’état du processus : gateway, étapes, tables, mémoire
command-admin-reload = Recharger les tables et les commandes
command-admin-reports = Les signalements à examiner
command-admin-corrections = Les signalements acceptés, dans un fichier

command-language = La langue dans laquelle le bot vous répond
option-language-language = Une langue ; Discord signifie : celle de votre Discord
option-language-server = L’appliquer à tout le serveur (demande Gérer le serveur)
command-mycarrier = Votre opérateur habituel, pour les questions qui n’en nomment aucun
command-mycarrier-set = Retenir votre opérateur habituel
command-mycarrier-remove = Oublier votre opérateur habituel
command-privacy = Ce que ce bot garde sur les serveurs et les personnes

command-feeds = Les flux que lit ce serveur
command-feeds-add = Ajouter un flux par l’adresse d’un site ou du flux lui-même
option-feeds-add-url = L’adresse d’un site ou d’un flux
option-feeds-add-name = Comment l’appeler (son propre titre par défaut)
option-feeds-add-home = Le pays de son éditeur
command-feeds-list = Tous les flux de ce serveur et comment ils se portent
command-feeds-edit = Modifier le nom, l’origine, la langue ou le rythme de lecture d’un flux
option-feeds-edit-name = Comment l’appeler ; - rétablit son propre titre
option-feeds-edit-home = Le pays de son éditeur ; plusieurs séparés par des virgules ; - le retire
option-feeds-edit-interval = Minutes entre deux lectures ; avec 0, le bot choisit
option-feeds-edit-language = La langue dans laquelle il est écrit ; - revient à celle qu’il annonce
command-feeds-health = Si les actualités arrivent sur ce serveur, et comment réparer ce qui ne va pas
command-feeds-report = Quels flux apportent des articles nouveaux, en double ou hors région
command-feeds-import = Ajouter les flux d’un fichier exporté de votre lecteur de flux (OPML)
option-feeds-import-file = Un fichier OPML
command-feeds-export = Tous les flux de ce serveur dans un fichier pour lecteurs de flux (OPML)
command-feeds-remove = Retirer un flux (peut être annulé)
command-feeds-pause = Suspendre quelque temps les publications d’un flux
command-feeds-resume = Mettre fin à la pause d’un flux
command-feeds-test = Lire un flux maintenant : ce qui serait publié ou non, et pourquoi
option-feed = Un flux de ce serveur

command-news = Quelles actualités mobiles reçoivent les salons de ce serveur
command-news-subscribe = Publier dans un salon les actualités de régions, téléphones, marques ou mots
command-news-edit = Modifier ce que demande un abonnement
command-news-preview = Ce que les 7 derniers jours auraient donné pour des critères ou un abonnement
command-news-digest = Une publication par jour ou par semaine au lieu de plusieurs
option-news-digest-every = Chaque jour, ou chaque semaine un jour donné
option-news-digest-hour = L’heure de la journée, par exemple 8 ou 20:00
option-news-digest-zone = Le fuseau horaire de cette heure, ou une ville
command-news-why = Pourquoi un article a été publié ici, ou pourquoi pas
option-region = Une région ou un pays ; plusieurs séparés par des virgules : Europe, Maroc
option-news-subscribe-channel = Où publier (ici par défaut)
option-role = Un rôle à mentionner à chaque publication
option-exact = Seulement ces régions exactement, pas les actualités plus larges qui les couvrent
option-news-subscribe-device = Téléphones ; plusieurs séparés par des virgules
option-news-edit-device = Téléphones ; plusieurs séparés par des virgules ; - les retire
option-news-preview-device = Téléphones ; plusieurs séparés par des virgules
option-brand = Marques ; plusieurs séparées par des virgules
option-words = Mots ou expressions, séparés par des virgules ; -mot exclut
option-source = Seulement de ces flux de ce serveur
option-news-why-article = Un article récent, ou son lien
command-news-list = Ce que reçoivent les salons de ce serveur
command-news-unsubscribe = Mettre fin à un abonnement (peut être annulé)
command-news-pause = Suspendre un abonnement quelque temps
command-news-resume = Reprendre un abonnement, y compris après un problème
option-subscription = Un abonnement de ce serveur

command-audit = Qui a changé quoi sur ce serveur au cours des 90 derniers jours

command-help = Ce que vous pouvez faire ici avec ce bot
command-feeds-log = Où le bot signale les problèmes de flux et de salons
option-feeds-log-channel = Un salon (par défaut, le propriétaire du serveur en privé)

command-watch = Des messages privés sur des téléphones, des marques ou des mots
command-watch-device = Être prévenu en privé des actualités d’un téléphone
command-watch-brand = Être prévenu en privé des actualités d’une marque
command-watch-words = Être prévenu en privé des actualités contenant certains mots
option-watch-words-words = Mots ou expressions, séparés par des virgules ; -mot exclut
option-watch-brand-brand = Une marque
command-watch-list = Vos alertes
command-watch-remove = Mettre fin à une alerte (peut être annulé)
option-watch-remove-watch = Une de vos alertes
command-watch-quiet = Les heures sans messages de vos alertes
option-watch-quiet-hours = Par exemple 22-7 ; - met fin aux heures de silence
option-watch-quiet-zone = Votre fuseau horaire, ou sa ville la plus connue
command-setup = Des actualités mobiles pour un salon, réglées en une minute
command-server = Ce que les gestionnaires règlent pour ce serveur
command-server-managers = Laisser un rôle gérer actualités et flux, en plus de ceux qui ont Gérer le serveur
option-server-managers-role = Le rôle (personne d’autre par défaut)
command-server-country = Le pays pour lequel répondre aux questions qui n’en nomment aucun
option-server-country-country = Un pays (aucun par défaut)
command-server-show = Ce qui est réglé ici, et où le changer
command-admin-limits = Ce qu’un serveur peut avoir, plus ou moins que ce que donnent les réglages à tous
option-admin-limits-server = Un serveur où se trouve le bot, par nom ou identifiant
option-admin-limits-what = Quelle limite changer (toutes sont montrées par défaut)
option-admin-limits-what-choice-sources = Flux
option-admin-limits-what-choice-subscriptions = Abonnements
option-admin-limits-what-choice-watches = Alertes
option-admin-limits-what-choice-adds_an_hour = Flux ajoutés en une heure
option-admin-limits-what-choice-commands_a_minute = Commandes en une minute
option-admin-limits-most = Le nouveau nombre (celui des réglages par défaut)
