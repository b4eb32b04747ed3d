// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/timelinepaint.h"

#include "models/domain/openenum.h"
#include "views/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPalette>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

using Bucket = std::array<std::uint32_t, 5>;

struct TimelineText
{
    Q_DECLARE_TR_FUNCTIONS(Backtrail::TimelineStrip)
};

constexpr double leastBar = 2; // pixels: one event among thousands must be seen
constexpr double leastGap = 3; // of the ribbon
constexpr int tickDistance = 96;

std::uint32_t sum(const Bucket &bucket)
{
    return std::accumulate(bucket.begin(), bucket.end(), 0U);
}

QColor mixed(const QColor &one, const QColor &other, double share)
{
    const auto mix = [share](int a, int b) { return int(std::lround(a * share + b * (1 - share))); };
    return {mix(one.red(), other.red()), mix(one.green(), other.green()), mix(one.blue(), other.blue())};
}

// From the bottom: failures stand on the line, where they can be compared and are hatched as well as red.
constexpr std::array stackOrder {EventOutcome::Failed, EventOutcome::Succeeded, EventOutcome::Queued,
                                 EventOutcome::Requested, EventOutcome::None};

QColor outcomeColor(EventOutcome outcome, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    switch (outcome) {
    case EventOutcome::Failed:
        return themeColors().failure;
    case EventOutcome::Succeeded:
        return themeColors().success;
    case EventOutcome::Queued:
    case EventOutcome::Requested:
        return mixed(themeColors().accent, base, 0.45);
    case EventOutcome::None:
        break;
    }
    return mixed(themeColors().accent, base, 0.8);
}

// Steep lines through a part of a bar.
void hatch(QPainter &painter, const QRectF &rect, const QColor &color, double distance)
{
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1));
    for (double x = rect.left() - rect.height(); x < rect.right(); x += distance)
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    painter.restore();
}

void paintPassing(QPainter &painter, const Bucket &bucket, const QRectF &bar, const QPalette &palette)
{
    const double total = sum(bucket);
    double bottom = bar.bottom();
    for (const EventOutcome outcome : stackOrder) {
        const auto count = double(bucket[std::size_t(outcome)]);
        if (count == 0)
            continue;
        double height = bar.height() * count / total;
        if (outcome == EventOutcome::Failed)
            height = std::min(bar.height(), std::max(height, leastBar + 1));
        height = std::min(height, bottom - bar.top());
        const QRectF part(bar.left(), bottom - height, bar.width(), height);
        painter.fillRect(part, outcomeColor(outcome, palette));
        if (outcome == EventOutcome::Failed)
            hatch(painter, part, palette.color(QPalette::Base), 3);
        bottom -= height;
    }
}

void paintBars(QPainter &painter, const TimelinePicture &picture, const QPalette &palette)
{
    const Histogram &all = picture.overview->all;
    const Histogram &passing = picture.overview->passing;
    std::uint32_t highest = 0;
    for (const Bucket &bucket : all.buckets)
        highest = std::max(highest, sum(bucket));
    if (highest == 0)
        return;
    const QColor ghost = mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.16);
    const auto heightOf = [&](std::uint32_t count) {
        return count == 0 ? 0.0 : std::max(leastBar, double(count) / highest * picture.bars.height());
    };
    painter.save();
    painter.setClipRect(picture.bars);
    for (std::size_t i = 0; i < all.buckets.size(); ++i) {
        const std::uint32_t count = sum(all.buckets[i]);
        if (count == 0)
            continue;
        const auto begin = static_cast<std::uint64_t>(all.from.ns) + i * static_cast<std::uint64_t>(all.bucketNs);
        const double x = picture.scale.xOf({static_cast<std::int64_t>(begin)});
        const double end
            = picture.scale.xOf({static_cast<std::int64_t>(begin + static_cast<std::uint64_t>(all.bucketNs))});
        const double width = std::max(leastBar, std::floor(end) - std::floor(x) - 1);
        const auto barOf = [&](double height) {
            return QRectF(std::floor(x), picture.bars.bottom() + 1 - height, width, height);
        };
        painter.fillRect(barOf(heightOf(count)), ghost);
        const Bucket passes = i < passing.buckets.size() ? passing.buckets[i] : Bucket {};
        paintPassing(painter, passes, barOf(heightOf(sum(passes))), palette);
    }
    painter.restore();
}

