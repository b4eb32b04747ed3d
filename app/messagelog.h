// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace Backtrail {

// Qt's messages go to stderr, one line each, with everything that looks like a credential replaced by `***`.
void installMessageLog();
[[nodiscard]] QString withoutCredentials(const QString &message);

} // namespace Backtrail
