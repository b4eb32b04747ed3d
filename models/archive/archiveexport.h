// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archiveverify.h"

namespace Backtrail {

struct ArchiveExport
{
    // As in ArchiveVerdict; with either of them there is no file.
    std::optional<QString> fault;
    std::optional<QString> wrongRow;
    std::uint64_t events = 0;
    std::uint64_t revisions = 0;
    std::uint64_t unreadable = 0;
    std::uint64_t bytes = 0; // of the file
    QByteArray head; // of the chain of events, in hex: it stands for all that the archive held then
    bool isSealChecked = false; // as in ArchiveVerdict
};

// Writes all that was received and what is known of it to `file` (portablefile.h), proving it on the way. Changes
// nothing in the archive; may run while a program writes to it: all is of one moment. What was kept with the search
// filters and columns is not written: they are made anew elsewhere. `version` is that of this program. For workers.
// nullopt = cancelled. Without a value, and with a fault, no file is left behind. Errors: the archive cannot be
// opened, `file` is there already or cannot be written.
[[nodiscard]] Result<std::optional<ArchiveExport>> exportArchive(const ArchivePaths &paths, const QByteArray &source,
                                                                 const QString &file, const QString &version,
                                                                 const CancelFlag &cancel,
                                                                 const ArchiveProgress &progress = {});

} // namespace Backtrail
