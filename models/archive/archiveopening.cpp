// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archiveopening.h"

#include "models/archive/archivefiles.h"
#include "models/archive/archivetr.h"
#include "models/archive/networkfolder.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <sqlite3.h>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr QFile::Permissions onlyOwner = QFile::ReadOwner | QFile::WriteOwner;

OpenFailure failure(const Database &database)
{
    return {database.error(), database.isDamaged()};
}

OpenFailure damage(const QString &what)
{
    return {damageError(what), true};
}

// A program that was killed between making the lock file and writing its own name into it leaves one that says of
// nobody that he holds it, and Qt takes it for held for ever; so does one with damage in it. The few seconds are for
// one who is just about to write.
bool isAbandoned(const QLockFile &lock)
{
    constexpr qint64 secondsToWrite = 2;
    const QFileInfo file(lock.fileName());
    qint64 process = 0;
    QString host;
    QString program;
    return file.exists() && !lock.getLockInfo(&process, &host, &program)
        && file.lastModified().secsTo(QDateTime::currentDateTimeUtc()) >= secondsToWrite;
}

OpenFailure columnsFailure(const QString &what)
{
    return {columnsError(what), false};
}

std::optional<OpenFailure> checkFrames(const Database &database, const ArchiveState &state)
{
    Statement last(database, "SELECT first + count FROM frame ORDER BY number DESC LIMIT 1");
    const Statement::Step step = last.step();
    if (step == Statement::Step::Failed)
        return failure(database);
    const std::uint64_t framed = step == Statement::Step::Row ? static_cast<std::uint64_t>(last.integer(0)) : 0;
    if (framed != state.events.count)
        return damage(
            Archive::tr("it holds %1 events and should hold %2").arg(framed).arg(state.events.count));
    return std::nullopt;
}

// `key`: as it was before the database was opened. It comes behind its seal, so a seal is never older than its key.
std::optional<OpenFailure> check(OpenedArchive &archive, const QByteArray &source, const QByteArray &key, Columns columns)
{
    if (auto failed = checkFormat(archive.database))
        return failed;
    Result<StoredState> stored = loadStored(archive.database);
    if (!stored)
        return OpenFailure {stored.error(), archive.database.isDamaged() || isDamageError(stored.error())};
    archive.state = std::move(stored->state);
    archive.source = stored->source;
    archive.isSealLost = key.isEmpty() || stored->seal.isEmpty();
    if (!source.isEmpty() && archive.source != source)
        return OpenFailure{
            {ErrorKind::FileFailed, Archive::tr("The folder holds the archive of another organization")},
            false};
    // What it says is complete would be believed, and the next commit would seal it. Those who may find wrong columns look
    // at the seal themselves.
    if (columns == Columns::MustFit && !archive.isSealLost
        && stored->seal != sealOf(stateBytes(archive.state), archive.source, key))
        return damage(Archive::tr("the record of what it holds does not fit its seal. It was changed, or seal.key is not its key"));
    if (auto failed = checkFrames(archive.database, archive.state))
        return failed;
    return columns == Columns::MustFit ? checkSegments(archive.database, archive.state) : std::nullopt;
}

// Renames the database, where there is one, and what SQLite keeps beside it.
bool moveAside(const ArchivePaths &paths, const QString &name)
{
    bool moved = true;
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s}) {
        if (moved && QFile::exists(paths.database() + suffix))
            moved = QFile::rename(paths.database() + suffix, name + suffix);
    }
    if (moved && QFile::exists(paths.head()))
        moved = QFile::rename(paths.head(), name + u"-head"_s);
    syncFolder(paths.folder);
    return moved;
}

QString asideName(const ArchivePaths &paths)
{
    return paths.folder + u"/damaged-%1.db"_s.arg(QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz"_s));
}

// A folder, or a pipe that nobody writes into and that would be waited for without end.
std::optional<Error> otherThingError(const ArchivePaths &paths)
{
    const QFileInfo file(paths.database());
    if (!file.exists() || file.isFile())
        return std::nullopt;
    return Error {ErrorKind::FileFailed, Archive::tr("The archive's file %1 is no file").arg(paths.database())};
}

// Under another name until it is whole: a kill in between leaves no archive rather than half of one. A log that lies
// there without its database belongs to an older one; SQLite would play it into the new one.
Result<Done> beginArchive(const ArchivePaths &paths, const QByteArray &source, const QByteArray &key)
{
    const QString unfinished = paths.database() + u".new"_s;
    const auto clear = [&unfinished] {
        for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s})
            QFile::remove(unfinished + suffix);
    };
    clear();
    if (!moveAside(paths, asideName(paths)))
        return Error {ErrorKind::FileFailed,
                     Archive::tr("The archive's file %1 cannot be made").arg(paths.database())};
    Result<Done> created = createDatabase(unfinished, source, key);
    if (created && !QFile::rename(unfinished, paths.database()))
        created = Error {ErrorKind::FileFailed,
                        Archive::tr("The archive's file %1 cannot be made").arg(paths.database())};
    if (!created)
        clear();
    syncFolder(paths.folder);
    return created;
}

