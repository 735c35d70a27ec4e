# Backups of a server's settings.

backup-exported = El archivo contiene todos los ajustes, feeds y suscripciones de este servidor. `/feeds restore` lo recupera.
backup-wrong = ⛔ Esto no es una copia que se pueda restaurar: { $where }: { $why }. No se cambió nada. Usa un archivo creado con `/feeds backup`.
backup-plan = Qué cambiaría la copia
backup-same = ✅ Nada: el servidor ya está como dice la copia.
backup-feeds-add = ➕ { $count ->
    [one] Llega un feed: { $names }
   *[other] Llegan { $count } feeds: { $names }
 }
backup-feeds-change = ✏️ { $count ->
    [one] Cambia un feed: { $names }
   *[other] Cambian { $count } feeds: { $names }
 }
backup-feeds-remove = ➖ { $count ->
    [one] Se va un feed: { $names }
   *[other] Se van { $count } feeds: { $names }
 }
backup-subscriptions-add = ➕ { $count ->
    [one] Llega una suscripción: { $channels }
   *[other] Llegan { $count } suscripciones: { $channels }
 }
backup-subscriptions-remove = ➖ { $count ->
    [one] Se va una suscripción: { $channels }
   *[other] Se van { $count } suscripciones: { $channels }
 }
backup-settings = ✏️ Cambian ajustes: { $names }
backup-setting-locale = idioma
backup-setting-home-country = país
backup-setting-log-channel-id = canal de registro
backup-setting-manager-role-id = rol de los gestores de noticias
backup-setting-audit-mirrored = cambios contados en el canal de registro
backup-without-channel = ⚠️ Se omite: el canal { $what } no está aquí, o tú o el bot no podéis escribir en él.
backup-without-role = ⚠️ Se omite: el rol { $what } no está aquí, o no puedes mencionarlo.
backup-without-address = ⚠️ Se omite con lo que depende de ello: { $what } nunca se consulta, o no es un feed del archivo.
backup-without-region = ⚠️ Se omite con lo que depende de ello: no se conoce la región { $what }.
backup-button-restore = Restaurar
backup-restored = ✅ El servidor está como dice la copia.
