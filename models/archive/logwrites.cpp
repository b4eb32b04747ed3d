// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/logwrites.h"

#include <sqlite3.h>

#include <exception>
#include <new>
#include <string>
#include <string_view>
#include <utility>

namespace Backtrail {

namespace {

constexpr std::size_t mostCollected = 120 * 1024; // SQLite's own disk takes no more than 128 KB at once

sqlite3_vfs *disk = nullptr; // set once, before the first file is opened

// What SQLite takes for the file; the one of the disk follows in the same piece of memory.
struct LogFile
{
    sqlite3_file base;
    std::string *collected;
    sqlite3_int64 place; // of what was collected
};

LogFile *own(sqlite3_file *file)
{
    return reinterpret_cast<LogFile *>(file);
}

sqlite3_file *real(sqlite3_file *file)
{
    return reinterpret_cast<sqlite3_file *>(own(file) + 1);
}

const sqlite3_io_methods &methods(sqlite3_file *file)
{
    return *real(file)->pMethods;
}

// What cannot be written is dropped: SQLite is told, and takes the commit back.
int writeCollected(sqlite3_file *file)
{
    std::string &collected = *own(file)->collected;
    if (collected.empty())
        return SQLITE_OK;
    const int code
        = methods(file).xWrite(real(file), collected.data(), static_cast<int>(collected.size()), own(file)->place);
    collected.clear();
    return code;
}

int write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 place)
{
    std::string &collected = *own(file)->collected;
    const std::string_view more(static_cast<const char *>(bytes), static_cast<std::size_t>(size));
    if (!collected.empty()
        && (place != own(file)->place + static_cast<sqlite3_int64>(collected.size())
            || collected.size() + more.size() > mostCollected)) {
        if (const int code = writeCollected(file); code != SQLITE_OK)
            return code;
    }
    if (collected.empty())
        own(file)->place = place;
    try {
        collected += more;
    } catch (const std::exception &) {
        return SQLITE_IOERR_NOMEM;
    }
    return SQLITE_OK;
}

int close(sqlite3_file *file)
{
    const int written = writeCollected(file);
    const int closed = methods(file).xClose(real(file));
    delete std::exchange(own(file)->collected, nullptr);
    return written != SQLITE_OK ? written : closed;
}

int read(sqlite3_file *file, void *bytes, int size, sqlite3_int64 place)
{
    const int code = writeCollected(file);
    return code != SQLITE_OK ? code : methods(file).xRead(real(file), bytes, size, place);
}

int truncate(sqlite3_file *file, sqlite3_int64 size)
{
    const int code = writeCollected(file);
    return code != SQLITE_OK ? code : methods(file).xTruncate(real(file), size);
}

int sync(sqlite3_file *file, int flags)
{
    const int code = writeCollected(file);
    return code != SQLITE_OK ? code : methods(file).xSync(real(file), flags);
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    const int code = writeCollected(file);
    return code != SQLITE_OK ? code : methods(file).xFileSize(real(file), size);
}

// A log is neither locked nor shared: that is done with other files.
const sqlite3_io_methods collecting {
    1,
    close,
    read,
    write,
    truncate,
    sync,
    fileSize,
    [](sqlite3_file *file, int lock) { return methods(file).xLock(real(file), lock); },
    [](sqlite3_file *file, int lock) { return methods(file).xUnlock(real(file), lock); },
    [](sqlite3_file *file, int *isLocked) { return methods(file).xCheckReservedLock(real(file), isLocked); },
    [](sqlite3_file *file, int what, void *data) { return methods(file).xFileControl(real(file), what, data); },
    [](sqlite3_file *file) { return methods(file).xSectorSize(real(file)); },
    [](sqlite3_file *file) { return methods(file).xDeviceCharacteristics(real(file)); },
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
};

int open(sqlite3_vfs * /*vfs*/, const char *name, sqlite3_file *file, int flags, int *flagsOut)
{
    file->pMethods = nullptr;
    if ((flags & SQLITE_OPEN_WAL) == 0)
        return disk->xOpen(disk, name, file, flags, flagsOut);
    own(file)->collected = new (std::nothrow) std::string;
    if (own(file)->collected == nullptr)
        return SQLITE_NOMEM;
    real(file)->pMethods = nullptr;
    const int code = disk->xOpen(disk, name, real(file), flags, flagsOut);
    if (real(file)->pMethods != nullptr)
        file->pMethods = &collecting; // also after a failure: SQLite closes it then
    else
        delete std::exchange(own(file)->collected, nullptr);
    return code;
}

// Like the disk in all but how a log is written.
sqlite3_vfs *makeLayer()
{
    static sqlite3_vfs layer;
    disk = sqlite3_vfs_find(nullptr);
    if (disk == nullptr)
        return nullptr;
    layer = *disk;
    layer.zName = "backtrail";
    layer.pNext = nullptr;
    layer.szOsFile = static_cast<int>(sizeof(LogFile)) + disk->szOsFile;
    layer.xOpen = open;
    return sqlite3_vfs_register(&layer, 0) == SQLITE_OK ? &layer : nullptr;
}

} // namespace

const char *collectingDisk()
{
    static const sqlite3_vfs *const layer = makeLayer();
    return layer != nullptr ? layer->zName : nullptr;
}

} // namespace Backtrail
