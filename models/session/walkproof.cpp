// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/walkproof.h"

#include "models/session/reading.h"
#include "models/session/syncplan.h"

#include <algorithm>

namespace Backtrail {

namespace {

Timestamp justAfter(Timestamp time)
{
    return time == endOfTime ? time : Timestamp {time.ns + 1};
}

// Puts `span` on top of what is there, as far as something is there.
void overlay(std::vector<CoverageSpan> &spans, const CoverageSpan &span)
{
    if (span.from >= span.to)
        return;
    std::vector<CoverageSpan> result;
    const auto add = [&result](Timestamp from, Timestamp to, const CoverageSpan &like) {
        if (from < to)
            result.push_back({from, to, like.kind, like.reason});
    };
    for (const CoverageSpan &old : spans) {
        add(old.from, std::min(old.to, span.from), old);
        add(std::max(old.from, span.from), std::min(old.to, span.to), span);
        add(std::max(old.from, span.to), old.to, old);
    }
    spans = std::move(result);
}

void overlayComplete(std::vector<CoverageSpan> &spans, const CoverageSpan &span)
{
    std::vector<CoverageSpan> result;
    for (const CoverageSpan &old : spans) {
        std::vector<CoverageSpan> one {old};
        if (old.kind == CoverageKind::Complete)
            overlay(one, span);
        result.insert(result.end(), one.begin(), one.end());
    }
    spans = std::move(result);
}

bool hasReadableTime(const EventRecord &record)
{
    return Timestamp::parse(record.timeText).has_value();
}

QByteArray idOf(const EventRecord &record)
{
    return {record.id.data(), static_cast<qsizetype>(record.id.size())};
}

} // namespace

struct WalkProof::Zone
{
    Timestamp from; // the new position
    Timestamp to; // the old one
    std::optional<Timestamp> newest;
    std::optional<Timestamp> oldest;
    bool isFalling = true;
};

WalkProof::WalkProof(Timestamp from, Timestamp to)
    : m_from(from)
    , m_position(to)
{
}

WalkProof::Zone WalkProof::read(const EventPage &page)
{
    Zone zone {m_position, m_position, {}, {}, true};
    static const std::vector<EventRecord> none;
    std::optional<Timestamp> before; // the readable time of the record before
    for (const EventRecord &record : page.batch ? page.batch->events() : none) {
        if (!hasReadableTime(record)) {
            if (!m_openDoubt)
                m_openDoubt = before ? justAfter(*before) : zone.to;
            continue;
        }
        if (m_openDoubt) {
            m_doubts.push_back(
                {record.time, *m_openDoubt, CoverageKind::Uncertain, CoverageReason::UnreadableEvents});
            m_openDoubt.reset();
        }
        if (before && record.time > *before)
            zone.isFalling = false;
        before = record.time;
        zone.newest = zone.newest ? std::max(*zone.newest, record.time) : record.time;
        zone.oldest = zone.oldest ? std::min(*zone.oldest, record.time) : record.time;
    }
    if (std::ranges::any_of(page.warnings, &DecodeWarning::eventLost)) {
        // Where in the page it stood is not known any more: anywhere down to the first event of the next page.
        const Timestamp low = zone.oldest.value_or(zone.to);
        m_doubts.push_back({low, zone.to, CoverageKind::Uncertain, CoverageReason::UnreadableEvents});
        if (!m_openDoubt)
            m_openDoubt = justAfter(low);
    }
    if (zone.newest && *zone.newest >= zone.to)
        zone.isFalling = false;
    zone.from = page.atEnd ? m_from : zone.oldest ? std::clamp(justAfter(*zone.oldest), m_from, zone.to) : zone.to;
    if (page.atEnd && m_openDoubt) {
        m_doubts.push_back({m_from, *m_openDoubt, CoverageKind::Uncertain, CoverageReason::UnreadableEvents});
        m_openDoubt.reset();
    }
    return zone;
}

// Every ground for not believing this page and what comes after it in the walk.
void WalkProof::judge(const EventPage &page, const Zone &zone, const PageCircumstances &circumstances)
{
    m_sawEvents = m_sawEvents || zone.oldest;
    m_strayEvents += page.strayEvents;
    bool isOpen = !page.gap.isEmpty() && page.gapRanges.empty();
    for (const TimeRange &range : page.gapRanges) {
        isOpen = isOpen || !range.from;
        if (range.from) {
            m_doubts.push_back(
                {*range.from, range.to.value_or(zone.to), CoverageKind::Uncertain, CoverageReason::FullInstant});
        }
    }
    if (m_distrust != CoverageReason::None)
        return;
    if (isOpen)
        m_distrust = CoverageReason::UncheckedPages;
    else if (!zone.isFalling || (page.atEnd && m_strayEvents > 0 && !m_sawEvents)
             || hidesWhatItShowed(page, zone, circumstances))
        m_distrust = CoverageReason::ServerChangedItsAnswer;
}

bool WalkProof::hidesWhatItShowed(const EventPage &page, const Zone &zone, const PageCircumstances &circumstances)
{
    if (circumstances.shown == nullptr)
        return false;
    if (page.batch) {
        for (const EventRecord &record : page.batch->events())
            m_seen.insert(idOf(record));
    }
    Timestamp from = std::max(zone.from, circumstances.retentionEdge.value_or(zone.from));
    if (page.atEnd && (m_limitReached || page.retentionLimitReached))
        from = std::max(from, zone.oldest.value_or(zone.to)); // what is older may be gone
    return std::ranges::any_of(*circumstances.shown, [this, from, &zone](const ShownEvent &event) {
        return from <= event.time && event.time < zone.to && !m_seen.contains(event.id);
    });
}

// At the end of the walk: where nothing was shown, and the server or the plan says that older events are not kept.
void WalkProof::markRetention(std::vector<CoverageSpan> &spans, const Zone &zone, const PageCircumstances &circumstances)
{
    Timestamp edge = zone.oldest.value_or(zone.to);
    if (!m_limitReached && !circumstances.retentionEdge) {
        // Nothing happened, or it is gone: nobody can say, but of the last day that every plan keeps, and of what is
        // newer than something that the server still shows.
        if (circumstances.serverNow.ns >= beginningOfTime.ns + dayNs)
            edge = std::min(edge, Timestamp {circumstances.serverNow.ns - dayNs});
        edge = std::min(edge, circumstances.keptFrom.value_or(edge));
        if (edge <= zone.from)
            return;
        if (circumstances.awaitsRetention)
            overlay(spans, {zone.from, edge, CoverageKind::NotFetched, CoverageReason::None});
        else
            overlay(spans, {zone.from, edge, CoverageKind::Uncertain, CoverageReason::RetentionUnknown});
        if (m_doubts.empty())
            m_empty = TimeRange {zone.from, edge};
        return;
    }
    if (!m_limitReached) {
        const Timestamp latest = std::min(edge, circumstances.latestRetentionEdge.value_or(*circumstances.retentionEdge));
        edge = std::min(edge, *circumstances.retentionEdge);
        const Timestamp doubtFrom = std::max(edge, zone.from);
        overlay(spans, {doubtFrom, latest, CoverageKind::Uncertain, CoverageReason::UncheckedPages});
    }
    if (edge <= zone.from)
        return;
    overlay(spans, {zone.from, edge, CoverageKind::BeyondRetention, CoverageReason::None});
    if (m_limitReached && m_doubts.empty())
        m_beyond = TimeRange {zone.from, edge};
}

std::vector<CoverageSpan> WalkProof::take(const EventPage &page, const PageCircumstances &circumstances)
{
    const Zone zone = read(page);
    judge(page, zone, circumstances);
    m_limitReached = m_limitReached || page.retentionLimitReached;
    m_position = zone.from;
    // The instant at the edge is answered for by the page before as well, so the earlier of the two counts.
    const Timestamp now = std::min(circumstances.serverNow, m_edgeReadAt);
    m_edgeReadAt = zone.from < zone.to ? circumstances.serverNow : now;
    if (zone.from >= zone.to)
        return {};

    const bool isTrusted = m_distrust == CoverageReason::None;
    std::vector<CoverageSpan> spans {
        {zone.from, zone.to, isTrusted ? CoverageKind::Complete : CoverageKind::Uncertain, m_distrust}};
    if (page.atEnd && isTrusted)
        markRetention(spans, zone, circumstances);
    for (const CoverageSpan &doubt : m_doubts)
        overlay(spans, doubt);
    std::erase_if(m_doubts, [&zone](const CoverageSpan &doubt) { return doubt.from >= zone.from; });

    const Timestamp settled {std::max(beginningOfTime.ns + std::chrono::nanoseconds(settleTime).count(), now.ns)
                             - std::chrono::nanoseconds(settleTime).count()};
    overlayComplete(spans, {settled, endOfTime, CoverageKind::Uncertain, CoverageReason::NotSettled});
    for (std::optional<TimeRange> *claim : {&m_beyond, &m_empty}) {
        if (*claim)
            (*claim)->to = std::min(*(*claim)->to, settled);
        if (*claim && *(*claim)->from >= *(*claim)->to)
            claim->reset();
    }
    overlay(spans, {now, endOfTime, CoverageKind::NotFetched, CoverageReason::None}); // nobody knows the future
    return spans;
}

} // namespace Backtrail
