// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/eventlist.h"

#include "models/session/eventlist_p.h"
#include "models/session/queryplan.h"

namespace Backtrail {

bool ListStatus::isComplete() const
{
    if (kept)
        return state == LoadState::AtEnd && !filtering && kept->complete && !kept->hasGaps && !kept->hasNewRows;
    return state == LoadState::AtEnd && !provisional && !filtering && !error && gap.isEmpty() && lostEvents == 0;
}

EventList::EventList(Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, clock))
{
    connect(&d->counter, &ChangeCounter::progressed, this, [this] {
        if (d->reading != nullptr && d->order.column == EventColumn::ChangeSummary)
            d->look(Private::Look::AtEverything);
        d->announceStatus();
    });
}

EventList::~EventList() = default;

void EventList::setSource(std::shared_ptr<EventSource> source)
{
    setKept(nullptr);
    d->dropReadings();
    releaseLater(this, std::exchange(d->source, std::move(source)));
    if (d->source != nullptr)
        d->startReading(planFor(d->filter, d->clock.now()));
    emit seenValuesChanged();
    d->announceStatus();
}

void EventList::setFilter(const FilterState &filter)
{
    if (filter == d->filter)
        return;
    d->filter = filter;
    if (d->reading == nullptr) {
        emit filterChanged();
        return;
    }
    if (d->kept != nullptr) {
        d->startKept();
        emit filterChanged();
        return;
    }

    const FilterPlan plan = planFor(filter, d->clock.now());
    d->onServer = plan.onServer;
    d->onLoaded = plan.onLoaded;
    if (!d->reading->asksTheSame(plan, filter.time) && !d->returnToShown(plan))
        d->startReading(plan);
    d->look(Private::Look::AtEverything);
    emit filterChanged();
    d->announceStatus();
}

const FilterState &EventList::filter() const
{
    return d->filter;
}

Timestamp EventList::asOf() const
{
    return d->reading != nullptr ? d->reading->now : d->clock.now();
}

void EventList::loadMore()
{
    if (d->kept != nullptr)
        d->fillGaps();
    if (d->kept != nullptr || d->state() != LoadState::MoreToLoad)
        return;
    d->requestPage();
    d->announceStatus();
}

void EventList::loadAll()
{
    if (d->kept != nullptr)
        d->fillGaps();
    if (d->kept != nullptr || d->reading == nullptr || d->reading->atEnd)
        return;
    d->wantsAll = true;
    if (!d->pageRequest.isSet())
        d->requestPage();
    d->announceStatus();
}

void EventList::refresh()
{
    if (d->kept != nullptr) {
        d->startKept();
        d->kept->sync().refresh();
        return;
    }
    if (d->reading == nullptr || d->refreshRequest.isSet())
        return;
    if (d->reading->answered) {
        d->startRefresh();
    } else if (!d->pageRequest.isSet()) {
        d->startReading(planFor(d->filter, d->clock.now()));
        d->look(Private::Look::AtEverything);
    }
    d->announceStatus();
}

void EventList::retry()
{
    if (d->kept != nullptr)
        d->kept->sync().retry();
    if (d->pageError && !d->pageRequest.isSet())
        d->requestPage();
    if (d->refreshError && !d->refreshRequest.isSet())
        d->requestRefreshPage();
    if (d->lookError && !d->lookRequest.isSet())
        d->look(Private::Look::AtEverything);
    d->announceStatus();
}

void EventList::stop()
{
    if (d->kept != nullptr)
        d->kept->sync().pause();
    d->cancelAsking();
    d->announceStatus();
}

void EventList::Private::cancelAsking()
{
    wantsAll = false;
    note.reset();
    pageRequest.cancel();
    refreshRequest.cancel();
    refreshError.reset();
    if (refreshing != nullptr)
        releaseLater(q, std::shared_ptr<Refreshing>(std::move(refreshing)));
}

void EventList::Private::startReading(const FilterPlan &plan)
{
    cancelAsking();
    pageError.reset();
    onServer = plan.onServer;
    onLoaded = plan.onLoaded;
    for (std::size_t field = 0; reading != nullptr && field < seenBefore.size(); ++field)
        seenBefore[field].add(reading->index->values(static_cast<IndexField>(field)));
    if (reading != shown)
        releaseLater(q, reading);

    reading = std::make_shared<Reading>();
    reading->time = filter.time;
    reading->fixedTime = plan.fixedTime;
    reading->query = plan.query;
    reading->now = clock.now();
    reading->walk = source->walk(plan.query);
    requestPage();
}

// The user took a change back before its answer came: what was loaded for the filter before is still here.
bool EventList::Private::returnToShown(const FilterPlan &plan)
{
    if (shown == nullptr || !shown->asksTheSame(plan, filter.time))
        return false;
    cancelAsking();
    pageError.reset();
    releaseLater(q, std::exchange(reading, shown));
    return true;
}

