// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/timestamp.h"

#include <QDateTimeEdit>
#include <QTimeZone>

namespace Backtrail {

// An instant, edited as wall clock of a zone. A time pasted in any form that servers and chats use is
// understood, with its own zone. Fractions of a second that came with it are kept until the user changes the
// field.
class MomentEdit final : public QDateTimeEdit
{
    Q_OBJECT

public:
    explicit MomentEdit(QWidget *parent = nullptr);

    void setZone(const QTimeZone &zone); // the instant stays, its wall clock changes
    void setMoment(Timestamp moment); // no momentEdited()
    [[nodiscard]] Timestamp moment() const { return m_moment; }

signals:
    void momentEdited(); // by the user
    void pasteRefused(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showMoment();
    void takeEdit();
    void paste(const QString &text);
    [[nodiscard]] Timestamp fromWallClock(const QDateTime &wallClock) const;

    QTimeZone m_zone;
    Timestamp m_moment;
    bool m_showing = false;
};

} // namespace Backtrail
