// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/benchprocess.h"

#include "tests/bench/benchsupport.h"

#include <QStandardPaths>

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <vector>

extern char **environ;

namespace Backtrail::Bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // ms

double secondsOf(const timeval &time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

} // namespace

// By hand, because only wait4 tells what this one child used.
ProcessUse runProgram(const QString &program, const QStringList &arguments)
{
    std::vector<QByteArray> words {program.toLocal8Bit()};
    for (const QString &argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);

    ProcessUse use;
    int ends[2];
    if (pipe(ends) != 0)
        return use;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, ends[0]);
    posix_spawn_file_actions_addclose(&actions, ends[1]);
    pid_t child = 0;
    const double begin = wallSeconds();
    const bool started = posix_spawnp(&child, pointers[0], &actions, nullptr, pointers.data(), environ) == 0;
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    if (started) {
        char buffer[65536];
        for (ssize_t size = 0; (size = read(ends[0], buffer, sizeof buffer)) > 0;)
            use.output.append(buffer, static_cast<qsizetype>(size));
        int status = 0;
        rusage usage {};
        wait4(child, &status, 0, &usage);
        use.wallSeconds = wallSeconds() - begin;
        use.cpuSeconds = secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime);
        use.peakMegabytes = static_cast<double>(usage.ru_maxrss) / 1024;
        use.succeeded = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }
    close(ends[0]);
    return use;
}

std::map<std::string, double> numbersOf(const QByteArray &output)
{
    std::map<std::string, double> numbers;
    for (const QByteArray &line : output.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() == 2)
            numbers[words.at(0).toStdString()] = words.at(1).toDouble();
    }
    return numbers;
}

bool useXServer(QProcess &server)
{
    const QString program = QStandardPaths::findExecutable(u"Xvfb"_s);
    if (program.isEmpty())
        return false;
    server.start(program, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1600x1000x24"_s});
    while (!server.canReadLine()) {
        if (!server.waitForReadyRead(patience))
            return false;
    }
    qputenv("DISPLAY", QByteArray(':' + server.readLine().trimmed()));
    qputenv("QT_QPA_PLATFORM", "xcb");
    return true;
}

} // namespace Backtrail::Bench
