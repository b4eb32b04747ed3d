// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/knownrows.h"

#include "models/session/rowchanges.h"

#include <algorithm>
#include <utility>

namespace Backtrail {

std::uint32_t foldRows(RowList &rows, const EventSnapshot &snapshot, const std::vector<std::vector<RowId>> &chains)
{
    std::vector<std::pair<RowId, std::size_t>> places;
    for (std::size_t chain = 0; chain < chains.size(); ++chain) {
        for (const RowId row : chains[chain])
            places.emplace_back(row, chain);
    }
    std::ranges::sort(places);
    const auto chainOf = [&places](RowId row) -> const std::size_t * {
        const auto found = std::ranges::lower_bound(places, row, {}, &std::pair<RowId, std::size_t>::first);
        return found == places.end() || found->first != row ? nullptr : &found->second;
    };
    std::vector<std::optional<RowId>> newest(chains.size());
    for (const RowId row : rows) {
        const std::size_t *chain = chainOf(row);
        if (chain != nullptr && (!newest[*chain] || isShownBefore(snapshot, row, *newest[*chain])))
            newest[*chain] = row;
    }
    return static_cast<std::uint32_t>(std::erase_if(rows, [&](RowId row) {
        const std::size_t *chain = chainOf(row);
        return chain != nullptr && newest[*chain] != row;
    }));
}

Result<std::optional<RowList>> filterKnowing(const TextMatches &known, const EventSnapshot &snapshot,
                                             const FilterState &filter, const FilterContext &context,
                                             const CancelFlag &cancel)
{
    FilterState others = filter;
    others.text.clear();
    others.expression = {};
    others.t0.reset();
    Result<std::optional<RowList>> found = snapshot.filter(others, context, cancel);
    if (!found || !*found)
        return found;
    const auto size = static_cast<RowId>(known.marks.size());
    std::erase_if(**found, [&](RowId row) { return row >= size || known.marks[row] == 0; });
    if (size >= snapshot.rowCount())
        return found;
    Result<std::optional<RowList>> newer = snapshot.filter(filter, context, cancel, size);
    if (!newer || !*newer)
        return newer;
    RowList &rows = **found;
    const auto middle = static_cast<RowList::difference_type>(rows.size());
    rows.insert(rows.end(), (*newer)->begin(), (*newer)->end());
    std::inplace_merge(rows.begin(), rows.begin() + middle, rows.end(),
                       [&snapshot](RowId left, RowId right) { return isShownBefore(snapshot, left, right); });
    return found;
}

} // namespace Backtrail
