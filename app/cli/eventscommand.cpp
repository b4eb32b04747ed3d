// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/eventscommand.h"

#include "app/cli/cliwords.h"
#include "app/cli/exitcode.h"
#include "app/cli/olderevents.h"
#include "models/domain/visibletext.h"
#include "models/filter/filterlanguage.h"
#include "models/index/eventindex.h"
#include "models/session/changedpathfinder.h"
#include "models/session/kepttargets.h"

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostWarnings = 10;
constexpr std::int64_t dayNs = 86'400 * Timestamp::nsPerSecond;

// Nothing of a list that was cut at its limit is missing but what is too new to be known, and what is still to come.
bool hasHole(const AnswerNote &note)
{
    return std::ranges::any_of(note.coverage.gaps(note.stretch), [&note](const CoverageSpan &gap) {
        const bool isStillToCome
            = gap.kind == CoverageKind::NotFetched && note.readFrom != AnswerNote::ReadFrom::Archive;
        const bool isJustNow = !note.asked.to && gap.from.ns >= note.madeAt.ns - std::chrono::nanoseconds(openEnd).count();
        return gap.reason != CoverageReason::NotSettled && !isStillToCome && !isJustNow;
    });
}

} // namespace

EventsCommand::EventsCommand(const ParsedOptions &options, Console &console, Clock &clock, QObject *parent)
    : CliCommand(parent)
    , m_options(options)
    , m_console(console)
    , m_clock(clock)
    , m_opener(options, clock)
    , m_reader(options, clock)
    , m_now(clock.now())
{
}

void EventsCommand::start()
{
    const Result<EventsRequest> request = eventsRequestFrom(m_options, m_now);
    if (!request) {
        fail(request.error());
        return;
    }
    m_asked = *request;
    m_output = std::make_unique<EventOutput>(m_console, m_asked.format, m_asked.columns, m_asked.limit);
    m_opener.start({[this](const std::shared_ptr<Source> &source) { openWalk(source); },
                    [this](const Error &error) { fail(error); }, [this] { readArchive({}); }});
}

void EventsCommand::interrupt(int exitCode)
{
    if (m_ended)
        return;
    m_request.cancel();
    if (m_listing)
        m_listing->cancel();
    if (m_output && m_output->hasBegun() && m_output->add(m_order.rest()) == EventOutput::State::Broken) {
        stopWriting();
        return;
    }
    m_console.say(
        tr("Interrupted: the list is not complete (events printed: %1).").arg(m_output ? m_output->written() : 0));
    end(note(true), exitCode);
}

void EventsCommand::openWalk(const std::shared_ptr<Source> &source)
{
    m_source = source;
    m_walk = source->walk(m_asked.plan.query);
    m_walked.emplace(m_clock, m_asked.plan.query.range);
    askForPage();
}

void EventsCommand::askForPage()
{
    m_walked->asking();
    m_request = m_walk->next(
        [this](const Result<EventPage> &page) {
            if (page)
                takePage(*page);
            else
                fail(page.error());
        },
        [this](const RequestNote &note) { showProgress(note); });
}

void EventsCommand::takePage(const EventPage &page)
{
    if (!m_output->begin()) {
        stopWriting();
        return;
    }
    noteWarnings(page);
    m_retentionReached = m_retentionReached || page.retentionLimitReached;
    const std::vector<EventRecord> &records = page.batch->events();
    m_read += static_cast<qint64>(records.size());
    auto state = EventOutput::State::GoesOn;
    if (!records.empty()) {
        const auto oldest = std::ranges::min_element(records, {}, &EventRecord::time);
        m_oldestRead = std::min(m_oldestRead, oldest->time);
        Result<std::vector<AuditEvent>> events = matching(page);
        if (!events) {
            fail(events.error());
            return;
        }
        state = m_output->add(m_order.add(std::move(*events), oldest->time));
    }
    if (!page.atEnd)
        m_walked->take(page);
    if (page.atEnd && state == EventOutput::State::GoesOn)
        state = m_output->add(m_order.rest());
    if (state == EventOutput::State::Broken) {
        stopWriting();
    } else if (page.atEnd && state == EventOutput::State::GoesOn) {
        checkRetention(page);
    } else if (state == EventOutput::State::LimitReached || m_output->isFull()) {
        if (page.atEnd)
            m_walked->take(page);
        finish(true, state == EventOutput::State::LimitReached || m_order.hasWaiting());
    } else {
        askForPage();
    }
}

Result<std::vector<AuditEvent>> EventsCommand::matching(const EventPage &page) const
{
    EventIndex index;
    index.append(page.batch);
    const EventSnapshot snapshot = index.snapshot();
    std::vector<AuditEvent> events;
    // Everything again, also what the server did: it rounds time ranges, and may ignore what it does not
    // know.
    const Result<std::optional<RowList>> rows = snapshot.filter(m_asked.filter, {m_now, changedPathFinder()}, CancelFlag());
    if (!rows)
        return rows.error();
    if (*rows) { // nobody cancels
        events.reserve((*rows)->size());
        for (const RowId row : **rows) {
            if (Result<AuditEvent> event = snapshot.auditEvent(row))
                events.push_back(*std::move(event));
        }
    }
    return events;
}

