// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/archivewords.h"

#include "app/cli/cliwords.h"
#include "models/domain/coveragewords.h"
#include "models/domain/errorwords.h"
#include "models/domain/visibletext.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QJsonValue jsonTime(const std::optional<Timestamp> &time)
{
    return time ? QJsonValue(time->toRfc3339()) : QJsonValue();
}

QJsonValue jsonNumber(std::uint64_t number)
{
    return {static_cast<qint64>(number)};
}

// A bound at the end of time is none.
QJsonArray jsonCoverage(const Coverage &coverage)
{
    QJsonArray spans;
    for (const CoverageSpan &span : coverage.spans()) {
        const auto bound = [](Timestamp time) {
            const bool isOpen = time == beginningOfTime || time == endOfTime;
            return jsonTime(isOpen ? std::nullopt : std::optional(time));
        };
        QJsonObject object {{u"from"_s, bound(span.from)}, {u"to"_s, bound(span.to)}, {u"kind"_s, coverageKey(span.kind)}};
        if (span.reason != CoverageReason::None)
            object.insert(u"reason"_s, coverageKey(span.reason));
        spans.append(object);
    }
    return spans;
}

QJsonValue jsonText(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue();
}

// What a rebuild and a compaction may both have to say; nothing was changed then.
ArchiveReport refusal(const QString &fault)
{
    return {{Cli::tr("Not as it was written: %1.").arg(visibleText(fault)), Cli::tr("Nothing was changed.")},
            {{u"ok"_s, false}, {u"fault"_s, fault}}};
}

// What a verification without a fault leaves open.
QStringList unprovedLines(const ArchiveVerdict &verdict)
{
    QStringList lines;
    if (!verdict.isSealChecked)
        lines.append(
            Cli::tr("The seal could not be checked, its key is lost: somebody may have written everything "
                    "anew. `backtrail-cli archive rebuild` makes a new one."));
    else if (!verdict.isEndChecked)
        lines.append(Cli::tr("Whether an older copy was put in its place cannot be told: events.head, which says what was "
                             "written last, is missing or damaged. The next synchronisation makes it anew."));
    return lines;
}

} // namespace

ArchiveReport reportOf(const ArchiveInfo &info)
{
    const auto time = [](const std::optional<Timestamp> &value) {
        return value ? value->toRfc3339() : Cli::tr("none");
    };
    ArchiveReport report;
    report.lines = {
        Cli::tr("Events: %1").arg(info.events),
        Cli::tr("Oldest event: %1").arg(time(info.oldest)),
        Cli::tr("Newest event: %1").arg(time(info.newest)),
        Cli::tr("Revisions, other content that came later under the same id: %1").arg(info.revisions),
        Cli::tr("Kept aside because they could not be read as events: %1").arg(info.unreadable),
        Cli::tr("Bytes on disk: %1").arg(info.bytes),
    };
    if (info.isSealLost)
        report.lines.append(
            Cli::tr("The key of its seal is lost: nobody can prove that it was not written anew. "
                    "`backtrail-cli archive rebuild` makes a new one."));
    if (info.loss)
        report.lines.append(lossWords(*info.loss) + u'.');
    const std::vector<CoverageSpan> spans = info.coverage.spans();
    if (spans.empty()) {
        report.lines.append(Cli::tr("Nothing was fetched yet."));
    } else {
        const TimeRange known {spans.front().from, spans.back().to};
        report.lines += coverageLines(info.coverage, known);
    }
    report.object = {
        {u"events"_s, jsonNumber(info.events)},
        {u"oldest"_s, jsonTime(info.oldest)},
        {u"newest"_s, jsonTime(info.newest)},
        {u"revisions"_s, jsonNumber(info.revisions)},
        {u"unreadable"_s, jsonNumber(info.unreadable)},
        {u"bytes"_s, jsonNumber(info.bytes)},
        {u"seal_lost"_s, info.isSealLost},
        {u"loss"_s, info.loss ? QJsonValue(lossWords(*info.loss)) : QJsonValue()},
        {u"coverage"_s, jsonCoverage(info.coverage)},
    };
    return report;
}

