// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/export/eventwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

AuditEvent sample()
{
    AuditEvent event;
    event.id = u"id-1"_s;
    event.timeText = u"2026-08-20T15:54:53.216566+02:00"_s;
    event.time = *Timestamp::parse(QStringView(event.timeText));
    event.eventType = u"DEPLOY_FAILED"_s;
    event.targetName = u"=cmd|' /C calc'!A0"_s;
    event.targetType = u"CONTAINER"_s;
    event.triggeredBy = u"Jo \u202e<b>Doe</b>"_s;
    event.origin = u"CONSOLE"_s;
    event.raw = "{\"id\":\"id-1\",\n \"n\":1.0}";
    return event;
}

AnswerNote sampleNote()
{
    AnswerNote note;
    note.asked = {Timestamp::fromSeconds(1000), Timestamp::fromSeconds(3000)};
    note.stretch = note.asked;
    note.coverage.mark({Timestamp::fromSeconds(1000), Timestamp::fromSeconds(2000), CoverageKind::Complete,
                        CoverageReason::None});
    note.organization = u"acme|*x*"_s;
    return note;
}

QByteArray written(ExportFormat format, const QList<EventColumn> &columns, const QList<AuditEvent> &events)
{
    EventWriter writer(format, columns);
    QByteArray output = writer.begin();
    for (const AuditEvent &event : events)
        output += writer.event(event);
    return output + writer.end(sampleNote());
}

} // namespace

class TestEventWriter : public QObject
{
    Q_OBJECT

private slots:
    void knowsItsFormats();
    void jsonHoldsTheBytesReceivedAndTheNote();
    void jsonLinesHaveOneEventEachThenTheNote();
    void csvHasKeysAndGuards();
    void markdownHasNoMarkupOfAnyoneElse();
    void tableFitsTheTerminal();
    void tableCutsNothingInAPipe();
    void everyColumnHasACell();
    void unreadableTimeIsShownAsReceived();
    void secretsAreMaskedWhereThatIsWanted();
    void computedColumnsStandAmongTheOthers();
    void tabSeparatedRowsCannotBreakOut();
};

void TestEventWriter::knowsItsFormats()
{
    QCOMPARE(parseExportFormat(u"table"), ExportFormat::Table);
    QCOMPARE(parseExportFormat(u"json"), ExportFormat::Json);
    QCOMPARE(parseExportFormat(u"jsonl"), ExportFormat::JsonLines);
    QCOMPARE(parseExportFormat(u"csv"), ExportFormat::Csv);
    QCOMPARE(parseExportFormat(u"markdown"), ExportFormat::Markdown);
    QVERIFY(!parseExportFormat(u"JSON"));
    QVERIFY(!parseExportFormat(u""));
}

void TestEventWriter::jsonHoldsTheBytesReceivedAndTheNote()
{
    const QByteArray note = answerJson(sampleNote());
    QCOMPARE(written(ExportFormat::Json, {}, {}), QByteArray("{\"events\": [],\n\"backtrail_answer\": " + note + "}\n"));
    const QByteArray output = written(ExportFormat::Json, {}, {sample(), sample()});
    QCOMPARE(output,
             QByteArray("{\"events\": [\n" + sample().raw + ",\n" + sample().raw + "\n],\n\"backtrail_answer\": " + note
                        + "}\n"));
    const QJsonObject object = QJsonDocument::fromJson(output).object();
    QCOMPARE(object.value("events"_L1).toArray().size(), 2);
    QCOMPARE(object.value("backtrail_answer"_L1).toObject().value("complete"_L1).toBool(true), false);
}

void TestEventWriter::jsonLinesHaveOneEventEachThenTheNote()
{
    const QByteArray note = "{\"backtrail_answer\":" + answerJson(sampleNote()) + "}\n";
    QCOMPARE(written(ExportFormat::JsonLines, {}, {sample(), sample()}),
             QByteArray("{\"id\":\"id-1\",  \"n\":1.0}\n{\"id\":\"id-1\",  \"n\":1.0}\n" + note));
    QCOMPARE(written(ExportFormat::JsonLines, {}, {}), note);
}

void TestEventWriter::csvHasKeysAndGuards()
{
    const QByteArray output =
        written(ExportFormat::Csv,
                {EventColumn::Time, EventColumn::Target, EventColumn::Outcome, EventColumn::Id}, {sample()});
    QCOMPARE(output,
             QByteArray("timestamp,target_name,outcome,id\r\n"
                        "2026-08-20T13:54:53.216566Z,'=cmd|' /C calc'!A0,failed,id-1\r\n"));
}

void TestEventWriter::markdownHasNoMarkupOfAnyoneElse()
{
    const QByteArray output =
        written(ExportFormat::Markdown, {EventColumn::Time, EventColumn::TriggeredBy}, {sample()});
    QCOMPARE(QString::fromUtf8(output),
             u"| Time (UTC) | Actor |\n| --- | --- |\n"
             "| 2026-08-20 13:54:53.216 | Jo ⟨U+202E⟩&lt;b&gt;Doe&lt;/b&gt; |\n\n"_s
                 + answerMarkdown(sampleNote()));
}

