// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/items/eventtablemodel.h"

#include <algorithm>

namespace Backtrail {

namespace {

constexpr int summaryColumn = static_cast<int>(EventColumn::ChangeSummary);

} // namespace

EventTableModel::EventTableModel(EventList &list, ChangeSummaries &summaries, QObject *parent)
    : QAbstractTableModel(parent)
    , m_list(list)
    , m_summaries(summaries)
    , m_snapshot(list.snapshot())
    , m_indexNumber(list.indexNumber())
    , m_paths(summaries.paths())
{
    m_summaries.setSnapshot(m_snapshot, false);

    connect(&m_list, &EventList::rowsAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&m_list, &EventList::rowsReset, this, [this] {
        takeSnapshot();
        endResetModel();
    });
    connect(&m_list, &EventList::rowsAboutToBeInserted, this,
            [this](int first, int count) { beginInsertRows({}, first, first + count - 1); });
    connect(&m_list, &EventList::rowsInserted, this, [this] {
        takeSnapshot();
        endInsertRows();
    });
    connect(&m_summaries, &ChangeSummaries::forgotten, this, [this] {
        announceComputed(0, rowCount() - 1);
        emit summariesForgotten();
    });
    connect(&m_list, &EventList::orderChanged, this, &EventTableModel::orderChanged);
    connect(&m_summaries, &ChangeSummaries::ready, this, &EventTableModel::announceSummaries);
}

void EventTableModel::takeSnapshot()
{
    m_snapshot = m_list.snapshot();
    m_summaries.setSnapshot(m_snapshot, m_list.indexNumber() == m_indexNumber);
    m_indexNumber = m_list.indexNumber();
}

int EventTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_list.rows().size());
}

int EventTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : tableColumnCount + static_cast<int>(m_paths.size());
}

QVariant EventTableModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));

    const RowId row = rowId(index.row());
    switch (role) {
    case RawValueRole:
        if (index.column() == static_cast<int>(EventColumn::Time))
            return QVariant::fromValue<qint64>(m_snapshot.time(row).ns);
        [[fallthrough]];
    case Qt::DisplayRole:
        return cellText(index.row(), index.column());
    case Qt::AccessibleTextRole:
        return m_accessibleText ? m_accessibleText(index.row(), index.column())
                                : cellText(index.row(), index.column());
    case EventIdRole:
        return m_snapshot.id(row);
    case RowIdRole:
        return static_cast<uint>(row);
    default:
        return {};
    }
}

QString EventTableModel::cellText(int row, int column) const
{
    if (isPathColumn(column)) {
        const PathValue *known = pathValue(row, column);
        return known != nullptr ? known->text : QString();
    }
    const auto which = static_cast<EventColumn>(column);
    if (which == EventColumn::Time)
        return m_snapshot.time(rowId(row)).toRfc3339();
    if (which == EventColumn::ChangeSummary) {
        const ChangeSummary *known = summary(row);
        return known != nullptr ? known->text : QString();
    }
    return m_snapshot.columnText(rowId(row), which);
}

QVariant EventTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (isPathColumn(section)) {
        const FieldPath &path = m_paths[static_cast<std::size_t>(section - tableColumnCount)];
        return role == Qt::DisplayRole ? dottedFieldPath(path) : role == RawValueRole ? path : QVariant();
    }
    const auto column = static_cast<EventColumn>(section);
    if (role == Qt::DisplayRole)
        return columnTitle(column);
    if (role == Qt::AccessibleTextRole && column == m_list.order().column && !m_orderText.isEmpty())
        return m_orderText;
    if (role == RawValueRole)
        return columnKey(column);
    return {};
}

void EventTableModel::setOrderText(const QString &text)
{
    m_orderText = text;
    emit headerDataChanged(Qt::Horizontal, 0, tableColumnCount - 1);
}

// A view asks by itself as long as its rows do not fill it. Where a part of the filter is done here, that could walk
// through everything there is: then it waits until the user scrolls or asks.
bool EventTableModel::canFetchMore(const QModelIndex &parent) const
{
    if (parent.isValid())
        return false;
    const ListStatus status = m_list.status();
    return status.state == LoadState::MoreToLoad && status.onLoaded.isEmpty();
}

void EventTableModel::fetchMore(const QModelIndex &parent)
{
    if (!parent.isValid())
        m_list.loadMore();
}

RowId EventTableModel::rowId(int row) const
{
    return m_list.rows()[static_cast<std::size_t>(row)];
}

const ChangeSummary *EventTableModel::summary(int row) const
{
    return m_summaries.find(rowId(row));
}

int EventTableModel::rowOf(const QString &eventId) const
{
    const std::optional<RowId> row = m_snapshot.find(eventId);
    return row ? rowOf(*row) : -1;
}

int EventTableModel::rowOf(RowId row) const
{
    const auto position = m_list.positionOf(row);
    return position ? static_cast<int>(*position) : -1;
}

int EventTableModel::addPathColumn(const FieldPath &path)
{
    const auto known = std::ranges::find(m_paths, path);
    if (known != m_paths.end())
        return tableColumnCount + static_cast<int>(known - m_paths.begin());
    const int column = columnCount();
    beginInsertColumns({}, column, column);
    m_paths.push_back(path);
    endInsertColumns();
    m_summaries.setPaths(m_paths);
    return column;
}

void EventTableModel::removePathColumn(int column)
{
    Q_ASSERT(isPathColumn(column) && column < columnCount());
    beginRemoveColumns({}, column, column);
    m_paths.erase(m_paths.begin() + (column - tableColumnCount));
    endRemoveColumns();
    m_summaries.setPaths(m_paths);
}

const PathValue *EventTableModel::pathValue(int row, int column) const
{
    if (m_summaries.paths() != m_paths) // a column is on its way
        return nullptr;
    return m_summaries.value(rowId(row), static_cast<std::size_t>(column - tableColumnCount));
}

// The summary, the paths and what lies between them.
void EventTableModel::announceComputed(int firstRow, int lastRow)
{
    if (firstRow <= lastRow)
        emit dataChanged(index(firstRow, summaryColumn), index(lastRow, m_paths.empty() ? summaryColumn : columnCount() - 1));
}

void EventTableModel::announceSummaries(const std::vector<RowId> &ready)
{
    if (rowCount() == 0)
        return;
    // Sorted by another column, finding each row costs more than asking the few that are on the screen again.
    if (!m_list.order().isNewestFirst()) {
        announceComputed(0, rowCount() - 1);
        return;
    }
    std::vector<int> rows;
    rows.reserve(ready.size());
    for (const RowId row : ready) {
        if (const auto position = m_list.positionOf(row))
            rows.push_back(static_cast<int>(*position));
    }
    std::ranges::sort(rows);
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t last = first;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        announceComputed(rows[first], rows[last]);
        first = last + 1;
    }
}

} // namespace Backtrail
