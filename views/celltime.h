// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/timestamp.h"

#include <QHash>
#include <QTimeZone>

namespace Backtrail {

// Splits an instant into what a cell shows, fast: the zone's offset is looked up once a quarter of an hour, since
// every change of every zone happens on one.
class CellTime
{
public:
    struct Parts
    {
        std::int64_t day = 0; // since 1970-01-01
        int minute = 0; // of the day
        int second = 0;
        int offset = 0; // of the zone at that time, in seconds
    };

    explicit CellTime(const QTimeZone &zone = QTimeZone::utc());

    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }
    [[nodiscard]] Parts parts(Timestamp time);

private:
    QTimeZone m_zone;
    QHash<std::int64_t, int> m_offsets; // seconds, by quarter of an hour
};

[[nodiscard]] QString dayText(std::int64_t day); // 2026-11-23
[[nodiscard]] QString minuteText(int minute); // 14:03
[[nodiscard]] QString secondText(int second); // :21
[[nodiscard]] QString offsetText(int seconds); // −04:00
[[nodiscard]] QString shortOffsetText(int seconds); // −04, where no minutes are in it
// "UTC", or "local, UTC+01:00" at `when`: never a zone without its offset.
[[nodiscard]] QString zoneName(const QTimeZone &zone, Timestamp when);

} // namespace Backtrail
