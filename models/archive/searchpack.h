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

// Frame i is filters[i]; no more than packFrames.
[[nodiscard]] FilterPack packFilters(const std::vector<QByteArray> &filters);

// Frames that may hold the needle, among those asked for. `readPart` gives a part as it was stored; one that is
// missing or damaged says nothing, so that a fault in a filter can make a search slow but never incomplete.
[[nodiscard]] PackedFrames candidates(const NeedleGrams &needle, int bits, PackedFrames asked,
                                      const std::function<QByteArray(int part)> &readPart);

// A checksum behind the bytes. Unsealed is null when the bytes are not those that were sealed.
[[nodiscard]] QByteArray sealed(QByteArray bytes);
[[nodiscard]] QByteArray unsealed(const QByteArray &bytes);

} // namespace Backtrail
