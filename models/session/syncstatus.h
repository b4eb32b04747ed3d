// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/error.h"
#include "models/domain/timestamp.h"
#include "models/sources/eventsource.h"

#include <QString>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>

namespace Backtrail {

enum class SyncPhase {
    Idle, // not started, cancelled, read-only, or everything asked for was asked
    Fetching,
    Following, // all gaps are filled as far as they can be; looks for new events now and then
    Paused, // by the user
    Waiting, // for the server, the network, the rate limit or the disk; goes on by itself
    Failed // needs the user: retry(), or another source
};

// What the synchronisation does at one moment.
struct SyncStatus
{
    SyncPhase phase = SyncPhase::Idle;
    std::uint64_t kept = 0; // events in the store
    std::uint64_t fetched = 0; // new ones among them since start()
    std::uint64_t revised = 0; // that came again with other content since start()
    std::optional<std::uint64_t> estimatedTotal; // "about"; nullopt = nothing to estimate from yet
    std::optional<std::chrono::seconds> timeLeft; // until the history is fetched, within the rate limit
    int inFlight = 0; // requests
    bool fillsGaps = true; // as the options say
    bool isUpToDate = false; // nothing is left to ask for at this moment
    std::optional<Timestamp> retentionEdge; // the server keeps nothing older
    std::optional<RequestNote> note; // why it takes long
    std::optional<Error> error; // also while Waiting: the reason

    [[nodiscard]] std::int64_t minutesLeft() const // of `timeLeft`, as it is said: never none
    {
        return timeLeft ? std::max<std::int64_t>(1, (timeLeft->count() + 59) / 60) : 0;
    }
    friend bool operator==(const SyncStatus &, const SyncStatus &) = default;
};

struct SyncOptions
{
    int mostInFlight = 4; // requests at once; what a polite client may do without asking
    int pageSize = 100; // events
    bool fillsGaps = true; // else only what is new is asked for, and what prioritize() names
    bool follows = true; // looks for new events until told otherwise
    std::chrono::milliseconds followInterval {std::chrono::seconds(15)};
    TimeRange goal; // nothing outside is asked for; open = everything that the server keeps
    std::optional<int> retentionDays; // of the organization's plan
    bool awaitsRetention = false; // it is asked for: until it is known, time without events may be beyond it
    double budgetShare = 0.75; // of the hour's requests; the rest is left to the person at the window
    friend bool operator==(const SyncOptions &, const SyncOptions &) = default;
};

} // namespace Backtrail
