// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/mainactions.h"

#include "models/session/workspace.h"
#include "views/eventactions.h"
#include "views/eventheader.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace Backtrail {

using namespace Qt::StringLiterals;

MainActions::MainActions(QMainWindow *window)
    : QObject(window)
    , m_window(window)
    , m_schemes(new QActionGroup(this))
{
    newConnection = make(u"newConnectionAction"_s, tr("&New connection…"), u"add"_s, QKeySequence::New);
    editConnections = make(u"editConnectionsAction"_s, tr("&Edit connections…"), u"edit"_s);
    openDemo = make(u"openDemoAction"_s, tr("&Demo organization"), u"demo"_s);
    exportEvents = make(u"exportEventsAction"_s, tr("&Export events…"), {}, Qt::CTRL | Qt::Key_E);
    quit = make(u"quitAction"_s, tr("&Quit"), {}, QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
    find = make(u"findAction"_s, tr("&Search"), u"search"_s, QKeySequence::Find);
    back = make(u"backAction"_s, tr("&Back"), u"back"_s, Qt::ALT | Qt::Key_Left);
    back->setToolTip(tr("The filter before this one"));
    forward = make(u"forwardAction"_s, tr("&Forward"), u"forward"_s, Qt::ALT | Qt::Key_Right);
    forward->setToolTip(tr("The filter after this one"));
    refresh = make(u"refreshAction"_s, tr("&Refresh"), u"refresh"_s, Qt::Key_F5);
    refresh->setToolTip(tr("Ask the server for newer events"));
    loadMore = make(u"loadMoreAction"_s, tr("Load &older events"), u"load-more"_s);
    loadAll = make(u"loadAllAction"_s, tr("Load &all"), u"load-all"_s);
    loadAll->setToolTip(tr("Load every event that matches, back to the oldest"));
    stop = make(u"stopAction"_s, tr("S&top loading"), u"stop-loading"_s);
    nextPane = make(u"nextPaneAction"_s, tr("Next &pane"));
    nextPane->setShortcut(Qt::Key_F6);
    filterPanel = makeToggle(u"filterPanelAction"_s, tr("&Filter panel"));
    filterPanel->setIcon(themeIcon(u"panel-left"_s));
    filterPanel->setChecked(true);
    detailRight = makeToggle(u"detailRightAction"_s, tr("&Detail on the right"));
    localTime = makeToggle(u"localTimeAction"_s, tr("Times in &local time"));
    about = make(u"aboutAction"_s, tr("&About Backtrail"));
    about->setMenuRole(QAction::AboutRole);
    makeSchemes();
}

QAction *MainActions::make(const QString &name, const QString &text, const QString &icon, const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    if (!icon.isEmpty())
        action->setIcon(themeIcon(icon));
    action->setIconVisibleInMenu(false);
    action->setShortcut(key);
    m_window->addAction(action); // its key works while no menu shows it
    return action;
}

QAction *MainActions::makeToggle(const QString &name, const QString &text)
{
    QAction *action = make(name, text);
    action->setCheckable(true);
    return action;
}

void MainActions::makeSchemes()
{
    const std::pair<ColorScheme, QString> schemes[] {
        {ColorScheme::System, tr("As the &system")},
        {ColorScheme::Light, tr("&Light")},
        {ColorScheme::Dark, tr("&Dark")},
        {ColorScheme::HighContrast, tr("&High contrast")},
    };
    for (const auto &[scheme, text] : schemes) {
        QAction *action = m_schemes->addAction(text);
        action->setObjectName(u"colorSchemeAction%1"_s.arg(int(scheme)));
        action->setCheckable(true);
        action->setData(int(scheme));
    }
    m_schemes->actions().constFirst()->setChecked(true);
    connect(m_schemes, &QActionGroup::triggered, this,
            [this](const QAction *action) { emit colorSchemeChosen(ColorScheme(action->data().toInt())); });
}

void MainActions::setColorScheme(ColorScheme scheme)
{
    for (QAction *action : m_schemes->actions())
        action->setChecked(action->data().toInt() == int(scheme));
}

void MainActions::fillMenuBar(EventActions &events, EventHeader &header)
{
    QMenuBar *bar = m_window->menuBar();
    QMenu *file = bar->addMenu(tr("&File"));
    file->addActions({newConnection, editConnections, openDemo});
    file->addSeparator();
    file->addAction(exportEvents);
    file->addSeparator();
    file->addAction(quit);

    QMenu *edit = bar->addMenu(tr("&Edit"));
    edit->addActions({events.copyRowAction(), events.copyMarkdownAction()});
    edit->addSeparator();
    edit->addAction(find);

    QMenu *go = bar->addMenu(tr("&Go"));
    go->addActions({back, forward});
    go->addSeparator();
    QMenu *pivots = go->addMenu(tr("From the selected &event"));
    connect(pivots, &QMenu::aboutToShow, &events, [&events, pivots] {
        pivots->clear();
        events.fillPivotMenu(pivots);
    });
    go->addAction(nextPane);
    go->addSeparator();
    go->addActions({refresh, loadMore, loadAll, stop});

    QMenu *view = bar->addMenu(tr("&View"));
    QMenu *columns = view->addMenu(tr("&Columns"));
    connect(columns, &QMenu::aboutToShow, &header, [&header, columns] { header.fillMenu(columns); });
    view->addSeparator();
    view->addActions({filterPanel, detailRight, localTime});
    view->addSeparator();
    QMenu *scheme = view->addMenu(tr("Co&lours"));
    scheme->addActions(m_schemes->actions());

    QMenu *help = bar->addMenu(tr("&Help"));
    help->addAction(about);
}

void MainActions::follow(Workspace &workspace)
{
    EventList &list = workspace.list();
    connect(back, &QAction::triggered, &workspace, &Workspace::goBack);
    connect(forward, &QAction::triggered, &workspace, &Workspace::goForward);
    connect(refresh, &QAction::triggered, &list, &EventList::refresh);
    connect(loadMore, &QAction::triggered, &list, &EventList::loadMore);
    connect(loadAll, &QAction::triggered, &list, &EventList::loadAll);
    connect(stop, &QAction::triggered, &list, &EventList::stop);
    const auto update = [this, &workspace] { updateEnabled(workspace); };
    connect(&workspace, &Workspace::connectionChanged, this, update);
    connect(&workspace, &Workspace::filterChanged, this, update);
    connect(&list, &EventList::statusChanged, this, update);
    update();
}

void MainActions::updateEnabled(Workspace &workspace)
{
    const LoadState state = workspace.list().status().state;
    const bool loading = state == LoadState::Loading;
    exportEvents->setEnabled(state != LoadState::NoSource);
    refresh->setEnabled(state != LoadState::NoSource && !loading);
    loadMore->setEnabled(state == LoadState::MoreToLoad);
    loadAll->setEnabled(state == LoadState::MoreToLoad);
    loadAll->setVisible(!loading);
    stop->setEnabled(loading);
    stop->setVisible(loading);
    back->setEnabled(workspace.history().canGoBack());
    forward->setEnabled(workspace.history().canGoForward());
}

} // namespace Backtrail
