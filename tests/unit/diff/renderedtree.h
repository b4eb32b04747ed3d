// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/difftree.h"

#include <QString>

namespace Backtrail::Testing {

// A tree as a few short lines: only what differs or has a note.
//   ~ a.b 1 -> 2        changed          + a 1               added         - a 1      removed
//   m a[2] 0>2          moved            = a 1e3 -> 1.0      equal, noted
// Notes follow in braces; the root is called `.`
[[nodiscard]] QString rendered(const DiffTree &tree);

} // namespace Backtrail::Testing
