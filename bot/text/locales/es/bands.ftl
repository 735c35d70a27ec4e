# Band look-ups: verdicts, what they rest on, and what one can do next. `when` is a date in words, `bands` a list of band ids.

title-on = { $device } con { $carrier } ({ $country })
title-on-then = { $device } con { $carrier } ({ $country }), a fecha de { $when }

# The first line of an answer: sign and words.
head-works = ✅ **Funciona.** { $text }
head-works-then = ✅ **Funcionaba en { $when }.** { $text }
head-gaps = 🟡 **Funciona con carencias.** { $text }
head-gaps-then = 🟡 **Funcionaba con carencias en { $when }.** { $text }
head-data-only = 🟡 **Solo datos: no cabe esperar llamadas.** { $text }
head-calls-unknown = 🟡 **Las bandas encajan; no se sabe si las llamadas funcionan.** { $text }
head-calls-unknown-gaps = 🟡 **Funciona con carencias; no se sabe si las llamadas funcionan.** { $text }
head-ask = 🟡 **Las bandas encajan, pero el operador decide qué teléfonos admite.** { $text }
head-ask-gaps = 🟡 **Las bandas encajan con carencias, y el operador decide qué teléfonos admite.** { $text }
head-host-weak = 🟡 **Las bandas encajan, si usa la red que creemos.** { $text }
head-no = ⛔ **No funciona.** { $text }
head-off = ⚫ **Apagado.** { $text }
head-unknown = ❔ **Se desconoce.** { $text }
head-depends = 🟡 **Depende del número de modelo.** { $text }
head-depends-no = ❔ **Se desconoce para la mayoría de los modelos.** { $text }
head-depends-host = 🟡 **Depende de la red que use tu SIM.** { $text }
why-works-known = Tiene todas las bandas que conocemos allí.
why-no = Teléfono y operador no comparten ninguna banda en servicio.
why-off = Lo que tiene este teléfono, este operador ya no lo ofrece.
why-unknown = Lo que sabemos no basta para un sí ni para un no.
why-one-list = Solo se conoce una lista de bandas para todos sus modelos; la del tuyo puede ser otra.
sorted-works = Funciona: { $models }.
sorted-gaps = Con carencias: { $models }.
sorted-no = No funciona: { $models }.
sorted-off = Apagado para: { $models }.
sorted-data = Solo datos, sin llamadas: { $models }.
sorted-unknown = De los demás no se sabe.

# One line per technology.
tech-full = **{ $generation }** ✅ completo: { $text }
tech-partial = **{ $generation }** 🟡 en parte: { $text }
tech-none = **{ $generation }** ⛔ nada: { $text }
tech-unknown = **{ $generation }** ❔ se desconoce: { $text }
tech-off = **{ $generation }** ⚫ apagado
tech-off-since = **{ $generation }** ⚫ apagado; fecha: { $when }
tech-off-announced = **{ $generation }** ⚫ apagado: el operador anunció el fin ({ $when }; sin confirmar desde entonces)
tech-off-by = **{ $generation }** ⚫ ya apagado en { $when } (desaparecido de las listas de redes)
tech-not-yet = **{ $generation }** ⛔ aún no está en servicio
tech-not-yet-until = **{ $generation }** ⛔ aún no está en servicio (lanzamiento: { $when })
tech-probably = probablemente { $bands }
warn-announced = fin previsto: { $when }

missing-coverage = sin { $bands }: señal débil en interiores y fuera de las ciudades
missing-mid = sin { $bands }: más débil en algunos sitios
missing-capacity = sin { $bands }: más lento donde hay mucho tráfico

note-one-list = una sola lista de bandas para todos los modelos, que puede no valer para este
note-phone-lacks = el teléfono no lo tiene
note-phone-bands-unknown = el teléfono lo tiene, pero no conocemos sus bandas
note-phone-unknown = no conocemos las bandas del teléfono
note-carrier-bands-unknown = no conocemos las bandas del operador en esa fecha
note-carrier-not-listed = no está en nuestra lista de este operador ({ $year })
note-nothing-shared = ninguna banda en común
note-nothing-known-shared = ninguna banda en común que conozcamos (nuestra lista es de { $year } y puede estar incompleta)
note-part-only = el teléfono solo tiene una parte de la banda del operador
note-probable = { $bands } probablemente, por una banda más ancha
note-may-lack = una fuente nombra también { $bands }
note-all-known = todas las bandas que conocemos (nuestra lista puede estar incompleta, { $year })
note-date-unknown = nuestra lista de este operador es de { $since }
note-too-far-ahead = nadie puede saberlo con tanta antelación
note-off-announced = anunciado, sin confirmar; fecha: { $when }
note-end-announced = fin previsto: { $when }
note-end-passed = el fin estaba previsto y no se ha confirmado; fecha: { $when }
note-phasing = se está apagando
note-conflict = las fuentes no coinciden en si sigue en servicio
note-no-anchor = el 5G suele necesitar además una banda 4G en común

