// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/externaldiff.h"

#include "models/diff/maskeddocument.h"
#include "models/domain/visibletext.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <array>
#include <chrono>
#include <utility>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#include <unistd.h>
#endif

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

struct Opening
{
    enum class Result { Started, NotWritten, NoTool, NotStarted };
    Result result = Result::Started;
    QString folder; // of the files, when it was started
};

constexpr std::chrono::milliseconds watchInterval {500};
constexpr int watchTimes = 8; // a tool that lives longer has shown its window
constexpr qsizetype mostSaid = 300; // characters of its own words

const QString folderName = u"backtrail-diff-"_s;
const QString beforeName = u"before.json"_s;
const QString afterName = u"after.json"_s;
const QString toolName = u"tool"_s; // holds the number of the tool's process
const QString endedName = u"ended"_s; // its exit code
const QString saidName = u"said"_s; // what it wrote to standard error

bool writePrivately(const QString &path, const QByteArray &text)
{
    QFile file(path);
    // the folder is private already; the file too, for the time that a tool copies it elsewhere
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(text) == text.size()
        && file.flush();
}

// Where that cannot be asked, only the files' age counts.
bool isRunning(qint64 process)
{
#ifdef Q_OS_UNIX
    return process > 0 && (::kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM);
#else
    Q_UNUSED(process)
    return false;
#endif
}

bool isOurs(const QFileInfo &folder)
{
#ifdef Q_OS_UNIX
    return !folder.isSymLink() && folder.ownerId() == ::getuid();
#else
    return !folder.isSymLink();
#endif
}

// Nothing but what was written here: a tool's own files stay, and so does their folder.
void removeFolder(const QDir &folder)
{
    for (const QString &name : {beforeName, afterName, toolName, endedName, saidName})
        QFile::remove(folder.filePath(name));
    QDir().rmdir(folder.path());
}

bool writeDocuments(const DetailContent &content, const QTemporaryDir &folder, const CancelFlag &cancel)
{
    DocumentMask mask;
    const std::array sides {std::pair {beforeName, content.documents.before},
                            std::pair {afterName, content.documents.after}};
    for (const auto &[name, document] : sides) {
        const QByteArray text = document ? prettyJson(mask.mask(*document, cancel)) : QByteArray();
        if (cancel.isCanceled() || !folder.isValid() || !writePrivately(folder.filePath(name), text))
            return false;
    }
    return true;
}

// A tool on its own tells nobody how it ended, so where there is a shell that one writes it down.
void putIntoShell(QString &program, QStringList &arguments, const QString &folder)
{
#ifdef Q_OS_UNIX
    const QString script = u"folder=$1; shift; \"$@\" 2>\"$folder/%1\"; echo $? >\"$folder/%2\""_s.arg(saidName, endedName);
    arguments = QStringList {u"-c"_s, script, u"sh"_s, folder, program} + arguments;
    program = u"/bin/sh"_s;
#else
    Q_UNUSED(program)
    Q_UNUSED(arguments)
    Q_UNUSED(folder)
#endif
}

Opening openTool(const QString &command, const DetailContent &content, const CancelFlag &cancel)
{
    QTemporaryDir folder(QDir::temp().filePath(folderName + u"XXXXXX"_s));
    QStringList parts
        = ExternalDiff::arguments(command, folder.filePath(beforeName), folder.filePath(afterName));
    if (parts.isEmpty())
        return {Opening::Result::NoTool, {}};
    if (!writeDocuments(content, folder, cancel))
        return {Opening::Result::NotWritten, {}};
    QString program = QStandardPaths::findExecutable(parts.takeFirst());
    if (program.isEmpty())
        return {Opening::Result::NotStarted, {}};
    putIntoShell(program, parts, folder.path());
    QProcess tool;
    tool.setProgram(program);
    tool.setArguments(parts);
    tool.setStandardInputFile(QProcess::nullDevice());
    tool.setStandardOutputFile(QProcess::nullDevice());
    qint64 process = 0;
    if (!tool.startDetached(&process))
        return {Opening::Result::NotStarted, {}};
    folder.setAutoRemove(false);
    // without it the files only go sooner
    (void)writePrivately(folder.filePath(toolName), QByteArray::number(process));
    return {Opening::Result::Started, folder.path()};
}

struct Ending
{
    bool hasEnded = false;
    int code = 0;
    QString said; // its first line
};

