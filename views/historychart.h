// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/history/fieldhistory.h"

#include <QWidget>

#include <memory>

namespace Backtrail {

// The value of one field over time: a line of steps where the values are numbers, else runs, each value with its own
// colour, pattern and words. What is not known is left open.
class HistoryChart final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryChart(QWidget *parent = nullptr);

    // null = nothing to draw. `until`: how far the last value is drawn.
    void setHistory(std::shared_ptr<const FieldHistory> history, Timestamp until, bool isSecret);
    void setCurrentStep(int step); // -1 = none
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void stepChosen(int step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    // A stretch of time with one value.
    struct Run
    {
        Timestamp from;
        Timestamp to;
        std::optional<QByteArray> value;
        int kind = 0; // equal values have equal numbers
        int step = -1; // that began it
    };
    void makeRuns();
    [[nodiscard]] qreal xOf(Timestamp time) const;
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] bool hasStepIn(const QRectF &place, std::size_t first) const;
    void paintSteps(QPainter &painter) const;
    void paintRuns(QPainter &painter) const;
    void paintCurrent(QPainter &painter) const;

    std::shared_ptr<const FieldHistory> m_history;
    Timestamp m_until;
    bool m_isSecret = false;
    std::vector<Run> m_runs;
    bool m_isNumeric = false;
    double m_least = 0;
    double m_most = 0;
    int m_current = -1;
};

} // namespace Backtrail
