// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/filter/filterparser.h"

#include "models/domain/visibletext.h"
#include "models/filter/filterwords.h"

#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 64 * 1024;
constexpr int deepest = 64;

using Kind = FilterNode::Kind;
using Token = FilterToken::Kind;

} // namespace

std::nullptr_t FilterParser::fail(qsizetype position, qsizetype length, const QString &sentence)
{
    if (!m_error)
        m_error = FilterError {position, length, sentence};
    return nullptr;
}

std::nullptr_t FilterParser::failScanning()
{
    const qsizetype at = m_scan.problemAt();
    switch (m_scan.problem()) {
    case FilterScanner::Problem::NoClosingQuote:
        return fail(at, m_text.size() - at, FilterWords::tr("The quote is not closed: end it with \"."));
    case FilterScanner::Problem::NoClosingSlash:
        return fail(at, m_text.size() - at,
                    FilterWords::tr("The regular expression is not closed: end it with /, or put a text that begins "
                                    "with / in quotes."));
    case FilterScanner::Problem::BadEscape:
        return fail(at, qMin<qsizetype>(2, m_text.size() - at),
                    FilterWords::tr("A backslash takes the next character as it is; there is \\n, \\r, \\t and "
                                    "\\u{202e}. Write \\\\ for the backslash itself."));
    case FilterScanner::Problem::BadFlag:
        return fail(at, 1, FilterWords::tr("After a regular expression only i (ignore case) and a space may follow."));
    case FilterScanner::Problem::None:
        break;
    }
    return nullptr;
}

void FilterParser::token(Token kind, qsizetype from, std::optional<FilterKey> key)
{
    m_tokens.push_back({kind, from, m_scan.at() - from, key});
}

FilterNodePtr FilterParser::parse()
{
    if (m_text.size() > longestText)
        return fail(longestText, 0, FilterWords::tr("The filter is too long: it may have 65,536 characters."));
    m_scan.skipSpaces();
    if (m_scan.atEnd())
        return nullptr;
    Node node = parseOr(nullptr);
    if (node == nullptr)
        return nullptr;
    m_scan.skipSpaces();
    if (!m_scan.atEnd())
        return fail(m_scan.at(), 1, FilterWords::tr("No bracket is open here: remove this one, or put it in quotes."));
    return node;
}

FilterNodePtr FilterParser::parseOr(const FilterKeyName *name)
{
    std::vector<Node> nodes;
    do {
        Node node = parseAnd(name);
        if (node == nullptr)
            return nullptr;
        nodes.push_back(std::move(node));
    } while (acceptKeyword(u"OR", name));
    return anyOf(std::move(nodes));
}

FilterNodePtr FilterParser::parseAnd(const FilterKeyName *name)
{
    std::vector<Node> nodes;
    for (;;) {
        Node node = parseNot(name);
        if (node == nullptr)
            return nullptr;
        nodes.push_back(std::move(node));
        if (acceptKeyword(u"AND", name))
            continue;
        m_scan.skipSpaces();
        if (m_scan.atEnd() || m_scan.peek() == u')' || m_scan.peek() == u'}' || m_scan.keyword() == "OR"_L1)
            return allOf(std::move(nodes));
        if (name != nullptr) {
            return fail(m_scan.at(), 1,
                        FilterWords::tr("Write OR between the values, or put a value of several words in quotes."));
        }
    }
}

bool FilterParser::acceptKeyword(QStringView keyword, const FilterKeyName *name)
{
    m_scan.skipSpaces();
    if (m_scan.keyword() != keyword)
        return false;
    const qsizetype from = m_scan.at();
    m_scan.moveTo(from + keyword.size());
    token(Token::Keyword, from, name != nullptr ? std::optional(name->key) : std::nullopt);
    return true;
}

FilterNodePtr FilterParser::parseNot(const FilterKeyName *name)
{
    if (m_depth >= deepest)
        return fail(m_scan.at(), 1, FilterWords::tr("The brackets are nested too deep: 64 levels are the most."));
    ++m_depth;
    Node node;
    m_scan.skipSpaces();
    const qsizetype from = m_scan.at();
    if (acceptKeyword(u"NOT", name)) {
        node = parseNot(name);
        node = node != nullptr ? noneOf(std::move(node)) : nullptr;
    } else if (m_scan.take(u"-")) {
        token(Token::Keyword, from, name != nullptr ? std::optional(name->key) : std::nullopt);
        if (m_scan.atEnd() || m_scan.peek().isSpace())
            node = fail(from, 1, FilterWords::tr("Write what is excluded directly after the minus, as in -actor:jane."));
        else
            node = parseNot(name);
        node = node != nullptr ? noneOf(std::move(node)) : nullptr;
    } else {
        node = parsePrimary(name);
    }
    --m_depth;
    return node;
}

