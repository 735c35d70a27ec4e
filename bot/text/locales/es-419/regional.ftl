# What is said otherwise in Latin America than in `es`.

error-you-lack = ⛔ Para esto necesitas el permiso { $permissions }. Un administrador del servidor puede dártelo en Configuración del servidor → Roles.
error-bot-lacks = ⛔ Al bot le falta aquí el permiso { $permissions }. Un administrador puede otorgarlo en Configuración del servidor → Roles → Bandwire, o en los permisos del propio canal.
error-channel-you = ⛔ Necesitas { $permissions } en { $channel } para que se publiquen noticias ahí. Un administrador puede otorgártelo en la configuración del canal, en **Permisos**.
error-channel-bot = ⛔ Al bot le falta { $permissions } en { $channel }. Un administrador puede otorgarlo en la configuración del canal, en **Permisos**: agrega Bandwire y permíteselo. Después, inténtalo de nuevo.
error-unexpected = ⚠️ Algo falló de nuestro lado. Inténtalo de nuevo; si sigue igual, avísanos con el número **{ $reference }**.

explain-imei = El IMEI es el número propio de un teléfono. No puedo consultarlo; no lo publiques. Lo que indica las bandas es el número de modelo: Configuración, Acerca del teléfono.
explain-variant = Un mismo teléfono se vende en varios modelos con bandas distintas. El número de modelo dice cuál es: Configuración, Acerca del teléfono.
explain-role-capacity = Por encima de 2.2 GHz: rápida, de corto alcance.
explain-cbrs = CBRS (banda 48) es espectro compartido en 3.5 GHz en EE. UU. Agrega capacidad en algunos lugares y aquí nunca se cuenta como carencia.
explain-midband = Las bandas de 1 a unos 2.2 GHz llevan la mayor parte del tráfico de una ciudad. Sin alguna de las del operador, el teléfono funciona peor en algunos lugares.
explain-cband = La banda C (n77, n78) es 5G de 3.3 a 4.2 GHz: rápida, de corto alcance. n77 contiene toda la n78, así que un teléfono con n77 probablemente sirve en una red n78, pero no al revés.
explain-ltem = LTE-M es para medidores y rastreadores. Los teléfonos no lo usan, y su cobertura no dice nada de ellos.
explain-nbiot = NB-IoT es para medidores y sensores. Los teléfonos no lo usan.
explain-redcap = RedCap es un 5G ligero para relojes y rastreadores, solo en 5G autónomo.
explain-roaming = En roaming, el teléfono usa las redes del país donde está: cuentan sus bandas, y para llamar puede hacer falta un acuerdo de VoLTE entre los dos operadores.
explain-nationalroaming = Con el roaming nacional, los clientes de un operador usan la red de un rival donde la suya no llega. Entonces cuentan las bandas de las dos redes.
unknown-device = En mis tablas no hay ningún teléfono llamado «{ $text }». Puede ayudar su número de modelo (Configuración → Acerca del teléfono), como C6903.
imei-2 = El número de modelo dice qué bandas tiene un teléfono. Android: Configuración → Acerca del teléfono → Número de modelo. iPhone: Configuración → General → Información; toca el número de modelo hasta que empiece con A.
admission-uscellular = T-Mobile compró UScellular el 1 de agosto de 2025; se están trasladando planes y teléfonos.

audit-feed-added = agregó el feed { $feed }
audit-feeds-imported = agregó { $count } feeds desde un archivo

feeds-added = Feed agregado
feeds-list-empty-how = Agrega el primero con `/feeds add`: basta la dirección de un sitio, como `example.com`. `/feeds import` toma la lista de un lector de feeds. `/setup` ofrece paquetes de feeds de noticias de celulares por regiones.
feeds-limit-hour = ⛔ Este servidor agregó { $limit } feeds en la última hora. Continúa más tarde.
feeds-report-advice-unwanted = · casi todo fuera de sus regiones
feeds-test-first = 🕰️ { $title }: ya estaba cuando se agregó el feed, así que no se publica; { $fate }
feeds-health-works = { $count ->
    [0] No se lee ningún feed. `/feeds add` agrega uno.
    [one] ✅ Un feed funciona.
   *[other] ✅ { $count } feeds funcionan.
 }
