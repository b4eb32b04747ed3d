// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/changeminimap.h"

#include "views/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace Backtrail {

namespace {

constexpr double leastMark = 3; // pixels: a single line in a long document must be seen

// Removed marks stand left, added ones right, changed and moved ones over both: the place tells what the colour
// tells.
QRectF markRect(DiffKind kind, double top, double height, double width)
{
    const double half = (width - 4) / 2;
    switch (kind) {
    case DiffKind::Removed:
        return {2, top, half, height};
    case DiffKind::Added:
        return {2 + half, top, half, height};
    case DiffKind::Equal:
    case DiffKind::Changed:
    case DiffKind::Moved:
        break;
    }
    return {2, top, width - 4, height};
}

QColor markColor(DiffKind kind)
{
    switch (kind) {
    case DiffKind::Removed:
        return themeColors().failure;
    case DiffKind::Added:
        return themeColors().success;
    case DiffKind::Equal:
    case DiffKind::Changed:
    case DiffKind::Moved:
        break;
    }
    return themeColors().warning;
}

} // namespace

ChangeMinimap::ChangeMinimap(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("changeMinimap"));
    setAccessibleName(tr("Overview of the changes"));
    setToolTip(tr("Where the changes are; click to go there"));
    setCursor(Qt::PointingHandCursor);
}

void ChangeMinimap::setMarks(std::vector<Mark> marks)
{
    m_marks = std::move(marks);
    update();
}

void ChangeMinimap::setWindow(double begin, double end)
{
    if (m_windowBegin == begin && m_windowEnd == end)
        return;
    m_windowBegin = begin;
    m_windowEnd = end;
    update();
}

void ChangeMinimap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::AlternateBase));
    painter.fillRect(QRect(0, 0, 1, height()), themeColors().line);
    if (m_windowEnd - m_windowBegin < 0.999) {
        QColor window = palette().color(QPalette::Text);
        window.setAlphaF(0.10F);
        painter.fillRect(QRectF(1, m_windowBegin * height(), width() - 1,
                                std::max(leastMark, (m_windowEnd - m_windowBegin) * height())),
                         window);
    }
    double painted = -1; // thousands of changes share their pixels
    for (const Mark &mark : m_marks) {
        const double top = mark.begin * height();
        const double size = std::max(leastMark, (mark.end - mark.begin) * height());
        if (top + size <= painted)
            continue;
        painter.fillRect(markRect(mark.kind, top, size, width()), markColor(mark.kind));
        painted = top + 1;
    }
}

void ChangeMinimap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && height() > 0)
        emit positionChosen(std::clamp(event->position().y() / height(), 0.0, 1.0));
}

void ChangeMinimap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton) && height() > 0)
        emit positionChosen(std::clamp(event->position().y() / height(), 0.0, 1.0));
}

} // namespace Backtrail
