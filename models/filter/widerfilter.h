// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/filter/filterstate.h"

#include <functional>

namespace Backtrail {

// What a filter that finds nothing may have meant: `target:check` names no target, `target:check*` names some.
struct WiderFilter
{
    FilterState filter;
    QString value; // that is not there
    QString text; // the condition in its place, as the filter language writes it
    friend bool operator==(const WiderFilter &, const WiderFilter &) = default;
};

// A filter in which a name that no event has is looked for as the beginning, else as a part, of one; nullopt = every
// name is there, or nothing is like it. `seen` gives the values of a part that events have. Pure.
[[nodiscard]] std::optional<WiderFilter> widerFilter(const FilterState &filter,
                                                     const std::function<QStringList(FilterPart)> &seen);

} // namespace Backtrail
