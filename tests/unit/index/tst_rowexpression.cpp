// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/openenum.h"
#include "models/filter/filterlanguage.h"
#include "models/index/eventindex.h"
#include "tests/unit/filter/randomfilters.h"
#include "tests/unit/index/indexevents.h"

#include <QRegularExpression>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp now {1'000'000};
constexpr Timestamp t0 {999'500};

const std::array<std::pair<FilterKey, QString>, 13> memberNames {{
    {FilterKey::EventType, u"event_type"_s},
    {FilterKey::TargetType, u"target_type"_s},
    {FilterKey::SubTargetType, u"sub_target_type"_s},
    {FilterKey::Origin, u"origin"_s},
    {FilterKey::Actor, u"triggered_by"_s},
    {FilterKey::ProjectId, u"project_id"_s},
    {FilterKey::ProjectName, u"project_name"_s},
    {FilterKey::EnvironmentId, u"environment_id"_s},
    {FilterKey::EnvironmentName, u"environment_name"_s},
    {FilterKey::EnvironmentType, u"environment_type"_s},
    {FilterKey::TargetId, u"target_id"_s},
    {FilterKey::TargetName, u"target_name"_s},
    {FilterKey::UserAgent, u"user_agent"_s},
}};

QString valueOf(const EventText &event, FilterKey key)
{
    if (key == FilterKey::EventId)
        return event.id;
    if (key == FilterKey::Outcome)
        return outcomeKey(eventOutcome(event.members.value(u"event_type"_s)));
    const auto found = std::ranges::find(memberNames, key, &std::pair<FilterKey, QString>::first);
    return found != memberNames.end() ? event.members.value(found->second) : QString();
}

QStringList everyText(const EventText &event)
{
    return QStringList {event.id} + event.members.values();
}

QRegularExpression regular(const QString &source, bool ignoresCase)
{
    return QRegularExpression(source, ignoresCase ? QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption
                                                  : QRegularExpression::DotMatchesEverythingOption);
}

QString asRegular(const QString &pattern)
{
    QString source;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == u'*')
            source += ".*"_L1;
        else if (pattern[i] == u'?')
            source += u'.';
        else
            source += QRegularExpression::escape(QString(pattern[pattern[i] == u'\\' ? ++i : i]));
    }
    return source;
}

// The meaning of a condition, one event after the other.
bool matches(const EventText &event, const FilterNode &node)
{
    const auto holds = [&event](const FilterNodePtr &child) { return matches(event, *child); };
    switch (node.kind) {
    case FilterNode::Kind::And:
        return std::ranges::all_of(node.children, holds);
    case FilterNode::Kind::Or:
        return std::ranges::any_of(node.children, holds);
    case FilterNode::Kind::Not:
        return !holds(node.children.front());
    case FilterNode::Kind::Value:
        return valueOf(event, node.key) == node.text;
    case FilterNode::Kind::Text:
        return std::ranges::any_of(everyText(event), [&node](const QString &text) {
            return text.contains(node.text, Qt::CaseInsensitive);
        });
    case FilterNode::Kind::Time: {
        const std::int64_t at = node.moment.resolve(now, t0)->ns;
        switch (node.compare) {
        case FilterNode::Compare::Before:
            return event.ns < at;
        case FilterNode::Compare::UpTo:
            return event.ns <= at;
        case FilterNode::Compare::From:
            return event.ns >= at;
        case FilterNode::Compare::After:
            return event.ns > at;
        }
        return false;
    }
    case FilterNode::Kind::Pattern:
    case FilterNode::Kind::RegularExpression:
        break;
    }
    const bool isPattern = node.kind == FilterNode::Kind::Pattern;
    const QString source = isPattern ? asRegular(node.text) : node.text;
    const QRegularExpression inside = regular(source, isPattern || node.ignoresCase);
    if (node.key == FilterKey::Text) {
        return std::ranges::any_of(everyText(event), [&inside](const QString &text) {
            return !text.isEmpty() && inside.match(text).hasMatch();
        });
    }
    const QString value = valueOf(event, node.key);
    const QRegularExpression whole = regular(u"\\A(?:"_s + source + u")\\z"_s, true);
    return !value.isEmpty() && (isPattern ? whole : inside).match(value).hasMatch();
}

