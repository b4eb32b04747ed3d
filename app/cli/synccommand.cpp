// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/synccommand.h"

#include "app/cli/cliwords.h"
#include "app/cli/exitcode.h"
#include "app/options/archivefolder.h"
#include "app/options/filteroptions.h"
#include "models/archive/eventarchive.h"
#include "models/domain/visibletext.h"

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

SyncCommand::SyncCommand(const ParsedOptions &options, Console &console, Clock &clock, QObject *parent)
    : CliCommand(parent)
    , m_options(options)
    , m_console(console)
    , m_clock(clock)
    , m_opener(options, clock)
    , m_now(clock.now())
{
}

SyncCommand::~SyncCommand() = default;

void SyncCommand::start()
{
    const Result<TimeRange> range = rangeFromOptions(m_options, m_now);
    if (!range) {
        fail(range.error());
        return;
    }
    m_range = *range;
    m_opener.start({[this](const std::shared_ptr<Source> &source) {
                        m_source = source;
                        askForOrganization();
                    },
                    [this](const Error &error) { fail(error); }});
}

void SyncCommand::interrupt(int exitCode)
{
    if (m_ended)
        return;
    m_request.cancel();
    if (m_sync) {
        if (!writeReport(m_range))
            return;
        m_console.say(tr("Interrupted: what was fetched stays, and the next sync goes on from there."));
    }
    end(exitCode);
}

// Before an archive is made: a token that is refused, or a server that is not there, leaves nothing behind.
void SyncCommand::askForOrganization()
{
    m_console.progress(requestNoteWords({}));
    m_request = m_source->organization(
        m_opener.connection().organizationId, [this](const Result<Organization> &organization) {
            const bool isHopeless = !organization
                && (organization.error().kind == ErrorKind::SignInRefused
                    || exitCodeFor(organization.error().kind) == ExitCode::unreachable);
            if (isHopeless)
                fail(organization.error());
            else // a token that may read events alone is good enough
                openArchive(organization ? organization->retentionDays : std::nullopt);
        });
}

void SyncCommand::openArchive(std::optional<int> retentionDays)
{
    const Connection &connection = m_opener.connection();
    m_store = std::make_unique<EventArchive>(archiveFolder(archiveRoot(m_options), connection), archiveSource(connection));
    m_request = m_store->open(
        [](const StoredRowsPtr &) {}, // nobody looks at events here
        [this, retentionDays](const Result<StoreContents> &contents) {
            if (!contents) {
                fail(contents.error());
            } else if (contents->isReadOnly) {
                m_console.say(tr("Nothing was fetched: the archive cannot be written. %1.")
                                  .arg(visibleText(contents->readOnlyReason)));
                end(ExitCode::failed);
            } else {
                if (contents->isSealLost)
                    m_console.say(lostSealWords());
                if (!contents->loss.isEmpty())
                    m_console.say(contents->loss + u'.');
                startSync(*contents, retentionDays);
            }
        });
}

void SyncCommand::startSync(const StoreContents &contents, std::optional<int> retentionDays)
{
    SyncOptions options;
    options.follows = false;
    options.goal = m_range;
    options.retentionDays = retentionDays;
    m_sync = std::make_unique<Synchronizer>(m_clock, *m_store);
    m_sync->setOptions(options);
    m_sync->setSource(m_source);
    connect(m_sync.get(), &Synchronizer::statusChanged, this, &SyncCommand::takeStatus);
    m_sync->start(contents);
    takeStatus();
}

void SyncCommand::takeStatus()
{
    if (m_ended || !m_sync)
        return;
    const SyncStatus status = m_sync->status();
    if (m_console.showsProgress()) {
        const QString kept = status.estimatedTotal ? tr("Events kept: %1 of about %2. ").arg(status.kept).arg(*status.estimatedTotal)
                                                   : tr("Events kept: %1. ").arg(status.kept);
        m_console.progress(kept + (status.note ? requestNoteWords(*status.note) : QString()));
    } else {
        sayWait(status);
    }
    // Not from inside the signal: it may be between two windows.
    if (isAtEnd(status))
        m_request = m_clock.after(std::chrono::milliseconds(0), [this] { endIfStillIdle(); });
    else
        m_request.cancel();
}

