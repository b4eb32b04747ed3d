// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/index/eventindex.h"

#include <cstddef>
#include <optional>
#include <vector>

// How one shown list becomes the next one, so that a view moves as little as possible.

namespace Backtrail {

// `count` rows of the new ones, from `first` on, come in front of the row `before` of the list as it was.
struct RowInsertion
{
    std::size_t before = 0;
    std::size_t first = 0;
    std::size_t count = 0;
    friend bool operator==(const RowInsertion &, const RowInsertion &) = default;
};
using RowInsertions = std::vector<RowInsertion>; // from the top down

// The order on the screen: newest first, equal times by id.
[[nodiscard]] bool isShownBefore(const EventSnapshot &snapshot, RowId left, RowId right);
// Where `row` is in the shown `rows`.
[[nodiscard]] std::optional<std::size_t> positionOf(const EventSnapshot &snapshot, const RowList &rows, RowId row);

// Where the rows of `added` go in `rows`; both are in shown order and share no row.
[[nodiscard]] RowInsertions insertionsFor(const EventSnapshot &snapshot, const RowList &rows, const RowList &added);
// What to insert into `before` to get `after` (positions in `after`). nullopt = rows left as well, or more than
// `maxInsertions` places.
[[nodiscard]] std::optional<RowInsertions> insertionsBetween(const RowList &before, const RowList &after,
                                                             std::size_t maxInsertions);
// `rows` with all of `insertions`, whose new rows are in `added`.
[[nodiscard]] RowList withInsertions(const RowList &rows, const RowList &added, const RowInsertions &insertions);

} // namespace Backtrail
