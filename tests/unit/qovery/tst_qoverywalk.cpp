// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/runtime/clock.h"
#include "tests/unit/qovery/walkbench.h"

#include <QObject>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Backtrail::ServerManners)

class TestQoveryWalk : public QObject
{
    Q_OBJECT

private slots:
    void bringsEachEventOnce_data();
    void bringsEachEventOnce();
    void goesOnAfterFailures();
    void losesNothingInSilenceWherePagesAreNotFilled_data();
    void losesNothingInSilenceWherePagesAreNotFilled();
    void doesNotGoInCirclesUnderAWrongRule();
    void costsNoRequestOnceTheRuleIsKnown_data();
    void costsNoRequestOnceTheRuleIsKnown();
    void triesTheRuleOfTokensInOneWalkOnly();
    void keepsToTheRange();
    void endsWhereALinkHasNoToken();
    void noticesACircle();
    void tellsEachWarningOnce();
    void tellsTheSameBytesElsewhereAgain();
    void isSilentWhenCancelled();
};

void TestQoveryWalk::bringsEachEventOnce_data()
{
    QTest::addColumn<ServerManners>("manners");
    QTest::addColumn<bool>("mayLeaveGaps");

    using Bound = ServerManners::Bound;
    for (const bool tokenIsExclusive : {false, true}) {
        const QByteArray rule = tokenIsExclusive ? "exclusive tokens"_ba : "inclusive tokens"_ba;
        for (const Bound bound : {Bound::Exclusive, Bound::Inclusive, Bound::WholeSeconds}) {
            ServerManners manners;
            manners.tokenIsExclusive = tokenIsExclusive;
            manners.toBound = bound;
            const QByteArray name = rule + ", bound "
                + (bound == Bound::Exclusive ? "exclusive" : bound == Bound::Inclusive ? "inclusive" : "of whole seconds");
            QTest::newRow(name.constData()) << manners << false;
            manners.fromIsExclusive = true;
            manners.ties = ServerManners::Ties::Shuffled;
            manners.alwaysLinks = true;
            QTest::addRow("%s", QByteArray(name + ", ties shuffled, always a link").constData()) << manners << false;
            manners.largestPage = 100; // set to the page size by the test
            QTest::addRow("%s", QByteArray(name + ", ties shuffled, pages capped").constData()) << manners << false;
        }
        ServerManners manners;
        manners.tokenIsExclusive = tokenIsExclusive;
        manners.refusesWindow = true;
        QTest::addRow("%s", QByteArray(rule + ", lone bound refused").constData()) << manners << false;
        manners.refusesWindow = false;
        manners.ignoresWindow = true;
        QTest::addRow("%s", QByteArray(rule + ", bounds ignored").constData()) << manners << false;
    }
}

void TestQoveryWalk::bringsEachEventOnce()
{
    QFETCH(const ServerManners, manners);
    QFETCH(const bool, mayLeaveGaps);

    for (const int pageSize : {3, 4, 7, 10, 30, 100}) {
        for (const unsigned seed : {1U, 2U, 3U}) {
            ServerManners here = manners;
            if (here.largestPage == 100)
                here.largestPage = pageSize;
            const std::vector<SimulatedEvent> events = makeEvents(std::max(120, pageSize * 6), pageSize, seed);
            SimulatedServer server(events, here, pageSize, seed);
            QoveryWalk walk(queryOf(pageSize), server.fetcher(), std::make_shared<ServerHabits>());
            const Walked walked = walkAll(walk);
            const QString fault = firstFault(walked, events);
            const QString where = u"page size %1, seed %2: "_s.arg(pageSize).arg(seed);
            QVERIFY2(fault.isEmpty(), qPrintable(where + fault + u' ' + walked.gaps.join(u' ')));
            QVERIFY2(mayLeaveGaps || walked.gaps.isEmpty(), qPrintable(where + walked.gaps.join(u'\n')));
        }
    }
}

