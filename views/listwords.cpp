// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/listwords.h"

#include "models/domain/errorwords.h"
#include "models/domain/visibletext.h"
#include "views/celltime.h"
#include "views/eventwords.h"
#include "views/keptwords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

struct ListWords
{
    Q_DECLARE_TR_FUNCTIONS(ListWords)
};

QString number(quint32 count)
{
    return QLocale().toString(count);
}

ListAction actionFor(ErrorAction action)
{
    switch (action) {
    case ErrorAction::None:
        return ListAction::None;
    case ErrorAction::Retry:
        return ListAction::Retry;
    case ErrorAction::SignIn:
        return ListAction::SignIn;
    case ErrorAction::OpenConnection:
        return ListAction::OpenConnection;
    }
    return ListAction::None;
}

ListMessage messageFor(const Error &error)
{
    const ErrorWords words = errorWords(error);
    const bool offline = error.kind == ErrorKind::HostNotFound || error.kind == ErrorKind::Unreachable;
    return {offline ? u"offline"_s : u"error"_s, words.title, words.sentence, actionFor(words.action),
            words.actionLabel};
}

QString partNames(const QList<FilterPart> &parts)
{
    QStringList names;
    for (const FilterPart part : parts)
        names += filterPartWords(part);
    return QLocale().createSeparatedList(names);
}

ListMessage noMatch(const ListContext &context)
{
    const ListStatus &status = context.status;
    QString sentence;
    if (status.lostEvents > 0)
        sentence = ListWords::tr("%n event(s) could not be read, so one of them may match.", nullptr,
                                 status.lostEvents);
    else if (!status.gap.isEmpty())
        sentence = ListWords::tr("The server could not give every event, so one that matches may be missing.");
    else if (status.retentionLimitReached && context.retentionDays)
        sentence = ListWords::tr("Your plan keeps %n day(s); what is older is not on the server any more.", nullptr,
                                 *context.retentionDays);
    else if (status.retentionLimitReached)
        sentence = ListWords::tr("Older events are not on the server any more.");
    else if (context.isFiltered)
        sentence = ListWords::tr("The server has been asked for all of them: there is none.");
    else
        sentence = ListWords::tr("Nothing has been recorded for this organization yet.");
    return offeringWider({u"empty"_s,
                          context.isFiltered ? ListWords::tr("No event matches") : ListWords::tr("No events"),
                          sentence,
                          context.isFiltered ? ListAction::ClearFilter : ListAction::None,
                          context.isFiltered ? ListWords::tr("Clear filters") : QString()},
                         context);
}

ListMessage notYetFound(const ListStatus &status)
{
    if (status.onLoaded.isEmpty())
        return {u"list"_s, ListWords::tr("Nothing here yet"), ListWords::tr("There are older events on the server."),
                ListAction::LoadMore, ListWords::tr("Load older events")};
    return {u"search"_s,
            ListWords::tr("Nothing matches among the %1 events loaded so far").arg(number(status.loaded)),
            ListWords::tr("%1: looked for in loaded events only, because the server cannot. Older ones may match.")
                .arg(partNames(status.onLoaded)),
            ListAction::LoadMore, ListWords::tr("Load older events")};
}

} // namespace

