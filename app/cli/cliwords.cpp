// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/cliwords.h"

#include "models/domain/coveragewords.h"
#include "models/domain/errorwords.h"
#include "models/domain/visibletext.h"

#include <QCoreApplication>

namespace Backtrail {

using namespace Qt::StringLiterals;

QString cliInput(const QString &typed)
{
    return visibleText(shortened(typed, 128));
}

QString absentArchiveWords(const QString &folder)
{
    return QCoreApplication::translate(
               "Cli", "Nothing is kept of this organization: there is no archive in %1. `backtrail-cli sync` makes one.")
        .arg(visibleText(folder));
}

QString lostSealWords()
{
    return QCoreApplication::translate("Cli", "The key of the archive's seal is lost: nobody can prove any more that it was not "
                                              "written anew. `backtrail-cli archive rebuild` makes a new one.");
}

QString requestNoteWords(const RequestNote &note)
{
    const auto seconds = static_cast<double>(note.wait.count()) / 1000.0;
    switch (note.kind) {
    case RequestNote::Kind::Sending:
        return note.attempt <= 1
            ? QCoreApplication::translate("Cli", "Asking the server…")
            : QCoreApplication::translate("Cli", "Asking the server, attempt %1…").arg(note.attempt);
    case RequestNote::Kind::WaitingToRetry: {
        const QString why = note.because ? QString(errorWords(*note.because).title + ". "_L1) : QString();
        return why
            + QCoreApplication::translate("Cli", "Trying again in %1 s (attempt %2)…")
                  .arg(seconds, 0, 'f', 0)
                  .arg(note.attempt + 1);
    }
    case RequestNote::Kind::WaitingForBudget:
        return QCoreApplication::translate("Cli", "Waiting %1 s for the server's request budget…")
            .arg(seconds, 0, 'f', 0);
    }
    return {};
}

QStringList coverageLines(const Coverage &coverage, const TimeRange &range)
{
    QStringList lines {coverageSummary(coverage, range)};
    const bool isAllTheSame = coverage.spans(range).size() == 1;
    for (const QString &gap : isAllTheSame ? QStringList() : coverageGapLines(coverage, range))
        lines.append(u"  "_s + gap);
    return lines;
}

} // namespace Backtrail
