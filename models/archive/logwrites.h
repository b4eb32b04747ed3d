// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace Backtrail {

// The name of a layer between SQLite and the disk, for the one connection that writes. SQLite writes a commit into its
// log (write-ahead log) as two small pieces a page, some forty calls of the system; this collects what follows one on
// the other and writes it in one.
//
// Nothing becomes less durable, and nobody sees less than before: SQLite asks for the log to be on the disk
// (synchronous=FULL) before it tells anyone of a commit, and that call writes what was collected first and fails if
// that cannot be written. Whatever else is asked of the log - to read from it, its size, to cut or close it - also
// does. With another setting of `synchronous` others would be told of what is not in the file yet: never use it then.
//
// Relies on what https://www.sqlite.org/pragma.html#pragma_synchronous says of FULL in WAL mode (the log is synced with
// each commit), https://www.sqlite.org/walformat.html (who reads goes by the index beside the log, which is written
// behind that) and https://www.sqlite.org/c3ref/io_methods.html.
//
// Any thread. What may go wrong goes wrong at the disk that was the default one when this was first called.
[[nodiscard]] const char *collectingDisk();

} // namespace Backtrail
