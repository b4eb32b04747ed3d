// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/timestamp.h"

#include <QString>

#include <cstdint>
#include <limits>
#include <vector>

namespace Backtrail {

// What is known about a stretch of time of one connection, without any filter.
enum class CoverageKind : std::uint8_t {
    NotFetched, // never asked, or asked and not answered yet
    Complete, // every event that the server showed for it is kept: all pages parsed, the links ended, it has settled
    Uncertain, // read, but nobody can say that nothing is missing; `reason` says why
    Failed, // asked and refused; `reason` says why
    BeyondRetention // the server shows nothing from then any more, and it was not fetched in time
};

// Why a stretch is Uncertain or Failed. Stable names for files; words are made by coverageWords().
enum class CoverageReason : std::uint8_t {
    None,
    FullInstant, // more events in one instant than any answer can hold
    UnreadableEvents, // the server sent something there that is no event
    NotSettled, // so recent that events may still arrive late
    RequestFailed, // the request failed after every retry
    SignInRefused,
    ServerChangedItsAnswer, // two answers to the same question disagree
    UncheckedPages, // the server's pages could not be checked against each other
    RetentionUnknown // it showed nothing there, and nobody knows how far back it keeps events
};

inline constexpr Timestamp beginningOfTime {std::numeric_limits<std::int64_t>::min()};
inline constexpr Timestamp endOfTime {std::numeric_limits<std::int64_t>::max()};

// [from, to) in nanoseconds.
struct CoverageSpan
{
    Timestamp from;
    Timestamp to;
    CoverageKind kind = CoverageKind::NotFetched;
    CoverageReason reason = CoverageReason::None;
    friend bool operator==(const CoverageSpan &, const CoverageSpan &) = default;
};

// What is known about all of time, as a value. What was complete once stays complete: it is kept here, whatever the
// server says later. Everything else is replaced by what is learned after it. Time nobody spoke of is NotFetched.
class Coverage
{
public:
    void mark(const CoverageSpan &span); // empty or reversed spans change nothing

    // All of `range` in order, without holes and without two neighbours that say the same. An open bound reaches to
    // the end of what int64 nanoseconds can say.
    [[nodiscard]] std::vector<CoverageSpan> spans(const TimeRange &range) const;
    [[nodiscard]] std::vector<CoverageSpan> spans() const { return m_spans; } // without NotFetched; what is stored
    [[nodiscard]] bool isComplete(const TimeRange &range) const;
    // The parts of `range` that are not complete, in order.
    [[nodiscard]] std::vector<CoverageSpan> gaps(const TimeRange &range) const;

    friend bool operator==(const Coverage &, const Coverage &) = default;

private:
    std::vector<CoverageSpan> m_spans; // ordered, disjoint, merged; never NotFetched
};

} // namespace Backtrail
