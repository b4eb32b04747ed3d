// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/openenum.h"
#include "models/domain/visibletext.h"
#include "models/filter/filterparser.h"
#include "models/filter/filterwords.h"

#include <QRegularExpression>

// The half of the parser that reads what stands after a key.

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestExpression = 1000;

using Kind = FilterNode::Kind;
using Token = FilterToken::Kind;

QString timeSentence(QStringView typed)
{
    return FilterWords::tr("%1 is no time. Write 2026-08-20T15:54:53Z, 2026-08-20, -30m, now-2h or T0-30m "
                           "(UTC without a zone).")
        .arg(visibleText(shortened(typed.toString(), 64)));
}

} // namespace

FilterNodePtr FilterParser::nodeOf(const FilterKeyName &name, const ScannedWord &word, bool isBare, qsizetype from)
{
    if (name.key == FilterKey::Path) {
        if (word.value.isEmpty())
            return fail(from, m_scan.at() - from, FilterWords::tr("Write the path that changed, as in path:resources.memory."));
        return valueNode(Kind::Pattern, name.key, word.pattern);
    }
    if (name.key == FilterKey::Text && word.value.isEmpty())
        return fail(from, m_scan.at() - from, FilterWords::tr("There is no text to search for between the quotes."));
    if (isBare && word.isPattern)
        return valueNode(Kind::Pattern, name.key, word.pattern);
    if (name.key == FilterKey::Text)
        return valueNode(Kind::Text, name.key, word.value);
    const FilterKey key = name.idKey && isUuidText(word.value) ? *name.idKey : name.key;
    const QString value = isBare ? bareValue(key, word.value) : word.value;
    if (key == FilterKey::Outcome && isBare && !findOutcome(value)) {
        return fail(from, m_scan.at() - from,
                    FilterWords::tr("There is no outcome %1. The outcomes are: %2.")
                        .arg(visibleText(shortened(word.value, 64)), knownValues(key).join(", "_L1)));
    }
    return valueNode(Kind::Value, key, value);
}

FilterNodePtr FilterParser::parseValue(const FilterKeyName &name, bool inBraces)
{
    if (!inBraces && m_scan.peek() == u'(')
        return parseBracket(&name);
    if (!inBraces && m_scan.peek() == u'{')
        return parseBraces(name);
    if (name.key == FilterKey::Time)
        return parseTimeValue();
    if (m_scan.peek() == u'/' && name.key != FilterKey::Path)
        return parseExpressionValue(name.key);
    if (m_scan.rest().startsWith("${"_L1))
        return parseReference(&name);

    const qsizetype from = m_scan.at();
    const bool isQuoted = m_scan.peek() == u'"';
    const std::optional<ScannedWord> word = isQuoted ? m_scan.quoted() : m_scan.bare(inBraces);
    if (!word)
        return failScanning();
    if (!isQuoted && m_scan.at() == from) {
        return fail(from, 0,
                    FilterWords::tr("A value is missing: write it directly after the colon; \"\" means that there is none."));
    }
    const bool isPattern = !isQuoted && word->isPattern;
    token(isQuoted ? Token::Quoted : isPattern ? Token::Pattern : Token::Value, from, name.key);
    return nodeOf(name, *word, !isQuoted, from);
}

FilterNodePtr FilterParser::parseBraces(const FilterKeyName &name)
{
    const qsizetype from = m_scan.at();
    m_scan.moveTo(from + 1);
    token(Token::Bracket, from, name.key);
    std::vector<Node> nodes;
    for (;;) {
        m_scan.skipSpaces();
        Node node = parseValue(name, true);
        if (node == nullptr)
            return nullptr;
        nodes.push_back(std::move(node));
        m_scan.skipSpaces();
        const qsizetype at = m_scan.at();
        if (m_scan.take(u"}")) {
            token(Token::Bracket, at);
            return anyOf(std::move(nodes));
        }
        if (!m_scan.take(u",")) {
            return m_scan.atEnd()
                ? fail(from, 1, FilterWords::tr("The bracket is not closed: end it with }."))
                : fail(at, 1, FilterWords::tr("Write a comma between the values, or put a value of several words in quotes."));
        }
        token(Token::Operator, at, name.key);
    }
}

FilterNodePtr FilterParser::parseExpressionValue(FilterKey key)
{
    const qsizetype from = m_scan.at();
    const std::optional<ScannedExpression> written = m_scan.regularExpression();
    if (!written)
        return failScanning();
    const qsizetype length = m_scan.at() - from;
    if (written->source.isEmpty() || written->source.size() > longestExpression)
        return fail(from, length, FilterWords::tr("A regular expression has 1 to 1,000 characters."));
    const QRegularExpression expression(written->source);
    if (!expression.isValid()) {
        return fail(from + 1 + qMin<qsizetype>(expression.patternErrorOffset(), written->source.size()), 1,
                    FilterWords::tr("The regular expression cannot be read here: %1.").arg(expression.errorString()));
    }
    token(Token::RegularExpression, from, key);
    const Node node = valueNode(Kind::RegularExpression, key, written->source);
    if (!written->ignoresCase)
        return node;
    auto changed = std::make_shared<FilterNode>(*node);
    changed->ignoresCase = true;
    return changed;
}

