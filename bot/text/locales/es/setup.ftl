# Setting a server up: /setup.

setup-title = Configura noticias de telefonía en un minuto
setup-what = **1.** Elige de dónde son las noticias. **2.** Elige el canal al que van. **3.** Mira una vista previa.
setup-next = No se publica nada antes del último paso.
setup-where = Canal: { $channel }
setup-choose = 🟡 Elige abajo una región y un canal.
setup-region = Regiones: ¿de dónde son las noticias?
setup-pack = { $count ->
    [one] { $names }
   *[other] { $count } sitios: { $names } …
 }
setup-channel = El canal para las noticias
setup-language = El idioma de publicaciones y respuestas aquí
setup-preview = Vista previa
setup-bands = Solo consultas de bandas
setup-own = Tengo mis propios feeds
setup-preview-title = Vista previa
setup-preview-what = { $count ->
    [0] { $channel } aún no recibiría nada.
    [one] { $channel } recibe noticias de { $count } sitio. Lo más reciente:
   *[other] { $channel } recibe noticias de { $count } sitios. Lo más reciente:
 }
setup-article = • { $title } · { $site }, { $when }
setup-undated = sin fecha
setup-skipped = 🟡 Se omite { $site }: { $reason }
setup-none-answers = ⛔ Ninguno de estos sitios responde ahora. Elige otros sitios o regiones, o inténtalo más tarde.
setup-no-sites = ⛔ No hay ningún sitio elegido. Marca al menos uno.
setup-sites = Los sitios
setup-start = Empezar
setup-newest-on = Publicar ya lo más reciente
setup-newest-off = Publicar ya lo más reciente
setup-back = Atrás
setup-done = Funciona
setup-done-what = { $count ->
    [one] { $channel } recibe noticias de telefonía de { $regions } desde { $count } sitio.
   *[other] { $channel } recibe noticias de telefonía de { $regions } desde { $count } sitios.
 }
setup-done-own = { $channel } recibe todo lo que trae { $feed }.
setup-done-posted = El artículo más reciente se publica ahora mismo en { $channel }: { $title }
setup-done-next = Lo que aparezca a partir de ahora se publica solo. `/feeds list` muestra cómo van los sitios, `/news subscribe` añade filtros y `/feeds log` fija un canal para los avisos de problemas.
setup-more = Otro canal
setup-bands-title = Entonces, solo consultas de bandas
setup-bands-how = Ya puede preguntar todo el mundo aquí: **/bands Z1 T-Mobile** – ¿funciona este teléfono con este operador?
setup-bands-more = También están **/device**, **/carrier**, **/country** y **/phones**; **/help** los muestra todos.
setup-news-after-all = Mejor con noticias
setup-offer = 👋 Este servidor aún no está configurado. Poner noticias de telefonía en un canal lleva un minuto; solo tú ves esto, y se dice una vez.
setup-offer-button = Configurar
setup-limit = ⛔ Este servidor puede tener { $limit } feeds y ya tiene { $count }. Desmarca algunos sitios o quita un feed: `/feeds remove`.
setup-own-title = Tu propio feed
setup-own-url = Dirección de un sitio o feed
setup-own-url-hint = por ejemplo: example.com
setup-own-name = Cómo llamarlo (se puede omitir)
setup-no-channel = ⛔ No hay ningún canal elegido. Elige uno primero en el panel: `/setup`.
setup-over = Esta configuración ya terminó o es de una anterior. Empieza de nuevo: `/setup`.
audit-set-up = configuró el servidor
