// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/targetcascade.h"

#include "models/domain/openenum.h"
#include "models/session/queryplan.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Backtrail {

namespace {

using Phase = CascadeLevel::Phase;

constexpr std::array allLevels {TargetLevel::Project, TargetLevel::Environment, TargetLevel::Leaf};

QStringList &selectionOf(FacetValues &values, TargetLevel level)
{
    switch (level) {
    case TargetLevel::Project:
        return values.projectIds;
    case TargetLevel::Environment:
        return values.environmentIds;
    case TargetLevel::Leaf:
        return values.targetIds;
    }
    Q_UNREACHABLE();
}

std::optional<QString> onlyValue(const QStringList &values)
{
    return values.size() == 1 && !values.first().isEmpty() ? std::optional(values.first()) : std::nullopt;
}

bool isEnvironmentType(const QString &type)
{
    return type == "ENVIRONMENT"_L1;
}

bool hasLevel(const QString &type, TargetLevel level)
{
    switch (level) {
    case TargetLevel::Project:
        return isServiceType(type) || isEnvironmentType(type);
    case TargetLevel::Environment:
        return isServiceType(type);
    case TargetLevel::Leaf:
        return true;
    }
    Q_UNREACHABLE();
}

// The place of one list in the tree; nullopt = a level above is not chosen yet.
std::optional<TargetQuery> placeOf(const FilterState &filter, const QString &type, TargetLevel level)
{
    TargetQuery query;
    query.targetType = type;
    if (level == TargetLevel::Project) {
        query.level = TargetQuery::Level::Project;
        return query;
    }
    if (hasLevel(type, TargetLevel::Project)) {
        query.projectId = onlyValue(filter.projectIds);
        if (!query.projectId)
            return std::nullopt;
    }
    if (level == TargetLevel::Environment || isEnvironmentType(type)) {
        query.level = TargetQuery::Level::Environment;
        return query;
    }
    if (hasLevel(type, TargetLevel::Environment)) {
        query.environmentId = onlyValue(filter.environmentIds);
        if (!query.environmentId)
            return std::nullopt;
    }
    return query;
}

// For a source that can do without a type or a single place above.
std::optional<TargetQuery> wideQuery(const FilterState &filter, const QString &type, TargetLevel level)
{
    TargetQuery query;
    if (!type.isEmpty())
        query.targetType = type;
    if (level == TargetLevel::Project) {
        query.level = TargetQuery::Level::Project;
        return query;
    }
    query.projectId = onlyValue(filter.projectIds);
    if (level == TargetLevel::Environment) {
        query.level = TargetQuery::Level::Environment;
        return query;
    }
    // All services of an organization are too many to choose from.
    query.environmentId = onlyValue(filter.environmentIds);
    return query.environmentId ? std::optional(query) : std::nullopt;
}

bool isSamePlace(const TargetQuery &left, const TargetQuery &right)
{
    return left.targetType == right.targetType && left.projectId == right.projectId
        && left.environmentId == right.environmentId && left.level == right.level;
}

} // namespace

class TargetCascade::Private
{
public:
    struct Slot
    {
        CascadeLevel shown;
        std::optional<TargetQuery> asked; // what `shown` answers, or will
        TimeChoice askedTime;
        Request request;
        bool isOutdated = false; // the request was made before the last askAgain()
    };

    Private(TargetCascade *cascade, Clock &cascadeClock)
        : q(cascade)
        , clock(cascadeClock)
    {
    }

    Slot &slot(TargetLevel level) { return levels[static_cast<std::size_t>(level)]; }
    void update(TargetLevel level);
    [[nodiscard]] std::optional<TargetQuery> queryFor(TargetLevel level) const;
    [[nodiscard]] bool isAnswered(const Slot &slot, const TargetQuery &query) const;
    void ask(TargetLevel level, const TargetQuery &query, CascadeLevel &next);
    void answered(TargetLevel level, const Result<TargetList> &targets);
    void show(TargetLevel level, CascadeLevel next);

    TargetCascade *q;
    Clock &clock;
    std::shared_ptr<TargetSource> source;
    FilterState filter;
    QString type;
    QHash<QString, QString> names;
    std::array<Slot, allLevels.size()> levels;
};

TargetCascade::TargetCascade(Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, clock))
{
}

TargetCascade::~TargetCascade() = default;

void TargetCascade::setSource(std::shared_ptr<TargetSource> source)
{
    for (Private::Slot &slot : d->levels) {
        slot.request.cancel();
        slot.asked.reset();
    }
    releaseLater(this, std::exchange(d->source, std::move(source)));
    d->names.clear();
    for (const TargetLevel level : allLevels)
        d->update(level);
}

void TargetCascade::setFilter(const FilterState &filter)
{
    d->filter = filter;
    d->type = onlyValue(filter.targetTypes).value_or(QString());
    for (const TargetLevel level : allLevels)
        d->update(level);
}

void TargetCascade::retry(TargetLevel level)
{
    Private::Slot &slot = d->slot(level);
    if (slot.request.isSet())
        return;
    CascadeLevel next = slot.shown;
    if (const auto query = d->queryFor(level)) {
        d->ask(level, *query, next);
        d->show(level, std::move(next));
    }
}

