// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/history/fieldpath.h"
#include "models/index/eventindex.h"

#include <QObject>

namespace Backtrail {

class DetailPane;
class EventTableModel;
class EventTableView;
class HistoryPane;
class Workspace;

// Leads from the selected event to others: along its chain, along the history of a field, to the proof of what became
// of a change. Keys: O and Shift+O in the table, C folds the chain into one row and unfolds it; [ and ] wherever no text
// is edited.
class StoryGuide final : public QObject
{
    Q_OBJECT

public:
    // All outlive the guide; `page` holds all views.
    StoryGuide(Workspace &workspace, const EventTableModel &model, EventTableView &table, DetailPane &detail,
               HistoryPane &history, QWidget *page);

    void toggleFold(); // of the chain of the table's current event
    void showEvent(); // the table's current one; none = nothing

private:
    void makeKeys(QWidget *page);
    void openHistory(const FieldPath &path, bool isSecret);
    void goAlongChain(bool newer);
    [[nodiscard]] bool goTo(RowId row); // false = it is not shown
    [[nodiscard]] QString whyHidden(RowId row) const; // a sentence

    Workspace &m_workspace;
    const EventTableModel &m_model;
    EventTableView &m_table;
    DetailPane &m_detail;
    HistoryPane &m_history;
};

} // namespace Backtrail
