// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo/demoserver.h"
#include "app/options/options.h"
#include "models/domain/connection.h"
#include "models/domain/secret.h"
#include "models/keychain/keychaintokenstore.h"
#include "models/runtime/clock.h"
#include "models/session/connections.h"
#include "models/session/workspace.h"
#include "views/mainwindow.h"

#include <QObject>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace Backtrail {

// The window's composition root: makes everybody, introduces them to each other, and decides nothing.
class Application final : public QObject
{
    Q_OBJECT

public:
    // `token`: the one the command line brought along, for the connection it names.
    Application(const ParsedOptions &options, const Secret &token);
    ~Application() override;

    void start(); // shows the window; everything else happens after it is on the screen

private:
    void openFirst();
    void open(const Connection &connection);
    void openDemo();
    void rememberFilter();
    void rememberFilterLines(const QStringList &lines);
    void rememberHiddenPaths();
    // One that the command line described is another one at the next start.
    [[nodiscard]] bool isKnownNextTime(const Connection &connection) const;
    [[nodiscard]] std::unique_ptr<EventStore> makeStore(const Connection &connection) const;

    ParsedOptions m_options;
    Secret m_givenToken;
    std::unique_ptr<QSettings> m_settings;
    SystemClock m_clock;
    KeychainTokenStore m_keychain;
    TokenKeeper m_tokens;
    ConnectionStore m_connections;
    DemoServer m_demoServer;
    std::optional<Connection> m_demo; // while its server runs
    QTemporaryDir m_demoArchive; // another server every time, so nothing of it is worth keeping
    Workspace m_workspace;
    MainWindow m_window;
};

} // namespace Backtrail
