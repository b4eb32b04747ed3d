// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/redact/secretwords.h"

#include "models/redact/secretnames.h"

#include <QString>

#include <algorithm>
#include <array>
#include <cstdint>

namespace Backtrail {

namespace {

constexpr std::size_t longestName = 256;
constexpr auto nowhere = std::string_view::npos;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isNamePart(char c)
{
    return isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
}

bool isQuote(char c)
{
    return c == '"' || c == '\'';
}

bool isSecretName(std::string_view name)
{
    return !name.empty() && soundsSecret(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
}

// ASCII, in any case. `words` are in lower case.
bool startsWith(std::string_view text, std::string_view words)
{
    if (text.size() < words.size())
        return false;
    return std::ranges::equal(words, text.substr(0, words.size()), [](char word, char c) {
        return word == (c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    });
}

class WordSearch
{
public:
    WordSearch(std::string_view text, std::vector<SecretSpan> &spans) : m_text(text), m_spans(spans) { }

    void search()
    {
        for (std::size_t at = 0; at < m_text.size();) {
            if (!isSign(m_text[at])) {
                ++at;
                continue;
            }
            const std::size_t end = m_text[at] == '=' ? assignment(at)
                : m_text[at] == ':'                   ? colon(at)
                : m_text[at] == '-'                   ? option(at)
                                                      : bearer(at);
            at = std::max(end, at + 1);
        }
    }

private:
    static bool isSign(char c) { return c == '=' || c == ':' || c == '-' || c == 'b' || c == 'B'; }

    [[nodiscard]] char at(std::size_t index) const { return index < m_text.size() ? m_text[index] : '\0'; }
    [[nodiscard]] char before(std::size_t index) const { return index > 0 ? m_text[index - 1] : '\0'; }

    // Each of these answers where to go on, 0 = nothing was found.
    std::size_t take(std::size_t begin, std::size_t end)
    {
        if (end <= begin)
            return 0;
        m_spans.push_back({begin, end});
        return end;
    }

    [[nodiscard]] std::size_t skipSpaces(std::size_t index) const
    {
        while (at(index) == ' ' || at(index) == '\t')
            ++index;
        return index;
    }

    // The name of letters, digits, `_`, `-` and `.` that ends here.
    [[nodiscard]] std::string_view nameBefore(std::size_t end) const
    {
        std::size_t begin = end;
        while (begin > 0 && end - begin < longestName && isNamePart(m_text[begin - 1]))
            --begin;
        return m_text.substr(begin, end - begin);
    }

    // A quote may be escaped, as in JSON in a string.
    std::size_t takeQuoted(std::size_t quote)
    {
        const bool isEscaped = before(quote) == '\\';
        std::size_t end = quote + 1;
        while (end < m_text.size() && m_text[end] != m_text[quote] && m_text[end] != '\n')
            end += m_text[end] == '\\' && !isEscaped ? 2U : 1U;
        end = std::min(end, m_text.size());
        while (isEscaped && end > quote + 1 && m_text[end - 1] == '\\')
            --end;
        return take(quote + 1, end);
    }

    std::size_t takeUntil(std::size_t begin, std::string_view ends)
    {
        return take(begin, std::min(m_text.find_first_of(ends, begin), m_text.size()));
    }

    // `NAME=value`, `--name="value"`, `?name=value&`
    std::size_t assignment(std::size_t sign)
    {
        if (!isSecretName(nameBefore(sign)))
            return 0;
        std::size_t value = sign + 1;
        while (at(value) == '\\')
            ++value;
        return isQuote(at(value)) ? takeQuoted(value) : takeUntil(value, " \t\r\n&;,\"'\\");
    }

    std::size_t colon(std::size_t sign)
    {
        if (at(sign + 1) == '/' && at(sign + 2) == '/')
            return address(sign + 3);
        std::size_t nameEnd = sign;
        while (nameEnd > 0 && (m_text[nameEnd - 1] == ' ' || m_text[nameEnd - 1] == '\t') && sign - nameEnd < 8)
            --nameEnd;
        if (isQuote(before(nameEnd)))
            return quotedMember(sign, nameEnd - 1);
        const std::string_view name = nameBefore(nameEnd);
        if (!isSecretName(name))
            return 0;
        const std::size_t begin = nameEnd - name.size();
        const std::size_t value = skipSpaces(sign + 1);
        if (startsWith(name, "authorization") || startsWith(name, "proxy-authorization"))
            return header(value);
        if (isQuote(before(begin))) // the header of a command: "X-Api-Key: value"
            return takeUntil(value, {m_text.data() + begin - 1, 1});
        std::size_t bracket = begin;
        while (bracket > 0 && (m_text[bracket - 1] == ' ' || m_text[bracket - 1] == '\t') && begin - bracket < 8)
            --bracket;
        const bool isFlow = before(bracket) == '{' || before(bracket) == ','; // {name: value}
        return isFlow && at(sign + 1) == ' ' ? memberValue(value) : 0;
    }

    // "name": value
    std::size_t quotedMember(std::size_t sign, std::size_t quote)
    {
        std::size_t end = quote;
        while (before(end) == '\\')
            --end;
        std::size_t begin = end;
        while (begin > 0 && end - begin < longestName && m_text[begin - 1] != m_text[quote] && m_text[begin - 1] != '\n')
            --begin;
        if (!isSecretName(m_text.substr(begin, end - begin)))
            return 0;
        std::size_t value = sign + 1;
        while (isSpace(at(value)) || at(value) == '\\')
            ++value;
        return memberValue(value);
    }

    std::size_t memberValue(std::size_t value)
    {
        if (isQuote(at(value)))
            return takeQuoted(value);
        if (at(value) != '{' && at(value) != '[')
            return takeUntil(value, ",}] \t\r\n");
        int depth = 0;
        std::size_t end = value;
        do {
            const char c = m_text[end++];
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        } while (end < m_text.size() && depth > 0);
        return take(value, end);
    }

    // Authorization: Bearer value
    std::size_t header(std::size_t value)
    {
        static constexpr std::array schemes {std::string_view("bearer "), std::string_view("basic "),
                                             std::string_view("token "), std::string_view("apikey ")};
        for (const std::string_view scheme : schemes) {
            if (startsWith(m_text.substr(value), scheme))
                return takeUntil(skipSpaces(value + scheme.size()), " \t\r\n\"'\\,;");
        }
        return takeUntil(value, "\r\n\"'");
    }

    // `Bearer value` under another name
    std::size_t bearer(std::size_t begin)
    {
        constexpr std::string_view scheme = "bearer ";
        constexpr std::size_t shortest = 16;
        if (isLetterOrDigit(before(begin)) || !startsWith(m_text.substr(begin), scheme))
            return 0;
        const std::size_t value = skipSpaces(begin + scheme.size());
        std::size_t end = value;
        bool hasDigit = false;
        for (; isNamePart(at(end)) || at(end) == '~' || at(end) == '+' || at(end) == '/' || at(end) == '='; ++end)
            hasDigit |= at(end) >= '0' && at(end) <= '9';
        return hasDigit && end - value >= shortest ? take(value, end) : 0;
    }

    // --name value
    std::size_t option(std::size_t dash)
    {
        const char previous = before(dash);
        if (previous != '\0' && !isSpace(previous) && !isQuote(previous))
            return 0;
        std::size_t begin = dash;
        while (at(begin) == '-')
            ++begin;
        std::size_t end = begin;
        while (isNamePart(at(end)) && end - begin < longestName)
            ++end;
        if (at(end) != ' ' || begin - dash > 2 || !isSecretName(m_text.substr(begin, end - begin)))
            return begin;
        const std::size_t value = skipSpaces(end);
        if (at(value) == '-')
            return value;
        return isQuote(at(value)) ? takeQuoted(value) : takeUntil(value, " \t\r\n\"'");
    }

    // The password of scheme://user:password@host, behind the slashes. It may hold what it should not.
    std::size_t address(std::size_t begin)
    {
        const std::size_t colon = m_text.find_first_of(":/?#@[ \t\r\n\"'<>`\\", begin);
        if (at(colon) != ':')
            return begin;
        const std::size_t end = next(m_addressEnd, begin, " \t\r\n\"'<>`\\");
        if (next(m_at, begin, "@") >= end)
            return begin;
        const std::string_view rest = m_text.substr(colon + 1, end - colon - 1);
        const std::size_t hostEnd = std::min(rest.find_first_of("/?#"), rest.size());
        const std::string_view host = rest.substr(0, hostEnd);
        std::size_t sign = host.rfind('@');
        const bool isPort = std::ranges::all_of(host, [](char c) { return c >= '0' && c <= '9'; });
        if (sign == nowhere && !isPort)
            sign = rest.find('@');
        return sign == nowhere ? begin : take(colon + 1, colon + 1 + sign);
    }

    // The next of some signs; what was found is kept, so that the text is searched once.
    std::size_t next(std::size_t &known, std::size_t from, std::string_view wanted) const
    {
        if (known < from)
            known = std::min(m_text.find_first_of(wanted, from), m_text.size());
        return known;
    }

    std::string_view m_text;
    std::vector<SecretSpan> &m_spans;
    std::size_t m_addressEnd = 0;
    std::size_t m_at = 0;
};

} // namespace

void addSecretWords(std::string_view text, std::vector<SecretSpan> &spans)
{
    WordSearch(text, spans).search();
}

} // namespace Backtrail
