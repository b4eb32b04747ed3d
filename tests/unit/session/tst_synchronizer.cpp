// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/openenum.h"
#include "tests/unit/session/syncfixture.h"

using namespace Backtrail;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Backtrail::EventPage)
Q_DECLARE_METATYPE(Backtrail::CoverageKind)
Q_DECLARE_METATYPE(Backtrail::CoverageReason)
Q_DECLARE_METATYPE(Backtrail::ErrorKind)

class TestSynchronizer : public QObject
{
    Q_OBJECT

private slots:
    void keepsAPageWithItsCoverage();
    void doesNothingOnAReadOnlyStore();
    void fetchesTheNewestFirstAndThenTheGaps();
    void goesOnAfterFailures_data();
    void goesOnAfterFailures();
    void stopsWhenTheSignInIsRefused();
    void waitsForTheDiskAndLosesNothing();
    void goesOnWhereItWasAfterARestart();
    void whatTheUserLooksAtComesFirst();
    void pausesAndCancels();
    void leavesGapsWhenToldTo();
    void asksSeveralWindowsAtOnce();
    void findsLateEventsWhenFollowing();
    void tellsHowLongItTakes();
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

void TestSynchronizer::goesOnAfterFailures_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<bool>("isTheMoment");
    QTest::newRow("unreachable") << ErrorKind::Unreachable << true;
    QTest::newRow("cut") << ErrorKind::ConnectionCut << true;
    QTest::newRow("too many requests") << ErrorKind::RateLimited << true;
    QTest::newRow("a proxy's page") << ErrorKind::NotJson << true;
    QTest::newRow("refused") << ErrorKind::RequestRefused << false;
    QTest::newRow("unreadable") << ErrorKind::Malformed << false;
}

void TestSynchronizer::goesOnAfterFailures()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const bool, isTheMoment);
    SyncFixture f;
    f.start();
    f.answer(olderFollow({{"b", 3000}}));
    const int pages = f.source->pageCount();
    f.fail(kind);
    QVERIFY(f.isComplete(3001, 3480)); // what was proved stays
    if (isTheMoment) {
        QCOMPARE(f.sync->status().phase, SyncPhase::Waiting);
        QCOMPARE(f.sync->status().error->kind, kind);
        QCOMPARE(f.at(2990).kind, CoverageKind::Failed);
        QCOMPARE(f.source->pageCount(), pages);
        f.clock.advance(std::chrono::seconds(10));
    }
    QVERIFY(f.source->pageCount() > pages);
    f.answer(atEnd({{"b", 3000}, {"a", 2000}})); // another walk begins with the edge's instant
    QVERIFY(f.isComplete(2000, 3480));
    QCOMPARE(f.sync->status().error, std::nullopt);
}

void TestSynchronizer::stopsWhenTheSignInIsRefused()
{
    SyncFixture f;
    f.start();
    f.answer(olderFollow({{"b", 3000}}));
    f.fail(ErrorKind::SignInRefused); // the token expired between two pages
    QCOMPARE(f.sync->status().phase, SyncPhase::Failed);
    QCOMPARE(f.at(2990).reason, CoverageReason::SignInRefused);
    const int pages = f.source->pageCount();
    f.clock.advance(std::chrono::hours(1));
    QCOMPARE(f.source->pageCount(), pages); // never again with the same token
    f.sync->setSource(f.source);
    f.settle();
    QCOMPARE(f.source->pageCount(), pages + 1);
    QVERIFY(f.isComplete(3001, 3480));
}

