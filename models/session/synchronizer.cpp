// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/synchronizer.h"

#include "models/session/synchronizer_p.h"

#include <algorithm>
#include <utility>

namespace Backtrail {

Synchronizer::Private::Private(Synchronizer *owner, Clock &theClock, EventStore &theStore)
    : q(owner)
    , clock(theClock)
    , store(theStore)
{
}

Synchronizer::Synchronizer(Clock &clock, EventStore &store, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, clock, store))
{
}

Synchronizer::~Synchronizer() = default;

void Synchronizer::setOptions(const SyncOptions &options)
{
    if (d->options.fillsGaps && !options.fillsGaps) {
        d->dropWindows(); // what came of them is kept, and looks begin again where it ends
        d->wantsLook = true;
    }
    const bool waited = std::exchange(d->options, options).awaitsRetention;
    d->pace.setMost(options.mostInFlight);
    if (waited && !options.awaitsRetention)
        d->resting.clear(); // what was left open for that can be asked now
    if (options.retentionDays && std::erase_if(d->claims, [](const auto &claim) { return claim.kind == Private::Claimed::Kind::Empty; }) > 0)
        d->forgetAsked(); // now it can be told
    d->noteRetentionDays();
    d->pump();
}

const SyncOptions &Synchronizer::options() const
{
    return d->options;
}

void Synchronizer::setSource(std::shared_ptr<EventSource> source)
{
    d->dropWindows();
    d->forgetTrouble();
    if (d->source != nullptr)
        d->forgetAsked(); // another token may see more
    d->shownSince.reset();
    d->source = std::move(source);
    d->wantsLook = true;
    d->hasLooked = false;
    d->pump();
}

void Synchronizer::start(const StoreContents &contents)
{
    d->dropWindows();
    d->forgetTrouble();
    d->coverage = contents.coverage;
    d->forgetAsked();
    d->lastLookReach.reset();
    d->state = readSyncState(contents.syncState);
    for (const FullInstant &instant : d->state.fullInstants) {
        if (isAskedLately(instant, d->clock.now()))
            d->asked.mark({instant.from, instant.to, CoverageKind::Complete, CoverageReason::None});
    }
    d->shown = std::make_shared<const ShownEvents>(d->state.shown);
    d->kept = contents.count;
    d->fetched = 0;
    d->revised = 0;
    d->isStarted = !contents.isReadOnly;
    d->noteRetentionDays();
    d->isPaused = false;
    d->wantsLook = true;
    d->hasLooked = false;
    d->pump();
}

void Synchronizer::prioritize(const TimeRange &range)
{
    d->priority = range.isOpen() ? std::nullopt : std::optional(range);
    d->pump();
}

void Synchronizer::pause()
{
    d->isPaused = true;
    for (const auto &window : d->windows)
        window->request.cancel(); // the walk keeps its place
    d->note.reset();
    d->pump();
}

void Synchronizer::resume()
{
    d->isPaused = false;
    d->pump();
}

void Synchronizer::cancel()
{
    d->isStarted = false;
    d->dropWindows();
    d->forgetTrouble();
    d->pump();
}

void Synchronizer::refresh()
{
    d->wantsLook = true;
    d->pump();
}

void Synchronizer::retry()
{
    d->retryNow();
}

const Coverage &Synchronizer::coverage() const
{
    return d->coverage;
}

SyncStatus Synchronizer::status() const
{
    return d->status();
}

void Synchronizer::Private::noteRetentionDays()
{
    if (!isStarted || !options.retentionDays)
        return;
    const bool isMore = state.retentionDays && *state.retentionDays < *options.retentionDays;
    state.retentionDays = options.retentionDays;
    if (isMore)
        reopenBeyondRetention();
}

