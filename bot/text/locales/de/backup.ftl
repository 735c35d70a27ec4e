# Backups of a server's settings.

backup-exported = Alle Einstellungen, Feeds und Abos dieses Servers stehen in der Datei. `/feeds restore` spielt sie zurück.
backup-wrong = ⛔ Das ist keine Sicherung, die sich zurückspielen lässt: { $where }: { $why }. Nichts wurde geändert. Bitte nimm eine Datei, die `/feeds backup` erstellt hat.
backup-plan = Was die Sicherung ändern würde
backup-same = ✅ Nichts: Der Server ist schon so, wie die Sicherung es sagt.
backup-feeds-add = ➕ { $count ->
    [one] Ein Feed kommt dazu: { $names }
   *[other] { $count } Feeds kommen dazu: { $names }
 }
backup-feeds-change = ✏️ { $count ->
    [one] Ein Feed ändert sich: { $names }
   *[other] { $count } Feeds ändern sich: { $names }
 }
backup-feeds-remove = ➖ { $count ->
    [one] Ein Feed fällt weg: { $names }
   *[other] { $count } Feeds fallen weg: { $names }
 }
backup-subscriptions-add = ➕ { $count ->
    [one] Ein Abo kommt dazu: { $channels }
   *[other] { $count } Abos kommen dazu: { $channels }
 }
backup-subscriptions-remove = ➖ { $count ->
    [one] Ein Abo fällt weg: { $channels }
   *[other] { $count } Abos fallen weg: { $channels }
 }
backup-settings = ✏️ Einstellungen ändern sich: { $names }
backup-setting-locale = Sprache
backup-setting-home-country = Land
backup-setting-log-channel-id = Log-Kanal
backup-setting-manager-role-id = Rolle, die News verwaltet
backup-setting-audit-mirrored = Änderungen im Log-Kanal
backup-without-channel = ⚠️ Weggelassen: Den Kanal { $what } gibt es hier nicht, oder du oder der Bot darf dort nicht schreiben.
backup-without-role = ⚠️ Weggelassen: Die Rolle { $what } gibt es hier nicht, oder du darfst sie nicht erwähnen.
backup-without-address = ⚠️ Weggelassen samt allem, was davon abhängt: { $what } wird nie abgerufen oder ist kein Feed der Datei.
backup-without-region = ⚠️ Weggelassen samt allem, was davon abhängt: Die Region { $what } ist nicht bekannt.
backup-button-restore = Zurückspielen
backup-restored = ✅ Der Server ist jetzt so, wie die Sicherung es sagt.