void TestQoveryWalk::goesOnAfterFailures()
{
    for (const bool tokenIsExclusive : {false, true}) {
        ServerManners manners;
        manners.tokenIsExclusive = tokenIsExclusive;
        manners.largestPage = 10;
        const std::vector<SimulatedEvent> events = makeEvents(300, 10, 7);
        SimulatedServer server(events, manners, 10, 7);
        server.failEvery(2);
        QoveryWalk walk(queryOf(10), server.fetcher(), std::make_shared<ServerHabits>());
        const Walked walked = walkAll(walk);
        QCOMPARE(firstFault(walked, events), QString());
        QVERIFY(walked.failures > 10);
        QVERIFY(walked.gaps.isEmpty());
    }
}

// A server that leaves events out after it has cut its page: short pages come in the middle, and their ends divide
// instants as any page's end does.
void TestQoveryWalk::losesNothingInSilenceWherePagesAreNotFilled_data()
{
    QTest::addColumn<bool>("tokenIsExclusive");
    QTest::newRow("inclusive") << false;
    QTest::newRow("exclusive") << true;
}

void TestQoveryWalk::losesNothingInSilenceWherePagesAreNotFilled()
{
    QFETCH(const bool, tokenIsExclusive);
    int whole = 0;
    for (const int pageSize : {4, 7, 10, 30}) {
        for (const bool isCapped : {false, true}) {
            for (const unsigned seed : {1U, 2U, 3U, 4U, 5U}) {
                ServerManners manners;
                manners.tokenIsExclusive = tokenIsExclusive;
                manners.showsEvery = 2;
                manners.largestPage = isCapped ? pageSize : 100'000;
                const std::vector<SimulatedEvent> events = makeEvents(200, pageSize, seed);
                SimulatedServer server(events, manners, pageSize, seed);
                std::vector<SimulatedEvent> wanted = events;
                std::erase_if(wanted, [&server](const SimulatedEvent &event) { return server.isHidden(event); });
                QoveryWalk walk(queryOf(pageSize), server.fetcher(), std::make_shared<ServerHabits>());
                const Walked walked = walkAll(walk);
                const QString fault = firstFault(walked, wanted);
                const QString where = u"page size %1, seed %2: "_s.arg(pageSize).arg(seed);
                QVERIFY2(fault.isEmpty() || walked.error || !walked.gaps.isEmpty(), qPrintable(where + fault));
                whole += fault.isEmpty() ? 1 : 0;
            }
        }
    }
    QVERIFY2(whole >= 10, qPrintable(QString::number(whole))); // and mostly it finds everything
}

// A link led too far once, so the server is taken for one whose tokens jump over their instant, and windows do not help.
void TestQoveryWalk::doesNotGoInCirclesUnderAWrongRule()
{
    std::vector<SimulatedEvent> events;
    for (int i = 0; i < 20; ++i)
        events.push_back({start + (i < 5 ? 500 : 480 - 20 * i) * second, i, u"CONTAINER"_s, u"UPDATE"_s, u"API"_s});
    const auto habits = std::make_shared<ServerHabits>();
    habits->tokenRule = ServerHabits::TokenRule::Exclusive;
    habits->triesToken = false;
    habits->keepsWindows = false;
    SimulatedServer server(events, ServerManners {}, 6, 1);
    QoveryWalk walk(queryOf(6), server.fetcher(), habits);
    const Walked walked = walkAll(walk);
    QVERIFY(!walked.error);
    QCOMPARE(firstFault(walked, events), QString());
    QCOMPARE(habits->tokenRule, ServerHabits::TokenRule::Inclusive);
    QVERIFY2(server.requests().size() < 12, qPrintable(QString::number(server.requests().size())));
}

void TestQoveryWalk::costsNoRequestOnceTheRuleIsKnown_data()
{
    losesNothingInSilenceWherePagesAreNotFilled_data();
}

