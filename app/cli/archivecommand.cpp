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

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSettings>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

struct ArchiveToFill
{
    ArchivePaths paths;
    QByteArray source;
};

// The one that the options name, else the one that the file names.
Result<ArchiveToFill> archiveToFill(const ArchivePaths &paths, const QByteArray &named, const QString &root, const QString &file)
{
    if (!named.isEmpty())
        return ArchiveToFill {paths, named};
    const Result<PortableHeader> header = readPortableHeader(file);
    if (!header)
        return header.error();
    const std::optional<QString> folder = archiveFolder(root, header->source);
    if (!folder)
        return Error {ErrorKind::FileFailed,
                      QCoreApplication::translate("Cli", "The file holds the events of a kind of server that this version "
                                                         "does not know. Nothing was imported")};
    return ArchiveToFill {{*folder}, header->source};
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
    if (m_action == Action::Import) {
        importFile(); // into a new archive where there is none
        return;
    }
    if (!QFile::exists(m_paths.database())) {
        m_console.say(absentArchiveWords(m_paths.folder));
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
    case Action::Export:
    case Action::Import:
        exportFile();
        break;
    }
}

void ArchiveCommand::interrupt(int exitCode)
{
    m_request.cancel();
    m_console.endProgress();
    if (m_action == Action::Import)
        m_console.say(tr("Interrupted: what was taken in stays, and importing the file again goes on from there."));
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
                                      Row {"rebuild"_L1, Action::Rebuild}, Row {"compact"_L1, Action::Compact},
                                      Row {"export"_L1, Action::Export}, Row {"import"_L1, Action::Import}};
    const QString name = m_options.positionals().constFirst();
    for (const Row &row : rows) {
        if (name == row.name) {
            m_action = row.action;
            return readFile();
        }
    }
    return Error {ErrorKind::InvalidInput,
                  tr("The command archive knows info, verify, rebuild, compact, export and import, not %1.").arg(cliInput(name))};
}

std::optional<Error> ArchiveCommand::readFile()
{
    const QStringList given = m_options.positionals();
    const bool needsFile = m_action == Action::Export || m_action == Action::Import;
    if (needsFile != (given.size() > 1)) {
        return Error {ErrorKind::InvalidInput,
                      needsFile ? tr("Name the file: archive %1 FILE.").arg(given.constFirst())
                                : tr("Unexpected argument %1.").arg(cliInput(given.at(1)))};
    }
    if (!needsFile)
        return std::nullopt;
    // It is renamed when it is whole, and read twice before anything of it is believed.
    if (given.at(1) == "-"_L1)
        return Error {ErrorKind::InvalidInput, tr("archive export and import need a file with a name; - is not supported.")};
    m_file = QDir::current().absoluteFilePath(given.at(1));
    return std::nullopt;
}

std::optional<Error> ArchiveCommand::readOptions()
{
    const QString format = m_options.value(Option::ArchiveFormat);
    m_isJson = format == "json"_L1;
    if (!format.isEmpty() && !m_isJson && format != "text"_L1)
        return Error {ErrorKind::InvalidInput, tr("--format can be text or json, not %1.").arg(cliInput(format))};
    if (std::optional<Error> error = readAction())
        return error;
    const bool namesNone = !m_options.isSet(Option::Connection) && !isConnectionInPlace(m_options);
    if (m_action == Action::Import && namesNone)
        return std::nullopt; // the file names it
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

void ArchiveCommand::exportFile()
{
    m_console.say(tr("The file will hold every secret that the archive holds: keep it as safe."));
    const auto work = [paths = m_paths, source = m_source, file = m_file, version = QCoreApplication::applicationVersion()](
                          const CancelFlag &cancel, const ArchiveProgress &progress) {
        return exportArchive(paths, source, file, version, cancel, progress);
    };
    run<ArchiveExport>(tr("Events exported: %1 of %2…"), work, [this](const ArchiveExport &done) {
        write(exportReport(done, m_file), !done.fault && !done.wrongRow);
    });
}

void ArchiveCommand::importFile()
{
    struct Progress
    {
        ImportStep step = ImportStep::Proving;
        std::uint64_t done = 0;
        std::uint64_t all = 0;
    };
    using Answer = Result<std::optional<std::pair<ArchiveImport, QString>>>; // and the folder
    const auto work = [paths = m_paths, named = m_source, file = m_file, root = archiveRoot(m_options)](
                          const CancelFlag &cancel, const std::function<void(Progress &&)> &give) -> Answer {
        const Result<ArchiveToFill> archive = archiveToFill(paths, named, root, file);
        if (!archive)
            return archive.error();
        const auto tell = [&give](ImportStep step, std::uint64_t some, std::uint64_t all) { give({step, some, all}); };
        Result<std::optional<ArchiveImport>> done = importArchive(archive->paths, archive->source, file, cancel, tell);
        if (!done)
            return done.error();
        return *done ? std::optional(std::pair(**std::move(done), archive->paths.folder))
                     : std::optional<std::pair<ArchiveImport, QString>>();
    };
    m_request = runInWorker<Answer, Progress>(
        work,
        [this](Progress &&now) {
            const QString doing = now.step == ImportStep::Proving ? tr("Events proved: %1 of %2…") : tr("Events taken in: %1 of %2…");
            m_console.progress(doing.arg(now.done).arg(now.all));
        },
        [this](Answer &&answer) {
            if (!answer) {
                fail(answer.error());
            } else if (*answer) {
                m_paths.folder = (*answer)->second;
                write(importReport((*answer)->first), true);
            }
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
        data = ((m_action == Action::Info || m_action == Action::Import ? lines : report.lines).join(u'\n') + u'\n').toUtf8();
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
