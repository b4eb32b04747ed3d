// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/workpage.h"

#include "models/items/eventtablemodel.h"
#include "models/session/keptevents.h"
#include "models/session/workspace.h"
#include "views/changeactions.h"
#include "views/chipbar.h"
#include "views/detailpane.h"
#include "views/eventheader.h"
#include "views/eventpivots.h"
#include "views/eventtableview.h"
#include "views/filterline.h"
#include "views/filterpanel.h"
#include "views/historypane.h"
#include "views/listpane.h"
#include "views/statusstrip.h"
#include "views/storyguide.h"
#include "views/timelinestrip.h"
#include "views/windowstate.h"

#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr int filterPanelWidth = 288;
constexpr int usualWidth = 1440;
constexpr int listShare = 42; // of a hundred: what changed needs more than the rows above it, until the user moves it
// What an opened history would like to have must not push the status line off a small screen.
constexpr int smallestDetailHeight = 200;

} // namespace

WorkPage::WorkPage(Workspace &workspace, EventTableModel &model, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(model)
    , m_filterPanel(new FilterPanel(workspace, this))
    , m_chipBar(new ChipBar(workspace, this))
    , m_timeline(new TimelineStrip(workspace.overview(), this))
    , m_listPane(new ListPane(workspace, model, this))
    , m_filterLine(new FilterLine(workspace, [this](FilterReferences &known) { putSelectedEvent(known); }, this))
    , m_detailPane(new DetailPane(workspace.detail(), this))
    , m_historyPane(new HistoryPane(workspace.trail(), this))
    , m_filterSplitter(new QSplitter(Qt::Horizontal, this))
    , m_detailSplitter(new QSplitter(Qt::Vertical, this))
    , m_lowerSplitter(new QSplitter(Qt::Horizontal, this))
{
    m_lowerSplitter->setObjectName("lowerSplitter"_L1);
    m_lowerSplitter->addWidget(m_detailPane);
    m_lowerSplitter->addWidget(m_historyPane);
    m_lowerSplitter->setStretchFactor(0, 3);
    m_lowerSplitter->setStretchFactor(1, 2);
    m_lowerSplitter->setChildrenCollapsible(false);
    m_lowerSplitter->setMinimumHeight(smallestDetailHeight);
    m_detailSplitter->setObjectName("detailSplitter"_L1);
    m_detailSplitter->addWidget(m_listPane);
    m_detailSplitter->addWidget(m_lowerSplitter);
    m_detailSplitter->setStretchFactor(0, 1);
    m_detailSplitter->setStretchFactor(1, 1);
    m_detailSplitter->setCollapsible(0, false);
    m_detailSplitter->setChildrenCollapsible(false);
    m_detailSplitter->setSizes({listShare, 100 - listShare});

    auto *right = new QWidget(m_filterSplitter);
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins({});
    rightLayout->setSpacing(0);
    fillMiddle(rightLayout);

    m_filterSplitter->setObjectName("filterSplitter"_L1);
    m_filterSplitter->addWidget(m_filterPanel);
    m_filterSplitter->addWidget(right);
    m_filterSplitter->setStretchFactor(0, 0);
    m_filterSplitter->setStretchFactor(1, 1);
    m_filterSplitter->setChildrenCollapsible(false);
    m_filterSplitter->setSizes({filterPanelWidth, usualWidth - filterPanelWidth});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_filterSplitter, 1);
    layout->addWidget(m_listPane->statusStrip());

    makeFilterShortcuts();
    connect(m_filterPanel, &FilterPanel::returnRequested, m_listPane, &ListPane::focusList);
    connect(m_filterLine, &FilterLine::returnRequested, m_listPane, &ListPane::focusList);
    connect(m_listPane, &ListPane::connectionRequested, this, &WorkPage::connectionRequested);
    connect(m_listPane, &ListPane::signInRequested, this, &WorkPage::signInRequested);
    connectTimeline();
    connect(table(), &EventTableView::currentEventChanged, this, &WorkPage::showCurrentEvent);
    connect(m_historyPane, &HistoryPane::opened, this, &WorkPage::makeRoomForHistory);
    connect(m_detailPane->changeActions(), &ChangeActions::filterRequested, this, [this](const QString &pattern) {
        m_workspace.setFilter(onlyThisPath(m_workspace.filter(), pattern));
    });
    connect(&m_workspace.detail(), &EventDetail::comparisonChanged, this, [this] {
        const std::optional<Reference> pinned = m_workspace.detail().pinned();
        table()->setPinned(pinned ? pinned->event.id : QString());
    });
    connect(m_detailPane->changeActions(), &ChangeActions::columnRequested, table(), &EventTableView::showPath);
    m_storyGuide = new StoryGuide(workspace, model, *table(), *m_detailPane, *m_historyPane, this);
    connect(table(), &EventTableView::detailWanted, this, [this] { m_detailPane->setFocus(Qt::OtherFocusReason); });
}

// From the top down: what stands above the table, then the table and the detail of its current event.
void WorkPage::fillMiddle(QVBoxLayout *middle)
{
    middle->addWidget(m_filterLine);
    // The chips come and go; below the timeline they leave its bars and its legend under the pointer.
    middle->addWidget(m_timeline);
    middle->addWidget(m_chipBar);
    middle->addWidget(m_detailSplitter, 1);
}

