// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/archivecommand.h"
#include "app/cli/console.h"
#include "app/cli/demoservercommand.h"
#include "app/cli/diffcommand.h"
#include "app/cli/eventscommand.h"
#include "app/cli/exitcode.h"
#include "app/cli/filesdiffcommand.h"
#include "app/cli/synccommand.h"
#include "app/cli/targetscommand.h"
#include "app/interrupts.h"
#include "app/options/options.h"
#include "models/runtime/clock.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

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
        if (options.positionals().size() == 2)
            return std::make_unique<FilesDiffCommand>(options, console);
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

int run(QCoreApplication &app, CliCommand &command)
{
    const Interrupts interrupts;
    QObject::connect(&interrupts, &Interrupts::interrupted, &command,
                     [&command](int number) { command.interrupt(ExitCode::signalBase + number); });
    // Queued: a command may finish before the event loop runs, and is not destroyed inside its own signal.
    QObject::connect(
        &command, &CliCommand::finished, &app, [](int exitCode) { QCoreApplication::exit(exitCode); },
        Qt::QueuedConnection);
    command.start();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    Console::reserveStreams();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"backtrail-cli"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(BACKTRAIL_VERSION));
    QTranslator translator;
    if (translator.load(QLocale(), u"backtrail"_s, u"_"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(&translator);

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
    return command ? run(app, *command) : refuse(console, {ErrorKind::InvalidInput, {}, 0, {}});
}
