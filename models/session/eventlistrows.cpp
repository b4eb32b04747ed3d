// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/runtime/workerpool.h"
#include "models/session/changedpathfinder.h"
#include "models/session/eventlist.h"
#include "models/session/eventlist_p.h"
#include "models/session/knownrows.h"
#include "models/session/queryplan.h"

#include <QElapsedTimer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace Backtrail {

namespace {

// More places at once than this, and one reset is cheaper for a view than many insertions.
constexpr std::size_t maxInsertions = 16;

// Fields whose new values are worth telling the filter panel about.
constexpr std::array choiceFields {IndexField::EventType, IndexField::TargetType, IndexField::SubTargetType,
                                   IndexField::Origin, IndexField::TriggeredBy, IndexField::ProjectId,
                                   IndexField::EnvironmentId, IndexField::EnvironmentType};

constexpr std::size_t position(IndexField field)
{
    return static_cast<std::size_t>(field);
}

// Gathers what a worker finds, so that a list is not changed more often than anybody can see. The first rows go at once.
class FoundSoFar
{
public:
    FoundSoFar(const EventSnapshot &snapshot, const std::function<void(FilterProgress &&)> &give)
        : m_snapshot(snapshot)
        , m_give(give)
    {
        m_sinceLast.start();
    }
    void operator()(FilterProgress &&part)
    {
        const auto middle = static_cast<RowList::difference_type>(m_found.size());
        m_found.insert(m_found.end(), part.found.begin(), part.found.end());
        std::inplace_merge(m_found.begin(), m_found.begin() + middle, m_found.end(), [this](RowId left, RowId right) {
            return isShownBefore(m_snapshot, left, right);
        });
        const bool isFirst = !m_hasGiven && !m_found.empty();
        if (!isFirst && m_sinceLast.elapsed() < betweenParts.count())
            return;
        m_hasGiven = m_hasGiven || isFirst;
        m_sinceLast.restart();
        m_give({std::exchange(m_found, {}), part.looked, part.total});
    }

private:
    static constexpr std::chrono::milliseconds betweenParts {100};
    const EventSnapshot &m_snapshot;
    const std::function<void(FilterProgress &&)> &m_give;
    RowList m_found;
    QElapsedTimer m_sinceLast;
    bool m_hasGiven = false;
};

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
    if (target != shown || rowsArePart)
        what = Look::AtEverything;

    if (what == Look::AtWhatIsNew && lookedUpTo == target->index->rowCount())
        return;
    if (!order.isNewestFirst())
        what = Look::AtEverything; // where new rows belong is found by sorting
    const RowId first = what == Look::AtEverything ? 0 : lookedUpTo;
    const bool wantsParts = what == Look::AtEverything;
    job = {target, what, target->index->snapshot(), order};
    lookError.reset();
    search.reset();
    if (order.column == EventColumn::ChangeSummary)
        countChanges(job.snapshot);
    const bool hasFolds = what == Look::AtEverything && !folds.empty() && target == shown && foldsIndex == indexNumber;
    const auto chains = hasFolds ? folds : std::vector<std::vector<RowId>>();
    const auto left = std::make_shared<std::uint32_t>(0);
    const bool knowsText = what == Look::AtEverything && textMatches != nullptr && target == shown
        && textIndex == indexNumber && textMatches->text == searchedText(filter, reading->now)
        && textMatches->marks.size() <= job.snapshot.rowCount();
    const TextMatchesPtr known = knowsText ? textMatches : nullptr;
    const ChangedPathFinder finder = target == shown ? q->pathFinder() : changedPathFinder();
    lookRequest = runInWorker<Result<std::optional<RowList>>, FilterProgress>(
        [from = job.snapshot, state = filter, now = reading->now, first, wantsParts, order = order,
         counts = counter.counts(), chains, left, known, finder](
            const CancelFlag &cancel, const std::function<void(FilterProgress &&)> &give) {
            FoundSoFar parts(from, give);
            Result<std::optional<RowList>> found = known != nullptr
                ? filterKnowing(*known, from, state, {now, finder}, cancel)
                : from.filter(state, {now, finder}, cancel, first,
                              wantsParts ? FilterReport(std::ref(parts)) : FilterReport());
            if (found && *found && !chains.empty())
                *left = foldRows(**found, from, chains);
            if (found && *found && !order.isNewestFirst())
                return Result<std::optional<RowList>>(orderedRows(from, **std::move(found), order, cancel, counts.get()));
            return found;
        },
        [this](FilterProgress &&part) { partFound(std::move(part)); },
        [this, left](Result<std::optional<RowList>> &&found) {
            if (!found)
                lookFailed(found.error());
            else if (*found)
                rowsFound(std::move(**found), *left);
        });
}

// The rows of the question before make way for the first that answer this one. When they answer it already (new events
// came, or time went on), they stay until everything is known: nothing that is shown disappears to come back.
void EventList::Private::partFound(FilterProgress part)
{
    search = SearchProgress {(search ? search->found : 0) + static_cast<std::uint32_t>(part.found.size()),
                             static_cast<int>(std::uint64_t {100} * part.looked / std::max(part.total, 1U))};
    const Job now = job;
    if (!now.order.isNewestFirst()) {
        // Parts come newest first: another order has to wait for all of them.
    } else if (now.isShowingParts) {
        add(part.found, now.snapshot);
    } else if (!part.found.empty() && (now.target != shown || rowsFilter != filter)) {
        job.isShowingParts = true;
        rowsArePart = true;
        rowsOrder = now.order;
        show(now.target, std::move(part.found), now.snapshot);
    }
    announceStatus();
}

