// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/process/pages.h"
#include "tests/process/programs.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>

using namespace Backtrail;
using namespace Qt::StringLiterals;

// What the console program makes of servers, arguments and pipes that fail: a sentence, and its exit code.
class TestCliErrors : public QObject
{
    Q_OBJECT

private slots:
    void wrongUsage_data();
    void wrongUsage();
    void failedAnswers_data();
    void failedAnswers();
    void refusedPort();
    void missingToken();
    void tokenFromADescriptor();
    void brokenHalfWay_data();
    void brokenHalfWay();
    void incompleteRange_data();
    void incompleteRange();
    void interruptedListStaysWhole();
    void closedPipeIsNoError();
    void fullDiskIsAnError();
    void settingsFolderIsLeftAlone();
};

void TestCliErrors::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("words");
    const QStringList place {u"--organization"_s, u"o"_s, u"--url"_s, u"http://127.0.0.1:1"_s};
    const auto row = [&place](const char *name, const QStringList &arguments, const char *words) {
        QTest::newRow(name) << QStringList(arguments.mid(0, 1) + place + arguments.mid(1))
                            << QByteArray(words);
    };
    QTest::newRow("nothing") << QStringList() << QByteArray("a command is missing");
    QTest::newRow("unknown command") << QStringList {u"evnets"_s} << QByteArray("Did you mean events?");
    QTest::newRow("no connection") << QStringList {u"events"_s} << QByteArray("Say what to read");
    QTest::newRow("unknown connection") << QStringList {u"events"_s, u"--connection"_s, u"x"_s}
                                        << QByteArray("There is no connection called x.");
    QTest::newRow("insecure address")
        << QStringList {u"events"_s, u"--organization"_s, u"o"_s, u"--url"_s, u"http://example.com"_s}
        << QByteArray("https");
    row("unknown option", {u"events"_s, u"--colums"_s, u"id"_s}, "Did you mean --columns?");
    row("token as an argument", {u"events"_s, u"--token"_s, u"abc"_s}, "BACKTRAIL_TOKEN");
    row("bad limit", {u"events"_s, u"--limit"_s, u"0"_s}, "--limit needs");
    row("bad format", {u"events"_s, u"--format"_s, u"xml"_s}, "--format can be");
    row("bad time", {u"events"_s, u"--from"_s, u"yesterday"_s}, "--from cannot be yesterday");
    row("empty range", {u"events"_s, u"--from"_s, u"now"_s, u"--to"_s, u"-1h"_s}, "--to has to be later");
    row("targets without type", {u"targets"_s}, "--target-type");
    row("targets in a bad format", {u"targets"_s, u"--target-type"_s, u"JOB"_s, u"--format"_s, u"csv"_s},
        "--format can be");
}

void TestCliErrors::wrongUsage()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, words);
    Cli cli;
    cli.setToken("t");
    const ProgramResult result = cli.runBare(arguments);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains(words), result.err.constData());
    QVERIFY(result.out.isEmpty());
}

void TestCliErrors::failedAnswers_data()
{
    QTest::addColumn<FaultyAnswer>("answer");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("401") << FaultyAnswer::json("{\"detail\":\"no\"}", 401) << 3;
    QTest::newRow("403") << FaultyAnswer::json("{\"detail\":\"no\"}", 403) << 3;
    QTest::newRow("404") << FaultyAnswer::json("{\"detail\":\"gone\"}", 404) << 5;
    QTest::newRow("422") << FaultyAnswer::json("{\"detail\":\"bad\"}", 422) << 1;
    QTest::newRow("html page") << FaultyAnswer::htmlPage() << 1;
    QTest::newRow("redirect") << FaultyAnswer::redirect("https://elsewhere.example/") << 1;
    QTest::newRow("not of the documented shape") << FaultyAnswer::json("{\"results\":[]}") << 1;
}

void TestCliErrors::failedAnswers()
{
    QFETCH(const FaultyAnswer, answer);
    QFETCH(const int, exitCode);
    FaultyServer server;
    server.setAnswers({answer});
    Cli cli;
    cli.setConnection(server.url(), u"org"_s);
    cli.setToken("t");
    for (const QStringList &arguments :
         {QStringList {u"events"_s, u"--format"_s, u"json"_s}, QStringList {u"diff"_s, u"x"_s},
          QStringList {u"targets"_s, u"--target-type"_s, u"CLUSTER"_s}}) {
        const ProgramResult result = cli.run(arguments);
        QCOMPARE(result.exitCode, exitCode);
        QVERIFY(result.out.isEmpty()); // a failed request never looks like an empty list
        QVERIFY(!result.err.isEmpty());
    }
}

