# Who changed what: /audit, and the same in the log channel. `audit-<what>` is one change.

audit-title = Was geändert wurde
audit-none = In den letzten 90 Tagen wurde nichts geändert. Hier steht, was mit `/feeds`, `/news`, `/server` oder `/setup` geändert wird.
audit-line = { $when } · { $who } { $what }
audit-nobody = Jemand
audit-mirror-on = Änderungen auch im Log-Kanal melden
audit-mirror-off = Änderungen nicht mehr im Log-Kanal melden
audit-no-log-channel = ⛔ Dieser Server hat noch keinen Log-Kanal. Wähle zuerst einen: `/feeds log`.

audit-feed-added = hat den Feed { $feed } hinzugefügt
audit-feed-removed = hat den Feed { $feed } entfernt
audit-feed-restored = hat den Feed { $feed } zurückgeholt
audit-feeds-imported = hat aus einer Datei Feeds hinzugefügt (Anzahl: { $count })
audit-feed-edited = hat die Angaben zum Feed { $feed } geändert
audit-feed-paused = hat den Feed { $feed } pausiert
audit-feed-resumed = hat den Feed { $feed } fortgesetzt
audit-subscribed = hat für { $channel } abonniert: { $wishes }
audit-subscription-edited = hat ein Abo von { $channel } geändert: { $wishes }
audit-unsubscribed = hat ein Abo von { $channel } beendet: { $wishes }
audit-resubscribed = hat ein Abo von { $channel } zurückgeholt: { $wishes }
audit-subscription-paused = hat ein Abo von { $channel } pausiert: { $wishes }
audit-subscription-resumed = hat ein Abo von { $channel } fortgesetzt: { $wishes }
audit-channel-resumed = hat die gestoppten Abos von { $channel } fortgesetzt: { $count }
audit-channel-moved = hat { $channel } die Abos eines gelöschten Kanals gegeben: { $count }
audit-language-set = hat die Sprache des Servers geändert: { $language }
audit-log-channel-set = hat { $channel } für Meldungen über Probleme gewählt
audit-log-channel-unset = lässt Meldungen über Probleme privat an den Serverinhaber schicken
audit-mirror-on-set = lässt Änderungen im Log-Kanal melden
audit-mirror-off-set = lässt Änderungen nicht mehr im Log-Kanal melden
audit-region-corrected = hat die Region von „{ $title }“ korrigiert
audit-region-restored = hat die Korrektur einer Region zurückgenommen
audit-restored-backup = hat eine Sicherung zurückgespielt; geändert – Feeds: { $feeds }, Abos: { $subscriptions }, Einstellungen: { $settings }
audit-limit-set = hat als Inhaber des Bots eine Grenze dieses Servers gesetzt: { $what }: { $most }
audit-limit-unset = hat als Inhaber des Bots eine Grenze dieses Servers zurückgenommen: { $what }
