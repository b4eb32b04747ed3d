// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/olderevents.h"

#include <algorithm>

namespace Backtrail {

namespace {

// So for the edge itself, which is known to some seconds only.
bool mayBeGone(const CoverageSpan &span)
{
    return span.kind == CoverageKind::BeyondRetention || span.kind == CoverageKind::NotFetched
        || (span.kind == CoverageKind::Uncertain
            && (span.reason == CoverageReason::RetentionUnknown || span.reason == CoverageReason::UncheckedPages));
}

} // namespace

std::optional<Timestamp> retentionEdge(const Coverage &walked, const TimeRange &asked)
{
    std::optional<Timestamp> edge;
    bool isGone = false;
    for (const CoverageSpan &span : walked.spans(asked)) {
        if (!mayBeGone(span))
            break;
        isGone = isGone || span.kind != CoverageKind::NotFetched;
        if (isGone)
            edge = span.to;
    }
    return edge;
}

std::optional<TimeRange> olderStretch(const Coverage &kept, const TimeRange &asked, Timestamp edge)
{
    const std::vector<CoverageSpan> spans = kept.spans({asked.from, edge});
    if (asked.from) {
        const bool isKnown = std::ranges::any_of(
            spans, [](const CoverageSpan &span) { return span.kind == CoverageKind::Complete || span.kind == CoverageKind::Uncertain; });
        return isKnown ? std::optional(TimeRange {asked.from, edge}) : std::nullopt;
    }
    if (spans.empty() || spans.back().kind != CoverageKind::Complete)
        return std::nullopt;
    return TimeRange {spans.back().from, edge};
}

Coverage joinedCoverage(Coverage walked, const Coverage &kept, const TimeRange &older)
{
    for (const CoverageSpan &span : kept.spans(older)) {
        if (span.kind != CoverageKind::NotFetched)
            walked.mark(span);
    }
    return walked;
}

} // namespace Backtrail
