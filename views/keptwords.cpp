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

QString minuteText(Timestamp time, const QTimeZone &zone)
{
    return time.toDisplay(zone).chopped(3);
}

// The second moment without its date where that is the first one's; the zone once, at the end.
QString fromTo(Timestamp from, Timestamp to, const QTimeZone &zone)
{
    const QString begin = minuteText(from, zone);
    QString end = minuteText(to, zone);
    if (end.first(10) == begin.first(10))
        end.remove(0, 11);
    return KeptWords::tr("from %1 to %2 %3").arg(begin, end, zoneName(zone, to));
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

const CoverageSpan *newestGap(const ListStatus::Kept &kept, CoverageKind kind)
{
    const auto found = std::find_if(kept.spans.rbegin(), kept.spans.rend(),
                                    [kind](const CoverageSpan &span) { return span.kind == kind; });
    return found == kept.spans.rend() ? nullptr : &*found;
}

ListMessage nothingKeptYet(const ListContext &context, const QTimeZone &zone)
{
    const ListStatus::Kept &kept = *context.status.kept;
    const CoverageSpan *gap = newestGap(kept, CoverageKind::NotFetched);
    ListMessage message {u"list"_s, KeptWords::tr("Nothing matches among the events that are kept"), {}, {}, {}};
    if (context.status.loaded == 0)
        message.title = KeptWords::tr("No event is kept yet");
    if (gap != nullptr && gap->from != beginningOfTime)
        message.sentence = KeptWords::tr("What happened %1 has not been fetched, so it is not known.")
                               .arg(fromTo(gap->from, gap->to, zone));
    else
        message.sentence = KeptWords::tr("A part of this time has not been fetched, so it is not known.");
    if (!isOffline(context)) {
        message.action = ListAction::LoadMore;
        message.actionLabel = KeptWords::tr("Fetch it now");
    } else if (context.openError) {
        message.action = ListAction::SignIn;
        message.actionLabel = KeptWords::tr("Connection settings…");
    }
    return message;
}

} // namespace

QString keptStatusLine(const ListContext &context, const QTimeZone &zone)
{
    const ListStatus &status = context.status;
    const ListStatus::Kept &kept = *status.kept;
    QStringList parts;
    if (status.shown == status.loaded)
        parts += KeptWords::tr("%1 events kept").arg(number(status.loaded));
    else
        parts += KeptWords::tr("%1 shown of %2 kept").arg(number(status.shown), number(status.loaded));
    if (kept.complete)
        parts += completeWords(*kept.complete, zone);
    else
        parts += KeptWords::tr("not complete");
    if (const int gaps = gapCount(kept); gaps > 0 && kept.hasGaps)
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
        return KeptWords::tr("live");
    case SyncPhase::Paused:
        return KeptWords::tr("paused");
    case SyncPhase::Waiting:
        return KeptWords::tr("waiting");
    case SyncPhase::Fetching:
        break;
    }
    if (!sync.estimatedTotal || *sync.estimatedTotal <= sync.kept)
        return KeptWords::tr("fetching, %1 events so far").arg(number(sync.kept));
    if (!sync.timeLeft)
        return KeptWords::tr("%1 of about %2 events").arg(number(sync.kept), number(*sync.estimatedTotal));
    const auto minutes = (sync.timeLeft->count() + 59) / 60;
    return KeptWords::tr("%1 of about %2 events, %3 min at your rate limit")
        .arg(number(sync.kept), number(*sync.estimatedTotal), number(static_cast<std::uint64_t>(minutes)));
}

ListMessage keptEmptyMessage(const ListContext &context, const QTimeZone &zone)
{
    const ListStatus::Kept &kept = *context.status.kept;
    if (kept.hasGaps || !kept.complete) {
        if (!kept.spans.empty() && kept.spans.back().kind == CoverageKind::BeyondRetention)
            return {u"empty"_s, KeptWords::tr("Nothing is known of this time"),
                    KeptWords::tr("The server keeps nothing from then any more, and it was not fetched before."),
                    ListAction::ClearFilter, KeptWords::tr("Clear filters")};
        return nothingKeptYet(context, zone);
    }
    const QString complete = completeWords(*kept.complete, zone);
    return {u"empty"_s,
            context.isFiltered ? KeptWords::tr("No event matches") : KeptWords::tr("No events"),
            KeptWords::tr("What is kept is %1.").arg(complete),
            context.isFiltered ? ListAction::ClearFilter : ListAction::None,
            context.isFiltered ? KeptWords::tr("Clear filters") : QString()};
}

std::optional<ListMessage> keptBannerMessage(const ListContext &context)
{
    if (context.keepError) {
        const ErrorWords words = errorWords(*context.keepError);
        return ListMessage {u"warning"_s, KeptWords::tr("Nothing is kept on this machine"),
                            words.sentence + u' ' + KeptWords::tr("The list is read from the server alone."),
                            ListAction::None, {}};
    }
    if (context.status.kept && context.status.kept->isReadOnly)
        return ListMessage {u"warning"_s, KeptWords::tr("Kept events can only be read"),
                            visibleText(context.status.kept->readOnlyReason), ListAction::None, {}};
    return std::nullopt;
}

} // namespace Backtrail
