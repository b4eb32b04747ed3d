// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/session/syncfixture.h"

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

// A page that shows one event of an instant with more of them than any answer holds.
EventPage fullPage()
{
    EventPage page = atEnd({{"c", 3000}, {"b", 2500}, {"a", 2000}});
    page.gap = u"full"_s;
    page.gapRanges = {{sampleTime(2500), sampleTime(2501)}};
    return page;
}

} // namespace

// An instant with more events than any answer holds: what the source could not prove costs it very many requests.
class TestSyncInstants : public QObject
{
    Q_OBJECT

private slots:
    void leavesTheInstantInDoubt();
    void isNotAskedAgainAtOnce_data();
    void isNotAskedAgainAtOnce();
    void isReadLikeAnyGapInTheEnd();

private:
    static void follow(SyncFixture &f); // the look at the newest events, which every start begins with
};

void TestSyncInstants::follow(SyncFixture &f)
{
    f.answer(atEnd({{"c", 3000}}));
}

void TestSyncInstants::leavesTheInstantInDoubt()
{
    SyncFixture f;
    f.start();
    f.answer(fullPage());
    QCOMPARE(f.at(2500).kind, CoverageKind::Uncertain);
    QCOMPARE(f.at(2500).reason, CoverageReason::FullInstant);
    QVERIFY(f.isComplete(2501, 3480));
    QVERIFY(f.isComplete(2000, 2500));
    QVERIFY(f.sync->status().isUpToDate);
    QCOMPARE(f.source->pageCount(), 1);
}

void TestSyncInstants::isNotAskedAgainAtOnce_data()
{
    QTest::addColumn<int>("minutes"); // until the program is started again
    QTest::addColumn<int>("clockSetBy"); // days
    QTest::addColumn<bool>("isRetried"); // by a person
    QTest::addColumn<bool>("isAsked");
    QTest::newRow("five minutes later") << 5 << 0 << false << false;
    QTest::newRow("a retry") << 5 << 0 << true << true;
    QTest::newRow("an hour later") << 61 << 0 << false << true;
    QTest::newRow("the clock was set back") << 5 << -400 << false << true;
    QTest::newRow("the clock was set forward") << 5 << 400 << false << true;
}

void TestSyncInstants::isNotAskedAgainAtOnce()
{
    QFETCH(const int, minutes);
    QFETCH(const int, clockSetBy);
    QFETCH(const bool, isRetried);
    QFETCH(const bool, isAsked);
    SyncFixture f;
    f.start();
    f.answer(fullPage());
    f.sync->pause();
    f.clock.advance(std::chrono::minutes(minutes));
    const Timestamp serverNow = f.clock.now();
    f.clock.setBy(std::chrono::days(clockSetBy));
    f.restart();
    if (isRetried)
        f.sync->retry();
    bool wasAsked = false;
    for (int page = 0; page < 10 && f.source->lastPage().request.isOpen(); ++page) {
        const TimeRange range = f.lastQuery().range;
        wasAsked = wasAsked || (range.contains(sampleTime(2500)) && range.to && *range.to <= sampleTime(2501));
        const bool isLook = range.contains(sampleTime(3550)); // an event shows how late it is
        EventPage answer = atEnd(isLook ? std::vector<SampleEvent> {{"d", 3550}} : std::vector<SampleEvent> {});
        answer.answeredAt = serverNow;
        f.answer(answer);
    }
    QCOMPARE(wasAsked, isAsked);
}

// A server that was wrong for a while may be right again.
void TestSyncInstants::isReadLikeAnyGapInTheEnd()
{
    SyncFixture f;
    f.start();
    f.answer(fullPage());
    f.restart();
    f.sync->retry();
    follow(f);
    QCOMPARE(f.lastQuery().range, (TimeRange {sampleTime(2500), sampleTime(2501)}));
    f.answer(atEnd({{"b", 2500}, {"x", 2500}}));
    QVERIFY(f.isComplete(2000, 3480));
}

QTEST_GUILESS_MAIN(TestSyncInstants)
#include "tst_syncinstants.moc"
