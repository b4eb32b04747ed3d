// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/synchronizer_p.h"

#include <algorithm>

namespace Backtrail {

namespace {

// What a failure is about decides what helps.
enum class Concern {
    Moment, // the network, the server's state: later
    User, // token, rights, address
    Place // this question
};

Concern concernOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::HostNotFound:
    case ErrorKind::Unreachable:
    case ErrorKind::TimedOut:
    case ErrorKind::TlsFailed:
    case ErrorKind::ConnectionCut:
    case ErrorKind::RateLimited:
    case ErrorKind::ServerFailed:
    case ErrorKind::NotJson: // a sign-in page between us and the server
        return Concern::Moment;
    case ErrorKind::RequestRefused:
    case ErrorKind::TooLarge:
    case ErrorKind::Malformed:
        return Concern::Place;
    default:
        return Concern::User;
    }
}

constexpr std::chrono::milliseconds firstWait {5'000};
constexpr std::chrono::milliseconds longestWait {300'000};
constexpr std::chrono::milliseconds diskWait {10'000};
constexpr std::chrono::milliseconds restOfFailedPlace {600'000};
constexpr int mostFailedPlaces = 3;
constexpr std::int64_t untoldLength = dayNs;

} // namespace

void Synchronizer::Private::takeFailure(int number, const Error &failure)
{
    SyncWindow *window = find(number);
    if (window == nullptr)
        return;
    note.reset();
    if (window->commit || !window->arrived.empty()) {
        window->failure = failure;
        announceStatus();
        return;
    }
    switch (concernOf(failure.kind)) {
    case Concern::Moment:
        pace.noteTrouble();
        markFailed(*window, failure);
        ++troubles;
        waitAndRetry(failure, failure.retryAfter.value_or(firstWait * (1 << std::min(troubles - 1, 6))));
        break;
    case Concern::User:
        markFailed(*window, failure);
        error = failure;
        isFatal = true;
        break;
    case Concern::Place:
        failPlace(*window, failure);
        break;
    }
    pump();
}

// The same once more from the beginning of what is missing, after too much in smaller answers; then the rest is left alone for a while.
void Synchronizer::Private::failPlace(SyncWindow &window, const Error &failure)
{
    if (window.restarts < 2) {
        ++window.restarts;
        if (failure.kind == ErrorKind::TooLarge)
            window.query.pageSize = std::max(1, window.query.pageSize / 10);
        const Timestamp to = window.proof.position();
        window.query.range.to = to == endOfTime ? std::nullopt : std::optional(to);
        startWalk(window, to);
        return;
    }
    markFailed(window, failure);
    // Only the newer half is left alone: what lies behind the place that fails may be all right.
    const Timestamp to = std::min(window.proof.position(), planNow());
    if (window.limit < to) {
        const std::int64_t half = to.ns / 2 - window.limit.ns / 2;
        const Timestamp from = half > 60 * Timestamp::nsPerSecond ? Timestamp {to.ns - half} : window.limit;
        resting.push_back({{from, window.proof.position()}, clock.elapsed() + restOfFailedPlace});
    }
    window.hasEnded = true;
    closeIfDone(window.number); // window may be gone now
    error = failure;
    if (++failedPlaces >= mostFailedPlaces)
        waitAndRetry(failure, longestWait);
}

// "Failed" is not "never asked". What was proved stays.
void Synchronizer::Private::markFailed(SyncWindow &window, const Error &failure)
{
    const Timestamp to = std::min(window.proof.position(), planNow());
    if (window.saidFailed || window.limit >= to)
        return;
    // A window that nobody has cut yet reaches back for years: only what the next pages would have held has failed.
    Timestamp from = window.limit;
    const std::int64_t length = density.isKnown() ? density.spanOf(pagesOfWindow * options.pageSize) : untoldLength;
    if (!options.goal.from && to.ns > beginningOfTime.ns + length)
        from = std::max(from, Timestamp {to.ns - length});
    window.saidFailed = true;
    const bool isSignIn = failure.kind == ErrorKind::SignInRefused || failure.kind == ErrorKind::Forbidden
        || failure.kind == ErrorKind::MissingToken;
    StoreCommit commit;
    commit.coverage.push_back({from, to, CoverageKind::Failed,
                               isSignIn ? CoverageReason::SignInRefused : CoverageReason::RequestFailed});
    window.commit = std::move(commit);
    sendCommit(window);
}

void Synchronizer::Private::waitAndRetry(const Error &failure, std::chrono::milliseconds wait)
{
    error = failure;
    if (retryTimer.isSet())
        return;
    retryTimer = clock.after(std::clamp(wait, std::chrono::milliseconds(1000), longestWait), [this] {
        retryTimer.cancel();
        pump();
    });
}

// Nothing of the commit was kept, so it is tried again as it is; until then nothing more is asked for.
void Synchronizer::Private::takeStoreFailure(const Error &failure)
{
    error = failure;
    storeFailed = true;
    retryTimer = clock.after(diskWait, [this] {
        retryTimer.cancel();
        retryNow();
    });
    announceStatus();
}

void Synchronizer::Private::forgetTrouble()
{
    retryTimer.cancel();
    budgetTimer.cancel();
    error.reset();
    isFatal = false;
    storeFailed = false;
    troubles = 0;
    failedPlaces = 0;
}

void Synchronizer::Private::retryNow()
{
    const bool wasDisk = storeFailed;
    forgetTrouble();
    if (!wasDisk) {
        resting.clear();
        forgetAsked();
        wantsLook = true;
    }
    std::vector<int> waiting;
    for (const auto &window : windows) {
        if (window->commit && !window->isCommitting)
            waiting.push_back(window->number);
    }
    for (const int number : waiting) {
        if (SyncWindow *window = find(number))
            sendCommit(*window);
    }
    for (const auto &window : windows)
        commitNext(*window);
    pump();
}

// What was uncertain may be asked for once more.
void Synchronizer::Private::forgetAsked()
{
    askedTimer.cancel();
    asked = {};
    state.fullInstants.clear();
    std::erase_if(claims, [](const Claimed &claim) { return claim.kind == Claimed::Kind::Empty; });
    hasProbed = false;
}

} // namespace Backtrail
