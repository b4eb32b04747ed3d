// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/query.h"

#include <QString>
#include <QUrlQuery>

#include <cstdint>
#include <optional>

// Paths and parameters of the four operations, exactly as the API names them. Pure functions.

namespace Backtrail {

// One request for events: the values of a frozen query at one place of its walk.
struct PageRequest
{
    EventQuery query; // its range and page size are not used: the members below say what to ask
    // Whole seconds: what both official clients send. The server's rule for its bounds is unknown.
    std::optional<std::int64_t> fromSeconds;
    std::optional<std::int64_t> toSeconds;
    QString continueToken; // opaque; empty = none. At most one of the two.
    QString stepBackToken;
    int pageSize = 100;

    friend bool operator==(const PageRequest &, const PageRequest &) = default;
};

// The seconds that hold the range under every reading of the server's bounds: rounded outwards, and one more.
[[nodiscard]] std::optional<std::int64_t> outerFromSeconds(const TimeRange &range);
[[nodiscard]] std::optional<std::int64_t> outerToSeconds(const TimeRange &range);

[[nodiscard]] QString organizationsPath();
[[nodiscard]] QString organizationPath(const QString &id);
[[nodiscard]] QString eventsPath(const QString &organizationId);
[[nodiscard]] QString targetsPath(const QString &organizationId);
// False for what would change the path itself: nothing, `.` and `..`.
[[nodiscard]] bool isUsableId(const QString &id);

[[nodiscard]] QUrlQuery eventsParameters(const PageRequest &request);
[[nodiscard]] QUrlQuery targetsParameters(const TargetQuery &query);

// The value of one parameter of a link, decoded; empty when there is none. Host, path and every other parameter of a
// link are ignored: links are never followed.
[[nodiscard]] QString parameterOfLink(const QString &link, QLatin1StringView name);

} // namespace Backtrail