line-all-models = todos los modelos
line-one-list = una sola lista de bandas para todos los modelos: puede no valer para el tuyo
line-impossible = una fuente indica bandas que no existen, así que esa lista no se usa
line-no-bands = solo se conoce el nombre, no sus bandas
line-several-lists = este número corresponde a varias listas; se evalúa por lo que tienen en común
line-other-carrier = hecho para otro operador ({ $label }): puede estar bloqueado o no tener algunas bandas
line-host-unknown = no sabemos qué red usa
line-host-weak = de qué red se trata solo se sabe de oídas
verdict-other-models = Hay otros modelos cuyas bandas no conocemos.

event-phase-out-2025-02-09 = la retirada empezó el 9 de febrero de 2025
event-contested = en disputa: el operador lo niega
event-about-a-week = el apagado duró más o menos una semana
event-o2-gb = desde abril de 2025; el final se anunció para principios de 2026
event-at-the-latest = como muy tarde
event-since-2026-03-31 = se apaga desde el 31 de marzo de 2026, región por región
event-ishikawa = en Ishikawa hasta el 31 de julio de 2024
event-year-uncertain = las fuentes dicen 2022 o 2023
event-deadline = el plazo legal
event-consumers-2025-10-31 = para particulares, desde el 31 de octubre de 2025
event-sources-differ = otra fuente dice 31 de diciembre de 2025
event-month-uncertain = el mes no es seguro
event-since-2025-04 = se apaga desde abril de 2025
event-mumbai = primero en Bombay
event-gone-by = desaparecido para entonces de las listas de redes
event-on-air-by = ya en servicio para entonces

# Calls.
calls-line = 📞 Llamadas: { $text }
calls-yes = sí, { $why }
calls-likely = probablemente, { $why }
calls-no = no, { $why }
calls-unknown = no se sabe: { $why }
calls-legacy = por { $generation }
calls-legacy-until = por { $generation }; fin previsto: { $when }
calls-legacy-probably = por { $generation }, cuyas bandas probablemente encajan
calls-legacy-ending = { $generation } se termina o está en disputa, y el VoLTE no es seguro
calls-legacy-unknown = no se sabe si las bandas de { $generation } encajan
calls-nothing-known = se sabe demasiado poco de las redes en común
calls-nothing-shared = ninguna red en común lleva llamadas
calls-no-volte-known = 2G y 3G no sirven, y no consta VoLTE en este teléfono
calls-ask-list = necesitan VoLTE, y solo con teléfonos de la lista del operador: busca allí tu modelo
calls-volte-likely = por VoLTE, que tienen tanto el teléfono como el operador
calls-volte-unknown = necesitan VoLTE; no se sabe si este teléfono lo tiene allí

# Admission.
admission-line = 🚪 { $text }
admission-open = No consta ninguna norma contra este teléfono.
admission-att = AT&T solo admite teléfonos de su propia lista (desde febrero de 2022).
admission-verizon = Verizon solo admite teléfonos que ha certificado.
admission-tmobile = T-Mobile no activa ningún teléfono sin VoLTE (desde agosto de 2020).
admission-australia = Por ley, las redes australianas bloquean los teléfonos que no pueden llamar al 000 por VoLTE (desde el 28 de octubre de 2024).
admission-uscellular = T-Mobile compró UScellular el 1 de agosto de 2025; se están trasladando tarifas y teléfonos.
admission-watch = Un reloj necesita la tarifa para relojes del propio operador y casi siempre un teléfono al lado.

