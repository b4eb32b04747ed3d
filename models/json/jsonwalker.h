// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace Backtrail {

// A walk over the tokens of one JSON text. simdjson finds where the tokens begin (its SIMD pass, chosen for the
// processor at run time, which also proves that the strings are closed and the text is UTF-8); the walk over that list
// is ours, because simdjson's own walk stops for good at the first wrong token and does not say where a skipped value
// is unbalanced, while one bad event must not take its page along.
// Reads nothing behind the end of the text, so the bytes need no padding and are never copied. Reusable; one thread.
class JsonWalker
{
public:
    JsonWalker();
    ~JsonWalker();
    JsonWalker(const JsonWalker &) = delete;
    JsonWalker &operator=(const JsonWalker &) = delete;

    enum class Scan {
        Ok,
        InvalidUtf8, // can be walked, but strings may hold bytes that are no UTF-8
        Broken // no tokens, an open string, a control character in a string: see brokenAt()
    };
    // The text must stay where it is while it is walked.
    [[nodiscard]] Scan scan(std::string_view json);
    [[nodiscard]] std::size_t brokenAt() const;

    [[nodiscard]] bool atEnd() const { return m_at >= m_count; }
    // The first byte of the current token; 0 at the end.
    [[nodiscard]] char peek() const { return atEnd() ? '\0' : m_data[m_indexes[m_at]]; }
    [[nodiscard]] std::size_t offset() const { return atEnd() ? m_size : m_indexes[m_at]; }
    [[nodiscard]] const char *position() const { return m_data + offset(); }
    void advance() { ++m_at; }
    // Steps over this structural character, if it is next.
    [[nodiscard]] bool accept(char structural)
    {
        if (peek() != structural)
            return false;
        ++m_at;
        return true;
    }
    // The current token without the white space behind it. A string token has both its quotes.
    [[nodiscard]] std::string_view token() const
    {
        const std::size_t begin = m_indexes[m_at];
        std::size_t end = m_at + 1 < m_count ? m_indexes[m_at + 1] : m_size;
        while (isSpace(m_data[end - 1]))
            --end;
        return {m_data + begin, end - begin};
    }
    // Steps over a whole value of any depth and returns its text; empty = no value here, or its brackets are not
    // balanced before the end. The inside of a nested value is checked for its brackets only.
    [[nodiscard]] std::string_view takeValue();

    [[nodiscard]] std::size_t mark() const { return m_at; }
    void rewind(std::size_t mark) { m_at = mark; }

private:
    static bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
    [[nodiscard]] std::string_view takeNested();

    class Scanner;
    std::unique_ptr<Scanner> m_scanner;
    const char *m_data = nullptr;
    const std::uint32_t *m_indexes = nullptr;
    std::size_t m_size = 0;
    std::size_t m_count = 0;
    std::size_t m_at = 0;
    std::vector<char> m_open; // brackets that wait to be closed
};

} // namespace Backtrail
