// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/commandrun.h"

#include "app/cli/clicommand.h"
#include "app/cli/exitcode.h"
#include "app/interrupts.h"

#include <QCoreApplication>

namespace Backtrail {

int runCommand(CliCommand &command)
{
    const Interrupts interrupts;
    QObject::connect(&interrupts, &Interrupts::interrupted, &command,
                     [&command](int number) { command.interrupt(ExitCode::signalBase + number); });
    // Queued: a command may finish before the event loop runs, and is not destroyed inside its own signal.
    QObject::connect(
        &command, &CliCommand::finished, QCoreApplication::instance(),
        [](int exitCode) { QCoreApplication::exit(exitCode); }, Qt::QueuedConnection);
    command.start();
    return QCoreApplication::exec();
}

} // namespace Backtrail