void WorkPage::connectTimeline()
{
    connect(m_timeline, &TimelineStrip::rangeChosen, this, [this](const TimeRange &range) {
        FilterState filter = m_workspace.filter();
        filter.time = {std::nullopt, range};
        m_workspace.setFilter(filter);
    });
    connect(m_timeline, &TimelineStrip::outcomesClicked, this, [this](const QStringList &outcomes) {
        FilterState filter = m_workspace.filter();
        filter.outcomes = filter.outcomes == outcomes ? QStringList() : outcomes;
        for (const QString &outcome : outcomes)
            filter.excluded.outcomes.removeAll(outcome);
        m_workspace.setFilter(filter);
    });
    connect(m_timeline, &TimelineStrip::fetchRequested, &m_workspace.list(), &EventList::fetch);
    connect(&m_workspace, &Workspace::t0Changed, this, [this] { m_timeline->setZero(m_workspace.t0()); });
    connect(&m_workspace, &Workspace::filterChanged, this, &WorkPage::showTimeline);
    connect(&m_workspace.list(), &EventList::statusChanged, this, &WorkPage::showTimeline);
    showTimeline();
}

// Without an archive, what the list has read is all that is known.
void WorkPage::showTimeline()
{
    const ListStatus status = m_workspace.list().status();
    m_timeline->setChosenRange(m_workspace.filter().time.resolve(m_workspace.list().asOf()));
    if (const KeptEvents *kept = m_workspace.kept())
        m_timeline->setCoverage(kept->coverage());
    else
        m_timeline->setLoaded({status.oldestLoaded, status.newestLoaded}, status.isComplete());
}

// Two fifths the first time; then as the user left it.
void WorkPage::makeRoomForHistory()
{
    if (std::exchange(m_hadHistory, true))
        return;
    const bool isWide = m_lowerSplitter->orientation() == Qt::Horizontal;
    const int whole = isWide ? m_lowerSplitter->width() : m_lowerSplitter->height();
    m_lowerSplitter->setSizes({whole * 3 / 5, whole * 2 / 5});
}

// Ctrl+L from everywhere; the slash only where nothing is typed.
void WorkPage::makeFilterShortcuts()
{
    auto *anywhere = new QShortcut(Qt::CTRL | Qt::Key_L, this);
    connect(anywhere, &QShortcut::activated, m_filterLine, &FilterLine::focusLine);
    auto *slash = new QShortcut(Qt::Key_Slash, table());
    slash->setContext(Qt::WidgetShortcut);
    connect(slash, &QShortcut::activated, m_filterLine, &FilterLine::focusLine);
}

// What `${...}` in the filter line means.
void WorkPage::putSelectedEvent(FilterReferences &references) const
{
    if (table()->currentEventId().isEmpty())
        return;
    const EventSnapshot snapshot = m_model.snapshot();
    const RowId row = m_model.rowId(table()->currentIndex().row());
    references.selectedTime = snapshot.time(row);
    references.selectedValue = [snapshot, row](FilterKey key) { return filterValueOf(snapshot, row, key); };
}

EventTableView *WorkPage::table() const
{
    return m_listPane->table();
}

void WorkPage::showCurrentEvent()
{
    if (table()->currentEventId().isEmpty()) {
        m_workspace.detail().clear();
        m_timeline->setSelectedTime(std::nullopt);
        return;
    }
    const RowId row = m_model.rowId(table()->currentIndex().row());
    m_workspace.detail().show(m_model.snapshot(), row);
    m_timeline->setSelectedTime(m_model.snapshot().time(row));
}

void WorkPage::setTimeZone(const QTimeZone &zone)
{
    m_listPane->setTimeZone(zone);
    m_chipBar->setTimeZone(zone);
    m_timeline->setTimeZone(zone);
    m_filterLine->setTimeZone(zone);
    m_filterPanel->setTimeZone(zone);
    m_detailPane->setTimeZone(zone);
    m_historyPane->setTimeZone(zone);
}

void WorkPage::setDetailRight(bool right)
{
    m_detailSplitter->setOrientation(right ? Qt::Horizontal : Qt::Vertical);
    m_lowerSplitter->setOrientation(right ? Qt::Vertical : Qt::Horizontal);
}

void WorkPage::focusNextPane()
{
    const QWidget *focused = window()->focusWidget();
    if (m_filterPanel->isAncestorOf(focused))
        m_listPane->focusList();
    else if (m_listPane->isAncestorOf(focused))
        m_detailPane->setFocus(Qt::OtherFocusReason);
    else if (m_filterPanel->isVisible())
        m_filterPanel->focusSearch();
    else
        m_listPane->focusList();
}

void WorkPage::restoreState(const WindowState &state)
{
    m_filterSplitter->restoreState(state.filterSplitter);
    m_detailSplitter->restoreState(state.detailSplitter);
    setDetailRight(state.detailRight);
    m_detailPane->restoreState(state.detailPane);
    m_workspace.story().setUnrelated(UnrelatedPairs::fromList(state.unrelated));
    m_detailPane->changeActions()->setExternalTool(state.diffTool);
    if (!state.columns.isEmpty())
        table()->eventHeader()->restoreColumns(state.columns);
    m_model.setOrder(EventHeader::readOrder(state.order));
}

void WorkPage::saveState(WindowState &state) const
{
    state.filterSplitter = m_filterSplitter->saveState();
    state.detailSplitter = m_detailSplitter->saveState();
    state.detailPane = m_detailPane->saveState();
    state.unrelated = m_workspace.story().unrelated().toList();
    state.diffTool = m_detailPane->changeActions()->externalTool();
    state.columns = table()->eventHeader()->saveColumns();
    state.order = table()->eventHeader()->saveOrder();
}

} // namespace Backtrail
