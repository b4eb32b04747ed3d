// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/coverage.h"
#include "models/runtime/clock.h"
#include "models/session/reading.h"
#include "models/session/walkproof.h"

#include <chrono>
#include <optional>

// What is known of the time that an answer is about: for lists, exports and the command line.

namespace Backtrail {

// The newest moments have not settled, and the next look for new events may be still to come.
inline constexpr std::chrono::seconds openEnd = settleTime + std::chrono::seconds(60);

// The part of `asked` that an answer has to account for at the moment `now`. Who names no beginning asks for all that
// the server keeps; who names no end, for all that can be known by now: the last minutes are always open. Bounds that
// were named stay, so that what is missing inside of them shows as a gap.
[[nodiscard]] TimeRange answeredRange(const Coverage &coverage, const TimeRange &asked, Timestamp now);

// What one walk over one query proves of that query's answer, for who lists what comes and keeps nothing. The same
// rules as the synchronisation's: WalkProof. One thread.
class WalkCoverage
{
public:
    WalkCoverage(Clock &clock, const TimeRange &range); // the clock outlives it

    void asking(); // a page is asked for now
    // In the order of the walk. `retentionDays`, with the last one: by the organization's plan, older events are not kept.
    // Without it, what the server said of that on any page counts.
    void take(const EventPage &page, std::optional<int> retentionDays = {});
    void fail(const Error &error); // the walk ends here

    [[nodiscard]] const Coverage &coverage() const { return m_coverage; }
    // At least this late was it at the server when it answered. The beginning of time: it did not say, and showed nothing.
    [[nodiscard]] Timestamp serverNow() const { return m_serverNow; }

private:
    Clock &m_clock;
    WalkProof m_proof;
    Coverage m_coverage;
    Timestamp m_serverNow = beginningOfTime;
    std::chrono::milliseconds m_askedAt {0};
    Timestamp m_askedAtWall;
    bool m_isLimitReached = false;
};

} // namespace Backtrail
