// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/index/indexdata.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace Backtrail {

// Rows looked at in one go: their marks and codes stay in the first-level cache, and cancelling waits for no more
// than these.
inline constexpr std::uint32_t filterChunkRows = 4096;

// Rows of one block, and which of them passed.
struct FilterChunk
{
    RowId first = 0;
    RowId size = 0;
    std::int64_t newest = 0; // at one of its ends; rows that arrived in order have no newer one between
    RowList rows; // ascending
};

inline std::vector<FilterChunk> chunksFrom(const EventSnapshot::Data &data, RowId first, bool newestFirst)
{
    std::vector<FilterChunk> chunks;
    for (RowId row = first; row < data.rowCount; row += chunks.back().size) {
        const RowId size = std::min(filterChunkRows, data.block(row).size() - (row & blockMask));
        chunks.push_back({row, size, std::max(data.time(row), data.time(row + size - 1)), {}});
    }
    if (newestFirst)
        std::ranges::stable_sort(chunks, std::ranges::greater(), &FilterChunk::newest);
    return chunks;
}

// What passed, ascending.
inline RowList rowsOf(std::vector<FilterChunk> chunks)
{
    std::ranges::sort(chunks, {}, &FilterChunk::first);
    std::size_t count = 0;
    for (const FilterChunk &chunk : chunks)
        count += chunk.rows.size();
    RowList rows;
    rows.reserve(count);
    for (const FilterChunk &chunk : chunks)
        rows.insert(rows.end(), chunk.rows.begin(), chunk.rows.end());
    return rows;
}

} // namespace Backtrail
