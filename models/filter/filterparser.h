// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/filter/filterlanguage.h"
#include "models/filter/filterscanner.h"

namespace Backtrail {

// Text to conditions, by recursive descent. Private to this room. Stops at the first error.
class FilterParser
{
public:
    FilterParser(QStringView text, const FilterReferences &references)
        : m_text(text)
        , m_scan(text)
        , m_references(references)
    {
    }

    // nullptr: empty text, or error() is set.
    [[nodiscard]] FilterNodePtr parse();
    [[nodiscard]] const std::optional<FilterError> &error() const { return m_error; }
    [[nodiscard]] std::vector<FilterToken> takeTokens() { return std::move(m_tokens); }

private:
    using Node = FilterNodePtr; // nullptr = failed
    struct Bounds // of a moment
    {
        MomentText moment;
        bool isDay = false;
    };

    // `name` is set inside `key:(...)`, where words are values of that key.
    Node parseOr(const FilterKeyName *name);
    Node parseAnd(const FilterKeyName *name);
    Node parseNot(const FilterKeyName *name);
    Node parsePrimary(const FilterKeyName *name);
    Node parseBracket(const FilterKeyName *name);
    Node parseTerm();
    Node parseAfterKey(const FilterKeyName &name, qsizetype keyAt);
    Node parseFree();
    Node parseFreeWord();
    Node parseValue(const FilterKeyName &name, bool inBraces);
    Node parseReference(const FilterKeyName *name);
    Node parseExpressionValue(FilterKey key);
    Node parseBraces(const FilterKeyName &name);
    Node parseTimeValue();
    Node parseTimeRange();
    Node parseCompared(FilterNode::Compare compare);
    std::optional<Bounds> parseBounds(bool inRange);
    std::optional<QString> takeMomentText(bool inRange);
    std::optional<Bounds> parseSelectedMoment();
    std::optional<QStringView> referenceName();
    std::optional<Bounds> selectedMoment(QStringView distance, qsizetype from);
    Node nodeOf(const FilterKeyName &name, const ScannedWord &word, bool isBare, qsizetype from);

    bool acceptKeyword(QStringView keyword, const FilterKeyName *name);
    void token(FilterToken::Kind kind, qsizetype from, std::optional<FilterKey> key = {});
    std::nullptr_t fail(qsizetype position, qsizetype length, const QString &sentence);
    std::nullptr_t failScanning();

    QStringView m_text;
    FilterScanner m_scan;
    const FilterReferences &m_references;
    std::vector<FilterToken> m_tokens;
    std::optional<FilterError> m_error;
    int m_depth = 0;
};

} // namespace Backtrail
