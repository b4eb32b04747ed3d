// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/openenum.h"
#include "models/index/rowoverview.h"
#include "tests/unit/index/indexevents.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <numeric>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t second = 1'000'000'000;
constexpr Timestamp now {1000 * second};

QString oneOf(QRandomGenerator &random, const QStringList &values)
{
    return values.at(random.bounded(int(values.size())));
}

const QStringList eventTypes {u"CREATE"_s, u"UPDATE"_s, u"DEPLOYED"_s, u"DEPLOY_FAILED"_s, u"UNHEARD_OF"_s, QString()};
const QStringList targetTypes {u"CONTAINER"_s, u"HELM"_s, u"JOB"_s};
const QStringList origins {u"CLI"_s, u"CONSOLE"_s, u"GIT"_s, u"API"_s};
const QStringList actors {u"jane"_s, u"john"_s, u"terraform"_s};
const QStringList projects {u"p1"_s, u"p2"_s};
const QStringList environments {u"e1"_s, u"e2"_s, u"e3"_s};

QList<EventText> randomEvents(QRandomGenerator &random, int count)
{
    QList<EventText> events;
    for (int i = 0; i < count; ++i) {
        EventText event {u"event-%1"_s.arg(i), (900 - random.bounded(800)) * second, {}};
        event.members = {{u"event_type"_s, oneOf(random, eventTypes)},
                         {u"target_type"_s, oneOf(random, targetTypes)},
                         {u"origin"_s, oneOf(random, origins)},
                         {u"triggered_by"_s, oneOf(random, actors)},
                         {u"project_id"_s, oneOf(random, projects)},
                         {u"environment_id"_s, oneOf(random, environments)},
                         {u"target_id"_s, u"t%1"_s.arg(random.bounded(20))}};
        events.append(event);
    }
    return events;
}

FilterState randomFilter(QRandomGenerator &random)
{
    FilterState filter;
    const auto sometimes = [&random] { return random.bounded(3) == 0; };
    if (sometimes())
        filter.eventTypes = {oneOf(random, eventTypes), oneOf(random, eventTypes)};
    if (sometimes())
        filter.excluded.eventTypes = {oneOf(random, eventTypes)};
    if (sometimes())
        filter.outcomes = {u"failed"_s};
    if (sometimes())
        filter.targetTypes = {oneOf(random, targetTypes)};
    if (sometimes())
        filter.excluded.origins = {oneOf(random, origins)};
    if (sometimes())
        filter.actors = {oneOf(random, actors)};
    if (sometimes())
        filter.actorText = u"J"_s;
    if (sometimes())
        filter.projectIds = {oneOf(random, projects)};
    if (sometimes())
        filter.environmentIds = {oneOf(random, environments)};
    if (sometimes())
        filter.targetIds = {u"t3"_s, u"t4"_s, u"no such target"_s};
    if (sometimes())
        filter.time.last = std::chrono::seconds(400);
    else if (sometimes())
        filter.time.absolute = {Timestamp {300 * second}, Timestamp {500 * second}};
    if (sometimes())
        filter.text = u"CO"_s; // in CONTAINER and CONSOLE
    return filter;
}

FilterState without(FilterState filter, std::initializer_list<FilterPart> parts)
{
    for (const FilterPart part : parts) {
        clear(filter, part);
        if (const auto excluded = exclusionOf(part))
            clear(filter, *excluded);
    }
    return filter;
}

FilterState withoutOwn(const FilterState &filter, Facet facet)
{
    switch (facet) {
    case Facet::EventType:
        return without(filter, {FilterPart::EventType});
    case Facet::Outcome:
        return without(filter, {FilterPart::Outcome});
    case Facet::TargetType:
        return without(filter, {FilterPart::TargetType});
    case Facet::SubTargetType:
        return without(filter, {FilterPart::SubTargetType});
    case Facet::Origin:
        return without(filter, {FilterPart::Origin});
    case Facet::Actor:
        return without(filter, {FilterPart::Actor, FilterPart::ActorText});
    case Facet::Project:
        return without(filter, {FilterPart::Project, FilterPart::Environment, FilterPart::TargetId});
    case Facet::Environment:
        return without(filter, {FilterPart::Environment, FilterPart::TargetId});
    case Facet::EnvironmentType:
        return without(filter, {FilterPart::EnvironmentType});
    case Facet::Target:
        return without(filter, {FilterPart::TargetId});
    }
    return filter;
}

