// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/documentdiff.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>

namespace Backtrail {

using namespace Qt::StringLiterals;
using Document = std::optional<QByteArray>;

class TestDocumentDiff : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheShape_data();
    void tellsTheShape();
    void comparesTextsByLine();
    void takesWholeDocuments();
    void keepsWhatIsEqualWhenAsked();
    void survivesHostileInput_data();
    void survivesHostileInput();
    void givesUpOnTheShortestAnswerInTime();
    void stopsSoonWhenCanceled();
    void namesPaths();
    void carriesIdentityAndLines();
    void matchesByChosenMembers();
    void printsJsonPrettily_data();
    void printsJsonPrettily();

private:
    static DiffTree compare(const Document &before, const Document &after, const DiffOptions &options = {})
    {
        return *compareDocuments(before, after, options, CancelFlag());
    }
    static QByteArray nested(int depth, const QByteArray &inner = {})
    {
        return QByteArray(depth, '[') + inner + QByteArray(depth, ']');
    }
};

void TestDocumentDiff::tellsTheShape_data()
{
    QTest::addColumn<Document>("before");
    QTest::addColumn<Document>("after");
    QTest::addColumn<int>("shape");
    QTest::addColumn<QString>("note");
    const Document none;
    const auto row = [](const char *name, const Document &before, const Document &after, DiffShape shape,
                        const char *note) {
        QTest::newRow(name) << before << after << static_cast<int>(shape) << QString::fromLatin1(note);
    };
    row("nothing", none, none, DiffShape::Nothing, "");
    row("equal", QByteArray("{}"), QByteArray(" { } "), DiffShape::Equal, "");
    row("compared", QByteArray("[1]"), QByteArray("[2]"), DiffShape::Compared, "");
    row("only after", none, QByteArray("[1]"), DiffShape::OnlyAfter, "");
    row("only before", QByteArray("[1]"), none, DiffShape::OnlyBefore, "");
    row("null is a document", QByteArray("null"), QByteArray("[]"), DiffShape::Compared, "");
    row("text", QByteArray("a"), QByteArray("b"), DiffShape::Text, "before-not-json:1:1 after-not-json:1:1");
    row("only after is JSON", QByteArray("hello"), QByteArray("{}"), DiffShape::Text, "before-not-json:1:1");
    row("only before is JSON", QByteArray("{}"), QByteArray("{\n \"ä\": x}"), DiffShape::Text,
        "after-not-json:2:7");
    row("cut", QByteArray("{}"), QByteArray("{\"a\":"), DiffShape::Text, "after-not-json:1:6");
    row("empty", QByteArray("{}"), QByteArray(""), DiffShape::Text, "after-empty");
    row("only spaces", QByteArray(" \n"), QByteArray("{}"), DiffShape::Text, "before-empty");
    row("missing against empty", none, QByteArray(""), DiffShape::Text, "before-missing after-empty");
    row("missing against text", none, QByteArray("x"), DiffShape::Text, "before-missing after-not-json:1:1");
    row("trailing comma", QByteArray("[1]"), QByteArray("[1,]"), DiffShape::Text, "after-not-json:1:4");
    row("two values", QByteArray("1"), QByteArray("1 2"), DiffShape::Text, "after-not-json:1:3");
    row("NaN", QByteArray("1"), QByteArray("NaN"), DiffShape::Text, "after-not-json:1:1");
    row("leading zero", QByteArray("1"), QByteArray("01"), DiffShape::Text, "after-not-json:1:2");
    row("bad escape", QByteArray("1"), QByteArray(R"("\x")"), DiffShape::Text, "after-not-json:1:3");
    row("half an escape", QByteArray("1"), QByteArray(R"("\u12)"), DiffShape::Text, "after-not-json:1:6");
    row("line end in a string", QByteArray("1"), QByteArray("\"a\nb\""), DiffShape::Text,
        "after-not-json:1:3");
    row("a null byte", QByteArray("1"), QByteArray("\0", 1), DiffShape::Text, "after-not-json:1:1");
    row("a null byte behind", QByteArray("1"), QByteArray("1\0", 2), DiffShape::Text, "after-not-json:1:2");
    row("unclosed", QByteArray("1"), QByteArray("[[1]"), DiffShape::Text, "after-not-json:1:5");
    row("wrongly closed", QByteArray("1"), QByteArray("[1}"), DiffShape::Text, "after-not-json:1:3");
    row("no UTF-8", QByteArray("[\"\xff\"]"), QByteArray("[1]"), DiffShape::Compared, "before-invalid-utf8");
}

void TestDocumentDiff::tellsTheShape()
{
    QFETCH(Document, before);
    QFETCH(Document, after);
    QFETCH(int, shape);
    QFETCH(QString, note);
    const DiffTree tree = compare(before, after);
    QCOMPARE(static_cast<int>(tree.shape), shape);
    QCOMPARE(tree.note, note);
    QVERIFY(!tree.nodes.empty());
}

void TestDocumentDiff::comparesTextsByLine()
{
    const DiffTree tree = compare(QByteArray("a\nb\nc\n"), QByteArray("a\nx\nc\nd"));
    const std::vector<DiffLine> expected{{DiffKind::Equal, u"a"_s, 1, 1},
                                         {DiffKind::Removed, u"b"_s, 2, 0},
                                         {DiffKind::Added, u"x"_s, 0, 2},
                                         {DiffKind::Equal, u"c"_s, 3, 3},
                                         {DiffKind::Added, u"d"_s, 0, 4}};
    QCOMPARE(tree.lines, expected);
    QCOMPARE(tree.stats, (DiffStats{.added = 2, .removed = 1, .changed = 0, .moved = 0}));
    QVERIFY(compare(QByteArray("x"), QByteArray("x\n")).hasDifferences());
    QVERIFY(!compare(QByteArray("x"), QByteArray("x")).hasDifferences());
    QVERIFY(compare(std::nullopt, QByteArray("")).hasDifferences());
}

void TestDocumentDiff::takesWholeDocuments()
{
    const DiffTree added = compare(std::nullopt, QByteArray(R"({"a":{"b":1,"c":[]},"d":[2,3]})"));
    QCOMPARE(added.stats.added, 4);
    QCOMPARE(added.nodes.front().changedLeaves, 4);
    QCOMPARE(added.nodes.front().kind, DiffKind::Added);
    QCOMPARE(added.nodes.size(), 7u);
    const DiffTree removed = compare(QByteArray("5"), std::nullopt);
    QCOMPARE(removed.stats.removed, 1);
    QCOMPARE(removed.nodes.front().before, QByteArray("5"));
}

void TestDocumentDiff::keepsWhatIsEqualWhenAsked()
{
    const QByteArray before = R"({"a":1,"b":{"c":[1,{"d":2}]},"e":"x"})";
    const DiffTree folded = compare(before, QByteArray(R"({"a":2,"b":{"c":[1,{"d":2}]},"e":"x"})"));
    QCOMPARE(folded.nodes.size(), 2u);
    QCOMPARE(folded.nodes.front().unchangedChildren, 2);
    const DiffTree whole =
        compare(before, QByteArray(R"({"a":2,"b":{"c":[1,{"d":2}]},"e":"x"})"), {.keepEqual = true});
    QCOMPARE(whole.nodes.size(), 8u);
    QCOMPARE(whole.nodes.front().unchangedChildren, 2);
    QCOMPARE(whole.stats, folded.stats);
}

void TestDocumentDiff::survivesHostileInput_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("shape");
    QTest::addColumn<QString>("note");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after, DiffShape shape,
                        const char *note) {
        QTest::newRow(name) << before << after << static_cast<int>(shape) << QString::fromLatin1(note);
    };
    constexpr int deep = 100000;
    const QByteArray text(10 << 20, 'x');
    QByteArray objects;
    for (int i = 0; i < deep; ++i)
        objects += "{\"a\":";
    row("deep, equal", nested(deep), nested(deep), DiffShape::Equal, "too-deep");
    row("deep, different", nested(deep, "1"), nested(deep, "2"), DiffShape::Compared, "too-deep");
    row("deep against deeper", nested(deep), nested(deep + 1), DiffShape::Compared, "too-deep");
    row("deep objects", objects + '1' + QByteArray(deep, '}'), "{\"a\":1}", DiffShape::Compared, "too-deep");
    row("deep and cut", QByteArray(deep, '['), nested(1), DiffShape::Text, "before-not-json:1:100001");
    row("deep and wrongly closed", nested(deep).chopped(1) + '}', "[]", DiffShape::Text,
        "before-not-json:1:200000");
    row("250 levels are compared", nested(250, "1"), nested(250, "2"), DiffShape::Compared, "");
    row("long strings", "[\"" + text + "1\"]", "[\"" + text + "2\"]", DiffShape::Compared, "");
    row("long strings of lines", "[\"" + QByteArray("y\\n").repeated(300000) + "\"]",
        "[\"" + QByteArray("y\\n").repeated(299999) + "\"]", DiffShape::Compared, "");
    row("long number", '[' + QByteArray(1 << 20, '7') + ']', '[' + QByteArray(1 << 20, '7') + ".0]",
        DiffShape::Equal, "");
    row("too large", QByteArray(17 << 20, ' '), "1", DiffShape::TooDeepOrLarge, "too-large:17825792");
    row("one member 100,000 times", '{' + QByteArray("\"a\":1,").repeated(deep) + "\"a\":2}", "{\"a\":2}",
        DiffShape::Equal, "");
    row("100,000 changed elements", '[' + QByteArray("1,").repeated(deep) + "1]",
        '[' + QByteArray("2,").repeated(deep) + "2]", DiffShape::Compared, "");
    row("surrogates", R"(["\ud800\ud800\udc00"])", R"(["\udc00"])", DiffShape::Compared,
        "before-lone-surrogate after-lone-surrogate");
}

