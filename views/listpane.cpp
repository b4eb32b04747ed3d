// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/listpane.h"

#include "models/session/keptevents.h"
#include "models/session/workspace.h"
#include "views/emptystate.h"
#include "views/eventtableview.h"
#include "views/listbanner.h"
#include "views/statusstrip.h"
#include "views/warningsdialog.h"

#include <QStackedLayout>
#include <QVBoxLayout>

namespace Backtrail {

using namespace Qt::StringLiterals;

ListPane::ListPane(Workspace &workspace, EventTableModel &model, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_banner(new ListBanner(this))
    , m_stack(new QStackedLayout)
    , m_table(new EventTableView(model, this))
    , m_empty(new EmptyState(this))
    , m_strip(new StatusStrip(this))
{
    setObjectName("listPane"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addLayout(m_stack, 1);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    EventList &list = m_workspace.list();
    connect(&list, &EventList::statusChanged, this, &ListPane::showStatus);
    connect(&list, &EventList::rowsReset, this, &ListPane::showStatus);
    connect(&list, &EventList::rowsInserted, this, &ListPane::showStatus);
    connect(&m_workspace, &Workspace::connectionChanged, this, &ListPane::showStatus);
    connect(&m_workspace, &Workspace::filterChanged, this, &ListPane::showStatus);
    connect(m_table, &EventTableView::selectionCountChanged, this, &ListPane::showStatus);
    connect(m_table, &EventTableView::moreWanted, this, [this] {
        if (m_workspace.kept() == nullptr) // else all comes by itself, unless it was told not to
            m_workspace.list().loadMore();
    });
    connect(m_strip, &StatusStrip::loadMoreRequested, &list, &EventList::loadMore);
    connect(m_strip, &StatusStrip::pauseRequested, &list, &EventList::stop);
    connect(m_strip, &StatusStrip::leaveGapsRequested, &list, &EventList::leaveGaps);
    connect(m_strip, &StatusStrip::warningsRequested, this, &ListPane::showWarnings);
    connect(m_banner, &ListBanner::actionRequested, this, &ListPane::perform);
    connect(m_empty, &EmptyState::actionRequested, this, &ListPane::perform);
    showStatus();
}

void ListPane::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    m_table->setTimeZone(zone);
    showStatus();
}

void ListPane::focusList()
{
    QWidget *shown = m_stack->currentWidget();
    if (shown == m_table)
        m_table->setFocus(Qt::OtherFocusReason);
    else
        m_empty->focusAction();
}

ListContext ListPane::context() const
{
    ListContext context;
    context.hasConnection = m_workspace.connection().has_value();
    context.isOpening = m_workspace.isOpening();
    context.openError = m_workspace.openError();
    context.keepError = m_workspace.keepError();
    if (const auto organization = m_workspace.organization())
        context.retentionDays = organization->retentionDays;
    context.selected = m_table->selectedCount();
    context.isFiltered = !m_workspace.filter().isEmpty();
    context.status = m_workspace.list().status();
    if (context.isFiltered && context.status.shown == 0 && !context.status.filtering)
        context.wider = widerFilter(m_workspace.filter(), [this](FilterPart part) { return namesSeen(part); });
    return context;
}

QStringList ListPane::namesSeen(FilterPart part) const
{
    const EventList &list = m_workspace.list();
    switch (part) {
    case FilterPart::TargetName:
        return list.seenValues(IndexField::TargetName);
    case FilterPart::ProjectName:
        return list.seenValues(IndexField::ProjectName);
    case FilterPart::EnvironmentName:
        return list.seenValues(IndexField::EnvironmentName);
    default:
        return list.seenValues(IndexField::TriggeredBy);
    }
}

void ListPane::showStatus()
{
    const ListContext known = context();
    m_banner->setMessage(bannerMessage(known, m_zone));
    m_strip->showStatus(known, m_workspace.budget(), m_zone);
    const std::optional<ListMessage> message = emptyMessage(known, m_zone);
    // What is hidden below loses the keyboard, which shall stay with the list.
    const bool hadFocus = m_stack->currentWidget()->isAncestorOf(window()->focusWidget());
    if (message)
        m_empty->setMessage(*message);
    QWidget *wanted = message ? static_cast<QWidget *>(m_empty) : m_table;
    m_stack->setCurrentWidget(wanted);
    if (hadFocus && !wanted->isAncestorOf(window()->focusWidget()))
        focusList();
}

void ListPane::perform(ListAction action)
{
    EventList &list = m_workspace.list();
    switch (action) {
    case ListAction::None:
        return;
    case ListAction::Retry:
        if (m_workspace.openError() && m_workspace.connection())
            m_workspace.open(*m_workspace.connection());
        else
            list.retry();
        return;
    case ListAction::SignIn:
    case ListAction::OpenConnection:
        emit signInRequested();
        return;
    case ListAction::ChooseConnection:
        emit connectionRequested();
        return;
    case ListAction::LoadMore:
        list.loadMore();
        return;
    case ListAction::Stop:
        list.stop();
        return;
    case ListAction::ClearFilter:
        m_workspace.setFilter({});
        return;
    case ListAction::Widen:
        if (const auto wider = context().wider)
            m_workspace.setFilter(wider->filter);
        return;
    case ListAction::ClearTime: {
        FilterState filter = m_workspace.filter();
        filter.time = {};
        m_workspace.setFilter(filter);
        return;
    }
    }
}

void ListPane::showWarnings()
{
    auto *dialog = new WarningsDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (KeptEvents *kept = m_workspace.kept()) {
        dialog->setReading(kept->readUnreadable(
            WarningsDialog::mostShown, [dialog, total = int(kept->unreadable())](const Result<std::vector<DecodeWarning>> &read) {
                if (read)
                    dialog->setWarnings(*read, total);
                else
                    dialog->setError(read.error());
            }));
    } else {
        const std::vector<DecodeWarning> &warnings = m_workspace.list().warnings();
        dialog->setWarnings(warnings, int(warnings.size()));
    }
    dialog->open();
}

} // namespace Backtrail
