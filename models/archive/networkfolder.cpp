// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/networkfolder.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <array>
#include <string_view>

namespace Backtrail {

namespace {

// Names of Linux, then what differs elsewhere. 9p is how a virtual machine sees its host's folders.
constexpr std::array<std::string_view, 34> sharedTypes {
    "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncp", "ncpfs", "afs", "coda", "9p", "ceph", "glusterfs",
    "lustre", "gfs2", "ocfs2", "beegfs", "pvfs2", "orangefs", "davfs", "webdav", "sshfs", "curlftpfs", "rclone", "s3fs",
    "gcsfuse", "blobfuse", "juicefs", "moosefs", "vboxsf", "prl_fs", "vmhgfs", "afpfs"};

} // namespace

bool isNetworkFileSystem(const QByteArray &type)
{
    QByteArray name = type.toLower();
    for (const char *const prefix : {"fuse.", "fuseblk."}) {
        if (name.startsWith(prefix))
            name.remove(0, static_cast<qsizetype>(std::string_view(prefix).size()));
    }
    if (name.startsWith("vmhgfs")) // "vmhgfs-fuse"
        return true;
    return std::ranges::find(sharedTypes, std::string_view(name.constData(), static_cast<std::size_t>(name.size())))
        != sharedTypes.end();
}

std::optional<Error> networkFolderError(const QString &folder)
{
    QFileInfo there(folder);
    while (!there.exists() && there.absolutePath() != there.absoluteFilePath())
        there = QFileInfo(there.absolutePath());
    const QStorageInfo storage(there.absoluteFilePath());
    const bool isShare = storage.device().startsWith("\\\\"); // Windows names a share like this
    if (!isShare && !isNetworkFileSystem(storage.fileSystemType()))
        return std::nullopt;
    const QString type = QString::fromUtf8(storage.fileSystemType());
    return Error {ErrorKind::FileFailed,
                  QCoreApplication::translate("Archive", "The archive's folder %1 is on a file system that other machines share "
                                                         "(%2), where an archive can be damaged. Choose a folder on a disk of "
                                                         "this machine with --archive")
                      .arg(folder, type)};
}

} // namespace Backtrail
