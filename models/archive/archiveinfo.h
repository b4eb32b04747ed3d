// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archiveopening.h"
#include "models/domain/coverage.h"

#include <QByteArray>

#include <cstdint>
#include <optional>

namespace Backtrail {

// What an archive holds, at one moment.
struct ArchiveInfo
{
    std::uint64_t events = 0;
    std::uint64_t revisions = 0;
    std::uint64_t unreadable = 0;
    std::optional<Timestamp> oldest; // of its events; nullopt = it has none
    std::optional<Timestamp> newest;
    std::uint64_t bytes = 0; // of every file in its folder
    Coverage coverage;
    bool isSealLost = false; // as OpenedArchive
    std::optional<ArchiveLoss> loss; // so
};

// Of every file in its folder.
[[nodiscard]] std::uint64_t bytesOnDisk(const ArchivePaths &paths);

// Changes nothing; may run while a program writes. Reads no event, so nothing is proved: archiveverify.h does that.
// For workers. Errors: FileFailed, it cannot be opened, or is another one's when `source` is not empty.
[[nodiscard]] Result<ArchiveInfo> readArchiveInfo(const ArchivePaths &paths, const QByteArray &source);

} // namespace Backtrail