void TestDocumentDiff::survivesHostileInput()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(int, shape);
    QFETCH(QString, note);
    for (const bool keepEqual : {false, true}) {
        const DiffTree tree = compare(before, after, {.keepEqual = keepEqual});
        QCOMPARE(static_cast<int>(tree.shape), shape);
        QCOMPARE(tree.note, note);
        QVERIFY(!jsonPatch(tree).isEmpty());
    }
    QVERIFY(prettyJson(before).size() < before.size() * 300);
    QVERIFY(summarizeChange(u"UPDATE", before, after, CancelFlag()).text.size() < 400);
}

void TestDocumentDiff::givesUpOnTheShortestAnswerInTime()
{
    // Twenty thousand shuffled numbers: the shortest edit script would take minutes.
    QByteArrayList left;
    QByteArrayList right;
    for (int i = 0; i < 20000; ++i) {
        left.append(QByteArray::number(i));
        right.append(QByteArray::number((i * 7919) % 20000));
    }
    const DiffTree tree = compare('[' + left.join(',') + ']', '[' + right.join(',') + ']');
    QCOMPARE(tree.nodes.front().note, u"bounded"_s);
    QCOMPARE(tree.stats.added, tree.stats.removed);
    QVERIFY(tree.stats.moved > 15000);
}

