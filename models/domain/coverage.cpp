// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/coverage.h"

#include <algorithm>

namespace Backtrail {

namespace {

bool saysTheSame(const CoverageSpan &left, const CoverageSpan &right)
{
    return left.kind == right.kind && left.reason == right.reason;
}

void appendMerged(std::vector<CoverageSpan> &spans, const CoverageSpan &span)
{
    if (span.from >= span.to)
        return;
    if (!spans.empty() && spans.back().to == span.from && saysTheSame(spans.back(), span))
        spans.back().to = span.to;
    else
        spans.push_back(span);
}

CoverageSpan cut(const CoverageSpan &span, Timestamp from, Timestamp to)
{
    return {std::max(span.from, from), std::min(span.to, to), span.kind, span.reason};
}

} // namespace

void Coverage::mark(const CoverageSpan &span)
{
    if (span.from >= span.to)
        return;
    std::vector<CoverageSpan> marked; // by what was there or by the new span, in order
    Timestamp at = beginningOfTime; // up to here everything is decided
    const auto putNew = [&](Timestamp to) {
        if (span.kind != CoverageKind::NotFetched)
            appendMerged(marked, cut(span, at, to));
        at = std::max(at, to);
    };
    for (const CoverageSpan &old : m_spans) {
        putNew(old.from);
        if (old.kind == CoverageKind::Complete) {
            appendMerged(marked, old);
        } else {
            appendMerged(marked, cut(old, beginningOfTime, span.from));
            if (span.kind != CoverageKind::NotFetched)
                appendMerged(marked, cut(span, old.from, old.to));
            appendMerged(marked, cut(old, span.to, endOfTime));
        }
        at = old.to;
    }
    putNew(endOfTime);
    m_spans = std::move(marked);
}

std::vector<CoverageSpan> Coverage::spans(const TimeRange &range) const
{
    const Timestamp from = range.from.value_or(beginningOfTime);
    const Timestamp to = range.to.value_or(endOfTime);
    std::vector<CoverageSpan> all;
    Timestamp at = from;
    for (const CoverageSpan &span : m_spans) {
        const CoverageSpan inside = cut(span, from, to);
        if (inside.from >= inside.to)
            continue;
        appendMerged(all, {at, inside.from, CoverageKind::NotFetched, CoverageReason::None});
        appendMerged(all, inside);
        at = inside.to;
    }
    appendMerged(all, {at, to, CoverageKind::NotFetched, CoverageReason::None});
    return all;
}

bool Coverage::isComplete(const TimeRange &range) const
{
    return gaps(range).empty();
}

std::vector<CoverageSpan> Coverage::gaps(const TimeRange &range) const
{
    std::vector<CoverageSpan> found = spans(range);
    std::erase_if(found, [](const CoverageSpan &span) { return span.kind == CoverageKind::Complete; });
    return found;
}

} // namespace Backtrail
