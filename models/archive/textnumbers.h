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

namespace Backtrail {

// The strings of the archive's columns and their numbers. What a failed commit added can be taken back.
class TextNumbers
{
public:
    TextNumbers();
    void add(const NewTexts &texts);
    [[nodiscard]] std::uint32_t numberOf(std::size_t field, std::string_view text);
    [[nodiscard]] NewTexts since(const std::array<std::uint32_t, indexFieldCount> &sizes) const;
    [[nodiscard]] std::array<std::uint32_t, indexFieldCount> sizes() const;
    void shrinkTo(const std::array<std::uint32_t, indexFieldCount> &sizes);

private:
    std::array<std::deque<std::string>, indexFieldCount> m_texts;
    std::array<IdFinder, indexFieldCount> m_numbers; // by the texts' hashes
};

// The columns of one more event, as they are stored.
void appendRow(StoredRows &rows, const EventRecord &record, std::int64_t time, TextNumbers &texts);

} // namespace Backtrail
