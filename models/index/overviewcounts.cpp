// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/index/overviewcounts.h"

#include "models/domain/openenum.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace Backtrail {

namespace {

constexpr std::uint16_t noBucket = std::numeric_limits<std::uint16_t>::max();
constexpr int mostBuckets = noBucket - 1;
constexpr std::size_t mostInLanes = 2048; // values; with more, neighbours are rarely the same and the cache is dearer
constexpr std::size_t manyLanes = 4;

// Adds what `rows` codes are to the counters of each code, which lie `lane` apart; 0 = all count in the same place.
template<typename CodeAt>
void countInTurns(std::uint32_t *counts, std::size_t lane, std::size_t rows, const CodeAt &codeAt)
{
    std::size_t i = 0;
    for (; i + manyLanes <= rows; i += manyLanes) {
        ++counts[codeAt(i)];
        ++counts[lane + codeAt(i + 1)];
        ++counts[2 * lane + codeAt(i + 2)];
        ++counts[3 * lane + codeAt(i + 3)];
    }
    for (; i < rows; ++i)
        ++counts[codeAt(i)];
}

using ChunkMarks = std::array<std::uint8_t, overviewChunk>;

// Written as marks first, because bytes are compared many at a time.
BACKTRAIL_WIDE_BODY std::size_t findPassing(const OverviewParts::Mask *misses, std::uint32_t size,
                                            OverviewParts::Mask counted, std::uint8_t *__restrict marks,
                                            std::uint16_t *places)
{
    for (std::uint32_t i = 0; i < size; ++i)
        marks[i] = (misses[i] & counted) == 0 ? 1 : 0;
    return findMarked(marks, size, std::uint16_t {0}, places);
}

#if defined(BACKTRAIL_WIDE)
BACKTRAIL_WIDE std::size_t findPassingWidely(const OverviewParts::Mask *misses, std::uint32_t size,
                                             OverviewParts::Mask counted, std::uint8_t *__restrict marks,
                                             std::uint16_t *places)
{
    return findPassing(misses, size, counted, marks, places);
}
#endif

} // namespace

void ChunkRows::collect(const OverviewParts::Misses &misses, std::uint32_t size, OverviewParts::Mask counted)
{
    ChunkMarks marks;
#if defined(BACKTRAIL_WIDE)
    const auto find = hasWideVectors() ? findPassingWidely : findPassing;
#else
    const auto find = findPassing;
#endif
    m_count = static_cast<std::uint32_t>(find(misses.data(), size, counted, marks.data(), m_places.data()));
}

void ChunkRows::takeAll(std::uint32_t size)
{
    std::iota(m_places.begin(), m_places.begin() + size, std::uint16_t {0});
    m_count = size;
}

FacetCounter::FacetCounter(const EventSnapshot::Data &data, IndexField field)
    : m_data(data)
    , m_field(field)
    , m_size(data.textCounts[static_cast<std::size_t>(field)])
    , m_lanes(m_size <= mostInLanes ? manyLanes : 1)
    , m_counts(m_size * m_lanes)
{
}

void FacetCounter::add(const RowChunk &chunk, const ChunkRows &rows)
{
    chunk.block.codes(m_field).visit([&](const auto *codes) {
        const auto *const from = codes + chunk.begin;
        if (rows.areAll(chunk.size))
            count(chunk.size, [from](std::size_t i) { return from[i]; });
        else
            count(rows.count(), [from, places = rows.begin()](std::size_t i) { return from[places[i]]; });
    });
}

template<typename CodeAt>
void FacetCounter::count(std::size_t rows, CodeAt &&codeAt)
{
    countInTurns(m_counts.data(), m_lanes == manyLanes ? m_size : 0, rows, codeAt);
}

std::vector<FacetCount> FacetCounter::take() const
{
    struct Sum
    {
        std::uint32_t code;
        std::uint32_t count;
    };
    std::vector<Sum> sums;
    for (std::uint32_t code = 0; code < m_size; ++code) {
        std::uint32_t sum = 0;
        for (std::size_t lane = 0; lane < m_lanes; ++lane)
            sum += m_counts[lane * m_size + code];
        if (sum > 0)
            sums.push_back({code, sum});
    }
    if (sums.empty())
        return {}; // an index without rows may have no texts at all
    const auto &texts = *m_data.texts[static_cast<std::size_t>(m_field)];
    std::ranges::sort(sums, [&texts](const Sum &left, const Sum &right) {
        return left.count != right.count ? left.count > right.count : texts.at(left.code) < texts.at(right.code);
    });
    std::vector<FacetCount> facets;
    facets.reserve(sums.size());
    for (const Sum &sum : sums)
        facets.push_back({texts.at(sum.code), sum.count});
    return facets;
}

HistogramCounter::HistogramCounter(const EventSnapshot::Data &data, const TimeRange &range, int buckets)
    : m_data(data)
{
    if (buckets <= 0 || !range.from || !range.to || *range.to <= *range.from)
        return;
    m_from = range.from->ns;
    m_to = range.to->ns;
    const auto count = static_cast<std::uint64_t>(std::min(buckets, mostBuckets));
    // Unsigned, because the whole of int64 may lie between the bounds.
    const auto length = static_cast<std::uint64_t>(m_to) - static_cast<std::uint64_t>(m_from);
    const std::uint64_t width = (length - 1) / count + 1;
    m_width = static_cast<std::int64_t>(
        std::min<std::uint64_t>(width, static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())));
    const std::size_t used = (length - 1) / static_cast<std::uint64_t>(m_width) + 1;
    m_finder = BucketFinder(static_cast<std::uint64_t>(m_width), used);
    m_all.resize(used);
    m_passing.resize(used);
    const auto field = static_cast<std::size_t>(IndexField::EventType);
    m_outcomes.resize(data.textCounts[field]);
    for (std::uint32_t code = 0; code < m_outcomes.size(); ++code)
        m_outcomes[code] = static_cast<std::uint8_t>(eventOutcome(data.texts[field]->at(code)));
    if (m_outcomes.size() <= mostInLanes)
        m_typeCounts.resize(m_outcomes.size() * manyLanes);
}

