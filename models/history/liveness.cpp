// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/history/liveness.h"

#include "models/history/readdocument.h"

namespace Backtrail {

namespace {

Liveness provedBy(LivenessKind kind, const FieldStep &step)
{
    Liveness liveness;
    liveness.kind = kind;
    liveness.isUnrecorded = step.kind == FieldStepKind::Unrecorded;
    liveness.row = step.row;
    liveness.eventId = step.eventId;
    liveness.time = step.time;
    liveness.actor = step.actor;
    return liveness;
}

Liveness unchangedSince(const FieldHistory &history, const FieldStep &step)
{
    Liveness liveness;
    const std::optional<FieldSighting> &seen = history.lastSeen;
    if (!seen || seen->row == step.row) {
        liveness.kind = LivenessKind::NotSeenSince;
        return liveness;
    }
    liveness.kind = LivenessKind::StillLive;
    liveness.row = seen->row;
    liveness.eventId = seen->eventId;
    liveness.time = seen->time;
    return liveness;
}

} // namespace

KnownTime knownTime(const Coverage &coverage)
{
    KnownTime known;
    for (const CoverageSpan &span : coverage.spans()) {
        if (span.kind == CoverageKind::Complete)
            known.until = span.to;
    }
    known.isComplete = [coverage](const TimeRange &range) { return coverage.isComplete(range); };
    return known;
}

Liveness livenessOf(const FieldHistory &history, RowId row, const KnownTime &known)
{
    const FieldStep *step = history.stepOf(row);
    if (step == nullptr || !known.covers(step->time))
        return {};
    if (step->kind == FieldStepKind::Deleted)
        return unchangedSince(history, *step);
    const FieldStep &last = history.steps.back();
    if (&last == step)
        return unchangedSince(history, *step);

    Liveness liveness;
    if (last.kind == FieldStepKind::Deleted) {
        liveness = provedBy(LivenessKind::Deleted, last);
    } else if (areEqualValues(last.to, step->to)) {
        liveness = provedBy(LivenessKind::StillLive, last);
    } else if (areEqualValues(last.to, step->from)) {
        liveness = provedBy(LivenessKind::Reverted, last);
    } else {
        liveness = provedBy(LivenessKind::Overwritten, last);
        liveness.now = last.to;
    }
    liveness.laterChanges = static_cast<int>(&last - step);
    return liveness;
}

} // namespace Backtrail