// Where no line can be replaced, as from a timer: one when a long wait begins, and another one only when something came in
// between.
void SyncCommand::sayWait(const SyncStatus &status)
{
    constexpr std::chrono::seconds worthSaying {10};
    if (!status.note || status.note->kind == RequestNote::Kind::Sending || status.note->wait < worthSaying
        || m_waitSaidAt == status.kept)
        return;
    m_waitSaidAt = status.kept;
    QString sentence = requestNoteWords(*status.note);
    if (status.timeLeft)
        sentence += u' ' + tr("All will be fetched in about %1 min.").arg(status.minutesLeft());
    m_console.say(sentence);
}

// Haste is cured by waiting. All else was retried already, and the next sync goes on where this one ends.
bool SyncCommand::isAtEnd(const SyncStatus &status)
{
    const bool waitsInVain
        = status.phase == SyncPhase::Waiting && status.error && status.error->kind != ErrorKind::RateLimited;
    return status.phase == SyncPhase::Failed || status.phase == SyncPhase::Idle || waitsInVain;
}

// An answer that was under way may have come after a failure; and what came before it is counted only once it is written.
void SyncCommand::endIfStillIdle()
{
    constexpr std::chrono::milliseconds untilWritten {20};
    const SyncStatus status = m_sync->status();
    if (!isAtEnd(status))
        return;
    if (m_sync->isWriting()) {
        m_request = m_clock.after(untilWritten, [this] { endIfStillIdle(); });
        return;
    }
    const TimeRange range = judgedRange();
    if (!writeReport(range))
        return;
    if (status.error) {
        fail(*status.error);
        return;
    }
    end(m_sync->coverage().isComplete(range) ? ExitCode::done : ExitCode::incomplete);
}

// Who names no beginning asks for all that the server keeps, who names no end for all that can be known by now. Where
// something is left to ask for, the whole of it counts.
TimeRange SyncCommand::judgedRange() const
{
    if (!m_sync->status().isUpToDate)
        return m_range;
    std::vector<CoverageSpan> spans = m_sync->coverage().spans(m_range);
    const auto isNotAsked = [](const CoverageSpan &span) {
        return span.kind == CoverageKind::NotFetched || span.kind == CoverageKind::BeyondRetention;
    };
    const auto isTooNew = [](const CoverageSpan &span) {
        return span.kind == CoverageKind::NotFetched || span.reason == CoverageReason::NotSettled;
    };
    if (!m_range.from)
        spans.erase(spans.begin(), std::ranges::find_if_not(spans, isNotAsked));
    while (!m_range.to && !spans.empty() && isTooNew(spans.back()))
        spans.pop_back();
    return spans.empty() ? m_range : TimeRange {spans.front().from, spans.back().to};
}

bool SyncCommand::writeReport(const TimeRange &range)
{
    const SyncStatus status = m_sync->status();
    const Coverage &coverage = m_sync->coverage();
    QStringList lines {tr("Events kept: %1, of them new: %2.").arg(status.kept).arg(status.fetched)};
    if (status.revised > 0)
        lines.append(tr("Came again with other content under the same id, kept beside the first: %1.").arg(status.revised));
    lines += coverageLines(coverage, range);
    if (!m_range.to && range.to)
        lines.append(tr("What is newer is kept as far as it came; more of it may still arrive."));
    if (m_console.write((lines.join(u'\n') + u'\n').toUtf8()))
        return true;
    const int code = m_console.exitCodeAfterFailedWrite();
    end(code != ExitCode::done || coverage.isComplete(range) ? code : ExitCode::incomplete);
    return false;
}

void SyncCommand::fail(const Error &error)
{
    m_console.say(error);
    end(exitCodeFor(error.kind));
}

void SyncCommand::end(int exitCode)
{
    m_console.endProgress();
    m_ended = true;
    m_request.cancel();
    if (m_sync)
        m_sync->cancel();
    emit finished(exitCode);
}

} // namespace Backtrail
