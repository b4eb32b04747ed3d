<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AnswerNote</name>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>organization %1 of %2, read from the archive at %3</source>
        <translation>Organisation %1 von %2, gelesen aus dem Archiv um %3</translation>
    </message>
    <message>
        <source>organization %1 of %2, read from the server at %3</source>
        <translation>Organisation %1 von %2, gelesen vom Server um %3</translation>
    </message>
    <message numerus="yes">
        <source>Only the newest %n event(s) are listed; older ones may match, too.</source>
        <translation>
            <numerusform>Nur das neueste Ereignis ist aufgeführt; auch ältere können passen.</numerusform>
            <numerusform>Nur die neuesten %n Ereignisse sind aufgeführt; auch ältere können passen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Time asked for: %1</source>
        <translation>Gefragter Zeitraum: %1</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>organization %1 of %2, read from the server and, what it no longer keeps, from the archive at %3</source>
        <translation>Organisation %1 von %2, gelesen vom Server und, was dieser nicht mehr aufbewahrt, aus dem Archiv unter %3</translation>
    </message>
    <message numerus="yes">
        <source>Only %n event(s) that were selected are listed; others of that time may match, too.</source>
        <translation>
            <numerusform>Nur das eine ausgewählte Ereignis ist aufgeführt; andere aus dieser Zeit können ebenfalls passen.</numerusform>
            <numerusform>Nur die %n ausgewählten Ereignisse sind aufgeführt; andere aus dieser Zeit können ebenfalls passen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What looks like a secret is masked.</source>
        <translation>Was nach einem Geheimnis aussieht, ist verdeckt.</translation>
    </message>
    <message numerus="yes">
        <source>Of those listed, %n event(s) came again later with other content; they are as they came first: %1</source>
        <translation>
            <numerusform>Von den aufgeführten kam ein Ereignis später mit anderem Inhalt wieder; es steht da, wie es zuerst kam: %1</numerusform>
            <numerusform>Von den aufgeführten kamen %n Ereignisse später mit anderem Inhalt wieder; sie stehen da, wie sie zuerst kamen: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>The archive is not open</source>
        <translation>Das Archiv ist nicht offen</translation>
    </message>
    <message>
        <source>: something that is no folder has this name</source>
        <translation>: Etwas, das kein Ordner ist, trägt diesen Namen</translation>
    </message>
    <message>
        <source>: %1 may not be written</source>
        <translation>: %1 darf nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The archive&apos;s folder %1 cannot be made</source>
        <translation>Der Ordner %1 des Archivs lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>The archive&apos;s file %1 cannot be made: %2</source>
        <translation>Die Datei %1 des Archivs lässt sich nicht anlegen: %2</translation>
    </message>
    <message>
        <source>The archive is damaged</source>
        <translation>Das Archiv ist beschädigt</translation>
    </message>
    <message>
        <source>it is no archive of Backtrail</source>
        <translation>es ist kein Archiv von Backtrail</translation>
    </message>
    <message>
        <source>its format is unknown</source>
        <translation>sein Format ist unbekannt</translation>
    </message>
    <message>
        <source>The archive was made by a newer version of Backtrail (format %1; this version knows up to %2). Nothing was changed</source>
        <translation>Das Archiv stammt von einer neueren Version von Backtrail (Format %1; diese Version kennt bis zu %2). Nichts wurde geändert</translation>
    </message>
    <message>
        <source>The file holds the events of another organization or server. Nothing was imported</source>
        <translation>Die Datei enthält die Ereignisse einer anderen Organisation oder eines anderen Servers. Nichts wurde importiert</translation>
    </message>
    <message>
        <source>%1. Nothing was imported: close the window, or wait for the synchronisation, that writes to it</source>
        <translation>%1. Nichts wurde importiert: Das Fenster schließen oder auf die Synchronisation warten, die hineinschreibt</translation>
    </message>
    <message>
        <source>it holds %1 events and should hold %2</source>
        <translation>es enthält %1 Ereignisse und müsste %2 enthalten</translation>
    </message>
    <message>
        <source>The folder holds the archive of another organization</source>
        <translation>Der Ordner enthält das Archiv einer anderen Organisation</translation>
    </message>
    <message>
        <source>The archive&apos;s file %1 cannot be made</source>
        <translation>Die Datei %1 des Archivs lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>sein Ende fehlt</translation>
    </message>
    <message>
        <source>rows are missing from event %1 on</source>
        <translation>ab Ereignis %1 fehlen Zeilen</translation>
    </message>
    <message>
        <source>it holds rows of %1 events and should hold %2</source>
        <translation>es enthält Zeilen von %1 Ereignissen und müsste %2 enthalten</translation>
    </message>
    <message>
        <source>%1. It could not be set aside</source>
        <translation>%1. Es ließ sich nicht beiseitelegen</translation>
    </message>
    <message>
        <source>%1. It was set aside untouched as %2; the next start begins a new archive</source>
        <translation>%1. Es wurde unberührt als %2 beiseitegelegt; der nächste Start beginnt ein neues Archiv</translation>
    </message>
    <message>
        <source>The archive&apos;s columns do not fit its events</source>
        <translation>Die Spalten des Archivs passen nicht zu seinen Ereignissen</translation>
    </message>
    <message>
        <source>%1. Nothing is lost: `backtrail-cli archive rebuild` makes them anew</source>
        <translation>%1. Nichts ist verloren: `backtrail-cli archive rebuild` legt sie neu an</translation>
    </message>
    <message>
        <source>The archive&apos;s file may not be written</source>
        <translation>Die Datei des Archivs darf nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Another program is writing to this archive</source>
        <translation>Ein anderes Programm schreibt in dieses Archiv</translation>
    </message>
    <message>
        <source>The archive&apos;s folder may not be written</source>
        <translation>Der Ordner des Archivs darf nicht beschrieben werden</translation>
    </message>
    <message>
        <source>what it holds is not recorded</source>
        <translation>was es enthält, ist nicht verzeichnet</translation>
    </message>
    <message>
        <source>the record of what it holds cannot be read</source>
        <translation>das Verzeichnis seines Inhalts ist nicht lesbar</translation>
    </message>
    <message>
        <source>There is no archive in %1</source>
        <translation>In %1 liegt kein Archiv</translation>
    </message>
    <message>
        <source>its file is empty</source>
        <translation>seine Datei ist leer</translation>
    </message>
    <message>
        <source>The archive&apos;s key %1 cannot be made</source>
        <translation>Der Schlüssel %1 des Archivs lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>Another program mended the archive. Open it again to see it as it is now</source>
        <translation>Ein anderes Programm hat das Archiv repariert. Es neu öffnen, um es zu sehen, wie es jetzt ist</translation>
    </message>
    <message>
        <source>its names cannot be read</source>
        <translation>seine Namen sind nicht lesbar</translation>
    </message>
    <message>
        <source>some of its names are missing</source>
        <translation>einige seiner Namen fehlen</translation>
    </message>
    <message>
        <source>the rows from event %1 on cannot be read</source>
        <translation>die Zeilen ab Ereignis %1 sind nicht lesbar</translation>
    </message>
    <message>
        <source>events %1 to %2 cannot be read</source>
        <translation>Ereignisse %1 bis %2 sind nicht lesbar</translation>
    </message>
    <message>
        <source>event %1 is missing</source>
        <translation>Ereignis %1 fehlt</translation>
    </message>
    <message>
        <source>frame %1 is missing</source>
        <translation>Rahmen %1 fehlt</translation>
    </message>
    <message>
        <source>what came later for event %1 cannot be read</source>
        <translation>was später zu Ereignis %1 kam, ist nicht lesbar</translation>
    </message>
    <message>
        <source>what could not be read as an event is damaged</source>
        <translation>was nicht als Ereignis lesbar war, ist beschädigt</translation>
    </message>
    <message>
        <source>the search filter of event %1, or of one soon after it, is not that of its bytes</source>
        <translation>der Suchfilter von Ereignis %1 oder einem kurz danach ist nicht der seiner Bytes</translation>
    </message>
    <message>
        <source>rows are missing before event %1</source>
        <translation>vor Ereignis %1 fehlen Zeilen</translation>
    </message>
    <message>
        <source>The seal is missing: its key was lost for a time, and what was written then has none</source>
        <translation>Das Siegel fehlt: Sein Schlüssel war eine Zeit lang verloren, und was dann geschrieben wurde, hat keines</translation>
    </message>
    <message>
        <source>Events %1 to %2 are not all events</source>
        <translation>Ereignisse %1 bis %2 sind nicht alle Ereignisse</translation>
    </message>
    <message>
        <source>Event %1 was changed, or one before it</source>
        <translation>Ereignis %1 wurde geändert oder eines davor</translation>
    </message>
    <message>
        <source>The seal of event %1 does not fit</source>
        <translation>Das Siegel von Ereignis %1 passt nicht</translation>
    </message>
    <message>
        <source>Event %1 is missing</source>
        <translation>Ereignis %1 fehlt</translation>
    </message>
    <message>
        <source>Event %1 cannot be read, and those kept with it</source>
        <translation>Ereignis %1 ist nicht lesbar, ebenso die mit ihm aufbewahrten</translation>
    </message>
    <message>
        <source>Event %1 is kept under a wrong number</source>
        <translation>Ereignis %1 ist unter falscher Nummer aufbewahrt</translation>
    </message>
    <message>
        <source>The end of the chain is not the one that was sealed</source>
        <translation>Das Ende der Kette ist nicht das versiegelte</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>Unreadable element %1</source>
        <translation>Nicht lesbares Element %1</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>%1 was changed</source>
        <translation>%1 wurde geändert</translation>
    </message>
    <message>
        <source>Revisions or unreadable elements are missing</source>
        <translation>Revisionen oder nicht lesbare Elemente fehlen</translation>
    </message>
    <message>
        <source>The archive is full: it holds as many events as can be numbered</source>
        <translation>Das Archiv ist voll: Es enthält so viele Ereignisse, wie sich nummerieren lassen</translation>
    </message>
    <message>
        <source>One event has %1 bytes</source>
        <translation>Ein Ereignis hat %1 Bytes</translation>
    </message>
    <message>
        <source>the names that columns refer to cannot be read</source>
        <translation>die Namen, auf die Spalten verweisen, sind nicht lesbar</translation>
    </message>
    <message>
        <source>the columns have holes, or are of more events than there are</source>
        <translation>die Spalten haben Lücken oder gehören zu mehr Ereignissen, als es gibt</translation>
    </message>
    <message>
        <source>the times of events %1 to %2 are not those of their columns</source>
        <translation>die Zeiten der Ereignisse %1 bis %2 sind nicht die ihrer Spalten</translation>
    </message>
    <message>
        <source>the columns of event %1 cannot be read</source>
        <translation>die Spalten von Ereignis %1 sind nicht lesbar</translation>
    </message>
    <message>
        <source>the columns of event %1 do not say what its bytes say</source>
        <translation>die Spalten von Ereignis %1 sagen nicht, was seine Bytes sagen</translation>
    </message>
    <message>
        <source>The archive was opened for reading only</source>
        <translation>Das Archiv wurde nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>The archive is another one now</source>
        <translation>Das Archiv ist jetzt ein anderes</translation>
    </message>
    <message>
        <source>The archive&apos;s folder %1 is on a file system that other machines share (%2), where an archive can be damaged. Choose a folder on a disk of this machine with --archive</source>
        <translation>Der Ordner %1 des Archivs liegt auf einem Dateisystem, das sich andere Rechner teilen (%2), wo ein Archiv Schaden nehmen kann. Mit --archive einen Ordner auf einer Platte dieses Rechners wählen</translation>
    </message>
    <message>
        <source>%1 is there already and is not overwritten. Name another file, or remove that one first</source>
        <translation>%1 gibt es schon und wird nicht überschrieben. Eine andere Datei nennen oder diese zuerst entfernen</translation>
    </message>
    <message>
        <source>The exported file is damaged: %1. Nothing of it can be relied on</source>
        <translation>Die exportierte Datei ist beschädigt: %1. Auf nichts darin ist Verlass</translation>
    </message>
    <message>
        <source>There is no room left on the disk for %1. Nothing was left behind</source>
        <translation>Auf der Platte ist kein Platz mehr für %1. Nichts wurde zurückgelassen</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2. Nothing was left behind</source>
        <translation>Die Datei %1 lässt sich nicht schreiben: %2. Nichts wurde zurückgelassen</translation>
    </message>
    <message>
        <source>The file %1 cannot be made: %2</source>
        <translation>Die Datei %1 lässt sich nicht anlegen: %2</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>Die Datei %1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>%1 is no file</source>
        <translation>%1 ist keine Datei</translation>
    </message>
    <message>
        <source>%1 is no exported archive of Backtrail</source>
        <translation>%1 ist kein exportiertes Archiv von Backtrail</translation>
    </message>
    <message>
        <source>The file was exported by a newer version of Backtrail (format %1; this version knows up to %2)</source>
        <translation>Die Datei wurde von einer neueren Version von Backtrail exportiert (Format %1; diese Version kennt bis zu %2)</translation>
    </message>
    <message>
        <source>its bytes are not those that were written</source>
        <translation>ihre Bytes sind nicht die geschriebenen</translation>
    </message>
    <message>
        <source>something follows its end</source>
        <translation>nach ihrem Ende kommt noch etwas</translation>
    </message>
    <message>
        <source>a piece of it cannot be read</source>
        <translation>ein Stück davon ist nicht lesbar</translation>
    </message>
    <message>
        <source>it holds a piece that does not belong there</source>
        <translation>sie enthält ein Stück, das nicht hineingehört</translation>
    </message>
    <message>
        <source>its pieces are not in order</source>
        <translation>ihre Stücke sind nicht in der richtigen Reihenfolge</translation>
    </message>
    <message>
        <source>events from %1 on cannot be read</source>
        <translation>Ereignisse ab %1 sind nicht lesbar</translation>
    </message>
    <message>
        <source>revision %1 cannot be read</source>
        <translation>Revision %1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>unreadable element %1 cannot be read</source>
        <translation>das beiseitegelegte Element %1 lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>not all that it holds as events are events</source>
        <translation>nicht alles, was sie als Ereignisse enthält, sind Ereignisse</translation>
    </message>
    <message>
        <source>its events are not those of the chain that it names</source>
        <translation>ihre Ereignisse sind nicht die der Kette, die sie nennt</translation>
    </message>
    <message>
        <source>its revisions or unreadable elements are not those of the chain that it names</source>
        <translation>ihre Revisionen oder nicht lesbaren Elemente sind nicht die der Kette, die sie nennt</translation>
    </message>
    <message>
        <source>There is no room left on the disk. Nothing of this was kept; what was kept before is safe</source>
        <translation>Auf der Platte ist kein Platz mehr. Hiervon wurde nichts aufbewahrt; was vorher aufbewahrt war, ist sicher</translation>
    </message>
    <message>
        <source>The archive may not be written</source>
        <translation>Das Archiv darf nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The archive&apos;s file cannot be opened</source>
        <translation>Die Datei des Archivs lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Another program holds the archive</source>
        <translation>Ein anderes Programm hält das Archiv</translation>
    </message>
    <message>
        <source>The file is no archive</source>
        <translation>Die Datei ist kein Archiv</translation>
    </message>
    <message>
        <source>The archive cannot be used (SQLite %1)</source>
        <translation>Das Archiv lässt sich nicht benutzen (SQLite %1)</translation>
    </message>
    <message>
        <source>What was written to the archive after %1 is cut off (events: %2). It is fetched again as far as the server still has it; `backtrail-cli archive rebuild` takes the archive as it is now</source>
        <translation>Was nach %1 in das Archiv geschrieben wurde, ist abgeschnitten (Ereignisse: %2). Es wird wieder abgerufen, soweit der Server es noch hat; `backtrail-cli archive rebuild` nimmt das Archiv so, wie es jetzt ist</translation>
    </message>
    <message>
        <source>What was written to the archive after %1 is cut off: no events, but what was known of them. It is fetched again; `backtrail-cli archive rebuild` takes the archive as it is now</source>
        <translation>Was nach %1 in das Archiv geschrieben wurde, ist abgeschnitten: keine Ereignisse, aber was über sie bekannt war. Es wird wieder abgerufen; `backtrail-cli archive rebuild` nimmt das Archiv so, wie es jetzt ist</translation>
    </message>
    <message>
        <source>The archive&apos;s file %1 is no file</source>
        <translation>Die Datei %1 des Archivs ist keine Datei</translation>
    </message>
    <message>
        <source>the record of what it holds does not fit its seal. It was changed, or seal.key is not its key</source>
        <translation>der Nachweis seines Inhalts passt nicht zu seinem Siegel. Er wurde verändert, oder seal.key ist nicht sein Schlüssel</translation>
    </message>
    <message>
        <source>The record of what the archive holds, or its coverage, was changed; or seal.key is not its key</source>
        <translation>Der Nachweis dessen, was das Archiv enthält, oder seine Abdeckung wurde verändert; oder seal.key ist nicht sein Schlüssel</translation>
    </message>
    <message>
        <source>There is no room left: a limit of this user or of the size of files is reached. Nothing of this was kept; what was kept before is safe</source>
        <translation>Es ist kein Platz mehr: Eine Grenze für diesen Benutzer oder für die Größe von Dateien ist erreicht. Hiervon wurde nichts aufbewahrt; was vorher aufbewahrt war, ist sicher</translation>
    </message>
    <message>
        <source>The disk could not be read or written: %1 (SQLite %2)</source>
        <translation>Der Datenträger konnte nicht gelesen oder beschrieben werden: %1 (SQLite %2)</translation>
    </message>
    <message>
        <source>for an unknown reason</source>
        <translation>aus unbekanntem Grund</translation>
    </message>
    <message>
        <source>its tables are not those of an archive</source>
        <translation>seine Tabellen sind nicht die eines Archivs</translation>
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
    <name>Backtrail::ArchiveCommand</name>
    <message>
        <source>--format can be text or json, not %1.</source>
        <translation>--format kann text oder json sein, nicht %1.</translation>
    </message>
    <message>
        <source>Events proved: %1 of %2…</source>
        <translation>Geprüfte Ereignisse: %1 von %2 …</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>Ordner: %1</translation>
    </message>
    <message>
        <source>Interrupted: what was taken in stays, and importing the file again goes on from there.</source>
        <translation>Unterbrochen: Was aufgenommen wurde, bleibt, und ein neuer Import der Datei macht dort weiter.</translation>
    </message>
    <message>
        <source>The command archive knows info, verify, rebuild, compact, export and import, not %1.</source>
        <translation>Der Befehl archive kennt info, verify, rebuild, compact, export und import, nicht %1.</translation>
    </message>
    <message>
        <source>Name the file: archive %1 FILE.</source>
        <translation>Bitte die Datei nennen: archive %1 FILE.</translation>
    </message>
    <message>
        <source>Unexpected argument %1.</source>
        <translation>Unerwartetes Argument %1.</translation>
    </message>
    <message>
        <source>archive export and import need a file with a name; - is not supported.</source>
        <translation>archive export und import brauchen eine Datei mit Namen; - ist nicht möglich.</translation>
    </message>
    <message>
        <source>Events read: %1 of %2…</source>
        <translation>Gelesene Ereignisse: %1 von %2 …</translation>
    </message>
    <message>
        <source>The file will hold every secret that the archive holds: keep it as safe.</source>
        <translation>Die Datei wird alles Geheime des Archivs enthalten: Sie ist ebenso sicher zu verwahren.</translation>
    </message>
    <message>
        <source>Events exported: %1 of %2…</source>
        <translation>Exportierte Ereignisse: %1 von %2 …</translation>
    </message>
    <message>
        <source>Events taken in: %1 of %2…</source>
        <translation>Aufgenommene Ereignisse: %1 von %2 …</translation>
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
    <message>
        <source>No projects with such events are known.</source>
        <translation>Es sind keine Projekte mit solchen Ereignissen bekannt.</translation>
    </message>
    <message>
        <source>No environments with such events are known.</source>
        <translation>Es sind keine Umgebungen mit solchen Ereignissen bekannt.</translation>
    </message>
    <message>
        <source>No services with such events are known.</source>
        <translation>Es sind keine Dienste mit solchen Ereignissen bekannt.</translation>
    </message>
    <message>
        <source>No targets with such events are known.</source>
        <translation>Es sind keine Ziele mit solchen Ereignissen bekannt.</translation>
    </message>
