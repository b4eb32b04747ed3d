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

// One row as text for the clipboard, as it is seen.
[[nodiscard]] QString rowAsTabSeparated(const EventTableModel &model, int row, const QList<int> &sections,
                                        const QTimeZone &zone);
// A short block for a chat or a report: when (UTC and `local`), who, what, on what and where, what changed, the id.
// Server text cannot leave its place: Markdown's own characters are escaped. With `coverage` (nullptr = nothing is kept)
// a last line says when other events of that moment may be missing; an event alone claims nothing else.
[[nodiscard]] QString rowAsMarkdown(const EventTableModel &model, int row, const QTimeZone &local,
                                    const Coverage *coverage = nullptr);

} // namespace Backtrail
