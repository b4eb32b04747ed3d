// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/filter/filterlanguage.h"

#include "models/filter/filterparser.h"

#include <algorithm>
#include <chrono>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

using Kind = FilterNode::Kind;
using Compare = FilterNode::Compare;

// The values of one key, when the condition says nothing else.
std::optional<std::pair<FilterKey, QStringList>> valuesIn(const FilterNode &node)
{
    if (node.kind == Kind::Value)
        return std::pair {node.key, QStringList {node.text}};
    if (node.kind != Kind::Or)
        return std::nullopt;
    std::pair<FilterKey, QStringList> values {node.children.front()->key, {}};
    for (const FilterNodePtr &child : node.children) {
        if (child->kind != Kind::Value || child->key != values.first)
            return std::nullopt;
        values.second.append(child->text);
    }
    return values;
}

// A fixed time as the bound of a range that has its beginning inside and its end outside.
TimeRange rangeOf(Compare compare, Timestamp time)
{
    const std::int64_t next = time.ns == std::numeric_limits<std::int64_t>::max() ? time.ns : time.ns + 1;
    switch (compare) {
    case Compare::Before:
        return {std::nullopt, time};
    case Compare::UpTo:
        return {std::nullopt, Timestamp {next}};
    case Compare::From:
        return {time, std::nullopt};
    case Compare::After:
        return {Timestamp {next}, std::nullopt};
    }
    return {};
}

TimeRange both(const TimeRange &left, const TimeRange &right)
{
    TimeRange range = left;
    if (right.from && (!range.from || *range.from < *right.from))
        range.from = right.from;
    if (right.to && (!range.to || *right.to < *range.to))
        range.to = right.to;
    return range;
}

// Puts into the panel's members what they can say. False: it has to stay an expression.
class Landing
{
public:
    explicit Landing(FilterState &state)
        : m_state(state)
    {
    }

    bool land(const FilterNode &node)
    {
        switch (node.kind) {
        case Kind::Value:
        case Kind::Or:
            return choose(node);
        case Kind::Not:
            return exclude(*node.children.front());
        case Kind::Time:
            return bound(node);
        case Kind::Text:
            return fill(m_state.text, node.text);
        case Kind::Pattern:
            return containActor(node);
        default:
            return false;
        }
    }

private:
    static bool fill(QString &member, const QString &text)
    {
        if (!member.isEmpty())
            return false;
        member = text;
        return true;
    }
    bool choose(const FilterNode &node)
    {
        const auto values = valuesIn(node);
        const std::optional<FilterPart> part = values ? partOf(values->first) : std::nullopt;
        if (!part || isActive(m_state, *part))
            return false;
        *valuesOf(m_state, *part) = values->second;
        return true;
    }
    bool exclude(const FilterNode &node)
    {
        const auto values = valuesIn(node);
        const std::optional<FilterPart> part = values ? partOf(values->first) : std::nullopt;
        if (!part)
            return false;
        valuesOf(m_state, *exclusionOf(*part))->append(values->second);
        return true;
    }
    // `actor:*jane*` is what the panel's field does.
    bool containActor(const FilterNode &node)
    {
        if (node.key != FilterKey::Actor || node.text.size() < 3 || !node.text.startsWith(u'*') || !node.text.endsWith(u'*'))
            return false;
        QString inner;
        for (qsizetype i = 1; i < node.text.size() - 1; ++i) {
            const QChar c = node.text[i];
            if (c == u'*' || c == u'?' || (c == u'\\' && i + 1 == node.text.size() - 1))
                return false;
            i += c == u'\\' ? 1 : 0;
            inner += node.text[i];
        }
        return fill(m_state.actorText, inner);
    }
    bool bound(const FilterNode &node)
    {
        TimeChoice &time = m_state.time;
        const Moment &moment = node.moment;
        if (moment.base == Moment::Base::Fixed && !time.last) {
            time.absolute = both(time.absolute, rangeOf(node.compare, {moment.ns}));
            return true;
        }
        const bool isBeginning = node.compare == Compare::From || node.compare == Compare::After;
        if (moment.base != Moment::Base::Now || !isBeginning || !time.isOpen() || moment.ns > 0
            || moment.ns % Timestamp::nsPerSecond != 0)
            return false;
        time.last = std::chrono::seconds(-(moment.ns / Timestamp::nsPerSecond));
        return true;
    }

