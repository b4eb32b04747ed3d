// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/timestamp.h"

#include <algorithm>
#include <chrono>
#include <limits>

namespace Backtrail {

// `time` moved by `seconds`, stopping at the ends of what an int64 of nanoseconds can say.
[[nodiscard]] inline Timestamp moved(Timestamp time, std::chrono::seconds seconds)
{
    constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    const std::int64_t limit = most / Timestamp::nsPerSecond;
    const std::int64_t delta = std::clamp<std::int64_t>(seconds.count(), -limit, limit) * Timestamp::nsPerSecond;
    if (delta > 0 && time.ns > most - delta)
        return {most};
    if (delta < 0 && time.ns < least - delta)
        return {least};
    return {time.ns + delta};
}

} // namespace Backtrail
