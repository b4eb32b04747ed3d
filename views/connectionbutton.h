// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/connection.h"

#include <QToolButton>

namespace Backtrail {

class ConnectionStore;
class Workspace;

// Shows which organization is open and switches to another one.
class ConnectionButton final : public QToolButton
{
    Q_OBJECT

public:
    ConnectionButton(Workspace &workspace, ConnectionStore &store, QWidget *parent = nullptr); // both outlive it

signals:
    void connectionChosen(const Backtrail::Connection &connection);
    void newRequested();
    void editRequested();
    void demoRequested();

private:
    void showConnection();
    void fillMenu();

    Workspace &m_workspace;
    ConnectionStore &m_store;
    QMenu *m_menu;
};

} // namespace Backtrail
