// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/filter/filterlanguage.h"
#include "models/filter/filterparser.h"

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

QString withoutQuotes(QStringView text)
{
    FilterScanner scan(text);
    if (!text.startsWith(u'"')) {
        const std::optional<ScannedWord> word = scan.bare(false);
        return word ? word->value : text.toString();
    }
    const std::optional<ScannedWord> word = scan.quoted();
    return word ? word->value : text.mid(1).toString();
}

bool isSpaceBefore(QStringView text, qsizetype cursor)
{
    return cursor == 0 || text[cursor - 1].isSpace();
}

} // namespace

// What stands before the cursor is read as if the text ended there; its last token says what is being written.
FilterCompletion completionAt(QStringView text, qsizetype cursor)
{
    const QStringView before = text.left(cursor);
    FilterReferences references;
    references.isDraft = true;
    const FilterReading reading = parseFilter(before, references);
    FilterCompletion completion;
    completion.position = cursor;
    if (reading.tokens.empty() && !reading.error) {
        completion.what = FilterCompletion::What::Key;
        return completion;
    }
    const FilterToken last = reading.tokens.empty() ? FilterToken {} : reading.tokens.back();
    const qsizetype end = last.position + last.length;
    const qsizetype failedAt = reading.error ? reading.error->position : cursor;
    // A quote that is not closed yet, or what follows an operator.
    const bool expectsValue = last.key && (last.kind == FilterToken::Kind::Operator || last.kind == FilterToken::Kind::Bracket
                                           || last.kind == FilterToken::Kind::Keyword);
    if (expectsValue && before.mid(end).trimmed().isEmpty() && !(last.kind == FilterToken::Kind::Operator && end != cursor
                                                                  && isSpaceBefore(text, cursor))) {
        completion.what = FilterCompletion::What::Value;
        completion.key = *last.key;
    } else if (expectsValue && reading.error && failedAt >= end && text[failedAt] == u'"') {
        completion.what = FilterCompletion::What::Value;
        completion.key = *last.key;
        completion.position = failedAt;
    } else if (end == cursor && last.key && last.kind != FilterToken::Kind::Key
               && last.kind != FilterToken::Kind::Reference) {
        completion.what = FilterCompletion::What::Value;
        completion.key = *last.key;
        completion.position = last.position;
    } else if (end == cursor && last.kind == FilterToken::Kind::Word) {
        completion.what = FilterCompletion::What::Key;
        completion.position = last.position;
    } else if (isSpaceBefore(text, cursor) || text[cursor - 1] == u'(' || text[cursor - 1] == u'-') {
        completion.what = FilterCompletion::What::Key;
    }
    completion.length = cursor - completion.position;
    completion.prefix = withoutQuotes(text.mid(completion.position, completion.length));
    return completion;
}

QString completedValue(FilterKey key, const QString &value)
{
    if (key == FilterKey::Outcome && value.isEmpty())
        return u"none"_s;
    const bool isSame = bareValue(key, value) == value;
    return isSame ? quotedWhereNeeded(value, false) : inQuotes(value);
}

} // namespace Backtrail
