// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/session/eventdetail.h"

#include <QString>

namespace Backtrail {

// What is compared with what, in words. Texts from a server are made visible by the label that shows them.

// "Update by jane, 2026-08-20 12:00:00 UTC"
[[nodiscard]] QString eventInLine(const AuditEvent &event);
// Above the before side: "Before", or what stands there instead, such as "Last known state (inferred)".
[[nodiscard]] QString beforeTitle(const DetailContent &content);
[[nodiscard]] QString referenceTitle(const Reference &reference);
// How much differs, and from what.
[[nodiscard]] QString comparisonSentence(const DetailContent &content);
// For copies: "Compared with: last known state (inferred), Update by ..."; empty for the event's own states.
[[nodiscard]] QString comparisonCopyLine(const DetailContent &content);
// What the bar above the changes says; empty = there is nothing to say.
[[nodiscard]] QString comparisonBarWords(const EventDetail &detail);

} // namespace Backtrail
