// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/jsonscanner.h"

#include <cstdint>
#include <cstring>

namespace Backtrail {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// Whether one of the eight bytes is a quote, a backslash or a control character.
bool endsPlainRun(std::uint64_t word)
{
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t tops = 0x8080808080808080U;
    const auto hasZero = [](std::uint64_t w) { return (w - ones) & ~w & tops; };
    const std::uint64_t control = (word - ones * 0x20U) & ~word & tops;
    return (hasZero(word ^ (ones * 0x22U)) | hasZero(word ^ (ones * 0x5cU)) | control) != 0;
}

} // namespace

bool JsonScanner::readString(bool &hasEscapes)
{
    ++m_at; // the opening quote
    for (;;) {
        while (m_at + 8 <= m_text.size()) {
            std::uint64_t word = 0;
            std::memcpy(&word, m_text.data() + m_at, 8);
            if (endsPlainRun(word))
                break;
            m_at += 8;
        }
        while (m_at < m_text.size() && m_text[m_at] != '"' && m_text[m_at] != '\\'
               && static_cast<unsigned char>(m_text[m_at]) >= 0x20)
            ++m_at;
        if (current() == '"' && m_at < m_text.size()) {
            ++m_at;
            return true;
        }
        if (current() != '\\' || !readEscape())
            return false;
        hasEscapes = true;
    }
}

bool JsonScanner::readEscape()
{
    ++m_at;
    const char c = current();
    if (c == 'u') {
        for (int i = 0; i < 4; ++i) {
            ++m_at;
            if (!isHexDigit(current()))
                return false;
        }
    } else if (c == '\0' || std::string_view("\"\\/bfnrt").find(c) == std::string_view::npos) {
        return false;
    }
    ++m_at;
    return true;
}

bool JsonScanner::readNumber()
{
    const auto digits = [this] {
        const std::size_t begin = m_at;
        while (isDigit(current()))
            ++m_at;
        return m_at > begin;
    };
    if (current() == '-')
        ++m_at;
    if (current() == '0')
        ++m_at;
    else if (!digits())
        return false;
    if (current() == '.') {
        ++m_at;
        if (!digits())
            return false;
    }
    if (current() == 'e' || current() == 'E') {
        ++m_at;
        if (current() == '+' || current() == '-')
            ++m_at;
        if (!digits())
            return false;
    }
    return true;
}

bool JsonScanner::readWord(std::string_view word)
{
    for (const char c : word) {
        if (current() != c)
            return false;
        ++m_at;
    }
    return true;
}

} // namespace Backtrail
