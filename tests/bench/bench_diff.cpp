// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "benchsupport.h"

#include "models/diff/documentdiff.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>

#include <sys/resource.h>

using namespace Backtrail;
using namespace Backtrail::Bench;

namespace {

struct Pair
{
    QByteArray before;
    QByteArray after;
};

// Services of a configuration, each with an id and a dozen leaves; one leaf in a hundred differs, one service
// is new near the front and one near the end is gone: a list as it is after an edit.
Pair configurationOf(qsizetype bytes)
{
    Pair pair{"{\"services\":[", "{\"services\":["};
    int leaf = 0;
    bool isRemoved = false;
    for (int i = 0; pair.before.size() < bytes; ++i) {
        const QByteArray number = QByteArray::number(i);
        QByteArray head = i > 0 ? ",{\"id\":\"service-" : "{\"id\":\"service-";
        head +=
            number + "\",\"name\":\"backend " + number + "\",\"ports\":[{\"name\":\"http\",\"port\":8080}]";
        QByteArray &kept = pair.after;
        QByteArray without;
        const bool isGone = !isRemoved && pair.before.size() > bytes / 10 * 9;
        isRemoved |= isGone;
        pair.before += head;
        (isGone ? without : kept) += head;
        if (i == 1)
            kept.insert(kept.lastIndexOf(",{\"id\":\"service-1"), ",{\"id\":\"new\",\"name\":\"worker\"}");
        for (int member = 0; member < 8; ++member, ++leaf) {
            const QByteArray key = ",\"setting_" + QByteArray::number(member) + "\":";
            const QByteArray value =
                member % 2 == 0 ? QByteArray::number(member * 64 + i) : "\"value of " + number + '"';
            pair.before += key + value;
            (isGone ? without : kept) += key + (leaf % 100 == 99 ? QByteArray("\"changed\"") : value);
        }
        pair.before += '}';
        (isGone ? without : kept) += '}';
    }
    pair.before += "]}";
    pair.after += "]}";
    return pair;
}

void compareOnce(const Pair &pair)
{
    const auto tree = compareDocuments(pair.before, pair.after, {}, CancelFlag());
    keep(tree);
}

double medianOf(int rounds, const Pair &pair)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round)
        times.push_back(timeOf([&] { compareOnce(pair); }));
    return median(std::move(times));
}

constexpr char peerScript[] = R"(
import { create } from 'jsondiffpatch';
import { readFileSync } from 'node:fs';
const [rounds, before, after] = process.argv.slice(-3);
const texts = [before, after].map(path => readFileSync(path, 'utf8'));
const differ = create({ objectHash: object => object.id });
const times = [];
for (let round = 0; round < Number(rounds); ++round) {
    const begin = process.cpuUsage();
    differ.diff(JSON.parse(texts[0]), JSON.parse(texts[1]));
    const used = process.cpuUsage(begin);
    times.push((used.user + used.system) / 1e6);
}
console.log(times.sort((a, b) => a - b)[times.length >> 1]);
)";

// A pair of documents as files.
class Files
{
public:
    explicit Files(const Pair &pair)
    {
        for (const auto &[name, text] : {std::pair{"before.json", pair.before}, std::pair{"after.json", pair.after}}) {
            QFile file(m_folder.filePath(QString::fromLatin1(name)));
            if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
                qFatal("%s cannot be written", qPrintable(file.fileName()));
            m_names.append(file.fileName());
        }
    }
    [[nodiscard]] QStringList names() const { return m_names; }

private:
    QTemporaryDir m_folder;
    QStringList m_names;
};

// CPU seconds of jsondiffpatch with objects matched by id, as a median of some rounds in one process; 0 = it is not
// here, or not done in half a minute.
double peerSeconds(const Files &files, int rounds)
{
    const QString folder = qEnvironmentVariable("BACKTRAIL_JSONDIFFPATCH");
    if (folder.isEmpty())
        return 0;
    QProcess node;
    node.setWorkingDirectory(folder);
    node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    node.start(QStringLiteral("node"),
               QStringList{QStringLiteral("--input-type=module"), QStringLiteral("-e"), QString::fromLatin1(peerScript),
                           QStringLiteral("--"), QString::number(rounds)}
                   + files.names());
    if (node.waitForFinished(30000))
        return node.readAllStandardOutput().trimmed().toDouble();
    node.kill();
    node.waitForFinished();
    return 0;
}

