// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/filter/filterstate.h"
#include "models/history/changedpaths.h"
#include "models/index/eventindex.h"

#include <memory>

namespace Backtrail {

// Finds events by the paths they changed, as the `path:` of the filter language asks: from the index of changed paths
// where that covers a row, else by comparing the row's documents. An event that does not hold both documents is not
// said to have changed anything. Any thread.
[[nodiscard]] ChangedPathFinder changedPathFinder(std::shared_ptr<const ChangedPaths> index = {});

// Does any part of the filter ask for changed paths?
[[nodiscard]] bool asksForPaths(const FilterState &filter);

} // namespace Backtrail
