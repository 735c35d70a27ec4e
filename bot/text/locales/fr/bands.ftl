# Band look-ups: verdicts, what they rest on, and what one can do next. `when` is a date in words, `bands` a list of band ids.

title-on = { $device } chez { $carrier } ({ $country })
title-on-then = { $device } chez { $carrier } ({ $country }), état : { $when }

# The first line of an answer: sign and words.
head-works = ✅ **Fonctionne.** { $text }
head-works-then = ✅ **Fonctionnait ({ $when }).** { $text }
head-gaps = 🟡 **Fonctionne avec des lacunes.** { $text }
head-gaps-then = 🟡 **Fonctionnait avec des lacunes ({ $when }).** { $text }
head-data-only = 🟡 **Données seulement : aucun appel à espérer.** { $text }
head-calls-unknown = 🟡 **Les bandes conviennent ; on ne sait pas si les appels passent.** { $text }
head-calls-unknown-gaps = 🟡 **Fonctionne avec des lacunes ; on ne sait pas si les appels passent.** { $text }
head-ask = 🟡 **Les bandes conviennent, mais l’opérateur décide quels téléphones il admet.** { $text }
head-ask-gaps = 🟡 **Les bandes conviennent avec des lacunes, et l’opérateur décide quels téléphones il admet.** { $text }
head-host-weak = 🟡 **Les bandes conviennent, s’il utilise bien le réseau que nous pensons.** { $text }
head-no = ⛔ **Ne fonctionne pas.** { $text }
head-off = ⚫ **Éteint.** { $text }
head-unknown = ❔ **On ne le sait pas.** { $text }
head-depends = 🟡 **Cela dépend du numéro de modèle.** { $text }
head-depends-no = ❔ **On ne le sait pas pour la plupart des modèles.** { $text }
head-depends-host = 🟡 **Cela dépend du réseau qu’utilise votre SIM.** { $text }
why-works-known = Il a toutes les bandes que nous y connaissons.
why-no = Le téléphone et l’opérateur n’ont aucune bande en service en commun.
why-off = Ce que ce téléphone sait utiliser, cet opérateur ne l’exploite plus.
why-unknown = Ce que nous savons ne suffit ni pour un oui ni pour un non.
why-one-list = Une seule liste de bandes est connue pour tous ses modèles ; celle du vôtre peut différer.
sorted-works = Fonctionne : { $models }.
sorted-gaps = Avec des lacunes : { $models }.
sorted-no = Ne fonctionne pas : { $models }.
sorted-off = Éteint pour : { $models }.
sorted-data = Données seulement, sans appels : { $models }.
sorted-unknown = Pour les autres, on ne le sait pas.

# One line per technology.
tech-full = **{ $generation }** ✅ complet : { $text }
tech-partial = **{ $generation }** 🟡 en partie : { $text }
tech-none = **{ $generation }** ⛔ rien : { $text }
tech-unknown = **{ $generation }** ❔ inconnu : { $text }
tech-off = **{ $generation }** ⚫ éteint
tech-off-since = **{ $generation }** ⚫ éteint ; date : { $when }
tech-off-announced = **{ $generation }** ⚫ éteint : l’opérateur avait annoncé la fin ({ $when } ; non confirmée depuis)
tech-off-by = **{ $generation }** ⚫ déjà éteint à cette date : { $when } (disparu des listes de réseaux)
tech-not-yet = **{ $generation }** ⛔ pas encore en service
tech-not-yet-until = **{ $generation }** ⛔ pas encore en service (lancement : { $when })
tech-probably = probablement { $bands }
warn-announced = fin prévue : { $when }

missing-coverage = sans { $bands } : faible à l’intérieur et hors des villes
missing-mid = sans { $bands } : plus faible par endroits
missing-capacity = sans { $bands } : plus lent aux endroits chargés

