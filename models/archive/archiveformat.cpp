// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archiveformat.h"

#include "models/archive/archivetr.h"

#include <QByteArray>

#include <array>

namespace Backtrail {

namespace {

constexpr std::int64_t applicationId = 0x4254524c; // "BTRL"
constexpr int formatWithFilters = 2;

Result<Done> makeFirstTables(Database &database)
{
    // `frame.number` counts frames from 0, so that filters of many frames can be packed by it. `filter` holds one
    // frame's search filter each; `filter_pack` and `filter_part` those of many, turned by a quarter.
    return database.run(
        "CREATE TABLE state(id INTEGER PRIMARY KEY CHECK(id = 1), source BLOB NOT NULL, data BLOB NOT NULL, seal BLOB NOT NULL) STRICT;"
        "CREATE TABLE frame(number INTEGER PRIMARY KEY, first INTEGER NOT NULL UNIQUE, count INTEGER NOT NULL, link BLOB NOT NULL, data BLOB NOT NULL) STRICT;"
        "CREATE TABLE segment(first INTEGER PRIMARY KEY, count INTEGER NOT NULL, oldest INTEGER NOT NULL, newest INTEGER NOT NULL, data BLOB NOT NULL) STRICT;"
        "CREATE TABLE dictionary(number INTEGER PRIMARY KEY, data BLOB NOT NULL) STRICT;"
        "CREATE TABLE revision(number INTEGER PRIMARY KEY, sequence INTEGER NOT NULL, received INTEGER NOT NULL, link BLOB NOT NULL, data BLOB NOT NULL) STRICT;"
        "CREATE INDEX revision_sequence ON revision(sequence);"
        "CREATE TABLE unreadable(number INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, received INTEGER NOT NULL, link BLOB NOT NULL, path TEXT NOT NULL, reason TEXT NOT NULL, data BLOB NOT NULL) STRICT;"
        "CREATE TABLE filter(frame INTEGER PRIMARY KEY, data BLOB NOT NULL) STRICT;"
        "CREATE TABLE filter_pack(pack INTEGER PRIMARY KEY, bits INTEGER NOT NULL) STRICT;"
        "CREATE TABLE filter_part(pack INTEGER NOT NULL, part INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY(pack, part)) STRICT;");
}

// Filters that are there in today's form stay: those that were sealed in another way say nothing, as damaged ones do.
// Others go, and a search is slow until `archive rebuild` makes them anew.
Result<Done> makeFiltersNumberedByPart(Database &database)
{
    const Result<std::int64_t> columns = database.number(
        "SELECT count(*) FROM pragma_table_info('filter') AS f, pragma_table_info('filter_pack') AS p, "
        "pragma_table_info('filter_part') AS q WHERE f.name = 'frame' AND p.name = 'bits' AND q.name = 'number'");
    if (!columns)
        return columns.error();
    if (*columns == 1)
        return Done {};
    return database.run(
        "DROP TABLE IF EXISTS filter; DROP TABLE IF EXISTS filter_pack; DROP TABLE IF EXISTS filter_part;"
        "CREATE TABLE filter(frame INTEGER PRIMARY KEY, data BLOB NOT NULL) STRICT;"
        "CREATE TABLE filter_pack(pack INTEGER PRIMARY KEY, bits INTEGER NOT NULL) STRICT;"
        "CREATE TABLE filter_part(number INTEGER PRIMARY KEY, data BLOB NOT NULL) STRICT;");
}

// The tables stay. From the next commit on the state tells where the second rule begins.
Result<Done> allowSecondRule(Database & /*database*/)
{
    return Done {};
}

// Step i makes format i + 1. A step that was released is never changed.
constexpr std::array<Result<Done> (*)(Database &), archiveFormat> steps {makeFirstTables, makeFiltersNumberedByPart,
                                                                         allowSecondRule};

OpenFailure failure(const Database &database)
{
    return {database.error(), database.isDamaged()};
}

OpenFailure damage(const QString &what)
{
    return {{ErrorKind::FileFailed, Archive::tr("The archive is damaged") + u": " + what}, true};
}

Result<Done> runSteps(Database &database, std::size_t first)
{
    Result<Done> done = Done {};
    for (std::size_t step = first; done && step < steps.size(); ++step)
        done = steps[step](database);
    if (!done)
        return done;
    return database.run(QByteArray("PRAGMA user_version=" + QByteArray::number(archiveFormat)).constData());
}

} // namespace

std::optional<OpenFailure> checkFormat(const Database &database)
{
    const Result<std::int64_t> id = database.number("PRAGMA application_id");
    if (!id)
        return failure(database);
    const Result<std::int64_t> format = database.number("PRAGMA user_version");
    if (!format)
        return failure(database);
    if (*id != applicationId || *format == 0)
        return damage(Archive::tr("it is no archive of Backtrail"));
    if (*format < 0)
        return damage(Archive::tr("its format is unknown"));
    if (*format <= archiveFormat)
        return std::nullopt;
    return OpenFailure{{ErrorKind::FileFailed,
                        Archive::tr("The archive was made by a newer version of Backtrail (format %1; this "
                                    "version knows up to %2). Nothing "
                                    "was changed")
                            .arg(*format)
                            .arg(archiveFormat)},
                       false};
}

bool hasFilters(const Database &database)
{
    const Result<std::int64_t> format = database.number("PRAGMA user_version");
    return !format || *format >= formatWithFilters; // what cannot be read is found out where it is needed
}

Result<Done> createTables(Database &database)
{
    if (const Result<Done> marked = database.run(QByteArray("PRAGMA application_id=" + QByteArray::number(applicationId)).constData()); !marked)
        return marked;
    return runSteps(database, 0);
}

std::optional<OpenFailure> migrate(Database &database)
{
    const Result<std::int64_t> format = database.number("PRAGMA user_version");
    if (!format)
        return failure(database);
    if (*format >= archiveFormat)
        return std::nullopt;
    Transaction transaction(database);
    Result<Done> done = transaction.begin();
    if (done)
        done = runSteps(database, static_cast<std::size_t>(*format));
    if (done)
        done = transaction.commit();
    return done ? std::nullopt : std::optional(OpenFailure {done.error(), database.isDamaged()});
}

} // namespace Backtrail
