// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/session/eventlist.h"

#include <QWidget>

class QPushButton;

namespace Backtrail {

class PlainLabel;

// Says which restrictions the server applies and which are applied here, on what is loaded, and offers to
// load on while that could find more.
class PushdownNote final : public QWidget
{
    Q_OBJECT

public:
    explicit PushdownNote(QWidget *parent = nullptr);

    void showStatus(const ListStatus &status);

signals:
    void loadRequested();

private:
    PlainLabel *m_split;
    PlainLabel *m_hint;
    QPushButton *m_load;
};

} // namespace Backtrail
