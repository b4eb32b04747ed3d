// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/difftree.h"
#include "models/runtime/workerpool.h"

#include <string_view>
#include <vector>

namespace Backtrail {

struct LineDiff
{
    std::vector<DiffLine> lines; // in reading order; removed before added
    int added = 0;
    int removed = 0;
};

// Compares two texts line by line; line ends (\n, \r\n) are no part of a line. A missing last line end is no
// difference of its own. Time and memory are bounded as in alignSequences().
[[nodiscard]] LineDiff compareLines(std::string_view before, std::string_view after,
                                    const CancelFlag &cancel);

} // namespace Backtrail
