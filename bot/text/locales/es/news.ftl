# Posts, and what the news service answers.

news-post-regions = 📍 { $regions }
news-post-folded = { $count ->
    [one] … y { $count } artículo anterior de { $source }.
   *[other] … y { $count } artículos anteriores de { $source }.
 }
news-post-also = 📰 También: { $sources }
news-digest-title = { $count ->
    [one] Noticias de telefonía: una historia
   *[other] Noticias de telefonía: { $count } historias
 }
news-digest-line = { $more ->
    [0] • { $title } · { $source }
    [one] • { $title } · { $source } y una fuente más
   *[other] • { $title } · { $source } y { $more } fuentes más
 }
news-post-untitled = Artículo sin título
news-post-by = por { $author }
news-post-why-button = ¿Por qué esto?
news-post-bands-button = Bandas
news-post-watch-button = Seguir este teléfono
news-post-region-button = Región incorrecta
news-post-mute-button = Silenciar la fuente
news-post-more = Más sobre una de estas…

# Subscriptions.

news-everywhere = todo el mundo
news-subscribed = Suscripción creada
news-subscribed-what = { $channel } recibe noticias de { $regions }.
news-subscribed-next = { $count ->
    [one] Vienen de un feed de este servidor. Se publica lo que aparezca a partir de ahora; `/news list` muestra todas las suscripciones.
   *[other] Vienen de los { $count } feeds de este servidor. Se publica lo que aparezca a partir de ahora; `/news list` muestra todas las suscripciones.
 }
news-subscribed-no-feeds = 🟡 Este servidor aún no tiene feeds, así que no puede llegar nada. Añade uno ahora: `/feeds add`; basta la dirección de un sitio. `/setup` ofrece paquetes de feeds de noticias de móviles por regiones.
news-unsubscribe-button = Terminar la suscripción
news-unsubscribed = { $channel } ya no recibe noticias de { $regions }.
news-resubscribed = { $channel } vuelve a recibir noticias de { $regions }.
news-paused = Las noticias de { $regions } para { $channel } están en pausa. `/news resume` las reanuda.
news-resumed = Las noticias de { $regions } para { $channel } continúan.
news-list = { $count ->
    [one] { $count } suscripción
   *[other] { $count } suscripciones
 }
news-list-empty = Aún no hay suscripciones
news-list-empty-how = Empieza con `/news subscribe`: elige una región y este canal recibirá sus noticias de telefonía.
news-list-line = { $channel }: { $regions }
news-list-paused = ⏸️ en pausa
news-channel-gone = canal eliminado
news-suspended = ⛔ detenida, porque Discord rechazó las publicaciones. Revisa el canal y después usa `/news resume`.
news-suspended-discord-10003 = ⛔ detenida: el canal ya no existe. `/news unsubscribe` la quita de la lista.
news-suspended-discord-50001 = ⛔ detenida: el bot no puede ver el canal. Dale allí **Ver canal** y después usa `/news resume`.
news-suspended-discord-50013 = ⛔ detenida: el bot no puede escribir allí. Dale **Enviar mensajes** e **Insertar enlaces** y después usa `/news resume`.
news-not-found = ⛔ Este servidor no tiene esa suscripción. Elige una de las sugerencias; `/news list` las muestra todas.
news-several = ⛔ Aquí hay varias suscripciones a «{ $name }». Elige una de las sugerencias.
news-no-wish = ⛔ Indica al menos un filtro: una región, un teléfono, una marca, palabras o un feed de este servidor.
news-no-word = ⛔ «{ $text }» no tiene ninguna letra ni cifra, así que ningún artículo podría contenerlo. Escribe una palabra.
news-unknown-device = ⛔ «{ $text }» no es ningún teléfono que conozcamos, o son varios. Elige una de las sugerencias.
news-unknown-brand = ⛔ «{ $text }» no es ninguna marca que conozcamos. Elige una de las sugerencias.
news-unknown-kind = ⛔ «{ $text }» no es un tipo de noticia. Los tipos son: { $known }.
news-unknown-source = ⛔ «{ $text }» no es un feed de este servidor. Elige una de las sugerencias; `/feeds list` los muestra todos.
news-role-mention = ⛔ El bot no puede mencionar a { $role }. Activa **Permitir que cualquiera @mencione este rol** en los ajustes del rol, o dale al bot **Mencionar a todos** en { $channel }.
news-role-everyone = ⛔ Las publicaciones mencionan un rol, nunca a todos. Elige otro rol.
news-publish-kind = ⛔ Solo se puede seguir un canal de anuncios, y { $channel } no lo es. Elige uno, o deja `publish` sin rellenar.
news-edited = { $channel } recibe noticias de { $regions } a partir de ahora.
news-already = Este canal ya tiene esa suscripción: `/news list`.
news-limit = ⛔ Este servidor tiene { $limit } suscripciones, el máximo permitido. Termina una primero: `/news unsubscribe`.
news-no-region = ⛔ Indica una región: un país o una zona más amplia, como Europa o MENA.
news-unknown-region = ⛔ «{ $region }» no es ninguna región que conozcamos. Elige una de las sugerencias.
news-unknown-region-near = ⛔ «{ $region }» no es ninguna región que conozcamos. ¿Querías decir { $near }?