void TestDocumentDiff::stopsSoonWhenCanceled()
{
    QByteArray before = "[";
    QByteArray after = "[";
    for (int i = 0; i < 200000; ++i) {
        before += "{\"a\":" + QByteArray::number(i) + "},";
        after += "{\"a\":" + QByteArray::number(i + 1000000) + "},";
    }
    before.back() = ']';
    after.back() = ']';
    const CancelFlag cancel;
    std::optional<DiffTree> result = DiffTree();
    const std::unique_ptr<QThread> worker(
        QThread::create([&] { result = compareDocuments(before, after, {}, cancel); }));
    worker->start();
    cancel.cancel();
    QVERIFY(worker->wait(5000));
    QVERIFY(!result);
}

void TestDocumentDiff::namesPaths()
{
    const DiffTree tree = compare(QByteArray(R"({"a/b":{"c~d":[0,{"e f":1}]},"s":"{\"x\":{\"y\":1}}"})"),
                                  QByteArray(R"({"a/b":{"c~d":[0,{"e f":2}]},"s":"{\"x\":{\"y\":2}}"})"));
    QStringList pointers;
    QStringList paths;
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(tree.nodes.size()); ++i) {
        if (tree.nodes[static_cast<std::size_t>(i)].children.empty()) {
            pointers.append(jsonPointer(tree, i));
            paths.append(dottedPath(tree, i));
        }
    }
    QCOMPARE(pointers, QStringList({u"/a~1b/c~0d/1/e f"_s, u"/s"_s}));
    QCOMPARE(paths, QStringList({u"[\"a/b\"][\"c~d\"][1][\"e f\"]"_s, u"s.x.y"_s}));
    QCOMPARE(jsonPointer(tree, 0), QString());
    QCOMPARE(dottedPath(tree, 0), QString());
}

