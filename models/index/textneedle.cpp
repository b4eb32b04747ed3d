// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/index/textneedle.h"

#include "models/json/jsontext.h"

#include <algorithm>
#include <cstring>
#include <string_view>
#include <utility>

namespace Backtrail {

namespace {

char foldAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

// From the most frequent character of JSON documents on; what is not listed is rare.
std::size_t commonness(char c)
{
    static constexpr std::string_view common = "\" ,:e_taionrsdlcum0123456789-pfbhgvy./{}[]wkxTzqj";
    const std::size_t place = common.find(c);
    return place == std::string_view::npos ? 0 : common.size() - place;
}

QString escapedForJson(const QString &text, bool isAscii)
{
    QString escaped;
    for (const QChar c : text) {
        const auto named = std::u16string_view(u"\"\\\b\f\n\r\t").find(c.unicode());
        const bool isMarkup = c == u'<' || c == u'>' || c == u'&' || c == u'\'';
        if (named != std::u16string_view::npos)
            escaped += QLatin1Char('\\') + QLatin1Char("\"\\bfnrt"[named]);
        else if (c.unicode() < 0x20 || (isAscii && (c.unicode() >= 0x7f || isMarkup)))
            escaped += QLatin1String("\\u") + QString::number(c.unicode(), 16).rightJustified(4, QLatin1Char('0'));
        else
            escaped += c;
    }
    return escaped;
}

} // namespace

QStringList spellingsInJson(const QString &text)
{
    QStringList spellings {text, escapedForJson(text, false), escapedForJson(text, true)};
    // Case is ignored, but not in the number of a letter.
    spellings << escapedForJson(text.toLower(), true) << escapedForJson(text.toUpper(), true);
    if (text.contains(QLatin1Char('/'))) {
        for (const QString &spelling : QStringList(spellings))
            spellings.append(QString(spelling).replace(QLatin1Char('/'), QLatin1String("\\/")));
    }
    QStringList distinct;
    for (const QString &spelling : std::as_const(spellings)) {
        if (!distinct.contains(spelling, Qt::CaseInsensitive))
            distinct.append(spelling);
    }
    return distinct;
}

TextNeedle::TextNeedle(const QString &text)
    : m_matcher(text, Qt::CaseInsensitive)
{
    // A character such as the Kelvin sign folds to an ASCII letter, so the folded text decides.
    QString folded = text;
    for (QChar &c : folded)
        c = c.toCaseFolded();
    const bool ascii = std::ranges::all_of(folded, [](QChar c) { return c.unicode() < 0x80; });
    if (!ascii)
        return;
    m_ascii = folded.toStdString();
    const auto rarest = std::ranges::min_element(m_ascii, {}, commonness);
    m_rarest = static_cast<std::size_t>(rarest - m_ascii.begin());
    m_uuidLike = m_ascii.size() <= 36 && m_ascii.find_first_not_of("0123456789abcdef-") == std::string::npos;
}

bool TextNeedle::isInUtf8(std::string_view utf8)
{
    if (m_buffer.size() < utf8.size())
        m_buffer.resize(utf8.size());
    std::ranges::copy(utf8, m_buffer.begin());
    return isInBuffer(utf8.size());
}

bool TextNeedle::isInJson(std::string_view rawJson)
{
    if (rawJson.size() < 2 || rawJson.front() != '"')
        return isInUtf8(rawJson);
    const std::string_view escaped = rawJson.substr(1, rawJson.size() - 2);
    if (m_buffer.size() < escaped.size())
        m_buffer.resize(escaped.size());
    return isInBuffer(unescapeJsonInto(escaped, m_buffer.data()));
}

bool TextNeedle::isInBuffer(std::size_t size)
{
    unsigned char seen = 0;
    for (std::size_t i = 0; i < size; ++i)
        seen = static_cast<unsigned char>(seen | static_cast<unsigned char>(m_buffer[i]));
    const bool ascii = seen < 0x80;
    if (ascii && m_ascii.empty())
        return false; // no ASCII character folds to another one than an ASCII character
    if (!ascii)
        return isIn(QString::fromUtf8(m_buffer.data(), static_cast<qsizetype>(size)));
    std::transform(m_buffer.begin(), m_buffer.begin() + static_cast<std::ptrdiff_t>(size), m_buffer.begin(), foldAscii);
    return isInFolded({m_buffer.data(), size});
}

bool TextNeedle::isInFolded(std::string_view folded) const
{
    if (folded.size() < m_ascii.size())
        return false;
    const char *const last = folded.data() + (folded.size() - m_ascii.size()) + m_rarest;
    const char *at = folded.data() + m_rarest;
    while (at <= last) {
        const void *const found = std::memchr(at, m_ascii[m_rarest], static_cast<std::size_t>(last - at) + 1);
        if (found == nullptr)
            return false;
        at = static_cast<const char *>(found);
        if (std::memcmp(at - m_rarest, m_ascii.data(), m_ascii.size()) == 0)
            return true;
        ++at;
    }
    return false;
}

} // namespace Backtrail
