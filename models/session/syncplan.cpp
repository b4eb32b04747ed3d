// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/syncplan.h"

#include <algorithm>
#include <cmath>

namespace Backtrail {

namespace {

constexpr double shortestSpan = 10e9; // ns
constexpr double longestSpan = 4e18; // ns; more does not fit

bool isAskedOnce(const CoverageSpan &span)
{
    return span.kind == CoverageKind::Uncertain && span.reason != CoverageReason::NotSettled;
}

// What is left of `gap` without what `cover` says is complete, newest piece.
std::optional<CoverageSpan> newestPiece(const CoverageSpan &gap, const Coverage &cover)
{
    const std::vector<CoverageSpan> free = cover.gaps({gap.from, gap.to});
    if (free.empty())
        return std::nullopt;
    return CoverageSpan {free.back().from, free.back().to, gap.kind, gap.reason};
}

} // namespace

Timestamp earlier(Timestamp time, std::int64_t ns)
{
    return time.ns < beginningOfTime.ns + ns ? beginningOfTime : Timestamp {time.ns - ns};
}

std::int64_t lengthOf(Timestamp from, Timestamp to)
{
    const double length = static_cast<double>(to.ns) - static_cast<double>(from.ns);
    return static_cast<std::int64_t>(std::clamp(length, 0.0, 4e18));
}

std::optional<CoverageSpan> newestGap(const Coverage &coverage, const TimeRange &within,
                                      const std::vector<TimeRange> &taken, const Coverage &asked)
{
    Coverage away; // complete = not to be asked for
    for (const TimeRange &range : taken) {
        away.mark({range.from.value_or(beginningOfTime), range.to.value_or(endOfTime), CoverageKind::Complete,
                   CoverageReason::None});
    }
    Coverage awayOrAsked = away;
    for (const CoverageSpan &span : asked.spans())
        awayOrAsked.mark(span);

    const std::vector<CoverageSpan> gaps = coverage.gaps(within);
    for (auto gap = gaps.rbegin(); gap != gaps.rend(); ++gap) {
        if (gap->kind == CoverageKind::BeyondRetention)
            continue;
        if (const auto piece = newestPiece(*gap, isAskedOnce(*gap) ? awayOrAsked : away))
            return piece;
    }
    return std::nullopt;
}

void SyncDensity::notePage(int events, std::int64_t ns)
{
    if (events <= 0)
        return;
    const double seen = std::max(1.0, static_cast<double>(ns) / events);
    m_nsPerEvent = m_nsPerEvent <= 0 ? seen : m_nsPerEvent * 0.7 + seen * 0.3;
    m_stretch = 1;
}

void SyncDensity::noteEmptyWindow()
{
    m_stretch = std::min(m_stretch * 4, 1e9);
}

void SyncDensity::noteEndOfEvents()
{
    m_stretch = 1e9;
}

std::int64_t SyncDensity::spanOf(int events) const
{
    if (m_nsPerEvent <= 0)
        return static_cast<std::int64_t>(longestSpan);
    const double ns = std::max(shortestSpan, m_nsPerEvent * events) * m_stretch;
    return static_cast<std::int64_t>(std::min(ns, longestSpan));
}

double SyncDensity::eventsIn(std::int64_t ns) const
{
    return m_nsPerEvent > 0 ? static_cast<double>(ns) / m_nsPerEvent : 0;
}

std::optional<std::uint64_t> estimatedTotal(const Coverage &coverage, const TimeRange &history, std::uint64_t kept)
{
    if (!history.from || !history.to || *history.from >= *history.to)
        return std::nullopt;
    double known = 0;
    double open = 0;
    for (const CoverageSpan &span : coverage.spans(history)) {
        const double length = static_cast<double>(span.to.ns) - static_cast<double>(span.from.ns);
        if (span.kind == CoverageKind::NotFetched || span.kind == CoverageKind::Failed)
            open += length;
        else if (span.kind != CoverageKind::BeyondRetention)
            known += length;
    }
    if (open <= 0)
        return kept;
    if (known <= 0 || kept == 0)
        return std::nullopt;
    const double total = static_cast<double>(kept) * (known + open) / known;
    if (total > 1e12)
        return std::nullopt;
    // Two digits are all that such an estimate is worth, but never less than what is here.
    const double unit = std::pow(10, std::max(0.0, std::floor(std::log10(total)) - 1));
    return std::max(kept, static_cast<std::uint64_t>(std::round(total / unit) * unit));
}

} // namespace Backtrail
