// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/json/eventbatch.h"

#include <array>
#include <optional>
#include <string_view>

namespace Backtrail {

// The members of an event that have a place of their own in EventRecord. Private to this room.
struct EventField
{
    std::string_view name;
    std::string_view EventRecord::*text = nullptr; // set for strings
    ByteSpan EventRecord::*document = nullptr; // set for the two documents
};

inline constexpr std::size_t eventFieldCount = 17;
inline constexpr std::size_t timestampField = 1;

// In the order in which the API sends them.
inline constexpr std::array<EventField, eventFieldCount> eventFields {{
    {"id", &EventRecord::id},
    {"timestamp", &EventRecord::timeText},
    {"event_type", &EventRecord::eventType},
    {"target_id", &EventRecord::targetId},
    {"target_name", &EventRecord::targetName},
    {"target_type", &EventRecord::targetType},
    {"sub_target_type", &EventRecord::subTargetType},
    {"change", nullptr, &EventRecord::change},
    {"origin", &EventRecord::origin},
    {"triggered_by", &EventRecord::triggeredBy},
    {"project_id", &EventRecord::projectId},
    {"project_name", &EventRecord::projectName},
    {"environment_id", &EventRecord::environmentId},
    {"environment_name", &EventRecord::environmentName},
    {"environment_type", &EventRecord::environmentType},
    {"user_agent", &EventRecord::userAgent},
    {"original_change", nullptr, &EventRecord::originalChange},
}};
static_assert(eventFields[timestampField].name == "timestamp");

// By the text between the quotes, which may be written with escapes.
[[nodiscard]] std::optional<std::size_t> findEventField(std::string_view escapedName);

} // namespace Backtrail
