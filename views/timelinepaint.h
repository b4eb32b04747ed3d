// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/coverage.h"
#include "models/index/rowoverview.h"
#include "views/timelinescale.h"

#include <QRect>
#include <QStringList>

#include <optional>
#include <vector>

class QFontMetrics;
class QPainter;
class QPalette;

namespace Backtrail {

// Everything that the timeline shows at one moment.
struct TimelinePicture
{
    TimelineScale scale;
    QRect bars;
    QRect axis;
    QRect ribbon;
    const Overview *overview = nullptr;
    std::vector<CoverageSpan> coverage; // of the scale's range
    TimeRange chosen; // the filter's time; open = all
    TimeRange brush; // while it is being chosen
    std::optional<Timestamp> cursor; // of the keyboard
    std::optional<Timestamp> selected; // the current event
    std::optional<Timestamp> zero; // T0
    QTimeZone zone = QTimeZone::utc();
    QString zoneText;
    QString note; // what is being chosen, in words
    std::optional<Timestamp> noteAt; // where it stands; nullopt = where the choice begins
};

// What the colours of the bars mean; where there is little room, failures alone.
struct LegendItem
{
    QStringList outcomes; // outcomeKey() of those that look so
    QString text;
    QRect rect; // its swatch and text
};
[[nodiscard]] std::vector<LegendItem> timelineLegend(const TimelinePicture &picture, const QFontMetrics &metrics);

void paintTimeline(QPainter &painter, const TimelinePicture &picture, const QPalette &palette);

// Sums over [first, last] buckets.
struct TimelineSum
{
    std::uint32_t all = 0;
    std::uint32_t passing = 0;
    std::uint32_t failed = 0; // of those that pass
};
[[nodiscard]] TimelineSum sumOf(const Overview &overview, const TimeRange &range);

} // namespace Backtrail
