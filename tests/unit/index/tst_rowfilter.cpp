// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/openenum.h"
#include "models/index/eventindex.h"
#include "tests/unit/index/indexevents.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

const std::array<std::pair<IndexField, QString>, indexFieldCount> fieldNames {{
    {IndexField::EventType, u"event_type"_s},
    {IndexField::TargetId, u"target_id"_s},
    {IndexField::TargetName, u"target_name"_s},
    {IndexField::TargetType, u"target_type"_s},
    {IndexField::SubTargetType, u"sub_target_type"_s},
    {IndexField::Origin, u"origin"_s},
    {IndexField::TriggeredBy, u"triggered_by"_s},
    {IndexField::ProjectId, u"project_id"_s},
    {IndexField::ProjectName, u"project_name"_s},
    {IndexField::EnvironmentId, u"environment_id"_s},
    {IndexField::EnvironmentName, u"environment_name"_s},
    {IndexField::EnvironmentType, u"environment_type"_s},
    {IndexField::UserAgent, u"user_agent"_s},
}};

QString memberOf(const EventText &event, const QString &name)
{
    return event.members.value(name);
}

const std::pair<QString, QStringList FacetValues::*> facets[] {
    {u"event_type"_s, &FacetValues::eventTypes},
    {u"target_type"_s, &FacetValues::targetTypes},
    {u"sub_target_type"_s, &FacetValues::subTargetTypes},
    {u"origin"_s, &FacetValues::origins},
    {u"triggered_by"_s, &FacetValues::actors},
    {u"project_id"_s, &FacetValues::projectIds},
    {u"project_name"_s, &FacetValues::projectNames},
    {u"environment_id"_s, &FacetValues::environmentIds},
    {u"environment_name"_s, &FacetValues::environmentNames},
    {u"environment_type"_s, &FacetValues::environmentTypes},
    {u"target_id"_s, &FacetValues::targetIds},
    {u"target_name"_s, &FacetValues::targetNames},
};

// The rules of FilterState, one after the other.
bool matches(const EventText &event, const FilterState &filter, Timestamp now)
{
    for (const auto &[name, member] : facets) {
        const QStringList &values = filter.*member;
        if (!values.isEmpty() && !values.contains(memberOf(event, name)))
            return false;
        if ((filter.excluded.*member).contains(memberOf(event, name)))
            return false;
    }
    const QString outcome = outcomeKey(eventOutcome(memberOf(event, u"event_type"_s)));
    if ((!filter.outcomes.isEmpty() && !filter.outcomes.contains(outcome)) || filter.excluded.outcomes.contains(outcome))
        return false;
    if (!filter.time.resolve(now).contains({event.ns}))
        return false;
    if (!memberOf(event, u"triggered_by"_s).contains(filter.actorText, Qt::CaseInsensitive))
        return false;
    if (filter.text.isEmpty() || event.id.contains(filter.text, Qt::CaseInsensitive))
        return true;
    return std::ranges::any_of(event.members,
                               [&](const QString &text) { return text.contains(filter.text, Qt::CaseInsensitive); });
}

void sortNewestFirst(QList<EventText> &events)
{
    std::ranges::sort(events, [](const EventText &left, const EventText &right) {
        return left.ns != right.ns ? left.ns > right.ns : left.id.toUtf8() > right.id.toUtf8();
    });
}

QStringList naive(const QList<EventText> &sorted, const FilterState &filter, Timestamp now)
{
    QStringList ids;
    for (const EventText &event : sorted) {
        if (matches(event, filter, now))
            ids.append(event.id);
    }
    return ids;
}

QStringList idsOf(const EventSnapshot &snapshot, const RowList &rows)
{
    QStringList ids;
    for (const RowId row : rows)
        ids.append(snapshot.id(row));
    return ids;
}

QStringList filtered(const EventIndex &index, const FilterState &filter, Timestamp now)
{
    const EventSnapshot snapshot = index.snapshot();
    const std::optional<RowList> rows = matching(snapshot, filter, now);
    return rows ? idsOf(snapshot, *rows) : QStringList {u"cancelled"_s};
}

