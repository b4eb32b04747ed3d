// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/externaldiff.h"

#include "models/diff/maskeddocument.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <array>
#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

// A program that ends sooner may have handed the files to another one that is still open.
constexpr qint64 stayedOpen = 10'000; // milliseconds

const QString beforeName = u"before.json"_s;
const QString afterName = u"after.json"_s;

bool writePrivately(const QString &path, const QByteArray &text)
{
    QFile file(path);
    // the folder is private already; the file too, for the time that a tool copies it elsewhere
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(text) == text.size()
        && file.flush();
}

} // namespace

ExternalDiff::ExternalDiff(QObject *parent)
    : QObject(parent)
{
}

ExternalDiff::~ExternalDiff() = default;

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
    m_writing = runInWorker<Folder>(
        [content = std::move(content)](const CancelFlag &cancel) -> Folder {
            auto folder = std::make_shared<QTemporaryDir>();
            DocumentMask mask;
            const std::array sides {std::pair {beforeName, content->documents.before},
                                    std::pair {afterName, content->documents.after}};
            for (const auto &[name, document] : sides) {
                const QByteArray text = document ? prettyJson(mask.mask(*document, cancel)) : QByteArray();
                if (cancel.isCanceled() || !folder->isValid() || !writePrivately(folder->filePath(name), text))
                    return nullptr;
            }
            return folder;
        },
        [this](Folder &&folder) {
            if (folder == nullptr)
                emit failed(tr("The documents cannot be written to a temporary folder."));
            else
                start(folder);
        });
}

void ExternalDiff::start(const Folder &folder)
{
    QStringList parts = arguments(m_command, folder->filePath(beforeName), folder->filePath(afterName));
    if (parts.isEmpty()) {
        emit failed(tr("The external diff tool needs a program and both files, %1 and %2.").arg(u"%1"_s, u"%2"_s));
        return;
    }
    auto *process = new QProcess(this);
    const QString program = parts.takeFirst();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->setStandardOutputFile(QProcess::nullDevice());
    m_folders.push_back(folder);
    QElapsedTimer timer;
    timer.start();
    connect(process, &QProcess::finished, this, [this, process, folder, timer] {
        if (timer.elapsed() > stayedOpen)
            std::erase(m_folders, folder);
        process->deleteLater();
    });
    connect(process, &QProcess::errorOccurred, this, [this, process, program, folder](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        std::erase(m_folders, folder);
        process->deleteLater();
        emit failed(tr("The external diff tool %1 cannot be started.").arg(program));
    });
    process->start(program, parts);
}

} // namespace Backtrail
