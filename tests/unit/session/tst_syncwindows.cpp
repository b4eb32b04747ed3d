// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

// How the synchronisation divides a history between requests at once. A round is the time that the server takes to
// answer what is on its way, so rounds stand for the time that a person waits.

#include "models/session/syncpace.h"
#include "tests/unit/session/syncfixture.h"

#include <algorithm>
#include <map>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 10;
constexpr int history = 24 * 3600; // seconds before the clock's

// Ten times as many by day as by night, and twice a crowd within seconds. Ascending.
std::vector<SampleEvent> unevenHistory()
{
    std::vector<SampleEvent> events;
    const auto add = [&events](std::int64_t second) {
        events.push_back({"e" + QByteArray::number(events.size()), second});
    };
    const std::int64_t end = 3600 - 200; // settled
    for (std::int64_t second = end - history + 3600; second < end;) {
        add(second);
        const bool isNight = (end - second) % 28'800 > 14'400;
        second += isNight ? 300 : 30;
        if (events.size() == 400 || events.size() == 900) {
            for (int i = 0; i < 40; ++i)
                add(second + i / 8);
            second += 30;
        }
    }
    return events;
}

// Answers as a server: the newest of a window first, the rest on the next request of the same walk.
class WindowServer
{
public:
    explicit WindowServer(SyncFixture &fixture)
        : m_fixture(fixture)
        , m_events(unevenHistory())
    {
    }
    // Everything that is on its way now. False = nothing is. When it is not written, that is for later.
    bool answerRound(bool isWritten = true)
    {
        std::vector<int> open;
        for (int number = 0; number < m_fixture.source->pageCount(); ++number) {
            if (m_fixture.source->page(number).request.isOpen())
                open.push_back(number);
        }
        m_mostAtOnce = std::max(m_mostAtOnce, static_cast<int>(open.size()));
        for (const int number : open) {
            EventPage page = pageFor(number);
            page.answeredAt = m_fixture.clock.now();
            m_fixture.source->page(number).request.answer(page);
            if (isWritten)
                SyncFixture::settle();
        }
        m_rounds += open.empty() ? 0 : 1;
        return !open.empty();
    }
    [[nodiscard]] const std::vector<SampleEvent> &events() const { return m_events; }
    [[nodiscard]] int rounds() const { return m_rounds; }
    [[nodiscard]] int mostAtOnce() const { return m_mostAtOnce; }
    [[nodiscard]] std::size_t walks() const { return m_given.size(); }

private:
    [[nodiscard]] EventPage pageFor(int number)
    {
        const auto request = m_fixture.source->page(number);
        const TimeRange range = request.query.range;
        std::vector<SampleEvent> shown;
        std::size_t &given = m_given[request.walk];
        std::size_t skipped = 0;
        for (auto event = m_events.rbegin(); event != m_events.rend(); ++event) {
            if (!range.contains(sampleTime(event->second)))
                continue;
            if (skipped++ < given)
                continue;
            if (shown.size() == std::size_t {pageSize}) {
                given += shown.size();
                return olderFollow(shown);
            }
            shown.push_back(*event);
        }
        return atEnd(shown);
    }

    SyncFixture &m_fixture;
    std::vector<SampleEvent> m_events;
    std::map<int, std::size_t> m_given; // by walk
    int m_rounds = 0;
    int m_mostAtOnce = 0;
};

struct Fetched
{
    int rounds = 0;
    int requests = 0;
    int mostAtOnce = 0;
    std::size_t missing = 0;
    bool isComplete = false;
    std::size_t kept = 0;
    std::size_t events = 0;
};

