// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

// The usual document is ASCII with escaped quotes. This is the quick way for it; any other text takes the long one.

namespace Backtrail {

constexpr std::array<char, 256> makeLower()
{
    std::array<char, 256> lower {};
    for (std::size_t c = 0; c < lower.size(); ++c)
        lower[c] = static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20U : c);
    return lower;
}
inline constexpr std::array<char, 256> lowerAscii = makeLower();

// So many bytes behind the result may be overwritten.
inline constexpr std::size_t foldingSlack = 16;

// The inside of a JSON string, unescaped and in lower case: returns the size of what was written to `out`, which has
// room for `escaped` and the slack. nullopt = it is not all ASCII and escapes of one letter.
[[nodiscard]] std::optional<std::size_t> foldPlainJson(std::string_view escaped, char *out);

} // namespace Backtrail
