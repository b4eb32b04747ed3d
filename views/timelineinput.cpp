// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/overview.h"
#include "views/timelinestrip.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

// How the timeline is used: mouse, wheel and keys.

namespace Backtrail {

namespace {

constexpr double brushBegins = 4; // pixels
constexpr double zoomStep = 1.35;
constexpr int pageOfBuckets = 10;

} // namespace

Timestamp TimelineStrip::edgeNear(double x) const
{
    const Timestamp time = m_scale.timeAt(x);
    const Histogram &all = m_overview.overview().all;
    if (all.bucketNs <= 0 || time < all.from)
        return time;
    const auto width = static_cast<std::uint64_t>(all.bucketNs);
    const auto since = static_cast<std::uint64_t>(time.ns) - static_cast<std::uint64_t>(all.from.ns);
    const std::uint64_t edge = std::min<std::uint64_t>((since + width / 2) / width, all.buckets.size());
    return {static_cast<std::int64_t>(static_cast<std::uint64_t>(all.from.ns) + edge * width)};
}

void TimelineStrip::zoomTo(const TimeRange &range)
{
    const TimeRange whole = limits();
    if (!whole.from || !range.from || !range.to)
        return;
    if (*range.from <= *whole.from && *range.to >= *whole.to)
        m_zoom.reset();
    else
        m_zoom = range;
    layOut();
    describe();
}

void TimelineStrip::zoomBy(double factor, double x)
{
    if (!m_scale.isEmpty())
        zoomTo(m_scale.zoomed(factor, x, limits()));
}

void TimelineStrip::showAll()
{
    m_zoom.reset();
    layOut();
    describe();
}

void TimelineStrip::brushTo(Timestamp edge)
{
    const Timestamp anchor = m_anchor.value_or(edge);
    m_brush = anchor == edge ? TimeRange {} : TimeRange {std::min(anchor, edge), std::max(anchor, edge)};
    describe();
    update();
}

void TimelineStrip::cancelBrush()
{
    m_brush = {};
    m_anchor.reset();
    m_drag = Drag::None;
    describe();
    update();
}

// As a person means it: whole seconds where no smaller ones can be aimed at, and up to the edge is without a bound, so
// that what comes next is in it.
TimeRange TimelineStrip::meantBy(const TimeRange &brush) const
{
    const TimeRange whole = held();
    TimeRange range = brush;
    if (range.to && whole.to && *range.to >= *whole.to)
        range.to.reset();
    if (range.from && whole.from && *range.from <= *whole.from)
        range.from.reset();
    if (m_overview.overview().all.bucketNs < 2 * Timestamp::nsPerSecond)
        return range;
    if (range.from)
        range.from = Timestamp::fromSeconds(range.from->floorSeconds());
    if (range.to)
        range.to = Timestamp::fromSeconds(range.to->ceilSeconds());
    return range;
}

void TimelineStrip::applyBrush()
{
    const TimeRange brush = std::exchange(m_brush, {});
    cancelBrush();
    if (!brush.isOpen())
        emit rangeChosen(meantBy(brush));
}

void TimelineStrip::fetchAt(double x)
{
    const Timestamp time = m_scale.timeAt(x);
    for (const CoverageSpan &span : m_coverage.spans(m_scale.range())) {
        const bool canFetch = span.kind != CoverageKind::Complete && span.kind != CoverageKind::BeyondRetention;
        if (canFetch && span.from <= time && time < span.to)
            emit fetchRequested({span.from, span.to});
    }
}

void TimelineStrip::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    if (m_scale.isEmpty())
        return;
    m_pressedAt = event->position();
    const bool pans = event->button() == Qt::MiddleButton
        || (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ShiftModifier));
    if (pans) {
        m_drag = Drag::Pan;
        m_pannedFrom = m_scale.range();
    } else if (event->button() == Qt::LeftButton) {
        if (event->position().y() >= m_ribbon.top() - 2) {
            fetchAt(event->position().x());
            return;
        }
        if (const auto item = legendAt(event->position().toPoint())) {
            emit outcomesClicked(item->outcomes);
            return;
        }
        m_drag = Drag::Pressed;
        m_cursor.reset();
        m_anchor = edgeNear(event->position().x());
    }
}

