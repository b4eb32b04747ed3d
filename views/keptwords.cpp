// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/keptwords.h"

#include "models/domain/errorwords.h"
#include "models/domain/visibletext.h"
#include "views/celltime.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

struct KeptWords
{
    Q_DECLARE_TR_FUNCTIONS(KeptWords)
};

QString number(std::uint64_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

// What an error says of itself, which has no full stop.
QString asSentence(const QString &detail)
{
    const QString text = visibleText(detail);
    return text.endsWith(u'.') ? text : text + u'.';
}

QString minuteText(Timestamp time, const QTimeZone &zone)
{
    return time.toDisplay(zone).chopped(3);
}

// The second moment without its date where that is the first one's; the zone once, at the end.
QString fromTo(Timestamp from, Timestamp to, const QTimeZone &zone)
{
    QString begin = minuteText(from, zone);
    QString end = minuteText(to, zone);
    if (begin == end) { // "from 10:00 to 10:00" would be nothing
        begin = from.toDisplay(zone);
        end = to.toDisplay(zone);
    }
    if (end.first(10) == begin.first(10))
        end.remove(0, 11);
    const QString zoneAtBegin = zoneName(zone, from);
    const QString zoneAtEnd = zoneName(zone, to);
    if (zoneAtBegin != zoneAtEnd) // the clocks were changed in between
        return KeptWords::tr("from %1 %2 to %3 %4").arg(begin, zoneAtBegin, end, zoneAtEnd);
    return KeptWords::tr("from %1 to %2 %3").arg(begin, end, zoneAtEnd);
}

bool reachesBack(const TimeRange &range)
{
    return *range.from == beginningOfTime;
}

QString completeWords(const TimeRange &range, const QTimeZone &zone)
{
    if (reachesBack(range))
        return KeptWords::tr("complete up to %1 %2")
            .arg(minuteText(*range.to, zone), zoneName(zone, *range.to));
    return KeptWords::tr("complete %1").arg(fromTo(*range.from, *range.to, zone));
}

int gapCount(const ListStatus::Kept &kept)
{
    // The newest stretch is open at its end always; that is no gap.
    const Timestamp newest = kept.complete ? *kept.complete->to : kept.until;
    return static_cast<int>(std::ranges::count_if(kept.spans, [newest](const CoverageSpan &span) {
        return span.kind != CoverageKind::Complete && span.kind != CoverageKind::BeyondRetention && span.from < newest;
    }));
}

bool isOffline(const ListContext &context)
{
    return context.openError.has_value() || (!context.isOpening && context.status.kept->sync.phase == SyncPhase::Idle);
}

bool isMissing(const CoverageSpan &span)
{
    return span.kind != CoverageKind::Complete && span.kind != CoverageKind::BeyondRetention;
}

// What is kept without a gap although the newest time is not known: nobody could be asked since. nullopt = there are
// other gaps, or an end was asked for, so that it is missing.
std::optional<TimeRange> completeSoFar(const ListStatus::Kept &kept)
{
    if (kept.complete && !kept.hasGaps)
        return kept.complete;
    if (!kept.reachesNow)
        return std::nullopt;
    auto newest = kept.spans.rbegin();
    while (newest != kept.spans.rend() && newest->kind != CoverageKind::Complete)
        ++newest;
    if (newest == kept.spans.rend() || std::any_of(newest, kept.spans.rend(), isMissing))
        return std::nullopt;
    return TimeRange {newest->from, newest->to};
}

// Of the newest gap that can be fetched; the kind says why it is one.
ListMessage gapMessage(const ListStatus::Kept &kept, const QTimeZone &zone)
{
    ListMessage message {u"list"_s, {}, {}, ListAction::LoadMore, KeptWords::tr("Fetch it now")};
    const auto gap = std::find_if(kept.spans.rbegin(), kept.spans.rend(), isMissing);
    if (gap == kept.spans.rend() || gap->from == beginningOfTime) {
        message.sentence = KeptWords::tr("A part of this time has not been fetched, so it is not known.");
        return message;
    }
    const QString when = fromTo(gap->from, gap->to, zone);
    if (gap->kind == CoverageKind::NotFetched) {
        message.sentence = KeptWords::tr("What happened %1 has not been fetched, so it is not known.").arg(when);
        return message;
    }
    message.sentence = gap->kind == CoverageKind::Failed
        ? KeptWords::tr("What happened %1 could not be fetched, so it is not known.").arg(when)
        : KeptWords::tr("What happened %1 was read, but events may be missing there.").arg(when);
    message.actionLabel = KeptWords::tr("Fetch it again");
    return message;
}

bool isBeyondRetention(const ListStatus::Kept &kept)
{
    return !kept.spans.empty() && kept.spans.back().kind == CoverageKind::BeyondRetention;
}

ListMessage beyondRetentionMessage()
{
    return {u"empty"_s, KeptWords::tr("Nothing is known of this time"),
            KeptWords::tr("The server keeps nothing from then any more, and it was not fetched before."),
            ListAction::ClearTime, KeptWords::tr("Show the whole time")};
}

ListMessage nothingKeptYet(const ListContext &context, const QTimeZone &zone)
{
    ListMessage message = gapMessage(*context.status.kept, zone);
    message.title = context.status.loaded == 0 ? KeptWords::tr("No event is kept yet")
                                               : KeptWords::tr("Nothing matches among the events that are kept");
    if (!isOffline(context))
        return message;
    message.action = context.openError ? ListAction::SignIn : ListAction::None;
    message.actionLabel = context.openError ? KeptWords::tr("Connection settings…") : QString();
    return message;
}

} // namespace

