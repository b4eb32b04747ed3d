// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/coverage.h"

#include <QString>
#include <QStringList>
#include <QTimeZone>

namespace Backtrail {

// What is known of a stretch of time, in words: for window, exports and command line alike. Translated plain text.

// Why, as a sentence: "Not fetched yet."
[[nodiscard]] QString coverageWords(CoverageKind kind, CoverageReason reason);

// Stable names for files and machines: `complete`, `not-fetched`; `full-instant`, empty for None.
[[nodiscard]] QString coverageKey(CoverageKind kind);
[[nodiscard]] QString coverageKey(CoverageReason reason);

// One line about the whole range: "Complete from 2026-08-20 13:31:00 to 15:01:00 UTC." or
// "Not complete from … to …: 2 gaps." An open bound is said as such.
[[nodiscard]] QString coverageSummary(const Coverage &coverage, const TimeRange &range,
                                      const QTimeZone &zone = QTimeZone::utc());
// One line for each stretch of the range that is not complete, oldest first; at most `most`, then how many there are
// beside those.
[[nodiscard]] QStringList coverageGapLines(const Coverage &coverage, const TimeRange &range,
                                           const QTimeZone &zone = QTimeZone::utc(), int most = 20);

} // namespace Backtrail
