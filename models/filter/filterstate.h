// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/query.h"
#include "models/domain/timestamp.h"
#include "models/filter/filterexpression.h"

#include <QStringList>

#include <chrono>
#include <optional>

namespace Backtrail {

// The time the user asked for: the last so-and-so long (moves with the clock), or fixed bounds, or everything.
struct TimeChoice
{
    std::optional<std::chrono::seconds> last;
    TimeRange absolute; // used when `last` is not set

    [[nodiscard]] TimeRange resolve(Timestamp now) const;
    [[nodiscard]] bool isOpen() const { return !last && absolute.isOpen(); }
    friend bool operator==(const TimeChoice &, const TimeChoice &) = default;
};

// A choice of values for every facet of an event. Values of one member are alternatives; an empty member says nothing.
// The empty value is the one of events that have none.
struct FacetValues
{
    QStringList eventTypes;
    QStringList outcomes; // outcomeKey(): "failed", empty = none
    QStringList targetTypes;
    QStringList subTargetTypes;
    QStringList origins;
    QStringList actors; // chosen from those seen
    QStringList projectIds;
    QStringList projectNames;
    QStringList environmentIds;
    QStringList environmentNames;
    QStringList environmentTypes;
    QStringList targetIds;
    QStringList targetNames;

    friend bool operator==(const FacetValues &, const FacetValues &) = default;
};

// Everything that narrows the list, as a value. An empty member restricts nothing; values of one member are
// alternatives, members together all hold. What is excluded goes whatever else holds: an event that has one of the
// excluded values is not shown, one that has no value there is. Strings are compared exactly, except `actorText` and
// `text`, which are contained, ignoring case.
struct FilterState : FacetValues
{
    TimeChoice time;
    QString actorText; // free text: part of the actor's name
    QString text; // in any field or either document
    FacetValues excluded;
    FilterExpression expression; // what the members above cannot say; holds as well
    std::optional<Timestamp> t0; // what T0 means in the expression; set only when it is used there

    [[nodiscard]] bool isEmpty() const { return *this == FilterState {}; }
    friend bool operator==(const FilterState &, const FilterState &) = default;
};

// One member of the filter, for chips and for "the server does this, we do that".
enum class FilterPart {
    Time, EventType, Outcome, TargetType, SubTargetType, Origin, Actor, ActorText, Project, ProjectName, Environment,
    EnvironmentName, EnvironmentType, TargetId, TargetName,
    // The same facets in the same order, excluded.
    NotEventType, NotOutcome, NotTargetType, NotSubTargetType, NotOrigin, NotActor, NotProject, NotProjectName,
    NotEnvironment, NotEnvironmentName, NotEnvironmentType, NotTargetId, NotTargetName,
    Text,
    Expression
};
inline constexpr int filterPartCount = static_cast<int>(FilterPart::Expression) + 1;

[[nodiscard]] bool isActive(const FilterState &filter, FilterPart part);
void clear(FilterState &filter, FilterPart part);
// The values that a part chooses or excludes; nullptr = it is no choice of values.
[[nodiscard]] const QStringList *valuesOf(const FilterState &filter, FilterPart part);
[[nodiscard]] QStringList *valuesOf(FilterState &filter, FilterPart part);
// The other way of the same facet: EventType <-> NotEventType; nullopt = it is no choice of values.
[[nodiscard]] std::optional<FilterPart> exclusionOf(FilterPart part);
[[nodiscard]] std::optional<FilterPart> inclusionOf(FilterPart part);

// What one server can do for a filter, and what is left to do here on what is loaded.
struct FilterPlan
{
    EventQuery query; // frozen at `now`
    TimeRange fixedTime; // what of the query's range an expression asks for
    QList<FilterPart> onServer;
    QList<FilterPart> onLoaded; // needs everything loaded before "nothing found" is true
    friend bool operator==(const FilterPlan &, const FilterPlan &) = default;
};

// Rules for Qovery (reference: its OpenAPI description and clients): one value a parameter; targetId only together
// with targetType; project and environment only together with a service type or ENVIRONMENT (without a target type
// the server's behaviour is unknown, so it is done here); the actor is pushed down only when chosen exactly. It cannot
// exclude, knows no outcomes and finds projects, environments and targets by id, not by name. Of an expression only
// the fixed times that must hold narrow the range; it counts as done by the server when it says nothing else.
// A range with only a beginning gets an end a day ahead of `now`, because both of the vendor's clients send both.
[[nodiscard]] FilterPlan planForQovery(const FilterState &filter, Timestamp now, int pageSize = 100);

} // namespace Backtrail
