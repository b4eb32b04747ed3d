// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "views/theme.h"

#include <QKeySequence>
#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;

namespace Backtrail {

class EventActions;
class EventHeader;
class Workspace;

// The commands of the window with their keys, in menus. Whoever owns it says what they do.
class MainActions final : public QObject
{
    Q_OBJECT

public:
    explicit MainActions(QMainWindow *window);

    // All outlive the actions.
    void fillMenuBar(EventActions &events, EventHeader &header);
    void follow(Workspace &workspace); // what acts on the list does so, while it can
    void setColorScheme(ColorScheme scheme);

    QAction *newConnection;
    QAction *editConnections;
    QAction *openDemo;
    QAction *exportEvents;
    QAction *quit;
    QAction *find;
    QAction *back;
    QAction *forward;
    QAction *refresh;
    QAction *loadMore;
    QAction *loadAll;
    QAction *stop;
    QAction *nextPane;
    QAction *filterPanel; // checkable
    QAction *detailRight; // checkable
    QAction *localTime; // checkable
    QAction *about;

signals:
    void colorSchemeChosen(Backtrail::ColorScheme scheme);

private:
    QAction *make(const QString &name, const QString &text, const QString &icon = {}, const QKeySequence &key = {});
    QAction *makeToggle(const QString &name, const QString &text);
    void makeSchemes();
    void updateEnabled(Workspace &workspace);

    QMainWindow *m_window;
    QActionGroup *m_schemes;
};

} // namespace Backtrail