note-one-list = une seule liste de bandes pour tous les modèles, qui peut ne pas valoir pour celui-ci
note-phone-lacks = le téléphone ne l’a pas
note-phone-bands-unknown = le téléphone l’a, mais ses bandes nous sont inconnues
note-phone-unknown = les bandes du téléphone nous sont inconnues
note-carrier-bands-unknown = les bandes de l’opérateur à cette date nous sont inconnues
note-carrier-not-listed = absent de notre liste de cet opérateur ({ $year })
note-nothing-shared = aucune bande commune
note-nothing-known-shared = aucune bande commune connue (notre liste date de { $year } et peut être incomplète)
note-part-only = le téléphone n’a qu’une partie de la bande de l’opérateur
note-probable = { $bands } probablement, par une bande plus large
note-may-lack = une source cite aussi { $bands }
note-all-known = toutes les bandes que nous connaissons (notre liste peut être incomplète, { $year })
note-date-unknown = notre liste de cet opérateur date de { $since }
note-too-far-ahead = personne ne peut le savoir si longtemps à l’avance
note-off-announced = annoncé, non confirmé ; date : { $when }
note-end-announced = fin prévue : { $when }
note-end-passed = sa fin était prévue ({ $when }) et n’a pas été confirmée
note-phasing = en cours d’extinction
note-conflict = les sources divergent : on ne sait pas s’il est encore en service
note-no-anchor = la 5G demande le plus souvent une bande 4G commune à côté

line-all-models = tous les modèles
line-one-list = une seule liste de bandes pour tous les modèles : elle peut ne pas valoir pour le vôtre
line-impossible = une source cite des bandes qui n’existent pas, cette liste n’est donc pas utilisée
line-no-bands = connu de nom seulement ; ses bandes nous sont inconnues
line-several-lists = ce numéro correspond à plusieurs listes ; jugé sur ce qu’elles ont en commun
line-other-carrier = fait pour un autre opérateur ({ $label }) : il peut être verrouillé ou manquer de bandes
line-host-unknown = le réseau qu’il utilise nous est inconnu
line-host-weak = le réseau qu’il utilise n’est connu que par ouï-dire
verdict-other-models = Il existe d’autres modèles dont nous ne connaissons pas les bandes.

event-phase-out-2025-02-09 = l’extinction progressive a commencé le 9 février 2025
event-contested = contesté : l’opérateur dément
event-about-a-week = l’extinction a pris environ une semaine
event-o2-gb = depuis avril 2025, achèvement annoncé pour début 2026
event-at-the-latest = au plus tard
event-since-2026-03-31 = en cours d’extinction depuis le 31 mars 2026, région par région
event-ishikawa = à Ishikawa jusqu’au 31 juillet 2024
event-year-uncertain = les sources disent 2022 ou 2023
event-deadline = l’échéance légale
event-consumers-2025-10-31 = pour les particuliers à partir du 31 octobre 2025
event-sources-differ = une autre source dit le 31 décembre 2025
event-month-uncertain = le mois n’est pas certain
event-since-2025-04 = en cours d’extinction depuis avril 2025
event-mumbai = d’abord Bombay
event-gone-by = disparu des listes de réseaux à cette date
event-on-air-by = en service à cette date

# Calls.
calls-line = 📞 Appels : { $text }
calls-yes = oui, { $why }
calls-likely = sans doute, { $why }
calls-no = non, { $why }
calls-unknown = inconnu : { $why }
calls-legacy = en { $generation }
calls-legacy-until = en { $generation }, fin prévue : { $when }
calls-legacy-probably = en { $generation }, dont les bandes conviennent probablement
calls-legacy-ending = la { $generation } s’arrête ou est contestée, et le VoLTE n’est pas sûr
calls-legacy-unknown = on ne sait pas si les bandes { $generation } conviennent
calls-nothing-known = on sait trop peu des réseaux communs
calls-nothing-shared = aucun réseau commun ne transporte d’appels
calls-no-volte-known = la 2G et la 3G n’aident pas, et aucun VoLTE n’est connu pour ce téléphone
calls-ask-list = ils demandent le VoLTE, et seulement pour les téléphones de la liste de l’opérateur : cherchez-y votre modèle
calls-volte-likely = en VoLTE, que le téléphone et l’opérateur ont tous deux
calls-volte-unknown = ils demandent le VoLTE ; on ne sait pas si ce téléphone l’y a

