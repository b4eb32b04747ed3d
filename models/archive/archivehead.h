// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archivechain.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <cstdint>
#include <optional>

// What an archive held when it was last written to, told beside its database: `events.head`, 0600.
//
// SQLite ends a damaged log at its last good commit and goes on as if nothing had come later; and a database may be
// replaced by an older copy. Nothing wrong is claimed then, for the coverage goes back together with the events and what
// is missing is fetched again. But it was acknowledged, the server may not have it any more, and nobody would be told.
// So the mark of each commit is written here as well, behind it. Killed between the two, or where a loss of power keeps
// less of this file than of the database, it is an earlier one than the database has, and an earlier one says nothing:
// only a later one proves a loss. That is why it needs no fsync, and costs a commit one write of some bytes; a loss
// goes unnoticed only where power fails within the seconds in which the system holds such writes back.
// It has a seal of its own. Who has not the key can remove it, and nothing is proved then; not change it.

namespace Backtrail {

struct ArchivePaths;

struct ArchiveMark
{
    std::uint64_t events = 0;
    std::uint64_t revisions = 0;
    std::uint64_t unreadable = 0;
    std::int64_t sealedAt = 0; // ns; rises with every commit
};

struct ArchiveLoss
{
    ArchiveMark kept; // the last that is still there
    ArchiveMark lost; // the last that was there
};

struct ArchiveHead
{
    ArchiveMark last;
    std::optional<ArchiveLoss> loss; // found at an opening; until somebody accepts it (archiverewrite.h)
};

[[nodiscard]] ArchiveMark markOf(const ArchiveState &state);
// Before the database is read: who writes meanwhile makes the database later, and that says nothing.
[[nodiscard]] QByteArray headBytes(const ArchivePaths &paths);
[[nodiscard]] std::optional<ArchiveHead> readHead(const QByteArray &bytes, const QByteArray &source, const QByteArray &key);
// nullopt = nothing proves that anything is gone.
[[nodiscard]] std::optional<ArchiveLoss> lossOf(const std::optional<ArchiveHead> &head, const ArchiveState &state);
// Written and durable. A failure is left alone: what is there then says the same, or less.
void storeHead(const ArchivePaths &paths, const ArchiveHead &head, const QByteArray &source, const QByteArray &key);
// Plain text, two sentences without the last full stop; and what to do.
[[nodiscard]] QString lossWords(const ArchiveLoss &loss);

// For the one that commits. One thread. Does nothing without a key.
class HeadWriter
{
public:
    HeadWriter(const QString &path, QByteArray source, QByteArray key, std::optional<ArchiveLoss> loss);
    void write(const ArchiveState &state); // after the commit that made it durable

private:
    QFile m_file;
    QByteArray m_source;
    QByteArray m_key;
    std::optional<ArchiveLoss> m_loss;
};

} // namespace Backtrail
