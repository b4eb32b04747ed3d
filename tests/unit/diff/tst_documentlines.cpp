// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/documentlines.h"

#include "randomjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

DocumentLines laidOut(const std::optional<QByteArray> &before, const std::optional<QByteArray> &after)
{
    const auto tree = compareDocuments(before, after, {}, CancelFlag());
    auto lines = layOutDocuments({before, after}, *tree, CancelFlag());
    return lines ? *std::move(lines) : DocumentLines();
}

QChar sign(DiffKind kind)
{
    switch (kind) {
    case DiffKind::Equal:
        return u' ';
    case DiffKind::Added:
        return u'+';
    case DiffKind::Removed:
        return u'-';
    case DiffKind::Changed:
        return u'~';
    case DiffKind::Moved:
        return u'>';
    }
    return u'?';
}

QString withoutComma(const QString &text)
{
    return text.endsWith(u',') ? text.chopped(1) : text;
}

// One line a row: sign, left, bar, right; only one where both sides read the same. The comma behind a value may be
// there on one side only, which is no difference.
QString drawn(const DocumentLines &document)
{
    QStringList rows;
    for (std::size_t i = 0; i < document.lines.size(); ++i) {
        const QString left = withoutComma(lineText(document, i, DocumentSide::Before));
        const QString right = withoutComma(lineText(document, i, DocumentSide::After));
        const bool isOne = left == right && document.has(i, DocumentSide::Before) && document.has(i, DocumentSide::After);
        rows.append(sign(document.lines[i].kind) + (isOne ? left : left + u'|' + right));
    }
    return rows.join(u'\n');
}

// The lines of one side read as JSON again. The document is wrapped, because QJsonDocument takes no bare value.
QJsonValue readAgain(const DocumentLines &document, DocumentSide side)
{
    QByteArray json = "[";
    for (std::size_t i = 0; i < document.lines.size(); ++i) {
        if (document.has(i, side))
            json += lineText(document, i, side).mid(document.lines[i].depth * 2).toUtf8();
    }
    return QJsonDocument::fromJson(json + "]").array().at(0);
}

QStringList spansOf(const DocumentLines &document, std::size_t line, DocumentSide side)
{
    QStringList parts;
    const DocumentLine &at = document.lines[line];
    for (std::uint32_t i = at.firstSpan; i < at.firstSpan + at.spanCount; ++i) {
        const ChangedSpan &span = document.spans[i];
        if (span.side != side)
            continue;
        const std::string_view value = document.lineValue(line, side).substr(span.range.begin, span.range.length);
        parts.append(QString::fromUtf8(value.data(), qsizetype(value.size())));
    }
    return parts;
}

} // namespace

class TestDocumentLines final : public QObject
{
    Q_OBJECT

private slots:
    void laysOut_data();
    void laysOut();
    void numbersLinesOfEachSide();
    void everyTokenOfBothSidesIsThere_data();
    void everyTokenOfBothSidesIsThere();
    void bothSidesCanBeReadAgain();
    void pointsAtWhatDiffersInside_data();
    void pointsAtWhatDiffersInside();
    void tellsPaths_data();
    void tellsPaths();
    void givesWholeValues();
    void countsChanges();
    void folds_data();
    void folds();
    void leavesOutWhatWouldBeFolded();
    void stopsWhenCanceled();
};

