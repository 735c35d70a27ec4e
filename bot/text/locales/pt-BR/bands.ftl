# Band look-ups: verdicts, what they rest on, and what one can do next. `when` is a date in words, `bands` a list of band ids.

title-on = { $device } na { $carrier } ({ $country })
title-on-then = { $device } na { $carrier } ({ $country }), situação: { $when }

# The first line of an answer: sign and words.
head-works = ✅ **Funciona.** { $text }
head-works-then = ✅ **Funcionava em { $when }.** { $text }
head-gaps = 🟡 **Funciona com falhas.** { $text }
head-gaps-then = 🟡 **Funcionava com falhas em { $when }.** { $text }
head-data-only = 🟡 **Só dados: não conte com chamadas.** { $text }
head-calls-unknown = 🟡 **As bandas servem; não se sabe se as chamadas funcionam.** { $text }
head-calls-unknown-gaps = 🟡 **Funciona com falhas; não se sabe se as chamadas funcionam.** { $text }
head-ask = 🟡 **As bandas servem, mas a operadora decide quais celulares aceita.** { $text }
head-ask-gaps = 🟡 **As bandas servem com falhas, e a operadora decide quais celulares aceita.** { $text }
head-host-weak = 🟡 **As bandas servem, se ela usa a rede que imaginamos.** { $text }
head-no = ⛔ **Não funciona.** { $text }
head-off = ⚫ **Desligado.** { $text }
head-unknown = ❔ **Não se sabe.** { $text }
head-depends = 🟡 **Depende do número de modelo.** { $text }
head-depends-no = ❔ **Não se sabe para a maioria dos modelos.** { $text }
head-depends-host = 🟡 **Depende da rede que o seu chip usa.** { $text }
why-works-known = Ele tem todas as bandas que conhecemos lá.
why-no = O celular e a operadora não têm nenhuma banda no ar em comum.
why-off = O que este celular tem, esta operadora não oferece mais.
why-unknown = O que sabemos não basta para um sim nem para um não.
why-one-list = Só se conhece uma lista de bandas para todos os modelos dele; a do seu pode ser outra.
sorted-works = Funciona: { $models }.
sorted-gaps = Com falhas: { $models }.
sorted-no = Não funciona: { $models }.
sorted-off = Desligado para: { $models }.
sorted-data = Só dados, sem chamadas: { $models }.
sorted-unknown = Dos outros não se sabe.

# One line per technology.
tech-full = **{ $generation }** ✅ completo: { $text }
tech-partial = **{ $generation }** 🟡 em parte: { $text }
tech-none = **{ $generation }** ⛔ nada: { $text }
tech-unknown = **{ $generation }** ❔ não se sabe: { $text }
tech-off = **{ $generation }** ⚫ desligado
tech-off-since = **{ $generation }** ⚫ desligado; data: { $when }
tech-off-announced = **{ $generation }** ⚫ desligado: a operadora anunciou o fim ({ $when }; sem confirmação desde então)
tech-off-by = **{ $generation }** ⚫ já desligado em { $when } (sumiu das listas de redes)
tech-not-yet = **{ $generation }** ⛔ ainda não está no ar
tech-not-yet-until = **{ $generation }** ⛔ ainda não está no ar (lançamento: { $when })
tech-probably = provavelmente { $bands }
warn-announced = fim previsto: { $when }

missing-coverage = sem { $bands }: sinal fraco em ambientes internos e fora das cidades
missing-mid = sem { $bands }: mais fraco em alguns lugares
missing-capacity = sem { $bands }: mais lento onde há muito uso

note-one-list = uma só lista de bandas para todos os modelos, que pode não valer para este
note-phone-lacks = o celular não tem
note-phone-bands-unknown = o celular tem, mas não conhecemos as bandas
note-phone-unknown = não conhecemos as bandas do celular
note-carrier-bands-unknown = não conhecemos as bandas da operadora nessa data
note-carrier-not-listed = não está na nossa lista desta operadora ({ $year })
note-nothing-shared = nenhuma banda em comum
note-nothing-known-shared = nenhuma banda em comum que conheçamos (nossa lista é de { $year } e pode estar incompleta)
note-part-only = o celular tem só uma parte da banda da operadora
note-probable = { $bands } provavelmente, por uma banda mais larga
note-may-lack = uma fonte também cita { $bands }
note-all-known = todas as bandas que conhecemos (nossa lista pode estar incompleta, { $year })
note-date-unknown = nossa lista desta operadora é de { $since }
note-too-far-ahead = ninguém pode saber com tanta antecedência
note-off-announced = anunciado, sem confirmação; data: { $when }
note-end-announced = fim previsto: { $when }
note-end-passed = o fim estava previsto ({ $when }) e não foi confirmado
note-phasing = está sendo desligado
note-conflict = as fontes divergem sobre se ainda está no ar
note-no-anchor = o 5G em geral precisa também de uma banda 4G em comum

