// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/filter/filterlanguage.h"
#include "models/filter/filterstate.h"

#include <QTest>

#include <limits>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp now {1'787'241'293'216'566'000};
constexpr std::int64_t dayNs = 24 * 3600 * Timestamp::nsPerSecond;

using Parts = QList<FilterPart>;

// A filter in which every part is set.
FilterState everything()
{
    FilterState filter;
    filter.time.last = std::chrono::hours(1);
    filter.eventTypes = {u"UPDATE"_s};
    filter.targetTypes = {u"CONTAINER"_s};
    filter.subTargetTypes = {u"CONFIG"_s};
    filter.origins = {u"CLI"_s};
    filter.actors = {u"jane"_s};
    filter.actorText = u"ja"_s;
    filter.projectIds = {u"p"_s};
    filter.environmentIds = {u"e"_s};
    filter.targetIds = {u"t"_s};
    filter.text = u"memory"_s;
    return filter;
}

// Every part that the server knows nothing of as well.
FilterState everythingAndMore()
{
    FilterState filter = everything();
    for (int i = 0; i < filterPartCount; ++i) {
        if (QStringList *values = valuesOf(filter, static_cast<FilterPart>(i)); values != nullptr && values->isEmpty())
            values->append(QString::number(i));
    }
    filter.expression = *parseExpression(u"time>T0 OR actor:x*"_s);
    filter.t0 = now;
    return filter;
}

} // namespace

class TestFilterState final : public QObject
{
    Q_OBJECT

private slots:
    void everyPartCanBeSetAndCleared();
    void resolvesTime_data();
    void resolvesTime();
    void plansTime_data();
    void plansTime();
    void pushesDown_data();
    void pushesDown();
    void putsValuesWhereTheyBelong();
    void knowsBothWaysOfAFacet();
};

void TestFilterState::everyPartCanBeSetAndCleared()
{
    FilterState filter = everythingAndMore();
    for (int i = 0; i < filterPartCount; ++i) {
        const auto part = static_cast<FilterPart>(i);
        QVERIFY(isActive(filter, part));
        QVERIFY(!isActive(FilterState(), part));
        clear(filter, part);
        QVERIFY(!isActive(filter, part));
        QCOMPARE(filter.isEmpty(), i == filterPartCount - 1);
    }
}

