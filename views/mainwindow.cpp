// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/mainwindow.h"

#include "models/items/eventtablemodel.h"
#include "models/session/workspace.h"
#include "views/chipbar.h"
#include "views/connectionbutton.h"
#include "views/connectiondialog.h"
#include "views/detailpane.h"
#include "views/eventactions.h"
#include "views/eventheader.h"
#include "views/eventtableview.h"
#include "views/filterpanel.h"
#include "views/listpane.h"
#include "views/mainactions.h"
#include "views/statusstrip.h"
#include "views/welcomepage.h"
#include "views/windowdialogs.h"
#include "views/windowstate.h"
#include "views/zoneswitch.h"

#include <QAction>
#include <QCloseEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr int filterPanelWidth = 288;
constexpr QSize firstSize {1440, 900};

} // namespace

MainWindow::MainWindow(Workspace &workspace, ConnectionStore &store, TokenKeeper &tokens, QSettings &settings)
    : m_workspace(workspace)
    , m_store(store)
    , m_tokens(tokens)
    , m_settings(settings)
{
    setObjectName("mainWindow"_L1);
    setWindowTitle(u"Backtrail"_s);
    const WindowState state = loadWindowState(m_settings);
    m_colorScheme = state.colorScheme; // applied before the first widget was made
    if (!restoreGeometry(state.geometry))
        resize(firstSize);
}

// Its frame is on the screen before its parts are made, and the first request is on its way while they are.
bool MainWindow::event(QEvent *event)
{
    const bool painted = event->type() == QEvent::Paint;
    const bool handled = QMainWindow::event(event);
    if (painted && !std::exchange(m_wasPainted, true)) {
        QTimer::singleShot(0, this, [this] {
            emit shown();
            QTimer::singleShot(0, this, &MainWindow::fill);
        });
    }
    return handled;
}

void MainWindow::fill()
{
    m_model = new EventTableModel(m_workspace.list(), m_workspace.summaries(), this);
    m_actions = new MainActions(this);
    m_pages = new QStackedWidget(this);
    m_filterPanel = new FilterPanel(m_workspace, this);
    m_chipBar = new ChipBar(m_workspace, this);
    m_listPane = new ListPane(m_workspace, *m_model, this);
    m_detailPane = new DetailPane(m_workspace.detail(), this);
    m_filterSplitter = new QSplitter(Qt::Horizontal, this);
    m_detailSplitter = new QSplitter(Qt::Vertical, this);
    m_eventActions = new EventActions(m_workspace, *m_model, *m_listPane->table(), this);
    m_zoneSwitch = new ZoneSwitch(this);
    m_toolBar = addToolBar(tr("Tools"));

    m_actions->fillMenuBar(*m_eventActions, *m_listPane->table()->eventHeader());
    m_actions->follow(m_workspace);
    makeToolBar();
    m_pages->addWidget(makeWorkPage());
    auto *welcome = new WelcomePage(m_pages);
    m_pages->addWidget(welcome);
    setCentralWidget(m_pages);

    connect(welcome, &WelcomePage::connectRequested, this, [this] { openConnectionDialog(true); });
    connect(welcome, &WelcomePage::demoRequested, this, &MainWindow::demoRequested);
    connectActions();
    connectViews();
    restoreState();
    showConnection();
}

MainWindow::~MainWindow() = default;

QWidget *MainWindow::makeWorkPage()
{
    m_detailSplitter->setObjectName("detailSplitter"_L1);
    m_detailSplitter->addWidget(m_listPane);
    m_detailSplitter->addWidget(m_detailPane);
    m_detailSplitter->setStretchFactor(0, 3);
    m_detailSplitter->setStretchFactor(1, 2);
    m_detailSplitter->setCollapsible(0, false);
    m_detailSplitter->setChildrenCollapsible(false);

    auto *right = new QWidget(m_filterSplitter);
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins({});
    rightLayout->setSpacing(0);
    rightLayout->addWidget(m_chipBar);
    rightLayout->addWidget(m_detailSplitter, 1);

    m_filterSplitter->setObjectName("filterSplitter"_L1);
    m_filterSplitter->addWidget(m_filterPanel);
    m_filterSplitter->addWidget(right);
    m_filterSplitter->setStretchFactor(0, 0);
    m_filterSplitter->setStretchFactor(1, 1);
    m_filterSplitter->setChildrenCollapsible(false);
    m_filterSplitter->setSizes({filterPanelWidth, firstSize.width() - filterPanelWidth});

    auto *page = new QWidget(m_pages);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_filterSplitter, 1);
    layout->addWidget(m_listPane->statusStrip());
    return page;
}

