// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace Backtrail {

// Under which numbers an id may have been stored: half of its hash and the number, eleven to sixteen bytes an event.
// Whoever asks looks at the event itself to be sure; of a million ids one in five thousand makes look for nothing.
class IdFinder
{
public:
    [[nodiscard]] static std::uint32_t hashOf(std::string_view id);

    // Asks the memory for the place of a hash that is looked for soon.
    void prefetch([[maybe_unused]] std::uint32_t hash) const
    {
#if defined(__GNUC__)
        if (!m_slots.empty())
            __builtin_prefetch(&m_slots[placeOf(hash)]);
#endif
    }
    void reserve(std::size_t count);
    void insert(std::uint32_t hash, std::uint32_t number);
    // Calls `look(number)` for each candidate until it says true. True = found.
    template<typename Look>
    [[nodiscard]] bool find(std::uint32_t hash, Look &&look) const
    {
        if (m_slots.empty())
            return false;
        for (std::size_t at = placeOf(hash); m_slots[at].number != free; at = next(at)) {
            if (m_slots[at].hash == hash && look(m_slots[at].number))
                return true;
        }
        return false;
    }

private:
    static constexpr std::uint32_t free = 0xffffffff;
    struct Slot
    {
        std::uint32_t hash = 0;
        std::uint32_t number = free;
    };
    [[nodiscard]] std::size_t placeOf(std::uint32_t hash) const
    {
        return static_cast<std::size_t>((std::uint64_t {hash * 0x9e3779b1U} * m_slots.size()) >> 32);
    }
    [[nodiscard]] std::size_t next(std::size_t place) const { return place + 1 < m_slots.size() ? place + 1 : 0; }
    void resize(std::size_t slots);

    std::vector<Slot> m_slots; // of any number: the next power of two would be up to twice as much memory
    std::size_t m_used = 0;
};

} // namespace Backtrail