    FilterState &m_state;
};

FilterNodePtr nodeOfValues(FilterKey key, const QStringList &values)
{
    std::vector<FilterNodePtr> nodes;
    for (const QString &value : values)
        nodes.push_back(valueNode(Kind::Value, key, value));
    return anyOf(std::move(nodes));
}

std::vector<FilterNodePtr> timeNodes(const TimeChoice &time)
{
    if (time.last) {
        constexpr std::int64_t mostSeconds = std::numeric_limits<std::int64_t>::max() / Timestamp::nsPerSecond;
        const std::int64_t seconds = std::min<std::int64_t>(time.last->count(), mostSeconds);
        return {timeNode(Compare::From, {Moment::Base::Now, -seconds * Timestamp::nsPerSecond})};
    }
    std::vector<FilterNodePtr> nodes;
    if (time.absolute.from)
        nodes.push_back(timeNode(Compare::From, {Moment::Base::Fixed, time.absolute.from->ns}));
    if (time.absolute.to)
        nodes.push_back(timeNode(Compare::Before, {Moment::Base::Fixed, time.absolute.to->ns}));
    return nodes;
}

// One member of the panel as conditions; empty = it says nothing.
std::vector<FilterNodePtr> nodesOf(const FilterState &filter, FilterPart part)
{
    if (!isActive(filter, part) || part == FilterPart::Expression)
        return {};
    if (part == FilterPart::Time)
        return timeNodes(filter.time);
    if (part == FilterPart::ActorText)
        return {valueNode(Kind::Pattern, FilterKey::Actor, u'*' + escapedForPattern(filter.actorText) + u'*')};
    if (part == FilterPart::Text)
        return {valueNode(Kind::Text, FilterKey::Text, filter.text)};
    const FilterNodePtr node = nodeOfValues(*keyOf(part), *valuesOf(filter, part));
    return {exclusionOf(part) == part ? noneOf(node) : node};
}

} // namespace

FilterReading parseFilter(QStringView text, const FilterReferences &references)
{
    FilterParser parser(text, references);
    const FilterNodePtr root = parser.parse();
    FilterReading reading;
    reading.tokens = parser.takeTokens();
    reading.error = parser.error();
    if (reading.error)
        return reading;
    Landing landing(reading.state);
    std::vector<FilterNodePtr> rest;
    for (const FilterNodePtr &node : conjuncts(root)) {
        if (!landing.land(*node))
            rest.push_back(node);
    }
    reading.state.expression = FilterExpression(allOf(std::move(rest)));
    if (usesT0(reading.state.expression.root()))
        reading.state.t0 = references.t0;
    return reading;
}

QString filterText(const FilterState &filter)
{
    std::vector<FilterNodePtr> nodes;
    for (int i = 0; i < filterPartCount; ++i) {
        for (FilterNodePtr &node : nodesOf(filter, static_cast<FilterPart>(i)))
            nodes.push_back(std::move(node));
    }
    for (const FilterNodePtr &node : conjuncts(filter.expression.root()))
        nodes.push_back(node);
    return filterText(allOf(std::move(nodes)));
}

std::optional<FilterExpression> parseExpression(QStringView text)
{
    FilterReferences references;
    references.isDraft = true;
    FilterParser parser(text, references);
    FilterNodePtr root = parser.parse();
    if (parser.error())
        return std::nullopt;
    return FilterExpression(std::move(root));
}

TimeRange fixedTimeOf(const FilterState &filter)
{
    TimeRange range;
    for (const FilterNodePtr &node : conjuncts(filter.expression.root())) {
        if (node->kind != Kind::Time || node->moment.base == Moment::Base::Now)
            continue;
        if (const std::optional<Timestamp> time = node->moment.resolve({}, filter.t0))
            range = both(range, rangeOf(node->compare, *time));
    }
    return range;
}

bool isFixedTimeOnly(const FilterExpression &expression)
{
    return std::ranges::all_of(conjuncts(expression.root()), [](const FilterNodePtr &node) {
        return node->kind == Kind::Time && node->moment.base != Moment::Base::Now;
    });
}

} // namespace Backtrail
