// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/storyguide.h"

#include "models/items/eventtablemodel.h"
#include "models/session/workspace.h"
#include "views/changessince.h"
#include "views/detailpane.h"
#include "views/eventtableview.h"
#include "views/historypane.h"

#include <QShortcut>

namespace Backtrail {

StoryGuide::StoryGuide(Workspace &workspace, const EventTableModel &model, EventTableView &table, DetailPane &detail,
                       HistoryPane &history, QWidget *page)
    : QObject(page)
    , m_workspace(workspace)
    , m_model(model)
    , m_table(table)
    , m_detail(detail)
    , m_history(history)
{
    m_table.setStory(workspace.story());
    m_table.setFolds(workspace.folds());
    m_detail.setStory(workspace.story());
    makeKeys(page);
    connect(m_detail.changesSince(), &ChangesSince::eventWanted, this, [this](RowId row) {
        if (!goTo(row))
            m_detail.changesSince()->say(whyHidden(row));
    });
    connect(m_detail.changesSince(), &ChangesSince::historyWanted, this, &StoryGuide::openHistory);
    connect(&m_history, &HistoryPane::eventWanted, this, [this](RowId row) {
        if (!goTo(row))
            m_history.say(whyHidden(row));
    });
    connect(&m_history, &HistoryPane::closed, this, [this] { m_detail.setFocus(Qt::OtherFocusReason); });
    connect(&m_table, &EventTableView::currentEventChanged, this, &StoryGuide::showEvent);
}

void StoryGuide::makeKeys(QWidget *page)
{
    const auto add = [this](QWidget *owner, const QKeySequence &key, Qt::ShortcutContext context, auto &&act) {
        auto *shortcut = new QShortcut(key, owner);
        shortcut->setContext(context);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(&m_table, Qt::Key_O, Qt::WidgetShortcut, [this] { goAlongChain(true); });
    add(&m_table, Qt::SHIFT | Qt::Key_O, Qt::WidgetShortcut, [this] { goAlongChain(false); });
    add(&m_table, Qt::Key_C, Qt::WidgetShortcut, [this] { toggleFold(); });
    add(page, Qt::Key_BracketLeft, Qt::WidgetWithChildrenShortcut, [this] { m_history.step(false); });
    add(page, Qt::Key_BracketRight, Qt::WidgetWithChildrenShortcut, [this] { m_history.step(true); });
}

void StoryGuide::showEvent()
{
    if (m_table.currentEventId().isEmpty())
        m_workspace.story().clear();
    else
        m_workspace.story().show(m_model.snapshot(), m_model.rowId(m_table.currentIndex().row()));
}

void StoryGuide::openHistory(const FieldPath &path, bool isSecret)
{
    if (m_table.currentEventId().isEmpty())
        return;
    m_workspace.trail().open(m_model.snapshot(), m_model.rowId(m_table.currentIndex().row()), path, isSecret);
    m_history.setFocus(Qt::OtherFocusReason);
}

// The newest of them that is shown stays, and becomes the current one.
void StoryGuide::toggleFold()
{
    if (m_table.currentEventId().isEmpty())
        return;
    const RowId current = m_model.rowId(m_table.currentIndex().row());
    if (m_workspace.folds().foldOf(current) != nullptr) {
        m_workspace.folds().unfold(current);
        return;
    }
    const auto chain = m_workspace.story().chain();
    if (!chain || chain->chain().links.size() < 2)
        return;
    const std::vector<ChainLink> &links = chain->chain().links;
    for (auto link = links.rbegin(); link != links.rend(); ++link) {
        if (goTo(link->row))
            break;
    }
    m_workspace.folds().fold(chain->chain(), chain->limitNs);
}

// Events of the chain that are not shown are passed over.
void StoryGuide::goAlongChain(bool newer)
{
    const auto chain = m_workspace.story().chain();
    if (!chain || m_table.currentEventId().isEmpty())
        return;
    std::optional<RowId> row = m_model.rowId(m_table.currentIndex().row());
    while ((row = chain->neighbour(*row, newer))) {
        if (goTo(*row))
            return;
    }
}

QString StoryGuide::whyHidden(RowId row) const
{
    if (m_workspace.folds().foldOf(row) != nullptr)
        return tr("That event is folded into the row of its chain. Press C on that row to unfold it.");
    return tr("That event is not in the list: the filter hides it, or it is not loaded any more.");
}

bool StoryGuide::goTo(RowId row)
{
    const int shown = row < m_model.snapshot().rowCount() ? m_model.rowOf(row) : -1;
    if (shown < 0)
        return false;
    m_table.goTo(shown);
    return true;
}

} // namespace Backtrail
