// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/options/options.h"

#include "app/options/commands.h"
#include "app/options/optiontext.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

// A parser of our own over the table: QCommandLineParser neither knows commands with options of their own,
// nor which option a mistyped one was meant to be, nor that an option was given twice, and it prints errors
// by itself.

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

// How many letters have to be typed, removed, replaced or swapped with their neighbour to get from one to the
// other.
int editDistance(const QString &a, const QString &b)
{
    const auto width = static_cast<std::size_t>(b.size()) + 1;
    std::vector<std::vector<int>> cost(static_cast<std::size_t>(a.size()) + 1, std::vector<int>(width, 0));
    for (std::size_t i = 0; i < cost.size(); ++i) {
        for (std::size_t j = 0; j < width; ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = static_cast<int>(i + j);
                continue;
            }
            const QChar left = a.at(static_cast<qsizetype>(i) - 1);
            const QChar right = b.at(static_cast<qsizetype>(j) - 1);
            cost[i][j] = std::min(
                {cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (left == right ? 0 : 1)});
            if (i > 1 && j > 1 && left == b.at(static_cast<qsizetype>(j) - 2)
                && a.at(static_cast<qsizetype>(i) - 2) == right)
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    }
    return cost.back().back();
}

// The word of `known` that `typed` probably stands for; empty when none is near.
QString nearest(const QString &typed, const QStringList &known)
{
    if (typed.size() > 64)
        return {};
    QString best;
    int bestDistance = std::numeric_limits<int>::max();
    for (const QString &word : known) {
        const bool begins = typed.size() >= 3 && word.startsWith(typed);
        const int distance = begins ? 1 : editDistance(typed.toLower(), word);
        if (distance < bestDistance) {
            best = word;
            bestDistance = distance;
        }
    }
    return bestDistance <= std::max<qsizetype>(1, typed.size() / 3) ? best : QString();
}

qsizetype wordCount(std::string_view words)
{
    return words.empty() ? 0 : std::ranges::count(words, ' ') + 1;
}

const OptionSpec *findOption(const QString &name, Command command)
{
    const auto found = std::ranges::find_if(optionTable, [&](const OptionSpec &spec) {
        return (spec.commands & in(command)) != 0 && fromTable(spec.name) == name;
    });
    return found == optionTable.end() ? nullptr : &*found;
}

const OptionSpec *findLetter(QChar letter, Command command)
{
    const auto found = std::ranges::find_if(optionTable, [&](const OptionSpec &spec) {
        return (spec.commands & in(command)) != 0 && spec.letter != '\0'
            && QLatin1Char(spec.letter) == letter;
    });
    return found == optionTable.end() ? nullptr : &*found;
}

Error unknownOption(const QString &written, const QString &name, Command command)
{
    // Asked for so often elsewhere that it deserves its reason instead of a guess.
    if (name == "token"_L1) {
        return usageError(
            optionsText(QT_TRANSLATE_NOOP("Options",
                                          "There is no option --token: every user of this machine can read a "
                                          "program's arguments. Put the token "
                                          "into the environment variable BACKTRAIL_TOKEN, or pass it on a "
                                          "file descriptor with --token-fd.")));
    }
    QStringList names;
    bool elsewhere = false;
    for (const OptionSpec &spec : optionTable) {
        if ((spec.commands & in(command)) != 0)
            names.append(fromTable(spec.name));
        elsewhere = elsewhere || fromTable(spec.name) == name;
    }
    const QString shown = shownInput(written);
    if (elsewhere) {
        return usageError(
            optionsText(QT_TRANSLATE_NOOP("Options", "The option %1 cannot be used here.")).arg(shown));
    }
    const QString meant = nearest(name, names);
    if (meant.isEmpty())
        return usageError(optionsText(QT_TRANSLATE_NOOP("Options", "Unknown option %1.")).arg(shown));
    return usageError(
        optionsText(QT_TRANSLATE_NOOP("Options", "Unknown option %1. Did you mean --%2?")).arg(shown, meant));
}

