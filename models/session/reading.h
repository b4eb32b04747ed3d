// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/filter/filterstate.h"
#include "models/index/eventindex.h"
#include "models/sources/eventsource.h"

#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace Backtrail {

// Servers may file an event late. Only what is older than this counts as settled.
inline constexpr std::chrono::seconds settleTime {120};

// Older than every audit log that can be asked for. An explicit bound, because a server may choose one of its own when
// it gets none.
inline constexpr Timestamp beginningOfHistory {1'420'070'400 * Timestamp::nsPerSecond}; // 2015-01-01

// One frozen query and everything that was read for it. Where events are kept, it has no walk, and its index is
// everything that is kept.
struct Reading
{
    TimeChoice time; // as the user asked
    TimeRange fixedTime; // and what an expression asks of the time
    EventQuery query;
    Timestamp now; // what a relative time counts from
    std::unique_ptr<EventWalk> walk; // towards older events
    std::shared_ptr<EventIndex> index = std::make_shared<EventIndex>();
    bool answered = false; // at least one page came
    bool atEnd = false;
    bool retentionLimitReached = false;
    int lostEvents = 0;
    std::vector<DecodeWarning> warnings;
    QStringList gaps;
    std::optional<Timestamp> oldest;
    std::optional<Timestamp> newest;

    // True when `plan` asks the server the same. A relative time counts as the same until it is refreshed.
    [[nodiscard]] bool asksTheSame(const FilterPlan &plan, const TimeChoice &planTime) const;
    void take(const EventPage &page); // everything but `atEnd`, which belongs to a walk
};

// A look at the newest pages of a reading's query, kept aside until it meets what is loaded.
struct Refreshing
{
    std::unique_ptr<EventWalk> walk;
    Timestamp now;
    Timestamp meetAt; // pages down to here leave no hole
    std::vector<EventPage> pages;

    [[nodiscard]] bool hasMet() const;
};

} // namespace Backtrail
