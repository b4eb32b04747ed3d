// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFrame>

class QPushButton;

namespace Backtrail {

class ComparisonActions;
class EventDetail;
class PlainLabel;

// Says what is compared with what where that is not the event's own two states, with the way back; and offers the
// last known state where an event carries no earlier one.
class ComparisonBar final : public QFrame
{
    Q_OBJECT

public:
    // Both outlive the bar.
    ComparisonBar(EventDetail &detail, ComparisonActions &actions, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showComparison();
    void showFailure(const QString &sentence);

    EventDetail &m_detail;
    PlainLabel *m_text;
    QPushButton *m_compare;
    QPushButton *m_back;
    PlainLabel *m_failure;
};

} // namespace Backtrail
