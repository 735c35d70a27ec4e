# Corrections of regions, by a post's button.

region-title = Région erronée
region-label = De quelles régions parle cet article ?
region-hint = Noms séparés par des virgules ; rien pour aucune région
region-scope = Pour quels articles ?
region-this = Cet article seulement
region-later = Aussi les prochains articles de ce flux
region-later-what = où { $words } nomme de nouveau la région
region-no-words = aucun mot
region-none = aucune région
region-set = ✅ Sur ce serveur, cet article concerne maintenant : { $regions }. Ses publications sont modifiées, et les salons qui le veulent le reçoivent.
region-later-set = ✅ Sur ce serveur, cet article concerne maintenant : { $regions }, de même que les prochains articles de { $feed } avec les mêmes mots.
region-forwarded = Le propriétaire du bot décide si cela vaut pour tous les serveurs.
region-not-forwarded = Beaucoup de vos corrections attendent déjà le propriétaire du bot, celle-ci ne vaut donc que sur ce serveur.
region-restored = La correction est retirée.
region-same = L’article a déjà exactement ces régions. Pour les changer, indiquez-en d’autres.
region-gone = ⛔ Cet article, ou sa correction, n’est plus conservé : rien ne peut y être changé. Les publications plus récentes peuvent être corrigées.