void EventsCommand::noteWarnings(const EventPage &page)
{
    if (!page.gap.isEmpty())
        m_console.say(visibleText(page.gap));
    for (const DecodeWarning &warning : page.warnings) {
        m_lost += warning.eventLost ? 1 : 0;
        if (++m_warnings <= mostWarnings)
            m_console.say(tr("Warning: %1: %2").arg(visibleText(warning.path), visibleText(warning.message)));
        else if (m_warnings == mostWarnings + 1)
            m_console.say(
                tr("Warning: there is more that could not be read; further warnings are not listed."));
    }
}

// What is older than a plan keeps is not there, whether it happened or not. Every plan keeps the last day.
void EventsCommand::checkRetention(const EventPage &last)
{
    const bool isRecent = m_asked.range.from && m_asked.range.from->ns >= m_now.ns - dayNs;
    if (isRecent && !m_retentionReached) {
        endWalk(last, std::nullopt);
        return;
    }
    m_request = m_source->organization(
        m_opener.connection().organizationId, [this, last](const Result<Organization> &organization) {
            const bool isKnown = organization && organization->retentionDays;
            endWalk(last, isKnown ? organization->retentionDays : std::nullopt);
        });
}

void EventsCommand::endWalk(const EventPage &last, std::optional<int> retentionDays)
{
    m_walked->take(last, retentionDays);
    if (m_retentionReached && !m_asked.range.from) // everything there is was asked for, and that is what came
        m_console.say(tr("Note: the organization's plan keeps no older events."));
    const std::optional<Timestamp> edge = retentionEdge(m_walked->coverage(), m_asked.plan.query.range);
    if (!edge || !m_reader.exists(m_opener.connection())) {
        finish(false);
        return;
    }
    m_reader.open(m_opener.connection(), [this, edge](const Result<std::shared_ptr<const KeptEvents>> &kept) {
        if (kept) {
            addOlder(*kept, std::min(*edge, m_oldestRead));
            return;
        }
        m_console.say(kept.error()); // the answer is that of the server alone
        finish(false);
    });
}

// The server forgets; the list goes on with what is kept.
void EventsCommand::addOlder(const std::shared_ptr<const KeptEvents> &kept, Timestamp edge)
{
    const std::optional<TimeRange> older = olderStretch(kept->coverage(), m_asked.range, edge);
    const bool holdsMore = kept->oldest() && *kept->oldest() < (older && older->from ? *older->from : edge);
    if (!m_asked.range.from && holdsMore)
        m_console.say(tr("The archive holds older events, from %1 on: name a beginning with --from, or see --offline.")
                          .arg(kept->oldest()->toRfc3339()));
    if (!older) {
        finish(false);
        return;
    }
    m_kept = kept;
    m_older = older;
    m_keptCoverage = kept->coverage();
    m_console.say(tr("What happened before %1 comes from the archive in %2.")
                      .arg(edge.toRfc3339(), visibleText(m_reader.folder(m_opener.connection()))));
    FilterState filter = m_asked.filter;
    filter.time = {};
    filter.time.absolute = *older;
    m_listing.emplace(kept->index()->snapshot(), filter, m_now, kept->revisions() > 0);
    m_listing->next([this](const Result<std::vector<AuditEvent>> &events) { takeKept(events); });
}

void EventsCommand::readArchive(const std::optional<Error> &serverFailure)
{
    if (!m_reader.exists(m_opener.connection())) {
        m_console.say(m_reader.absenceWords(m_opener.connection()));
        end(note(false), ExitCode::notFound);
        return;
    }
    if (m_console.showsProgress())
        m_console.progress(tr("Reading the archive…"));
    m_reader.open(m_opener.connection(), [this, serverFailure](const Result<std::shared_ptr<const KeptEvents>> &kept) {
        if (serverFailure)
            m_console.say(*serverFailure);
        if (kept) {
            listKept(*kept);
            return;
        }
        m_console.say(kept.error());
        end(note(false), exitCodeFor(serverFailure ? serverFailure->kind : kept.error().kind));
    });
}

void EventsCommand::listKept(const std::shared_ptr<const KeptEvents> &kept)
{
    m_kept = kept;
    m_keptCoverage = kept->coverage();
    const EventSnapshot snapshot = kept->index()->snapshot();
    m_read = snapshot.rowCount();
    m_console.say(tr("From the archive in %1 (events kept: %2).")
                      .arg(visibleText(m_reader.folder(m_opener.connection())))
                      .arg(m_read));
    if (kept->isSealLost())
        m_console.say(lostSealWords());
    if (!m_output->begin()) {
        stopWriting();
        return;
    }
    m_listing.emplace(snapshot, m_asked.filter, m_now, kept->revisions() > 0);
    m_listing->next([this](const Result<std::vector<AuditEvent>> &events) { takeKept(events); });
}

