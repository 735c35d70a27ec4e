# Corrections of regions, by a post's button.

region-title = Região errada
region-label = De quais regiões este artigo trata?
region-hint = Nomes separados por vírgulas; vazio para nenhuma região
region-scope = Para quais artigos?
region-this = Só este artigo
region-later = Também os próximos artigos deste feed
region-later-what = onde { $words } citar a região de novo
region-no-words = nenhuma palavra
region-none = nenhuma região
region-set = ✅ Neste servidor, este artigo agora trata de { $regions }. As publicações dele foram mudadas, e os canais que o querem o recebem.
region-later-set = ✅ Neste servidor, este artigo agora trata de { $regions }, e os próximos de { $feed } com as mesmas palavras também.
region-forwarded = O proprietário do bot decide se isso vale para todos os servidores.
region-not-forwarded = Muitas das suas correções já esperam o proprietário do bot, então esta só vale neste servidor.
region-restored = A correção foi retirada.
region-same = O artigo já tem exatamente essas regiões. Para mudá-las, indique outras.
region-gone = ⛔ Este artigo, ou a correção dele, não está mais guardado, então nada pode ser mudado nele. Publicações mais recentes podem ser corrigidas.
