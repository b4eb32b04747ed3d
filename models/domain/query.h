// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/timestamp.h"

#include <QString>

#include <optional>

namespace Backtrail {

// What one server can be asked for: one value a parameter. Frozen while it is paged through: a changed filter is
// another query, and a position of one query is never used with another.
struct EventQuery
{
    TimeRange range; // exact; a source rounds outwards to what its server understands
    std::optional<QString> eventType;
    std::optional<QString> targetType;
    std::optional<QString> targetId; // only together with targetType
    std::optional<QString> subTargetType;
    std::optional<QString> triggeredBy;
    std::optional<QString> origin;
    std::optional<QString> projectId;
    std::optional<QString> environmentId;
    int pageSize = 100; // events; the largest that Qovery's own clients use

    friend bool operator==(const EventQuery &, const EventQuery &) = default;
};

// One request of the cascade project > environment > service.
struct TargetQuery
{
    TimeRange range;
    std::optional<QString> eventType;
    std::optional<QString> targetType;
    std::optional<QString> triggeredBy;
    std::optional<QString> origin;
    std::optional<QString> projectId;
    std::optional<QString> environmentId;
    // Set: ask for projects or environments that have events of `targetType`. Not set: the targets themselves.
    enum class Level { Project, Environment };
    std::optional<Level> level;

    friend bool operator==(const TargetQuery &, const TargetQuery &) = default;
};

} // namespace Backtrail