# Facts, for the sources.
fact-phone-bands = teléfono, { $technology }: { $bands }
fact-carrier-bands = operador, { $technology }: { $bands }
fact-carrier-volte = el operador tiene VoLTE
fact-first-anywhere = ninguna red { $generation } en ningún sitio antes de { $when }
fact-launch-done = { $carrier } lanzó { $generation }: { $when }
fact-launch-announced = { $carrier } anunció el lanzamiento de { $generation }: { $when }
fact-launch-planned = { $carrier } tenía previsto lanzar { $generation }: { $when }
fact-launch-phasing = { $carrier } está lanzando { $generation }: { $when }
fact-launch-conflict = las fuentes no coinciden en el lanzamiento de { $generation } de { $carrier }
fact-end-done = { $carrier } apagó { $generation }: { $when }
fact-end-announced = { $carrier } anunció el fin de { $generation }: { $when }
fact-end-planned = el fin de { $generation } en { $carrier } estaba previsto: { $when }
fact-end-phasing = { $carrier } está apagando { $generation }; hasta: { $when }
fact-end-conflict = las fuentes no coinciden en el fin de { $generation } en { $carrier }
fact-device_list = el operador tiene una lista de los teléfonos que admite
fact-certification = el operador certifica teléfonos
fact-law = una ley decide qué teléfonos se admiten
fact-volte_required = el operador exige VoLTE
fact-merger = otra empresa compró el operador
fact-mvno_rule = el operador virtual tiene su propia norma
fact-signalling = el operador anuncia la banda { $band } también como banda { $phone_band }, desde { $when }
fact-host = { $carrier } usa la red de { $host }
strength-strong = dos fuentes
strength-single = una fuente
strength-firmware = visto solo en el firmware de teléfonos
strength-weak = débil

# The rest of an answer.
unassigned-line = También se vende como { $models }: no conocemos sus bandas.
host-line = { $carrier } usa la red de { $hosts }.
assumed-country = No nombraste ningún país: he supuesto { $country }.
assumed-carrier = No nombraste ningún operador: he usado el tuyo, { $carrier }. `/mycarrier remove` lo olvida.
took-for = He leído «{ $words }» como { $device }.
strange-line = No conozco el número «{ $words }»: esto es lo que se sabe de los demás modelos.
unread-line = No he entendido «{ $words }».
others-line = ¿Te referías a otro? { $devices }
footer = { $when } · datos del teléfono { $phone }, datos del operador { $carrier } · no es un mapa de cobertura
footer-plain = { $when } · no es un mapa de cobertura
footer-none = No es un mapa de cobertura

choose-device-title = ¿Qué teléfono?
choose-device = «{ $text }» puede ser varios teléfonos. Elige uno:
choose-carrier-title = { $device }: ¿con qué operador?
choose-carrier-country = { $device } en { $country }:
choose-carrier = Nombra un operador o un país, o elige uno:
choose-carrier-several = «{ $text }» es un operador en varios países. Elige uno:
unknown-device-title = No conozco este teléfono
unknown-device = En mis tablas no hay ningún teléfono llamado «{ $text }». Puede ayudar su número de modelo (Ajustes → Información del teléfono), como C6903.
unknown-device-none = Nombra un teléfono, por ejemplo «Xperia Z1», o un número de modelo como C6903.
unknown-nearest = Los más parecidos: { $names }
unknown-carrier-title = No conozco este operador
unknown-carrier = En mis tablas no hay ningún operador llamado «{ $text }». Prueba otro de sus nombres o nombra el país.
unknown-country = No conozco el país «{ $text }». Escribe su nombre o su código, como Alemania o DE.
unknown-date = No puedo leer la fecha «{ $text }», o queda demasiado lejos. Escribe un año, un mes o un día, como 2013, 2013-10 o 2013-10-21.
unknown-term = No tengo explicación para «{ $text }». Prueba con una banda, como banda 71, o un término como VoLTE.
networks-title = Redes en { $country }
imei-title = Eso parece un IMEI
imei-1 = No puedo consultar un IMEI, y no lo he guardado ni registrado. Bórralo si está en un sitio público.
imei-2 = El número de modelo dice qué bandas tiene un teléfono. Android: Ajustes → Información del teléfono → Número de modelo. iPhone: Ajustes → General → Información; toca el número de modelo hasta que empiece por A.
imei-3 = Después pregunta otra vez, por ejemplo «C6903 T-Mobile».

pick-device = Elige un teléfono
pick-carrier = Elige un operador
button-answer = Respuesta
button-details = Detalles
button-chart = Gráfico
button-sources = Fuentes
button-today = Hoy
button-then = En { $year }
button-where = Otro país
button-share = Compartir
button-report = Avisar de un error

