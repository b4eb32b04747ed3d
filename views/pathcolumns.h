// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>

class QSettings;

namespace Backtrail {

class EventTableView;
class Workspace;

// Remembers the table's columns of paths with each connection. All objects outlive it.
class PathColumns final : public QObject
{
    Q_OBJECT

public:
    PathColumns(Workspace &workspace, EventTableView &table, QSettings &settings, QObject *parent = nullptr);

private:
    void load();
    void save();

    Workspace &m_workspace;
    EventTableView &m_table;
    QSettings &m_settings;
    QString m_connectionId; // whose columns the table has; empty = nobody's
};

} // namespace Backtrail