// The text between `${` and `}`, which it consumes.
std::optional<QStringView> FilterParser::referenceName()
{
    const qsizetype from = m_scan.at();
    const qsizetype end = m_text.indexOf(u'}', from);
    if (end < 0) {
        fail(from, m_text.size() - from, FilterWords::tr("The reference is not closed: write ${actor}."));
        return std::nullopt;
    }
    m_scan.moveTo(end + 1);
    return m_text.mid(from + 2, end - from - 2);
}

FilterNodePtr FilterParser::parseReference(const FilterKeyName *name)
{
    const qsizetype from = m_scan.at();
    const std::optional<QStringView> referred = referenceName();
    if (!referred)
        return nullptr;
    const FilterKeyName *of = findFilterKey(*referred);
    const bool hasValue = of != nullptr && of->key != FilterKey::Path && of->key != FilterKey::Text && of->key != FilterKey::Time;
    if (!hasValue) {
        return fail(from, m_scan.at() - from,
                    FilterWords::tr("An event has no value of this name. Write a key in it, as in ${actor} or ${target}."));
    }
    token(Token::Reference, from, of->key);
    if (!m_references.selectedValue && !m_references.isDraft) {
        return fail(from, m_scan.at() - from,
                    FilterWords::tr("No event is selected: select the one whose value is meant."));
    }
    FilterKey key = of->key;
    QString value = m_references.selectedValue ? m_references.selectedValue(of->idKey.value_or(of->key)) : QString();
    if (of->idKey && !value.isEmpty())
        key = *of->idKey;
    else if (of->idKey && m_references.selectedValue)
        value = m_references.selectedValue(of->key);
    if (name != nullptr && name->key != FilterKey::Text && name->key != FilterKey::Path) {
        const bool isSameFamily = name->key == of->key || name->idKey == of->idKey;
        return valueNode(Kind::Value, isSameFamily && name->idKey ? key : name->key, value);
    }
    // As a text to search for, the name says more than the id.
    if (of->idKey && m_references.selectedValue)
        value = m_references.selectedValue(of->key);
    if (value.isEmpty() && !m_references.isDraft)
        return fail(from, m_scan.at() - from, FilterWords::tr("The selected event has no such value to search for."));
    if (name != nullptr && name->key == FilterKey::Path)
        return valueNode(Kind::Pattern, name->key, escapedForPattern(value));
    return valueNode(Kind::Text, FilterKey::Text, value.isEmpty() ? u"?"_s : value);
}

FilterNodePtr FilterParser::parseCompared(FilterNode::Compare compare)
{
    using Compare = FilterNode::Compare;
    const std::optional<Bounds> bounds = parseBounds(false);
    if (!bounds)
        return nullptr;
    // A day is later than another from its end on, and up to it until its end.
    if (bounds->isDay && compare == Compare::After)
        return timeNode(Compare::From, bounds->moment.to);
    if (bounds->isDay && compare == Compare::UpTo)
        return timeNode(Compare::Before, bounds->moment.to);
    return timeNode(compare, bounds->moment.from);
}

FilterNodePtr FilterParser::parseTimeValue()
{
    using Compare = FilterNode::Compare;
    if (m_scan.peek() == u'[')
        return parseTimeRange();
    const std::optional<Bounds> bounds = parseBounds(false);
    if (!bounds)
        return nullptr;
    const bool isFixed = bounds->moment.from.base == Moment::Base::Fixed;
    return allOf({timeNode(Compare::From, bounds->moment.from),
                  isFixed ? timeNode(Compare::Before, bounds->moment.to) : timeNode(Compare::UpTo, bounds->moment.from)});
}

