// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/index/overviewcounts.h"

#include "models/domain/openenum.h"

#include <algorithm>
#include <limits>

namespace Backtrail {

namespace {

constexpr std::uint16_t noBucket = std::numeric_limits<std::uint16_t>::max();
constexpr int mostBuckets = noBucket - 1;
constexpr std::size_t mostInLanes = 2048; // values; with more, neighbours are rarely the same and the cache is dearer
constexpr std::size_t manyLanes = 4;

} // namespace

void ChunkRows::collect(const OverviewParts::Misses &misses, std::uint32_t size, OverviewParts::Mask counted)
{
    std::uint32_t count = 0;
    std::uint16_t *const places = m_places.data();
    // Written always, kept only when it passes: no branch that could be guessed wrong.
    for (std::uint32_t i = 0; i < size; ++i) {
        places[count] = static_cast<std::uint16_t>(i);
        count += (misses[i] & counted) == 0 ? 1U : 0U;
    }
    m_count = count;
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
    std::uint32_t *const counts = m_counts.data();
    const std::size_t size = m_lanes == manyLanes ? m_size : 0; // no lanes: all count in the same place
    chunk.block.codes(m_field).visit([&](const auto *codes) {
        const auto *const from = codes + chunk.begin;
        const std::uint16_t *place = rows.begin();
        const std::uint16_t *const end = rows.end();
        for (; end - place >= 4; place += 4) {
            ++counts[from[place[0]]];
            ++counts[size + from[place[1]]];
            ++counts[2 * size + from[place[2]]];
            ++counts[3 * size + from[place[3]]];
        }
        for (; place != end; ++place)
            ++counts[from[*place]];
    });
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
}

void HistogramCounter::add(const RowChunk &chunk, const ChunkRows &rows)
{
    if (m_width == 0 || chunk.block.newest() < m_from || chunk.block.oldest() >= m_to)
        return;
    chunk.block.codes(IndexField::EventType).visit([&](const auto *codes) {
        for (std::uint32_t i = 0; i < chunk.size; ++i)
            m_chunkOutcomes[i] = m_outcomes[codes[chunk.begin + i]];
    });
    const std::int64_t *const times = chunk.block.times() + chunk.begin;
    BucketFinder finder = m_finder; // a copy that no store can change
    for (std::uint32_t i = 0; i < chunk.size; ++i) {
        if (times[i] < m_from || times[i] >= m_to) {
            m_buckets[i] = noBucket;
            continue;
        }
        const std::uint64_t since = static_cast<std::uint64_t>(times[i]) - static_cast<std::uint64_t>(m_from);
        const std::size_t bucket = finder.of(since);
        m_buckets[i] = static_cast<std::uint16_t>(bucket);
        ++m_all[bucket][m_chunkOutcomes[i]];
    }
    m_finder = finder;
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
