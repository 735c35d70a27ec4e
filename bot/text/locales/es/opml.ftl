# Lists of feeds: import and export.

opml-too-large = ⛔ El archivo ocupa más de { $most } kB, y ninguna lista de feeds necesita tanto. Comprueba que sea el correcto.
opml-not-xml = ⛔ El archivo no es XML: se corta o falla en la línea { $line }. Expórtalo otra vez desde tu lector de feeds. No se añadió nada.
opml-not-opml = ⛔ El archivo no es OPML: empieza por <{ $element }>. Los lectores de feeds exportan su lista como OPML. No se añadió nada.
opml-entities = ⛔ El archivo declara entidades propias, lo que se rechaza por seguridad. No se añadió nada. Vuelve a exportarlo desde tu lector de feeds.
opml-too-deep = ⛔ Las carpetas del archivo están anidadas a demasiada profundidad en la línea { $line }. No se añadió nada. Pon los feeds en menos carpetas.
opml-too-many = ⛔ El archivo tiene más de { $most } feeds. Quita algunos. No se añadió nada.
opml-plan = Qué hay en el archivo
opml-new = { $count ->
    [0] Ningún feed nuevo.
    [one] 🆕 Un feed nuevo.
   *[other] 🆕 { $count } feeds nuevos.
 }
opml-here = { $count ->
    [one] ☑️ Uno ya es un feed de este servidor.
   *[other] ☑️ { $count } ya son feeds de este servidor.
 }
opml-twice = { $count ->
    [one] ☑️ Uno está dos veces en el archivo.
   *[other] ☑️ { $count } están más de una vez en el archivo.
 }
opml-faults = { $count ->
    [one] ⚠️ Una línea no se toma tal cual:
   *[other] ⚠️ { $count } líneas no se toman tal cual:
 }
opml-line = { $line }: { $fate }: { $title }
opml-over = ⛔ Son { $count } feeds nuevos y en este servidor caben { $room }. No se añadió nada. Haz sitio primero: `/feeds remove`.
opml-nothing = No hay nada que añadir.
opml-button-all = { $count ->
    [one] Añadirlo
   *[other] Añadir los { $count }
 }
opml-button-first = { $count ->
    [one] Añadir el primero
   *[other] Añadir los { $count } primeros
 }
opml-button-no = Dejarlo
opml-taken = { $count ->
    [0] Todos ya son feeds de este servidor.
    [one] ✅ Se añadió un feed. `/feeds list` muestra cómo va.
   *[other] ✅ Se añadieron { $count } feeds. `/feeds list` muestra cómo van.
 }
opml-refused = No se cambió nada.
opml-exported = { $count ->
    [one] El archivo contiene un feed, para cualquier lector de feeds y para `/feeds import`.
   *[other] El archivo contiene { $count } feeds, para cualquier lector de feeds y para `/feeds import`.
 }
opml-title = Feeds de un servidor, por Bandwire
opml-report = En el archivo se encontraron { $count } líneas con un feed.
opml-report-line = Línea { $line }
opml-fate-new = nuevo
opml-fate-over = nuevo, por encima del límite
opml-fate-here = ya es un feed de este servidor
opml-fate-twice = también está más arriba en el archivo
opml-fate-refused = una dirección que nunca se consulta
opml-fate-no-address = no tiene dirección de feed (xmlUrl)
opml-fate-bad-address = no es una dirección web
opml-fate-no-feed = otro tipo de fuente, no un feed
opml-note-home = sin su región, que aquí no se conoce
opml-note-language = sin su idioma, que aquí no se conoce
