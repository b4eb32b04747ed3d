// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/reading.h"
#include "models/session/synchronizer_p.h"

#include <algorithm>

namespace Backtrail {

namespace {

constexpr std::int64_t settleNs = std::chrono::nanoseconds(settleTime).count();
constexpr double fewestPagesToSplit = 1;
constexpr std::chrono::seconds longestBudgetPause {60};

} // namespace

bool Synchronizer::Private::mayAsk() const
{
    return isStarted && source != nullptr && !isPaused && !isFatal && !storeFailed && !retryTimer.isSet();
}

void Synchronizer::Private::pump()
{
    if (mayAsk()) {
        askWaitingWindows();
        while (inFlight() < pace.limit() && openWindow())
            askWaitingWindows();
        armTimers();
    }
    announceStatus();
}

int Synchronizer::Private::inFlight() const
{
    return static_cast<int>(
        std::ranges::count_if(windows, [](const auto &window) { return window->request.isSet(); }));
}

// Part of the hour's requests is left to the person at the window; looks for new events may use half of that part.
bool Synchronizer::Private::budgetAllows(bool isLook)
{
    const RateBudget budget = source->budget();
    const double share = isLook ? (1 + options.budgetShare) / 2 : options.budgetShare;
    if (budget.limit <= 0 || budget.used < budget.limit * share)
        return true;
    if (!budgetTimer.isSet()) {
        std::chrono::milliseconds wait = longestBudgetPause;
        if (budget.resetsAt) {
            const auto left = std::chrono::nanoseconds(lengthOf(clock.now(), *budget.resetsAt));
            wait = std::clamp(std::chrono::duration_cast<std::chrono::milliseconds>(left),
                              std::chrono::milliseconds(1000), wait);
        }
        budgetTimer = clock.after(wait, [this] {
            budgetTimer.cancel();
            note.reset();
            pump();
        });
        note = RequestNote {RequestNote::Kind::WaitingForBudget, 1, wait, std::nullopt};
    }
    return false;
}

// Looks first, then the newest: the order in which a person wants them.
void Synchronizer::Private::askWaitingWindows()
{
    std::vector<SyncWindow *> waiting;
    for (const auto &window : windows) {
        if (!window->request.isSet() && !window->hasEnded && window->arrived.empty() && !window->failure)
            waiting.push_back(window.get());
    }
    std::ranges::stable_sort(waiting, [](const SyncWindow *left, const SyncWindow *right) {
        const bool isLook = left->kind == SyncWindow::Kind::Look;
        return isLook != (right->kind == SyncWindow::Kind::Look) ? isLook : left->to > right->to;
    });
    for (SyncWindow *window : waiting) {
        if (inFlight() >= pace.limit() || !budgetAllows(window->kind == SyncWindow::Kind::Look))
            return;
        ask(*window);
    }
}

bool Synchronizer::Private::openWindow()
{
    if (wantsLook && wantsLooks() && openLook())
        return true;
    // Without a first page nobody knows how thick the events lie, and the newest come first.
    if (!density.isKnown() && !windows.empty())
        return false;
    // While what came is not written yet, more places would be begun than are finished: the newest are wanted first.
    if (windows.size() >= 2 * static_cast<std::size_t>(options.mostInFlight))
        return false;
    const TimeRange all = history();
    if (priority) {
        const Timestamp from = std::max(*all.from, priority->from.value_or(beginningOfTime));
        const Timestamp to = std::min(*all.to, priority->to.value_or(endOfTime));
        if (from < to && openGap({from, to}))
            return true;
    }
    if (!options.fillsGaps)
        return splitWindow();
    return openGap(all) || splitWindow() || openProbe();
}

bool Synchronizer::Private::wantsLooks() const
{
    return !options.goal.to || *options.goal.to > earlier(planNow(), settleNs);
}

bool Synchronizer::Private::openLook()
{
    const bool isLooking
        = std::ranges::any_of(windows, [](const auto &window) { return window->kind == SyncWindow::Kind::Look; });
    if (isLooking || !budgetAllows(true))
        return false;
    wantsLook = false;
    // What has settled is read once more for the settle time before: events that came late show up there.
    Timestamp from = bottom();
    if (const std::optional<Timestamp> complete = frontier())
        from = std::max(from, earlier(*complete, settleNs));
    else if (!options.fillsGaps) // what is older than now is no news
        from = std::max(from, earlier(planNow(), settleNs));
    if (options.goal.to && from >= *options.goal.to)
        return false;
    SyncWindow &window = addWindow(SyncWindow::Kind::Look, from, options.goal.to.value_or(endOfTime));
    window.query.range = {from, options.goal.to};
    startWalk(window, window.to);
    return true;
}

bool Synchronizer::Private::openGap(const TimeRange &within)
{
    const std::optional<CoverageSpan> gap = newestGap(coverage, within, takenRanges(), asked);
    if (!gap || !budgetAllows(false))
        return false;
    std::int64_t length = windowLength();
    const bool isDoubtful = gap->kind == CoverageKind::Uncertain && gap->reason != CoverageReason::NotSettled;
    if (isDoubtful) {
        // Smaller answers may prove what larger ones could not.
        const std::int64_t half = lengthOf(gap->from, gap->to) / 2;
        length = std::min(length, std::max(half, Timestamp::nsPerSecond));
    }
    Timestamp from = std::max(gap->from, earlier(gap->to, length));
    if (!isDoubtful && lengthOf(gap->from, from) < length / 4)
        from = gap->from; // no slivers
    if (isDoubtful)
        asked.mark({from, gap->to, CoverageKind::Complete, CoverageReason::None});
    SyncWindow &window = addWindow(SyncWindow::Kind::Gap, from, gap->to);
    window.query.range = {from, gap->to};
    startWalk(window, gap->to);
    return true;
}

// The server claimed somewhere that it keeps nothing older. Does it show anything older now? What it claimed is kept as
// beyond retention only when it does not: else a claim that was wrong would outlive a crash, and nobody would ask again.
bool Synchronizer::Private::openProbe()
{
    std::optional<Timestamp> lowest;
    for (const Claimed &claim : claims) {
        if (claim.kind == Claimed::Kind::Beyond)
            lowest = std::min(lowest.value_or(*claim.range.from), *claim.range.from);
    }
    if (!lowest || hasProbed || !windows.empty() || !budgetAllows(false))
        return false;
    hasProbed = true;
    const Timestamp to = *lowest;
    SyncWindow &window = addWindow(SyncWindow::Kind::Gap, Timestamp {to.ns - 1}, to); // one page is enough
    window.isProbe = true;
    window.query.range = {beginningOfHistory, to};
    startWalk(window, to);
    return true;
}

// So that the requests that may be in flight share what is left.
std::int64_t Synchronizer::Private::windowLength() const
{
    double pages = 0;
    if (density.isKnown()) {
        std::int64_t open = 0;
        for (const CoverageSpan &gap : coverage.gaps(history())) {
            if (gap.kind == CoverageKind::NotFetched || gap.kind == CoverageKind::Failed)
                open = std::min(open, endOfTime.ns - lengthOf(gap.from, gap.to)) + lengthOf(gap.from, gap.to);
        }
        pages = density.eventsIn(open) / options.pageSize / options.mostInFlight;
    }
    pages = std::clamp(pages, double(fewestPagesOfWindow), double(pagesOfWindow));
    return density.spanOf(static_cast<int>(pages * options.pageSize));
}

// By how thick the events lay in it: nights are not like days. A page counts as if it were like those elsewhere, so that
// a few hundred events in one second do not speak for the hours below them.
double Synchronizer::Private::pagesLeft(const SyncWindow &window) const
{
    const double nsPerEvent = (window.seenNs + density.nsPerEvent() * options.pageSize) / (window.seen + options.pageSize);
    const auto left = static_cast<double>(lengthOf(window.limit, window.reached.value_or(window.to)));
    return nsPerEvent > 0 ? left / nsPerEvent / options.pageSize : 0;
}

// Nothing is left to begin: half of what the busiest window has still before it.
bool Synchronizer::Private::splitWindow()
{
    SyncWindow *busiest = nullptr;
    double most = fewestPagesToSplit;
    for (const auto &window : windows) {
        if (window->hasEnded || window->pages == 0)
            continue;
        if (const double left = pagesLeft(*window); left >= most) {
            most = left;
            busiest = window.get();
        }
    }
    if (busiest == nullptr || !budgetAllows(false))
        return false;
    const Timestamp from = busiest->limit;
    const Timestamp middle {from.ns + lengthOf(from, busiest->reached.value_or(busiest->to)) / 2};
    busiest->limit = middle;
    SyncWindow &window = addWindow(SyncWindow::Kind::Gap, from, middle);
    window.query.range = {from, middle};
    startWalk(window, middle);
    return true;
}

SyncWindow &Synchronizer::Private::addWindow(SyncWindow::Kind kind, Timestamp from, Timestamp to)
{
    auto window = std::make_unique<SyncWindow>();
    window->number = ++lastNumber;
    window->kind = kind;
    window->limit = from;
    window->to = to;
    window->query.pageSize = options.pageSize;
    window->query.range = {from, to};
    windows.push_back(std::move(window));
    return *windows.back();
}

void Synchronizer::Private::armTimers()
{
    if (options.follows && wantsLooks() && !lookTimer.isSet()) {
        lookTimer = clock.after(options.followInterval, [this] {
            lookTimer.cancel();
            wantsLook = true;
            pump();
        });
    }
    if (!asked.spans().empty() && !askedTimer.isSet()) {
        askedTimer = clock.after(restOfUncertain, [this] {
            forgetAsked();
            pump();
        });
    }
    if (!resting.empty() && !restTimer.isSet()) {
        const auto first = std::ranges::min_element(resting, {}, &Resting::until);
        restTimer = clock.after(std::max(first->until - clock.elapsed(), std::chrono::milliseconds(1)), [this] {
            restTimer.cancel();
            std::erase_if(resting, [this](const Resting &rest) { return rest.until <= clock.elapsed(); });
            pump();
        });
    }
}

std::vector<TimeRange> Synchronizer::Private::takenRanges() const
{
    std::vector<TimeRange> taken;
    for (const auto &window : windows) {
        taken.push_back({window->limit, window->to});
        if (!window->commit)
            continue;
        // What its page proved of other stretches counts when it is written. Until then nobody asks for them again.
        for (const CoverageSpan &span : window->commit->coverage)
            taken.push_back({span.from, span.to});
    }
    for (const Resting &rest : resting)
        taken.push_back(rest.range);
    for (const Claimed &claim : claims) {
        if (claim.kind != Claimed::Kind::Confirmed)
            taken.push_back(claim.range);
    }
    return taken;
}

// What can be known by now, as far back as it is worth asking.
TimeRange Synchronizer::Private::history() const
{
    const Timestamp settled = earlier(planNow(), settleNs);
    Timestamp to = std::min(settled, options.goal.to.value_or(endOfTime));
    // What is newer is read by every look anyway.
    if (const std::optional<Timestamp> reach = lookReach(); reach && wantsLooks())
        to = std::min(to, std::max(*reach, frontier().value_or(*reach)));
    return {std::min(bottom(), to), to};
}

std::optional<Timestamp> Synchronizer::Private::frontier() const
{
    const std::vector<CoverageSpan> spans = coverage.spans();
    const auto newest = std::ranges::find(spans.rbegin(), spans.rend(), CoverageKind::Complete, &CoverageSpan::kind);
    return newest == spans.rend() ? std::nullopt : std::optional(newest->to);
}

std::optional<Timestamp> Synchronizer::Private::lookReach() const
{
    const auto look = std::ranges::find(windows, SyncWindow::Kind::Look, [](const auto &window) { return window->kind; });
    return look == windows.end() ? lastLookReach : std::optional((*look)->limit);
}

bool Synchronizer::Private::hasGap() const
{
    return newestGap(coverage, history(), takenRanges(), asked).has_value();
}

Timestamp Synchronizer::Private::planNow() const
{
    if (!serverClock)
        return clock.now();
    return {serverClock->showed.ns + std::chrono::nanoseconds(clock.elapsed() - serverClock->at).count()};
}

// A day more than the plan keeps: whether that day is gone is the server's to say.
Timestamp Synchronizer::Private::bottom() const
{
    if (options.goal.from)
        return *options.goal.from;
    const std::optional<int> days = knownRetentionDays();
    return days ? earlier(planNow(), (*days + 1) * dayNs) : beginningOfHistory;
}

} // namespace Backtrail
