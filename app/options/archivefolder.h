// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/options/options.h"
#include "models/domain/connection.h"

#include <QString>

#include <optional>

namespace Backtrail {

// The folder of all archives: `--archive DIR`, else the platform's folder for data. It need not exist.
[[nodiscard]] QString archiveRoot(const ParsedOptions &options);

// What is read through a connection, the same for every program and every name of it: kind, server, organization.
[[nodiscard]] QByteArray archiveSource(const Connection &connection);

// Where the events of a connection are kept: a folder below `root` that is named after what is read, so that a saved connection, another name for it and one given in place find the same archive.
[[nodiscard]] QString archiveFolder(const QString &root, const Connection &connection);
// The same for an archiveSource() that came with a file. nullopt = of a kind that this version does not know.
[[nodiscard]] std::optional<QString> archiveFolder(const QString &root, const QByteArray &source);

} // namespace Backtrail
