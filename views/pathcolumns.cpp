// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/pathcolumns.h"

#include "models/session/workspace.h"
#include "views/eventheader.h"
#include "views/eventtableview.h"
#include "views/windowstate.h"

namespace Backtrail {

PathColumns::PathColumns(Workspace &workspace, EventTableView &table, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_table(table)
    , m_settings(settings)
{
    connect(&m_workspace, &Workspace::connectionChanged, this, &PathColumns::load);
    connect(m_table.eventHeader(), &EventHeader::columnsChanged, this, &PathColumns::save);
    load();
}

void PathColumns::load()
{
    m_connectionId.clear(); // what changes on the way is nobody's
    const auto connection = m_workspace.connection();
    m_table.restorePathColumns(connection ? loadPathColumns(m_settings, connection->id) : QStringList());
    if (connection)
        m_connectionId = connection->id;
}

void PathColumns::save()
{
    if (!m_connectionId.isEmpty())
        savePathColumns(m_settings, m_connectionId, m_table.savePathColumns());
}

} // namespace Backtrail
