// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/filter/filterkeys.h"

#include "models/domain/openenum.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

// The first name of a key is the one that is written.
constexpr std::array names {
    FilterKeyName {"type", FilterKey::EventType},
    FilterKeyName {"outcome", FilterKey::Outcome},
    FilterKeyName {"actor", FilterKey::Actor},
    FilterKeyName {"origin", FilterKey::Origin},
    FilterKeyName {"target", FilterKey::TargetName, FilterKey::TargetId},
    FilterKeyName {"target-type", FilterKey::TargetType},
    FilterKeyName {"sub-target-type", FilterKey::SubTargetType},
    FilterKeyName {"project", FilterKey::ProjectName, FilterKey::ProjectId},
    FilterKeyName {"env", FilterKey::EnvironmentName, FilterKey::EnvironmentId},
    FilterKeyName {"env-type", FilterKey::EnvironmentType},
    FilterKeyName {"time", FilterKey::Time},
    FilterKeyName {"path", FilterKey::Path},
    FilterKeyName {"agent", FilterKey::UserAgent},
    FilterKeyName {"id", FilterKey::EventId},
    FilterKeyName {"text", FilterKey::Text},
    FilterKeyName {"target-id", FilterKey::TargetId},
    FilterKeyName {"project-id", FilterKey::ProjectId},
    FilterKeyName {"env-id", FilterKey::EnvironmentId},
    FilterKeyName {"target-name", FilterKey::TargetName, {}, false},
    FilterKeyName {"project-name", FilterKey::ProjectName, {}, false},
    FilterKeyName {"env-name", FilterKey::EnvironmentName, {}, false},
    FilterKeyName {"event", FilterKey::EventType, {}, false},
    FilterKeyName {"event-type", FilterKey::EventType, {}, false},
    FilterKeyName {"action", FilterKey::EventType, {}, false},
    FilterKeyName {"result", FilterKey::Outcome, {}, false},
    FilterKeyName {"status", FilterKey::Outcome, {}, false},
    FilterKeyName {"user", FilterKey::Actor, {}, false},
    FilterKeyName {"by", FilterKey::Actor, {}, false},
    FilterKeyName {"triggered-by", FilterKey::Actor, {}, false},
    FilterKeyName {"name", FilterKey::TargetName, FilterKey::TargetId, false},
    FilterKeyName {"kind", FilterKey::TargetType, {}, false},
    FilterKeyName {"sub", FilterKey::SubTargetType, {}, false},
    FilterKeyName {"sub-type", FilterKey::SubTargetType, {}, false},
    FilterKeyName {"environment", FilterKey::EnvironmentName, FilterKey::EnvironmentId, false},
    FilterKeyName {"environment-id", FilterKey::EnvironmentId, {}, false},
    FilterKeyName {"environment-name", FilterKey::EnvironmentName, {}, false},
    FilterKeyName {"environment-type", FilterKey::EnvironmentType, {}, false},
    FilterKeyName {"timestamp", FilterKey::Time, {}, false},
    FilterKeyName {"at", FilterKey::Time, {}, false},
    FilterKeyName {"change.path", FilterKey::Path, {}, false},
    FilterKeyName {"changed", FilterKey::Path, {}, false},
    FilterKeyName {"user-agent", FilterKey::UserAgent, {}, false},
    FilterKeyName {"event-id", FilterKey::EventId, {}, false},
    FilterKeyName {"search", FilterKey::Text, {}, false},
    FilterKeyName {"any", FilterKey::Text, {}, false},
};

constexpr std::array parts {
    std::pair {FilterKey::EventType, FilterPart::EventType},
    std::pair {FilterKey::Outcome, FilterPart::Outcome},
    std::pair {FilterKey::TargetType, FilterPart::TargetType},
    std::pair {FilterKey::SubTargetType, FilterPart::SubTargetType},
    std::pair {FilterKey::Origin, FilterPart::Origin},
    std::pair {FilterKey::Actor, FilterPart::Actor},
    std::pair {FilterKey::ProjectId, FilterPart::Project},
    std::pair {FilterKey::ProjectName, FilterPart::ProjectName},
    std::pair {FilterKey::EnvironmentId, FilterPart::Environment},
    std::pair {FilterKey::EnvironmentName, FilterPart::EnvironmentName},
    std::pair {FilterKey::EnvironmentType, FilterPart::EnvironmentType},
    std::pair {FilterKey::TargetId, FilterPart::TargetId},
    std::pair {FilterKey::TargetName, FilterPart::TargetName},
};

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QStringList latin(std::span<const std::string_view> texts)
{
    QStringList list;
    for (const std::string_view text : texts)
        list.append(latin(text));
    return list;
}

