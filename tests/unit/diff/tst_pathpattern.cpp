// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/documentlines.h"
#include "models/diff/epochdate.h"
#include "models/diff/summarywords.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

DiffTree compare(const QByteArray &before, const QByteArray &after)
{
    return *compareDocuments(before, after, {}, CancelFlag());
}

const QByteArray noisyBefore = R"({"memory":512,"meta":{"updated_at":1,"version":1},"ports":[{"id":1,"a":1,"b":1}]})";
const QByteArray noisyAfter = R"({"memory":256,"meta":{"updated_at":2,"version":2},"ports":[{"id":1,"a":2,"b":2}]})";

} // namespace

class TestPathPattern final : public QObject
{
    Q_OBJECT

private slots:
    void matches_data();
    void matches();
    void refusesWhatIsNoPath_data();
    void refusesWhatIsNoPath();
    void patternOfANodeMatchesIt();
    void hidesAndCounts_data();
    void hidesAndCounts();
    void hiddenLinesAreNoChanges();
    void summaryCountsApart_data();
    void summaryCountsApart();
    void datesOfNumbers_data();
    void datesOfNumbers();
};

void TestPathPattern::matches_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, const QString &pattern, const QStringList &steps, bool expected) {
        QTest::newRow(name) << pattern << steps << expected;
    };
    row("a name", u"updated_at"_s, {u"updated_at"_s}, true);
    row("not deeper", u"updated_at"_s, {u"a"_s, u"updated_at"_s}, false);
    row("anywhere", u"**.updated_at"_s, {u"a"_s, u"b"_s, u"updated_at"_s}, true);
    row("anywhere is also the top", u"**.updated_at"_s, {u"updated_at"_s}, true);
    row("any position", u"ports[*].id"_s, {u"ports"_s, u"3"_s, u"id"_s}, true);
    row("one position", u"ports[1].id"_s, {u"ports"_s, u"3"_s, u"id"_s}, false);
    row("part of a name", u"last_*"_s, {u"last_seen"_s}, true);
    row("star in the middle", u"a*c*e"_s, {u"abcde"_s}, true);
    row("star too short", u"a*c*f"_s, {u"abcde"_s}, false);
    row("quoted", u"[\"a.b\"].c"_s, {u"a.b"_s, u"c"_s}, true);
    row("a quoted star is a star", u"[\"*\"]"_s, {u"x"_s}, false);
    row("everything below, not itself", u"a.**.z"_s, {u"a"_s, u"b"_s, u"c"_s, u"z"_s}, true);
    row("case counts", u"Name"_s, {u"name"_s}, false);
}

void TestPathPattern::matches()
{
    QFETCH(QString, pattern);
    QFETCH(QStringList, steps);
    const auto parsed = PathPattern::parse(pattern);
    QVERIFY(parsed.has_value());
    QTEST(parsed->matches(steps), "expected");
}

void TestPathPattern::refusesWhatIsNoPath_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u""_s, u"  "_s, u"a..b"_s, u"a["_s, u"a[]"_s, u"a[\"x"_s, u"a[\"x\""_s, u"."_s, u"a."_s})
        QTest::newRow(qPrintable(u'<' + text + u'>')) << text;
}

void TestPathPattern::refusesWhatIsNoPath()
{
    QFETCH(QString, text);
    // A point at the end is forgiven.
    QCOMPARE(PathPattern::parse(text).has_value(), false);
}

void TestPathPattern::patternOfANodeMatchesIt()
{
    const DiffTree tree = compare(R"({"a.b":[{"id":1,"x y":1,"q\"":1}]})", R"({"a.b":[{"id":1,"x y":2,"q\"":2}]})");
    for (std::size_t i = 1; i < tree.nodes.size(); ++i) {
        const auto pattern = PathPattern::parse(patternOf(tree, std::int32_t(i)));
        QVERIFY(pattern.has_value());
        QStringList steps;
        for (auto node = std::int32_t(i); node > 0; node = tree.nodes[std::size_t(node)].parent)
            steps.prepend(tree.nodes[std::size_t(node)].key);
        QVERIFY(pattern->matches(steps));
    }
}

