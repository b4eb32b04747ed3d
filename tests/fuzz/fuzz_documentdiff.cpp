// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/documentdiff.h"
#include "models/diff/documentlines.h"
#include "tests/unit/diff/patchapplier.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdlib>

using namespace Backtrail;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

// What Qt makes of a JSON text, in a list; nullopt = Qt does not read it, so nothing can be said of the patch.
std::optional<QJsonValue> readByQt(const QByteArray &text)
{
    const QJsonArray list = QJsonDocument::fromJson('[' + text + ']').array();
    return list.size() == 1 ? std::optional(list.at(0)) : std::nullopt;
}

void checkPatch(const DiffTree &tree, const QByteArray &before, const QByteArray &after)
{
    const QByteArray patch = jsonPatch(tree);
    if (tree.shape != DiffShape::Compared && tree.shape != DiffShape::Equal)
        return;
    const auto left = readByQt(before);
    const auto right = readByQt(after);
    // Qt rounds numbers, so it may read a patch otherwise than it was meant; and it reads less deep.
    if (left && right && tree.note.isEmpty() && !before.contains('e') && !before.contains('E'))
        require(Testing::applyPatch(*left, patch) == right);
}

void check(const QByteArray &before, const QByteArray &after)
{
    const DocumentPair pair {before, after};
    const auto tree = compareDocuments(before, after, {}, CancelFlag());
    const auto back = compareDocuments(after, before, {.keepEqual = true}, CancelFlag());
    const auto self = compareDocuments(before, before, {}, CancelFlag());
    require(tree && back && self && !self->hasDifferences());
    require(tree->hasDifferences() == back->hasDifferences());
    require(tree->nodes.front().changedLeaves == tree->stats.total());
    checkPatch(*tree, before, after);
    checkPatch(*back, after, before);
    require(layOutDocuments(pair, *tree, CancelFlag()).has_value());
    (void)prettyJson(before);
    (void)summarizeChange(u"UPDATE", before, after, CancelFlag());
}

} // namespace

// Any two texts, split at the first `|`: the comparison ends, agrees with itself in both directions, says nothing of
// one text and itself, and its patch makes the one side the other.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype split = input.indexOf('|');
    check(input.left(split), split < 0 ? QByteArray() : input.mid(split + 1));
    return 0;
}