bool asksForAnswer(const QStringList &arguments, Option option)
{
    const OptionSpec &spec = optionSpec(option);
    for (const QString &argument : arguments) {
        if (argument == "--"_L1)
            return false;
        if (argument == QString(u"--" + fromTable(spec.name))
            || argument == QString(u"-" + QLatin1Char(spec.letter)))
            return true;
    }
    return false;
}

} // namespace

class OptionParser
{
public:
    OptionParser(Command command, QStringList arguments)
        : m_arguments(std::move(arguments)), m_result(command)
    {
    }

    Result<ParsedOptions> parse()
    {
        for (const Option option : {Option::Help, Option::Version}) {
            if (asksForAnswer(m_arguments, option)) {
                m_result.m_given = {{option, QString()}};
                return m_result;
            }
        }
        while (m_next < m_arguments.size()) {
            if (const std::optional<Error> error = takeArgument())
                return *error;
        }
        if (const std::optional<Error> error = checkPositionals())
            return *error;
        if (const std::optional<Error> error = checkExclusions())
            return *error;
        return m_result;
    }

private:
    std::optional<Error> takeArgument()
    {
        const QString argument = m_arguments.at(m_next++);
        if (m_onlyPositionals || !argument.startsWith(u'-') || argument == "-"_L1) {
            m_result.m_positionals.append(argument);
            return {};
        }
        if (argument == "--"_L1) {
            m_onlyPositionals = true;
            return {};
        }
        if (!argument.startsWith("--"_L1)) {
            const OptionSpec *spec =
                argument.size() == 2 ? findLetter(argument.at(1), m_result.command()) : nullptr;
            return spec ? add(*spec, {}) : unknownOption(argument, argument.mid(1), m_result.command());
        }
        const qsizetype equals = argument.indexOf(u'=');
        const QString name = argument.mid(2, equals < 0 ? -1 : equals - 2);
        const OptionSpec *spec = findOption(name, m_result.command());
        if (!spec)
            return unknownOption(equals < 0 ? argument : argument.left(equals), name, m_result.command());
        if (equals < 0)
            return add(*spec, {});
        return add(*spec, argument.mid(equals + 1));
    }

    std::optional<Error> add(const OptionSpec &spec, std::optional<QString> value)
    {
        const QString name = fromTable(spec.name);
        if (spec.valueName.empty() && value)
            return usageError(
                optionsText(QT_TRANSLATE_NOOP("Options", "The option --%1 takes no value.")).arg(name));
        // `-2h` is a value, `--to` is the next option.
        if (!spec.valueName.empty() && !value && m_next < m_arguments.size()
            && !m_arguments.at(m_next).startsWith("--"_L1))
            value = m_arguments.at(m_next++);
        if (!spec.valueName.empty() && (!value || value->isEmpty())) {
            return usageError(
                optionsText(QT_TRANSLATE_NOOP("Options", "The option --%1 needs a value: --%1 %2."))
                    .arg(name, fromTable(spec.valueName)));
        }
        if (m_result.isSet(spec.option) && (spec.repeatableIn & in(m_result.command())) == 0) {
            return usageError(
                optionsText(QT_TRANSLATE_NOOP("Options", "The option --%1 can be given only once."))
                    .arg(name));
        }
        m_result.m_given.append({spec.option, value.value_or(QString())});
        return {};
    }

    std::optional<Error> checkPositionals() const
    {
        const CommandSpec &spec = commandSpec(m_result.command());
        const QStringList &given = m_result.m_positionals;
        const qsizetype wanted = wordCount(spec.positional);
        const qsizetype most = std::max(wanted, wordCount(spec.alternative));
        if (given.size() > most) {
            return usageError(optionsText(QT_TRANSLATE_NOOP("Options", "Unexpected argument %1."))
                                  .arg(shownInput(given.at(most))));
        }
        if (given.size() < wanted || given.contains(QString())) {
            return usageError(
                optionsText(QT_TRANSLATE_NOOP("Options", "The command %1 needs an argument: %2."))
                    .arg(fromTable(spec.name), fromTable(spec.positional)));
        }
        if (takesFiles())
            return checkFiles();
        return {};
    }

