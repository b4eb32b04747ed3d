// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/openenum.h"
#include "tests/unit/session/syncfixture.h"

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestSynchronizer : public QObject
{
    Q_OBJECT

private slots:
    void keepsAPageWithItsCoverage();
    void doesNothingOnAReadOnlyStore();
    void fetchesTheNewestFirstAndThenTheGaps();
};

void TestSynchronizer::keepsAPageWithItsCoverage()
{
    SyncFixture f;
    f.start();
    QCOMPARE(f.source->pageCount(), 1);
    QVERIFY(!f.lastQuery().range.to); // the newest, whatever this machine's clock says
    QCOMPARE(f.sync->status().phase, SyncPhase::Fetching);

    f.answer(olderFollow({{"c", 3000}, {"b", 2000}}));
    QVERIFY(f.store->holds("b"));
    // The next page may go on with events of the oldest instant.
    QVERIFY(!f.isComplete(2000, 2001));
    QVERIFY(f.sync->coverage().isComplete({Timestamp {sampleTime(2000).ns + 1}, sampleTime(3600 - 120)}));
    QCOMPARE(f.at(3500).reason, CoverageReason::NotSettled);
    QCOMPARE(f.at(3601).kind, CoverageKind::NotFetched);

    f.answer(atEnd({{"a", 1000}}));
    QVERIFY(f.isComplete(1000, 3480));
    QCOMPARE(f.store->kept().contents.coverage, f.sync->coverage());
    QCOMPARE(f.sync->status().phase, SyncPhase::Following);
    QVERIFY(f.sync->status().isUpToDate);
    QCOMPARE(f.sync->status().kept, 3U);
}

void TestSynchronizer::doesNothingOnAReadOnlyStore()
{
    SyncFixture f;
    StoreContents contents;
    contents.isReadOnly = true;
    f.sync->setSource(f.source);
    f.sync->start(contents);
    QCOMPARE(f.source->pageCount(), 0);
    QCOMPARE(f.sync->status().phase, SyncPhase::Idle);
}

void TestSynchronizer::fetchesTheNewestFirstAndThenTheGaps()
{
    SyncFixture f;
    StoreContents contents;
    contents.coverage.mark({sampleTime(-90'000 - 90'000), sampleTime(0), CoverageKind::Complete, CoverageReason::None});
    contents.coverage.mark({sampleTime(1000), sampleTime(2000), CoverageKind::Complete, CoverageReason::None});
    f.sync->setSource(f.source);
    f.sync->start(contents);
    QCOMPARE(f.lastQuery().range.from, sampleTime(2000 - 120)); // once more, for what came late
    f.answer(atEnd({{"c", 3000}}));
    QVERIFY(f.isComplete(1000, 3480));
    QCOMPARE(f.source->pageCount(), 2);
    QCOMPARE(f.lastQuery().range, (TimeRange {sampleTime(0), sampleTime(1000)}));
    f.answer(atEnd({}));
    QVERIFY(f.isComplete(0, 3480));
    QVERIFY(f.sync->status().isUpToDate);
}

QTEST_GUILESS_MAIN(TestSynchronizer)
#include "tst_synchronizer.moc"
