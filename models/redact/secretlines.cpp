// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/redact/secretlines.h"

#include "models/redact/secretnames.h"

#include <QString>

#include <algorithm>
#include <optional>

namespace Backtrail {

namespace {

constexpr std::string_view blank = " \t\r";
constexpr auto nowhere = std::string_view::npos;

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string_view withoutQuotes(std::string_view text)
{
    const bool isQuoted = text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front();
    return isQuoted ? text.substr(1, text.size() - 2) : text;
}

// One line of the text; offsets are those of the text.
struct Line
{
    std::size_t column = 0; // of its name, behind the dash of an item
    std::size_t indentation = 0; // of its first character
    bool isItem = false; // `- ...`
    char sign = '\0'; // between its name and its value: `=` or `:`
    std::string_view name;
    SecretSpan content; // without blanks around and the dash
    SecretSpan value; // without blanks and a comma; empty = none
};

class LineSearch
{
public:
    LineSearch(std::string_view text, std::vector<SecretSpan> &spans)
        : m_text(text)
        , m_spans(spans)
        , m_isFile(text.find('\n') != nowhere)
    {
    }

    void search()
    {
        for (std::size_t begin = 0; begin <= m_text.size();) {
            const std::size_t end = std::min(m_text.find('\n', begin), m_text.size());
            if (const std::optional<Line> line = read(begin, end))
                visit(*line);
            begin = end + 1;
        }
        leaveItems(0);
    }

private:
    // What stands below a secret name is a secret, too.
    struct Block
    {
        std::size_t indentation = 0;
        bool isText = false; // the lines of one value, not names and values
    };
    // The members of one item of a list, or of one object.
    struct Item
    {
        std::size_t column = 0;
        bool isSecret = false; // a member of it says so
        std::vector<SecretSpan> values {}; // of its members called `value`
    };

    // Where something begins before the end of the line, else that end: what is behind is not searched.
    std::size_t find(std::string_view what, bool wanted, std::size_t begin, std::size_t end) const
    {
        const std::string_view rest = m_text.substr(begin, end - begin);
        const std::size_t found = wanted ? rest.find_first_of(what) : rest.find_first_not_of(what);
        return found == nowhere ? end : begin + found;
    }

    std::optional<Line> read(std::size_t begin, std::size_t end) const
    {
        Line line;
        std::size_t first = find(blank, false, begin, end);
        if (first == end || m_text[first] == '#')
            return std::nullopt;
        line.indentation = first - begin;
        while (first + 1 < end && m_text[first] == '-' && m_text[first + 1] == ' ') {
            line.isItem = true;
            first = find(blank, false, first + 1, end);
        }
        line.column = first - begin;
        line.content = {first, trimmedEnd(first, end)};
        const std::size_t sign = find("=:", true, first, line.content.end);
        if (sign < line.content.end) {
            line.sign = m_text[sign];
            line.name = m_text.substr(first, sign - first);
            line.name = withoutQuotes(line.name.substr(0, line.name.find_last_not_of(blank) + 1));
            const std::size_t value = find(blank, false, sign + 1, line.content.end);
            line.value = {value, line.content.end};
            if (line.value.end > value && m_text[line.value.end - 1] == ',')
                --line.value.end;
        }
        return line;
    }

    std::size_t trimmedEnd(std::size_t begin, std::size_t end) const
    {
        while (end > begin && blank.find(m_text[end - 1]) != nowhere)
            --end;
        return end;
    }

    void visit(const Line &line)
    {
        if (m_block && isInside(line, *m_block)) {
            take(line);
            return;
        }
        m_block.reset();
        leaveItems(line.isItem ? line.column : line.column + 1);
        if (m_items.empty() || m_items.back().column < line.column)
            m_items.push_back({line.column});
        if (line.sign != '\0')
            noteMember(line);
        if (!takeArgument(line) && saysSecret(line))
            takeBehind(line);
    }

    // In one line alone, `name: value` may be a sentence. What stands in the middle of a line has its own rules.
    bool saysSecret(const Line &line) const
    {
        if (line.sign == '\0' || (line.sign == ':' && !m_isFile) || line.name.find('?') != nowhere)
            return false;
        const QString name = toText(line.name);
        const QString last = name.section(u' ', -1);
        const bool isWhole = last.size() == name.size() || name.startsWith(QLatin1String("export "));
        if (line.sign == '=' && (!isWhole || name.startsWith(u'-')))
            return false;
        return !last.endsWith(QLatin1String("authorization"), Qt::CaseInsensitive) && soundsSecret(last);
    }

    // The value, and what goes on below it.
    void takeBehind(const Line &line)
    {
        const std::string_view value = m_text.substr(line.value.begin, line.value.end - line.value.begin);
        const bool isIndicator = line.sign == ':' && !value.empty() && value.size() <= 3
            && (value.front() == '|' || value.front() == '>');
        if (!value.empty() && !isIndicator)
            m_spans.push_back(line.value);
        if (line.sign == ':')
            m_block = Block {line.column, !value.empty()};
    }

    // `- --password` and the item below it
    bool takeArgument(const Line &line)
    {
        const std::string_view content = m_text.substr(line.content.begin, line.content.end - line.content.begin);
        const bool isOption = withoutQuotes(content).starts_with('-');
        const bool isValue = line.isItem && !isOption && m_expectsArgument;
        m_expectsArgument = line.isItem && isOption && line.sign == '\0' && soundsSecret(toText(content));
        if (isValue)
            m_spans.push_back(line.content);
        return isValue;
    }

    // The items of a list may stand right below its name.
    static bool isInside(const Line &line, const Block &block)
    {
        return line.indentation > block.indentation
            || (!block.isText && line.isItem && line.indentation == block.indentation);
    }

    void take(const Line &line)
    {
        const bool isMember = !m_block->isText && line.sign != '\0';
        const SecretSpan span = isMember ? line.value : line.content;
        if (span.begin < span.end)
            m_spans.push_back(span);
    }

    void noteMember(const Line &line)
    {
        Item &item = m_items.back();
        const std::string_view value
            = withoutQuotes(m_text.substr(line.value.begin, line.value.end - line.value.begin));
        const auto isOneOf = [&line](const auto &names) { return std::ranges::find(names, line.name) != names.end(); };
        if (isOneOf(namingMembers))
            item.isSecret |= soundsSecret(toText(value));
        else if (isOneOf(secretFlags))
            item.isSecret |= value == "true";
        else if (isValueMember(toText(line.name)) && !value.empty())
            item.values.push_back(line.value);
    }

    // All that begin at this column or right of it.
    void leaveItems(std::size_t column)
    {
        for (; !m_items.empty() && m_items.back().column >= column; m_items.pop_back()) {
            if (m_items.back().isSecret)
                m_spans.insert(m_spans.end(), m_items.back().values.begin(), m_items.back().values.end());
        }
    }

    std::string_view m_text;
    std::vector<SecretSpan> &m_spans;
    bool m_isFile = false; // of more than one line
    bool m_expectsArgument = false;
    std::optional<Block> m_block;
    std::vector<Item> m_items;
};

} // namespace

void addSecretLines(std::string_view text, std::vector<SecretSpan> &spans)
{
    LineSearch(text, spans).search();
}

} // namespace Backtrail
