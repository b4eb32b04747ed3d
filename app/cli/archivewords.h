// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archiveexport.h"
#include "models/archive/archiveimport.h"
#include "models/archive/archiveinfo.h"
#include "models/archive/archiverewrite.h"
#include "models/archive/archiveverify.h"

#include <QJsonObject>
#include <QStringList>

namespace Backtrail {

// What the archive commands found, as lines of text and as an object.
struct ArchiveReport
{
    QStringList lines;
    QJsonObject object; // without the folder
};

[[nodiscard]] ArchiveReport reportOf(const ArchiveInfo &info);
[[nodiscard]] ArchiveReport reportOf(const ArchiveVerdict &verdict);
[[nodiscard]] ArchiveReport rebuildReport(const ArchiveRewrite &rewrite);
[[nodiscard]] ArchiveReport compactionReport(const ArchiveRewrite &rewrite);
[[nodiscard]] ArchiveReport exportReport(const ArchiveExport &done, const QString &file);
[[nodiscard]] ArchiveReport importReport(const ArchiveImport &done);

} // namespace Backtrail
