// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/difftree.h"

#include <functional>

namespace Backtrail {

// What of a DiffTree is written as an entry of its own. Private to this room.

// What is inside a string that was opened (JSON, a URL, a list): told one by one, or the string as a whole.
enum class OpenedStrings { Inside, Whole };

using EntryVisitor = std::function<void(const DiffNode &, std::int32_t)>;

// Every difference, depth first, in reading order. The root of a document that exists on one side only is told leaf
// by leaf; any other added or removed subtree is one entry.
void forEachEntry(const DiffTree &diff, OpenedStrings strings, const EntryVisitor &visit);

// What is no difference and has to be said all the same: equal in value but written differently, a name given
// twice, nested too deep.
void forEachRemark(const DiffTree &diff, const EntryVisitor &visit);

[[nodiscard]] QString kindKey(DiffKind kind); // stable, for JSON
[[nodiscard]] QString kindSign(DiffKind kind); // + - ~ > and a blank

} // namespace Backtrail
