// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/coverage.h"
#include "models/filter/filterstate.h"
#include "models/index/eventindex.h"

#include <functional>
#include <optional>

namespace Backtrail {

// What is known at one moment of what a list asks for. Events and coverage belong together, so they are handed out
// together. A cheap value.
struct ListKnowledge
{
    EventSnapshot events; // all of which `coverage` speaks, also those that are not shown yet
    FilterState filter;
    TimeRange asked; // by the filter, at that moment
    Coverage coverage;
    bool isKept = false; // on this machine; else it was read from the server and proves nothing of the time
};

// The same with the list itself, for who takes it away.
struct ListAnswer : ListKnowledge
{
    // All rows of `events` that pass the filter, in the order of the list, those of folded chains too. For workers.
    // nullopt = cancelled; errors: see EventSnapshot::filter.
    std::function<Result<std::optional<RowList>>(const CancelFlag &)> rows;
};

} // namespace Backtrail
