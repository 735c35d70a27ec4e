# Watches: private messages about phones, brands and words. `what` names what is watched.

watch-made = 🔔 Vous recevrez un message privé quand les flux de ce serveur apporteront des actualités sur **{ $what }**.
watch-made-packs = 🔔 Vous recevrez un message privé quand les flux publics lus par ce bot apporteront des actualités sur **{ $what }**.
watch-made-how = Au plus { $most } par jour ; le surplus tient dans un seul message. Chaque message a un bouton qui met fin à l’alerte, et `/watch list` montre toutes les vôtres.
watch-stop-button = Arrêter cette alerte
watch-stopped = L’alerte sur **{ $what }** a pris fin.
watch-back = L’alerte sur **{ $what }** continue.
watch-by = 🔔 Votre alerte : { $what }
watch-which = Quel téléphone voulez-vous suivre ?
watch-list = { $count ->
    [one] { $count } alerte
   *[other] { $count } alertes
 }
watch-list-empty = Pas encore d’alertes
watch-list-empty-how = Créez-en une avec `/watch device`, `/watch brand` ou `/watch words` : vous recevrez un message privé quand de telles actualités paraîtront.
watch-line = **{ $what }** · { $place }
watch-place-packs = flux publics
watch-place-gone = un serveur que le bot a quitté
watch-state-closed = ⛔ arrêtée : vous n’acceptez pas les messages privés du bot
watch-state-left = ⛔ arrêtée : vous avez quitté ce serveur
watch-state-stopped = ⛔ arrêtée, car Discord a refusé les messages
watch-resume-button = Réessayer
watch-resumed = { $count ->
    [0] Toutes vos alertes sont en marche.
    [one] ✅ Votre alerte reprend.
   *[other] ✅ Vos { $count } alertes reprennent.
 }
watch-closed = 🟡 Vos alertes sont à l’arrêt : selon Discord, vous n’acceptez pas les messages privés de ce bot. Autorisez-les sous **Paramètres utilisateur → Contenu et réseaux sociaux → Messages privés** ou dans les paramètres de confidentialité d’un serveur, puis réessayez.
watch-why = Ceci est arrivé par votre alerte sur **{ $what }**.
watch-why-ended = L’alerte qui a apporté ce message n’existe plus.
watch-mine-button = Mes alertes
watch-more-today = { $count ->
    [one] { $count } autre aujourd’hui
   *[other] { $count } autres aujourd’hui
 }
watch-more-today-why = Plus que les dix messages du jour : celui-ci s’allonge à la place.
watch-quiet-button = Heures de silence
watch-quiet-title = Heures de silence
watch-quiet-hours-label = Heures sans messages, par exemple 22-7
watch-quiet-zone-label = Votre fuseau, ou sa ville la plus connue
watch-quiet-none = Les messages arrivent à toute heure. `/watch quiet` règle des heures de silence.
watch-quiet-hours = 🌙 Aucun message de { $start } à { $end } ({ $zone }) ; ce qui arrive alors attend.
watch-not-found = ⛔ Vous n’avez pas cette alerte. `/watch list` montre toutes les vôtres.
watch-already = Vous suivez déjà cela : `/watch list`.
watch-limit = ⛔ Vous avez { $limit } alertes, le maximum par personne. Arrêtez-en d’abord une : `/watch remove`.
watch-no-word = ⛔ Indiquez au moins un mot à chercher ; ceux qui suivent un signe moins ne font qu’exclure.
watch-hours = ⛔ « { $text } » ne se lit pas comme des heures. Écrivez par exemple **22-7** ou **22:30-6:45** ; **-** met fin aux heures de silence.
watch-zone = ⛔ « { $zone } » n’est pas un fuseau horaire connu. Choisissez une des suggestions de `/watch quiet`, comme **Europe/Berlin**.
watch-limit-server = ⛔ Les membres de ce serveur ont ensemble { $limit } alertes, le maximum possible. Le propriétaire du bot peut en autoriser plus.
