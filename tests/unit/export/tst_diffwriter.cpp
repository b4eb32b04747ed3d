// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/export/diffwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

using Document = std::optional<QByteArray>;

AuditEvent sample(const Document &before, const Document &after)
{
    AuditEvent event;
    event.id = u"id-1"_s;
    event.timeText = u"2026-08-20T15:54:53Z"_s;
    event.time = *Timestamp::parse(QStringView(event.timeText));
    event.eventType = u"UPDATE"_s;
    event.targetType = u"CONTAINER"_s;
    event.targetName = u"api\u202e"_s;
    event.projectName = u"shop"_s;
    event.triggeredBy = u"Jo"_s;
    event.origin = u"CLI"_s;
    event.originalChange = before;
    event.change = after;
    return event;
}

QByteArray written(DiffFormat format, const Document &before, const Document &after, bool colored = false)
{
    const std::optional<DiffTree> diff = compareDocuments(before, after, DiffOptions(), CancelFlag());
    return writeDiff(format, sample(before, after), *diff, colored);
}

QJsonObject json(const Document &before, const Document &after)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(written(DiffFormat::Json, before, after), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s", qPrintable(error.errorString()));
    return document.object();
}

} // namespace

class TestDiffWriter : public QObject
{
    Q_OBJECT

private slots:
    void knowsItsFormats();
    void textNamesEventAndPaths();
    void coloursAreAsked();
    void everyShapeIsSaid_data();
    void everyShapeIsSaid();
    void jsonCarriesValuesAsReceived();
    void patchIsAList();
    void markdownKeepsHostileTextInside();
    void deepDocumentsAreSurvived();
};

void TestDiffWriter::knowsItsFormats()
{
    QCOMPARE(parseDiffFormat(u"text"), DiffFormat::Text);
    QCOMPARE(parseDiffFormat(u"json"), DiffFormat::Json);
    QCOMPARE(parseDiffFormat(u"patch"), DiffFormat::Patch);
    QCOMPARE(parseDiffFormat(u"markdown"), DiffFormat::Markdown);
    QVERIFY(!parseDiffFormat(u"csv"));
}

void TestDiffWriter::textNamesEventAndPaths()
{
    const QString text = QString::fromUtf8(written(DiffFormat::Text, R"({"cpu":1.0,"memory":512,"old":"x"})",
                                                   R"({"memory":256,"cpu":1.0,"ports":[{"name":"http"}]})"));
    QVERIFY2(text.startsWith(u"UPDATE CONTAINER shop / api⟨U+202E⟩\n"_s), qPrintable(text));
    QVERIFY(text.contains("by Jo, origin CLI, at 2026-08-20T15:54:53Z\n"_L1));
    QVERIFY(text.contains(u"\n~ memory: 512 → 256\n"_s));
    QVERIFY(text.contains("\n- old: \"x\"\n"_L1));
    QVERIFY(text.contains("\n+ ports: [{\"name\":\"http\"}]\n"_L1));
    QVERIFY(!text.contains("cpu"_L1));
    QVERIFY(!text.contains(u'\x1b'));
}

void TestDiffWriter::coloursAreAsked()
{
    const QByteArray text = written(DiffFormat::Text, R"({"a":1})", R"({"a":2})", true);
    QVERIFY(text.contains("\x1b[33m~ a: 1"));
    QVERIFY(text.endsWith("\x1b[0m\n"));
}

void TestDiffWriter::everyShapeIsSaid_data()
{
    QTest::addColumn<Document>("before");
    QTest::addColumn<Document>("after");
    QTest::addColumn<QString>("shape");
    QTest::addColumn<bool>("patch");
    QTest::newRow("compared") << Document("{\"a\":1}") << Document("{}") << u"compared"_s << true;
    QTest::newRow("equal") << Document("{\"a\":1}") << Document("{\"a\":1}") << u"equal"_s << true;
    QTest::newRow("only after") << Document() << Document("{\"a\":1}") << u"only-after"_s << true;
    QTest::newRow("only before") << Document("{\"a\":1}") << Document() << u"only-before"_s << true;
    QTest::newRow("nothing") << Document() << Document() << u"nothing"_s << true;
    QTest::newRow("text") << Document("one\ntwo") << Document("one\nthree") << u"text"_s << false;
}

void TestDiffWriter::everyShapeIsSaid()
{
    QFETCH(const Document, before);
    QFETCH(const Document, after);
    QFETCH(const QString, shape);
    QFETCH(const bool, patch);
    QCOMPARE(json(before, after).value("shape"_L1).toString(), shape);
    QCOMPARE(canBePatched(*compareDocuments(before, after, DiffOptions(), CancelFlag())), patch);
    const QString text = QString::fromUtf8(written(DiffFormat::Text, before, after));
    QVERIFY(text.count(u'\n') >= 4);
    if (shape == "only-after"_L1)
        QVERIFY(text.contains("+ a: 1"_L1));
    if (shape == "only-before"_L1)
        QVERIFY(text.contains("- a: 1"_L1));
    if (shape == "text"_L1)
        QVERIFY(text.contains("- two\n"_L1) && text.contains("+ three\n"_L1));
}

void TestDiffWriter::jsonCarriesValuesAsReceived()
{
    const QByteArray bytes =
        written(DiffFormat::Json, R"({"n":100.0,"s":"a\u0041"})", R"({"n":1e400,"s":"b"})");
    QVERIFY2(bytes.contains("\"before\": 100.0, \"after\": 1e400"), bytes.constData());
    const QJsonObject diff = json(R"({"a/b":1})", R"({"a/b":2})");
    QCOMPARE(diff.value("id"_L1).toString(), u"id-1"_s);
    QCOMPARE(diff.value("stats"_L1).toObject().value("changed"_L1).toInt(), 1);
    const QJsonObject change = diff.value("changes"_L1).toArray().at(0).toObject();
    QCOMPARE(change.value("path"_L1).toString(), u"/a~1b"_s);
    QCOMPARE(change.value("kind"_L1).toString(), u"changed"_s);
}

void TestDiffWriter::patchIsAList()
{
    QVERIFY(QJsonDocument::fromJson(written(DiffFormat::Patch, R"({"a":1})", R"({"a":2})")).isArray());
    QVERIFY(
        QJsonDocument::fromJson(written(DiffFormat::Patch, R"({"a":1})", R"({"a":1})")).array().isEmpty());
}

void TestDiffWriter::markdownKeepsHostileTextInside()
{
    const QString text = QString::fromUtf8(
        written(DiffFormat::Markdown, Document(R"({"a":"```\n# x"})"), Document(R"({"a":"````"})")));
    QVERIFY2(text.startsWith(u"### UPDATE CONTAINER shop / api⟨U+202E⟩\n"_s), qPrintable(text));
    QVERIFY(text.contains("\n`````diff\n"_L1));
    QVERIFY(text.endsWith("\n`````\n"_L1));
}

void TestDiffWriter::deepDocumentsAreSurvived()
{
    const QByteArray deep = QByteArray(100'000, '[') + QByteArray(100'000, ']');
    QVERIFY(!written(DiffFormat::Text, Document("[]"), deep).isEmpty());
    QVERIFY(!written(DiffFormat::Json, Document("[]"), deep).isEmpty());
}

QTEST_GUILESS_MAIN(TestDiffWriter)
#include "tst_diffwriter.moc"
