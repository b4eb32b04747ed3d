// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/openenum.h"
#include "models/filter/filterlanguage.h"
#include "models/filter/filterstate.h"
#include "models/filter/momentmath.h"

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds day = std::chrono::hours(24);

// What a parameter that takes one value can carry: exactly one, and one that says something.
std::optional<QString> onlyValue(const QStringList &values)
{
    if (values.size() != 1 || values.first().isEmpty())
        return std::nullopt;
    return values.first();
}

bool livesInProject(const std::optional<QString> &targetType)
{
    return targetType && (isServiceType(*targetType) || *targetType == u"ENVIRONMENT"_s);
}

bool isAsked(const EventQuery &query, FilterPart part)
{
    switch (part) {
    case FilterPart::Time:
        return true;
    case FilterPart::EventType:
        return query.eventType.has_value();
    case FilterPart::TargetType:
        return query.targetType.has_value();
    case FilterPart::SubTargetType:
        return query.subTargetType.has_value();
    case FilterPart::Origin:
        return query.origin.has_value();
    case FilterPart::Actor:
        return query.triggeredBy.has_value();
    case FilterPart::Project:
        return query.projectId.has_value();
    case FilterPart::Environment:
        return query.environmentId.has_value();
    case FilterPart::TargetId:
        return query.targetId.has_value();
    default:
        return false; // no parameter of the server says it
    }
}

// A range that holds nothing is asked for as one instant: a server may refuse an end before the beginning.
TimeRange narrowed(TimeRange range, const TimeRange &fixed)
{
    if (fixed.from && (!range.from || *range.from < *fixed.from))
        range.from = fixed.from;
    if (fixed.to && (!range.to || *fixed.to < *range.to))
        range.to = fixed.to;
    if (!fixed.isOpen() && range.from && range.to && *range.to <= *range.from)
        range.to = Timestamp {range.from->ns + 1};
    return range;
}

} // namespace

FilterPlan planForQovery(const FilterState &filter, Timestamp now, int pageSize)
{
    FilterPlan plan;
    EventQuery &query = plan.query;
    query.pageSize = pageSize;
    query.range = filter.time.resolve(now);
    plan.fixedTime = fixedTimeOf(filter);
    query.range = narrowed(query.range, plan.fixedTime);
    if (query.range.from && !query.range.to)
        query.range.to = std::max(moved(now, day), moved(*query.range.from, day));
    query.eventType = onlyValue(filter.eventTypes);
    query.targetType = onlyValue(filter.targetTypes);
    query.subTargetType = onlyValue(filter.subTargetTypes);
    query.origin = onlyValue(filter.origins);
    query.triggeredBy = onlyValue(filter.actors);
    if (query.targetType)
        query.targetId = onlyValue(filter.targetIds);
    if (livesInProject(query.targetType)) {
        query.projectId = onlyValue(filter.projectIds);
        query.environmentId = onlyValue(filter.environmentIds);
    }

    for (int i = 0; i < filterPartCount; ++i) {
        const auto part = static_cast<FilterPart>(i);
        const bool isAskedInTime = part == FilterPart::Expression && isFixedTimeOnly(filter.expression);
        if (isActive(filter, part))
            (isAskedInTime || isAsked(query, part) ? plan.onServer : plan.onLoaded).append(part);
    }
    return plan;
}

} // namespace Backtrail