void paintOutside(QPainter &painter, const TimelinePicture &picture, const TimeRange &range, const QPalette &palette)
{
    if (range.isOpen())
        return;
    QColor veil = palette.color(QPalette::Window);
    veil.setAlphaF(0.62F);
    const QRectF bars(picture.bars);
    const double left = range.from ? std::clamp(picture.scale.xOf(*range.from), bars.left(), bars.right()) : bars.left();
    const double right = range.to ? std::clamp(picture.scale.xOf(*range.to), bars.left(), bars.right()) : bars.right();
    painter.fillRect(QRectF(bars.left(), bars.top(), left - bars.left(), bars.height()), veil);
    painter.fillRect(QRectF(right, bars.top(), bars.right() - right, bars.height()), veil);
    painter.fillRect(QRectF(left, bars.top(), std::max(1.0, right - left), 2), themeColors().accent);
    for (const double x : {left, right})
        painter.fillRect(QRectF(std::floor(x), bars.top(), 1, bars.height()), themeColors().accent);
}

void paintMark(QPainter &painter, const TimelinePicture &picture, Timestamp time, const QColor &color, const QString &text)
{
    const double x = std::floor(picture.scale.xOf(time));
    if (x < picture.bars.left() || x > picture.bars.right())
        return;
    painter.fillRect(QRectF(x, picture.bars.top(), 1, picture.bars.height() + 3), color);
    if (!text.isEmpty()) {
        painter.setPen(color);
        const double width = painter.fontMetrics().horizontalAdvance(text);
        const bool hasRoom = x + 3 + width <= picture.bars.right();
        painter.drawText(QPointF(hasRoom ? x + 3 : x - 2 - width, picture.bars.top() + painter.fontMetrics().ascent()), text);
        return;
    }
    // a small wedge, so that it is not taken for a bar
    const QPolygonF wedge {QPointF(x - 3.5, picture.bars.top()), QPointF(x + 4.5, picture.bars.top()),
                           QPointF(x + 0.5, picture.bars.top() + 5)};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(wedge);
    painter.restore();
}

constexpr int legendGap = 8;
constexpr int widthForWholeLegend = 640;

int swatchOf(const QFontMetrics &metrics)
{
    return metrics.ascent() - 2;
}

void paintAxis(QPainter &painter, const TimelinePicture &picture, const QPalette &palette)
{
    const QRect &axis = picture.axis;
    painter.fillRect(QRect(axis.left(), axis.top(), axis.width(), 1), themeColors().line);
    const QFontMetrics metrics = painter.fontMetrics();
    const int baseline = axis.top() + 1 + metrics.ascent();
    const int swatch = swatchOf(metrics);
    const std::vector<LegendItem> legend = timelineLegend(picture, metrics);
    const int end = legend.front().rect.left() - legendGap;
    painter.setPen(themeColors().muted);
    for (const TimelineScale::Tick &tick : picture.scale.ticks(picture.zone, tickDistance)) {
        const int x = int(picture.scale.xOf(tick.time));
        painter.fillRect(QRect(x, axis.top(), 1, 3), themeColors().muted);
        if (x + 3 + metrics.horizontalAdvance(tick.label) < end)
            painter.drawText(QPoint(x + 3, baseline), tick.label);
    }
    painter.setPen(palette.color(QPalette::WindowText));
    for (const LegendItem &item : legend) {
        const EventOutcome outcome = findOutcome(item.outcomes.front()).value_or(EventOutcome::None);
        const QRectF box(item.rect.left(), baseline - swatch + 1, swatch, swatch);
        painter.fillRect(box, outcomeColor(outcome, palette));
        if (outcome == EventOutcome::Failed)
            hatch(painter, box, palette.color(QPalette::Base), 3);
        painter.drawText(QPoint(item.rect.left() + swatch + 4, baseline), item.text);
    }
    painter.drawText(QPoint(legend.back().rect.right() + legendGap, baseline), picture.zoneText);
}

void paintSpan(QPainter &painter, const CoverageSpan &span, const QRectF &rect, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    switch (span.kind) {
    case CoverageKind::Complete:
        painter.fillRect(rect, mixed(themeColors().accent, base, 0.75));
        return;
    case CoverageKind::NotFetched:
        painter.fillRect(rect, mixed(text, base, 0.12));
        return;
    case CoverageKind::BeyondRetention:
        painter.fillRect(rect, mixed(text, base, 0.06));
        hatch(painter, rect, mixed(text, base, 0.55), 5);
        return;
    case CoverageKind::Uncertain:
    case CoverageKind::Failed:
        break;
    }
    const QColor color = span.kind == CoverageKind::Failed ? themeColors().failure : themeColors().warning;
    painter.fillRect(rect, color);
    painter.save(); // a cross, or several of them
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setPen(QPen(base, 1));
    for (double x = rect.left(); x < rect.right(); x += rect.height() + 2) {
        painter.drawLine(QPointF(x, rect.top()), QPointF(x + rect.height(), rect.bottom()));
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    }
    painter.restore();
}

