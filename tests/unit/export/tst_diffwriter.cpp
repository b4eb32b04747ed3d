// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/export/celltext.h"
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
    DiffStyle style;
    style.colored = colored;
    const auto lines = layOutDocuments({before, after}, *diff, CancelFlag());
    return writeDiff(format, diffSubject(sample(before, after)), *diff, lines, style);
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
    void hunksFollowThePaths();
    void elementsAreNamed();
    void longStringsBecomeWordDiffs();
    void linesFitIntoTheWidth_data();
    void linesFitIntoTheWidth();
    void equalityIsExplained();
    void namesTwoFiles();
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
    QVERIFY(text.contains(u"\n~ memory: 512 → 256 (−50 %)\n"_s));
    QVERIFY(text.contains("\n- old: \"x\"\n"_L1));
    QVERIFY(text.contains("\n+ ports: [{\"name\":\"http\"}]\n"_L1));
    QVERIFY(!text.contains(" cpu:"_L1));
    QVERIFY(!text.contains(u'\x1b'));
}

void TestDiffWriter::coloursAreAsked()
{
    const QByteArray text = written(DiffFormat::Text, R"({"a":1})", R"({"a":2})", true);
    QVERIFY(text.contains("\x1b[33m~ a: 1"));
    QVERIFY(text.contains("\x1b[31m-   \"a\": "));
    QVERIFY(!written(DiffFormat::Text, R"({"a":1})", R"({"a":2})").contains('\x1b'));
}

void TestDiffWriter::hunksFollowThePaths()
{
    QByteArray before = "{";
    for (int i = 0; i < 20; ++i)
        before += "\"m" + QByteArray::number(i) + "\":" + QByteArray::number(i) + ',';
    before.back() = '}';
    QByteArray after = before;
    after.replace("\"m10\":10", "\"m10\":11");
    const QString text = QString::fromUtf8(written(DiffFormat::Text, before, after));
    QVERIFY2(text.endsWith(u"\n~ m10: 10 → 11 (+10 %)\n\n@@ -9,7 +9,7 @@\n"
                           "    \"m7\": 7,\n    \"m8\": 8,\n    \"m9\": 9,\n"
                           "-   \"m10\": 10,\n+   \"m10\": 11,\n"
                           "    \"m11\": 11,\n    \"m12\": 12,\n    \"m13\": 13,\n"_s),
             qPrintable(text));
}

void TestDiffWriter::elementsAreNamed()
{
    const QByteArray text = written(DiffFormat::Text, R"({"env":[{"key":"A","value":"1"},{"key":"B","value":"1"}]})",
                                    R"({"env":[{"key":"B","value":"2"},{"key":"A","value":"1"}]})");
    QVERIFY2(text.contains("\n> env[0] (B): moved from position 1 to 0\n"), text.constData());
    QVERIFY(text.contains("\n~ env[0].value (B): \"1\" → \"2\"\n"));
    const QByteArray machine = R"([{"id":"0db9c74f-8ab4-47f6-8575-100000000000","v":1}])";
    QVERIFY(written(DiffFormat::Text, machine, QByteArray(machine).replace(":1}", ":2}")).contains("\n~ [0].v: 1 → 2"));
}

void TestDiffWriter::longStringsBecomeWordDiffs()
{
    const QByteArray rest = QByteArray(" and so on").repeated(12);
    const QString text = QString::fromUtf8(written(DiffFormat::Text, R"({"a":"keep this )" + rest + "\"}",
                                                   R"({"a":"keep that )" + rest + "\"}"));
    QVERIFY2(text.contains("\n~ a: keep th[-is-]{+at+}  and so on"_L1), qPrintable(text));
    QVERIFY(written(DiffFormat::Text, R"({"a":"x"})", R"({"a":"y"})").contains("\"x\" → \"y\""));
}

