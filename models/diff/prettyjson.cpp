// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/documentdiff.h"
#include "models/diff/jsondocument.h"

#include <algorithm>
#include <string_view>

namespace Backtrail {

namespace {

constexpr int deepestIndent =
    100; // deeper lines stand at this indent: 100,000 levels must not fill the memory

// Copies the tokens of a text that is known to be JSON and puts white space between them.
class Printer
{
public:
    explicit Printer(std::string_view text) : m_text(text)
    {
        m_out.reserve(static_cast<qsizetype>(text.size() + text.size() / 2));
    }

    QByteArray print()
    {
        if (m_text.starts_with("\xef\xbb\xbf"))
            m_at = 3; // a byte order mark
        while (m_at < m_text.size())
            printToken();
        return std::move(m_out);
    }

private:
    void printToken()
    {
        const char c = m_text[m_at];
        switch (c) {
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            ++m_at;
            break;
        case '{':
        case '[':
            open(c);
            break;
        case '}':
        case ']':
            --m_depth;
            breakLine();
            m_out += c;
            ++m_at;
            break;
        case ',':
            m_out += c;
            breakLine();
            ++m_at;
            break;
        case ':':
            m_out += ": ";
            ++m_at;
            break;
        case '"':
            copy(stringEnd());
            break;
        default:
            copy(std::min(m_text.find_first_of(" \n\r\t,:]}", m_at), m_text.size()));
        }
    }

    void open(char c)
    {
        m_out += c;
        const std::size_t next = m_text.find_first_not_of(" \n\r\t", m_at + 1);
        if (m_text[next] == '}' || m_text[next] == ']') {
            m_out += m_text[next];
            m_at = next + 1;
            return;
        }
        ++m_at;
        ++m_depth;
        breakLine();
    }

    std::size_t stringEnd() const
    {
        std::size_t end = m_at + 1;
        while (m_text[end] != '"')
            end += m_text[end] == '\\' ? std::size_t(2) : std::size_t(1);
        return end + 1;
    }

    void copy(std::size_t end)
    {
        m_out.append(m_text.data() + m_at, static_cast<qsizetype>(end - m_at));
        m_at = end;
    }

    void breakLine()
    {
        m_out += '\n';
        m_out.append(2 * std::min(m_depth, deepestIndent), ' ');
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_depth = 0;
    QByteArray m_out;
};

} // namespace

QByteArray prettyJson(const QByteArray &document)
{
    const std::string_view text(document.constData(), static_cast<std::size_t>(document.size()));
    JsonDocument json;
    if (document.size() > (qsizetype(1) << 31)
        || json.read(text, CancelFlag()) != JsonDocument::ReadResult::Read)
        return document;
    return Printer(text).print();
}

} // namespace Backtrail