void paintRibbon(QPainter &painter, const TimelinePicture &picture, const QPalette &palette)
{
    // What is complete first, so that a short gap is never covered.
    for (const bool complete : {true, false}) {
        for (const CoverageSpan &span : picture.coverage) {
            if ((span.kind == CoverageKind::Complete) != complete)
                continue;
            const QRectF line(picture.ribbon);
            double left = std::clamp(picture.scale.xOf(span.from), line.left(), line.right() - leastGap);
            const double right = std::clamp(picture.scale.xOf(span.to), left, line.right());
            paintSpan(painter, span, {left, line.top(), std::max(complete ? 1.0 : leastGap, right - left), line.height()},
                      palette);
        }
    }
}

} // namespace

TimelineSum sumOf(const Overview &overview, const TimeRange &range)
{
    TimelineSum result;
    for (std::size_t i = 0; i < overview.all.buckets.size(); ++i) {
        const auto begin = static_cast<std::uint64_t>(overview.all.from.ns)
            + i * static_cast<std::uint64_t>(overview.all.bucketNs);
        if (!range.contains({static_cast<std::int64_t>(begin)}))
            continue;
        result.all += sum(overview.all.buckets[i]);
        if (i < overview.passing.buckets.size()) {
            result.passing += sum(overview.passing.buckets[i]);
            result.failed += overview.passing.buckets[i][std::size_t(EventOutcome::Failed)];
        }
    }
    return result;
}

std::vector<LegendItem> timelineLegend(const TimelinePicture &picture, const QFontMetrics &metrics)
{
    std::vector<LegendItem> items {{{outcomeKey(EventOutcome::Failed)}, TimelineText::tr("failed"), {}}};
    if (picture.axis.width() >= widthForWholeLegend) {
        items.push_back({{outcomeKey(EventOutcome::Succeeded)}, TimelineText::tr("succeeded"), {}});
        items.push_back({{outcomeKey(EventOutcome::Queued), outcomeKey(EventOutcome::Requested)}, TimelineText::tr("begun"), {}});
        items.push_back({{outcomeKey(EventOutcome::None)}, TimelineText::tr("other"), {}});
    }
    int right = picture.axis.right() - metrics.horizontalAdvance(picture.zoneText) - legendGap;
    for (auto item = items.rbegin(); item != items.rend(); ++item) {
        const int width = swatchOf(metrics) + 4 + metrics.horizontalAdvance(item->text);
        item->rect = QRect(right - width + 1, picture.axis.top(), width, picture.axis.height());
        right -= width + legendGap;
    }
    return items;
}

void paintTimeline(QPainter &painter, const TimelinePicture &picture, const QPalette &palette)
{
    painter.fillRect(picture.bars, palette.color(QPalette::Base));
    if (picture.overview == nullptr || picture.scale.isEmpty()) {
        painter.setPen(themeColors().muted);
        painter.drawText(picture.bars, Qt::AlignCenter, picture.note);
        return;
    }
    paintBars(painter, picture, palette);
    paintOutside(painter, picture, picture.brush.isOpen() ? picture.chosen : picture.brush, palette);
    if (picture.zero)
        paintMark(painter, picture, *picture.zero, themeColors().warning, u"T0"_s);
    if (picture.selected)
        paintMark(painter, picture, *picture.selected, palette.color(QPalette::Text), {});
    if (picture.cursor) {
        const double x = std::floor(picture.scale.xOf(*picture.cursor));
        painter.setPen(QPen(themeColors().accent, 1, Qt::DashLine));
        painter.drawLine(QPointF(x + 0.5, picture.bars.top()), QPointF(x + 0.5, picture.bars.bottom()));
    }
    if (!picture.note.isEmpty()) {
        const int width = std::min(picture.bars.width(), painter.fontMetrics().horizontalAdvance(picture.note) + 12);
        QRect box(0, picture.bars.top() + 2, width, painter.fontMetrics().height() + 2);
        const TimeRange &range = picture.brush;
        const Timestamp begin = range.from.value_or(picture.cursor.value_or(Timestamp {}));
        const int at = int(picture.scale.xOf(picture.noteAt.value_or(begin)));
        box.moveLeft(std::clamp(at + 4, picture.bars.left(), std::max(picture.bars.left(), picture.bars.right() - width)));
        painter.fillRect(box, palette.color(QPalette::ToolTipBase));
        painter.setPen(palette.color(QPalette::ToolTipText));
        painter.drawText(box, Qt::AlignCenter,
                         painter.fontMetrics().elidedText(picture.note, Qt::ElideRight, width - 4));
    }
    paintAxis(painter, picture, palette);
    paintRibbon(painter, picture, palette);
}

} // namespace Backtrail
