// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/reading.h"
#include "models/session/synchronizer_p.h"

#include <algorithm>
#include <utility>

namespace Backtrail {

namespace {

constexpr std::size_t mostShown = 200;

} // namespace

Reach reachOf(const EventPage &page)
{
    Reach reach;
    if (page.batch == nullptr)
        return reach;
    reach.count = static_cast<int>(page.batch->events().size());
    for (const EventRecord &record : page.batch->events()) {
        if (!Timestamp::parse(record.timeText))
            continue;
        reach.newest = reach.newest ? std::max(*reach.newest, record.time) : record.time;
        reach.oldest = reach.oldest ? std::min(*reach.oldest, record.time) : record.time;
    }
    return reach;
}

bool isPlain(const EventPage &page)
{
    return page.gap.isEmpty() && page.gapRanges.empty()
        && std::ranges::none_of(page.warnings, &DecodeWarning::eventLost);
}

void Synchronizer::Private::startWalk(SyncWindow &window, Timestamp to)
{
    window.walk = source->walk(window.query);
    window.isAsked = false;
    window.proof = WalkProof(*window.query.range.from, to);
}

void Synchronizer::Private::ask(SyncWindow &window)
{
    window.sentAt = clock.elapsed();
    if (!std::exchange(window.isAsked, true)) {
        window.askedAt = window.sentAt;
        window.askedAtWall = clock.now();
        window.askedSerial = ++lastNumber;
        window.shownBefore = shown;
    }
    window.request = window.walk->next(
        [this, number = window.number](const Result<EventPage> &page) {
            if (SyncWindow *asking = find(number))
                asking->request.cancel();
            if (page)
                takePage(number, *page);
            else
                takeFailure(number, page.error());
        },
        [this](const RequestNote &requestNote) {
            note = requestNote.kind == RequestNote::Kind::Sending ? std::nullopt : std::optional(requestNote);
            if (requestNote.because && requestNote.because->kind == ErrorKind::RateLimited)
                pace.noteTrouble();
            announceStatus();
        });
}

void Synchronizer::Private::takePage(int number, const EventPage &page)
{
    SyncWindow *window = find(number);
    if (window == nullptr)
        return;
    pace.noteAnswer(clock.elapsed() - window->sentAt);
    window->isAsked = false;
    troubles = 0;
    failedPlaces = 0;
    note.reset();
    if (!storeFailed && !isFatal) // an answer that was under way does not make a refused token good
        error.reset();

    const Reach reach = reachOf(page);
    ++window->pages;
    window->arrived.push_back({page, circumstancesOf(*window, page), window->askedSerial});
    const Timestamp readAt = window->arrived.back().circumstances.serverNow;
    window->readAt = std::min(window->readAt.value_or(readAt), readAt);
    if (reach.oldest)
        noteReach(*window, page, reach);
    const bool isBelow = reach.oldest && *reach.oldest < window->limit;
    if (page.atEnd || isBelow)
        window->hasEnded = true;
    commitNext(*window);
    pump();
}

void Synchronizer::Private::noteReach(SyncWindow &window, const EventPage &page, const Reach &reach)
{
    const Timestamp above = window.reached.value_or(std::min(window.to, planNow()));
    window.sawEvents = true;
    window.reached = reach.oldest;
    const Timestamp below = page.atEnd ? std::min(window.proof.from(), *reach.oldest) : *reach.oldest;
    const std::int64_t length = std::max<std::int64_t>(1, lengthOf(below, above));
    density.notePage(reach.count, length);
    window.seen += reach.count;
    window.seenNs += static_cast<double>(length);
    if (*reach.oldest >= beginningOfHistory) { // else its time is nonsense
        const Timestamp since = earlier(*reach.oldest, std::chrono::nanoseconds(window.askedAt).count());
        shownSince = std::min(shownSince.value_or(since), since);
    }
    if (!page.atEnd && window.pages == 1)
        trim(window, *reach.oldest);
}

// So late it was at the server at least at that moment, by what its clock and its events showed before: an old page
// speaks of old events only.
Timestamp Synchronizer::Private::provenAt(std::chrono::milliseconds elapsed) const
{
    if (!provenClock || elapsed < provenClock->at)
        return beginningOfTime;
    return {provenClock->showed.ns + std::chrono::nanoseconds(elapsed - provenClock->at).count()};
}

// At least this late was it at the server when it read the page. Without its own word, an event that it showed proves
// how late it was then; this machine's clock alone proves nothing.
PageCircumstances Synchronizer::Private::circumstancesOf(const SyncWindow &window, const EventPage &page)
{
    const std::optional<Timestamp> newest = reachOf(page).newest;
    const std::chrono::milliseconds now = clock.elapsed();
    std::optional<Timestamp> showed;
    if (page.answeredAt) {
        const auto took = std::chrono::nanoseconds(now - window.askedAt).count();
        const Timestamp believable = std::max({window.askedAtWall, newest.value_or(window.askedAtWall), provenAt(window.askedAt)});
        showed = std::min(Timestamp {page.answeredAt->ns - took}, believable);
        serverClock = {*showed, window.askedAt};
        if (*showed > provenAt(window.askedAt))
            provenClock = serverClock;
    } else if (newest) {
        showed = std::min(*newest, window.askedAtWall);
        const bool isNews = !serverClock || planNow() < *showed;
        if (isNews)
            serverClock = {*showed, now};
    }
    PageCircumstances circumstances;
    if (page.answeredAt)
        circumstances.serverNow = *showed;
    else if (serverClock) // what it was when the page was asked for
        circumstances.serverNow = {planNow().ns - std::chrono::nanoseconds(now - window.askedAt).count()};
    else
        circumstances.serverNow = beginningOfTime;
    circumstances.awaitsRetention = options.awaitsRetention && !options.retentionDays;
    if (const std::optional<int> days = knownRetentionDays()) {
        const std::int64_t span = *days * dayNs;
        const Timestamp latest = std::max(page.answeredAt.value_or(clock.now()), circumstances.serverNow);
        circumstances.retentionEdge = Timestamp {std::max(circumstances.serverNow.ns, beginningOfTime.ns + span) - span};
        circumstances.latestRetentionEdge = Timestamp {std::max(latest.ns, beginningOfTime.ns + span) - span};
    }
    if (shownSince)
        circumstances.keptFrom = Timestamp {shownSince->ns + std::chrono::nanoseconds(now).count()};
    if (window.kind == SyncWindow::Kind::Look)
        circumstances.shown = window.shownBefore;
    return circumstances;
}

// After the first page it is known how thick the events lie: what is too much for one window goes back.
void Synchronizer::Private::trim(SyncWindow &window, Timestamp oldest)
{
    const std::int64_t length = windowLength();
    if (oldest.ns < beginningOfTime.ns + length)
        return;
    const Timestamp limit {oldest.ns - length};
    if (limit > window.limit && lengthOf(window.limit, limit) > length / 4)
        window.limit = limit;
}

void Synchronizer::Private::commitNext(SyncWindow &window)
{
    // One after the other: the spans of a page speak of an instant that it shares with the page before.
    if (window.isCommitting || window.commit || window.arrived.empty() || storeFailed)
        return;
    commitPage(window);
}

void Synchronizer::Private::commitPage(SyncWindow &window)
{
    const SyncWindow::Arrived arrived = std::move(window.arrived.front());
    window.arrived.pop_front();
    StoreCommit commit;
    if (arrived.page.batch && !arrived.page.batch->events().empty())
        commit.events = arrived.page.batch;
    std::ranges::copy_if(arrived.page.warnings, std::back_inserter(commit.unreadable), &DecodeWarning::eventLost);
    prove(window, arrived, commit);
    if (window.kind == SyncWindow::Kind::Look)
        noteShown(arrived.page);
    commit.syncState = syncStateBytes(state);
    window.commit = std::move(commit);
    sendCommit(window);
}

void Synchronizer::Private::prove(SyncWindow &window, const SyncWindow::Arrived &arrived, StoreCommit &commit)
{
    commit.coverage = window.proof.take(arrived.page, arrived.circumstances);
    for (const TimeRange &range : arrived.page.gapRanges) {
        if (range.from) // else it is no instant, but all that is older: smaller windows may prove it
            noteFullInstant(window, range);
    }
    noteRetention(window, arrived, commit);
}

// The source has asked for it in all smaller parts that there are, which takes a hundred requests and more: it is left
// alone for a while, also by the next start of the program.
void Synchronizer::Private::noteFullInstant(const SyncWindow &window, const TimeRange &range)
{
    const Timestamp from = std::max(*range.from, window.proof.from());
    const Timestamp to = std::min(range.to.value_or(window.to), window.to);
    if (from >= to)
        return;
    asked.mark({from, to, CoverageKind::Complete, CoverageReason::None});
    const Timestamp now = clock.now();
    std::erase_if(state.fullInstants, [&](const FullInstant &instant) { return !isAskedLately(instant, now) || instant.from == from; });
    state.fullInstants.push_back({from, to, now});
}

void Synchronizer::Private::noteShown(const EventPage &page)
{
    if (page.batch == nullptr || page.batch->events().empty())
        return;
    ShownEvents all = *shown;
    for (const EventRecord &record : page.batch->events()) {
        const QByteArray id(record.id.data(), static_cast<qsizetype>(record.id.size()));
        if (Timestamp::parse(record.timeText) && std::ranges::find(all, id, &ShownEvent::id) == all.end())
            all.push_back({record.time, id});
    }
    std::ranges::stable_sort(all, std::ranges::greater {}, &ShownEvent::time);
    if (all.size() > mostShown)
        all.resize(mostShown);
    state.shown = all;
    shown = std::make_shared<const ShownEvents>(std::move(all));
}

void Synchronizer::Private::sendCommit(SyncWindow &window)
{
    window.isCommitting = true;
    const int commitNumber = ++lastNumber;
    commits[commitNumber] = store.commit(*window.commit, [this, number = window.number, commitNumber,
                                                          spans = window.commit->coverage](const Result<StoreReceipt> &receipt) {
        if (receipt) {
            for (const CoverageSpan &span : spans)
                coverage.mark(span);
        }
        takeReceipt(number, commitNumber, receipt);
    });
}

void Synchronizer::Private::takeReceipt(int number, int commitNumber, const Result<StoreReceipt> &receipt)
{
    commits.erase(commitNumber);
    SyncWindow *window = find(number);
    if (window != nullptr)
        window->isCommitting = false;
    if (!receipt) {
        if (window != nullptr)
            takeStoreFailure(receipt.error());
        return;
    }
    const std::size_t added = receipt->added ? receipt->added->events().size() : 0;
    kept += added;
    fetched += added;
    revised += receipt->revised;
    if (window != nullptr) {
        window->commit.reset();
        commitNext(*window);
        closeIfDone(number);
        if (window = find(number); window != nullptr && window->failure && !window->commit)
            takeFailure(number, *std::exchange(window->failure, std::nullopt));
    }
    emit q->committed(*receipt);
    emit q->coverageChanged();
    pump();
}

// What was asked for and is still missing is not asked for again at once, whatever the reason.
bool Synchronizer::Private::leavesGap(const SyncWindow &window) const
{
    const std::vector<CoverageSpan> gaps = coverage.gaps({window.limit, window.to});
    return std::ranges::any_of(gaps, [](const CoverageSpan &gap) {
        return gap.kind != CoverageKind::BeyondRetention
            && (gap.kind != CoverageKind::Uncertain || gap.reason == CoverageReason::NotSettled);
    });
}

void Synchronizer::Private::closeIfDone(int number)
{
    const SyncWindow *window = find(number);
    if (window == nullptr || !window->hasEnded || !window->arrived.empty() || window->commit)
        return;
    if (window->kind == SyncWindow::Kind::Look) {
        hasLooked = true;
        lastLookReach = window->limit;
    } else if (leavesGap(*window)) {
        resting.push_back({{window->limit, window->to}, clock.elapsed() + settleTime});
    }
    std::erase_if(windows, [number](const auto &other) { return other->number == number; });
}

} // namespace Backtrail
