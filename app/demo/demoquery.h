// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace Backtrail {

// The parameters of `/events` and `/targets`, checked. An empty text is no restriction.
struct DemoQuery
{
    std::string eventType;
    std::string targetType;
    std::string targetId;
    std::string subTargetType;
    std::string triggeredBy;
    std::string origin;
    std::string projectId; // serviceProjectId of /events, projectId of /targets
    std::string environmentId;
    std::optional<std::int64_t> fromNs; // inside
    std::optional<std::int64_t> toNs; // outside: "before"
    std::optional<std::int64_t> continueNs;
    std::optional<std::int64_t> stepBackNs;
    std::size_t pageSize = 10;
    std::string level; // of /targets: PROJECT, ENVIRONMENT or nothing
};

inline constexpr std::size_t demoMaxPageSize = 100;

// Why a query is refused (422).
struct DemoRefusal
{
    std::string detail;
};

// Parameters that the operation does not have are ignored, as the real API seems to do: `projectId` does nothing on
// /events and `subTargetType` nothing on /targets.
[[nodiscard]] std::variant<DemoQuery, DemoRefusal> parseEventsQuery(const QByteArray &query);
[[nodiscard]] std::variant<DemoQuery, DemoRefusal> parseTargetsQuery(const QByteArray &query);

[[nodiscard]] bool isUuid(std::string_view text);

} // namespace Backtrail
