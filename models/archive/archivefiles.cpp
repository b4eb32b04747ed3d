// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archivefiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace Backtrail {

namespace {

constexpr QFile::Permissions onlyOwner = QFile::ReadOwner | QFile::WriteOwner;

QString tr(const char *text)
{
    return QCoreApplication::translate("Archive", text);
}

bool syncFile(const QFile &file)
{
#ifdef Q_OS_UNIX
    return fsync(file.handle()) == 0;
#else
    return file.isOpen();
#endif
}

} // namespace

Result<Done> makeFolder(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir()) {
        // Where others could look in, they no longer can. Not ours to change: then it is as its owner wants it.
        QFile::setPermissions(path, onlyOwner | QFile::ExeOwner);
        return Done {};
    }
    const QString parent = info.absolutePath();
    if (parent != path && !QFileInfo(parent).isDir()) {
        if (const Result<Done> made = makeFolder(parent); !made)
            return made.error();
    }
    if (!QDir().mkdir(path, onlyOwner | QFile::ExeOwner) && !QFileInfo(path).isDir())
        return Error {ErrorKind::FileFailed, tr("The archive's folder %1 cannot be made").arg(path)};
    syncFolder(parent);
    return Done {};
}

Result<Done> makeFile(const QString &path)
{
    QFile file(path);
    if (file.exists() || file.open(QIODevice::WriteOnly | QIODevice::NewOnly, onlyOwner) || file.exists())
        return Done {};
    return Error {ErrorKind::FileFailed, tr("The archive's file %1 cannot be made: %2").arg(path, file.errorString())};
}

bool writeDurably(const QString &path, const QByteArray &bytes)
{
    const QString unfinished = path + QStringLiteral(".new");
    QFile::remove(unfinished);
    QFile file(unfinished);
    const bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, onlyOwner)
        && file.write(bytes) == bytes.size() && file.flush() && syncFile(file);
    file.close();
    if (!isWritten || std::rename(QFile::encodeName(unfinished).constData(), QFile::encodeName(path).constData()) != 0) {
        QFile::remove(unfinished);
        return false;
    }
    syncFolder(QFileInfo(path).absolutePath());
    return true;
}

void syncFolder(const QString &path)
{
#ifdef Q_OS_UNIX
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    static_cast<void>(fsync(folder));
    ::close(folder);
#else
    Q_UNUSED(path)
#endif
}

} // namespace Backtrail
