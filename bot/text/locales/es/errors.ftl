# Failures, each with what to do next.

error-unexpected = ⚠️ Algo ha fallado por nuestra parte. Inténtalo de nuevo; si continúa, avísanos con el número **{ $reference }**.
error-refused = ⛔ No ha funcionado. Revisa lo que has escrito e inténtalo de nuevo.
error-unknown-action = Este control es de una versión anterior del bot y ya no funciona. Ejecuta el comando otra vez.
error-you-lack = ⛔ Para esto necesitas el permiso { $permissions }. Un gestor del servidor puede dártelo en Ajustes del servidor → Roles.
error-bot-lacks = ⛔ Al bot le falta aquí el permiso { $permissions }. Un gestor puede concederlo en Ajustes del servidor → Roles → Bandwire, o en los permisos del propio canal.
error-server-only = Este comando solo funciona en servidores. Úsalo en un servidor donde esté el bot.
error-undo-late = ⛔ Esto solo se puede deshacer durante { $minutes } minutos. Vuelve a configurarlo.
error-file-large = ⛔ El archivo { $name } ocupa más de { $most } kB. Comprueba que sea el correcto.
error-file-gone = ⛔ Discord ya no tiene el archivo { $name }. Adjúntalo otra vez.
error-command-changed = Este comando ha cambiado desde que tu Discord lo cargó. Reinicia Discord (Ctrl+R) e inténtalo de nuevo.
error-not-allowed = ⛔ No puedes usar este comando. `/help` muestra lo que puedes usar aquí.
error-bad-option = ⛔ «{ $value }» no encaja en esta opción. Elige una de las sugerencias.
error-reports-full = ⛔ { $limit } de tus avisos siguen pendientes de revisión. Espera a que se resuelva alguno.
error-channel-kind = ⛔ No se pueden publicar noticias en { $channel }. Elige un canal de texto, de anuncios o de foro, o un hilo.
error-channel-you = ⛔ Necesitas { $permissions } en { $channel } para que se publiquen noticias allí. Un gestor puede concedértelo en los ajustes del canal, en **Permisos**.
error-channel-bot = ⛔ Al bot le falta { $permissions } en { $channel }. Un gestor puede concederlo en los ajustes del canal, en **Permisos**: añade Bandwire y permíteselo. Después, inténtalo de nuevo.
error-answer-gone = Este teléfono u operador ya no está en nuestras tablas. Pregunta otra vez con el comando.
error-language = ⛔ «{ $language }» aún no está disponible. Elige una de las sugerencias.
error-carrier = ⛔ «{ $carrier }» no es ningún operador que conozcamos, o son varios. Elige una de las sugerencias.
error-not-manager = ⛔ Solo quien tiene **Gestionar servidor** puede cambiar esto. Puede nombrar un rol que también pueda: `/server managers`.
error-not-manager-role = ⛔ Solo quien tiene **Gestionar servidor** o el rol { $role } puede cambiar esto. Un gestor puede darte ese rol.
button-test-again = Probar otra vez
channel-fine = ✅ Ya está todo: se pueden publicar noticias en { $channel }.
error-too-many-commands = ⛔ Este servidor usó { $limit } comandos en el último minuto, el máximo permitido. Inténtalo de nuevo en un minuto.
error-share-not-here = ⛔ No puedes escribir en este canal, así que aquí no lo muestro a todos. Compártelo donde puedas escribir.
error-share-guest = ⛔ No soy miembro de este servidor, así que aquí solo tú ves mis respuestas. Quien lo administra puede añadirme.
