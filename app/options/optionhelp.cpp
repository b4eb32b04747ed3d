// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/options/commands.h"
#include "app/options/options.h"
#include "app/options/optiontext.h"
#include "models/domain/eventcolumns.h"

#include <cstdio>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype lineWidth = 100;
constexpr qsizetype textColumn = 28;

// `name` and, beside it in a column of its own, `text` broken at spaces.
QString entry(const QString &name, const QString &text)
{
    QString result = u"  " + name;
    qsizetype column = result.size();
    if (column + 2 > textColumn) {
        result += u'\n';
        column = 0;
    }
    result += QString(textColumn - column, u' ');
    column = textColumn;
    bool first = true;
    for (const QString &word : text.split(u' ')) {
        if (!first && column + 1 + word.size() > lineWidth) {
            result += u'\n' + QString(textColumn, u' ');
            column = textColumn;
        } else if (!first) {
            result += u' ';
            ++column;
        }
        result += word;
        column += word.size();
        first = false;
    }
    return result + u'\n';
}

QString optionEntry(const OptionSpec &spec, Command command)
{
    QString name = u"--" + fromTable(spec.name);
    if (spec.letter != '\0')
        name = u"-" + QString(QLatin1Char(spec.letter)) + u", " + name;
    if (!spec.valueName.empty())
        name += u' ' + fromTable(spec.valueName);
    QString text = optionsText(spec.help);
    const bool answers = spec.option == Option::Help || spec.option == Option::Version;
    if (!answers && (spec.repeatableIn & in(command)) != 0)
        text += u' ' + optionsText(QT_TRANSLATE_NOOP("Options", "May be repeated."));
    return entry(name, text);
}

QString usageLine(Command command)
{
    const CommandSpec &spec = commandSpec(command);
    QString line = fromTable(commandSpec(Command::Console).name);
    switch (command) {
    case Command::Window:
        line = fromTable(spec.name);
        break;
    case Command::Console:
        line += u' ' + optionsText(QT_TRANSLATE_NOOP("Options", "COMMAND"));
        break;
    case Command::Events:
    case Command::Targets:
    case Command::Diff:
    case Command::Sync:
    case Command::Archive:
    case Command::DemoServer:
        line += u' ' + fromTable(spec.name);
        break;
    }
    const QString needed = spec.positional.empty() ? QString() : QString(u' ' + fromTable(spec.positional));
    QString usage = optionsText(QT_TRANSLATE_NOOP("Options", "Usage: %1 [OPTION...]")).arg(line + needed) + u'\n';
    if (!spec.alternative.empty()) {
        usage += optionsText(QT_TRANSLATE_NOOP("Options", "   or: %1 [OPTION...]"))
                     .arg(line + u' ' + fromTable(spec.alternative))
            + u'\n';
    }
    return usage;
}

QString commandsSection()
{
    QString text = u'\n' + optionsText(QT_TRANSLATE_NOOP("Options", "Commands:")) + u'\n';
    for (const CommandSpec &spec : commandTable) {
        if (spec.command == Command::Window || spec.command == Command::Console)
            continue;
        const QString positional =
            spec.positional.empty() ? QString() : QString(u' ' + fromTable(spec.positional));
        text += entry(fromTable(spec.name) + positional, optionsText(spec.help));
    }
    return text + u'\n'
        + optionsText(QT_TRANSLATE_NOOP("Options", "`backtrail-cli COMMAND --help` explains a command."))
        + u'\n';
}

QString columnsSection()
{
    QStringList keys;
    for (const EventColumnSpec &spec : eventColumns)
        keys.append(columnKey(spec.column));
    return entry(optionsText(QT_TRANSLATE_NOOP("Options", "Columns:")), keys.join(", "_L1))
        .replace(0, 2, u"\n"_s);
}

