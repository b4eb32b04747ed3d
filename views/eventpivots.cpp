// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/eventpivots.h"

#include "models/domain/openenum.h"
#include "models/filter/filterkeys.h"
#include "models/filter/filterscanner.h"
#include "models/history/fieldpath.h"

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t fiveMinutes = 5 * 60 * Timestamp::nsPerSecond;

FilterState onlyTime(const FilterState &filter)
{
    FilterState result;
    result.time = filter.time;
    return result;
}

QString outcomeOf(const EventSnapshot &events, RowId row)
{
    return outcomeKey(eventOutcome(events.text(row, IndexField::EventType)));
}

// What a cell can be excluded by; the inclusion of the same facet chooses it.
std::optional<FilterPart> exclusionFor(EventColumn column)
{
    switch (column) {
    case EventColumn::Event:
        return FilterPart::NotEventType;
    case EventColumn::Outcome:
        return FilterPart::NotOutcome;
    case EventColumn::TargetType:
        return FilterPart::NotTargetType;
    case EventColumn::SubTargetType:
        return FilterPart::NotSubTargetType;
    case EventColumn::TriggeredBy:
        return FilterPart::NotActor;
    case EventColumn::Origin:
        return FilterPart::NotOrigin;
    case EventColumn::Target:
    case EventColumn::TargetId:
        return FilterPart::NotTargetId;
    case EventColumn::Project:
    case EventColumn::ProjectId:
        return FilterPart::NotProject;
    case EventColumn::Environment:
    case EventColumn::EnvironmentId:
        return FilterPart::NotEnvironment;
    case EventColumn::EnvironmentType:
        return FilterPart::NotEnvironmentType;
    case EventColumn::Time:
    case EventColumn::ChangeSummary:
    case EventColumn::UserAgent:
    case EventColumn::Id:
    case EventColumn::Change:
    case EventColumn::OriginalChange:
        return std::nullopt;
    }
    return std::nullopt;
}

QString valueFor(FilterPart exclusion, const EventSnapshot &events, RowId row)
{
    switch (exclusion) {
    case FilterPart::NotEventType:
        return events.text(row, IndexField::EventType);
    case FilterPart::NotOutcome:
        return outcomeOf(events, row);
    case FilterPart::NotTargetType:
        return events.text(row, IndexField::TargetType);
    case FilterPart::NotSubTargetType:
        return events.text(row, IndexField::SubTargetType);
    case FilterPart::NotActor:
        return events.text(row, IndexField::TriggeredBy);
    case FilterPart::NotOrigin:
        return events.text(row, IndexField::Origin);
    case FilterPart::NotTargetId:
        return events.text(row, IndexField::TargetId);
    case FilterPart::NotProject:
        return events.text(row, IndexField::ProjectId);
    case FilterPart::NotEnvironment:
        return events.text(row, IndexField::EnvironmentId);
    case FilterPart::NotEnvironmentType:
        return events.text(row, IndexField::EnvironmentType);
    default:
        return {};
    }
}

} // namespace

std::optional<FilterState> excludeThisValue(const FilterState &filter, const EventSnapshot &events, RowId row,
                                            EventColumn column)
{
    const std::optional<FilterPart> part = exclusionFor(column);
    const QString value = part ? valueFor(*part, events, row) : QString();
    if (value.isEmpty())
        return std::nullopt;
    FilterState result = filter;
    QStringList &excluded = *valuesOf(result, *part);
    if (!excluded.contains(value))
        excluded.append(value);
    if (const auto included = inclusionOf(*part)) // the two never hold at once
        valuesOf(result, *included)->removeAll(value);
    return result;
}

std::optional<FilterState> onlyThisValue(const FilterState &filter, const EventSnapshot &events, RowId row,
                                         EventColumn column)
{
    const std::optional<FilterPart> part = exclusionFor(column);
    const std::optional<FilterPart> chosen = part ? inclusionOf(*part) : std::nullopt;
    const QString value = part ? valueFor(*part, events, row) : QString();
    if (!chosen || value.isEmpty())
        return std::nullopt;
    FilterState result = filter;
    *valuesOf(result, *chosen) = {value};
    valuesOf(result, *part)->removeAll(value);
    // What the value lies in is said too, and what it contradicts goes.
    if (*chosen == FilterPart::Actor)
        result.actorText.clear();
    else if (*chosen == FilterPart::TargetId)
        result.targetTypes = {events.text(row, IndexField::TargetType)};
    else if (*chosen == FilterPart::Project)
        result.environmentIds.clear();
    else if (*chosen == FilterPart::Environment)
        result.projectIds = {events.text(row, IndexField::ProjectId)};
    return result;
}

std::optional<FilterState> sameTarget(const FilterState &filter, const EventSnapshot &events, RowId row)
{
    const QString id = events.text(row, IndexField::TargetId);
    if (id.isEmpty())
        return std::nullopt;
    FilterState result = onlyTime(filter);
    result.targetTypes = {events.text(row, IndexField::TargetType)};
    result.targetIds = {id};
    if (isServiceType(result.targetTypes.first()) && !events.text(row, IndexField::EnvironmentId).isEmpty()) {
        result.projectIds = {events.text(row, IndexField::ProjectId)};
        result.environmentIds = {events.text(row, IndexField::EnvironmentId)};
    }
    return result;
}

std::optional<FilterState> sameActor(const FilterState &filter, const EventSnapshot &events, RowId row)
{
    const QString actor = events.text(row, IndexField::TriggeredBy);
    if (actor.isEmpty())
        return std::nullopt;
    FilterState result = onlyTime(filter);
    result.actors = {actor};
    return result;
}

std::optional<FilterState> sameEnvironment(const FilterState &filter, const EventSnapshot &events, RowId row)
{
    if (events.text(row, IndexField::EnvironmentId).isEmpty())
        return std::nullopt;
    FilterState result = onlyTime(filter);
    result.projectIds = {events.text(row, IndexField::ProjectId)};
    result.environmentIds = {events.text(row, IndexField::EnvironmentId)};
    return result;
}

FilterState aroundThis(const EventSnapshot &events, RowId row)
{
    const std::int64_t at = events.time(row).ns;
    FilterState result;
    result.time.absolute = {Timestamp {at - fiveMinutes}, Timestamp {at + fiveMinutes}};
    return result;
}

QString changedPathPattern(const DiffTree &tree, std::int32_t node)
{
    // Every part is escaped by itself: the star that stands for a position is none to escape.
    QString pattern;
    for (const QString &step : fieldSteps(fieldPath(tree, node))) {
        const bool isPosition = std::ranges::all_of(step, [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (isPosition && !step.isEmpty()) {
            pattern += u"[*]"_s;
            continue;
        }
        const QString dotted = dottedFieldPath(fieldPathOfSteps({step}));
        pattern += (pattern.isEmpty() || dotted.startsWith(u'[') ? QString() : u"."_s) + escapedForPattern(dotted);
    }
    return pattern;
}

FilterState onlyThisPath(const FilterState &filter, const QString &pattern)
{
    const FilterNodePtr wanted = valueNode(FilterNode::Kind::Pattern, FilterKey::Path, pattern);
    std::vector<FilterNodePtr> parts = conjuncts(filter.expression.root());
    const bool isThere = std::ranges::any_of(
        parts, [&wanted](const FilterNodePtr &part) { return filterText(part) == filterText(wanted); });
    FilterState result = filter;
    if (isThere || pattern.isEmpty())
        return result;
    parts.push_back(wanted);
    result.expression = FilterExpression(allOf(std::move(parts)));
    return result;
}

} // namespace Backtrail