// Levenshtein's distance; both are short.
int distance(QStringView left, QStringView right)
{
    std::vector<int> row(static_cast<std::size_t>(right.size()) + 1);
    for (std::size_t i = 0; i < row.size(); ++i)
        row[i] = static_cast<int>(i);
    for (qsizetype i = 0; i < left.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i) + 1;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const int changed = diagonal + (left[i] == right[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

QString normalized(QStringView name)
{
    return name.toString().toLower().replace(u'_', u'-');
}

} // namespace

std::span<const FilterKeyName> filterKeyNames()
{
    return names;
}

const FilterKeyName *findFilterKey(QStringView name)
{
    const QString wanted = normalized(name);
    const auto found = std::ranges::find_if(
        names, [&wanted](const FilterKeyName &known) { return wanted == latin(known.name); });
    return found != names.end() ? &*found : nullptr;
}

QString nearestFilterKey(QStringView name)
{
    constexpr int farthest = 2;
    if (name.size() > 32)
        return {};
    const QString wanted = normalized(name);
    QString nearest;
    int least = farthest + 1;
    for (const FilterKeyName &known : names) {
        const QString candidate = latin(known.name);
        const int edits = distance(wanted, candidate);
        if (edits < least && edits < wanted.size()) {
            least = edits;
            nearest = candidate;
        }
    }
    return nearest;
}

QString filterKeyName(FilterKey key, bool isShort)
{
    for (const FilterKeyName &known : names) {
        if (isShort && known.idKey && (known.key == key || known.idKey == key))
            return latin(known.name);
        if (known.key == key && !known.idKey)
            return latin(known.name);
    }
    return {};
}

bool hasShortName(FilterKey key, const QString &value)
{
    switch (key) {
    case FilterKey::ProjectId:
    case FilterKey::EnvironmentId:
    case FilterKey::TargetId:
        return isUuidText(value);
    case FilterKey::ProjectName:
    case FilterKey::EnvironmentName:
    case FilterKey::TargetName:
        return !isUuidText(value);
    default:
        return false;
    }
}

std::optional<FilterPart> partOf(FilterKey key)
{
    const auto found = std::ranges::find(parts, key, &std::pair<FilterKey, FilterPart>::first);
    return found != parts.end() ? std::optional(found->second) : std::nullopt;
}

std::optional<FilterKey> keyOf(FilterPart part)
{
    const FilterPart included = inclusionOf(part).value_or(part);
    const auto found = std::ranges::find(parts, included, &std::pair<FilterKey, FilterPart>::second);
    return found != parts.end() ? std::optional(found->first) : std::nullopt;
}

bool isUuidText(QStringView text)
{
    if (text.size() != 36)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        const bool isDash = i == 8 || i == 13 || i == 18 || i == 23;
        const bool isHex = (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
        if (isDash ? c != u'-' : !isHex)
            return false;
    }
    return true;
}

QString bareValue(FilterKey key, const QString &value)
{
    if (key == FilterKey::Outcome) {
        const QString lower = value.toLower();
        return lower == "none"_L1 ? QString() : lower;
    }
    const bool isIdKey = key == FilterKey::EventId || key == FilterKey::TargetId || key == FilterKey::ProjectId
        || key == FilterKey::EnvironmentId;
    if (isIdKey && isUuidText(value))
        return value.toLower(); // as servers write it; some tools show and copy it in capitals
    const QStringList known = knownValues(key);
    const QString upper = value.toUpper().replace(u'-', u'_');
    return known.contains(upper) ? upper : value;
}

QStringList knownValues(FilterKey key)
{
    switch (key) {
    case FilterKey::EventType: {
        QStringList list;
        for (const EventTypeInfo &info : knownEventTypes())
            list.append(latin(info.name));
        return list;
    }
    case FilterKey::Outcome:
        return {u"failed"_s, u"succeeded"_s, u"queued"_s, u"requested"_s, u"none"_s};
    case FilterKey::TargetType:
        return latin(knownTargetTypes());
    case FilterKey::SubTargetType:
        return latin(knownSubTargetTypes());
    case FilterKey::Origin:
        return latin(knownOrigins());
    case FilterKey::EnvironmentType:
        return {u"PRODUCTION"_s, u"STAGING"_s, u"DEVELOPMENT"_s, u"PREVIEW"_s};
    default:
        return {};
    }
}

} // namespace Backtrail
