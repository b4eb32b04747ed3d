// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/changehabits.h"

#include "models/session/eventdetail.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

namespace Backtrail {

namespace {

constexpr int fewestEvents = 10;
constexpr int mostEvents = 100;
constexpr qsizetype largestDocument = 256 * 1024; // larger ones would take too long, a hundred times
constexpr int nearlyAll = 90; // percent

// The patterns of everything that differs in itself.
QSet<QString> changedPatterns(const DiffTree &tree)
{
    QSet<QString> patterns;
    for (std::size_t i = 1; i < tree.nodes.size(); ++i) {
        const DiffNode &node = tree.nodes[i];
        if (node.changedLeaves > 0 && node.children.empty())
            patterns.insert(patternOf(tree, std::int32_t(i)));
    }
    return patterns;
}

} // namespace

EventKind kindOf(const AuditEvent &event)
{
    return {event.eventType, event.targetType, event.subTargetType};
}

std::vector<PathHabit> changeHabits(const EventSnapshot &snapshot, RowId row, const CancelFlag &cancel)
{
    const auto isOfKind = [&snapshot, row](RowId other) {
        return std::ranges::all_of(
            std::array {IndexField::EventType, IndexField::TargetType, IndexField::SubTargetType},
            [&](IndexField field) { return snapshot.code(row, field) == snapshot.code(other, field); });
    };
    std::map<QString, int> counts;
    int events = 0;
    for (RowId other = 0; other < snapshot.rowCount() && events < mostEvents; ++other) {
        if ((other & 0xfff) == 0 && cancel.isCanceled())
            return {};
        if (!isOfKind(other))
            continue;
        const Result<std::optional<QByteArray>> before = snapshot.originalChange(other);
        const Result<std::optional<QByteArray>> after = snapshot.change(other);
        if (!before || !after || !*before || !*after)
            continue;
        if ((*before)->size() > largestDocument || (*after)->size() > largestDocument)
            continue;
        const auto tree = compareDocuments(*before, *after, {}, cancel);
        if (!tree)
            return {};
        if (tree->shape != DiffShape::Compared)
            continue;
        ++events;
        for (const QString &pattern : changedPatterns(*tree))
            ++counts[pattern];
    }
    std::vector<PathHabit> habits;
    if (events < fewestEvents)
        return habits;
    for (const auto &[pattern, count] : counts) {
        if (count * 100 >= events * nearlyAll)
            habits.push_back({pattern, count, events});
    }
    return habits;
}

std::vector<PathHabit> habitsOf(const std::vector<PathHabit> &habits, const DetailContent &content)
{
    const QSet<QString> shown = changedPatterns(content.visibleDiff());
    std::vector<PathHabit> result;
    std::ranges::copy_if(habits, std::back_inserter(result),
                         [&shown](const PathHabit &habit) { return shown.contains(habit.pattern); });
    return result;
}

} // namespace Backtrail
