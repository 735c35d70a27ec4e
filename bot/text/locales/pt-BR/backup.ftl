# Backups of a server's settings.

backup-exported = Todas as configurações, feeds e assinaturas deste servidor estão no arquivo. `/feeds restore` o recupera.
backup-wrong = ⛔ Isto não é um backup que possa ser restaurado: { $where }: { $why }. Nada foi mudado. Use um arquivo criado por `/feeds backup`.
backup-plan = O que o backup mudaria
backup-same = ✅ Nada: o servidor já está como diz o backup.
backup-feeds-add = ➕ { $count ->
    [one] Entra { $count } feed: { $names }
   *[other] Entram { $count } feeds: { $names }
 }
backup-feeds-change = ✏️ { $count ->
    [one] Muda { $count } feed: { $names }
   *[other] Mudam { $count } feeds: { $names }
 }
backup-feeds-remove = ➖ { $count ->
    [one] Sai { $count } feed: { $names }
   *[other] Saem { $count } feeds: { $names }
 }
backup-subscriptions-add = ➕ { $count ->
    [one] Entra { $count } assinatura: { $channels }
   *[other] Entram { $count } assinaturas: { $channels }
 }
backup-subscriptions-remove = ➖ { $count ->
    [one] Sai { $count } assinatura: { $channels }
   *[other] Saem { $count } assinaturas: { $channels }
 }
backup-settings = ✏️ Configurações que mudam: { $names }
backup-setting-locale = idioma
backup-setting-home-country = país
backup-setting-log-channel-id = canal de registro
backup-setting-manager-role-id = cargo dos gerentes de notícias
backup-setting-audit-mirrored = mudanças contadas no canal de registro
backup-without-channel = ⚠️ Fica de fora: o canal { $what } não está aqui, ou você ou o bot não pode escrever nele.
backup-without-role = ⚠️ Fica de fora: o cargo { $what } não está aqui, ou você não pode mencioná-lo.
backup-without-address = ⚠️ Fica de fora com o que depende disso: { $what } nunca é consultado, ou não é um feed do arquivo.
backup-without-region = ⚠️ Fica de fora com o que depende disso: a região { $what } não é conhecida.
backup-button-restore = Restaurar
backup-restored = ✅ O servidor está como diz o backup.
