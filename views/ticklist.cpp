// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/ticklist.h"

#include "models/domain/visibletext.h"
#include "models/items/choicemodel.h"
#include "views/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace Backtrail {

using namespace Qt::StringLiterals;

TickListModel::TickListModel(ChoiceWords words, QObject *parent)
    : QSortFilterProxyModel(parent), m_words(std::move(words))
{
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true); // a family that is found shows all of its values
}

void TickListModel::setSearch(const QString &text)
{
    m_search = text.trimmed();
    invalidateFilter();
}

QVariant TickListModel::data(const QModelIndex &index, int role) const
{
    const QString value = QSortFilterProxyModel::data(index, ChoiceModel::ValueRole).toString();
    const bool isGroup = QSortFilterProxyModel::data(index, ChoiceModel::IsGroupRole).toBool();
    switch (role) {
    case Qt::DisplayRole:
        return wordsOf(index);
    case Qt::DecorationRole:
        return isGroup || !m_words.icon ? QVariant() : themeIcon(m_words.icon(value));
    case CountRole:
        if (const std::optional<quint32> count = countOf(index))
            return *count;
        return {};
    case ExcludedRole:
        return !isGroup && m_excluded.contains(value);
    case Qt::AccessibleTextRole:
        if (const std::optional<quint32> count = countOf(index))
            return tr("%1, %n events", nullptr, int(*count)).arg(wordsOf(index));
        return wordsOf(index);
    case Qt::ForegroundRole: // nothing to be seen there, unless it is chosen
        if (countOf(index).value_or(1) == 0 && !m_excluded.contains(value)
            && QSortFilterProxyModel::data(index, Qt::CheckStateRole).toInt() == Qt::Unchecked)
            return themeColors().muted;
        return {};
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

QString TickListModel::wordsOf(const QModelIndex &index) const
{
    const QString value = QSortFilterProxyModel::data(index, ChoiceModel::ValueRole).toString();
    const bool isGroup = QSortFilterProxyModel::data(index, ChoiceModel::IsGroupRole).toBool();
    const QString words = visibleText(shortened(isGroup && m_words.group ? m_words.group(value) : m_words.value(value)));
    return !isGroup && m_excluded.contains(value) ? tr("not %1").arg(words) : words;
}

std::optional<quint32> TickListModel::countOf(const QModelIndex &index) const
{
    const QModelIndex source = mapToSource(index);
    if (!source.data(ChoiceModel::IsGroupRole).toBool()) {
        const auto found = m_counts.counts.constFind(source.data(ChoiceModel::ValueRole).toString());
        if (found != m_counts.counts.cend())
            return *found;
        return m_counts.knowsOthers && !m_counts.counts.isEmpty() ? std::optional<quint32>(0) : std::nullopt;
    }
    if (!m_counts.knowsOthers || m_counts.counts.isEmpty())
        return std::nullopt;
    quint32 sum = 0;
    for (int row = 0; row < sourceModel()->rowCount(source); ++row)
        sum += m_counts.counts.value(sourceModel()->index(row, 0, source).data(ChoiceModel::ValueRole).toString());
    return sum;
}

void TickListModel::setCounts(const ValueCounts &counts)
{
    m_counts = counts;
    announce({CountRole, Qt::ForegroundRole, Qt::AccessibleTextRole});
}

void TickListModel::setExcluded(const QStringList &values)
{
    const QSet<QString> excluded(values.cbegin(), values.cend());
    if (excluded == m_excluded)
        return;
    m_excluded = excluded;
    announce({Qt::DisplayRole, Qt::AccessibleTextRole, ExcludedRole});
}

void TickListModel::refreshWords()
{
    announce({Qt::DisplayRole, Qt::AccessibleTextRole});
}

void TickListModel::announce(const QList<int> &roles)
{
    if (rowCount() == 0)
        return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, 0), roles);
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex group = index(row, 0);
        if (const int children = rowCount(group); children > 0)
            emit dataChanged(index(0, 0, group), index(children - 1, 0, group), roles);
    }
}

void TickListModel::orderByCount()
{
    m_orderCounts = m_counts;
    sort(-1); // forgets the order, or the same column again would change nothing
    sort(0);
}

bool TickListModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (!left.data(ChoiceModel::IsGroupRole).toBool() && !right.data(ChoiceModel::IsGroupRole).toBool()) {
        const QString leftValue = left.data(ChoiceModel::ValueRole).toString();
        const QString rightValue = right.data(ChoiceModel::ValueRole).toString();
        const quint32 leftCount = m_orderCounts.counts.value(leftValue);
        const quint32 rightCount = m_orderCounts.counts.value(rightValue);
        if (leftCount != rightCount)
            return leftCount > rightCount;
        const int order = m_byName ? m_words.value(leftValue).compare(m_words.value(rightValue), Qt::CaseInsensitive) : 0;
        if (order != 0)
            return order < 0;
    }
    return left.row() < right.row();
}

