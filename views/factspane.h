// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/auditevent.h"

#include <QScrollArea>
#include <QTimeZone>
#include <QTimer>

#include <array>

class QGridLayout;

namespace Backtrail {

class PlainLabel;

// Who, when, from where, what and where of one event, selectable.
class FactsPane final : public QScrollArea
{
    Q_OBJECT

public:
    explicit FactsPane(QWidget *parent = nullptr);

    void setAuditEvent(const AuditEvent &event);
    void setChain(const QString &words); // the operation that the event is part of; empty = none
    void setTimeZone(const QTimeZone &zone); // the local one beside UTC

private:
    enum Fact {
        Who,
        WhenUtc,
        WhenLocal,
        Origin,
        UserAgent,
        What,
        Outcome,
        TargetFact,
        Place,
        ChainFact,
        EventId,
        TargetId,
        ProjectId,
        EnvironmentId,
        FactCount
    };

    void addFact(QGridLayout *layout, Fact fact, const QString &title);
    void setFact(Fact fact, const QString &text);
    void showTimes();

    AuditEvent m_event;
    QTimeZone m_zone;
    QTimer m_ageTimer;
    std::array<PlainLabel *, FactCount> m_titles;
    std::array<PlainLabel *, FactCount> m_values;
};

// "3 hours ago", "in 2 minutes" for a clock that is ahead
[[nodiscard]] QString ageWords(Timestamp time, Timestamp now);

} // namespace Backtrail
