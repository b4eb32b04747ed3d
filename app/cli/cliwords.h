// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/coverage.h"
#include "models/sources/eventsource.h"

#include <QString>
#include <QStringList>

namespace Backtrail {

// What the commands say in common.
[[nodiscard]] QString cliInput(const QString &typed); // as it may be repeated in a sentence
[[nodiscard]] QString requestNoteWords(const RequestNote &note); // why it takes long, in a few words
[[nodiscard]] QString absentArchiveWords(const QString &folder); // where there is none to read
[[nodiscard]] QString lostSealWords();
// One line about the whole range, then one for each gap that it does not name itself.
[[nodiscard]] QStringList coverageLines(const Coverage &coverage, const TimeRange &range);

} // namespace Backtrail
