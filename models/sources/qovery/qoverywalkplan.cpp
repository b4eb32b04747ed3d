// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/sources/qovery/qoverywalk.h"

#include <algorithm>
#include <utility>

namespace Backtrail {

namespace {

using TokenRule = ServerHabits::TokenRule;

bool holdsAnythingFrom(const DecodedPage &page, std::int64_t second)
{
    return std::ranges::any_of(page.batch->events(), [second](const EventRecord &record) {
        return record.time.floorSeconds() >= second && Timestamp::parse(record.timeText);
    });
}

} // namespace

void QoveryWalk::takeTokenPage(const DecodedPage &page, const PageReading &reading)
{
    if (!m_last) {
        accept(page, reading);
        return;
    }
    if (holdsInstant(page, m_last->edge)) {
        m_habits->tokenRule = TokenRule::Inclusive;
        accept(page, reading);
        return;
    }
    // What the page's end may have cut off is not in this answer, so the answer is of no use yet.
    m_habits->tokenRule = TokenRule::Exclusive;
    planWithoutToken();
}

void QoveryWalk::takeWindowPage(const DecodedPage &page, const PageReading &reading)
{
    const std::int64_t to = m_last->edgeSecond() + 1;
    const bool reachesEdge = !reading.hasNext || !reading.isFirm || reading.edge <= m_last->edge;
    // A server may compare whole seconds and include the last, so only what is later than that is wrong.
    if (holdsAnythingFrom(page, to + 1) || (reachesEdge && !holdsInstant(page, m_last->edge)))
        m_habits->keepsWindows = false;
    else if (reachesEdge)
        accept(page, reading);
    else
        m_windowIsTooFull = true; // the seconds around the edge fill a page, so it would lead back
    if (!reachesEdge || !m_habits->keepsWindows)
        planWithoutToken();
}

void QoveryWalk::takeBoundaryPage(const PageReading &reading)
{
    if (reading.isFirm && reading.hasNext && reading.count == m_last->newerThanEdge
        && reading.edge == m_last->beforeEdge) {
        m_boundaryToken = reading.nextToken;
        m_step = Step::BehindBoundary;
        return;
    }
    m_habits->keepsPageSizes = false;
    planUnchecked();
}

void QoveryWalk::takePageBehindBoundary(const DecodedPage &page, const PageReading &reading)
{
    if (!holdsInstant(page, m_last->edge)) {
        m_habits->keepsPageSizes = false;
        planUnchecked();
    } else {
        // A token that did not jump over its instant brought m_last once more, perhaps with a better link.
        if (holdsInstant(page, m_last->beforeEdge))
            m_habits->tokenRule = TokenRule::Inclusive;
        accept(page, reading);
    }
}

void QoveryWalk::takePageBehindShort(const DecodedPage &page, const PageReading &reading)
{
    if (reading.count == 0 && !reading.hasNext && !reading.lacksToken) {
        accept(page, reading);
        return;
    }
    m_habits->fillsPages = false;
    planWithoutToken();
}

void QoveryWalk::takeLargerPage(const DecodedPage &page, const PageReading &reading)
{
    if (!reading.hasNext || (reading.isFirm && reading.edge < m_last->edge)) {
        accept(page, reading);
        return;
    }
    if (reading.count <= m_last->count)
        m_habits->givesLargerPages = false;
    planSlices(m_last->edgeSecond());
}

void QoveryWalk::takeSlice(const DecodedPage &page)
{
    if (holdsAnythingFrom(page, m_slices->second() + 2)) {
        m_habits->keepsWindows = false;
        planSlices(m_slices->second());
        return;
    }
    m_page.retentionLimitReached = m_page.retentionLimitReached || page.retentionLimitReached;
    // All of it is one second, which is in doubt as a whole: what several slices show is said once.
    for (const DecodeWarning &warning : page.warnings) {
        if (warning.eventLost && std::ranges::find(m_page.warnings, warning.raw, &DecodeWarning::raw) == m_page.warnings.end())
            m_page.warnings.push_back(warning);
    }
    m_slices->take(page);
    if (m_slices->isDone())
        m_step = Step::Merge;
}

void QoveryWalk::takePageBehindSecond(const DecodedPage &page, const PageReading &reading)
{
    const std::int64_t second = m_slices->second();
    if (holdsAnythingFrom(page, second + 1)) {
        m_habits->keepsWindows = false;
        planSlices(second);
    } else if (reading.hasNext && reading.isFirm && reading.edgeSecond() >= second) {
        // The bound is inclusive and the sliced instant fills the page again: the second before is sliced as well.
        planSlices(second - 1);
    } else {
        accept(page, reading);
    }
}

// The server refused a question that only we thought of. True: there is another way.
bool QoveryWalk::takeRefusal()
{
    switch (m_step) {
    case Step::Window:
        m_habits->keepsWindows = false;
        planWithoutToken();
        return true;
    case Step::LargerPage:
        m_habits->givesLargerPages = false;
        planSlices(m_last->edgeSecond());
        return true;
    case Step::Slices:
        if (m_slices->isFirst())
            return false;
        m_slices->refuse();
        if (m_slices->isDone())
            m_step = Step::Merge;
        return true;
    default:
        return false;
    }
}

void QoveryWalk::planNext()
{
    if (!m_last->hasNext) {
        if (m_last->lacksToken)
            noteGap(tr("The server says that there are older events, but not how to ask for them."));
        m_step = Step::AtEnd;
    } else if (!m_last->isFirm) {
        planUnchecked();
    } else if (m_habits->tokenRule != TokenRule::Inclusive && !std::exchange(m_habits->triesToken, false)) {
        planWithoutToken();
    } else if (m_last->newerThanEdge == 0 && (m_last->nextToken == m_last->place.token || m_barrenAnswers > 0)) {
        planFullInstant(); // the token leads to the page that it came with
    } else {
        m_step = Step::FollowToken;
    }
}

// A page with fewer events than this may be the last in spite of its link; 0 = none is.
int QoveryWalk::shortCount() const
{
    return m_habits->fillsPages && m_habits->alwaysLinks ? m_cutCount.value_or(m_fullCount) : 0;
}

// Behind m_last, on a server whose tokens jump over the rest of its last instant.
void QoveryWalk::planWithoutToken()
{
    const PagePlace &place = m_last->place;
    const bool windowIsSmaller
        = !place.token.isEmpty() || !place.toSeconds || m_last->edgeSecond() + 1 < *place.toSeconds;
    // A short page proves nothing by itself: a server that leaves events out after it has cut its page (those that the
    // token may not see, or too many bytes) divides instants with pages of any length. A window is sound on every
    // server and repeats little. Where it would not move on, a short page is believed to be the last if nothing at
    // all comes behind it; what comes shows how the server is.
    if (m_habits->keepsWindows && windowIsSmaller && !m_windowIsTooFull && !m_last->isOneSecond())
        m_step = Step::Window;
    else if (m_last->count < shortCount())
        m_step = Step::BehindShortPage;
    else if (m_last->newerThanEdge == 0)
        planFullInstant();
    else if (m_habits->keepsPageSizes)
        m_step = Step::Boundary;
    else
        planUnchecked();
}

// All of m_last is one instant, and there may be more of it.
void QoveryWalk::planFullInstant()
{
    if (m_habits->givesLargerPages && m_last->place.pageSize <= m_query.pageSize)
        m_step = Step::LargerPage;
    else
        planSlices(m_last->edgeSecond());
}

void QoveryWalk::planSlices(std::int64_t second)
{
    if (m_habits->keepsWindows) {
        m_slices.emplace(m_query, second, m_query.pageSize, shortCount());
        m_step = Step::Slices;
        return;
    }
    noteGap(tr("More events happened at %1 than the server gives; some of them may be missing.")
                .arg(m_last->edge.toRfc3339()));
    if (m_habits->tokenRule == TokenRule::Exclusive) {
        m_step = Step::FollowTokenUnchecked;
    } else {
        noteGap(tr("Nothing older could be asked for."));
        m_step = Step::AtEnd;
    }
}

void QoveryWalk::planBehindSlices()
{
    // A token would save nothing, and nothing in the page behind it could show that it led too far.
    m_step = Step::BehindSecond;
}

void QoveryWalk::planUnchecked()
{
    m_step = Step::FollowTokenUnchecked;
    if (!m_saidUnchecked)
        noteGap(tr("The server's pages could not be checked against each other; events may be missing between them."));
    m_saidUnchecked = true;
}

void QoveryWalk::noteGap(const QString &text, const TimeRange &range)
{
    m_page.gapRanges.push_back(range);
    if (!m_page.gap.isEmpty())
        m_page.gap += u' ';
    m_page.gap += text;
}

} // namespace Backtrail
