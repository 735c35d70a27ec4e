# Notices about what stops a server's news, and the buttons that mend it.

notice-source-failing = 🟡 El feed **{ $title }** lleva un día fallando: { $reason }
notice-source-off = ⛔ El feed **{ $title }** se ha desactivado tras una semana de fallos: { $reason }
notice-source-gone = ⛔ El sitio ha retirado el feed **{ $title }** definitivamente.
notice-source-recovered = ✅ El feed **{ $title }** vuelve a funcionar.
notice-channel = ⛔ No se pueden publicar noticias en { $channel }; sus suscripciones están detenidas.
notice-channel-how = Discord rechazó las publicaciones. Revisa el canal y después pulsa el botón.
notice-channel-discord-10003 = El canal ya no existe. Elige otro para sus suscripciones o termínalas: `/news unsubscribe`.
notice-channel-discord-10004 = El canal ya no existe. Elige otro para sus suscripciones o termínalas: `/news unsubscribe`.
notice-channel-discord-50001 = El bot no puede ver el canal. Dale **Ver canal** en los ajustes del canal, en **Permisos**, y después pulsa el botón.
notice-channel-discord-50013 = El bot no puede escribir allí. Dale **Enviar mensajes** e **Insertar enlaces** en los ajustes del canal, en **Permisos**, y después pulsa el botón.
notice-channel-over = ✅ Se pueden volver a publicar noticias en { $channel }.
notice-permission = 🟡 Al bot le falta { $permissions } en { $channel }, así que allí fallarán sus próximas publicaciones.
notice-permission-how = Concédelo en los ajustes del canal, en **Permisos**: añade Bandwire allí. Entonces se publicará lo que Discord rechazó en los últimos dos días.
notice-outbox = 🟡 Hay publicaciones para { $channel } que esperan desde hace un cuarto de hora: { $reason }
notice-button-source = Reintentar
notice-button-remove = Quitar el feed
notice-button-channel = Probar otra vez
notice-button-permission = Probar otra vez
notice-button-move = Elegir otro canal
notice-button-outbox = Enviar ahora

mend-reading = { $title } se está leyendo. Cuando funcione, se dirá donde se dijo esto.
mend-removed = ✅ { $title } ya no es uno de los feeds de este servidor.
mend-resumed = { $count ->
    [0] ✅ Está todo: se pueden publicar noticias en { $channel }.
    [one] ✅ Está todo: una suscripción de { $channel } continúa.
   *[other] ✅ Está todo: { $count } suscripciones de { $channel } continúan.
 }
mend-sending = Lo que espera para { $channel } se envía ahora.
mend-moved = { $count ->
    [one] ✅ Una suscripción continúa en { $channel }.
   *[other] ✅ { $count } suscripciones continúan en { $channel }.
 }
mend-move-what = ¿Qué canal se queda con las suscripciones del que se borró?
mend-move-pick = El canal para las noticias
mend-move-there = Hazlo en el servidor: `/news list` muestra las suscripciones detenidas y `/setup` empieza en otro canal.