</context>
<context>
    <name>Backtrail::ChainGutter</name>
    <message>
        <source>Chain of the selected event</source>
        <translation>Kette des gewählten Ereignisses</translation>
    </message>
    <message>
        <source>Pinned for comparison: every event that is selected is compared with this one.</source>
        <translation>Zum Vergleich angeheftet: Jedes ausgewählte Ereignis wird mit diesem verglichen.</translation>
    </message>
    <message>
        <source>Folded chain: %1. Press C on the row to unfold it.</source>
        <translation>Gefaltete Kette: %1. C auf der Zeile klappt sie auf.</translation>
    </message>
</context>
<context>
    <name>Backtrail::ChangeActions</name>
    <message>
        <source>Copy RFC 6902 patch</source>
        <translation>RFC-6902-Patch kopieren</translation>
    </message>
    <message>
        <source>Copy changes as Markdown</source>
        <translation>Änderungen als Markdown kopieren</translation>
    </message>
    <message>
        <source>Hide this path</source>
        <translation>Diesen Pfad ausblenden</translation>
    </message>
    <message>
        <source>Hide every path of this name</source>
        <translation>Alle Pfade dieses Namens ausblenden</translation>
    </message>
    <message>
        <source>Open in the external diff tool, secrets masked</source>
        <translation>Im externen Diff-Werkzeug öffnen, Geheimnisse verdeckt</translation>
    </message>
    <message>
        <source>External diff tool…</source>
        <translation>Externes Diff-Werkzeug …</translation>
    </message>
    <message>
        <source>Copy RFC 6902 patch (with %1 hidden paths)</source>
        <translation>RFC-6902-Patch kopieren (mit %1 ausgeblendeten Pfaden)</translation>
    </message>
    <message>
        <source>Hide path %1</source>
        <translation>Pfad %1 ausblenden</translation>
    </message>
    <message>
        <source>Hide every path that ends in %1</source>
        <translation>Alle Pfade ausblenden, die auf %1 enden</translation>
    </message>
    <message>
        <source>Filter the table by this path</source>
        <translation>Tabelle nach diesem Pfad filtern</translation>
    </message>
    <message>
        <source>Filter the table by path %1</source>
        <translation>Tabelle nach Pfad %1 filtern</translation>
    </message>
    <message>
        <source>Show this path as a table column</source>
        <translation>Diesen Pfad als Tabellenspalte zeigen</translation>
    </message>
    <message>
        <source>Copy RFC 6902 patch (secrets masked: to read, not to apply)</source>
        <translation>RFC-6902-Patch kopieren (Geheimes verdeckt: zum Lesen, nicht zum Anwenden)</translation>
    </message>
    <message>
        <source>Show path %1 as a table column</source>
        <translation>Pfad %1 als Tabellenspalte zeigen</translation>
    </message>
    <message>
        <source>A name in this path is a masked secret, so it cannot be looked for. Show the secrets first.</source>
        <translation>Ein Name in diesem Pfad ist ein verdecktes Geheimnis und lässt sich daher nicht suchen. Zuerst die Geheimnisse zeigen.</translation>
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
    <message>
        <source>Since then</source>
        <translation>Seitdem</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>secret, changed</source>
        <translation>geheim, geändert</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>geheim</translation>
    </message>
</context>
<context>
    <name>Backtrail::ChangesSince</name>
    <message>
        <source>&amp;History of this field</source>
        <translation>&amp;Verlauf dieses Felds</translation>
    </message>
    <message>
        <source>&amp;Go to the event that proves it</source>
        <translation>&amp;Zum Ereignis, das es belegt</translation>
    </message>
    <message>
        <source>Since then: nothing can be said, events may be missing from what was fetched.</source>
        <translation>Seitdem: keine Aussage möglich, im Abgerufenen können Ereignisse fehlen.</translation>
    </message>
    <message>
        <source>Since then: according to the audit log as of %1 %2.</source>
        <translation>Seitdem: laut Audit-Log, Stand %1 %2.</translation>
    </message>
    <message>
        <source>A name in this path is a masked secret, so it cannot be looked for. Show the secrets first.</source>
        <translation>Ein Name in diesem Pfad ist ein verdecktes Geheimnis und lässt sich daher nicht suchen. Zuerst die Geheimnisse zeigen.</translation>
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
    <message>
        <source>Copy jq path</source>
        <translation>jq-Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy hunk</source>
        <translation>Abschnitt kopieren</translation>
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
    <message>
        <source>Do not exclude</source>
        <translation>Nicht ausschließen</translation>
    </message>
    <message>
        <source>Exclude	-</source>
        <translation>Ausschließen	-</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
    <message>
        <source>Space chooses, − excludes</source>
        <translation>Leertaste wählt, − schließt aus</translation>
    </message>
</context>
<context>
    <name>Backtrail::ComparisonActions</name>
    <message>
        <source>&amp;Pin for comparison</source>
        <translation>Zum &amp;Vergleich anheften</translation>
    </message>
    <message>
        <source>Compare with the &amp;last known state</source>
        <translation>Mit dem &amp;letzten bekannten Stand vergleichen</translation>
    </message>
    <message>
        <source>Compare with the &amp;clipboard</source>
        <translation>Mit der &amp;Zwischenablage vergleichen</translation>
    </message>
    <message>
        <source>Compare with a &amp;file…</source>
        <translation>Mit einer &amp;Datei vergleichen …</translation>
    </message>
    <message>
        <source>&amp;Back to the event&apos;s own states</source>
        <translation>Zurück zu den &amp;eigenen Ständen des Ereignisses</translation>
    </message>
    <message>
        <source>The clipboard holds no text to compare with.</source>
        <translation>Die Zwischenablage enthält keinen Text zum Vergleichen.</translation>
    </message>
    <message>
        <source>Compare with a file</source>
        <translation>Mit einer Datei vergleichen</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>Die Datei %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>The file %1 is larger than %2 and is not opened.</source>
        <translation>Die Datei %1 ist größer als %2 und wird nicht geöffnet.</translation>
    </message>
</context>
<context>
    <name>Backtrail::ComparisonBar</name>
    <message>
        <source>Compare with it</source>
        <translation>Damit vergleichen</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Compare the event&apos;s own states again (%1)</source>
        <translation>Wieder die eigenen Stände des Ereignisses vergleichen (%1)</translation>
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
        <translation>--port braucht eine Zahl von 0 bis %1.</translation>
    </message>
    <message>
        <source>The demonstration server cannot listen on port %1: %2</source>
        <translation>Der Demonstrationsserver kann nicht auf Port %1 lauschen: %2</translation>
    </message>
    <message>
        <source>Serving until it is interrupted (Ctrl+C).</source>
        <translation>Läuft, bis er unterbrochen wird (Strg+C).</translation>
    </message>
    <message>
        <source>--events needs a number from 1 to %1.</source>
        <translation>--events braucht eine Zahl von 1 bis %1.</translation>
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
    <message>
        <source>Secrets are masked in every view and copy, equal numbers stand for equal values. Shown, they are in what is copied from here, too (%1)</source>
        <translation>Geheimes ist in jeder Ansicht und Kopie verdeckt, gleiche Nummern stehen für gleiche Werte. Gezeigt steht es auch in dem, was von hier kopiert wird (%1)</translation>
    </message>
    <message>
        <source>Secrets shown: hide</source>
        <translation>Geheimes sichtbar: verdecken</translation>
    </message>
    <message>
        <source>Secrets masked: show</source>
        <translation>Geheimes verdeckt: zeigen</translation>
    </message>
</context>
<context>
    <name>Backtrail::DiffCommand</name>
    <message>
        <source>Looking for the event. Events read: %1. </source>
        <translation>Das Ereignis wird gesucht. Gelesene Ereignisse: %1. </translation>
    </message>
    <message>
        <source>There is no event %1 in this range (events read: %2).</source>
        <translation>In diesem Zeitraum gibt es kein Ereignis %1 (gelesene Ereignisse: %2).</translation>
    </message>
    <message>
        <source>There is no patch for this event: a patch needs JSON on both sides, of a size that can be compared. See --format text.</source>
        <translation>Für dieses Ereignis gibt es keinen Patch: Er braucht JSON auf beiden Seiten, in einer Größe, die sich vergleichen lässt. Siehe --format text.</translation>
    </message>
    <message>
        <source>Looking for the event in the archive…</source>
        <translation>Das Ereignis wird im Archiv gesucht …</translation>
    </message>
    <message>
        <source>The archive does not hold event %1 (events kept: %2).</source>
        <translation>Das Archiv enthält kein Ereignis %1 (aufbewahrte Ereignisse: %2).</translation>
    </message>
    <message>
        <source>How far was looked: %1</source>
        <translation>Wie weit gesucht wurde: %1</translation>
    </message>
    <message>
        <source>Secrets are masked; equal numbers stand for equal values. --show-secrets shows them.</source>
        <translation>Geheimes ist verdeckt; gleiche Nummern stehen für gleiche Werte. --show-secrets zeigt es.</translation>
    </message>
    <message>
        <source>This event came again later with other content, times: %1. It is shown as it came first.</source>
        <translation>Dieses Ereignis kam später mit anderem Inhalt wieder, so oft: %1. Es wird gezeigt, wie es zuerst kam.</translation>
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
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare this event with something else</source>
        <translation>Dieses Ereignis mit etwas anderem vergleichen</translation>
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
        <source>%1, of which hidden: %2</source>
        <translation>%1, davon ausgeblendet: %2</translation>
    </message>
    <message>
        <source>hidden path</source>
        <translation>ausgeblendeter Pfad</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
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
    <message>
        <source>Set T&amp;0 to this event&apos;s time</source>
        <translation>T&amp;0 auf die Zeit dieses Ereignisses setzen</translation>
    </message>
    <message>
        <source>Exclude this ta&amp;rget</source>
        <translation>Dieses Zie&amp;l ausschließen</translation>
    </message>
    <message>
        <source>Exclude this a&amp;ctor</source>
        <translation>Diesen Ak&amp;teur ausschließen</translation>
    </message>
    <message>
        <source>Exclude this e&amp;nvironment</source>
        <translation>Diese Um&amp;gebung ausschließen</translation>
    </message>
    <message>
        <source>Not re&amp;lated to its chain</source>
        <translation>Ge&amp;hört nicht zu seiner Kette</translation>
    </message>
    <message>
        <source>Relate to chains a&amp;gain</source>
        <translation>Wie&amp;der Ketten zuordnen</translation>
    </message>
    <message>
        <source>E&amp;xclude this value</source>
        <translation>Diesen Wert au&amp;sschließen</translation>
    </message>
    <message>
        <source>&amp;Pin for comparison</source>
        <translation>Zum &amp;Vergleich anheften</translation>
    </message>
    <message>
        <source>&amp;Fold its chain into one row	C</source>
        <translation>Seine Kette in eine Zeile &amp;falten	C</translation>
    </message>
    <message>
        <source>Un&amp;fold its chain	C</source>
        <translation>Seine Kette auf&amp;klappen	C</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Copy %Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile &amp;kopieren</numerusform>
            <numerusform>%Ln Zeilen &amp;kopieren</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Same target</source>
        <translation>Dasselbe &amp;Ziel</translation>
    </message>
