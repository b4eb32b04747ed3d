// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/changehistory.h"

#include "models/filter/filterlanguage.h"
#include "models/session/reading.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace Backtrail {

namespace {

// Compared in one go: some hundredths of a second, so that others get their turn in the workers.
constexpr std::uint32_t sliceRows = 1024;
// Rows that are still arriving are waited for.
constexpr std::chrono::milliseconds rest {500};

// Parts of a filter that ask the server for everything of a target, or for nothing of it.
bool keepsTargetsWhole(FilterPart part)
{
    switch (part) {
    case FilterPart::Time:
    case FilterPart::TargetType:
    case FilterPart::TargetId:
    case FilterPart::Project:
    case FilterPart::Environment:
        return true;
    default:
        return false;
    }
}

} // namespace

KnownTime knownTimeOf(const ListStatus &status, const FilterState &filter, Timestamp asked)
{
    const bool isWhole = !status.provisional && status.gap.isEmpty() && status.lostEvents == 0
        && (status.state == LoadState::MoreToLoad || status.state == LoadState::AtEnd || status.state == LoadState::Loading)
        && std::ranges::all_of(status.onServer, keepsTargetsWhole);
    if (!isWhole || !status.oldestLoaded)
        return {};
    KnownTime known;
    known.until = {asked.ns - std::chrono::nanoseconds(settleTime).count()};
    if (const std::optional<Timestamp> to = filter.time.resolve(asked).to)
        known.until = std::min(known.until, *to);
    if (const std::optional<Timestamp> to = fixedTimeOf(filter).to)
        known.until = std::min(known.until, *to);
    known.isComplete = [oldest = *status.oldestLoaded](const TimeRange &range) { return range.from && *range.from >= oldest; };
    return known;
}

class ChangeHistory::Private
{
public:
    Private(ChangeHistory *history, EventList &events, Clock &itsClock)
        : q(history)
        , list(events)
        , clock(itsClock)
    {
    }

    void rowsChanged();
    void waitAndExtend();
    void extend();

    ChangeHistory *q;
    EventList &list;
    Clock &clock;
    std::function<KnownTime()> knownElsewhere;
    std::shared_ptr<ChangedPaths> paths = std::make_shared<ChangedPaths>();
    std::uint64_t indexNumber = 0;
    bool isWanted = false;
    Timestamp asked; // everything up to then was asked for
    Request timer;
    Request working;
};

ChangeHistory::ChangeHistory(EventList &list, Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, list, clock))
{
    d->indexNumber = list.indexNumber();
    connect(&list, &EventList::rowsReset, this, [this] { d->rowsChanged(); });
    connect(&list, &EventList::rowsInserted, this, [this] { d->rowsChanged(); });
    connect(&list, &EventList::statusChanged, this, &ChangeHistory::knownTimeChanged);
}

ChangeHistory::~ChangeHistory() = default;

void ChangeHistory::Private::rowsChanged()
{
    if (indexNumber != list.indexNumber()) {
        indexNumber = list.indexNumber();
        working.cancel();
        paths = std::make_shared<ChangedPaths>();
        asked = clock.now(); // its newest page has just come
        emit q->indexReplaced();
    }
    // What is new is shown only once it meets what was there.
    if (const std::optional<Timestamp> newest = list.status().newestLoaded)
        asked = std::max(asked, *newest);
    if (isWanted)
        waitAndExtend();
    emit q->knownTimeChanged();
}

void ChangeHistory::Private::waitAndExtend()
{
    timer = clock.after(rest, [this] {
        timer.cancel();
        extend();
    });
}

void ChangeHistory::Private::extend()
{
    if (working.isSet())
        return; // goes on by itself
    using Extended = ChangedPaths::Extended;
    working = runInWorker<Extended>(
        [index = paths, snapshot = list.arrived()](const CancelFlag &cancel) {
            return index->extend(snapshot, sliceRows, cancel);
        },
        [this](Extended &&extended) {
            working.cancel();
            emit q->pathsCovered();
            if (extended == Extended::More)
                extend();
        });
}

std::shared_ptr<const ChangedPaths> ChangeHistory::changedPaths()
{
    if (d->indexNumber != d->list.indexNumber())
        d->rowsChanged(); // it has changed just now
    if (!std::exchange(d->isWanted, true))
        d->waitAndExtend();
    return d->paths;
}

KnownLog ChangeHistory::known() const
{
    return {d->list.arrived(),
            d->knownElsewhere ? d->knownElsewhere() : knownTimeOf(d->list.status(), d->list.filter(), d->asked)};
}

KnownLog ChangeHistory::knownAround(const EventSnapshot &snapshot, RowId row) const
{
    KnownLog around = known();
    if (around.events.rowCount() < snapshot.rowCount() || around.events.id(row) != snapshot.id(row))
        around.events = snapshot;
    return around;
}

void ChangeHistory::setKnownTime(std::function<KnownTime()> known)
{
    d->knownElsewhere = std::move(known);
    emit knownTimeChanged();
}

} // namespace Backtrail