news-more-button = Más filtros…
news-more-title = Más filtros
news-when = Cuándo publicar
news-when-once = Cada artículo al momento
news-when-daily = Una publicación al día
news-when-monday = Una publicación a la semana, los lunes
news-when-tuesday = Una publicación a la semana, los martes
news-when-wednesday = Una publicación a la semana, los miércoles
news-when-thursday = Una publicación a la semana, los jueves
news-when-friday = Una publicación a la semana, los viernes
news-when-saturday = Una publicación a la semana, los sábados
news-when-sunday = Una publicación a la semana, los domingos
news-form = Cuánto mostrar
news-form-card = Texto e imagen
news-form-compact = Texto corto, sin imagen
news-form-title = Solo el título
news-kinds-none = Todos los tipos de noticias
news-without = Sin { $kind }
news-regionless = Noticias que no nombran ninguna región
news-regionless-home = Sin región: solo de feeds de allí
news-regionless-post = Sin región: publicarlas
news-regionless-skip = Sin región: excluirlas
news-pause-button = Pausar
news-resume-button = Reanudar
news-no-role-button = No mencionar a nadie
news-hours-button = Horas de silencio, zona horaria…
news-hours-title = Horarios
news-hours-quiet = Silencio: lo que llegue sale después
news-hours-quiet-hint = 22:00-07:00
news-hours-digest = Hora del resumen diario o semanal
news-hours-zone = Zona horaria, o una ciudad de ella
news-schedule-when = 🕗 { $when }
news-schedule-digest = 🗞️ { $when }, a las { $hour } ({ $zone })
news-schedule-quiet = 🌙 silencio de { $begin } a { $end } ({ $zone })
news-bad-hours = ⛔ «{ $text }» no es una hora que entendamos. Escríbela así: 22:00-07:00, o 8 para una hora.
news-unknown-zone = ⛔ «{ $text }» no es ninguna zona horaria que conozcamos. Escribe una ciudad o un nombre como Europe/Berlin.
news-unknown-zone-near = ⛔ «{ $text }» no es ninguna zona horaria que conozcamos. ¿Querías decir { $near }?

# Wishes in words, joined to one line.

news-wish-exact = solo exactamente allí
news-wish-devices = teléfonos: { $names }
news-wish-brands = marcas: { $names }
news-wish-words = palabras: { $names }
news-wish-not-words = no: { $names }
news-wish-without = sin { $kinds }
news-wish-sources = { $count ->
    [one] solo de { $names }
   *[other] solo de { $count } feeds: { $names }
 }
news-wish-no-region-post = también noticias que no nombran ninguna región
news-wish-no-region-skip = nada que no nombre una región
news-wish-role = menciona a { $role }
news-wish-publish = se publica en los canales que lo siguen
news-kind-deal = ofertas
news-kind-review = análisis
news-kind-rumour = rumores
news-kind-update = actualizaciones
news-kind-roundup = resúmenes
news-kind-sponsored = artículos patrocinados
news-kind-news = noticias corrientes

# What the last days would have given.

news-preview = { $count ->
    [0] Nada en los últimos 7 días
    [one] Un artículo en los últimos 7 días
   *[other] { $count } artículos en los últimos 7 días
 }
news-preview-what = Se pidió: { $regions }
news-preview-counts = { $total ->
    [one] Se ha mirado un artículo de los feeds de este servidor.
   *[other] Se han mirado { $total } artículos de los feeds de este servidor.
 }
