// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

// From the start of the process to the visible window, and to the first painted row while the demonstration server
// listens, beside an empty Qt window. Wall time. On an X server where there is one to start (Xvfb), because a window that
// is shown to nobody costs the empty one next to nothing.

#include "app/demo/demoserver.h"
#include "tests/bench/benchprocess.h"
#include "tests/bench/benchsupport.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <map>
#include <string>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 9;
constexpr int patience = 20'000; // ms

// What the program printed, as seconds since it was started.
std::map<std::string, double> run(const QString &name, const QStringList &arguments)
{
    const double begin = Bench::wallSeconds();
    const Bench::ProcessUse use
        = Bench::runProgram(QCoreApplication::applicationDirPath() + u'/' + name, arguments);
    std::map<std::string, double> moments = Bench::numbersOf(use.output);
    for (auto &[word, moment] : moments)
        moment -= begin;
    return moments;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication program(argc, argv);
    DemoServer server;
    const Result<DemoAddress> address = server.start({});
    if (!address) {
        std::puts("The demonstration server did not start.");
        return 1;
    }
    QTemporaryDir settings;
    qputenv("BACKTRAIL_TOKEN", address->token.expose());
    const QStringList arguments {u"--settings"_s,     settings.path(), u"--url"_s, address->url.toString(),
                                 u"--organization"_s, address->organizationId};

    QProcess screen;
    std::printf("%s\n", Bench::useXServer(screen) ? "on Xvfb" : "offscreen (no Xvfb here)");
    std::vector<double> empty;
    std::vector<double> window;
    std::vector<double> rows;
    for (int round = -1; round < rounds; ++round) { // the first warms up, and waits for the demonstration's events
        const auto peer = run(u"bench_emptywindow"_s, {});
        const auto ours = run(u"bench_startedwindow"_s, arguments);
        if (!peer.contains("window") || !ours.contains("window") || !ours.contains("rows")) {
            std::puts("A window did not say when it was painted.");
            return 1;
        }
        if (round < 0)
            continue;
        empty.push_back(peer.at("window"));
        window.push_back(ours.at("window"));
        rows.push_back(ours.at("rows"));
    }

    screen.kill();
    screen.waitForFinished(patience);
    Bench::Report report;
    const double base = Bench::median(std::move(empty));
    const double opened = Bench::median(std::move(window));
    const double painted = Bench::median(std::move(rows));
    report.note("  an empty Qt window", base * 1e3, "ms");
    report.note("  our window", opened * 1e3, "ms");
    report.note("  our first row", painted * 1e3, "ms");
    report.atMost("start to visible window / an empty Qt window", opened / base, "x", 2, 1.3);
    report.atMost("start to first painted row / an empty Qt window", painted / base, "x", 4, 3);
    return report.exitCode();
}
