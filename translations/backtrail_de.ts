<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Backtrail</name>
    <message>
        <source>The answer cannot be read from byte %1 on</source>
        <translation>Die Antwort ist ab Byte %1 nicht lesbar</translation>
    </message>
    <message>
        <source>%1 bytes in one piece</source>
        <translation>%1 Bytes am Stück</translation>
    </message>
    <message>
        <source>The answer is empty</source>
        <translation>Die Antwort ist leer</translation>
    </message>
</context>
<context>
    <name>Backtrail::Application</name>
    <message>
        <source>Demo organization</source>
        <translation>Demo-Organisation</translation>
    </message>
</context>
<context>
    <name>Backtrail::CascadeLevelBox</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Retry loading: %1</source>
        <translation>Erneut laden: %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>%1 (not in this time range)</source>
        <translation>%1 (nicht in diesem Zeitraum)</translation>
    </message>
</context>
<context>
    <name>Backtrail::CascadeSection</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>No projects with such events in this time range.</source>
        <translation>Keine Projekte mit solchen Ereignissen in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>Choose a target type first</source>
        <translation>Zuerst einen Zieltyp wählen</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>All environments</source>
        <translation>Alle Umgebungen</translation>
    </message>
    <message>
        <source>No environments with such events in this time range.</source>
        <translation>Keine Umgebungen mit solchen Ereignissen in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>Choose a project first</source>
        <translation>Zuerst ein Projekt wählen</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Alle Dienste</translation>
    </message>
    <message>
        <source>No services with such events in this time range.</source>
        <translation>Keine Dienste mit solchen Ereignissen in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>Choose an environment first</source>
        <translation>Zuerst eine Umgebung wählen</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>Alle Ziele</translation>
    </message>
    <message>
        <source>No targets with such events in this time range.</source>
        <translation>Keine Ziele mit solchen Ereignissen in diesem Zeitraum.</translation>
    </message>
</context>
<context>
    <name>Backtrail::ChangeMinimap</name>
    <message>
        <source>Overview of the changes</source>
        <translation>Übersicht der Änderungen</translation>
    </message>
    <message>
        <source>Where the changes are; click to go there</source>
        <translation>Wo die Änderungen sind; Klick springt dorthin</translation>
    </message>
</context>
<context>
    <name>Backtrail::ChangesModel</name>
    <message numerus="yes">
        <source>… %n unchanged</source>
        <translation>
            <numerusform>… %n unverändert</numerusform>
            <numerusform>… %n unverändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>(whole document)</source>
        <translation>(ganzes Dokument)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1: von %2 zu %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Backtrail::ChangesView</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n hinzugefügt</numerusform>
            <numerusform>%n hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n entfernt</numerusform>
            <numerusform>%n entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n verschoben</numerusform>
            <numerusform>%n verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unverändert</numerusform>
            <numerusform>%n unverändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Show unchanged</source>
        <translation>Unverändertes zeigen</translation>
    </message>
    <message>
        <source>Changes, line by line</source>
        <translation>Änderungen, Zeile für Zeile</translation>
    </message>
    <message>
        <source>Whole values</source>
        <translation>Ganze Werte</translation>
    </message>
    <message>
        <source>Show the whole values of the chosen path (Enter)</source>
        <translation>Ganze Werte des gewählten Pfads zeigen (Eingabe)</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Copy change</source>
        <translation>Änderung kopieren</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy JSON pointer</source>
        <translation>JSON-Pointer kopieren</translation>
    </message>
    <message>
        <source>Copy value before</source>
        <translation>Wert vorher kopieren</translation>
    </message>
    <message>
        <source>Copy value after</source>
        <translation>Wert nachher kopieren</translation>
    </message>
    <message>
        <source>Values: %1</source>
        <translation>Werte: %1</translation>
    </message>
</context>
<context>
    <name>Backtrail::Chip</name>
    <message>
        <source>%1 (here)</source>
        <translation>%1 (hier)</translation>
    </message>
    <message>
        <source>Remove filter %1: %2</source>
        <translation>Filter entfernen – %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Applied here, to the events that are loaded.</source>
        <translation>Wird hier angewandt, auf die geladenen Ereignisse.</translation>
    </message>
</context>
<context>
    <name>Backtrail::ChipBar</name>
    <message>
        <source>Active filters</source>
        <translation>Aktive Filter</translation>
    </message>
</context>
<context>
    <name>Backtrail::ChoiceSection</name>
    <message>
        <source>Find in %1</source>
        <translation>Suchen in %1</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>%1, %2 +%3</source>
        <translation>%1, %2 +%3</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n gewählt</numerusform>
            <numerusform>%n gewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backtrail::ConnectionButton</name>
    <message>
        <source>Switch to another connection</source>
        <translation>Zu einer anderen Verbindung wechseln</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message numerus="yes">
        <source>The plan keeps events for %n day(s)</source>
        <translation>
            <numerusform>Der Tarif bewahrt Ereignisse %n Tag auf</numerusform>
            <numerusform>Der Tarif bewahrt Ereignisse %n Tage auf</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;New connection…</source>
        <translation>&amp;Neue Verbindung …</translation>
    </message>
    <message>
        <source>&amp;Edit connections…</source>
        <translation>Verbindungen &amp;bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Demo organization</source>
        <translation>&amp;Demo-Organisation</translation>
    </message>
</context>
<context>
    <name>Backtrail::ConnectionDialog</name>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Save and connect</source>
        <translation>Speichern und verbinden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>The address is new, so enter the token for that server.</source>
        <translation>Die Adresse ist neu; bitte das Token für diesen Server eingeben.</translation>
    </message>
    <message>
        <source>Enter a token to sign in with.</source>
        <translation>Bitte ein Token zum Anmelden eingeben.</translation>
    </message>
    <message>
        <source>Asking the keychain for the token…</source>
        <translation>Der Schlüsselbund wird nach dem Token gefragt …</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft …</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Signed in, but this token sees no organization.</source>
        <translation>Angemeldet, aber dieses Token sieht keine Organisation.</translation>
    </message>
    <message>
        <source>Signed in. This token sees one organization: %1.</source>
        <translation>Angemeldet. Dieses Token sieht eine Organisation: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Signed in. This token sees %n organizations.</source>
        <translation>
            <numerusform>Angemeldet. Dieses Token sieht %n Organisation.</numerusform>
            <numerusform>Angemeldet. Dieses Token sieht %n Organisationen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an organization: press Test to list them, or paste an id.</source>
        <translation>Eine Organisation wählen: „Testen“ listet sie auf, oder eine Kennung einfügen.</translation>
    </message>
    <message>
        <source>Keeping the token in the keychain…</source>
        <translation>Das Token wird im Schlüsselbund abgelegt …</translation>
    </message>
    <message>
        <source>Removing the older token from the keychain…</source>
        <translation>Das ältere Token wird aus dem Schlüsselbund entfernt …</translation>
    </message>
    <message>
        <source>%1 The connection is saved, and its token is used for this run only.</source>
        <translation>%1 Die Verbindung ist gespeichert; ihr Token gilt nur, bis das Programm endet.</translation>
    </message>
    <message>
        <source>Connect for this run</source>
        <translation>Für diesmal verbinden</translation>
    </message>
    <message>
        <source>The connection is removed, but the keychain did not give up its token.</source>
        <translation>Die Verbindung ist entfernt, aber der Schlüsselbund hat ihr Token nicht herausgegeben.</translation>
    </message>
