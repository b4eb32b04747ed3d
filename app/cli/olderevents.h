// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/coverage.h"

#include <optional>

// Servers forget. Where one has forgotten what was asked for, the archive may still hold it: an answer of the server goes
// on with what is kept. The two never overlap, so nothing is listed twice.

namespace Backtrail {

// Older events than this are gone at the server, or perhaps: it showed none. nullopt = of all that was asked it knows.
[[nodiscard]] std::optional<Timestamp> retentionEdge(const Coverage &walked, const TimeRange &asked);
// What of the time before `edge` the archive is to add. Who names a beginning gets all that it holds from then on, with
// its gaps; who names none gets it as far back as nothing is missing. nullopt = nothing.
[[nodiscard]] std::optional<TimeRange> olderStretch(const Coverage &kept, const TimeRange &asked, Timestamp edge);
// What is known of the answer when it is both.
[[nodiscard]] Coverage joinedCoverage(Coverage walked, const Coverage &kept, const TimeRange &older);

} // namespace Backtrail
