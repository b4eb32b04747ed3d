// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace Backtrail {

// Finds a text of ASCII in JSON, ignoring the case of letters: compares the two bytes of it that JSON documents hold
// least often at sixteen places at once, and the rest only where both are right.
class ByteFinder
{
public:
    // Not empty, no upper-case letters.
    explicit ByteFinder(std::string folded);

    // Where it occurs first at or behind `from`; npos = nowhere.
    [[nodiscard]] std::size_t find(std::string_view text, std::size_t from) const;
    [[nodiscard]] std::size_t size() const { return m_folded.size(); }
    static constexpr std::size_t npos = std::string_view::npos;

private:
    [[nodiscard]] bool isAt(const char *text) const;

    std::string m_folded;
    std::size_t m_rare = 0; // places in m_folded
    std::size_t m_second = 0; // the same one when there is only one
};

} // namespace Backtrail