</context>
<context>
    <name>Backtrail::EventChain</name>
    <message>
        <source>The first event of its family on this target that no open operation was waiting for.</source>
        <translation>Das erste Ereignis seiner Art an diesem Ziel, auf das kein offener Vorgang wartete.</translation>
    </message>
    <message>
        <source>Requests what was queued on this target within the minute before.</source>
        <translation>Fordert an, was in der Minute davor an diesem Ziel eingereiht wurde.</translation>
    </message>
    <message>
        <source>The queueing of the nearest open request on this target.</source>
        <translation>Das Einreihen der nächsten offenen Anforderung an diesem Ziel.</translation>
    </message>
    <message>
        <source>Another queueing while the operation was open on this target.</source>
        <translation>Ein weiteres Einreihen, während der Vorgang an diesem Ziel offen war.</translation>
    </message>
    <message>
        <source>Ends the nearest open operation of its family on this target, within the limit of %1.</source>
        <translation>Beendet den nächsten offenen Vorgang seiner Art an diesem Ziel, innerhalb der Grenze von %1.</translation>
    </message>
    <message>
        <source>Cancels the nearest open operation on this target.</source>
        <translation>Bricht den nächsten offenen Vorgang an diesem Ziel ab.</translation>
    </message>
    <message>
        <source>A change of this target directly before the operation: a candidate for its cause, not more.</source>
        <translation>Eine Änderung dieses Ziels direkt vor dem Vorgang: eine mögliche Ursache, nicht mehr.</translation>
    </message>
    <message>
        <source>Ends an operation, but no event within the limit of %1 before it began one.</source>
        <translation>Beendet einen Vorgang, aber kein Ereignis innerhalb der Grenze von %1 davor begann einen.</translation>
    </message>
    <message>
        <source>Ends an operation whose beginning is not among what was fetched.</source>
        <translation>Beendet einen Vorgang, dessen Beginn nicht im Abgerufenen ist.</translation>
    </message>
    <message>
        <source>deployment</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>restart</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>deletion</source>
        <translation>Löschung</translation>
    </message>
    <message>
        <source>uninstallation</source>
        <translation>Deinstallation</translation>
    </message>
    <message>
        <source>dry run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>forced run</source>
        <translation>erzwungener Lauf</translation>
    </message>
    <message>
        <source>Terraform force unlock</source>
        <translation>Terraform-Zwangsentsperrung</translation>
    </message>
    <message>
        <source>Terraform state migration</source>
        <translation>Terraform-Zustandsumzug</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>cause candidate</source>
        <translation>mögliche Ursache</translation>
    </message>
    <message>
        <source>first</source>
        <translation>erstes</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>mittleres</translation>
    </message>
    <message>
        <source>last</source>
        <translation>letztes</translation>
    </message>
    <message>
        <source>the only event there</source>
        <translation>das einzige Ereignis darin</translation>
    </message>
    <message>
        <source>on a service of the environment</source>
        <translation>an einem Dienst der Umgebung</translation>
    </message>
    <message>
        <source>on the environment</source>
        <translation>an der Umgebung</translation>
    </message>
    <message>
        <source>An operation of the same family on a service of the environment, begun while that on the environment ran.</source>
        <translation>Ein Vorgang derselben Art an einem Dienst der Umgebung, begonnen, während der an der Umgebung lief.</translation>
    </message>
    <message>
        <source>The operation on the environment that ran when this one began.</source>
        <translation>Der Vorgang an der Umgebung, der lief, als dieser begann.</translation>
    </message>
    <message>
        <source>Chain of the selected event (%1, %2), %3. %4 Inferred from names and times; the server tells no relation.</source>
        <translation>Kette des gewählten Ereignisses (%1, %2), %3. %4 Aus Namen und Zeiten erschlossen; der Server nennt keinen Zusammenhang.</translation>
    </message>
    <message>
        <source>no end seen yet</source>
        <translation>noch kein Ende gesehen</translation>
    </message>
    <message>
        <source>succeeded after %1</source>
        <translation>gelungen nach %1</translation>
    </message>
    <message>
        <source>succeeded, no beginning seen</source>
        <translation>gelungen, kein Beginn gesehen</translation>
    </message>
    <message>
        <source>failed after %1</source>
        <translation>gescheitert nach %1</translation>
    </message>
    <message>
        <source>failed, no beginning seen</source>
        <translation>gescheitert, kein Beginn gesehen</translation>
    </message>
    <message>
        <source>cancelled after %1</source>
        <translation>abgebrochen nach %1</translation>
    </message>
    <message numerus="yes">
        <source>with %n operations on services</source>
        <translation>
            <numerusform>mit %n Vorgang an Diensten</numerusform>
            <numerusform>mit %n Vorgängen an Diensten</numerusform>
        </translation>
    </message>
    <message>
        <source>part of one on the environment</source>
        <translation>Teil eines Vorgangs an der Umgebung</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>erschlossen</translation>
    </message>
    <message numerus="yes">
        <source>%n events, %1</source>
        <translation>
            <numerusform>%n Ereignis, %1</numerusform>
            <numerusform>%n Ereignisse, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>folded chain: %1</source>
        <translation>gefaltete Kette: %1</translation>
    </message>
    <message>
        <source>%1, folded chain: %2</source>
        <translation>%1, gefaltete Kette: %2</translation>
    </message>
    <message>
        <source>no end within %1, and no gap in what is kept of that time</source>
        <translation>kein Ende innerhalb von %1, und keine Lücke in dem, was von dieser Zeit vorliegt</translation>
    </message>
</context>
<context>
    <name>Backtrail::EventExport</name>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>Auf der Platte ist kein Platz mehr.</translation>
    </message>
</context>
<context>
    <name>Backtrail::EventHeader</name>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Sortieren nach</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>%1, ascending</source>
        <translation>%1, aufsteigend</translation>
    </message>
    <message>
        <source>%1, descending</source>
        <translation>%1, absteigend</translation>
    </message>
    <message>
        <source>%1, sorted descending</source>
        <translation>%1, absteigend sortiert</translation>
    </message>
    <message>
        <source>%1, sorted ascending</source>
        <translation>%1, aufsteigend sortiert</translation>
    </message>
    <message>
        <source>%1
What each event&apos;s documents say at this path. The table cannot be sorted by it.</source>
        <translation>%1
Was die Dokumente jedes Ereignisses an diesem Pfad sagen. Danach lässt sich die Tabelle nicht sortieren.</translation>
    </message>
    <message>
        <source>Move %1 to the &amp;left</source>
        <translation>%1 nach &amp;links rücken</translation>
    </message>
    <message>
        <source>Move %1 to the &amp;right</source>
        <translation>%1 nach &amp;rechts rücken</translation>
    </message>
    <message>
        <source>Re&amp;move the column %1</source>
        <translation>Spalte %1 &amp;entfernen</translation>
    </message>
</context>
<context>
    <name>Backtrail::EventTableView</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>%1, pinned for comparison</source>
        <translation>%1, zum Vergleich angeheftet</translation>
    </message>
</context>
<context>
    <name>Backtrail::EventsCommand</name>
    <message>
        <source>Interrupted: the list is not complete (events printed: %1).</source>
        <translation>Unterbrochen: Die Liste ist nicht vollständig (ausgegebene Ereignisse: %1).</translation>
    </message>
    <message>
        <source>--format can be table, json, jsonl, csv or markdown, not %1.</source>
        <translation>--format kann table, json, jsonl, csv oder markdown sein, nicht %1.</translation>
    </message>
    <message>
        <source>--limit needs a number of events from 1 on; --all lists every one.</source>
        <translation>--limit braucht eine Anzahl von Ereignissen ab 1; --all listet alle.</translation>
    </message>
    <message>
        <source>--columns belongs to table, csv and markdown; json and jsonl give whole events.</source>
        <translation>--columns gehört zu table, csv und markdown; json und jsonl geben ganze Ereignisse aus.</translation>
    </message>
    <message>
        <source>There is no column %1. The columns are: %2.</source>
        <translation>Es gibt keine Spalte %1. Die Spalten sind: %2.</translation>
    </message>
    <message>
        <source>Warning: %1: %2</source>
        <translation>Warnung: %1: %2</translation>
    </message>
    <message>
        <source>Warning: there is more that could not be read; further warnings are not listed.</source>
        <translation>Warnung: Es gibt mehr, was nicht lesbar war; weitere Warnungen werden nicht aufgeführt.</translation>
    </message>
    <message>
        <source>Note: the organization&apos;s plan keeps no older events.</source>
        <translation>Hinweis: Der Tarif der Organisation bewahrt keine älteren Ereignisse auf.</translation>
    </message>
    <message>
        <source>No event matches (events read: %1).</source>
        <translation>Kein Ereignis passt (gelesene Ereignisse: %1).</translation>
    </message>
    <message>
        <source>Stopped at the limit of %1; there are more events. See --limit and --all.</source>
        <translation>Bei der Grenze von %1 angehalten; es gibt weitere Ereignisse. Siehe --limit und --all.</translation>
    </message>
    <message>
        <source>Stopped at the limit of %1; there may be more events. See --limit and --all.</source>
        <translation>Bei der Grenze von %1 angehalten; es kann weitere Ereignisse geben. Siehe --limit und --all.</translation>
    </message>
    <message>
        <source>The list is not complete (events printed: %1).</source>
        <translation>Die Liste ist nicht vollständig (ausgegebene Ereignisse: %1).</translation>
    </message>
    <message>
        <source>Events read: %1. </source>
        <translation>Gelesene Ereignisse: %1. </translation>
    </message>
    <message>
        <source>Reading the archive…</source>
        <translation>Das Archiv wird gelesen …</translation>
    </message>
    <message>
        <source>From the archive in %1 (events kept: %2).</source>
        <translation>Aus dem Archiv in %1 (aufbewahrte Ereignisse: %2).</translation>
    </message>
    <message>
        <source>No event was found (events read: %1), but not all of this time is known.</source>
        <translation>Kein Ereignis wurde gefunden (gelesene Ereignisse: %1), aber nicht alles in diesem Zeitraum ist bekannt.</translation>
    </message>
    <message>
        <source>Events that could not be read, and are not in the list: %1.</source>
        <translation>Nicht lesbare Ereignisse, die nicht in der Liste stehen: %1.</translation>
    </message>
    <message>
        <source>Events of this organization are kept on this machine: --offline lists those.</source>
        <translation>Ereignisse dieser Organisation sind auf diesem Rechner aufbewahrt: --offline listet sie.</translation>
    </message>
    <message>
        <source>The archive holds older events, from %1 on: name a beginning with --from, or see --offline.</source>
        <translation>Das Archiv enthält ältere Ereignisse, ab %1: mit --from einen Anfang nennen oder --offline verwenden.</translation>
    </message>
    <message>
        <source>What happened before %1 comes from the archive in %2.</source>
        <translation>Was vor %1 geschah, stammt aus dem Archiv in %2.</translation>
    </message>
</context>
<context>
    <name>Backtrail::ExportDialog</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Export events</source>
        <translation>Ereignisse exportieren</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Format:</source>
        <translation>Format:</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>&amp;All events that pass the filter (the search is still going on)</source>
        <translation>&amp;Alle Ereignisse, die durch den Filter kommen (die Suche läuft noch)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;All %Ln event(s) that pass the filter</source>
        <translation>
            <numerusform>&amp;Das %Ln Ereignis, das durch den Filter kommt</numerusform>
            <numerusform>&amp;Alle %Ln Ereignisse, die durch den Filter kommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only what is &amp;selected: %Ln row(s)</source>
        <translation>
            <numerusform>Nur die &amp;Auswahl: %Ln Zeile</numerusform>
            <numerusform>Nur die &amp;Auswahl: %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>No organization is open.</source>
        <translation>Es ist keine Organisation geöffnet.</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message numerus="yes">
        <source>  and %n more</source>
        <translation>
            <numerusform>  und %n weitere</numerusform>
            <numerusform>  und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV has no place for that: a second file beside it, .csv.about.json, will say so.</source>
        <translation>In CSV ist dafür kein Platz: Eine zweite Datei daneben, .csv.about.json, wird es sagen.</translation>
    </message>
    <message>
        <source>The file will say so.</source>
        <translation>Die Datei wird es sagen.</translation>
    </message>
    <message>
        <source>Secrets will be in the file as they were received.</source>
        <translation>Geheimnisse werden so in der Datei stehen, wie sie empfangen wurden.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>events-%1</source>
        <translation>ereignisse-%1</translation>
    </message>
    <message>
        <source>Writing to %1</source>
        <translation>Schreibe nach %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) written to %1</source>
        <translation>
            <numerusform>%Ln Ereignis nach %1 geschrieben</numerusform>
            <numerusform>%Ln Ereignisse nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>What is known of them: %1</source>
        <translation>Was über sie bekannt ist: %1</translation>
    </message>
    <message>
        <source>Nothing was written. %1</source>
        <translation>Nichts wurde geschrieben. %1</translation>
    </message>
    <message>
        <source>&amp;Mask what looks like a secret</source>
        <translation>&amp;Verdecken, was nach einem Geheimnis aussieht</translation>
    </message>
</context>
<context>
    <name>Backtrail::ExternalDiff</name>
    <message>
        <source>The documents cannot be written to a temporary folder.</source>
        <translation>Die Dokumente lassen sich nicht in einen temporären Ordner schreiben.</translation>
    </message>
    <message>
        <source>The external diff tool needs a program and both files, %1 and %2.</source>
        <translation>Das externe Diff-Werkzeug braucht ein Programm und beide Dateien, %1 und %2.</translation>
    </message>
    <message>
        <source>The external diff tool %1 cannot be started.</source>
        <translation>Das externe Diff-Werkzeug %1 lässt sich nicht starten.</translation>
    </message>
    <message>
        <source>The external diff tool %1 ended at once, with exit code %2.</source>
        <translation>Das externe Diff-Werkzeug %1 endete sofort, mit dem Code %2.</translation>
    </message>
    <message>
        <source>It said: %1</source>
        <translation>Es meldete: %1</translation>
    </message>
</context>
<context>
    <name>Backtrail::ExternalDiffDialog</name>
    <message>
        <source>External diff tool</source>
        <translation>Externes Diff-Werkzeug</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>The program with its arguments; %1 and %2 stand for the documents before and after.

Both are written to files that only you can read, and removed again. Secrets are masked in them: values whose names sound secret, and what has the form of a token, a key or a password. Others are not.</source>
        <translation>Das Programm mit seinen Argumenten; %1 und %2 stehen für die Dokumente davor und danach.

