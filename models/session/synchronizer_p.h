// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/session/syncpace.h"
#include "models/session/syncplan.h"
#include "models/session/syncstate.h"
#include "models/session/synchronizer.h"
#include "models/session/walkproof.h"

#include <deque>
#include <map>
#include <optional>
#include <vector>

namespace Backtrail {

// A window is asked for page by page, and each costs about half a request more than its events: too short ones waste
// requests, too long ones let the newest events wait. Where less is left than would keep every request busy so long,
// they are shorter.
inline constexpr int pagesOfWindow = 20;
inline constexpr int fewestPagesOfWindow = 2;

// One stretch of time while it is asked for.
struct SyncWindow
{
    enum class Kind {
        Gap,
        Look // the newest events
    };
    struct Arrived
    {
        EventPage page;
        PageCircumstances circumstances;
        int serial = 0; // of the request
    };

    int number = 0;
    Kind kind = Kind::Gap;
    Timestamp limit; // goes down to here; another window may have taken what is below
    Timestamp to;
    EventQuery query;
    std::unique_ptr<EventWalk> walk;
    Request request; // the page that is on its way
    std::chrono::milliseconds sentAt {0};
    // When the next page was asked for first. A walk that is asked again after a failure goes on with the answers that it
    // has, so what it brings may be as old as that.
    bool isAsked = false;
    std::chrono::milliseconds askedAt {0};
    Timestamp askedAtWall;
    int askedSerial = 0;
    std::shared_ptr<const ShownEvents> shownBefore;
    std::optional<Timestamp> reached; // the oldest event that has arrived
    int seen = 0; // events
    double seenNs = 0; // the time they were spread over
    std::optional<Timestamp> readAt; // the server's clock, at the earliest answer
    std::optional<Error> failure; // waits until what arrived before it is durable
    std::deque<Arrived> arrived; // not committed yet
    WalkProof proof; // of what was handed to the store
    std::optional<StoreCommit> commit; // on its way, or waiting for the disk
    bool isCommitting = false;
    bool hasEnded = false; // the last page has arrived
    bool sawEvents = false;
    bool saidFailed = false;
    int pages = 0;
    int restarts = 0;
    bool isProbe = false; // asks for what is older than all that the server is said to keep
};

// What a page says of time.
struct Reach
{
    std::optional<Timestamp> newest;
    std::optional<Timestamp> oldest;
    int count = 0;
};
[[nodiscard]] Reach reachOf(const EventPage &page);
[[nodiscard]] bool isPlain(const EventPage &page); // leaves nothing in doubt

class Synchronizer::Private
{
public:
    Private(Synchronizer *owner, Clock &theClock, EventStore &theStore);

    // syncplanning.cpp: what is asked next
    void pump();
    [[nodiscard]] bool mayAsk() const;
    [[nodiscard]] bool budgetAllows(bool isLook);
    void askWaitingWindows();
    bool openWindow();
    bool openLook();
    bool openProbe();
    bool openGap(const TimeRange &within);
    bool splitWindow();
    [[nodiscard]] double pagesLeft(const SyncWindow &window) const; // about
    [[nodiscard]] std::int64_t windowLength() const; // ns
    SyncWindow &addWindow(SyncWindow::Kind kind, Timestamp from, Timestamp to);
    void armTimers();
    [[nodiscard]] std::vector<TimeRange> takenRanges() const;
    [[nodiscard]] TimeRange history() const;
    [[nodiscard]] Timestamp planNow() const; // the server's clock, as far as it is known
    [[nodiscard]] Timestamp bottom() const;
    [[nodiscard]] std::optional<Timestamp> frontier() const; // the end of the newest complete stretch
    [[nodiscard]] std::optional<Timestamp> lookReach() const; // how far down looks go
    [[nodiscard]] bool wantsLooks() const;
    [[nodiscard]] bool hasGap() const;
    [[nodiscard]] int inFlight() const;

