// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/runtime/workerpool.h"
#include "models/session/eventlist.h"
#include "models/session/eventlist_p.h"
#include "models/session/queryplan.h"

#include <algorithm>

namespace Backtrail {

namespace {

// More places at once than this, and one reset is cheaper for a view than many insertions.
constexpr std::size_t maxInsertions = 16;

// Fields whose new values are worth telling the filter panel about.
constexpr std::array choiceFields {IndexField::EventType, IndexField::TargetType, IndexField::SubTargetType,
                                   IndexField::Origin, IndexField::TriggeredBy};

constexpr std::size_t position(IndexField field)
{
    return static_cast<std::size_t>(field);
}

} // namespace

void EventList::Private::look(Look what)
{
    const std::shared_ptr<Reading> &target = reading->answered ? reading : shown;
    if (target == nullptr) {
        lookRequest.cancel();
        job = {};
        return;
    }
    // A look at everything of the same target is not disturbed by new rows: they are looked at when it is done.
    const bool isLooking = lookRequest.isSet() && job.target == target;
    if (what == Look::AtWhatIsNew && isLooking)
        return;
    if (target != shown)
        what = Look::AtEverything;

    const RowId first = what == Look::AtEverything ? 0 : lookedUpTo;
    if (what == Look::AtWhatIsNew && first == target->index->rowCount())
        return;
    job = {target, what, target->index->snapshot()};
    lookError.reset();
    lookRequest = runInWorker<Result<std::optional<RowList>>>(
        [from = job.snapshot, state = filter, now = reading->now, first](const CancelFlag &cancel) {
            return from.filter(state, now, cancel, first);
        },
        [this](Result<std::optional<RowList>> &&found) {
            if (!found)
                lookFailed(found.error());
            else if (*found)
                rowsFound(std::move(**found));
        });
}

// Which rows match is not known: those of the question before stay, and the status says that they are no answer.
void EventList::Private::lookFailed(const Error &error)
{
    lookRequest.cancel();
    job = {};
    lookError = error;
    announceStatus();
}

void EventList::Private::rowsFound(RowList found)
{
    lookRequest.cancel();
    const Job done = std::exchange(job, {});
    lookedUpTo = done.snapshot.rowCount();
    if (done.target != shown) {
        releaseLater(q, std::exchange(shown, done.target));
        ++indexNumber;
        resetRows(std::move(found), done.snapshot);
    } else if (done.what == Look::AtEverything) {
        if (const auto insertions = insertionsBetween(rows, found, maxInsertions)) {
            snapshot = done.snapshot;
            insertRows(found, *insertions);
        } else {
            resetRows(std::move(found), done.snapshot);
        }
    } else {
        const RowInsertions insertions = insertionsFor(done.snapshot, rows, found);
        if (insertions.size() <= maxInsertions) {
            snapshot = done.snapshot;
            insertRows(found, insertions);
        } else {
            resetRows(withInsertions(rows, found, insertions), done.snapshot);
        }
    }
    // Whoever listened may have asked for something else meanwhile.
    if (shown == done.target && !lookRequest.isSet())
        look(Look::AtWhatIsNew);
    announceStatus();
}

void EventList::Private::insertRows(const RowList &added, const RowInsertions &insertions)
{
    const std::shared_ptr<Reading> target = shown;
    // From the bottom up, so that the positions above stay what they are.
    for (auto insertion = insertions.rbegin(); insertion != insertions.rend(); ++insertion) {
        const int first = static_cast<int>(insertion->before);
        const int count = static_cast<int>(insertion->count);
        const auto from = added.begin() + static_cast<RowList::difference_type>(insertion->first);
        emit q->rowsAboutToBeInserted(first, count);
        rows.insert(rows.begin() + first, from, from + count);
        emit q->rowsInserted(first, count);
        if (shown != target)
            return;
    }
}

void EventList::Private::resetRows(RowList newRows, const EventSnapshot &newSnapshot)
{
    emit q->rowsAboutToBeReset();
    rows = std::move(newRows);
    snapshot = newSnapshot;
    emit q->rowsReset();
}

void EventList::Private::noteSeen()
{
    bool isNew = false;
    for (const IndexField field : choiceFields) {
        const qsizetype count = q->seenValues(field).size();
        isNew = isNew || count != seenCounts[position(field)];
        seenCounts[position(field)] = count;
    }
    if (isNew)
        emit q->seenValuesChanged();
}

const RowList &EventList::rows() const
{
    return d->rows;
}

EventSnapshot EventList::snapshot() const
{
    return d->snapshot;
}

std::uint64_t EventList::indexNumber() const
{
    return d->indexNumber;
}

QStringList EventList::seenValues(IndexField field) const
{
    SeenValues seen = d->seenBefore[position(field)];
    if (d->reading != nullptr)
        seen.add(d->reading->index->values(field));
    return seen.values();
}

const std::vector<DecodeWarning> &EventList::warnings() const
{
    static const std::vector<DecodeWarning> none;
    return d->reading != nullptr ? d->reading->warnings : none;
}

ListStatus EventList::status() const
{
    return d->status();
}

std::size_t EventList::bytesHeld() const
{
    std::size_t bytes = 0;
    if (d->reading != nullptr)
        bytes += d->reading->index->columnBytes() + d->reading->index->documentBytes();
    if (d->shown != nullptr && d->shown != d->reading)
        bytes += d->shown->index->columnBytes() + d->shown->index->documentBytes();
    return bytes;
}

} // namespace Backtrail
