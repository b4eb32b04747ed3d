// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/export/diffwriter.h"

namespace Backtrail {

// The two parts of a diff as text, each line with its end. Private to this room. Everything is visible text.

// Only what changed, a line each: `~ resources.memory: 512 → 256 (−50 %)`; long strings as word diffs, shortened.
[[nodiscard]] QString changedPaths(const DiffTree &diff, const DiffStyle &style);

// Both documents in one, pretty-printed, as `diff -u` shows files: runs of lines around each change, each under the
// numbers of its lines and the path of what it is in. Empty where no two documents are compared.
[[nodiscard]] QString unifiedHunks(const DocumentLines &lines, const DiffStyle &style);

} // namespace Backtrail
