// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/searchgrams.h"

#include <bitset>
#include <functional>

// The filters of many frames, turned by a quarter: for each gram hash one bit a frame. A search reads the rows of its
// own grams only, a page of the file each, and not 8 KB a frame: nothing needs to be kept in memory.

namespace Backtrail {

inline constexpr int packFrames = 512;
// Hashes a part: so many rows of 64 bytes with their checksum fill a page of 4,096 bytes of the file.
inline constexpr int packPartRows = 63;

using PackedFrames = std::bitset<packFrames>;

struct FilterPack
{
    int bits = 0; // as gramBits() of each filter in it
    std::vector<QByteArray> parts; // sealed; the last one is shorter
};

// Frame i of pack number `pack` is filters[i]; no more than packFrames.
[[nodiscard]] FilterPack packFilters(const std::vector<QByteArray> &filters, std::int64_t pack);

// Frames that may hold the needle, among those asked for. `readPart` gives a part as it was stored; one that is
// missing, damaged or another pack's says nothing, so that a fault in a filter can make a search slow but never
// incomplete.
[[nodiscard]] PackedFrames candidates(const NeedleGrams &needle, std::int64_t pack, int bits, PackedFrames asked,
                                      const std::function<QByteArray(int part)> &readPart);

// A checksum behind the bytes, of them and of the place where they belong: the filter of another frame would hide hits.
// Unsealed is null when the bytes are not those that were sealed for this place.
[[nodiscard]] QByteArray sealed(QByteArray bytes, std::uint64_t place);
[[nodiscard]] QByteArray unsealed(const QByteArray &bytes, std::uint64_t place);
[[nodiscard]] constexpr std::uint64_t filterPlace(std::int64_t frame)
{
    return static_cast<std::uint64_t>(frame) << 1;
}

} // namespace Backtrail
