// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/chip.h"

#include "models/domain/visibletext.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 8;
constexpr int gap = 4;
constexpr int cross = 8; // size of the cross at the end
constexpr int longestText = 320;

} // namespace

Chip::Chip(const FilterChip &chip, QWidget *parent)
    : QAbstractButton(parent)
    , m_label(visibleText(chip.label % u": "_s))
    , m_value(visibleText(shortened(chip.onLoaded ? tr("%1 (here)").arg(chip.value) : chip.value, 200)))
{
    setObjectName(u"chip%1"_s.arg(static_cast<int>(chip.part)));
    setAccessibleName(tr("Remove filter %1: %2").arg(chip.label, visibleText(shortened(chip.value, 200))));
    QString tip = tr("%1: %2").arg(chip.label, chip.allValues);
    if (chip.onLoaded)
        tip += u'\n' % tr("Applied here, to the events that are loaded.");
    setToolTip(plainToolTip(tip));
    setAccessibleDescription(chip.onLoaded ? tr("Applied here, to the events that are loaded.") : QString());
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize Chip::sizeHint() const
{
    const int text = qMin(
        fontMetrics().horizontalAdvance(m_label) + fontMetrics().horizontalAdvance(m_value) + 2, longestText);
    return {text + 2 * padding + gap + cross, fontMetrics().height() + 8};
}

QSize Chip::minimumSizeHint() const
{
    return {2 * padding + gap + cross + fontMetrics().averageCharWidth() * 8, sizeHint().height()};
}

void Chip::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool isLit = underMouse() || hasFocus();
    painter.setPen(QPen(isLit ? themeColors().accent : themeColors().line, hasFocus() ? 2 : 1));
    painter.setBrush(isDown() ? palette().midlight() : palette().button());
    painter.drawRoundedRect(hasFocus() ? frame.adjusted(0.5, 0.5, -0.5, -0.5) : frame, 4, 4);

    const QRect inside = rect().adjusted(padding, 0, -padding, 0);
    const QRect end = QStyle::visualRect(layoutDirection(), rect(),
                                         {inside.right() - cross + 1, (height() - cross) / 2, cross, cross});
    const QRect text =
        QStyle::visualRect(layoutDirection(), rect(), inside.adjusted(0, 0, -(cross + gap), 0));
    const int labelWidth = qMin(fontMetrics().horizontalAdvance(m_label), text.width());
    const QRect labelRect =
        QStyle::visualRect(layoutDirection(), text, {text.left(), 0, labelWidth, height()});
    const QRect valueRect = QStyle::visualRect(
        layoutDirection(), text, {text.left() + labelWidth, 0, qMax(0, text.width() - labelWidth), height()});
    painter.setPen(themeColors().muted);
    painter.drawText(labelRect, Qt::AlignVCenter | Qt::TextSingleLine, m_label);
    painter.setPen(palette().color(QPalette::ButtonText));
    painter.drawText(valueRect, Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_value, Qt::ElideRight, valueRect.width()));

    painter.setPen(QPen(isLit ? palette().color(QPalette::ButtonText) : themeColors().muted, 1.4));
    const QRectF mark = QRectF(end).adjusted(1, 1, -1, -1);
    painter.drawLine(mark.topLeft(), mark.bottomRight());
    painter.drawLine(mark.topRight(), mark.bottomLeft());
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void Chip::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void Chip::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace Backtrail
