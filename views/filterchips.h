// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/filter/filterstate.h"

#include <QTimeZone>

#include <functional>

namespace Backtrail {

class TargetCascade;

// One active restriction in words. Raw text: whoever shows it makes it visible.
struct FilterChip
{
    FilterPart part = FilterPart::Time;
    QString label; // "Event type"
    QString value; // "Update, Deploy failed +2"
    QString allValues; // the same, not shortened
    bool onLoaded = false; // done here, on what is loaded
    friend bool operator==(const FilterChip &, const FilterChip &) = default;
};

using NameOf = std::function<QString(const QString &id)>; // empty = unknown

[[nodiscard]] QList<FilterChip> filterChips(const FilterState &filter, const QList<FilterPart> &onLoaded,
                                            const NameOf &nameOf, const QTimeZone &zone);
// "last 24 hours", "2026-08-20 15:54 – 16:10 UTC", "everything the server keeps"
[[nodiscard]] QString timeChoiceWords(const TimeChoice &time, const QTimeZone &zone);
// The filter without one restriction, and without what hangs on it in the cascade.
[[nodiscard]] FilterState withoutPart(const FilterState &filter, FilterPart part,
                                      const TargetCascade &cascade);

} // namespace Backtrail
