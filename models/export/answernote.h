// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/coverage.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTimeZone>

namespace Backtrail {

// What a list that leaves the program says of itself: what was asked, of whom, when, and what of it is known to be
// complete. A list without it reads as if nothing else had happened.
struct AnswerNote
{
    enum class ReadFrom { Server, Archive, Both };

    Coverage coverage; // of what was asked
    TimeRange asked;
    TimeRange stretch; // the part of it that the list accounts for; what `isComplete()` speaks of
    QString filter; // as one line of the filter language; empty = none
    QString sourceKind; // sourceKindKey()
    QString server; // address
    QString organization; // id
    ReadFrom readFrom = ReadFrom::Server;
    Timestamp madeAt;
    qint64 events = 0; // listed
    bool stoppedAtLimit = false; // older events may match; the stretch ends with the last one listed
    QStringList revised = {}; // ids of those listed that came again with other content; they are listed as they came first
    bool isSelection = false; // the events were picked by hand; others of the stretch may match
    bool masksSecrets = false; // what looks like a secret is not what was received

    // Everything that matches in `stretch` is listed.
    [[nodiscard]] bool isComplete() const { return coverage.isComplete(stretch); }
};

// Sentences: what is complete, or which gaps there are and why; then whether a limit cut the list. Translated.
[[nodiscard]] QStringList answerSentences(const AnswerNote &note, const QTimeZone &zone = QTimeZone::utc());

// Everything above as lines of plain text, times in UTC; what a line begins with two blanks belongs to the one before.
[[nodiscard]] QStringList answerLines(const AnswerNote &note);
// The same as the last lines of a Markdown document: a list.
[[nodiscard]] QString answerMarkdown(const AnswerNote &note);

// The same for machines, one JSON object in one line, without a line break at its end: `made_at`, `source`, `server`,
// `organization`, `read_from` (server, archive, server-and-archive), `filter` (null = none), `from`, `to` (as asked; null =
// open), `complete` (everything asked for is listed), `stopped_at_limit`, `selection`, `secrets_masked`, `events`,
// `revised` (ids), `accounted` {from, to} (the stretch), and
// `coverage`: the stretches of what was asked, each with from, to, kind and, where there is one, reason.
[[nodiscard]] QByteArray answerJson(const AnswerNote &note);

} // namespace Backtrail
