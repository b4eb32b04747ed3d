// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/archivecommand.h"

#include "app/cli/cliwords.h"
#include "app/cli/exitcode.h"
#include "app/cli/sourceopener.h"
#include "app/options/archivefolder.h"
#include "app/options/startconnection.h"
#include "models/domain/coveragewords.h"
#include "models/domain/visibletext.h"
#include "models/export/celltext.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

ArchiveCommand::ArchiveCommand(const ParsedOptions &options, Console &console, QObject *parent)
    : CliCommand(parent)
    , m_options(options)
    , m_console(console)
{
}

void ArchiveCommand::start()
{
    if (const std::optional<Error> error = readOptions()) {
        fail(*error);
        return;
    }
    if (!QFile::exists(m_paths.database())) {
        m_console.say(tr("Nothing is kept of this organization: there is no archive in %1. `backtrail-cli sync` makes one.")
                          .arg(visibleText(m_paths.folder)));
        emit finished(ExitCode::notFound);
        return;
    }
    if (m_options.positionals().constFirst() == "info"_L1)
        readInfo();
    else
        verify();
}

void ArchiveCommand::interrupt(int exitCode)
{
    m_request.cancel();
    m_console.endProgress();
    emit finished(exitCode);
}

std::optional<Error> ArchiveCommand::readOptions()
{
    const QString format = m_options.value(Option::ArchiveFormat);
    m_isJson = format == "json"_L1;
    if (!format.isEmpty() && !m_isJson && format != "text"_L1)
        return Error {ErrorKind::InvalidInput, tr("--format can be text or json, not %1.").arg(cliInput(format))};
    const QString action = m_options.positionals().constFirst();
    if (action != "info"_L1 && action != "verify"_L1)
        return Error {ErrorKind::InvalidInput, tr("The command archive knows info and verify, not %1.").arg(cliInput(action))};
    const std::unique_ptr<QSettings> settings = openSettings(m_options);
    const Result<Connection> connection = connectionFromOptions(m_options, *settings);
    if (!connection)
        return connection.error();
    m_paths.folder = archiveFolder(archiveRoot(m_options), *connection);
    m_source = archiveSource(*connection);
    return std::nullopt;
}

void ArchiveCommand::readInfo()
{
    m_request = runInWorker<Result<ArchiveInfo>>(
        [paths = m_paths, source = m_source](const CancelFlag &) { return readArchiveInfo(paths, source); },
        [this](Result<ArchiveInfo> &&info) {
            if (info)
                show(*info);
            else
                fail(info.error());
        });
}

void ArchiveCommand::verify()
{
    using Verdict = Result<std::optional<ArchiveVerdict>>;
    using Progress = std::pair<std::uint64_t, std::uint64_t>;
    const auto work = [paths = m_paths, source = m_source](const CancelFlag &cancel,
                                                           const std::function<void(Progress &&)> &give) -> Verdict {
        // The right archive first: a whole one of another organization proves nothing.
        if (const Result<OpenedArchive> archive = openArchiveForReading(paths, source); !archive)
            return archive.error();
        return verifyArchive(paths, cancel, [&give](std::uint64_t done, std::uint64_t all) { give({done, all}); });
    };
    m_request = runInWorker<Verdict, Progress>(
        work,
        [this](Progress &&progress) {
            m_console.progress(tr("Events proved: %1 of %2…").arg(progress.first).arg(progress.second));
        },
        [this](Verdict &&verdict) {
            if (!verdict)
                fail(verdict.error());
            else if (*verdict)
                show(**verdict);
        });
}

void ArchiveCommand::show(const ArchiveInfo &info)
{
    write(m_isJson ? asJson(info) : asText(info), ExitCode::done);
}

void ArchiveCommand::show(const ArchiveVerdict &verdict)
{
    write(m_isJson ? asJson(verdict) : asText(verdict), verdict.firstFault ? ExitCode::failed : ExitCode::done);
}

QByteArray ArchiveCommand::asText(const ArchiveInfo &info) const
{
    const auto time = [](const std::optional<Timestamp> &value) { return value ? value->toRfc3339() : tr("none"); };
    QStringList lines {
        tr("Folder: %1").arg(visibleText(m_paths.folder)),
        tr("Events: %1").arg(info.events),
        tr("Oldest event: %1").arg(time(info.oldest)),
        tr("Newest event: %1").arg(time(info.newest)),
        tr("Revisions, other content that came later under the same id: %1").arg(info.revisions),
        tr("Kept aside because they could not be read as events: %1").arg(info.unreadable),
        tr("Bytes on disk: %1").arg(info.bytes),
    };
    const std::vector<CoverageSpan> spans = info.coverage.spans();
    if (spans.empty()) {
        lines.append(tr("Nothing was fetched yet."));
    } else {
        const TimeRange known {spans.front().from, spans.back().to};
        lines += coverageLines(info.coverage, known);
    }
    return (lines.join(u'\n') + u'\n').toUtf8();
}

QByteArray ArchiveCommand::asJson(const ArchiveInfo &info) const
{
    const QJsonObject object {
        {u"folder"_s, m_paths.folder},
        {u"events"_s, jsonNumber(info.events)},
        {u"oldest"_s, jsonTime(info.oldest)},
        {u"newest"_s, jsonTime(info.newest)},
        {u"revisions"_s, jsonNumber(info.revisions)},
        {u"unreadable"_s, jsonNumber(info.unreadable)},
        {u"bytes"_s, jsonNumber(info.bytes)},
        {u"coverage"_s, jsonCoverage(info.coverage)},
    };
    return QJsonDocument(object).toJson();
}

QByteArray ArchiveCommand::asText(const ArchiveVerdict &verdict)
{
    QStringList lines;
    if (verdict.firstFault)
        lines.append(tr("Not as it was written: %1.").arg(visibleText(*verdict.firstFault)));
    else
        lines.append(tr("Nothing was changed, and nothing is missing."));
    lines.append(tr("Proved: %1 events, %2 revisions, %3 elements that could not be read.")
                     .arg(verdict.events)
                     .arg(verdict.revisions)
                     .arg(verdict.unreadable));
    if (!verdict.isSealChecked)
        lines.append(tr("The seal could not be checked, its key is gone: somebody may have written everything anew."));
    return (lines.join(u'\n') + u'\n').toUtf8();
}

QByteArray ArchiveCommand::asJson(const ArchiveVerdict &verdict) const
{
    const QJsonObject object {
        {u"folder"_s, m_paths.folder},
        {u"ok"_s, !verdict.firstFault},
        {u"fault"_s, verdict.firstFault ? QJsonValue(*verdict.firstFault) : QJsonValue()},
        {u"seal_checked"_s, verdict.isSealChecked},
        {u"events"_s, jsonNumber(verdict.events)},
        {u"revisions"_s, jsonNumber(verdict.revisions)},
        {u"unreadable"_s, jsonNumber(verdict.unreadable)},
    };
    return QJsonDocument(object).toJson();
}

void ArchiveCommand::write(const QByteArray &data, int exitCode)
{
    m_console.endProgress();
    const bool isShownJson = m_isJson && m_console.outputIsTerminal();
    const bool isWritten = m_console.write(isShownJson ? jsonForTerminal(data) : data);
    const int code = isWritten ? ExitCode::done : m_console.exitCodeAfterFailedWrite();
    emit finished(code == ExitCode::done ? exitCode : code); // a fault counts, even if nobody read of it
}

void ArchiveCommand::fail(const Error &error)
{
    m_console.endProgress();
    m_console.say(error);
    emit finished(exitCodeFor(error.kind));
}

} // namespace Backtrail
