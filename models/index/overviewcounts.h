// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/index/bucketfinder.h"
#include "models/index/markedplaces.h"
#include "models/index/overviewparts.h"

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace Backtrail {

// Places in a chunk, ascending.
class ChunkRows
{
public:
    // Those of `size` rows that miss nothing of `counted`.
    void collect(const OverviewParts::Misses &misses, std::uint32_t size, OverviewParts::Mask counted);
    void takeAll(std::uint32_t size);
    [[nodiscard]] std::uint32_t count() const { return m_count; }
    [[nodiscard]] bool areAll(std::uint32_t size) const { return m_count == size; }
    [[nodiscard]] const std::uint16_t *begin() const { return m_places.data(); }
    [[nodiscard]] const std::uint16_t *end() const { return m_places.data() + m_count; }

private:
    std::array<std::uint16_t, overviewChunk + placesAtOnce> m_places;
    std::uint32_t m_count = 0;
};

// How often each value of one field occurs.
class FacetCounter
{
public:
    FacetCounter(const EventSnapshot::Data &data, IndexField field);
    void add(const RowChunk &chunk, const ChunkRows &rows);
    [[nodiscard]] std::vector<FacetCount> take() const;

private:
    template<typename CodeAt>
    void count(std::size_t rows, CodeAt &&codeAt);

    const EventSnapshot::Data &m_data;
    IndexField m_field;
    std::size_t m_size; // how many values
    // Neighbours often have the same value, and a counter that was just written cannot be read at once: each row in
    // turn has its own counters.
    std::size_t m_lanes;
    std::vector<std::uint32_t> m_counts;
};

// Every row by time and outcome, and the same of some of them.
class HistogramCounter
{
public:
    HistogramCounter(const EventSnapshot::Data &data, const TimeRange &range, int buckets);
    void add(const RowChunk &chunk, const ChunkRows &rows);
    void take(Histogram &all, Histogram &passing) const;

private:
    using Bucket = std::array<std::uint32_t, 5>;

    [[nodiscard]] bool isInOrder(const RowChunk &chunk) const;
    [[nodiscard]] std::uint16_t bucketOf(std::int64_t time);
    void addInOrder(const RowChunk &chunk, const ChunkRows &rows);
    void addInAnyOrder(const RowChunk &chunk, const ChunkRows &rows);
    void addToBucket(const RowChunk &chunk, std::pair<std::uint32_t, std::uint32_t> stretch,
                     std::span<const std::uint16_t> passing, std::size_t bucket);
    template<typename CodeAt>
    [[nodiscard]] Bucket outcomesOf(std::size_t rows, const CodeAt &codeAt);
    [[nodiscard]] Histogram made(const std::vector<Bucket> &buckets) const;

    const EventSnapshot::Data &m_data;
    std::int64_t m_from = 0;
    std::int64_t m_to = 0;
    std::int64_t m_width = 0; // 0 = nothing is counted
    BucketFinder m_finder {1, 1};
    std::vector<std::uint8_t> m_outcomes; // by code of the event type
    std::vector<std::uint32_t> m_typeCounts; // several for each event type, in turns
    std::vector<Bucket> m_all;
    std::vector<Bucket> m_passing;
    std::array<std::uint16_t, overviewChunk> m_buckets; // of the rows of one chunk; `noBucket` = outside
    std::array<std::uint8_t, overviewChunk> m_chunkOutcomes;
};

} // namespace Backtrail
