// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/runtime/workerpool.h"

#include <QByteArray>

namespace Backtrail {

// Whether two documents describe the same kind of thing, so that their difference says something: objects that share
// at least half of the smaller one's members; otherwise the same JSON type, or both no JSON. An audit log holds
// configurations and reports of one target side by side. Pure; any thread. False when cancelled.
[[nodiscard]] bool areOfOneKind(const QByteArray &left, const QByteArray &right, const CancelFlag &cancel);

} // namespace Backtrail
