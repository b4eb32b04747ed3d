// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/history/fieldhistory.h"

#include <QTimeZone>
#include <QWidget>

class QTableView;
class QToolButton;

namespace Backtrail {

class FieldTrail;
class HistoryChart;
class HistoryModel;
class PlainLabel;

// The history of one value: a chart and a table of its changes. Shown while its trail is open.
class HistoryPane final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPane(FieldTrail &trail, QWidget *parent = nullptr); // the trail outlives the pane

    void setTimeZone(const QTimeZone &zone);
    void say(const QString &words); // until there is something new
    // To the next older or newer change; the first time to the one of that event, if it is one.
    void step(bool newer);

signals:
    void opened(); // it was not there before
    void eventWanted(Backtrail::RowId row); // the user went to a change
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHeader();
    void buildTable();
    void showTrail();
    void mark(int step);
    void goTo(int step);
    [[nodiscard]] QString sentence() const;

    FieldTrail &m_trail;
    QTimeZone m_zone = QTimeZone::utc();
    std::shared_ptr<const FieldHistory> m_shown;
    PlainLabel *m_title;
    QToolButton *m_older;
    QToolButton *m_newer;
    QToolButton *m_close;
    PlainLabel *m_sentence;
    HistoryChart *m_chart;
    HistoryModel *m_model;
    QTableView *m_table;
    bool m_isSteppedTo = false; // the user has gone to a change of what is shown
};

} // namespace Backtrail
