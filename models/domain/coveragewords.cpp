// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/coveragewords.h"

#include <QCoreApplication>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(CoverageWords)

public:
    static QString forReason(CoverageReason reason);
    static QString forKind(CoverageKind kind);
    static QString between(Timestamp from, Timestamp to, const QTimeZone &zone);
    static QString summary(const std::vector<CoverageSpan> &gaps, Timestamp from, Timestamp to, const QTimeZone &zone);
    static QString more(qsizetype count) { return tr("and %n more", nullptr, static_cast<int>(count)); }
};

QString Words::forReason(CoverageReason reason)
{
    switch (reason) {
    case CoverageReason::None:
        return {};
    case CoverageReason::FullInstant:
        return tr("More events happened in one instant than the server gives in any answer; some may be missing.");
    case CoverageReason::UnreadableEvents:
        return tr("The server sent something there that could not be read as an event.");
    case CoverageReason::NotSettled:
        return tr("So recent that events may still arrive; it is asked for again.");
    case CoverageReason::RequestFailed:
        return tr("The request failed.");
    case CoverageReason::SignInRefused:
        return tr("The server refused the sign-in.");
    case CoverageReason::ServerChangedItsAnswer:
        return tr("The server's answers contradict each other; events may be missing.");
    case CoverageReason::UncheckedPages:
        return tr("The server's pages could not be checked against each other; events may be missing.");
    case CoverageReason::RetentionUnknown:
        return tr("The server showed nothing there, but how long it keeps events is not known: they may be gone.");
    }
    return {};
}

QString Words::forKind(CoverageKind kind)
{
    switch (kind) {
    case CoverageKind::NotFetched:
        return tr("Not fetched yet.");
    case CoverageKind::Complete:
        return tr("Complete.");
    case CoverageKind::Uncertain:
        return tr("Events may be missing.");
    case CoverageKind::Failed:
        return tr("Could not be fetched.");
    case CoverageKind::BeyondRetention:
        return tr("The server keeps nothing from that time any more.");
    }
    return {};
}

QString Words::between(Timestamp from, Timestamp to, const QTimeZone &zone)
{
    // An end that is a few nanoseconds behind a second would read like its beginning.
    const Timestamp end = to == endOfTime ? to : Timestamp::fromSeconds(to.ceilSeconds());
    const QString label = zone == QTimeZone::utc() ? u"UTC"_s : to == endOfTime ? from.zoneLabel(zone) : to.zoneLabel(zone);
    if (from == beginningOfTime && to == endOfTime)
        return tr("at any time");
    if (from == beginningOfTime)
        return tr("before %1 %2").arg(end.toDisplay(zone), label);
    if (to == endOfTime)
        return tr("from %1 %2 on").arg(from.toDisplay(zone), label);
    if (zone != QTimeZone::utc() && from.zoneLabel(zone) != label) // the clocks were changed in between
        return tr("from %1 %2 to %3 %4").arg(from.toDisplay(zone), from.zoneLabel(zone), end.toDisplay(zone), label);
    return tr("from %1 to %2 %3").arg(from.toDisplay(zone), end.toDisplay(zone), label);
}

QString Words::summary(const std::vector<CoverageSpan> &gaps, Timestamp from, Timestamp to, const QTimeZone &zone)
{
    const QString when = between(from, to, zone);
    if (gaps.empty())
        return tr("Complete %1.").arg(when);
    if (gaps.size() == 1 && gaps.front().from == from && gaps.front().to == to)
        return tr("Not complete %1: %2").arg(when, coverageWords(gaps.front().kind, gaps.front().reason));
    return tr("Not complete %1: %n gap(s).", nullptr, static_cast<int>(gaps.size())).arg(when);
}

} // namespace

QString coverageWords(CoverageKind kind, CoverageReason reason)
{
    const QString why = Words::forReason(reason);
    return why.isEmpty() ? Words::forKind(kind) : why;
}

QString coverageKey(CoverageKind kind)
{
    switch (kind) {
    case CoverageKind::NotFetched:
        return u"not-fetched"_s;
    case CoverageKind::Complete:
        return u"complete"_s;
    case CoverageKind::Uncertain:
        return u"uncertain"_s;
    case CoverageKind::Failed:
        return u"failed"_s;
    case CoverageKind::BeyondRetention:
        return u"beyond-retention"_s;
    }
    return {};
}

QString coverageKey(CoverageReason reason)
{
    switch (reason) {
    case CoverageReason::None:
        return {};
    case CoverageReason::FullInstant:
        return u"full-instant"_s;
    case CoverageReason::UnreadableEvents:
        return u"unreadable-events"_s;
    case CoverageReason::NotSettled:
        return u"not-settled"_s;
    case CoverageReason::RequestFailed:
        return u"request-failed"_s;
    case CoverageReason::SignInRefused:
        return u"sign-in-refused"_s;
    case CoverageReason::ServerChangedItsAnswer:
        return u"server-changed-its-answer"_s;
    case CoverageReason::UncheckedPages:
        return u"unchecked-pages"_s;
    case CoverageReason::RetentionUnknown:
        return u"retention-unknown"_s;
    }
    return {};
}

QString coverageSummary(const Coverage &coverage, const TimeRange &range, const QTimeZone &zone)
{
    return Words::summary(coverage.gaps(range), range.from.value_or(beginningOfTime), range.to.value_or(endOfTime), zone);
}

QStringList coverageGapLines(const Coverage &coverage, const TimeRange &range, const QTimeZone &zone, int most)
{
    QStringList lines;
    const std::vector<CoverageSpan> gaps = coverage.gaps(range);
    for (const CoverageSpan &gap : gaps) {
        if (lines.size() >= most) {
            lines.append(Words::more(static_cast<qsizetype>(gaps.size()) - lines.size()));
            break;
        }
        lines.append(Words::between(gap.from, gap.to, zone) + ": "_L1 + coverageWords(gap.kind, gap.reason));
    }
    return lines;
}

} // namespace Backtrail
