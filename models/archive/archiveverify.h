// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archiveopening.h"
#include "models/runtime/workerpool.h"

#include <QString>

#include <functional>
#include <optional>

namespace Backtrail {

struct ArchiveVerdict
{
    std::uint64_t events = 0; // that were proved unchanged
    std::uint64_t revisions = 0;
    std::uint64_t unreadable = 0;
    std::optional<QString> firstFault; // plain text: which event, and what is wrong with it; nullopt = nothing is
    bool isSealChecked = false; // false: the key is not there, so somebody may have made a new chain of everything
};

// Proves, as far as archivechain.h says, that no event, revision or unreadable element was changed, reordered, removed
// or cut off. Reads everything once; changes nothing; may run while a program writes. The derived columns are not
// looked at. For workers. Errors: it cannot be opened. nullopt = cancelled.
[[nodiscard]] Result<std::optional<ArchiveVerdict>> verifyArchive(
    const ArchivePaths &paths, const CancelFlag &cancel,
    const std::function<void(std::uint64_t done, std::uint64_t all)> &progress = {});

} // namespace Backtrail
