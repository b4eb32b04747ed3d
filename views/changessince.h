// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/history/fieldpath.h"
#include "models/index/eventindex.h"

#include <QObject>
#include <QTimeZone>

class QAction;
class QTreeView;

namespace Backtrail {

class ChangesModel;
class EventStory;
class PlainLabel;

// What became of the changes of the shown event, beside each of them: fills the last column of the tree of changes,
// goes to the event that proves it, and asks for the history of a value.
class ChangesSince final : public QObject
{
    Q_OBJECT

public:
    ChangesSince(ChangesModel &model, QTreeView &tree, QWidget *parent); // both outlive it

    [[nodiscard]] PlainLabel *label() const { return m_label; } // whose word this is, for the owner to place
    void setStory(EventStory &story); // outlives it
    void setTimeZone(const QTimeZone &zone);
    void setRoom(bool isThere); // for the label; without it, the words are the tooltip of the tree's header
    void say(const QString &words); // instead of whose word it is, until there is something new
    void showAll(); // after the tree has another content
    [[nodiscard]] QByteArray saveState() const; // of the tree's columns
    void restoreState(const QByteArray &state);
    [[nodiscard]] bool goToProof(); // of the current row, when its last column is meant; false = it is not

signals:
    void eventWanted(Backtrail::RowId row);
    void historyWanted(const Backtrail::FieldPath &path, bool isSecret);

private:
    void makeRoom();
    void giveRoomBack();
    void askForHistory();
    void jump();

    ChangesModel &m_model;
    QTreeView &m_tree;
    EventStory *m_story = nullptr;
    QTimeZone m_zone = QTimeZone::utc();
    PlainLabel *m_label;
    bool m_hasRoom = true;
    QAction *m_history;
    QAction *m_proof;
    int m_pathBefore = 0; // pixels of the path column before it gave room; 0 = it did not
    int m_pathNarrowed = 0; // and afterwards
};

} // namespace Backtrail
