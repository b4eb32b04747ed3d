// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>

namespace Backtrail {

enum class JsonType : std::uint8_t { Absent, Null, Boolean, Number, String, Array, Object };

} // namespace Backtrail
