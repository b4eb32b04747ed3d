// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archiveopening.h"
#include "models/archive/sqlite.h"

#include <utility>

namespace Backtrail {

// What `read(OpenedArchive &, const ArchiveState &)` makes of an archive that is opened for it and stays as it is at one
// moment, whatever another program writes meanwhile. `read` gives a Result. Errors: those of opening, and its own. For
// workers: it reads files.
template<typename Read>
[[nodiscard]] auto atOneMoment(const ArchivePaths &paths, const QByteArray &source, Columns columns, Read &&read)
    -> decltype(read(std::declval<OpenedArchive &>(), std::declval<const ArchiveState &>()))
{
    Result<OpenedArchive> archive = openArchiveForReading(paths, source, columns);
    if (!archive)
        return archive.error();
    Transaction transaction(archive->database);
    if (const Result<Done> begun = transaction.begin(false); !begun)
        return begun.error();
    const Result<ArchiveState> state = loadState(archive->database);
    if (!state)
        return state.error();
    return read(*archive, *state);
}

} // namespace Backtrail
