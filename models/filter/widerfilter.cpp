// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/filter/widerfilter.h"

#include "models/filter/filterkeys.h"
#include "models/filter/filterlanguage.h"

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

// Only those are typed from memory; all else is chosen from what there is.
constexpr FilterPart nameParts[] {FilterPart::TargetName, FilterPart::EnvironmentName, FilterPart::ProjectName,
                                  FilterPart::Actor};

// Empty = no name is like it, or a pattern cannot be written for it.
QString patternFor(FilterKey key, const QString &value, const QStringList &names)
{
    if (value.isEmpty() || names.contains(value) || completedValue(key, value) != value)
        return {};
    if (std::ranges::any_of(names, [&value](const QString &name) { return name.startsWith(value, Qt::CaseInsensitive); }))
        return value + u'*';
    if (std::ranges::any_of(names, [&value](const QString &name) { return name.contains(value, Qt::CaseInsensitive); }))
        return u'*' + value + u'*';
    return {};
}

} // namespace

std::optional<WiderFilter> widerFilter(const FilterState &filter, const std::function<QStringList(FilterPart)> &seen)
{
    for (const FilterPart part : nameParts) {
        const QStringList *values = valuesOf(filter, part);
        if (values->size() != 1)
            continue;
        const FilterKey key = *keyOf(part);
        const QString pattern = patternFor(key, values->constFirst(), seen(part));
        if (pattern.isEmpty())
            continue;
        WiderFilter wider {filter, values->constFirst(), filterKeyName(key, true) + u':' + pattern};
        clear(wider.filter, part);
        const QString others = filter.expression.text();
        const auto expression
            = parseExpression(others.isEmpty() ? wider.text : u"(%1) %2"_s.arg(others, wider.text));
        if (!expression)
            continue;
        wider.filter.expression = *expression;
        return wider;
    }
    return std::nullopt;
}

} // namespace Backtrail
