# Descriptions of commands (`command-<path>`) and options (`option-<path>-<name>`, or `option-<name>` where it means the same
# everywhere). Discord allows 100 characters each.

command-report = Avísanos de que una respuesta es incorrecta y dinos cuál es la buena

command-bands = ¿Funciona este teléfono con este operador? Escríbelo todo seguido: Z1 T-Mobile
option-bands-device = Un teléfono o número de modelo; después puedes añadir operador, país y fecha
option-carrier = Un operador, como lo llama la gente
option-country = Un país, por nombre, código o bandera
option-date = Una fecha: 2013, 2013-10 o 2013-10-05 (hoy si se omite)
option-private = Si solo tú ves la respuesta
option-device = Un teléfono o número de modelo

command-device = Lo que se sabe de un teléfono: sus modelos, sus bandas y quién lo dice
option-device-name = Un teléfono o número de modelo
command-compare = Dos teléfonos frente a frente: las bandas que uno tiene y al otro le faltan
option-compare-first = Un teléfono o número de modelo
option-compare-second = Otro teléfono o número de modelo
option-compare-carrier = Un operador con el que se evalúan los dos
command-best = Qué modelo de un teléfono comprar para un operador o un país, y por qué
option-best-where = Un operador o un país

command-carrier = Lo que se sabe de un operador: redes en servicio, bandas, apagados, llamadas
option-carrier-name = Un operador, como lo llama la gente
command-country = Un teléfono con todos los operadores de un país, una línea por cada uno
command-phones = Qué teléfonos funcionan del todo con un operador, los más nuevos primero
option-phones-brand = Solo teléfonos de esta marca
option-phones-since = Solo teléfonos de este año o posteriores
option-phones-needs = Lo que tienen que poder hacer allí
option-phones-needs-choice-calls = Llamadas
command-explain = Una banda o un término del sector en pocas palabras: banda 71, VoLTE, MFBI, MVNO
option-explain-term = Una banda o un término

command-admin = Las herramientas del propietario
command-admin-status = Cómo va el proceso: gateway, tareas, tablas, memoria
command-admin-reload = Volver a cargar tablas y comandos
command-admin-reports = Avisos pendientes de revisión
command-admin-corrections = Los avisos aceptados, en un archivo

command-language = El idioma en que el bot te responde
option-language-language = Un idioma; Discord significa: el de tu Discord
option-language-server = Aplicarlo a todo el servidor (requiere Gestionar servidor)
command-mycarrier = Tu operador habitual, para las preguntas que no nombran ninguno
command-mycarrier-set = Guardar tu operador habitual
command-mycarrier-remove = Olvidar tu operador habitual
command-privacy = Qué guarda este bot sobre servidores y personas

command-feeds = Los feeds que lee este servidor
command-feeds-add = Añadir un feed con la dirección de un sitio o del propio feed
option-feeds-add-url = La dirección de un sitio o de un feed
option-feeds-add-name = Cómo llamarlo (su propio título si se omite)
option-feeds-add-home = El país de quien lo publica
command-feeds-list = Todos los feeds de este servidor y cómo van
command-feeds-edit = Cambiar el nombre, el origen, el idioma o la frecuencia de lectura de un feed
option-feeds-edit-name = Cómo llamarlo; - recupera su propio título
option-feeds-edit-home = El país de quien lo publica; varios separados por comas; - lo quita
option-feeds-edit-interval = Minutos entre dos lecturas; con 0 decide el bot
option-feeds-edit-language = El idioma en que está escrito; - vuelve al que indica el propio feed
command-feeds-health = Si las noticias llegan a este servidor y cómo arreglar lo que no va
command-feeds-report = Qué feeds traen artículos nuevos, repetidos o de otras regiones
command-feeds-import = Añadir los feeds de un archivo exportado de tu lector de feeds (OPML)
option-feeds-import-file = Un archivo OPML
command-feeds-export = Todos los feeds de este servidor en un archivo para lectores de feeds (OPML)
command-feeds-remove = Quitar un feed (se puede deshacer)
command-feeds-pause = Dejar de publicar un feed por un tiempo
command-feeds-resume = Terminar la pausa de un feed
command-feeds-test = Leer un feed ahora: qué se publicaría y qué no, y por qué
option-feed = Un feed de este servidor

