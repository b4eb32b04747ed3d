// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/eventlist.h"
#include "models/session/eventlist_p.h"
#include "models/session/listanswer.h"

namespace Backtrail {

namespace {

// What was read page by page says nothing of what lies between the pages.
Coverage coverageOfReading(const ListStatus &status)
{
    Coverage coverage;
    if (status.oldestLoaded && status.newestLoaded)
        coverage.mark({*status.oldestLoaded, Timestamp {status.newestLoaded->ns + 1}, CoverageKind::Uncertain,
                       CoverageReason::UncheckedPages});
    return coverage;
}

} // namespace

ListKnowledge EventList::knowledge() const
{
    const bool isKept = d->kept != nullptr;
    return {arrived(), d->filter, d->filter.time.resolve(asOf()),
            isKept ? d->kept->coverage() : coverageOfReading(status()), isKept};
}

ListAnswer EventList::answer() const
{
    ListAnswer answer {knowledge(), {}};
    if (isAnswered() && d->rowsOrder == d->order && d->snapshot.rowCount() == answer.events.rowCount()) {
        answer.rows = [rows = d->rows](const CancelFlag &) { return Result<std::optional<RowList>>(rows); };
        return answer;
    }
    answer.rows = [from = answer.events, filter = d->filter, context = FilterContext(asOf(), pathFinder()), order = d->order,
                   counts = d->counter.counts()](const CancelFlag &cancel) {
        Result<std::optional<RowList>> found = from.filter(filter, context, cancel);
        if (found && *found && !order.isNewestFirst())
            return Result<std::optional<RowList>>(orderedRows(from, **std::move(found), order, cancel, counts.get()));
        return found;
    };
    return answer;
}

} // namespace Backtrail
