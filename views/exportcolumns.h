// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/pathpattern.h"
#include "models/export/eventwriter.h"

#include <QList>
#include <QTimeZone>

namespace Backtrail {

class EventTableView;

// The columns that a table shows, in the order of the screen, for what leaves the program. Their texts may be computed in
// a worker.

// As the command line writes them: raw values, times in UTC. A target's place, which the table shows beside its name, is in
// columns of its own.
[[nodiscard]] QList<ExportColumn> exportColumns(const EventTableView &table, const PathPatterns &hiddenPaths);
// In the words of the screen and its zone, for pasting.
[[nodiscard]] QList<ExportColumn> columnsAsSeen(const EventTableView &table, const PathPatterns &hiddenPaths);

} // namespace Backtrail
