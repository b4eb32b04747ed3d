// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/filter/filterstate.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <span>
#include <string_view>

// The names of the filter language: what can be written before a colon, and which values a key knows.

namespace Backtrail {

// What a condition looks at.
enum class FilterKey {
    EventType, Outcome, TargetType, SubTargetType, Origin, Actor, ProjectId, ProjectName, EnvironmentId,
    EnvironmentName, EnvironmentType, TargetId, TargetName, UserAgent, EventId, Time, Path, Text
};

// One spelling of a key. Case does not matter, and `_` is `-`.
struct FilterKeyName
{
    std::string_view name;
    FilterKey key;
    // `project:`, `env:` and `target:` take a name, or an id where the value has the form of one.
    std::optional<FilterKey> idKey = {};
    bool isListed = true; // offered while typing; the others are understood
};

[[nodiscard]] std::span<const FilterKeyName> filterKeyNames();
[[nodiscard]] const FilterKeyName *findFilterKey(QStringView name); // nullptr = unknown
// The known key that `name` is most like; empty = none is near.
[[nodiscard]] QString nearestFilterKey(QStringView name);
// How the key is written; with `isShort` the one that also takes names or ids (`project`).
[[nodiscard]] QString filterKeyName(FilterKey key, bool isShort);
// True when a value is written with the short name: of a name key what is no id, of an id key what is one.
[[nodiscard]] bool hasShortName(FilterKey key, const QString &value);

// The panel's member for a key; nullopt = the panel has none.
[[nodiscard]] std::optional<FilterPart> partOf(FilterKey key);
[[nodiscard]] std::optional<FilterKey> keyOf(FilterPart part); // of a choice of values, chosen or excluded

// `xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx`
[[nodiscard]] bool isUuidText(QStringView text);
// What a value means that stands without quotes: `update` is UPDATE where the key knows that, all else is as it is.
[[nodiscard]] QString bareValue(FilterKey key, const QString &value);
// Every value that the key documents, for completion; empty = any.
[[nodiscard]] QStringList knownValues(FilterKey key);

} // namespace Backtrail
