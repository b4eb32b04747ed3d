// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/changessince.h"

#include "models/diff/maskeddocument.h"
#include "models/history/liveness.h"
#include "models/items/difftreemodel.h"
#include "models/session/eventstory.h"
#include "views/changesmodel.h"
#include "views/plainlabel.h"

#include <QAction>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QTreeView>

#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

ChangesSince::ChangesSince(ChangesModel &model, QTreeView &tree, QWidget *parent)
    : QObject(parent)
    , m_model(model)
    , m_tree(tree)
    , m_label(new PlainLabel(parent))
    , m_history(new QAction(tr("&History of this field"), this))
    , m_proof(new QAction(tr("&Go to the event that proves it"), this))
{
    m_label->setObjectName("changesSince"_L1);
    m_label->setMuted(true);
    m_label->setElided(true);
    m_history->setObjectName("fieldHistoryAction"_L1);
    m_history->setShortcut(Qt::Key_H);
    m_proof->setObjectName("proofAction"_L1);
    m_proof->setShortcut(Qt::SHIFT | Qt::Key_Return);
    m_history->setShortcutContext(Qt::WidgetShortcut);
    m_proof->setShortcutContext(Qt::WidgetShortcut);
    m_tree.header()->resizeSection(DiffTreeModel::SinceColumn, m_tree.fontMetrics().averageCharWidth() * 36);
    connect(m_history, &QAction::triggered, this, &ChangesSince::askForHistory);
    connect(m_proof, &QAction::triggered, this, &ChangesSince::jump);
    connect(&m_tree, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == DiffTreeModel::SinceColumn)
            jump();
    });
    connect(m_tree.selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        m_history->setEnabled(m_model.node(current) != nullptr);
        const Liveness *liveness = m_model.liveness(current);
        m_proof->setEnabled(liveness != nullptr && !liveness->eventId.isEmpty());
    });
    showAll();
}

void ChangesSince::setStory(EventStory &story)
{
    m_story = &story;
    m_model.setStory(&story);
    m_tree.addActions({m_history, m_proof});
    connect(&story, &EventStory::livenessChanged, this, &ChangesSince::showAll);
    showAll();
}

void ChangesSince::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    m_model.setTimeZone(zone);
    showAll();
}

void ChangesSince::setRoom(bool isThere)
{
    if (std::exchange(m_hasRoom, isThere) != isThere)
        showAll();
}

void ChangesSince::say(const QString &words)
{
    m_label->setPlainText(words);
    m_label->show();
}

void ChangesSince::showAll()
{
    const QModelIndex first = m_model.index(0, 0);
    // The story is that of the event's own change: beside another comparison there is nothing to say.
    const bool isKnown
        = m_story != nullptr && m_story->knowsLiveness() && first.isValid() && m_model.isOwnChange();
    const bool wasHidden = m_tree.isColumnHidden(DiffTreeModel::SinceColumn);
    m_tree.setColumnHidden(DiffTreeModel::SinceColumn, !isKnown);
    if (wasHidden && isKnown)
        makeRoom();
    else if (!wasHidden && !isKnown)
        giveRoomBack();
    m_history->setEnabled(m_story != nullptr && m_tree.currentIndex().isValid());
    const Liveness *liveness = m_model.liveness(m_tree.currentIndex());
    m_proof->setEnabled(liveness != nullptr && !liveness->eventId.isEmpty());
    const Timestamp until = m_story != nullptr ? m_story->knownUntil() : Timestamp {};
    m_label->setVisible(isKnown && (m_hasRoom || until == Timestamp {}));
    m_tree.header()->setToolTip({});
    if (!isKnown)
        return;
    m_label->setPlainText(until == Timestamp {}
                              ? tr("Since then: nothing can be said, events may be missing from what was fetched.")
                              : tr("Since then: according to the audit log as of %1 %2.")
                                    .arg(until.toDisplay(m_zone), until.zoneLabel(m_zone)));
    m_tree.header()->setToolTip(plainToolTip(m_label->text()));
    m_tree.viewport()->update();
}

// The path gives way where the values would have no room left.
void ChangesSince::makeRoom()
{
    QHeaderView *header = m_tree.header();
    const int unit = m_tree.fontMetrics().averageCharWidth();
    const int rest = m_tree.viewport()->width() - header->sectionSize(DiffTreeModel::SinceColumn) - unit * 44;
    const int path = header->sectionSize(DiffTreeModel::PathColumn);
    if (path <= rest)
        return;
    m_pathBefore = path;
    m_pathNarrowed = qMax(rest, unit * 18);
    header->resizeSection(DiffTreeModel::PathColumn, m_pathNarrowed);
}

// Unless the user has changed it since.
void ChangesSince::giveRoomBack()
{
    const int before = std::exchange(m_pathBefore, 0);
    if (before > 0 && m_tree.header()->sectionSize(DiffTreeModel::PathColumn) == m_pathNarrowed)
        m_tree.header()->resizeSection(DiffTreeModel::PathColumn, before);
}

QByteArray ChangesSince::saveState() const
{
    QHeaderView *header = m_tree.header();
    const int path = header->sectionSize(DiffTreeModel::PathColumn);
    if (m_pathBefore == 0 || path != m_pathNarrowed)
        return header->saveState();
    const QSignalBlocker unseen(header); // at once as it was again
    header->resizeSection(DiffTreeModel::PathColumn, m_pathBefore);
    const QByteArray state = header->saveState();
    header->resizeSection(DiffTreeModel::PathColumn, path);
    return state;
}

// What was saved may be of a tree with or without the column.
void ChangesSince::restoreState(const QByteArray &state)
{
    if (!m_tree.header()->restoreState(state))
        return;
    m_pathBefore = 0;
    m_tree.setColumnHidden(DiffTreeModel::SinceColumn, true); // to make room anew
    showAll();
}

bool ChangesSince::goToProof()
{
    if (m_tree.currentIndex().column() != DiffTreeModel::SinceColumn)
        return false;
    jump();
    return true;
}

void ChangesSince::jump()
{
    const Liveness *liveness = m_model.liveness(m_tree.currentIndex());
    if (liveness != nullptr && !liveness->eventId.isEmpty())
        emit eventWanted(liveness->row);
}

void ChangesSince::askForHistory()
{
    const QModelIndex current = m_tree.currentIndex();
    const DiffNode *node = m_model.node(current);
    const FieldPath path = m_model.fieldPathOf(current);
    if (DocumentMask::isMasked(path.toUtf8()))
        say(tr("A name in this path is a masked secret, so it cannot be looked for. Show the secrets first."));
    else if (node != nullptr)
        emit historyWanted(path, node->secret);
}

} // namespace Backtrail