line-all-models = todos os modelos
line-one-list = uma só lista de bandas para todos os modelos: pode não valer para o seu
line-impossible = uma fonte cita bandas que não existem, por isso essa lista não é usada
line-no-bands = conhecido só pelo nome; não conhecemos as bandas
line-several-lists = este número corresponde a várias listas; avaliado pelo que elas têm em comum
line-other-carrier = feito para outra operadora ({ $label }): pode estar bloqueado ou não ter algumas bandas
line-host-unknown = não sabemos qual rede ela usa
line-host-weak = qual rede ela usa só se sabe de ouvir dizer
verdict-other-models = Há outros modelos cujas bandas não conhecemos.

event-phase-out-2025-02-09 = o desligamento gradual começou em 9 de fevereiro de 2025
event-contested = contestado: a operadora nega
event-about-a-week = o desligamento levou cerca de uma semana
event-o2-gb = desde abril de 2025; conclusão anunciada para o início de 2026
event-at-the-latest = no máximo
event-since-2026-03-31 = sendo desligado desde 31 de março de 2026, região por região
event-ishikawa = em Ishikawa até 31 de julho de 2024
event-year-uncertain = as fontes dizem 2022 ou 2023
event-deadline = o prazo legal
event-consumers-2025-10-31 = para consumidores, a partir de 31 de outubro de 2025
event-sources-differ = outra fonte diz 31 de dezembro de 2025
event-month-uncertain = o mês não é certo
event-since-2025-04 = sendo desligado desde abril de 2025
event-mumbai = Mumbai primeiro
event-gone-by = já fora das listas de redes nessa data
event-on-air-by = já no ar nessa data

# Calls.
calls-line = 📞 Chamadas: { $text }
calls-yes = sim, { $why }
calls-likely = provavelmente, { $why }
calls-no = não, { $why }
calls-unknown = não se sabe: { $why }
calls-legacy = por { $generation }
calls-legacy-until = por { $generation }, fim previsto: { $when }
calls-legacy-probably = por { $generation }, cujas bandas provavelmente servem
calls-legacy-ending = o { $generation } está acabando ou em disputa, e o VoLTE não é certo
calls-legacy-unknown = não se sabe se as bandas de { $generation } servem
calls-nothing-known = sabe-se muito pouco das redes em comum
calls-nothing-shared = nenhuma rede em comum leva chamadas
calls-no-volte-known = 2G e 3G não servem, e não consta VoLTE neste celular
calls-ask-list = elas exigem VoLTE, e só com celulares da lista da operadora: procure lá o seu modelo
calls-volte-likely = por VoLTE, que o celular e a operadora têm
calls-volte-unknown = elas exigem VoLTE; não se sabe se este celular o tem lá

# Admission.
admission-line = 🚪 { $text }
admission-open = Não consta nenhuma regra contra este celular.
admission-att = A AT&T só aceita celulares da própria lista (desde fevereiro de 2022).
admission-verizon = A Verizon só aceita celulares que certificou.
admission-tmobile = A T-Mobile não ativa celulares sem VoLTE (desde agosto de 2020).
admission-australia = Por lei, as redes australianas bloqueiam celulares que não conseguem ligar para 000 por VoLTE (desde 28 de outubro de 2024).
admission-uscellular = A UScellular foi comprada pela T-Mobile em 1º de agosto de 2025; planos e celulares estão sendo transferidos.
admission-watch = Um relógio precisa do plano para relógios da própria operadora e, em geral, de um celular por perto.