Beide werden in Dateien geschrieben, die nur Sie lesen können, und wieder entfernt. Geheimnisse darin sind verdeckt: Werte, deren Namen danach klingen, und was die Form eines Tokens, eines Schlüssels oder eines Passworts hat. Andere nicht.</translation>
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
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
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
    <name>Backtrail::FilesDiffCommand</name>
    <message>
        <source>%1 is not UTF-8 text, so there is no JSON to write of it. See --format text.</source>
        <translation>%1 ist kein UTF-8-Text, daraus lässt sich kein JSON schreiben. Siehe --format text.</translation>
    </message>
    <message>
        <source>There is no patch for these files: a patch needs JSON on both sides. See --format text.</source>
        <translation>Für diese Dateien gibt es keinen Patch: Er braucht JSON auf beiden Seiten. Siehe --format text.</translation>
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
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>none</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
    <message>
        <source>%1 %2 – %3 %4</source>
        <translation>%1 %2 – %3 %4</translation>
    </message>
</context>
<context>
    <name>Backtrail::FilterLine</name>
    <message>
        <source>Filter as text</source>
        <translation>Filter als Text</translation>
    </message>
    <message>
        <source>type:UPDATE -actor:terraform* time&gt;-2h &quot;needle&quot;</source>
        <translation>type:UPDATE -actor:terraform* time&gt;-2h &quot;Suchtext&quot;</translation>
    </message>
    <message>
        <source>Character %1: %2 The list still shows the last filter that could be read.</source>
        <translation>Zeichen %1: %2 Die Liste zeigt noch den letzten lesbaren Filter.</translation>
    </message>
    <message>
        <source>T0 %1 ✕</source>
        <translation>T0 %1 ✕</translation>
    </message>
    <message>
        <source>T0 is %1; remove it</source>
        <translation>T0 ist %1; entfernen</translation>
    </message>
    <message>
        <source>Filters can say time&gt;T0-30m. Press T in the table to move it, here to remove it.</source>
        <translation>Filter können time&gt;T0-30m enthalten. T in der Tabelle verschiebt T0, ein Klick hier entfernt es.</translation>
    </message>
</context>
<context>
    <name>Backtrail::FilterLineEdit</name>
    <message>
        <source>What can be written here</source>
        <translation>Was hier stehen kann</translation>
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
    <message>
        <source>Target type</source>
        <translation>Zielart</translation>
    </message>
    <message>
        <source>All target types</source>
        <translation>Alle Zielarten</translation>
    </message>
    <message>
        <source>None: no operation</source>
        <translation>Keines: kein Vorgang</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Alle Ausgänge</translation>
    </message>
    <message>
        <source>Environment type</source>
        <translation>Umgebungstyp</translation>
    </message>
    <message>
        <source>All environment types</source>
        <translation>Alle Umgebungstypen</translation>
    </message>
</context>
<context>
    <name>Backtrail::FilterWords</name>
    <message>
        <source>The quote is not closed: end it with &quot;.</source>
        <translation>Das Anführungszeichen ist offen: mit &quot; beenden.</translation>
    </message>
    <message>
        <source>The regular expression is not closed: end it with /, or put a text that begins with / in quotes.</source>
        <translation>Der reguläre Ausdruck ist offen: mit / beenden, oder einen Text, der mit / beginnt, in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>A backslash takes the next character as it is; there is \n, \r, \t and \u{202e}. Write \\ for the backslash itself.</source>
        <translation>Ein Backslash nimmt das nächste Zeichen, wie es ist; es gibt \n, \r, \t und \u{202e}. Für den Backslash selbst \\ schreiben.</translation>
    </message>
    <message>
        <source>After a regular expression only i (ignore case) and a space may follow.</source>
        <translation>Nach einem regulären Ausdruck dürfen nur i (Groß/klein egal) und ein Leerzeichen folgen.</translation>
    </message>
    <message>
        <source>The filter is too long: it may have 65,536 characters.</source>
        <translation>Der Filter ist zu lang: 65.536 Zeichen sind erlaubt.</translation>
    </message>
    <message>
        <source>No bracket is open here: remove this one, or put it in quotes.</source>
        <translation>Hier ist keine Klammer offen: diese entfernen oder in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>Write OR between the values, or put a value of several words in quotes.</source>
        <translation>OR zwischen die Werte schreiben, oder einen Wert aus mehreren Wörtern in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>The brackets are nested too deep: 64 levels are the most.</source>
        <translation>Die Klammern sind zu tief verschachtelt: höchstens 64 Ebenen.</translation>
    </message>
    <message>
        <source>Write what is excluded directly after the minus, as in -actor:jane.</source>
        <translation>Ausgeschlossenes direkt nach dem Minus schreiben, wie in -actor:jane.</translation>
    </message>
    <message>
        <source>Something is missing here: write a condition, or a word to search for.</source>
        <translation>Hier fehlt etwas: eine Bedingung oder ein Suchwort schreiben.</translation>
    </message>
    <message>
        <source>A condition is missing before %1.</source>
        <translation>Vor %1 fehlt eine Bedingung.</translation>
    </message>
    <message>
        <source>Write %1 in capitals, or &quot;%2&quot; in quotes to search for the word.</source>
        <translation>%1 groß schreiben, oder &quot;%2&quot; in Anführungszeichen, um das Wort zu suchen.</translation>
    </message>
    <message>
        <source>There is nothing between the brackets.</source>
        <translation>Zwischen den Klammern steht nichts.</translation>
    </message>
    <message>
        <source>The bracket is not closed: end it with ).</source>
        <translation>Die Klammer ist offen: mit ) beenden.</translation>
    </message>
    <message>
        <source>There is no key %1. To search for it as text, put it in quotes.</source>
        <translation>Es gibt keinen Schlüssel %1. Um ihn als Text zu suchen, in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>There is no key %1; did you mean %2? To search for it as text, put it in quotes.</source>
        <translation>Es gibt keinen Schlüssel %1; gemeint ist vielleicht %2? Um ihn als Text zu suchen, in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>Only time can be earlier or later: write %1:value.</source>
        <translation>Nur time kennt früher oder später: %1:Wert schreiben.</translation>
    </message>
    <message>
        <source>A condition is missing here. A set belongs to a key, as in type:{UPDATE, DELETE}; put brackets to search for in quotes.</source>
        <translation>Hier fehlt eine Bedingung. Eine Menge gehört zu einem Schlüssel, wie in type:{UPDATE, DELETE}; gesuchte Klammern in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>There is no text to search for between the quotes.</source>
        <translation>Zwischen den Anführungszeichen steht kein Suchtext.</translation>
    </message>
    <message>
        <source>%1 is no time. Write 2026-08-20T15:54:53Z, 2026-08-20, -30m, now-2h or T0-30m (UTC without a zone).</source>
        <translation>%1 ist keine Zeit. Möglich sind 2026-08-20T15:54:53Z, 2026-08-20, -30m, now-2h oder T0-30m (ohne Zone: UTC).</translation>
    </message>
    <message>
        <source>Write the path that changed, as in path:resources.memory.</source>
        <translation>Den geänderten Pfad schreiben, wie in path:resources.memory.</translation>
    </message>
    <message>
        <source>There is no outcome %1. The outcomes are: %2.</source>
        <translation>Es gibt keinen Ausgang %1. Die Ausgänge sind: %2.</translation>
    </message>
    <message>
        <source>A value is missing: write it directly after the colon; &quot;&quot; means that there is none.</source>
        <translation>Ein Wert fehlt: direkt nach dem Doppelpunkt schreiben; &quot;&quot; heißt, dass es keinen gibt.</translation>
    </message>
    <message>
        <source>The bracket is not closed: end it with }.</source>
        <translation>Die Klammer ist offen: mit } beenden.</translation>
    </message>
    <message>
        <source>Write a comma between the values, or put a value of several words in quotes.</source>
        <translation>Ein Komma zwischen die Werte schreiben, oder einen Wert aus mehreren Wörtern in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>A regular expression has 1 to 1,000 characters.</source>
        <translation>Ein regulärer Ausdruck hat 1 bis 1.000 Zeichen.</translation>
    </message>
    <message>
        <source>The regular expression cannot be read here: %1.</source>
        <translation>Der reguläre Ausdruck ist hier nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>The reference is not closed: write ${actor}.</source>
        <translation>Der Verweis ist offen: ${actor} schreiben.</translation>
    </message>
    <message>
        <source>An event has no value of this name. Write a key in it, as in ${actor} or ${target}.</source>
        <translation>Ein Ereignis hat keinen Wert dieses Namens. Einen Schlüssel schreiben, wie in ${actor} oder ${target}.</translation>
    </message>
    <message>
        <source>No event is selected: select the one whose value is meant.</source>
        <translation>Kein Ereignis ist ausgewählt: das auswählen, dessen Wert gemeint ist.</translation>
    </message>
    <message>
        <source>The selected event has no such value to search for.</source>
        <translation>Das gewählte Ereignis hat keinen solchen Wert zum Suchen.</translation>
    </message>
    <message>
        <source>A range is written time:[-2h..now], with its end inside, or time:[2026-08-20..T0) without it; either side may be left out.</source>
        <translation>Ein Zeitraum heißt time:[-2h..now] mit seinem Ende, oder time:[2026-08-20..T0) ohne es; jede Seite darf fehlen.</translation>
    </message>
    <message>
        <source>The range has neither a beginning nor an end.</source>
        <translation>Der Zeitraum hat weder Anfang noch Ende.</translation>
    </message>
    <message>
        <source>The range ends before it begins.</source>
        <translation>Der Zeitraum endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>A time is missing: write it directly after the sign, as in time&gt;=-30m.</source>
        <translation>Eine Zeit fehlt: direkt nach dem Zeichen schreiben, wie in time&gt;=-30m.</translation>
    </message>
    <message>
        <source>T0 is not set: select the event of that moment and press T in the table.</source>
        <translation>T0 ist nicht gesetzt: das Ereignis dieses Moments auswählen und in der Tabelle T drücken.</translation>
    </message>
    <message>
        <source>Only ${time} is a time.</source>
        <translation>Nur ${time} ist eine Zeit.</translation>
    </message>
</context>
<context>
    <name>Backtrail::HiddenPathsDialog</name>
    <message>
        <source>Hidden paths</source>
        <translation>Ausgeblendete Pfade</translation>
    </message>
    <message>
        <source>One pattern a line, for this connection only. Differences at these paths are counted apart and can always be shown.

updated_at — at the top of the document
**.updated_at — anywhere
ports[*].last_* — in each port</source>
        <translation>Ein Muster je Zeile, nur für diese Verbindung. Unterschiede an diesen Pfaden werden getrennt gezählt und lassen sich jederzeit zeigen.

updated_at — oben im Dokument
**.updated_at — überall
ports[*].last_* — in jedem Port</translation>
    </message>
    <message>
        <source>Patterns, one a line</source>
        <translation>Muster, eines je Zeile</translation>
    </message>
    <message>
        <source>This is no path: %1</source>
        <translation>Das ist kein Pfad: %1</translation>
    </message>
</context>
<context>
    <name>Backtrail::HistoryChart</name>
    <message>
        <source>The value over time</source>
        <translation>Der Wert im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Values in order: %1</source>
        <translation>Werte der Reihe nach: %1</translation>
    </message>
</context>
<context>
    <name>Backtrail::HistoryModel</name>
    <message>
        <source>When (%1)</source>
        <translation>Wann (%1)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>not recorded; found so by this event</source>
        <translation>nicht aufgezeichnet; von diesem Ereignis so vorgefunden</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 %2: from %3 to %4, %5 (%6, event %7)</source>
        <translation>%1 %2: von %3 zu %4, %5 (%6, Ereignis %7)</translation>
    </message>
</context>
<context>
    <name>Backtrail::HistoryPane</name>
    <message>
        <source>History of a field</source>
        <translation>Verlauf eines Felds</translation>
    </message>
    <message>
        <source>Older change ([)</source>
        <translation>Ältere Änderung ([)</translation>
    </message>
    <message>
        <source>Newer change (])</source>
        <translation>Neuere Änderung (])</translation>
    </message>
    <message>
        <source>Close the history (Esc)</source>
        <translation>Verlauf schließen (Esc)</translation>
    </message>
    <message>
        <source>Changes of the field, newest first</source>
        <translation>Änderungen des Felds, neueste zuerst</translation>
    </message>
    <message>
        <source>History of %1 · %2</source>
        <translation>Verlauf von %1 · %2</translation>
    </message>
    <message>
        <source>(whole document)</source>
        <translation>(ganzes Dokument)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Nothing can be followed: the event names no target, or carries no document.</source>
        <translation>Nichts zu verfolgen: das Ereignis nennt kein Ziel oder hat kein Dokument.</translation>
    </message>
    <message numerus="yes">
        <source>No change of this field among the %n events of the target that were fetched.</source>
        <translation>
            <numerusform>Keine Änderung dieses Felds in dem %n abgerufenen Ereignis des Ziels.</numerusform>
            <numerusform>Keine Änderung dieses Felds in den %n abgerufenen Ereignissen des Ziels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes according to the audit log</source>
        <translation>
            <numerusform>%n Änderung laut Audit-Log</numerusform>
            <numerusform>%n Änderungen laut Audit-Log</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, as of %2; older ones may lie before what was fetched.</source>
        <translation>%1, Stand %2; ältere können vor dem Abgerufenen liegen.</translation>
    </message>
    <message>
        <source>%1. Others may be missing: not everything since the first of them was fetched.</source>
        <translation>%1. Andere können fehlen: nicht alles seit der ersten wurde abgerufen.</translation>
    </message>
