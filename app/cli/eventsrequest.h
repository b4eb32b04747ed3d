// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/options/options.h"
#include "models/export/eventwriter.h"
#include "models/filter/filterstate.h"

#include <optional>

namespace Backtrail {

// What the options of `events` ask for.
struct EventsRequest
{
    FilterState filter;
    FilterPlan plan; // with both bounds: a server may choose its own where there is none
    TimeRange range; // as asked
    ExportFormat format = ExportFormat::Table;
    QList<EventColumn> columns;
    std::optional<qint64> limit; // nullopt = all
};

// Errors: InvalidInput.
[[nodiscard]] Result<EventsRequest> eventsRequestFrom(const ParsedOptions &options, Timestamp now);

} // namespace Backtrail
