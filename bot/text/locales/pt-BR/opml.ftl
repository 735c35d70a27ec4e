# Lists of feeds: import and export.

opml-too-large = ⛔ O arquivo tem mais de { $most } kB, e nenhuma lista de feeds precisa de tanto. Confira se é o arquivo certo.
opml-not-xml = ⛔ O arquivo não é XML: ele para ou erra na linha { $line }. Exporte-o de novo do seu leitor de feeds. Nada foi adicionado.
opml-not-opml = ⛔ O arquivo não é OPML: ele começa com <{ $element }>. Leitores de feeds exportam a lista como OPML. Nada foi adicionado.
opml-entities = ⛔ O arquivo declara entidades próprias, o que é recusado por segurança. Nada foi adicionado. Exporte-o de novo no seu leitor de feeds.
opml-too-deep = ⛔ As pastas do arquivo estão aninhadas fundo demais na linha { $line }. Nada foi adicionado. Coloque os feeds em menos pastas.
opml-too-many = ⛔ O arquivo tem mais de { $most } feeds. Tire alguns. Nada foi adicionado.
opml-plan = O que há no arquivo
opml-new = { $count ->
    [0] Nenhum feed novo.
    [one] 🆕 { $count } feed novo.
   *[other] 🆕 { $count } feeds novos.
 }
opml-here = { $count ->
    [one] ☑️ { $count } já é um feed deste servidor.
   *[other] ☑️ { $count } já são feeds deste servidor.
 }
opml-twice = { $count ->
    [one] ☑️ { $count } aparece duas vezes no arquivo.
   *[other] ☑️ { $count } aparecem mais de uma vez no arquivo.
 }
opml-faults = { $count ->
    [one] ⚠️ { $count } linha não entra como está:
   *[other] ⚠️ { $count } linhas não entram como estão:
 }
opml-line = { $line }: { $fate }: { $title }
opml-over = ⛔ São { $count } feeds novos, e neste servidor cabem { $room }. Nada foi adicionado. Abra espaço primeiro: `/feeds remove`.
opml-nothing = Não há nada para adicionar.
opml-button-all = { $count ->
    [1] Adicionar
    [one] Adicionar { $count }
   *[other] Adicionar todos os { $count }
 }
opml-button-first = { $count ->
    [1] Adicionar o primeiro
    [one] Adicionar { $count }
   *[other] Adicionar os { $count } primeiros
 }
opml-button-no = Deixar
opml-taken = { $count ->
    [0] Todos já são feeds deste servidor.
    [one] ✅ { $count } feed foi adicionado. `/feeds list` mostra como ele está.
   *[other] ✅ { $count } feeds foram adicionados. `/feeds list` mostra como eles estão.
 }
opml-refused = Nada foi mudado.
opml-exported = { $count ->
    [one] { $count } feed está no arquivo, para qualquer leitor de feeds e para `/feeds import`.
   *[other] { $count } feeds estão no arquivo, para qualquer leitor de feeds e para `/feeds import`.
 }
opml-title = Feeds de um servidor, por Bandwire
opml-report = { $count } linhas com um feed foram encontradas no arquivo.
opml-report-line = Linha { $line }
opml-fate-new = novo
opml-fate-over = novo, acima do limite
opml-fate-here = já é um feed deste servidor
opml-fate-twice = também está mais acima no arquivo
opml-fate-refused = um endereço que nunca é consultado
opml-fate-no-address = não tem endereço de feed (xmlUrl)
opml-fate-bad-address = não é um endereço web
opml-fate-no-feed = outro tipo de fonte, não um feed
opml-note-home = sem a região, que não é conhecida aqui
opml-note-language = sem o idioma, que não é conhecido aqui