void EventsCommand::takeKept(const Result<std::vector<AuditEvent>> &events)
{
    if (!events) {
        fail(events.error());
        return;
    }
    const qint64 before = m_output->written();
    const EventOutput::State state = m_output->add(*events);
    m_listing->noteListed(m_output->written() - before);
    if (state == EventOutput::State::Broken)
        stopWriting();
    else if (state == EventOutput::State::LimitReached || events->empty())
        finish(state == EventOutput::State::LimitReached);
    else
        m_listing->next([this](const Result<std::vector<AuditEvent>> &more) { takeKept(more); });
}

AnswerNote EventsCommand::note(bool stoppedAtLimit) const
{
    const Connection &connection = m_opener.connection();
    AnswerNote note;
    note.asked = m_asked.range;
    note.filter = filterText(m_asked.filter);
    note.sourceKind = sourceKindKey(connection.kind);
    note.server = connection.url.toString(QUrl::RemoveUserInfo);
    note.organization = connection.organizationId;
    note.madeAt = m_clock.now();
    note.events = m_output ? m_output->written() : 0;
    note.stoppedAtLimit = stoppedAtLimit;
    note.revised = m_listing ? m_listing->revised() : QStringList();
    Timestamp now = note.madeAt;
    if (m_kept != nullptr && !m_older) {
        note.readFrom = AnswerNote::ReadFrom::Archive;
        note.coverage = m_keptCoverage;
    } else if (m_walked) {
        note.readFrom = m_older ? AnswerNote::ReadFrom::Both : AnswerNote::ReadFrom::Server;
        note.coverage = m_older ? joinedCoverage(m_walked->coverage(), m_keptCoverage, *m_older) : m_walked->coverage();
        if (m_walked->serverNow() != beginningOfTime)
            now = m_walked->serverNow();
    }
    note.stretch = answeredRange(note.coverage, m_asked.range, now);
    if (stoppedAtLimit && m_output && m_output->oldest()) {
        note.stretch.from = Timestamp {m_output->oldest()->ns + 1};
        if (note.stretch.to && *note.stretch.to <= *note.stretch.from)
            note.stretch.to = std::max(now, Timestamp {note.stretch.from->ns + 1});
    }
    return note;
}

void EventsCommand::finish(bool stoppedAtLimit, bool moreIsKnown)
{
    m_request.cancel();
    const AnswerNote answer = note(stoppedAtLimit);
    if (stoppedAtLimit) {
        m_console.say((moreIsKnown
                           ? tr("Stopped at the limit of %1; there are more events. See --limit and --all.")
                           : tr("Stopped at the limit of %1; there may be more events. See --limit and --all."))
                          .arg(answer.events));
    } else if (answer.events == 0) {
        m_console.say((answer.isComplete() ? tr("No event matches (events read: %1).")
                                           : tr("No event was found (events read: %1), but not all of this time is known."))
                          .arg(m_read));
    }
    if (m_lost > 0)
        m_console.say(tr("Events that could not be read, and are not in the list: %1.").arg(m_lost));
    AnswerNote shown = answer;
    shown.stoppedAtLimit = false; // is said
    sayAnswer(m_console, shown);
    const bool isIncomplete = stoppedAtLimit ? hasHole(answer) : !answer.isComplete();
    end(answer, isIncomplete || m_lost > 0 ? ExitCode::incomplete : ExitCode::done);
}

void EventsCommand::fail(const Error &error)
{
    const bool broken = m_output && m_output->hasBegun();
    const bool hasArchive = m_opener.isIdentified() && m_kept == nullptr && m_reader.exists(m_opener.connection());
    if (!broken && hasArchive && isServerAway(error)) {
        readArchive(error);
        return;
    }
    if (broken && m_output->add(m_order.rest()) == EventOutput::State::Broken) {
        stopWriting();
        return;
    }
    m_console.say(error);
    if (broken)
        m_console.say(tr("The list is not complete (events printed: %1).").arg(m_output->written()));
    if (hasArchive)
        m_console.say(tr("Events of this organization are kept on this machine: --offline lists those."));
    if (m_walked)
        m_walked->fail(error);
    end(note(false), exitCodeFor(error.kind));
}

void EventsCommand::end(const AnswerNote &note, int exitCode)
{
    if (m_output && m_output->hasBegun() && !m_output->end(note)) {
        stopWriting();
        return;
    }
    int code = exitCode;
    if (m_opener.isIdentified() && m_options.isSet(Option::About)) {
        if (const Result<Done> written = writeAbout(m_options.value(Option::About), note); !written) {
            m_console.say(written.error());
            code = exitCode == ExitCode::done ? ExitCode::failed : exitCode;
        }
    }
    m_console.endProgress();
    m_ended = true;
    emit finished(code);
}

void EventsCommand::stopWriting()
{
    m_request.cancel();
    if (m_listing)
        m_listing->cancel();
    m_ended = true;
    emit finished(m_console.exitCodeAfterFailedWrite());
}

void EventsCommand::showProgress(const RequestNote &note)
{
    if (m_console.showsProgress())
        m_console.progress(tr("Events read: %1. ").arg(m_read) + requestNoteWords(note));
}

} // namespace Backtrail