void EventList::Private::requestPage()
{
    pageError.reset();
    pageRequest = reading->walk->next([this](const Result<EventPage> &page) { pageArrived(page); },
                                      [this](const RequestNote &requestNote) {
                                          note = requestNote;
                                          announceStatus();
                                      });
}

void EventList::Private::pageArrived(const Result<EventPage> &page)
{
    pageRequest.cancel();
    note.reset();
    if (!page) {
        pageError = page.error();
        announceStatus();
        return;
    }
    reading->take(*page);
    reading->atEnd = page->atEnd;
    if (reading->atEnd)
        wantsAll = false;
    if (wantsAll)
        requestPage();
    look(Look::AtWhatIsNew);
    announceStatus();
    noteSeen();
}

void EventList::Private::startRefresh()
{
    const FilterPlan plan = planFor(filter, clock.now());
    refreshing = std::make_unique<Refreshing>();
    refreshing->walk = source->walk(plan.query);
    refreshing->now = clock.now();
    const Timestamp newest = reading->newest.value_or(reading->now);
    refreshing->meetAt = {newest.ns - std::chrono::nanoseconds(settleTime).count()};
    requestRefreshPage();
}

void EventList::Private::requestRefreshPage()
{
    refreshError.reset();
    refreshRequest = refreshing->walk->next([this](const Result<EventPage> &page) { refreshPageArrived(page); },
                                            [this](const RequestNote &requestNote) {
                                                note = requestNote;
                                                announceStatus();
                                            });
}

void EventList::Private::refreshPageArrived(const Result<EventPage> &page)
{
    refreshRequest.cancel();
    note.reset();
    if (!page) {
        refreshError = page.error();
        announceStatus();
        return;
    }
    refreshing->pages.push_back(*page);
    if (refreshing->hasMet())
        publishRefresh();
    else
        requestRefreshPage();
    announceStatus();
    noteSeen();
}

void EventList::Private::publishRefresh()
{
    for (const EventPage &page : refreshing->pages)
        reading->take(page);
    // The walk that just ended read everything that matches now, so what is older needs no asking.
    if (refreshing->pages.back().atEnd && !pageRequest.isSet()) {
        reading->atEnd = true;
        pageError.reset();
        wantsAll = false;
    }
    reading->now = refreshing->now;
    releaseLater(q, std::shared_ptr<Refreshing>(std::move(refreshing)));
    // A relative time begins later now, so rows may also leave at the far end.
    look(filter.time.last ? Look::AtEverything : Look::AtWhatIsNew);
}

void EventList::Private::dropReadings()
{
    cancelAsking();
    lookRequest.cancel();
    job = {};
    pageError.reset();
    onServer.clear();
    onLoaded.clear();
    seenBefore = {};
    seenCounts = {};
    lookedUpTo = 0;
    releaseLater(q, std::exchange(reading, nullptr));
    if (shown != nullptr) {
        releaseLater(q, std::exchange(shown, nullptr));
        ++indexNumber;
        folded = 0;
        resetRows({}, {});
    }
}

LoadState EventList::Private::state() const
{
    if (reading == nullptr)
        return LoadState::NoSource;
    if (kept != nullptr)
        return keptState(keptStatus());
    if (isAsking())
        return LoadState::Loading;
    if (pageError || refreshError || lookError)
        return LoadState::Failed;
    return reading->atEnd ? LoadState::AtEnd : LoadState::MoreToLoad;
}

ListStatus EventList::Private::status() const
{
    ListStatus status;
    if (kept == nullptr)
        status.state = state();
    status.shown = static_cast<std::uint32_t>(rows.size());
    status.folded = folded;
    if (reading == nullptr)
        return status;
    status.loaded = reading->index->rowCount();
    status.oldestLoaded = reading->oldest;
    status.newestLoaded = reading->newest;
    status.provisional = shown != nullptr && shown != reading;
    status.filtering = lookRequest.isSet();
    if (status.filtering)
        status.search = search;
    status.loadingAll = wantsAll && !pageError;
    status.retentionLimitReached = reading->retentionLimitReached;
    status.warnings = static_cast<int>(reading->warnings.size());
    status.lostEvents = reading->lostEvents;
    status.gap = reading->gaps.join(u'\n');
    status.error = pageError ? pageError : refreshError ? refreshError : lookError;
    status.note = note;
    if (order.column == EventColumn::ChangeSummary && counter.isCounting())
        status.countedChanges = counter.percent();
    status.onServer = onServer;
    status.onLoaded = onLoaded;
    if (kept != nullptr)
        addKept(status);
    return status;
}

void EventList::Private::announceStatus()
{
    ListStatus current = status();
    if (current == announced)
        return;
    announced = std::move(current);
    emit q->statusChanged();
}

} // namespace Backtrail
