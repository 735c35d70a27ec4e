# Corrections of regions, by a post's button.

region-title = Falsche Region
region-label = Um welche Regionen geht es im Artikel?
region-hint = Namen mit Komma; leer heißt: keine Region
region-scope = Für welche Artikel?
region-this = Nur für diesen Artikel
region-later = Auch für spätere Artikel dieses Feeds
region-later-what = wo { $words } wieder die Region nennt
region-no-words = kein Wort
region-none = keine Region
region-set = ✅ Auf diesem Server gehört dieser Artikel jetzt zu: { $regions }. Seine Beiträge sind geändert, und Kanäle, die ihn wollen, bekommen ihn.
region-later-set = ✅ Auf diesem Server gehört dieser Artikel jetzt zu: { $regions }; spätere Artikel von { $feed } mit denselben Wörtern auch.
region-forwarded = Der Inhaber des Bots entscheidet, ob das für alle Server gilt.
region-not-forwarded = Viele eurer Korrekturen warten schon auf den Inhaber des Bots; diese gilt deshalb nur auf diesem Server.
region-restored = Die Korrektur ist zurückgenommen.
region-same = Der Artikel hat genau diese Regionen schon. Um sie zu ändern, nenn bitte andere.
region-gone = ⛔ Dieser Artikel oder seine Korrektur ist nicht mehr gespeichert; daran lässt sich nichts mehr ändern. Neuere Posts lassen sich berichtigen.
