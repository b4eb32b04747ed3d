// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QTimeZone>

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace Backtrail {

// An instant in nanoseconds since 1970-01-01T00:00:00Z; int64 reaches from 1677 to 2262.
// QDateTime is used for display only: it stops at milliseconds and rounds (measured: .9999 became the next second).
struct Timestamp
{
    std::int64_t ns = 0;

    // All forms seen from the servers we read: `2026-08-20T15:54:53.216566Z` with 0 to 9 digits (more are cut),
    // `+02:00`, `+0200`, `+02` or `Z`, `t`/`z`/space as separators, and Go's `2021-02-09 20:07:49.686182 +0000 UTC`.
    // Without a zone: UTC when `assumeUtc`, else none. Leap second 60 becomes 59.999999999.
    [[nodiscard]] static std::optional<Timestamp> parse(std::string_view text, bool assumeUtc = true);
    [[nodiscard]] static std::optional<Timestamp> parse(QStringView text, bool assumeUtc = true);

    [[nodiscard]] static Timestamp now(); // the wall clock, in UTC
    [[nodiscard]] static Timestamp fromSeconds(std::int64_t seconds) { return {seconds * nsPerSecond}; }
    [[nodiscard]] static Timestamp fromMilliseconds(std::int64_t ms) { return {ms * nsPerMillisecond}; }

    // Rounded towards the past and towards the future, also before 1970.
    [[nodiscard]] std::int64_t floorSeconds() const;
    [[nodiscard]] std::int64_t ceilSeconds() const;

    // RFC 3339 in UTC with the shortest of 0, 3, 6 or 9 digits that loses nothing: `2026-08-20T15:54:53.216566Z`.
    [[nodiscard]] QString toRfc3339() const;
    // For display: `2026-08-20 15:54:53` with `digits` (0 to 9, cut, never rounded) of the second, in `zone`;
    // the label of the zone (`UTC`, `+02:00`) is `zoneLabel()`.
    [[nodiscard]] QString toDisplay(const QTimeZone &zone, int digits = 0) const;
    [[nodiscard]] QString zoneLabel(const QTimeZone &zone) const;

    friend auto operator<=>(const Timestamp &, const Timestamp &) = default;

    static constexpr std::int64_t nsPerSecond = 1'000'000'000;
    static constexpr std::int64_t nsPerMillisecond = 1'000'000;
};

// [from, to): from is inside, to is not. A missing bound is open.
struct TimeRange
{
    std::optional<Timestamp> from;
    std::optional<Timestamp> to;

    [[nodiscard]] bool contains(Timestamp time) const { return (!from || *from <= time) && (!to || time < *to); }
    [[nodiscard]] bool isOpen() const { return !from && !to; }
    friend bool operator==(const TimeRange &, const TimeRange &) = default;
};

} // namespace Backtrail
