// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/process/pages.h"
#include "tests/process/programs.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

const QByteArray canary = "CANARY-7f3a91c2d5";

} // namespace

// A token goes to the server and to nowhere else.
class TestCliSecrets : public QObject
{
    Q_OBJECT

private slots:
    void canaryStaysInside_data();
    void canaryStaysInside();
    void commandLineHoldsNoToken();
    void diffMasksWhatAnEventHolds_data();
    void diffMasksWhatAnEventHolds();
};

void TestCliSecrets::canaryStaysInside_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<FaultyAnswer>("answer");
    const QStringList events {u"events"_s, u"--all"_s, u"--format"_s, u"json"_s};
    QTest::newRow("events") << events << Pages::page({Pages::event(1)});
    QTest::newRow("diff") << QStringList {u"diff"_s, u"event-1"_s} << Pages::page({Pages::event(1)});
    QTest::newRow("targets") << QStringList {u"targets"_s, u"--target-type"_s, u"CLUSTER"_s}
                             << FaultyAnswer::json("{\"targets\":[]}");
    // Servers that send the token back.
    const QByteArray echo = "{\"detail\":\"bad token " + canary + "\"}";
    QTest::newRow("refused") << events << FaultyAnswer::json(echo, 401);
    QTest::newRow("not found") << events << FaultyAnswer::json(echo, 404);
    QTest::newRow("not JSON") << events << FaultyAnswer::of(200, {}, "<html>" + canary);
    QTest::newRow("redirect") << events
                              << FaultyAnswer::redirect("https://elsewhere.example/?token=" + canary);
    QTest::newRow("wrong usage") << QStringList {u"events"_s, u"--limit"_s, u"x"_s}
                                 << FaultyAnswer::garbage();
}

void TestCliSecrets::canaryStaysInside()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const FaultyAnswer, answer);
    for (const char *variable :
         {"BACKTRAIL_TOKEN", "QOVERY_API_TOKEN", "QOVERY_API_KEY", "QOVERY_CLI_ACCESS_TOKEN"}) {
        FaultyServer server;
        server.setAnswers({answer});
        Cli cli;
        cli.setConnection(server.url(), u"org"_s);
        cli.setVariable(QString::fromLatin1(variable), QString::fromLatin1(canary));
        cli.setVariable(u"QT_LOGGING_RULES"_s, u"*.debug=true"_s); // whatever anyone logs
        const ProgramResult result =
            cli.run(arguments + QStringList {u"--settings"_s, QString(cli.home() + u"/settings"_s)});
        QVERIFY(result.exitCode >= 0);
        QVERIFY2(!result.everything().contains(canary), result.everything().constData());
        if (!arguments.contains(u"x"_s))
            QCOMPARE(server.header(0, "Authorization"), "Token " + canary);

        QDirIterator files(cli.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(canary), qPrintable(file.fileName()));
        }
    }
}

void TestCliSecrets::commandLineHoldsNoToken()
{
    FaultyServer server;
    server.setAnswers({FaultyAnswer::silence()});
    Cli cli;
    cli.setConnection(server.url(), u"org"_s);
    cli.setToken(canary);
    const std::unique_ptr<QProcess> process = cli.start({u"events"_s});
    QTRY_VERIFY_WITH_TIMEOUT(!server.requests().isEmpty(), 60'000);
    QFile commandLine(u"/proc/%1/cmdline"_s.arg(process->processId()));
    QVERIFY(commandLine.open(QIODevice::ReadOnly));
    const QByteArray arguments = commandLine.readAll();
    QVERIFY(arguments.contains("events"));
    QVERIFY(!arguments.contains(canary));
    process->terminate();
    QCOMPARE(Cli::finish(*process).exitCode, 128 + 15);
}

void TestCliSecrets::diffMasksWhatAnEventHolds_data()
{
    QTest::addColumn<QString>("format");
    for (const QString &format : {u"text"_s, u"json"_s, u"markdown"_s, u"patch"_s})
        QTest::newRow(qPrintable(format)) << format;
}

void TestCliSecrets::diffMasksWhatAnEventHolds()
{
    QFETCH(QString, format);
    const QByteArray event = Pages::event(1).replace(R"({\"a\":1})", R"({\"db_password\":\"hunter1\"})")
                                 .replace(R"({\"a\":2})", R"({\"db_password\":\"hunter2\"})");
    FaultyServer server;
    server.setAnswers({Pages::page({event}), Pages::page({event})});
    Cli cli;
    cli.setConnection(server.url(), u"org"_s);
    cli.setToken(canary);
    const QStringList arguments {u"diff"_s, u"event-1"_s, u"--format"_s, format};
    const ProgramResult masked = cli.run(arguments);
    QCOMPARE(masked.exitCode, 0);
    QVERIFY2(!masked.everything().contains("hunter"), masked.everything().constData());
    QVERIFY2(masked.everything().contains(u"•••••• 2"_s.toUtf8()), masked.everything().constData());
    QVERIFY2(masked.everything().contains("--show-secrets"), masked.everything().constData());
    QCOMPARE(masked.everything().contains("cannot be applied"), format == "patch"_L1);
    const ProgramResult shown = cli.run(arguments + QStringList {u"--show-secrets"_s});
    QVERIFY2(shown.everything().contains("hunter1"), shown.everything().constData());
    QVERIFY2(shown.everything().contains("hunter2"), shown.everything().constData());
}

QTEST_GUILESS_MAIN(TestCliSecrets)
#include "tst_clisecrets.moc"