void TestDocumentLines::laysOut_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("expected");
    // `|` stands between what the sides show
    const auto row = [](const char *name, const char *before, const char *after, const QString &expected) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << expected;
    };
    row("equal", R"({"a":1})", R"({ "a" : 1 })", u" {\n   \"a\": 1\n }"_s);
    row("changed value", R"({"a":1,"b":2})", R"({"a":1,"b":3})",
        u" {\n   \"a\": 1\n~  \"b\": 2|  \"b\": 3\n }"_s);
    row("key order never matters", R"({"b":2,"a":1})", R"({"a":1,"b":3})",
        u" {\n   \"a\": 1\n~  \"b\": 2|  \"b\": 3\n }"_s);
    row("removed stands where it was", R"({"a":1,"x":[1],"b":2})", R"({"a":1,"b":2})",
        u" {\n   \"a\": 1\n-  \"x\": [|\n-    1|\n-  ]|\n   \"b\": 2\n }"_s);
    row("added member", R"({"a":1})", R"({"a":1,"n":{"k":null}})",
        u" {\n   \"a\": 1\n+|  \"n\": {\n+|    \"k\": null\n+|  }\n }"_s);
    row("inserted in front of an array", R"(["b","c"])", R"(["a","b","c"])",
        u" [\n+|  \"a\"\n   \"b\"\n   \"c\"\n ]"_s);
    row("removed from an array", R"(["a","b","c"])", R"(["a","c"])",
        u" [\n   \"a\"\n-  \"b\"|\n   \"c\"\n ]"_s);
    row("another type", R"({"a":[1]})", R"({"a":"x"})", u" {\n-  \"a\": [|\n-    1|\n-  ]|\n+|  \"a\": \"x\"\n }"_s);
    row("filled", R"({"a":[]})", R"({"a":[1]})", u" {\n   \"a\": [\n+|    1\n   ]\n }"_s);
    row("empty ones", R"({"a":[ ],"b":{}, "c":1})", R"({"a":[],"b":{ },"c":2})",
        u" {\n   \"a\": []\n   \"b\": {}\n~  \"c\": 1|  \"c\": 2\n }"_s);
    row("equal value, another spelling", R"({"a":1e3})", R"({"a":1000})",
        u" {\n   \"a\": 1e3|  \"a\": 1000\n }"_s);
    row("moved element", R"([{"id":1},{"id":2},{"id":3}])", R"([{"id":3},{"id":1},{"id":2}])",
        u" [\n>  {\n>    \"id\": 3\n>  }\n   {\n     \"id\": 1\n   }\n   {\n     \"id\": 2\n   }\n ]"_s);
    row("moved and changed", R"([{"id":1,"v":1},{"id":2},{"id":3}])", R"([{"id":2},{"id":3},{"id":1,"v":2}])",
        u" [\n   {\n     \"id\": 2\n   }\n   {\n     \"id\": 3\n   }\n>  {\n     \"id\": 1\n"
        u"~    \"v\": 1|    \"v\": 2\n>  }\n ]"_s);
    row("text of lines", R"({"v":"a: 1\nb: 2\nc: 3\n"})", R"({"v":"a: 1\nb: 4\nc: 3\n"})",
        u" {\n   \"v\": \"a: 1\\n\n~    b: 2\\n|    b: 4\\n\n     c: 3\\n\"\n }"_s);
    row("line added to a text", R"({"v":"a\nb"})", R"({"v":"a\nnew\nb"})",
        u" {\n   \"v\": \"a\\n\n+|    new\\n\n     b\"\n }"_s);
    row("line added at the end of a text", R"({"v":"a\nb\n"})", R"({"v":"a\nb\nc\n"})",
        u" {\n   \"v\": \"a\\n\n     b\\n\"|    b\\n\n+|    c\\n\"\n }"_s);
    row("root of another type", "1", "[1]", u"-1|\n+|[\n+|  1\n+|]"_s);
    row("scalars", "1", "2", u"~1|2"_s);
    row("a name twice: the last counts", R"({"a":1,"a":2})", R"({"a":3,"a":2,"b":1})",
        u" {\n   \"a\": 2\n+|  \"b\": 1\n }"_s);
    row("not JSON", "FROM a:1\nRUN x\n", "FROM a:2\nRUN x\nEXPOSE 1\n",
        u"~FROM a:1|FROM a:2\n RUN x\n+|EXPOSE 1"_s);
}

void TestDocumentLines::laysOut()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, expected);
    QCOMPARE(drawn(laidOut(before, after)), expected);
}

void TestDocumentLines::numbersLinesOfEachSide()
{
    const DocumentLines document = laidOut(R"({"a":1,"x":0,"b":2})", R"({"n":0,"a":1,"b":3})");
    int before = 0;
    int after = 0;
    for (const DocumentLine &line : document.lines) {
        if (line.beforeNumber > 0)
            QCOMPARE(line.beforeNumber, ++before);
        if (line.afterNumber > 0)
            QCOMPARE(line.afterNumber, ++after);
    }
    QCOMPARE(before, 5);
    QCOMPARE(after, 5);
    QCOMPARE(document.beforeCount, 5);
}

void TestDocumentLines::everyTokenOfBothSidesIsThere_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("numbers keep their text") << QByteArray(R"([100.0,12345678901234567890,1E+2])")
                                             << QByteArray(R"([100.0,12345678901234567891,1E+2])");
    QTest::newRow("escapes") << QByteArray(R"({"a\u0041":"\ud800\n\t\"x\\n"})")
                             << QByteArray(R"({"a\u0041":"\ud800\n\t\"y\\n"})");
    QTest::newRow("nested arrays") << QByteArray(R"([[1,[2,3]],[],{}])") << QByteArray(R"([[1,[2,4]],[],{"a":[]}])");
    QTest::newRow("moved and changed") << QByteArray(R"([{"id":"a","v":1},{"id":"b","v":1},{"id":"c","v":1}])")
                                       << QByteArray(R"([{"id":"c","v":2},{"id":"a","v":1},{"id":"b","v":1}])");
}