void TestEventWriter::tableFitsTheTerminal()
{
    AuditEvent event = sample();
    event.targetName = QString(5000, u'x');
    for (const int width : {80, 120, 200}) {
        QList<EventColumn> columns;
        for (const EventColumnSpec &spec : eventColumns) {
            if (spec.shown)
                columns.append(spec.column);
        }
        EventWriter writer(ExportFormat::Table, columns);
        writer.setTableWidth(width);
        const QString output = QString::fromUtf8(writer.begin() + writer.event(event) + writer.end(sampleNote()));
        for (const QString &line : output.split(u'\n'))
            QVERIFY2(line.size() <= width, qPrintable(line));
        QVERIFY(output.contains("2026-08-20 13:54:53.216"_L1));
        QVERIFY(output.contains(u'…'));
    }
}

void TestEventWriter::tableCutsNothingInAPipe()
{
    AuditEvent event = sample();
    event.targetName = QString(5000, u'x');
    const QByteArray output =
        written(ExportFormat::Table, {EventColumn::Target, EventColumn::TriggeredBy}, {event});
    QVERIFY(output.contains(QByteArray(QByteArray(5000, 'x') + "  Jo")));
    QVERIFY(!output.contains(QByteArray("\xe2\x80\xae"))); // the override itself
}

void TestEventWriter::everyColumnHasACell()
{
    AuditEvent event = sample();
    event.targetId = u"t"_s;
    event.subTargetType = u"s"_s;
    event.projectId = u"p"_s;
    event.projectName = u"P"_s;
    event.environmentId = u"e"_s;
    event.environmentName = u"E"_s;
    event.environmentType = u"PRODUCTION"_s;
    event.userAgent = u"ua"_s;
    event.change = "not json";
    event.originalChange = "{}";
    for (const EventColumnSpec &spec : eventColumns)
        QVERIFY2(!EventWriter::cell(event, spec.column).isEmpty(), std::string(spec.key).c_str());
    QCOMPARE(EventWriter::cell(event, EventColumn::Change), u"not json"_s);
}

void TestEventWriter::unreadableTimeIsShownAsReceived()
{
    AuditEvent event = sample();
    event.timeText = u"soon"_s;
    QCOMPARE(EventWriter::cell(event, EventColumn::Time), u"soon"_s);
    QVERIFY(written(ExportFormat::Table, {EventColumn::Time}, {event}).contains("soon"));
}

void TestEventWriter::secretsAreMaskedWhereThatIsWanted()
{
    AuditEvent event = sample();
    event.change = R"({"a":1,"api_key":"k3y"})";
    event.raw = R"({"id":"id-1","change":"{\"a\":1,\"api_key\":\"k3y\"}"})";
    for (const ExportFormat format : {ExportFormat::Json, ExportFormat::JsonLines, ExportFormat::Csv}) {
        EventWriter writer(format, QList<EventColumn> {EventColumn::Change});
        QVERIFY(writer.event(event).contains("k3y"));
        writer.setSecretsMasked(true);
        const QByteArray masked = writer.event(event);
        QVERIFY2(!masked.contains("k3y") && masked.contains("api_key"), masked.constData());
    }
}

void TestEventWriter::computedColumnsStandAmongTheOthers()
{
    const ExportColumn path(u"resources.memory"_s, u"resources.memory"_s, [](const AuditEvent &event) { return event.id; });
    const auto written = [&path](ExportFormat format) -> QByteArray {
        EventWriter writer(format, QList<ExportColumn> {EventColumn::Event, path, EventColumn::Outcome});
        return writer.begin() + writer.event(sample());
    };
    QCOMPARE(written(ExportFormat::Csv), QByteArray("event_type,resources.memory,outcome\r\nDEPLOY_FAILED,id-1,failed\r\n"));
    QCOMPARE(written(ExportFormat::TabSeparated), QByteArray("Event\tresources.memory\tOutcome\nDEPLOY_FAILED\tid-1\tfailed\n"));
}

void TestEventWriter::tabSeparatedRowsCannotBreakOut()
{
    AuditEvent event = sample();
    event.triggeredBy = u"a\tb\nc"_s;
    EventWriter writer(ExportFormat::TabSeparated, QList<EventColumn> {EventColumn::Target, EventColumn::TriggeredBy});
    QCOMPARE(writer.event(event), QString(u"'=cmd|' /C calc'!A0\ta⟨U+0009⟩b⟨U+000A⟩c\n"_s).toUtf8());
    const QByteArray end = writer.end(sampleNote());
    QVERIFY(end.contains("Not complete from") && !end.contains('\t'));
}

QTEST_GUILESS_MAIN(TestEventWriter)
#include "tst_eventwriter.moc"
