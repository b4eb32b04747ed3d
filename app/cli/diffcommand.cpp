// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/diffcommand.h"

#include "app/cli/cliwords.h"
#include "app/cli/exitcode.h"
#include "app/options/filteroptions.h"
#include "models/filter/filterstate.h"

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

DiffCommand::DiffCommand(const ParsedOptions &options, Console &console, Clock &clock, QObject *parent)
    : CliCommand(parent)
    , m_options(options)
    , m_console(console)
    , m_opener(options, clock)
    , m_now(clock.now())
    , m_id(options.positionals().value(0))
{
}

void DiffCommand::start()
{
    const Result<DiffFormat> format = diffFormatFromOptions(m_options);
    if (!format) {
        fail(format.error());
        return;
    }
    m_format = *format;
    const Result<DiffOptions> options = diffOptionsFromOptions(m_options);
    if (!options) {
        fail(options.error());
        return;
    }
    m_diffOptions = *options;
    const Result<TimeRange> range = rangeFromOptions(m_options, m_now);
    if (!range) {
        fail(range.error());
        return;
    }
    m_range = *range;
    m_opener.open([this](const Result<std::shared_ptr<Source>> &source) {
        if (source)
            openWalk(*source);
        else
            fail(source.error());
    });
}

void DiffCommand::interrupt(int exitCode)
{
    m_request.cancel();
    m_console.endProgress();
    emit finished(exitCode);
}

void DiffCommand::openWalk(const std::shared_ptr<Source> &source)
{
    m_source = source;
    FilterState filter;
    filter.time.absolute = m_range;
    m_walk = source->walk(planForQovery(filter, m_now).query);
    askForPage();
}

void DiffCommand::askForPage()
{
    m_request = m_walk->next(
        [this](const Result<EventPage> &page) {
            if (page)
                takePage(*page);
            else
                fail(page.error());
        },
        [this](const RequestNote &note) {
            if (m_console.showsProgress()) {
                m_console.progress(tr("Looking for the event. Events read: %1. ").arg(m_read)
                                   + requestNoteWords(note));
            }
        });
}

void DiffCommand::takePage(const EventPage &page)
{
    const std::vector<EventRecord> &events = page.batch->events();
    const QByteArray idBytes = m_id.toUtf8();
    const std::string_view id(idBytes.constData(), static_cast<std::size_t>(idBytes.size()));
    const auto found = std::ranges::find(events, id, &EventRecord::id);
    if (found != events.end()) {
        compare(page.batch->auditEvent(static_cast<std::size_t>(found - events.begin())));
        return;
    }
    m_read += static_cast<qint64>(events.size());
    m_maybeMissed = m_maybeMissed || !page.gap.isEmpty() || page.retentionLimitReached
        || std::ranges::any_of(page.warnings, &DecodeWarning::eventLost);
    if (!page.atEnd) {
        askForPage();
        return;
    }
    m_console.say(
        tr("There is no event %1 in this range (events read: %2).").arg(cliInput(m_id)).arg(m_read));
    if (m_maybeMissed)
        m_console.say(tr("Some events of this range could not be read or are no longer kept by the server."));
    emit finished(ExitCode::notFound);
}

void DiffCommand::compare(const AuditEvent &event)
{
    const DocumentPair documents = documentsToCompare(event.eventType, event.originalChange, event.change);
    DiffOptions options = m_diffOptions;
    options.documentKind = event.targetType;
    m_request = runInWorker<DiffOutput>(
        [documents, event, options, format = m_format, style = diffStyleFor(m_console),
         write = m_options.isSet(Option::ShowSecrets) ? &writtenDiff : &maskedDiff](const CancelFlag &cancel) {
            return write(format, diffSubject(event), documents, options, style, cancel);
        },
        [this](DiffOutput &&output) { show(output); });
}

void DiffCommand::show(const DiffOutput &output)
{
    m_console.endProgress();
    if (!output.hasPatch && m_format == DiffFormat::Patch) {
        m_console.say(
            tr("There is no patch for this event: a patch needs JSON on both sides, of a size that can be "
               "compared. See --format text."));
        emit finished(ExitCode::failed);
        return;
    }
    if (output.hidesSecrets)
        m_console.say(tr("Secrets are masked; equal numbers stand for equal values. --show-secrets shows them."));
    emit finished(m_console.write(output.data) ? ExitCode::done : m_console.exitCodeAfterFailedWrite());
}

void DiffCommand::fail(const Error &error)
{
    m_console.say(error);
    emit finished(exitCodeFor(error.kind));
}

} // namespace Backtrail
