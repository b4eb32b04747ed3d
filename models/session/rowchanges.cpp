// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/rowchanges.h"

#include <algorithm>

namespace Backtrail {

namespace {

auto at(const RowList &rows, std::size_t position)
{
    return rows.begin() + static_cast<RowList::difference_type>(position);
}

void addRow(RowInsertions &insertions, std::size_t before, std::size_t position)
{
    if (!insertions.empty() && insertions.back().before == before)
        ++insertions.back().count;
    else
        insertions.push_back({before, position, 1});
}

} // namespace

bool isShownBefore(const EventSnapshot &snapshot, RowId left, RowId right)
{
    const Timestamp leftTime = snapshot.time(left);
    const Timestamp rightTime = snapshot.time(right);
    if (leftTime != rightTime)
        return leftTime > rightTime;
    // As UTF-8, like the index.
    return left != right && snapshot.id(left).toUtf8() > snapshot.id(right).toUtf8();
}

std::optional<std::size_t> positionOf(const EventSnapshot &snapshot, const RowList &rows, RowId row)
{
    const auto found = std::lower_bound(rows.begin(), rows.end(), row, [&snapshot](RowId left, RowId right) {
        return isShownBefore(snapshot, left, right);
    });
    if (found == rows.end() || *found != row)
        return std::nullopt;
    return static_cast<std::size_t>(found - rows.begin());
}

RowInsertions insertionsFor(const EventSnapshot &snapshot, const RowList &rows, const RowList &added)
{
    RowInsertions insertions;
    auto from = rows.begin();
    for (std::size_t i = 0; i < added.size(); ++i) {
        from = std::lower_bound(from, rows.end(), added[i], [&snapshot](RowId left, RowId right) {
            return isShownBefore(snapshot, left, right);
        });
        addRow(insertions, static_cast<std::size_t>(from - rows.begin()), i);
    }
    return insertions;
}

std::optional<RowInsertions> insertionsBetween(const RowList &before, const RowList &after,
                                               std::size_t maxInsertions)
{
    RowInsertions insertions;
    std::size_t old = 0;
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (old < before.size() && before[old] == after[i])
            ++old;
        else
            addRow(insertions, old, i);
        if (insertions.size() > maxInsertions)
            return std::nullopt;
    }
    if (old != before.size())
        return std::nullopt;
    return insertions;
}

RowList withInsertions(const RowList &rows, const RowList &added, const RowInsertions &insertions)
{
    RowList result;
    result.reserve(rows.size() + added.size());
    std::size_t copied = 0;
    for (const RowInsertion &insertion : insertions) {
        result.insert(result.end(), at(rows, copied), at(rows, insertion.before));
        result.insert(result.end(), at(added, insertion.first), at(added, insertion.first + insertion.count));
        copied = insertion.before;
    }
    result.insert(result.end(), at(rows, copied), rows.end());
    return result;
}

} // namespace Backtrail
