// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/openenum.h"
#include "models/index/indexdata.h"

#include <algorithm>
#include <limits>

namespace Backtrail {

namespace {

// Calls with [begin, end) of neighbours in the list whose rows are in one block, so that a block's columns are
// looked up once for many rows.
template<typename Function>
void forEachBlock(const RowList &rows, Function &&function)
{
    auto begin = rows.begin();
    while (begin != rows.end()) {
        const RowId number = *begin >> blockBits;
        const auto end = std::find_if(begin, rows.end(), [number](RowId row) { return row >> blockBits != number; });
        function(number, begin, end);
        begin = end;
    }
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
    forEachBlock(rows, [&](RowId number, auto begin, auto end) {
        d->blocks[number]->codes(field).visit([&](const auto *codes) {
            for (auto row = begin; row != end; ++row)
                ++counts[codes[*row & blockMask]];
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

    const auto bucketNs = static_cast<std::uint64_t>(histogram.bucketNs);
    forEachBlock(rows, [&](RowId number, auto begin, auto end) {
        const EventBlock &block = *d->blocks[number];
        block.codes(IndexField::EventType).visit([&](const auto *codes) {
            for (auto row = begin; row != end; ++row) {
                const RowId place = *row & blockMask;
                const std::int64_t time = block.times()[place];
                if (time < bounds.from || time >= bounds.to)
                    continue;
                const std::uint64_t since = static_cast<std::uint64_t>(time) - static_cast<std::uint64_t>(bounds.from);
                const std::size_t bucket = std::min<std::size_t>(since / bucketNs, histogram.buckets.size() - 1);
                ++histogram.buckets[bucket][outcomes[codes[place]]];
            }
        });
    });
    return histogram;
}

} // namespace Backtrail
