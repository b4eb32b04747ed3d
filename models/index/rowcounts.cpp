// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/openenum.h"
#include "models/index/bucketfinder.h"
#include "models/index/indexdata.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <span>

namespace Backtrail {

namespace {

// How many of the first rows are in this block. Looks at many at a time, which the compiler makes one comparison.
std::size_t countInBlock(std::span<const RowId> rows, RowId number)
{
    constexpr std::size_t atOnce = 64;
    std::size_t count = 0;
    for (; count + atOnce <= rows.size(); count += atOnce) {
        RowId others = 0;
        for (std::size_t i = 0; i < atOnce; ++i)
            others |= (rows[count + i] >> blockBits) ^ number;
        if (others != 0)
            break;
    }
    while (count < rows.size() && rows[count] >> blockBits == number)
        ++count;
    return count;
}

// Calls with each block and those of the rows that are in it. `rows` in any order that keeps a block's rows together
// mostly: where they are not, a block is called with again.
template<typename Function>
void forEachBlock(const RowList &rows, Function &&function)
{
    std::span<const RowId> rest(rows);
    while (!rest.empty()) {
        const RowId number = rest.front() >> blockBits;
        const std::size_t count = countInBlock(rest, number);
        function(number, rest.first(count));
        rest = rest.subspan(count);
    }
}

// Rows that match are spread over a column, too far apart for the processor to guess the next. Asking for the memory
// some rows early hides most of the wait.
template<typename T>
void readAhead(std::span<const RowId> rows, std::size_t at, const T *column)
{
#if defined(__GNUC__)
    constexpr std::size_t distance = 32;
    if (at + distance < rows.size())
        __builtin_prefetch(column + (rows[at + distance] & blockMask));
#else
    Q_UNUSED(rows)
    Q_UNUSED(at)
    Q_UNUSED(column)
#endif
}

// Neighbours often have the same value, and a counter that was just written cannot be read at once: rows take turns
// between several counters of each value. With many values that is rare, and the memory would be dearer.
constexpr std::size_t lanes = 4;
constexpr std::size_t mostInLanes = 2048; // values

template<typename Code>
void countCodes(std::span<const RowId> rows, const Code *codes, std::uint32_t *counts, std::size_t lane)
{
    std::size_t at = 0;
    for (; at + lanes <= rows.size(); at += lanes) {
        if constexpr (sizeof(Code) > 1) { // else hardly a line of memory is left out
            readAhead(rows, at, codes);
            readAhead(rows, at + 2, codes);
        }
        ++counts[codes[rows[at] & blockMask]];
        ++counts[lane + codes[rows[at + 1] & blockMask]];
        ++counts[2 * lane + codes[rows[at + 2] & blockMask]];
        ++counts[3 * lane + codes[rows[at + 3] & blockMask]];
    }
    for (; at < rows.size(); ++at)
        ++counts[codes[rows[at] & blockMask]];
}

// Those that occur, most frequent first. Numbers are sorted, not strings.
std::vector<FacetCount> facetsOf(const TextList &texts, std::span<const std::uint32_t> counts)
{
    std::vector<std::uint32_t> codes;
    for (std::uint32_t code = 0; code < counts.size(); ++code) {
        if (counts[code] > 0)
            codes.push_back(code);
    }
    std::ranges::sort(codes, [&](std::uint32_t left, std::uint32_t right) {
        return counts[left] != counts[right] ? counts[left] > counts[right] : texts.at(left) < texts.at(right);
    });
    std::vector<FacetCount> facets;
    facets.reserve(codes.size());
    for (const std::uint32_t code : codes)
        facets.push_back({texts.at(code), counts[code]});
    return facets;
}

struct BucketRange
{
    std::int64_t from = 0;
    std::int64_t to = 0; // not inside
};

BucketRange bucketRange(const EventSnapshot &snapshot, const RowList &rows, TimeRange range)
{
    std::int64_t oldest = std::numeric_limits<std::int64_t>::max();
    std::int64_t newest = std::numeric_limits<std::int64_t>::min();
    if (!range.from || !range.to) {
        for (const RowId row : rows) {
            oldest = std::min(oldest, snapshot.time(row).ns);
            newest = std::max(newest, snapshot.time(row).ns);
        }
    }
    const std::int64_t end = newest == std::numeric_limits<std::int64_t>::max() ? newest : newest + 1;
    BucketRange bounds {range.from ? range.from->ns : oldest, range.to ? range.to->ns : end};
    return bounds;
}

// Are these rows of one run, all in one block, in the order of their times? Equal times come in the order of their ids, so
// that a row may be followed by its neighbour of the other side.
bool isInOrderOfTime(const EventSnapshot::Data &data, std::span<const RowId> rows)
{
    const auto runOf = [&data](RowId row) { return std::ranges::upper_bound(data.runs, row, {}, &RowRun::first); };
    if (data.runs.empty() || runOf(rows.front()) != runOf(rows.back()))
        return false;
    const std::int64_t *const times = data.block(rows.front()).times();
    const auto isInOrder = [&](auto &&isAgainst) {
        for (std::size_t at = 1; at < rows.size(); ++at) {
            if (isAgainst(rows[at - 1], rows[at]) && times[rows[at - 1] & blockMask] != times[rows[at] & blockMask])
                return false;
        }
        return true;
    };
    return rows.front() <= rows.back() ? isInOrder(std::greater()) : isInOrder(std::less());
}

// Counts rows of one block at a time into a histogram.
class BucketCounts
{
public:
    BucketCounts(Histogram &histogram, BucketRange bounds, std::vector<std::uint8_t> outcomesByCode)
        : m_histogram(histogram)
        , m_bounds(bounds)
        , m_outcomes(std::move(outcomesByCode))
        , m_finder(static_cast<std::uint64_t>(histogram.bucketNs), histogram.buckets.size())
    {
    }

