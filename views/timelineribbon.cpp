// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/timelineribbon.h"

#include "views/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

TimelineRibbon::TimelineRibbon(QWidget *parent)
    : QWidget(parent)
{
    setObjectName("timelineRibbon"_L1);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::TabFocus);
}

void TimelineRibbon::setStretches(std::vector<CoverageSpan> stretches, const TimelineScale &scale)
{
    m_stretches = std::move(stretches);
    m_scale = scale;
    setFocusPolicy(m_stretches.empty() ? Qt::NoFocus : Qt::TabFocus);
    update();
}

std::size_t TimelineRibbon::index() const
{
    if (!m_at)
        return m_stretches.size() - 1;
    const auto found = std::ranges::find_if(m_stretches, [this](const CoverageSpan &stretch) { return *m_at < stretch.to; });
    return found == m_stretches.end() ? m_stretches.size() - 1 : std::size_t(found - m_stretches.begin());
}

std::optional<CoverageSpan> TimelineRibbon::current() const
{
    return m_stretches.empty() ? std::nullopt : std::optional(m_stretches[index()]);
}

bool TimelineRibbon::canFetch(const CoverageSpan &stretch)
{
    return stretch.kind != CoverageKind::Complete && stretch.kind != CoverageKind::BeyondRetention;
}

void TimelineRibbon::goTo(std::size_t index)
{
    m_at = m_stretches[std::min(index, m_stretches.size() - 1)].from;
    update();
    emit moved();
}

void TimelineRibbon::keyPressEvent(QKeyEvent *event)
{
    if (m_stretches.empty() || (event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) {
        event->ignore();
        return;
    }
    const std::size_t at = index();
    switch (event->key()) {
    case Qt::Key_Left:
        goTo(at > 0 ? at - 1 : 0);
        return;
    case Qt::Key_Right:
        goTo(at + 1);
        return;
    case Qt::Key_Home:
        goTo(0);
        return;
    case Qt::Key_End:
        goTo(m_stretches.size() - 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (canFetch(m_stretches[at]))
            emit fetchRequested({m_stretches[at].from, m_stretches[at].to});
        return;
    default:
        event->ignore();
    }
}

void TimelineRibbon::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    emit moved();
}

void TimelineRibbon::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    emit moved();
}

void TimelineRibbon::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const std::optional<CoverageSpan> stretch = current();
    if (!hasFocus() || !stretch)
        return;
    const double end = width() - 2;
    const double left = std::clamp(m_scale.xOf(stretch->from) - x() - frame + 1, 0.0, end - 2 * frame);
    const double right = std::clamp(m_scale.xOf(stretch->to) - x() + frame - 1, left + 2 * frame, end);
    QPainter painter(this);
    painter.setPen(QPen(themeColors().accent, 2));
    painter.drawRect(QRectF(left + 1, 1, right - left, height() - 2));
}

} // namespace Backtrail