bool TickListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const int shown = rowCount(index);
    if (role != Qt::CheckStateRole || shown == 0 || shown == sourceModel()->rowCount(mapToSource(index)))
        return QSortFilterProxyModel::setData(index, value, role);

    QStringList values;
    bool allTicked = true;
    for (int row = 0; row < shown; ++row) {
        const QModelIndex child = this->index(row, 0, index);
        values.append(child.data(ChoiceModel::ValueRole).toString());
        allTicked = allTicked && child.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    }
    emit shownTicked(values, !allTicked);
    return true;
}

bool TickListModel::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (m_search.isEmpty())
        return true;
    const QModelIndex index = sourceModel()->index(sourceRow, 0, sourceParent);
    const QString value = index.data(ChoiceModel::ValueRole).toString();
    const bool isGroup = index.data(ChoiceModel::IsGroupRole).toBool();
    const QString words = isGroup && m_words.group ? m_words.group(value) : m_words.value(value);
    return words.contains(m_search, Qt::CaseInsensitive)
        || (!isGroup && value.contains(m_search, Qt::CaseInsensitive));
}

void TickDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant count = index.data(TickListModel::CountRole);
    const QString text = count.isValid() ? QLocale().toString(count.toUInt()) : QString();
    const int width = text.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(text) + 8;
    const bool isValue = !index.data(ChoiceModel::IsGroupRole).toBool();
    const bool isExcluded = index.data(TickListModel::ExcludedRole).toBool();
    const QRect minus = excludeRect(option.rect);
    QStyleOptionViewItem line = option;
    line.rect.setRight(minus.left() - width);
    if (isExcluded)
        line.font.setStrikeOut(true);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected) // also below the count
        painter->fillRect(option.rect, option.palette.brush(QPalette::Highlight));
    QStyledItemDelegate::paint(painter, line, index);
    const QColor muted = isSelected ? option.palette.color(QPalette::HighlightedText) : themeColors().muted;
    if (!text.isEmpty()) {
        painter->setPen(muted);
        painter->drawText(QRect(line.rect.right(), option.rect.top(), width, option.rect.height()),
                          Qt::AlignRight | Qt::AlignVCenter, text);
    }
    const bool isPointedAt = option.state.testFlag(QStyle::State_MouseOver) || isSelected;
    if (isValue && (isExcluded || isPointedAt))
        themeIcon(u"remove"_s, isExcluded ? themeColors().failure : muted).paint(painter, minus.adjusted(3, 0, -3, 0));
}

QRect TickDelegate::excludeRect(const QRect &line)
{
    constexpr int width = 20;
    return {line.right() + 1 - width, line.top(), width, line.height()};
}

bool TickDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    const bool isMinus = event->type() == QEvent::ToolTip && index.isValid() && excludeRect(option.rect).contains(event->pos())
        && !index.data(ChoiceModel::IsGroupRole).toBool();
    if (!isMinus)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(),
                       index.data(TickListModel::ExcludedRole).toBool() ? tr("Do not exclude (−)") : tr("Exclude (−)"), view);
    return true;
}

QSize TickDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), qMax(size.height(), option.fontMetrics.height() + 6)};
}

bool TickDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (!(index.flags() & Qt::ItemIsUserCheckable) || !(index.flags() & Qt::ItemIsEnabled))
        return false;

    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        return static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton; // no second meaning
    case QEvent::MouseButtonRelease:
        if (static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton)
            return false;
        if (static_cast<QMouseEvent *>(event)->modifiers().testFlag(Qt::AltModifier)
            || excludeRect(option.rect).contains(static_cast<QMouseEvent *>(event)->position().toPoint())) {
            if (index.data(ChoiceModel::IsGroupRole).toBool())
                break;
            emit excludeRequested(index.data(ChoiceModel::ValueRole).toString());
            return true;
        }
        break;
    case QEvent::KeyPress: {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Minus && !index.data(ChoiceModel::IsGroupRole).toBool()) {
            emit excludeRequested(index.data(ChoiceModel::ValueRole).toString());
            return true;
        }
        if (key != Qt::Key_Space && key != Qt::Key_Select)
            return false;
        break;
    }
    default:
        return false;
    }
    const bool isTicked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, isTicked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace Backtrail
