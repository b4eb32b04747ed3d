// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

// The table's columns of paths: they come and go while it is shown.

#include "models/items/eventtablemodel.h"
#include "views/eventdelegate.h"
#include "views/eventheader.h"
#include "views/eventtableview.h"

#include <QScrollBar>

#include <map>
#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

void EventTableView::followPathColumns()
{
    connect(m_header, &EventHeader::pathRemovalWanted, &m_model, &EventTableModel::removePathColumn);
    // a row is selected when all of its columns are
    connect(&m_model, &QAbstractItemModel::columnsInserted, this, [this] {
        QItemSelection selected = selectionModel()->selection();
        if (selected.isEmpty() && currentIndex().isValid()) // current by focus alone
            selected.select(currentIndex(), currentIndex());
        selectionModel()->select(selected, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    });
    connect(&m_model, &QAbstractItemModel::columnsRemoved, this, [this] {
        m_delegate->forget();
        m_header->fit(viewport()->width());
        emit m_header->columnsChanged();
    });
}

void EventTableView::showPath(const FieldPath &path)
{
    const int before = m_model.columnCount();
    const int column = m_model.addPathColumn(path);
    if (column == before)
        m_header->placePath(column);
    const QModelIndex current = currentIndex();
    if (current.isValid())
        scrollTo(current.siblingAtColumn(column), QAbstractItemView::EnsureVisible);
    else
        horizontalScrollBar()->setValue(m_header->sectionPosition(column));
}

// `place:width:path`, the place among all columns of the header.
QStringList EventTableView::savePathColumns() const
{
    QStringList columns;
    for (std::size_t i = 0; i < m_model.pathColumns().size(); ++i) {
        const int section = tableColumnCount + int(i);
        columns += u"%1:%2:%3"_s.arg(m_header->visualIndex(section))
                       .arg(m_header->isFilling() ? 0 : m_header->sectionSize(section))
                       .arg(m_model.pathColumns()[i]);
    }
    return columns;
}

void EventTableView::restorePathColumns(const QStringList &columns)
{
    while (!m_model.pathColumns().empty())
        m_model.removePathColumn(m_model.columnCount() - 1);
    // from the left to the right, so that each finds its place
    std::map<int, std::pair<int, FieldPath>> places;
    for (const QString &column : columns) {
        const int place = column.section(u':', 0, 0).toInt();
        const FieldPath path = column.section(u':', 2);
        if (path.startsWith(u'/'))
            places.try_emplace(place, column.section(u':', 1, 1).toInt(), path);
    }
    for (const auto &[place, column] : places)
        m_header->restorePath(m_model.addPathColumn(column.second), place, column.first);
}

} // namespace Backtrail
