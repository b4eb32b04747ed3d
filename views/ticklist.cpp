// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/ticklist.h"

#include "models/domain/visibletext.h"
#include "models/items/choicemodel.h"
#include "views/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace Backtrail {

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
    if (role != Qt::DisplayRole && role != Qt::DecorationRole)
        return QSortFilterProxyModel::data(index, role);

    const QString value = QSortFilterProxyModel::data(index, ChoiceModel::ValueRole).toString();
    const bool isGroup = QSortFilterProxyModel::data(index, ChoiceModel::IsGroupRole).toBool();
    if (role == Qt::DisplayRole) {
        const QString words = isGroup && m_words.group ? m_words.group(value) : m_words.value(value);
        return visibleText(shortened(words));
    }
    if (isGroup || !m_words.icon)
        return {};
    return themeIcon(m_words.icon(value));
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

QSize TickDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), qMax(size.height(), option.fontMetrics.height() + 6)};
}

bool TickDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    Q_UNUSED(option)
    if (!(index.flags() & Qt::ItemIsUserCheckable) || !(index.flags() & Qt::ItemIsEnabled))
        return false;

    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        return static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton; // no second meaning
    case QEvent::MouseButtonRelease:
        if (static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton)
            return false;
        break;
    case QEvent::KeyPress: {
        const int key = static_cast<QKeyEvent *>(event)->key();
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