# Admission.
admission-line = 🚪 { $text }
admission-open = Aucune règle contre ce téléphone n’est connue.
admission-att = AT&T n’admet que les téléphones de sa propre liste (depuis février 2022).
admission-verizon = Verizon n’admet que les téléphones qu’il a certifiés.
admission-tmobile = T-Mobile n’active aucun téléphone sans VoLTE (depuis août 2020).
admission-australia = En Australie, la loi oblige les réseaux à bloquer les téléphones qui ne peuvent pas joindre le 000 en VoLTE (depuis le 28 octobre 2024).
admission-uscellular = UScellular a été racheté par T-Mobile le 1er août 2025 ; forfaits et téléphones sont en cours de transfert.
admission-watch = Une montre demande le forfait montre de l’opérateur lui-même, et le plus souvent un téléphone à côté.

# Facts, for the sources.
fact-phone-bands = téléphone, { $technology } : { $bands }
fact-carrier-bands = opérateur, { $technology } : { $bands }
fact-carrier-volte = l’opérateur a le VoLTE
fact-first-anywhere = aucun réseau { $generation } nulle part avant : { $when }
fact-launch-done = { $carrier } a lancé la { $generation } : { $when }
fact-launch-announced = { $carrier } a annoncé la { $generation } : { $when }
fact-launch-planned = { $carrier } prévoyait la { $generation } : { $when }
fact-launch-phasing = { $carrier } est en train de lancer la { $generation } : { $when }
fact-launch-conflict = les sources divergent sur le lancement de la { $generation } par { $carrier }
fact-end-done = { $carrier } a éteint la { $generation } : { $when }
fact-end-announced = { $carrier } a annoncé la fin de la { $generation } : { $when }
fact-end-planned = la fin de la { $generation } chez { $carrier } était prévue : { $when }
fact-end-phasing = { $carrier } est en train d’éteindre la { $generation }, échéance : { $when }
fact-end-conflict = les sources divergent sur la fin de la { $generation } chez { $carrier }
fact-device_list = l’opérateur tient une liste des téléphones qu’il admet
fact-certification = l’opérateur certifie les téléphones
fact-law = une loi décide quels téléphones sont admis
fact-volte_required = l’opérateur exige le VoLTE
fact-merger = l’opérateur a été racheté
fact-mvno_rule = l’opérateur virtuel a sa propre règle
fact-signalling = l’opérateur annonce aussi la bande { $band } comme bande { $phone_band }, depuis : { $when }
fact-host = { $carrier } utilise le réseau de { $host }
strength-strong = deux sources
strength-single = une source
strength-firmware = vu seulement dans des firmwares
strength-weak = faible

# The rest of an answer.
unassigned-line = Aussi vendu sous { $models } : leurs bandes nous sont inconnues.
host-line = { $carrier } utilise le réseau de { $hosts }.
assumed-country = Vous n’avez pas nommé de pays : j’ai pris { $country }.
assumed-carrier = Vous n’avez pas nommé d’opérateur : j’ai pris le vôtre, { $carrier }. `/mycarrier remove` l’oublie.
took-for = J’ai lu « { $words } » comme { $device }.
strange-line = Je ne connais pas le numéro « { $words } » : voici ce que l’on sait des autres modèles.
unread-line = Je n’ai pas compris « { $words } ».
others-line = Pensiez-vous à un autre ? { $devices }
footer = { $when } · données du téléphone { $phone }, de l’opérateur { $carrier } · pas une carte de couverture
footer-plain = { $when } · pas une carte de couverture
footer-none = Pas une carte de couverture

