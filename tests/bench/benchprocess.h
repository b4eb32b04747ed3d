// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <map>
#include <string>

namespace Backtrail::Bench {

// What one program took from its start to its end, all threads of it.
struct ProcessUse
{
    double wallSeconds = 0;
    double cpuSeconds = 0;
    double peakMegabytes = 0; // resident
    bool succeeded = false;
    QByteArray output;
};

// Runs a program to its end. What it says on standard error goes to ours.
[[nodiscard]] ProcessUse runProgram(const QString &program, const QStringList &arguments);

// The same for programs that print lines "word number": the numbers by their words.
[[nodiscard]] std::map<std::string, double> numbersOf(const QByteArray &output);

// Starts an X server (Xvfb) for the programs that are started from now on; false = there is none, they stay offscreen.
// The server ends with the QProcess.
[[nodiscard]] bool useXServer(QProcess &server);

} // namespace Backtrail::Bench
