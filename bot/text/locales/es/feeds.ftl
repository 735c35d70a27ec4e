# Feeds of a server.

feeds-added = Feed añadido
feeds-added-what = { $title } ya es uno de los feeds de este servidor.
feeds-added-newest = Lo más reciente: { $title }
feeds-added-next = Los artículos que aparezcan a partir de ahora se publican en todos los canales suscritos a ellos: `/news subscribe`.
feeds-candidates = { $count ->
    [one] Allí se encontró { $count } feed
   *[other] Allí se encontraron { $count } feeds
 }
feeds-candidate = { $count ->
    [one] **{ $number }** { $title }, { $count } artículo
   *[other] **{ $number }** { $title }, { $count } artículos
 }
feeds-candidate-newest = • { $title }
feeds-pick = ¿Cuál?
feeds-offer-ended = ⛔ Esta elección ha caducado. Usa el comando otra vez.

feeds-one = Un feed de este servidor
feeds-one-home = Con sede en { $regions }
feeds-one-interval = Se lee más o menos cada { $minutes } min, según las noticias que trae
feeds-one-interval-wished = Se lee cada { $minutes } min, como quiere este servidor
feeds-one-language = Escrito en { $language }
feeds-button-details = Detalles…
feeds-button-test = Probar
feeds-button-test-again = Probar otra vez
feeds-button-pause = Pausar
feeds-button-resume = Reanudar
feeds-button-remove = Quitar
feeds-button-keep = Conservarlo
feeds-button-list = Todos los feeds
feeds-edited = ✅ Guardado.
feeds-known = ☑️ { $title } ya era uno de los feeds de este servidor.
feeds-form = Detalles de un feed
feeds-form-name = Nombre
feeds-form-home = Con sede en (países, separados por comas)
feeds-form-interval = Minutos entre dos lecturas
feeds-form-language = Idioma
feeds-form-empty = Vacío: lo que diga el propio feed
feeds-form-empty-interval = Vacío: según las noticias que traiga
feeds-unknown-language = ⛔ «{ $language }» no es ningún idioma que conozcamos. Indica su nombre o su código, como de.
feeds-interval = ⛔ «{ $text }» no sirve: un feed se lee cada { $least } a { $most } minutos. Déjalo vacío y decidirá el bot.
feeds-nothing-to-edit = Elige qué quieres cambiar.

feeds-remove = ¿Quitar este feed?
feeds-remove-which = ¿Qué feed quieres quitar?
feeds-remove-what = { $title } dejaría de traer noticias a este servidor. Lo ya publicado se queda.
feeds-remove-worth = { $posts ->
    [0] Esta semana no trajo nada.
    [one] Esta semana trajo { $posts } publicación.
   *[other] Esta semana trajo { $posts } publicaciones.
 }
feeds-remove-alone = { $count ->
    [one] ⚠️ Una suscripción solo pide este feed y se quedaría sin nada.
   *[other] ⚠️ { $count } suscripciones solo piden este feed y se quedarían sin nada.
 }
feeds-removed = { $title } ya no es uno de los feeds de este servidor. Se puede deshacer durante { $minutes } minutos.
feeds-restored = ✅ { $title } ha vuelto.
feeds-paused = ⏸️ { $title } está en pausa en este servidor. `/feeds resume` lo reanuda.
feeds-muted = ⏸️ { $title } está en pausa en todo el servidor: ningún canal recibe publicaciones suyas. `/feeds resume` lo reanuda, y **Deshacer** también.
feeds-resumed = ✅ { $title } continúa.

feeds-list = { $count ->
    [one] { $count } feed
   *[other] { $count } feeds
 }
feeds-open = Abrir un feed
feeds-list-empty = Aún no hay feeds
feeds-list-empty-how = Añade el primero con `/feeds add`: basta la dirección de un sitio, como `example.com`. `/feeds import` toma la lista de un lector de feeds. `/setup` ofrece paquetes de feeds de noticias de móviles por regiones.
feeds-last = leído { $when }
feeds-never = aún sin leer
feeds-next = próxima lectura { $when }
feeds-next-now = próxima lectura ahora
feeds-week = { $posts ->
    [0] nada publicado esta semana
    [one] { $posts } publicación esta semana
   *[other] { $posts } publicaciones esta semana
 }{ $doubles ->
    [0] { "" }
    [one] , un duplicado agrupado
   *[other] , { $doubles } duplicados agrupados
 }
feeds-health-fine = ✅ funciona
feeds-health-new = 🆕 aún sin consultar
feeds-health-paused = ⏸️ en pausa, `/feeds resume` lo reanuda
feeds-health-failing = { $count ->
    [one] 🟡 falló una vez: { $reason }
   *[other] 🟡 falló { $count } veces seguidas: { $reason }
 }
