// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/filter/widerfilter.h"
#include "models/session/eventlist.h"

#include <QString>
#include <QTimeZone>

#include <optional>

namespace Backtrail {

// What the list can offer when there is something to say.
enum class ListAction { None, Retry, SignIn, OpenConnection, ChooseConnection, LoadMore, Stop, ClearFilter, ClearTime, Widen };
// How a banner looks: what was asked for is missing, something should be known, or all is well and only said.
enum class ListTone { Failure, Warning, Calm };

struct ListMessage
{
    QString icon;
    QString title;
    QString sentence;
    ListAction action = ListAction::None;
    QString actionLabel;
    ListTone tone = ListTone::Failure;
    friend bool operator==(const ListMessage &, const ListMessage &) = default;
};

// Everything the words depend on.
struct ListContext
{
    bool hasConnection = false;
    bool isOpening = false;
    std::optional<Error> openError;
    std::optional<Error> keepError; // see Workspace
    std::optional<int> retentionDays;
    bool isFiltered = false;
    int selected = 0; // rows; one is nothing to tell of
    std::optional<WiderFilter> wider; // looked for only where no row matches
    ListStatus status;
};

// In place of the rows while none is shown; nullopt when there are rows. "Not connected", "loading", "nothing
// matches", "nothing matches among what is loaded", "not known because it failed" are different things.
[[nodiscard]] std::optional<ListMessage> emptyMessage(const ListContext &context, const QTimeZone &zone);
// Above the rows: a failure, or a place where events may be missing; calm when all that was asked for is kept.
[[nodiscard]] std::optional<ListMessage> bannerMessage(const ListContext &context, const QTimeZone &zone);

// `1,240 shown of 3,300 loaded · back to 2026-11-20 14:03 UTC · more on the server`
[[nodiscard]] QString statusLine(const ListContext &context, const QTimeZone &zone);
[[nodiscard]] QString searchWords(const SearchProgress &search); // what is shown is not all there is
[[nodiscard]] QStringList rowNotes(const ListContext &context); // how many are folded, how many selected
[[nodiscard]] QString foldedWords(const ListStatus &status); // some are, see ListStatus
[[nodiscard]] QString noteLine(const ListStatus &status); // why it takes long; empty = it does not
// The same message where names that are like the filter's are known: it offers to look for them.
[[nodiscard]] ListMessage offeringWider(ListMessage message, const ListContext &context);
[[nodiscard]] QString warningsLine(const ListStatus &status); // empty = none
[[nodiscard]] QString budgetLine(const RateBudget &budget, const QTimeZone &zone); // empty = unknown

} // namespace Backtrail
