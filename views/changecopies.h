// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/session/eventdetail.h"

#include <QString>

namespace Backtrail {

// What the three views of a comparison copy. Pure; any thread.

// Target, actor and time in UTC, what was compared with what, the visible differences and how many are hidden.
[[nodiscard]] QString changeAsMarkdown(const DetailContent &content);
// RFC 6902, with hidden paths too: a patch must give exactly the other document. One with masked secrets in it could
// not, so it says so and is refused by whatever applies patches. Empty = there is none.
[[nodiscard]] QString changeAsPatch(const DetailContent &content);

// Of one node of the visible differences.
[[nodiscard]] QString nodeJqPath(const DiffTree &tree, std::int32_t node); // `.ports[0]["a b"]`
[[nodiscard]] QString nodeHunk(const DetailContent &content, std::int32_t node); // path, then - and + lines
[[nodiscard]] QString nodeLine(const DetailContent &content, std::int32_t node); // `a.b: 1 → 2`

} // namespace Backtrail
