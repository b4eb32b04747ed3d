// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/index/eventindex.h"

#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace Backtrail {

// The string of the index that a column shows. nullopt = it is none.
[[nodiscard]] std::optional<IndexField> fieldOf(EventColumn column);

// By which column rows are sorted. Equal values stay newest first; rows without a value come last either way.
struct EventOrder
{
    EventColumn column = EventColumn::Time;
    bool descending = true;

    [[nodiscard]] bool isNewestFirst() const { return column == EventColumn::Time && descending; }
    friend bool operator==(const EventOrder &, const EventOrder &) = default;
};

// How many paths the change of each row touches, by row; what is not known yet is missing or `unknownCount`.
using ChangeCounts = std::vector<std::uint16_t>;
inline constexpr std::uint16_t unknownCount = std::numeric_limits<std::uint16_t>::max();

// Strings are compared as people of this locale do, each distinct one once. nullopt = cancelled. For workers.
[[nodiscard]] std::optional<RowList> orderedRows(const EventSnapshot &snapshot, RowList newestFirst, EventOrder order,
                                                 const CancelFlag &cancel, const ChangeCounts *counts = nullptr);

} // namespace Backtrail
