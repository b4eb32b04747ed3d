// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QPushButton;

namespace Backtrail {

class EventDetail;
class PlainLabel;

// Says which differences are hidden and shows them on request; offers to hide what changes nearly every time.
class NoiseBar final : public QWidget
{
    Q_OBJECT

public:
    explicit NoiseBar(EventDetail &detail, QWidget *parent = nullptr); // the detail outlives the bar

    void editPatterns(); // opens a dialog

private:
    void showNoise();
    void hideOffered();

    EventDetail &m_detail;
    PlainLabel *m_hidden;
    QPushButton *m_show;
    QPushButton *m_edit;
    PlainLabel *m_offer;
    QPushButton *m_hide;
};

} // namespace Backtrail
