// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/index/eventindex.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

// What all rows of a snapshot look like as a whole, beside a filter: how many have each value, and when they happened.
// One pass over the columns, so that every change of the filter can be answered before the next frame.

namespace Backtrail {

// The lists of values that are counted.
enum class Facet : std::uint8_t {
    EventType, Outcome, TargetType, SubTargetType, Origin, Actor, Project, Environment, EnvironmentType, Target
};
inline constexpr std::size_t facetCount = static_cast<std::size_t>(Facet::Target) + 1;

[[nodiscard]] IndexField fieldOf(Facet facet); // whose values the counts are for; those of outcomes follow from the type

// Which rows hold the text of a filter and what its expression asks; what is not a matter of one column each. A byte
// a row.
struct TextMatches
{
    QString text; // of both, so that it tells whether the answer still holds
    std::vector<std::uint8_t> marks;
};
using TextMatchesPtr = std::shared_ptr<const TextMatches>;
// What TextMatches::text is for a filter; empty = nothing is looked for.
[[nodiscard]] QString searchedText(const FilterState &filter, Timestamp now);
// Of the first `rowCount` rows those that were found, in any order.
[[nodiscard]] TextMatchesPtr textMatchesOf(const QString &text, const RowList &found, std::uint32_t rowCount);

struct OverviewQuestion
{
    FilterState filter;
    Timestamp now; // what a relative time of the filter counts from
    TimeRange range; // of the histograms; an open bound is that of all rows
    int buckets = 0; // no more than this
    TextMatchesPtr text; // from an earlier answer over the same index, or nullptr
    ChangedPathFinder changedPaths = {};
};

struct Overview
{
    // Most frequent first. Every filter counts but the facet's own; those of places inside a place do not count for
    // the place either, so that another project shows what is in it.
    std::array<std::vector<FacetCount>, facetCount> facets;
    TimeRange held; // of all rows: from the oldest to just after the newest; open = there are none
    Histogram all; // every row
    Histogram passing; // rows that pass the filter but for its time
    std::uint32_t rows = 0;
    std::uint32_t passingRows = 0; // with the filter's time too
    TextMatchesPtr text;

    [[nodiscard]] const std::vector<FacetCount> &counts(Facet facet) const
    {
        return facets[static_cast<std::size_t>(facet)];
    }
};

// nullopt = cancelled, or documents that had to be searched cannot be read. For workers: a text that was not looked for before is looked for in every document.
[[nodiscard]] std::optional<Overview> overviewOf(const EventSnapshot &snapshot, const OverviewQuestion &question,
                                                 const CancelFlag &cancel);

} // namespace Backtrail
