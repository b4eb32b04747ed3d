// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/filter/filterscanner.h"

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool endsBareWord(QChar c, bool inBraces)
{
    return c.isSpace() || c == u'(' || c == u')' || c == u'{' || c == u'}' || c == u'"' || (inBraces && c == u',');
}

bool isKeyword(QStringView word)
{
    return word.compare("AND"_L1, Qt::CaseInsensitive) == 0 || word.compare("OR"_L1, Qt::CaseInsensitive) == 0
        || word.compare("NOT"_L1, Qt::CaseInsensitive) == 0;
}

// Characters that nobody sees, or that change how their neighbours are seen.
bool isHidden(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

QString hiddenText(QChar c)
{
    switch (c.unicode()) {
    case u'\n':
        return u"\\n"_s;
    case u'\r':
        return u"\\r"_s;
    case u'\t':
        return u"\\t"_s;
    default:
        return u"\\u{"_s + QString::number(c.unicode(), 16) + u'}';
    }
}

// Never means anything but itself, wherever it stands in a word.
bool isHarmless(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'.' || c == u'@';
}

// Means itself, but not where a word begins. After a key even what would make a key of a free word does.
bool isHarmlessInside(QChar c, bool isFreeText)
{
    return c == u'-' || c == u'+' || c == u'/' || c == u'[' || c == u']' || (c == u':' && !isFreeText);
}

} // namespace

bool FilterScanner::take(QStringView expected)
{
    if (!rest().startsWith(expected))
        return false;
    m_at += expected.size();
    return true;
}

void FilterScanner::skipSpaces()
{
    while (!atEnd() && m_text[m_at].isSpace())
        ++m_at;
}

QStringView FilterScanner::keyword() const
{
    qsizetype length = 0;
    while (isAsciiLetter(peek(length)))
        ++length;
    const QStringView word = m_text.mid(m_at, length);
    const QChar next = peek(length);
    const bool standsAlone = next.isNull() || endsBareWord(next, true);
    return standsAlone && isKeyword(word) ? word : QStringView();
}

QStringView FilterScanner::takeKey()
{
    qsizetype length = 0;
    if (isAsciiLetter(peek())) {
        while (isAsciiLetter(peek(length)) || isAsciiDigit(peek(length)) || peek(length) == u'_'
               || peek(length) == u'.' || peek(length) == u'-')
            ++length;
    }
    const QChar next = peek(length);
    const bool isKey = length > 0
        && (next == u':' || next == u'=' || next == u'<' || next == u'>'
            || (next == u'!' && peek(length + 1) == u'='));
    if (!isKey)
        return {};
    const QStringView key = m_text.mid(m_at, length);
    m_at += length;
    return key;
}

std::nullopt_t FilterScanner::fail(Problem problem, qsizetype at)
{
    m_problem = problem;
    m_problemAt = at;
    return std::nullopt;
}

// At a backslash. Letters and digits are kept for meanings that may come.
bool FilterScanner::escape(QString &character)
{
    const QChar c = peek(1);
    if (c == u'n' || c == u'r' || c == u't') {
        character = c == u'n' ? u'\n' : c == u'r' ? u'\r' : u'\t';
        m_at += 2;
        return true;
    }
    if (c == u'u' && peek(2) == u'{') {
        const qsizetype end = m_text.indexOf(u'}', m_at);
        bool isNumber = false;
        const ushort code = end < 0 ? 0 : m_text.mid(m_at + 3, end - m_at - 3).toUShort(&isNumber, 16);
        if (!isNumber)
            return false;
        character = QChar(code);
        m_at = end + 1;
        return true;
    }
    if (m_at + 1 >= m_text.size() || isAsciiLetter(c) || isAsciiDigit(c))
        return false;
    character = c;
    m_at += 2;
    return true;
}

std::optional<ScannedWord> FilterScanner::bare(bool inBraces)
{
    ScannedWord word;
    while (!atEnd() && !endsBareWord(peek(), inBraces)) {
        const QChar c = peek();
        if (c == u'\\') {
            QString character;
            if (!escape(character))
                return fail(Problem::BadEscape, m_at);
            word.value += character;
            word.pattern += escapedForPattern(character);
            continue;
        }
        word.isPattern = word.isPattern || c == u'*' || c == u'?';
        word.value += c;
        word.pattern += c;
        ++m_at;
    }
    return word;
}

std::optional<ScannedWord> FilterScanner::quoted()
{
    const qsizetype begin = m_at++;
    ScannedWord word;
    while (!atEnd() && peek() != u'"') {
        QString character = QString(peek());
        if (peek() != u'\\')
            ++m_at;
        else if (!escape(character))
            return fail(Problem::BadEscape, m_at);
        word.value += character;
    }
    if (atEnd())
        return fail(Problem::NoClosingQuote, begin);
    ++m_at;
    word.pattern = escapedForPattern(word.value);
    return word;
}

std::optional<ScannedExpression> FilterScanner::regularExpression()
{
    const qsizetype begin = m_at++;
    while (!atEnd() && peek() != u'/')
        m_at += peek() == u'\\' ? 2 : 1;
    if (atEnd())
        return fail(Problem::NoClosingSlash, begin);
    ScannedExpression expression {m_text.mid(begin + 1, m_at - begin - 1).toString(), false};
    ++m_at;
    if (peek() == u'i') {
        expression.ignoresCase = true;
        ++m_at;
    }
    if (!atEnd() && !endsBareWord(peek(), true))
        return fail(Problem::BadFlag, m_at);
    return expression;
}

QString inQuotes(const QString &value)
{
    QString text = u"\""_s;
    for (const QChar c : value) {
        if (isHidden(c)) {
            text += hiddenText(c);
            continue;
        }
        if (c == u'"' || c == u'\\')
            text += u'\\';
        text += c;
    }
    return text + u'"';
}

QString quotedWhereNeeded(const QString &value, bool isFreeText)
{
    bool isPlain = !value.isEmpty() && !isKeyword(value);
    for (qsizetype i = 0; i < value.size() && isPlain; ++i)
        isPlain = isHarmless(value[i]) || (i > 0 && isHarmlessInside(value[i], isFreeText));
    return isPlain ? value : inQuotes(value);
}

QString patternText(const QString &pattern, bool isFreeText)
{
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        QChar c = pattern[i];
        const bool isWildcard = c == u'*' || c == u'?';
        const bool isEscaped = c == u'\\' && i + 1 < pattern.size();
        if (isEscaped)
            c = pattern[++i];
        if (isHidden(c)) {
            text += hiddenText(c);
            continue;
        }
        const bool isHarmlessHere = isHarmless(c) || (!text.isEmpty() && isHarmlessInside(c, isFreeText));
        if (!isWildcard && !isHarmlessHere)
            text += u'\\';
        text += c;
    }
    return isKeyword(text) ? inQuotes(text) : text;
}

QString escapedForPattern(const QString &value)
{
    QString text;
    for (const QChar c : value) {
        if (c == u'*' || c == u'?' || c == u'\\')
            text += u'\\';
        text += c;
    }
    return text;
}

} // namespace Backtrail
