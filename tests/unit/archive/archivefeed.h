// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archiveverify.h"
#include "tests/unit/archive/archivebench.h"

#include <algorithm>

namespace Backtrail {

// In memory where there is such a folder: what is asked of a disk is asked of it too, and the tests stay quick.
inline QString quickFolder()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/backtrail-XXXXXX");
}

// What is committed after the first `count` events of the oracle. Coverage and state tell of exactly these events, so
// that a commit kept by half shows.
inline StoreCommit feedAfter(int count)
{
    const int next = count + 1 + count * 7919 % 40;
    return {oraclePage(count, next - count),
            {},
            {{{0}, {next}, CoverageKind::Complete, CoverageReason::None}},
            QByteArray::number(next)};
}

// Empty when the archive holds exactly the first `count` events of the feed, each once; else what is wrong.
inline QString feedFault(OpenArchive &archive, const StoreContents &contents, int count)
{
    if (contents.count != static_cast<EventSequence>(count))
        return QStringLiteral("%1 events instead of %2").arg(contents.count).arg(count);
    std::vector<CoverageSpan> covered;
    if (count > 0)
        covered.push_back({{0}, {count}, CoverageKind::Complete, CoverageReason::None});
    if (contents.coverage.spans() != covered)
        return QStringLiteral("coverage of other than %1 events").arg(count);
    if (contents.syncState != (count > 0 ? QByteArray::number(count) : QByteArray()))
        return QStringLiteral("a state of other than %1 events").arg(count);
    const EventSnapshot snapshot = archive.index.snapshot();
    const std::optional<RowList> rows = matching(snapshot, {});
    if (rows->size() != static_cast<std::size_t>(count))
        return QStringLiteral("%1 rows instead of %2").arg(rows->size()).arg(count);
    for (int n = 0; n < count; ++n) {
        const RowId row = (*rows)[static_cast<std::size_t>(n)]; // newest first = ascending numbers
        const EventText event = oracleEvent(n);
        if (snapshot.id(row) != event.id || snapshot.time(row).ns != event.ns)
            return QStringLiteral("event %1 is another one").arg(n);
    }
    return {};
}

inline QString chainFault(const QString &folder, int count)
{
    const Result<std::optional<ArchiveVerdict>> verdict = verifyArchive({folder}, {});
    if (!verdict || !*verdict)
        return verdict ? QStringLiteral("not verified") : verdict.error().detail;
    if ((*verdict)->firstFault)
        return *(*verdict)->firstFault;
    return (*verdict)->isSealChecked && (*verdict)->events == static_cast<std::uint64_t>(count)
        ? QString()
        : QStringLiteral("%1 events verified instead of %2").arg((*verdict)->events).arg(count);
}

} // namespace Backtrail
