// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/index/indexdata.h"
#include "models/index/rowoverview.h"

#include <array>
#include <cstdint>
#include <vector>

namespace Backtrail {

// Rows looked at in one go: what is known of them stays in the first-level cache.
inline constexpr std::uint32_t overviewChunk = 4096;

struct RowChunk
{
    const EventBlock &block;
    std::uint32_t begin = 0; // in the block
    std::uint32_t size = 0;
    RowId firstRow = 0;
};

// A filter taken apart into what can be left out by itself. A row has a bit for every part that it does not pass.
class OverviewParts
{
public:
    using Mask = std::uint16_t;
    using Misses = std::array<Mask, overviewChunk>;
    static constexpr Mask timeBit = 1U << 14;
    static constexpr Mask textBit = 1U << 15;

    OverviewParts(const EventSnapshot::Data &data, const OverviewQuestion &question, const TextMatches *text);

    void findMisses(const RowChunk &chunk, Misses &misses) const;
    // The bits that the filter uses at all.
    [[nodiscard]] Mask used() const { return m_used; }
    // Of them those that do not count for a facet.
    [[nodiscard]] Mask ownOf(Facet facet) const;

private:
    struct CodeMisses
    {
        IndexField field;
        std::vector<Mask> bits; // by code
    };
    void addValues(const EventSnapshot::Data &data, const FilterState &filter, FilterPart part, IndexField field, Mask bit);
    void addTable(const EventSnapshot::Data &data, IndexField field, Mask bit, std::vector<std::uint8_t> &&matches);

    std::vector<CodeMisses> m_tables; // one a field at most
    TimeRange m_time;
    const TextMatches *m_text;
    Mask m_used = 0;
};

} // namespace Backtrail