void HistogramCounter::add(const RowChunk &chunk, const ChunkRows &rows)
{
    if (m_width == 0 || chunk.block.newest() < m_from || chunk.block.oldest() >= m_to)
        return;
    if (isInOrder(chunk))
        addInOrder(chunk, rows);
    else
        addInAnyOrder(chunk, rows);
}

// Do its times rise or fall?
bool HistogramCounter::isInOrder(const RowChunk &chunk) const
{
    const auto runOf = [this](RowId row) { return std::ranges::upper_bound(m_data.runs, row, {}, &RowRun::first); };
    return !m_data.runs.empty() && !m_typeCounts.empty()
        && runOf(chunk.firstRow) == runOf(chunk.firstRow + chunk.size - 1);
}

std::uint16_t HistogramCounter::bucketOf(std::int64_t time)
{
    if (time < m_from || time >= m_to)
        return noBucket;
    return static_cast<std::uint16_t>(m_finder.of(static_cast<std::uint64_t>(time) - static_cast<std::uint64_t>(m_from)));
}

// The end of each bucket is searched for; times between are not looked at.
void HistogramCounter::addInOrder(const RowChunk &chunk, const ChunkRows &rows)
{
    const std::int64_t *const times = chunk.block.times() + chunk.begin;
    const std::uint16_t *place = rows.begin();
    std::uint32_t end = 0;
    for (std::uint32_t begin = 0; begin < chunk.size; begin = end) {
        const std::uint16_t bucket = bucketOf(times[begin]);
        const bool isBefore = times[begin] < m_from; // those before and those behind are both in no bucket
        const auto isInside = [&](std::int64_t time) { return bucketOf(time) == bucket && (time < m_from) == isBefore; };
        end = chunk.size;
        if (!isInside(times[chunk.size - 1]))
            end = static_cast<std::uint32_t>(std::partition_point(times + begin, times + chunk.size, isInside) - times);
        const std::uint16_t *const placeEnd
            = end == chunk.size ? rows.end() : std::lower_bound(place, rows.end(), static_cast<std::uint16_t>(end));
        if (bucket != noBucket)
            addToBucket(chunk, {begin, end}, {place, placeEnd}, bucket);
        place = placeEnd;
    }
}

// All rows of a stretch of the chunk, and the places of those that pass.
void HistogramCounter::addToBucket(const RowChunk &chunk, std::pair<std::uint32_t, std::uint32_t> stretch,
                                   std::span<const std::uint16_t> passing, std::size_t bucket)
{
    const std::uint32_t size = stretch.second - stretch.first;
    chunk.block.codes(IndexField::EventType).visit([&](const auto *codes) {
        const auto *const from = codes + chunk.begin;
        const Bucket all = outcomesOf(size, [from, first = stretch.first](std::size_t i) { return from[first + i]; });
        const Bucket some = passing.size() == size
            ? all
            : outcomesOf(passing.size(), [from, passing](std::size_t i) { return from[passing[i]]; });
        for (std::size_t outcome = 0; outcome < all.size(); ++outcome) {
            m_all[bucket][outcome] += all[outcome];
            m_passing[bucket][outcome] += some[outcome];
        }
    });
}

template<typename CodeAt>
HistogramCounter::Bucket HistogramCounter::outcomesOf(std::size_t rows, const CodeAt &codeAt)
{
    Bucket outcomes {};
    countInTurns(m_typeCounts.data(), m_outcomes.size(), rows, codeAt);
    for (std::size_t i = 0; i < m_typeCounts.size(); ++i)
        outcomes[m_outcomes[i % m_outcomes.size()]] += std::exchange(m_typeCounts[i], 0U);
    return outcomes;
}

void HistogramCounter::addInAnyOrder(const RowChunk &chunk, const ChunkRows &rows)
{
    chunk.block.codes(IndexField::EventType).visit([&](const auto *codes) {
        for (std::uint32_t i = 0; i < chunk.size; ++i)
            m_chunkOutcomes[i] = m_outcomes[codes[chunk.begin + i]];
    });
    const std::int64_t *const times = chunk.block.times() + chunk.begin;
    for (std::uint32_t i = 0; i < chunk.size; ++i) {
        m_buckets[i] = bucketOf(times[i]);
        if (m_buckets[i] != noBucket)
            ++m_all[m_buckets[i]][m_chunkOutcomes[i]];
    }
    for (const std::uint16_t place : rows) {
        if (m_buckets[place] != noBucket)
            ++m_passing[m_buckets[place]][m_chunkOutcomes[place]];
    }
}

Histogram HistogramCounter::made(const std::vector<Bucket> &buckets) const
{
    Histogram histogram;
    histogram.from = {m_from};
    histogram.bucketNs = m_width;
    histogram.buckets = buckets;
    return histogram;
}

void HistogramCounter::take(Histogram &all, Histogram &passing) const
{
    if (m_width == 0)
        return;
    all = made(m_all);
    passing = made(m_passing);
}

} // namespace Backtrail
