// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/timestamp.h"

#include <QString>
#include <QTimeZone>

#include <vector>

namespace Backtrail {

// A stretch of time on a line of pixels. A value; any length from a second to all that nanoseconds can say.
class TimelineScale
{
public:
    struct Tick
    {
        Timestamp time;
        QString label;
    };

    TimelineScale() = default;
    // What is shorter than a second is widened around its middle: one instant is not a line.
    TimelineScale(const TimeRange &range, int left, int width);

    [[nodiscard]] bool isEmpty() const { return m_to <= m_from || m_width <= 0; }
    [[nodiscard]] TimeRange range() const { return {Timestamp {m_from}, Timestamp {m_to}}; }
    [[nodiscard]] double xOf(Timestamp time) const; // may be outside the line
    [[nodiscard]] Timestamp timeAt(double x) const; // inside the line
    [[nodiscard]] int left() const { return m_left; }
    [[nodiscard]] int width() const { return m_width; }

    // The range after zooming (more than 1 = nearer) so that what is at `x` stays there, or after moving by pixels;
    // never outside `limits`.
    [[nodiscard]] TimeRange zoomed(double factor, double x, const TimeRange &limits) const;
    [[nodiscard]] TimeRange moved(double pixels, const TimeRange &limits) const;

    // Round moments of the wall clock in `zone`, at least `leastDistance` pixels apart.
    [[nodiscard]] std::vector<Tick> ticks(const QTimeZone &zone, int leastDistance) const;

private:
    std::int64_t m_from = 0;
    std::int64_t m_to = 0;
    int m_left = 0;
    int m_width = 0;
};

} // namespace Backtrail
