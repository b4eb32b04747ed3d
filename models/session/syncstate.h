// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/session/walkproof.h"

#include <QByteArray>

#include <optional>

namespace Backtrail {

// What the synchronisation keeps beside coverage, in the transaction of each page. Coverage alone says what is left to
// ask for, so a lost or unreadable state costs nothing but the comparison with what was shown last.
struct SyncState
{
    ShownEvents shown; // the newest events that the server showed, newest first
    std::optional<int> retentionDays; // of the plan, when it was last known
    friend bool operator==(const SyncState &, const SyncState &) = default;
};

[[nodiscard]] QByteArray syncStateBytes(const SyncState &state); // JSON; at most some kilobytes
[[nodiscard]] SyncState readSyncState(const QByteArray &bytes); // what is not understood is left out

} // namespace Backtrail
