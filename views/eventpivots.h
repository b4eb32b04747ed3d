// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

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

} // namespace Backtrail
