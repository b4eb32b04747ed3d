// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archiveinfo.h"

#include "models/archive/archivemoment.h"

#include <QDir>
#include <QFileInfo>

namespace Backtrail {

std::uint64_t bytesOnDisk(const ArchivePaths &paths)
{
    std::uint64_t bytes = 0;
    for (const QFileInfo &file : QDir(paths.folder).entryInfoList(QDir::Files | QDir::Hidden))
        bytes += static_cast<std::uint64_t>(file.size());
    return bytes;
}

Result<ArchiveInfo> readArchiveInfo(const ArchivePaths &paths, const QByteArray &source)
{
    const auto read = [&paths](const OpenedArchive &archive, const ArchiveState &state) -> Result<ArchiveInfo> {
        ArchiveInfo info;
        info.events = state.events.count;
        info.revisions = state.revisions.count;
        info.unreadable = state.unreadable.count;
        info.coverage = state.coverage;
        info.isSealLost = archive.isSealLost;
        info.loss = archive.loss;
        Statement select(archive.database, "SELECT min(oldest), max(newest) FROM segment");
        if (select.step() != Statement::Step::Row)
            return archive.database.error();
        if (info.events > 0) {
            info.oldest = Timestamp {select.integer(0)};
            info.newest = Timestamp {select.integer(1)};
        }
        info.bytes = bytesOnDisk(paths);
        return info;
    };
    return atOneMoment(paths, source, Columns::MustFit, read);
}

} // namespace Backtrail
