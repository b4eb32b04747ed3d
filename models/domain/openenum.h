// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

#include <optional>
#include <span>
#include <string_view>

// What we know of the values that the Qovery API documents (OpenAPI 2026-08-20). The API adds and renames values
// between releases, so a value is always the string received; these tables only classify it, and an unknown one is
// shown as it is.

namespace Backtrail {

enum class EventOutcome { None, Requested, Queued, Succeeded, Failed };

// Groups for the filter panel.
enum class EventFamily { Configuration, Deploy, Stop, Restart, Delete, Uninstall, DryRun, ForceRun, TerraformState, Access, Other };

struct EventTypeInfo
{
    std::string_view name; // as on the wire
    EventFamily family;
    EventOutcome outcome;
};

// All 57, in the order of the API description.
[[nodiscard]] std::span<const EventTypeInfo> knownEventTypes();
[[nodiscard]] const EventTypeInfo *findEventType(QStringView name); // nullptr = unknown
[[nodiscard]] EventFamily eventFamily(QStringView name); // unknown: Other
// Unknown values that contain FAIL count as Failed, as in Qovery's own console.
[[nodiscard]] EventOutcome eventOutcome(QStringView name);
// `failed`: a stable word for machines, empty for None; the window has its own, translated ones.
[[nodiscard]] QString outcomeKey(EventOutcome outcome);
[[nodiscard]] std::optional<EventOutcome> findOutcome(QStringView key); // exactly as outcomeKey() writes it

[[nodiscard]] std::span<const std::string_view> knownTargetTypes(); // 16
[[nodiscard]] std::span<const std::string_view> knownSubTargetTypes(); // 40
[[nodiscard]] std::span<const std::string_view> knownOrigins(); // 7

// AGENTIC_WORKFLOW APPLICATION DATABASE CONTAINER HELM JOB TERRAFORM: they live in a project and an environment.
[[nodiscard]] bool isServiceType(QStringView targetType);

// `DEPLOY_QUEUED` -> `Deploy queued`; words of the API, not translated, because reviewers search for them.
[[nodiscard]] QString humanName(QStringView wireName);

} // namespace Backtrail
