// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/openenum.h"
#include "models/index/bucketfinder.h"
#include "models/index/indexdata.h"

#include <algorithm>
#include <limits>
#include <span>

namespace Backtrail {

namespace {

// Calls with each stretch of the list whose rows are in one block, so that a block's columns are looked up once for
// many rows: the number of the block and the list from there on. The call says how many rows it took.
template<typename Function>
void forEachBlock(const RowList &rows, Function &&function)
{
    std::span<const RowId> rest(rows);
    while (!rest.empty())
        rest = rest.subspan(function(rest.front() >> blockBits, rest));
}

// Rows that match are spread over a column, too far apart for the processor to guess the next. Asking for the memory
// some rows early hides most of the wait.
template<typename T>
void readAhead(std::span<const RowId> rows, std::size_t at, RowId block, const T *column)
{
#if defined(__GNUC__)
    constexpr std::size_t distance = 32;
    if (at + distance < rows.size() && rows[at + distance] >> blockBits == block)
        __builtin_prefetch(column + (rows[at + distance] & blockMask));
#else
    Q_UNUSED(rows)
    Q_UNUSED(at)
    Q_UNUSED(block)
    Q_UNUSED(column)
#endif
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

} // namespace

std::vector<FacetCount> EventSnapshot::facets(const RowList &rows, IndexField field) const
{
    const auto fieldNumber = static_cast<std::size_t>(field);
    std::vector<std::uint32_t> counts(d->textCounts[fieldNumber]);
    std::uint32_t *const count = counts.data();
    forEachBlock(rows, [&](RowId number, std::span<const RowId> rest) {
        return d->blocks[number]->codes(field).visit([&](const auto *codes) {
            std::size_t taken = 0;
            for (; taken < rest.size() && rest[taken] >> blockBits == number; ++taken) {
                readAhead(rest, taken, number, codes);
                ++count[codes[rest[taken] & blockMask]];
            }
            return taken;
        });
    });
    std::vector<FacetCount> facets;
    for (std::uint32_t code = 0; code < counts.size(); ++code) {
        if (counts[code] > 0)
            facets.push_back({d->texts[fieldNumber]->at(code), counts[code]});
    }
    std::ranges::sort(facets, [](const FacetCount &left, const FacetCount &right) {
        return left.count != right.count ? left.count > right.count : left.value < right.value;
    });
    return facets;
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

    const auto &types = *d->texts[static_cast<std::size_t>(IndexField::EventType)];
    std::vector<std::uint8_t> outcomes(d->textCounts[static_cast<std::size_t>(IndexField::EventType)]);
    for (std::uint32_t code = 0; code < outcomes.size(); ++code)
        outcomes[code] = static_cast<std::uint8_t>(eventOutcome(types.at(code)));

    BucketFinder finder(static_cast<std::uint64_t>(histogram.bucketNs), histogram.buckets.size());
    forEachBlock(rows, [&](RowId number, std::span<const RowId> rest) {
        const EventBlock &block = *d->blocks[number];
        return block.codes(IndexField::EventType).visit([&](const auto *codes) {
            std::size_t taken = 0;
            for (; taken < rest.size() && rest[taken] >> blockBits == number; ++taken) {
                const RowId row = rest[taken] & blockMask;
                readAhead(rest, taken, number, block.times());
                const std::int64_t time = block.times()[row];
                if (time < bounds.from || time >= bounds.to)
                    continue;
                const std::uint64_t since = static_cast<std::uint64_t>(time) - static_cast<std::uint64_t>(bounds.from);
                ++histogram.buckets[finder.of(since)][outcomes[codes[row]]];
            }
            return taken;
        });
    });
    return histogram;
}

} // namespace Backtrail