std::optional<ListMessage> emptyMessage(const ListContext &context, const QTimeZone &zone)
{
    const ListStatus &status = context.status;
    if (status.shown > 0)
        return std::nullopt;
    if (!context.hasConnection)
        return ListMessage {u"connection"_s, ListWords::tr("Not connected"),
                            ListWords::tr("Choose the organization whose events you want to read."),
                            ListAction::ChooseConnection, ListWords::tr("Connect…")};
    if (context.openError && !status.kept)
        return ListMessage {u"connection"_s, ListWords::tr("Not connected"),
                            ListWords::tr("The connection could not be opened; the reason is said above."),
                            ListAction::None, {}};
    const bool searchesKept = status.kept && status.filtering;
    if (status.state == LoadState::Failed && !searchesKept) {
        if (const auto away = keptEmptyAwayMessage(context, zone))
            return away;
        const ErrorWords words = errorWords(status.error.value_or(Error {}));
        return ListMessage {u"offline"_s, ListWords::tr("Events could not be loaded"),
                            ListWords::tr("The request failed, so it is not known whether there are any."),
                            actionFor(words.action), words.actionLabel};
    }
    if (status.kept && status.state == LoadState::MoreToLoad && !status.filtering)
        return keptEmptyMessage(context, zone);
    if (context.isOpening || status.state == LoadState::NoSource || status.filtering
        || status.state == LoadState::Loading) {
        if (status.search)
            return ListMessage {u"clock"_s, ListWords::tr("Searching…"), searchWords(*status.search), ListAction::None, {}};
        const bool looking = status.loaded > 0;
        return ListMessage {u"clock"_s,
                            looking ? ListWords::tr("Looking further…") : ListWords::tr("Loading events…"),
                            looking ? ListWords::tr("Nothing matches among the %1 events loaded so far.")
                                          .arg(number(status.loaded))
                                    : QString(),
                            status.state == LoadState::Loading ? ListAction::Stop : ListAction::None,
                            status.state == LoadState::Loading ? ListWords::tr("Stop") : QString()};
    }
    if (status.state == LoadState::MoreToLoad)
        return offeringWider(notYetFound(status), context);
    return status.kept ? keptEmptyMessage(context, zone) : noMatch(context);
}

std::optional<ListMessage> bannerMessage(const ListContext &context, const QTimeZone &zone)
{
    const ListStatus &status = context.status;
    const std::optional<ListMessage> kept = keptBannerMessage(context);
    std::optional<ListMessage> failure;
    if (context.openError)
        failure = messageFor(*context.openError);
    else if (status.error)
        failure = messageFor(*status.error);
    if (failure && !kept) {
        if (const auto calm = keptCalmMessage(context, *failure, zone))
            return calm;
    }
    if (failure && (status.provisional || status.kept) && status.shown > 0)
        failure->sentence += u' ' + ListWords::tr("The rows below were loaded before.");
    // Neither hides the other: a damaged archive is not less worth knowing because the server is away, too.
    if (failure && kept)
        failure->sentence += u"\n"_s + kept->title + u". "_s + kept->sentence;
    if (failure)
        return failure;
    if (!status.gap.isEmpty())
        return ListMessage {u"warning"_s, ListWords::tr("Events may be missing"), visibleText(status.gap),
                            ListAction::None, {}, ListTone::Warning};
    return kept;
}

QString statusLine(const ListContext &context, const QTimeZone &zone)
{
    const ListStatus &status = context.status;
    if (!context.hasConnection || status.state == LoadState::NoSource)
        return {};
    if (status.kept)
        return keptStatusLine(context, zone);
    QStringList parts;
    const bool unknown = status.loaded == 0 && status.state != LoadState::AtEnd && status.state != LoadState::MoreToLoad;
    if (status.search) // what is shown is not all there is, so it is not counted as if it were
        parts += searchWords(*status.search);
    else if (unknown)
        parts += ListWords::tr("nothing loaded");
    else if (status.shown + status.folded == status.loaded)
        parts += ListWords::tr("%1 events").arg(number(status.loaded));
    else if (status.provisional)
        parts += ListWords::tr("%1 shown from what was loaded before").arg(number(status.shown));
    else
        parts += ListWords::tr("%1 shown of %2 loaded").arg(number(status.shown + status.folded), number(status.loaded));
    parts += rowNotes(context);
    if (status.oldestLoaded)
        parts += ListWords::tr("back to %1 %2")
                     .arg(status.oldestLoaded->toDisplay(zone).chopped(3), zoneName(zone, *status.oldestLoaded));
    if (status.state == LoadState::AtEnd) {
        if (!status.isComplete())
            parts += status.filtering ? ListWords::tr("filtering") : ListWords::tr("not complete");
        else if (status.retentionLimitReached && context.retentionDays)
            parts += ListWords::tr("complete for the %n day(s) your plan keeps", nullptr, *context.retentionDays);
        else if (status.retentionLimitReached)
            parts += ListWords::tr("complete as far back as the server keeps events");
        else
            parts += ListWords::tr("complete");
    } else if (status.state == LoadState::MoreToLoad) {
        parts += ListWords::tr("more on the server");
    } else if (status.state == LoadState::Failed) {
        parts += ListWords::tr("not complete: the last request failed");
    } else {
        parts += status.loadingAll ? ListWords::tr("loading all") : ListWords::tr("loading");
    }
    return parts.join(u" · "_s);
}

