// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/process/programs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTcpServer>
#include <QTest>

#include <csignal>

using namespace Backtrail;
using namespace Qt::StringLiterals;

// `targets`, `diff` and `demo-server` against the demonstration server, and what the programs say of
// themselves.
class TestCliDemo : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cascadeLeadsToServices();
    void targetsAsTable();
    void diffInEveryFormat();
    void diffOfAnUnknownEvent();
    void greetingCanBePasted();
    void demoServerEndsOnSignals_data();
    void demoServerEndsOnSignals();
    void demoServerSaysThatItsPortIsTaken();
    void helpAndVersion();

private:
    [[nodiscard]] QJsonArray targets(const QStringList &arguments);

    DemoProcess m_demo;
    Cli m_cli;
};

void TestCliDemo::initTestCase()
{
    QVERIFY(m_demo.start());
    m_cli.connectTo(m_demo);
}

QJsonArray TestCliDemo::targets(const QStringList &arguments)
{
    const ProgramResult result = m_cli.run(QStringList {u"targets"_s, u"--format"_s, u"json"_s} + arguments);
    return result.exitCode == 0 ? QJsonDocument::fromJson(result.out).array() : QJsonArray();
}

void TestCliDemo::cascadeLeadsToServices()
{
    const QStringList type {u"--target-type"_s, u"CONTAINER"_s};
    const QJsonArray projects = targets(type);
    QVERIFY(!projects.isEmpty());
    const QStringList project {u"--project"_s, projects.at(0).toObject().value("id"_L1).toString()};
    const QJsonArray environments = targets(type + project);
    QVERIFY(!environments.isEmpty());
    const QStringList environment {u"--environment"_s,
                                   environments.at(0).toObject().value("id"_L1).toString()};
    const QJsonArray services = targets(type + project + environment);
    QVERIFY(!services.isEmpty());
    QVERIFY(services != environments && environments != projects);

    // Each of them has events under exactly this filter.
    const ProgramResult events = m_cli.run(QStringList {u"events"_s, u"--all"_s, u"--format"_s, u"jsonl"_s}
                                           + type + project + environment);
    QCOMPARE(events.exitCode, 0);
    QSet<QString> inEvents;
    for (const QByteArray &line : events.out.split('\n')) {
        if (!line.isEmpty())
            inEvents.insert(QJsonDocument::fromJson(line).object().value("target_id"_L1).toString());
    }
    for (const QJsonValue &service : services)
        QVERIFY(inEvents.contains(service.toObject().value("id"_L1).toString()));
    QVERIFY(!targets({u"--target-type"_s, u"CLUSTER"_s}).isEmpty());
    QVERIFY(!targets({u"--target-type"_s, u"ENVIRONMENT"_s}).isEmpty());
}

void TestCliDemo::targetsAsTable()
{
    const ProgramResult result = m_cli.run({u"targets"_s, u"--target-type"_s, u"CLUSTER"_s});
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.out.startsWith("Id"));
    QCOMPARE(result.out.count('\n'), targets({u"--target-type"_s, u"CLUSTER"_s}).size() + 1);
    const ProgramResult none = m_cli.run({u"targets"_s, u"--target-type"_s, u"CLUSTER"_s, u"--from"_s,
                                          u"2001-01-01"_s, u"--to"_s, u"2001-01-02"_s});
    QCOMPARE(none.exitCode, 0);
    QVERIFY(none.out.isEmpty());
    QVERIFY(!none.err.isEmpty());
}

void TestCliDemo::diffInEveryFormat()
{
    const ProgramResult updates = m_cli.run(
        {u"events"_s, u"--event-type"_s, u"UPDATE"_s, u"--limit"_s, u"1"_s, u"--format"_s, u"jsonl"_s});
    const QString id = QJsonDocument::fromJson(updates.out.split('\n').constFirst()).object().value("id"_L1).toString();
    QVERIFY(!id.isEmpty());

    const ProgramResult text = m_cli.run({u"diff"_s, id});
    QCOMPARE(text.exitCode, 0);
    QVERIFY(text.out.startsWith("UPDATE "));
    QVERIFY(text.out.contains(id.toUtf8()));
    QVERIFY(!text.out.contains('\x1b'));
    const ProgramResult json = m_cli.run({u"diff"_s, id, u"--format"_s, u"json"_s});
    QCOMPARE(QJsonDocument::fromJson(json.out).object().value("id"_L1).toString(), id);
    const ProgramResult patch = m_cli.run({u"diff"_s, id, u"--format"_s, u"patch"_s});
    QCOMPARE(patch.exitCode, 0);
    QVERIFY(QJsonDocument::fromJson(patch.out).isArray());
    const ProgramResult markdown = m_cli.run({u"diff"_s, id, u"--format"_s, u"markdown"_s});
    QVERIFY(markdown.out.startsWith("### UPDATE "));
    QCOMPARE(m_cli.run({u"diff"_s, id, u"--format"_s, u"csv"_s}).exitCode, 2);
}

void TestCliDemo::diffOfAnUnknownEvent()
{
    const ProgramResult result = m_cli.run({u"diff"_s, u"no-such-event"_s, u"--from"_s, u"-1d"_s});
    QCOMPARE(result.exitCode, 5);
    QVERIFY(result.out.isEmpty());
    QVERIFY(result.err.contains("There is no event no-such-event"));
    QCOMPARE(m_cli.run({u"diff"_s}).exitCode, 2);
}

void TestCliDemo::greetingCanBePasted()
{
    QString line = QString::fromUtf8(m_demo.greeting()).trimmed().section(u'\n', -1);
    QVERIFY(line.startsWith("BACKTRAIL_TOKEN="_L1));
    line.replace(" backtrail-cli "_L1, " \"$CLI\" "_L1);
    const ProgramResult result = Cli().runInShell(line);
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.out.count('\n') == 101);
}

void TestCliDemo::demoServerEndsOnSignals_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestCliDemo::demoServerEndsOnSignals()
{
    QFETCH(const int, number);
    DemoProcess demo;
    QVERIFY(demo.start());
    QCOMPARE(::kill(static_cast<pid_t>(demo.process().processId()), number), 0);
    QCOMPARE(Cli::finish(demo.process()).exitCode, 0);
}

void TestCliDemo::demoServerSaysThatItsPortIsTaken()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const ProgramResult result =
        Cli().runBare({u"demo-server"_s, u"--port"_s, QString::number(server.serverPort())});
    QCOMPARE(result.exitCode, 1);
    QVERIFY(result.out.isEmpty());
    QVERIFY(result.err.contains(QByteArray::number(server.serverPort())));
    QCOMPARE(Cli().runBare({u"demo-server"_s, u"--port"_s, u"65536"_s}).exitCode, 2);
}

void TestCliDemo::helpAndVersion()
{
    for (const QStringList &arguments : {QStringList {u"--help"_s}, QStringList {u"events"_s, u"-h"_s},
                                         QStringList {u"demo-server"_s, u"--help"_s}}) {
        const ProgramResult result = Cli().runBare(arguments);
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.out.startsWith("Usage: backtrail-cli "));
        QVERIFY(result.err.isEmpty());
    }
    QVERIFY(Cli().runBare({u"--version"_s}).out.startsWith("backtrail-cli "));
}

QTEST_GUILESS_MAIN(TestCliDemo)
#include "tst_clidemo.moc"
