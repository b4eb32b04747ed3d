// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace Backtrail {

// One word of the filter language, without its quotes and escapes.
struct ScannedWord
{
    QString value; // what is meant when it is no pattern
    QString pattern; // the same for GlobPattern
    bool isPattern = false; // a wildcard stands in it without an escape
};

struct ScannedExpression
{
    QString source; // between the slashes, as written
    bool ignoresCase = false;
};

// A place in a filter's text and what can be read there. Where a read fails, `problem()` says why and from where.
class FilterScanner
{
public:
    explicit FilterScanner(QStringView text)
        : m_text(text)
    {
    }

    [[nodiscard]] qsizetype at() const { return m_at; }
    void moveTo(qsizetype at) { m_at = at; }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }
    [[nodiscard]] QStringView text(qsizetype from) const { return m_text.mid(from, m_at - from); }
    [[nodiscard]] QStringView rest() const { return m_text.mid(m_at); }
    bool take(QStringView expected);
    void skipSpaces();
    // AND, OR or NOT in any case, standing alone; empty = something else. Consumes nothing.
    [[nodiscard]] QStringView keyword() const;
    // Letters, digits, `_`, `.` and `-` before an operator; empty = no key is written here. Consumes it.
    [[nodiscard]] QStringView takeKey();

    // Up to a space, a bracket or a quote; in braces a comma ends it too.
    [[nodiscard]] std::optional<ScannedWord> bare(bool inBraces);
    [[nodiscard]] std::optional<ScannedWord> quoted(); // at its quote
    [[nodiscard]] std::optional<ScannedExpression> regularExpression(); // at its slash

    enum class Problem { None, NoClosingQuote, NoClosingSlash, BadEscape, BadFlag };
    [[nodiscard]] Problem problem() const { return m_problem; }
    [[nodiscard]] qsizetype problemAt() const { return m_problemAt; }

private:
    [[nodiscard]] bool escape(QString &character);
    [[nodiscard]] std::nullopt_t fail(Problem problem, qsizetype at);

    QStringView m_text;
    qsizetype m_at = 0;
    Problem m_problem = Problem::None;
    qsizetype m_problemAt = 0;
};

// A value as it is written: bare where that is read back the same, else in quotes.
[[nodiscard]] QString quotedWhereNeeded(const QString &value, bool isFreeText);
[[nodiscard]] QString inQuotes(const QString &value);
[[nodiscard]] QString patternText(const QString &pattern, bool isFreeText); // the pattern's source, escaped
[[nodiscard]] QString escapedForPattern(const QString &value); // what GlobPattern takes for exactly this

} // namespace Backtrail