void TestQoveryWalk::costsNoRequestOnceTheRuleIsKnown()
{
    QFETCH(const bool, tokenIsExclusive);
    std::vector<SimulatedEvent> events;
    for (int i = 0; i < 1000; ++i)
        events.push_back({start + i * second, i, u"CONTAINER"_s, u"UPDATE"_s, u"API"_s});
    ServerManners manners;
    manners.tokenIsExclusive = tokenIsExclusive;
    const auto habits = std::make_shared<ServerHabits>();
    for (const std::size_t most : {12U, 11U}) {
        SimulatedServer server(events, manners, 100, 1);
        QoveryWalk walk(queryOf(100), server.fetcher(), habits);
        QCOMPARE(firstFault(walkAll(walk), events), QString());
        QVERIFY2(server.requests().size() <= most, qPrintable(QString::number(server.requests().size())));
        // Its token, out of the link, and nothing else of the link.
        const PageRequest &second = server.requests().at(1);
        QCOMPARE(second.pageSize, 100);
        QVERIFY(!second.query.eventType);
        QCOMPARE(second.continueToken.isEmpty(), tokenIsExclusive && most == 11U);
    }
}

// Many walks at once would each waste an answer.
void TestQoveryWalk::triesTheRuleOfTokensInOneWalkOnly()
{
    ServerHabits habits;
    habits.tokenRule = ServerHabits::TokenRule::Exclusive;
    habits.triesToken = false;
    habits.keepsWindows = false;
    for (int walk = 1; walk < ServerHabits::walksBetweenTokens; ++walk) {
        habits.beginWalk();
        QCOMPARE(habits.keepsWindows, walk >= ServerHabits::walksBetweenTrials);
        QVERIFY(!habits.triesToken);
    }
    habits.beginWalk();
    QVERIFY(habits.triesToken);
    QCOMPARE(habits.tokenRule, ServerHabits::TokenRule::Exclusive);

    std::vector<SimulatedEvent> events;
    for (int i = 0; i < 1000; ++i)
        events.push_back({start + i * second, i, u"CONTAINER"_s, u"UPDATE"_s, u"API"_s});
    for (const bool tokenIsExclusive : {true, false}) {
        const auto shared = std::make_shared<ServerHabits>(habits);
        ServerManners manners;
        manners.tokenIsExclusive = tokenIsExclusive;
        SimulatedServer server(events, manners, 100, 1);
        QoveryWalk walk(queryOf(100), server.fetcher(), shared);
        QCOMPARE(firstFault(walkAll(walk), events), QString());
        QVERIFY(!shared->triesToken);
        QCOMPARE(shared->tokenRule, tokenIsExclusive ? ServerHabits::TokenRule::Exclusive : ServerHabits::TokenRule::Inclusive);
        QVERIFY2(server.requests().size() <= 12, qPrintable(QString::number(server.requests().size())));
    }
}

void TestQoveryWalk::keepsToTheRange()
{
    for (const bool ignoresWindow : {false, true}) {
        const std::vector<SimulatedEvent> events = makeEvents(400, 10, 5);
        ServerManners manners;
        manners.ignoresWindow = ignoresWindow;
        SimulatedServer server(events, manners, 10, 5);
        EventQuery query = queryOf(10);
        query.range = {Timestamp {events[100].ns}, Timestamp {events[300].ns}};
        std::vector<SimulatedEvent> wanted;
        std::ranges::copy_if(events, std::back_inserter(wanted),
                             [&query](const SimulatedEvent &event) { return query.range.contains({event.ns}); });
        QoveryWalk walk(query, server.fetcher(), std::make_shared<ServerHabits>());
        QCOMPARE(firstFault(walkAll(walk), wanted), QString());
    }
}

namespace {

// Answers with the same pages whatever is asked.
class FixedPages final : public PageFetcher
{
public:
    explicit FixedPages(QList<QByteArray> pages)
        : m_pages(std::move(pages))
    {
    }
    Request fetch(const PageRequest &, std::function<void(Result<DecodedPage>)> done,
                  std::function<void(const RequestNote &)>) override
    {
        const QByteArray page = m_pages.size() > 1 ? m_pages.takeFirst() : m_pages.first();
        return m_clock.after(std::chrono::milliseconds(0), [page, done] { done(EventDecoder().decodePage(page)); });
    }

private:
    QList<QByteArray> m_pages;
    SystemClock m_clock;
};

QByteArray pageOf(const QByteArray &events, const QByteArray &next)
{
    return "{\"events\":[" + events + "],\"links\":{\"next\":\"" + next + "\"}}";
}

const QByteArray twoEvents = R"({"id":"event-1","timestamp":"2026-08-20T10:00:01Z"},
    {"id":"event-2","timestamp":"2026-08-20T10:00:00Z"})"_ba;

} // namespace

