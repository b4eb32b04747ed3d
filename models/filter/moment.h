// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/timestamp.h"

#include <QString>
#include <QStringView>

#include <cstdint>
#include <optional>

namespace Backtrail {

// A time as a filter says it: fixed, or at a distance from the clock or from T0, the moment the reviewer marked.
struct Moment
{
    enum class Base : std::uint8_t { Fixed, Now, T0 };
    Base base = Base::Fixed;
    std::int64_t ns = 0; // Fixed: since 1970; else the distance

    // nullopt = it needs T0 and there is none. Stops at the ends of what a Timestamp can say.
    [[nodiscard]] std::optional<Timestamp> resolve(Timestamp now, std::optional<Timestamp> t0) const;
    [[nodiscard]] QString toText() const; // `2026-08-20T15:54:53Z`, `-30m`, `now`, `T0+2h`

    friend bool operator==(const Moment &, const Moment &) = default;
};

// What a text stands for: a stretch that is a single instant, or the whole day when only a date is written.
struct MomentText
{
    Moment from;
    Moment to; // not inside
};

// RFC 3339 and its like (UTC without a zone), a date, `now`, `T0`, `-30m`, `T0-1h30m`. nullopt = none of these.
[[nodiscard]] std::optional<MomentText> parseMoment(QStringView text);
// `-30m`, `+1h30m`; units ns us ms s m h d w. nullopt = something else, or more than a Timestamp can say.
[[nodiscard]] std::optional<std::int64_t> parseDistance(QStringView text);
[[nodiscard]] MomentText instant(Moment moment); // the stretch of one nanosecond

} // namespace Backtrail
