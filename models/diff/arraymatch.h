// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/jsondocument.h"

#include <QByteArray>
#include <QList>

#include <cstdint>
#include <span>
#include <vector>

namespace Backtrail {

// One side of an array comparison: the elements' nodes, in order.
struct ArraySide
{
    const JsonDocument &document;
    std::span<const std::uint32_t> elements;
};

// Which elements of two arrays are the same one, wherever they are and whatever changed in them.
struct ArrayMatch
{
    std::vector<std::uint32_t> before; // nodes, in order
    std::vector<std::uint32_t> after;
    std::vector<std::int32_t> afterToBefore; // -1 = added
    std::vector<std::int32_t> beforeToAfter; // -1 = removed
    std::vector<bool> isMoved; // by position after; the others keep their order among themselves
    bool isBounded = false; // too different for the best answer
};

// By identity (the first of `keyPaths` that every element has, unique on each side and with a
// common value), else by longest common subsequence; what is left is recognised as moved when equal
// elsewhere, and paired with what stands in its place when alike.
[[nodiscard]] ArrayMatch matchArrays(const ArraySide &before, const ArraySide &after,
                                     const QList<QByteArray> &keyPaths, const CancelFlag &cancel);

// Pairs what an alignment left over: moves, and changes in place.
void pairLeftOvers(const ArraySide &before, const ArraySide &after, ArrayMatch &match);

} // namespace Backtrail
