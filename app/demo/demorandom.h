// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace Backtrail {

// xoshiro256** seeded by splitmix64. Not the standard library's distributions: they give other numbers on other
// platforms, and the demonstration must be the same everywhere.
class DemoRandom
{
public:
    explicit DemoRandom(std::uint64_t seed)
    {
        for (std::uint64_t &word : m_state) {
            seed += 0x9e3779b97f4a7c15U;
            std::uint64_t mixed = seed;
            mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
            mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
            word = mixed ^ (mixed >> 31);
        }
    }

    std::uint64_t next()
    {
        const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
        const std::uint64_t shifted = m_state[1] << 17;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= shifted;
        m_state[3] = std::rotl(m_state[3], 45);
        return result;
    }

    // 0 .. count - 1; count > 0.
    std::size_t below(std::size_t count)
    {
        return static_cast<std::size_t>(((next() >> 32) * static_cast<std::uint64_t>(count)) >> 32);
    }
    // Both bounds are possible.
    std::int64_t between(std::int64_t low, std::int64_t high)
    {
        return low + static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(high - low + 1));
    }
    bool chance(int percent) { return below(100) < static_cast<std::size_t>(percent); }

    template<typename Range>
    auto &pick(Range &&range)
    {
        return range[below(std::size(range))];
    }

    std::string hex(std::size_t digits)
    {
        std::string text(digits, '0');
        for (char &c : text)
            c = "0123456789abcdef"[below(16)];
        return text;
    }
    // Of version 4, as the API's ids are.
    std::string uuid()
    {
        std::string text = hex(36);
        for (const std::size_t dash : {std::size_t(8), std::size_t(13), std::size_t(18), std::size_t(23)})
            text[dash] = '-';
        text[14] = '4';
        text[19] = "89ab"[below(4)];
        return text;
    }

private:
    std::array<std::uint64_t, 4> m_state {};
};

} // namespace Backtrail
