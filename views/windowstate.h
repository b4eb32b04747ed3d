// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/filter/filterstate.h"
#include "views/theme.h"

#include <QByteArray>
#include <QStringList>

class QSettings;

namespace Backtrail {

// How the window looked, as a value; what is not known is empty.
struct WindowState
{
    QByteArray geometry;
    QByteArray filterSplitter;
    QByteArray detailSplitter;
    QByteArray detailPane;
    QString diffTool; // a command, see ExternalDiff
    QStringList columns;
    QStringList unrelated; // pairs of events that are no chain, see UnrelatedPairs
    QString order; // see EventHeader::saveOrder
    bool filterPanelShown = true;
    bool detailRight = false;
    bool localTime = false;
    ColorScheme colorScheme = ColorScheme::System;
    friend bool operator==(const WindowState &, const WindowState &) = default;
};

[[nodiscard]] WindowState loadWindowState(const QSettings &settings);
void saveWindowState(QSettings &settings, const WindowState &state);

// Of the state, at once.
void saveUnrelated(QSettings &settings, const QStringList &pairs);

// The filter that was last used with a connection.
[[nodiscard]] FilterState loadFilter(const QSettings &settings, const QString &connectionId);
void saveFilter(QSettings &settings, const QString &connectionId, const FilterState &filter);

// What was applied in the line of the filter with a connection, newest first. A line in which something is shaped like
// a token is not written.
[[nodiscard]] QStringList loadFilterLines(const QSettings &settings, const QString &connectionId);
void saveFilterLines(QSettings &settings, const QString &connectionId, const QStringList &lines);

// The path patterns whose differences are hidden with a connection.
[[nodiscard]] QStringList loadHiddenPaths(const QSettings &settings, const QString &connectionId);
void saveHiddenPaths(QSettings &settings, const QString &connectionId, const QStringList &patterns);

// The columns of paths that the table had with a connection, see EventTableView::savePathColumns.
[[nodiscard]] QStringList loadPathColumns(const QSettings &settings, const QString &connectionId);
void savePathColumns(QSettings &settings, const QString &connectionId, const QStringList &columns);

} // namespace Backtrail
