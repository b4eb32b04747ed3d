// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/filter/filterstate.h"

#include <QByteArray>

namespace Backtrail {

// A filter as it is kept in the settings file: compact JSON. What cannot be read restricts nothing.
[[nodiscard]] QByteArray filterToJson(const FilterState &filter);
[[nodiscard]] FilterState filterFromJson(const QByteArray &json);

} // namespace Backtrail
