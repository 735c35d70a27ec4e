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
reload-refused = ⚠️ Se sigue usando lo anterior, porque lo que se iba a cargar tiene un error: { $reason }
reports-title = Avisos
reports-none = No hay avisos pendientes. Llegan de `/report` y de quienes corrigen una región.
reports-line = **#{ $number }** { $about } — { $text }
reports-line-source = **#{ $number }** { $about } — { $text } (fuente: { $source })
reports-region-this = solo este artículo
reports-region-later = y los siguientes de este feed
reports-accept = Aceptar #{ $number }
reports-refuse = Rechazar #{ $number }
reports-closed = Aviso #{ $number } cerrado.
reports-gone = El aviso #{ $number } ya estaba cerrado.
reports-export = { $count ->
    [0] Aún no se ha aceptado ningún aviso. `/admin reports` muestra los pendientes.
    [one] El archivo contiene un aviso aceptado.
   *[other] El archivo contiene { $count } avisos aceptados.
 }

where-title = Otro país
where-label = ¿Qué país?

mention-help = Pregúntame por un teléfono y un operador, por ejemplo: **Z1 T-Mobile**. Todos los comandos empiezan por **/bands**, **/device**, **/carrier** o **/news**.
named-none = En este mensaje no se nombra ningún teléfono que conozcamos. `/bands` acepta cualquier nombre o número de modelo.
named-title = Teléfonos de este mensaje
named-phone = **{ $device }**

language-kept = ✅ Tu elección queda guardada.
mycarrier-kept = ✅ Tu operador es { $carrier } ({ $country }). Las preguntas que no nombren ninguno se responderán para él; **/mycarrier remove** lo olvida.
mycarrier-forgotten = ✅ Tu operador queda olvidado.


news-why = Este canal está suscrito a:
news-why-ended = La suscripción que trajo esta publicación ya terminó.
news-post-not-kept = Esta publicación ya no se guarda aquí. Abre su título para leer el artículo o pregunta con `/bands` por el teléfono.

help-title = Lo que puedes hacer aquí
help-bands = **/bands Z1 T-Mobile** – ¿funciona este teléfono con este operador? Escribe teléfono, operador, país y año en el orden que quieras.
help-more = **/device**, **/carrier**, **/country**, **/phones**, **/best**, **/compare**, **/explain** – todo lo demás. También puedes mencionarme con una pregunta o abrir el menú de un mensaje: Aplicaciones → Check phones here.
help-news = **/news subscribe** – noticias de telefonía de una región en un canal; **/news list** muestra lo que recibe este servidor.
help-news-list = **/news list** – qué noticias de telefonía recibe este servidor. Las eligen sus gestores.
help-feeds = **/feeds add** – los sitios de donde vienen las noticias; **/feeds list** muestra cómo van.
help-setup = **/setup** – noticias de telefonía para un canal en un minuto: una región, un canal, una vista previa.
help-server = **/server managers** – un rol que también puede gestionar las noticias; **/server show** – lo que está fijado aquí; **/audit** – quién cambió qué.
help-guest = Aquí solo tú ves mis respuestas: no estoy instalado en este servidor.
help-own = **/watch** – mensajes privados para ti sobre un teléfono, una marca o palabras. **/language**, **/mycarrier**, **/privacy** – tus propios ajustes. **/report** – avísanos de que una respuesta es incorrecta.
help-owner = **/admin status**, **/admin reports** – las herramientas del propietario, en su servidor.

log-channel-set = ✅ Los avisos de problemas con feeds y canales irán a { $channel }.
log-channel-unset = ✅ Los avisos de problemas irán en privado al propietario del servidor.
log-channel-forum = ⛔ Los avisos no se pueden publicar en el foro { $channel }. Elige un canal de texto o un hilo.
