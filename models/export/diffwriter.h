// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/documentdiff.h"
#include "models/domain/auditevent.h"

#include <QByteArray>

#include <optional>

namespace Backtrail {

enum class DiffFormat { Text, Json, Patch, Markdown };

[[nodiscard]] std::optional<DiffFormat> parseDiffFormat(QStringView key); // text json patch markdown

// What one event changed, whole, with a line break at its end. Text and Markdown name the event first, give
// differences as paths in reading order and escape control characters; `colored` adds ANSI colours to Text.
// Json: id, event_type, timestamp, shape, stats and `changes` with path, kind, before and after as received.
// Patch: RFC 6902; an empty list where there is nothing to apply, so never ask for it when a side is not JSON
// (`canBePatched`).
[[nodiscard]] QByteArray writeDiff(DiffFormat format, const AuditEvent &event, const DiffTree &diff,
                                   bool colored = false);
[[nodiscard]] bool canBePatched(const DiffTree &diff);

} // namespace Backtrail
