// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/process/pages.h"
#include "tests/process/programs.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace Backtrail;
using namespace Qt::StringLiterals;

// The window's program as a process, without a screen.
class TestWindowProgram : public QObject
{
    Q_OBJECT

private slots:
    void answersWithoutADisplay();
    void refusesWrongUsage();
    void demoStartsAndEnds();
    void opensAConnectionInPlace();

private:
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments, const QByteArray &token = {},
                                                  const QString &platform = u"offscreen"_s);
    QTemporaryDir m_home;
};

std::unique_ptr<QProcess> TestWindowProgram::start(const QStringList &arguments, const QByteArray &token,
                                                   const QString &platform)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = cleanEnvironment(m_home);
    environment.insert(u"QT_QPA_PLATFORM"_s, platform);
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s,
                       u"unix:path=/nonexistent"_s); // no keyring may ask anything
    if (!token.isEmpty())
        environment.insert(u"BACKTRAIL_TOKEN"_s, QString::fromLatin1(token));
    process->setProcessEnvironment(environment);
    process->setWorkingDirectory(m_home.path());
    process->start(windowProgram(), arguments);
    return process;
}

void TestWindowProgram::answersWithoutADisplay()
{
    for (const QString &argument : {u"--help"_s, u"-h"_s}) {
        const ProgramResult help = Cli::finish(*start({argument}, {}, u"xcb"_s));
        QCOMPARE(help.exitCode, 0);
        QVERIFY(help.out.startsWith("Usage: backtrail "));
        QVERIFY(help.out.contains("--demo"));
    }
    const ProgramResult version = Cli::finish(*start({u"--version"_s}, {}, u"xcb"_s));
    QCOMPARE(version.exitCode, 0);
    QVERIFY(version.out.startsWith("backtrail "));
}

void TestWindowProgram::refusesWrongUsage()
{
    const ProgramResult mistyped = Cli::finish(*start({u"--dmeo"_s}));
    QCOMPARE(mistyped.exitCode, 2);
    QVERIFY(mistyped.err.contains("Did you mean --demo?"));
    QCOMPARE(Cli::finish(*start({u"--token"_s, u"x"_s})).exitCode, 2);
    QCOMPARE(Cli::finish(*start({u"--demo"_s, u"--organization"_s, u"x"_s})).exitCode, 2);
}

void TestWindowProgram::demoStartsAndEnds()
{
    const std::unique_ptr<QProcess> process =
        start({u"--demo"_s, u"--settings"_s, m_home.filePath(u"demo"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(process->state() == QProcess::NotRunning || catchesSignal(*process, SIGTERM),
                             60'000);
    QCOMPARE(process->state(), QProcess::Running);
    process->terminate();
    const ProgramResult result = Cli::finish(*process);
    QVERIFY2(result.exitCode == 0, result.err.constData());
}

void TestWindowProgram::opensAConnectionInPlace()
{
    FaultyServer server;
    server.setAnswers({Pages::page({Pages::event(1)})});
    const QByteArray canary = "CANARY-7f3a91c2d5";
    const QString settings = m_home.filePath(u"place"_s);
    const std::unique_ptr<QProcess> process =
        start({u"--source"_s, u"qovery"_s, u"--url"_s, server.url().toString(), u"--organization"_s, u"org"_s,
               u"--settings"_s, settings},
              canary);
    const auto asksForEvents = [&server] {
        return std::ranges::any_of(server.requests(), [](const QByteArray &head) {
            return head.startsWith("GET /organization/org/events?");
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(process->state() == QProcess::NotRunning || asksForEvents(), 60'000);
    QVERIFY(asksForEvents());
    QCOMPARE(server.header(0, "Authorization"), "Token " + canary);
    process->terminate();
    const ProgramResult result = Cli::finish(*process);
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QVERIFY(!result.everything().contains(canary));
    QFile saved(settings + u"/backtrail.ini"_s);
    if (saved.open(QIODevice::ReadOnly)) {
        const QByteArray text = saved.readAll();
        QVERIFY(!text.contains(canary));
        QVERIFY2(!text.contains(server.url().toString().toLatin1()), "a connection in place is never saved");
    }
}

QTEST_GUILESS_MAIN(TestWindowProgram)
#include "tst_windowprogram.moc"
