// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/archivecommand.h"

#include "app/cli/cliwords.h"
#include "app/cli/exitcode.h"
#include "app/cli/sourceopener.h"
#include "app/options/archivefolder.h"
#include "app/options/startconnection.h"
#include "models/domain/visibletext.h"
#include "models/export/celltext.h"

#include <QFile>
#include <QJsonDocument>
#include <QSettings>

namespace Backtrail {

using namespace Qt::StringLiterals;

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
    switch (m_action) {
    case Action::Info:
        readInfo();
        break;
    case Action::Verify:
        verify();
        break;
    case Action::Rebuild:
    case Action::Compact:
        rewrite();
        break;
    }
}

void ArchiveCommand::interrupt(int exitCode)
{
    m_request.cancel();
    m_console.endProgress();
    emit finished(exitCode);
}

std::optional<Error> ArchiveCommand::readAction()
{
    struct Row
    {
        QLatin1StringView name;
        Action action;
    };
    static constexpr std::array rows {Row {"info"_L1, Action::Info}, Row {"verify"_L1, Action::Verify},
                                      Row {"rebuild"_L1, Action::Rebuild}, Row {"compact"_L1, Action::Compact}};
    const QString name = m_options.positionals().constFirst();
    for (const Row &row : rows) {
        if (name == row.name) {
            m_action = row.action;
            return std::nullopt;
        }
    }
    return Error {ErrorKind::InvalidInput,
                  tr("The command archive knows info, verify, rebuild and compact, not %1.").arg(cliInput(name))};
}

std::optional<Error> ArchiveCommand::readOptions()
{
    const QString format = m_options.value(Option::ArchiveFormat);
    m_isJson = format == "json"_L1;
    if (!format.isEmpty() && !m_isJson && format != "text"_L1)
        return Error {ErrorKind::InvalidInput, tr("--format can be text or json, not %1.").arg(cliInput(format))};
    if (std::optional<Error> error = readAction())
        return error;
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
                write(reportOf(*info), true);
            else
                fail(info.error());
        });
}

template<typename T>
void ArchiveCommand::run(const QString &doing,
                         std::function<Result<std::optional<T>>(const CancelFlag &, const ArchiveProgress &)> work,
                         std::function<void(const T &)> done)
{
    using Progress = std::pair<std::uint64_t, std::uint64_t>;
    using Answer = Result<std::optional<T>>;
    m_request = runInWorker<Answer, Progress>(
        [work = std::move(work)](const CancelFlag &cancel, const std::function<void(Progress &&)> &give) -> Answer {
            return work(cancel, [&give](std::uint64_t some, std::uint64_t all) { give({some, all}); });
        },
        [this, doing](Progress &&progress) { m_console.progress(doing.arg(progress.first).arg(progress.second)); },
        [this, done = std::move(done)](Answer &&answer) {
            if (!answer)
                fail(answer.error());
            else if (*answer)
                done(**answer);
        });
}

void ArchiveCommand::verify()
{
    const auto work = [paths = m_paths, source = m_source](const CancelFlag &cancel, const ArchiveProgress &progress)
        -> Result<std::optional<ArchiveVerdict>> {
        // The right archive first: a whole one of another organization proves nothing.
        if (const Result<OpenedArchive> archive = openArchiveForReading(paths, source, Columns::MayBeWrong); !archive)
            return archive.error();
        return verifyArchive(paths, cancel, progress);
    };
    run<ArchiveVerdict>(tr("Events proved: %1 of %2…"), work,
                        [this](const ArchiveVerdict &verdict) { write(reportOf(verdict), verdict.isGood()); });
}

void ArchiveCommand::rewrite()
{
    const bool compacts = m_action == Action::Compact;
    const auto work = [paths = m_paths, source = m_source, compacts](const CancelFlag &cancel, const ArchiveProgress &progress) {
        return compacts ? compactArchive(paths, source, cancel, progress) : rebuildArchive(paths, source, cancel, progress);
    };
    run<ArchiveRewrite>(tr("Events read: %1 of %2…"), work, [this, compacts](const ArchiveRewrite &rewrite) {
        write(compacts ? compactionReport(rewrite) : rebuildReport(rewrite), !rewrite.fault && !rewrite.spaceError);
    });
}

void ArchiveCommand::write(const ArchiveReport &report, bool isGood)
{
    m_console.endProgress();
    QByteArray data;
    if (m_isJson) {
        QJsonObject object = report.object;
        object.insert(u"folder"_s, m_paths.folder);
        data = QJsonDocument(object).toJson();
        if (m_console.outputIsTerminal())
            data = jsonForTerminal(data);
    } else {
        const QStringList lines = QStringList {tr("Folder: %1").arg(visibleText(m_paths.folder))} + report.lines;
        data = ((m_action == Action::Info ? lines : report.lines).join(u'\n') + u'\n').toUtf8();
    }
    const int code = m_console.write(data) ? ExitCode::done : m_console.exitCodeAfterFailedWrite();
    // A fault counts, even if nobody read of it.
    emit finished(code == ExitCode::done && !isGood ? ExitCode::failed : code);
}

void ArchiveCommand::fail(const Error &error)
{
    m_console.endProgress();
    m_console.say(error);
    emit finished(exitCodeFor(error.kind));
}

} // namespace Backtrail
