// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/shownline.h"

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

TextRole roleOf(std::string_view value)
{
    if (value.empty())
        return TextRole::Plain;
    switch (value.front()) {
    case '"':
        return TextRole::String;
    case '{':
    case '}':
    case '[':
    case ']':
        return TextRole::Punctuation;
    case 't':
    case 'f':
    case 'n':
        return TextRole::Keyword;
    default:
        return TextRole::Number;
    }
}

class LineBuilder
{
public:
    void add(const QString &text, TextRole role, bool isChanged = false)
    {
        if (text.isEmpty())
            return;
        m_line.runs.push_back({m_line.text.size(), text.size(), role, isChanged});
        m_line.text += text;
    }

    void addValue(const DocumentLines &document, std::size_t index, DocumentSide side)
    {
        const DocumentLine &line = document.lines[index];
        const std::string_view value = document.lineValue(index, side);
        const TextRole role = line.form == LineForm::Plain ? TextRole::Plain
            : line.form == LineForm::TextMore || line.form == LineForm::TextBegin ? TextRole::String
                                                                                  : roleOf(value);
        std::size_t done = 0;
        for (std::uint32_t i = line.firstSpan; i < line.firstSpan + line.spanCount; ++i) {
            const ChangedSpan &span = document.spans[i];
            if (span.side != side)
                continue;
            add(shownText(value.substr(done, span.range.begin - done)), role);
            add(shownText(value.substr(span.range.begin, span.range.length)), role, true);
            done = span.range.begin + span.range.length;
        }
        add(shownText(value.substr(done)), role);
    }

    ShownLine take()
    {
        m_line.isSimple = std::ranges::all_of(m_line.text, [](QChar c) { return c.unicode() < 0x300; });
        return std::move(m_line);
    }

private:
    ShownLine m_line;
};

} // namespace

qsizetype ShownLine::indexAt(std::uint32_t cell) const
{
    if (isSimple)
        return std::min(qsizetype(cell), text.size());
    std::uint32_t cells = 0;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype next = i + (text[i].isHighSurrogate() && i + 1 < text.size() ? 2 : 1);
        const std::uint32_t width = textCells(QStringView(text).mid(i, next - i));
        if (cells + width > cell && width > 0)
            return i;
        cells += width;
        i = next;
    }
    return text.size();
}

std::uint32_t ShownLine::cellOf(qsizetype index) const
{
    return isSimple ? std::uint32_t(index) : textCells(QStringView(text).left(index));
}

ShownLine shownLine(const DocumentLines &document, std::size_t line, DocumentSide side)
{
    LineBuilder builder;
    if (!document.has(line, side))
        return builder.take();
    const DocumentLine &at = document.lines[line];
    const SideText &text = document.text(line, side);
    builder.add(QString(at.depth * 2, u' '), TextRole::Plain);
    if (text.key.length > 0) {
        builder.add(shownText(document.bytes(line, side, text.key)), TextRole::Key);
        builder.add(u": "_s, TextRole::Punctuation);
    }
    if (at.form == LineForm::Empty)
        builder.add(document.lineValue(line, side).front() == '{' ? u"{}"_s : u"[]"_s, TextRole::Punctuation);
    else
        builder.addValue(document, line, side);
    if (side == DocumentSide::Before ? at.before.hasComma : at.after.hasComma)
        builder.add(u","_s, TextRole::Punctuation);
    return builder.take();
}

} // namespace Backtrail
