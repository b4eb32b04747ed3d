// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/summarywords.h"

#include <QCoreApplication>

namespace Backtrail {

namespace {

// Used where the summary found nothing telling.
const char *kindWords(ChangeSummary::Kind kind)
{
    switch (kind) {
    case ChangeSummary::Kind::Differences:
    case ChangeSummary::Kind::NoDocument:
        return nullptr;
    case ChangeSummary::Kind::NoDifference:
        return QT_TRANSLATE_NOOP("ChangeSummary", "no difference");
    case ChangeSummary::Kind::Created:
        return QT_TRANSLATE_NOOP("ChangeSummary", "created");
    case ChangeSummary::Kind::Deleted:
        return QT_TRANSLATE_NOOP("ChangeSummary", "deleted");
    case ChangeSummary::Kind::NoEarlierState:
        return QT_TRANSLATE_NOOP("ChangeSummary", "no earlier state");
    case ChangeSummary::Kind::NotJson:
        return QT_TRANSLATE_NOOP("ChangeSummary", "text, not JSON");
    case ChangeSummary::Kind::Unreadable:
        return QT_TRANSLATE_NOOP("ChangeSummary", "cannot be read");
    }
    return nullptr;
}

} // namespace

QString summaryWords(const ChangeSummary &summary)
{
    const char *words = kindWords(summary.kind);
    const QString text = summary.text.isEmpty() && words != nullptr
        ? QCoreApplication::translate("ChangeSummary", words)
        : summary.text;
    if (summary.hiddenPaths == 0)
        return text;
    if (text.isEmpty())
        return QCoreApplication::translate("ChangeSummary", "only hidden paths (%1)").arg(summary.hiddenPaths);
    return QCoreApplication::translate("ChangeSummary", "%1 · %2 hidden")
        .arg(text, QString::number(summary.hiddenPaths)); // in one step: the text may hold a %2
}

} // namespace Backtrail