// A larger plan may show again what lay beyond the smaller one.
void Synchronizer::Private::reopenBeyondRetention()
{
    forgetTrouble();
    retentionEdge.reset();
    StoreCommit commit;
    for (const CoverageSpan &span : coverage.spans({bottom(), endOfTime})) {
        if (span.kind == CoverageKind::BeyondRetention)
            commit.coverage.push_back({span.from, span.to, CoverageKind::NotFetched, CoverageReason::None});
    }
    for (const CoverageSpan &span : commit.coverage)
        coverage.mark(span);
    // It is not waited for: what comes of it is said by the pages.
    commit.syncState = syncStateBytes(state);
    const int commitNumber = ++lastNumber;
    commits[commitNumber] = store.commit(
        std::move(commit), [this, commitNumber](const Result<StoreReceipt> &) { commits.erase(commitNumber); });
}

void Synchronizer::Private::dropWindows()
{
    windows.clear();
    claims.clear();
    resting.clear();
    note.reset();
    lookTimer.cancel();
    budgetTimer.cancel();
    restTimer.cancel();
}

SyncWindow *Synchronizer::Private::find(int number)
{
    const auto found = std::ranges::find(windows, number, &SyncWindow::number);
    return found == windows.end() ? nullptr : found->get();
}

SyncPhase Synchronizer::Private::phase() const
{
    if (!isStarted || source == nullptr)
        return SyncPhase::Idle;
    if (isPaused)
        return SyncPhase::Paused;
    if (isFatal)
        return SyncPhase::Failed;
    if (storeFailed || (retryTimer.isSet() && inFlight() == 0))
        return SyncPhase::Waiting;
    if (!windows.empty()) {
        const bool onlyLooks = std::ranges::all_of(
            windows, [](const auto &window) { return window->kind == SyncWindow::Kind::Look && window->pages < 2; });
        const bool isWaiting = note && note->kind == RequestNote::Kind::WaitingForBudget;
        if (!onlyLooks || !hasLooked)
            return isWaiting ? SyncPhase::Waiting : SyncPhase::Fetching;
    }
    if (budgetTimer.isSet() && windows.empty())
        return SyncPhase::Waiting;
    return wantsLooks() && options.follows ? SyncPhase::Following : SyncPhase::Idle;
}

SyncStatus Synchronizer::Private::status() const
{
    SyncStatus status;
    status.phase = phase();
    status.kept = kept;
    status.fetched = fetched;
    status.revised = revised;
    status.inFlight = inFlight();
    status.fillsGaps = options.fillsGaps;
    status.retentionEdge = retentionEdge;
    status.note = note;
    status.error = error;
    if (!isStarted)
        return status;
    status.isUpToDate = windows.empty() && !(wantsLook && wantsLooks()) && !hasGap() && !error;
    TimeRange all = history();
    if (retentionEdge)
        all.from = std::clamp(*retentionEdge, *all.from, *all.to);
    if (retentionEdge || options.goal.from || state.retentionDays)
        status.estimatedTotal = estimatedTotal(coverage, all, kept);
    if (status.estimatedTotal && source != nullptr)
        status.timeLeft = timeLeft(*status.estimatedTotal);
    return status;
}

// By the rate limit where there is one to feel, else by how long answers take.
std::optional<std::chrono::seconds> Synchronizer::Private::timeLeft(std::uint64_t total) const
{
    const double pages = static_cast<double>(total > kept ? total - kept : 0) / std::max(1, options.pageSize);
    const RateBudget budget = source->budget();
    if (budget.limit <= 0 || budget.window.count() <= 0)
        return std::nullopt;
    const double hourly = budget.limit * options.budgetShare;
    const double free = std::max(0.0, hourly - budget.used);
    if (pages <= free) {
        const std::chrono::duration<double> answer = pace.usualAnswer();
        return std::chrono::seconds(static_cast<std::int64_t>(pages * answer.count() / std::max(1, pace.limit())));
    }
    return std::chrono::seconds(
        static_cast<std::int64_t>((pages - free) / hourly * static_cast<double>(budget.window.count())));
}

bool Synchronizer::isWriting() const
{
    return !d->commits.empty();
}

void Synchronizer::Private::announceStatus()
{
    SyncStatus current = status();
    if (current == announced)
        return;
    announced = std::move(current);
    emit q->statusChanged();
}

} // namespace Backtrail
