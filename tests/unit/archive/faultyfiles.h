// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace Backtrail {

// What SQLite asks of the disk.
enum class DiskCall { Write, Sync, Truncate, Open };

// Makes a disk that fails SQLite's default for the whole program. Until failAt() it only passes everything on.
void installFaultyFiles();

// The n-th call of this kind from now on (1 = the next one) fails once with SQLite's `code`; a write is done by half.
void failAt(DiskCall call, int n, int code);
[[nodiscard]] bool hasFailed(); // since failAt()
void failNoMore();

} // namespace Backtrail
