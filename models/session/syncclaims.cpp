// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/reading.h"
#include "models/session/synchronizer_p.h"

#include <algorithm>

namespace Backtrail {

void Synchronizer::Private::noteRetention(SyncWindow &window, const SyncWindow::Arrived &arrived, StoreCommit &commit)
{
    judgeClaims(window, arrived, commit);
    if (!arrived.page.atEnd)
        return;
    noteClaims(window, arrived, commit);
    if (const std::optional<TimeRange> beyond = window.proof.beyondRetention()) {
        density.noteEndOfEvents();
        if (window.proof.from() <= bottom() && !options.goal.from) {
            retentionEdge = beyond->to;
            commit.coverage.push_back(
                {beginningOfTime, *beyond->from, CoverageKind::BeyondRetention, CoverageReason::None});
        }
    } else if (!window.sawEvents) {
        density.noteEmptyWindow();
    }
    if (window.proof.from() <= bottom() && !options.goal.from && arrived.circumstances.retentionEdge) {
        const Timestamp edge = std::min(*arrived.circumstances.retentionEdge, window.proof.from());
        commit.coverage.push_back({beginningOfTime, edge, CoverageKind::BeyondRetention, CoverageReason::None});
        if (!retentionEdge)
            retentionEdge = arrived.circumstances.retentionEdge;
    }
}

// What the server shows now was not gone when it was asked for something newer before.
void Synchronizer::Private::judgeClaims(const SyncWindow &window, const SyncWindow::Arrived &arrived, StoreCommit &commit)
{
    const Reach reach = reachOf(arrived.page);
    std::erase_if(claims, [&](const Claimed &claim) {
        if (!reach.newest || *reach.newest >= *claim.range.from || *reach.newest < beginningOfHistory
            || arrived.serial < claim.serial)
            return false;
        commit.coverage.push_back({*claim.range.from, *claim.range.to, CoverageKind::Complete, CoverageReason::None});
        return true;
    });
    const bool showsNothingOlder = window.isProbe && arrived.page.atEnd && !window.sawEvents
        && isPlain(arrived.page) && arrived.page.strayEvents == 0;
    if (!showsNothingOlder)
        return;
    for (Claimed &claim : claims) {
        if (claim.kind != Claimed::Kind::Beyond || arrived.serial < claim.serial)
            continue;
        claim.kind = Claimed::Kind::Confirmed;
        commit.coverage.push_back(
            {*claim.range.from, *claim.range.to, CoverageKind::BeyondRetention, CoverageReason::None});
    }
}

bool Synchronizer::Private::reachesTheEnd(const SyncWindow &window) const
{
    return window.proof.from() <= (options.goal.from ? beginningOfHistory : bottom());
}

void Synchronizer::Private::noteClaims(const SyncWindow &window, const SyncWindow::Arrived &arrived, StoreCommit &commit)
{
    if (const std::optional<TimeRange> empty = window.proof.emptyStretch();
        empty && !arrived.circumstances.awaitsRetention)
        claims.push_back({*empty, arrived.serial, Claimed::Kind::Empty});
    if (!window.proof.isLimitReached() || window.isProbe || reachesTheEnd(window))
        return;
    for (CoverageSpan &span : commit.coverage) {
        if (span.kind == CoverageKind::BeyondRetention)
            span = {span.from, span.to, CoverageKind::Uncertain, CoverageReason::UncheckedPages};
    }
    if (const std::optional<TimeRange> beyond = window.proof.beyondRetention()) {
        claims.push_back({*beyond, arrived.serial, Claimed::Kind::Beyond});
        hasProbed = false;
    }
}

} // namespace Backtrail
