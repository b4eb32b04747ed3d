// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/rowchanges.h"
#include "tests/support/scriptedsource.h"

#include <QTest>

using namespace Backtrail;

Q_DECLARE_METATYPE(std::optional<Backtrail::RowInsertions>)
Q_DECLARE_METATYPE(Backtrail::RowList)

class TestRowChanges final : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatWasInserted_data();
    void findsWhatWasInserted();
    void putsAddedRowsInOrder();
    void findsARowAmongEqualTimes();
};

void TestRowChanges::findsWhatWasInserted_data()
{
    QTest::addColumn<RowList>("before");
    QTest::addColumn<RowList>("after");
    QTest::addColumn<std::optional<RowInsertions>>("insertions");

    QTest::newRow("nothing") << RowList {1, 2} << RowList {1, 2} << std::optional(RowInsertions {});
    QTest::newRow("both empty") << RowList {} << RowList {} << std::optional(RowInsertions {});
    QTest::newRow("into nothing") << RowList {} << RowList {1, 2} << std::optional(RowInsertions {{0, 0, 2}});
    QTest::newRow("front") << RowList {1, 2} << RowList {8, 9, 1, 2} << std::optional(RowInsertions {{0, 0, 2}});
    QTest::newRow("end") << RowList {1, 2} << RowList {1, 2, 8} << std::optional(RowInsertions {{2, 2, 1}});
    QTest::newRow("two places") << RowList {1, 2} << RowList {7, 1, 8, 9, 2}
                                << std::optional(RowInsertions {{0, 0, 1}, {1, 2, 2}});
    QTest::newRow("too many places") << RowList {1, 2} << RowList {7, 1, 8, 2, 9}
                                     << std::optional<RowInsertions>();
    QTest::newRow("one left") << RowList {1, 2} << RowList {1} << std::optional<RowInsertions>();
    QTest::newRow("another order") << RowList {1, 2} << RowList {2, 1} << std::optional<RowInsertions>();
    QTest::newRow("all others") << RowList {1} << RowList {5} << std::optional<RowInsertions>();
}

void TestRowChanges::findsWhatWasInserted()
{
    QFETCH(RowList, before);
    QFETCH(RowList, after);
    QFETCH(std::optional<RowInsertions>, insertions);
    QVERIFY(insertionsBetween(before, after, 2) == insertions);
    if (insertions)
        QCOMPARE(withInsertions(before, after, *insertions), after);
}

void TestRowChanges::putsAddedRowsInOrder()
{
    EventIndex index;
    index.append(sampleBatch({{"e", 50}, {"c", 30}, {"a", 10}, {"f", 60}, {"d", 40}, {"b", 10}, {"0", 0}}));
    const EventSnapshot snapshot = index.snapshot();
    const RowList rows {0, 1, 2};
    const RowList added {3, 4, 5, 6};
    const RowInsertions insertions = insertionsFor(snapshot, rows, added);
    QCOMPARE(insertions, (RowInsertions {{0, 0, 1}, {1, 1, 1}, {2, 2, 1}, {3, 3, 1}}));
    QCOMPARE(withInsertions(rows, added, insertions), (RowList {3, 0, 4, 1, 5, 2, 6}));
    QCOMPARE(insertionsFor(snapshot, {}, rows), (RowInsertions {{0, 0, 3}}));
}

void TestRowChanges::findsARowAmongEqualTimes()
{
    EventIndex index;
    index.append(sampleBatch({{"d", 10}, {"c", 10}, {"b", 10}, {"a", 10}}));
    const EventSnapshot snapshot = index.snapshot();
    const RowList rows {0, 2, 3};
    QCOMPARE(positionOf(snapshot, rows, 0), std::optional<std::size_t>(0));
    QCOMPARE(positionOf(snapshot, rows, 1), std::nullopt);
    QCOMPARE(positionOf(snapshot, rows, 3), std::optional<std::size_t>(2));
    QVERIFY(!isShownBefore(snapshot, 1, 1));
}

QTEST_GUILESS_MAIN(TestRowChanges)
#include "tst_rowchanges.moc"
