// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/synchronizer.h"
#include "tests/support/memorystore.h"
#include "tests/unit/qovery/faultyqovery.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t startSeconds = 1'787'227'200;

// One schedule: a synchronisation over a server on a bad day, with a disk that is full now and then, restarts, and a
// clock that is set.
class Schedule
{
public:
    explicit Schedule(unsigned seed)
        : m_random(seed * 7919 + 1)
        , m_server(std::make_shared<FaultyQovery>(m_clock, seed))
    {
        m_server->rates.failures = pick({0, 5, 20});
        m_server->rates.swappedOrder = pick({0, 0, 5});
        m_server->rates.droppedPages = m_server->tokenIsExclusive ? 0 : pick({0, 5, 20}); // else nobody could see it
        m_server->rates.garbage = pick({0, 0, 5});
        m_server->rates.yesterday = m_server->tellsTime ? pick({0, 0, 10}) : 0; // else it looks like the truth
        m_diskFailures = pick({0, 5});
        m_restarts = pick({0, 2});
        m_clockSets = pick({0, 1});
        m_options.pageSize = m_server->pageSize;
        m_options.mostInFlight = pick({1, 2, 4, 6});
        if (below(100) < 50)
            m_options.retentionDays = 1;
        open();
    }

    void badDay()
    {
        for (int step = 0; step < 40 && fault.isEmpty(); ++step) {
            if (below(100) < m_diskFailures)
                m_store->failNext(1 + below(2));
            if (below(100) < m_restarts)
                restart();
            if (below(100) < m_clockSets)
                setClock();
            work();
            check();
        }
    }

    // Everything works again. In the end all that can be known is known.
    void goodDay()
    {
        m_server->rates = {};
        m_sync->retry();
        for (int step = 0; step < 60 && fault.isEmpty(); ++step) {
            if (step % 20 == 10)
                m_sync->retry();
            work();
            check();
            if (step > 30 && m_sync->status().isUpToDate)
                break;
        }
        missing = 0;
        for (const FaultyQovery::Event &event : m_server->events()) {
            const bool isShown = event.visibleFrom <= m_server->now().ns - 120 * Timestamp::nsPerSecond
                && event.ns > m_server->retentionEdge().ns + 60 * Timestamp::nsPerSecond;
            missing += isShown && !m_store->holds(event.id()) ? 1 : 0;
        }
    }

    [[nodiscard]] std::vector<CoverageSpan> gaps() const
    {
        const std::int64_t margin = 300 * Timestamp::nsPerSecond;
        return m_sync->coverage().gaps(
            {Timestamp {m_server->retentionEdge().ns + margin}, Timestamp {m_server->now().ns - margin}});
    }
    [[nodiscard]] int requests() const { return m_server->requests(); }

    QString fault;
    int missing = 0; // in the end, of what the server shows; check() knows that none of it is called complete

private:
    int below(int limit) { return int(m_random() % unsigned(limit)); }
    int pick(std::initializer_list<int> values) { return *(values.begin() + below(int(values.size()))); }

    void open()
    {
        m_store = std::make_unique<MemoryStore>(m_kept);
        m_sync = std::make_unique<Synchronizer>(m_clock, *m_store);
        m_sync->setOptions(m_options);
        m_sync->setSource(m_server);
        m_sync->start(m_kept->contents);
    }
    void restart()
    {
        m_sync.reset();
        m_store.reset();
        open();
    }
    void setClock()
    {
        const std::chrono::seconds by((below(2) == 0 ? 1 : -1) * 365 * 86'400);
        m_clock.setBy(by);
        m_server->wallClockMoved(by);
    }

    // Until nothing is on its way; then the clock goes on.
    void work()
    {
        for (int i = 0; i < 400; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::sendPostedEvents();
            if (m_sync->status().inFlight == 0)
                break;
            if (below(4) == 0)
                m_clock.advance(std::chrono::milliseconds(below(3000)));
            QTest::qWait(0); // slices are merged in a worker
        }
        m_clock.advanceToNext();
    }

    // Never a false "complete": what happened in it and was not kept would be lost without a trace.
    void check()
    {
        for (const CoverageSpan &span : m_kept->contents.coverage.spans()) {
            if (span.kind != CoverageKind::Complete)
                continue;
            for (const FaultyQovery::Event &event : m_server->events()) {
                const bool isInside = span.from.ns <= event.ns && event.ns < span.to.ns;
                if (isInside && !m_store->holds(event.id()) && fault.isEmpty()) {
                    fault = u"event %1 at %2 is missing in what is called complete, %3 to %4; the server's clock shows %5"_s
                                .arg(event.number)
                                .arg(Timestamp {event.ns}.toRfc3339(), span.from.toRfc3339(), span.to.toRfc3339(),
                                     m_server->now().toRfc3339());
                }
            }
        }
        if (m_kept->contents.revisions > 0 && fault.isEmpty())
            fault = u"an event came with other bytes"_s;
    }

    FakeClock m_clock {Timestamp::fromSeconds(startSeconds)};
    std::mt19937 m_random;
    std::shared_ptr<FaultyQovery> m_server;
    std::shared_ptr<MemoryStore::Kept> m_kept = std::make_shared<MemoryStore::Kept>();
    std::unique_ptr<MemoryStore> m_store;
    std::unique_ptr<Synchronizer> m_sync;
    SyncOptions m_options;
    int m_diskFailures = 0;
    int m_restarts = 0;
    int m_clockSets = 0;
};

} // namespace

class TestSyncFaults : public QObject
{
    Q_OBJECT

private slots:
    void neverCallsAnythingCompleteThatIsNot_data();
    void neverCallsAnythingCompleteThatIsNot();
};

void TestSyncFaults::neverCallsAnythingCompleteThatIsNot_data()
{
    QTest::addColumn<unsigned>("first");
    // BACKTRAIL_SCHEDULES=1000 for an evening; every schedule follows from its number.
    const int given = qEnvironmentVariableIntValue("BACKTRAIL_SCHEDULES");
    const unsigned count = given > 0 ? unsigned(given) : 60;
    for (unsigned first = 1; first <= count; first += 20)
        QTest::addRow("schedules %u to %u", first, first + 19) << first;
}

void TestSyncFaults::neverCallsAnythingCompleteThatIsNot()
{
    QFETCH(const unsigned, first);
    int requests = 0;
    int withGaps = 0;
    int missing = 0;
    for (unsigned seed = first; seed < first + 20; ++seed) {
        Schedule schedule(seed);
        schedule.badDay();
        QVERIFY2(schedule.fault.isEmpty(), qPrintable(u"schedule %1: %2"_s.arg(seed).arg(schedule.fault)));
        schedule.goodDay();
        QVERIFY2(schedule.fault.isEmpty(), qPrintable(u"schedule %1: %2"_s.arg(seed).arg(schedule.fault)));
        QVERIFY2(schedule.requests() < 10'000, qPrintable(u"schedule %1 asks without end"_s.arg(seed)));
        requests += schedule.requests();
        withGaps += schedule.gaps().empty() ? 0 : 1;
        missing += schedule.missing;
    }
    qInfo("%d requests, %d schedules end with gaps, %d events lie in them", requests, withGaps, missing);
}

QTEST_GUILESS_MAIN(TestSyncFaults)
#include "tst_syncfaults.moc"