// The meaning of a whole filter, by the conditions it is written as.
bool matches(const EventText &event, const FilterState &filter)
{
    const auto expression = parseExpression(filterText(filter));
    return expression->isEmpty() || matches(event, *expression->root());
}

QString seenValue(RandomFilters &random, FilterKey key)
{
    if (key == FilterKey::EventType)
        return QStringList {u"UPDATE"_s, u"DEPLOY_FAILED"_s, u"DEPLOYED"_s, QString(), u"odd \"one\""_s}.at(random.below(5));
    if (key == FilterKey::EventId)
        return u"event-%1"_s.arg(random.below(400));
    const int n = random.below(5);
    return n == 0 ? QString() : u"%1-%2 a"_s.arg(QChar(u'a' + random.below(3))).arg(n);
}

QList<EventText> randomEvents(RandomFilters &random, int count)
{
    QList<EventText> events;
    for (int n = 0; n < count; ++n) {
        EventText event {u"event-%1"_s.arg(n), now.ns - n * 2, {}};
        for (const auto &[key, name] : memberNames)
            event.members[name] = seenValue(random, key);
        event.members[u"change"_s] = u"{\"k\": \"Wert %1 abc\"}"_s.arg(random.below(30));
        if (random.below(3) == 0)
            event.members[u"original_change"_s] = u"text %1"_s.arg(random.below(9));
        events.append(event);
    }
    return events;
}

QStringList idsOf(const EventSnapshot &snapshot, const Result<std::optional<RowList>> &rows)
{
    QStringList ids;
    const RowList list = rows && *rows ? **rows : RowList();
    for (const RowId row : list)
        ids.append(snapshot.id(row));
    return ids;
}

// What a server does with a pushed-down query.
bool isAnswered(const EventText &event, const EventQuery &query)
{
    const auto is = [&event](const std::optional<QString> &wanted, FilterKey key) {
        return !wanted || *wanted == valueOf(event, key);
    };
    return query.range.contains({event.ns}) && is(query.eventType, FilterKey::EventType)
        && is(query.targetType, FilterKey::TargetType) && is(query.targetId, FilterKey::TargetId)
        && is(query.subTargetType, FilterKey::SubTargetType) && is(query.triggeredBy, FilterKey::Actor)
        && is(query.origin, FilterKey::Origin) && is(query.projectId, FilterKey::ProjectId)
        && is(query.environmentId, FilterKey::EnvironmentId);
}

FilterReferences references()
{
    FilterReferences all;
    all.t0 = t0;
    return all;
}

} // namespace

class TestRowExpression final : public QObject
{
    Q_OBJECT

private slots:
    void selects_data();
    void selects();
    void equalsTheMeaning();
    void serverAndRestEqualTheWhole();
    void asksAboutPathsLast();
    void cancelledHasNoAnswer();
    void whatIsGivenUpOnHasNoAnswer_data();
    void whatIsGivenUpOnHasNoAnswer();
};

