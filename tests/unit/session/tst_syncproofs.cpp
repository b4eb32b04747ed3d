// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/session/syncfixture.h"

using namespace Backtrail;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Backtrail::EventPage)
Q_DECLARE_METATYPE(Backtrail::CoverageKind)
Q_DECLARE_METATYPE(Backtrail::CoverageReason)

// What the synchronisation calls complete, beyond retention or uncertain, and after which answers.
class TestSyncProofs : public QObject
{
    Q_OBJECT

private slots:
    void provesOnlyWhatAPageProves_data();
    void provesOnlyWhatAPageProves();
    void asksAgainWhenThePlanKeepsMore();
    void claimsNoEmptyTimeBeforeRetentionIsKnown();
    void claimsNoEmptyTimeWithoutRetention();
    void claimsNothingOfWhatIsToCome();
    void believesAClaimOnlyOnceItIsConfirmed_data();
    void believesAClaimOnlyOnceItIsConfirmed();
    void asksAgainWithAnotherToken();
    void countsFromCenturiesAgo();
    void remembersRetentionWhenThePlanIsNotTold();
    void believesTheServersClockAboutTheServer_data();
    void believesTheServersClockAboutTheServer();
    void noticesThatAShownEventIsMissing();
    void readsAPageAtTheFirstAsking();
};

void TestSyncProofs::provesOnlyWhatAPageProves_data()
{
    QTest::addColumn<EventPage>("page");
    QTest::addColumn<CoverageKind>("kind"); // of the second 2500
    QTest::addColumn<CoverageReason>("reason");

    using Kind = CoverageKind;
    using Reason = CoverageReason;
    QTest::newRow("empty") << atEnd({}) << Kind::Complete << Reason::None;
    QTest::newRow("in order") << atEnd({{"b", 3000}, {"a", 2000}}) << Kind::Complete << Reason::None;
    QTest::newRow("out of order") << atEnd({{"a", 2000}, {"b", 3000}}) << Kind::Uncertain << Reason::ServerChangedItsAnswer;
    EventPage page = atEnd({{"b", 3000}, {"a", 2000}});
    page.gap = u"unchecked"_s;
    QTest::newRow("unchecked") << page << Kind::Uncertain << Reason::UncheckedPages;
    page = atEnd({{"b", 3000}, {"a", 2000}});
    page.warnings = {{u"/events/1"_s, u"no event"_s, true, "17"}};
    QTest::newRow("unreadable") << page << Kind::Uncertain << Reason::UnreadableEvents;
    page.warnings = {{u"/events/1/target_name"_s, u"a number"_s, false, {}}};
    QTest::newRow("a member is odd") << page << Kind::Complete << Reason::None;
    page = atEnd({});
    page.strayEvents = 3;
    QTest::newRow("another question's answer") << page << Kind::Uncertain << Reason::ServerChangedItsAnswer;
    page = atEnd({{"b", 3000}});
    page.retentionLimitReached = true;
    QTest::newRow("beyond retention") << page << Kind::BeyondRetention << Reason::None;
    page = atEnd({{"a", 2000}});
    page.retentionLimitReached = true;
    QTest::newRow("the oldest is older") << page << Kind::Complete << Reason::None;
    QTest::newRow("no time in between") << olderFollow({{"b", 3000}}) << Kind::NotFetched << Reason::None;
}

void TestSyncProofs::provesOnlyWhatAPageProves()
{
    QFETCH(const EventPage, page);
    QFETCH(const CoverageKind, kind);
    QFETCH(const CoverageReason, reason);
    SyncFixture f;
    f.start();
    f.answer(page);
    QCOMPARE(f.at(2500).kind, kind);
    QCOMPARE(f.at(2500).reason, reason);
    for (const EventRecord &record : page.batch->events())
        QVERIFY(f.store->holds(QByteArray(record.id.data(), qsizetype(record.id.size())))); // nothing received is dropped
}

