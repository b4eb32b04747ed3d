// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/filter/filterstate.h"

#include "models/domain/openenum.h"

#include <algorithm>
#include <array>
#include <limits>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds day = std::chrono::hours(24);

// `time` moved by `seconds`, stopping at the ends of what an int64 of nanoseconds can say.
Timestamp moved(Timestamp time, std::chrono::seconds seconds)
{
    constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    const std::int64_t limit = most / Timestamp::nsPerSecond;
    const std::int64_t delta = std::clamp<std::int64_t>(seconds.count(), -limit, limit) * Timestamp::nsPerSecond;
    if (delta > 0 && time.ns > most - delta)
        return {most};
    if (delta < 0 && time.ns < least - delta)
        return {least};
    return {time.ns + delta};
}

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

} // namespace

TimeRange TimeChoice::resolve(Timestamp now) const
{
    // Without an end: a server's clock may be ahead of ours, and what it logged last is what is looked for.
    if (last)
        return {moved(now, -*last), std::nullopt};
    return absolute;
}

bool isActive(const FilterState &filter, FilterPart part)
{
    switch (part) {
    case FilterPart::Time:
        return !filter.time.isOpen();
    case FilterPart::EventType:
        return !filter.eventTypes.isEmpty();
    case FilterPart::TargetType:
        return !filter.targetTypes.isEmpty();
    case FilterPart::SubTargetType:
        return !filter.subTargetTypes.isEmpty();
    case FilterPart::Origin:
        return !filter.origins.isEmpty();
    case FilterPart::Actor:
        return !filter.actors.isEmpty();
    case FilterPart::ActorText:
        return !filter.actorText.isEmpty();
    case FilterPart::Project:
        return !filter.projectIds.isEmpty();
    case FilterPart::Environment:
        return !filter.environmentIds.isEmpty();
    case FilterPart::TargetId:
        return !filter.targetIds.isEmpty();
    case FilterPart::Text:
        return !filter.text.isEmpty();
    }
    return false;
}

void clear(FilterState &filter, FilterPart part)
{
    switch (part) {
    case FilterPart::Time:
        filter.time = {};
        return;
    case FilterPart::EventType:
        filter.eventTypes.clear();
        return;
    case FilterPart::TargetType:
        filter.targetTypes.clear();
        return;
    case FilterPart::SubTargetType:
        filter.subTargetTypes.clear();
        return;
    case FilterPart::Origin:
        filter.origins.clear();
        return;
    case FilterPart::Actor:
        filter.actors.clear();
        return;
    case FilterPart::ActorText:
        filter.actorText.clear();
        return;
    case FilterPart::Project:
        filter.projectIds.clear();
        return;
    case FilterPart::Environment:
        filter.environmentIds.clear();
        return;
    case FilterPart::TargetId:
        filter.targetIds.clear();
        return;
    case FilterPart::Text:
        filter.text.clear();
        return;
    }
}

FilterPlan planForQovery(const FilterState &filter, Timestamp now, int pageSize)
{
    FilterPlan plan;
    EventQuery &query = plan.query;
    query.pageSize = pageSize;
    query.range = filter.time.resolve(now);
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

    const std::array<bool, filterPartCount> onServer {
        true, // time
        query.eventType.has_value(),
        query.targetType.has_value(),
        query.subTargetType.has_value(),
        query.origin.has_value(),
        query.triggeredBy.has_value(),
        false, // part of an actor's name
        query.projectId.has_value(),
        query.environmentId.has_value(),
        query.targetId.has_value(),
        false, // text
    };
    for (int i = 0; i < filterPartCount; ++i) {
        const auto part = static_cast<FilterPart>(i);
        if (isActive(filter, part))
            (onServer[static_cast<std::size_t>(i)] ? plan.onServer : plan.onLoaded).append(part);
    }
    return plan;
}

} // namespace Backtrail