void TestDiffWriter::linesFitIntoTheWidth_data()
{
    QTest::addColumn<Document>("before");
    QTest::addColumn<Document>("after");
    const QByteArray words = QByteArray("lorem ipsum ").repeated(400);
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after) {
        QTest::newRow(name) << Document(before) << Document(after);
    };
    row("alike", "{\"a\":\"" + words + "x " + words + "\"}", "{\"a\":\"" + words + "y " + words + "\"}");
    row("not alike", "{\"a\":\"" + words + "\"}", "{\"a\":\"" + QByteArray(4000, 'x') + "\"}");
    row("wide characters", "{\"a\":\"" + QByteArray("日本").repeated(300) + "\"}",
        "{\"a\":\"" + QByteArray("本日").repeated(300) + "\"}");
    row("added", "{}", "{\"a\":[" + QByteArray("1,").repeated(500) + "1]}");
    row("number", "[" + QByteArray(1000, '1') + "]", "[" + QByteArray(1000, '2') + "]");
    row("long name", "{\"" + QByteArray(60, 'k') + "\":\"" + words + "\"}",
        "{\"" + QByteArray(60, 'k') + "\":\"" + words + "z\"}");
    row("many words", "{\"a\":\"" + QByteArray("a x b ").repeated(200) + "\"}",
        "{\"a\":\"" + QByteArray("a y b ").repeated(200) + "\"}");
    row("text", words + '\n', words + "x\n");
    row("a megabyte", "{\"a\":\"" + QByteArray(1 << 20, 'x') + "\"}", "{\"a\":\"" + QByteArray(1 << 20, 'y') + "\"}");
}

void TestDiffWriter::linesFitIntoTheWidth()
{
    QFETCH(const Document, before);
    QFETCH(const Document, after);
    const auto diff = compareDocuments(before, after, DiffOptions(), CancelFlag());
    DiffStyle style;
    const auto lines = layOutDocuments({before, after}, *diff, CancelFlag());
    for (const int width : {40, 80, 132}) {
        style.width = width;
        const QByteArray text =
            writeDiff(DiffFormat::Text, diffSubject(u"a"_s, u"b"_s), *diff, lines, style);
        for (const QString &line : QString::fromUtf8(text).split(u'\n')) {
            const bool isPath = line.startsWith(u'~') && line.endsWith(u':'); // never cut: to be copied
            const bool isSentence = line.contains("compared line by line"_L1) || line.contains(" changed, "_L1);
            QVERIFY2(isPath || isSentence || terminalWidth(line) <= width, qPrintable(line));
        }
        QVERIFY(text.contains("\n-") || text.contains("\n+"));
    }
}

void TestDiffWriter::equalityIsExplained()
{
    const QByteArray text = written(DiffFormat::Text, R"({"n":1e3,"o":{"a":1,"a":2}})", R"({"n":1000,"o":{"a":2}})");
    QVERIFY(text.contains("Both documents are equal.\n"));
    QVERIFY(text.contains("\n= n: 1e3 → 1000  (equal in value, written differently)\n"));
    QVERIFY(text.contains("\n= o:"));
    QVERIFY(text.contains("(a name occurs twice; the last one counts)\n"));
    const QJsonObject diff = json(R"({"n":1e3})", R"({"n":1000})");
    QVERIFY(diff.value("changes"_L1).toArray().isEmpty());
    QCOMPARE(diff.value("remarks"_L1).toArray().at(0).toObject().value("note"_L1).toString(), u"same-value"_s);
}

void TestDiffWriter::namesTwoFiles()
{
    const Document before("[1]");
    const Document after("[2]");
    const auto diff = compareDocuments(before, after, DiffOptions(), CancelFlag());
    const auto file = [&](DiffFormat format) {
        return writeDiff(format, diffSubject(u"a\nb.json"_s, u"*c*.json"_s), *diff, std::nullopt);
    };
    QVERIFY(file(DiffFormat::Text).startsWith("--- a⟨U+000A⟩b.json\n+++ *c*.json\n"));
    QVERIFY(file(DiffFormat::Markdown).startsWith("### a⟨U+000A⟩b.json → \\*c\\*"));
    const QJsonObject json = QJsonDocument::fromJson(file(DiffFormat::Json)).object();
    QCOMPARE(json.value("before_file"_L1).toString(), u"a\nb.json"_s);
    QCOMPARE(json.value("after_file"_L1).toString(), u"*c*.json"_s);
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