void TestSyncProofs::asksAgainWhenThePlanKeepsMore()
{
    SyncFixture f;
    f.start();
    EventPage page = atEnd({{"b", 3000}});
    page.retentionLimitReached = true;
    f.answer(page);
    QCOMPARE(f.at(2500).kind, CoverageKind::BeyondRetention);
    const int pages = f.source->pageCount();

    SyncOptions options = f.sync->options();
    options.retentionDays = 7;
    f.sync->setOptions(options);
    QCOMPARE(f.at(2500).kind, CoverageKind::NotFetched);
    QCOMPARE(f.source->pageCount(), pages + 1);
    QVERIFY(f.lastQuery().range.contains(sampleTime(2500)));
    f.restart(); // it is known without asking for the plan again
    QCOMPARE(f.at(2500).kind, CoverageKind::NotFetched);
    f.answer(atEnd({}));
    QVERIFY(f.lastQuery().range.contains(sampleTime(2500)));
    f.answer(atEnd({{"a", 2000}}));
    QVERIFY(f.isComplete(2000, 3480));
    QVERIFY(f.store->holds("a"));
}

// The organization answers later than the first page of events.
void TestSyncProofs::claimsNoEmptyTimeBeforeRetentionIsKnown()
{
    SyncFixture f;
    SyncOptions options = f.sync->options();
    options.retentionDays.reset();
    options.awaitsRetention = true;
    f.sync->setOptions(options);
    f.start();
    f.answer(atEnd({{"a", 2000}}));
    constexpr std::int64_t day = 86'400;
    QVERIFY(f.isComplete(3600 - day, 3480)); // no plan keeps less than a day
    QCOMPARE(f.at(3599 - day).kind, CoverageKind::NotFetched);
    QVERIFY(f.store->holds("a"));

    options.retentionDays = 2;
    options.awaitsRetention = false;
    f.sync->setOptions(options);
    QVERIFY(f.lastQuery().range.contains(sampleTime(3599 - day)));
    f.answer(atEnd({}));
    QVERIFY(f.isComplete(3600 - 2 * day, 3480));
    QCOMPARE(f.at(3599 - 2 * day).kind, CoverageKind::BeyondRetention);
}

// Nobody ever says how long events are kept: time without events may be gone, but for what is newer than an event.
void TestSyncProofs::claimsNoEmptyTimeWithoutRetention()
{
    constexpr std::int64_t day = 86'400;
    SyncFixture f;
    SyncOptions options = f.sync->options();
    options.retentionDays.reset();
    f.sync->setOptions(options);
    StoreContents contents;
    contents.coverage.mark({sampleTime(-5 * day), sampleTime(-4 * day), CoverageKind::Complete, CoverageReason::None});
    f.sync->setSource(f.source);
    f.sync->start(contents);
    f.answer(atEnd({{"a", 2000}}));
    QVERIFY(f.isComplete(3600 - day, 3480)); // no plan keeps less than a day
    QCOMPARE(f.lastQuery().range.to, sampleTime(-5 * day));
    QCOMPARE(f.at(3599 - day).kind, CoverageKind::Uncertain);
    QCOMPARE(f.at(3599 - day).reason, CoverageReason::RetentionUnknown);
    f.answer(atEnd({{"old", -6 * day}})); // it was kept all the time, so nothing had happened
    QVERIFY(f.isComplete(-6 * day, 3480));
    while (f.source->lastPage().request.isOpen())
        f.answer(atEnd({}));
    QCOMPARE(f.at(-6 * day - 1).reason, CoverageReason::RetentionUnknown);
    QVERIFY(f.sync->status().isUpToDate); // and is not asked again and again

    options.retentionDays = 9;
    f.sync->setOptions(options);
    QVERIFY(f.lastQuery().range.contains(sampleTime(-6 * day - 1)));
    while (f.source->lastPage().request.isOpen())
        f.answer(atEnd({}));
    QVERIFY(f.isComplete(-8 * day, 3480));
}