    [[nodiscard]] bool takesFiles() const
    {
        const CommandSpec &spec = commandSpec(m_result.command());
        return m_result.command() == Command::Diff && m_result.m_positionals.size() == wordCount(spec.alternative);
    }

    // Files come from no server: an option that says where events are read from would be ignored, so it is a mistake.
    std::optional<Error> checkFiles() const
    {
        if (m_result.m_positionals.count(u"-"_s) > 1)
            return usageError(
                optionsText(QT_TRANSLATE_NOOP("Options", "Standard input can be only one of the files.")));
        for (const ParsedOptions::Given &given : m_result.m_given) {
            if (optionSpec(given.option).commands != in(m_result.command())) {
                return usageError(
                    optionsText(QT_TRANSLATE_NOOP("Options", "--%1 cannot be used with two files."))
                        .arg(fromTable(optionSpec(given.option).name)));
            }
        }
        return {};
    }

    std::optional<Error> checkExclusions() const
    {
        static constexpr std::array exclusions {
            std::pair {Option::Demo, Option::Connection}, std::pair {Option::Demo, Option::Source},
            std::pair {Option::Demo, Option::Url},        std::pair {Option::Demo, Option::Organization},
            std::pair {Option::Limit, Option::All},
        };
        for (const auto &[one, other] : exclusions) {
            if (m_result.isSet(one) && m_result.isSet(other)) {
                return usageError(
                    optionsText(QT_TRANSLATE_NOOP("Options", "--%1 and --%2 cannot be used together."))
                        .arg(fromTable(optionSpec(one).name), fromTable(optionSpec(other).name)));
            }
        }
        return {};
    }

    QStringList m_arguments;
    ParsedOptions m_result;
    qsizetype m_next = 0;
    bool m_onlyPositionals = false;
};

bool ParsedOptions::isSet(Option option) const
{
    return std::ranges::any_of(m_given, [option](const Given &given) { return given.option == option; });
}

QString ParsedOptions::value(Option option) const
{
    const auto found = std::ranges::find(m_given, option, &Given::option);
    return found == m_given.end() ? QString() : found->value;
}

QStringList ParsedOptions::values(Option option) const
{
    QStringList values;
    for (const Given &given : m_given) {
        if (given.option == option)
            values.append(given.value);
    }
    return values;
}

Result<ParsedOptions> parseWindowOptions(const QStringList &arguments)
{
    return OptionParser(Command::Window, arguments).parse();
}

Result<ParsedOptions> parseConsoleOptions(const QStringList &arguments)
{
    if (arguments.isEmpty())
        return usageError(optionsText(QT_TRANSLATE_NOOP("Options", "Say what to do: a command is missing.")));
    if (arguments.constFirst().startsWith(u'-'))
        return OptionParser(Command::Console, arguments).parse();

    QStringList names;
    for (const CommandSpec &spec : commandTable) {
        if (spec.command == Command::Window || spec.command == Command::Console)
            continue;
        if (fromTable(spec.name) == arguments.constFirst())
            return OptionParser(spec.command, arguments.mid(1)).parse();
        names.append(fromTable(spec.name));
    }
    const QString shown = shownInput(arguments.constFirst());
    const QString meant = nearest(arguments.constFirst(), names);
    if (meant.isEmpty())
        return usageError(optionsText(QT_TRANSLATE_NOOP("Options", "Unknown command %1.")).arg(shown));
    return usageError(
        optionsText(QT_TRANSLATE_NOOP("Options", "Unknown command %1. Did you mean %2?")).arg(shown, meant));
}

} // namespace Backtrail
