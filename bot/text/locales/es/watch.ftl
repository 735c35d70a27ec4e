# Watches: private messages about phones, brands and words. `what` names what is watched.

watch-made = 🔔 Recibirás un mensaje privado cuando los feeds de este servidor traigan noticias de **{ $what }**.
watch-made-packs = 🔔 Recibirás un mensaje privado cuando los feeds públicos que lee este bot traigan noticias de **{ $what }**.
watch-made-how = Como mucho { $most } al día; lo que pase de ahí va en un solo mensaje. Cada mensaje tiene un botón que termina la alerta, y `/watch list` muestra todas las tuyas.
watch-stop-button = Terminar esta alerta
watch-stopped = La alerta de **{ $what }** ha terminado.
watch-back = La alerta de **{ $what }** sigue en marcha.
watch-by = 🔔 Tu alerta: { $what }
watch-which = ¿De qué teléfono quieres recibir alertas?
watch-list = { $count ->
    [one] { $count } alerta
   *[other] { $count } alertas
 }
watch-list-empty = Aún no hay alertas
watch-list-empty-how = Empieza una con `/watch device`, `/watch brand` o `/watch words`: recibirás un mensaje privado cuando aparezcan esas noticias.
watch-line = **{ $what }** · { $place }
watch-place-packs = feeds públicos
watch-place-gone = un servidor del que el bot se ha ido
watch-state-closed = ⛔ detenida: no aceptas mensajes privados del bot
watch-state-left = ⛔ detenida: ya no estás en ese servidor
watch-state-stopped = ⛔ detenida, porque Discord rechazó los mensajes
watch-resume-button = Reintentar
watch-resumed = { $count ->
    [0] Todas tus alertas están en marcha.
    [one] ✅ Tu alerta sigue en marcha.
   *[other] ✅ Tus { $count } alertas siguen en marcha.
 }
watch-closed = 🟡 Tus alertas están paradas: Discord dice que no aceptas mensajes privados de este bot. Permítelos en **Ajustes de usuario → Contenido y social → Mensajes directos** o en los ajustes de privacidad de un servidor, y reinténtalo.
watch-why = Esto llegó por tu alerta de **{ $what }**.
watch-why-ended = La alerta que trajo este mensaje ya no existe.
watch-mine-button = Mis alertas
watch-more-today = { $count ->
    [one] Una más hoy
   *[other] { $count } más hoy
 }
watch-more-today-why = Son más de los diez mensajes del día: en su lugar, crece este.
watch-quiet-button = Horas de silencio
watch-quiet-title = Horas de silencio
watch-quiet-hours-label = Horas sin mensajes, por ejemplo 22-7
watch-quiet-zone-label = Tu zona horaria o su ciudad más conocida
watch-quiet-none = Los mensajes llegan a cualquier hora. `/watch quiet` fija horas de silencio.
watch-quiet-hours = 🌙 Sin mensajes de { $start } a { $end } ({ $zone }); lo que llegue entonces espera.
watch-not-found = ⛔ No tienes esa alerta. `/watch list` muestra todas las tuyas.
watch-already = Ya tienes esa alerta: `/watch list`.
watch-limit = ⛔ Tienes { $limit } alertas, el máximo por persona. Termina una primero: `/watch remove`.
watch-no-word = ⛔ Indica al menos una palabra que buscar; las que llevan un guion delante solo excluyen.
watch-hours = ⛔ «{ $text }» no se puede leer como horas. Escríbelas así: **22-7** o **22:30-6:45**; **-** quita las horas de silencio.
watch-zone = ⛔ «{ $zone }» no es ninguna zona horaria que conozcamos. Elige una de las sugerencias de `/watch quiet`, como **Europe/Berlin**.
watch-limit-server = ⛔ Las personas de este servidor tienen en total { $limit } alertas, el máximo permitido. El propietario del bot puede permitir más.
