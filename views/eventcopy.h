// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/eventcolumns.h"

#include <QList>
#include <QString>
#include <QTimeZone>

namespace Backtrail {

class Coverage;
class EventTableModel;
struct ChainFold;

// `fold` is the chain that the row stands for; nullptr = it stands for itself. What is copied never hides that there
// are more events than the one.

// One row as text for the clipboard, as it is seen; where no column tells of the fold, a last cell does.
// With `coverage` (nullptr = nothing is kept) a second line says when other events of that moment may be missing; an event
// alone claims nothing else. Cells are guarded as those of CSV.
[[nodiscard]] QString rowAsTabSeparated(const EventTableModel &model, int row, const QList<int> &sections,
                                        const QTimeZone &zone, const Coverage *coverage = nullptr,
                                        const ChainFold *fold = nullptr);
// A short block for a chat or a report: when (in UTC, and in `zone` if that is another), who, what, on what and where,
// what changed, the id, and every event that is folded into the row.
// Server text cannot leave its place: Markdown's own characters are escaped. `coverage` as above: a last line.
[[nodiscard]] QString rowAsMarkdown(const EventTableModel &model, int row, const QTimeZone &zone,
                                    const Coverage *coverage = nullptr, const ChainFold *fold = nullptr);

} // namespace Backtrail