choose-device-title = Quel téléphone ?
choose-device = « { $text } » peut désigner plusieurs téléphones. Choisissez-en un :
choose-carrier-title = { $device } : chez quel opérateur ?
choose-carrier-country = { $device }, pays : { $country }
choose-carrier = Nommez un opérateur ou un pays, ou choisissez-en un :
choose-carrier-several = « { $text } » est un opérateur de plusieurs pays. Choisissez-en un :
unknown-device-title = Je ne connais pas ce téléphone
unknown-device = Aucun téléphone nommé « { $text } » dans mes tables. Son numéro de modèle peut aider (Paramètres → À propos du téléphone), par exemple C6903.
unknown-device-none = Nommez un téléphone, par exemple « Xperia Z1 », ou un numéro de modèle comme C6903.
unknown-nearest = Les plus proches : { $names }
unknown-carrier-title = Je ne connais pas cet opérateur
unknown-carrier = Aucun opérateur nommé « { $text } » dans mes tables. Essayez un autre de ses noms, ou nommez le pays.
unknown-country = Je ne connais pas le pays « { $text } ». Écrivez son nom ou son code, par exemple Allemagne ou DE.
unknown-date = Je ne peux pas lire la date « { $text } », ou elle est trop lointaine. Écrivez une année, un mois ou un jour, par exemple 2013, 2013-10 ou 2013-10-21.
unknown-term = Je n’ai pas d’explication pour « { $text } ». Essayez une bande, comme bande 71, ou un terme comme VoLTE.
networks-title = Réseaux : { $country }
imei-title = Cela ressemble à un IMEI
imei-1 = Je ne peux pas consulter un IMEI, et je ne l’ai ni gardé ni journalisé. Supprimez-le s’il se trouve dans un lieu public.
imei-2 = C’est le numéro de modèle qui indique les bandes d’un téléphone. Android : Paramètres → À propos du téléphone → Numéro de modèle. iPhone : Réglages → Général → Informations, touchez le numéro de modèle jusqu’à ce qu’il commence par A.
imei-3 = Puis reposez la question, par exemple « C6903 T-Mobile ».

pick-device = Choisissez un téléphone
pick-carrier = Choisissez un opérateur
button-answer = Réponse
button-details = Détails
button-chart = Graphique
button-sources = Sources
button-today = Aujourd’hui
button-then = En { $year }
button-where = Autre pays
button-share = Partager
button-report = Signaler une erreur