void TestQoveryWalk::endsWhereALinkHasNoToken()
{
    QoveryWalk walk(queryOf(2), std::make_unique<FixedPages>(QList {pageOf(twoEvents, "http://example.com"_ba)}),
                    std::make_shared<ServerHabits>());
    const Walked walked = walkAll(walk);
    QVERIFY(walked.atEnd);
    QCOMPARE(walked.events.size(), 2U);
    QCOMPARE(walked.gaps.size(), 1);
    const Walked again = walkAll(walk); // asked behind the end: nothing, but an answer
    QVERIFY(again.atEnd && again.events.empty());
}

void TestQoveryWalk::noticesACircle()
{
    QoveryWalk walk(queryOf(2), std::make_unique<FixedPages>(QList {pageOf(twoEvents, "/x?continueToken=5"_ba)}),
                    std::make_shared<ServerHabits>());
    const Walked walked = walkAll(walk);
    QVERIFY(walked.error);
    QCOMPARE(walked.error->kind, ErrorKind::Malformed);
    QCOMPARE(walked.events.size(), 2U);
}

void TestQoveryWalk::tellsEachWarningOnce()
{
    const QByteArray events = R"({"id":"event-1","timestamp":"2026-08-20T10:00:02Z"},17,
        {"id":"event-2","timestamp":"2026-08-20T10:00:01Z","target_name":5})"_ba;
    const QByteArray repeated = R"(17,{"id":"event-2","timestamp":"2026-08-20T10:00:01Z","target_name":5},
        {"id":"event-3","timestamp":"2026-08-20T10:00:00Z","target_name":6})"_ba;
    QoveryWalk walk(queryOf(2),
                    std::make_unique<FixedPages>(QList {pageOf(events, "/x?continueToken=5"_ba), pageOf(repeated, {})}),
                    std::make_shared<ServerHabits>());
    const Walked walked = walkAll(walk);
    QCOMPARE(walked.events.size(), 3U);
    QCOMPARE(walked.warnings, 3);
}

void TestQoveryWalk::tellsTheSameBytesElsewhereAgain()
{
    const QByteArray events = R"({"id":"event-1","timestamp":"2026-08-20T10:00:02Z"},null,null,
        {"id":"event-2","timestamp":"2026-08-20T10:00:01Z"},null)"_ba;
    const QByteArray repeated = R"({"id":"event-2","timestamp":"2026-08-20T10:00:01Z"},null,null,
        {"id":"event-3","timestamp":"2026-08-20T10:00:00Z"},null,{"id":"event-4","timestamp":"2026-08-20T09:00:00Z"})"_ba;
    QoveryWalk walk(queryOf(2),
                    std::make_unique<FixedPages>(QList {pageOf(events, "/x?continueToken=5"_ba), pageOf(repeated, {})}),
                    std::make_shared<ServerHabits>());
    const Walked walked = walkAll(walk);
    QCOMPARE(walked.events.size(), 4U);
    QCOMPARE(walked.warnings, 5); // the one behind event-2 was told before
}

void TestQoveryWalk::isSilentWhenCancelled()
{
    const std::vector<SimulatedEvent> events = makeEvents(50, 10, 5);
    SimulatedServer server(events, {}, 10, 5);
    auto walk = std::make_unique<QoveryWalk>(queryOf(10), server.fetcher(), std::make_shared<ServerHabits>());
    int answers = 0;
    const auto count = [&answers](const Result<EventPage> &) { ++answers; };
    walk->next(count).cancel();
    QCOMPARE(firstFault(walkAll(*walk), events), QString()); // the place was not lost
    Request request = walk->next(count);
    walk.reset();
    request.cancel();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(answers, 0);
}

QTEST_GUILESS_MAIN(TestQoveryWalk)
#include "tst_qoverywalk.moc"
