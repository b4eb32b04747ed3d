// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/session/eventexport.h"

#include <QObject>
#include <QPersistentModelIndex>

#include <functional>
#include <optional>

class QAction;
class QMenu;

namespace Backtrail {

class EventTableModel;
class EventTableView;
class Workspace;
struct ChainFold;
struct FilterState;

// What can be done with one event of the table: copying it, and going from it to its neighbours.
class EventActions final : public QObject
{
    Q_OBJECT

public:
    // All three outlive the actions.
    EventActions(Workspace &workspace, const EventTableModel &model, EventTableView &table, QObject *parent = nullptr);

    [[nodiscard]] QAction *copyRowAction() const { return m_copyRow; }
    [[nodiscard]] QAction *copyMarkdownAction() const { return m_copyMarkdown; }
    [[nodiscard]] QAction *setT0Action() const { return m_setT0; }
    void fillPivotMenu(QMenu *menu); // same target, actor, environment, around this

signals:
    void exportRequested(); // of the selected rows, which are too many for a clipboard
    void failed(const Backtrail::Error &error); // to copy
    void foldRequested(); // of the current event's chain, or to unfold it

private:
    void showCellMenu(const QModelIndex &index, const QPoint &position);
    void addChainActions(QMenu *menu);
    void addPivot(QMenu *menu, const QString &text, const QString &name, const std::optional<FilterState> &filter);
    void copyRow();
    void copyMarkdown();
    void copySelected(ExportFormat format);
    void updateEnabled();
    [[nodiscard]] const Coverage *coverage() const; // nullptr = nothing is kept
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] const ChainFold *foldOf(int row) const; // that the row stands for; nullptr = none

    Workspace &m_workspace;
    const EventTableModel &m_model;
    EventTableView &m_table;
    QAction *m_copyRow;
    QAction *m_copyMarkdown;
    QAction *m_setT0;
    EventExport m_copying; // of several rows
};

} // namespace Backtrail