std::optional<OpenFailure> openForWriting(const ArchivePaths &paths, const QByteArray &source,
                                          Columns columns, std::optional<OpenedArchive> &archive)
{
    if (isCutOff(paths.database()))
        return damage(Archive::tr("its end is missing"));
    const bool hasLog = QFileInfo(paths.database() + u"-wal"_s).size() > 0;
    const QByteArray key = sealKey(paths);
    Result<Database> database = Database::forWriting(paths.database());
    if (!database)
        return OpenFailure {database.error(), database.error() == sqliteError(SQLITE_NOTADB) || database.error() == sqliteError(SQLITE_CORRUPT)};
    archive.emplace(OpenedArchive {*std::move(database), {}, {}, false, {}, false});
    auto failed = check(*archive, source, key, columns);
    if (failed && hasLog)
        archive->database.keepLog();
    return failed ? failed : migrate(archive->database);
}

// What is missing is told of until somebody accepts it: what is written from now on would hide it.
void noteLoss(const ArchivePaths &paths, OpenedArchive &archive)
{
    archive.headPath = paths.head();
    const QByteArray key = sealKey(paths);
    const std::optional<ArchiveHead> head = readHead(headBytes(paths), archive.source, key);
    archive.loss = lossOf(head, archive.state);
    if (archive.loss && archive.state.sealedAt < head->last.sealedAt)
        storeHead(paths, {markOf(archive.state), archive.loss}, archive.source, key);
}

} // namespace

std::optional<OpenFailure> checkSegments(const Database &database, const ArchiveState &state)
{
    Statement segments(database, "SELECT first, count FROM segment ORDER BY first");
    std::uint64_t next = 0;
    Statement::Step step = segments.step();
    for (; step == Statement::Step::Row; step = segments.step()) {
        if (static_cast<std::uint64_t>(segments.integer(0)) != next || segments.integer(1) <= 0)
            return columnsFailure(Archive::tr("rows are missing from event %1 on").arg(next));
        next += static_cast<std::uint64_t>(segments.integer(1));
    }
    if (step == Statement::Step::Failed)
        return failure(database);
    if (next != state.events.count)
        return columnsFailure(
            Archive::tr("it holds rows of %1 events and should hold %2").arg(next).arg(state.events.count));
    return std::nullopt;
}

Error setAside(const ArchivePaths &paths, const Error &why)
{
    const QString name = asideName(paths);
    if (!moveAside(paths, name))
        return {ErrorKind::FileFailed, Archive::tr("%1. It could not be set aside").arg(why.detail)};
    return {ErrorKind::FileFailed,
            Archive::tr("%1. It was set aside untouched as %2; the next start begins a new archive")
                .arg(why.detail, name)};
}

Error damageError(const QString &what)
{
    return {ErrorKind::FileFailed,
            what.isEmpty() ? Archive::tr("The archive is damaged")
                           : Archive::tr("The archive is damaged") + u": "_s + what};
}

bool isDamageError(const Error &error)
{
    return error.detail.startsWith(damageError({}).detail);
}

Error columnsError(const QString &what)
{
    const QString sentence = Archive::tr("The archive's columns do not fit its events");
    return {ErrorKind::FileFailed,
            what.isEmpty() ? sentence
                           : sentence + u": "_s
                    + Archive::tr("%1. Nothing is lost: `backtrail-cli archive rebuild` makes them anew")
                          .arg(what)};
}

bool isColumnsError(const Error &error)
{
    return error.detail.startsWith(columnsError({}).detail);
}

ArchiveLock::ArchiveLock(const ArchivePaths &paths)
{
    if (const std::optional<Error> refused = networkFolderError(paths.folder)) {
        m_reason = refused->detail;
        return;
    }
    if (const Result<Done> made = makeFolder(paths.folder); !made) {
        m_reason = made.error().detail;
        return;
    }
    // SQLite would open it all the same, and refuse every commit.
    if (const QFileInfo file(paths.database()); file.exists() && !file.isWritable()) {
        m_reason = Archive::tr("The archive's file may not be written");
        return;
    }
    m_lock = std::make_unique<QLockFile>(paths.lock());
    m_lock->setStaleLockTime(0);
    m_isHeld = m_lock->tryLock(0) || (isAbandoned(*m_lock) && m_lock->removeStaleLockFile() && m_lock->tryLock(0));
    if (m_isHeld)
        QFile::setPermissions(paths.lock(), onlyOwner);
    else
        m_reason = m_lock->error() == QLockFile::LockFailedError
            ? Archive::tr("Another program is writing to this archive")
            : Archive::tr("The archive's folder may not be written");
}

ArchiveLock::~ArchiveLock() = default;

