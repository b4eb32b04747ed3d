// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/connectionbutton.h"

#include "models/domain/visibletext.h"
#include "models/session/workspace.h"
#include "views/listwords.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QHelpEvent>
#include <QMenu>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype nameLimit = 40;

// A name in a button or menu: escaped, and `&` is no mnemonic.
QString menuText(const QString &name)
{
    return visibleText(shortened(name, nameLimit)).replace(u'&', u"&&"_s);
}

} // namespace

ConnectionButton::ConnectionButton(Workspace &workspace, ConnectionStore &store, QWidget *parent)
    : QToolButton(parent)
    , m_workspace(workspace)
    , m_store(store)
    , m_menu(new QMenu(this))
{
    setObjectName("connectionButton"_L1);
    m_menu->setObjectName("connectionMenu"_L1);
    setAccessibleDescription(tr("Switch to another connection"));
    setIcon(themeIcon(u"connection"_s));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &ConnectionButton::fillMenu);
    connect(&m_workspace, &Workspace::connectionChanged, this, &ConnectionButton::showConnection);
    connect(&m_store, &ConnectionStore::connectionsChanged, this, &ConnectionButton::showConnection);
    showConnection();
}

void ConnectionButton::showConnection()
{
    const std::optional<Connection> connection = m_workspace.connection();
    setText(connection ? menuText(connection->name) : tr("Not connected"));
    if (!connection) {
        setToolTip({});
        return;
    }
    const auto organization = m_workspace.organization();
    QStringList lines {organization ? organization->name : connection->organizationName,
                       connection->url.toString(QUrl::RemoveUserInfo)};
    if (organization && organization->retentionDays)
        lines += tr("The plan keeps events for %n day(s)", nullptr, *organization->retentionDays);
    setToolTip(plainToolTip(lines.join(u'\n')));
}

void ConnectionButton::fillMenu()
{
    m_menu->clear();
    const std::optional<Connection> current = m_workspace.connection();
    const QList<Connection> connections = m_store.connections();
    for (const Connection &connection : connections) {
        QAction *action = m_menu->addAction(menuText(connection.name));
        action->setCheckable(true);
        action->setChecked(current && current->id == connection.id);
        connect(action, &QAction::triggered, this, [this, connection] { emit connectionChosen(connection); });
    }
    if (!connections.isEmpty())
        m_menu->addSeparator();
    QAction *add = m_menu->addAction(themeIcon(u"add"_s), tr("&New connection…"));
    add->setObjectName("newConnectionMenuAction"_L1);
    connect(add, &QAction::triggered, this, &ConnectionButton::newRequested);
    QAction *edit = m_menu->addAction(themeIcon(u"edit"_s), tr("&Edit connections…"));
    edit->setObjectName("editConnectionMenuAction"_L1);
    edit->setEnabled(!connections.isEmpty());
    connect(edit, &QAction::triggered, this, &ConnectionButton::editRequested);
    m_menu->addSeparator();
    QAction *demo = m_menu->addAction(themeIcon(u"demo"_s), tr("&Demo organization"));
    demo->setObjectName("demoMenuAction"_L1);
    connect(demo, &QAction::triggered, this, &ConnectionButton::demoRequested);

    const QString budget = budgetLine(m_workspace.budget(), QTimeZone::systemTimeZone());
    if (!budget.isEmpty()) {
        m_menu->addSeparator();
        m_menu->addAction(budget)->setEnabled(false);
    }
}

} // namespace Backtrail