# Lists.
line-carrier = { $sign } **{ $carrier }** { $word }: { $text }
line-compared = { $sign } **{ $device }** con { $carrier }: { $text }
line-device = { $sign } **{ $device }** ({ $year }): { $text }
short-calls-yes = llamadas por { $generation }
short-calls-likely = llamadas probables
short-calls-no = sin llamadas
short-calls-unknown = llamadas: no se sabe
country-title = { $device } en { $country }
country-none = No conozco ningún operador en { $country }.
phones-title = Teléfonos que funcionan con { $carrier } ({ $country })
phones-none = De { $judged } teléfonos mirados, no consta que ninguno funcione del todo allí. Pregunta con /bands por un teléfono para ver qué tiene allí.
phones-count = De { $judged } teléfonos mirados:
phones-page = De { $judged } teléfonos mirados, { $first }–{ $last } de { $count } que funcionan:
best-title = { $device }: ¿qué modelo para { $where }?
best-line = { $rank }. **{ $models }**: { $text }
best-none = No encaja ningún modelo con bandas conocidas.
compare-title = { $first } y { $second }
compare-both = Los dos: { $bands }
compare-only = Solo { $device }: { $bands }
compare-none = ninguna
device-year = Año de lanzamiento: { $year }.
device-radio = { $technology }: { $bands }
device-radio-absent = { $technology }: no
device-radio-present = { $technology }: sí, pero no conocemos las bandas
device-first-row = Nuestra fuente solo recoge un modelo; puede haber otros.
carrier-title = { $carrier } ({ $country })
carrier-title-then = { $carrier } ({ $country }), a fecha de { $when }
carrier-tech-live = **{ $generation }** ✅ en servicio: { $bands }
carrier-tech-live-unknown = **{ $generation }** ✅ en servicio, no conocemos las bandas
carrier-tech-off = **{ $generation }** ⚫ apagado; fecha: { $when }
carrier-tech-off-announced = **{ $generation }** ⚫ fin anunciado ({ $when }), sin confirmar desde entonces
carrier-tech-off-by = **{ $generation }** ⚫ ya apagado en { $when } (desaparecido de las listas de redes)
carrier-tech-passed = **{ $generation }** 🟡 el fin estaba previsto ({ $when }) y no se ha confirmado: { $bands }
carrier-tech-not_yet = **{ $generation }** ⛔ aún no está en servicio
carrier-tech-unknown = **{ $generation }** ❔ se desconoce para esa fecha
carrier-tech-phasing = **{ $generation }** 🟡 se está apagando: { $bands }
carrier-tech-announced = **{ $generation }** 🟡 en servicio, fin previsto ({ $when }): { $bands }
carrier-tech-conflict = **{ $generation }** 🟡 las fuentes no coinciden en si está en servicio: { $bands }
carrier-calls-volte = 📞 VoLTE: sí
carrier-calls-unknown = 📞 VoLTE: se desconoce
carrier-kind-mvno = Es un operador virtual: no tiene red propia.
explain-band-title = Banda { $band }
explain-band = { $technology }, banda { $band } ({ $names }): { $uplink } de subida, { $downlink } de bajada, { $duplex }. { $role }
explain-mhz = { $low }–{ $high } MHz
explain-none-direction = nada
explain-role-coverage = Por debajo de 1 GHz: llega lejos y entra en los edificios.
explain-role-mid = Banda media: la que más trabaja en las ciudades.
explain-role-capacity = Por encima de 2,2 GHz: rápida, de corto alcance.
explain-role-mmwave = Ondas milimétricas: muy rápidas, con el alcance de una esquina.
explain-band-within = Un teléfono con { $bands } probablemente también llega a ella.
explain-band-carriers = La usan, entre otros: { $carriers }
explain-band-sdl = Solo de bajada: suma velocidad junto a otra banda y nunca da servicio por sí sola.
sources-line = • { $fact } — { $sources } ({ $strength }, { $as_of })
sources-none = No conocemos ningún dato.
sources-more = { $count ->
    [one] y { $count } dato más
   *[other] y { $count } datos más
 }
chart-alt = Bandas de { $device } con { $carrier }: { $text }
overall-works = funciona
overall-gaps = con carencias
overall-no = no funciona
overall-off = apagado
overall-unknown = se desconoce
overall-depends = depende del modelo
best-count = { $count } × { $word }
chart-of = La imagen muestra { $models }.
button-back = Atrás
button-next = Siguiente
button-history = Historia
history-none = No conocemos lanzamientos ni apagados.
history-bands = • { $when }: { $technology } en { $bands }
history-event = • { $fact } — { $sources }
fact-label = { $generation } ya figuraba en las listas de redes de { $carrier }: { $when }
source-band = • { $band }: { $sources } ({ $strength })

# The line on a country's networks under a post.
glance-networks = { $carriers } { $sign } { $word }
glance-as-of = datos de { $years }

# A question about one band.
band-title = { $device }: ¿tiene { $band }?
band-yes = ✅ **{ $models }**: sí, { $band }. Fuentes: { $sources }
band-no = ⛔ **{ $models }**: sin { $band }. Fuentes: { $sources }
band-perhaps = 🟡 **{ $models }**: la única lista que tenemos incluye { $band }; la del tuyo puede ser otra. Fuentes: { $sources }
band-unknown = ❔ **{ $models }**: no sabemos si tiene { $band }.
