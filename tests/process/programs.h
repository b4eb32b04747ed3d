// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace Backtrail {

[[nodiscard]] QString consoleProgram();
[[nodiscard]] QString windowProgram();

// A process environment without any token, with a home of its own.
[[nodiscard]] QProcessEnvironment cleanEnvironment(const QTemporaryDir &home);

struct ProgramResult
{
    int exitCode = -1; // -1: it crashed or did not end
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QByteArray everything() const { return out + err; }
};

class DemoProcess;

// Runs backtrail-cli to its end, with the event loop going on, so that a server of the test can answer.
class Cli
{
public:
    Cli();

    void setToken(const QByteArray &token)
    {
        m_environment.insert(QStringLiteral("BACKTRAIL_TOKEN"), QString::fromUtf8(token));
    }
    void setVariable(const QString &name, const QString &value) { m_environment.insert(name, value); }
    void setConnection(const QUrl &url, const QString &organization);
    void connectTo(const DemoProcess &demo); // to its organization, with its token

    // `arguments` begin with the command; the connection follows it.
    [[nodiscard]] ProgramResult run(const QStringList &arguments);
    // The same without the connection.
    [[nodiscard]] ProgramResult runBare(const QStringList &arguments);
    // Through bash, with $CLI as the program and "${CONNECTION[@]}" as the options of the connection.
    [[nodiscard]] ProgramResult runInShell(const QString &script);
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments);
    [[nodiscard]] static ProgramResult finish(QProcess &process);
    [[nodiscard]] QJsonObject archiveInfo(); // empty when `archive info` failed

    [[nodiscard]] QString home() const { return m_home.path(); }
    [[nodiscard]] QStringList connection() const { return m_connection; }

private:
    [[nodiscard]] std::unique_ptr<QProcess> prepared(const QString &program, const QStringList &arguments);

    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
    QStringList m_connection;
};

// `backtrail-cli demo-server` as a process.
class DemoProcess
{
public:
    DemoProcess();
    ~DemoProcess();

    [[nodiscard]] bool start();
    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] QString organization() const { return m_organization; }
    [[nodiscard]] QByteArray token() const { return m_token; }
    [[nodiscard]] QByteArray greeting() const { return m_greeting; }
    [[nodiscard]] QProcess &process() { return *m_process; }

private:
    Cli m_cli;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_greeting;
    QUrl m_url;
    QString m_organization;
    QByteArray m_token;
};

// Has the process a handler for this signal by now? Before that, the signal would simply kill it.
[[nodiscard]] bool catchesSignal(const QProcess &process, int signalNumber);

} // namespace Backtrail
