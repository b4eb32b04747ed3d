// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/diffcommand.h"

#include "app/cli/cliwords.h"
#include "app/cli/exitcode.h"
#include "app/options/filteroptions.h"
#include "models/domain/visibletext.h"
#include "models/filter/filterstate.h"
#include "models/session/kepttargets.h"
#include "models/session/reading.h"

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t dayNs = 86'400 * Timestamp::nsPerSecond;

// What a search for one event is left with: what is beyond the server's retention cannot be asked for.
std::vector<TimeRange> openStretches(const Coverage &searched, const TimeRange &range, Timestamp now)
{
    const TimeRange all {range.from.value_or(std::min(beginningOfHistory, range.to.value_or(endOfTime))),
                         range.to.value_or(Timestamp {now.ns + dayNs})};
    std::vector<TimeRange> stretches;
    for (const CoverageSpan &gap : searched.gaps(all)) {
        if (gap.kind == CoverageKind::BeyondRetention)
            continue;
        if (!stretches.empty() && stretches.back().to == gap.from)
            stretches.back().to = gap.to;
        else
            stretches.push_back({gap.from, gap.to});
    }
    return stretches;
}

} // namespace

DiffCommand::DiffCommand(const ParsedOptions &options, Console &console, Clock &clock, QObject *parent)
    : CliCommand(parent)
    , m_options(options)
    , m_console(console)
    , m_clock(clock)
    , m_opener(options, clock)
    , m_reader(options, clock)
    , m_now(clock.now())
    , m_id(options.positionals().value(0))
{
}

void DiffCommand::start()
{
    if (const std::optional<Error> error = readOptions()) {
        fail(*error);
        return;
    }
    if (const std::optional<Error> error = m_opener.identify()) {
        fail(*error);
        return;
    }
    if (m_options.isSet(Option::Offline) || m_reader.exists(m_opener.connection()))
        lookIntoArchive();
    else
        askServer();
}

void DiffCommand::interrupt(int exitCode)
{
    m_request.cancel();
    m_console.endProgress();
    emit finished(exitCode);
}

std::optional<Error> DiffCommand::readOptions()
{
    const Result<DiffFormat> format = diffFormatFromOptions(m_options);
    if (!format)
        return format.error();
    m_format = *format;
    const Result<DiffOptions> options = diffOptionsFromOptions(m_options);
    if (!options)
        return options.error();
    m_diffOptions = *options;
    const Result<TimeRange> range = rangeFromOptions(m_options, m_now);
    if (!range)
        return range.error();
    m_range = *range;
    return std::nullopt;
}

void DiffCommand::lookIntoArchive()
{
    if (!m_reader.exists(m_opener.connection())) {
        m_console.say(m_reader.absenceWords(m_opener.connection()));
        emit finished(ExitCode::notFound);
        return;
    }
    if (m_console.showsProgress())
        m_console.progress(tr("Looking for the event in the archive…"));
    m_reader.open(m_opener.connection(),
                  [this](const Result<std::shared_ptr<const KeptEvents>> &kept) { takeArchive(kept); });
}

void DiffCommand::takeArchive(const Result<std::shared_ptr<const KeptEvents>> &kept)
{
    const bool isOffline = m_options.isSet(Option::Offline);
    if (!kept) {
        if (isOffline) {
            fail(kept.error());
        } else {
            m_console.say(kept.error());
            askServer();
        }
        return;
    }
    m_kept = *kept;
    m_searched = m_kept->coverage();
    using Found = std::optional<std::pair<Result<AuditEvent>, Result<std::vector<QByteArray>>>>;
    m_request = runInWorker<Found>(
        [snapshot = m_kept->index()->snapshot(), id = m_id](const CancelFlag &) -> Found {
            if (const std::optional<RowId> row = snapshot.find(id))
                return std::pair(snapshot.auditEvent(*row), snapshot.revisions(*row));
            return std::nullopt;
        },
        [this, isOffline](Found &&found) {
            if (found && found->second && !found->second->empty())
                m_console.say(tr("This event came again later with other content, times: %1. It is shown as it came first.")
                                  .arg(found->second->size()));
            if (found && found->first)
                compare(*found->first);
            else if (found)
                fail(found->first.error());
            else if (isOffline)
                sayNotFound();
            else
                askServer();
        });
}

void DiffCommand::askServer()
{
    m_opener.open({[this](const std::shared_ptr<Source> &source) {
                       m_source = source;
                       m_toWalk = openStretches(m_searched, m_range, m_now);
                       nextWalk();
                   },
                   [this](const Error &error) { fail(error); }});
}

void DiffCommand::nextWalk()
{
    if (m_toWalk.empty()) {
        sayNotFound();
        return;
    }
    FilterState filter;
    filter.time.absolute = m_toWalk.back();
    m_toWalk.pop_back();
    m_walk = m_source->walk(planForQovery(filter, m_now).query);
    m_walked.emplace(m_clock, filter.time.absolute);
    askForPage();
}

void DiffCommand::askForPage()
{
    m_walked->asking();
    m_request = m_walk->next(
        [this](const Result<EventPage> &page) {
            if (page) {
                takePage(*page);
                return;
            }
            m_walked->fail(page.error());
            addWalked();
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
    if (!page.atEnd) {
        m_walked->take(page);
        askForPage();
        return;
    }
    endWalk(page);
}

// How far back the server keeps events is asked once: what is older is not there, whether it happened or not.
void DiffCommand::endWalk(const EventPage &last)
{
    const auto goOn = [this, last] {
        m_walked->take(last, *m_retentionDays);
        addWalked();
        nextWalk();
    };
    if (m_retentionDays) {
        goOn();
        return;
    }
    m_request = m_source->organization(m_opener.connection().organizationId, [this, goOn](const Result<Organization> &organization) {
        m_retentionDays = organization ? organization->retentionDays : std::nullopt;
        const auto next = goOn; // a copy: the next request destroys this one
        next();
    });
}

void DiffCommand::addWalked()
{
    for (const CoverageSpan &span : m_walked->coverage().spans())
        m_searched.mark(span);
}

// Not there, or only not found: two answers.
void DiffCommand::sayNotFound()
{
    const bool hasAsked = m_source != nullptr;
    if (hasAsked)
        m_console.say(tr("There is no event %1 in this range (events read: %2).").arg(cliInput(m_id)).arg(m_read));
    if (m_kept != nullptr)
        m_console.say(tr("The archive does not hold event %1 (events kept: %2).")
                          .arg(cliInput(m_id))
                          .arg(m_kept->index()->rowCount()));
    const TimeRange range = answeredRange(m_searched, m_range, m_now);
    const QStringList lines = coverageLines(m_searched, range);
    m_console.say(tr("How far was looked: %1").arg(lines.join(u'\n')));
    emit finished(m_searched.isComplete(range) ? ExitCode::notFound : ExitCode::incomplete);
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
    m_console.endProgress();
    m_console.say(error);
    if (m_kept != nullptr) {
        m_console.say(tr("The archive does not hold event %1 (events kept: %2).")
                          .arg(cliInput(m_id))
                          .arg(m_kept->index()->rowCount()));
    }
    emit finished(exitCodeFor(error.kind));
}

} // namespace Backtrail