command-news = Qué noticias de telefonía reciben los canales de este servidor
command-news-subscribe = Publicar en un canal noticias sobre regiones, teléfonos, marcas o palabras
command-news-edit = Cambiar lo que pide una suscripción
command-news-preview = Lo que habrían dado los últimos 7 días para unos filtros o una suscripción
command-news-digest = Una publicación al día o a la semana en lugar de muchas
option-news-digest-every = Cada día, o cada semana en un día fijo
option-news-digest-hour = La hora del día, por ejemplo 8 o 20:00
option-news-digest-zone = La zona horaria de esa hora, o una ciudad
command-news-why = Por qué se publicó aquí un artículo, o por qué no
option-region = Una región o un país; varios separados por comas: Europa, Marruecos
option-news-subscribe-channel = Dónde publicar (aquí si se omite)
option-role = Un rol que mencionar en cada publicación
option-exact = Solo noticias de estas regiones exactas, no las más amplias que las abarcan
option-news-subscribe-device = Teléfonos; varios separados por comas
option-news-edit-device = Teléfonos; varios separados por comas; - los quita
option-news-preview-device = Teléfonos; varios separados por comas
option-brand = Marcas; varias separadas por comas
option-words = Palabras o frases, separadas por comas; -palabra excluye
option-source = Solo de estos feeds de este servidor
option-news-why-article = Un artículo reciente o su enlace
command-news-list = Lo que reciben los canales de este servidor
command-news-unsubscribe = Terminar una suscripción (se puede deshacer)
command-news-pause = Detener una suscripción por un tiempo
command-news-resume = Continuar una suscripción, también tras un problema
option-subscription = Una suscripción de este servidor

command-audit = Quién cambió qué en este servidor durante los últimos 90 días

command-help = Lo que puedes hacer aquí con este bot
command-feeds-log = Dónde avisa el bot de problemas con feeds y canales
option-feeds-log-channel = Un canal (si se omite, al propietario del servidor en privado)

command-watch = Mensajes privados para ti sobre teléfonos, marcas o palabras
command-watch-device = Avísame en privado cuando haya noticias de un teléfono
command-watch-brand = Avísame en privado cuando haya noticias de una marca
command-watch-words = Avísame en privado cuando haya noticias con ciertas palabras
option-watch-words-words = Palabras o frases, separadas por comas; -palabra excluye
option-watch-brand-brand = Una marca
command-watch-list = Tus alertas
command-watch-remove = Terminar una alerta (se puede deshacer)
option-watch-remove-watch = Una de tus alertas
command-watch-quiet = Horas sin mensajes de tus alertas
option-watch-quiet-hours = Por ejemplo 22-7; - quita las horas de silencio
option-watch-quiet-zone = Tu zona horaria o su ciudad más conocida
command-setup = Noticias de telefonía para un canal, configuradas en un minuto
command-server = Lo que los gestores de este servidor fijan para él
command-server-managers = Dejar que un rol gestione noticias y feeds, además de quien tiene Gestionar servidor
option-server-managers-role = El rol (nadie más si se omite)
command-server-country = El país para el que se responden las preguntas que no nombran ninguno
option-server-country-country = Un país (ninguno si se omite)
command-server-show = Lo que está fijado aquí y dónde cambiarlo
command-admin-limits = Lo que puede tener un servidor, más o menos de lo que los ajustes dan a todos
option-admin-limits-server = Un servidor en el que está el bot, por nombre o id
option-admin-limits-what = Qué límite cambiar (se muestran todos si se omite)
option-admin-limits-what-choice-sources = Feeds
option-admin-limits-what-choice-subscriptions = Suscripciones
option-admin-limits-what-choice-watches = Alertas
option-admin-limits-what-choice-adds_an_hour = Feeds añadidos en una hora
option-admin-limits-what-choice-commands_a_minute = Comandos en un minuto
option-admin-limits-most = El nuevo número (vuelve al de los ajustes si se omite)