</context>
<context>
    <name>Backtrail::Liveness</name>
    <message>
        <source>still live</source>
        <translation>gilt noch</translation>
    </message>
    <message numerus="yes">
        <source>live again, after %n other changes</source>
        <translation>
            <numerusform>gilt wieder, nach %n anderer Änderung</numerusform>
            <numerusform>gilt wieder, nach %n anderen Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>not seen since</source>
        <translation>seither nicht gesehen</translation>
    </message>
    <message>
        <source>found reverted %1</source>
        <translation>zurückgesetzt vorgefunden %1</translation>
    </message>
    <message>
        <source>reverted %1</source>
        <translation>zurückgesetzt %1</translation>
    </message>
    <message>
        <source>reverted %1 by %2</source>
        <translation>zurückgesetzt %1 durch %2</translation>
    </message>
    <message>
        <source>deleted %1</source>
        <translation>gelöscht %1</translation>
    </message>
    <message>
        <source>deleted %1 by %2</source>
        <translation>gelöscht %1 durch %2</translation>
    </message>
    <message>
        <source>overwritten once, now %1</source>
        <translation>einmal überschrieben, jetzt %1</translation>
    </message>
    <message numerus="yes">
        <source>overwritten %n times, now %1</source>
        <translation>
            <numerusform>%n Mal überschrieben, jetzt %1</numerusform>
            <numerusform>%n Mal überschrieben, jetzt %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2, event %3</source>
        <translation>%1 %2, Ereignis %3</translation>
    </message>
    <message>
        <source>nobody knows who</source>
        <translation>niemand weiß, von wem</translation>
    </message>
    <message>
        <source>Nothing can be said: events since then may be missing from what was fetched, are too recent, or do not tell this value.</source>
        <translation>Keine Aussage möglich: im Abgerufenen können Ereignisse seitdem fehlen, sie sind zu neu oder nennen diesen Wert nicht.</translation>
    </message>
    <message>
        <source>No later event in the audit log tells this value.</source>
        <translation>Kein späteres Ereignis im Audit-Log nennt diesen Wert.</translation>
    </message>
    <message>
        <source>According to the audit log the value is the same. Shown by: %1.</source>
        <translation>Laut Audit-Log ist der Wert derselbe. Zu sehen an: %1.</translation>
    </message>
    <message>
        <source>According to the audit log the value from before is back. Proved by: %1 (%2).</source>
        <translation>Laut Audit-Log gilt wieder der Wert von vorher. Belegt durch: %1 (%2).</translation>
    </message>
    <message>
        <source>According to the audit log it has another value now. Proved by: %1 (%2).</source>
        <translation>Laut Audit-Log hat es jetzt einen anderen Wert. Belegt durch: %1 (%2).</translation>
    </message>
    <message>
        <source>According to the audit log the object was deleted. Proved by: %1 (%2).</source>
        <translation>Laut Audit-Log wurde das Objekt gelöscht. Belegt durch: %1 (%2).</translation>
    </message>
    <message>
        <source>(not there)</source>
        <translation>(nicht vorhanden)</translation>
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
        <translation>&amp;Verbindungen bearbeiten …</translation>
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
        <translation>A&amp;lle laden</translation>
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
        <translation>Fa&amp;rben</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Hoher Kontrast</translation>
    </message>
    <message>
        <source>&amp;Export events…</source>
        <translation>Ereignisse &amp;exportieren…</translation>
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
    <name>Backtrail::NoiseBar</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Edit the hidden paths</source>
        <translation>Ausgeblendete Pfade bearbeiten</translation>
    </message>
    <message>
        <source>Hide what changes nearly every time</source>
        <translation>Ausblenden, was sich fast immer ändert</translation>
    </message>
    <message>
        <source>Hidden paths, shown now: %1 (%2)</source>
        <translation>Ausgeblendete Pfade, jetzt gezeigt: %1 (%2)</translation>
    </message>
    <message>
        <source>Hidden paths: %1 (%2)</source>
        <translation>Ausgeblendete Pfade: %1 (%2)</translation>
    </message>
    <message>
        <source>Hide again</source>
        <translation>Wieder ausblenden</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message>
        <source>Changes in nearly every event of this kind: %1</source>
        <translation>Ändert sich in fast jedem Ereignis dieser Art: %1</translation>
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
    <name>Backtrail::SavedFilters</name>
    <message>
        <source>Give the filter a name.</source>
        <translation>Bitte dem Filter einen Namen geben.</translation>
    </message>
    <message>
        <source>The name is too long: 200 characters are the most.</source>
        <translation>Der Name ist zu lang: höchstens 200 Zeichen.</translation>
    </message>
    <message>
        <source>The filter &quot;%1&quot; cannot be read, character %2: %3</source>
        <translation>Der Filter „%1“ ist nicht lesbar, Zeichen %2: %3</translation>
    </message>
    <message>
        <source>There are 1,000 filters already: delete one first.</source>
        <translation>Es gibt schon 1.000 Filter: zuerst einen löschen.</translation>
    </message>
    <message>
        <source>There is no filter %1.</source>
        <translation>Es gibt keinen Filter %1.</translation>
    </message>
    <message>
        <source>There is a filter %1 already.</source>
        <translation>Es gibt schon einen Filter %1.</translation>
    </message>
    <message>
        <source>The file is too large for a library of filters: 4 MiB are the most.</source>
        <translation>Die Datei ist zu groß für eine Filtersammlung: höchstens 4 MiB.</translation>
    </message>
    <message>
        <source>The file is not whole, or not JSON, from byte %1 on.</source>
        <translation>Die Datei ist ab Byte %1 unvollständig oder kein JSON.</translation>
    </message>
    <message>
        <source>The file is JSON, but no library of filters that Backtrail exported.</source>
        <translation>Die Datei ist JSON, aber keine von Backtrail exportierte Filtersammlung.</translation>
    </message>
    <message>
        <source>The file is from another version of Backtrail; this one reads version 1.</source>
        <translation>Die Datei stammt von einer anderen Version von Backtrail; diese liest Version 1.</translation>
    </message>
    <message>
        <source>Filter %1 of the file has no name or no text.</source>
        <translation>Filter %1 der Datei hat keinen Namen oder keinen Text.</translation>
    </message>
</context>
<context>
    <name>Backtrail::SavedFiltersButton</name>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>No filter is saved yet</source>
        <translation>Noch kein Filter gespeichert</translation>
    </message>
    <message>
        <source>&amp;Save, rename, export …</source>
        <translation>&amp;Speichern, umbenennen, exportieren …</translation>
    </message>
