// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/commandrun.h"
#include "app/cli/console.h"
#include "app/cli/consolemodule.h"
#include "app/cli/exitcode.h"
#include "app/cli/filesdiffcommand.h"
#include "app/options/options.h"

#include <QCoreApplication>
#include <QLibrary>
#include <QLocale>
#include <QTranslator>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

// What needs no network, no keychain and no archive starts without their libraries.
bool comparesFiles(const ParsedOptions &options)
{
    return options.command() == Command::Diff && options.positionals().size() == 2 && !options.isSet(Option::Help)
        && !options.isSet(Option::Version);
}

int everyOtherCommand()
{
    QLibrary library(QCoreApplication::applicationDirPath() + u"/" BACKTRAIL_CONSOLE_MODULE ""_s);
    const auto console = reinterpret_cast<decltype(&backtrailConsole)>(library.resolve("backtrailConsole"));
    if (console)
        return console();
    Console().say(QCoreApplication::translate("Cli", "A part of this program is missing or damaged (%1). Install it again.")
                      .arg(library.errorString()));
    return ExitCode::failed;
}

} // namespace

int main(int argc, char **argv)
{
    Console::reserveStreams();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"backtrail-cli"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(BACKTRAIL_VERSION));
    QTranslator translator;
    if (translator.load(QLocale(), u"backtrail"_s, u"_"_s, u":/i18n"_s)
        || translator.load(u":/i18n/backtrail_en.qm"_s)) // its plurals, where the language is none of ours
        QCoreApplication::installTranslator(&translator);

    const Result<ParsedOptions> options = parseConsoleOptions(QCoreApplication::arguments().mid(1));
    if (!options || !comparesFiles(*options))
        return everyOtherCommand();
    Console console;
    FilesDiffCommand command(*options, console);
    return runCommand(command);
}
