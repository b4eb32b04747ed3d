// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/difftree.h"
#include "models/domain/eventcolumns.h"
#include "models/filter/filterstate.h"
#include "models/index/eventindex.h"

#include <optional>

// From one event to its neighbours: each pivot is a filter. nullopt = this event has nothing to pivot on.

namespace Backtrail {

// The filter, narrowed to the value of this cell.
[[nodiscard]] std::optional<FilterState> onlyThisValue(const FilterState &filter, const EventSnapshot &events, RowId row,
                                                       EventColumn column);
// The filter, without the events that have the value of this cell.
[[nodiscard]] std::optional<FilterState> excludeThisValue(const FilterState &filter, const EventSnapshot &events,
                                                          RowId row, EventColumn column);
// These lift every other restriction but the time: "what else happened to it, by them, there?"
[[nodiscard]] std::optional<FilterState> sameTarget(const FilterState &filter, const EventSnapshot &events, RowId row);
[[nodiscard]] std::optional<FilterState> sameActor(const FilterState &filter, const EventSnapshot &events, RowId row);
[[nodiscard]] std::optional<FilterState> sameEnvironment(const FilterState &filter, const EventSnapshot &events,
                                                         RowId row);
// Everything within five minutes of the event.
[[nodiscard]] FilterState aroundThis(const EventSnapshot &events, RowId row);

// How `path:` finds the events that changed this value of theirs too: its path with `[*]` for each position, which
// moves, and identities as they are. Empty for the whole document.
[[nodiscard]] QString changedPathPattern(const DiffTree &tree, std::int32_t node);
// The filter, narrowed to events that changed such a path.
[[nodiscard]] FilterState onlyThisPath(const FilterState &filter, const QString &pattern);

} // namespace Backtrail
