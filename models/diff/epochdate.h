// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace Backtrail {

// The moment that a number is when its name says that it is one: `"exp": 1763476260` is 2025-11-18 14:31:00 UTC.
// Seconds and milliseconds since 1970, of the years 2001 to 2100. Empty where the name or the number is no time:
// an amount of bytes may look the same. `json` is the number's text.
[[nodiscard]] QString epochDate(const QString &name, const QByteArray &json);

} // namespace Backtrail
