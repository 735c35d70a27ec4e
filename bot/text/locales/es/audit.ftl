# Who changed what: /audit, and the same in the log channel. `audit-<what>` is one change.

audit-title = Qué se ha cambiado
audit-none = No se ha cambiado nada en los últimos 90 días. Aquí aparece lo que se cambie con `/feeds`, `/news`, `/server` o `/setup`.
audit-line = { $when } · { $who } { $what }
audit-nobody = alguien
audit-mirror-on = Contar también los cambios en el canal de registro
audit-mirror-off = Dejar de contar los cambios en el canal de registro
audit-no-log-channel = ⛔ Este servidor aún no tiene canal de registro. Elige uno primero: `/feeds log`.

audit-feed-added = añadió el feed { $feed }
audit-feed-removed = quitó el feed { $feed }
audit-feed-restored = recuperó el feed { $feed }
audit-feeds-imported = añadió { $count } feeds desde un archivo
audit-restored-backup = restauró una copia; cambios – feeds: { $feeds }, suscripciones: { $subscriptions }, ajustes: { $settings }
audit-feed-edited = cambió los datos del feed { $feed }
audit-feed-paused = pausó el feed { $feed }
audit-feed-resumed = reanudó el feed { $feed }
audit-subscribed = suscribió { $channel } a { $wishes }
audit-subscription-edited = cambió una suscripción de { $channel } a { $wishes }
audit-unsubscribed = terminó una suscripción de { $channel }: { $wishes }
audit-resubscribed = recuperó una suscripción de { $channel }: { $wishes }
audit-subscription-paused = pausó una suscripción de { $channel }: { $wishes }
audit-subscription-resumed = reanudó una suscripción de { $channel }: { $wishes }
audit-channel-resumed = reanudó las suscripciones detenidas de { $channel }: { $count }
audit-channel-moved = pasó a { $channel } las suscripciones de un canal eliminado: { $count }
audit-limit-set = fijó un límite de este servidor, como propietario del bot: { $what }: { $most }
audit-limit-unset = retiró un límite de este servidor, como propietario del bot: { $what }
audit-language-set = puso el idioma del servidor en { $language }
audit-log-channel-set = eligió { $channel } para los avisos de problemas
audit-log-channel-unset = dirigió los avisos de problemas al propietario del servidor en privado
audit-mirror-on-set = hizo que los cambios se cuenten en el canal de registro
audit-mirror-off-set = dejó de contar los cambios en el canal de registro
audit-region-corrected = corrigió la región de «{ $title }»
audit-region-restored = retiró la corrección de una región