void TestRowExpression::selects_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char *text, const char *ids) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(ids);
    };
    row("type:UPDATE OR actor:jane", "dcb");
    row("-(type:UPDATE OR actor:jane)", "a");
    row("actor:j*", "dc");
    row("actor:?ANE", "d");
    row("-actor:j*", "ba");
    row("actor:*", "dcb");
    row("-actor:*", "a");
    row("actor:/o/ OR actor:/^terra/", "cb");
    row("actor:/JO/", "");
    row("actor:/JO/i", "c");
    row("env:* -env:prod", "c");
    row("-env:prod", "ca");
    row("env:\"\"", "a");
    row("outcome:fail*", "a");
    row("id:a OR id:d", "da");
    row("-id:(a OR b OR c)", "d");
    row("id:/[ab]/", "ba");
    row("time>T0", "d");
    row("time>=T0 OR time<T0-2ns", "dca");
    row("time:T0", "c");
    row("memory -limit", "d");
    row("mem*ry OR /^t0$/i", "dc");
    row("/me.ory/", "c");
    row("agent:curl* OR type:nothing", "b");
    row("café", "a"); // however the document escapes it
    row("\"É \\\"x\\\"\" -type:UPDATE", "a");
    row("-café", "dcb");
    row("agent:?", "a"); // one character that is two units
    row("agent:*?", "ba");
    row("agent:??", "");
    row("(type:UPDATE -actor:j*) OR (memory limit)", "cb");
}

void TestRowExpression::selects()
{
    QFETCH(QString, text);
    EventIndex index;
    const auto member = [](QStringView name, QStringView value) {
        return std::pair(name.toString(), value.toString());
    };
    index.append(batchOf({
        {u"d"_s, t0.ns + 1, {member(u"event_type", u"UPDATE"), member(u"triggered_by", u"jane"), member(u"environment_name", u"prod"),
                             member(u"change", u"{\"Memory\": 1}")}},
        {u"c"_s, t0.ns, {member(u"event_type", u"UPDATE"), member(u"triggered_by", u"joe"), member(u"environment_name", u"test"),
                         member(u"original_change", u"memory limit")}},
        {u"b"_s, t0.ns - 1, {member(u"event_type", u"UPDATE"), member(u"triggered_by", u"terraform-ci"),
                             member(u"environment_name", u"prod"), member(u"user_agent", u"curl/8")}},
        {u"a"_s, t0.ns - 3, {member(u"event_type", u"DEPLOY_FAILED"), member(u"user_agent", u"💥"), member(u"change", u"{\"n\": \"CAF\\u00c9 \\\"x\\\"\"}")}},
    }));
    const FilterReading reading = parseFilter(text, references());
    QVERIFY(!reading.error);
    const EventSnapshot snapshot = index.snapshot();
    QString ids;
    for (const QString &id : idsOf(snapshot, snapshot.filter(reading.state, now, {})))
        ids += id;
    QTEST(ids, "ids");
}

void TestRowExpression::equalsTheMeaning()
{
    RandomFilters random(7);
    random.setValues(seenValue);
    QList<EventText> events = randomEvents(random, 150);
    EventIndex index;
    index.append(batchOf(events));
    const EventSnapshot snapshot = index.snapshot();
    int selecting = 0;
    for (int n = 0; n < 150; ++n) {
        FilterState filter;
        filter.expression = FilterExpression(random.node(3));
        filter.t0 = t0;
        QStringList expected;
        for (const EventText &event : std::as_const(events)) {
            if (matches(event, filter))
                expected.append(event.id);
        }
        const QStringList found = idsOf(snapshot, snapshot.filter(filter, now, {}));
        QVERIFY2(found == expected, qPrintable(filter.expression.text()));
        selecting += !found.isEmpty() && found.size() < events.size() ? 1 : 0;
    }
    QVERIFY(selecting > 40); // the filters say something
}

