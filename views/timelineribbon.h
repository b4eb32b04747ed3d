// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/coverage.h"
#include "views/timelinescale.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace Backtrail {

// The keyboard's way along the timeline's ribbon, which lies above it and takes the mouse: Left, Right, Home and End go
// from stretch to stretch, Enter or Space fetches one that is not complete. It paints the frame around the current
// stretch; who shows the ribbon says in words what that is.
class TimelineRibbon final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int frame = 3; // pixels that it is larger than the ribbon, on every side

    explicit TimelineRibbon(QWidget *parent = nullptr);

    // In order and without holes. The current one stays where it is in time; at first it is the newest.
    void setStretches(std::vector<CoverageSpan> stretches, const TimelineScale &scale);
    [[nodiscard]] std::optional<CoverageSpan> current() const; // nullopt = there are none
    [[nodiscard]] static bool canFetch(const CoverageSpan &stretch);

signals:
    void moved(); // to another stretch, or the focus came or went
    void fetchRequested(const Backtrail::TimeRange &range);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] std::size_t index() const; // of the current one
    void goTo(std::size_t index);

    std::vector<CoverageSpan> m_stretches;
    TimelineScale m_scale;
    std::optional<Timestamp> m_at; // in the current stretch; nullopt = the newest
};

} // namespace Backtrail
