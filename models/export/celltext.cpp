// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/export/celltext.h"

#include "models/domain/visibletext.h"

#include <QList>

#include <algorithm>
#include <array>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

bool startsFormula(const QString &text)
{
    static constexpr QStringView triggers = u"=+-@|;\t\r\n\uff1d\uff0b\uff0d\uff20";
    for (const QChar c : text) {
        if (triggers.contains(c))
            return true;
        const bool isSkipped = c.isSpace() || c == u'"' || c == u'\'' || c.category() == QChar::Other_Control
            || c.category() == QChar::Other_Format;
        if (!isSkipped)
            return false;
    }
    return false;
}

struct WideRange
{
    char32_t first;
    char32_t last;
};

// The blocks that terminals draw two columns wide (Unicode: East Asian Width W and F, coarsely).
constexpr std::array wideRanges {
    WideRange {0x1100, 0x115f},   WideRange {0x2e80, 0x303e},   WideRange {0x3041, 0x33ff},
    WideRange {0x3400, 0x4dbf},   WideRange {0x4e00, 0x9fff},   WideRange {0xa000, 0xa4cf},
    WideRange {0xac00, 0xd7a3},   WideRange {0xf900, 0xfaff},   WideRange {0xfe30, 0xfe4f},
    WideRange {0xff00, 0xff60},   WideRange {0xffe0, 0xffe6},   WideRange {0x1f300, 0x1f64f},
    WideRange {0x1f680, 0x1f6ff}, WideRange {0x1f900, 0x1faff}, WideRange {0x20000, 0x3fffd},
};

int widthOf(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing)
        return 0;
    const bool isWide = std::ranges::any_of(
        wideRanges, [c](const WideRange &range) { return range.first <= c && c <= range.last; });
    return isWide ? 2 : 1;
}

} // namespace

QString guardedCell(const QString &text)
{
    return startsFormula(text) ? QString(u'\'' + text) : text;
}

QString csvCell(const QString &text)
{
    QString cell = guardedCell(text);
    const bool mustQuote =
        std::ranges::any_of(cell, [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; });
    if (!mustQuote && !cell.startsWith(u' ') && !cell.endsWith(u' '))
        return cell;
    cell.replace(u'"', "\"\""_L1);
    return u'"' + cell + u'"';
}

QString markdownText(const QString &text)
{
    static constexpr QStringView escaped = u"\\`*_[]|~$!#{}";
    const QString visible = visibleText(text);
    QString result;
    result.reserve(visible.size());
    for (qsizetype i = 0; i < visible.size(); ++i) {
        const QChar c = visible.at(i);
        const QStringView rest = QStringView(visible).mid(i);
        if (c == u'<')
            result += "&lt;"_L1;
        else if (c == u'>')
            result += "&gt;"_L1;
        else if (c == u'&')
            result += "&amp;"_L1;
        else if (escaped.contains(c) || rest.startsWith("://"_L1)
                 || (c == u'.' && result.endsWith("www"_L1, Qt::CaseInsensitive)))
            result += QString(u'\\') + c; // also: no link is made of a bare address
        else
            result += c;
    }
    return result;
}

QString markdownFence(const QString &text, const QString &language)
{
    qsizetype longest = 2;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, u'`');
    const QString body = visibleText(text, LineBreaks::Keep);
    return fence + language + u'\n' + body + (body.endsWith(u'\n') ? QString() : u"\n"_s) + fence + u'\n';
}

int terminalWidth(const QString &text)
{
    int width = 0;
    for (const char32_t c : text.toUcs4())
        width += widthOf(c);
    return width;
}

QString elidedToWidth(const QString &text, int width)
{
    // Not even the whole text is looked at: a cell may hold megabytes.
    const QString head = text.left(4 * static_cast<qsizetype>(width) + 4);
    if (head.size() == text.size() && terminalWidth(text) <= width)
        return text;
    QString result;
    int used = 1; // the ellipsis
    for (const char32_t c : head.toUcs4()) {
        if (used + widthOf(c) > width)
            break;
        used += widthOf(c);
        result += QString::fromUcs4(&c, 1);
    }
    return result + u'…';
}

QString paddedToWidth(const QString &text, int width)
{
    return text + QString(std::max(0, width - terminalWidth(text)), u' ');
}

QByteArray jsonForTerminal(const QByteArray &json)
{
    QByteArray result;
    result.reserve(json.size());
    const QString text = QString::fromUtf8(json);
    QString run;
    for (const char32_t c : text.toUcs4()) {
        const QString character = QString::fromUcs4(&c, 1);
        if (visibleText(character, LineBreaks::Keep) == character) {
            run += character;
            continue;
        }
        result += run.toUtf8();
        run.clear();
        for (const QChar unit : character)
            result += "\\u" + QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
    }
    return result + run.toUtf8();
}

} // namespace Backtrail