QString keptStatusLine(const ListContext &context, const QTimeZone &zone)
{
    const ListStatus &status = context.status;
    const ListStatus::Kept &kept = *status.kept;
    QStringList parts;
    if (status.search)
        parts += searchWords(*status.search);
    else if (status.shown + status.folded == status.loaded)
        parts += KeptWords::tr("%1 events kept").arg(number(status.loaded));
    else
        parts += KeptWords::tr("%1 shown of %2 kept").arg(number(status.shown + status.folded), number(status.loaded));
    parts += rowNotes(context);
    const std::optional<TimeRange> soFar = kept.complete ? std::nullopt : completeSoFar(kept);
    if (kept.complete)
        parts += completeWords(*kept.complete, zone);
    else if (soFar)
        parts += KeptWords::tr("%1, newer ones may be missing").arg(completeWords(*soFar, zone));
    else
        parts += KeptWords::tr("not complete");
    if (const int gaps = gapCount(kept); gaps > 0 && kept.hasGaps && !soFar)
        parts += KeptWords::tr("%n gap(s)", nullptr, gaps);
    if (status.retentionLimitReached)
        parts += KeptWords::tr("older ones are not on the server any more");
    if (kept.revisions > 0)
        parts += KeptWords::tr("%n event(s) changed by the server afterwards", nullptr, static_cast<int>(kept.revisions));
    return parts.join(u" · "_s);
}

QString syncLine(const SyncStatus &sync)
{
    switch (sync.phase) {
    case SyncPhase::Idle:
    case SyncPhase::Failed:
        return {};
    case SyncPhase::Following:
        return sync.fillsGaps ? KeptWords::tr("live") : KeptWords::tr("live, gaps are left as they are");
    case SyncPhase::Paused:
        return KeptWords::tr("paused");
    case SyncPhase::Waiting:
        return sync.error ? KeptWords::tr("waiting to try again") : KeptWords::tr("waiting");
    case SyncPhase::Fetching:
        break;
    }
    if (!sync.estimatedTotal || *sync.estimatedTotal <= sync.kept)
        return KeptWords::tr("fetching, %1 events so far").arg(number(sync.kept));
    if (!sync.timeLeft)
        return KeptWords::tr("%1 of about %2 events").arg(number(sync.kept), number(*sync.estimatedTotal));
    return KeptWords::tr("%1 of about %2 events, %3 min at your rate limit")
        .arg(number(sync.kept), number(*sync.estimatedTotal), number(static_cast<std::uint64_t>(sync.minutesLeft())));
}

ListMessage keptEmptyMessage(const ListContext &context, const QTimeZone &zone)
{
    const ListStatus::Kept &kept = *context.status.kept;
    if (kept.hasGaps || !kept.complete)
        return isBeyondRetention(kept) ? beyondRetentionMessage() : nothingKeptYet(context, zone);
    const QString complete = completeWords(*kept.complete, zone);
    return offeringWider({u"empty"_s,
                          context.isFiltered ? KeptWords::tr("No event matches") : KeptWords::tr("No events"),
                          KeptWords::tr("What is kept is %1.").arg(complete),
                          context.isFiltered ? ListAction::ClearFilter : ListAction::None,
                          context.isFiltered ? KeptWords::tr("Clear filters") : QString()},
                         context);
}

