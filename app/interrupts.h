// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

namespace Backtrail {

// SIGINT and SIGTERM as a signal in the event loop, so that a command ends between two lines of its output. A second
// one ends the program at once. One object a program.
class Interrupts final : public QObject
{
    Q_OBJECT

public:
    explicit Interrupts(QObject *parent = nullptr);

signals:
    void interrupted(int signalNumber);
};

} // namespace Backtrail
