// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/mainwindow.h"

#include "models/items/eventtablemodel.h"
#include "models/session/workspace.h"
#include "views/connectionbutton.h"
#include "views/connectiondialog.h"
#include "views/eventactions.h"
#include "views/eventheader.h"
#include "views/eventtableview.h"
#include "views/exportdialog.h"
#include "views/filterline.h"
#include "views/filterpanel.h"
#include "views/mainactions.h"
#include "views/pathcolumns.h"
#include "views/savedfiltersbutton.h"
#include "views/storyguide.h"
#include "views/welcomepage.h"
#include "views/windowdialogs.h"
#include "views/windowstate.h"
#include "views/workpage.h"
#include "views/zoneswitch.h"

#include <QAction>
#include <QCloseEvent>
#include <QScreen>
#include <QStackedWidget>
#include <QTimer>
#include <QToolBar>

#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize {1440, 900};
constexpr QSize windowFrame {16, 48}; // about; what a frame really takes is known only once it is there

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
    fitScreen();
}

// It may have been closed on a larger screen, or one of a smaller scale.
void MainWindow::fitScreen()
{
    if (isMaximized() || isFullScreen())
        return;
    const QRect available = screen()->availableGeometry();
    resize(size().boundedTo(available.size() - windowFrame));
    if (testAttribute(Qt::WA_Moved) && !available.contains(geometry()))
        move(available.topLeft());
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
    m_workPage = new WorkPage(m_workspace, *m_model, m_pages);
    m_workPage->filterLine()->addTool(new SavedFiltersButton(m_settings, *m_workPage->filterLine(), m_workPage));
    m_eventActions = new EventActions(m_workspace, *m_model, *m_workPage->table(), this);
    m_zoneSwitch = new ZoneSwitch(this);
    m_toolBar = addToolBar(tr("Tools"));

    m_actions->fillMenuBar(*m_eventActions, *m_workPage->table()->eventHeader());
    m_actions->follow(m_workspace);
    makeToolBar();
    m_pages->addWidget(m_workPage);
    auto *welcome = new WelcomePage(m_pages);
    m_pages->addWidget(welcome);
    setCentralWidget(m_pages);

    connect(welcome, &WelcomePage::connectRequested, this, [this] { openConnectionDialog(true); });
    connect(welcome, &WelcomePage::demoRequested, this, &MainWindow::demoRequested);
    connectActions();
    restoreState();
    setFilterLines(m_filterLines);
    new PathColumns(m_workspace, *m_workPage->table(), m_settings, this);
    showConnection();
    // At once: what was said of a chain must not be lost with the window.
    connect(&m_workspace.story(), &EventStory::unrelatedChanged, this,
            [this] { saveUnrelated(m_settings, m_workspace.story().unrelated().toList()); });
}

MainWindow::~MainWindow() = default;

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
    connect(m_actions->exportEvents, &QAction::triggered, this, &MainWindow::openExportDialog);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->about, &QAction::triggered, this, [this] { showAboutBox(this); });
    connect(m_actions->find, &QAction::triggered, this, [this] {
        m_actions->filterPanel->setChecked(true);
        m_workPage->filterPanel()->focusSearch();
    });
    connect(m_actions->nextPane, &QAction::triggered, m_workPage, &WorkPage::focusNextPane);
    connect(m_actions->filterPanel, &QAction::toggled, m_workPage->filterPanel(), &QWidget::setVisible);
    connect(m_actions->detailRight, &QAction::toggled, m_workPage, &WorkPage::setDetailRight);
    connect(m_actions->localTime, &QAction::toggled, this, &MainWindow::setLocalTime);
    connect(m_actions, &MainActions::colorSchemeChosen, this, &MainWindow::setColorScheme);
    connect(m_eventActions, &EventActions::foldRequested, m_workPage->storyGuide(), &StoryGuide::toggleFold);
    connect(m_eventActions, &EventActions::exportRequested, this, [this] { openExportDialog()->chooseSelection(); });
    connect(m_eventActions, &EventActions::failed, this, &MainWindow::showFailure);
    connect(m_zoneSwitch, &ZoneSwitch::zoneChosen, m_actions->localTime, &QAction::setChecked);
    connect(m_workPage, &WorkPage::connectionRequested, this, [this] { openConnectionDialog(true); });
    connect(m_workPage, &WorkPage::signInRequested, this, [this] { openConnectionDialog(false); });
    connect(&m_workspace, &Workspace::connectionChanged, this, &MainWindow::showConnection);
    connect(m_workPage->filterLine(), &FilterLine::historyChanged, this,
            [this] { emit filterLinesChanged(m_workPage->filterLine()->history()); });
}

void MainWindow::showConnection()
{
    const std::optional<Connection> connection = m_workspace.connection();
    const bool first = !connection && m_store.connections().isEmpty();
    m_pages->setCurrentIndex(first ? 1 : 0);
    m_toolBar->setVisible(!first);
    setWindowTitle(connection ? connection->name.simplified() + u" – Backtrail"_s : u"Backtrail"_s);
}

void MainWindow::setLocalTime(bool local)
{
    const QTimeZone zone = local ? QTimeZone::systemTimeZone() : QTimeZone::utc();
    m_zoneSwitch->setLocal(local);
    m_workPage->setTimeZone(zone);
}

void MainWindow::setColorScheme(ColorScheme scheme)
{
    m_colorScheme = scheme;
    applyColorScheme(scheme);
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

// Not modal: a million events take a while, and the window is for looking meanwhile.
ExportDialog *MainWindow::openExportDialog()
{
    if (m_exportDialog == nullptr) {
        m_exportDialog = new ExportDialog(m_workspace, *m_workPage->table(), this);
        m_exportDialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_exportDialog->show();
    m_exportDialog->raise();
    m_exportDialog->activateWindow();
    return m_exportDialog;
}

void MainWindow::showFailure(const Error &error)
{
    showFailureBox(error, this);
}

void MainWindow::setFilterLines(const QStringList &lines)
{
    m_filterLines = lines;
    if (m_workPage != nullptr)
        m_workPage->filterLine()->setHistory(lines);
}

void MainWindow::restoreState()
{
    const WindowState state = loadWindowState(m_settings);
    m_actions->setColorScheme(state.colorScheme);
    m_actions->detailRight->setChecked(state.detailRight);
    m_workPage->restoreState(state);
    m_actions->filterPanel->setChecked(state.filterPanelShown);
    m_actions->localTime->setChecked(state.localTime);
}

void MainWindow::saveState()
{
    WindowState state;
    state.geometry = saveGeometry();
    m_workPage->saveState(state);
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
