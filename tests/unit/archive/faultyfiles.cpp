// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/archive/faultyfiles.h"

#include <sqlite3.h>

#include <atomic>

namespace Backtrail {

namespace {

std::atomic<int> failing {-1}; // a DiskCall
std::atomic<int> callsLeft {0};
std::atomic<int> failureCode {SQLITE_OK};
std::atomic<bool> failed {false};

sqlite3_vfs *disk = nullptr;

struct FaultyFile
{
    sqlite3_file base; // SQLite's own; what the disk needs of it follows this object
};

sqlite3_file *real(sqlite3_file *file)
{
    return reinterpret_cast<sqlite3_file *>(reinterpret_cast<FaultyFile *>(file) + 1);
}

const sqlite3_io_methods &methods(sqlite3_file *file)
{
    return *real(file)->pMethods;
}

bool isTurnOf(DiskCall call)
{
    if (failing != static_cast<int>(call) || --callsLeft != 0)
        return false;
    failed = true;
    return true;
}

int writeFile(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 place)
{
    if (isTurnOf(DiskCall::Write)) {
        methods(file).xWrite(real(file), bytes, size / 2, place);
        return failureCode;
    }
    return methods(file).xWrite(real(file), bytes, size, place);
}

int syncFile(sqlite3_file *file, int flags)
{
    return isTurnOf(DiskCall::Sync) ? failureCode.load() : methods(file).xSync(real(file), flags);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    return isTurnOf(DiskCall::Truncate) ? failureCode.load() : methods(file).xTruncate(real(file), size);
}

const sqlite3_io_methods passingOn {
    2,
    [](sqlite3_file *file) { return methods(file).xClose(real(file)); },
    [](sqlite3_file *file, void *bytes, int size, sqlite3_int64 place) {
        return methods(file).xRead(real(file), bytes, size, place);
    },
    writeFile,
    truncateFile,
    syncFile,
    [](sqlite3_file *file, sqlite3_int64 *size) { return methods(file).xFileSize(real(file), size); },
    [](sqlite3_file *file, int lock) { return methods(file).xLock(real(file), lock); },
    [](sqlite3_file *file, int lock) { return methods(file).xUnlock(real(file), lock); },
    [](sqlite3_file *file, int *isLocked) { return methods(file).xCheckReservedLock(real(file), isLocked); },
    [](sqlite3_file *file, int what, void *data) { return methods(file).xFileControl(real(file), what, data); },
    [](sqlite3_file *file) { return methods(file).xSectorSize(real(file)); },
    [](sqlite3_file *file) { return methods(file).xDeviceCharacteristics(real(file)); },
    [](sqlite3_file *file, int page, int size, int extend, void volatile **memory) {
        return methods(file).xShmMap(real(file), page, size, extend, memory);
    },
    [](sqlite3_file *file, int offset, int count, int flags) {
        return methods(file).xShmLock(real(file), offset, count, flags);
    },
    [](sqlite3_file *file) { methods(file).xShmBarrier(real(file)); },
    [](sqlite3_file *file, int remove) { return methods(file).xShmUnmap(real(file), remove); },
    nullptr,
    nullptr,
};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *flagsOut)
{
    file->pMethods = nullptr;
    if (isTurnOf(DiskCall::Open))
        return failureCode;
    real(file)->pMethods = nullptr;
    const int code = disk->xOpen(disk, name, real(file), flags, flagsOut);
    if (real(file)->pMethods != nullptr)
        file->pMethods = &passingOn;
    return code;
}

} // namespace

void installFaultyFiles()
{
    static sqlite3_vfs faulty;
    if (disk != nullptr)
        return;
    disk = sqlite3_vfs_find(nullptr);
    faulty = *disk;
    faulty.zName = "faulty";
    faulty.pNext = nullptr;
    faulty.szOsFile = static_cast<int>(sizeof(FaultyFile)) + disk->szOsFile;
    faulty.xOpen = openFile;
    sqlite3_vfs_register(&faulty, 1);
}

void failAt(DiskCall call, int n, int code)
{
    failed = false;
    callsLeft = n;
    failureCode = code;
    failing = static_cast<int>(call);
}

bool hasFailed()
{
    return failed;
}

void failNoMore()
{
    failing = -1;
}

} // namespace Backtrail
