// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/coverage.h"
#include "models/sources/eventsource.h"

#include <QByteArray>
#include <QSet>

#include <memory>
#include <optional>
#include <vector>

namespace Backtrail {

// An event that a server showed before. When it answers for that time again, it must show it again.
struct ShownEvent
{
    Timestamp time;
    QByteArray id;
    friend bool operator==(const ShownEvent &, const ShownEvent &) = default;
};
using ShownEvents = std::vector<ShownEvent>;

// What was true when a page was asked for and answered.
struct PageCircumstances
{
    Timestamp serverNow; // the server's clock showed at least this
    // By the organization's plan, older events are not kept: by the earliest that it can have been at the server, and
    // by the latest. Nobody knows whether what lies between is still kept.
    std::optional<Timestamp> retentionEdge;
    std::optional<Timestamp> latestRetentionEdge; // nullopt = the same
    bool awaitsRetention = false; // the plan is being asked for
    // Without an edge by the plan: the server still keeps everything from here on, because it showed something older.
    std::optional<Timestamp> keptFrom;
    std::shared_ptr<const ShownEvents> shown; // null = none
};

// What one walk over [from, to) proves, page by page, as a value. A page proves the time down to its oldest instant,
// which the next page may go on with; the end of the walk proves the rest. Each walk proves its own time only, so walks
// over neighbouring windows may end in any order.
class WalkProof
{
public:
    WalkProof() = default;
    WalkProof(Timestamp from, Timestamp to);

    // The spans that this page decides, complete or not; together they reach from the old position() to the new one.
    [[nodiscard]] std::vector<CoverageSpan> take(const EventPage &page, const PageCircumstances &circumstances);

    [[nodiscard]] Timestamp from() const { return m_from; }
    [[nodiscard]] Timestamp position() const { return m_position; } // from here up, everything is decided
    // The server said at the end of the walk that it keeps nothing older: the stretch without events down there.
    [[nodiscard]] const std::optional<TimeRange> &beyondRetention() const { return m_beyond; }
    [[nodiscard]] bool isLimitReached() const { return m_limitReached; } // said so on any page
    // At the end of the walk: a stretch without events of which nobody knows whether the server still keeps it.
    [[nodiscard]] const std::optional<TimeRange> &emptyStretch() const { return m_empty; }

private:
    struct Zone; // what one page decides
    [[nodiscard]] Zone read(const EventPage &page);
    void judge(const EventPage &page, const Zone &zone, const PageCircumstances &circumstances);
    [[nodiscard]] bool hidesWhatItShowed(const EventPage &page, const Zone &zone,
                                         const PageCircumstances &circumstances);
    void markRetention(std::vector<CoverageSpan> &spans, const Zone &zone, const PageCircumstances &circumstances);

    Timestamp m_from;
    Timestamp m_position;
    CoverageReason m_distrust = CoverageReason::None; // of everything from here down
    std::vector<CoverageSpan> m_doubts; // also below the position
    std::optional<Timestamp> m_openDoubt; // something unreadable lies somewhere between here and the next event
    Timestamp m_edgeReadAt = endOfTime; // the server's clock, when the instant at the position was last read
    bool m_limitReached = false;
    bool m_sawEvents = false;
    int m_strayEvents = 0;
    QSet<QByteArray> m_seen;
    std::optional<TimeRange> m_beyond;
    std::optional<TimeRange> m_empty;
};

} // namespace Backtrail
