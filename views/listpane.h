// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "views/listwords.h"

#include <QWidget>

class QStackedLayout;

namespace Backtrail {

class EmptyState;
class EventTableModel;
class EventTableView;
class ListBanner;
class StatusStrip;
class Workspace;

// The list with everything that is said about it: banner above, rows or the reason why there are none, and a status
// strip that the window places.
class ListPane final : public QWidget
{
    Q_OBJECT

public:
    ListPane(Workspace &workspace, EventTableModel &model, QWidget *parent = nullptr); // both outlive the pane

    [[nodiscard]] EventTableView *table() const { return m_table; }
    [[nodiscard]] StatusStrip *statusStrip() const { return m_strip; } // for the window to place
    void setTimeZone(const QTimeZone &zone);
    void focusList();

signals:
    void connectionRequested(); // choose one
    void signInRequested(); // the open one needs another token, or another setting

private:
    void showStatus();
    void perform(ListAction action);
    void showWarnings();
    [[nodiscard]] ListContext context() const;
    [[nodiscard]] QStringList namesSeen(FilterPart part) const;

    Workspace &m_workspace;
    QTimeZone m_zone = QTimeZone::utc();
    ListBanner *m_banner;
    QStackedLayout *m_stack;
    EventTableView *m_table;
    EmptyState *m_empty;
    StatusStrip *m_strip;
};

} // namespace Backtrail
