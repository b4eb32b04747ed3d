// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/eventcolumns.h"
#include "models/index/eventindex.h"

#include <QString>
#include <QTimeZone>

#include <optional>

namespace Backtrail {

class EventTableModel;

// What a cell says, as text: for tooltips, copies and screen readers. The delegate draws the same words.

[[nodiscard]] std::optional<IndexField> fieldOf(EventColumn column); // nullopt = not a string of the index
[[nodiscard]] QString placeWords(const EventSnapshot &events, RowId row); // "shop / production"; raw, may be empty
// Escaped and whole, never cut.
[[nodiscard]] QString cellWords(const EventTableModel &model, int row, EventColumn column, const QTimeZone &zone);
[[nodiscard]] QString cellToolTip(const EventTableModel &model, int row, EventColumn column, const QTimeZone &zone);
// One sentence: when, what, on what, by whom, from where.
[[nodiscard]] QString rowSentence(const EventTableModel &model, int row, const QTimeZone &zone);

} // namespace Backtrail