void TestPathPattern::hidesAndCounts_data()
{
    QTest::addColumn<QStringList>("patterns");
    QTest::addColumn<QStringList>("hidden");
    QTest::addColumn<int>("left");
    QTest::newRow("none") << QStringList() << QStringList() << 5;
    QTest::newRow("matches nothing") << QStringList {u"nowhere"_s} << QStringList() << 5;
    QTest::newRow("one leaf") << QStringList {u"meta.updated_at"_s} << QStringList {u"meta.updated_at"_s} << 4;
    QTest::newRow("an object with all inside") << QStringList {u"meta"_s} << QStringList {u"meta"_s} << 3;
    QTest::newRow("in each element") << QStringList {u"ports[*].a"_s} << QStringList {u"ports[0].a"_s} << 4;
    QTest::newRow("everything") << QStringList {u"*"_s} << QStringList {u"memory"_s, u"meta"_s, u"ports"_s} << 0;
}

void TestPathPattern::hidesAndCounts()
{
    QFETCH(QStringList, patterns);
    QFETCH(int, left);
    const DiffTree tree = compare(noisyBefore, noisyAfter);
    const HiddenPaths hidden = findHidden(tree, parsePatterns(patterns));
    QTEST(hidden.paths, "hidden");
    const DiffTree shown = withoutHidden(tree, hidden);
    QCOMPARE(shown.stats.total(), left);
    QCOMPARE(shown.nodes[0].changedLeaves, left);
    if (left == 0)
        QVERIFY(shown.nodes[0].children.empty());
}

void TestPathPattern::hiddenLinesAreNoChanges()
{
    const DiffTree tree = compare(noisyBefore, noisyAfter);
    DocumentLines lines = *layOutDocuments({noisyBefore, noisyAfter}, tree, CancelFlag());
    QCOMPARE(lines.changes.size(), std::size_t(5));
    takeAsHidden(lines, findHidden(tree, parsePatterns({u"meta"_s, u"ports[*].a"_s})));
    QCOMPARE(lines.changes.size(), std::size_t(2));
    int hiddenLines = 0;
    for (const DocumentLine &line : lines.lines) {
        hiddenLines += line.isHidden ? 1 : 0;
        QVERIFY(!line.isHidden || line.change < 0);
    }
    QCOMPARE(hiddenLines, 3);
    takeAsHidden(lines, {});
    QCOMPARE(lines.changes.size(), std::size_t(5));
}

void TestPathPattern::summaryCountsApart_data()
{
    QTest::addColumn<QStringList>("patterns");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("paths");
    QTest::newRow("all shown") << QStringList() << u"memory 512 → 256 (+4)"_s << 5;
    QTest::newRow("some hidden") << QStringList {u"meta.*"_s} << u"memory 512 → 256 (+2) · 2 hidden"_s << 3;
    QTest::newRow("one left") << QStringList {u"meta"_s, u"ports"_s} << u"memory 512 → 256 (−50 %) · 4 hidden"_s << 1;
    QTest::newRow("all hidden") << QStringList {u"**"_s} << u"only hidden paths (5)"_s << 0;
}

void TestPathPattern::summaryCountsApart()
{
    QFETCH(QStringList, patterns);
    const ChangeSummary summary =
        summarizeChange(u"UPDATE", noisyBefore, noisyAfter, CancelFlag(), parsePatterns(patterns));
    QTEST(summaryWords(summary), "words");
    QTEST(summary.changedPaths, "paths");
}

void TestPathPattern::datesOfNumbers_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("date");
    QTest::newRow("seconds") << u"updated_at"_s << QByteArray("1763476260") << u"2025-11-18 14:31:00 UTC"_s;
    QTest::newRow("milliseconds") << u"createdAt"_s << QByteArray("1763476260123") << u"2025-11-18 14:31:00.123 UTC"_s;
    QTest::newRow("token") << u"exp"_s << QByteArray("1763476260") << u"2025-11-18 14:31:00 UTC"_s;
    QTest::newRow("an amount") << u"memory_bytes"_s << QByteArray("1073741824") << QString();
    QTest::newRow("a word that ends alike") << u"format"_s << QByteArray("1763476260") << QString();
    QTest::newRow("too small") << u"updated_at"_s << QByteArray("123") << QString();
    QTest::newRow("too large") << u"updated_at"_s << QByteArray("9999999999999") << QString();
    QTest::newRow("a fraction") << u"updated_at"_s << QByteArray("1763476260.741932") << u"2025-11-18 14:31:00 UTC"_s;
    QTest::newRow("an exponent") << u"updated_at"_s << QByteArray("1763476260.5e3") << QString();
    QTest::newRow("a text") << u"updated_at"_s << QByteArray("\"1763476260\"") << QString();
}

void TestPathPattern::datesOfNumbers()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, json);
    QTEST(epochDate(name, json), "date");
}

QTEST_GUILESS_MAIN(TestPathPattern)
#include "tst_pathpattern.moc"
