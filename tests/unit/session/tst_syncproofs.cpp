// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/openenum.h"
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
    void asksAFullInstantInParts_data();
    void asksAFullInstantInParts();
    void leavesAnInstantAloneThatWasAskedInParts();
    void asksAFullInstantForTypesSeenBefore();
    void asksAgainWhenThePlanKeepsMore();
    void claimsNoEmptyTimeBeforeRetentionIsKnown();
    void claimsNoEmptyTimeWithoutRetention();
    void believesAClaimOnlyOnceItIsConfirmed_data();
    void believesAClaimOnlyOnceItIsConfirmed();
    void asksAgainWithAnotherToken();
    void countsFromCenturiesAgo();
    void remembersRetentionWhenThePlanIsNotTold();
    void believesTheServersClockAboutTheServer_data();
    void believesTheServersClockAboutTheServer();
    void noticesThatAShownEventIsMissing();
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

void TestSyncProofs::asksAFullInstantInParts_data()
{
    QTest::addColumn<QByteArray>("targetType"); // of an event that the page did not show
    QTest::addColumn<QByteArray>("eventType");
    QTest::addColumn<QString>("fullPart"); // does not fit
    QTest::addColumn<QString>("refused"); // type
    QTest::addColumn<bool>("isFound");
    QTest::addColumn<bool>("isProved");
    const QString none;
    QTest::newRow("each part fits") << "JOB"_ba << "CREATE"_ba << none << none << true << true;
    QTest::newRow("one target type does not") << "JOB"_ba << "CREATE"_ba << u"HELM"_s << none << true << false;
    QTest::newRow("one event type does not") << "JOB"_ba << "CREATE"_ba << u"DELETE"_s << none << true << false;
    QTest::newRow("one type is refused") << "JOB"_ba << "CREATE"_ba << none << u"DELETE"_s << true << true;
    QTest::newRow("nobody knows the target type") << "SPACESHIP"_ba << "CREATE"_ba << none << none << true << true;
    QTest::newRow("nobody knows the event type") << "JOB"_ba << "LAUNCH"_ba << none << none << true << true;
    QTest::newRow("nor may it be asked for") << "SPACESHIP"_ba << "CREATE"_ba << none << u"SPACESHIP"_s << true << false;
    QTest::newRow("an event has no target type") << ""_ba << "CREATE"_ba << none << none << true << false;
}

// The page with the full instant shows one event of it, and there are two more.
void TestSyncProofs::asksAFullInstantInParts()
{
    QFETCH(const QByteArray, targetType);
    QFETCH(const QByteArray, eventType);
    QFETCH(const QString, fullPart);
    QFETCH(const QString, refused);
    const auto members = [](const QByteArray &target, const QByteArray &event) -> QByteArray {
        return (target.isEmpty() ? QByteArray() : "\"target_type\":\"" + target + "\",") + "\"event_type\":\"" + event + '"';
    };
    struct Hidden
    {
        QByteArray id;
        QByteArray target;
        QByteArray event;
    };
    const QList<Hidden> instant {{"b", "HELM", "UPDATE"}, {"x", "HELM", "UPDATE"}, {"y", targetType, eventType}};
    SyncFixture f;
    f.start();
    EventPage page = atEnd({{"c", 3000}, {"b", 2500, members("HELM", "UPDATE")}, {"a", 2000}});
    page.gap = u"full"_s;
    page.gapRanges = {{sampleTime(2500), sampleTime(2501)}};
    f.answer(page);
    QCOMPARE(f.at(2500).reason, CoverageReason::FullInstant);
    QVERIFY(f.isComplete(2501, 3480));
    QVERIFY(f.isComplete(2000, 2500));

    QSet<QString> asked;
    while (f.source->lastPage().request.isOpen()) {
        const EventQuery query = f.lastQuery();
        QCOMPARE(query.range, (TimeRange {sampleTime(2500), sampleTime(2501)}));
        QVERIFY(query.targetType.has_value() != query.eventType.has_value());
        const QString type = query.targetType ? *query.targetType : *query.eventType;
        QVERIFY2(!asked.contains(type + QLatin1Char(query.eventType ? 'e' : 't')), qPrintable(type));
        asked.insert(type + QLatin1Char(query.eventType ? 'e' : 't'));
        if (type == refused) {
            f.fail(ErrorKind::RequestRefused);
            continue;
        }
        std::vector<SampleEvent> found;
        for (const Hidden &event : instant) {
            if (type.toLatin1() == (query.targetType ? event.target : event.event))
                found.push_back({event.id, 2500, members(event.target, event.event)});
        }
        EventPage part = atEnd(found);
        if (type == fullPart) {
            part.gap = u"full"_s;
            part.gapRanges = page.gapRanges;
        }
        f.answer(part);
    }
    QVERIFY(asked.size() >= qsizetype(knownTargetTypes().size() + knownEventTypes().size()));
    QTEST(f.store->holds("y"), "isFound");
    QTEST(f.at(2500).kind == CoverageKind::Complete, "isProved");
    QVERIFY(f.sync->status().isUpToDate); // and is not asked again and again
}

// A source that has tried all parts itself is not asked for them again.
void TestSyncProofs::leavesAnInstantAloneThatWasAskedInParts()
{
    SyncFixture f;
    f.start();
    EventPage page = atEnd({{"c", 3000}, {"b", 2500}, {"a", 2000}});
    page.gap = u"full"_s;
    page.gapRanges = {{sampleTime(2500), sampleTime(2501)}};
    page.gapsAreSplit = true;
    f.answer(page);
    QCOMPARE(f.at(2500).reason, CoverageReason::FullInstant);
    QCOMPARE(f.source->pageCount(), 1);
    QVERIFY(f.sync->status().isUpToDate);
}

// A walk leaves out what a page before held, so the page that tells of a full instant need not show all its types.
void TestSyncProofs::asksAFullInstantForTypesSeenBefore()
{
    SyncFixture f;
    f.start();
    f.answer(olderFollow({{"c", 3000}, {"b", 2500, R"("target_type":"SPACESHIP")"}}));
    EventPage page = atEnd({{"a", 2500, R"("target_type":"HELM")"}});
    page.gap = u"full"_s;
    page.gapRanges = {{sampleTime(2500), sampleTime(2501)}};
    f.answer(page);
    QStringList asked;
    while (f.source->lastPage().request.isOpen()) {
        asked.append(f.lastQuery().targetType.value_or(QString()));
        f.answer(atEnd({}));
    }
    QVERIFY(asked.contains(u"SPACESHIP"_s));
    QCOMPARE(f.at(2500).reason, CoverageReason::FullInstant); // all of it was there, and now nothing is
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

QTEST_GUILESS_MAIN(TestSyncProofs)
#include "tst_syncproofs.moc"