QString tokenSection()
{
    return u'\n'
        + optionsText(QT_TRANSLATE_NOOP("Options", "The token comes from the first of these that has one:"))
        + u'\n'
        + entry(u"BACKTRAIL_TOKEN"_s, optionsText(QT_TRANSLATE_NOOP("Options", "environment variable")))
        + entry(u"QOVERY_API_TOKEN"_s,
                optionsText(
                    QT_TRANSLATE_NOOP("Options", "or QOVERY_API_KEY or QOVERY_CLI_ACCESS_TOKEN, for qovery")))
        + entry(u"--token-fd N"_s, optionsText(QT_TRANSLATE_NOOP("Options", "an open file descriptor")))
        + entry(optionsText(QT_TRANSLATE_NOOP("Options", "the keychain")),
                optionsText(QT_TRANSLATE_NOOP("Options", "for a saved connection")));
}

QString exitSection(Command command)
{
    struct Row
    {
        const char *code;
        const char *text;
        CommandSet commands;
    };
    static constexpr std::array rows {
        Row {"0", QT_TRANSLATE_NOOP("Options", "done; also when the reader of a pipe wanted no more"), Detail::anything},
        Row {"1", QT_TRANSLATE_NOOP("Options", "failed"), Detail::anything},
        Row {"2", QT_TRANSLATE_NOOP("Options", "wrong usage"), Detail::anything},
        Row {"3", QT_TRANSLATE_NOOP("Options", "sign-in refused, or no token"), Detail::reads},
        Row {"4", QT_TRANSLATE_NOOP("Options", "the server cannot be reached"), Detail::reads},
        Row {"5", QT_TRANSLATE_NOOP("Options", "not found"), Detail::reads | in(Command::Archive)},
        Row {"6", QT_TRANSLATE_NOOP("Options", "done, but the range is not complete"), Detail::reads},
        Row {"0, 1, 2", QT_TRANSLATE_NOOP("Options", "with two files: equal, different, not compared"),
             in(Command::Diff)},
        Row {"130, 143", QT_TRANSLATE_NOOP("Options", "interrupted, ended from outside"), Detail::reads | in(Command::Archive)},
    };
    QString text = u'\n' + optionsText(QT_TRANSLATE_NOOP("Options", "Exit code:")) + u'\n';
    for (const Row &row : rows) {
        if ((row.commands & in(command)) != 0)
            text += entry(QString::fromLatin1(row.code), optionsText(row.text));
    }
    return text;
}

} // namespace

QString helpText(Command command)
{
    QString text = usageLine(command) + optionsText(commandSpec(command).help) + u'\n';
    if (command == Command::Console)
        text += commandsSection();
    text += u'\n' + optionsText(QT_TRANSLATE_NOOP("Options", "Options:")) + u'\n';
    for (const OptionSpec &spec : optionTable) {
        if ((spec.commands & in(command)) != 0)
            text += optionEntry(spec, command);
    }
    if ((optionSpec(Option::Columns).commands & in(command)) != 0)
        text += columnsSection();
    if ((optionSpec(Option::TokenFd).commands & in(command)) != 0)
        text += tokenSection();
    if (command != Command::Window)
        text += exitSection(command);
    return text;
}

QString versionText(Command command)
{
    const Command program = command == Command::Window ? Command::Window : Command::Console;
    return fromTable(commandSpec(program).name) + u' ' + QString::fromLatin1(BACKTRAIL_VERSION) + u'\n';
}

std::optional<int> answerBeforeWindow(int argc, char **argv)
{
    QString answer;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--")
            break;
        if (argument == "--help" || argument == "-h") {
            answer = helpText(Command::Window);
            break; // help wins, as in the parser
        }
        if (argument == "--version" || argument == "-v")
            answer = versionText(Command::Window);
    }
    if (answer.isEmpty())
        return std::nullopt;
    const QByteArray bytes = answer.toLocal8Bit();
    const bool written = std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout)
        == static_cast<std::size_t>(bytes.size());
    return written && std::fflush(stdout) == 0 ? 0 : 1;
}

} // namespace Backtrail
