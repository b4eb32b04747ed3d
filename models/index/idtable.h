// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/index/eventid.h"
#include "models/index/eventindex.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <utility>
#include <vector>

namespace Backtrail {

// Which ids are in the index: open addressing over row numbers with one byte of hash beside each; the ids themselves
// stay in their column. Seven to fourteen bytes a row, and the one structure that finds a repeat wherever it is: with
// another time, in another page, after a changed order. Searching the neighbours in time instead would cost nothing
// but would miss exactly those.
class IdTable
{
public:
    [[nodiscard]] static std::uint32_t hashOf(const UuidBytes &uuid)
    {
        std::uint64_t halves[2];
        std::memcpy(halves, uuid.data(), sizeof halves);
        return mixed(halves[0] ^ (halves[1] * 0x9e3779b97f4a7c15U));
    }
    [[nodiscard]] static std::uint32_t hashOf(std::string_view id) { return mixed(std::hash<std::string_view>()(id)); }

    // Adds the row unless `isSame` says of another row that it has this id. `hashOfRow` gives the hash of a row that
    // was added before. True = added.
    template<typename IsSame, typename HashOfRow>
    [[nodiscard]] bool insert(std::uint32_t hash, RowId row, IsSame &&isSame, HashOfRow &&hashOfRow)
    {
        if ((std::size_t {m_used} + 1) * 4 > m_rows.size() * 3)
            grow(hashOfRow);
        const std::size_t mask = m_rows.size() - 1;
        std::size_t at = hash & mask;
        for (; m_rows[at] != noRow; at = (at + 1) & mask) {
            if (m_tags[at] == tagOf(hash) && isSame(m_rows[at]))
                return false;
        }
        m_rows[at] = row;
        m_tags[at] = tagOf(hash);
        ++m_used;
        return true;
    }
    [[nodiscard]] std::size_t byteSize() const { return m_rows.capacity() * (sizeof(RowId) + 1); }

private:
    static constexpr RowId noRow = 0xffffffff;

    // The upper bits: the lower ones have chosen the slot.
    static std::uint8_t tagOf(std::uint32_t hash) { return static_cast<std::uint8_t>(hash >> 24); }
    static std::uint32_t mixed(std::uint64_t value)
    {
        value ^= value >> 32;
        value *= 0xd6e8feb86659fd93U;
        return static_cast<std::uint32_t>(value >> 32);
    }
    template<typename HashOfRow>
    void grow(HashOfRow &&hashOfRow)
    {
        const std::size_t size = std::max<std::size_t>(64, m_rows.size() * 2);
        const std::vector<RowId> old = std::exchange(m_rows, std::vector<RowId>(size, noRow));
        m_tags.assign(size, 0);
        for (const RowId row : old) {
            if (row == noRow)
                continue;
            const std::uint32_t hash = hashOfRow(row);
            std::size_t at = hash & (size - 1);
            while (m_rows[at] != noRow)
                at = (at + 1) & (size - 1);
            m_rows[at] = row;
            m_tags[at] = tagOf(hash);
        }
    }

    std::vector<RowId> m_rows;
    std::vector<std::uint8_t> m_tags;
    std::uint32_t m_used = 0;
};

} // namespace Backtrail