feeds-health-off = ⛔ desactivado tras una semana de fallos: { $reason } `/feeds test` lo intenta de nuevo.
feeds-health-gone = ⛔ el sitio lo ha retirado definitivamente. `/feeds remove` lo quita de la lista.
feeds-not-found = ⛔ Este servidor no tiene ese feed. Elige una de las sugerencias; `/feeds list` los muestra todos.
feeds-several = ⛔ Aquí hay varios feeds llamados «{ $name }». Elige una de las sugerencias.
feeds-no-feed = ⛔ No se encontró ningún feed en { $address }. Indica la dirección de su feed RSS, Atom o JSON.
feeds-unreachable = ⛔ No se pudo leer nada en { $address }: { $reason } Comprueba la dirección o inténtalo más tarde.
feeds-limit = ⛔ Este servidor tiene { $limit } feeds, el máximo permitido. Quita uno primero: `/feeds remove`.
feeds-limit-hour = ⛔ Este servidor ha añadido { $limit } feeds en la última hora. Sigue más tarde.
button-undo = Deshacer

# A test of one feed.

feeds-test = Un vistazo al feed
feeds-test-read = { $count ->
    [0] 🟡 { $title } se ha leído y está vacío.
    [one] ✅ { $title } se ha leído: { $count } entrada.
   *[other] ✅ { $title } se ha leído: { $count } entradas. Las más recientes:
 }
feeds-test-failed = ⛔ No se pudo leer { $title }: { $reason }
feeds-test-next = Ahora mismo se lee otra vez, y lo nuevo se publica en segundos.
feeds-test-retry = Ahora mismo se intenta de nuevo; lo nuevo se publicará en cuanto responda.
feeds-test-later = Se volverá a leer en cuanto el sitio lo permita.
feeds-test-gone = El feed ya no existe, así que no llegará nada más de él. `/feeds remove` lo quita; si el sitio tiene uno nuevo, `/feeds add` lo añade.
feeds-test-paused = ⏸️ El feed está en pausa, así que no se publica nada. `/feeds resume` lo reanuda.
feeds-test-new = 🆕 { $title }: { $fate }
feeds-test-known = ☑️ { $title }: ya se conocía, así que no se publica; { $fate }
feeds-test-too-old = 🕰️ { $title }: tiene más de dos días, así que no se publica; { $fate }
feeds-test-first = 🕰️ { $title }: ya estaba cuando se añadió el feed, así que no se publica; { $fate }
feeds-test-for = va a { $channels }
feeds-test-fits = encaja en { $channels }
feeds-test-stopped = { $channel }: lo detuvo { $stage }
feeds-test-unwanted = ningún canal lo pide ({ $reasons }). Regiones: { $regions }
feeds-test-no-subscriptions = ningún canal se ha suscrito aún: `/news subscribe`

# The health of all.

feeds-health = ¿Llegan las noticias a este servidor?
feeds-health-works = { $count ->
    [0] No se lee ningún feed. `/feeds add` añade uno.
    [one] ✅ Un feed funciona.
   *[other] ✅ { $count } feeds funcionan.
 }
feeds-health-some-paused = { $count ->
    [one] ⏸️ Un feed está en pausa.
   *[other] ⏸️ { $count } feeds están en pausa.
 }
feeds-health-subscriptions = { $count ->
    [0] ⚠️ No hay ninguna suscripción en marcha.
    [one] ✅ Una suscripción está en marcha.
   *[other] ✅ { $count } suscripciones están en marcha.
 }
feeds-health-no-subscriptions = ⚠️ Ningún canal se ha suscrito, así que no se publica nada. Empieza con `/news subscribe`.
feeds-health-waiting = { $count ->
    [one] ⏳ Una publicación espera a ser enviada, desde { $since }.
   *[other] ⏳ { $count } publicaciones esperan a ser enviadas, la más antigua desde { $since }.
 }
feeds-health-none-waiting = ✅ Ninguna publicación espera a ser enviada.
feeds-health-history = ⚠️ El bot no puede leer el historial de { $channel }: tras un corte no ve lo que llegó allí, y una publicación puede repetirse o faltar. Se arregla con **Leer el historial de mensajes**.
feeds-health-log = Los problemas se avisan en { $channel }.
feeds-health-no-log = Los problemas se avisan al propietario del servidor en privado; con `/feeds log` se elige un canal.
feeds-try = Probar { $title }

# What each feed is worth.

feeds-report = Lo que aporta cada feed
feeds-report-what = En los últimos { $days } días, los más útiles primero:
feeds-report-line = { $title }: { $articles ->
    [one] { $articles } artículo
   *[other] { $articles } artículos
 } – { $posted } publicados, { $doubles } que otros trajeron antes, { $unwanted } que ningún canal pedía
feeds-report-nothing = { $title }: no llegó nada
feeds-report-advice-doubles = · casi todo lo traen también otros feeds
feeds-report-advice-unwanted = · casi todo fuera de vuestras regiones
feeds-report-total = En total: { $articles } artículos, { $posted } publicados, { $doubles } repetidos.