void TestCliErrors::refusedPort()
{
    QUrl url;
    {
        FaultyServer server;
        url = server.url();
    }
    Cli cli;
    cli.setConnection(url, u"org"_s);
    cli.setToken("t");
    QCOMPARE(cli.run({u"events"_s}).exitCode, 4);
    QCOMPARE(cli.run({u"targets"_s, u"--target-type"_s, u"CLUSTER"_s}).exitCode, 4);
    QCOMPARE(cli.run({u"diff"_s, u"x"_s}).exitCode, 4);
}

void TestCliErrors::missingToken()
{
    FaultyServer server;
    Cli cli;
    cli.setConnection(server.url(), u"org"_s);
    const ProgramResult result = cli.run({u"events"_s});
    QCOMPARE(result.exitCode, 3);
    QVERIFY(result.err.contains("BACKTRAIL_TOKEN"));
    QVERIFY(server.requests().isEmpty());
}

void TestCliErrors::tokenFromADescriptor()
{
    FaultyServer server;
    server.setAnswers({Pages::page({})});
    Cli cli;
    cli.setConnection(server.url(), u"org"_s);
    const ProgramResult result =
        cli.runInShell(u"\"$CLI\" events \"${CONNECTION[@]}\" --token-fd 3 3< <(echo from-descriptor)"_s);
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(server.header(0, "Authorization"), QByteArray("Token from-descriptor"));
    const ProgramResult closed = cli.runInShell(u"\"$CLI\" events \"${CONNECTION[@]}\" --token-fd 77"_s);
    QVERIFY(closed.exitCode == 1 || closed.exitCode == 2);
    QVERIFY(closed.err.contains("--token-fd"));
}

void TestCliErrors::brokenHalfWay_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"json", "jsonl", "csv", "table", "markdown"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void TestCliErrors::brokenHalfWay()
{
    QFETCH(const QString, format);
    FaultyServer server;
    server.setHandler([](const QByteArray &request) {
        return Pages::asksForSecondPage(request)
            ? FaultyAnswer::json("{}", 404)
            : Pages::page({Pages::event(1), Pages::event(2), Pages::event(3)}, "1");
    });
    Cli cli;
    cli.setConnection(server.url(), u"org"_s);
    cli.setToken("t");
    const ProgramResult result = cli.run({u"events"_s, u"--all"_s, u"--format"_s, format});
    QCOMPARE(result.exitCode, 5);
    QVERIFY2(result.err.contains("The list is not complete (events printed: 3)."), result.err.constData());
    QCOMPARE(result.out.count("Jo"), 3);
    if (format == "json"_L1)
        QCOMPARE(QJsonDocument::fromJson(result.out).object().value("events"_L1).toArray().size(), 3);
}

void TestCliErrors::incompleteRange_data()
{
    QTest::addColumn<FaultyAnswer>("answer");
    QTest::addColumn<FaultyAnswer>("plan");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    const QStringList longAgo {u"--from"_s, u"2026-01-01"_s};
    const FaultyAnswer unknown = FaultyAnswer::json("{}", 404);
    const QByteArray reached = R"(,"organization_max_limit_reached":true)";
    QTest::newRow("an event that is none")
        << Pages::page({Pages::event(1), "17"}) << unknown << QStringList() << 6;
    QTest::newRow("retention in the range") << Pages::page({Pages::event(1)}, {}, reached) << unknown << longAgo << 6;
    QTest::newRow("retention, no beginning asked")
        << Pages::page({Pages::event(1)}, {}, reached) << unknown << QStringList() << 0;
    QTest::newRow("complete") << Pages::page({Pages::event(1)}) << Pages::organization() << longAgo << 0;
    QTest::newRow("nobody knows for how long events are kept")
        << Pages::page({Pages::event(1)}) << unknown << longAgo << 6;
    QTest::newRow("the same, no beginning asked") << Pages::page({Pages::event(1)}) << unknown << QStringList() << 0;
}