FilterNodePtr FilterParser::parseTimeRange()
{
    using Compare = FilterNode::Compare;
    const qsizetype from = m_scan.at();
    qsizetype end = from;
    while (end < m_text.size() && m_text[end] != u']' && m_text[end] != u')')
        ++end;
    const qsizetype dots = m_text.indexOf(".."_L1, from);
    if (end == m_text.size() || dots < 0 || dots > end) {
        return fail(from, m_text.size() - from,
                    FilterWords::tr("A range is written time:[-2h..now], with its end inside, or time:[2026-08-20..T0) "
                                    "without it; either side may be left out."));
    }
    m_scan.moveTo(from + 1);
    token(Token::Bracket, from, FilterKey::Time);
    std::vector<Node> nodes;
    std::optional<Bounds> begin;
    std::optional<Bounds> stop;
    m_scan.skipSpaces();
    if (m_scan.at() < dots && !(begin = parseBounds(true)))
        return nullptr;
    m_scan.moveTo(dots + 2);
    token(Token::Operator, dots, FilterKey::Time);
    m_scan.skipSpaces();
    if (m_scan.at() < end && !(stop = parseBounds(true)))
        return nullptr;
    m_scan.moveTo(end + 1);
    token(Token::Bracket, end);
    const bool isInside = m_text[end] == u']';
    if (begin)
        nodes.push_back(timeNode(Compare::From, begin->moment.from));
    if (stop && isInside && stop->moment.from.base != Moment::Base::Fixed)
        nodes.push_back(timeNode(Compare::UpTo, stop->moment.from));
    else if (stop)
        nodes.push_back(timeNode(Compare::Before, isInside ? stop->moment.to : stop->moment.from));
    if (nodes.empty())
        return fail(from, end + 1 - from, FilterWords::tr("The range has neither a beginning nor an end."));
    const bool areComparable = nodes.size() == 2 && nodes[0]->moment.base == nodes[1]->moment.base;
    const std::int64_t lastInside = nodes.back()->moment.ns - (nodes.back()->compare == Compare::Before ? 1 : 0);
    if (areComparable && lastInside < nodes[0]->moment.ns)
        return fail(from, end + 1 - from, FilterWords::tr("The range ends before it begins."));
    return allOf(std::move(nodes));
}

std::optional<FilterParser::Bounds> FilterParser::parseBounds(bool inRange)
{
    const qsizetype from = m_scan.at();
    if (m_scan.rest().startsWith("${"_L1))
        return parseSelectedMoment();
    const std::optional<QString> typed = takeMomentText(inRange);
    if (!typed)
        return std::nullopt;
    if (m_scan.at() == from) {
        fail(from, 0, FilterWords::tr("A time is missing: write it directly after the sign, as in time>=-30m."));
        return std::nullopt;
    }
    const std::optional<MomentText> moment = parseMoment(*typed);
    if (!moment) {
        fail(from, m_scan.at() - from, timeSentence(*typed));
        return std::nullopt;
    }
    token(Token::Moment, from, FilterKey::Time);
    if (moment->from.base == Moment::Base::T0 && !m_references.t0 && !m_references.isDraft) {
        fail(from, m_scan.at() - from,
             FilterWords::tr("T0 is not set: select the event of that moment and press T in the table."));
        return std::nullopt;
    }
    return Bounds {*moment, moment->from.base == Moment::Base::Fixed && moment->to.ns - moment->from.ns > 1};
}

std::optional<QString> FilterParser::takeMomentText(bool inRange)
{
    const qsizetype from = m_scan.at();
    if (!inRange && m_scan.peek() == u'"') {
        const std::optional<ScannedWord> word = m_scan.quoted();
        if (word)
            return word->value;
        failScanning();
        return std::nullopt;
    }
    const auto ends = [this, inRange] {
        const QChar c = m_scan.peek();
        return inRange ? m_scan.rest().startsWith(".."_L1) || c == u']' || c == u')'
                       : c.isSpace() || c == u')' || c == u'}' || c == u',' || c == u'(';
    };
    while (!m_scan.atEnd() && !ends())
        m_scan.moveTo(m_scan.at() + 1);
    return m_scan.text(from).trimmed().toString();
}

// `${time}`, perhaps with a distance.
std::optional<FilterParser::Bounds> FilterParser::parseSelectedMoment()
{
    const qsizetype from = m_scan.at();
    const std::optional<QStringView> referred = referenceName();
    if (!referred)
        return std::nullopt;
    const FilterKeyName *of = findFilterKey(*referred);
    if (of == nullptr || of->key != FilterKey::Time) {
        fail(from, m_scan.at() - from, FilterWords::tr("Only ${time} is a time."));
        return std::nullopt;
    }
    const qsizetype distanceAt = m_scan.at();
    while (!m_scan.atEnd() && (m_scan.peek().isLetterOrNumber() || m_scan.peek() == u'+' || m_scan.peek() == u'-'))
        m_scan.moveTo(m_scan.at() + 1);
    return selectedMoment(m_scan.text(distanceAt), from);
}

std::optional<FilterParser::Bounds> FilterParser::selectedMoment(QStringView distance, qsizetype from)
{
    const std::optional<std::int64_t> ns = distance.isEmpty() ? std::optional<std::int64_t>(0) : parseDistance(distance);
    token(Token::Reference, from, FilterKey::Time);
    if (!ns) {
        fail(from, m_scan.at() - from, timeSentence(m_scan.text(from)));
        return std::nullopt;
    }
    if (!m_references.selectedTime && !m_references.isDraft) {
        fail(from, m_scan.at() - from, FilterWords::tr("No event is selected: select the one whose value is meant."));
        return std::nullopt;
    }
    const Moment base {Moment::Base::T0, *ns};
    const Timestamp at = *base.resolve({}, m_references.selectedTime.value_or(Timestamp {}));
    return Bounds {instant({Moment::Base::Fixed, at.ns}), false};
}

} // namespace Backtrail