Ending readEnding(const QString &folder)
{
    QFile ended(QDir(folder).filePath(endedName));
    Ending ending;
    if (!ended.open(QIODevice::ReadOnly))
        return ending;
    ending.code = ended.read(16).trimmed().toInt(&ending.hasEnded); // it may be written only half
    QFile said(QDir(folder).filePath(saidName));
    if (said.open(QIODevice::ReadOnly))
        ending.said = visibleText(shortened(QString::fromUtf8(said.readLine(4096)).trimmed(), mostSaid));
    return ending;
}

// 1 is how comparing programs say that the files differ.
bool isFailure(const Ending &ending)
{
    return ending.code > 1 || (ending.code == 1 && !ending.said.isEmpty());
}

} // namespace

ExternalDiff::ExternalDiff(QObject *parent)
    : QObject(parent)
    , m_cleaning(runInWorker<bool>(
          [](const CancelFlag &) {
              removeLeftovers(keptAfterwards);
              return true;
          },
          [](bool &&) {}))
{
}

ExternalDiff::~ExternalDiff() = default;

void ExternalDiff::removeLeftovers(std::chrono::seconds age)
{
    const QDateTime newest = QDateTime::currentDateTimeUtc().addSecs(-qint64(age.count()));
    const auto folders
        = QDir::temp().entryInfoList({folderName + u'*'}, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &info : folders) {
        const QDir folder(info.filePath());
        const QFileInfo written(folder.filePath(afterName));
        if (!isOurs(info) || (written.exists() ? written : info).lastModified() > newest)
            continue;
        QFile tool(folder.filePath(toolName));
        if (!tool.open(QIODevice::ReadOnly) || !isRunning(tool.read(32).toLongLong()))
            removeFolder(folder);
    }
}

void ExternalDiff::setCommand(const QString &command)
{
    m_command = command.trimmed();
}

QStringList ExternalDiff::arguments(const QString &command, const QString &before, const QString &after)
{
    QStringList parts = QProcess::splitCommand(command);
    const auto names = [&parts](QLatin1StringView place) {
        return !parts.filter(place).isEmpty();
    };
    if (parts.isEmpty() || !names("%1"_L1) || !names("%2"_L1))
        return {};
    for (QString &part : parts) {
        // in one step: a folder's name may hold a %2
        const qsizetype first = part.indexOf("%1"_L1);
        const qsizetype second = part.indexOf("%2"_L1);
        if (first >= 0 && second >= 0)
            part = part.arg(before, after);
        else if (first >= 0)
            part.replace("%1"_L1, before);
        else if (second >= 0)
            part.replace("%2"_L1, after);
    }
    return parts;
}

void ExternalDiff::open(std::shared_ptr<const DetailContent> content)
{
    m_opening = runInWorker<Opening>(
        [command = m_command, content = std::move(content)](const CancelFlag &cancel) {
            removeLeftovers(keptAfterwards);
            return openTool(command, *content, cancel);
        },
        [this, command = m_command](Opening &&opening) {
            const QString program = visibleText(QProcess::splitCommand(command).value(0));
            switch (opening.result) {
            case Opening::Result::Started:
                watch(opening.folder, program, watchTimes);
                break;
            case Opening::Result::NotWritten:
                emit failed(tr("The documents cannot be written to a temporary folder."));
                break;
            case Opening::Result::NoTool:
                emit failed(
                    tr("The external diff tool needs a program and both files, %1 and %2.").arg(u"%1"_s, u"%2"_s));
                break;
            case Opening::Result::NotStarted:
                emit failed(tr("The external diff tool %1 cannot be started.").arg(program));
                break;
            }
        });
}

// It was started, but does it come to show anything?
void ExternalDiff::watch(const QString &folder, const QString &program, int times)
{
    if (times == 0)
        return;
    QTimer::singleShot(watchInterval, this, [this, folder, program, times] {
        m_watching = runInWorker<Ending>([folder](const CancelFlag &) { return readEnding(folder); },
                                         [this, folder, program, times](Ending &&ending) {
                                             if (!ending.hasEnded)
                                                 watch(folder, program, times - 1);
                                             else if (isFailure(ending))
                                                 sayEnd(program, ending.code, ending.said);
                                         });
    });
}

void ExternalDiff::sayEnd(const QString &program, int code, const QString &said)
{
    QString sentence = tr("The external diff tool %1 ended at once, with exit code %2.").arg(program, QString::number(code));
    if (!said.isEmpty())
        sentence += u' ' + tr("It said: %1").arg(said);
    emit failed(sentence);
}

} // namespace Backtrail
