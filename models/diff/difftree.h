// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace Backtrail {

enum class DiffKind : std::uint8_t { Equal, Added, Removed, Changed, Moved };

// The shape of a comparison, each shown to the user in words.
enum class DiffShape : std::uint8_t {
    Compared, // both sides JSON
    Equal, // both sides JSON and equal in value
    OnlyAfter, // no earlier state in this event: everything counts as added
    OnlyBefore, // no later state: everything counts as removed
    Nothing, // neither side is there
    Text, // at least one side is not JSON: compared line by line
    TooDeepOrLarge // survived, but not compared inside; see `note`
};

enum class JsonType : std::uint8_t { Absent, Null, Boolean, Number, String, Array, Object };

// One node of the result: a path and what happened there. Values are the JSON text as received, never re-rounded.
struct DiffNode
{
    QString key; // member name, unescaped; or array index in decimal; empty for the root
    bool isIndex = false;
    DiffKind kind = DiffKind::Equal;
    JsonType beforeType = JsonType::Absent;
    JsonType afterType = JsonType::Absent;
    QByteArray before; // JSON text of a leaf (string with quotes), or of a whole added or removed subtree
    QByteArray after;
    std::int32_t beforeIndex = -1; // array positions on either side, for moves
    std::int32_t afterIndex = -1;
    std::int32_t parent = -1; // index into DiffTree::nodes
    std::vector<std::int32_t> children; // in the order of the after side, removed ones where they were
    std::int32_t unchangedChildren = 0; // children without any difference (not in `children` when folded)
    std::int32_t changedLeaves = 0; // differences in this subtree, itself included
    QString note; // such as "equal in value, written differently"; untranslated key, see diffNoteText()
};

struct DiffStats
{
    int added = 0;
    int removed = 0;
    int changed = 0;
    int moved = 0;
    [[nodiscard]] int total() const { return added + removed + changed + moved; }
    friend bool operator==(const DiffStats &, const DiffStats &) = default;
};

// Line differences of texts that are not JSON.
struct DiffLine
{
    DiffKind kind = DiffKind::Equal; // Equal, Added or Removed
    QString text;
    int beforeLine = 0; // 1-based, 0 = not on that side
    int afterLine = 0;
    friend bool operator==(const DiffLine &, const DiffLine &) = default;
};

// The differences of two documents, as a value. nodes[0] is the root.
struct DiffTree
{
    DiffShape shape = DiffShape::Nothing;
    std::vector<DiffNode> nodes;
    std::vector<DiffLine> lines; // shape Text
    DiffStats stats;
    QString note; // e.g. where a side stopped being JSON: "line 3, column 7"; plain text

    [[nodiscard]] bool hasDifferences() const { return stats.total() > 0; }
};

// RFC 6901 pointer (`/resources/memory`) and the dotted path reviewers write (`resources.memory`, `ports[0].name`).
[[nodiscard]] QString jsonPointer(const DiffTree &tree, std::int32_t node);
[[nodiscard]] QString dottedPath(const DiffTree &tree, std::int32_t node);

} // namespace Backtrail
