// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QtGlobal>

#include <array>
#include <optional>
#include <string_view>

namespace Backtrail {

// The one table of columns: the window's table, `--columns`, CSV headers and exports all read it.
enum class EventColumn {
    Time,
    Event,
    Target,
    TargetType,
    ChangeSummary,
    TriggeredBy,
    Origin,
    Outcome,
    SubTargetType,
    Project,
    Environment,
    EnvironmentType,
    UserAgent,
    Id,
    TargetId,
    ProjectId,
    EnvironmentId,
    Change, // whole documents: exports only
    OriginalChange,
};

struct EventColumnSpec
{
    EventColumn column;
    std::string_view key; // stable: settings, CSV headers, --columns; the API's own member name where there is one
    const char *title; // translated in the context "EventColumn"
    int width; // at 100 %, in average characters
    bool shown; // by default
    bool exportOnly;
};

inline constexpr std::array eventColumns {
    EventColumnSpec {EventColumn::Time, "timestamp", QT_TRANSLATE_NOOP("EventColumn", "Time"), 23, true, false},
    EventColumnSpec {EventColumn::Event, "event_type", QT_TRANSLATE_NOOP("EventColumn", "Event"), 26, true, false},
    EventColumnSpec {EventColumn::Target, "target_name", QT_TRANSLATE_NOOP("EventColumn", "Target"), 34, true, false},
    EventColumnSpec {EventColumn::TargetType, "target_type", QT_TRANSLATE_NOOP("EventColumn", "Target type"), 18, true, false},
    EventColumnSpec {EventColumn::ChangeSummary, "change_summary", QT_TRANSLATE_NOOP("EventColumn", "Change"), 36, true, false},
    EventColumnSpec {EventColumn::TriggeredBy, "triggered_by", QT_TRANSLATE_NOOP("EventColumn", "Actor"), 24, true, false},
    EventColumnSpec {EventColumn::Origin, "origin", QT_TRANSLATE_NOOP("EventColumn", "Origin"), 18, true, false},
    EventColumnSpec {EventColumn::Outcome, "outcome", QT_TRANSLATE_NOOP("EventColumn", "Outcome"), 12, false, false},
    EventColumnSpec {EventColumn::SubTargetType, "sub_target_type", QT_TRANSLATE_NOOP("EventColumn", "Sub target type"), 18, false, false},
    EventColumnSpec {EventColumn::Project, "project_name", QT_TRANSLATE_NOOP("EventColumn", "Project"), 18, false, false},
    EventColumnSpec {EventColumn::Environment, "environment_name", QT_TRANSLATE_NOOP("EventColumn", "Environment"), 18, false, false},
    EventColumnSpec {EventColumn::EnvironmentType, "environment_type", QT_TRANSLATE_NOOP("EventColumn", "Environment type"), 16, false, false},
    EventColumnSpec {EventColumn::UserAgent, "user_agent", QT_TRANSLATE_NOOP("EventColumn", "User agent"), 30, false, false},
    EventColumnSpec {EventColumn::Id, "id", QT_TRANSLATE_NOOP("EventColumn", "Event id"), 36, false, false},
    EventColumnSpec {EventColumn::TargetId, "target_id", QT_TRANSLATE_NOOP("EventColumn", "Target id"), 36, false, false},
    EventColumnSpec {EventColumn::ProjectId, "project_id", QT_TRANSLATE_NOOP("EventColumn", "Project id"), 36, false, false},
    EventColumnSpec {EventColumn::EnvironmentId, "environment_id", QT_TRANSLATE_NOOP("EventColumn", "Environment id"), 36, false, false},
    EventColumnSpec {EventColumn::Change, "change", QT_TRANSLATE_NOOP("EventColumn", "Change (document)"), 40, false, true},
    EventColumnSpec {EventColumn::OriginalChange, "original_change", QT_TRANSLATE_NOOP("EventColumn", "Original change (document)"), 40, false, true},
};

inline constexpr int eventColumnCount = static_cast<int>(eventColumns.size());
// Columns of the window's table: all that are not for exports only; those come last.
inline constexpr int tableColumnCount = static_cast<int>(EventColumn::Change);

constexpr bool eventColumnsAreInOrder()
{
    for (std::size_t i = 0; i < eventColumns.size(); ++i) {
        if (static_cast<std::size_t>(eventColumns[i].column) != i)
            return false;
        if (eventColumns[i].exportOnly != (static_cast<int>(i) >= tableColumnCount))
            return false;
    }
    return true;
}
static_assert(eventColumnsAreInOrder(), "row i of eventColumns must describe column i, exports last");

constexpr const EventColumnSpec &columnSpec(EventColumn column)
{
    return eventColumns[static_cast<std::size_t>(column)];
}

[[nodiscard]] QString columnTitle(EventColumn column); // translated
[[nodiscard]] QString columnKey(EventColumn column);
[[nodiscard]] std::optional<EventColumn> findColumn(QStringView key);

} // namespace Backtrail
