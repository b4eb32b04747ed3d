// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/eventscommand.h"

#include "app/cli/cliwords.h"
#include "app/cli/exitcode.h"
#include "app/options/filteroptions.h"
#include "models/domain/visibletext.h"
#include "models/export/celltext.h"
#include "models/index/eventindex.h"
#include "models/session/changedpathfinder.h"

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 defaultLimit = 100;
constexpr int largestPage = 100;
constexpr int smallestPage = 10;
constexpr qint64 mostWarnings = 10;

Error inputError(const QString &sentence)
{
    return Error {ErrorKind::InvalidInput, sentence, 0, {}};
}

} // namespace

EventsCommand::EventsCommand(const ParsedOptions &options, Console &console, Clock &clock, QObject *parent)
    : CliCommand(parent)
    , m_options(options)
    , m_console(console)
    , m_clock(clock)
    , m_opener(options, clock)
    , m_now(clock.now())
{
}

void EventsCommand::start()
{
    if (const std::optional<Error> error = readOptions()) {
        fail(*error);
        return;
    }
    m_opener.open([this](const Result<std::shared_ptr<Source>> &source) {
        if (source)
            openWalk(*source);
        else
            fail(source.error());
    });
}

void EventsCommand::interrupt(int exitCode)
{
    if (m_ended)
        return;
    m_request.cancel();
    if (m_begun && !writeRest())
        return;
    m_console.say(tr("Interrupted: the list is not complete (events printed: %1).").arg(m_written));
    end(exitCode);
}

std::optional<Error> EventsCommand::readOptions()
{
    const Result<FilterState> filter = filterFromOptions(m_options, m_now);
    if (!filter)
        return filter.error();
    m_filter = *filter;
    if (const std::optional<Error> error = readLimit())
        return error;
    if (m_options.isSet(Option::EventFormat)) {
        const QString key = m_options.value(Option::EventFormat);
        const std::optional<ExportFormat> format = parseExportFormat(key);
        if (!format)
            return inputError(
                tr("--format can be table, json, jsonl, csv or markdown, not %1.").arg(cliInput(key)));
        m_format = *format;
    }
    const Result<QList<EventColumn>> columns = readColumns();
    if (!columns)
        return columns.error();
    m_plan = planForQovery(m_filter, m_now, largestPage);
    m_plan.query.pageSize = pageSize();
    m_writer = std::make_unique<EventWriter>(m_format, *columns);
    m_writer->setTableWidth(m_console.width());
    return std::nullopt;
}

std::optional<Error> EventsCommand::readLimit()
{
    if (m_options.isSet(Option::All))
        return std::nullopt;
    m_limit = defaultLimit;
    if (m_options.isSet(Option::Limit)) {
        bool isNumber = false;
        const qint64 limit = m_options.value(Option::Limit).toLongLong(&isNumber);
        if (!isNumber || limit < 1)
            return inputError(tr("--limit needs a number of events from 1 on; --all lists every one."));
        m_limit = limit;
    }
    return std::nullopt;
}

Result<QList<EventColumn>> EventsCommand::readColumns() const
{
    const bool hasColumns = m_format != ExportFormat::Json && m_format != ExportFormat::JsonLines;
    const QString given = m_options.value(Option::Columns);
    if (!hasColumns && !given.isEmpty())
        return inputError(
            tr("--columns belongs to table, csv and markdown; json and jsonl give whole events."));
    QList<EventColumn> columns;
    // A file is for machines and keeps everything; a screen has room for the most telling ones.
    const bool wantsAll = given == "all"_L1 || (given.isEmpty() && m_format == ExportFormat::Csv);
    if (given.isEmpty() || wantsAll) {
        for (const EventColumnSpec &spec : eventColumns) {
            if (wantsAll || spec.shown)
                columns.append(spec.column);
        }
        return columns;
    }
    for (const QString &key : given.split(u',')) {
        const std::optional<EventColumn> column = findColumn(key.trimmed());
        if (!column) {
            QStringList known;
            for (const EventColumnSpec &spec : eventColumns)
                known.append(columnKey(spec.column));
            return inputError(
                tr("There is no column %1. The columns are: %2.").arg(cliInput(key), known.join(", "_L1)));
        }
        columns.append(*column);
    }
    return columns;
}

// One more than asked for shows whether there is more. What is filtered here needs full pages anyway.
int EventsCommand::pageSize() const
{
    if (!m_limit || !m_plan.onLoaded.isEmpty())
        return largestPage;
    return static_cast<int>(std::clamp<qint64>(*m_limit + 1, smallestPage, largestPage));
}

void EventsCommand::openWalk(const std::shared_ptr<Source> &source)
{
    m_source = source;
    m_walk = source->walk(m_plan.query);
    askForPage();
}

