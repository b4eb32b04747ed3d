// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archiveverify.h"

namespace Backtrail {

// What a rebuild or a compaction found and did.
struct ArchiveRewrite
{
    // Plain text: what was received is not as it was written, so nothing was changed. nullopt = it is.
    std::optional<QString> fault;
    std::uint64_t events = 0; // all of them, proved unchanged
    // A rebuild: what did not fit the stored bytes and does now.
    std::uint64_t wrongRows = 0;
    std::uint64_t wrongFilters = 0;
    std::optional<QString> firstWrongRow;
    bool isSealedAnew = false; // the seal's key was lost, or was for a time; what was before is not proved by the new seal
    std::optional<ArchiveLoss> acceptedLoss; // what was cut off is told of no more
    // A compaction.
    std::uint64_t framesBefore = 0;
    std::uint64_t framesAfter = 0;
    std::uint64_t segmentsBefore = 0;
    std::uint64_t segmentsAfter = 0;
    std::uint64_t bytesBefore = 0;
    std::uint64_t bytesAfter = 0;
    std::optional<Error> spaceError; // compacted, but the file could not be made shorter
};

// Both hold the lock, prove all of the chain on the way, and do their work in one transaction: whatever happens, also
// kill -9, the archive is the old or the new one, and programs that read it meanwhile go on. What was received stays as
// it is, with its numbers. For workers. nullopt = cancelled, nothing was changed. Errors: another program writes, or it
// cannot be opened, read or written; nothing was changed.

// Derives the columns and the search filters from the stored bytes again, and writes those that were other ones. Makes a
// seal where its key was lost, and accepts that the archive's end was cut off.
[[nodiscard]] Result<std::optional<ArchiveRewrite>> rebuildArchive(const ArchivePaths &paths, const QByteArray &source,
                                                                   const CancelFlag &cancel,
                                                                   const ArchiveProgress &progress = {});
// Makes few large pieces of many small ones and gives back the room that becomes free. Needs as much room again while
// it works.
[[nodiscard]] Result<std::optional<ArchiveRewrite>> compactArchive(const ArchivePaths &paths, const QByteArray &source,
                                                                   const CancelFlag &cancel,
                                                                   const ArchiveProgress &progress = {});

} // namespace Backtrail
