# Failures, each with what to do next.

error-unexpected = ⚠️ Bei uns ist etwas schiefgegangen. Versuch es noch einmal; wenn es bleibt, melde es mit der Nummer **{ $reference }**.
error-refused = ⛔ Das hat nicht geklappt. Prüf deine Eingabe und versuch es noch einmal.
error-unknown-action = Dieses Bedienelement gehört zu einer älteren Version des Bots und geht nicht mehr. Bitte führ den Befehl neu aus.
error-you-lack = ⛔ Dafür brauchst du die Berechtigung { $permissions }. Ein Manager des Servers kann sie dir unter Servereinstellungen → Rollen geben.
error-bot-lacks = ⛔ Dem Bot fehlt hier die Berechtigung { $permissions }. Ein Manager kann sie unter Servereinstellungen → Rollen → Bandwire oder in den Berechtigungen des Kanals geben.
error-server-only = Dieser Befehl geht nur auf Servern. Bitte benutz ihn auf einem Server, auf dem der Bot ist.
error-undo-late = ⛔ Rückgängig machen geht nur { $minutes } Minuten lang. Bitte richte es neu ein.
error-file-large = ⛔ Die Datei { $name } ist größer als { $most } kB. Bitte prüf, ob es die richtige ist.
error-file-gone = ⛔ Discord hat die Datei { $name } nicht mehr. Bitte häng sie noch einmal an.
error-command-changed = Dieser Befehl hat sich geändert, seit dein Discord ihn geladen hat. Starte Discord neu (Strg+R) und versuch es noch einmal.
error-not-allowed = ⛔ Diesen Befehl darfst du nicht benutzen. `/help` zeigt, was du hier benutzen darfst.
error-bad-option = ⛔ „{ $value }“ passt nicht zu dieser Option. Bitte wähl einen der Vorschläge.
error-reports-full = ⛔ { $limit } deiner Meldungen warten noch auf Prüfung. Bitte warte, bis einige erledigt sind.
error-channel-kind = ⛔ In { $channel } lassen sich keine News posten. Bitte wähl einen Text-, Ankündigungs- oder Forumkanal oder einen Thread.
error-channel-you = ⛔ Um in { $channel } News posten zu lassen, brauchst du dort { $permissions }. Ein Manager kann das in den Kanaleinstellungen unter **Berechtigungen** geben.
error-channel-bot = ⛔ Dem Bot fehlt { $permissions } in { $channel }. Ein Manager kann das in den Kanaleinstellungen unter **Berechtigungen** geben: Bandwire dort hinzufügen und erlauben. Versuch es dann noch einmal.
error-answer-gone = Dieses Handy oder dieser Netzbetreiber steht nicht mehr in unseren Tabellen. Bitte frag neu mit dem Befehl.
error-language = ⛔ „{ $language }“ gibt es hier noch nicht. Bitte wähl einen der Vorschläge.
error-carrier = ⛔ „{ $carrier }“ ist kein Netzbetreiber, den wir kennen, oder mehr als einer. Bitte wähl einen der Vorschläge.
error-not-manager = ⛔ Das dürfen nur Leute mit **Server verwalten** ändern. Sie können eine Rolle bestimmen, die es auch darf: `/server managers`.
error-not-manager-role = ⛔ Das dürfen nur Leute mit **Server verwalten** oder der Rolle { $role } ändern. Ein Manager kann dir diese Rolle geben.
button-test-again = Noch einmal testen
channel-fine = ✅ Jetzt ist alles da: In { $channel } können News gepostet werden.
error-too-many-commands = ⛔ Dieser Server hat in der letzten Minute { $limit } Befehle benutzt, mehr gehen nicht. Bitte versuch es in einer Minute noch einmal.
error-share-not-here = ⛔ Du darfst in diesem Kanal nicht schreiben, deshalb zeige ich es hier nicht allen. Teile es dort, wo du schreiben darfst.
error-share-guest = ⛔ Ich bin kein Mitglied dieses Servers, deshalb siehst hier nur du meine Antworten. Wer ihn verwaltet, kann mich hinzufügen.