// nullopt = nothing to ask.
std::optional<TargetQuery> TargetCascade::Private::queryFor(TargetLevel level) const
{
    if (source == nullptr || (!type.isEmpty() && !hasLevel(type, level)))
        return std::nullopt;
    auto query = type.isEmpty() ? std::nullopt : placeOf(filter, type, level);
    if (!query && !source->needsTargetType())
        query = wideQuery(filter, type, level);
    if (!query)
        return std::nullopt;
    const EventQuery other = planFor(filter, clock.now()).query;
    query->range = other.range;
    query->eventType = other.eventType;
    query->triggeredBy = other.triggeredBy;
    query->origin = other.origin;
    return query;
}

bool TargetCascade::Private::isAnswered(const Slot &slot, const TargetQuery &query) const
{
    if (!slot.asked)
        return false;
    TargetQuery other = query;
    if (filter.time == slot.askedTime)
        other.range = slot.asked->range; // resolved a moment later
    return other == *slot.asked;
}

void TargetCascade::Private::update(TargetLevel level)
{
    Slot &slot = this->slot(level);
    CascadeLevel next = slot.shown;
    const QStringList &selection = selectionOf(filter, level);
    next.selectedId = selection.size() == 1 ? selection.first() : QString();

    const std::optional<TargetQuery> query = queryFor(level);
    if (!query) {
        slot.request.cancel();
        slot.asked.reset();
        next.phase = type.isEmpty() || hasLevel(type, level) ? Phase::Waiting : Phase::Hidden;
        next.items.clear();
        next.error.reset();
    } else if (!isAnswered(slot, *query)) {
        ask(level, *query, next);
    }
    show(level, std::move(next));
}

void TargetCascade::Private::ask(TargetLevel level, const TargetQuery &query, CascadeLevel &next)
{
    Slot &slot = this->slot(level);
    // The same place in another time: its items stay until the answer, so that the chosen one keeps its name.
    if (!slot.asked || !isSamePlace(*slot.asked, query))
        next.items.clear();
    next.phase = Phase::Loading;
    next.error.reset();
    slot.isOutdated = false;
    slot.asked = query;
    slot.askedTime = filter.time;
    slot.request = source->targets(query, [this, level](const Result<TargetList> &targets) {
        answered(level, targets);
    });
}

void TargetCascade::Private::answered(TargetLevel level, const Result<TargetList> &targets)
{
    Slot &slot = this->slot(level);
    slot.request.cancel();
    if (slot.isOutdated && targets && targets->isEmpty()) {
        q->retry(level); // nothing was there yet: that is no answer
        return;
    }
    CascadeLevel next = slot.shown;
    if (targets) {
        next.items = *targets;
        next.phase = next.items.isEmpty() ? Phase::Empty : Phase::Ready;
        for (const Target &target : *targets)
            names.insert(target.id, target.name);
    } else {
        next.phase = Phase::Failed;
        next.error = targets.error();
    }
    show(level, std::move(next));
    if (slot.isOutdated && !slot.request.isSet())
        q->retry(level);
}

void TargetCascade::Private::show(TargetLevel level, CascadeLevel next)
{
    const TargetList items = next.items;
    const auto selected = std::ranges::find(items, next.selectedId, &Target::id);
    next.selectedName = selected != items.end() ? selected->name : QString();
    CascadeLevel &shown = slot(level).shown;
    if (shown == next)
        return;
    shown = std::move(next);
    emit q->levelChanged(level);
}

const CascadeLevel &TargetCascade::level(TargetLevel level) const
{
    return d->slot(level).shown;
}

QString TargetCascade::targetType() const
{
    return d->type;
}

bool TargetCascade::needsTargetType() const
{
    return d->source == nullptr || d->source->needsTargetType();
}

void TargetCascade::askAgain()
{
    for (const TargetLevel level : allLevels) {
        const std::optional<TargetQuery> &asked = d->slot(level).asked;
        if (!asked || asked->targetType)
            continue;
        d->slot(level).isOutdated = d->slot(level).request.isSet();
        retry(level);
    }
}

FilterState TargetCascade::selected(FilterState filter, TargetLevel level, const QStringList &ids) const
{
    selectionOf(filter, level) = ids;
    selectionOf(filter.excluded, level).removeIf([&ids](const QString &id) { return ids.contains(id); });
    for (const TargetLevel below : allLevels) {
        if (below > level)
            selectionOf(filter, below).clear();
    }
    return filter;
}

FilterState TargetCascade::withTargetTypes(FilterState filter, const QStringList &targetTypes)
{
    if (filter.targetTypes == targetTypes)
        return filter;
    filter.targetTypes = targetTypes;
    filter.excluded.targetTypes.removeIf([&](const QString &type) { return targetTypes.contains(type); });
    filter.targetIds.clear();
    for (const TargetLevel level : {TargetLevel::Project, TargetLevel::Environment}) {
        const auto lies = [level](const QString &type) { return hasLevel(type, level); };
        if (!targetTypes.isEmpty() && std::ranges::none_of(targetTypes, lies))
            selectionOf(filter, level).clear();
    }
    return filter;
}

QString TargetCascade::nameOf(const QString &id) const
{
    return d->names.value(id);
}

} // namespace Backtrail