void TimelineStrip::mouseMoveEvent(QMouseEvent *event)
{
    const double distance = event->position().x() - m_pressedAt.x();
    if (m_drag == Drag::Pan) {
        zoomTo(TimelineScale(m_pannedFrom, m_scale.left(), m_scale.width()).moved(-distance, limits()));
        return;
    }
    if (m_drag == Drag::Pressed && std::abs(distance) >= brushBegins)
        m_drag = Drag::Brush;
    if (m_drag == Drag::Brush)
        brushTo(edgeNear(event->position().x()));
}

void TimelineStrip::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
    if (std::exchange(m_drag, Drag::None) == Drag::Brush)
        applyBrush();
    else
        cancelBrush();
}

void TimelineStrip::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept();
    if (m_zoom)
        showAll();
    else if (!m_chosen.isOpen())
        emit rangeChosen({});
}

void TimelineStrip::wheelEvent(QWheelEvent *event)
{
    const QPoint delta = event->angleDelta();
    event->accept();
    if (m_scale.isEmpty())
        return;
    if (std::abs(delta.x()) > std::abs(delta.y()))
        zoomTo(m_scale.moved(-delta.x() / 2.0, limits()));
    else if (delta.y() != 0)
        zoomBy(std::pow(zoomStep, delta.y() / 120.0), event->position().x());
}

void TimelineStrip::moveCursor(int buckets, bool brushing)
{
    const Histogram &all = m_overview.overview().all;
    if (all.bucketNs <= 0 || m_scale.isEmpty())
        return;
    if (!m_cursor)
        m_cursor = edgeNear(m_selected ? m_scale.xOf(*m_selected) : m_scale.left() + m_scale.width());
    if (brushing && !m_anchor)
        m_anchor = m_cursor;
    const double step = static_cast<double>(all.bucketNs) * buckets;
    const TimeRange whole = limits();
    const double wanted = static_cast<double>(m_cursor->ns) + step;
    if (wanted <= static_cast<double>(whole.from->ns))
        m_cursor = whole.from;
    else if (wanted >= static_cast<double>(whole.to->ns))
        m_cursor = whole.to;
    else
        m_cursor->ns += all.bucketNs * buckets;
    if (!brushing) {
        m_anchor.reset();
        m_brush = {};
    }
    const double x = m_scale.xOf(*m_cursor);
    if (x < m_scale.left())
        zoomTo(m_scale.moved(x - m_scale.left() - m_scale.width() / 4.0, limits()));
    else if (x > m_scale.left() + m_scale.width())
        zoomTo(m_scale.moved(x - m_scale.left() - m_scale.width() * 0.75, limits()));
    if (brushing)
        brushTo(*m_cursor);
    describe();
    update();
}

bool TimelineStrip::handleMoveKey(const QKeyEvent *event)
{
    const bool brushing = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        moveCursor(-1, brushing);
        return true;
    case Qt::Key_Right:
        moveCursor(1, brushing);
        return true;
    case Qt::Key_PageUp:
        moveCursor(-pageOfBuckets, brushing);
        return true;
    case Qt::Key_PageDown:
        moveCursor(pageOfBuckets, brushing);
        return true;
    default:
        return false;
    }
}

void TimelineStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (handleMoveKey(event))
        return;
    const double middle = m_cursor ? m_scale.xOf(*m_cursor) : m_scale.left() + m_scale.width() / 2.0;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        applyBrush();
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(zoomStep, middle);
        return;
    case Qt::Key_Minus:
        zoomBy(1 / zoomStep, middle);
        return;
    case Qt::Key_Home:
        showAll();
        return;
    case Qt::Key_Escape:
        if (!m_brush.isOpen() || m_drag != Drag::None || m_cursor) {
            m_cursor.reset();
            cancelBrush();
            return;
        }
        if (m_zoom) {
            showAll();
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void TimelineStrip::focusOutEvent(QFocusEvent *event)
{
    m_cursor.reset();
    if (m_drag == Drag::None)
        cancelBrush();
    QWidget::focusOutEvent(event);
    update();
}

} // namespace Backtrail
