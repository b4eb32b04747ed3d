// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/index/wideloops.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// Which of many marks are set. Private to this room.

namespace Backtrail {

// So many places behind the last one that is found are written to.
inline constexpr std::size_t placesAtOnce = 4;

// The lowest bits of 64 marks. Marks are 0 or 1.
BACKTRAIL_WIDE_BODY std::uint64_t bitsOfMarks(const std::uint8_t *marks)
{
    std::uint64_t bits = 0;
#if defined(__SSE2__)
    for (std::size_t at = 0; at < 64; at += 16) {
        const __m128i sixteen = _mm_loadu_si128(reinterpret_cast<const __m128i *>(marks + at));
        const auto some = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_slli_epi16(sixteen, 7)));
        bits |= std::uint64_t {some} << at;
    }
#else
    for (std::size_t at = 0; at < 64; at += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, marks + at, sizeof eight);
        // Moves the lowest bit of byte j to bit j of the highest byte.
        bits |= ((eight * 0x0102040810204080U) >> 56) << at;
    }
#endif
    return bits;
}

// The numbers of the marks that are set, ascending, counted from `first`: returns how many there are. 64 marks at a
// time, and those that are set are found by their bits.
template<typename Place>
BACKTRAIL_WIDE_BODY std::size_t findMarked(const std::uint8_t *marks, std::size_t size, Place first, Place *found)
{
    std::size_t count = 0;
    std::size_t i = 0;
    if constexpr (std::endian::native == std::endian::little) {
        for (; i + 64 <= size; i += 64) {
            std::uint64_t bits = bitsOfMarks(marks + i);
            const auto set = static_cast<std::size_t>(std::popcount(bits));
            // Some more than there are, instead of a branch after each that would be guessed wrong.
            for (std::size_t at = 0; at < set; at += placesAtOnce) {
                for (std::size_t more = 0; more < placesAtOnce; ++more, bits &= bits - 1) {
                    const auto place = i + static_cast<std::size_t>(std::countr_zero(bits));
                    found[count + at + more] = static_cast<Place>(first + place);
                }
            }
            count += set;
        }
    }
    for (; i < size; ++i) {
        if (marks[i] != 0)
            found[count++] = static_cast<Place>(first + i);
    }
    return count;
}

} // namespace Backtrail
