# Corrections of regions, by a post's button.

region-title = Región incorrecta
region-label = ¿De qué regiones trata este artículo?
region-hint = Nombres separados por comas; vacío si de ninguna
region-scope = ¿Para qué artículos?
region-this = Solo este artículo
region-later = También los próximos artículos de este feed
region-later-what = donde { $words } nombre de nuevo la región
region-no-words = ninguna palabra
region-none = ninguna región
region-set = ✅ En este servidor, este artículo trata ahora de { $regions }. Sus publicaciones se han cambiado, y los canales que lo piden lo reciben.
region-later-set = ✅ En este servidor, este artículo trata ahora de { $regions }, y también los próximos de { $feed } con las mismas palabras.
region-forwarded = El propietario del bot decide si vale para todos los servidores.
region-not-forwarded = Muchas de tus correcciones esperan ya al propietario del bot, así que esta solo vale en este servidor.
region-restored = La corrección se ha retirado.
region-same = El artículo ya tiene exactamente esas regiones. Para cambiarlas, indica otras.
region-gone = ⛔ Este artículo, o su corrección, ya no se conserva, así que no se puede cambiar nada en él. Las publicaciones más recientes sí se pueden corregir.