std::vector<FacetCount> expectedCounts(const EventSnapshot &snapshot, const RowList &rows, Facet facet)
{
    const std::vector<FacetCount> counts = snapshot.facets(rows, fieldOf(facet));
    if (facet != Facet::Outcome)
        return counts;
    std::map<QString, std::uint32_t> sums;
    for (const FacetCount &type : counts)
        sums[outcomeKey(eventOutcome(type.value))] += type.count;
    std::vector<FacetCount> outcomes;
    for (const auto &[outcome, count] : sums)
        outcomes.push_back({outcome, count});
    std::ranges::stable_sort(outcomes, std::ranges::greater(), &FacetCount::count);
    return outcomes;
}

std::uint32_t sumOf(const Histogram &histogram)
{
    std::uint32_t sum = 0;
    for (const auto &bucket : histogram.buckets)
        sum = std::accumulate(bucket.begin(), bucket.end(), sum);
    return sum;
}

Overview ask(const EventSnapshot &snapshot, const OverviewQuestion &question)
{
    return overviewOf(snapshot, question, {}).value_or(Overview {});
}

} // namespace

class TestRowOverview final : public QObject
{
    Q_OBJECT

private slots:
    void countsAreThoseOfOneFilterAfterTheOther_data();
    void countsAreThoseOfOneFilterAfterTheOther();
    void nothingHeld();
    void oneEvent();
    void allInOneInstant();
    void fromOneEndOfTimeToTheOther();
    void bucketsLieInTheAskedRange();
    void aTextIsLookedForOnceOnly();
    void cancelledIsNoAnswer();
};

void TestRowOverview::countsAreThoseOfOneFilterAfterTheOther_data()
{
    QTest::addColumn<int>("way"); // of the times
    QTest::newRow("events in any order") << 0;
    QTest::newRow("newest first") << -1;
    QTest::newRow("oldest first") << 1;
}

void TestRowOverview::countsAreThoseOfOneFilterAfterTheOther()
{
    QFETCH(const int, way);
    QRandomGenerator random(7);
    QList<EventText> events = randomEvents(random, 9000);
    if (way != 0) {
        std::ranges::stable_sort(events, [way](const EventText &left, const EventText &right) {
            return way > 0 ? left.ns < right.ns : left.ns > right.ns;
        });
    }
    EventIndex index;
    index.append(batchOf(events));
    const EventSnapshot snapshot = index.snapshot();
    for (int round = 0; round < 30; ++round) {
        const FilterState filter = randomFilter(random);
        const Overview overview = ask(snapshot, {filter, now, {}, 50, {}});
        QCOMPARE(overview.rows, 9000U);
        QCOMPARE(std::size_t {overview.passingRows}, matching(snapshot, filter, now)->size());
        for (std::size_t i = 0; i < facetCount; ++i) {
            const auto facet = static_cast<Facet>(i);
            const auto rows = matching(snapshot, withoutOwn(filter, facet), now);
            QCOMPARE(overview.counts(facet), expectedCounts(snapshot, *rows, facet));
        }
        const auto everything = matching(snapshot, {}, now);
        const auto passing = matching(snapshot, without(filter, {FilterPart::Time}), now);
        const Histogram expected = snapshot.histogram(*passing, overview.held, 50);
        QCOMPARE(overview.passing.from, expected.from);
        QCOMPARE(overview.passing.bucketNs, expected.bucketNs);
        QVERIFY(overview.passing.buckets == expected.buckets);
        QVERIFY(overview.all.buckets == snapshot.histogram(*everything, overview.held, 50).buckets);
        const std::int64_t third = (overview.held.to->ns - overview.held.from->ns) / 3;
        const TimeRange inside {Timestamp {overview.held.from->ns + third}, Timestamp {overview.held.to->ns - third}};
        const Overview middle = ask(snapshot, {filter, now, inside, 50, {}});
        QVERIFY(middle.passing.buckets == snapshot.histogram(*passing, inside, 50).buckets);
        QVERIFY(middle.all.buckets == snapshot.histogram(*everything, inside, 50).buckets);
    }
}

void TestRowOverview::nothingHeld()
{
    const Overview overview = ask({}, {{}, now, {}, 50, {}});
    QVERIFY(overview.held.isOpen());
    QVERIFY(overview.all.buckets.empty());
    QCOMPARE(overview.rows, 0U);
    for (const auto &facet : overview.facets)
        QVERIFY(facet.empty());
}

