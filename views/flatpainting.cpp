// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/flatpainting.h"

#include "views/theme.h"
#include "views/themeiconengine.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace Backtrail::FlatPainting {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal cornerRadius = 4;

} // namespace

void drawBox(QPainter *painter, const QRect &rect, const QColor &border, const QColor &fill)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(border.isValid() ? QPen(border, 1) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
    painter->restore();
}

void drawIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &color, int size)
{
    const qreal ratio = painter->device()->devicePixelRatio();
    QPixmap pixmap = tintedIcon(name, color, qRound(size * ratio));
    pixmap.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, pixmap);
}

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

void drawPushButton(QPainter *painter, const QStyleOption *option)
{
    const QPalette &palette = option->palette;
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool isFlat = button != nullptr && button->features.testFlag(QStyleOptionButton::Flat);
    const bool isDefault = button != nullptr && button->features.testFlag(QStyleOptionButton::DefaultButton);
    const bool hovered = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    QColor fill = isFlat ? QColor() : palette.color(QPalette::Button);
    if (hovered)
        fill = palette.color(QPalette::Midlight);
    if (has(option, QStyle::State_Sunken) || has(option, QStyle::State_On))
        fill = palette.color(QPalette::Highlight);
    const bool strong = isDefault || has(option, QStyle::State_HasFocus);
    const QColor border = strong ? themeColors().accent : isFlat ? QColor() : palette.color(QPalette::Mid);
    drawBox(painter, option->rect, border, fill);
}

void drawToolButton(QPainter *painter, const QStyleOption *option)
{
    const QPalette &palette = option->palette;
    QColor fill;
    if (has(option, QStyle::State_On) || has(option, QStyle::State_Sunken))
        fill = palette.color(QPalette::Highlight);
    else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        fill = palette.color(QPalette::Midlight);
    const bool outlined = !has(option, QStyle::State_AutoRaise);
    if (!fill.isValid() && outlined)
        fill = palette.color(QPalette::Button);
    drawBox(painter, option->rect, outlined ? palette.color(QPalette::Mid) : QColor(), fill);
}

void drawField(QPainter *painter, const QStyleOption *option, bool fill)
{
    const bool focused = has(option, QStyle::State_HasFocus);
    const QColor border = focused ? themeColors().accent : option->palette.color(QPalette::Mid);
    drawBox(painter, option->rect, border, fill ? option->palette.color(QPalette::Base) : QColor());
}

void drawCheck(QPainter *painter, const QStyleOption *option)
{
    const QColor accent = has(option, QStyle::State_Enabled) ? themeColors().accent
                                                             : option->palette.color(QPalette::Mid);
    const int side = std::min(option->rect.width(), option->rect.height());
    const QRect box(option->rect.x() + (option->rect.width() - side) / 2,
                    option->rect.y() + (option->rect.height() - side) / 2, side, side);
    const bool on = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    const bool focused = has(option, QStyle::State_HasFocus);
    drawBox(painter, box, on || focused ? accent : option->palette.color(QPalette::Dark),
            on ? accent : option->palette.color(QPalette::Base));
    const QColor mark = option->palette.color(QPalette::Base);
    if (has(option, QStyle::State_NoChange))
        painter->fillRect(box.adjusted(side / 4, side / 2 - 1, -side / 4, -(side / 2) + 1), mark);
    else if (on)
        drawIcon(painter, box, u"check"_s, mark, side - 2);
}

void drawRadio(QPainter *painter, const QStyleOption *option)
{
    const QPalette &palette = option->palette;
    const bool on = has(option, QStyle::State_On);
    const QColor accent = has(option, QStyle::State_Enabled) ? themeColors().accent : palette.color(QPalette::Mid);
    const int side = std::min(option->rect.width(), option->rect.height()) - 1;
    QRectF ring(0, 0, side, side);
    ring.moveCenter(QRectF(option->rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(on || has(option, QStyle::State_HasFocus) ? accent : palette.color(QPalette::Dark), 1));
    painter->setBrush(palette.color(QPalette::Base));
    painter->drawEllipse(ring);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(accent);
        painter->drawEllipse(ring.adjusted(3.5, 3.5, -3.5, -3.5));
    }
    painter->restore();
}

void drawHeaderSection(QPainter *painter, const QStyleOption *option)
{
    painter->fillRect(option->rect, option->palette.color(QPalette::Window));
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (has(option, QStyle::State_MouseOver))
        painter->fillRect(option->rect, option->palette.color(QPalette::Midlight));
    const QRect &rect = option->rect;
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, themeColors().line);
    if (header != nullptr && header->orientation == Qt::Horizontal)
        painter->fillRect(rect.right(), rect.top() + 7, 1, rect.height() - 14, themeColors().line);
}

void drawMenuBarItem(QPainter *painter, const QStyleOption *option, bool underlined)
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (item == nullptr)
        return;
    painter->fillRect(option->rect, option->palette.color(QPalette::Window));
    if (has(option, QStyle::State_Selected))
        drawBox(painter, option->rect.adjusted(0, 1, 0, -1), {}, option->palette.color(QPalette::Highlight));
    const QPalette::ColorGroup group = has(option, QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled;
    painter->setPen(option->palette.color(group, QPalette::WindowText));
    const int mnemonic = underlined ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    painter->drawText(option->rect, Qt::AlignCenter | Qt::TextSingleLine | mnemonic, item->text);
}

void drawTab(QPainter *painter, const QStyleOption *option)
{
    const bool selected = has(option, QStyle::State_Selected);
    const QRect &rect = option->rect;
    if (has(option, QStyle::State_MouseOver) && !selected)
        painter->fillRect(rect.adjusted(0, 0, 0, -1), option->palette.color(QPalette::Midlight));
    if (selected)
        painter->fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, themeColors().accent);
}

// A scroll bar lies on what it scrolls.
QColor scrolledBackground(const QStyleOption *option, const QWidget *bar)
{
    for (const QWidget *parent = bar; parent != nullptr; parent = parent->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(parent))
            return area->viewport()->palette().color(area->viewport()->backgroundRole());
    }
    return option->palette.color(QPalette::Base);
}

void drawScrollBar(QPainter *painter, const QStyleOptionComplex *option, const QRect &slider, const QWidget *bar)
{
    painter->fillRect(option->rect, scrolledBackground(option, bar));
    if (slider.isEmpty())
        return;
    const bool active = option->activeSubControls.testFlag(QStyle::SC_ScrollBarSlider)
        || has(option, QStyle::State_Sunken);
    QColor color = option->palette.color(active ? QPalette::Dark : QPalette::Mid);
    const QRectF handle = QRectF(slider).adjusted(3, 3, -3, -3);
    const qreal radius = std::min(handle.width(), handle.height()) / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawRoundedRect(handle, radius, radius);
    painter->restore();
}

} // namespace Backtrail::FlatPainting
