// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTimeZone>
#include <QWidget>

class QSplitter;
class QVBoxLayout;

namespace Backtrail {

class ChipBar;
class DetailPane;
class EventTableModel;
class EventTableView;
class FilterLine;
class FilterPanel;
class HistoryPane;
class StoryGuide;
class ListPane;
class TimelineStrip;
class Workspace;
struct FilterReferences;
struct WindowState;

// What is on the screen while a connection is open: the panes around one workspace, their places and who follows whom.
class WorkPage final : public QWidget
{
    Q_OBJECT

public:
    WorkPage(Workspace &workspace, EventTableModel &model, QWidget *parent = nullptr); // both outlive the page

    [[nodiscard]] EventTableView *table() const;
    [[nodiscard]] ListPane *listPane() const { return m_listPane; }
    [[nodiscard]] FilterLine *filterLine() const { return m_filterLine; }
    [[nodiscard]] FilterPanel *filterPanel() const { return m_filterPanel; }
    [[nodiscard]] DetailPane *detailPane() const { return m_detailPane; }
    [[nodiscard]] StoryGuide *storyGuide() const { return m_storyGuide; }

    void setTimeZone(const QTimeZone &zone);
    void setDetailRight(bool right);
    void focusNextPane();
    void restoreState(const WindowState &state);
    void saveState(WindowState &state) const;

signals:
    void connectionRequested(); // see ListPane
    void signInRequested();

private:
    void fillMiddle(QVBoxLayout *middle);
    void makeRoomForHistory();
    void makeFilterShortcuts();
    void showCurrentEvent();
    void connectTimeline();
    void showTimeline();
    void putSelectedEvent(FilterReferences &references) const;

    Workspace &m_workspace;
    EventTableModel &m_model;
    FilterPanel *m_filterPanel;
    ChipBar *m_chipBar;
    TimelineStrip *m_timeline;
    ListPane *m_listPane;
    FilterLine *m_filterLine;
    DetailPane *m_detailPane;
    HistoryPane *m_historyPane;
    StoryGuide *m_storyGuide = nullptr;
    QSplitter *m_filterSplitter;
    QSplitter *m_detailSplitter;
    bool m_hadHistory = false; // the history of a field was open before
    QSplitter *m_lowerSplitter; // the detail and the history of a field, across the other splitter
};

} // namespace Backtrail