void TestRowOverview::oneEvent()
{
    EventIndex index;
    index.append(batchOf({{u"a"_s, 5 * second, {{u"event_type"_s, u"DEPLOY_FAILED"_s}}}}));
    const Overview overview = ask(index.snapshot(), {{}, now, {}, 50, {}});
    QCOMPARE(overview.held.from->ns, 5 * second);
    QCOMPARE(overview.all.buckets.size(), std::size_t {1});
    QCOMPARE(overview.all.buckets[0][std::size_t(EventOutcome::Failed)], 1U);
    QCOMPARE(overview.counts(Facet::EventType), (std::vector<FacetCount> {{u"DEPLOY_FAILED"_s, 1}}));
}

void TestRowOverview::allInOneInstant()
{
    QList<EventText> events;
    for (int i = 0; i < 100; ++i)
        events.append({u"%1"_s.arg(i), 5 * second, {}});
    EventIndex index;
    index.append(batchOf(events));
    const Overview overview = ask(index.snapshot(), {{}, now, {}, 50, {}});
    QCOMPARE(sumOf(overview.all), 100U);
    const Overview wide = ask(index.snapshot(), {{}, now, {Timestamp {0}, Timestamp {10 * second}}, 50, {}});
    QCOMPARE(wide.all.buckets.size(), std::size_t {50});
    QCOMPARE(sumOf(wide.all), 100U);
}

void TestRowOverview::fromOneEndOfTimeToTheOther()
{
    EventIndex index;
    const std::int64_t first = Timestamp::parse("1677-09-22T00:00:00Z")->ns;
    const std::int64_t last = Timestamp::parse("2262-04-11T00:00:00Z")->ns;
    index.append(batchOf({{u"new"_s, last, {}}, {u"old"_s, first, {}}}));
    const Overview overview = ask(index.snapshot(), {{}, now, {}, 100, {}});
    QCOMPARE(sumOf(overview.all), 2U);
    QCOMPARE(sumOf(overview.passing), 2U);
    constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    const Overview wider = ask(index.snapshot(), {{}, now, {Timestamp {least}, Timestamp {most}}, 100, {}});
    QCOMPARE(sumOf(wider.all), 2U);
}

void TestRowOverview::bucketsLieInTheAskedRange()
{
    QList<EventText> events;
    for (int i = 0; i < 100; ++i)
        events.append({u"%1"_s.arg(i), i * second, {}});
    EventIndex index;
    index.append(batchOf(events));
    const TimeRange range {Timestamp {10 * second}, Timestamp {20 * second}};
    const Overview overview = ask(index.snapshot(), {{}, now, range, 10, {}});
    QCOMPARE(overview.all.from, *range.from);
    QCOMPARE(overview.all.bucketNs, second);
    QCOMPARE(sumOf(overview.all), 10U);
    QCOMPARE(ask(index.snapshot(), {{}, now, range, 0, {}}).all.buckets.size(), std::size_t {0});
    // narrower than a nanosecond a bucket
    const TimeRange narrow {Timestamp {10 * second}, Timestamp {10 * second + 3}};
    const Overview few = ask(index.snapshot(), {{}, now, narrow, 10, {}});
    QCOMPARE(few.all.buckets.size(), std::size_t {3});
    QCOMPARE(sumOf(few.all), 1U);
}

void TestRowOverview::aTextIsLookedForOnceOnly()
{
    EventIndex index;
    index.append(batchOf({{u"a"_s, second, {{u"target_name"_s, u"checkout"_s}}}, {u"b"_s, 0, {}}}));
    FilterState filter;
    filter.text = u"checkout"_s;
    const Overview first = ask(index.snapshot(), {filter, now, {}, 10, {}});
    QCOMPARE(first.passingRows, 1U);
    filter.eventTypes = {QString()};
    const Overview second_ = ask(index.snapshot(), {filter, now, {}, 10, first.text});
    QCOMPARE(second_.text, first.text);
    // what came since is looked at, too
    index.append(batchOf({{u"c"_s, 2 * second, {{u"target_name"_s, u"checkout"_s}}}}));
    QCOMPARE(ask(index.snapshot(), {filter, now, {}, 10, first.text}).passingRows, 2U);
    // another text starts anew
    filter.text = u"nothing has this"_s;
    QCOMPARE(ask(index.snapshot(), {filter, now, {}, 10, first.text}).passingRows, 0U);
}

void TestRowOverview::cancelledIsNoAnswer()
{
    EventIndex index;
    index.append(batchOf({{u"a"_s, second, {}}}));
    const CancelFlag cancel;
    cancel.cancel();
    QVERIFY(!overviewOf(index.snapshot(), {{}, now, {}, 10, {}}, cancel));
}

QTEST_GUILESS_MAIN(TestRowOverview)
#include "tst_rowoverview.moc"
