// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archiveblobs.h"
#include "models/archive/idfinder.h"

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace Backtrail {

// The strings of the archive's columns and their numbers. What a failed commit added can be taken back.
class TextNumbers
{
public:
    TextNumbers();
    void add(const NewTexts &texts);
    // Of all fields of one event: the ways to them are begun together, not one after the other.
    [[nodiscard]] std::array<std::uint32_t, indexFieldCount> numbersOf(const EventRecord &record);
    [[nodiscard]] NewTexts since(const std::array<std::uint32_t, indexFieldCount> &sizes) const;
    [[nodiscard]] std::array<std::uint32_t, indexFieldCount> sizes() const;
    void shrinkTo(const std::array<std::uint32_t, indexFieldCount> &sizes);

private:
    // Short texts as they were asked for last, each in one line of the processor's cache: the way through the hashes
    // to the text itself waits for memory three times.
    struct alignas(64) Recent
    {
        static constexpr std::size_t most = 58;
        std::uint32_t number = 0;
        std::uint8_t field = 0xff;
        std::uint8_t size = 0;
        std::array<char, most> text {};
    };

    [[nodiscard]] std::uint32_t numberOf(std::size_t field, std::string_view text, std::uint32_t hash);
    [[nodiscard]] std::uint32_t search(std::size_t field, std::string_view text, std::uint32_t hash);

    std::vector<Recent> m_recent;
    std::array<std::deque<std::string>, indexFieldCount> m_texts;
    std::array<IdFinder, indexFieldCount> m_numbers; // by the texts' hashes
};

// The columns of one more event, as they are stored.
void appendRow(StoredRows &rows, const EventRecord &record, std::int64_t time, TextNumbers &texts);

} // namespace Backtrail