void EventsCommand::askForPage()
{
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
    if (!m_begun) {
        m_begun = true;
        if (!write(m_writer->begin()))
            return;
    }
    noteWarnings(page);
    if (!page.gap.isEmpty()) {
        m_hasGap = true;
        m_console.say(visibleText(page.gap));
    }
    m_retentionReached = m_retentionReached || page.retentionLimitReached;
    const std::vector<EventRecord> &records = page.batch->events();
    m_read += static_cast<qint64>(records.size());
    if (!records.empty()) {
        const auto oldest = std::ranges::min_element(records, {}, &EventRecord::time);
        Result<std::vector<AuditEvent>> events = matching(page);
        if (!events) {
            fail(events.error());
            return;
        }
        if (!writeEvents(m_order.add(std::move(*events), oldest->time)))
            return;
    }
    if (page.atEnd) {
        if (writeEvents(m_order.rest()))
            checkRetention();
    } else if (m_limit && m_written >= *m_limit) {
        stopAtLimit(m_order.hasWaiting());
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
    const Result<std::optional<RowList>> rows = snapshot.filter(m_filter, {m_now, changedPathFinder()}, CancelFlag());
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

bool EventsCommand::writeEvents(const std::vector<AuditEvent> &events)
{
    QByteArray data;
    bool hasMore = false;
    for (const AuditEvent &event : events) {
        if (m_limit && m_written >= *m_limit) {
            hasMore = true;
            break;
        }
        data += m_writer->event(event);
        ++m_written;
    }
    if (!write(data))
        return false;
    if (hasMore)
        stopAtLimit(true);
    return !hasMore;
}

bool EventsCommand::write(const QByteArray &data)
{
    if (data.isEmpty())
        return true;
    const bool isJson = m_format == ExportFormat::Json || m_format == ExportFormat::JsonLines;
    QByteArray safe = data;
    if (m_console.outputIsTerminal() && isJson)
        safe = jsonForTerminal(data);
    else if (m_console.outputIsTerminal())
        safe = visibleText(QString::fromUtf8(data).remove(u'\r'), LineBreaks::Keep).toUtf8();
    if (m_console.write(safe))
        return true;
    m_request.cancel();
    m_ended = true;
    emit finished(m_console.exitCodeAfterFailedWrite());
    return false;
}

void EventsCommand::noteWarnings(const EventPage &page)
{
    for (const DecodeWarning &warning : page.warnings) {
        m_lost += warning.eventLost ? 1 : 0;
        if (++m_warnings <= mostWarnings)
            m_console.say(tr("Warning: %1: %2").arg(visibleText(warning.path), visibleText(warning.message)));
        else if (m_warnings == mostWarnings + 1)
            m_console.say(
                tr("Warning: there is more that could not be read; further warnings are not listed."));
    }
}

void EventsCommand::checkRetention()
{
    const std::optional<Timestamp> from = m_plan.query.range.from;
    if (!m_retentionReached) {
        endWalk();
        return;
    }
    if (!from) {
        // Everything there is was asked for, and that is what came.
        m_retentionReached = false;
        m_console.say(tr("Note: the organization's plan keeps no older events."));
        endWalk();
        return;
    }
    m_request = m_source->organization(
        m_opener.connection().organizationId, [this, from](const Result<Organization> &organization) {
            const bool isKnown = organization && organization->retentionDays;
            const std::int64_t day = 86400 * Timestamp::nsPerSecond;
            if (isKnown && from->ns >= m_now.ns - *organization->retentionDays * day)
                m_retentionReached = false;
            endWalk();
        });
}

void EventsCommand::endWalk()
{
    if (m_retentionReached)
        m_console.say(
            tr("The range is not complete: the organization's plan does not keep events for so long."));
    if (m_lost > 0)
        m_console.say(tr("The list is not complete (events that could not be read: %1).").arg(m_lost));
    if (m_hasGap)
        m_console.say(tr("The list is not complete: events may be missing, see above."));
    if (m_written == 0 && !m_hasGap && m_lost == 0 && !m_retentionReached)
        m_console.say(tr("No event matches (events read: %1).").arg(m_read));
    end(m_retentionReached || m_lost > 0 || m_hasGap ? ExitCode::incomplete : ExitCode::done);
}

void EventsCommand::stopAtLimit(bool moreIsKnown)
{
    m_request.cancel();
    m_console.say((moreIsKnown
                       ? tr("Stopped at the limit of %1; there are more events. See --limit and --all.")
                       : tr("Stopped at the limit of %1; there may be more events. See --limit and --all."))
                      .arg(m_written));
    end(m_lost > 0 || m_hasGap ? ExitCode::incomplete : ExitCode::done);
}

void EventsCommand::fail(const Error &error)
{
    const bool broken = m_begun;
    if (broken && !writeRest())
        return;
    m_console.say(error);
    if (broken)
        m_console.say(tr("The list is not complete (events printed: %1).").arg(m_written));
    end(exitCodeFor(error.kind));
}

// What still waits for its neighbours in time was received, so it is printed.
bool EventsCommand::writeRest()
{
    QByteArray data;
    for (const AuditEvent &event : m_order.rest()) {
        if (m_limit && m_written >= *m_limit)
            break;
        data += m_writer->event(event);
        ++m_written;
    }
    return write(data);
}

void EventsCommand::end(int exitCode)
{
    if (m_begun && !write(m_writer->end()))
        return;
    m_console.endProgress();
    m_ended = true;
    emit finished(exitCode);
}

void EventsCommand::showProgress(const RequestNote &note)
{
    if (m_console.showsProgress())
        m_console.progress(tr("Events read: %1. ").arg(m_read) + requestNoteWords(note));
}

} // namespace Backtrail