</context>
<context>
    <name>Backtrail::ConnectionForm</name>
    <message>
        <source>Keep in the keychain</source>
        <translation>Im Schlüsselbund aufbewahren</translation>
    </message>
    <message>
        <source>Where there is no keychain, the token is used for this run only and is never written anywhere.</source>
        <translation>Wo es keinen Schlüsselbund gibt, gilt das Token nur, bis das Programm endet, und wird nirgends gespeichert.</translation>
    </message>
    <message>
        <source>Such as Production</source>
        <translation>Zum Beispiel Produktion</translation>
    </message>
    <message>
        <source>Qovery organization events</source>
        <translation>Qovery-Organisationsereignisse</translation>
    </message>
    <message>
        <source>Press Test to list them, or paste an id</source>
        <translation>„Testen“ listet sie auf, oder eine Kennung einfügen</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Serveradresse</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Token (API tokens)</source>
        <translation>Token (API-Token)</translation>
    </message>
    <message>
        <source>Bearer (signed-in sessions)</source>
        <translation>Bearer (angemeldete Sitzungen)</translation>
    </message>
    <message>
        <source>Token is sent as</source>
        <translation>Token wird gesendet als</translation>
    </message>
    <message>
        <source>PEM file of your company&apos;s certificate authority</source>
        <translation>PEM-Datei der Zertifizierungsstelle Ihrer Firma</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Extra certificates</source>
        <translation>Zusätzliche Zertifikate</translation>
    </message>
    <message>
        <source>Certificates in PEM form</source>
        <translation>Zertifikate im PEM-Format</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Kept. Type here only to replace it.</source>
        <translation>Aufbewahrt. Nur zum Ersetzen hier tippen.</translation>
    </message>
    <message>
        <source>An API token</source>
        <translation>Ein API-Token</translation>
    </message>
</context>
<context>
    <name>Backtrail::ConnectionList</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Remove “%1” and its token?</source>
        <translation>„%1“ und ihr Token entfernen?</translation>
    </message>
</context>
<context>
    <name>Backtrail::ConnectionStore</name>
    <message>
        <source>The connection needs a name.</source>
        <translation>Die Verbindung braucht einen Namen.</translation>
    </message>
    <message>
        <source>The connection has no usable id.</source>
        <translation>Die Verbindung hat keine brauchbare Kennung.</translation>
    </message>
    <message>
        <source>Another connection has this name already.</source>
        <translation>Eine andere Verbindung heißt schon so.</translation>
    </message>
</context>
<context>
    <name>Backtrail::DemoServerCommand</name>
    <message>
        <source>--port needs a number from 0 to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demonstration server cannot listen on port %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serving until it is interrupted (Ctrl+C).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::DetailPane</name>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Alle Felder</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Select an event to see what it changed.</source>
        <translation>Ein Ereignis auswählen, um zu sehen, was es geändert hat.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