</context>
<context>
    <name>Backtrail::SavedFiltersDialog</name>
    <message>
        <source>&amp;Apply</source>
        <translation>An&amp;wenden</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Name des Filters</translation>
    </message>
    <message>
        <source>The current filter is empty.</source>
        <translation>Der aktuelle Filter ist leer.</translation>
    </message>
    <message>
        <source>Current filter: %1</source>
        <translation>Aktueller Filter: %1</translation>
    </message>
    <message>
        <source>&amp;Save current filter</source>
        <translation>Aktuellen Filter &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Import …</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>What is saved here can be applied with one choice.</source>
        <translation>Hier Gespeichertes lässt sich mit einem Klick anwenden.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Write the new name into the field above first.</source>
        <translation>Zuerst den neuen Namen in das Feld oben schreiben.</translation>
    </message>
    <message>
        <source>Renamed.</source>
        <translation>Umbenannt.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Gelöscht.</translation>
    </message>
    <message>
        <source>Import filters</source>
        <translation>Filter importieren</translation>
    </message>
    <message>
        <source>Filters (*.json);;All files (*)</source>
        <translation>Filter (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export filters</source>
        <translation>Filter exportieren</translation>
    </message>
    <message>
        <source>Filters (*.json)</source>
        <translation>Filter (*.json)</translation>
    </message>
    <message>
        <source>Filters imported: %1.</source>
        <translation>Importierte Filter: %1.</translation>
    </message>
    <message>
        <source>Filters exported: %1.</source>
        <translation>Exportierte Filter: %1.</translation>
    </message>
</context>
<context>
    <name>Backtrail::ShownField</name>
    <message>
        <source>not in this event</source>
        <translation>nicht in diesem Ereignis</translation>
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
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Fetch nothing for now, not even what is new.</source>
        <translation>Vorerst nichts abrufen, auch nichts Neues.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Fetch only what is new, and leave the gaps as they are. What has been fetched stays.</source>
        <translation>Nur Neues abrufen und die Lücken lassen, wie sie sind. Was abgerufen ist, bleibt.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Fill the gaps</source>
        <translation>Lücken füllen</translation>
    </message>
</context>
<context>
    <name>Backtrail::StoryGuide</name>
    <message>
        <source>That event is not in the list: the filter hides it, or it is not loaded any more.</source>
        <translation>Das Ereignis ist nicht in der Liste: der Filter verbirgt es, oder es ist nicht mehr geladen.</translation>
    </message>
    <message>
        <source>That event is folded into the row of its chain. Press C on that row to unfold it.</source>
        <translation>Dieses Ereignis ist in die Zeile seiner Kette gefaltet. C auf dieser Zeile klappt sie auf.</translation>
    </message>
</context>
<context>
    <name>Backtrail::SyncCommand</name>
    <message>
        <source>Interrupted: what was fetched stays, and the next sync goes on from there.</source>
        <translation>Unterbrochen: Was geholt wurde, bleibt, und die nächste Synchronisation macht dort weiter.</translation>
    </message>
    <message>
        <source>Nothing was fetched: the archive cannot be written. %1.</source>
        <translation>Nichts wurde geholt: Das Archiv lässt sich nicht schreiben. %1.</translation>
    </message>
    <message>
        <source>Events kept: %1 of about %2. </source>
        <translation>Aufbewahrte Ereignisse: %1 von etwa %2. </translation>
    </message>
    <message>
        <source>Events kept: %1. </source>
        <translation>Aufbewahrte Ereignisse: %1. </translation>
    </message>
    <message>
        <source>Events kept: %1, of them new: %2.</source>
        <translation>Aufbewahrte Ereignisse: %1, davon neu: %2.</translation>
    </message>
    <message>
        <source>What is newer is kept as far as it came; more of it may still arrive.</source>
        <translation>Neueres ist aufbewahrt, soweit es kam; es kann noch mehr davon eintreffen.</translation>
    </message>
    <message>
        <source>All will be fetched in about %1 min.</source>
        <translation>In etwa %1 min wird alles abgerufen sein.</translation>
    </message>
    <message>
        <source>Came again with other content under the same id, kept beside the first: %1.</source>
        <translation>Mit anderem Inhalt unter derselben ID wiedergekommen, neben dem ersten aufbewahrt: %1.</translation>
    </message>
</context>
<context>
    <name>Backtrail::TargetsCommand</name>
    <message>
        <source>--format can be table or json, not %1.</source>
        <translation>--format kann table oder json sein, nicht %1.</translation>
    </message>
    <message>
        <source>Nothing of this kind has events in this time range.</source>
        <translation>In diesem Zeitraum hat nichts dieser Art Ereignisse.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>From the archive in %1: what its events name (events kept: %2).</source>
        <translation>Aus dem Archiv in %1: was seine Ereignisse nennen (aufbewahrte Ereignisse: %2).</translation>
    </message>
    <message>
        <source>Nothing of this kind was found, but not all of this time is known.</source>
        <translation>Nichts dieser Art wurde gefunden, aber nicht alles in diesem Zeitraum ist bekannt.</translation>
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
    <name>Backtrail::TickDelegate</name>
    <message>
        <source>Do not exclude (−)</source>
        <translation>Nicht ausschließen (−)</translation>
    </message>
    <message>
        <source>Exclude (−)</source>
        <translation>Ausschließen (−)</translation>
    </message>
</context>
<context>
    <name>Backtrail::TickListModel</name>
    <message numerus="yes">
        <source>%1, %n events</source>
        <translation>
            <numerusform>%1, %n Ereignis</numerusform>
            <numerusform>%1, %n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
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
        <source>Everything (server: %n days)</source>
        <translation>
            <numerusform>Alles (Server: %n Tag)</numerusform>
            <numerusform>Alles (Server: %n Tage)</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
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
    <name>Backtrail::TimelineStrip</name>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <translation>%1 bis %2 (%3)</translation>
    </message>
    <message>
        <source>from %1 (%2)</source>
        <translation>ab %1 (%2)</translation>
    </message>
    <message>
        <source>until %1 (%2)</source>
        <translation>bis %1 (%2)</translation>
    </message>
    <message>
        <source>all of the time</source>
        <translation>alle Zeit</translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n gescheitert</numerusform>
            <numerusform>%n gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n events pass the filter</source>
        <translation>
            <numerusform>%1 von %n Ereignis passt zum Filter</numerusform>
            <numerusform>%1 von %n Ereignissen passen zum Filter</numerusform>
        </translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation>Noch keine Ereignisse.</translation>
    </message>
    <message>
        <source>Chosen: %1.</source>
        <translation>Gewählt: %1.</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>Noch keine Ereignisse</translation>
    </message>
    <message>
        <source>Hatched at the bottom: failed; pale: does not pass the filter</source>
        <translation>Unten schraffiert: gescheitert; blass: passt nicht zum Filter</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>Not fetched. Click to fetch it.</source>
        <translation>Nicht abgerufen. Klick ruft es ab.</translation>
    </message>
    <message>
        <source>Not loaded. Click to load it.</source>
        <translation>Nicht geladen. Klick lädt es.</translation>
    </message>
    <message>
        <source>Read, but something may be missing. Click to fetch it again.</source>
        <translation>Gelesen, aber etwas kann fehlen. Klick ruft es erneut ab.</translation>
    </message>
    <message>
        <source>Fetching failed. Click to fetch it again.</source>
        <translation>Abruf gescheitert. Klick ruft es erneut ab.</translation>
    </message>
    <message>
        <source>Beyond retention: the server shows nothing from then any more</source>
        <translation>Nicht mehr aufbewahrt: der Server zeigt aus dieser Zeit nichts mehr</translation>
    </message>
    <message>
        <source>What is known of the time: %1</source>
        <translation>Was über die Zeit bekannt ist: %1</translation>
    </message>
    <message>
        <source>What is known of the time: nothing yet</source>
        <translation>Was über die Zeit bekannt ist: noch nichts</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>geladen</translation>
    </message>
    <message>
        <source>not fetched</source>
        <translation>nicht geholt</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>nicht geladen</translation>
    </message>
    <message>
        <source>read, but something may be missing</source>
        <translation>gelesen, aber es kann etwas fehlen</translation>
    </message>
    <message>
        <source>fetching failed</source>
        <translation>Holen fehlgeschlagen</translation>
    </message>
    <message>
        <source>beyond retention, the server shows nothing from then any more</source>
        <translation>jenseits der Aufbewahrung, der Server zeigt von damals nichts mehr</translation>
    </message>
    <message>
        <source>%1, %2. Enter fetches it.</source>
        <translation>%1, %2. Die Eingabetaste holt es.</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>gelungen</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>Click: only these events (%1), or all of them again</source>
        <translation>Klick: nur diese Ereignisse (%1) oder wieder alle</translation>
    </message>
    <message>
        <source>%1 (%2) to %3 (%4)</source>
        <translation>%1 (%2) bis %3 (%4)</translation>
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
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
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
    <name>ChangeCopies</name>
    <message>
        <source>Hidden paths: %1 (%2)</source>
        <translation>Ausgeblendete Pfade: %1 (%2)</translation>
    </message>
    <message>
        <source>Secrets are masked: equal numbers stand for equal values.</source>
        <translation>Geheimes ist verdeckt: Gleiche Nummern stehen für gleiche Werte.</translation>
    </message>
    <message>
        <source>This patch cannot be applied: its secrets are masked. Show the secrets and copy it again.</source>
        <translation>Dieser Patch lässt sich nicht anwenden: Sein Geheimes ist verdeckt. Geheimes zeigen und ihn noch einmal kopieren.</translation>
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
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>only hidden paths (%1)</source>
        <translation>nur ausgeblendete Pfade (%1)</translation>
    </message>
    <message>
        <source>%1 · %2 hidden</source>
        <translation>%1 · %2 ausgeblendet</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>Asking the server, attempt %1…</source>
        <translation>Der Server wird gefragt, Versuch %1 …</translation>
    </message>
    <message>
        <source>Trying again in %1 s (attempt %2)…</source>
        <translation>Neuer Versuch in %1 s (Versuch %2) …</translation>
    </message>
    <message>
        <source>Waiting %1 s for the server&apos;s request budget…</source>
        <translation>Es wird %1 s auf das Anfragebudget des Servers gewartet …</translation>
    </message>
    <message>
        <source>Standard output cannot be written: %1.</source>
        <translation>Die Standardausgabe lässt sich nicht schreiben: %1.</translation>
    </message>
    <message>
        <source>The token is read from BACKTRAIL_TOKEN or from --token-fd; `backtrail-cli events --help` lists every way.</source>
        <translation>Das Token wird aus BACKTRAIL_TOKEN oder über --token-fd gelesen; `backtrail-cli events --help` nennt alle Wege.</translation>
    </message>
    <message>
        <source>Say what to read: --connection NAME for a saved connection, or --organization ID with the token in BACKTRAIL_TOKEN. Without an account, `backtrail-cli demo-server` serves a made-up organization.</source>
        <translation>Bitte angeben, was gelesen werden soll: --connection NAME für eine gespeicherte Verbindung oder --organization ID mit dem Token in BACKTRAIL_TOKEN. Ohne Konto bedient `backtrail-cli demo-server` eine erfundene Organisation.</translation>
    </message>
    <message>
        <source>`backtrail-cli --help` shows what there is.</source>
        <translation>`backtrail-cli --help` zeigt, was es gibt.</translation>
    </message>
    <message>
        <source>--format can be text, json, patch or markdown, not %1.</source>
        <translation>--format kann text, json, patch oder markdown sein, nicht %1.</translation>
    </message>
    <message>
        <source>--identity is written PATH=KEY, such as ports=internal_port, not %1.</source>
        <translation>--identity schreibt sich PATH=KEY, etwa ports=internal_port, nicht %1.</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>%1 is larger than %2, which is too much to compare.</source>
        <translation>%1 ist größer als %2, das ist zu viel für einen Vergleich.</translation>
    </message>
    <message>
        <source>The file holds the events of a kind of server that this version does not know. Nothing was imported</source>
        <translation>Die Datei enthält die Ereignisse einer Art von Server, die diese Version nicht kennt. Nichts wurde importiert</translation>
    </message>
    <message>
        <source>Not as it was written: %1.</source>
        <translation>Nicht so, wie es geschrieben wurde: %1.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Events: %1</source>
        <translation>Ereignisse: %1</translation>
    </message>
    <message>
        <source>Oldest event: %1</source>
        <translation>Ältestes Ereignis: %1</translation>
    </message>
    <message>
        <source>Newest event: %1</source>
        <translation>Neuestes Ereignis: %1</translation>
    </message>
    <message>
        <source>Revisions, other content that came later under the same id: %1</source>
        <translation>Revisionen, also anderer Inhalt, der später unter derselben Kennung kam: %1</translation>
    </message>
    <message>
        <source>Kept aside because they could not be read as events: %1</source>
        <translation>Beiseitegelegt, weil sie nicht als Ereignisse lesbar waren: %1</translation>
    </message>
    <message>
        <source>Bytes on disk: %1</source>
        <translation>Bytes auf der Platte: %1</translation>
    </message>
    <message>
        <source>The key of its seal is lost: nobody can prove that it was not written anew. `backtrail-cli archive rebuild` makes a new one.</source>
        <translation>Der Schlüssel seines Siegels ist verloren: Niemand kann beweisen, dass es nicht neu geschrieben wurde. `backtrail-cli archive rebuild` legt einen neuen an.</translation>
    </message>
    <message>
        <source>Nothing was fetched yet.</source>
        <translation>Es wurde noch nichts geholt.</translation>
    </message>
    <message>
        <source>Nothing was changed, and nothing is missing.</source>
        <translation>Nichts wurde geändert, und nichts fehlt.</translation>
    </message>
    <message>
        <source>Proved: %1 events, %2 revisions, %3 elements that could not be read.</source>
        <translation>Geprüft: %1 Ereignisse, %2 Revisionen, %3 nicht lesbare Elemente.</translation>
    </message>
    <message>
        <source>But what is shown of them is not right: %1. Rows: %2, search filters: %3. `backtrail-cli archive rebuild` makes them anew.</source>
        <translation>Aber was davon angezeigt wird, stimmt nicht: %1. Zeilen: %2, Suchfilter: %3. `backtrail-cli archive rebuild` legt sie neu an.</translation>
    </message>
    <message>
        <source>The columns and the search filters are those of their bytes.</source>
        <translation>Spalten und Suchfilter passen zu ihren Bytes.</translation>
    </message>
    <message>
        <source>The seal could not be checked, its key is lost: somebody may have written everything anew. `backtrail-cli archive rebuild` makes a new one.</source>
        <translation>Das Siegel ließ sich nicht prüfen, sein Schlüssel ist verloren: Jemand könnte alles neu geschrieben haben. `backtrail-cli archive rebuild` legt einen neuen an.</translation>
    </message>
    <message>
        <source>Made anew: %1 rows, %2 search filters.</source>
        <translation>Neu angelegt: %1 Zeilen, %2 Suchfilter.</translation>
    </message>
    <message>
        <source>The first difference was: %1.</source>
        <translation>Der erste Unterschied war: %1.</translation>
    </message>
    <message>
        <source>Nothing was different.</source>
        <translation>Nichts war anders.</translation>
    </message>
    <message>
        <source>Events that were read for it, all unchanged: %1.</source>
        <translation>Dafür gelesene Ereignisse, alle unverändert: %1.</translation>
    </message>
    <message>
        <source>A new seal was made, because the key of the old one was lost: it proves what happens from now on, not what was before.</source>
        <translation>Ein neues Siegel wurde angelegt, weil der Schlüssel des alten verloren war: Es beweist, was von jetzt an geschieht, nicht, was vorher war.</translation>
    </message>
    <message>
        <source>Pieces of events: %1, before: %2.</source>
        <translation>Stücke mit Ereignissen: %1, vorher: %2.</translation>
    </message>
    <message>
        <source>Pieces of columns: %1, before: %2.</source>
        <translation>Stücke mit Spalten: %1, vorher: %2.</translation>
    </message>
    <message>
        <source>Bytes on disk: %1, before: %2.</source>
        <translation>Bytes auf der Platte: %1, vorher: %2.</translation>
    </message>
    <message>
        <source>The room that became free could not be given back: %1</source>
        <translation>Der frei gewordene Platz ließ sich nicht zurückgeben: %1</translation>
    </message>
    <message>
        <source>What is shown of the events is not right: %1. `backtrail-cli archive rebuild` makes it anew.</source>
        <translation>Was von den Ereignissen angezeigt wird, stimmt nicht: %1. `backtrail-cli archive rebuild` legt es neu an.</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>Nichts wurde exportiert.</translation>
    </message>
    <message>
        <source>Exported to %1: %2 events, %3 revisions, %4 elements that could not be read, all proved; %5 bytes.</source>
        <translation>Exportiert nach %1: %2 Ereignisse, %3 Revisionen, %4 nicht lesbare Elemente, alle geprüft; %5 Bytes.</translation>
    </message>
    <message>
        <source>The chain of its events ends with %1.</source>
        <translation>Die Kette ihrer Ereignisse endet mit %1.</translation>
    </message>
    <message>
        <source>The seal could not be checked, its key is lost: somebody may have written everything anew.</source>
        <translation>Das Siegel ließ sich nicht prüfen, sein Schlüssel ist verloren: Jemand könnte alles neu geschrieben haben.</translation>
    </message>
    <message>
        <source>The file was exported at %1 by version %2 and holds %3 events.</source>
        <translation>Die Datei wurde um %1 von Version %2 exportiert und enthält %3 Ereignisse.</translation>
    </message>
    <message>
        <source>New: %1 events, %2 revisions, %3 elements that could not be read. There before: %4 events.</source>
        <translation>Neu: %1 Ereignisse, %2 Revisionen, %3 nicht lesbare Elemente. Schon vorher da: %4 Ereignisse.</translation>
    </message>
    <message>
        <source>More is known now of which time is complete; `backtrail-cli archive info` says what.</source>
        <translation>Jetzt ist mehr darüber bekannt, welche Zeit vollständig ist; `backtrail-cli archive info` sagt, was.</translation>
    </message>
    <message>
        <source>Which time is complete was known before.</source>
        <translation>Welche Zeit vollständig ist, war schon bekannt.</translation>
    </message>
    <message>
        <source>Events kept: %1</source>
        <translation>Aufbewahrte Ereignisse: %1</translation>
    </message>
    <message>
        <source>This patch cannot be applied: its secrets are masked. Make it with --show-secrets.</source>
        <translation>Dieser Patch lässt sich nicht anwenden: Sein Geheimes ist verdeckt. Mit --show-secrets erzeugen.</translation>
    </message>
    <message>
        <source>Nothing is kept of this organization: there is no archive in %1. `backtrail-cli sync` makes one.</source>
        <translation>Von dieser Organisation ist nichts aufbewahrt: In %1 liegt kein Archiv. `backtrail-cli sync` legt eines an.</translation>
    </message>
    <message>
        <source>A part of this program is missing or damaged (%1). Install it again.</source>
        <translation>Ein Teil dieses Programms fehlt oder ist beschädigt (%1). Bitte neu installieren.</translation>
    </message>
    <message>
        <source>What was cut off is told of no more: the archive counts as whole as it is now.</source>
        <translation>Vom Abgeschnittenen ist nicht mehr die Rede: Das Archiv gilt so, wie es jetzt ist, als vollständig.</translation>
    </message>
    <message>
        <source>Whether an older copy was put in its place cannot be told: events.head, which says what was written last, is missing or damaged. The next synchronisation makes it anew.</source>
        <translation>Ob eine ältere Kopie an seine Stelle gesetzt wurde, lässt sich nicht sagen: events.head, das den letzten Stand nennt, fehlt oder ist beschädigt. Die nächste Synchronisation legt es neu an.</translation>
    </message>
    <message>
        <source>What is kept fits together, but that proves nothing without its seal.</source>
        <translation>Was aufbewahrt ist, passt zusammen, aber ohne sein Siegel beweist das nichts.</translation>
    </message>
    <message>
        <source>The key of the archive&apos;s seal is lost: nobody can prove any more that it was not written anew. `backtrail-cli archive rebuild` makes a new one.</source>
        <translation>Der Schlüssel zum Siegel des Archivs ist verloren: Niemand kann mehr beweisen, dass es nicht neu geschrieben wurde. `backtrail-cli archive rebuild` legt einen neuen an.</translation>
    </message>
</context>
<context>
    <name>ComparisonWords</name>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>file %1</source>
        <translation>Datei %1</translation>
    </message>
    <message>
        <source>Pinned for comparison: this event. Select another one to compare it with this.</source>
        <translation>Zum Vergleich angeheftet: dieses Ereignis. Ein anderes auswählen, um es damit zu vergleichen.</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>This event carries no document to compare with the pinned one (%1).</source>
        <translation>Dieses Ereignis hat kein Dokument zum Vergleich mit dem angehefteten (%1).</translation>
    </message>
    <message>
        <source>Before: the pinned event (%1). After: the selected event.</source>
        <translation>Vorher: das angeheftete Ereignis (%1). Nachher: das gewählte Ereignis.</translation>
    </message>
    <message>
        <source>Each event is compared with the last known state of its target.</source>
        <translation>Jedes Ereignis wird mit dem letzten bekannten Stand seines Ziels verglichen.</translation>
    </message>
    <message>
        <source>Among the loaded events there is no earlier state of this target and kind. The event is shown as it came.</source>
        <translation>Unter den geladenen Ereignissen gibt es keinen früheren Stand dieses Ziels und dieser Art. Das Ereignis ist gezeigt, wie es kam.</translation>
    </message>
    <message>
        <source>Inferred: compared with the last known state of the same target (%1). What happened in between may not be among the loaded events.</source>
        <translation>Erschlossen: verglichen mit dem letzten bekannten Stand desselben Ziels (%1). Was dazwischen geschah, ist vielleicht nicht geladen.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 by %2, %3</source>
        <translation>%1 durch %2, %3</translation>
    </message>
    <message>
        <source>Last known state (inferred)</source>
        <translation>Letzter bekannter Stand (erschlossen)</translation>
    </message>
    <message>
        <source>Pinned event</source>
        <translation>Angeheftetes Ereignis</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Datei %1</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Inferred: equal to the last known state of this target.</source>
        <translation>Erschlossen: gleich dem letzten bekannten Stand dieses Ziels.</translation>
    </message>
    <message numerus="yes">
        <source>Inferred: %n difference(s) from the last known state of this target.</source>
        <translation>
            <numerusform>Erschlossen: %n Unterschied zum letzten bekannten Stand dieses Ziels.</numerusform>
            <numerusform>Erschlossen: %n Unterschiede zum letzten bekannten Stand dieses Ziels.</numerusform>
        </translation>
    </message>
    <message>
        <source>Equal to the pinned event.</source>
        <translation>Gleich dem angehefteten Ereignis.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) from the pinned event.</source>
        <translation>
            <numerusform>%n Unterschied zum angehefteten Ereignis.</numerusform>
            <numerusform>%n Unterschiede zum angehefteten Ereignis.</numerusform>
        </translation>
    </message>
    <message>
        <source>Equal to the %1.</source>
        <translation>Kein Unterschied zu: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) from the %1.</source>
        <translation>
            <numerusform>%n Unterschied zu: %1.</numerusform>
            <numerusform>%n Unterschiede zu: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Inferred, compared with the last known state: %1, event %2</source>
        <translation>Erschlossen, verglichen mit dem letzten bekannten Stand: %1, Ereignis %2</translation>
    </message>
    <message>
        <source>Compared with the pinned event: %1, event %2</source>
        <translation>Verglichen mit dem angehefteten Ereignis: %1, Ereignis %2</translation>
    </message>
    <message>
        <source>Compared with: %1</source>
        <translation>Verglichen mit: %1</translation>
    </message>
    <message>
        <source>Each event is compared with the text that was given.</source>
        <translation>Jedes Ereignis wird mit dem gegebenen Text verglichen.</translation>
    </message>
    <message>
        <source>This event carries no document to compare with the text that was given.</source>
        <translation>Dieses Ereignis hat kein Dokument zum Vergleich mit dem gegebenen Text.</translation>
    </message>
    <message>
        <source>Before: the %1 (%2). After: the selected event.</source>
        <translation>Vorher: %1 (%2). Nachher: das gewählte Ereignis.</translation>
    </message>
    <message>
        <source>The last known state of the same target is that of: %1.</source>
        <translation>Der letzte bekannte Zustand desselben Ziels ist der von: %1.</translation>
    </message>
