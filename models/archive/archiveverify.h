// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archiveopening.h"
#include "models/runtime/workerpool.h"

#include <QString>

#include <functional>
#include <optional>

namespace Backtrail {

using ArchiveProgress = std::function<void(std::uint64_t done, std::uint64_t all)>; // events

struct ArchiveVerdict
{
    std::uint64_t events = 0; // that were proved unchanged
    std::uint64_t revisions = 0;
    std::uint64_t unreadable = 0;
    std::optional<QString> firstFault; // plain text: which event, and what is wrong with it; nullopt = nothing is
    // Of what is derived: looked at as far as the events are as they were. archiverewrite.h makes it anew.
    std::uint64_t wrongRows = 0;
    std::uint64_t wrongFilters = 0;
    std::optional<QString> firstWrongRow; // plain text: the first row or filter that does not fit the stored bytes
    bool isSealChecked = false; // false: its key is lost, so somebody may have made a new chain of everything

    bool isEndChecked = false; // false: nothing tells what it held last (archivehead.h), so an older copy may lie there

    [[nodiscard]] bool isGood() const { return !firstFault && !firstWrongRow && isSealChecked; }
};

// Proves, as far as archivechain.h says, that no event, revision or unreadable element was changed, reordered, removed
// or cut off; and that the columns and the search filters are those that the stored bytes make. Reads everything once;
// changes nothing; may run while a program writes. For workers. Errors: it cannot be opened. nullopt = cancelled.
[[nodiscard]] Result<std::optional<ArchiveVerdict>> verifyArchive(const ArchivePaths &paths, const CancelFlag &cancel,
                                                                  const ArchiveProgress &progress = {});

// What does not fit the seal of the record of what the archive holds; nullopt = it fits, or its key is lost.
[[nodiscard]] Result<std::optional<QString>> sealFault(const OpenedArchive &archive, const ArchiveState &state,
                                                       const ArchivePaths &paths);

} // namespace Backtrail