// Which rows match is not known: those of the question before stay, and the status says that they are no answer.
void EventList::Private::lookFailed(const Error &error)
{
    lookRequest.cancel();
    job = {};
    lookError = error;
    announceStatus();
}

void EventList::Private::rowsFound(RowList found, std::uint32_t left)
{
    lookRequest.cancel();
    const Job done = std::exchange(job, {});
    if (done.what == Look::AtEverything)
        folded = left;
    lookedUpTo = done.snapshot.rowCount();
    rowsArePart = false;
    rowsOrder = done.order;
    if (done.target != shown) {
        show(done.target, std::move(found), done.snapshot);
    } else if (done.what == Look::AtEverything) {
        rowsFilter = filter;
        if (const auto insertions = insertionsBetween(rows, found, maxInsertions)) {
            snapshot = done.snapshot;
            insertRows(found, *insertions);
        } else {
            resetRows(std::move(found), done.snapshot);
        }
    } else {
        add(found, done.snapshot);
    }
    // Whoever listened may have asked for something else meanwhile.
    if (shown == done.target && !lookRequest.isSet())
        look(Look::AtWhatIsNew);
    announceStatus();
}

void EventList::Private::show(const std::shared_ptr<Reading> &target, RowList newRows, const EventSnapshot &newSnapshot)
{
    rowsFilter = filter;
    if (target != shown) {
        releaseLater(q, std::exchange(shown, target));
        ++indexNumber;
    }
    resetRows(std::move(newRows), newSnapshot);
}

void EventList::Private::add(const RowList &found, const EventSnapshot &newSnapshot)
{
    const RowInsertions insertions = insertionsFor(newSnapshot, rows, found);
    if (insertions.size() <= maxInsertions) {
        snapshot = newSnapshot;
        insertRows(found, insertions);
    } else {
        resetRows(withInsertions(rows, found, insertions), newSnapshot);
    }
}

void EventList::Private::insertRows(const RowList &added, const RowInsertions &insertions)
{
    const std::shared_ptr<Reading> target = shown;
    // A vector by itself would make room for twice as many.
    if (const std::size_t needed = rows.size() + added.size(); needed > rows.capacity())
        rows.reserve(needed + needed / 8);
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

void EventList::setOrder(EventOrder order)
{
    if (order == d->order)
        return;
    d->order = order;
    emit orderChanged();
    if (order.column != EventColumn::ChangeSummary)
        d->counter.stop();
    if (d->reading != nullptr)
        d->look(Private::Look::AtEverything);
    d->announceStatus();
}

void EventList::setPathIndex(std::function<std::shared_ptr<const ChangedPaths>()> index)
{
    d->pathIndex = std::move(index);
}

ChangedPathFinder EventList::pathFinder() const
{
    return changedPathFinder(d->pathIndex && asksForPaths(d->filter) ? d->pathIndex() : nullptr);
}

void EventList::setHiddenPaths(const PathPatterns &patterns)
{
    d->counter.setHiddenPaths(patterns);
    if (d->reading != nullptr && d->order.column == EventColumn::ChangeSummary)
        d->look(Private::Look::AtEverything);
}

// Rows of another index mean other events.
void EventList::Private::countChanges(const EventSnapshot &from)
{
    const std::uint64_t index = job.target == shown ? indexNumber : indexNumber + 1;
    counter.count(from, std::exchange(countedIndex, index) == index);
}

void EventList::setFolds(std::vector<std::vector<RowId>> chains, std::uint64_t index)
{
    d->folds = std::move(chains);
    d->foldsIndex = index;
    if (d->reading != nullptr)
        d->look(Private::Look::AtEverything);
    d->announceStatus();
}

EventOrder EventList::order() const
{
    return d->order;
}

std::optional<std::size_t> EventList::positionOf(RowId row) const
{
    if (d->rowsOrder.isNewestFirst())
        return Backtrail::positionOf(d->snapshot, d->rows, row);
    const auto found = std::ranges::find(d->rows, row);
    if (found == d->rows.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - d->rows.begin());
}

const RowList &EventList::rows() const
{
    return d->rows;
}

bool EventList::isLooking() const
{
    return d->lookRequest.isSet();
}

bool EventList::isAnswered() const
{
    return !isLooking() && d->rowsFilter == d->filter && !d->rowsArePart && !d->lookError && d->folded == 0
        && d->shown == d->reading && d->shown != nullptr;
}

void EventList::setTextMatches(TextMatchesPtr matches, std::uint64_t index)
{
    d->textMatches = std::move(matches);
    d->textIndex = index;
}

EventSnapshot EventList::snapshot() const
{
    return d->snapshot;
}

EventSnapshot EventList::arrived() const
{
    return d->shown != nullptr ? d->shown->index->snapshot() : d->snapshot;
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
