# Who changed what: /audit, and the same in the log channel. `audit-<what>` is one change.

audit-title = O que mudou
audit-none = Nada mudou nos últimos 90 dias. O que for mudado com `/feeds`, `/news`, `/server` ou `/setup` aparece aqui.
audit-line = { $when } · { $who } { $what }
audit-nobody = alguém
audit-mirror-on = Contar as mudanças também no canal de registro
audit-mirror-off = Parar de contar as mudanças no canal de registro
audit-no-log-channel = ⛔ Este servidor ainda não tem canal de registro. Escolha um primeiro: `/feeds log`.

audit-feed-added = adicionou o feed { $feed }
audit-feed-removed = removeu o feed { $feed }
audit-feed-restored = trouxe de volta o feed { $feed }
audit-feeds-imported = adicionou { $count } feeds de um arquivo
audit-restored-backup = restaurou um backup; mudanças – feeds: { $feeds }, assinaturas: { $subscriptions }, configurações: { $settings }
audit-feed-edited = mudou os dados do feed { $feed }
audit-feed-paused = pausou o feed { $feed }
audit-feed-resumed = retomou o feed { $feed }
audit-subscribed = fez { $channel } assinar { $wishes }
audit-subscription-edited = mudou uma assinatura de { $channel } para { $wishes }
audit-unsubscribed = encerrou uma assinatura de { $channel }: { $wishes }
audit-resubscribed = trouxe de volta uma assinatura de { $channel }: { $wishes }
audit-subscription-paused = pausou uma assinatura de { $channel }: { $wishes }
audit-subscription-resumed = retomou uma assinatura de { $channel }: { $wishes }
audit-channel-resumed = retomou as assinaturas paradas de { $channel }: { $count }
audit-channel-moved = passou para { $channel } as assinaturas de um canal excluído: { $count }
audit-limit-set = definiu um limite deste servidor, como proprietário do bot: { $what }: { $most }
audit-limit-unset = retirou um limite deste servidor, como proprietário do bot: { $what }
audit-language-set = mudou o idioma do servidor para { $language }
audit-log-channel-set = escolheu { $channel } para avisos de problemas
audit-log-channel-unset = mandou os avisos de problemas em particular para o dono do servidor
audit-mirror-on-set = passou a contar as mudanças no canal de registro
audit-mirror-off-set = parou de contar as mudanças no canal de registro
audit-region-corrected = corrigiu a região de “{ $title }”
audit-region-restored = retirou a correção de uma região
