<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Backtrail</name>
    <message>
        <source>The answer cannot be read from byte %1 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes in one piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::Application</name>
    <message>
        <source>Demo organization</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::CascadeLevelBox</name>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry loading: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (not in this time range)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::CascadeSection</name>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No projects with such events in this time range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a target type first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No environments with such events in this time range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a project first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No services with such events in this time range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an environment first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No targets with such events in this time range.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::ChangeMinimap</name>
    <message>
        <source>Overview of the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the changes are; click to go there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::ChangesModel</name>
    <message numerus="yes">
        <source>… %n unchanged</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(whole document)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::ChangesView</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes, line by line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole values of the chosen path (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy JSON pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy value before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy value after</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::Chip</name>
    <message>
        <source>%1 (here)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove filter %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied here, to the events that are loaded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::ChipBar</name>
    <message>
        <source>Active filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::ChoiceSection</name>
    <message>
        <source>Find in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 +%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backtrail::ConnectionButton</name>
    <message>
        <source>Switch to another connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The plan keeps events for %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;New connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit connections…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Demo organization</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::ConnectionDialog</name>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is new, so enter the token for that server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a token to sign in with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the keychain for the token…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in, but this token sees no organization.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in. This token sees one organization: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Signed in. This token sees %n organizations.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an organization: press Test to list them, or paste an id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping the token in the keychain…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing the older token from the keychain…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The connection is saved, and its token is used for this run only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect for this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is removed, but the keychain did not give up its token.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::ConnectionForm</name>
    <message>
        <source>Keep in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where there is no keychain, the token is used for this run only and is never written anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qovery organization events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Test to list them, or paste an id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token (API tokens)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bearer (signed-in sessions)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token is sent as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM file of your company&apos;s certificate authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates in PEM form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept. Type here only to replace it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An API token</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::ConnectionList</name>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “%1” and its token?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::ConnectionStore</name>
    <message>
        <source>The connection needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection has no usable id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another connection has this name already.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an event to see what it changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::DiffLinesModel</name>
    <message>
        <source>Added: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::DiffTreeModel</name>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::DocumentDiffView</name>
    <message>
        <source>Copy line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy hunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy value before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy value after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy JSON Pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy jq path</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged lines</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>moved from position %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before — %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::DocumentsView</name>
    <message>
        <source>Before (original_change)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After (change)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event does not hold this document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is an empty text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::EventActions</name>
    <message>
        <source>&amp;Copy row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same &amp;target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same &amp;actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same &amp;environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything within ±&amp;5 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Only this value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::EventDecoder</name>
    <message>
        <source>The answer has no list of events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::EventField</name>
    <message>
        <source>not in this event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::EventHeader</name>
    <message>
        <source>Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::EventReader</name>
    <message>
        <source>Not an event: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes that are no UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a text: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time: the row stands at the time of its neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreadable time: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::EventTableView</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, concerning: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 UTC · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::FieldsModel</name>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::FieldsView</name>
    <message>
        <source>All fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy field and value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::FilterChip</name>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n hours</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Last %n minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n seconds</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything the server keeps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::FilterPanel</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any field and both documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All event types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub target type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sub target types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All origins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has been seen yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actor contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::MainActions</name>
    <message>
        <source>&amp;New connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit connections…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Demo organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter before this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter after this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the server for newer events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load &amp;older events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load every event that matches, back to the oldest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Detail on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times in &amp;local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Backtrail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the selected &amp;event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::MainWindow</name>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Backtrail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backtrail %1

What changed, who changed it, from where, and is this list complete?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licensed under the Apache License 2.0. Built with Qt %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::PlainTextView</name>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 of %2 characters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::PushdownNote</name>
    <message>
        <source>Load older events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server filters by: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here, on what is loaded: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the %1 events loaded so far were searched.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::StatusStrip</name>
    <message>
        <source>Load more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::TargetTypeSection</name>
    <message>
        <source>Target type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All target types</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n types</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::TextDiffView</name>
    <message>
        <source>Copy lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::TimeSection</name>
    <message>
        <source>Time range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Everything the server keeps (%n days)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything the server keeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local time (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pasted time is understood in any usual form, with its own zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a time that can be read here. Try 2026-08-20 15:54:53 or 2026-08-20T15:54:53Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range ends before it begins. It is used once “To” is later than “From”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::ValuePane</name>
    <message>
        <source>Value before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value, line by line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a path above to read its whole values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the paths below it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::WarningsDialog</name>
    <message>
        <source>What could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything else of these answers is in the list. Where an event has no row, its bytes are shown as they came.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::WelcomePage</name>
    <message>
        <source>See what changed in your organization, who changed it, from where, and whether the list is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around with the demo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backtrail::ZoneSwitch</name>
    <message>
        <source>Show times in UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show times in local time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BaseUrl</name>
    <message>
        <source>An address begins with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only https addresses can be used, and http on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address names no server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port 0 is no port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must not hold a user name or password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must end before “?” and “#”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not this machine.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeSummary</name>
    <message>
        <source>no difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no earlier state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text, not JSON</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiffNote</name>
    <message>
        <source>equal in value, written differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another type than before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was not there before, is null now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was null, is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was not there before, is empty now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was empty, is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was null, is empty now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was empty, is null now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name occurs twice; the last one counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nested too deep to be compared inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a long list, compared by position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text that holds JSON, compared inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text that holds equal JSON, written differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a URL, compared part by part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list separated by commas, compared item by item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text of several lines: %1 added, %2 removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no state before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no state after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state before is an empty text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state after is an empty text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state before stops being JSON at line %1, column %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state after stops being JSON at line %1, column %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state before holds bytes that are no UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state after holds bytes that are no UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The larger side has %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiffWriter</name>
    <message>
        <source>equal in value, written differently</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nested too deep to be compared inside</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change token…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s name could not be resolved. Check the address and your network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server unreachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to the server could be made. Check your network, VPN or proxy, then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer in time, also after several tries. Retry in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secure connection failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate could not be verified, so nothing was sent. If your company uses its own certificate authority, add its file to the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection ended before the answer was complete. Nothing of it was used. Retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the token: it is wrong, expired, or a token policy denies reading audit logs. Enter a new token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This token may not read the audit log of this organization, or the organization does not exist. Reading it needs the Owner or Admin role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server knows nothing at this address. Check the server address and the organization.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not accept the request. Change the filter, then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s request limit for this token is used up. Wait for a while, then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server failed to answer, also after several tries. Retry in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redirected elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent us to another address. It was not followed, because the token goes to the configured server alone. Check the server address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was larger than any honest answer should be and was dropped. Choose a shorter time range, then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not an audit API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered with something that is not JSON, such as a sign-in page of a proxy. Check the server address and your network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreadable answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was incomplete or not in the documented form. Nothing of it was used. Retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address not usable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a server address. It looks like https://api.example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address not secure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token would travel unencrypted. Use https; plain http is for this machine only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no token for this connection. Enter one to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop&apos;s keychain could not be reached. A token can be used for this run only; it is stored nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keychain refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not give or take the token. Unlock it, or enter the token for this run only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file could not be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Retry, and report it if it happens again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventColumn</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub target type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change (document)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original change (document)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventCopy</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventTableView</name>
    <message>
        <source>%1, %2, %3, by %4, from %5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeychainTokenStore</name>
    <message>
        <source>The keychain did not answer within 10 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message numerus="yes">
        <source>%n event(s) could not be read, so one of them may match.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The server could not give every event, so one that matches may be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Your plan keeps %n day(s); what is older is not on the server any more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Older events are not on the server any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has been asked for all of them: there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been recorded for this organization yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are older events on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load older events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches among the %1 events loaded so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: looked for in loaded events only, because the server cannot. Older ones may match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the organization whose events you want to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection could not be opened; the reason is said above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request failed, so it is not known whether there are any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking further…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading events…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches among the %1 events loaded so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows below were loaded before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events may be missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shown from what was loaded before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shown of %2 loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filtering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>complete for the %n day(s) your plan keeps</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>complete as far back as the server keeps events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more on the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not complete: the last request failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting %1 s: the hour&apos;s requests are used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting %1 s for the rate limit, attempt %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting %1 s to try again, attempt %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) could not be read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n detail(s) could not be read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 requests used this hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>again at %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkSetup</name>
    <message>
        <source>The certificate file %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate file %1 holds no certificate in PEM form.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer has no list “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry of “%1” has an id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organization has no id.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QoverySource</name>
    <message>
        <source>No organization is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QoveryWalk</name>
    <message>
        <source>More events happened at %1 than the server gives; some of them may be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s links to older events lead in a circle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server says that there are older events, but not how to ask for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing older could be asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s pages could not be checked against each other; events may be missing between them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeZone</name>
    <message>
        <source>local, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WarningsDialog</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