FilterNodePtr FilterParser::parsePrimary(const FilterKeyName *name)
{
    if (m_scan.atEnd())
        return fail(m_scan.at(), 0, FilterWords::tr("Something is missing here: write a condition, or a word to search for."));
    if (m_scan.peek() == u'(')
        return parseBracket(name);
    const QStringView word = m_scan.keyword();
    if (word == "AND"_L1 || word == "OR"_L1)
        return fail(m_scan.at(), word.size(), FilterWords::tr("A condition is missing before %1.").arg(word));
    if (!word.isEmpty()) {
        return fail(m_scan.at(), word.size(),
                    FilterWords::tr("Write %1 in capitals, or \"%2\" in quotes to search for the word.")
                        .arg(word.toString().toUpper(), word.toString()));
    }
    if (name != nullptr)
        return parseValue(*name, false);
    return parseTerm();
}

FilterNodePtr FilterParser::parseBracket(const FilterKeyName *name)
{
    const std::optional<FilterKey> key = name != nullptr ? std::optional(name->key) : std::nullopt;
    const qsizetype from = m_scan.at();
    m_scan.moveTo(from + 1);
    token(Token::Bracket, from, key);
    m_scan.skipSpaces();
    if (m_scan.peek() == u')')
        return fail(from, m_scan.at() + 1 - from, FilterWords::tr("There is nothing between the brackets."));
    Node node = parseOr(name);
    if (node == nullptr)
        return nullptr;
    m_scan.skipSpaces();
    const qsizetype closing = m_scan.at();
    if (!m_scan.take(u")"))
        return fail(from, 1, FilterWords::tr("The bracket is not closed: end it with )."));
    token(Token::Bracket, closing);
    return node;
}

FilterNodePtr FilterParser::parseTerm()
{
    const qsizetype from = m_scan.at();
    const QStringView key = m_scan.takeKey();
    if (key.isEmpty())
        return parseFree();
    const FilterKeyName *name = findFilterKey(key);
    if (name == nullptr) {
        const QString near = nearestFilterKey(key);
        const QString shown = visibleText(shortened(key.toString(), 64));
        const QString sentence = near.isEmpty()
            ? FilterWords::tr("There is no key %1. To search for it as text, put it in quotes.").arg(shown)
            : FilterWords::tr("There is no key %1; did you mean %2? To search for it as text, put it in quotes.")
                  .arg(shown, near);
        return fail(from, key.size(), sentence);
    }
    token(Token::Key, from, name->key);
    return parseAfterKey(*name, from);
}

FilterNodePtr FilterParser::parseAfterKey(const FilterKeyName &name, qsizetype keyAt)
{
    using Compare = FilterNode::Compare;
    const qsizetype from = m_scan.at();
    const bool isNot = m_scan.take(u"!=");
    std::optional<Compare> compare;
    if (!isNot) {
        m_scan.take(u":") || m_scan.take(u"=");
        for (const auto &[sign, meaning] : {std::pair {u">=", Compare::From}, std::pair {u"<=", Compare::UpTo},
                                            std::pair {u">", Compare::After}, std::pair {u"<", Compare::Before}}) {
            if (!compare && m_scan.take(sign))
                compare = meaning;
        }
    }
    token(Token::Operator, from, name.key);
    if (compare && name.key != FilterKey::Time) {
        return fail(keyAt, m_scan.at() - keyAt,
                    FilterWords::tr("Only time can be earlier or later: write %1:value.")
                        .arg(QString::fromLatin1(name.name.data(), static_cast<qsizetype>(name.name.size()))));
    }
    if (compare)
        return parseCompared(*compare);
    Node node = parseValue(name, false);
    return node != nullptr && isNot ? noneOf(std::move(node)) : node;
}

FilterNodePtr FilterParser::parseFree()
{
    const QChar c = m_scan.peek();
    if (c == u'/')
        return parseExpressionValue(FilterKey::Text);
    if (m_scan.rest().startsWith("${"_L1))
        return parseReference(nullptr);
    if (c == u'{' || c == u'}' || c == u')') {
        return fail(m_scan.at(), 1,
                    FilterWords::tr("A condition is missing here. A set belongs to a key, as in type:{UPDATE, DELETE}; "
                                    "put brackets to search for in quotes."));
    }
    return parseFreeWord();
}

FilterNodePtr FilterParser::parseFreeWord()
{
    const qsizetype from = m_scan.at();
    const bool isQuoted = m_scan.peek() == u'"';
    const std::optional<ScannedWord> word = isQuoted ? m_scan.quoted() : m_scan.bare(false);
    if (!word)
        return failScanning();
    if (word->value.isEmpty())
        return fail(from, m_scan.at() - from, FilterWords::tr("There is no text to search for between the quotes."));
    if (word->isPattern) {
        token(Token::Pattern, from);
        return valueNode(Kind::Pattern, FilterKey::Text, word->pattern);
    }
    token(isQuoted ? Token::Quoted : Token::Word, from);
    return valueNode(Kind::Text, FilterKey::Text, word->value);
}

} // namespace Backtrail
