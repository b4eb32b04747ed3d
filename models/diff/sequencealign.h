// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/runtime/workerpool.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace Backtrail {

// Which elements of two sequences belong together, in order. Elements are equal when their numbers are.
struct Alignment
{
    std::vector<std::int32_t> afterToBefore; // -1 = added
    std::vector<std::int32_t> beforeToAfter; // -1 = removed
    bool isBounded =
        false; // the sequences differ too much for a shortest answer: a good one was given instead
};

// A longest common subsequence (Myers), as long as the differences stay below a bound; beyond it, occurrences
// are paired and the longest run that keeps the order is taken. Time and memory are bounded; a cancelled
// answer is short.
[[nodiscard]] Alignment alignSequences(std::span<const std::uint64_t> before,
                                       std::span<const std::uint64_t> after, const CancelFlag &cancel);

// The positions (into `values`) of a longest increasing subsequence; negative values are skipped.
[[nodiscard]] std::vector<std::int32_t> longestIncreasing(std::span<const std::int32_t> values);

} // namespace Backtrail