class Events
{
public:
    explicit Events(quint32 seed)
        : m_random(seed)
    {
    }
    int below(int limit) { return m_random.bounded(limit); }
    QString valueOf(const QString &name)
    {
        // A few values each, some empty, some with more than a code of one byte.
        const int kinds = name == u"target_id" ? 400 : 5;
        const int n = below(kinds);
        if (name == u"event_type" && n >= 3)
            return n == 3 ? u"DEPLOY_FAILED"_s : u"DEPLOYED"_s;
        return n == 0 ? QString() : name.left(3) + QString::number(n) + (n == 2 ? u" Éa"_s : QString());
    }
    EventText next(std::int64_t ns)
    {
        EventText event;
        event.ns = ns;
        const int kind = below(10);
        const QString number = QString::number(++m_serial, 16).rightJustified(12, u'0');
        event.id = u"%1aa2c2-b0e3-5d81-9de6-%2"_s.arg(below(256), 2, 16, QChar(u'0')).arg(number);
        event.id = event.id.left(2) + u"19"_s + event.id.mid(2);
        if (kind == 0)
            event.id = event.id.toUpper();
        else if (kind == 1)
            event.id = u"event "_s + number;
        for (const auto &[field, name] : fieldNames)
            event.members[name] = valueOf(name);
        event.members[u"change"_s] = u"{\"key\": \"Wert-%1\"}"_s.arg(below(50));
        if (below(3) == 0)
            event.members[u"original_change"_s] = u"Straße %1 \"q\"\n"_s.arg(below(50));
        return event;
    }
    FilterState filter(Timestamp now)
    {
        FilterState filter;
        for (const auto &[name, member] : facets) {
            const int many = name == u"target_id" ? 150 : 1 + below(3);
            if (below(9) == 0) {
                for (int n = many; n > 0; --n)
                    (filter.*member).append(valueOf(name));
            }
            if (below(9) == 0) {
                for (int n = many; n > 0; --n)
                    (filter.excluded.*member).append(valueOf(name));
            }
        }
        if (below(8) == 0)
            filter.outcomes = {u"failed"_s, QString()};
        if (below(8) == 0)
            filter.excluded.outcomes = {u"succeeded"_s};
        if (below(4) == 0)
            filter.actorText = u"TRI"_s + QString::number(below(4));
        if (below(3) == 0)
            filter.time.absolute = {Timestamp {now.ns - below(2000)}, Timestamp {now.ns + below(500)}};
        const QStringList texts {u"wert-7"_s, u"\"key\""_s, u"STRAßE"_s, u"2 éA"_s, u"aa2c2-B0e3"_s, u"event 0"_s, u"\n"_s, u"q"_s};
        if (below(3) == 0)
            filter.text = texts[below(static_cast<int>(texts.size()))];
        return filter;
    }

private:
    QRandomGenerator m_random;
    int m_serial = 0;
};

} // namespace

class TestRowFilter final : public QObject
{
    Q_OBJECT

private slots:
    void eachMemberNarrows_data();
    void eachMemberNarrows();
    void equalsTheNaiveFilter_data();
    void equalsTheNaiveFilter();
    void startsAtTheRowAskedFor();
    void cancelledHasNoAnswer();
};

