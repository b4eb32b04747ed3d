// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "views/listwords.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Backtrail {

class PlainLabel;

// What stands where rows would be: an icon, a few words, one way on.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setMessage(const ListMessage &message);
    void focusAction();

signals:
    void actionRequested(Backtrail::ListAction action);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showIcon();

    ListMessage m_message;
    QLabel *m_icon;
    PlainLabel *m_title;
    PlainLabel *m_sentence;
    QPushButton *m_action;
};

} // namespace Backtrail