void TestCliErrors::incompleteRange()
{
    QFETCH(const FaultyAnswer, answer);
    QFETCH(const FaultyAnswer, plan);
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    FaultyServer server;
    server.setHandler([answer, plan](const QByteArray &request) { return request.contains("/events") ? answer : plan; });
    Cli cli;
    cli.setConnection(server.url(), u"org"_s);
    cli.setToken("t");
    const ProgramResult result =
        cli.run(QStringList {u"events"_s, u"--all"_s, u"--format"_s, u"jsonl"_s} + arguments);
    QCOMPARE(result.exitCode, exitCode);
    QCOMPARE(result.out.count("event-1"), 1);
    QVERIFY2(result.err.contains("Not complete ") == (exitCode == 6), result.err.constData());
    QVERIFY2(result.err.contains("Complete from ") == (exitCode == 0), result.err.constData());
}

void TestCliErrors::interruptedListStaysWhole()
{
    FaultyServer server;
    server.setHandler([](const QByteArray &request) {
        return Pages::asksForSecondPage(request) ? FaultyAnswer::silence()
                                                 : Pages::page({Pages::event(1), Pages::event(2)}, "1");
    });
    Cli cli;
    cli.setConnection(server.url(), u"org"_s);
    cli.setToken("t");
    const std::unique_ptr<QProcess> process = cli.start({u"events"_s, u"--all"_s, u"--format"_s, u"json"_s});
    QTRY_VERIFY_WITH_TIMEOUT(server.requests().size() >= 2, 60'000);
    QCOMPARE(::kill(static_cast<pid_t>(process->processId()), SIGINT), 0);
    const ProgramResult result = Cli::finish(*process);
    QCOMPARE(result.exitCode, 128 + SIGINT);
    QCOMPARE(QJsonDocument::fromJson(result.out).object().value("events"_L1).toArray().size(), 2);
    QVERIFY(result.err.contains("Interrupted: the list is not complete (events printed: 2)."));
}

void TestCliErrors::closedPipeIsNoError()
{
    FaultyServer server;
    int next = 0;
    server.setHandler([&next](const QByteArray &) { // endless: only the closed pipe ends it
        QList<QByteArray> events;
        for (int i = 0; i < 50; ++i) {
            QByteArray event = Pages::event(i, QByteArray(2000, 'x'));
            events.append(event.replace("event-", QByteArray("event-" + QByteArray::number(next) + '-'))
                              .replace("2026", QByteArray::number(2026 - next % 50)));
        }
        ++next;
        return Pages::page(events, QByteArray::number(1'000'000 - next));
    });
    Cli cli;
    cli.setConnection(server.url(), u"org"_s);
    cli.setToken("t");
    const ProgramResult result = cli.runInShell(
        u"\"$CLI\" events \"${CONNECTION[@]}\" --all --format jsonl | head -n 1; exit \"${PIPESTATUS[0]}\""_s);
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.out.count('\n'), 1);
    QVERIFY2(result.err.isEmpty(), result.err.constData());
}

void TestCliErrors::fullDiskIsAnError()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("This machine has no /dev/full");
    FaultyServer server;
    server.setAnswers({Pages::page({Pages::event(1)})});
    Cli cli;
    cli.setConnection(server.url(), u"org"_s);
    cli.setToken("t");
    const ProgramResult result = cli.runInShell(u"\"$CLI\" events \"${CONNECTION[@]}\" > /dev/full"_s);
    QCOMPARE(result.exitCode, 1);
    QVERIFY(result.err.contains("Standard output cannot be written"));
}

void TestCliErrors::settingsFolderIsLeftAlone()
{
    FaultyServer server;
    server.setAnswers({Pages::page({Pages::event(1)})});
    Cli cli;
    cli.setConnection(server.url(), u"org"_s);
    cli.setToken("t");
    const QString folder = QString(cli.home() + u"/settings"_s);
    QCOMPARE(cli.run({u"events"_s, u"--settings"_s, folder}).exitCode, 0);
    QVERIFY(!QFile::exists(folder)); // a connection in place is never saved
}

QTEST_GUILESS_MAIN(TestCliErrors)
#include "tst_clierrors.moc"
