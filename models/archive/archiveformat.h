// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/sqlite.h"

#include <cstdint>
#include <optional>

// Which tables an archive has, told by SQLite's user_version, and how an older one comes to have today's.
//
// Format 1: the first tables. Format 2: today's search filters, numbered by part; format 1 was used with both kinds.
// Format 3: events that come have links by the second rule of the chain (archivechain.h), which older versions take for
// damage.

namespace Backtrail {

inline constexpr int archiveFormat = 3;

// What is wrong, and whether the file itself is to blame.
struct OpenFailure
{
    Error error;
    bool isDamage = false;
};

// Is it an archive, and one of a format that is known? nullopt = it is. Changes nothing.
[[nodiscard]] std::optional<OpenFailure> checkFormat(const Database &database);
// Does it have the filters of this version? An older archive that may not be written has none that can be used: a
// search is slow then, and as complete as ever.
[[nodiscard]] bool hasFilters(const Database &database);

// All tables of an empty file, inside a transaction.
[[nodiscard]] Result<Done> createTables(Database &database);
// All steps that are missing, in one transaction: whatever happens, also kill -9, the archive is the old or the new
// one. Only for one that checkFormat() passes. What was received is not touched.
[[nodiscard]] std::optional<OpenFailure> migrate(Database &database);

} // namespace Backtrail
