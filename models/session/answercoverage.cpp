// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/answercoverage.h"

#include "models/session/syncplan.h"

#include <algorithm>

namespace Backtrail {

namespace {

constexpr std::int64_t openEndNs = std::chrono::nanoseconds(openEnd).count();

bool isGoneByNature(const CoverageSpan &span)
{
    return span.kind == CoverageKind::BeyondRetention
        || (span.kind == CoverageKind::Uncertain && span.reason == CoverageReason::RetentionUnknown)
        || (span.kind == CoverageKind::NotFetched && span.to <= beginningOfHistory);
}

// The server's clock is known to some seconds, and so is where its retention ends.
bool isEdgeOfRetention(const CoverageSpan &before, const CoverageSpan &span)
{
    return before.kind == CoverageKind::BeyondRetention && span.kind == CoverageKind::Uncertain
        && span.reason == CoverageReason::UncheckedPages && span.to.ns - span.from.ns <= dayNs / 24;
}

std::optional<Timestamp> newestReadable(const EventPage &page)
{
    std::optional<Timestamp> newest;
    if (page.batch == nullptr)
        return newest;
    for (const EventRecord &record : page.batch->events()) {
        if (Timestamp::parse(record.timeText))
            newest = newest ? std::max(*newest, record.time) : record.time;
    }
    return newest;
}

} // namespace

TimeRange answeredRange(const Coverage &coverage, const TimeRange &asked, Timestamp now)
{
    TimeRange range = asked;
    if (!range.to && (!range.from || *range.from < now))
        range.to = now;
    const std::vector<CoverageSpan> spans = coverage.spans(range);
    auto first = spans.begin();
    auto last = spans.end();
    if (!asked.from) {
        first = std::find_if_not(first, last, isGoneByNature);
        // What is between gone and kept at this moment is not missing for who asked for all that is kept.
        if (first != spans.begin() && first != last && isEdgeOfRetention(*(first - 1), *first))
            ++first;
    }
    if (!asked.to) {
        const Timestamp settled {std::max(now.ns, beginningOfTime.ns + openEndNs) - openEndNs};
        while (last != first && (last - 1)->kind != CoverageKind::Complete && (last - 1)->from >= settled)
            --last;
    }
    if (first == last)
        return range;
    if (first->from != beginningOfTime)
        range.from = first->from;
    if ((last - 1)->to != endOfTime)
        range.to = (last - 1)->to;
    return range;
}

WalkCoverage::WalkCoverage(Clock &clock, const TimeRange &range)
    : m_clock(clock)
    , m_proof(range.from.value_or(beginningOfTime), range.to.value_or(endOfTime))
{
}

void WalkCoverage::asking()
{
    m_askedAt = m_clock.elapsed();
    m_askedAtWall = m_clock.now();
}

void WalkCoverage::take(const EventPage &page, std::optional<int> retentionDays)
{
    const std::optional<Timestamp> newest = newestReadable(page);
    PageCircumstances circumstances;
    if (page.answeredAt) {
        const auto took = std::chrono::nanoseconds(m_clock.elapsed() - m_askedAt).count();
        const Timestamp latest = std::max(m_askedAtWall, newest.value_or(m_askedAtWall));
        circumstances.serverNow = std::min(Timestamp {page.answeredAt->ns - took}, latest);
        m_serverNow = std::max(m_serverNow, circumstances.serverNow);
    } else if (newest) {
        // This machine's clock alone proves nothing; an event that was shown does.
        m_serverNow = std::max(m_serverNow, std::min(*newest, m_askedAtWall));
    }
    if (!page.answeredAt)
        circumstances.serverNow = m_serverNow;
    if (retentionDays) {
        const std::int64_t kept = *retentionDays * dayNs;
        const Timestamp latest = std::max(m_clock.now(), page.answeredAt.value_or(m_serverNow));
        circumstances.retentionEdge = Timestamp {std::max(m_serverNow.ns, beginningOfTime.ns + kept) - kept};
        circumstances.latestRetentionEdge = Timestamp {latest.ns - kept};
    }
    m_isLimitReached = m_isLimitReached || page.retentionLimitReached;
    EventPage said = page;
    said.retentionLimitReached = page.atEnd && m_isLimitReached && !retentionDays;
    for (const CoverageSpan &span : m_proof.take(said, circumstances))
        m_coverage.mark(span);
}

void WalkCoverage::fail(const Error &error)
{
    const bool isRefused = error.kind == ErrorKind::SignInRefused || error.kind == ErrorKind::Forbidden;
    m_coverage.mark({m_proof.from(), std::min(m_proof.position(), m_clock.now()), CoverageKind::Failed,
                     isRefused ? CoverageReason::SignInRefused : CoverageReason::RequestFailed});
}

} // namespace Backtrail
