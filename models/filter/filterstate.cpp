// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/filter/filterstate.h"

#include "models/filter/momentmath.h"

#include <array>

namespace Backtrail {

namespace {

using Member = QStringList FacetValues::*;

struct FacetPart
{
    FilterPart included;
    FilterPart excluded;
    Member member;
};

constexpr std::array facetParts {
    FacetPart {FilterPart::EventType, FilterPart::NotEventType, &FacetValues::eventTypes},
    FacetPart {FilterPart::Outcome, FilterPart::NotOutcome, &FacetValues::outcomes},
    FacetPart {FilterPart::TargetType, FilterPart::NotTargetType, &FacetValues::targetTypes},
    FacetPart {FilterPart::SubTargetType, FilterPart::NotSubTargetType, &FacetValues::subTargetTypes},
    FacetPart {FilterPart::Origin, FilterPart::NotOrigin, &FacetValues::origins},
    FacetPart {FilterPart::Actor, FilterPart::NotActor, &FacetValues::actors},
    FacetPart {FilterPart::Project, FilterPart::NotProject, &FacetValues::projectIds},
    FacetPart {FilterPart::ProjectName, FilterPart::NotProjectName, &FacetValues::projectNames},
    FacetPart {FilterPart::Environment, FilterPart::NotEnvironment, &FacetValues::environmentIds},
    FacetPart {FilterPart::EnvironmentName, FilterPart::NotEnvironmentName, &FacetValues::environmentNames},
    FacetPart {FilterPart::EnvironmentType, FilterPart::NotEnvironmentType, &FacetValues::environmentTypes},
    FacetPart {FilterPart::TargetId, FilterPart::NotTargetId, &FacetValues::targetIds},
    FacetPart {FilterPart::TargetName, FilterPart::NotTargetName, &FacetValues::targetNames},
};

const FacetPart *facetOf(FilterPart part)
{
    for (const FacetPart &facet : facetParts) {
        if (facet.included == part || facet.excluded == part)
            return &facet;
    }
    return nullptr;
}

} // namespace

TimeRange TimeChoice::resolve(Timestamp now) const
{
    // Without an end: a server's clock may be ahead of ours, and what it logged last is what is looked for.
    if (last)
        return {moved(now, -*last), std::nullopt};
    return absolute;
}

const QStringList *valuesOf(const FilterState &filter, FilterPart part)
{
    const FacetPart *facet = facetOf(part);
    if (facet == nullptr)
        return nullptr;
    const FacetValues &values = facet->included == part ? filter : filter.excluded;
    return &(values.*facet->member);
}

QStringList *valuesOf(FilterState &filter, FilterPart part)
{
    const FacetPart *facet = facetOf(part);
    if (facet == nullptr)
        return nullptr;
    FacetValues &values = facet->included == part ? filter : filter.excluded;
    return &(values.*facet->member);
}

std::optional<FilterPart> exclusionOf(FilterPart part)
{
    const FacetPart *facet = facetOf(part);
    return facet != nullptr ? std::optional(facet->excluded) : std::nullopt;
}

std::optional<FilterPart> inclusionOf(FilterPart part)
{
    const FacetPart *facet = facetOf(part);
    return facet != nullptr ? std::optional(facet->included) : std::nullopt;
}

bool isActive(const FilterState &filter, FilterPart part)
{
    if (const QStringList *values = valuesOf(filter, part))
        return !values->isEmpty();
    switch (part) {
    case FilterPart::Time:
        return !filter.time.isOpen();
    case FilterPart::ActorText:
        return !filter.actorText.isEmpty();
    case FilterPart::Text:
        return !filter.text.isEmpty();
    case FilterPart::Expression:
        return !filter.expression.isEmpty();
    default:
        return false; // a choice of values: answered above
    }
}

void clear(FilterState &filter, FilterPart part)
{
    if (QStringList *values = valuesOf(filter, part)) {
        values->clear();
        return;
    }
    switch (part) {
    case FilterPart::Time:
        filter.time = {};
        return;
    case FilterPart::ActorText:
        filter.actorText.clear();
        return;
    case FilterPart::Text:
        filter.text.clear();
        return;
    case FilterPart::Expression:
        filter.expression = {};
        filter.t0.reset();
        return;
    default:
        return;
    }
}

} // namespace Backtrail