</context>
<context>
    <name>CoverageWords</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>More events happened in one instant than the server gives in any answer; some may be missing.</source>
        <translation>In einem Augenblick geschahen mehr Ereignisse, als der Server je Antwort liefert; einige können fehlen.</translation>
    </message>
    <message>
        <source>The server sent something there that could not be read as an event.</source>
        <translation>Der Server hat dort etwas gesendet, das nicht als Ereignis lesbar war.</translation>
    </message>
    <message>
        <source>So recent that events may still arrive; it is asked for again.</source>
        <translation>So neu, dass noch Ereignisse eintreffen können; es wird erneut gefragt.</translation>
    </message>
    <message>
        <source>The request failed.</source>
        <translation>Die Anfrage ist gescheitert.</translation>
    </message>
    <message>
        <source>The server refused the sign-in.</source>
        <translation>Der Server hat die Anmeldung abgelehnt.</translation>
    </message>
    <message>
        <source>The server&apos;s answers contradict each other; events may be missing.</source>
        <translation>Die Antworten des Servers widersprechen sich; Ereignisse können fehlen.</translation>
    </message>
    <message>
        <source>The server&apos;s pages could not be checked against each other; events may be missing.</source>
        <translation>Die Seiten des Servers ließen sich nicht gegeneinander prüfen; Ereignisse können fehlen.</translation>
    </message>
    <message>
        <source>Not fetched yet.</source>
        <translation>Noch nicht abgerufen.</translation>
    </message>
    <message>
        <source>Complete.</source>
        <translation>Vollständig.</translation>
    </message>
    <message>
        <source>Events may be missing.</source>
        <translation>Ereignisse können fehlen.</translation>
    </message>
    <message>
        <source>Could not be fetched.</source>
        <translation>Ließ sich nicht abrufen.</translation>
    </message>
    <message>
        <source>The server keeps nothing from that time any more.</source>
        <translation>Der Server bewahrt aus dieser Zeit nichts mehr auf.</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>über alle Zeit</translation>
    </message>
    <message>
        <source>before %1 %2</source>
        <translation>vor %1 %2</translation>
    </message>
    <message>
        <source>from %1 %2 on</source>
        <translation>ab %1 %2</translation>
    </message>
    <message>
        <source>from %1 to %2 %3</source>
        <translation>von %1 bis %2 %3</translation>
    </message>
    <message>
        <source>Complete %1.</source>
        <translation>Vollständig %1.</translation>
    </message>
    <message>
        <source>Not complete %1: %2</source>
        <translation>Nicht vollständig %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Not complete %1: %n gap(s).</source>
        <translation>
            <numerusform>Nicht vollständig %1: %n Lücke.</numerusform>
            <numerusform>Nicht vollständig %1: %n Lücken.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server showed nothing there, but how long it keeps events is not known: they may be gone.</source>
        <translation>Der Server zeigte dort nichts, aber wie lange er Ereignisse aufbewahrt, ist nicht bekannt: Sie können verschwunden sein.</translation>
    </message>
    <message>
        <source>from %1 %2 to %3 %4</source>
        <translation>von %1 %2 bis %3 %4</translation>
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
    <name>DecodeWords</name>
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
    <message>
        <source>The answer has no list of events</source>
        <translation>Die Antwort enthält keine Liste von Ereignissen</translation>
    </message>
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
        <translation>Keine Zeit: Die Zeile steht bei der Zeit ihrer Nachbarin</translation>
    </message>
    <message>
        <source>Unreadable time: %1</source>
        <translation>Nicht lesbare Zeit: %1</translation>
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
    <message>
        <source>a long list that differs much: a good match, maybe not the shortest</source>
        <translation>eine lange, sehr verschiedene Liste: gut zugeordnet, vielleicht nicht am kürzesten</translation>
    </message>
    <message>
        <source>A text of the state before holds half of a surrogate pair.</source>
        <translation>Ein Text des Stands vorher enthält ein halbes Ersatzzeichenpaar.</translation>
    </message>
    <message>
        <source>A text of the state after holds half of a surrogate pair.</source>
        <translation>Ein Text des Stands nachher enthält ein halbes Ersatzzeichenpaar.</translation>
    </message>
</context>
<context>
    <name>DiffWriter</name>
    <message>
        <source>(the whole document)</source>
        <translation>(das ganze Dokument)</translation>
    </message>
    <message>
        <source>moved from position %1 to %2</source>
        <translation>von Position %1 nach %2 verschoben</translation>
    </message>
    <message>
        <source>by %1, origin %2, at %3</source>
        <translation>von %1, Herkunft %2, um %3</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>Ereignis %1</translation>
    </message>
    <message>
        <source>%1 changed, %2 added, %3 removed, %4 moved</source>
        <translation>%1 geändert, %2 hinzugefügt, %3 entfernt, %4 verschoben</translation>
    </message>
    <message>
        <source>Both documents are equal.</source>
        <translation>Beide Dokumente sind gleich.</translation>
    </message>
    <message>
        <source>This event holds no earlier state: everything is shown as added.</source>
        <translation>Dieses Ereignis enthält keinen früheren Zustand: Alles erscheint als hinzugefügt.</translation>
    </message>
    <message>
        <source>This event holds no later state: everything is shown as removed.</source>
        <translation>Dieses Ereignis enthält keinen späteren Zustand: Alles erscheint als entfernt.</translation>
    </message>
    <message>
        <source>This event holds no documents.</source>
        <translation>Dieses Ereignis enthält keine Dokumente.</translation>
    </message>
    <message>
        <source>Not JSON on both sides: compared line by line.</source>
        <translation>Nicht auf beiden Seiten JSON: Zeile für Zeile verglichen.</translation>
    </message>
    <message>
        <source>The documents are not compared inside.</source>
        <translation>Die Dokumente werden nicht im Inneren verglichen.</translation>
    </message>
    <message>
        <source>text of several lines: +%1 −%2</source>
        <translation>mehrzeiliger Text: +%1 −%2</translation>
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
    <message>
        <source>Folded chain (inferred)</source>
        <translation>Gefaltete Kette (abgeleitet)</translation>
    </message>
    <message>
        <source>Other events of that moment may be missing</source>
        <translation>Andere Ereignisse dieses Augenblicks können fehlen</translation>
    </message>
</context>
<context>
    <name>EventSnapshot</name>
    <message>
        <source>What is kept as event %1 is none</source>
        <translation>Was als Ereignis %1 aufbewahrt ist, ist keines</translation>
    </message>
    <message>
        <source>The regular expression /%1/ takes too much for an event with long documents. Write [ab]* instead of (a|b)*, and repeat nothing that repeats itself</source>
        <translation>Der reguläre Ausdruck /%1/ ist für ein Ereignis mit langen Dokumenten zu aufwendig. [ab]* statt (a|b)* schreiben und nichts wiederholen, was sich selbst wiederholt</translation>
    </message>
</context>
<context>
    <name>EventTableView</name>
    <message>
        <source>%1, %2, %3, by %4, from %5</source>
        <translation>%1, %2, %3, durch %4, von %5</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>the event carries no document</source>
        <translation>das Ereignis hat kein Dokument</translation>
    </message>
    <message>
        <source>not in this event&apos;s documents</source>
        <translation>nicht in den Dokumenten dieses Ereignisses</translation>
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
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Environment type</source>
        <translation>Umgebungstyp</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>CSV (spreadsheet)</source>
        <translation>CSV (Tabelle)</translation>
    </message>
    <message>
        <source>Markdown (report)</source>
        <translation>Markdown (Bericht)</translation>
    </message>
    <message>
        <source>JSON (whole events)</source>
        <translation>JSON (ganze Ereignisse)</translation>
    </message>
    <message>
        <source>JSON Lines (whole events)</source>
        <translation>JSON Lines (ganze Ereignisse)</translation>
    </message>
