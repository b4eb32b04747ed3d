// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/filter/filterkeys.h"
#include "models/filter/filterstate.h"

#include <QString>
#include <QStringView>

#include <functional>
#include <optional>
#include <vector>

// The filter as one line of text: `type:UPDATE -actor:terraform* target:checkout time>T0-30m path:resources.memory
// "needle"`. The same filter as the panel's: what the panel can say lands in its members, the rest is kept as an
// expression, and both are written back as one canonical text. Pure; any thread.
//
//   side by side, AND     all must hold             OR, NOT, -x, ( )    capitals; OR binds loosest
//   key:value, key=value  exactly, as in the panel  key:"two words"     quoted: no wildcard, `\"` and `\\`
//   key:val*e, key:v?     a pattern, ignoring case  key:/regex/, /x/i   somewhere in the value
//   key:(a OR b), {a, b}  alternatives              key!=value          NOT key:value
//   time>=x < <= >, time:[a..b], [a..b)             time:2026-08-20     the whole day, UTC
//   word, "two words"     in any field or document  ${actor}            the value of the selected event
//
// Missing values: a pattern or regular expression never matches one, `key:""` matches only them, and a negation is
// the exact complement: `-env:prod` shows events that lie in no environment, `env:* -env:prod` does not.

namespace Backtrail {

struct FilterError
{
    qsizetype position = 0; // UTF-16 units, as QString counts
    qsizetype length = 0; // 0: at the end, something is missing
    QString sentence; // translated: what is wrong and what to do
    friend bool operator==(const FilterError &, const FilterError &) = default;
};

// A stretch of the text, for highlighting and completion.
struct FilterToken
{
    enum class Kind { Key, Operator, Keyword, Bracket, Value, Quoted, Pattern, RegularExpression, Moment, Reference, Word };
    Kind kind = Kind::Word;
    qsizetype position = 0;
    qsizetype length = 0;
    std::optional<FilterKey> key; // whose value stands here or is expected next
    friend bool operator==(const FilterToken &, const FilterToken &) = default;
};

// What a text may refer to beside itself.
struct FilterReferences
{
    std::optional<Timestamp> t0;
    // The selected event's value, empty where it has none; not set = nothing is selected.
    std::function<QString(FilterKey)> selectedValue;
    std::optional<Timestamp> selectedTime;
    // Only the writing is checked: T0 and `${...}` stand for something that is not known yet.
    bool isDraft = false;
};

struct FilterReading
{
    FilterState state; // only when there is no error
    std::optional<FilterError> error;
    std::vector<FilterToken> tokens; // up to the error
};

[[nodiscard]] FilterReading parseFilter(QStringView text, const FilterReferences &references = {});
// Canonical: parseFilter() of it gives the same state.
[[nodiscard]] QString filterText(const FilterState &filter);
// One expression from text that filterText() of an expression wrote; no member of the panel is filled.
[[nodiscard]] std::optional<FilterExpression> parseExpression(QStringView text);
// The time that must hold whatever else does, by its fixed moments and T0; what depends on the clock is left open.
[[nodiscard]] TimeRange fixedTimeOf(const FilterState &filter);
// True: the expression says nothing but such a time.
[[nodiscard]] bool isFixedTimeOnly(const FilterExpression &expression);

// What could be written at the cursor.
struct FilterCompletion
{
    enum class What { Nothing, Key, Value };
    What what = What::Nothing;
    FilterKey key {}; // of a value
    qsizetype position = 0; // what is replaced
    qsizetype length = 0;
    QString prefix; // what is written of it, without quotes
};
[[nodiscard]] FilterCompletion completionAt(QStringView text, qsizetype cursor);
[[nodiscard]] QString completedValue(FilterKey key, const QString &value); // as it is written after the colon

} // namespace Backtrail