# Lists.
line-carrier = { $sign } **{ $carrier }** { $word } : { $text }
line-compared = { $sign } **{ $device }** chez { $carrier } : { $text }
line-device = { $sign } **{ $device }** ({ $year }) : { $text }
short-calls-yes = appels en { $generation }
short-calls-likely = appels probables
short-calls-no = pas d’appels
short-calls-unknown = appels : inconnu
country-title = { $device } : { $country }
country-none = Je ne connais aucun opérateur pour ce pays : { $country }.
phones-title = Téléphones qui fonctionnent chez { $carrier } ({ $country })
phones-none = Sur { $judged } téléphones examinés, aucun n’est connu pour y fonctionner pleinement. Demandez à /bands ce qu’un téléphone donné y capte.
phones-count = Sur { $judged } téléphones examinés :
phones-page = Sur { $judged } téléphones examinés, { $first }–{ $last } sur { $count } qui fonctionnent :
best-title = { $device } : quel modèle pour { $where } ?
best-line = { $rank }. **{ $models }** : { $text }
best-none = Aucun modèle aux bandes connues ne convient.
compare-title = { $first } et { $second }
compare-both = Les deux : { $bands }
compare-only = { $device } seulement : { $bands }
compare-none = aucune
device-year = Sorti en { $year }.
device-radio = { $technology } : { $bands }
device-radio-absent = { $technology } : non
device-radio-present = { $technology } : oui, bandes inconnues de nous
device-first-row = Notre source ne cite qu’un modèle ; d’autres peuvent exister.
carrier-title = { $carrier } ({ $country })
carrier-title-then = { $carrier } ({ $country }), état : { $when }
carrier-tech-live = **{ $generation }** ✅ en service : { $bands }
carrier-tech-live-unknown = **{ $generation }** ✅ en service, bandes inconnues de nous
carrier-tech-off = **{ $generation }** ⚫ éteint ; date : { $when }
carrier-tech-off-announced = **{ $generation }** ⚫ fin annoncée ({ $when }), non confirmée depuis
carrier-tech-off-by = **{ $generation }** ⚫ déjà éteint à cette date : { $when } (disparu des listes de réseaux)
carrier-tech-passed = **{ $generation }** 🟡 sa fin était prévue ({ $when }) et n’a pas été confirmée : { $bands }
carrier-tech-not_yet = **{ $generation }** ⛔ pas encore en service
carrier-tech-unknown = **{ $generation }** ❔ inconnu pour cette date
carrier-tech-phasing = **{ $generation }** 🟡 en cours d’extinction : { $bands }
carrier-tech-announced = **{ $generation }** 🟡 en service, fin prévue ({ $when }) : { $bands }
carrier-tech-conflict = **{ $generation }** 🟡 les sources divergent sur sa mise en service : { $bands }
carrier-calls-volte = 📞 VoLTE : oui
carrier-calls-unknown = 📞 VoLTE : inconnu
carrier-kind-mvno = Un opérateur virtuel : il n’a pas de réseau à lui.
explain-band-title = Bande { $band }
explain-band = { $technology }, bande { $band } ({ $names }) : { $uplink } en montée, { $downlink } en descente, { $duplex }. { $role }
explain-mhz = { $low }–{ $high } MHz
explain-none-direction = rien
explain-role-coverage = Sous 1 GHz : porte loin et entre dans les bâtiments.
explain-role-mid = Bande moyenne : celle qui travaille le plus en ville.
explain-role-capacity = Au-dessus de 2,2 GHz : rapide, courte portée.
explain-role-mmwave = Ondes millimétriques : très rapides, portée d’un coin de rue.
explain-band-within = Un téléphone avec { $bands } la capte probablement aussi.
explain-band-carriers = Utilisée, entre autres, par : { $carriers }
explain-band-sdl = Descente seulement : elle ajoute du débit à côté d’une autre bande et ne donne jamais le service seule.
sources-line = • { $fact } — { $sources } ({ $strength }, { $as_of })
sources-none = Nous ne connaissons aucun fait.
sources-more = { $count ->
    [one] et { $count } autre fait
   *[other] et { $count } autres faits
 }
chart-alt = Bandes de { $device } chez { $carrier } : { $text }
overall-works = fonctionne
overall-gaps = lacunes
overall-no = ne fonctionne pas
overall-off = éteint
overall-unknown = inconnu
overall-depends = dépend du modèle
best-count = { $count } × { $word }
chart-of = L’image montre { $models }.
button-back = Retour
button-next = Suivant
button-history = Historique
history-none = Aucun lancement ni aucune fin ne nous est connu.
history-bands = • { $when } : { $technology } sur { $bands }
history-event = • { $fact } — { $sources }
fact-label = la { $generation } figurait dans les listes de réseaux de { $carrier } : { $when }
source-band = • { $band } : { $sources } ({ $strength })

# A question about one band.
band-title = { $device } : a-t-il { $band } ?
band-yes = ✅ **{ $models }** : oui, { $band }. Sources : { $sources }
band-no = ⛔ **{ $models }** : pas de { $band }. Sources : { $sources }
band-perhaps = 🟡 **{ $models }** : la seule liste que nous ayons cite { $band } ; celle du vôtre peut différer. Sources : { $sources }
band-unknown = ❔ **{ $models }** : nous ne savons pas s’il a { $band }.

# The line on a country's networks under a post.
glance-networks = { $carriers } { $sign } { $word }
glance-as-of = état : { $years }
