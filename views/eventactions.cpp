// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/eventactions.h"

#include "models/items/eventtablemodel.h"
#include "models/session/keptevents.h"
#include "models/session/workspace.h"
#include "views/cellwords.h"
#include "views/chainwords.h"
#include "views/eventcopy.h"
#include "views/eventheader.h"
#include "views/eventpivots.h"
#include "views/eventtableview.h"
#include "views/exportcolumns.h"
#include "views/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostCopied = 10'000; // rows; more are for a file

} // namespace

EventActions::EventActions(Workspace &workspace, const EventTableModel &model, EventTableView &table, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_model(model)
    , m_table(table)
    , m_copyRow(new QAction(themeIcon(u"copy"_s), tr("&Copy row"), this))
    , m_copyMarkdown(new QAction(tr("Copy as &Markdown"), this))
    , m_setT0(new QAction(tr("Set T&0 to this event's time"), this))
{
    m_copyRow->setObjectName("copyRowAction"_L1);
    m_copyRow->setIconVisibleInMenu(false);
    m_copyRow->setShortcut(QKeySequence::Copy);
    m_copyRow->setShortcutContext(Qt::WidgetShortcut); // text fields keep their own
    m_copyMarkdown->setObjectName("copyMarkdownAction"_L1);
    m_copyMarkdown->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_setT0->setObjectName("setT0Action"_L1);
    m_setT0->setShortcut(Qt::Key_T);
    m_setT0->setShortcutContext(Qt::WidgetShortcut); // a letter: never while something is typed
    m_table.addAction(m_copyRow);
    m_table.addAction(m_setT0);

    connect(m_copyRow, &QAction::triggered, this, &EventActions::copyRow);
    connect(m_copyMarkdown, &QAction::triggered, this, &EventActions::copyMarkdown);
    connect(m_setT0, &QAction::triggered, this, [this] {
        if (const int row = currentRow(); row >= 0)
            m_workspace.setT0(m_model.snapshot().time(m_model.rowId(row)));
    });
    connect(&m_table, &EventTableView::cellMenuRequested, this, &EventActions::showCellMenu);
    connect(&m_table, &EventTableView::currentEventChanged, this, &EventActions::updateEnabled);
    connect(&m_table, &EventTableView::selectionCountChanged, this, &EventActions::updateEnabled);
    connect(&m_copying, &EventExport::finished, this, [](const ExportedList &list) {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(list.bytes));
    });
    connect(&m_copying, &EventExport::failed, this, &EventActions::failed);
    updateEnabled();
}

int EventActions::currentRow() const
{
    return m_table.currentEventId().isEmpty() ? -1 : m_table.currentIndex().row();
}

const ChainFold *EventActions::foldOf(int row) const
{
    return m_workspace.folds().foldOf(m_model.rowId(row));
}

void EventActions::updateEnabled()
{
    const bool chosen = !m_table.currentEventId().isEmpty();
    const int selected = m_table.selectedCount();
    m_copyRow->setText(selected > 1 ? tr("&Copy %Ln row(s)", nullptr, selected) : tr("&Copy row"));
    m_copyRow->setEnabled(chosen);
    m_copyMarkdown->setEnabled(chosen);
    m_setT0->setEnabled(chosen);
}

const Coverage *EventActions::coverage() const
{
    const KeptEvents *kept = m_workspace.kept();
    return kept != nullptr ? &kept->coverage() : nullptr;
}

// As a table with what is known of its time below; the events of folded chains are rows of their own.
void EventActions::copySelected(ExportFormat format)
{
    const std::optional<Connection> connection = m_workspace.connection();
    if (!connection || m_table.selectedCount() > mostCopied) {
        emit exportRequested();
        return;
    }
    ExportWish wish;
    wish.format = format;
    wish.columns = columnsAsSeen(m_table, parsePatterns(m_workspace.detail().hiddenPaths()));
    wish.masksSecrets = false; // no column shows any
    wish.selected = m_workspace.folds().unfolded(m_table.selectedRows());
    m_copying.start(m_workspace.list().answer(), *connection, Timestamp::now(), wish);
}

void EventActions::copyRow()
{
    const int row = currentRow();
    if (m_table.selectedCount() > 1) {
        copySelected(ExportFormat::TabSeparated);
        return;
    }
    if (row < 0)
        return;
    const EventHeader *header = m_table.eventHeader();
    QList<int> columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        if (!header->isSectionHidden(logical))
            columns += logical;
    }
    QGuiApplication::clipboard()->setText(rowAsTabSeparated(m_model, row, columns, m_table.timeZone(), coverage(), foldOf(row)));
}

void EventActions::copyMarkdown()
{
    const int row = currentRow();
    if (m_table.selectedCount() > 1)
        copySelected(ExportFormat::Markdown);
    else if (row >= 0)
        QGuiApplication::clipboard()->setText(rowAsMarkdown(m_model, row, m_table.timeZone(), coverage(), foldOf(row)));
}

