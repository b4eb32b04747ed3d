// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/filter/filterstate.h"

#include <QObject>

#include <memory>

namespace Backtrail {

// What the open source can do for a filter. The one place to choose by source; all of today's are Qovery's.
[[nodiscard]] FilterPlan planFor(const FilterState &filter, Timestamp now);

// Lets go of something from the event loop instead of now, because one of its callbacks may be running.
void releaseLater(QObject *context, std::shared_ptr<void> object);

} // namespace Backtrail