    // syncpages.cpp: pages and commits
    void ask(SyncWindow &window);
    void startWalk(SyncWindow &window, Timestamp to);
    void takePage(int number, const EventPage &page);
    void noteReach(SyncWindow &window, const EventPage &page, const Reach &reach);
    [[nodiscard]] PageCircumstances circumstancesOf(const SyncWindow &window, const EventPage &page);
    [[nodiscard]] Timestamp provenAt(std::chrono::milliseconds elapsed) const;
    void trim(SyncWindow &window, Timestamp oldest);
    void noteFullInstant(const SyncWindow &window, const TimeRange &range);
    void commitNext(SyncWindow &window);
    void commitPage(SyncWindow &window);
    void prove(SyncWindow &window, const SyncWindow::Arrived &arrived, StoreCommit &commit);
    void sendCommit(SyncWindow &window);
    void takeReceipt(int number, int commitNumber, const Result<StoreReceipt> &receipt);
    void noteShown(const EventPage &page);
    [[nodiscard]] bool leavesGap(const SyncWindow &window) const;
    void closeIfDone(int number);

    // syncclaims.cpp: what is older than all that the server keeps
    void noteRetention(SyncWindow &window, const SyncWindow::Arrived &arrived, StoreCommit &commit);
    void judgeClaims(const SyncWindow &window, const SyncWindow::Arrived &arrived, StoreCommit &commit);
    void noteClaims(const SyncWindow &window, const SyncWindow::Arrived &arrived, StoreCommit &commit);
    [[nodiscard]] bool reachesTheEnd(const SyncWindow &window) const;

    // syncfailures.cpp
    void takeFailure(int number, const Error &error);
    void failPlace(SyncWindow &window, const Error &error);
    void markFailed(SyncWindow &window, const Error &error);
    void waitAndRetry(const Error &error, std::chrono::milliseconds wait);
    void takeStoreFailure(const Error &error);
    void forgetTrouble();
    void retryNow();
    void noteRetentionDays();
    // Of the plan, else what was known of it last.
    [[nodiscard]] std::optional<int> knownRetentionDays() const
    {
        return options.retentionDays ? options.retentionDays : state.retentionDays;
    }
    void reopenBeyondRetention();
    void forgetAsked();

    void dropWindows();
    [[nodiscard]] SyncWindow *find(int number);
    [[nodiscard]] SyncPhase phase() const;
    [[nodiscard]] SyncStatus status() const;
    [[nodiscard]] std::optional<std::chrono::seconds> timeLeft(std::uint64_t total) const;
    void announceStatus();

    Synchronizer *q;
    Clock &clock;
    EventStore &store;
    SyncOptions options;
    std::shared_ptr<EventSource> source;
    bool isStarted = false;
    bool isPaused = false;

    Coverage coverage;
    Coverage asked; // complete = asked once more lately, and still uncertain
    Request askedTimer; // until it may be asked once more again
    SyncState state;
    std::shared_ptr<const ShownEvents> shown; // of the looks, newest first
    std::uint64_t kept = 0;
    std::uint64_t fetched = 0;
    std::uint64_t revised = 0;
    std::optional<Timestamp> retentionEdge;

    SyncPace pace;
    SyncDensity density;
    std::vector<std::unique_ptr<SyncWindow>> windows;
    std::map<int, Request> commits; // outlive their windows
    int lastNumber = 0; // of windows, commits and requests
    std::optional<TimeRange> priority;
    struct Resting
    {
        TimeRange range;
        std::chrono::milliseconds until;
    };
    std::vector<Resting> resting;
    // Stretches without events that are not the end of history. When the server shows something older later, it kept
    // them as well, and nothing had happened there.
    struct Claimed
    {
        enum class Kind {
            Beyond, // it claimed to keep nothing from then
            Confirmed, // and showed nothing older when it was asked for that
            Empty // nobody knows how far back it keeps events
        };
        TimeRange range;
        int serial = 0; // of the request
        Kind kind = Kind::Beyond;
    };
    std::vector<Claimed> claims;
    bool hasProbed = false; // since the last claim
    // The oldest event that the source showed, as if it had been shown when the clock began: the server may drop events
    // as fast as time goes on.
    std::optional<Timestamp> shownSince;

    struct ServerClock
    {
        Timestamp showed;
        std::chrono::milliseconds at; // elapsed()
    };
    std::optional<ServerClock> serverClock; // by the answer that came last
    std::optional<ServerClock> provenClock; // the latest that any answer proved

    bool wantsLook = false;
    bool hasLooked = false;
    std::optional<Timestamp> lastLookReach;
    Request lookTimer;
    Request retryTimer;
    Request budgetTimer;
    Request restTimer;
    std::optional<Error> error;
    bool isFatal = false;
    bool storeFailed = false;
    int troubles = 0; // in a row
    int failedPlaces = 0; // in a row
    std::optional<RequestNote> note;
    SyncStatus announced;
};

} // namespace Backtrail
