// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <memory>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

// The little of SQLite's C API that the archive needs. One thread an object at a time.

namespace Backtrail {

// One connection. SQLite 3.7.0 to 3.51.2 has a fault in which a checkpoint in one connection and a write that restarts
// the log in another, at the same moment, lose or damage commits. It cannot happen here: of all connections to an
// archive, in all programs, exactly one may write and checkpoint, the one of the holder of the lock file
// (ArchiveFolder); SQLite serialises what one connection does. All others are opened by `forReading`: read-only for
// SQLite, which refuses to checkpoint in them, with automatic checkpoints off and none when they are closed.
class Database
{
public:
    [[nodiscard]] static Result<Database> forWriting(const QString &path);
    [[nodiscard]] static Result<Database> forReading(const QString &path);

    [[nodiscard]] Result<Done> run(const char *sql); // without parameters and answers
    [[nodiscard]] Result<std::int64_t> number(const char *sql) const;
    void keepLog(); // closing leaves the log and the file as they are
    [[nodiscard]] Error error() const; // of the call that failed last, in words
    [[nodiscard]] bool isDamaged() const; // what failed last failed because of what is in the file
    [[nodiscard]] bool isInTransaction() const;
    [[nodiscard]] sqlite3 *handle() const { return m_handle.get(); }

private:
    struct Close
    {
        void operator()(sqlite3 *handle) const;
    };
    [[nodiscard]] static Result<Database> open(const QString &path, int flags, bool isImmutable);
    [[nodiscard]] Result<Done> harden(bool isReader);

    std::unique_ptr<sqlite3, Close> m_handle;
};

// `reason`: errno, where it is known.
[[nodiscard]] Error sqliteError(int code, int reason = 0);

// A prepared statement. Failing to prepare shows at the first step. Bound bytes must live until the next reset().
class Statement
{
public:
    Statement(const Database &database, const char *sql);

    Statement &bind(int place, std::int64_t value);
    Statement &bind(int place, std::string_view bytes); // as a BLOB
    Statement &bind(int place, const QByteArray &bytes);

    enum class Step { Row, Done, Failed };
    [[nodiscard]] Step step();
    [[nodiscard]] bool run(); // to the end and reset; false = failed
    void reset();

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string_view blob(int column) const; // good until the next step

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

// Rolls back unless committed.
class Transaction
{
public:
    explicit Transaction(Database &database)
        : m_database(database)
    {
    }
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)
    [[nodiscard]] Result<Done> begin(bool toWrite = true);
    [[nodiscard]] Result<Done> commit();

private:
    Database &m_database;
};

} // namespace Backtrail