# Facts, for the sources.
fact-phone-bands = celular, { $technology }: { $bands }
fact-carrier-bands = operadora, { $technology }: { $bands }
fact-carrier-volte = a operadora tem VoLTE
fact-first-anywhere = nenhuma rede { $generation } em lugar algum antes de { $when }
fact-launch-done = a { $carrier } lançou o { $generation }: { $when }
fact-launch-announced = a { $carrier } anunciou o { $generation }: { $when }
fact-launch-planned = a { $carrier } planejava o { $generation }: { $when }
fact-launch-phasing = a { $carrier } está lançando o { $generation }: { $when }
fact-launch-conflict = as fontes divergem sobre o lançamento do { $generation } da { $carrier }
fact-end-done = a { $carrier } desligou o { $generation }: { $when }
fact-end-announced = a { $carrier } anunciou o fim do { $generation }: { $when }
fact-end-planned = o fim do { $generation } na { $carrier } estava previsto: { $when }
fact-end-phasing = a { $carrier } está desligando o { $generation }, prazo: { $when }
fact-end-conflict = as fontes divergem sobre o fim do { $generation } na { $carrier }
fact-device_list = a operadora mantém uma lista dos celulares que aceita
fact-certification = a operadora certifica celulares
fact-law = uma lei decide quais celulares são aceitos
fact-volte_required = a operadora exige VoLTE
fact-merger = a operadora foi comprada
fact-mvno_rule = a operadora virtual tem uma regra própria
fact-signalling = a operadora anuncia a banda { $band } também como banda { $phone_band }, desde { $when }
fact-host = a { $carrier } usa a rede de { $host }
strength-strong = duas fontes
strength-single = uma fonte
strength-firmware = visto só em firmware de celulares
strength-weak = fraca

# The rest of an answer.
unassigned-line = Também vendido como { $models }: não conhecemos as bandas.
host-line = A { $carrier } usa a rede de { $hosts }.
assumed-country = Você não citou um país: considerei { $country }.
assumed-carrier = Você não citou uma operadora: considerei a sua, { $carrier }. `/mycarrier remove` a esquece.
took-for = Li “{ $words }” como { $device }.
strange-line = Não conheço o número “{ $words }”: isto é o que se sabe dos outros modelos.
unread-line = Não entendi “{ $words }”.
others-line = Era outro? { $devices }
footer = { $when } · dados do celular { $phone }, da operadora { $carrier } · não é um mapa de cobertura
footer-plain = { $when } · não é um mapa de cobertura
footer-none = Não é um mapa de cobertura

choose-device-title = Qual celular?
choose-device = “{ $text }” pode ser mais de um celular. Escolha um:
choose-carrier-title = { $device }: em qual operadora?
choose-carrier-country = { $device }, país: { $country }
choose-carrier = Cite uma operadora ou um país, ou escolha um:
choose-carrier-several = “{ $text }” é uma operadora em vários países. Escolha um:
unknown-device-title = Não conheço este celular
unknown-device = Não há nenhum celular chamado “{ $text }” nas minhas tabelas. O número de modelo pode ajudar (Configurações → Sobre o telefone), por exemplo C6903.
unknown-device-none = Cite um celular, por exemplo “Xperia Z1”, ou um número de modelo como C6903.
unknown-nearest = Mais parecidos: { $names }
unknown-carrier-title = Não conheço esta operadora
unknown-carrier = Não há nenhuma operadora chamada “{ $text }” nas minhas tabelas. Tente outro nome dela ou cite o país.
unknown-country = Não conheço o país “{ $text }”. Escreva o nome ou o código dele, como Alemanha ou DE.
unknown-date = Não consigo ler a data “{ $text }”, ou ela está longe demais. Escreva um ano, um mês ou um dia, como 2013, 2013-10 ou 2013-10-21.
unknown-term = Não tenho explicação para “{ $text }”. Tente uma banda, como banda 71, ou um termo como VoLTE.
networks-title = Redes: { $country }
imei-title = Isso parece um IMEI
imei-1 = Não posso consultar um IMEI, e não o guardei nem registrei. Apague-o se estiver em um lugar público.
imei-2 = É o número de modelo que diz quais bandas um celular tem. Android: Configurações → Sobre o telefone → Número do modelo. iPhone: Ajustes → Geral → Sobre, toque no número do modelo até ele começar com A.
imei-3 = Depois pergunte de novo, por exemplo “C6903 T-Mobile”.

pick-device = Escolha um celular
pick-carrier = Escolha uma operadora
button-answer = Resposta
button-details = Detalhes
button-chart = Gráfico
button-sources = Fontes
button-today = Hoje
button-then = Em { $year }
button-where = Outro país
button-share = Compartilhar
button-report = Avisar de um erro

