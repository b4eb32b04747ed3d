// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/consolemodule.h"

#include "app/cli/archivecommand.h"
#include "app/cli/commandrun.h"
#include "app/cli/console.h"
#include "app/cli/demoservercommand.h"
#include "app/cli/diffcommand.h"
#include "app/cli/eventscommand.h"
#include "app/cli/exitcode.h"
#include "app/cli/synccommand.h"
#include "app/cli/targetscommand.h"
#include "app/options/options.h"
#include "models/runtime/clock.h"

#include <QCoreApplication>

#include <memory>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<CliCommand> makeCommand(const ParsedOptions &options, Console &console, Clock &clock)
{
    switch (options.command()) {
    case Command::Events:
        return std::make_unique<EventsCommand>(options, console, clock);
    case Command::Targets:
        return std::make_unique<TargetsCommand>(options, console, clock);
    case Command::Diff:
        return std::make_unique<DiffCommand>(options, console, clock);
    case Command::Sync:
        return std::make_unique<SyncCommand>(options, console, clock);
    case Command::Archive:
        return std::make_unique<ArchiveCommand>(options, console);
    case Command::DemoServer:
        return std::make_unique<DemoServerCommand>(options, console);
    case Command::Window:
    case Command::Console:
        break;
    }
    return nullptr; // `backtrail-cli` alone only answers for itself
}

int refuse(Console &console, const Error &error)
{
    console.say(error);
    console.say(QCoreApplication::translate("Cli", "`backtrail-cli --help` shows what there is."));
    return ExitCode::wrongUsage;
}

int answer(Console &console, const QString &text)
{
    return console.write(text.toUtf8()) ? ExitCode::done : console.exitCodeAfterFailedWrite();
}

} // namespace

int backtrailConsole()
{
    Console console;
    const Result<ParsedOptions> options = parseConsoleOptions(QCoreApplication::arguments().mid(1));
    if (!options)
        return refuse(console, options.error());
    if (options->isSet(Option::Help))
        return answer(console, helpText(options->command()));
    if (options->isSet(Option::Version))
        return answer(console, versionText(options->command()));

    SystemClock clock;
    const std::unique_ptr<CliCommand> command = makeCommand(*options, console, clock);
    return command ? runCommand(*command) : refuse(console, {ErrorKind::InvalidInput, {}, 0, {}});
}
