// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/changedelegate.h"

#include "models/diff/difftree.h"
#include "models/items/difftreemodel.h"
#include "views/changesmodel.h"
#include "views/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPainter>

#include <algorithm>

namespace Backtrail {

namespace {

constexpr int padding = 4;

QColor tint(DiffKind kind, int column)
{
    const ThemeColors &colors = themeColors();
    const bool isBefore = column == DiffTreeModel::BeforeColumn;
    const bool isAfter = column == DiffTreeModel::AfterColumn;
    switch (kind) {
    case DiffKind::Added:
        return isBefore ? QColor() : colors.addedBackground;
    case DiffKind::Removed:
        return isAfter ? QColor() : colors.removedBackground;
    case DiffKind::Changed:
    case DiffKind::Moved:
        return colors.changedBackground;
    case DiffKind::Equal:
        break;
    }
    return {};
}

QColor signColor(DiffKind kind)
{
    switch (kind) {
    case DiffKind::Added:
        return themeColors().addedText;
    case DiffKind::Removed:
        return themeColors().removedText;
    case DiffKind::Changed:
    case DiffKind::Moved:
        return themeColors().warning;
    case DiffKind::Equal:
        break;
    }
    return themeColors().muted;
}

// Draws as much as there is room for and moves the left edge behind it.
void drawPart(QPainter *painter, QRect &area, const QString &text, const QColor &color)
{
    if (text.isEmpty() || area.width() <= 0)
        return;
    const QFontMetrics metrics = painter->fontMetrics();
    const QString shown = metrics.elidedText(text, Qt::ElideRight, area.width());
    painter->setPen(color);
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    area.setLeft(area.left() + metrics.horizontalAdvance(shown) + 2 * padding);
}

// What became of the change, as a chip: its shape, then its words.
void drawSince(QPainter *painter, QRect area, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString words = index.data(Qt::DisplayRole).toString();
    if (words.isEmpty())
        return;
    const bool isSelected = option.state & QStyle::State_Selected;
    const QColor color = isSelected ? option.palette.color(QPalette::HighlightedText) : themeColors().muted;
    painter->setFont(option.font);
    const int icon = painter->fontMetrics().ascent();
    // an advance is rounded, and half a pixel less would cost three letters
    const int width = painter->fontMetrics().horizontalAdvance(words) + 1 + icon + 5 * padding;
    const QRect chip = QRect(area.left(), area.top() + 1, std::min(width, area.width()), area.height() - 2);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(color);
    painter->drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), chip.height() / 2.0, chip.height() / 2.0);
    const QRect place(chip.left() + 2 * padding, chip.center().y() - icon / 2, icon, icon);
    themeIcon(index.data(ChangesModel::SinceIconRole).toString(), color).paint(painter, place);
    QRect text = chip.adjusted(3 * padding + icon, 0, -2 * padding, 0);
    drawPart(painter, text, words, isSelected ? color : option.palette.color(QPalette::Text));
    painter->setRenderHint(QPainter::Antialiasing, false);
}

} // namespace

ChangeDelegate::ChangeDelegate(QObject *parent) : QStyledItemDelegate(parent) { }

QFont ChangeDelegate::fixedFont(const QStyleOptionViewItem &option) const
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(option.font.pointSizeF());
    return font;
}

void ChangeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const auto kind = static_cast<DiffKind>(index.data(ChangesModel::KindRole).toInt());
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isContainer = index.model()->hasChildren(index.siblingAtColumn(DiffTreeModel::PathColumn));
    const int column = index.column();

    painter->save();
    painter->setClipRect(option.rect);
    const QColor background = tint(kind, column);
    if (isSelected)
        painter->fillRect(option.rect, option.palette.highlight());
    else if (background.isValid() && !(isContainer && kind == DiffKind::Changed))
        painter->fillRect(option.rect, background);

    QRect area = option.rect.adjusted(padding, 0, -padding, 0);
    if (column == DiffTreeModel::SinceColumn)
        drawSince(painter, area, option, index);
    const QColor text = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor muted = isSelected ? text : themeColors().muted;
    painter->setFont(fixedFont(option));
    if (column == DiffTreeModel::PathColumn) {
        QRect sign = area;
        drawPart(painter, sign, diffKindSign(kind), isSelected ? text : signColor(kind));
        if (!index.data(ChangesModel::IsFoldedRole).toBool())
            area.setLeft(area.left() + painter->fontMetrics().horizontalAdvance(u'~') + padding);
    }
    const bool isQuiet = index.data(ChangesModel::IsQuietRole).toBool();
    if (column != DiffTreeModel::SinceColumn)
        drawPart(painter, area, index.data(Qt::DisplayRole).toString(), isQuiet ? muted : text);
    if (column == DiffTreeModel::AfterColumn) {
        painter->setFont(option.font);
        drawPart(painter, area, index.data(ChangesModel::NoteWordsRole).toString(), muted);
    }
    painter->restore();

    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
}

QSize ChangeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(index)
    return {64, QFontMetrics(fixedFont(option)).height() + 6};
}

} // namespace Backtrail
