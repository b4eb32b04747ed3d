// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/error.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace Backtrail {

// SQLite's log and the archive's lock rely on memory shared between programs and on locks that hold, which file systems
// shared between machines do not give: two programs on two machines could both write, and damage the archive without
// noticing. Of refusing and a mode that is safe there, an archive refuses, to write and to read: the mode (one
// connection that keeps everybody else out) would take from the window its readers, and a reader of a file that another
// machine changes at the same moment sees half of a commit. The program goes on without an archive, and says so.

// Is a file system of this name, as the system calls it, shared between machines? One that is not known is taken for a
// disk, a FUSE mount too, unless its name says what is behind it.
[[nodiscard]] bool isNetworkFileSystem(const QByteArray &type);
// What to say of a folder, that need not exist, on such a one; nullopt = it is on this machine. Asks the system: for
// workers.
[[nodiscard]] std::optional<Error> networkFolderError(const QString &folder);

} // namespace Backtrail
