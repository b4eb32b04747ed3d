// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/index/rowoverview.h"

#include <vector>

// What shortens the way to the rows that are shown. For workers.

namespace Backtrail {

// Leaves one row of each chain, the newest that is there, and says how many went.
std::uint32_t foldRows(RowList &rows, const EventSnapshot &snapshot, const std::vector<std::vector<RowId>> &chains);

// As EventSnapshot::filter, but what is known of the text needs no look into documents: only rows that came since do.
[[nodiscard]] Result<std::optional<RowList>> filterKnowing(const TextMatches &known, const EventSnapshot &snapshot,
                                                           const FilterState &filter, const FilterContext &context,
                                                           const CancelFlag &cancel);

} // namespace Backtrail