news-preview-stopped = Descartados: { $stages }
news-preview-stage = { $count } por { $stage }
news-preview-none = Los feeds de este servidor no trajeron nada en los últimos 7 días. Los artículos cuentan desde que se añade un feed: `/feeds list`.
news-preview-next = Aún no se ha guardado nada. `/news subscribe` con los mismos filtros lo hace.
news-preview-next-edit = Aún no se ha guardado nada. `/news edit` con los mismos filtros lo hace.
news-article-line = • { $title } · { $source }, { $when }

# What became of an article.

news-why-title = Por qué, o por qué no
news-why-article = { $title }
news-why-fetched = ✅ Recogido de { $source } el { $when }, y nuevo entonces
news-why-tagged = 🏷️ Tipo: { $kind }; regiones: { $regions }
news-why-no-regions = no nombra ninguna
news-why-home = la sede del feed está en { $regions }
news-why-devices = 🏷️ Teléfonos: { $names }
news-why-brands = 🏷️ Marcas: { $names }
news-why-tag = { $name } («{ $word }»)
news-why-no-subscriptions = Este servidor no tiene suscripciones, así que no se publica nada. `/news subscribe` crea una.
news-why-line = **{ $channel }**, { $regions }: { $fate }
news-why-sent = ✅ enviado el { $when }
news-why-sent-link = ✅ enviado el { $when }: [la publicación]({ $url })
news-why-waiting = ⏳ espera a ser enviado
news-why-waiting-reason = ⏳ espera a ser enviado; el último intento: { $reason }
news-why-dropped = ⛔ descartado antes de enviarse: { $reason }
news-why-refused = ⛔ rechazado por Discord: { $reason }
news-why-stopped = ⛔ lo detuvo { $stage }
news-why-stopped-has = ⛔ lo detuvo { $stage }: el artículo tiene { $has }
news-why-unpublished = { $fate }; no se publicó en los canales que siguen a este: { $reason }
news-why-passed = pasó { $stages }; { $fate }
news-why-source-paused = ⏸️ el feed está en pausa en este servidor
news-why-suspended = ⛔ la suscripción está detenida, porque Discord rechazó sus publicaciones
news-why-older = ⛔ el artículo es anterior a la suscripción, o a la llegada del feed a este servidor
news-why-twin = ↪️ lo trajo otra suscripción de este canal
news-why-same-page = ↪️ otro feed ya había traído la misma página a este canal
news-why-story = 📰 pasó todos los filtros; la historia ya se contó, así que este artículo va en esa publicación
news-why-story-link = 📰 pasó todos los filtros; la historia ya se contó, así que este artículo entró en [esa publicación]({ $url }) el { $when }
news-why-listed = 🗞️ pasó todos los filtros; está en el resumen del { $when }
news-why-listed-link = 🗞️ pasó todos los filtros; está en [el resumen]({ $url }) del { $when }
news-why-held = 🌙 pasó todos los filtros; se retiene hasta el { $when }
news-why-folded = ↪️ encaja y se cuenta en otra publicación, o los filtros han cambiado desde entonces
news-why-old = Ningún feed de este servidor trajo esta página como nueva: ya estaba cuando el feed se leyó por primera vez, o tenía más de dos días cuando el feed la mostró por primera vez. `/news preview` muestra lo que recibiría un canal.
news-why-not-found = ⛔ De los feeds de este servidor no llegó ningún artículo «{ $text }» en el tiempo que se guarda. Elige una de las sugerencias o pega el enlace del artículo.
news-why-feed = ⛔ «{ $feed }» es un feed, y esa es su dirección. Pega el enlace de un artículo o elige una de las sugerencias; `/feeds test` dice qué se publicaría del feed.
news-why-post = { $channel } pidió: { $regions }
news-why-several = Esta publicación reúne varias noticias: `/news why` cuenta más de cada una.
news-stage-paused = la pausa
news-stage-source = el feed
news-stage-kind = el tipo
news-stage-region = la región
news-stage-device = el teléfono
news-stage-brand = la marca
news-stage-words = las palabras
news-reason-unsubscribed = la suscripción terminó
news-reason-too-old = llevaba más de dos días esperando
news-reason-killed-sender = el bot se cayó con él una y otra vez
news-reason-unmade = el bot no pudo convertirlo en una publicación
news-reason-unseen = quizá ya se publicó, y el bot no puede leer el canal para comprobarlo
news-reason-message-deleted = se borró la publicación
news-reason-discord-10003 = el canal ya no existe
news-reason-discord-50001 = el bot no puede ver el canal
news-reason-discord-50013 = al bot le falta un permiso en el canal
