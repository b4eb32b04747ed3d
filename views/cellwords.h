// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/pathpattern.h"
#include "models/domain/auditevent.h"
#include "models/domain/eventcolumns.h"
#include "models/index/eventindex.h"

#include <QString>
#include <QTimeZone>

namespace Backtrail {

class EventTableModel;

// What a cell says, as text: for tooltips, copies and screen readers. The delegate draws the same words.

[[nodiscard]] QString placeWords(const EventSnapshot &events, RowId row); // "shop / production"; raw, may be empty
// Escaped and whole, never cut.
[[nodiscard]] QString cellWords(const EventTableModel &model, int row, EventColumn column, const QTimeZone &zone);
// The same of an event that was read. For workers, too: what the table computes of its change is computed now.
[[nodiscard]] QString cellWords(const AuditEvent &event, EventColumn column, const QTimeZone &zone,
                                const PathPatterns &hiddenPaths);
[[nodiscard]] QString changeWords(const AuditEvent &event, const PathPatterns &hiddenPaths); // of the change alone
[[nodiscard]] QString cellToolTip(const EventTableModel &model, int row, EventColumn column, const QTimeZone &zone);
// The same by the number of a table's column, which may be that of a path.
[[nodiscard]] QString sectionWords(const EventTableModel &model, int row, int section, const QTimeZone &zone);
[[nodiscard]] QString sectionToolTip(const EventTableModel &model, int row, int section, const QTimeZone &zone);
// What it means that the cell of a path is empty, else its words.
[[nodiscard]] QString pathCellSentence(const EventTableModel &model, int row, int section);
// One sentence: when, what, on what, by whom, from where.
[[nodiscard]] QString rowSentence(const EventTableModel &model, int row, const QTimeZone &zone);

} // namespace Backtrail
