# The owner's tools over the news engine.

status-shard = Shard { $number }: { $milliseconds } ms
status-shard-away = ⚠️ Shard { $number }: sin conexión
status-outbox = { $count ->
    [one] ⏳ Bandeja de salida: una publicación espera, desde { $since }; abandonadas: { $dead }
   *[other] ⏳ Bandeja de salida: { $count } publicaciones esperan, la más antigua desde { $since }; abandonadas: { $dead }
 }
status-outbox-empty = ✅ Bandeja de salida: nada espera; abandonadas: { $dead }
status-feeds = Feeds: se leen { $count }; fallan: { $failing }, desactivados: { $off }, atrasados: { $overdue }
status-slow = 🐢 { $url } tardó { $seconds } s
poll-now = { $count ->
    [one] ✅ El único feed se lee ahora.
   *[other] ✅ Los { $count } feeds se leen ahora; cada sitio a su turno.
 }
dead-title = Publicaciones abandonadas
dead-none = No hay publicaciones abandonadas.
dead-open = Abrir una
dead-line = **{ $title }** para { $channel }, { $when }: { $reason }
dead-one = Una publicación abandonada
dead-article = **{ $title }** de { $source }
dead-link = { $url }
dead-where = Para { $channel } en el servidor { $guild } ({ $action })
dead-why = Abandonada: { $reason } (intentos: { $tries })
dead-when = Creada { $made }, abandonada { $ended }
dead-id = Entrega { $id }
dead-button-retry = Enviar de nuevo
dead-button-drop = Descartar
dead-button-list = Todas
dead-gone = ⛔ Ya no es una publicación abandonada. `/admin dead` muestra las que hay.
dead-retried = ✅ Espera a ser enviada. Si resulta que ya había llegado, no se publica dos veces.
dead-dropped = Se ha descartado definitivamente.