void TestRowFilter::eachMemberNarrows_data()
{
    QTest::addColumn<FilterState>("filter");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char *name, auto &&edit, const QString &ids) {
        FilterState filter;
        edit(filter);
        QTest::newRow(name) << filter << ids;
    };
    row("nothing", [](FilterState &) {}, u"dcba"_s);
    row("event type", [](FilterState &f) { f.eventTypes = {u"UPDATE"_s}; }, u"ba"_s);
    row("two event types", [](FilterState &f) { f.eventTypes = {u"UPDATE"_s, u"SHELL"_s}; }, u"dba"_s);
    row("exactly, not a part", [](FilterState &f) { f.eventTypes = {u"update"_s, u"UPD"_s}; }, QString());
    row("no value at all", [](FilterState &f) { f.eventTypes = {QString()}; }, u"c"_s);
    row("target type", [](FilterState &f) { f.targetTypes = {u"JOB"_s}; }, u"a"_s);
    row("sub target type", [](FilterState &f) { f.subTargetTypes = {u"CONFIG"_s}; }, u"a"_s);
    row("origin", [](FilterState &f) { f.origins = {u"CLI"_s}; }, u"b"_s);
    row("actor", [](FilterState &f) { f.actors = {u"Jane Doe"_s}; }, u"c"_s);
    row("actor, another case", [](FilterState &f) { f.actors = {u"jane doe"_s}; }, QString());
    row("part of an actor", [](FilterState &f) { f.actorText = u"jane"_s; }, u"dc"_s);
    row("project", [](FilterState &f) { f.projectIds = {u"p1"_s}; }, u"a"_s);
    row("environment", [](FilterState &f) { f.environmentIds = {u"e1"_s}; }, u"a"_s);
    row("target id", [](FilterState &f) { f.targetIds = {u"t1"_s, u"t2"_s}; }, u"ba"_s);
    row("not an event type", [](FilterState &f) { f.excluded.eventTypes = {u"UPDATE"_s}; }, u"dc"_s);
    row("not one of two", [](FilterState &f) { f.excluded.eventTypes = {u"UPDATE"_s, u"SHELL"_s}; }, u"c"_s);
    row("not one of many", [](FilterState &f) { f.excluded.targetIds = QStringList(9, u"t1"_s) + QStringList {u"t2"_s}; }, u"dc"_s);
    row("only with a value", [](FilterState &f) { f.excluded.origins = {QString()}; }, u"ba"_s);
    row("missing is not excluded", [](FilterState &f) { f.excluded.origins = {u"CLI"_s}; }, u"dca"_s);
    row("chosen and excluded", [](FilterState &f) { f.eventTypes = {u"UPDATE"_s}; f.excluded.origins = {u"CLI"_s}; }, u"a"_s);
    row("the same chosen and excluded", [](FilterState &f) { f.eventTypes = f.excluded.eventTypes = {u"UPDATE"_s}; }, QString());
    row("part of an actor but not this one",
        [](FilterState &f) { f.actorText = u"jane"_s; f.excluded.actors = {u"Jane Doe"_s}; }, u"d"_s);
    row("excluded and never seen", [](FilterState &f) { f.excluded.origins = {u"WEBHOOK"_s}; }, u"dcba"_s);
    row("outcome", [](FilterState &f) { f.outcomes = {u"failed"_s}; }, QString());
    row("no outcome", [](FilterState &f) { f.outcomes = {QString()}; f.eventTypes = {u"SHELL"_s}; }, u"d"_s);
    row("target name", [](FilterState &f) { f.targetNames = {u"my nginx"_s}; }, u"b"_s);
    row("from", [](FilterState &f) { f.time.absolute.from = Timestamp {3}; }, u"dc"_s);
    row("to is not inside", [](FilterState &f) { f.time.absolute.to = Timestamp {3}; }, u"ba"_s);
    row("text in a field", [](FilterState &f) { f.text = u"NGINX"_s; }, u"b"_s);
    row("text in a document", [](FilterState &f) { f.text = u"\"memory\""_s; }, u"da"_s);
    row("text in the original", [](FilterState &f) { f.text = u"grÖße"_s; }, u"c"_s);
    row("text that is an id", [](FilterState &f) { f.text = u"D"_s; f.eventTypes = {u"SHELL"_s}; }, u"d"_s);
    row("text and another", [](FilterState &f) { f.text = u"memory"_s; f.origins = {u"API"_s}; }, u"a"_s);
    row("nothing has both", [](FilterState &f) { f.projectIds = {u"p1"_s}; f.origins = {u"CLI"_s}; }, QString());
}

