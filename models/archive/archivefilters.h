// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/searchpack.h"
#include "models/archive/sqlite.h"
#include "models/domain/result.h"

#include <cstdint>
#include <vector>

// Where the filters of frames are in the file: in `filter` by frame, until a pack of frames is full; then turned, in
// parts of a page, in `filter_part`. None are kept in memory: a search reads some twenty pages a pack of 51,200 events.

namespace Backtrail {

// Parts of a pack have consecutive numbers in `filter_part`, so that a part is one step down one tree.
inline constexpr std::int64_t partsOfPack = 2048;
static_assert(partsOfPack * packPartRows > (std::int64_t {1} << 16));

// Inside the transaction that writes the frames.
class FilterWriter
{
public:
    explicit FilterWriter(const Database &database);
    // Frames come in the order of their numbers.
    [[nodiscard]] Result<Done> add(std::int64_t frame, const QByteArray &filter);
    // Of packFrames frames, instead of what `filter` holds of them.
    [[nodiscard]] Result<Done> writePack(std::int64_t pack, const std::vector<QByteArray> &filters);

private:
    [[nodiscard]] Result<Done> packUp(std::int64_t pack);

    const Database &m_database;
    Statement m_insert;
};

// Through one connection. One thread an object.
class FilterReader
{
public:
    explicit FilterReader(const Database &database);
    // Of frames first to last, the last one too, those that may hold the needle; the highest number first. A filter
    // that is missing, damaged or of an older format rules nothing out.
    [[nodiscard]] Result<std::vector<std::int64_t>> candidates(const NeedleGrams &needle, std::int64_t first,
                                                               std::int64_t last);

private:
    [[nodiscard]] Result<PackedFrames> inPack(const NeedleGrams &needle, std::int64_t pack, PackedFrames asked);

    const Database &m_database;
    bool m_hasFilters;
    Statement m_pack;
    Statement m_part;
    Statement m_filter;
};

} // namespace Backtrail