</context>
<context>
    <name>Backtrail::DiffCommand</name>
    <message>
        <source>--format can be text, json, patch or markdown, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the event. Events read: %1. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no event %1 in this range (events read: %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some events of this range could not be read or are no longer kept by the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no patch for this event: a patch needs JSON on both sides, of a size that can be compared. See --format text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::DiffKind</name>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
</context>
<context>
    <name>Backtrail::DiffLinesModel</name>
    <message>
        <source>Added: %1</source>
        <translation>Hinzugefügt: %1</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Entfernt: %1</translation>
    </message>
</context>
<context>
    <name>Backtrail::DiffPanel</name>
    <message>
        <source>Changed paths</source>
        <translation>Geänderte Pfade</translation>
    </message>
    <message>
        <source>Unified</source>
        <translation>Untereinander</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Previous change (Shift+F8 or P)</source>
        <translation>Vorige Änderung (Umschalt+F8 oder P)</translation>
    </message>
    <message>
        <source>Next change (F8 or N)</source>
        <translation>Nächste Änderung (F8 oder N)</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>Umbrechen</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Lange Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Unchanged lines around each change</source>
        <translation>Unveränderte Zeilen um jede Änderung</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message numerus="yes">
        <source>%n lines around</source>
        <translation>
            <numerusform>%n Zeile ringsum</numerusform>
            <numerusform>%n Zeilen ringsum</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes only</source>
        <translation>Nur Änderungen</translation>
    </message>
    <message>
        <source>This document has %1. Laying it out may take a few seconds.</source>
        <translation>Dieses Dokument hat %1. Es anzuordnen kann einige Sekunden dauern.</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Trotzdem öffnen</translation>
    </message>
    <message>
        <source>Laying out the document…</source>
        <translation>Das Dokument wird angeordnet …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>Keine Änderungen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Backtrail::DiffTreeModel</name>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>Backtrail::DocumentDiffView</name>
    <message>
        <source>Copy line</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy hunk</source>
        <translation>Abschnitt kopieren</translation>
    </message>
    <message>
        <source>Copy value before</source>
        <translation>Wert vorher kopieren</translation>
    </message>
    <message>
        <source>Copy value after</source>
        <translation>Wert nachher kopieren</translation>
    </message>
    <message>
        <source>Copy JSON Pointer</source>
        <translation>JSON-Pointer kopieren</translation>
    </message>
    <message>
        <source>Copy jq path</source>
        <translation>jq-Pfad kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged lines</source>
        <translation>
            <numerusform>%n unveränderte Zeile</numerusform>
            <numerusform>%n unveränderte Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>moved from position %1 to %2</source>
        <translation>von Position %1 nach %2 verschoben</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Top level</source>
        <translation>Oberste Ebene</translation>
    </message>
    <message>
        <source>Before — %1</source>
        <translation>Vorher — %1</translation>
    </message>
</context>
<context>
    <name>Backtrail::DocumentFindBar</name>
    <message>
        <source>Find in the document</source>
        <translation>Im Dokument suchen</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Wo gesucht wird</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>In keys</source>
        <translation>In Schlüsseln</translation>
    </message>
    <message>
        <source>In values</source>
        <translation>In Werten</translation>
    </message>
    <message>
        <source>In changes</source>
        <translation>In Änderungen</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Suche schließen (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
</context>
<context>
    <name>Backtrail::DocumentsView</name>
    <message>
        <source>Before (original_change)</source>
        <translation>Vorher (original_change)</translation>
    </message>
    <message>
        <source>After (change)</source>
        <translation>Nachher (change)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>This event does not hold this document.</source>
        <translation>Dieses Ereignis enthält dieses Dokument nicht.</translation>
    </message>
    <message>
        <source>The document is an empty text.</source>
        <translation>Das Dokument ist ein leerer Text.</translation>
    </message>
</context>
<context>
    <name>Backtrail::EventActions</name>
    <message>
        <source>&amp;Copy row</source>
        <translation>Zeile &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>No event is selected</source>
        <translation>Kein Ereignis ausgewählt</translation>
    </message>
    <message>
        <source>Same &amp;target</source>
        <translation>Gleiches &amp;Ziel</translation>
    </message>
    <message>
        <source>Same &amp;actor</source>
        <translation>Gleicher &amp;Akteur</translation>
    </message>
    <message>
        <source>Same &amp;environment</source>
        <translation>Gleiche &amp;Umgebung</translation>
    </message>
    <message>
        <source>Everything within ±&amp;5 minutes</source>
        <translation>Alles innerhalb von ±&amp;5 Minuten</translation>
    </message>
    <message>
        <source>&amp;Only this value</source>
        <translation>&amp;Nur dieser Wert</translation>
    </message>
    <message>
        <source>Copy &amp;value</source>
        <translation>&amp;Wert kopieren</translation>
    </message>
</context>
<context>
    <name>Backtrail::EventDecoder</name>
    <message>
        <source>The answer has no list of events</source>
        <translation>Die Antwort hat keine Ereignisliste</translation>
    </message>
</context>
<context>
    <name>Backtrail::EventField</name>
    <message>
        <source>not in this event</source>
        <translation>nicht in diesem Ereignis</translation>
    </message>
</context>
<context>
    <name>Backtrail::EventHeader</name>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>Backtrail::EventReader</name>
    <message>
        <source>Not an event: %1</source>
        <translation>Kein Ereignis: %1</translation>
    </message>
    <message>
        <source>Bytes that are no UTF-8</source>
        <translation>Bytes, die kein UTF-8 sind</translation>
    </message>
    <message>
        <source>Not a text: %1</source>
        <translation>Kein Text: %1</translation>
    </message>
    <message>
        <source>No time: the row stands at the time of its neighbour</source>
        <translation>Keine Zeit: die Zeile steht bei der Zeit ihrer Nachbarin</translation>
    </message>
    <message>
        <source>Unreadable time: %1</source>
        <translation>Unlesbare Zeit: %1</translation>
    </message>
</context>
<context>
    <name>Backtrail::EventTableView</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
</context>
<context>
    <name>Backtrail::EventsCommand</name>
    <message>
        <source>Interrupted: the list is not complete (events printed: %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--format can be table, json, jsonl, csv or markdown, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--limit needs a number of events from 1 on; --all lists every one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--columns belongs to table, csv and markdown; json and jsonl give whole events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column %1. The columns are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: there is more that could not be read; further warnings are not listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: the organization&apos;s plan keeps no older events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range is not complete: the organization&apos;s plan does not keep events for so long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is not complete (events that could not be read: %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is not complete: events may be missing, see above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event matches (events read: %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at the limit of %1; there are more events. See --limit and --all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at the limit of %1; there may be more events. See --limit and --all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is not complete (events printed: %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events read: %1. </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::FactsPane</name>
    <message>
        <source>1 second</source>
        <translation>1 Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>User-Agent</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>Ereigniskennung</translation>
    </message>
    <message>
        <source>Target id</source>
        <translation>Zielkennung</translation>
    </message>
    <message>
        <source>Project id</source>
        <translation>Projektkennung</translation>
    </message>
    <message>
        <source>Environment id</source>
        <translation>Umgebungskennung</translation>
    </message>
    <message>
        <source>%1, concerning: %2</source>
        <translation>%1, betrifft: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 UTC · %2</source>
        <translation>%1 UTC · %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Backtrail::FieldsModel</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>Backtrail::FieldsView</name>
    <message>
        <source>All fields</source>
        <translation>Alle Felder</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy field and value</source>
        <translation>Feld und Wert kopieren</translation>
    </message>
</context>
<context>
    <name>Backtrail::FilterChip</name>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Letzter %n Tag</numerusform>
            <numerusform>Letzte %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n hours</source>
        <translation>
            <numerusform>Letzte %n Stunde</numerusform>
            <numerusform>Letzte %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message numerus="yes">
        <source>Last %n minutes</source>
        <translation>
            <numerusform>Letzte %n Minute</numerusform>
            <numerusform>Letzte %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n seconds</source>
        <translation>
            <numerusform>Letzte %n Sekunde</numerusform>
            <numerusform>Letzte %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2 %3</source>
        <translation>%1 – %2 %3</translation>
    </message>
    <message>
        <source>from %1 %2</source>
        <translation>ab %1 %2</translation>
    </message>
    <message>
        <source>before %1 %2</source>
        <translation>vor %1 %2</translation>
    </message>
    <message>
        <source>Everything the server keeps</source>
        <translation>Alles, was der Server aufbewahrt</translation>
    </message>
</context>
<context>
    <name>Backtrail::FilterPanel</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Any field and both documents</source>
        <translation>Alle Felder und beide Dokumente</translation>
    </message>
    <message>
        <source>Event type</source>
        <translation>Ereignistyp</translation>
    </message>
    <message>
        <source>All event types</source>
        <translation>Alle Ereignistypen</translation>
    </message>
    <message>
        <source>Sub target type</source>
        <translation>Unterzieltyp</translation>
    </message>
    <message>
        <source>All sub target types</source>
        <translation>Alle Unterzieltypen</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>All origins</source>
        <translation>Alle Herkünfte</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Nobody has been seen yet.</source>
        <translation>Noch niemand gesehen.</translation>
    </message>
    <message>
        <source>Actor contains</source>
        <translation>Akteur enthält</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Target id</source>
        <translation>Zielkennung</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle löschen</translation>
    </message>
</context>
<context>
    <name>Backtrail::MainActions</name>
    <message>
        <source>&amp;New connection…</source>
        <translation>&amp;Neue Verbindung …</translation>
    </message>
    <message>
        <source>&amp;Edit connections…</source>
        <translation>Verbindungen &amp;bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Demo organization</source>
        <translation>&amp;Demo-Organisation</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>The filter before this one</source>
        <translation>Der Filter vor diesem</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>The filter after this one</source>
        <translation>Der Filter nach diesem</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Ask the server for newer events</source>
        <translation>Den Server nach neueren Ereignissen fragen</translation>
    </message>
    <message>
        <source>Load &amp;older events</source>
        <translation>&amp;Ältere Ereignisse laden</translation>
    </message>
    <message>
        <source>Load &amp;all</source>
        <translation>&amp;Alle laden</translation>
    </message>
    <message>
        <source>Load every event that matches, back to the oldest</source>
        <translation>Jedes passende Ereignis laden, bis zum ältesten</translation>
    </message>
    <message>
        <source>S&amp;top loading</source>
        <translation>Laden an&amp;halten</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>Nächster &amp;Bereich</translation>
    </message>
    <message>
        <source>&amp;Filter panel</source>
        <translation>&amp;Filterleiste</translation>
    </message>
    <message>
        <source>&amp;Detail on the right</source>
        <translation>&amp;Einzelheiten rechts</translation>
    </message>
    <message>
        <source>Times in &amp;local time</source>
        <translation>Zeiten in &amp;Ortszeit</translation>
    </message>
    <message>
        <source>&amp;About Backtrail</source>
        <translation>&amp;Über Backtrail</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>From the selected &amp;event</source>
        <translation>Vom gewählten &amp;Ereignis aus</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>Backtrail::MainWindow</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
</context>
<context>
    <name>Backtrail::PlainTextView</name>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show all of: %1</source>
        <translation>Alles zeigen von: %1</translation>
    </message>
    <message>
        <source>The first %1 of %2 characters.</source>
        <translation>Die ersten %1 von %2 Zeichen.</translation>
    </message>
</context>
<context>
    <name>Backtrail::PushdownNote</name>
    <message>
        <source>Load older events</source>
        <translation>Ältere Ereignisse laden</translation>
    </message>
    <message>
        <source>The server filters by: %1</source>
        <translation>Der Server filtert nach: %1</translation>
    </message>
    <message>
        <source>Here, on what is loaded: %1</source>
        <translation>Hier, im Geladenen: %1</translation>
    </message>
    <message>
        <source>Only the %1 events loaded so far were searched.</source>
        <translation>Nur die bisher geladenen %1 Ereignisse wurden durchsucht.</translation>
    </message>
</context>
<context>
    <name>Backtrail::StatusStrip</name>
    <message>
        <source>Load more</source>
        <translation>Mehr laden</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>Backtrail::TargetTypeSection</name>
    <message>
        <source>Target type</source>
        <translation>Zieltyp</translation>
    </message>
    <message>
        <source>All target types</source>
        <translation>Alle Zieltypen</translation>
    </message>
    <message numerus="yes">
        <source>%n types</source>
        <translation>
            <numerusform>%n Typ</numerusform>
            <numerusform>%n Typen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backtrail::TargetsCommand</name>
    <message>
        <source>--format can be table or json, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this kind has events in this time range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>Backtrail::TextDiffView</name>
    <message>
        <source>Copy lines</source>
        <translation>Zeilen kopieren</translation>
    </message>
</context>
<context>
    <name>Backtrail::TimeSection</name>
    <message>
        <source>Time range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message numerus="yes">
        <source>Everything the server keeps (%n days)</source>
        <translation>
            <numerusform>Alles, was der Server aufbewahrt (%n Tag)</numerusform>
            <numerusform>Alles, was der Server aufbewahrt (%n Tage)</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything the server keeps</source>
        <translation>Alles, was der Server aufbewahrt</translation>
    </message>
    <message>
        <source>Between…</source>
        <translation>Zwischen …</translation>
    </message>
    <message>
        <source>Local time (%1)</source>
        <translation>Ortszeit (%1)</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>A pasted time is understood in any usual form, with its own zone.</source>
        <translation>Eine eingefügte Zeit wird in jeder üblichen Form verstanden, mit ihrer eigenen Zeitzone.</translation>
    </message>
    <message>
        <source>“%1” is not a time that can be read here. Try 2026-08-20 15:54:53 or 2026-08-20T15:54:53Z.</source>
        <translation>„%1“ ist keine hier lesbare Zeit. Zum Beispiel 2026-08-20 15:54:53 oder 2026-08-20T15:54:53Z.</translation>
    </message>
    <message>
        <source>The range ends before it begins. It is used once “To” is later than “From”.</source>
        <translation>Der Zeitraum endet, bevor er beginnt. Er gilt, sobald „Bis“ nach „Von“ liegt.</translation>
    </message>
</context>
<context>
    <name>Backtrail::ValuePane</name>
    <message>
        <source>Value before</source>
        <translation>Wert vorher</translation>
    </message>
    <message>
        <source>Value after</source>
        <translation>Wert nachher</translation>
    </message>
    <message>
        <source>Value, line by line</source>
        <translation>Wert, Zeile für Zeile</translation>
    </message>
    <message>
        <source>Choose a path above to read its whole values.</source>
        <translation>Oben einen Pfad wählen, um seine ganzen Werte zu lesen.</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Nicht vorhanden</translation>
    </message>
    <message>
        <source>See the paths below it</source>
        <translation>Siehe die Pfade darunter</translation>
    </message>
</context>
<context>
    <name>Backtrail::WarningsDialog</name>
    <message>
        <source>What could not be read</source>
        <translation>Was nicht gelesen werden konnte</translation>
    </message>
    <message>
        <source>Everything else of these answers is in the list. Where an event has no row, its bytes are shown as they came.</source>
        <translation>Alles andere aus diesen Antworten steht in der Liste. Hat ein Ereignis keine Zeile, sind seine Bytes gezeigt, wie sie kamen.</translation>
    </message>
</context>
<context>
    <name>Backtrail::WelcomePage</name>
    <message>
        <source>See what changed in your organization, who changed it, from where, and whether the list is complete.</source>
        <translation>Sehen, was sich in Ihrer Organisation geändert hat, wer es war, von wo aus, und ob die Liste vollständig ist.</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden …</translation>
    </message>
    <message>
        <source>Look around with the demo</source>
        <translation>Mit der Demo umsehen</translation>
    </message>
</context>
<context>
    <name>Backtrail::ZoneSwitch</name>
    <message>
        <source>Show times in UTC</source>
        <translation>Zeiten in UTC zeigen</translation>
    </message>
    <message>
        <source>Show times in local time</source>
        <translation>Zeiten in Ortszeit zeigen</translation>
    </message>
</context>
<context>
    <name>BaseUrl</name>
    <message>
        <source>An address begins with https://.</source>
        <translation>Eine Adresse beginnt mit https://.</translation>
    </message>
    <message>
        <source>Only https addresses can be used, and http on this machine.</source>
        <translation>Nur https-Adressen sind möglich, und http auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The address names no server.</source>
        <translation>Die Adresse nennt keinen Server.</translation>
    </message>
    <message>
        <source>Port 0 is no port.</source>
        <translation>Port 0 ist kein Port.</translation>
    </message>
    <message>
        <source>The address must not hold a user name or password.</source>
        <translation>Die Adresse darf weder Benutzernamen noch Passwort enthalten.</translation>
    </message>
    <message>
        <source>The address must end before “?” and “#”.</source>
        <translation>Die Adresse muss vor „?“ und „#“ enden.</translation>
    </message>
    <message>
        <source>%1 is not this machine.</source>
        <translation>%1 ist nicht dieser Rechner.</translation>
    </message>
</context>
<context>
    <name>ChangeSummary</name>
    <message>
        <source>no difference</source>
        <translation>kein Unterschied</translation>
    </message>
    <message>
        <source>created</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>no earlier state</source>
        <translation>kein früherer Stand</translation>
    </message>
    <message>
        <source>text, not JSON</source>
        <translation>Text, kein JSON</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Asking the server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server, attempt %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying again in %1 s (attempt %2)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting %1 s for the server&apos;s request budget…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard output cannot be written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is read from BACKTRAIL_TOKEN or from --token-fd; `backtrail-cli events --help` lists every way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what to read: --connection NAME for a saved connection, or --organization ID with the token in BACKTRAIL_TOKEN. Without an account, `backtrail-cli demo-server` serves a made-up organization.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`backtrail-cli --help` shows what there is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Credential</name>
    <message>
        <source>The token holds characters that no token has. Copy it again.</source>
        <translation>Das Token enthält Zeichen, die kein Token hat. Bitte erneut kopieren.</translation>
    </message>
</context>
<context>
    <name>DiffNote</name>
    <message>
        <source>equal in value, written differently</source>
        <translation>gleicher Wert, anders geschrieben</translation>
    </message>
    <message>
        <source>another type than before</source>
        <translation>anderer Typ als vorher</translation>
    </message>
    <message>
        <source>was not there before, is null now</source>
        <translation>fehlte vorher, ist jetzt null</translation>
    </message>
    <message>
        <source>was null, is not there any more</source>
        <translation>war null, fehlt jetzt</translation>
    </message>
    <message>
        <source>was not there before, is empty now</source>
        <translation>fehlte vorher, ist jetzt leer</translation>
    </message>
    <message>
        <source>was empty, is not there any more</source>
        <translation>war leer, fehlt jetzt</translation>
    </message>
    <message>
        <source>was null, is empty now</source>
        <translation>war null, ist jetzt leer</translation>
    </message>
    <message>
        <source>was empty, is null now</source>
        <translation>war leer, ist jetzt null</translation>
    </message>
    <message>
        <source>a name occurs twice; the last one counts</source>
        <translation>ein Name kommt zweimal vor; der letzte gilt</translation>
    </message>
    <message>
        <source>nested too deep to be compared inside</source>
        <translation>zu tief verschachtelt, um innen verglichen zu werden</translation>
    </message>
    <message>
        <source>a long list, compared by position</source>
        <translation>lange Liste, nach Position verglichen</translation>
    </message>
    <message>
        <source>text that holds JSON, compared inside</source>
        <translation>Text, der JSON enthält, innen verglichen</translation>
    </message>
    <message>
        <source>text that holds equal JSON, written differently</source>
        <translation>Text, der gleiches JSON enthält, anders geschrieben</translation>
    </message>
    <message>
        <source>a URL, compared part by part</source>
        <translation>URL, Teil für Teil verglichen</translation>
    </message>
    <message>
        <source>a list separated by commas, compared item by item</source>
        <translation>Liste mit Kommas, Eintrag für Eintrag verglichen</translation>
    </message>
    <message>
        <source>text of several lines: %1 added, %2 removed</source>
        <translation>mehrzeiliger Text: %1 hinzugefügt, %2 entfernt</translation>
    </message>
    <message>
        <source>There is no state before.</source>
        <translation>Es gibt keinen Stand vorher.</translation>
    </message>
    <message>
        <source>There is no state after.</source>
        <translation>Es gibt keinen Stand nachher.</translation>
    </message>
    <message>
        <source>The state before is an empty text.</source>
        <translation>Der Stand vorher ist ein leerer Text.</translation>
    </message>
    <message>
        <source>The state after is an empty text.</source>
        <translation>Der Stand nachher ist ein leerer Text.</translation>
    </message>
    <message>
        <source>The state before stops being JSON at line %1, column %2.</source>
        <translation>Der Stand vorher ist ab Zeile %1, Spalte %2 kein JSON mehr.</translation>
    </message>
    <message>
        <source>The state after stops being JSON at line %1, column %2.</source>
        <translation>Der Stand nachher ist ab Zeile %1, Spalte %2 kein JSON mehr.</translation>
    </message>
    <message>
        <source>The state before holds bytes that are no UTF-8 text.</source>
        <translation>Der Stand vorher enthält Bytes, die kein UTF-8-Text sind.</translation>
    </message>
    <message>
        <source>The state after holds bytes that are no UTF-8 text.</source>
        <translation>Der Stand nachher enthält Bytes, die kein UTF-8-Text sind.</translation>
    </message>
    <message>
        <source>The larger side has %1.</source>
        <translation>Die größere Seite hat %1.</translation>
    </message>
</context>
<context>
    <name>DiffWriter</name>
    <message>
        <source>equal in value, written differently</source>
        <translation>gleicher Wert, anders geschrieben</translation>
    </message>
    <message>
        <source>another type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name occurs twice; the last one counts</source>
        <translation>ein Name kommt zweimal vor; der letzte gilt</translation>
    </message>
    <message>
        <source>nested too deep to be compared inside</source>
        <translation>zu tief verschachtelt, um innen verglichen zu werden</translation>
    </message>
    <message>
        <source>compared by position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON inside, equal in value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text before is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text after is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text before stops being JSON in line %1, column %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text after stops being JSON in line %1, column %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes before are not all text (UTF-8).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes after are not all text (UTF-8).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nested too deep to be compared inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The larger document has %1 bytes, too many to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(the whole document)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved from position %1 to %2</source>
        <translation>von Position %1 nach %2 verschoben</translation>
    </message>
    <message>
        <source>by %1, origin %2, at %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed, %2 added, %3 removed, %4 moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both documents are equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event holds no earlier state: everything is shown as added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event holds no later state: everything is shown as removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event holds no documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not JSON on both sides: compared line by line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The documents are not compared inside.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Change token…</source>
        <translation>Token ändern …</translation>
    </message>
    <message>
        <source>Edit connection…</source>
        <translation>Verbindung bearbeiten …</translation>
    </message>
    <message>
        <source>Server not found</source>
        <translation>Server nicht gefunden</translation>
    </message>
    <message>
        <source>The server&apos;s name could not be resolved. Check the address and your network.</source>
        <translation>Der Name des Servers ließ sich nicht auflösen. Bitte Adresse und Netzwerk prüfen.</translation>
    </message>
    <message>
        <source>Server unreachable</source>
        <translation>Server nicht erreichbar</translation>
    </message>
    <message>
        <source>No connection to the server could be made. Check your network, VPN or proxy, then retry.</source>
        <translation>Es kam keine Verbindung zum Server zustande. Bitte Netzwerk, VPN oder Proxy prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>The server did not answer in time, also after several tries. Retry in a moment.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet, auch nach mehreren Versuchen nicht. Bitte gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Secure connection failed</source>
        <translation>Sichere Verbindung gescheitert</translation>
    </message>
    <message>
        <source>The server&apos;s certificate could not be verified, so nothing was sent. If your company uses its own certificate authority, add its file to the connection.</source>
        <translation>Das Zertifikat des Servers ließ sich nicht prüfen, deshalb wurde nichts gesendet. Nutzt Ihre Firma eine eigene Zertifizierungsstelle, fügen Sie deren Datei der Verbindung hinzu.</translation>
    </message>
    <message>
        <source>Answer cut off</source>
        <translation>Antwort abgebrochen</translation>
    </message>
    <message>
        <source>The connection ended before the answer was complete. Nothing of it was used. Retry.</source>
        <translation>Die Verbindung endete, bevor die Antwort vollständig war. Nichts davon wurde verwendet. Bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>The server refused the token: it is wrong, expired, or a token policy denies reading audit logs. Enter a new token.</source>
        <translation>Der Server hat das Token abgelehnt: es ist falsch, abgelaufen, oder eine Richtlinie verbietet das Lesen von Audit-Logs. Bitte ein neues Token eingeben.</translation>
    </message>
    <message>
        <source>Access denied</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>This token may not read the audit log of this organization, or the organization does not exist. Reading it needs the Owner or Admin role.</source>
        <translation>Dieses Token darf das Audit-Log dieser Organisation nicht lesen, oder es gibt die Organisation nicht. Zum Lesen ist die Rolle Owner oder Admin nötig.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>The server knows nothing at this address. Check the server address and the organization.</source>
        <translation>Der Server kennt unter dieser Adresse nichts. Bitte Serveradresse und Organisation prüfen.</translation>
    </message>
    <message>
        <source>Request refused</source>
        <translation>Anfrage abgelehnt</translation>
    </message>
    <message>
        <source>The server did not accept the request. Change the filter, then retry.</source>
        <translation>Der Server hat die Anfrage nicht angenommen. Bitte den Filter ändern und erneut versuchen.</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Zu viele Anfragen</translation>
    </message>
    <message>
        <source>The server&apos;s request limit for this token is used up. Wait for a while, then retry.</source>
        <translation>Das Anfragelimit des Servers für dieses Token ist aufgebraucht. Bitte etwas warten und erneut versuchen.</translation>
    </message>
    <message>
        <source>Server error</source>
        <translation>Serverfehler</translation>
    </message>
    <message>
        <source>The server failed to answer, also after several tries. Retry in a moment.</source>
        <translation>Der Server konnte nicht antworten, auch nach mehreren Versuchen nicht. Bitte gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Redirected elsewhere</source>
        <translation>Umgeleitet</translation>
    </message>
    <message>
        <source>The server sent us to another address. It was not followed, because the token goes to the configured server alone. Check the server address.</source>
        <translation>Der Server verwies auf eine andere Adresse. Dem wurde nicht gefolgt, weil das Token nur an den eingestellten Server geht. Bitte die Serveradresse prüfen.</translation>
    </message>
    <message>
        <source>Answer too large</source>
        <translation>Antwort zu groß</translation>
    </message>
    <message>
        <source>The answer was larger than any honest answer should be and was dropped. Choose a shorter time range, then retry.</source>
        <translation>Die Antwort war größer, als eine ehrliche Antwort sein sollte, und wurde verworfen. Bitte einen kürzeren Zeitraum wählen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Not an audit API</source>
        <translation>Keine Audit-API</translation>
    </message>
    <message>
        <source>The server answered with something that is not JSON, such as a sign-in page of a proxy. Check the server address and your network.</source>
        <translation>Der Server hat mit etwas geantwortet, das kein JSON ist, etwa der Anmeldeseite eines Proxys. Bitte Serveradresse und Netzwerk prüfen.</translation>
    </message>
    <message>
        <source>Unreadable answer</source>
        <translation>Unlesbare Antwort</translation>
    </message>
    <message>
        <source>The answer was incomplete or not in the documented form. Nothing of it was used. Retry.</source>
        <translation>Die Antwort war unvollständig oder nicht in der dokumentierten Form. Nichts davon wurde verwendet. Bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>Address not usable</source>
        <translation>Adresse nicht verwendbar</translation>
    </message>
    <message>
        <source>This is not a server address. It looks like https://api.example.com.</source>
        <translation>Das ist keine Serveradresse. Eine sieht aus wie https://api.example.com.</translation>
    </message>
    <message>
        <source>Address not secure</source>
        <translation>Adresse nicht sicher</translation>
    </message>
    <message>
        <source>The token would travel unencrypted. Use https; plain http is for this machine only.</source>
        <translation>Das Token würde unverschlüsselt übertragen. Bitte https verwenden; http ist nur für diesen Rechner.</translation>
    </message>
    <message>
        <source>Token needed</source>
        <translation>Token nötig</translation>
    </message>
    <message>
        <source>There is no token for this connection. Enter one to sign in.</source>
        <translation>Für diese Verbindung gibt es kein Token. Bitte eines zum Anmelden eingeben.</translation>
    </message>
    <message>
        <source>No keychain</source>
        <translation>Kein Schlüsselbund</translation>
    </message>
    <message>
        <source>This desktop&apos;s keychain could not be reached. A token can be used for this run only; it is stored nowhere.</source>
        <translation>Der Schlüsselbund dieses Systems war nicht erreichbar. Ein Token gilt nur, bis das Programm endet; es wird nirgends gespeichert.</translation>
    </message>
    <message>
        <source>Keychain refused</source>
        <translation>Schlüsselbund verweigert</translation>
    </message>
    <message>
        <source>The keychain did not give or take the token. Unlock it, or enter the token for this run only.</source>
        <translation>Der Schlüsselbund hat das Token nicht herausgegeben oder angenommen. Bitte entsperren, oder das Token nur für diesmal eingeben.</translation>
    </message>
    <message>
        <source>File problem</source>
        <translation>Dateiproblem</translation>
    </message>
    <message>
        <source>A file could not be read or written.</source>
        <translation>Eine Datei ließ sich nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Nicht angenommen</translation>
    </message>
    <message>
        <source>A value is not accepted.</source>
        <translation>Ein Wert wird nicht angenommen.</translation>
    </message>
    <message>
        <source>Program error</source>
        <translation>Programmfehler</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Retry, and report it if it happens again.</source>
        <translation>Im Programm ist etwas schiefgegangen. Bitte erneut versuchen und melden, wenn es wieder geschieht.</translation>
    </message>
</context>
<context>
    <name>EventColumn</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Target type</source>
        <translation>Zieltyp</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Sub target type</source>
        <translation>Unterzieltyp</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Environment type</source>
        <translation>Umgebungstyp</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>User-Agent</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>Ereigniskennung</translation>
    </message>
    <message>
        <source>Target id</source>
        <translation>Zielkennung</translation>
    </message>
    <message>
        <source>Project id</source>
        <translation>Projektkennung</translation>
    </message>
    <message>
        <source>Environment id</source>
        <translation>Umgebungskennung</translation>
    </message>
    <message>
        <source>Change (document)</source>
        <translation>Änderung (Dokument)</translation>
    </message>
    <message>
        <source>Original change (document)</source>
        <translation>Ursprüngliche Änderung (Dokument)</translation>
    </message>
</context>
<context>
    <name>EventCopy</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>Ereigniskennung</translation>
    </message>
</context>
<context>
    <name>EventTableView</name>
    <message>
        <source>%1, %2, %3, by %4, from %5</source>
        <translation>%1, %2, %3, durch %4, von %5</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>Bereitstellen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Uninstall</source>
        <translation>Deinstallieren</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Force run</source>
        <translation>Erzwungener Lauf</translation>
    </message>
    <message>
        <source>Terraform state</source>
        <translation>Terraform-Zustand</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>requested</source>
        <translation>angefordert</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>eingereiht</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>gelungen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event type</source>
        <translation>Ereignistyp</translation>
    </message>
    <message>
        <source>Target type</source>
        <translation>Zieltyp</translation>
    </message>
    <message>
        <source>Sub target type</source>
        <translation>Unterzieltyp</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Actor contains</source>
        <translation>Akteur enthält</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) between the state before and after.</source>
        <translation>
            <numerusform>%n Unterschied zwischen dem Stand vorher und nachher.</numerusform>
            <numerusform>%n Unterschiede zwischen dem Stand vorher und nachher.</numerusform>
        </translation>
    </message>
    <message>
        <source>The states before and after are equal.</source>
        <translation>Die Stände vorher und nachher sind gleich.</translation>
    </message>
    <message>
        <source>Created: everything here is new.</source>
        <translation>Angelegt: alles hier ist neu.</translation>
    </message>
    <message>
        <source>This event holds no earlier state to compare with. This is the state after it.</source>
        <translation>Dieses Ereignis enthält keinen früheren Stand zum Vergleichen. Dies ist der Stand danach.</translation>
    </message>
    <message>
        <source>Deleted: this is the last known state.</source>
        <translation>Gelöscht: dies ist der letzte bekannte Stand.</translation>
    </message>
    <message>
        <source>This event holds no later state. This is the state before it.</source>
        <translation>Dieses Ereignis enthält keinen späteren Stand. Dies ist der Stand davor.</translation>
    </message>
    <message>
        <source>This event holds no documents, so there is nothing to compare.</source>
        <translation>Dieses Ereignis enthält keine Dokumente, also gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Not JSON, so it is compared line by line.</source>
        <translation>Kein JSON, deshalb Zeile für Zeile verglichen.</translation>
    </message>
    <message>
        <source>Too large or too deep to be compared. The documents can still be read.</source>
        <translation>Zu groß oder zu tief zum Vergleichen. Die Dokumente lassen sich trotzdem lesen.</translation>
    </message>
</context>
<context>
    <name>KeychainTokenStore</name>
    <message>
        <source>The keychain did not answer within 10 seconds.</source>
        <translation>Der Schlüsselbund hat nicht innerhalb von 10 Sekunden geantwortet.</translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message numerus="yes">
        <source>%n event(s) could not be read, so one of them may match.</source>
        <translation>
            <numerusform>%n Ereignis war nicht lesbar und könnte passen.</numerusform>
            <numerusform>%n Ereignisse waren nicht lesbar; eines davon könnte passen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server could not give every event, so one that matches may be missing.</source>
        <translation>Der Server konnte nicht jedes Ereignis liefern; ein passendes kann fehlen.</translation>
    </message>
    <message numerus="yes">
        <source>Your plan keeps %n day(s); what is older is not on the server any more.</source>
        <translation>
            <numerusform>Ihr Tarif bewahrt %n Tag auf; Älteres ist nicht mehr auf dem Server.</numerusform>
            <numerusform>Ihr Tarif bewahrt %n Tage auf; Älteres ist nicht mehr auf dem Server.</numerusform>
        </translation>
    </message>
    <message>
        <source>Older events are not on the server any more.</source>
        <translation>Ältere Ereignisse sind nicht mehr auf dem Server.</translation>
    </message>
    <message>
        <source>The server has been asked for all of them: there is none.</source>
        <translation>Der Server wurde nach allen gefragt: es gibt keines.</translation>
    </message>
    <message>
        <source>Nothing has been recorded for this organization yet.</source>
        <translation>Für diese Organisation wurde noch nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>No event matches</source>
        <translation>Kein Ereignis passt</translation>
    </message>
    <message>
        <source>No events</source>
        <translation>Keine Ereignisse</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Hier ist noch nichts</translation>
    </message>
    <message>
        <source>There are older events on the server.</source>
        <translation>Auf dem Server gibt es ältere Ereignisse.</translation>
    </message>
    <message>
        <source>Load older events</source>
        <translation>Ältere Ereignisse laden</translation>
    </message>
    <message>
        <source>Nothing matches among the %1 events loaded so far</source>
        <translation>Unter den bisher geladenen %1 Ereignissen passt keines</translation>
    </message>
    <message>
        <source>%1: looked for in loaded events only, because the server cannot. Older ones may match.</source>
        <translation>%1: nur in geladenen Ereignissen gesucht, weil der Server das nicht kann. Ältere können passen.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Choose the organization whose events you want to read.</source>
        <translation>Die Organisation wählen, deren Ereignisse Sie lesen wollen.</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden …</translation>
    </message>
    <message>
        <source>The connection could not be opened; the reason is said above.</source>
        <translation>Die Verbindung ließ sich nicht öffnen; der Grund steht oben.</translation>
    </message>
    <message>
        <source>Events could not be loaded</source>
        <translation>Ereignisse konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>The request failed, so it is not known whether there are any.</source>
        <translation>Die Anfrage ist gescheitert; ob es welche gibt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Looking further…</source>
        <translation>Es wird weitergesucht …</translation>
    </message>
    <message>
        <source>Loading events…</source>
        <translation>Ereignisse werden geladen …</translation>
    </message>
    <message>
        <source>Nothing matches among the %1 events loaded so far.</source>
        <translation>Unter den bisher geladenen %1 Ereignissen passt keines.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>The rows below were loaded before.</source>
        <translation>Die Zeilen darunter wurden vorher geladen.</translation>
    </message>
    <message>
        <source>Events may be missing</source>
        <translation>Ereignisse können fehlen</translation>
    </message>
    <message>
        <source>nothing loaded</source>
        <translation>nichts geladen</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message>
        <source>%1 shown from what was loaded before</source>
        <translation>%1 gezeigt aus vorher Geladenem</translation>
    </message>
    <message>
        <source>%1 shown of %2 loaded</source>
        <translation>%1 gezeigt von %2 geladenen</translation>
    </message>
    <message>
        <source>back to %1 %2</source>
        <translation>zurück bis %1 %2</translation>
    </message>
    <message>
        <source>filtering</source>
        <translation>wird gefiltert</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>nicht vollständig</translation>
    </message>
    <message numerus="yes">
        <source>complete for the %n day(s) your plan keeps</source>
        <translation>
            <numerusform>vollständig für den %n Tag, den Ihr Tarif aufbewahrt</numerusform>
            <numerusform>vollständig für die %n Tage, die Ihr Tarif aufbewahrt</numerusform>
        </translation>
    </message>
    <message>
        <source>complete as far back as the server keeps events</source>
        <translation>vollständig, so weit der Server Ereignisse aufbewahrt</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>more on the server</source>
        <translation>mehr auf dem Server</translation>
    </message>
    <message>
        <source>not complete: the last request failed</source>
        <translation>nicht vollständig: die letzte Anfrage ist gescheitert</translation>
    </message>
    <message>
        <source>loading all</source>
        <translation>alle werden geladen</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>wird geladen</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>waiting %1 s: the hour&apos;s requests are used up</source>
        <translation>wartet %1 s: die Anfragen dieser Stunde sind aufgebraucht</translation>
    </message>
    <message>
        <source>waiting %1 s for the rate limit, attempt %2</source>
        <translation>wartet %1 s wegen des Anfragelimits, Versuch %2</translation>
    </message>
    <message>
        <source>waiting %1 s to try again, attempt %2</source>
        <translation>wartet %1 s bis zum nächsten Versuch, Versuch %2</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) could not be read</source>
        <translation>
            <numerusform>%n Ereignis war nicht lesbar</numerusform>
            <numerusform>%n Ereignisse waren nicht lesbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n detail(s) could not be read</source>
        <translation>
            <numerusform>%n Einzelheit war nicht lesbar</numerusform>
            <numerusform>%n Einzelheiten waren nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 requests used this hour</source>
        <translation>%1 von %2 Anfragen dieser Stunde verbraucht</translation>
    </message>
    <message>
        <source>again at %1 %2</source>
        <translation>wieder um %1 %2</translation>
    </message>
</context>
<context>
    <name>NetworkSetup</name>
    <message>
        <source>The certificate file %1 cannot be read: %2</source>
        <translation>Die Zertifikatsdatei %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>The certificate file %1 holds no certificate in PEM form.</source>
        <translation>Die Zertifikatsdatei %1 enthält kein Zertifikat im PEM-Format.</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Opens the audit log viewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads audit logs from scripts and terminals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists events, newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists what has events: the projects of a target type, their environments, the targets in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what one event changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serves a made-up organization on this machine until it is interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--to has to be later than --from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say whose targets to list: --target-type TYPE, such as CONTAINER or CLUSTER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targets of the type %1 lie in no project: leave --project out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targets of the type %1 lie in no environment: leave --environment out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--environment needs the project it lies in as well: --project ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: %1 [OPTION...]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`backtrail-cli COMMAND --help` explains a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token comes from the first of these that has one:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>environment variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or QOVERY_API_KEY or QOVERY_CLI_ACCESS_TOKEN, for qovery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an open file descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for a saved connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done; also when the reader of a pipe wanted no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>wrong usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign-in refused, or no token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done, but the range is not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted, ended from outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit code:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option --token: every user of this machine can read a program&apos;s arguments. Put the token into the environment variable BACKTRAIL_TOKEN, or pass it on a file descriptor with --token-fd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option %1 cannot be used here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown option %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown option %1. Did you mean --%2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option --%1 needs a value: --%1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option --%1 can be given only once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected argument %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command %1 needs an argument: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 and --%2 cannot be used together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what to do: a command is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown command %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown command %1. Did you mean %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the demonstration server and open its organization: a look around without an account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this saved connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect in place to this kind of source: qovery (the default).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s address; https, or http on this machine only. Default: the vendor&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organization whose events are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the token is sent: automatic (the default), token or bearer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the token from this open file descriptor; 0 is standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust the certificates of this PEM file as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the settings in this folder instead of the usual one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only events of this type, such as UPDATE or DEPLOY_FAILED.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only events on targets of this type, such as CONTAINER or CLUSTER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only events on this target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only events on this part of a target, such as VARIABLE or CONFIG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only events by exactly this actor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only events from here, such as CONSOLE or TERRAFORM_PROVIDER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only events in this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only events in this environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From this time on: 2026-08-20T15:54:53+02:00, 2026-08-20 (both UTC without a zone), -2h (s, m, h, d, w) or now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to but without this time; written like --from. A date alone means its first instant in UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only events with this text in any field or in either document, ignoring case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop after this many events (default 100); that is no failure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List every matching event, however many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table (the default), json, jsonl, csv or markdown. json and jsonl give each event as received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table (the default) or json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text (the default), json, patch (RFC 6902) or markdown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns of table, csv and markdown, separated by commas, or all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen on this port of the loopback address; 0 (the default) takes a free one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection called %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is saved yet: the window&apos;s connection dialog saves one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--source cannot be %1; it can be: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--url needs a whole address such as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which organization to read: --organization ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 needs a connection: --connection NAME or --organization ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--token-scheme can be automatic, token or bearer, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--connection names a saved connection; it cannot be used with --source, --url or --organization.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 cannot be %2. A time is written 2026-08-20T15:54:53+02:00, 2026-08-20 (both UTC without a zone), -2h (s, m, h, d, w) or now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token holds spaces, line breaks or other characters that no token has. Give the token alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--token-fd needs the number of a file descriptor that is open for reading, such as 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file descriptor given with --token-fd is not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token could not be read from the file descriptor given with --token-fd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file descriptor given with --token-fd holds no token.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QoveryLists</name>
    <message>
        <source>The answer is no JSON object.</source>
        <translation>Die Antwort ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation>%1 bei Byte %2</translation>
    </message>
    <message>
        <source>The answer has no list “%1”.</source>
        <translation>Die Antwort hat keine Liste „%1“.</translation>
    </message>
    <message>
        <source>No entry of “%1” has an id.</source>
        <translation>Kein Eintrag von „%1“ hat eine Kennung.</translation>
    </message>
    <message>
        <source>The organization has no id.</source>
        <translation>Die Organisation hat keine Kennung.</translation>
    </message>
</context>
<context>
    <name>QoverySource</name>
    <message>
        <source>No organization is chosen.</source>
        <translation>Keine Organisation ist gewählt.</translation>
    </message>
</context>
<context>
    <name>QoveryWalk</name>
    <message>
        <source>More events happened at %1 than the server gives; some of them may be missing.</source>
        <translation>Um %1 geschahen mehr Ereignisse, als der Server liefert; einige können fehlen.</translation>
    </message>
    <message>
        <source>The server&apos;s links to older events lead in a circle.</source>
        <translation>Die Verweise des Servers auf ältere Ereignisse führen im Kreis.</translation>
    </message>
    <message>
        <source>The server says that there are older events, but not how to ask for them.</source>
        <translation>Der Server sagt, dass es ältere Ereignisse gibt, aber nicht, wie man nach ihnen fragt.</translation>
    </message>
    <message>
        <source>Nothing older could be asked for.</source>
        <translation>Nach Älterem ließ sich nicht fragen.</translation>
    </message>
    <message>
        <source>The server&apos;s pages could not be checked against each other; events may be missing between them.</source>
        <translation>Die Seiten des Servers ließen sich nicht gegeneinander prüfen; dazwischen können Ereignisse fehlen.</translation>
    </message>
</context>
<context>
    <name>TimeZone</name>
    <message>
        <source>local, %1</source>
        <translation>lokal, %1</translation>
    </message>
</context>
<context>
    <name>WarningWords</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowDialogs</name>
    <message>
        <source>About Backtrail</source>
        <translation>Über Backtrail</translation>
    </message>
    <message>
        <source>Backtrail %1

What changed, who changed it, from where, and is this list complete?</source>
        <translation>Backtrail %1

Was hat sich geändert, wer war es, von wo aus, und ist diese Liste vollständig?</translation>
    </message>
    <message>
        <source>Licensed under the Apache License 2.0. Built with Qt %1.</source>
        <translation>Lizenziert unter der Apache License 2.0. Erstellt mit Qt %1.</translation>
    </message>
</context>
</TS>
