# Descriptions that are said otherwise in Latin America than in `es`.

option-language-server = Aplicarlo a todo el servidor (requiere Administrar servidor)
command-feeds-add = Agregar un feed con la dirección de un sitio o del propio feed
command-feeds-import = Agregar los feeds de un archivo exportado de tu lector de feeds (OPML)
option-data-export-server = De este servidor en su lugar (requiere Administrar servidor)
option-data-delete-server = De este servidor en su lugar (requiere Administrar servidor)
command-server-managers = Dejar que un rol gestione noticias y feeds, además de quien tiene Administrar servidor
option-admin-limits-what-choice-adds_an_hour = Feeds agregados en una hora