ArchiveReport reportOf(const ArchiveVerdict &verdict)
{
    ArchiveReport report;
    if (verdict.firstFault)
        report.lines.append(Cli::tr("Not as it was written: %1.").arg(visibleText(*verdict.firstFault)));
    else if (verdict.isSealChecked)
        report.lines.append(Cli::tr("Nothing was changed, and nothing is missing."));
    else
        report.lines.append(Cli::tr("What is kept fits together, but that proves nothing without its seal."));
    report.lines.append(Cli::tr("Proved: %1 events, %2 revisions, %3 elements that could not be read.")
                            .arg(verdict.events)
                            .arg(verdict.revisions)
                            .arg(verdict.unreadable));
    if (verdict.firstWrongRow) {
        report.lines.append(
            Cli::tr("But what is shown of them is not right: %1. Rows: %2, search filters: %3. "
                    "`backtrail-cli archive rebuild` makes them anew.")
                .arg(visibleText(*verdict.firstWrongRow))
                .arg(verdict.wrongRows)
                .arg(verdict.wrongFilters));
    } else if (!verdict.firstFault) {
        report.lines.append(Cli::tr("The columns and the search filters are those of their bytes."));
    }
    if (!verdict.firstFault)
        report.lines += unprovedLines(verdict);
    report.object = {
        {u"ok"_s, verdict.isGood()},
        {u"fault"_s, jsonText(verdict.firstFault)},
        {u"derived_fault"_s, jsonText(verdict.firstWrongRow)},
        {u"wrong_rows"_s, jsonNumber(verdict.wrongRows)},
        {u"wrong_filters"_s, jsonNumber(verdict.wrongFilters)},
        {u"seal_checked"_s, verdict.isSealChecked},
        {u"end_checked"_s, verdict.isEndChecked},
        {u"events"_s, jsonNumber(verdict.events)},
        {u"revisions"_s, jsonNumber(verdict.revisions)},
        {u"unreadable"_s, jsonNumber(verdict.unreadable)},
    };
    return report;
}

ArchiveReport rebuildReport(const ArchiveRewrite &rewrite)
{
    if (rewrite.fault)
        return refusal(*rewrite.fault);
    ArchiveReport report;
    if (rewrite.firstWrongRow) {
        report.lines.append(Cli::tr("Made anew: %1 rows, %2 search filters.")
                                .arg(rewrite.wrongRows)
                                .arg(rewrite.wrongFilters));
        report.lines.append(
            Cli::tr("The first difference was: %1.").arg(visibleText(*rewrite.firstWrongRow)));
    } else {
        report.lines.append(Cli::tr("Nothing was different."));
    }
    report.lines.append(Cli::tr("Events that were read for it, all unchanged: %1.").arg(rewrite.events));
    if (rewrite.isSealedAnew)
        report.lines.append(Cli::tr(
            "A new seal was made, because the key of the old one was lost: it proves what happens from "
            "now on, not what was before."));
    if (rewrite.acceptedLoss)
        report.lines.append(Cli::tr("What was cut off is told of no more: the archive counts as whole as it is now."));
    report.object = {
        {u"ok"_s, true},
        {u"fault"_s, QJsonValue()},
        {u"first_difference"_s, jsonText(rewrite.firstWrongRow)},
        {u"wrong_rows"_s, jsonNumber(rewrite.wrongRows)},
        {u"wrong_filters"_s, jsonNumber(rewrite.wrongFilters)},
        {u"sealed_anew"_s, rewrite.isSealedAnew},
        {u"accepted_loss"_s, rewrite.acceptedLoss.has_value()},
        {u"events"_s, jsonNumber(rewrite.events)},
    };
    return report;
}

