// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/synchronizer.h"
#include "tests/support/memorystore.h"
#include "tests/unit/qovery/faultyqovery.h"

#include <QTest>
#include <QThreadPool>

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
        m_clockSets = pick({0, 1, 3});
        m_changes = pick({0, 0, 10});
        m_isAskedAgain = below(2) == 0;
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
            if (below(100) < m_changes)
                changeHalfWay();
            work();
            check();
        }
    }

    // Everything works again. In the end all that can be known is known, whether somebody asks for another try or not.
    void goodDay()
    {
        m_server->rates = {};
        m_sync->resume();
        m_sync->prioritize({});
        m_options.goal = {};
        m_sync->setOptions(m_options);
        if (!m_server->tellsTime)
            setClockBy(std::chrono::duration_cast<std::chrono::seconds>(m_server->skew())); // right, else nobody could know how late it is
        if (m_isAskedAgain)
            m_sync->retry();
        for (int step = 0; step < 1000 && fault.isEmpty(); ++step) {
            work();
            check();
            if (m_sync->status().isUpToDate && gaps().empty())
                break;
        }
        checkWhole();
    }

    [[nodiscard]] std::vector<CoverageSpan> gaps() const { return m_sync->coverage().gaps(knowable()); }
    [[nodiscard]] int requests() const { return m_server->requests(); }

    QString fault;

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
        setClockBy(by);
    }
    void setClockBy(std::chrono::seconds by)
    {
        m_clock.setBy(by);
        m_server->wallClockMoved(by);
    }
    // What a person does meanwhile: looks elsewhere, wants less or more, pauses.
    void changeHalfWay()
    {
        const auto before = [this](int seconds) { return Timestamp {m_clock.now().ns - seconds * Timestamp::nsPerSecond}; };
        switch (below(5)) {
        case 0:
            m_sync->prioritize({before(1800 + below(5400)), before(below(1800))});
            return;
        case 1:
            m_options.goal = {before(1800 + below(5400)), below(2) == 0 ? std::optional(before(below(1800))) : std::nullopt};
            break;
        case 2:
            m_options.goal = {};
            break;
        case 3:
            m_options.pageSize = 1 + below(m_server->pageSize + 3);
            m_options.mostInFlight = 1 + below(6);
            break;
        default:
            m_sync->pause();
            work();
            m_sync->resume();
            return;
        }
        m_sync->setOptions(m_options);
    }

    // Until nothing is on its way; then the clock goes on.
    void work()
    {
        for (int i = 0; i < 400; ++i) {
            QCoreApplication::sendPostedEvents();
            QThreadPool::globalInstance()->waitForDone(); // it merges slices
            QCoreApplication::sendPostedEvents();
            if (m_sync->status().inFlight == 0)
                break;
            if (below(4) == 0)
                m_clock.advance(std::chrono::milliseconds(below(3000)));
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

    // What must be known in the end: what the server still has, but for the minutes that are not settled. Where the
    // server does not tell the time, or this machine's clock is behind, only events prove how late it is. A server that
    // shows nothing any more and says that it keeps nothing older leaves nothing to be known.
    [[nodiscard]] TimeRange knowable() const
    {
        constexpr std::int64_t minute = 60 * Timestamp::nsPerSecond;
        const std::int64_t edge = m_server->retentionEdge().ns;
        if (std::ranges::none_of(m_server->events(), [edge](const FaultyQovery::Event &event) { return event.ns >= edge; }))
            return {Timestamp {edge}, Timestamp {edge}};
        std::int64_t proven = m_server->tellsTime ? std::min(m_clock.now(), m_server->now()).ns : 0;
        for (const FaultyQovery::Event &event : m_server->events()) {
            if (event.visibleFrom < m_server->now().ns - minute)
                proven = std::max(proven, event.ns);
        }
        return {Timestamp {edge + minute}, Timestamp {proven - 3 * minute}};
    }

    // Every gap was found: complete, with exactly the oracle's events in it, each once.
    void checkWhole()
    {
        if (!fault.isEmpty())
            return;
        const std::vector<CoverageSpan> left = gaps();
        if (!left.empty()) {
            fault = u"%1 gaps are left, the oldest %2 to %3, kind %4, reason %5; the server's clock shows %6"_s.arg(left.size())
                        .arg(left[0].from.toRfc3339(), left[0].to.toRfc3339())
                        .arg(int(left[0].kind))
                        .arg(int(left[0].reason))
                        .arg(m_server->now().toRfc3339());
        }
        for (const FaultyQovery::Event &event : m_server->events()) {
            if (knowable().contains({event.ns}) && !m_store->holds(event.id()) && fault.isEmpty())
                fault = u"event %1 was not found"_s.arg(event.number);
        }
        if (m_kept->raw.size() != std::size_t(m_kept->sequences.size()))
            fault = u"%1 events under %2 ids"_s.arg(m_kept->raw.size()).arg(m_kept->sequences.size());
        for (auto id = m_kept->sequences.keyBegin(); id != m_kept->sequences.keyEnd(); ++id) {
            if (id->mid(6).toInt() >= int(m_server->events().size()))
                fault = u"an event that never was: %1"_s.arg(QString::fromLatin1(*id));
        }
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
    int m_changes = 0;
    bool m_isAskedAgain = false;
};

} // namespace

class TestSyncFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsEveryGapAndNeverClaimsTooMuch_data();
    void findsEveryGapAndNeverClaimsTooMuch();
};

// The same order in every run.
void TestSyncFaults::initTestCase()
{
    QHashSeed::setDeterministicGlobalSeed();
    QThreadPool::globalInstance()->setMaxThreadCount(1);
}

void TestSyncFaults::findsEveryGapAndNeverClaimsTooMuch_data()
{
    QTest::addColumn<unsigned>("first");
    // BACKTRAIL_SCHEDULES=20000 for an evening; every schedule follows from its number.
    const int given = qEnvironmentVariableIntValue("BACKTRAIL_SCHEDULES");
    const unsigned count = given > 0 ? unsigned(given) : 1000;
    for (unsigned first = 1; first <= count; first += 20)
        QTest::addRow("schedules %u to %u", first, first + 19) << first;
}

void TestSyncFaults::findsEveryGapAndNeverClaimsTooMuch()
{
    QFETCH(const unsigned, first);
    int requests = 0;
    for (unsigned seed = first; seed < first + 20; ++seed) {
        Schedule schedule(seed);
        schedule.badDay();
        QVERIFY2(schedule.fault.isEmpty(), qPrintable(u"schedule %1: %2"_s.arg(seed).arg(schedule.fault)));
        schedule.goodDay();
        QVERIFY2(schedule.fault.isEmpty(), qPrintable(u"schedule %1, in the end: %2"_s.arg(seed).arg(schedule.fault)));
        QVERIFY2(schedule.requests() < 20'000, qPrintable(u"schedule %1 asks without end"_s.arg(seed)));
        requests += schedule.requests();
    }
    qInfo("%d requests", requests);
}

QTEST_GUILESS_MAIN(TestSyncFaults)
#include "tst_syncfaults.moc"