void TestRowExpression::serverAndRestEqualTheWhole()
{
    RandomFilters random(8);
    random.setValues(seenValue);
    const QList<EventText> events = randomEvents(random, 150);
    EventIndex all;
    all.append(batchOf(events));
    for (int n = 0; n < 120; ++n) {
        const QString text = QString(filterText(random.panel()) + u' ' + (random.below(2) == 0 ? filterText(random.node(2)) : QString()));
        const FilterReading reading = parseFilter(text, references());
        QVERIFY2(!reading.error, qPrintable(text));
        const FilterPlan plan = planForQovery(reading.state, now);
        QList<EventText> answered;
        for (const EventText &event : events) {
            if (isAnswered(event, plan.query))
                answered.append(event);
        }
        EventIndex loaded;
        if (!answered.isEmpty())
            loaded.append(batchOf(answered));
        const EventSnapshot whole = all.snapshot();
        const EventSnapshot part = loaded.snapshot();
        const QStringList expected = idsOf(whole, whole.filter(reading.state, now, {}));
        QVERIFY2(idsOf(part, part.filter(reading.state, now, {})) == expected, qPrintable(text));
        // What the server does alone needs nothing more here.
        if (plan.onLoaded.isEmpty())
            QVERIFY2(answered.size() == expected.size(), qPrintable(text));
    }
}

void TestRowExpression::asksAboutPathsLast()
{
    EventIndex index;
    QList<EventText> events;
    for (int n = 0; n < 50; ++n)
        events.append({u"e%1"_s.arg(n), n, {{u"event_type"_s, n % 10 == 0 ? u"UPDATE"_s : u"SHELL"_s}}});
    index.append(batchOf(events));
    int asked = 0;
    const FilterContext context(now, [&asked](const EventSnapshot &, const ChangedPathPattern &pattern, const CancelFlag &) -> RowTest {
        return [&asked, found = pattern.matches(u"resources.memory")](RowId row) -> Result<bool> {
            ++asked;
            return found && row == 20;
        };
    });
    const FilterReading reading = parseFilter(u"path:memory type:UPDATE -id:e0", references());
    QVERIFY(!reading.error);
    const EventSnapshot snapshot = index.snapshot();
    QCOMPARE(idsOf(snapshot, snapshot.filter(reading.state, context, {})), QStringList {u"e20"_s});
    QCOMPARE(asked, 4);
}

void TestRowExpression::cancelledHasNoAnswer()
{
    EventIndex index;
    index.append(batchOf({{u"a"_s, 1, {}}, {u"b"_s, 2, {}}}));
    const CancelFlag cancel;
    const FilterContext context(now, [&cancel](const EventSnapshot &, const ChangedPathPattern &, const CancelFlag &) -> RowTest {
        return [&cancel](RowId) -> Result<bool> {
            cancel.cancel();
            return true;
        };
    });
    const FilterReading reading = parseFilter(u"path:x", references());
    QVERIFY(!*index.snapshot().filter(reading.state, context, cancel));
}

void TestRowExpression::whatIsGivenUpOnHasNoAnswer_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("in a document") << u"/memory(.|\\n)*limit/"_s;
    QTest::newRow("excluded") << u"type:UPDATE -/memory(.|\\n)*limit/"_s;
    QTest::newRow("in a field") << u"agent:/curl(.|\\n)*limit/ OR type:nothing"_s;
}

// What regular expressions are matched with has limits. Neither "it matches" nor "it does not" would be true.
void TestRowExpression::whatIsGivenUpOnHasNoAnswer()
{
    QFETCH(const QString, text);
    const QString much = u"y "_s.repeated(20'000);
    EventIndex index;
    index.append(batchOf({{u"a"_s, 1, {{u"event_type"_s, u"UPDATE"_s},
                                       {u"user_agent"_s, QString(u"curl"_s + much + u"limit"_s)},
                                       {u"change"_s, QString(u"{\"memory\": \""_s + much + u"\", \"limit\": 1}"_s)}}}}));
    const FilterReading reading = parseFilter(text, references());
    QVERIFY(!reading.error);
    const Result<std::optional<RowList>> rows = index.snapshot().filter(reading.state, now, {});
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, ErrorKind::InvalidInput);
    QVERIFY(rows.error().detail.contains(u"(.|\\n)*limit"_s));
}

QTEST_GUILESS_MAIN(TestRowExpression)
#include "tst_rowexpression.moc"