void TestRowFilter::eachMemberNarrows()
{
    QFETCH(FilterState, filter);
    EventIndex index;
    index.append(batchOf({
        {u"d"_s, 4, {{u"event_type"_s, u"SHELL"_s}, {u"triggered_by"_s, u"MARY-JANE"_s}, {u"change"_s, u"{\"memory\": 1}"_s}}},
        {u"c"_s, 3, {{u"triggered_by"_s, u"Jane Doe"_s}, {u"original_change"_s, u"größe"_s}}},
        {u"b"_s, 2, {{u"event_type"_s, u"UPDATE"_s}, {u"origin"_s, u"CLI"_s}, {u"target_id"_s, u"t2"_s}, {u"target_name"_s, u"my nginx"_s}}},
        {u"a"_s, 1, {{u"event_type"_s, u"UPDATE"_s}, {u"origin"_s, u"API"_s}, {u"target_id"_s, u"t1"_s},
                     {u"target_type"_s, u"JOB"_s}, {u"sub_target_type"_s, u"CONFIG"_s}, {u"project_id"_s, u"p1"_s},
                     {u"environment_id"_s, u"e1"_s}, {u"change"_s, u"{\"Memory\": 2}"_s}}},
    }));
    QTEST(filtered(index, filter, Timestamp {4}).join(QString()), "ids");
}

void TestRowFilter::equalsTheNaiveFilter_data()
{
    QTest::addColumn<int>("order"); // how rows arrive
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 2; ++seed) {
        QTest::addRow("newest first %d", seed) << 0 << seed;
        QTest::addRow("oldest first %d", seed) << 1 << seed;
        QTest::addRow("pages back and forth %d", seed) << 2 << seed;
        QTest::addRow("any order %d", seed) << 3 << seed;
        QTest::addRow("all at one time %d", seed) << 4 << seed;
    }
}

void TestRowFilter::equalsTheNaiveFilter()
{
    QFETCH(int, order);
    QFETCH(int, seed);
    constexpr int count = 4500; // more than is looked at in one go
    const Timestamp now {1'000'000};
    Events source(static_cast<quint32>(seed));
    EventIndex index;
    QList<EventText> all;
    for (int page = 0; page < count / 100; ++page) {
        QList<EventText> events;
        const std::int64_t step = page % 7 == 3 ? 900 - page : -page;
        for (int n = 0; n < 100; ++n) {
            const std::int64_t times[] {now.ns - (page * 100 + n) / 3, now.ns - 4000 + page * 100 + n / 4,
                                        now.ns + step * 100 - n / 2, now.ns - source.below(count), now.ns};
            events.append(source.next(times[order]));
        }
        index.append(batchOf(events));
        all += events;
    }
    QCOMPARE(static_cast<int>(index.rowCount()), count);
    sortNewestFirst(all);
    QCOMPARE(filtered(index, {}, now), naive(all, {}, now));
    for (int n = 0; n < 15; ++n) {
        const FilterState filter = source.filter(now);
        QCOMPARE(filtered(index, filter, now), naive(all, filter, now));
    }
}

void TestRowFilter::startsAtTheRowAskedFor()
{
    Events source(9);
    EventIndex index;
    for (int page = 0; page < 60; ++page) {
        QList<EventText> events;
        for (int n = 0; n < 100; ++n)
            events.append(source.next(1'000'000 - page * 100 - n));
        index.append(batchOf(events));
    }
    const EventSnapshot snapshot = index.snapshot();
    for (const RowId first : {0U, 1U, 4095U, 4096U, 5999U, 6000U, 7000U}) {
        const std::optional<RowList> rows = matching(snapshot, {}, {}, {}, first);
        QVERIFY(rows);
        QCOMPARE(rows->size(), first < 6000 ? 6000U - first : 0U);
        if (!rows->empty())
            QCOMPARE(rows->front(), first);
    }
}

void TestRowFilter::cancelledHasNoAnswer()
{
    EventIndex index;
    index.append(batchOf({{u"a"_s, 1, {}}}));
    const CancelFlag cancel;
    cancel.cancel();
    QVERIFY(!matching(index.snapshot(), {}, {}, cancel));
}

QTEST_GUILESS_MAIN(TestRowFilter)
#include "tst_rowfilter.moc"
