// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/documentlines.h"
#include "models/domain/auditevent.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>
#include <utility>

namespace Backtrail {

enum class DiffFormat { Text, Json, Patch, Markdown };

[[nodiscard]] std::optional<DiffFormat> parseDiffFormat(QStringView key); // text json patch markdown

// What a written diff is about: an event, or two files. Untrusted text.
struct DiffSubject
{
    QStringList head; // in Text, a line each
    QString title; // of Markdown
    QStringList facts; // of Markdown, below the title
    QList<std::pair<QByteArray, QString>> members; // what Json says first
};
[[nodiscard]] DiffSubject diffSubject(const AuditEvent &event);
[[nodiscard]] DiffSubject diffSubject(const QString &beforeName, const QString &afterName);

// How Text looks. The defaults are for a file or a pipe.
struct DiffStyle
{
    bool colored = false; // ANSI colours
    int width = 0; // columns of the terminal; longer lines are shortened where nothing differs. 0 = as long as it takes
    int contextLines = 3; // around each change
};

// A comparison, whole, with a line break at its end.
// Text and Markdown name the subject first and escape control characters. Text gives the changed paths in reading
// order, then the documents as unified hunks; Markdown the changed paths.
// Json: the subject, shape, stats, `changes` with path, kind, before and after as received, and `remarks` about what
// is no difference. Patch: RFC 6902; an empty list where there is nothing to apply, so never ask for it when a side
// is not JSON (`canBePatched`).
// `lines` are needed for the hunks only; without them the other formats are the same.
[[nodiscard]] QByteArray writeDiff(DiffFormat format, const DiffSubject &subject, const DiffTree &diff,
                                   const std::optional<DocumentLines> &lines, const DiffStyle &style = {});
[[nodiscard]] bool canBePatched(const DiffTree &diff);

} // namespace Backtrail
