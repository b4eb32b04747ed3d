// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archiveblobs.h"

#include <array>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

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
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    using Numbers = std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>>;
    std::array<Numbers, indexFieldCount> m_numbers;
    std::array<std::vector<const std::string *>, indexFieldCount> m_texts; // nodes of a map stay where they are
};

// The columns of one more event, as they are stored.
void appendRow(StoredRows &rows, const EventRecord &record, std::int64_t time, TextNumbers &texts);

} // namespace Backtrail