void MainWindow::makeToolBar()
{
    m_toolBar->setObjectName("toolBar"_L1);
    m_toolBar->setMovable(false);
    m_toolBar->setFloatable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    auto *connection = new ConnectionButton(m_workspace, m_store, m_toolBar);
    connect(connection, &ConnectionButton::connectionChosen, this, &MainWindow::connectionChosen);
    connect(connection, &ConnectionButton::newRequested, this, [this] { openConnectionDialog(true); });
    connect(connection, &ConnectionButton::editRequested, this, [this] { openConnectionDialog(false); });
    connect(connection, &ConnectionButton::demoRequested, this, &MainWindow::demoRequested);

    m_toolBar->addAction(m_actions->filterPanel);
    m_toolBar->addWidget(connection);
    m_toolBar->addSeparator();
    m_toolBar->addActions({m_actions->back, m_actions->forward});
    m_toolBar->addSeparator();
    m_toolBar->addActions({m_actions->refresh, m_actions->loadAll, m_actions->stop});
    auto *space = new QWidget(m_toolBar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(space);
    m_toolBar->addWidget(m_zoneSwitch);
}

void MainWindow::connectActions()
{
    connect(m_actions->newConnection, &QAction::triggered, this, [this] { openConnectionDialog(true); });
    connect(m_actions->editConnections, &QAction::triggered, this, [this] { openConnectionDialog(false); });
    connect(m_actions->openDemo, &QAction::triggered, this, &MainWindow::demoRequested);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->about, &QAction::triggered, this, [this] { showAboutBox(this); });
    connect(m_actions->find, &QAction::triggered, this, [this] {
        m_actions->filterPanel->setChecked(true);
        m_filterPanel->focusSearch();
    });
    connect(m_actions->nextPane, &QAction::triggered, this, &MainWindow::focusNextPane);
    connect(m_actions->filterPanel, &QAction::toggled, m_filterPanel, &QWidget::setVisible);
    connect(m_actions->detailRight, &QAction::toggled, m_detailSplitter,
            [this](bool right) { m_detailSplitter->setOrientation(right ? Qt::Horizontal : Qt::Vertical); });
    connect(m_actions->localTime, &QAction::toggled, this, &MainWindow::setLocalTime);
    connect(m_actions, &MainActions::colorSchemeChosen, this, &MainWindow::setColorScheme);
}

void MainWindow::connectViews()
{
    connect(m_zoneSwitch, &ZoneSwitch::zoneChosen, m_actions->localTime, &QAction::setChecked);
    connect(m_filterPanel, &FilterPanel::returnRequested, m_listPane, &ListPane::focusList);
    connect(m_listPane, &ListPane::connectionRequested, this, [this] { openConnectionDialog(true); });
    connect(m_listPane, &ListPane::signInRequested, this, [this] { openConnectionDialog(false); });
    const EventTableView *table = m_listPane->table();
    connect(table, &EventTableView::currentEventChanged, this, &MainWindow::showCurrentEvent);
    connect(table, &EventTableView::detailWanted, this, [this] { m_detailPane->setFocus(Qt::OtherFocusReason); });
    connect(&m_workspace, &Workspace::connectionChanged, this, &MainWindow::showConnection);
}

void MainWindow::showConnection()
{
    const std::optional<Connection> connection = m_workspace.connection();
    const bool first = !connection && m_store.connections().isEmpty();
    m_pages->setCurrentIndex(first ? 1 : 0);
    m_toolBar->setVisible(!first);
    setWindowTitle(connection ? connection->name.simplified() + u" – Backtrail"_s : u"Backtrail"_s);
}

void MainWindow::showCurrentEvent()
{
    const EventTableView *table = m_listPane->table();
    if (table->currentEventId().isEmpty())
        m_workspace.detail().clear();
    else
        m_workspace.detail().show(m_model->snapshot(), m_model->rowId(table->currentIndex().row()));
}

void MainWindow::setLocalTime(bool local)
{
    const QTimeZone zone = local ? QTimeZone::systemTimeZone() : QTimeZone::utc();
    m_zoneSwitch->setLocal(local);
    m_listPane->setTimeZone(zone);
    m_chipBar->setTimeZone(zone);
    m_filterPanel->setTimeZone(zone);
    m_detailPane->setTimeZone(zone);
}

void MainWindow::setColorScheme(ColorScheme scheme)
{
    m_colorScheme = scheme;
    applyColorScheme(scheme);
}

void MainWindow::focusNextPane()
{
    const QWidget *focused = focusWidget();
    if (m_filterPanel->isAncestorOf(focused))
        m_listPane->focusList();
    else if (m_listPane->isAncestorOf(focused))
        m_detailPane->setFocus(Qt::OtherFocusReason);
    else if (m_filterPanel->isVisible())
        m_filterPanel->focusSearch();
    else
        m_listPane->focusList();
}

void MainWindow::openConnectionDialog(bool startNew)
{
    auto *dialog = new ConnectionDialog(m_store, m_tokens, m_workspace, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectionDialog::connectionChosen, this, &MainWindow::connectionChosen);
    const std::optional<Connection> current = m_workspace.connection();
    if (startNew || !current)
        dialog->startNew();
    else
        dialog->edit(*current);
    dialog->open();
}

void MainWindow::showFailure(const Error &error)
{
    showFailureBox(error, this);
}

void MainWindow::restoreState()
{
    const WindowState state = loadWindowState(m_settings);
    m_actions->setColorScheme(state.colorScheme);
    m_actions->detailRight->setChecked(state.detailRight);
    m_filterSplitter->restoreState(state.filterSplitter);
    m_detailSplitter->restoreState(state.detailSplitter);
    m_detailSplitter->setOrientation(state.detailRight ? Qt::Horizontal : Qt::Vertical);
    m_detailPane->restoreState(state.detailPane);
    if (!state.columns.isEmpty())
        m_listPane->table()->eventHeader()->restoreColumns(state.columns);
    m_actions->filterPanel->setChecked(state.filterPanelShown);
    m_actions->localTime->setChecked(state.localTime);
}

void MainWindow::saveState()
{
    WindowState state;
    state.geometry = saveGeometry();
    state.filterSplitter = m_filterSplitter->saveState();
    state.detailSplitter = m_detailSplitter->saveState();
    state.detailPane = m_detailPane->saveState();
    state.columns = m_listPane->table()->eventHeader()->saveColumns();
    state.filterPanelShown = m_actions->filterPanel->isChecked();
    state.detailRight = m_actions->detailRight->isChecked();
    state.localTime = m_actions->localTime->isChecked();
    state.colorScheme = m_colorScheme;
    saveWindowState(m_settings, state);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_model != nullptr)
        saveState();
    QMainWindow::closeEvent(event);
}

} // namespace Backtrail
