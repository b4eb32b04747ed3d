// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/sources/eventsource.h"

#include <QString>

namespace Backtrail {

// What the commands say in common.
[[nodiscard]] QString cliInput(const QString &typed); // as it may be repeated in a sentence
[[nodiscard]] QString requestNoteWords(const RequestNote &note); // why it takes long, in a few words

} // namespace Backtrail
