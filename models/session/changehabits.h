// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/index/eventindex.h"
#include "models/runtime/workerpool.h"

#include <QString>

#include <tuple>
#include <vector>

namespace Backtrail {

struct DetailContent;

// Events that change the same kind of document: event type, target type, sub target type.
using EventKind = std::tuple<QString, QString, QString>;
[[nodiscard]] EventKind kindOf(const AuditEvent &event);

// A path that changes in nearly every event of a kind: written by the server, as it seems.
struct PathHabit
{
    QString pattern; // see PathPattern
    int changed = 0; // in so many
    int of = 0; // of so many events that changed anything
    friend bool operator==(const PathHabit &, const PathHabit &) = default;
};

// Counts over at most a hundred loaded events of the kind of `row`. Empty below ten, or when cancelled. For workers.
[[nodiscard]] std::vector<PathHabit> changeHabits(const EventSnapshot &snapshot, RowId row, const CancelFlag &cancel);
// Those of them that the event shows and that are not hidden.
[[nodiscard]] std::vector<PathHabit> habitsOf(const std::vector<PathHabit> &habits, const DetailContent &content);

} // namespace Backtrail