void TestDocumentLines::everyTokenOfBothSidesIsThere()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const DocumentLines document = laidOut(before, after);
    QByteArray shown;
    for (std::size_t i = 0; i < document.lines.size(); ++i)
        shown += lineText(document, i, DocumentSide::After).trimmed().toUtf8();
    QCOMPARE(shown.replace(": ", ":"), after);
}

void TestDocumentLines::bothSidesCanBeReadAgain()
{
    for (quint32 seed = 0; seed < 2000; ++seed) {
        Testing::RandomJson random(seed);
        const QJsonValue left = random.document();
        const QJsonValue right = seed % 10 == 0 ? random.document() : random.edited(left);
        const QByteArray before = random.write(left);
        const QByteArray after = random.write(right);
        DiffOptions options;
        options.keepEqual = seed % 2 == 0;
        const auto tree = compareDocuments(before, after, options, CancelFlag());
        const auto document = layOutDocuments({before, after}, *tree, CancelFlag());
        const QByteArray about = "seed " + QByteArray::number(seed) + "\n" + before + "\n" + after;
        QVERIFY2(document, about.constData());
        QVERIFY2(readAgain(*document, DocumentSide::After) == right, about.constData());
        // a moved element stands in its new place on both sides
        if (tree->stats.moved == 0)
            QVERIFY2(readAgain(*document, DocumentSide::Before) == left, about.constData());
        QVERIFY2(document->changes.empty() != tree->hasDifferences(), about.constData());
    }
}

void TestDocumentLines::pointsAtWhatDiffersInside_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("left");
    QTest::addColumn<QStringList>("right");
    QTest::newRow("a word") << QByteArray(R"("image: app tag: one")") << QByteArray(R"("image: app tag: two")")
                            << QStringList {u"one"_s} << QStringList {u"two"_s};
    QTest::newRow("inside a word") << QByteArray(R"("registry backend_v12")") << QByteArray(R"("registry backend_v14")")
                                   << QStringList {u"2"_s} << QStringList {u"4"_s};
    QTest::newRow("nothing in common") << QByteArray("512") << QByteArray("256") << QStringList {u"512"_s}
                                       << QStringList {u"256"_s};
    QTest::newRow("a number is one") << QByteArray("1795475551.21874") << QByteArray("1795476620.21874")
                                     << QStringList {u"1795475551.21874"_s} << QStringList {u"1795476620.21874"_s};
    QTest::newRow("inserted") << QByteArray(R"("a b")") << QByteArray(R"("a new b")") << QStringList()
                              << QStringList {u"new "_s};
    QTest::newRow("an escape is not cut") << QByteArray(R"("say \u0041 word")") << QByteArray(R"("say \u0042 word")")
                                          << QStringList {u"\\u0041"_s} << QStringList {u"\\u0042"_s};
}

void TestDocumentLines::pointsAtWhatDiffersInside()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const DocumentLines document = laidOut(before, after);
    QCOMPARE(document.lines.size(), std::size_t(1));
    QTEST(spansOf(document, 0, DocumentSide::Before), "left");
    QTEST(spansOf(document, 0, DocumentSide::After), "right");
}

void TestDocumentLines::tellsPaths_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("jq");
    QTest::addColumn<QString>("dotted");
    QTest::newRow("root") << 0 << QString() << u"."_s << QString();
    QTest::newRow("object") << 1 << u"/r"_s << u".r"_s << u"r"_s;
    QTest::newRow("member") << 2 << u"/r/cpu-max"_s << u".r[\"cpu-max\"]"_s << u"r.cpu-max"_s;
    QTest::newRow("closing bracket") << 4 << u"/r"_s << u".r"_s << u"r"_s;
    QTest::newRow("array element's member") << 7 << u"/p/0/a~1b"_s << u".p[0][\"a/b\"]"_s << u"p[0][\"a/b\"]"_s;
    QTest::newRow("further line of a text") << 11 << u"/t"_s << u".t"_s << u"t"_s;
}

void TestDocumentLines::tellsPaths()
{
    QFETCH(int, line);
    const DocumentLines document = laidOut(R"({"r":{"cpu-max":1,"b":1},"p":[{"a/b":1}],"t":"x\ny"})",
                                           R"({"r":{"cpu-max":2,"b":1},"p":[{"a/b":1}],"t":"x\nz"})");
    QTEST(linePointer(document, std::size_t(line)), "pointer");
    QTEST(lineJqPath(document, std::size_t(line)), "jq");
    QTEST(lineDottedPath(document, std::size_t(line)), "dotted");
}

