# Lists of feeds: import and export.

opml-too-large = ⛔ Le fichier dépasse { $most } ko, et aucune liste de flux n’en a besoin. Vérifiez que c’est le bon.
opml-not-xml = ⛔ Le fichier n’est pas du XML : il s’interrompt ou se trompe à la ligne { $line }. Exportez-le de nouveau depuis votre lecteur de flux. Rien n’a été ajouté.
opml-not-opml = ⛔ Le fichier n’est pas de l’OPML : il commence par <{ $element }>. Les lecteurs de flux exportent leur liste en OPML. Rien n’a été ajouté.
opml-entities = ⛔ Le fichier déclare ses propres entités, ce qui est refusé par sécurité. Rien n’a été ajouté. Exportez-le à nouveau depuis votre lecteur de flux.
opml-too-deep = ⛔ Les dossiers du fichier sont imbriqués trop profondément à la ligne { $line }. Rien n’a été ajouté. Rangez les flux dans moins de dossiers.
opml-too-many = ⛔ Le fichier a plus de { $most } flux. Retirez-en quelques-uns. Rien n’a été ajouté.
opml-plan = Ce que contient le fichier
opml-new = { $count ->
    [0] Aucun nouveau flux.
    [one] 🆕 { $count } nouveau flux.
   *[other] 🆕 { $count } nouveaux flux.
 }
opml-here = { $count ->
    [one] ☑️ { $count } fait déjà partie des flux de ce serveur.
   *[other] ☑️ { $count } font déjà partie des flux de ce serveur.
 }
opml-twice = { $count ->
    [one] ☑️ { $count } figure deux fois dans le fichier.
   *[other] ☑️ { $count } figurent plus d’une fois dans le fichier.
 }
opml-faults = { $count ->
    [one] ⚠️ { $count } ligne n’est pas reprise telle quelle :
   *[other] ⚠️ { $count } lignes ne sont pas reprises telles quelles :
 }
opml-line = { $line } : { $fate } : { $title }
opml-over = ⛔ Cela fait { $count } nouveaux flux, et ce serveur a de la place pour { $room }. Rien n’a été ajouté. Faites d’abord de la place : `/feeds remove`.
opml-nothing = Il n’y a rien à ajouter.
opml-button-all = { $count ->
    [1] L’ajouter
    [one] Ajouter { $count } flux
   *[other] Ajouter les { $count }
 }
opml-button-first = { $count ->
    [1] Ajouter le premier
    [one] Ajouter { $count } flux
   *[other] Ajouter les { $count } premiers
 }
opml-button-no = Laisser
opml-taken = { $count ->
    [0] Ils font tous déjà partie des flux de ce serveur.
    [one] ✅ { $count } flux a été ajouté. `/feeds list` montre comment il se porte.
   *[other] ✅ { $count } flux ont été ajoutés. `/feeds list` montre comment ils se portent.
 }
opml-refused = Rien n’a été changé.
opml-exported = Le fichier contient { $count } flux, pour tout lecteur de flux et pour `/feeds import`.
opml-title = Flux d’un serveur, par Bandwire
opml-report = Lignes avec un flux trouvées dans le fichier : { $count }.
opml-report-line = Ligne { $line }
opml-fate-new = nouveau
opml-fate-over = nouveau, au-delà de la limite
opml-fate-here = déjà un flux de ce serveur
opml-fate-twice = figure aussi plus haut dans le fichier
opml-fate-refused = une adresse qui n’est jamais consultée
opml-fate-no-address = n’a pas d’adresse de flux (xmlUrl)
opml-fate-bad-address = pas une adresse web
opml-fate-no-feed = un autre genre de source, pas un flux
opml-note-home = sans sa région, inconnue ici
opml-note-language = sans sa langue, inconnue ici
