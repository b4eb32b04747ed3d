// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/documentdiff.h"

#include <cstdlib>

using namespace Backtrail;

// Any two texts, split at the first null byte: the comparison ends, agrees with itself in both directions,
// and what it says about one text and itself is nothing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype split = input.indexOf('\0');
    const QByteArray before = input.left(split);
    const QByteArray after = split < 0 ? QByteArray() : input.mid(split + 1);

    const auto tree = compareDocuments(before, after, {}, CancelFlag());
    const auto back = compareDocuments(after, before, {.keepEqual = true}, CancelFlag());
    const auto self = compareDocuments(before, before, {}, CancelFlag());
    if (!tree || !back || !self || self->hasDifferences() || tree->hasDifferences() != back->hasDifferences())
        std::abort();
    if (tree->nodes.front().changedLeaves != tree->stats.total())
        std::abort();
    (void)jsonPatch(*tree);
    (void)prettyJson(before);
    (void)summarizeChange(u"UPDATE", before, after, CancelFlag());
    return 0;
}