void TestSynchronizer::waitsForTheDiskAndLosesNothing()
{
    SyncFixture f;
    f.start();
    f.store->failNext(1);
    f.answer(olderFollow({{"b", 3000}}));
    QCOMPARE(f.sync->status().phase, SyncPhase::Waiting);
    QCOMPARE(f.sync->status().error->kind, ErrorKind::FileFailed);
    QVERIFY(f.sync->coverage().spans().empty()); // not durable, so not known
    f.answer(atEnd({{"a", 2000}})); // was on its way
    QVERIFY(!f.store->holds("a"));
    f.clock.advance(std::chrono::seconds(11));
    f.settle();
    QVERIFY(f.store->holds("b"));
    QVERIFY(f.store->holds("a"));
    QVERIFY(f.isComplete(2000, 3480));
}

void TestSynchronizer::goesOnWhereItWasAfterARestart()
{
    SyncFixture f;
    f.start();
    f.answer(olderFollow({{"c", 3000}}));
    f.restart();
    QCOMPARE(f.lastQuery().range.from, sampleTime(3480 - 120));
    f.answer(atEnd({}));
    // Behind what was proved, the edge's own instant included.
    QCOMPARE(f.lastQuery().range.to, (Timestamp {sampleTime(3000).ns + 1}));
    f.answer(atEnd({{"c", 3000}, {"b", 3000}, {"a", 2000}}));
    QVERIFY(f.isComplete(2000, 3480));
    QCOMPARE(f.store->kept().raw.size(), 3U);
}

void TestSynchronizer::whatTheUserLooksAtComesFirst()
{
    SyncFixture f;
    StoreContents contents;
    contents.coverage.mark({sampleTime(2000), sampleTime(3400), CoverageKind::Complete, CoverageReason::None});
    contents.coverage.mark({sampleTime(1000), sampleTime(1500), CoverageKind::Complete, CoverageReason::None});
    f.sync->setSource(f.source);
    f.sync->start(contents);
    f.sync->prioritize({sampleTime(800), sampleTime(900)});
    f.answer(atEnd({{"c", 3450}}));
    QCOMPARE(f.lastQuery().range, (TimeRange {sampleTime(800), sampleTime(900)}));
    f.answer(atEnd({}));
    QCOMPARE(f.lastQuery().range.to, sampleTime(2000));
}

void TestSynchronizer::pausesAndCancels()
{
    SyncFixture f;
    f.start();
    f.answer(olderFollow({{"b", 3000}}));
    const auto open = f.source->lastPage();
    f.sync->pause();
    QCOMPARE(f.sync->status().phase, SyncPhase::Paused);
    QVERIFY(open.request.isCanceled());
    const int pages = f.source->pageCount();
    f.clock.advance(std::chrono::minutes(5));
    QCOMPARE(f.source->pageCount(), pages);
    f.sync->resume();
    QCOMPARE(f.source->lastPage().walk, open.walk); // the same walk goes on
    f.sync->cancel();
    QCOMPARE(f.sync->status().phase, SyncPhase::Idle);
    QVERIFY(f.source->lastPage().request.isCanceled());
    QVERIFY(f.isComplete(3001, 3480));
}

// Only what is new, and what is named, until the gaps shall be filled again. Nothing that came is lost.
void TestSynchronizer::leavesGapsWhenToldTo()
{
    SyncFixture f;
    f.start();
    f.answer(olderFollow({{"b", 3000}}));
    QVERIFY(f.isComplete(3001, 3480));
    SyncOptions options = f.sync->options();
    options.fillsGaps = false;
    f.sync->setOptions(options);
    QVERIFY(f.sync->status().phase == SyncPhase::Fetching || f.sync->status().phase == SyncPhase::Following);
    QVERIFY(!f.sync->status().fillsGaps);
    QVERIFY(*f.source->lastPage().query.range.from >= sampleTime(3300)); // it looks for news, no further down
    f.answer(atEnd({}));
    QCOMPARE(f.sync->status().phase, SyncPhase::Following);
    QVERIFY(!f.sync->status().isUpToDate);
    QVERIFY(f.isComplete(3001, 3480));
    const int pages = f.source->pageCount();

    f.sync->prioritize({sampleTime(1000), sampleTime(1100)}); // somebody asks for it
    QCOMPARE(f.source->pageCount(), pages + 1);
    f.answer(atEnd({}));
    QVERIFY(f.isComplete(1000, 1100));

    options.fillsGaps = true;
    f.sync->setOptions(options);
    QCOMPARE(f.sync->status().phase, SyncPhase::Fetching);
    QVERIFY(f.source->pageCount() > pages + 1);
}

