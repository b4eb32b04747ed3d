// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archivefiles.h"

#include "models/archive/archivetr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdint>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace Backtrail {

namespace {

constexpr QFile::Permissions onlyOwner = QFile::ReadOwner | QFile::WriteOwner;

// Why a folder could not be made, as far as that can be seen afterwards.
QString obstacle(const QFileInfo &folder)
{
    const QString parent = folder.absolutePath();
    if (folder.exists() || folder.isSymLink())
        return Archive::tr(": something that is no folder has this name");
    return QFileInfo(parent).isWritable() ? QString() : Archive::tr(": %1 may not be written").arg(parent);
}

} // namespace

Result<Done> makeFolder(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir()) {
        // Where others could look in, they no longer can; what its owner may not do stays so. Not ours to change: then
        // it is as its owner wants it.
        QFile::setPermissions(path, info.permissions() & (onlyOwner | QFile::ExeOwner));
        return Done {};
    }
    const QString parent = info.absolutePath();
    if (parent != path && !QFileInfo(parent).isDir()) {
        if (const Result<Done> made = makeFolder(parent); !made)
            return made.error();
    }
    if (!QDir().mkdir(path, onlyOwner | QFile::ExeOwner) && !QFileInfo(path).isDir())
        return Error {ErrorKind::FileFailed,
                     Archive::tr("The archive's folder %1 cannot be made").arg(path)
                         + obstacle(QFileInfo(path))};
    QFile::setPermissions(path, onlyOwner | QFile::ExeOwner); // a umask may forbid even the owner
    syncFolder(parent);
    return Done {};
}

Result<Done> makeFile(const QString &path)
{
    QFile file(path);
    if (file.exists())
        return Done {};
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, onlyOwner)) {
        file.setPermissions(onlyOwner); // so
        return Done {};
    }
    if (file.exists())
        return Done {};
    return Error {ErrorKind::FileFailed,
                 Archive::tr("The archive's file %1 cannot be made: %2").arg(path, file.errorString())};
}

bool writeDurably(const QString &path, const QByteArray &bytes)
{
    const QString unfinished = path + QStringLiteral(".new");
    QFile::remove(unfinished);
    QFile file(unfinished);
    const bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, onlyOwner) && file.setPermissions(onlyOwner)
        && file.write(bytes) == bytes.size() && file.flush() && syncFile(file);
    file.close();
    if (!isWritten || std::rename(QFile::encodeName(unfinished).constData(), QFile::encodeName(path).constData()) != 0) {
        QFile::remove(unfinished);
        return false;
    }
    syncFolder(QFileInfo(path).absolutePath());
    return true;
}

bool syncFile(const QFile &file)
{
#ifdef Q_OS_UNIX
    return fsync(file.handle()) == 0;
#else
    return file.isOpen();
#endif
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

bool isCutOff(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path + QStringLiteral("-wal")).size() > 0 || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray header = file.read(100);
    if (header.size() < 100)
        return !header.isEmpty();
    const auto at = [&header](qsizetype place) { return static_cast<std::uint8_t>(header[place]); };
    const std::int64_t pageSize = at(16) == 0 && at(17) == 1 ? 65536 : at(16) * 256 + at(17);
    const std::int64_t pages = (std::int64_t {at(28)} << 24) + (at(29) << 16) + (at(30) << 8) + at(31);
    return file.size() < pageSize * pages;
}

} // namespace Backtrail
