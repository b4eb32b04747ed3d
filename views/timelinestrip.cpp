// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/timelinestrip.h"

#include "models/session/overview.h"
#include "views/celltime.h"
#include "views/plainlabel.h"
#include "views/theme.h"
#include "views/timelineribbon.h"

#include <QEvent>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <limits>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr int barHeight = 34;
constexpr int ribbonHeight = 6;
constexpr int margin = 8;
constexpr int bucketWidth = 4;

} // namespace

TimelineStrip::TimelineStrip(EventOverview &overview, QWidget *parent)
    : QWidget(parent)
    , m_overview(overview)
    , m_ribbonKeys(new TimelineRibbon(this))
{
    setObjectName("timelineStrip"_L1);
    setAccessibleName(tr("Timeline"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    setCursor(Qt::CrossCursor);
    connect(m_ribbonKeys, &TimelineRibbon::moved, this, &TimelineStrip::describeRibbon);
    connect(m_ribbonKeys, &TimelineRibbon::fetchRequested, this, &TimelineStrip::fetchRequested);
    connect(&m_overview, &EventOverview::changed, this, &TimelineStrip::showOverview);
    showOverview();
}

// The ribbon loses the focus while it goes, and there is no strip any more to say so.
TimelineStrip::~TimelineStrip()
{
    m_ribbonKeys->disconnect(this);
}

QSize TimelineStrip::sizeHint() const
{
    return {400, 4 + barHeight + fontMetrics().height() + 3 + ribbonHeight + 4};
}

QSize TimelineStrip::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void TimelineStrip::layOut()
{
    const int width = std::max(0, this->width() - 2 * margin);
    m_bars = {margin, 4, width, barHeight};
    m_axis = {margin, m_bars.bottom() + 1, width, fontMetrics().height() + 3};
    m_ribbon = {margin, m_axis.bottom() + 1, width, ribbonHeight};
    m_scale = TimelineScale(m_zoom.value_or(held()), margin, width);
    m_overview.setRange(m_zoom.value_or(TimeRange {}), width / bucketWidth);
    showRibbon();
    update();
}

TimeRange TimelineStrip::held() const
{
    return m_overview.overview().held;
}

TimeRange TimelineStrip::limits() const
{
    return TimelineScale(held(), margin, 1).range();
}

void TimelineStrip::showOverview()
{
    layOut();
    describe();
}

void TimelineStrip::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    describe();
    describeRibbon();
    update();
}

void TimelineStrip::setChosenRange(const TimeRange &range)
{
    if (m_chosen == range)
        return;
    m_chosen = range;
    describe();
    update();
}

void TimelineStrip::setSelectedTime(std::optional<Timestamp> time)
{
    m_selected = time;
    update();
}

void TimelineStrip::setZero(std::optional<Timestamp> time)
{
    m_zero = time;
    update();
}

void TimelineStrip::setCoverage(const Coverage &coverage)
{
    m_coverage = coverage;
    m_knowsCoverage = true;
    showRibbon();
    update();
}

void TimelineStrip::setLoaded(const TimeRange &loaded, bool isEverything)
{
    m_coverage = {};
    m_knowsCoverage = false;
    if (loaded.from && loaded.to) {
        // The newest event's own instant is inside; when everything was read, so is all of time.
        constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
        constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
        const Timestamp end {loaded.to->ns == most ? most : loaded.to->ns + 1};
        m_coverage.mark({isEverything ? Timestamp {least} : *loaded.from, isEverything ? Timestamp {most} : end,
                         CoverageKind::Complete, CoverageReason::None});
    }
    showRibbon();
    update();
}

QString TimelineStrip::rangeText(const TimeRange &range) const
{
    const auto text = [this](Timestamp time) { return time.toDisplay(m_zone); };
    const QString zone = zoneName(m_zone, range.from.value_or(range.to.value_or(Timestamp::now())));
    if (range.from && range.to && zoneName(m_zone, *range.to) != zone) // the clocks were changed in between
        return tr("%1 (%2) to %3 (%4)").arg(text(*range.from), zone, text(*range.to), zoneName(m_zone, *range.to));
    if (range.from && range.to)
        return tr("%1 to %2 (%3)").arg(text(*range.from), text(*range.to), zone);
    if (range.from)
        return tr("from %1 (%2)").arg(text(*range.from), zone);
    if (range.to)
        return tr("until %1 (%2)").arg(text(*range.to), zone);
    return tr("all of the time");
}

QString TimelineStrip::sumText(const TimeRange &range) const
{
    const TimelineSum sum = sumOf(m_overview.overview(), range);
    const QLocale locale;
    if (sum.passing == sum.all)
        return tr("%n events", nullptr, int(sum.all)) % u", "_s % tr("%n failed", nullptr, int(sum.failed));
    return tr("%1 of %n events pass the filter", nullptr, int(sum.all)).arg(locale.toString(sum.passing)) % u", "_s
        % tr("%n failed", nullptr, int(sum.failed));
}

// For screen readers: what an eye sees in the bars.
void TimelineStrip::describe()
{
    const Overview &overview = m_overview.overview();
    QString text = tr("No events yet.");
    if (overview.rows > 0)
        text = rangeText(m_scale.range()) % u": "_s % sumText({}) % u"."_s;
    if (overview.rows > 0 && !m_chosen.isOpen())
        text += u' ' % tr("Chosen: %1.").arg(rangeText(m_chosen));
    if (m_cursor)
        text = rangeText(m_brush.isOpen() ? TimeRange {m_cursor, m_cursor} : m_brush) % u": "_s
            % sumText(m_brush) % u". "_s % text;
    if (accessibleDescription() != text)
        setAccessibleDescription(text);
}

// All of it, also what lies outside of the part shown.
void TimelineStrip::showRibbon()
{
    constexpr int frame = TimelineRibbon::frame;
    m_ribbonKeys->setGeometry(m_ribbon.adjusted(-frame, -frame, frame, frame));
    m_ribbonKeys->setStretches(m_scale.isEmpty() ? std::vector<CoverageSpan>() : m_coverage.spans(limits()), m_scale);
    describeRibbon();
}

void TimelineStrip::describeRibbon()
{
    const std::optional<CoverageSpan> stretch = m_ribbonKeys->current();
    const QString words = stretch ? tr("What is known of the time: %1").arg(stretchText(*stretch))
                                  : tr("What is known of the time: nothing yet");
    if (m_ribbonKeys->accessibleName() != words)
        m_ribbonKeys->setAccessibleName(words);
    const TimeRange shown = m_scale.range();
    if (m_ribbonKeys->hasFocus() && stretch && m_zoom && (stretch->to <= *shown.from || *shown.to <= stretch->from))
        showAll();
    update();
}

QString TimelineStrip::stretchText(const CoverageSpan &span) const
{
    const auto state = [&] {
        switch (span.kind) {
        case CoverageKind::Complete:
            return m_knowsCoverage ? tr("complete") : tr("loaded");
        case CoverageKind::NotFetched:
            return m_knowsCoverage ? tr("not fetched") : tr("not loaded");
        case CoverageKind::Uncertain:
            return tr("read, but something may be missing");
        case CoverageKind::Failed:
            return tr("fetching failed");
        case CoverageKind::BeyondRetention:
            break;
        }
        return tr("beyond retention, the server shows nothing from then any more");
    };
    const QString range = rangeText({span.from, span.to});
    return TimelineRibbon::canFetch(span) ? tr("%1, %2. Enter fetches it.").arg(state(), range)
                                          : u"%1, %2."_s.arg(state(), range);
}

TimelinePicture TimelineStrip::picture() const
{
    TimelinePicture picture;
    picture.scale = m_scale;
    picture.bars = m_bars;
    picture.axis = m_axis;
    picture.ribbon = m_ribbon;
    if (m_overview.overview().rows > 0)
        picture.overview = &m_overview.overview();
    else
        picture.note = tr("No events yet");
    picture.coverage = m_coverage.spans(m_scale.range());
    picture.chosen = m_chosen;
    picture.brush = m_brush;
    picture.cursor = m_cursor;
    picture.selected = m_selected;
    picture.zero = m_zero;
    picture.zone = m_zone;
    picture.zoneText = zoneName(m_zone, m_scale.range().from.value_or(Timestamp::now()));
    if (!m_brush.isOpen())
        picture.note = sumText(m_brush);
    if (const auto stretch = m_ribbonKeys->current(); stretch && m_ribbonKeys->hasFocus()) {
        picture.note = stretchText(*stretch);
        picture.noteAt = std::max(stretch->from, *m_scale.range().from);
    }
    return picture;
}

void TimelineStrip::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    paintTimeline(painter, picture(), palette());
    if (hasFocus()) {
        painter.setPen(themeColors().accent);
        painter.drawRect(rect().adjusted(2, 1, -3, -2));
    }
}

void TimelineStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void TimelineStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    updateGeometry();
    layOut();
}

bool TimelineStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), plainToolTip(tipAt(help->pos())), this);
    return true;
}

std::optional<LegendItem> TimelineStrip::legendAt(const QPoint &position) const
{
    for (const LegendItem &item : timelineLegend(picture(), fontMetrics())) {
        if (item.rect.contains(position))
            return item;
    }
    return std::nullopt;
}

QString TimelineStrip::tipAt(const QPoint &position) const
{
    if (m_overview.overview().rows == 0)
        return {};
    if (const auto item = legendAt(position))
        return tr("Click: only these events (%1), or all of them again").arg(item->text);
    const Timestamp time = m_scale.timeAt(position.x());
    if (position.y() >= m_ribbon.top() - 2)
        return coverageTextAt(time);
    const Histogram &all = m_overview.overview().all;
    if (all.bucketNs <= 0 || time < all.from)
        return {};
    const auto since = static_cast<std::uint64_t>(time.ns) - static_cast<std::uint64_t>(all.from.ns);
    const auto begin = static_cast<std::uint64_t>(all.from.ns) + since / static_cast<std::uint64_t>(all.bucketNs)
            * static_cast<std::uint64_t>(all.bucketNs);
    const TimeRange bucket {Timestamp {static_cast<std::int64_t>(begin)},
                            Timestamp {static_cast<std::int64_t>(begin + static_cast<std::uint64_t>(all.bucketNs))}};
    return rangeText(bucket) % u'\n' % sumText(bucket) % u'\n'
        % tr("Hatched at the bottom: failed; pale: does not pass the filter");
}

QString TimelineStrip::coverageTextAt(Timestamp time) const
{
    for (const CoverageSpan &span : m_coverage.spans(m_scale.range())) {
        if (span.from <= time && time < span.to)
            return coverageText(span);
    }
    return {};
}

QString TimelineStrip::coverageText(const CoverageSpan &span) const
{
    const QString range = rangeText({span.from, span.to});
    const auto words = [&] {
        switch (span.kind) {
        case CoverageKind::Complete:
            return m_knowsCoverage ? tr("Complete") : tr("Loaded");
        case CoverageKind::NotFetched:
            return m_knowsCoverage ? tr("Not fetched. Click to fetch it.") : tr("Not loaded. Click to load it.");
        case CoverageKind::Uncertain:
            return tr("Read, but something may be missing. Click to fetch it again.");
        case CoverageKind::Failed:
            return tr("Fetching failed. Click to fetch it again.");
        case CoverageKind::BeyondRetention:
            break;
        }
        return tr("Beyond retention: the server shows nothing from then any more");
    };
    return words() % u'\n' % range;
}

} // namespace Backtrail
