// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QString>

namespace Backtrail {

// A time as typed: everything Timestamp::parse reads (without a zone: UTC), a date alone (its first instant
// in UTC), `now`, or a distance to `now` such as -2h, -30m, -90s, -7d, -2w or +1d. InvalidInput names
// `option` and the forms.
[[nodiscard]] Result<Timestamp> parseTimeValue(const QString &text, Timestamp now, const QString &option);

} // namespace Backtrail
