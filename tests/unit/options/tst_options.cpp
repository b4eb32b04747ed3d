// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/options/commands.h"
#include "app/options/options.h"

#include <QRegularExpression>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestOptions : public QObject
{
    Q_OBJECT

private slots:
    void understandsEveryWayToWrite();
    void refusesWithAReason_data();
    void refusesWithAReason();
    void windowKnowsItsOwnOptionsOnly();
    void helpWinsOverMistakes();
    void helpNamesEveryOptionOfItsCommand_data();
    void helpNamesEveryOptionOfItsCommand();
    void everyNameIsFoundOncePerCommand();
};

void TestOptions::understandsEveryWayToWrite()
{
    const Result<ParsedOptions> options =
        parseConsoleOptions({u"events"_s, u"--event-type"_s, u"UPDATE"_s, u"--event-type=DELETE"_s,
                             u"--from"_s, u"-2h"_s, u"--search=--all"_s, u"--all"_s});
    QVERIFY(options);
    QCOMPARE(options->command(), Command::Events);
    QCOMPARE(options->values(Option::EventType), QStringList({u"UPDATE"_s, u"DELETE"_s}));
    QCOMPARE(options->value(Option::From), u"-2h"_s);
    QCOMPARE(options->value(Option::Search), u"--all"_s);
    QVERIFY(options->isSet(Option::All));
    QVERIFY(!options->isSet(Option::To));
    QVERIFY(options->value(Option::To).isEmpty());

    const Result<ParsedOptions> diff =
        parseConsoleOptions({u"diff"_s, u"--format"_s, u"json"_s, u"--"_s, u"-odd-id"_s});
    QVERIFY(diff);
    QCOMPARE(diff->positionals(), QStringList {u"-odd-id"_s});
    QCOMPARE(diff->value(Option::DiffFormat), u"json"_s);
    QVERIFY(!diff->isSet(Option::EventFormat));
}

void TestOptions::refusesWithAReason_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("nothing") << QStringList() << u"Say what to do: a command is missing."_s;
    QTest::newRow("unknown command") << QStringList {u"wibble"_s} << u"Unknown command wibble."_s;
    QTest::newRow("mistyped command")
        << QStringList {u"event"_s} << u"Unknown command event. Did you mean events?"_s;
    QTest::newRow("unknown option") << QStringList {u"events"_s, u"--wibble"_s}
                                    << u"Unknown option --wibble."_s;
    QTest::newRow("mistyped option") << QStringList {u"events"_s, u"--evnet-type"_s, u"X"_s}
                                     << u"Unknown option --evnet-type. Did you mean --event-type?"_s;
    QTest::newRow("mistyped with value") << QStringList {u"events"_s, u"--formta=csv"_s}
                                         << u"Unknown option --formta. Did you mean --format?"_s;
    QTest::newRow("cut short") << QStringList {u"events"_s, u"--org"_s, u"X"_s}
                               << u"Unknown option --org. Did you mean --organization?"_s;
    QTest::newRow("option of another command")
        << QStringList {u"targets"_s, u"--limit"_s, u"3"_s} << u"The option --limit cannot be used here."_s;
    QTest::newRow("no value at the end")
        << QStringList {u"events"_s, u"--limit"_s} << u"The option --limit needs a value: --limit N."_s;
    QTest::newRow("an option instead of a value")
        << QStringList {u"events"_s, u"--from"_s, u"--to"_s, u"now"_s}
        << u"The option --from needs a value: --from TIME."_s;
    QTest::newRow("empty value") << QStringList {u"events"_s, u"--organization="_s}
                                 << u"The option --organization needs a value: --organization ID."_s;
    QTest::newRow("value for a switch")
        << QStringList {u"events"_s, u"--all=yes"_s} << u"The option --all takes no value."_s;
    QTest::newRow("twice") << QStringList {u"events"_s, u"--limit"_s, u"1"_s, u"--limit"_s, u"2"_s}
                           << u"The option --limit can be given only once."_s;
    QTest::newRow("no event and no files") << QStringList {u"diff"_s}
                                           << u"The command diff needs an argument: ID."_s;
    QTest::newRow("three files") << QStringList {u"diff"_s, u"a"_s, u"b"_s, u"c"_s}
                                 << u"Unexpected argument c."_s;
    QTest::newRow("an empty file name") << QStringList {u"diff"_s, u"a"_s, QString()}
                                        << u"The command diff needs an argument: ID."_s;
    QTest::newRow("standard input twice") << QStringList {u"diff"_s, u"-"_s, u"-"_s}
                                          << u"Standard input can be only one of the files."_s;
    QTest::newRow("files of a connection")
        << QStringList {u"diff"_s, u"a"_s, u"b"_s, u"--organization"_s, u"o"_s}
        << u"--organization cannot be used with two files."_s;
    QTest::newRow("repeatable elsewhere")
        << QStringList {u"targets"_s, u"--project"_s, u"1"_s, u"--project"_s, u"2"_s}
        << u"The option --project can be given only once."_s;
    QTest::newRow("exclusive") << QStringList {u"events"_s, u"--limit"_s, u"1"_s, u"--all"_s}
                               << u"--limit and --all cannot be used together."_s;
    QTest::newRow("argument too many")
        << QStringList {u"events"_s, u"extra"_s} << u"Unexpected argument extra."_s;
    QTest::newRow("argument missing")
        << QStringList {u"diff"_s} << u"The command diff needs an argument: ID."_s;
    QTest::newRow("cluster of letters") << QStringList {u"events"_s, u"-xyz"_s} << u"Unknown option -xyz."_s;
    QTest::newRow("hostile name") << QStringList {u"events"_s, u"--\u202e"_s}
                                  << u"Unknown option --⟨U+202E⟩."_s;
    QTest::newRow("token")
        << QStringList {u"events"_s, u"--token"_s, u"abc"_s}
        << u"There is no option --token: every user of this machine can read a program's arguments. "
           "Put the token into the environment variable BACKTRAIL_TOKEN, or pass it on a file "
           "descriptor with --token-fd."_s;
}

