# The owner's tools over the news engine.

status-shard = Shard { $number }: { $milliseconds } ms
status-shard-away = ⚠️ Shard { $number }: sem conexão
status-outbox = { $count ->
    [one] ⏳ Fila de envio: { $count } publicação espera, desde { $since }; abandonadas: { $dead }
   *[other] ⏳ Fila de envio: { $count } publicações esperam, a mais antiga desde { $since }; abandonadas: { $dead }
 }
status-outbox-empty = ✅ Fila de envio: nada espera; abandonadas: { $dead }
status-feeds = Feeds lidos: { $count }; com falha: { $failing }, desligados: { $off }, atrasados: { $overdue }
status-slow = 🐢 { $url } levou { $seconds } s
poll-now = { $count ->
    [one] ✅ { $count } feed é lido agora.
   *[other] ✅ Os { $count } feeds são lidos agora; cada site na sua vez.
 }
dead-title = Publicações abandonadas
dead-none = Nenhuma publicação abandonada.
dead-open = Abrir uma
dead-line = **{ $title }** para { $channel }, { $when }: { $reason }
dead-one = Uma publicação abandonada
dead-article = **{ $title }** de { $source }
dead-link = { $url }
dead-where = Para { $channel } no servidor { $guild } ({ $action })
dead-why = Abandonada: { $reason } (tentativas: { $tries })
dead-when = Criada { $made }, abandonada { $ended }
dead-id = Entrega { $id }
dead-button-retry = Enviar de novo
dead-button-drop = Descartar
dead-button-list = Todas
dead-gone = ⛔ Esta não é mais uma publicação abandonada. `/admin dead` mostra as que há.
dead-retried = ✅ Ela espera o envio. Se afinal já tiver chegado, não é publicada duas vezes.
dead-dropped = Foi descartada de vez.
