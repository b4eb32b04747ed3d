// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/sqlite.h"

#include "models/archive/archivetr.h"
#include "models/archive/logwrites.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

#include <cerrno>

namespace Backtrail {

namespace {

constexpr int busyMilliseconds = 10'000;

// A quota, or `ulimit -f`. SQLite tells of a full disk alone.
bool isRoomRefused(int reason)
{
#ifdef EDQUOT
    if (reason == EDQUOT)
        return true;
#endif
    return reason == EFBIG;
}

} // namespace

Error sqliteError(int code, int reason)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return {
            ErrorKind::FileFailed,
            Archive::tr(
                "There is no room left on the disk. Nothing of this was kept; what was kept before is safe")};
    case SQLITE_IOERR:
        if (isRoomRefused(reason))
            return {ErrorKind::FileFailed, Archive::tr("There is no room left: a limit of this user or of the size of files is "
                                                       "reached. Nothing of this was kept; what was kept before is safe")};
        return {ErrorKind::FileFailed,
                Archive::tr("The disk could not be read or written: %1 (SQLite %2)")
                    .arg(reason != 0 ? qt_error_string(reason) : Archive::tr("for an unknown reason"))
                    .arg(code)};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {ErrorKind::FileFailed, Archive::tr("The archive may not be written")};
    case SQLITE_CANTOPEN:
        return {ErrorKind::FileFailed, Archive::tr("The archive's file cannot be opened")};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::FileFailed, Archive::tr("Another program holds the archive")};
    case SQLITE_NOTADB:
        return {ErrorKind::FileFailed, Archive::tr("The file is no archive")};
    case SQLITE_CORRUPT:
        return {ErrorKind::FileFailed, Archive::tr("The archive is damaged")};
    case SQLITE_ERROR: // all statements are right: a table or a column of it is missing
    case SQLITE_SCHEMA:
        return {ErrorKind::FileFailed,
                Archive::tr("The archive is damaged") + u": " + Archive::tr("its tables are not those of an archive")};
    default:
        return {ErrorKind::FileFailed, Archive::tr("The archive cannot be used (SQLite %1)").arg(code)};
    }
}

void Database::Close::operator()(sqlite3 *handle) const
{
    sqlite3_close_v2(handle);
}

Result<Database> Database::open(const QString &path, int flags, bool isImmutable)
{
    QByteArray name = QFile::encodeName(path);
    if (isImmutable) {
        name = "file:" + QUrl::toPercentEncoding(path, "/") + "?immutable=1";
        flags |= SQLITE_OPEN_URI;
    }
    sqlite3 *handle = nullptr;
    const bool isWriter = (flags & SQLITE_OPEN_READWRITE) != 0;
    const int code = sqlite3_open_v2(name.constData(), &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                                     isWriter ? collectingDisk() : nullptr);
    Database database;
    database.m_handle.reset(handle);
    if (code != SQLITE_OK)
        return sqliteError(code);
    if (const Result<Done> hard = database.harden((flags & SQLITE_OPEN_READONLY) != 0); !hard)
        return hard.error();
    return database;
}

Result<Database> Database::forWriting(const QString &path)
{
    return open(path, SQLITE_OPEN_READWRITE, false);
}

// In a folder that may not be written SQLite cannot make the files it shares the log with. Without a log the file is
// everything and can be read as one that nobody changes.
Result<Database> Database::forReading(const QString &path)
{
    const QFileInfo log(path + QStringLiteral("-wal"));
    const bool folderIsWritable = QFileInfo(QFileInfo(path).absolutePath()).isWritable();
    return open(path, SQLITE_OPEN_READONLY, !folderIsWritable && (!log.exists() || log.size() == 0));
}

Result<Done> Database::harden(bool isReader)
{
    sqlite3 *const db = m_handle.get();
    sqlite3_busy_timeout(db, busyMilliseconds);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    if (isReader)
        keepLog();
    return run(isReader ? "PRAGMA mmap_size=0; PRAGMA cell_size_check=ON; PRAGMA wal_autocheckpoint=0"
                        : "PRAGMA mmap_size=0; PRAGMA cell_size_check=ON; PRAGMA synchronous=FULL; "
                          "PRAGMA wal_autocheckpoint=2000");
}

Result<Done> Database::run(const char *sql)
{
    if (const int code = sqlite3_exec(m_handle.get(), sql, nullptr, nullptr, nullptr); code != SQLITE_OK)
        return sqliteError(code, sqlite3_system_errno(m_handle.get()));
    return Done {};
}

Result<std::int64_t> Database::number(const char *sql) const
{
    Statement statement(*this, sql);
    if (statement.step() != Statement::Step::Row)
        return error();
    return statement.integer(0);
}

void Database::keepLog()
{
    sqlite3_db_config(m_handle.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

Error Database::error() const
{
    return sqliteError(sqlite3_extended_errcode(m_handle.get()), sqlite3_system_errno(m_handle.get()));
}

bool Database::isDamaged() const
{
    const int code = sqlite3_errcode(m_handle.get()) & 0xff;
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_ERROR || code == SQLITE_SCHEMA
        || code == SQLITE_TOOBIG || code == SQLITE_FORMAT || code == SQLITE_MISMATCH;
}

bool Database::isInTransaction() const
{
    return sqlite3_get_autocommit(m_handle.get()) == 0;
}

void Statement::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(const Database &database, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v3(database.handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    m_statement.reset(statement);
}

Statement &Statement::bind(int place, std::int64_t value)
{
    if (m_statement)
        sqlite3_bind_int64(m_statement.get(), place, value);
    return *this;
}

Statement &Statement::bind(int place, std::string_view bytes)
{
    if (m_statement && bytes.empty())
        sqlite3_bind_zeroblob(m_statement.get(), place, 0);
    else if (m_statement)
        sqlite3_bind_blob64(m_statement.get(), place, bytes.data(), bytes.size(), SQLITE_STATIC);
    return *this;
}

Statement &Statement::bind(int place, const QByteArray &bytes)
{
    return bind(place, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

Statement::Step Statement::step()
{
    if (!m_statement)
        return Step::Failed;
    switch (sqlite3_step(m_statement.get())) {
    case SQLITE_ROW:
        return Step::Row;
    case SQLITE_DONE:
        return Step::Done;
    default:
        return Step::Failed;
    }
}

bool Statement::run()
{
    if (!m_statement)
        return false;
    const Step last = step();
    if (last == Step::Failed)
        return false; // its reset would fail the same, and error() tells of it
    reset();
    return true;
}

void Statement::reset()
{
    if (m_statement)
        sqlite3_reset(m_statement.get());
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

std::string_view Statement::blob(int column) const
{
    const auto *const data = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return data == nullptr ? std::string_view() : std::string_view(data, static_cast<std::size_t>(size));
}

Transaction::~Transaction()
{
    if (m_database.isInTransaction())
        (void)m_database.run("ROLLBACK");
}

Result<Done> Transaction::begin(bool toWrite)
{
    return m_database.run(toWrite ? "BEGIN IMMEDIATE" : "BEGIN");
}

Result<Done> Transaction::commit()
{
    return m_database.run("COMMIT");
}

} // namespace Backtrail
