// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/reading.h"

#include <algorithm>

namespace Backtrail {

bool Reading::asksTheSame(const FilterPlan &plan, const TimeChoice &planTime) const
{
    EventQuery other = plan.query;
    if (planTime == time && plan.fixedTime == fixedTime)
        other.range = query.range; // frozen a moment later
    return other == query;
}

void Reading::take(const EventPage &page)
{
    answered = true;
    retentionLimitReached = retentionLimitReached || page.retentionLimitReached;
    for (const DecodeWarning &warning : page.warnings) {
        warnings.push_back(warning);
        if (warning.eventLost)
            ++lostEvents;
    }
    if (!page.gap.isEmpty() && !gaps.contains(page.gap))
        gaps.append(page.gap);
    if (page.batch == nullptr)
        return;

    index->append(page.batch);
    for (const EventRecord &record : page.batch->events()) {
        oldest = oldest ? std::min(*oldest, record.time) : record.time;
        newest = newest ? std::max(*newest, record.time) : record.time;
    }
}

bool Refreshing::hasMet() const
{
    if (pages.empty())
        return false;
    const EventPage &last = pages.back();
    if (last.atEnd)
        return true;
    return last.batch != nullptr
        && std::ranges::any_of(last.batch->events(),
                               [this](const EventRecord &record) { return record.time <= meetAt; });
}

} // namespace Backtrail