std::optional<ListMessage> keptEmptyAwayMessage(const ListContext &context, const QTimeZone &zone)
{
    const ListStatus &status = context.status;
    if (!status.kept || status.loaded == 0 || (status.error && status.error->kind == ErrorKind::FileFailed))
        return std::nullopt;
    if (isBeyondRetention(*status.kept)) // no server could say more, reached or not
        return beyondRetentionMessage();
    const std::optional<TimeRange> soFar = completeSoFar(*status.kept);
    if (!soFar)
        return std::nullopt;
    QString sentence = KeptWords::tr("What is kept is %1.").arg(completeWords(*soFar, zone));
    if (status.kept->reachesNow)
        sentence += u' ' + KeptWords::tr("What happened since then may be missing.");
    if (!context.isFiltered)
        return ListMessage {u"empty"_s, KeptWords::tr("No events"), sentence, ListAction::Retry, KeptWords::tr("Retry")};
    return offeringWider({u"empty"_s, KeptWords::tr("Nothing matches among the events that are kept"), sentence,
                          ListAction::ClearFilter, KeptWords::tr("Clear filters")},
                         context);
}

std::optional<ListMessage> keptCalmMessage(const ListContext &context, const ListMessage &failure, const QTimeZone &zone)
{
    const ListStatus &status = context.status;
    const std::optional<Error> &error = context.openError ? context.openError : status.error;
    // The disk, or a search that broke off: no server is to blame, and what is shown is not all there is.
    if (!status.kept || !error || error->kind == ErrorKind::FileFailed)
        return std::nullopt;
    const std::optional<TimeRange> soFar = completeSoFar(*status.kept);
    if (!soFar)
        return std::nullopt;
    ListMessage calm = failure;
    calm.tone = ListTone::Calm;
    QString kept = KeptWords::tr("Showing what is kept, %1.").arg(completeWords(*soFar, zone));
    if (status.kept->reachesNow)
        kept += u' ' + KeptWords::tr("What happened since then may be missing.");
    const bool isAway = error->kind == ErrorKind::HostNotFound || error->kind == ErrorKind::Unreachable;
    if (isAway)
        calm.title = KeptWords::tr("Offline");
    calm.sentence = isAway ? kept : failure.sentence + u' ' + kept;
    return calm;
}

std::optional<ListMessage> keptBannerMessage(const ListContext &context)
{
    if (context.keepError) {
        // What the archive says of itself is more than that a file could not be read or written.
        const Error &error = *context.keepError;
        const bool saysWhy = error.kind == ErrorKind::FileFailed && !error.detail.isEmpty();
        const QString why = saysWhy ? asSentence(error.detail) : errorWords(error).sentence;
        return ListMessage {u"warning"_s, KeptWords::tr("Nothing is kept on this machine"),
                            why + u' ' + KeptWords::tr("The list is read from the server alone."),
                            ListAction::None, {}, ListTone::Warning};
    }
    if (context.status.kept && context.status.kept->isReadOnly)
        return ListMessage {u"warning"_s, KeptWords::tr("Kept events can only be read"),
                            asSentence(context.status.kept->readOnlyReason) + u' '
                                + KeptWords::tr("Only what is kept is shown; this window fetches nothing."),
                            ListAction::None, {}, ListTone::Warning};
    if (context.status.kept && !context.status.kept->loss.isEmpty())
        return ListMessage {u"warning"_s, KeptWords::tr("Kept events are missing"), asSentence(context.status.kept->loss),
                            ListAction::None, {}, ListTone::Warning};
    if (context.status.kept && context.status.kept->isSealLost)
        return ListMessage {u"warning"_s, KeptWords::tr("What is kept cannot be proved any more"),
                            KeptWords::tr("The key of the archive's seal is lost: somebody may have written it anew. "
                                          "`backtrail-cli archive rebuild` makes a new key."),
                            ListAction::None, {}, ListTone::Warning};
    return std::nullopt;
}

} // namespace Backtrail