    template<typename Code>
    void add(std::span<const RowId> rows, const std::int64_t *times, const Code *codes)
    {
        for (std::size_t at = 0; at < rows.size(); ++at) {
            const RowId row = rows[at] & blockMask;
            readAhead(rows, at, times);
            if (isInside(times[row]))
                ++m_histogram.buckets[bucketOf(times[row])][m_outcomes[codes[row]]];
        }
    }
    // Times are eight times as wide as codes, and hardly two of the rows that match share a line of memory. Where they
    // are in order, the end of each bucket is searched for, and the times between are not looked at.
    template<typename Code>
    void addInOrder(std::span<const RowId> rows, const std::int64_t *times, const Code *codes)
    {
        const auto placeAt = [&](std::size_t at) { return placeOf(times[rows[at] & blockMask]); };
        std::size_t end = 0;
        for (std::size_t begin = 0; begin < rows.size(); begin = end) {
            const std::ptrdiff_t place = placeAt(begin);
            std::size_t known = begin; // is in the same place
            std::size_t step = 1;
            while (known + step < rows.size() && placeAt(known + step) == place) {
                known += step;
                step *= 2;
            }
            end = std::min(known + step, rows.size()); // is not, or there is no such row
            while (known + 1 < end) {
                const std::size_t middle = known + (end - known) / 2;
                (placeAt(middle) == place ? known : end) = middle;
            }
            if (place >= 0)
                addToBucket(m_histogram.buckets[static_cast<std::size_t>(place)], rows.subspan(begin, end - begin), codes);
        }
    }

private:
    static constexpr std::ptrdiff_t before = -1;
    static constexpr std::ptrdiff_t behind = -2;
    using Bucket = decltype(Histogram::buckets)::value_type;

