// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/connection.h"

#include <QList>
#include <QWidget>

class QListWidget;
class QPushButton;

namespace Backtrail {

class PlainLabel;

// The connections to choose from, with New and Remove; a removal is confirmed in place.
class ConnectionList final : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionList(QWidget *parent = nullptr);

    void setConnections(const QList<Connection> &connections, const QString &currentId); // empty = a new one

signals:
    void newRequested();
    void chosen(const QString &connectionId);
    void removalConfirmed(const QString &connectionId);

private:
    void rowChosen();
    void askRemoval();
    void confirmRemoval();
    [[nodiscard]] QWidget *makeRemovalRow();

    QString m_currentId;
    QListWidget *m_list;
    QPushButton *m_new;
    QPushButton *m_remove;
    QWidget *m_removalRow;
    PlainLabel *m_removalQuestion;
    QPushButton *m_confirm;
    QPushButton *m_keep;
};

} // namespace Backtrail
