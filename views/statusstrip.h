// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "views/listwords.h"

#include <QWidget>

class QProgressBar;
class QPushButton;
class QToolButton;

namespace Backtrail {

class PlainLabel;

// The line below the list: how much there is, how far back, what is going on, and "Load more".
class StatusStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusStrip(QWidget *parent = nullptr);

    void showStatus(const ListContext &context, const RateBudget &budget, const QTimeZone &zone);

signals:
    void loadMoreRequested(); // also goes on with what was paused, or left
    void pauseRequested(); // of what is kept: fetch nothing for now
    void leaveGapsRequested(); // fetch only what is new from now on
    void warningsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showKept(const ListStatus &status);

    PlainLabel *m_text;
    QToolButton *m_warnings;
    PlainLabel *m_note;
    QProgressBar *m_busy;
    QToolButton *m_pause;
    QToolButton *m_leave;
    QPushButton *m_loadMore;
};

} // namespace Backtrail
