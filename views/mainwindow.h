// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/connection.h"
#include "models/domain/error.h"
#include "views/theme.h"

#include <QMainWindow>
#include <QPointer>
#include <QStringList>

class QSettings;
class QStackedWidget;

namespace Backtrail {

class ConnectionStore;
class EventActions;
class EventTableModel;
class ExportDialog;
class MainActions;
class TokenKeeper;
class WorkPage;
class Workspace;
class ZoneSwitch;

// Arranges the views around one workspace and connects what the user does with what the workspace can.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    // All four outlive the window.
    MainWindow(Workspace &workspace, ConnectionStore &store, TokenKeeper &tokens, QSettings &settings);
    ~MainWindow() override;

    void showFailure(const Error &error); // one that belongs to no list
    void setFilterLines(const QStringList &lines); // what was applied in the filter's line before, newest first

signals:
    void shown(); // on the screen; its parts follow
    void connectionChosen(const Backtrail::Connection &connection);
    void demoRequested();
    void filterLinesChanged(const QStringList &lines); // by the user

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void fitScreen();
    void fill();
    void makeToolBar();
    void connectActions();
    void restoreState();
    void saveState();

    void showConnection();
    void setLocalTime(bool local);
    void setColorScheme(ColorScheme scheme);
    void openConnectionDialog(bool startNew);
    ExportDialog *openExportDialog();

    Workspace &m_workspace;
    ConnectionStore &m_store;
    TokenKeeper &m_tokens;
    QSettings &m_settings;
    ColorScheme m_colorScheme = ColorScheme::System;
    bool m_wasPainted = false;
    QStringList m_filterLines; // until the window is filled
    EventTableModel *m_model = nullptr; // null until the window is filled
    MainActions *m_actions = nullptr;
    QStackedWidget *m_pages = nullptr;
    WorkPage *m_workPage = nullptr;
    EventActions *m_eventActions = nullptr;
    ZoneSwitch *m_zoneSwitch = nullptr;
    QPointer<ExportDialog> m_exportDialog; // one at a time
    QToolBar *m_toolBar = nullptr;
};

} // namespace Backtrail