ArchiveReport compactionReport(const ArchiveRewrite &rewrite)
{
    if (rewrite.fault)
        return refusal(*rewrite.fault);
    ArchiveReport report;
    report.lines = {
        Cli::tr("Pieces of events: %1, before: %2.").arg(rewrite.framesAfter).arg(rewrite.framesBefore),
        Cli::tr("Pieces of columns: %1, before: %2.")
            .arg(std::min(rewrite.segmentsAfter, rewrite.segmentsBefore))
            .arg(rewrite.segmentsBefore),
        Cli::tr("Bytes on disk: %1, before: %2.").arg(rewrite.bytesAfter).arg(rewrite.bytesBefore),
        Cli::tr("Events that were read for it, all unchanged: %1.").arg(rewrite.events),
    };
    if (rewrite.spaceError)
        report.lines.append(Cli::tr("The room that became free could not be given back: %1")
                                .arg(errorWords(*rewrite.spaceError).sentence));
    report.object = {
        {u"ok"_s, true},
        {u"fault"_s, QJsonValue()},
        {u"frames"_s, jsonNumber(rewrite.framesAfter)},
        {u"frames_before"_s, jsonNumber(rewrite.framesBefore)},
        {u"segments"_s, jsonNumber(std::min(rewrite.segmentsAfter, rewrite.segmentsBefore))},
        {u"segments_before"_s, jsonNumber(rewrite.segmentsBefore)},
        {u"bytes"_s, jsonNumber(rewrite.bytesAfter)},
        {u"bytes_before"_s, jsonNumber(rewrite.bytesBefore)},
        {u"events"_s, jsonNumber(rewrite.events)},
    };
    return report;
}

ArchiveReport exportReport(const ArchiveExport &done, const QString &file)
{
    if (done.fault || done.wrongRow) {
        const QString first = done.fault
            ? Cli::tr("Not as it was written: %1.").arg(visibleText(*done.fault))
            : Cli::tr("What is shown of the events is not right: %1. `backtrail-cli archive rebuild` "
                      "makes it anew.")
                  .arg(visibleText(*done.wrongRow));
        return {{first, Cli::tr("Nothing was exported.")},
                {{u"ok"_s, false},
                 {u"fault"_s, jsonText(done.fault)},
                 {u"derived_fault"_s, jsonText(done.wrongRow)}}};
    }
    ArchiveReport report;
    report.lines = {
        Cli::tr("Exported to %1: %2 events, %3 revisions, %4 elements that could not be read, all proved; %5 "
                "bytes.")
            .arg(visibleText(file))
            .arg(done.events)
            .arg(done.revisions)
            .arg(done.unreadable)
            .arg(done.bytes),
        Cli::tr("The chain of its events ends with %1.").arg(QString::fromLatin1(done.head)),
    };
    if (!done.isSealChecked)
        report.lines.append(
            Cli::tr("The seal could not be checked, its key is lost: somebody may have written everything "
                    "anew."));
    report.object = {
        {u"ok"_s, true},
        {u"fault"_s, QJsonValue()},
        {u"file"_s, file},
        {u"file_bytes"_s, jsonNumber(done.bytes)},
        {u"events"_s, jsonNumber(done.events)},
        {u"revisions"_s, jsonNumber(done.revisions)},
        {u"unreadable"_s, jsonNumber(done.unreadable)},
        {u"head"_s, QString::fromLatin1(done.head)},
        {u"seal_checked"_s, done.isSealChecked},
    };
    return report;
}

ArchiveReport importReport(const ArchiveImport &done)
{
    ArchiveReport report;
    report.lines = {
        Cli::tr("The file was exported at %1 by version %2 and holds %3 events.")
            .arg(done.header.exportedAt.toRfc3339(), visibleText(done.header.version))
            .arg(done.header.events.count),
        Cli::tr("New: %1 events, %2 revisions, %3 elements that could not be read. There before: %4 events.")
            .arg(done.added)
            .arg(done.revised)
            .arg(done.unreadable)
            .arg(done.repeated),
        done.hasMoreCoverage
            ? Cli::tr("More is known now of which time is complete; `backtrail-cli archive info` says what.")
            : Cli::tr("Which time is complete was known before."),
        Cli::tr("Events kept: %1").arg(done.events),
    };
    report.object = {
        {u"ok"_s, true},
        {u"exported_at"_s, done.header.exportedAt.toRfc3339()},
        {u"exported_by"_s, done.header.version},
        {u"file_events"_s, jsonNumber(done.header.events.count)},
        {u"added"_s, jsonNumber(done.added)},
        {u"repeated"_s, jsonNumber(done.repeated)},
        {u"revised"_s, jsonNumber(done.revised)},
        {u"unreadable"_s, jsonNumber(done.unreadable)},
        {u"more_coverage"_s, done.hasMoreCoverage},
        {u"events"_s, jsonNumber(done.events)},
    };
    return report;
}

} // namespace Backtrail