void TestFilterState::resolvesTime_data()
{
    QTest::addColumn<qint64>("last"); // s; -1 = not set
    QTest::addColumn<qint64>("now");
    QTest::addColumn<qint64>("from");
    QTest::newRow("hour") << qint64 {3600} << qint64 {now.ns} << qint64 {now.ns - 3600 * Timestamp::nsPerSecond};
    QTest::newRow("none") << qint64 {0} << qint64 {now.ns} << qint64 {now.ns};
    QTest::newRow("longer than time") << std::numeric_limits<qint64>::max() << qint64 {0}
                                      << qint64 {-9'223'372'036 * Timestamp::nsPerSecond};
    QTest::newRow("before the first instant") << std::numeric_limits<qint64>::max() << qint64 {-now.ns}
                                              << std::numeric_limits<qint64>::min();
}

void TestFilterState::resolvesTime()
{
    QFETCH(qint64, last);
    QFETCH(qint64, from);
    QFETCH(qint64, now);
    TimeChoice choice;
    choice.last = std::chrono::seconds(last);
    choice.absolute = {Timestamp {1}, Timestamp {2}}; // not used
    const TimeRange range = choice.resolve({now});
    QCOMPARE(range.from->ns, from);
    QVERIFY(!range.to); // what a server with a fast clock logs now is inside
}

void TestFilterState::plansTime_data()
{
    QTest::addColumn<TimeChoice>("choice");
    QTest::addColumn<TimeRange>("range");
    const Timestamp early {now.ns - 5 * dayNs};
    const Timestamp late {now.ns + 5 * dayNs};
    const Timestamp tomorrow {now.ns + dayNs};
    QTest::newRow("open") << TimeChoice {} << TimeRange {};
    QTest::newRow("last hour") << TimeChoice {std::chrono::hours(1), {}} << TimeRange {Timestamp {now.ns - dayNs / 24}, tomorrow};
    QTest::newRow("from") << TimeChoice {{}, {early, {}}} << TimeRange {early, tomorrow};
    QTest::newRow("from the future") << TimeChoice {{}, {late, {}}} << TimeRange {late, Timestamp {late.ns + dayNs}};
    QTest::newRow("to") << TimeChoice {{}, {{}, early}} << TimeRange {{}, early};
    QTest::newRow("both") << TimeChoice {{}, {early, now}} << TimeRange {early, now};
}

void TestFilterState::plansTime()
{
    QFETCH(TimeChoice, choice);
    QFETCH(TimeRange, range);
    FilterState filter;
    filter.time = choice;
    const FilterPlan plan = planForQovery(filter, now);
    QCOMPARE(plan.query.range, range);
    QCOMPARE(plan.onServer, choice.isOpen() ? Parts {} : Parts {FilterPart::Time});
    QVERIFY(plan.onLoaded.isEmpty());
    QCOMPARE(plan.query.pageSize, 100);
}

void TestFilterState::pushesDown_data()
{
    using P = FilterPart;
    QTest::addColumn<FilterState>("filter");
    QTest::addColumn<Parts>("onServer");
    QTest::addColumn<Parts>("onLoaded");
    const auto row = [](const char *name, auto &&edit, const Parts &onServer, const Parts &onLoaded) {
        FilterState filter;
        edit(filter);
        QTest::newRow(name) << filter << onServer << onLoaded;
    };
    row("nothing", [](FilterState &) {}, {}, {});
    row("one event type", [](FilterState &f) { f.eventTypes = {u"UPDATE"_s}; }, {P::EventType}, {});
    row("two event types", [](FilterState &f) { f.eventTypes = {u"UPDATE"_s, u"CREATE"_s}; }, {}, {P::EventType});
    row("an empty value", [](FilterState &f) { f.subTargetTypes = {QString()}; }, {}, {P::SubTargetType});
    row("origin", [](FilterState &f) { f.origins = {u"CLI"_s}; }, {P::Origin}, {});
    row("sub target type", [](FilterState &f) { f.subTargetTypes = {u"CONFIG"_s}; }, {P::SubTargetType}, {});
    row("chosen actor", [](FilterState &f) { f.actors = {u"jane"_s}; }, {P::Actor}, {});
    row("two actors", [](FilterState &f) { f.actors = {u"jane"_s, u"joe"_s}; }, {}, {P::Actor});
    row("part of an actor", [](FilterState &f) { f.actorText = u"ja"_s; }, {}, {P::ActorText});
    row("text", [](FilterState &f) { f.text = u"ja"_s; }, {}, {P::Text});
    row("target id alone", [](FilterState &f) { f.targetIds = {u"t"_s}; }, {}, {P::TargetId});
    row("target id with its type", [](FilterState &f) { f.targetIds = {u"t"_s}; f.targetTypes = {u"CLUSTER"_s}; },
        {P::TargetType, P::TargetId}, {});
    row("target id with two types", [](FilterState &f) { f.targetIds = {u"t"_s}; f.targetTypes = {u"JOB"_s, u"HELM"_s}; }, {},
        {P::TargetType, P::TargetId});
    row("two target ids", [](FilterState &f) { f.targetIds = {u"t"_s, u"u"_s}; f.targetTypes = {u"JOB"_s}; },
        {P::TargetType}, {P::TargetId});
    row("project alone", [](FilterState &f) { f.projectIds = {u"p"_s}; }, {}, {P::Project});
    row("project with a service type", [](FilterState &f) { f.projectIds = {u"p"_s}; f.targetTypes = {u"TERRAFORM"_s}; },
        {P::TargetType, P::Project}, {});
    row("project and environment with ENVIRONMENT",
        [](FilterState &f) {
            f.projectIds = {u"p"_s};
            f.environmentIds = {u"e"_s};
            f.targetTypes = {u"ENVIRONMENT"_s};
        },
        {P::TargetType, P::Project, P::Environment}, {});
    row("project with another type", [](FilterState &f) { f.projectIds = {u"p"_s}; f.targetTypes = {u"CLUSTER"_s}; },
        {P::TargetType}, {P::Project});
    row("environment with an unknown type", [](FilterState &f) { f.environmentIds = {u"e"_s}; f.targetTypes = {u"NEW"_s}; },
        {P::TargetType}, {P::Environment});
    row("two environments", [](FilterState &f) { f.environmentIds = {u"e"_s, u"g"_s}; f.targetTypes = {u"JOB"_s}; },
        {P::TargetType}, {P::Environment});
    row("not an event type", [](FilterState &f) { f.excluded.eventTypes = {u"UPDATE"_s}; }, {}, {P::NotEventType});
    row("an actor but not on a type", [](FilterState &f) { f.actors = {u"jane"_s}; f.excluded.targetTypes = {u"JOB"_s}; },
        {P::Actor}, {P::NotTargetType});
    row("a type that is also excluded", [](FilterState &f) { f.eventTypes = {u"A"_s}; f.excluded.eventTypes = {u"A"_s}; },
        {P::EventType}, {P::NotEventType});
    row("outcome", [](FilterState &f) { f.outcomes = {u"failed"_s}; }, {}, {P::Outcome});
    row("names", [](FilterState &f) {
            f.targetTypes = {u"JOB"_s};
            f.projectNames = {u"p"_s};
            f.environmentNames = {u"e"_s};
            f.environmentTypes = {u"PRODUCTION"_s};
            f.targetNames = {u"t"_s};
        },
        {P::TargetType}, {P::ProjectName, P::EnvironmentName, P::EnvironmentType, P::TargetName});
    QTest::newRow("everything") << everything()
                                << Parts {P::Time, P::EventType, P::TargetType, P::SubTargetType, P::Origin, P::Actor,
                                          P::Project, P::Environment, P::TargetId}
                                << Parts {P::ActorText, P::Text};
}

void TestFilterState::pushesDown()
{
    QFETCH(FilterState, filter);
    const FilterPlan plan = planForQovery(filter, now, 50);
    QTEST(plan.onServer, "onServer");
    QTEST(plan.onLoaded, "onLoaded");
    QCOMPARE(plan.query.pageSize, 50);
    // What is done on what is loaded is not also asked of the server, and the other way round.
    const auto pushed = [&plan](FilterPart part) { return plan.onServer.contains(part); };
    QCOMPARE(plan.query.eventType.has_value(), pushed(FilterPart::EventType));
    QCOMPARE(plan.query.targetType.has_value(), pushed(FilterPart::TargetType));
    QCOMPARE(plan.query.subTargetType.has_value(), pushed(FilterPart::SubTargetType));
    QCOMPARE(plan.query.origin.has_value(), pushed(FilterPart::Origin));
    QCOMPARE(plan.query.triggeredBy.has_value(), pushed(FilterPart::Actor));
    QCOMPARE(plan.query.projectId.has_value(), pushed(FilterPart::Project));
    QCOMPARE(plan.query.environmentId.has_value(), pushed(FilterPart::Environment));
    QCOMPARE(plan.query.targetId.has_value(), pushed(FilterPart::TargetId));
}

void TestFilterState::putsValuesWhereTheyBelong()
{
    const EventQuery query = planForQovery(everything(), now).query;
    QCOMPARE(query.eventType, u"UPDATE"_s);
    QCOMPARE(query.targetType, u"CONTAINER"_s);
    QCOMPARE(query.targetId, u"t"_s);
    QCOMPARE(query.subTargetType, u"CONFIG"_s);
    QCOMPARE(query.triggeredBy, u"jane"_s);
    QCOMPARE(query.origin, u"CLI"_s);
    QCOMPARE(query.projectId, u"p"_s);
    QCOMPARE(query.environmentId, u"e"_s);
}

void TestFilterState::knowsBothWaysOfAFacet()
{
    FilterState filter;
    int facets = 0;
    for (int i = 0; i < filterPartCount; ++i) {
        const auto part = static_cast<FilterPart>(i);
        QCOMPARE(valuesOf(filter, part) != nullptr, exclusionOf(part).has_value());
        if (!exclusionOf(part))
            continue;
        ++facets;
        const bool excludes = exclusionOf(part) == part;
        QVERIFY(excludes != (inclusionOf(part) == part));
        QCOMPARE(inclusionOf(*exclusionOf(part)), inclusionOf(part));
        valuesOf(filter, part)->append(QString::number(i));
    }
    QCOMPARE(facets, 26);
    QCOMPARE(filter.excluded.targetNames, QStringList {QString::number(static_cast<int>(FilterPart::NotTargetName))});
    QCOMPARE(filter.targetNames, QStringList {QString::number(static_cast<int>(FilterPart::TargetName))});
}

QTEST_GUILESS_MAIN(TestFilterState)
#include "tst_filterstate.moc"