void TestDocumentDiff::carriesIdentityAndLines()
{
    const DiffTree tree = compare(QByteArray(R"({"env":[{"key":"FILE","id":7,"value":"a\nb"}]})"),
                                  QByteArray(R"({"env":[{"key":"FILE","id":7,"value":"a\nc"}]})"));
    const DiffNode &element = tree.nodes[2];
    QCOMPARE(element.identity, u"FILE"_s);
    const DiffNode &value = tree.nodes[3];
    QCOMPARE(value.lines.size(), 3u);
    QCOMPARE(value.lines.back().text, u"c"_s);
    QCOMPARE(value.secret, false);
}

void TestDocumentDiff::matchesByChosenMembers()
{
    const DiffTree tree =
        compare(QByteArray(R"([{"host":"a","v":1},{"host":"b","v":1}])"),
                QByteArray(R"([{"host":"b","v":2},{"host":"a","v":3}])"), {.identityMembers = {"host"}});
    QCOMPARE(tree.stats, (DiffStats{.added = 0, .removed = 0, .changed = 2, .moved = 1}));
}

void TestDocumentDiff::printsJsonPrettily_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QByteArray>("pretty");
    const auto row = [](const char *name, const char *document, const char *pretty) {
        QTest::newRow(name) << QByteArray(document) << QByteArray(pretty);
    };
    row("members", R"({"b":1,"a":[1,{"c":null}]})",
        "{\n  \"b\": 1,\n  \"a\": [\n    1,\n    {\n      \"c\": null\n    }\n  ]\n}");
    row("numbers as written", "[1e3,100.0,12345678901234567890]",
        "[\n  1e3,\n  100.0,\n  12345678901234567890\n]");
    row("strings as written", R"(["\u0041\"]","x:y,z"])", "[\n  \"\\u0041\\\"]\",\n  \"x:y,z\"\n]");
    row("empty", " { \"a\" : [ ] , \"b\" : { } } ", "{\n  \"a\": [],\n  \"b\": {}\n}");
    row("already pretty", "{\n  \"a\": 1\n}", "{\n  \"a\": 1\n}");
    row("duplicate keys stay", R"({"a":1,"a":2})", "{\n  \"a\": 1,\n  \"a\": 2\n}");
    row("scalar", " \"x\" ", "\"x\"");
    row("no JSON", "key: value\n", "key: value\n");
    row("nothing", "", "");
}

void TestDocumentDiff::printsJsonPrettily()
{
    QFETCH(QByteArray, document);
    QFETCH(QByteArray, pretty);
    QCOMPARE(prettyJson(document), pretty);
}

} // namespace Backtrail

QTEST_GUILESS_MAIN(Backtrail::TestDocumentDiff)
#include "tst_documentdiff.moc"