void TestDocumentLines::givesWholeValues()
{
    const DocumentLines document = laidOut(R"({"a":{"k": 1},"t":"x\ny"})", R"({"a":{"k": 2},"t":"x\nz"})");
    QCOMPARE(lineValueText(document, 1, DocumentSide::Before), R"({"k": 1})");
    QCOMPARE(lineValueText(document, 2, DocumentSide::After), "2");
    QCOMPARE(lineValueText(document, 3, DocumentSide::After), R"({"k": 2})");
    QCOMPARE(lineValueText(document, 4, DocumentSide::Before), R"("x\ny")");
    QCOMPARE(lineValueText(document, 5, DocumentSide::After), R"("x\nz")");
}

void TestDocumentLines::countsChanges()
{
    const DocumentLines document =
        laidOut(R"({"a":1,"b":2,"c":[1,2],"d":4})", R"({"a":2,"b":3,"d":4,"e":{"x":1}})");
    QCOMPARE(document.changes.size(), std::size_t(4));
    QCOMPARE(document.lines[std::size_t(document.changes[2].firstLine)].kind, DiffKind::Removed);
    QCOMPARE(document.changes[2].lastLine - document.changes[2].firstLine, 3);
    const DocumentLines moved =
        laidOut(R"([{"id":1,"v":1,"w":0},{"id":2},{"id":3}])", R"([{"id":2},{"id":3},{"id":1,"v":2,"w":0}])");
    QCOMPARE(moved.changes.size(), std::size_t(2)); // the move and the change inside
}

void TestDocumentLines::folds_data()
{
    QTest::addColumn<int>("context");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << 0 << u"(6) 1 (5)"_s;
    QTest::newRow("one") << 1 << u"(5) 3 (4)"_s;
    QTest::newRow("four leaves a single line, which is shown") << 5 << u"12"_s;
    QTest::newRow("more than there is") << 100 << u"12"_s;
    QTest::newRow("everything") << -1 << u"12"_s;
}

void TestDocumentLines::folds()
{
    QFETCH(int, context);
    const DocumentLines document = laidOut("[0,1,2,3,4,5,6,7,8,9]", "[0,1,2,3,4,55,6,7,8,9]");
    QStringList words;
    for (const LineRun &run : foldUnchanged(document, context))
        words.append(run.isFolded ? u"(%1)"_s.arg(run.count) : QString::number(run.count));
    QTEST(words.join(u' '), "expected");
}

void TestDocumentLines::leavesOutWhatWouldBeFolded()
{
    const auto shown = [](const DocumentLines &document, int context) {
        QStringList lines;
        for (const LineRun &run : foldUnchanged(document, context)) {
            for (std::int32_t i = run.firstLine; !run.isFolded && i < run.firstLine + run.count; ++i) {
                const auto line = static_cast<std::size_t>(i);
                const DocumentLine &at = document.lines[line];
                lines.append(u"%1 %2 %3 "_s.arg(at.beforeNumber).arg(at.afterNumber).arg(int(at.kind))
                             + lineText(document, line, DocumentSide::Before) + u'|'
                             + lineText(document, line, DocumentSide::After) + u' ' + linePointer(document, line));
            }
        }
        return lines;
    };
    std::size_t leftOut = 0;
    for (quint32 seed = 0; seed < 150; ++seed) {
        Testing::RandomJson random(seed);
        QJsonArray array;
        for (int i = 0; i < 12; ++i)
            array.append(random.document());
        const QByteArray before = random.write(array);
        const QByteArray after = random.write(random.edited(array));
        const DocumentLines whole = laidOut(before, after);
        for (const int context : {0, 1, 3, 10}) {
            const auto pruned = compareAndLayOut({before, after}, {}, context, CancelFlag());
            QVERIFY(pruned);
            QCOMPARE(shown(pruned->lines, context), shown(whole, context));
            QCOMPARE(pruned->lines.afterCount, whole.afterCount);
            leftOut += whole.lines.size() - pruned->lines.lines.size();
        }
    }
    QVERIFY(leftOut > 0);
}

void TestDocumentLines::stopsWhenCanceled()
{
    const CancelFlag flag;
    flag.cancel();
    const QByteArray json = '[' + QByteArray("1,").repeated(5000) + "1]";
    const auto tree = compareDocuments(json, json, {}, CancelFlag());
    QVERIFY(!layOutDocuments({json, json}, *tree, flag));
}

QTEST_GUILESS_MAIN(TestDocumentLines)
#include "tst_documentlines.moc"
