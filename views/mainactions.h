// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "views/theme.h"

#include <QKeySequence>
#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace Backtrail {

class EventActions;

// The commands of the window with their keys, in menus. Whoever owns it says what they do.
class MainActions final : public QObject
{
    Q_OBJECT

public:
    explicit MainActions(QMainWindow *window);

    void fillMenuBar(EventActions &events);
    [[nodiscard]] QMenu *columnMenu() const { return m_columnMenu; }
    [[nodiscard]] QMenu *pivotMenu() const { return m_pivotMenu; }
    void setColorScheme(ColorScheme scheme);

    QAction *newConnection;
    QAction *editConnections;
    QAction *openDemo;
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

    QMainWindow *m_window;
    QActionGroup *m_schemes;
    QMenu *m_columnMenu = nullptr;
    QMenu *m_pivotMenu = nullptr;
};

} // namespace Backtrail
