// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/coverage.h"

#include <cstdint>
#include <optional>
#include <vector>

// What to ask for next, and how much of it at once. Pure functions and values.

namespace Backtrail {

inline constexpr std::int64_t dayNs = 86'400 * Timestamp::nsPerSecond; // a plan counts in days of 24 hours

// Without overflow, also for times that a person mistyped by centuries.
[[nodiscard]] Timestamp earlier(Timestamp time, std::int64_t ns);
[[nodiscard]] std::int64_t lengthOf(Timestamp from, Timestamp to); // ns, 0 to 4e18

// The newest stretch of `within` that should be asked for: not complete, not beyond retention, in none of `taken`.
// What came back uncertain is asked for once more, then it counts as `asked` and is left alone.
[[nodiscard]] std::optional<CoverageSpan> newestGap(const Coverage &coverage, const TimeRange &within,
                                                    const std::vector<TimeRange> &taken, const Coverage &asked);

// How thick the events lie, as far as it was seen: the measure for windows and for estimates.
class SyncDensity
{
public:
    void notePage(int events, std::int64_t ns); // of one page, and the time it reached over
    void noteEmptyWindow(); // the next ones may be longer
    void noteEndOfEvents(); // the server says that it keeps nothing older: the rest is one question
    [[nodiscard]] bool isKnown() const { return m_nsPerEvent > 0; }
    [[nodiscard]] double nsPerEvent() const { return m_nsPerEvent; } // 0 = not known
    // The time that holds about so many events; at least some seconds.
    [[nodiscard]] std::int64_t spanOf(int events) const;
    [[nodiscard]] double eventsIn(std::int64_t ns) const;

private:
    double m_nsPerEvent = 0;
    double m_stretch = 1;
};

// "About 60,000": the events of all of `history`, by what is kept of its complete parts. nullopt = too little is known.
[[nodiscard]] std::optional<std::uint64_t> estimatedTotal(const Coverage &coverage, const TimeRange &history,
                                                          std::uint64_t kept);

} // namespace Backtrail