void TestOptions::refusesWithAReason()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, sentence);
    const Result<ParsedOptions> options = parseConsoleOptions(arguments);
    QVERIFY(!options);
    QCOMPARE(options.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(options.error().detail, sentence);
}

void TestOptions::windowKnowsItsOwnOptionsOnly()
{
    QVERIFY(parseWindowOptions({u"--demo"_s}));
    QVERIFY(parseWindowOptions({}));
    const Result<ParsedOptions> options = parseWindowOptions(
        {u"--source"_s, u"qovery"_s, u"--url=https://api.example"_s, u"--organization"_s, u"o"_s});
    QVERIFY(options);
    QCOMPARE(options->command(), Command::Window);
    QVERIFY(!parseWindowOptions({u"--limit"_s, u"3"_s}));
    QVERIFY(!parseWindowOptions({u"--demo"_s, u"--connection"_s, u"x"_s}));
    QVERIFY(!parseWindowOptions({u"file.json"_s}));
}

void TestOptions::helpWinsOverMistakes()
{
    for (const QStringList &arguments :
         {QStringList {u"--help"_s}, QStringList {u"-h"_s},
          QStringList {u"events"_s, u"--nonsense"_s, u"--help"_s}, QStringList {u"diff"_s, u"-h"_s}}) {
        const Result<ParsedOptions> options = parseConsoleOptions(arguments);
        QVERIFY(options);
        QVERIFY(options->isSet(Option::Help));
    }
    const Result<ParsedOptions> version = parseConsoleOptions({u"--version"_s});
    QVERIFY(version && version->isSet(Option::Version));
    QVERIFY(!parseConsoleOptions({u"diff"_s, u"--"_s, u"--help"_s})->isSet(Option::Help));
}

void TestOptions::helpNamesEveryOptionOfItsCommand_data()
{
    QTest::addColumn<Command>("command");
    for (const CommandSpec &spec : commandTable)
        QTest::newRow(std::string(spec.name).c_str()) << spec.command;
}

void TestOptions::helpNamesEveryOptionOfItsCommand()
{
    QFETCH(const Command, command);
    const QString help = helpText(command);
    for (const OptionSpec &spec : optionTable) {
        const QString name =
            QString(u"--" + QString::fromLatin1(spec.name.data(), static_cast<qsizetype>(spec.name.size())));
        const bool belongs = std::ranges::any_of(optionTable, [&](const OptionSpec &other) {
            return other.name == spec.name && (other.commands & in(command)) != 0;
        });
        const QRegularExpression entry(u"^  (-., )?%1( |$)"_s.arg(name), QRegularExpression::MultilineOption);
        QVERIFY2(entry.match(help).hasMatch() == belongs, qPrintable(name));
    }
    for (const QString &line : help.split(u'\n'))
        QVERIFY2(line.size() <= 100, qPrintable(line));
    QVERIFY(help.endsWith(u'\n'));
}

void TestOptions::everyNameIsFoundOncePerCommand()
{
    for (const CommandSpec &command : commandTable) {
        QStringList seen;
        for (const OptionSpec &spec : optionTable) {
            if ((spec.commands & in(command.command)) == 0)
                continue;
            const QString name =
                QString::fromLatin1(spec.name.data(), static_cast<qsizetype>(spec.name.size()));
            QVERIFY2(!seen.contains(name), qPrintable(name));
            seen.append(name);
        }
    }
}

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
