// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archiveverify.h"
#include "models/archive/portablefile.h"

namespace Backtrail {

// What an import took in.
struct ArchiveImport
{
    PortableHeader header; // of the file
    std::uint64_t added = 0; // events that were not there
    std::uint64_t repeated = 0; // events that were
    std::uint64_t revised = 0; // other content under an id that was there
    std::uint64_t unreadable = 0; // that were not there
    bool hasMoreCoverage = false; // something is known now that was not
    std::uint64_t events = 0; // of the archive now
};

enum class ImportStep { Proving, TakingIn };
using ImportProgress = std::function<void(ImportStep step, std::uint64_t done, std::uint64_t all)>; // events

// What a file says of itself; nothing else of it is proved. For workers.
[[nodiscard]] Result<PortableHeader> readPortableHeader(const QString &file);

// Takes an exported file into the archive of the same source, or makes one. All of the file is proved before anything
// is touched, so one that is cut off, changed, foreign, too new or of another source changes nothing. Then it comes in
// by parts, each kept whole or not at all, like pages of a server: what is there already stays as it is, and an import
// that was interrupted or failed half way is simply done again. What the file says of time comes last, when every event
// of it is there: what it proves complete is complete, and all else counts only where nothing was known. The state of
// the synchronisation stays as it was. Holds the lock. For workers. nullopt = cancelled.
// Errors: the file (see above), another program writes, the archive cannot be opened or written.
[[nodiscard]] Result<std::optional<ArchiveImport>> importArchive(const ArchivePaths &paths, const QByteArray &source,
                                                                 const QString &file, const CancelFlag &cancel,
                                                                 const ImportProgress &progress = {});

// What is known when both are: see above.
[[nodiscard]] std::vector<CoverageSpan> coverageToAdd(const Coverage &known, const Coverage &more);

} // namespace Backtrail
