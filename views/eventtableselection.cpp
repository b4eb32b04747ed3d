// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/items/eventtablemodel.h"
#include "views/eventtableview.h"

#include <algorithm>
#include <utility>
#include <vector>

// The part of the table that knows which rows are selected: for copies and exports.

namespace Backtrail {

namespace {

// Ranges of rows; a range of a part of a row counts as the row.
std::vector<std::pair<int, int>> selectedRanges(const QItemSelection &selection)
{
    std::vector<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : selection)
        ranges.emplace_back(range.top(), range.bottom());
    std::ranges::sort(ranges);
    std::vector<std::pair<int, int>> merged;
    for (const auto &range : ranges) {
        if (!merged.empty() && range.first <= merged.back().second + 1)
            merged.back().second = std::max(merged.back().second, range.second);
        else
            merged.push_back(range);
    }
    return merged;
}

} // namespace

RowList EventTableView::selectedRows() const
{
    RowList rows;
    rows.reserve(static_cast<std::size_t>(m_selectedCount));
    for (const auto &[first, last] : selectedRanges(selectionModel()->selection())) {
        for (int row = first; row <= last; ++row)
            rows.push_back(m_model.rowId(row));
    }
    return rows;
}

void EventTableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    viewport()->update(); // rows are drawn whole
    countSelected();
}

void EventTableView::countSelected()
{
    int count = 0;
    for (const auto &[first, last] : selectedRanges(selectionModel()->selection()))
        count += last - first + 1;
    if (std::exchange(m_selectedCount, count) != count)
        emit selectionCountChanged();
}

// Those of the rows that were selected before a reset which are still there.
void EventTableView::selectAgain()
{
    const RowList before = std::exchange(m_selectedBefore, {});
    if (before.empty() || m_selectedIndex != m_model.indexNumber()) {
        countSelected();
        return;
    }
    std::vector<bool> isSelected(m_model.snapshot().rowCount());
    for (const RowId row : before)
        isSelected[row] = true;
    QItemSelection selection;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (!isSelected[m_model.rowId(row)])
            continue;
        const int first = row;
        while (row + 1 < m_model.rowCount() && isSelected[m_model.rowId(row + 1)])
            ++row;
        selection.append(QItemSelectionRange(m_model.index(first, 0), m_model.index(row, m_model.columnCount() - 1)));
    }
    selectionModel()->select(selection, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    countSelected();
}

} // namespace Backtrail
