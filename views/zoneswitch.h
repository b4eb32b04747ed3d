// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QToolButton;

namespace Backtrail {

// UTC or local time, each with its offset.
class ZoneSwitch final : public QWidget
{
    Q_OBJECT

public:
    explicit ZoneSwitch(QWidget *parent = nullptr);

    void setLocal(bool local); // does not signal
    [[nodiscard]] bool isLocal() const;

signals:
    void zoneChosen(bool local);

private:
    QToolButton *m_utc;
    QToolButton *m_local;
};

} // namespace Backtrail
