// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

namespace Backtrail {

// One command of `backtrail-cli` while it runs. Everything it starts dies with it.
class CliCommand : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start() = 0;
    // The user wants it to end: what was written stays whole, then finished() with this code.
    virtual void interrupt(int exitCode) = 0;

signals:
    void finished(int exitCode);
};

} // namespace Backtrail
