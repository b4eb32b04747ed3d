// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/jsontype.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
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
    Text, // at least one side is not JSON (or is empty text): compared line by line
    TooDeepOrLarge // survived, but not compared inside; see `note`
};

// Notes are untranslated keys for diffNoteWords(): one, or several separated by a space. Parts after a colon
// are numbers for the sentence.
//
// Of a node:
//   same-value             equal in value, written differently (1e3 and 1000, "\u0041" and "A")
//   type-changed           another JSON type than before
//   absent-to-null         a member that was not there is null now
//   null-to-absent         a member that was null is not there any more
//   absent-to-empty        not there before, now "", [] or {}
//   empty-to-absent        "", [] or {} before, not there now
//   null-to-empty          null before, now "", [] or {}
//   empty-to-null          "", [] or {} before, null now
//   duplicate-key          the object has a member name twice; the last one counts
//   too-deep               nested deeper than is compared; taken as one text
//   bounded                an array whose sides differ too much for the shortest answer; a good one is given
//   json-text              the string holds JSON; compared inside
//   json-text-same-value   the string holds JSON that is equal in value, written differently
//   url-text               the string is a URL; its parts and query are compared inside
//   list-text              the string is a list separated by commas; its items are compared inside
//   lines:3:1              a text of several lines; 3 added, 1 removed; see `lines`
// Of a tree:
//   before-missing, after-missing               shape Text: there is nothing on that side
//   before-empty, after-empty                   that side is an empty text
//   before-not-json:3:7, after-not-json:3:7     where that side stops being JSON: line 3, column 7
//   before-invalid-utf8, after-invalid-utf8     bytes that are no UTF-8 text are on that side
//   too-deep                                    somewhere inside
//   before-lone-surrogate, after-lone-surrogate a string holds half of a surrogate pair: kept, but no character
//   too-large:20971520                          bytes of the larger side; nothing was compared

// One line of a text that was compared line by line.
struct DiffLine
{
    DiffKind kind = DiffKind::Equal; // Equal, Added or Removed
    QString text;
    int beforeLine = 0; // 1-based, 0 = not on that side
    int afterLine = 0;
    friend bool operator==(const DiffLine &, const DiffLine &) = default;
};

// One node of the result: a path and what happened there. Values are the JSON text as received, never
// re-rounded. An object or array that both sides have is Changed when anything inside differs; it carries no
// text then. An added or removed subtree is one difference and carries its whole text; its descendants are
// nodes of the same kind that count nothing (as the root, every leaf of it counts: OnlyAfter, OnlyBefore); of
// those only leaves carry text. A string that was opened (see the notes) has the differences inside as
// children and carries both texts.
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
    std::int32_t unchangedChildren =
        0; // children without any difference; those of them worth a note are in `children`
    std::int32_t changedLeaves = 0; // differences in this subtree, itself included
    QString note; // untranslated keys, see above
    QString identity; // of an object: the value of its `key`, `name` or `id`, so that an array element can be
                      // told
    bool secret = false; // its key, the `key` beside it or an `is_secret` says that the value is a secret
    std::vector<DiffLine> lines; // note `lines`: the text inside the string, line by line, unescaped
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

// The differences of two documents, as a value. nodes[0] is the root.
struct DiffTree
{
    DiffShape shape = DiffShape::Nothing;
    std::vector<DiffNode> nodes;
    std::vector<DiffLine> lines; // shape Text
    DiffStats stats;
    QString note; // untranslated keys, see above

    [[nodiscard]] bool hasDifferences() const { return stats.total() > 0; }
};

// RFC 6901 pointer (`/resources/memory`) and the dotted path reviewers write (`resources.memory`,
// `ports[0].name`). A node inside an opened string has the pointer of that string: no pointer reaches
// further.
[[nodiscard]] QString jsonPointer(const DiffTree &tree, std::int32_t node);
[[nodiscard]] QString dottedPath(const DiffTree &tree, std::int32_t node);

} // namespace Backtrail
