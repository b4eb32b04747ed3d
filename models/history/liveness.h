// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/coverage.h"
#include "models/history/fieldhistory.h"

#include <cstdint>
#include <functional>
#include <optional>

namespace Backtrail {

// Of which time everything is known, and until when. A claim about "still" or "never again" is one about the log up to
// `until`, and may be made only where nothing is missing in between.
struct KnownTime
{
    std::function<bool(const TimeRange &)> isComplete; // empty = nothing is complete
    Timestamp until;

    [[nodiscard]] bool covers(Timestamp from) const { return covers(from, until); }
    [[nodiscard]] bool covers(Timestamp from, Timestamp to) const
    {
        return isComplete && from <= to && to <= until && (from == to || isComplete({from, to}));
    }
};
// Up to the end of what is complete last.
[[nodiscard]] KnownTime knownTime(const Coverage &coverage);

enum class LivenessKind : std::uint8_t {
    Unknown, // events may be missing since, or the documents do not tell
    StillLive, // a later event shows the value, and no event changed it (or what did was undone)
    Reverted, // it has the value from before again
    Overwritten, // it has another value
    Deleted, // the object is gone
    NotSeenSince // no later event tells the value
};

// What became of one change, according to the audit log.
struct Liveness
{
    LivenessKind kind = LivenessKind::Unknown;
    int laterChanges = 0;
    std::optional<QByteArray> now; // Overwritten: the value
    bool isUnrecorded = false; // the proof found it so; nothing says who did it
    // The event that proves it; not for Unknown and NotSeenSince.
    RowId row = 0;
    QString eventId;
    Timestamp time;
    QString actor;
    friend bool operator==(const Liveness &, const Liveness &) = default;
};

// `row` is an event with a step in the history. Pure.
[[nodiscard]] Liveness livenessOf(const FieldHistory &history, RowId row, const KnownTime &known);

} // namespace Backtrail
