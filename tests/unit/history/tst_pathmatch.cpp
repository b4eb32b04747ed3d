// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/history/pathmatch.h"
#include "tests/unit/history/logline.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestPathMatch final : public QObject
{
    Q_OBJECT

private slots:
    void findsWithAndWithoutTheIndex_data();
    void findsWithAndWithoutTheIndex();
    void asksOnceForEachPath();
};

void TestPathMatch::findsWithAndWithoutTheIndex_data()
{
    QTest::addColumn<std::uint32_t>("covered");
    QTest::newRow("nothing covered") << 0U;
    QTest::newRow("some covered") << 2U;
    QTest::newRow("all covered") << 100U;
}

void TestPathMatch::findsWithAndWithoutTheIndex()
{
    QFETCH(const std::uint32_t, covered);
    const EventSnapshot snapshot = snapshotOf({{1, u"UPDATE"_s, u"{\"a\":{\"b\":1}}"_s, u"{\"a\":{\"b\":2}}"_s},
                                               {2, u"UPDATE"_s, u"{\"c\":1}"_s, u"{\"c\":2}"_s},
                                               {3, u"DEPLOYED"_s, u"{\"a\":1}"_s},
                                               {4, u"UPDATE"_s, u"{\"a\":{\"b\":1}}"_s, u"{\"a\":{\"b\":7}}"_s}});
    const auto index = std::make_shared<ChangedPaths>();
    (void)index->extend(snapshot, covered, {});
    PathMatcher matcher([](const QString &path) { return path == "a.b"_L1; }, index);
    QList<bool> found;
    for (RowId row = 0; row < snapshot.rowCount(); ++row)
        found.append(matcher.matches(snapshot, row, {}).value());
    QCOMPARE(found, (QList<bool> {true, false, false, true}));
}

void TestPathMatch::asksOnceForEachPath()
{
    QList<LogLine> lines;
    for (int i = 0; i < 500; ++i)
        lines.append({i, u"UPDATE"_s, u"{\"a\":%1}"_s.arg(i + 1), u"{\"a\":%1}"_s.arg(i)});
    const EventSnapshot snapshot = snapshotOf(lines);
    const auto index = std::make_shared<ChangedPaths>();
    QCOMPARE(index->extend(snapshot, 1000, {}), ChangedPaths::Extended::Done);
    int asked = 0;
    PathMatcher matcher(
        [&asked](const QString &path) {
            ++asked;
            return path == "a"_L1;
        },
        index);
    for (RowId row = 0; row < snapshot.rowCount(); ++row)
        QVERIFY(*matcher.matches(snapshot, row, {}));
    QCOMPARE(asked, 1);
}

QTEST_GUILESS_MAIN(TestPathMatch)
#include "tst_pathmatch.moc"