// A B A B: the peer runs its rounds in a process of its own.
void besidePeer(Report &report, const char *work, const Pair &pair, int rounds, double floor, double aim)
{
    const Files files(pair);
    std::vector<double> peers;
    std::vector<double> ours;
    for (int turn = 0; turn < 2; ++turn) {
        ours.push_back(medianOf(rounds * 3, pair));
        peers.push_back(peerSeconds(files, rounds));
    }
    const double peer = *std::ranges::min_element(peers);
    if (peer > 0)
        report.faster(work, {*std::ranges::min_element(ours), peer}, floor, aim);
    else
        report.note(work, *std::ranges::min_element(ours) * 1e3, "ms, no peer");
}

double childSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

void runToItsEnd(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (!process.waitForFinished(60000))
        qFatal("%s did not end", qPrintable(program));
}

// The program as a whole, from its start to its end, beside the usual pipe.
void besidePipe(Report &report, const char *work, const Pair &pair, double floor, double aim)
{
    const Files files(pair);
    const QString program = QStringLiteral(BACKTRAIL_CONSOLE_PROGRAM);
    const QString pipe = QStringLiteral("diff -u <(jq -S . \"$1\") <(jq -S . \"$2\"); wait");
    if (QStandardPaths::findExecutable(QStringLiteral("jq")).isEmpty()) {
        std::printf("%-52s skipped: there is no jq\n", work);
        return;
    }
    const Medians times = alternate(
        9, [&] { runToItsEnd(program, QStringList{QStringLiteral("diff")} + files.names()); },
        [&] {
            runToItsEnd(QStringLiteral("bash"),
                        QStringList{QStringLiteral("-c"), pipe, QStringLiteral("bash")} + files.names());
        },
        childSeconds);
    report.faster(work, times, floor, aim);
}

int operationsForShiftedArray()
{
    QByteArray before = "[";
    for (int i = 0; i < 200; ++i)
        before += "{\"size\":" + QByteArray::number(i * 7) + ",\"zone\":\"z" + QByteArray::number(i) + "\"},";
    before.back() = ']';
    const QByteArray after = "[{\"size\":1,\"zone\":\"new\"}," + before.mid(1);
    const auto tree = compareDocuments(before, after, {}, CancelFlag());
    return tree->stats.total();
}

double peakBytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) * 1024;
}

} // namespace

int main()
{
    Report report;
    const Pair large = configurationOf(2 << 20);
    const double texts = static_cast<double>(large.before.size() + large.after.size());
    const double peakBefore = peakBytes();
    compareOnce(large);
    report.atMost("peak memory of a 2 MB diff beside both texts", (peakBytes() - peakBefore + texts) / texts,
                  "times", 12, 6);

    if (qEnvironmentVariableIsEmpty("BACKTRAIL_JSONDIFFPATCH"))
        std::puts("peer skipped: BACKTRAIL_JSONDIFFPATCH names no folder with the npm package jsondiffpatch");
    const Pair small = configurationOf(20 << 10);
    const Pair middle = configurationOf(200 << 10);
    besidePeer(report, "structural diff, 20 KB", small, 25, 5, 20);
    besidePeer(report, "structural diff, 200 KB", middle, 9, 20, 40);
    besidePeer(report, "structural diff, 2 MB", large, 1, 20, 40);
    const double middleTime = medianOf(25, middle);
    const double largeTime = medianOf(15, large);
    report.atMost("structural diff, 2 MB", largeTime * 1e3, "ms", 100, 25);
    report.atMost("structural diff, from 200 KB to 2 MB", largeTime / middleTime, "times", 15, 12);
    besidePipe(report, "whole process beside jq -S and diff -u, 20 KB", small, 7, 15);
    besidePipe(report, "whole process beside jq -S and diff -u, 200 KB", middle, 7, 15);
    besidePipe(report, "whole process beside jq -S and diff -u, 2 MB", large, 7, 15);
    // A positional diff sees each of 200 elements with two changed members, and one element more.
    report.atMost("operations for a shifted array, beside positional", operationsForShiftedArray() / 401.0,
                  "share", 0.2, 1 / 401.0);
    return report.exitCode();
}
