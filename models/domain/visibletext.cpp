// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/visibletext.h"

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

// Characters that change how others are shown, or that cannot be seen (Unicode 15, general category Cf and the
// default-ignorable ones that names are forged with).
bool isHidden(char32_t c)
{
    if (c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0xad || c == 0x61c || c == 0x180e || c == 0xfeff)
        return true;
    if ((c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f))
        return true;
    if (c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0) // Hangul fillers: blank, but not spaces
        return true;
    return (c >= 0xfff9 && c <= 0xfffb) || (c >= 0xe0000 && c <= 0xe007f) || (c >= 0xd800 && c <= 0xdfff);
}

char32_t characterAt(const QString &text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate())
        return QChar::surrogateToUcs4(c, text.at(at + 1));
    return c.unicode();
}

QString escaped(char32_t c)
{
    return u"⟨U+"_s + QString::number(static_cast<uint>(c), 16).toUpper().rightJustified(4, u'0') + u'⟩';
}

} // namespace

QString visibleText(const QString &text, LineBreaks lineBreaks)
{
    const auto mustEscape = [lineBreaks](char32_t c) {
        if (lineBreaks == LineBreaks::Keep && (c == '\n' || c == '\t'))
            return false;
        return isHidden(c);
    };
    const auto lengthOf = [](char32_t c) { return c > 0xffff ? 2 : 1; };

    qsizetype at = 0;
    while (at < text.size() && !mustEscape(characterAt(text, at)))
        at += lengthOf(characterAt(text, at));
    if (at >= text.size())
        return text;

    QString result = text.left(at);
    while (at < text.size()) {
        const char32_t c = characterAt(text, at);
        if (mustEscape(c))
            result += escaped(c);
        else
            result += QStringView(text).mid(at, lengthOf(c));
        at += lengthOf(c);
    }
    return result;
}

QString shortened(const QString &text, qsizetype limit)
{
    if (text.size() <= limit)
        return text;
    qsizetype end = limit - 1;
    if (end > 0 && text.at(end - 1).isHighSurrogate())
        --end;
    return text.left(end) + u'…';
}

} // namespace Backtrail
