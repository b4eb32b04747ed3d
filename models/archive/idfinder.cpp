// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/idfinder.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace Backtrail {

// Never stored, so it may be another one tomorrow.
std::uint32_t IdFinder::hashOf(std::string_view id)
{
    std::uint64_t hash = id.size();
    const auto mix = [&hash](const char *bytes, std::size_t size) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes, size);
        hash = (hash ^ word) * 0xd6e8feb86659fd93U;
        hash ^= hash >> 32;
    };
    const char *at = id.data();
    std::size_t left = id.size();
    for (; left > 8; left -= 8, at += 8)
        mix(at, 8);
    if (id.size() >= 8)
        mix(id.data() + id.size() - 8, 8); // some of it twice
    else if (left > 0)
        mix(at, left);
    return static_cast<std::uint32_t>((hash * 0xd6e8feb86659fd93U) >> 32);
}

void IdFinder::reserve(std::size_t count)
{
    constexpr std::size_t fewest = 64;
    if (const std::size_t slots = count * 4 / 3 + count / 32 + fewest; slots > m_slots.size())
        resize(slots);
}

void IdFinder::insert(std::uint32_t hash, std::uint32_t number)
{
    if ((m_used + 1) * 4 > m_slots.size() * 3)
        reserve(std::max(m_used + 1, m_slots.size()));
    std::size_t at = placeOf(hash);
    while (m_slots[at].number != free)
        at = next(at);
    m_slots[at] = {hash, number};
    ++m_used;
}

void IdFinder::resize(std::size_t slots)
{
    const std::vector<Slot> old = std::exchange(m_slots, std::vector<Slot>(slots));
    m_used = 0;
    for (const Slot &slot : old) {
        if (slot.number != free)
            insert(slot.hash, slot.number);
    }
}

} // namespace Backtrail