void TestSynchronizer::asksSeveralWindowsAtOnce()
{
    SyncFixture f;
    SyncOptions options = f.sync->options();
    options.mostInFlight = 4;
    options.pageSize = 2;
    f.sync->setOptions(options);
    f.start();
    f.answer(olderFollow({{"b", 3590}, {"a", 3580}}));
    int next = 1;
    for (int round = 0; round < 6; ++round) {
        const int open = f.source->pageCount();
        for (; next < open; ++next) {
            if (!f.source->page(next).request.isOpen())
                continue;
            const EventQuery query = f.source->page(next).query;
            const std::int64_t to = query.range.to ? query.range.to->floorSeconds() - sampleSeconds : 3580;
            f.answer(olderFollow({{"e" + QByteArray::number(next), to - 10}, {"f" + QByteArray::number(next), to - 20}}), next);
        }
    }
    QVERIFY(f.sync->status().inFlight <= 4);
    QVERIFY(f.sync->status().inFlight > 1);
    // No window asks for what another one has.
    std::vector<TimeRange> ranges;
    for (int number = 1; number < f.source->pageCount(); ++number) {
        if (f.source->page(number).request.isOpen())
            ranges.push_back(f.source->page(number).query.range);
    }
    for (std::size_t i = 1; i < ranges.size(); ++i)
        QVERIFY(ranges[i] != ranges[i - 1]);
}

void TestSynchronizer::findsLateEventsWhenFollowing()
{
    SyncFixture f;
    f.start();
    f.answer(atEnd({{"a", 3500}}));
    QCOMPARE(f.sync->status().phase, SyncPhase::Following);
    const int pages = f.source->pageCount();
    f.clock.advance(std::chrono::seconds(15));
    QCOMPARE(f.source->pageCount(), pages + 1);
    QVERIFY(*f.lastQuery().range.from <= sampleTime(3480 - 120));
    f.answer(atEnd({{"a", 3500}, {"late", 3490}}));
    QVERIFY(f.store->holds("late"));
    QVERIFY(f.isComplete(3400, 3495));
    f.sync->refresh();
    QCOMPARE(f.source->pageCount(), pages + 2); // at once
}

// As long as its requests take; and where the hour's requests do not suffice, until there are enough again.
void TestSynchronizer::tellsHowLongItTakes()
{
    SyncFixture f;
    SyncOptions options = f.sync->options();
    options.pageSize = 1;
    f.sync->setOptions(options);
    f.start();
    f.clock.advance(std::chrono::seconds(2));
    f.answer(olderFollow({{"c", 3000}, {"b", 2000}}));
    SyncStatus status = f.sync->status();
    QVERIFY(status.estimatedTotal && *status.estimatedTotal > 100 && *status.estimatedTotal < 700);
    QCOMPARE(status.timeLeft, std::chrono::seconds(2 * (*status.estimatedTotal - status.kept)));

    options.retentionDays = 10;
    f.sync->setOptions(options);
    status = f.sync->status();
    QVERIFY(status.estimatedTotal && *status.estimatedTotal > 1000);
    const RateBudget budget = f.source->budget();
    const double hourly = budget.limit * options.budgetShare;
    const double missing = double(*status.estimatedTotal - status.kept) - (hourly - budget.used);
    QCOMPARE(status.timeLeft, std::chrono::seconds(qint64(missing / hourly * 3600)));
}

QTEST_GUILESS_MAIN(TestSynchronizer)
#include "tst_synchronizer.moc"
