// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/filter/filterlanguage.h"

#include <QTimeZone>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QTimer;
class QToolButton;

namespace Backtrail {

class FilterLineEdit;
class PlainLabel;
class Workspace;

// The line above the table: the workspace's filter as text. What is written moves the filter as soon as it can be
// read, the panel moves the line; while there is a mistake, its place is underlined, a sentence below says what it
// is, and the last filter that could be read stays in force.
class FilterLine final : public QWidget
{
    Q_OBJECT

public:
    // What `${...}` means at the moment: sets the values of the selected event, if there is one.
    using SelectedEvent = std::function<void(FilterReferences &)>;

    FilterLine(Workspace &workspace, SelectedEvent selectedEvent, QWidget *parent = nullptr); // the workspace outlives it

    void setTimeZone(const QTimeZone &zone);
    void focusLine(); // selects the text too
    void addTool(QWidget *tool); // at the right end
    [[nodiscard]] QString text() const;
    void write(const QString &text); // as if it was typed and applied
    // What was applied before, newest first; Up and Down go through it.
    [[nodiscard]] const QStringList &history() const;
    void setHistory(const QStringList &texts);

signals:
    void returnRequested(); // Escape: the user wants to go back to the list
    void historyChanged(); // by the user

private:
    void read(); // what is written
    void apply();
    void remember(const QString &text);
    void showFilter();
    void showT0();
    void showError();
    [[nodiscard]] FilterReferences references() const;
    [[nodiscard]] QStringList valuesOf(FilterKey key) const;

    Workspace &m_workspace;
    SelectedEvent m_selectedEvent;
    QTimeZone m_zone = QTimeZone::utc();
    FilterLineEdit *m_line;
    QToolButton *m_t0;
    PlainLabel *m_error;
    QHBoxLayout *m_row;
    QTimer *m_pause; // of typing
    FilterReading m_reading; // of the line's text
};

} // namespace Backtrail
