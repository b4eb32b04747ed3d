// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/result.h"
#include "models/runtime/request.h"

#include <QByteArray>
#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace Backtrail {

class EventDetail;

// What the user can compare the selected event with, as actions with keys that work in the whole window.
class ComparisonActions final : public QObject
{
    Q_OBJECT

public:
    ComparisonActions(EventDetail &detail, QWidget *owner); // the detail outlives the actions

    [[nodiscard]] QAction *pinAction() const { return m_pin; }
    [[nodiscard]] QAction *backAction() const { return m_back; }
    void fillMenu(QMenu *menu) const;
    void openFile(const QString &path);

    static constexpr qint64 largestFile = 64 * 1024 * 1024; // bytes

signals:
    void failed(const QString &sentence); // nothing to paste, or the file cannot be read

private:
    [[nodiscard]] QAction *make(const QString &name, const QString &text, const QKeySequence &keys);
    void paste();
    void chooseFile();
    void update();

    EventDetail &m_detail;
    QWidget *m_owner;
    QAction *m_pin;
    QAction *m_previous;
    QAction *m_paste;
    QAction *m_open;
    QAction *m_back;
    Request m_reading;
};

} // namespace Backtrail