    [[nodiscard]] bool isInside(std::int64_t time) const { return time >= m_bounds.from && time < m_bounds.to; }
    [[nodiscard]] std::size_t bucketOf(std::int64_t time)
    {
        return m_finder.of(static_cast<std::uint64_t>(time) - static_cast<std::uint64_t>(m_bounds.from));
    }
    [[nodiscard]] std::ptrdiff_t placeOf(std::int64_t time)
    {
        if (!isInside(time))
            return time < m_bounds.from ? before : behind;
        return static_cast<std::ptrdiff_t>(bucketOf(time));
    }
    // Two at a time, because a counter that was just written cannot be read at once.
    template<typename Code>
    void addToBucket(Bucket &bucket, std::span<const RowId> rows, const Code *codes)
    {
        Bucket other {};
        std::size_t at = 0;
        for (; at + 2 <= rows.size(); at += 2) {
            ++bucket[m_outcomes[codes[rows[at] & blockMask]]];
            ++other[m_outcomes[codes[rows[at + 1] & blockMask]]];
        }
        for (; at < rows.size(); ++at)
            ++bucket[m_outcomes[codes[rows[at] & blockMask]]];
        for (std::size_t outcome = 0; outcome < other.size(); ++outcome)
            bucket[outcome] += other[outcome];
    }

    Histogram &m_histogram;
    BucketRange m_bounds;
    std::vector<std::uint8_t> m_outcomes; // by code of the event's type
    BucketFinder m_finder;
};

} // namespace

std::vector<FacetCount> EventSnapshot::facets(const RowList &rows, IndexField field) const
{
    if (rows.empty())
        return {}; // an index without rows may have no texts at all
    const auto fieldNumber = static_cast<std::size_t>(field);
    const std::size_t size = d->textCounts[fieldNumber];
    const std::size_t lane = size <= mostInLanes ? size : 0; // no lanes: all count in the same place
    std::vector<std::uint32_t> counts(lane == 0 ? size : lanes * size);
    forEachBlock(rows, [&](RowId number, std::span<const RowId> inBlock) {
        d->blocks[number]->codes(field).visit(
            [&](const auto *codes) { countCodes(inBlock, codes, counts.data(), lane); });
    });
    for (std::size_t code = 0; lane != 0 && code < size; ++code)
        counts[code] += counts[lane + code] + counts[2 * lane + code] + counts[3 * lane + code];
    return facetsOf(*d->texts[fieldNumber], std::span(counts).first(size));
}

Histogram EventSnapshot::histogram(const RowList &rows, TimeRange range, int buckets) const
{
    Histogram histogram;
    if (buckets <= 0 || ((!range.from || !range.to) && rows.empty()))
        return histogram;
    const BucketRange bounds = bucketRange(*this, rows, range);
    histogram.from = {bounds.from};
    if (bounds.to <= bounds.from)
        return histogram;
    // Unsigned, because the whole of int64 may lie between the bounds.
    const auto length = static_cast<std::uint64_t>(bounds.to) - static_cast<std::uint64_t>(bounds.from);
    const std::uint64_t width = (length - 1) / static_cast<std::uint64_t>(buckets) + 1;
    histogram.bucketNs = static_cast<std::int64_t>(
        std::min<std::uint64_t>(width, static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())));
    histogram.buckets.resize(static_cast<std::size_t>(buckets));

    if (rows.empty())
        return histogram; // an index without rows may have no texts at all

    const auto &types = *d->texts[static_cast<std::size_t>(IndexField::EventType)];
    std::vector<std::uint8_t> outcomes(d->textCounts[static_cast<std::size_t>(IndexField::EventType)]);
    for (std::uint32_t code = 0; code < outcomes.size(); ++code)
        outcomes[code] = static_cast<std::uint8_t>(eventOutcome(types.at(code)));

    BucketCounts counts(histogram, bounds, std::move(outcomes));
    forEachBlock(rows, [&](RowId number, std::span<const RowId> inBlock) {
        const EventBlock &block = *d->blocks[number];
        block.codes(IndexField::EventType).visit([&](const auto *codes) {
            if (isInOrderOfTime(*d, inBlock))
                counts.addInOrder(inBlock, block.times(), codes);
            else
                counts.add(inBlock, block.times(), codes);
        });
    });
    return histogram;
}

} // namespace Backtrail