// A server that claims in the middle of history to keep nothing older is asked for what is older, and a crash before the
// answer must not leave the claim as if it were true.
// Nobody knows how late it is at the server, and nothing happened: an older event proves nothing of the future.
void TestSyncProofs::claimsNothingOfWhatIsToCome()
{
    SyncFixture f;
    f.tellsTime = false;
    SyncOptions options = f.sync->options();
    options.retentionDays.reset();
    options.goal.from = sampleTime(3000);
    f.sync->setOptions(options);
    f.start();
    f.answer(atEnd({}));
    options.goal = {};
    f.sync->setOptions(options);
    f.sync->retry();
    for (int i = 0; i < 10 && f.source->lastPage().request.isOpen(); ++i)
        f.answer(f.lastQuery().range.contains(sampleTime(2000)) ? atEnd({{"a", 2000}}) : atEnd({}));
    QVERIFY(f.store->holds("a"));
    QVERIFY(f.at(1'000'000).kind != CoverageKind::Complete);
}

void TestSyncProofs::believesAClaimOnlyOnceItIsConfirmed_data()
{
    QTest::addColumn<bool>("isTrue");
    QTest::newRow("true") << true;
    QTest::newRow("wrong") << false;
}

void TestSyncProofs::believesAClaimOnlyOnceItIsConfirmed()
{
    QFETCH(const bool, isTrue);
    SyncFixture f;
    SyncOptions options = f.sync->options();
    options.goal.from = sampleTime(1000);
    f.sync->setOptions(options);
    f.start();
    EventPage page = atEnd({{"b", 3000}});
    page.retentionLimitReached = true;
    f.answer(page);
    QCOMPARE(f.at(2500).kind, CoverageKind::Uncertain);
    f.restart();
    QVERIFY(f.lastQuery().range.contains(sampleTime(2500)) || f.source->pageCount() > 0);
    QCOMPARE(f.at(2500).kind, CoverageKind::Uncertain);
    while (f.lastQuery().range.to != sampleTime(1000) && f.source->lastPage().request.isOpen()) {
        page = atEnd({});
        page.retentionLimitReached = true;
        f.answer(page);
    }
    QCOMPARE(f.lastQuery().range.to, sampleTime(1000)); // anything older?
    page = isTrue ? atEnd({}) : atEnd({{"old", 500}});
    page.retentionLimitReached = true;
    f.answer(page);
    QCOMPARE(f.at(2500).kind, isTrue ? CoverageKind::BeyondRetention : CoverageKind::Complete);
    QCOMPARE(f.store->kept().contents.coverage, f.sync->coverage());
}