</context>
<context>
    <name>KeptWords</name>
    <message>
        <source>from %1 to %2 %3</source>
        <translation>von %1 bis %2 %3</translation>
    </message>
    <message>
        <source>complete up to %1 %2</source>
        <translation>vollständig bis %1 %2</translation>
    </message>
    <message>
        <source>complete %1</source>
        <translation>vollständig %1</translation>
    </message>
    <message>
        <source>Nothing matches among the events that are kept</source>
        <translation>Unter den aufbewahrten Ereignissen passt keines</translation>
    </message>
    <message>
        <source>No event is kept yet</source>
        <translation>Noch kein Ereignis aufbewahrt</translation>
    </message>
    <message>
        <source>What happened %1 has not been fetched, so it is not known.</source>
        <translation>Was %1 geschah, wurde nicht abgerufen und ist nicht bekannt.</translation>
    </message>
    <message>
        <source>A part of this time has not been fetched, so it is not known.</source>
        <translation>Ein Teil dieser Zeit wurde nicht abgerufen und ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Fetch it now</source>
        <translation>Jetzt abrufen</translation>
    </message>
    <message>
        <source>Connection settings…</source>
        <translation>Verbindungseinstellungen …</translation>
    </message>
    <message>
        <source>%1 events kept</source>
        <translation>%1 Ereignisse aufbewahrt</translation>
    </message>
    <message>
        <source>%1 shown of %2 kept</source>
        <translation>%1 gezeigt von %2 aufbewahrten</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>nicht vollständig</translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n Lücke</numerusform>
            <numerusform>%n Lücken</numerusform>
        </translation>
    </message>
    <message>
        <source>older ones are not on the server any more</source>
        <translation>ältere sind nicht mehr auf dem Server</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) changed by the server afterwards</source>
        <translation>
            <numerusform>%n Ereignis vom Server nachträglich geändert</numerusform>
            <numerusform>%n Ereignisse vom Server nachträglich geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>fetching, %1 events so far</source>
        <translation>ruft ab, bisher %1 Ereignisse</translation>
    </message>
    <message>
        <source>%1 of about %2 events</source>
        <translation>%1 von etwa %2 Ereignissen</translation>
    </message>
    <message>
        <source>%1 of about %2 events, %3 min at your rate limit</source>
        <translation>%1 von etwa %2 Ereignissen, %3 min bei Ihrem Anfragelimit</translation>
    </message>
    <message>
        <source>Nothing is known of this time</source>
        <translation>Über diese Zeit ist nichts bekannt</translation>
    </message>
    <message>
        <source>The server keeps nothing from then any more, and it was not fetched before.</source>
        <translation>Der Server bewahrt aus dieser Zeit nichts mehr auf, und sie wurde vorher nicht abgerufen.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
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
        <source>What is kept is %1.</source>
        <translation>Das Aufbewahrte ist %1.</translation>
    </message>
    <message>
        <source>Nothing is kept on this machine</source>
        <translation>Auf diesem Rechner wird nichts aufbewahrt</translation>
    </message>
    <message>
        <source>The list is read from the server alone.</source>
        <translation>Die Liste kommt allein vom Server.</translation>
    </message>
    <message>
        <source>Kept events can only be read</source>
        <translation>Aufbewahrte Ereignisse sind nur lesbar</translation>
    </message>
    <message>
        <source>What happened %1 could not be fetched, so it is not known.</source>
        <translation>Was %1 geschah, ließ sich nicht holen und ist daher nicht bekannt.</translation>
    </message>
    <message>
        <source>What happened %1 was read, but events may be missing there.</source>
        <translation>Was %1 geschah, wurde gelesen, aber dort können Ereignisse fehlen.</translation>
    </message>
    <message>
        <source>Fetch it again</source>
        <translation>Noch einmal holen</translation>
    </message>
    <message>
        <source>%1, newer ones may be missing</source>
        <translation>%1, neuere können fehlen</translation>
    </message>
    <message>
        <source>Show the whole time</source>
        <translation>Den ganzen Zeitraum zeigen</translation>
    </message>
    <message>
        <source>Showing what is kept, %1.</source>
        <translation>Zu sehen ist, was aufbewahrt ist, %1.</translation>
    </message>
    <message>
        <source>What happened since then may be missing.</source>
        <translation>Was seitdem geschah, kann fehlen.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Only what is kept is shown; this window fetches nothing.</source>
        <translation>Nur Aufbewahrtes ist zu sehen; dieses Fenster holt nichts.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Kept events are missing</source>
        <translation>Aufbewahrte Ereignisse fehlen</translation>
    </message>
    <message>
        <source>from %1 %2 to %3 %4</source>
        <translation>von %1 %2 bis %3 %4</translation>
    </message>
    <message>
        <source>live, gaps are left as they are</source>
        <translation>live, Lücken bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>waiting to try again</source>
        <translation>wartet auf den nächsten Versuch</translation>
    </message>
    <message>
        <source>What is kept cannot be proved any more</source>
        <translation>Was aufbewahrt ist, lässt sich nicht mehr beweisen</translation>
    </message>
    <message>
        <source>The key of the archive&apos;s seal is lost: somebody may have written it anew. `backtrail-cli archive rebuild` makes a new key.</source>
        <translation>Der Schlüssel zum Siegel des Archivs ist verloren: Jemand kann es neu geschrieben haben. `backtrail-cli archive rebuild` legt einen neuen Schlüssel an.</translation>
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
    <message>
        <source>searching: %1 found, %2 % looked at</source>
        <translation>sucht: %1 gefunden, %2 % durchgesehen</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>sorted by change: %1 % of them counted, the rest comes last</source>
        <translation>nach Änderung sortiert: %1 % gezählt, der Rest kommt zuletzt</translation>
    </message>
    <message numerus="yes">
        <source>%n folded into their chains</source>
        <translation>
            <numerusform>%n in seine Kette gefaltet</numerusform>
            <numerusform>%n in ihre Ketten gefaltet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>No name is exactly “%1”, but some contain it.</source>
        <translation>Kein Name lautet genau „%1“, aber manche enthalten ihn.</translation>
    </message>
    <message>
        <source>Look for %1</source>
        <translation>Nach %1 suchen</translation>
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
        <translation>Öffnet den Betrachter für Audit-Protokolle.</translation>
    </message>
    <message>
        <source>Reads audit logs from scripts and terminals.</source>
        <translation>Liest Audit-Protokolle aus Skripten und im Terminal.</translation>
    </message>
    <message>
        <source>Lists events, newest first.</source>
        <translation>Listet Ereignisse, neueste zuerst.</translation>
    </message>
    <message>
        <source>Lists what has events: the projects of a target type, their environments, the targets in them.</source>
        <translation>Listet, was Ereignisse hat: die Projekte einer Zielart, ihre Umgebungen, die Ziele darin.</translation>
    </message>
    <message>
        <source>Serves a made-up organization on this machine until it is interrupted.</source>
        <translation>Bedient auf diesem Rechner eine erfundene Organisation, bis er unterbrochen wird.</translation>
    </message>
    <message>
        <source>--to has to be later than --from.</source>
        <translation>--to muss später als --from sein.</translation>
    </message>
    <message>
        <source>Say whose targets to list: --target-type TYPE, such as CONTAINER or CLUSTER.</source>
        <translation>Bitte angeben, wessen Ziele gelistet werden: --target-type TYPE, etwa CONTAINER oder CLUSTER.</translation>
    </message>
    <message>
        <source>Targets of the type %1 lie in no project: leave --project out.</source>
        <translation>Ziele der Art %1 liegen in keinem Projekt: --project weglassen.</translation>
    </message>
    <message>
        <source>Targets of the type %1 lie in no environment: leave --environment out.</source>
        <translation>Ziele der Art %1 liegen in keiner Umgebung: --environment weglassen.</translation>
    </message>
    <message>
        <source>--environment needs the project it lies in as well: --project ID.</source>
        <translation>--environment braucht auch das Projekt, in dem sie liegt: --project ID.</translation>
    </message>
    <message>
        <source>May be repeated.</source>
        <translation>Mehrfach möglich.</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>BEFEHL</translation>
    </message>
    <message>
        <source>Usage: %1 [OPTION...]</source>
        <translation>Aufruf: %1 [OPTION...]</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>`backtrail-cli COMMAND --help` explains a command.</source>
        <translation>`backtrail-cli BEFEHL --help` erklärt einen Befehl.</translation>
    </message>
    <message>
        <source>Columns:</source>
        <translation>Spalten:</translation>
    </message>
    <message>
        <source>The token comes from the first of these that has one:</source>
        <translation>Das Token kommt aus der ersten dieser Quellen, die eines hat:</translation>
    </message>
    <message>
        <source>environment variable</source>
        <translation>Umgebungsvariable</translation>
    </message>
    <message>
        <source>or QOVERY_API_KEY or QOVERY_CLI_ACCESS_TOKEN, for qovery</source>
        <translation>oder QOVERY_API_KEY oder QOVERY_CLI_ACCESS_TOKEN, für qovery</translation>
    </message>
    <message>
        <source>an open file descriptor</source>
        <translation>ein offener Dateideskriptor</translation>
    </message>
    <message>
        <source>the keychain</source>
        <translation>der Schlüsselbund</translation>
    </message>
    <message>
        <source>for a saved connection</source>
        <translation>für eine gespeicherte Verbindung</translation>
    </message>
    <message>
        <source>done; also when the reader of a pipe wanted no more</source>
        <translation>fertig; auch wenn der Leser einer Pipe nichts mehr wollte</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>wrong usage</source>
        <translation>falscher Aufruf</translation>
    </message>
    <message>
        <source>sign-in refused, or no token</source>
        <translation>Anmeldung abgelehnt oder kein Token</translation>
    </message>
    <message>
        <source>the server cannot be reached</source>
        <translation>der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>done, but the range is not complete</source>
        <translation>fertig, aber der Zeitraum ist nicht vollständig</translation>
    </message>
    <message>
        <source>interrupted, ended from outside</source>
        <translation>unterbrochen, von außen beendet</translation>
    </message>
    <message>
        <source>Exit code:</source>
        <translation>Rückgabewert:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>There is no option --token: every user of this machine can read a program&apos;s arguments. Put the token into the environment variable BACKTRAIL_TOKEN, or pass it on a file descriptor with --token-fd.</source>
        <translation>Eine Option --token gibt es nicht: Jeder Benutzer dieses Rechners kann die Argumente eines Programms lesen. Das Token gehört in die Umgebungsvariable BACKTRAIL_TOKEN oder mit --token-fd auf einen Dateideskriptor.</translation>
    </message>
    <message>
        <source>The option %1 cannot be used here.</source>
        <translation>Die Option %1 ist hier nicht möglich.</translation>
    </message>
    <message>
        <source>Unknown option %1.</source>
        <translation>Unbekannte Option %1.</translation>
    </message>
    <message>
        <source>Unknown option %1. Did you mean --%2?</source>
        <translation>Unbekannte Option %1. War --%2 gemeint?</translation>
    </message>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation>Die Option --%1 nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>The option --%1 needs a value: --%1 %2.</source>
        <translation>Die Option --%1 braucht einen Wert: --%1 %2.</translation>
    </message>
    <message>
        <source>The option --%1 can be given only once.</source>
        <translation>Die Option --%1 ist nur einmal möglich.</translation>
    </message>
    <message>
        <source>Unexpected argument %1.</source>
        <translation>Unerwartetes Argument %1.</translation>
    </message>
    <message>
        <source>The command %1 needs an argument: %2.</source>
        <translation>Der Befehl %1 braucht ein Argument: %2.</translation>
    </message>
    <message>
        <source>--%1 and --%2 cannot be used together.</source>
        <translation>--%1 und --%2 gehen nicht zusammen.</translation>
    </message>
    <message>
        <source>Say what to do: a command is missing.</source>
        <translation>Bitte angeben, was zu tun ist: Ein Befehl fehlt.</translation>
    </message>
    <message>
        <source>Unknown command %1.</source>
        <translation>Unbekannter Befehl %1.</translation>
    </message>
    <message>
        <source>Unknown command %1. Did you mean %2?</source>
        <translation>Unbekannter Befehl %1. War %2 gemeint?</translation>
    </message>
    <message>
        <source>Start the demonstration server and open its organization: a look around without an account.</source>
        <translation>Den Demonstrationsserver starten und seine Organisation öffnen: zum Umsehen ohne Konto.</translation>
    </message>
    <message>
        <source>Use this saved connection.</source>
        <translation>Diese gespeicherte Verbindung benutzen.</translation>
    </message>
    <message>
        <source>Connect in place to this kind of source: qovery (the default).</source>
        <translation>Direkt mit dieser Art von Quelle verbinden: qovery (Vorgabe).</translation>
    </message>
    <message>
        <source>The server&apos;s address; https, or http on this machine only. Default: the vendor&apos;s own.</source>
        <translation>Die Adresse des Servers; https, oder http nur auf diesem Rechner. Vorgabe: die des Anbieters.</translation>
    </message>
    <message>
        <source>The organization whose events are read.</source>
        <translation>Die Organisation, deren Ereignisse gelesen werden.</translation>
    </message>
    <message>
        <source>How the token is sent: automatic (the default), token or bearer.</source>
        <translation>Wie das Token gesendet wird: automatic (Vorgabe), token oder bearer.</translation>
    </message>
    <message>
        <source>Read the token from this open file descriptor; 0 is standard input.</source>
        <translation>Das Token von diesem offenen Dateideskriptor lesen; 0 ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>Trust the certificates of this PEM file as well.</source>
        <translation>Auch den Zertifikaten dieser PEM-Datei vertrauen.</translation>
    </message>
    <message>
        <source>Keep the settings in this folder instead of the usual one.</source>
        <translation>Die Einstellungen in diesem Ordner statt im üblichen halten.</translation>
    </message>
    <message>
        <source>Only events of this type, such as UPDATE or DEPLOY_FAILED.</source>
        <translation>Nur Ereignisse dieser Art, etwa UPDATE oder DEPLOY_FAILED.</translation>
    </message>
    <message>
        <source>Only events on targets of this type, such as CONTAINER or CLUSTER.</source>
        <translation>Nur Ereignisse an Zielen dieser Art, etwa CONTAINER oder CLUSTER.</translation>
    </message>
    <message>
        <source>Only events on this target.</source>
        <translation>Nur Ereignisse an diesem Ziel.</translation>
    </message>
    <message>
        <source>Only events on this part of a target, such as VARIABLE or CONFIG.</source>
        <translation>Nur Ereignisse an diesem Teil eines Ziels, etwa VARIABLE oder CONFIG.</translation>
    </message>
    <message>
        <source>Only events by exactly this actor.</source>
        <translation>Nur Ereignisse von genau diesem Akteur.</translation>
    </message>
    <message>
        <source>Only events from here, such as CONSOLE or TERRAFORM_PROVIDER.</source>
        <translation>Nur Ereignisse von hier, etwa CONSOLE oder TERRAFORM_PROVIDER.</translation>
    </message>
    <message>
        <source>Only events in this project.</source>
        <translation>Nur Ereignisse in diesem Projekt.</translation>
    </message>
    <message>
        <source>Only events in this environment.</source>
        <translation>Nur Ereignisse in dieser Umgebung.</translation>
    </message>
    <message>
        <source>From this time on: 2026-08-20T15:54:53+02:00, 2026-08-20 (both UTC without a zone), -2h (s, m, h, d, w) or now.</source>
        <translation>Ab dieser Zeit: 2026-08-20T15:54:53+02:00, 2026-08-20 (ohne Zone beides UTC), -2h (s, m, h, d, w) oder now.</translation>
    </message>
    <message>
        <source>Up to but without this time; written like --from. A date alone means its first instant in UTC.</source>
        <translation>Bis zu dieser Zeit, sie selbst nicht; geschrieben wie --from. Ein bloßes Datum meint seinen ersten Augenblick in UTC.</translation>
    </message>
    <message>
        <source>Only events with this text in any field or in either document, ignoring case.</source>
        <translation>Nur Ereignisse mit diesem Text in irgendeinem Feld oder Dokument, ohne Rücksicht auf Groß- und Kleinschreibung.</translation>
    </message>
    <message>
        <source>Stop after this many events (default 100); that is no failure.</source>
        <translation>Nach so vielen Ereignissen anhalten (Vorgabe 100); das ist kein Fehler.</translation>
    </message>
    <message>
        <source>List every matching event, however many.</source>
        <translation>Jedes passende Ereignis listen, gleich wie viele.</translation>
    </message>
    <message>
        <source>table (the default), json, jsonl, csv or markdown. json and jsonl give each event as received.</source>
        <translation>table (Vorgabe), json, jsonl, csv oder markdown. json und jsonl geben jedes Ereignis, wie es ankam.</translation>
    </message>
    <message>
        <source>table (the default) or json.</source>
        <translation>table (Vorgabe) oder json.</translation>
    </message>
    <message>
        <source>text (the default), json, patch (RFC 6902) or markdown.</source>
        <translation>text (Vorgabe), json, patch (RFC 6902) oder markdown.</translation>
    </message>
    <message>
        <source>The columns of table, csv and markdown, separated by commas, or all.</source>
        <translation>Die Spalten von table, csv und markdown, durch Kommas getrennt, oder all.</translation>
    </message>
    <message>
        <source>Listen on this port of the loopback address; 0 (the default) takes a free one.</source>
        <translation>Auf diesem Port der Loopback-Adresse lauschen; 0 (Vorgabe) nimmt einen freien.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe zeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version zeigen.</translation>
    </message>
    <message>
        <source>There is no connection called %1.</source>
        <translation>Es gibt keine Verbindung namens %1.</translation>
    </message>
    <message>
        <source>None is saved yet: the window&apos;s connection dialog saves one.</source>
        <translation>Noch ist keine gespeichert: Der Verbindungsdialog des Fensters speichert eine.</translation>
    </message>
    <message>
        <source>Saved are: %1.</source>
        <translation>Gespeichert sind: %1.</translation>
    </message>
    <message>
        <source>--source cannot be %1; it can be: %2.</source>
        <translation>--source kann nicht %1 sein; möglich ist: %2.</translation>
    </message>
    <message>
        <source>--url needs a whole address such as %1.</source>
        <translation>--url braucht eine ganze Adresse wie %1.</translation>
    </message>
    <message>
        <source>Say which organization to read: --organization ID.</source>
        <translation>Bitte angeben, welche Organisation gelesen wird: --organization ID.</translation>
    </message>
    <message>
        <source>--%1 needs a connection: --connection NAME or --organization ID.</source>
        <translation>--%1 braucht eine Verbindung: --connection NAME oder --organization ID.</translation>
    </message>
    <message>
        <source>--token-scheme can be automatic, token or bearer, not %1.</source>
        <translation>--token-scheme kann automatic, token oder bearer sein, nicht %1.</translation>
    </message>
    <message>
        <source>--connection names a saved connection; it cannot be used with --source, --url or --organization.</source>
        <translation>--connection nennt eine gespeicherte Verbindung; das geht nicht zusammen mit --source, --url oder --organization.</translation>
    </message>
    <message>
        <source>--%1 cannot be %2. A time is written 2026-08-20T15:54:53+02:00, 2026-08-20 (both UTC without a zone), -2h (s, m, h, d, w) or now.</source>
        <translation>--%1 kann nicht %2 sein. Eine Zeit schreibt sich 2026-08-20T15:54:53+02:00, 2026-08-20 (ohne Zone beides UTC), -2h (s, m, h, d, w) oder now.</translation>
    </message>
    <message>
        <source>The token holds spaces, line breaks or other characters that no token has. Give the token alone.</source>
        <translation>Das Token enthält Leerzeichen, Zeilenumbrüche oder andere Zeichen, die kein Token hat. Bitte nur das Token angeben.</translation>
    </message>
    <message>
        <source>--token-fd needs the number of a file descriptor that is open for reading, such as 3.</source>
        <translation>--token-fd braucht die Nummer eines zum Lesen offenen Dateideskriptors, etwa 3.</translation>
    </message>
    <message>
        <source>The file descriptor given with --token-fd is not open.</source>
        <translation>Der mit --token-fd angegebene Dateideskriptor ist nicht offen.</translation>
    </message>
    <message>
        <source>The token could not be read from the file descriptor given with --token-fd.</source>
        <translation>Das Token ließ sich von dem mit --token-fd angegebenen Dateideskriptor nicht lesen.</translation>
    </message>
    <message>
        <source>The file descriptor given with --token-fd holds no token.</source>
        <translation>Der mit --token-fd angegebene Dateideskriptor enthält kein Token.</translation>
    </message>
    <message>
        <source>Shows what one event changed, or in what two files differ; - is standard input.</source>
        <translation>Zeigt, was ein Ereignis geändert hat oder worin sich zwei Dateien unterscheiden; - ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>--filter, character %1: %2</source>
        <translation>--filter, Zeichen %1: %2</translation>
    </message>
    <message>
        <source>   or: %1 [OPTION...]</source>
        <translation>  oder: %1 [OPTION...]</translation>
    </message>
    <message>
        <source>with two files: equal, different, not compared</source>
        <translation>bei zwei Dateien: gleich, verschieden, nicht verglichen</translation>
    </message>
    <message>
        <source>Standard input can be only one of the files.</source>
        <translation>Die Standardeingabe kann nur eine der Dateien sein.</translation>
    </message>
    <message>
        <source>--%1 cannot be used with two files.</source>
        <translation>--%1 ist bei zwei Dateien nicht möglich.</translation>
    </message>
    <message>
        <source>Only events that this filter selects, as in the window&apos;s filter line: &apos;type:UPDATE -actor:terraform* time&gt;-2h&apos;.</source>
        <translation>Nur Ereignisse, die dieser Filter auswählt, wie in der Filterzeile des Fensters: &apos;type:UPDATE -actor:terraform* time&gt;-2h&apos;.</translation>
    </message>
    <message>
        <source>Match the elements of the array at this path by this member, such as ports=internal_port or spec.containers=metadata.name, instead of by id, key or name.</source>
        <translation>Die Elemente der Liste an diesem Pfad an diesem Feld wiedererkennen, etwa ports=internal_port oder spec.containers=metadata.name, statt an id, key oder name.</translation>
    </message>
    <message>
        <source>Fetches what the archive does not hold yet, and says for which time it is complete.</source>
        <translation>Holt, was dem Archiv noch fehlt, und sagt, für welche Zeit es vollständig ist.</translation>
    </message>
    <message>
        <source>text (the default) or json.</source>
        <translation>text (Vorgabe) oder json.</translation>
    </message>
    <message>
        <source>Make about this many events (default 5200), up to 2000000; a million takes some 2 GB of memory.</source>
        <translation>Etwa so viele Ereignisse erzeugen (Vorgabe 5200), bis 2000000; eine Million braucht etwa 2 GB Speicher.</translation>
    </message>
    <message>
        <source>Keep events in this folder instead of the usual one, and read them from there.</source>
        <translation>Ereignisse in diesem Ordner statt im üblichen aufbewahren und von dort lesen.</translation>
    </message>
    <message>
        <source>Read the archive and ask no server; needs no token. Without it the archive answers when the server cannot be reached.</source>
        <translation>Das Archiv lesen und keinen Server fragen; braucht kein Token. Ohne dies antwortet das Archiv, wenn der Server nicht erreichbar ist.</translation>
    </message>
    <message>
        <source>Write to this file, as JSON, what the answer is about: time, filter, source, and which of it is complete. json, jsonl and markdown carry it themselves; csv and table have no place for it.</source>
        <translation>In diese Datei als JSON schreiben, worum es in der Antwort geht: Zeitraum, Filter, Quelle und was davon vollständig ist. json, jsonl und markdown enthalten es selbst; csv und table haben keinen Platz dafür.</translation>
    </message>
    <message>
        <source>Tells what the archive holds, proves it, mends or shrinks it; writes it to a file, takes one in.</source>
        <translation>Sagt, was das Archiv enthält, prüft, repariert, verkleinert es; schreibt es in eine Datei, nimmt eine auf.</translation>
    </message>
    <message>
        <source>Show what looks like a secret in an event; else it is masked. Files are shown as they are.</source>
        <translation>Zeigen, was in einem Ereignis nach einem Geheimnis aussieht; sonst ist es verdeckt. Dateien erscheinen, wie sie sind.</translation>
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
