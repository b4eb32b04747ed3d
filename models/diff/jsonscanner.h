// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <string_view>

namespace Backtrail {

// Steps over the tokens of a JSON text, strictly as RFC 8259 has them. After a failure position() is where it
// broke.
class JsonScanner
{
public:
    explicit JsonScanner(std::string_view text) : m_text(text) { }
    [[nodiscard]] std::size_t position() const { return m_at; }

protected:
    [[nodiscard]] char current() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skipSpace()
    {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
    }
    [[nodiscard]] bool readString(bool &hasEscapes); // at the opening quote; then behind the closing one
    [[nodiscard]] bool readNumber();
    [[nodiscard]] bool readWord(std::string_view word);

    std::string_view m_text;
    std::size_t m_at = 0;

private:
    static bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
    [[nodiscard]] bool readEscape();
};

} // namespace Backtrail
