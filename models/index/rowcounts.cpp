// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/openenum.h"
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

// Rows that match are spread over the time column, too far apart for the processor to guess the next. Asking for the
// memory a few rows early hides most of the wait.
constexpr std::size_t readAhead = 16;

void prefetch(const void *address)
{
#if defined(__GNUC__)
    __builtin_prefetch(address);
#else
    Q_UNUSED(address)
#endif
}

struct BucketRange
{
    std::int64_t from = 0;
    std::int64_t to = 0; // not inside
};

// Division by a length, as a multiplication that is put right: a 64-bit division a row would be most of the time.
class Buckets
{
public:
    explicit Buckets(std::uint64_t length)
        : m_length(length)
        , m_perLength(1.0 / static_cast<double>(length))
    {
    }
    [[nodiscard]] std::size_t of(std::uint64_t distance) const
    {
        auto bucket = static_cast<std::uint64_t>(static_cast<double>(distance) * m_perLength);
        while (bucket * m_length > distance)
            --bucket;
        while (distance - bucket * m_length >= m_length)
            ++bucket;
        return static_cast<std::size_t>(bucket);
    }

private:
    std::uint64_t m_length;
    double m_perLength;
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
    forEachBlock(rows, [&](RowId number, std::span<const RowId> rest) {
        return d->blocks[number]->codes(field).visit([&](const auto *codes) {
            std::size_t taken = 0;
            for (; taken < rest.size() && rest[taken] >> blockBits == number; ++taken)
                ++counts[codes[rest[taken] & blockMask]];
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

    const Buckets place {static_cast<std::uint64_t>(histogram.bucketNs)};
    forEachBlock(rows, [&](RowId number, std::span<const RowId> rest) {
        const EventBlock &block = *d->blocks[number];
        return block.codes(IndexField::EventType).visit([&](const auto *codes) {
            std::size_t taken = 0;
            for (; taken < rest.size() && rest[taken] >> blockBits == number; ++taken) {
                const RowId row = rest[taken] & blockMask;
                if (taken + readAhead < rest.size() && rest[taken + readAhead] >> blockBits == number)
                    prefetch(block.times() + (rest[taken + readAhead] & blockMask));
                const std::int64_t time = block.times()[row];
                if (time < bounds.from || time >= bounds.to)
                    continue;
                const std::uint64_t since = static_cast<std::uint64_t>(time) - static_cast<std::uint64_t>(bounds.from);
                const std::size_t bucket = std::min(place.of(since), histogram.buckets.size() - 1);
                ++histogram.buckets[bucket][outcomes[codes[row]]];
            }
            return taken;
        });
    });
    return histogram;
}

} // namespace Backtrail
