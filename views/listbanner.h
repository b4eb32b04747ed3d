// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "views/listwords.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace Backtrail {

class PlainLabel;

// One sentence with one action above the rows. Read out as an alert when it appears.
class ListBanner final : public QFrame
{
    Q_OBJECT

public:
    explicit ListBanner(QWidget *parent = nullptr);

    void setMessage(const std::optional<ListMessage> &message); // nullopt hides it

signals:
    void actionRequested(Backtrail::ListAction action);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showIcon();

    std::optional<ListMessage> m_message;
    QLabel *m_icon;
    PlainLabel *m_text;
    QPushButton *m_action;
};

} // namespace Backtrail
