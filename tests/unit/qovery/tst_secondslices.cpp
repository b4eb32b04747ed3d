// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/qovery/walkbench.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

// Instants with more events than a page, as a walk reads them.
class TestSecondSlices : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatItCannotProve_data();
    void saysWhatItCannotProve();
    void readsAFullInstantInTwoWays_data();
    void readsAFullInstantInTwoWays();
    void doesNotTakeAShorterPageForTheLast_data();
    void doesNotTakeAShorterPageForTheLast();
    void believesARefusalOnlyWithItsReason_data();
    void believesARefusalOnlyWithItsReason();
};

// One instant holds more events of one kind than any answer: nothing could prove that all of them came.
void TestSecondSlices::saysWhatItCannotProve_data()
{
    QTest::addColumn<bool>("tokenIsExclusive");
    QTest::newRow("inclusive") << false;
    QTest::newRow("exclusive") << true;
}

void TestSecondSlices::saysWhatItCannotProve()
{
    QFETCH(const bool, tokenIsExclusive);
    std::vector<SimulatedEvent> events = makeEvents(60, 5, 3);
    for (SimulatedEvent &event : events)
        event.ns += 1000 * second;
    for (int i = 0; i < 70; ++i) {
        const std::int64_t time = i < 30 ? start + 500 * second + 7 : start + (30 + i) * second; // 30 at once
        events.push_back({time, 1000 + i, u"CONTAINER"_s, u"UPDATE"_s, u"API"_s});
    }
    ServerManners manners;
    manners.tokenIsExclusive = tokenIsExclusive;
    manners.largestPage = 10;
    SimulatedServer server(events, manners, 10, 1);
    QoveryWalk walk(queryOf(10), server.fetcher(), std::make_shared<ServerHabits>());
    const Walked walked = walkAll(walk);
    QVERIFY(walked.atEnd);
    QCOMPARE(walked.gaps.size(), 1);
    QVERIFY2(walked.gaps.first().contains(Timestamp {start + 500 * second}.toRfc3339()), qPrintable(walked.gaps.first()));
    const auto reached = [&walked](int number) {
        return std::ranges::any_of(walked.events, [number](const SimulatedEvent &event) { return event.number == number; });
    };
    for (int i = 30; i < 70; ++i)
        QVERIFY2(reached(1000 + i), qPrintable(QString::number(i))); // what is older came all the same
}

// An instant of more events than a page, one of them of a target type that nobody knows.
void TestSecondSlices::readsAFullInstantInTwoWays_data()
{
    QTest::addColumn<int>("eventTypes"); // that the others have
    QTest::addColumn<int>("subTargetTypes");
    QTest::addColumn<bool>("isProved");
    QTest::newRow("event types tell") << 5 << 1 << true;
    QTest::newRow("sub target types tell") << 1 << 7 << true;
    QTest::newRow("nothing tells") << 1 << 1 << false;
    QTest::newRow("events have no sub target type") << 1 << 0 << false;
}

void TestSecondSlices::readsAFullInstantInTwoWays()
{
    QFETCH(const int, eventTypes);
    QFETCH(const int, subTargetTypes);
    QFETCH(const bool, isProved);
    std::vector<SimulatedEvent> events;
    for (int i = 0; i < 31; ++i) {
        SimulatedEvent event {start, i, text(knownTargetTypes()[std::size_t(i) % 8]), text(knownEventTypes()[std::size_t(i % eventTypes)].name),
                              u"API"_s};
        if (subTargetTypes > 0)
            event.subTargetType = text(knownSubTargetTypes()[std::size_t(i % subTargetTypes)]);
        if (i == 30)
            event.targetType = u"SPACESHIP"_s; // the server shows it last
        events.push_back(event);
    }
    ServerManners manners;
    manners.largestPage = 10;
    SimulatedServer server(events, manners, 10, 1);
    QoveryWalk walk(queryOf(10), server.fetcher(), std::make_shared<ServerHabits>());
    const Walked walked = walkAll(walk);
    QVERIFY(walked.atEnd);
    QCOMPARE(walked.gaps.isEmpty(), isProved);
    if (isProved)
        QCOMPARE(firstFault(walked, events), QString());
    QVERIFY2(server.requests().size() <= 305, qPrintable(QString::number(server.requests().size())));
}

// Pages became shorter than the first ones: all that the slices bring is cut, each in the same way.
void TestSecondSlices::doesNotTakeAShorterPageForTheLast_data()
{
    saysWhatItCannotProve_data();
}

void TestSecondSlices::doesNotTakeAShorterPageForTheLast()
{
    QFETCH(const bool, tokenIsExclusive);
    std::vector<SimulatedEvent> events;
    for (int i = 0; i < 100; ++i) {
        const std::int64_t time = i < 40 ? start + (100 - i) * second : start; // 60 at once
        events.push_back({time, i, u"CONTAINER"_s, u"UPDATE"_s, u"API"_s, u"CONFIG"_s});
    }
    ServerManners manners;
    manners.tokenIsExclusive = tokenIsExclusive;
    manners.largestPage = 10;
    manners.largestLater = 9;
    SimulatedServer server(events, manners, 10, 1);
    QoveryWalk walk(queryOf(10), server.fetcher(), std::make_shared<ServerHabits>());
    const Walked walked = walkAll(walk);
    QVERIFY(walked.atEnd);
    QVERIFY(walked.events.size() < events.size());
    QCOMPARE(walked.gaps.size(), 1);
}

// A target type that the server does not know is refused, and has no events. Other refusals leave the instant in doubt.
void TestSecondSlices::believesARefusalOnlyWithItsReason_data()
{
    QTest::addColumn<int>("refusals");
    QTest::addColumn<bool>("refusesUnknown");
    QTest::addColumn<bool>("holdsEvents"); // the type that is refused
    QTest::addColumn<bool>("isProved");
    QTest::newRow("once") << 1 << false << true << true;
    QTest::newRow("always, and what cannot exist as well") << 1000 << true << false << true;
    QTest::newRow("always, and what cannot exist is answered") << 1000 << false << false << false;
    QTest::newRow("always, with events") << 1000 << true << true << false;
}

void TestSecondSlices::believesARefusalOnlyWithItsReason()
{
    QFETCH(const int, refusals);
    QFETCH(const bool, refusesUnknown);
    QFETCH(const bool, holdsEvents);
    QFETCH(const bool, isProved);
    std::vector<SimulatedEvent> events;
    for (int i = 0; i < 30; ++i) {
        const QString targetType = holdsEvents && i > 27 ? u"HELM"_s : text(knownTargetTypes()[std::size_t(i) % 4]);
        events.push_back({start, i, targetType, u"UPDATE"_s, u"API"_s, text(knownSubTargetTypes()[std::size_t(i) % 5])});
    }
    ServerManners manners;
    manners.largestPage = 10;
    manners.refuses = QStringList {u"HELM"_s};
    manners.refusals = refusals;
    manners.refusesUnknown = refusesUnknown;
    SimulatedServer server(events, manners, 10, 1);
    QoveryWalk walk(queryOf(10), server.fetcher(), std::make_shared<ServerHabits>());
    const Walked walked = walkAll(walk);
    QVERIFY(walked.atEnd);
    QCOMPARE(walked.gaps.isEmpty(), isProved);
    QCOMPARE(firstFault(walked, events), QString()); // the other way shows them all
    QVERIFY2(server.requests().size() <= 120, qPrintable(QString::number(server.requests().size())));
}

QTEST_GUILESS_MAIN(TestSecondSlices)
#include "tst_secondslices.moc"