Fetched fetchAll(int mostInFlight)
{
    SyncFixture f;
    SyncOptions options = f.sync->options();
    options.mostInFlight = mostInFlight;
    options.pageSize = pageSize;
    options.follows = false;
    options.budgetShare = 1;
    f.sync->setOptions(options);
    WindowServer server(f);
    f.start();
    while (server.answerRound() && server.rounds() < 2000) {
    }
    Fetched fetched {server.rounds(), f.source->pageCount(), server.mostAtOnce(), 0, false, f.store->kept().raw.size(), server.events().size()};
    for (const SampleEvent &event : server.events())
        fetched.missing += f.store->holds(event.id) ? 0U : 1U;
    fetched.isComplete = f.isComplete(3600 - history + 1, 3600 - 200);
    return fetched;
}

} // namespace

class TestSyncWindows final : public QObject
{
    Q_OBJECT

private slots:
    void sharesTheHistoryBetweenRequests_data();
    void sharesTheHistoryBetweenRequests();
    void beginsWithAFewAndHalvesOnTrouble();
    void beginsNoMoreThanIsWritten();
};

void TestSyncWindows::sharesTheHistoryBetweenRequests_data()
{
    QTest::addColumn<int>("mostInFlight");
    QTest::addColumn<double>("timesFewerRounds"); // than one request after the other needs
    QTest::addColumn<double>("timesMoreRequests");
    QTest::newRow("4") << 4 << 3.5 << 1.12;
    QTest::newRow("6") << 6 << 5.0 << 1.12;
    QTest::newRow("24") << 24 << 12.0 << 1.35;
}

void TestSyncWindows::sharesTheHistoryBetweenRequests()
{
    QFETCH(const int, mostInFlight);
    QFETCH(const double, timesFewerRounds);
    QFETCH(const double, timesMoreRequests);
    const Fetched one = fetchAll(1);
    const Fetched many = fetchAll(mostInFlight);
    for (const Fetched &fetched : {one, many}) {
        QCOMPARE(fetched.missing, std::size_t {0});
        QCOMPARE(fetched.kept, fetched.events);
        QVERIFY(fetched.isComplete);
    }
    QCOMPARE(one.mostAtOnce, 1);
    QVERIFY(many.mostAtOnce <= mostInFlight);
    qInfo("%d requests in %d rounds, beside %d in %d", many.requests, many.rounds, one.requests, one.rounds);
    QVERIFY(one.rounds >= timesFewerRounds * many.rounds);
    QVERIFY(many.requests <= timesMoreRequests * one.requests);
}

void TestSyncWindows::beginsWithAFewAndHalvesOnTrouble()
{
    SyncPace few(4);
    QCOMPARE(few.limit(), 4);
    SyncPace pace;
    pace.setMost(24);
    QCOMPARE(pace.limit(), 6);
    for (int answer = 0; answer < 18; ++answer)
        pace.noteAnswer(std::chrono::milliseconds(50));
    QCOMPARE(pace.limit(), 24);
    pace.noteTrouble();
    QCOMPARE(pace.limit(), 12);
    pace.setMost(48); // what was learnt is kept
    QCOMPARE(pace.limit(), 12);
    pace.setMost(3);
    QCOMPARE(pace.limit(), 3);
}

// A disk that is slower than the server: the newest are there first all the same, and memory is not filled with pages.
void TestSyncWindows::beginsNoMoreThanIsWritten()
{
    constexpr int most = 4;
    SyncFixture f;
    SyncOptions options = f.sync->options();
    options.mostInFlight = most;
    options.pageSize = pageSize;
    options.follows = false;
    f.sync->setOptions(options);
    WindowServer server(f);
    f.start();
    QVERIFY(server.answerRound());
    while (server.answerRound(false) && server.rounds() < 200) {
    }
    QVERIFY(server.rounds() < 200); // nothing is asked for any more
    QVERIFY(server.walks() <= 2 * most + 1);
    SyncFixture::settle();
    while (server.answerRound() && server.rounds() < 2000) {
    }
    QCOMPARE(f.store->kept().raw.size(), server.events().size());
    QVERIFY(f.isComplete(3600 - history + 1, 3600 - 200));
}

QTEST_GUILESS_MAIN(TestSyncWindows)
#include "tst_syncwindows.moc"
