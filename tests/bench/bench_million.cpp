// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

// The program with a million archived events, from its start until all of them are in the list and painted, beside lnav
// loading the same events as JSON Lines and beside an empty Qt window. Wall time and resident memory of whole processes.
// BACKTRAIL_BENCH_EVENTS = how many events (1,000,000, which the floors are for; 3 GB of room are needed). With the name
// of a folder, archive and lines are made there, kept, and used again the next time.

#include "app/options/archivefolder.h"
#include "models/archive/eventarchive.h"
#include "tests/bench/bencharchive.h"
#include "tests/bench/benchprocess.h"
#include "tests/bench/benchsupport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Backtrail;
using namespace Backtrail::Bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 7;

struct Moments
{
    std::vector<double> window;
    std::vector<double> rows;
    std::vector<double> all;
    std::vector<double> resident; // MB
    std::vector<double> peak;
};

[[nodiscard]] bool start(const QStringList &arguments, Moments &moments)
{
    const double begin = wallSeconds();
    const ProcessUse use = runProgram(QCoreApplication::applicationDirPath() + u"/bench_startedwindow"_s, arguments);
    std::map<std::string, double> numbers = numbersOf(use.output);
    if (!numbers.contains("all"))
        return false;
    moments.window.push_back(numbers["window"] - begin);
    moments.rows.push_back(numbers["rows"] - begin);
    moments.all.push_back(numbers["all"] - begin);
    moments.resident.push_back(numbers["VmRSS"]);
    moments.peak.push_back(numbers["VmHWM"]);
    return true;
}

[[nodiscard]] double emptyWindow()
{
    const double begin = wallSeconds();
    const ProcessUse use = runProgram(QCoreApplication::applicationDirPath() + u"/bench_emptywindow"_s, {});
    return numbersOf(use.output)["window"] - begin;
}

// Nobody answers there: the window opens on what is kept.
[[nodiscard]] Connection offlineConnection()
{
    Connection connection;
    connection.url = QUrl(u"http://127.0.0.1:9"_s);
    connection.organizationId = u"00000000-0000-4000-8000-000000000001"_s;
    return connection;
}

[[nodiscard]] bool make(const QString &root, const QString &path, int events)
{
    const Connection connection = offlineConnection();
    QDir().mkpath(root);
    QFile lines(path);
    EventArchive archive(archiveFolder(root, connection), archiveSource(connection));
    const ArchiveFilling filling {events, {}, [&](const EventBatch &batch) {
                                      for (const EventRecord &record : batch.events())
                                          lines.write(QByteArray(batch.bytes(record.raw).data(), record.raw.length) + '\n');
                                  }};
    return lines.open(QIODevice::WriteOnly) && !openAndWait(archive, [](const StoredRowsPtr &) {})
        && fillArchive(archive, filling);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int events = askedEvents(1'000'000) / 100 * 100;
    const QTemporaryDir passing(roomyFolder() + u"/million-XXXXXX"_s);
    const QString given = QCoreApplication::arguments().value(1);
    const QDir folder(given.isEmpty() ? passing.path() : given);
    const Connection connection = offlineConnection();
    const QString root = folder.filePath(u"archive"_s);
    const QString lines = folder.filePath(u"events.jsonl"_s);
    if (!QFile::exists(lines) && !make(root, lines, events)) {
        std::puts("The archive could not be written.");
        return 1;
    }

    qputenv("BACKTRAIL_BENCH_ROWS", QByteArray::number(events));
    qputenv("BACKTRAIL_TOKEN", "none");
    const QStringList arguments {u"--settings"_s, folder.filePath(u"settings"_s), u"--archive"_s, root,
                                 u"--url"_s, connection.url.toString(), u"--organization"_s, connection.organizationId};
    const QString formats = folder.filePath(u"lnav"_s);
    const bool hasLnav = !QStandardPaths::findExecutable(u"lnav"_s).isEmpty() && writeLnavFormat(formats);
    QProcess screen;
    std::printf("%s\n", useXServer(screen) ? "on Xvfb" : "offscreen (no Xvfb here)");
    Moments ours;
    std::vector<double> empty;
    std::vector<double> lnavSeconds;
    std::vector<double> lnavPeak;
    for (int round = -1; round < rounds; ++round) {
        if (round == 0)
            ours = {}; // the first warms up
        if (!start(arguments, ours)) {
            std::puts("The window did not say when all rows were painted.");
            return 1;
        }
        empty.push_back(emptyWindow());
        if (!hasLnav || round % 3 != 0)
            continue; // it takes long
        const ProcessUse lnav = runProgram(u"lnav"_s, {u"-n"_s, u"-q"_s, u"-I"_s, formats, lines});
        lnavSeconds.push_back(lnav.wallSeconds);
        lnavPeak.push_back(lnav.peakMegabytes);
    }
    screen.kill();
    screen.waitForFinished(20'000);

    Report report;
    const double all = median(ours.all);
    report.note("events", events, "");
    report.note("  an empty Qt window", median(empty) * 1e3, "ms");
    report.note("  our window", median(ours.window) * 1e3, "ms");
    report.note("  our first row", median(ours.rows) * 1e3, "ms");
    report.note("  all in the index and painted", all * 1e3, "ms");
    report.note("  the same / an empty Qt window (aim 4)", all / median(empty), "x");
    report.note("  our resident memory then", median(ours.resident), "MB");
    report.note("  our peak of memory", median(ours.peak), "MB");
    if (!hasLnav) {
        std::puts("lnav is not installed: the lines beside it are skipped.");
        return report.exitCode();
    }
    report.faster("start to all painted (wall) | lnav loads the lines", {all, median(lnavSeconds)}, 40, 100);
    report.note("  lnav's peak of memory", median(lnavPeak), "MB");
    report.atMost("resident memory with all open / lnav", median(ours.resident) / median(lnavPeak), "x", 0.25, 0.15);
    report.atMost("  our resident memory", median(ours.resident), "MB", 0.25 * median(lnavPeak), 100);
    return report.exitCode();
}
