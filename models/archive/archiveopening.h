// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archivechain.h"
#include "models/archive/sqlite.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

class QLockFile;

namespace Backtrail {

// Where things are in an archive's folder.
struct ArchivePaths
{
    QString folder;
    [[nodiscard]] QString database() const { return folder + QStringLiteral("/events.db"); }
    [[nodiscard]] QString key() const { return folder + QStringLiteral("/seal.key"); }
    [[nodiscard]] QString lock() const { return folder + QStringLiteral("/writer.lock"); }
};

inline constexpr int archiveFormat = 1; // user_version; each step up has a migration

struct OpenedArchive
{
    Database database;
    ArchiveState state;
    QByteArray source;
    bool isReadOnly = false;
    QString readOnlyReason;
};

// What is wrong, and whether the file itself is to blame.
struct OpenFailure
{
    Error error;
    bool isDamage = false;
};

// The right to write. Held by one program at a time; it goes with the process, also with kill -9.
class ArchiveLock
{
public:
    explicit ArchiveLock(const ArchivePaths &paths);
    ~ArchiveLock();
    Q_DISABLE_COPY_MOVE(ArchiveLock)
    [[nodiscard]] bool isHeld() const { return m_isHeld; }
    [[nodiscard]] QString reason() const { return m_reason; } // why not, in words

private:
    std::unique_ptr<QLockFile> m_lock;
    bool m_isHeld = false;
    QString m_reason;
};

// Makes the folder (0700) and an empty archive (0600, under any umask) where there is none, brings an older one up to
// date and looks at everything that is read at every start. A damaged archive is set aside under a new name in the
// same folder, untouched, by the holder of the lock only, and is an error; the next opening begins a new one.
[[nodiscard]] Result<OpenedArchive> openArchive(const ArchivePaths &paths, const QByteArray &source,
                                                const ArchiveLock &lock);
// For a look: never makes or changes anything. `source` empty = whatever it is.
[[nodiscard]] Result<OpenedArchive> openArchiveForReading(const ArchivePaths &paths, const QByteArray &source);

// The key for seals; a new one where there is none and `mayMake`. Empty = none.
[[nodiscard]] QByteArray sealKey(const ArchivePaths &paths, bool mayMake);
[[nodiscard]] Result<Done> createDatabase(const QString &path, const QByteArray &source, const QByteArray &key);

// The state of the row that holds it, checked.
[[nodiscard]] Result<ArchiveState> loadState(const Database &database, QByteArray *source = nullptr);
[[nodiscard]] Error damageError(const QString &what);
[[nodiscard]] bool isDamageError(const Error &error);
// Only by the holder of the lock, with no connection open. The error to show: `why`, and what became of the file.
[[nodiscard]] Error setAside(const ArchivePaths &paths, const Error &why);

} // namespace Backtrail
