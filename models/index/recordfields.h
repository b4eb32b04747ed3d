// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/index/eventindex.h"

#include <array>
#include <string_view>

namespace Backtrail {

// Where a decoded event has the value of each interned column; in the order of IndexField.
inline constexpr std::array<std::string_view EventRecord::*, indexFieldCount> recordFields {
    &EventRecord::eventType,     &EventRecord::targetId,        &EventRecord::targetName,
    &EventRecord::targetType,    &EventRecord::subTargetType,   &EventRecord::origin,
    &EventRecord::triggeredBy,   &EventRecord::projectId,       &EventRecord::projectName,
    &EventRecord::environmentId, &EventRecord::environmentName, &EventRecord::environmentType,
    &EventRecord::userAgent,
};

} // namespace Backtrail
