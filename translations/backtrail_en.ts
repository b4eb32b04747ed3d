<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AnswerNote</name>
    <message numerus="yes">
        <source>Only the newest %n event(s) are listed; older ones may match, too.</source>
        <translation>
            <numerusform>Only the newest event is listed; older ones may match, too.</numerusform>
            <numerusform>Only the newest %n events are listed; older ones may match, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n event(s) that were selected are listed; others of that time may match, too.</source>
        <translation>
            <numerusform>Only the one event that was selected is listed; others of that time may match, too.</numerusform>
            <numerusform>Only the %n events that were selected are listed; others of that time may match, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of those listed, %n event(s) came again later with other content; they are as they came first: %1</source>
        <translation>
            <numerusform>Of those listed, one event came again later with other content; it is as it came first: %1</numerusform>
            <numerusform>Of those listed, %n events came again later with other content; they are as they came first: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backtrail::ChangesModel</name>
    <message numerus="yes">
        <source>… %n unchanged</source>
        <translation>
            <numerusform>… %n unchanged</numerusform>
            <numerusform>… %n unchanged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backtrail::ChangesView</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backtrail::ChoiceSection</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backtrail::ConnectionButton</name>
    <message numerus="yes">
        <source>The plan keeps events for %n day(s)</source>
        <translation>
            <numerusform>The plan keeps events for %n day</numerusform>
            <numerusform>The plan keeps events for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backtrail::ConnectionDialog</name>
    <message numerus="yes">
        <source>Signed in. This token sees %n organizations.</source>
        <translation>
            <numerusform>Signed in. This token sees %n organization.</numerusform>
            <numerusform>Signed in. This token sees %n organizations.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backtrail::DiffPanel</name>
    <message numerus="yes">
        <source>%n lines around</source>
        <translation>
            <numerusform>%n line around</numerusform>
            <numerusform>%n lines around</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backtrail::DocumentDiffView</name>
    <message numerus="yes">
        <source>%n unchanged lines</source>
        <translation>
            <numerusform>%n unchanged line</numerusform>
            <numerusform>%n unchanged lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backtrail::EventActions</name>
    <message numerus="yes">
        <source>&amp;Copy %Ln row(s)</source>
        <translation>
            <numerusform>&amp;Copy %Ln row</numerusform>
            <numerusform>&amp;Copy %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backtrail::EventChain</name>
    <message numerus="yes">
        <source>with %n operations on services</source>
        <translation>
            <numerusform>with %n operation on services</numerusform>
            <numerusform>with %n operations on services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events, %1</source>
        <translation>
            <numerusform>%n event, %1</numerusform>
            <numerusform>%n events, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backtrail::ExportDialog</name>
    <message numerus="yes">
        <source>&amp;All %Ln event(s) that pass the filter</source>
        <translation>
            <numerusform>&amp;All: the %Ln event that passes the filter</numerusform>
            <numerusform>&amp;All %Ln events that pass the filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only what is &amp;selected: %Ln row(s)</source>
        <translation>
            <numerusform>Only what is &amp;selected: %Ln row</numerusform>
            <numerusform>Only what is &amp;selected: %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  and %n more</source>
        <translation>
            <numerusform>  and %n more</numerusform>
            <numerusform>  and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) written to %1</source>
        <translation>
            <numerusform>%Ln event written to %1</numerusform>
            <numerusform>%Ln events written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backtrail::FactsPane</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backtrail::FilterChip</name>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n hours</source>
        <translation>
            <numerusform>Last %n hour</numerusform>
            <numerusform>Last %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n minutes</source>
        <translation>
            <numerusform>Last %n minute</numerusform>
            <numerusform>Last %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n seconds</source>
        <translation>
            <numerusform>Last %n second</numerusform>
            <numerusform>Last %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backtrail::HistoryPane</name>
    <message numerus="yes">
        <source>No change of this field among the %n events of the target that were fetched.</source>
        <translation>
            <numerusform>No change of this field in the %n event of the target that was fetched.</numerusform>
            <numerusform>No change of this field among the %n events of the target that were fetched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes according to the audit log</source>
        <translation>
            <numerusform>%n change according to the audit log</numerusform>
            <numerusform>%n changes according to the audit log</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backtrail::Liveness</name>
    <message numerus="yes">
        <source>live again, after %n other changes</source>
        <translation>
            <numerusform>live again, after %n other change</numerusform>
            <numerusform>live again, after %n other changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overwritten %n times, now %1</source>
        <translation>
            <numerusform>overwritten %n time, now %1</numerusform>
            <numerusform>overwritten %n times, now %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backtrail::TickListModel</name>
    <message numerus="yes">
        <source>%1, %n events</source>
        <translation>
            <numerusform>%1, %n event</numerusform>
            <numerusform>%1, %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backtrail::TimeSection</name>
    <message numerus="yes">
        <source>Everything (server: %n days)</source>
        <translation>
            <numerusform>Everything (server: %n day)</numerusform>
            <numerusform>Everything (server: %n days)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backtrail::TimelineStrip</name>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n events pass the filter</source>
        <translation>
            <numerusform>%1 of %n event passes the filter</numerusform>
            <numerusform>%1 of %n events pass the filter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonWords</name>
    <message numerus="yes">
        <source>Inferred: %n difference(s) from the last known state of this target.</source>
        <translation>
            <numerusform>Inferred: %n difference from the last known state of this target.</numerusform>
            <numerusform>Inferred: %n differences from the last known state of this target.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) from the pinned event.</source>
        <translation>
            <numerusform>%n difference from the pinned event.</numerusform>
            <numerusform>%n differences from the pinned event.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) from the %1.</source>
        <translation>
            <numerusform>%n difference from the %1.</numerusform>
            <numerusform>%n differences from the %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageWords</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not complete %1: %n gap(s).</source>
        <translation>
            <numerusform>Not complete %1: %n gap.</numerusform>
            <numerusform>Not complete %1: %n gaps.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message numerus="yes">
        <source>%n difference(s) between the state before and after.</source>
        <translation>
            <numerusform>%n difference between the state before and after.</numerusform>
            <numerusform>%n differences between the state before and after.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptWords</name>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) changed by the server afterwards</source>
        <translation>
            <numerusform>%n event changed by the server afterwards</numerusform>
            <numerusform>%n events changed by the server afterwards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message numerus="yes">
        <source>%n event(s) could not be read, so one of them may match.</source>
        <translation>
            <numerusform>%n event could not be read, so one of them may match.</numerusform>
            <numerusform>%n events could not be read, so one of them may match.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your plan keeps %n day(s); what is older is not on the server any more.</source>
        <translation>
            <numerusform>Your plan keeps %n day; what is older is not on the server any more.</numerusform>
            <numerusform>Your plan keeps %n days; what is older is not on the server any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>complete for the %n day(s) your plan keeps</source>
        <translation>
            <numerusform>complete for the %n day your plan keeps</numerusform>
            <numerusform>complete for the %n days your plan keeps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) could not be read</source>
        <translation>
            <numerusform>%n event could not be read</numerusform>
            <numerusform>%n events could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n detail(s) could not be read</source>
        <translation>
            <numerusform>%n detail could not be read</numerusform>
            <numerusform>%n details could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folded into their chains</source>
        <translation>
            <numerusform>%n folded into its chain</numerusform>
            <numerusform>%n folded into their chains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WarningWords</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