Result<Done> createDatabase(const QString &path, const QByteArray &source, const QByteArray &key)
{
    if (const Result<Done> made = makeFile(path); !made)
        return made.error();
    Result<Database> database = Database::forWriting(path);
    if (!database)
        return database.error();
    if (const Result<Done> set = database->run("PRAGMA journal_mode=WAL"); !set)
        return set.error();
    Transaction transaction(*database);
    Result<Done> done = transaction.begin();
    if (done)
        done = createTables(*database);
    const QByteArray state = stateBytes({});
    const QByteArray packed = Packer().pack(viewOf(state));
    const QByteArray seal = sealOf(state, source, key);
    Statement insert(*database, "INSERT INTO state(id, source, data, seal) VALUES(1, ?1, ?2, ?3)");
    if (done && !insert.bind(1, source).bind(2, packed).bind(3, seal).run())
        return database->error();
    if (done)
        done = transaction.commit();
    // All of it into the one file that is renamed. Closing would do the same, but nobody is told when that fails.
    return done ? database->run("PRAGMA wal_checkpoint(TRUNCATE)") : done;
}

Result<StoredState> loadStored(const Database &database)
{
    Statement select(database, "SELECT source, data, seal FROM state WHERE id = 1");
    const Statement::Step step = select.step();
    if (step == Statement::Step::Failed)
        return database.error();
    if (step == Statement::Step::Done)
        return damageError(Archive::tr("what it holds is not recorded"));
    const auto copyOf = [&select](int column) {
        const std::string_view bytes = select.blob(column);
        return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()));
    };
    StoredState stored;
    stored.source = copyOf(0);
    stored.seal = copyOf(2);
    const std::optional<QByteArray> bytes = Unpacker().unpack(select.blob(1));
    std::optional<ArchiveState> state = bytes ? readState(viewOf(*bytes)) : std::nullopt;
    if (!state)
        return damageError(Archive::tr("the record of what it holds cannot be read"));
    stored.state = *std::move(state);
    return stored;
}

Result<ArchiveState> loadState(const Database &database)
{
    Result<StoredState> stored = loadStored(database);
    return stored ? Result<ArchiveState>(std::move(stored->state)) : stored.error();
}

Result<OpenedArchive> openArchiveForReading(const ArchivePaths &paths, const QByteArray &source, Columns columns)
{
    if (const std::optional<Error> refused = networkFolderError(paths.folder))
        return *refused;
    if (!QFile::exists(paths.database()))
        return Error {ErrorKind::FileFailed, Archive::tr("There is no archive in %1").arg(paths.folder)};
    if (const std::optional<Error> other = otherThingError(paths))
        return *other;
    if (isCutOff(paths.database()))
        return damageError(Archive::tr("its end is missing"));
    const QByteArray head = headBytes(paths);
    const QByteArray key = sealKey(paths);
    Result<Database> database = Database::forReading(paths.database());
    if (!database)
        return database.error();
    OpenedArchive archive {*std::move(database), {}, {}, true, {}, false};
    if (const auto failed = check(archive, source, key, columns))
        return failed->isDamage && !isDamageError(failed->error) ? damageError(failed->error.detail) : failed->error;
    const std::optional<ArchiveHead> mark = readHead(head, archive.source, key);
    archive.hasHead = mark.has_value();
    archive.loss = lossOf(mark, archive.state);
    return archive;
}

Result<OpenedArchive> openArchive(const ArchivePaths &paths, const QByteArray &source, const ArchiveLock &lock,
                                  Columns columns)
{
    if (!lock.isHeld()) {
        Result<OpenedArchive> archive = openArchiveForReading(paths, source, columns);
        if (archive)
            archive->readOnlyReason = lock.reason();
        else if (!QFile::exists(paths.database()))
            return Error {ErrorKind::FileFailed, lock.reason()};
        return archive;
    }
    if (const std::optional<Error> other = otherThingError(paths))
        return *other;
    const QFileInfo file(paths.database());
    if (file.exists() && file.size() == 0)
        return setAside(paths, damageError(Archive::tr("its file is empty")));
    if (!file.exists()) {
        const QByteArray key = sealKey(paths).isEmpty() ? newSealKey() : sealKey(paths);
        if (key != sealKey(paths) && !writeSealKey(paths, key))
            return Error {ErrorKind::FileFailed,
                         Archive::tr("The archive's key %1 cannot be made").arg(paths.key())};
        if (const Result<Done> begun = beginArchive(paths, source, key); !begun)
            return begun.error();
    }
    std::optional<OpenedArchive> archive;
    if (const auto failed = openForWriting(paths, source, columns, archive)) {
        archive.reset(); // closed before it is moved
        return failed->isDamage ? setAside(paths, failed->error) : failed->error;
    }
    noteLoss(paths, *archive);
    return *std::move(archive);
}

} // namespace Backtrail
