// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <utility>
#include <variant>
#include <vector>

namespace Backtrail {

// Dictionary codes of one field of consecutive rows on their way into an index, as narrow as the largest of them allows.
// Most fields have few values: rows that wait to be taken over are half as large as with whole numbers.
class CodeList
{
public:
    CodeList() = default;
    template<typename Code>
    explicit CodeList(std::vector<Code> codes)
        : m_codes(std::move(codes))
    {
    }

    // Calls with the codes as a vector of the type they have: std::uint8_t, std::uint16_t or std::uint32_t.
    template<typename Function>
    auto visit(Function &&function) const
    {
        return std::visit(std::forward<Function>(function), m_codes);
    }
    [[nodiscard]] std::size_t size() const
    {
        return visit([](const auto &codes) { return codes.size(); });
    }
    [[nodiscard]] std::uint32_t operator[](std::size_t at) const
    {
        return visit([at](const auto &codes) { return std::uint32_t {codes[at]}; });
    }
    void reserve(std::size_t count)
    {
        std::visit([count](auto &codes) { codes.reserve(count); }, m_codes);
    }
    void push_back(std::uint32_t code)
    {
        widen(code <= std::numeric_limits<std::uint8_t>::max() ? 0 : code <= std::numeric_limits<std::uint16_t>::max() ? 1 : 2);
        std::visit([code]<typename Code>(std::vector<Code> &codes) { codes.push_back(static_cast<Code>(code)); }, m_codes);
    }
    void append(const CodeList &more)
    {
        widen(more.m_codes.index());
        const auto add = []<typename Code>(std::vector<Code> &codes, const auto &others) {
            const auto end = static_cast<std::ptrdiff_t>(codes.size());
            codes.resize(codes.size() + others.size());
            std::ranges::transform(others, codes.begin() + end, [](auto code) { return static_cast<Code>(code); });
        };
        std::visit(add, m_codes, more.m_codes);
    }
    void removeFirst(std::size_t count)
    {
        std::visit([count](auto &codes) { codes.erase(codes.begin(), codes.begin() + static_cast<std::ptrdiff_t>(count)); }, m_codes);
    }

private:
    void widen(std::size_t type) // its number among those of `m_codes`
    {
        if (type <= m_codes.index())
            return;
        if (type == 1)
            become<std::uint16_t>();
        else
            become<std::uint32_t>();
    }
    template<typename Code>
    void become()
    {
        std::vector<Code> wider;
        visit([&wider](const auto &codes) {
            wider.reserve(codes.capacity());
            std::ranges::transform(codes, std::back_inserter(wider), [](auto code) { return static_cast<Code>(code); });
        });
        m_codes = std::move(wider);
    }

    std::variant<std::vector<std::uint8_t>, std::vector<std::uint16_t>, std::vector<std::uint32_t>> m_codes;
};

} // namespace Backtrail
