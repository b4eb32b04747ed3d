// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

// The escapes of JSON strings (RFC 8259, section 7), piece by piece, for the readers of strings. Any thread.

namespace Backtrail {

inline constexpr std::size_t unicodeEscapeLength = 6; // \uXXXX

// -1 = no hexadecimal digit.
[[nodiscard]] inline int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

// The code unit of `\uXXXX` at the beginning of the text; -1 = not one.
[[nodiscard]] inline int codeUnit(std::string_view text)
{
    if (text.size() < unicodeEscapeLength || text[0] != '\\' || text[1] != 'u')
        return -1;
    int unit = 0;
    for (std::size_t i = 2; i < unicodeEscapeLength; ++i) {
        const int digit = hexValue(text[i]);
        if (digit < 0)
            return -1;
        unit = unit * 16 + digit;
    }
    return unit;
}

[[nodiscard]] inline bool isHighSurrogate(int unit)
{
    return unit >= 0xd800 && unit <= 0xdbff;
}

[[nodiscard]] inline bool isLowSurrogate(int unit)
{
    return unit >= 0xdc00 && unit <= 0xdfff;
}

// At most four bytes, also for a surrogate (as WTF-8 has it); returns the position behind them.
[[nodiscard]] inline char *putUtf8(std::uint32_t character, char *out)
{
    const auto put = [&out](std::uint32_t byte) { *out++ = static_cast<char>(byte); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xc0 | (character >> 6));
        put(0x80 | (character & 0x3f));
    } else if (character < 0x10000) {
        put(0xe0 | (character >> 12));
        put(0x80 | ((character >> 6) & 0x3f));
        put(0x80 | (character & 0x3f));
    } else {
        put(0xf0 | (character >> 18));
        put(0x80 | ((character >> 12) & 0x3f));
        put(0x80 | ((character >> 6) & 0x3f));
        put(0x80 | (character & 0x3f));
    }
    return out;
}

// 0 = not one of the two-character escapes.
[[nodiscard]] inline char shortEscape(char letter)
{
    switch (letter) {
    case '"':
    case '\\':
    case '/':
        return letter;
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return '\0';
    }
}

} // namespace Backtrail
