// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archivechain.h"
#include "models/archive/sqlite.h"

#include <QByteArray>
#include <QString>

namespace Backtrail {

// Where things are in an archive's folder.
struct ArchivePaths
{
    QString folder;
    [[nodiscard]] QString database() const { return folder + QStringLiteral("/events.db"); }
    [[nodiscard]] QString key() const { return folder + QStringLiteral("/seal.key"); }
    [[nodiscard]] QString head() const { return folder + QStringLiteral("/events.head"); }
    [[nodiscard]] QString lock() const { return folder + QStringLiteral("/writer.lock"); }
};

// The key for seals. Empty = it is lost, or cannot be read. It is made with the archive; later only newSealKey() makes
// another one, when somebody asks for it: one that came by itself would hide that the old seal proves nothing any more.
// An archive whose key is lost is used like any other. What is written to it then is left without a seal, for good,
// also if the key comes back: archiverewrite.h makes a new one.
[[nodiscard]] QByteArray sealKey(const ArchivePaths &paths);
[[nodiscard]] QByteArray newSealKey();
[[nodiscard]] bool writeSealKey(const ArchivePaths &paths, const QByteArray &key);
// Seals it, unless `key` is empty.
[[nodiscard]] Result<Done> storeState(const Database &database, const ArchiveState &state, const QByteArray &source,
                                      const QByteArray &key);

} // namespace Backtrail
