// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archivechain.h"
#include "models/archive/archiveformat.h"
#include "models/archive/archivehead.h"
#include "models/archive/archiveseal.h"
#include "models/archive/sqlite.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

class QLockFile;

namespace Backtrail {

struct OpenedArchive
{
    Database database;
    ArchiveState state;
    QByteArray source;
    bool isReadOnly = false;
    QString readOnlyReason;
    bool isSealLost = false; // there is no key for its seal, or what was written last has none: see sealKey()
    bool hasHead = false; // the mark of the last commit lies beside it (archivehead.h); of one that is opened to read
    std::optional<ArchiveLoss> loss = {}; // what was cut off
    QString headPath = {}; // where to tell of commits; of one that is read only empty
};

// May the columns be wrong? They are made from what was received, and can be made again.
enum class Columns { MustFit, MayBeWrong };

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
// same folder, untouched, by the holder of the lock only, and is an error; the next opening begins a new one. That of a
// newer version is an error too, and stays as it is, byte for byte.
[[nodiscard]] Result<OpenedArchive> openArchive(const ArchivePaths &paths, const QByteArray &source,
                                                const ArchiveLock &lock, Columns columns = Columns::MustFit);
// For a look: never makes or changes anything. `source` empty = whatever it is.
[[nodiscard]] Result<OpenedArchive> openArchiveForReading(const ArchivePaths &paths, const QByteArray &source,
                                                          Columns columns = Columns::MustFit);

[[nodiscard]] Result<Done> createDatabase(const QString &path, const QByteArray &source, const QByteArray &key);

// Segments must follow each other from 0 to the count; nullopt = they do.
[[nodiscard]] std::optional<OpenFailure> checkSegments(const Database &database, const ArchiveState &state);
struct StoredState
{
    ArchiveState state;
    QByteArray source;
    QByteArray seal; // empty = it was written without its key
};
// The row that holds it, all of one moment, checked but for its seal.
[[nodiscard]] Result<StoredState> loadStored(const Database &database);
[[nodiscard]] Result<ArchiveState> loadState(const Database &database);
[[nodiscard]] Error damageError(const QString &what);
[[nodiscard]] bool isDamageError(const Error &error);
// Only what is derived is damaged: nothing is set aside.
[[nodiscard]] Error columnsError(const QString &what);
[[nodiscard]] bool isColumnsError(const Error &error);
// Only by the holder of the lock, with no connection open. The error to show: `why`, and what became of the file.
[[nodiscard]] Error setAside(const ArchivePaths &paths, const Error &why);

} // namespace Backtrail