QString searchWords(const SearchProgress &search)
{
    return ListWords::tr("searching: %1 found, %2 % looked at").arg(number(search.found)).arg(search.percent);
}

QStringList rowNotes(const ListContext &context)
{
    QStringList notes;
    if (context.status.folded > 0)
        notes += foldedWords(context.status);
    if (context.selected > 1)
        notes += ListWords::tr("%Ln selected", nullptr, context.selected);
    return notes;
}

QString foldedWords(const ListStatus &status)
{
    return ListWords::tr("%n folded into their chains", nullptr, static_cast<int>(status.folded));
}

QString noteLine(const ListStatus &status)
{
    if (status.countedChanges)
        return ListWords::tr("sorted by change: %1 % of them counted, the rest comes last").arg(*status.countedChanges);
    if (!status.note && status.kept)
        return syncLine(status.kept->sync);
    if (!status.note || status.note->kind == RequestNote::Kind::Sending)
        return status.note && status.note->attempt > 1 ? ListWords::tr("attempt %1").arg(status.note->attempt)
                                                       : QString();
    const auto seconds = int((status.note->wait.count() + 999) / 1000);
    if (status.note->kind == RequestNote::Kind::WaitingForBudget)
        return ListWords::tr("waiting %1 s: the hour's requests are used up").arg(seconds);
    const bool limited = status.note->because && status.note->because->kind == ErrorKind::RateLimited;
    return limited ? ListWords::tr("waiting %1 s for the rate limit, attempt %2").arg(seconds).arg(status.note->attempt)
                   : ListWords::tr("waiting %1 s to try again, attempt %2").arg(seconds).arg(status.note->attempt);
}

ListMessage offeringWider(ListMessage message, const ListContext &context)
{
    if (!context.wider)
        return message;
    constexpr qsizetype labelLimit = 40;
    message.sentence = ListWords::tr("No name is exactly “%1”, but some contain it.")
                           .arg(visibleText(shortened(context.wider->value, labelLimit)))
        + u' ' + message.sentence;
    message.action = ListAction::Widen;
    message.actionLabel = ListWords::tr("Look for %1")
                              .arg(visibleText(shortened(context.wider->text, labelLimit)).replace(u'&', "&&"_L1));
    return message;
}

QString warningsLine(const ListStatus &status)
{
    if (status.lostEvents > 0)
        return ListWords::tr("%n event(s) could not be read", nullptr, status.lostEvents);
    if (status.warnings > 0)
        return ListWords::tr("%n detail(s) could not be read", nullptr, status.warnings);
    return {};
}

QString budgetLine(const RateBudget &budget, const QTimeZone &zone)
{
    if (budget.limit <= 0)
        return {};
    QString line = ListWords::tr("%1 of %2 requests used this hour").arg(budget.used).arg(budget.limit);
    if (budget.resetsAt)
        line += u", "_s
            + ListWords::tr("again at %1 %2")
                  .arg(budget.resetsAt->toDisplay(zone).mid(11, 5), zoneName(zone, *budget.resetsAt));
    return line;
}

} // namespace Backtrail
