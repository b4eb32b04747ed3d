// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

// Loops over columns that are compiled twice: for every processor of the platform, and for those since about 2013, which
// compare 32 bytes at once. Which of the two runs is decided when the program runs. Private to this room.
//
// The loop itself is a function marked BACKTRAIL_WIDE_BODY, so that it is compiled anew for whoever calls it. A second
// function marked BACKTRAIL_WIDE calls it, where the macro is there, and is called when hasWideVectors() says so.

#if defined(__GNUC__) && defined(__x86_64__)
#define BACKTRAIL_WIDE [[gnu::target("avx2,bmi,popcnt")]]
#define BACKTRAIL_WIDE_BODY [[gnu::always_inline]] inline
#else
#define BACKTRAIL_WIDE_BODY inline
#endif

namespace Backtrail {

#if defined(BACKTRAIL_WIDE)
[[nodiscard]] inline bool hasWideVectors()
{
    static const bool has = __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("bmi") != 0
        && __builtin_cpu_supports("popcnt") != 0;
    return has;
}
#endif

} // namespace Backtrail
