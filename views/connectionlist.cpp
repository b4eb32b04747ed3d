// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/connectionlist.h"

#include "models/domain/visibletext.h"
#include "views/plainlabel.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

QPushButton *makeButton(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace

ConnectionList::ConnectionList(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_new(makeButton(tr("New"), u"connectionNew"_s, this))
    , m_remove(makeButton(tr("Remove…"), u"connectionRemove"_s, this))
    , m_removalRow(new QWidget(this))
    , m_removalQuestion(new PlainLabel(m_removalRow))
    , m_confirm(makeButton(tr("Remove"), u"connectionConfirmRemove"_s, m_removalRow))
    , m_keep(makeButton(tr("Keep"), u"connectionKeep"_s, m_removalRow))
{
    m_list->setObjectName("connectionList"_L1);
    m_list->setAccessibleName(tr("Connections"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_new);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_list, 1);
    layout->addWidget(makeRemovalRow());
    layout->addLayout(buttons);

    connect(m_new, &QPushButton::clicked, this, &ConnectionList::newRequested);
    connect(m_remove, &QPushButton::clicked, this, &ConnectionList::askRemoval);
    connect(m_confirm, &QPushButton::clicked, this, &ConnectionList::confirmRemoval);
    connect(m_keep, &QPushButton::clicked, m_removalRow, &QWidget::hide);
    connect(m_list, &QListWidget::currentRowChanged, this, &ConnectionList::rowChosen);
}

QWidget *ConnectionList::makeRemovalRow()
{
    m_removalQuestion->setObjectName("connectionRemovalQuestion"_L1);
    m_removalQuestion->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_confirm);
    buttons->addWidget(m_keep);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(m_removalRow);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_removalQuestion);
    layout->addLayout(buttons);
    m_removalRow->hide();
    return m_removalRow;
}

void ConnectionList::setConnections(const QList<Connection> &connections, const QString &currentId)
{
    const QSignalBlocker blocker(m_list);
    m_currentId = currentId;
    m_list->clear();
    m_list->setCurrentRow(-1);
    for (const Connection &connection : connections) {
        auto *item = new QListWidgetItem(visibleText(connection.name), m_list);
        item->setData(Qt::UserRole, connection.id);
        if (connection.id == currentId)
            m_list->setCurrentItem(item);
    }
    m_remove->setEnabled(m_list->currentItem() != nullptr);
    m_removalRow->hide();
}

void ConnectionList::rowChosen()
{
    if (const QListWidgetItem *item = m_list->currentItem())
        emit chosen(item->data(Qt::UserRole).toString());
}

void ConnectionList::askRemoval()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    m_removalQuestion->setPlainText(tr("Remove “%1” and its token?").arg(item->text()));
    m_removalRow->show();
    m_keep->setFocus();
}

void ConnectionList::confirmRemoval()
{
    m_removalRow->hide();
    if (!m_currentId.isEmpty())
        emit removalConfirmed(m_currentId);
}

} // namespace Backtrail
