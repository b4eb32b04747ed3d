// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/session/walkproof.h"

#include <QByteArray>

#include <chrono>
#include <optional>
#include <vector>

namespace Backtrail {

// What the synchronisation keeps beside coverage, in the transaction of each page. Coverage alone says what is left to
// ask for, so a lost or unreadable state costs nothing but the comparison with what was shown last.
//
// An instant with more events than any answer holds stays uncertain. To find that out takes a hundred requests and more,
// so it is not asked for again at once, though a program that a timer starts knows nothing else of the run before.
struct FullInstant
{
    Timestamp from;
    Timestamp to;
    Timestamp askedAt; // by this machine's clock
    friend bool operator==(const FullInstant &, const FullInstant &) = default;
};

// A server that was wrong for a while may be right again.
inline constexpr std::chrono::hours restOfUncertain {1};
[[nodiscard]] bool isAskedLately(const FullInstant &instant, Timestamp now); // a clock that was set back says no

struct SyncState
{
    ShownEvents shown; // the newest events that the server showed, newest first
    std::optional<int> retentionDays; // of the plan, when it was last known
    std::vector<FullInstant> fullInstants; // asked for in the last hour, the latest last
    friend bool operator==(const SyncState &, const SyncState &) = default;
};

[[nodiscard]] QByteArray syncStateBytes(const SyncState &state); // JSON; at most some kilobytes
[[nodiscard]] SyncState readSyncState(const QByteArray &bytes); // what is not understood is left out

} // namespace Backtrail
