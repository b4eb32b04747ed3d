// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

class QFile;

// The archive's files beside what SQLite does: for their owner alone, and on the disk before anything relies on them.

namespace Backtrail {

// With its parents, 0700. Errors: FileFailed.
[[nodiscard]] Result<Done> makeFolder(const QString &path);
// Empty, 0600 under any umask; one that is there stays as it is. Errors: FileFailed.
[[nodiscard]] Result<Done> makeFile(const QString &path);
// All of it or nothing, also after a loss of power. Replaces what is there. False = failed.
[[nodiscard]] bool writeDurably(const QString &path, const QByteArray &bytes);
// Makes durable what was written to an open file. False = failed.
[[nodiscard]] bool syncFile(const QFile &file);
// Makes durable which files a folder holds. Not every file system can: nobody is told.
void syncFolder(const QString &path);
// Is a database too short for what its first page says it holds? Only without a log, which may hold the rest.
[[nodiscard]] bool isCutOff(const QString &path);

} // namespace Backtrail
