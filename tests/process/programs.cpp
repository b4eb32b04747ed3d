// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/process/programs.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 120'000; // under sanitizers, beside other tests

} // namespace

QString consoleProgram()
{
    return QStringLiteral(BACKTRAIL_CONSOLE_PROGRAM);
}

QString windowProgram()
{
    return QStringLiteral(BACKTRAIL_WINDOW_PROGRAM);
}

QProcessEnvironment cleanEnvironment(const QTemporaryDir &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (name.contains("TOKEN"_L1) || name.contains("API_KEY"_L1)
            || name.contains("PROXY"_L1, Qt::CaseInsensitive) || name.startsWith("XDG_"_L1)
            || name == "NO_COLOR"_L1)
            environment.remove(name);
    }
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"TERM"_s, u"xterm"_s);
    return environment;
}

Cli::Cli() : m_environment(cleanEnvironment(m_home)) { }

void Cli::setConnection(const QUrl &url, const QString &organization)
{
    m_connection = {u"--source"_s,  u"qovery"_s,         u"--url"_s,
                    url.toString(), u"--organization"_s, organization};
}

void Cli::connectTo(const DemoProcess &demo)
{
    setConnection(demo.url(), demo.organization());
    setToken(demo.token());
}

QJsonObject Cli::archiveInfo()
{
    const ProgramResult result = run({u"archive"_s, u"info"_s, u"--format"_s, u"json"_s});
    return result.exitCode == 0 ? QJsonDocument::fromJson(result.out).object() : QJsonObject();
}

ProgramResult Cli::run(const QStringList &arguments)
{
    const std::unique_ptr<QProcess> process = start(arguments);
    return finish(*process);
}

ProgramResult Cli::runBare(const QStringList &arguments)
{
    const std::unique_ptr<QProcess> process = prepared(consoleProgram(), arguments);
    process->start();
    return finish(*process);
}

ProgramResult Cli::runInShell(const QString &script)
{
    const QStringList arguments =
        QStringList {u"-c"_s, u"CONNECTION=(\"$@\"); "_s + script, u"bash"_s} + m_connection;
    const std::unique_ptr<QProcess> process = prepared(u"bash"_s, arguments);
    QProcessEnvironment environment = process->processEnvironment();
    environment.insert(u"CLI"_s, consoleProgram());
    process->setProcessEnvironment(environment);
    process->start();
    return finish(*process);
}

std::unique_ptr<QProcess> Cli::start(const QStringList &arguments)
{
    std::unique_ptr<QProcess> process =
        prepared(consoleProgram(), arguments.mid(0, 1) + m_connection + arguments.mid(1));
    process->start();
    return process;
}

ProgramResult Cli::finish(QProcess &process)
{
    if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, patienceMs)) {
        process.kill();
        static_cast<void>(QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }));
        return {-1, process.readAllStandardOutput(), "did not end: " + process.readAllStandardError()};
    }
    const int exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return {exitCode, process.readAllStandardOutput(), process.readAllStandardError()};
}

std::unique_ptr<QProcess> Cli::prepared(const QString &program, const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(m_home.path());
    process->setStandardInputFile(QProcess::nullDevice());
    process->setProgram(program);
    process->setArguments(arguments);
    return process;
}

DemoProcess::DemoProcess() = default;

DemoProcess::~DemoProcess()
{
    if (m_process && m_process->state() != QProcess::NotRunning) {
        m_process->terminate();
        static_cast<void>(Cli::finish(*m_process));
    }
}

bool DemoProcess::start()
{
    m_process = m_cli.start({u"demo-server"_s, u"--port"_s, u"0"_s});
    const auto isGreeted = [this] {
        m_greeting += m_process->readAllStandardOutput();
        return m_greeting.count('\n') >= 5 || m_process->state() == QProcess::NotRunning;
    };
    if (!QTest::qWaitFor(isGreeted, patienceMs))
        return false;
    const auto value = [this](const QString &label) {
        const QRegularExpression line(u"^%1: +(\\S+)"_s.arg(label), QRegularExpression::MultilineOption);
        return line.match(QString::fromUtf8(m_greeting)).captured(1);
    };
    m_url = QUrl(value(u"URL"_s));
    m_organization = value(u"Organization"_s);
    m_token = value(u"Token"_s).toUtf8();
    return m_url.isValid() && !m_organization.isEmpty() && !m_token.isEmpty();
}

bool catchesSignal(const QProcess &process, int signalNumber)
{
    // Between fork and exec the child still has the handlers of this test.
    if (process.state() != QProcess::Running)
        return false;
    QFile status(u"/proc/%1/status"_s.arg(process.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    static const QRegularExpression caught(u"SigCgt:\\s*([0-9a-f]+)"_s);
    const quint64 mask =
        caught.match(QString::fromLatin1(status.readAll())).captured(1).toULongLong(nullptr, 16);
    return (mask >> (signalNumber - 1) & 1U) != 0;
}

} // namespace Backtrail