opml-not-xml = ⛔ El archivo no es XML: se corta o falla en la línea { $line }. Expórtalo otra vez desde tu lector de feeds. No se agregó nada.
opml-not-opml = ⛔ El archivo no es OPML: empieza con <{ $element }>. Los lectores de feeds exportan su lista como OPML. No se agregó nada.
opml-entities = ⛔ El archivo declara entidades propias, lo que se rechaza por seguridad. No se agregó nada. Vuelve a exportarlo desde tu lector de feeds.
opml-too-deep = ⛔ Las carpetas del archivo están anidadas a demasiada profundidad en la línea { $line }. No se agregó nada. Pon los feeds en menos carpetas.
opml-too-many = ⛔ El archivo tiene más de { $most } feeds. Quita algunos. No se agregó nada.
opml-over = ⛔ Son { $count } feeds nuevos y en este servidor caben { $room }. No se agregó nada. Haz lugar primero: `/feeds remove`.
opml-nothing = No hay nada que agregar.
opml-button-all = { $count ->
    [one] Agregarlo
   *[other] Agregar los { $count }
 }
opml-button-first = { $count ->
    [one] Agregar el primero
   *[other] Agregar los { $count } primeros
 }
opml-taken = { $count ->
    [0] Todos ya son feeds de este servidor.
    [one] ✅ Se agregó un feed. `/feeds list` muestra cómo va.
   *[other] ✅ Se agregaron { $count } feeds. `/feeds list` muestra cómo van.
 }
news-subscribed-no-feeds = 🟡 Este servidor aún no tiene feeds, así que no puede llegar nada. Agrega uno ahora: `/feeds add`; basta la dirección de un sitio. `/setup` ofrece paquetes de feeds de noticias de celulares por regiones.
news-preview-none = Los feeds de este servidor no trajeron nada en los últimos 7 días. Los artículos cuentan desde que se agrega un feed: `/feeds list`.
news-kind-review = reseñas
watch-closed = 🟡 Tus alertas están paradas: Discord dice que no aceptas mensajes privados de este bot. Permítelos en **Configuración de usuario → Contenido y redes sociales → Mensajes directos** o en la configuración de privacidad de un servidor, y vuelve a intentarlo.
error-not-manager = ⛔ Solo quien tiene **Administrar servidor** puede cambiar esto. Puede nombrar un rol que también pueda: `/server managers`.
error-not-manager-role = ⛔ Solo quien tiene **Administrar servidor** o el rol { $role } puede cambiar esto. Un administrador puede darte ese rol.
backup-without-channel = ⚠️ Se omite: el canal { $what } no está aquí, o tú o el bot no pueden escribir en él.
server-role-unset = ✅ Aquí solo quien tiene **Administrar servidor** puede gestionar noticias y feeds.
server-role-feeds = Discord todavía les oculta `/feeds` y `/setup`: permite el rol en Configuración del servidor → Integraciones → Bandwire.
server-show-role = **Gestores además de Administrar servidor:** { $role } – `/server managers`
limits-adds-an-hour = Feeds agregados en una hora
notice-channel-discord-50001 = El bot no puede ver el canal. Dale **Ver canal** en la configuración del canal, en **Permisos**, y después presiona el botón.
notice-channel-discord-50013 = El bot no puede escribir ahí. Dale **Enviar mensajes** e **Insertar enlaces** en la configuración del canal, en **Permisos**, y después presiona el botón.
notice-permission-how = Otórgalo en la configuración del canal, en **Permisos**: agrega Bandwire ahí. Entonces se publicará lo que Discord rechazó en los últimos dos días.
notice-channel-how = Discord rechazó las publicaciones. Revisa el canal y después presiona el botón.
setup-done-next = Lo que aparezca a partir de ahora se publica solo. `/feeds list` muestra cómo van los sitios, `/news subscribe` agrega filtros y `/feeds log` fija un canal para los avisos de problemas.
holding-feeds = • **Feeds:** cuáles, cómo se llaman aquí y quién los agregó, hasta que se quiten.
holding-feeds-name = feeds, con quién los agregó
permission-manage-guild = Administrar servidor
