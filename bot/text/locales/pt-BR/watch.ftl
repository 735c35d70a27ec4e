# Watches: private messages about phones, brands and words. `what` names what is watched.

watch-made = 🔔 Você vai receber uma mensagem direta quando os feeds deste servidor trouxerem notícias sobre **{ $what }**.
watch-made-packs = 🔔 Você vai receber uma mensagem direta quando os feeds públicos que este bot lê trouxerem notícias sobre **{ $what }**.
watch-made-how = No máximo { $most } por dia; o que passar disso vai em uma só mensagem. Cada mensagem tem um botão que encerra o alerta, e `/watch list` mostra todos os seus.
watch-stop-button = Encerrar este alerta
watch-stopped = O alerta sobre **{ $what }** foi encerrado.
watch-back = O alerta sobre **{ $what }** continua.
watch-by = 🔔 Seu alerta: { $what }
watch-which = Sobre qual celular você quer receber alertas?
watch-list = { $count ->
    [one] { $count } alerta
   *[other] { $count } alertas
 }
watch-list-empty = Ainda não há alertas
watch-list-empty-how = Comece um com `/watch device`, `/watch brand` ou `/watch words`: você recebe uma mensagem direta quando saírem essas notícias.
watch-line = **{ $what }** · { $place }
watch-place-packs = feeds públicos
watch-place-gone = um servidor do qual o bot saiu
watch-state-closed = ⛔ parado: você não aceita mensagens diretas do bot
watch-state-left = ⛔ parado: você saiu daquele servidor
watch-state-stopped = ⛔ parado, pois o Discord recusou as mensagens
watch-resume-button = Tentar de novo
watch-resumed = { $count ->
    [0] Todos os seus alertas estão ativos.
    [one] ✅ Seu alerta continua.
   *[other] ✅ Seus { $count } alertas continuam.
 }
watch-closed = 🟡 Seus alertas estão parados: o Discord diz que você não aceita mensagens diretas deste bot. Permita-as em **Configurações de usuário → Conteúdo e social → Mensagens diretas**, ou nas configurações de privacidade de um servidor, e tente de novo.
watch-why = Isto chegou pelo seu alerta sobre **{ $what }**.
watch-why-ended = O alerta que trouxe esta mensagem não existe mais.
watch-mine-button = Meus alertas
watch-more-today = { $count ->
    [one] Mais { $count } hoje
   *[other] Mais { $count } hoje
 }
watch-more-today-why = Passou das dez mensagens do dia: em vez disso, esta aqui cresce.
watch-quiet-button = Horas de silêncio
watch-quiet-title = Horas de silêncio
watch-quiet-hours-label = Horas sem mensagens, por exemplo 22-7
watch-quiet-zone-label = Seu fuso ou a cidade mais conhecida dele
watch-quiet-none = As mensagens chegam a qualquer hora. `/watch quiet` define horas de silêncio.
watch-quiet-hours = 🌙 Sem mensagens de { $start } a { $end } ({ $zone }); o que chegar nesse período espera.
watch-not-found = ⛔ Você não tem esse alerta. `/watch list` mostra todos os seus.
watch-already = Você já tem esse alerta: `/watch list`.
watch-limit = ⛔ Você tem { $limit } alertas, o máximo por pessoa. Encerre um primeiro: `/watch remove`.
watch-no-word = ⛔ Informe ao menos uma palavra a procurar; as que têm um sinal de menos só excluem.
watch-hours = ⛔ “{ $text }” não pode ser lido como horas. Escreva assim: **22-7** ou **22:30-6:45**; **-** encerra as horas de silêncio.
watch-zone = ⛔ “{ $zone }” não é um fuso horário que conhecemos. Escolha uma das sugestões de `/watch quiet`, como **Europe/Berlin**.
watch-limit-server = ⛔ As pessoas deste servidor têm juntas { $limit } alertas, o máximo permitido. O proprietário do bot pode permitir mais.