void TestSyncProofs::asksAgainWithAnotherToken()
{
    SyncFixture f;
    StoreContents contents;
    for (const auto &[from, to] : {std::pair(-180'000, 2000), std::pair(2001, 3400)})
        contents.coverage.mark({sampleTime(from), sampleTime(to), CoverageKind::Complete, CoverageReason::None});
    contents.coverage.mark({sampleTime(2000), sampleTime(2001), CoverageKind::Uncertain, CoverageReason::UncheckedPages});
    EventPage page = atEnd({});
    page.gap = u"unchecked"_s;
    f.sync->setSource(f.source);
    f.sync->start(contents);
    f.answer(atEnd({{"a", 3450}}));
    QCOMPARE(f.lastQuery().range.to, sampleTime(2001));
    f.answer(page);
    QVERIFY(!f.source->lastPage().request.isOpen()); // once is enough
    f.sync->setSource(f.source);
    f.answer(atEnd({{"a", 3450}}));
    QCOMPARE(f.lastQuery().range.to, sampleTime(2001));
    QVERIFY(f.source->lastPage().request.isOpen());
}

void TestSyncProofs::countsFromCenturiesAgo()
{
    SyncFixture f;
    SyncOptions options = f.sync->options();
    options.goal.from = Timestamp {-8'500'000'000'000'000'000}; // 1700
    f.sync->setOptions(options);
    f.start();
    f.answer(olderFollow({{"b", 3000}, {"a", 2990}}));
    QCOMPARE(f.source->lastPage().walk, 0);
    f.answer(olderFollow({{"old", -100'000'000}})); // more than a window's worth
    QCOMPARE(f.source->lastPage().walk, 1);
}

void TestSyncProofs::remembersRetentionWhenThePlanIsNotTold()
{
    constexpr std::int64_t day = 86'400;
    SyncFixture f;
    f.start();
    f.answer(olderFollow({{"b", 3000}}));
    SyncOptions options = f.sync->options();
    options.retentionDays.reset();
    f.sync->setOptions(options);
    f.restart();
    f.answer(atEnd({}));
    QVERIFY(f.lastQuery().range.contains(sampleTime(3599 - day)));
    f.answer(atEnd({}));
    QVERIFY(f.isComplete(3600 - day, 3000));
    QCOMPARE(f.at(3599 - day).kind, CoverageKind::BeyondRetention);
}

void TestSyncProofs::believesTheServersClockAboutTheServer_data()
{
    QTest::addColumn<int>("serverSecond"); // what its clock shows; -1 = it does not say
    QTest::addColumn<int>("yearsOff"); // of this machine's clock
    QTest::addColumn<int>("completeTo");
    QTest::newRow("the same") << 3600 << 0 << 3480;
    QTest::newRow("ten minutes behind") << 3000 << 0 << 2880;
    QTest::newRow("ours is a year ahead") << 3600 << 1 << 3480;
    QTest::newRow("ours is a year behind") << 3600 << -1 << 2000 - 120; // an event proves how late it was at least
    QTest::newRow("it does not say") << -1 << 0 << 2000 - 120;
    QTest::newRow("it does not say, ours is a year ahead") << -1 << 1 << 2000 - 120;
}

void TestSyncProofs::believesTheServersClockAboutTheServer()
{
    QFETCH(const int, serverSecond);
    QFETCH(const int, yearsOff);
    QFETCH(const int, completeTo);
    SyncFixture f;
    SyncOptions options = f.sync->options();
    options.retentionDays.reset();
    options.goal.from = sampleTime(0);
    f.sync->setOptions(options);
    f.clock.setBy(std::chrono::hours(24 * 365 * yearsOff));
    f.tellsTime = false;
    f.start();
    EventPage page = atEnd({{"a", 2000}});
    if (serverSecond >= 0)
        page.answeredAt = sampleTime(serverSecond);
    f.answer(page);
    QVERIFY(f.isComplete(0, completeTo));
    QVERIFY(!f.isComplete(0, completeTo + 1));
}

void TestSyncProofs::noticesThatAShownEventIsMissing()
{
    SyncFixture f;
    f.start();
    f.answer(atEnd({{"b", 3550}, {"a", 2000}}));
    f.restart(); // what was shown last is remembered with the rest
    f.clock.advance(std::chrono::minutes(10));
    f.answer(atEnd({{"a", 3400}})); // without b
    QCOMPARE(f.at(3550).kind, CoverageKind::Uncertain);
    QCOMPARE(f.at(3550).reason, CoverageReason::ServerChangedItsAnswer);
    QVERIFY(f.store->holds("b"));
}

// A walk that is asked again goes on with the answers that it has, so what it brings may be as old as the first asking.
void TestSyncProofs::readsAPageAtTheFirstAsking()
{
    SyncFixture f;
    f.tellsTime = false;
    f.start();
    f.answer(atEnd({{"c", 3590}}));
    QVERIFY(f.isComplete(3000, 3470)); // by what the server had shown then
    const auto isLookOpen = [&f] { return f.source->lastPage().request.isOpen() && !f.lastQuery().range.to; };
    for (int failures = 0; failures < 7;) {
        QVERIFY(f.clock.advanceToNext());
        if (isLookOpen()) {
            f.fail(ErrorKind::TimedOut);
            ++failures;
        } else if (f.source->lastPage().request.isOpen()) {
            f.answer(atEnd({})); // the edge of retention
        }
    }
    while (!isLookOpen())
        QVERIFY(f.clock.advanceToNext());
    QVERIFY(f.clock.now() > sampleTime(3600 + 300));
    f.answer(atEnd({{"d", 3595}, {"c", 3590}}));
    QVERIFY(f.isComplete(3000, 3480)); // a little later, as the look was asked for first
    QCOMPARE(f.at(3590).reason, CoverageReason::NotSettled);
}

QTEST_GUILESS_MAIN(TestSyncProofs)
#include "tst_syncproofs.moc"