void EventActions::addPivot(QMenu *menu, const QString &text, const QString &name,
                            const std::optional<FilterState> &filter)
{
    QAction *action = menu->addAction(text);
    action->setObjectName(name);
    action->setEnabled(filter.has_value());
    if (filter)
        connect(action, &QAction::triggered, this, [this, wanted = *filter] { m_workspace.setFilter(wanted); });
}

void EventActions::fillPivotMenu(QMenu *menu)
{
    const int row = currentRow();
    if (row < 0) {
        menu->addAction(tr("No event is selected"))->setEnabled(false);
        return;
    }
    const EventSnapshot &events = m_model.snapshot();
    const RowId id = m_model.rowId(row);
    const FilterState &filter = m_workspace.filter();
    addPivot(menu, tr("&Same target"), u"sameTargetAction"_s, sameTarget(filter, events, id));
    addPivot(menu, tr("Same &actor"), u"sameActorAction"_s, sameActor(filter, events, id));
    addPivot(menu, tr("Same &environment"), u"sameEnvironmentAction"_s, sameEnvironment(filter, events, id));
    menu->addSeparator();
    addPivot(menu, tr("Exclude this ta&rget"), u"excludeTargetAction"_s,
             excludeThisValue(filter, events, id, EventColumn::Target));
    addPivot(menu, tr("Exclude this a&ctor"), u"excludeActorAction"_s,
             excludeThisValue(filter, events, id, EventColumn::TriggeredBy));
    addPivot(menu, tr("Exclude this e&nvironment"), u"excludeEnvironmentAction"_s,
             excludeThisValue(filter, events, id, EventColumn::Environment));
    menu->addSeparator();
    addPivot(menu, tr("Everything within ±&5 minutes"), u"aroundThisAction"_s, aroundThis(events, id));
    menu->addAction(m_setT0);
}

// What the event belongs to is perhaps found only while the menu is open.
void EventActions::addChainActions(QMenu *menu)
{
    EventStory &story = m_workspace.story();
    QAction *fold = menu->addAction(tr("&Fold its chain into one row\tC"));
    fold->setObjectName("foldChainAction"_L1);
    const bool isFolded = foldOf(currentRow()) != nullptr;
    if (isFolded)
        fold->setText(tr("Un&fold its chain\tC"));
    connect(fold, &QAction::triggered, this, &EventActions::foldRequested);
    QAction *leave = menu->addAction(tr("Not re&lated to its chain"));
    leave->setObjectName("notRelatedAction"_L1);
    QAction *comeBack = menu->addAction(tr("Relate to chains a&gain"));
    comeBack->setObjectName("relatedAgainAction"_L1);
    comeBack->setVisible(story.hasLeft());
    const auto update = [&story, leave, fold, isFolded] {
        const auto chain = story.chain();
        fold->setEnabled(isFolded || (chain && chain->chain().links.size() > 1));
        leave->setEnabled(chain && chain->members.size() > 1);
    };
    update();
    connect(&story, &EventStory::chainChanged, leave, update);
    connect(leave, &QAction::triggered, &story, &EventStory::leaveChain);
    connect(comeBack, &QAction::triggered, &story, &EventStory::forgetLeaving);
}

void EventActions::showCellMenu(const QModelIndex &index, const QPoint &position)
{
    // A menu on one of several selected rows is about all of them.
    const bool isSelected = m_table.selectionModel()->isRowSelected(index.row(), {});
    m_table.selectionModel()->setCurrentIndex(index, isSelected ? QItemSelectionModel::NoUpdate
                                                                : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const bool isPath = m_model.isPathColumn(index.column());
    const auto column = isPath ? EventColumn::ChangeSummary : EventColumn(index.column()); // of neither there are filters
    QString value = sectionWords(m_model, index.row(), index.column(), m_table.timeZone());
    const ChainFold *fold = foldOf(index.row());
    if (fold != nullptr && index.column() == int(EventColumn::ChangeSummary))
        value = withFoldWords(value, *fold);
    auto *menu = new QMenu(&m_table);
    menu->setObjectName("cellMenu"_L1);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addPivot(menu, tr("&Only this value"), u"onlyThisValueAction"_s,
             onlyThisValue(m_workspace.filter(), m_model.snapshot(), m_model.rowId(index.row()), column));
    addPivot(menu, tr("E&xclude this value"), u"excludeThisValueAction"_s,
             excludeThisValue(m_workspace.filter(), m_model.snapshot(), m_model.rowId(index.row()), column));
    menu->addSeparator();
    fillPivotMenu(menu);
    menu->addSeparator();
    QAction *pin = menu->addAction(tr("&Pin for comparison"));
    pin->setObjectName("cellPinAction"_L1);
    connect(pin, &QAction::triggered, &m_workspace.detail(), &EventDetail::pin);
    menu->addSeparator();
    QAction *copyValue = menu->addAction(tr("Copy &value"));
    copyValue->setObjectName("copyValueAction"_L1);
    copyValue->setEnabled(!value.isEmpty());
    connect(copyValue, &QAction::triggered, this, [value] { QGuiApplication::clipboard()->setText(value); });
    menu->addAction(m_copyRow);
    menu->addAction(m_copyMarkdown);
    menu->addSeparator();
    addChainActions(menu);
    menu->popup(position);
}

} // namespace Backtrail
