// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/answercoverage.h"
#include "models/session/eventlist.h"
#include "models/session/eventlist_p.h"
#include "models/session/queryplan.h"

#include <algorithm>
#include <chrono>

namespace Backtrail {

namespace {

bool isGap(const CoverageSpan &span)
{
    return span.kind != CoverageKind::Complete && span.kind != CoverageKind::BeyondRetention;
}

// The newest stretch without a gap. Spans are in order.
std::optional<TimeRange> newestComplete(const std::vector<CoverageSpan> &spans, Timestamp settled)
{
    auto span = spans.rbegin();
    while (span != spans.rend() && span->kind != CoverageKind::Complete && span->from >= settled)
        ++span; // open end
    const std::int64_t earlier = settled.ns - std::chrono::nanoseconds(openEnd).count();
    if (span != spans.rend() && span->kind != CoverageKind::Complete && span->to > settled && span->from.ns >= earlier)
        ++span; // the same, begun a little earlier; what begins long before is a gap up to now
    if (span == spans.rend() || span->kind != CoverageKind::Complete)
        return std::nullopt;
    return TimeRange {span->from, span->to};
}

} // namespace

void EventList::setKept(std::shared_ptr<KeptEvents> kept)
{
    if (d->kept == kept)
        return;
    if (d->kept != nullptr)
        disconnect(d->kept.get(), nullptr, this, nullptr);
    d->dropReadings();
    releaseLater(this, std::exchange(d->source, nullptr));
    releaseLater(this, std::exchange(d->kept, std::move(kept)));
    if (d->kept != nullptr) {
        connect(d->kept.get(), &KeptEvents::rowsAdded, this, [this] { d->keptRowsAdded(); });
        connect(d->kept.get(), &KeptEvents::knowledgeChanged, this, [this] { d->announceStatus(); });
        d->reading = std::make_shared<Reading>();
        d->reading->index = d->kept->index();
        d->reading->answered = true;
        d->startKept();
    }
    emit seenValuesChanged();
    d->announceStatus();
}

void EventList::Private::startKept()
{
    reading->time = filter.time;
    reading->now = clock.now();
    onServer.clear();
    onLoaded.clear();
    look(Look::AtEverything);
    if (kept->phase() == KeptEvents::Phase::Open)
        kept->sync().prioritize(filter.time.isOpen() || !kept->sync().options().fillsGaps ? TimeRange {} : keptRange());
    announceStatus();
}

void EventList::Private::keptRowsAdded()
{
    reading->oldest = kept->oldest();
    reading->newest = kept->newest();
    look(Look::AtWhatIsNew);
    announceStatus();
    noteSeen();
}

void EventList::fetch(const TimeRange &range)
{
    if (d->kept == nullptr) {
        const std::optional<Timestamp> newest = status().newestLoaded;
        if (newest && range.from && *range.from > *newest)
            refresh();
        else
            loadMore();
        return;
    }
    Synchronizer &sync = d->kept->sync();
    sync.prioritize(range);
    const SyncPhase phase = sync.status().phase;
    if (phase == SyncPhase::Paused)
        sync.resume();
    else if (phase == SyncPhase::Failed)
        sync.retry();
    d->announceStatus();
}

void EventList::leaveGaps()
{
    if (d->kept == nullptr)
        return;
    Synchronizer &sync = d->kept->sync();
    SyncOptions options = sync.options();
    options.fillsGaps = false;
    sync.prioritize({});
    sync.setOptions(options);
    if (sync.status().phase == SyncPhase::Paused)
        sync.resume();
    d->announceStatus();
}

void EventList::Private::fillGaps()
{
    SyncOptions options = kept->sync().options();
    options.fillsGaps = true;
    kept->sync().setOptions(options);
    q->fetch(keptRange());
}

TimeRange EventList::Private::keptRange() const
{
    TimeRange range = filter.time.resolve(reading->now);
    const Timestamp now = clock.now();
    range.to = range.to ? std::min(*range.to, now) : now;
    return range;
}

ListStatus::Kept EventList::Private::keptStatus() const
{
    const TimeRange range = keptRange();
    ListStatus::Kept status;
    status.until = *range.to;
    const std::optional<Timestamp> end = filter.time.resolve(reading->now).to;
    status.reachesNow = !end || filter.time.last || *end > *range.to;
    status.spans = kept->coverage().spans(range);
    const Timestamp settled {clock.now().ns - std::chrono::nanoseconds(openEnd).count()};
    status.complete = newestComplete(status.spans, settled);
    status.hasGaps = std::ranges::any_of(status.spans, [settled](const CoverageSpan &span) {
        return isGap(span) && span.from < settled;
    });
    status.hasNewRows = !lookRequest.isSet() && lookedUpTo < kept->index()->rowCount(); // told of in a moment
    status.readOnlyReason = kept->readOnlyReason();
    status.isReadOnly = !status.readOnlyReason.isEmpty();
    status.loss = kept->loss();
    status.isSealLost = kept->isSealLost();
    status.revisions = kept->revisions();
    status.sync = kept->sync().status();
    return status;
}

LoadState EventList::Private::keptState(const ListStatus::Kept &status) const
{
    if (kept->phase() == KeptEvents::Phase::Opening)
        return LoadState::Loading;
    // Nothing of the asked time can be newer than what has settled: it is in the future, or just now.
    if (!status.hasGaps && (status.complete || status.spans.empty()))
        return LoadState::AtEnd;
    switch (status.sync.phase) {
    case SyncPhase::Fetching:
        return LoadState::Loading;
    case SyncPhase::Waiting:
        return status.sync.error ? LoadState::Failed : LoadState::Loading;
    case SyncPhase::Failed:
        return LoadState::Failed;
    case SyncPhase::Idle:
    case SyncPhase::Paused:
    case SyncPhase::Following:
        break;
    }
    return LoadState::MoreToLoad;
}

void EventList::Private::addKept(ListStatus &status) const
{
    status.kept = keptStatus();
    status.state = keptState(*status.kept);
    status.error = lookError ? lookError : status.kept->sync.error;
    if (lookError)
        status.state = LoadState::Failed;
    status.note = status.kept->sync.note;
    status.retentionLimitReached
        = !status.kept->spans.empty() && status.kept->spans.front().kind == CoverageKind::BeyondRetention;
    status.lostEvents = static_cast<int>(kept->unreadable());
    status.warnings = status.lostEvents;
    status.loadingAll = status.kept->sync.phase == SyncPhase::Fetching;
}

} // namespace Backtrail
