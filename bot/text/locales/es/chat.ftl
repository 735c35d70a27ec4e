# Words of the chat room itself.

report-title = Avisar de un error
report-about = ¿Qué respuesta es incorrecta?
report-about-hint = por ejemplo: Xperia Z1 C6903 con T-Mobile US
report-text = ¿Qué es lo correcto?
report-text-hint = por ejemplo: sí tiene la banda 17
report-source = ¿Cómo lo sabes? (lo mejor, un enlace)
report-thanks = Gracias. Es el aviso **#{ $number }**; las tablas cambiarán cuando el propietario lo compruebe.

status-title = Estado
status-up = En marcha desde hace { $hours } h en { $guilds } servidores
status-gateway = Gateway: { $milliseconds } ms
status-gateway-away = ⚠️ Gateway: sin conexión
status-tables = Tablas: { $devices } teléfonos, { $carriers } operadores
status-memory = Memoria: { $megabytes } MB
status-versions = Bandwire { $bot }, Python { $python }, discord.py { $discord }
status-step = ✅ **{ $name }** se ejecutó hace { $seconds } s, en { $milliseconds } ms
status-step-waits = ⏳ **{ $name }** aún no se ha ejecutado
status-step-fails = ⚠️ **{ $name }** ha fallado { $failures } veces: { $error }
reload-done = ✅ Cargado de nuevo: { $devices } teléfonos, { $carriers } operadores, { $languages } idiomas y todos los comandos.
reports-title = Avisos
reports-none = No hay avisos pendientes.
reports-line = **#{ $number }** { $about } — { $text }
reports-line-source = **#{ $number }** { $about } — { $text } (fuente: { $source })
reports-accept = Aceptar #{ $number }
reports-refuse = Rechazar #{ $number }
reports-closed = Aviso #{ $number } cerrado.
reports-gone = El aviso #{ $number } ya estaba cerrado.
reports-export = { $count ->
    [one] El archivo contiene un aviso aceptado.
   *[other] El archivo contiene { $count } avisos aceptados.
 }

where-title = Otro país
where-label = ¿Qué país?

mention-help = Pregúntame por un teléfono y un operador, por ejemplo: **Z1 T-Mobile**. Todos los comandos empiezan por **/bands**, **/device**, **/carrier** o **/news**.
named-none = En este mensaje no se nombra ningún teléfono que conozcamos.
named-title = Teléfonos de este mensaje
named-phone = **{ $device }**

language-kept = ✅ Tu elección queda guardada.
mycarrier-kept = ✅ Tu operador es { $carrier } ({ $country }). Las preguntas que no nombren ninguno se responderán para él; **/mycarrier remove** lo olvida.
mycarrier-forgotten = ✅ Tu operador queda olvidado.

privacy-title = Qué guarda este bot
privacy-servers = **De los servidores**
privacy-persons = **De las personas**
privacy-never = **Nunca:** tus mensajes, tus preguntas ni un IMEI. Una mención y «Check phones here» se leen, se responden y se olvidan.
privacy-yours = **De ti ahora:** idioma: { $language }; operador: { $carrier }; alertas: { $watches }
privacy-nothing = nada

news-why = Este canal está suscrito a:
news-why-ended = La suscripción que trajo esta publicación ya terminó.

privacy-forget = Olvídame

help-title = Lo que puedes hacer aquí
help-bands = **/bands Z1 T-Mobile** – ¿funciona este teléfono con este operador? Escribe teléfono, operador, país y año en el orden que quieras.
help-more = **/device**, **/carrier**, **/country**, **/phones**, **/best**, **/compare**, **/explain** – todo lo demás. También puedes mencionarme con una pregunta o abrir el menú de un mensaje: Aplicaciones → Check phones here.
help-news = **/news subscribe** – noticias de telefonía de una región en un canal; **/news list** muestra lo que recibe este servidor.
help-news-list = **/news list** – qué noticias de telefonía recibe este servidor. Las eligen sus gestores.
help-feeds = **/feeds add** – los sitios de donde vienen las noticias; **/feeds list** muestra cómo van.
help-own = **/watch** – mensajes privados para ti sobre un teléfono, una marca o palabras. **/language**, **/mycarrier**, **/privacy** – tus propios ajustes. **/report** – avísanos de que una respuesta es incorrecta.
help-owner = **/admin status**, **/admin reports** – las herramientas del propietario, en su servidor.

notice-channel = No se pueden publicar noticias en { $channel }; sus suscripciones están detenidas.
notice-source-failing = 🟡 El feed **{ $title }** lleva un día fallando: { $reason }
notice-source-off = ⛔ El feed **{ $title }** se ha desactivado tras una semana de fallos: { $reason }
notice-source-gone = ⛔ El sitio ha retirado el feed **{ $title }** definitivamente.
notice-source-recovered = ✅ El feed **{ $title }** vuelve a funcionar.
notice-try-again = Reintentar
log-channel-set = ✅ Los avisos de problemas con feeds y canales irán a { $channel }.
log-channel-unset = ✅ Los avisos de problemas irán en privado al propietario del servidor.