# Lists.
line-carrier = { $sign } **{ $carrier }** { $word }: { $text }
line-compared = { $sign } **{ $device }** na { $carrier }: { $text }
line-device = { $sign } **{ $device }** ({ $year }): { $text }
short-calls-yes = chamadas por { $generation }
short-calls-likely = chamadas prováveis
short-calls-no = sem chamadas
short-calls-unknown = chamadas: não se sabe
country-title = { $device }: { $country }
country-none = Não conheço nenhuma operadora deste país: { $country }.
phones-title = Celulares que funcionam na { $carrier } ({ $country })
phones-none = De { $judged } celulares examinados, não consta que algum funcione por completo lá. Pergunte ao /bands por um celular para ver o que ele tem lá.
phones-count = De { $judged } celulares examinados:
phones-page = De { $judged } celulares examinados, { $first }–{ $last } de { $count } que funcionam:
best-title = { $device }: qual modelo para { $where }?
best-line = { $rank }. **{ $models }**: { $text }
best-none = Nenhum modelo com bandas conhecidas serve.
compare-title = { $first } e { $second }
compare-both = Os dois: { $bands }
compare-only = Só { $device }: { $bands }
compare-none = nenhuma
device-year = Lançado em { $year }.
device-radio = { $technology }: { $bands }
device-radio-absent = { $technology }: não
device-radio-present = { $technology }: sim, mas não conhecemos as bandas
device-first-row = Nossa fonte lista só um modelo; pode haver outros.
carrier-title = { $carrier } ({ $country })
carrier-title-then = { $carrier } ({ $country }), situação: { $when }
carrier-tech-live = **{ $generation }** ✅ no ar: { $bands }
carrier-tech-live-unknown = **{ $generation }** ✅ no ar, não conhecemos as bandas
carrier-tech-off = **{ $generation }** ⚫ desligado; data: { $when }
carrier-tech-off-announced = **{ $generation }** ⚫ fim anunciado ({ $when }), sem confirmação desde então
carrier-tech-off-by = **{ $generation }** ⚫ já desligado em { $when } (sumiu das listas de redes)
carrier-tech-passed = **{ $generation }** 🟡 o fim estava previsto ({ $when }) e não foi confirmado: { $bands }
carrier-tech-not_yet = **{ $generation }** ⛔ ainda não está no ar
carrier-tech-unknown = **{ $generation }** ❔ não se sabe para essa data
carrier-tech-phasing = **{ $generation }** 🟡 sendo desligado: { $bands }
carrier-tech-announced = **{ $generation }** 🟡 no ar, fim previsto ({ $when }): { $bands }
carrier-tech-conflict = **{ $generation }** 🟡 as fontes divergem sobre se está no ar: { $bands }
carrier-calls-volte = 📞 VoLTE: sim
carrier-calls-unknown = 📞 VoLTE: não se sabe
carrier-kind-mvno = Uma operadora virtual: não tem rede própria.
explain-band-title = Banda { $band }
explain-band = { $technology }, banda { $band } ({ $names }): { $uplink } de subida, { $downlink } de descida, { $duplex }. { $role }
explain-mhz = { $low }–{ $high } MHz
explain-none-direction = nada
explain-role-coverage = Abaixo de 1 GHz: vai longe e entra nos prédios.
explain-role-mid = Banda média: a que mais trabalha nas cidades.
explain-role-capacity = Acima de 2,2 GHz: rápida, de curto alcance.
explain-role-mmwave = Ondas milimétricas: muito rápidas, com o alcance de uma esquina.
explain-band-within = Um celular com { $bands } provavelmente também a alcança.
explain-band-carriers = Usada, entre outras, por: { $carriers }
explain-band-sdl = Só descida: soma velocidade ao lado de outra banda e nunca dá serviço sozinha.
sources-line = • { $fact } — { $sources } ({ $strength }, { $as_of })
sources-none = Não conhecemos nenhum fato.
sources-more = { $count ->
    [one] e mais { $count } fato
   *[other] e mais { $count } fatos
 }
chart-alt = Bandas de { $device } na { $carrier }: { $text }
overall-works = funciona
overall-gaps = com falhas
overall-no = não funciona
overall-off = desligado
overall-unknown = não se sabe
overall-depends = depende do modelo
best-count = { $count } × { $word }
chart-of = A imagem mostra { $models }.
button-back = Voltar
button-next = Próxima
button-history = Histórico
history-none = Não conhecemos lançamentos nem desligamentos.
history-bands = • { $when }: { $technology } em { $bands }
history-event = • { $fact } — { $sources }
fact-label = o { $generation } constava nas listas de redes da { $carrier }: { $when }
source-band = • { $band }: { $sources } ({ $strength })

# A question about one band.
band-title = { $device }: tem { $band }?
band-yes = ✅ **{ $models }**: sim, { $band }. Fontes: { $sources }
band-no = ⛔ **{ $models }**: sem { $band }. Fontes: { $sources }
band-perhaps = 🟡 **{ $models }**: a única lista que temos cita { $band }; a do seu pode ser outra. Fontes: { $sources }
band-unknown = ❔ **{ $models }**: não sabemos se tem { $band }.

# The line on a country's networks under a post.
glance-networks = { $carriers } { $sign } { $word }
glance-as-of = dados de { $years }
