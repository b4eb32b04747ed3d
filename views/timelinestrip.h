// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "views/timelinepaint.h"

#include <QWidget>

namespace Backtrail {

class EventOverview;
class TimelineRibbon;

// When the events happened, and for which time that is known. Above the table, always: bars by outcome (those that
// pass the filter solid, the others behind them), the time axis, and the ribbon of what is complete.
// Mouse: drag chooses a time range, Escape takes it back; the wheel zooms, Shift or the middle button moves; a double
// click shows everything again. Keys: arrows, Shift+arrows and Enter, + and -, Home, Escape; the
// ribbon has the focus after it, see TimelineRibbon.
class TimelineStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineStrip(EventOverview &overview, QWidget *parent = nullptr); // the overview outlives the strip
    ~TimelineStrip() override;

    void setTimeZone(const QTimeZone &zone);
    void setChosenRange(const TimeRange &range); // the filter's
    void setSelectedTime(std::optional<Timestamp> time); // of the current event
    void setZero(std::optional<Timestamp> time); // T0
    void setCoverage(const Coverage &coverage);
    void setLoaded(const TimeRange &loaded, bool isEverything); // without coverage: what a list has read so far
    [[nodiscard]] TimeRange visibleRange() const { return m_scale.range(); }
    [[nodiscard]] QString coverageTextAt(Timestamp time) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void rangeChosen(const Backtrail::TimeRange &range); // open = everything
    void outcomesClicked(const QStringList &outcomes); // in the legend, see LegendItem
    void fetchRequested(const Backtrail::TimeRange &range);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class Drag { None, Pressed, Brush, Pan };

    void showOverview();
    void layOut();
    void zoomTo(const TimeRange &range);
    void zoomBy(double factor, double x);
    void showAll();
    void moveCursor(int buckets, bool brushing);
    void brushTo(Timestamp edge);
    void cancelBrush();
    void applyBrush();
    [[nodiscard]] TimeRange meantBy(const TimeRange &brush) const;
    void fetchAt(double x);
    void describe();
    void showRibbon();
    void describeRibbon();
    [[nodiscard]] bool handleMoveKey(const QKeyEvent *event);
    [[nodiscard]] QString coverageText(const CoverageSpan &span) const;
    [[nodiscard]] QString stretchText(const CoverageSpan &span) const; // on one line, and what Enter does
    [[nodiscard]] Timestamp edgeNear(double x) const; // of a bucket
    [[nodiscard]] TimeRange held() const;
    [[nodiscard]] TimeRange limits() const; // how far one can move and zoom out
    [[nodiscard]] QString rangeText(const TimeRange &range) const;
    [[nodiscard]] QString sumText(const TimeRange &range) const;
    [[nodiscard]] std::optional<LegendItem> legendAt(const QPoint &position) const;
    [[nodiscard]] QString tipAt(const QPoint &position) const;
    [[nodiscard]] TimelinePicture picture() const;

    EventOverview &m_overview;
    TimelineRibbon *m_ribbonKeys;
    QTimeZone m_zone = QTimeZone::utc();
    TimelineScale m_scale;
    QRect m_bars;
    QRect m_axis;
    QRect m_ribbon;
    std::optional<TimeRange> m_zoom; // nullopt = everything
    TimeRange m_chosen;
    TimeRange m_brush; // open = none
    std::optional<Timestamp> m_anchor; // where the brush began
    std::optional<Timestamp> m_cursor;
    std::optional<Timestamp> m_selected;
    std::optional<Timestamp> m_zero;
    Coverage m_coverage;
    bool m_knowsCoverage = false;
    Drag m_drag = Drag::None;
    QPointF m_pressedAt;
    TimeRange m_pannedFrom;
};

} // namespace Backtrail
