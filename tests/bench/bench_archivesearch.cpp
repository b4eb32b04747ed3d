// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/eventarchive.h"
#include "models/index/eventindex.h"
#include "tests/bench/bencharchive.h"
#include "tests/bench/benchsupport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <sqlite3.h>
#include <sys/resource.h>

#include <memory>

// Opening an archive and finding a text in its documents, beside programs that read the same events as JSON Lines and
// beside LIKE over plain rows. Every side is a process of its own and counted from its start to its end.
// BACKTRAIL_BENCH_EVENTS = how many events (300,000; the floors are for 1,000,000).

using namespace Backtrail;
using namespace Backtrail::Bench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray source = "bench\nhttps://localhost\norg";
const QByteArray rareText = "NEEDLE_7f3a";
const QString commonText = u"auto_deploy"_s;
constexpr int pageSize = 100;
constexpr int rareCount = 20;

int eventCount()
{
    return std::max(rareCount * pageSize, askedEvents(300'000));
}

int fail(const char *what, const QString &why)
{
    std::fprintf(stderr, "%s: %s\n", what, qPrintable(why));
    return 1;
}

double residentMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

// What the program does: the columns come into the index, then documents are searched.
int search(const QString &folder, const QString &text)
{
    const double begin = wallSeconds();
    EventArchive archive(folder, source);
    EventIndex index;
    const std::optional<Error> error = openAndWait(
        archive, [&](const StoredRowsPtr &rows) { index.appendStored(*rows, archive.documents()); });
    if (error)
        return fail("open", error->detail);
    const double opened = wallSeconds();
    double first200 = 0;
    std::size_t found = 0;
    FilterState filter;
    filter.text = text;
    const Result<std::optional<RowList>> rows
        = index.snapshot().filter(filter, {}, {}, 0, [&](FilterProgress &&part) {
              found += part.found.size();
              if (first200 == 0 && found >= 200)
                  first200 = wallSeconds();
          });
    if (!rows)
        return fail("search", rows.error().detail);
    std::printf("%zu %f %f %f %f\n", (*rows)->size(), (opened - begin) * 1e3,
                first200 == 0 ? 0 : (first200 - opened) * 1e3, (wallSeconds() - opened) * 1e3, residentMegabytes());
    return 0;
}

int like(const QString &file, const QString &text)
{
    sqlite3 *database = nullptr;
    sqlite3_stmt *statement = nullptr;
    const QByteArray pattern = '%' + text.toUtf8() + '%';
    sqlite3_open_v2(QFile::encodeName(file).constData(), &database, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_exec(database, "PRAGMA mmap_size = 4000000000", nullptr, nullptr, nullptr);
    sqlite3_prepare_v2(database, "SELECT count(*) FROM event WHERE change LIKE ?1 OR original_change LIKE ?1", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, pattern.constData(), static_cast<int>(pattern.size()), SQLITE_STATIC);
    const bool ok = sqlite3_step(statement) == SQLITE_ROW;
    std::printf("%d\n", ok ? sqlite3_column_int(statement, 0) : -1);
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return ok ? 0 : 1;
}

// Peer: one row an event, documents as text.
class PlainRows
{
public:
    explicit PlainRows(const QString &file)
    {
        sqlite3_open(QFile::encodeName(file).constData(), &m_database);
        sqlite3_exec(m_database, "PRAGMA synchronous = OFF; CREATE TABLE event(id TEXT PRIMARY KEY, timestamp TEXT, target TEXT, "
                                 "change TEXT, original_change TEXT)", nullptr, nullptr, nullptr);
        sqlite3_prepare_v2(m_database, "INSERT INTO event VALUES(?1, ?2, ?3, ?4, ?5)", -1, &m_insert, nullptr);
    }
    ~PlainRows()
    {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_database);
    }
    Q_DISABLE_COPY_MOVE(PlainRows)
    void add(const EventBatch &batch)
    {
        sqlite3_exec(m_database, "BEGIN", nullptr, nullptr, nullptr);
        for (std::size_t i = 0; i < batch.events().size(); ++i) {
            const EventRecord &record = batch.events()[i];
            const QByteArray change = batch.change(i).value_or(QByteArray());
            const QByteArray before = batch.originalChange(i).value_or(QByteArray());
            int place = 0;
            for (const std::string_view text :
                 {record.id, record.timeText, record.targetName, std::string_view(change.constData(), static_cast<std::size_t>(change.size())),
                  std::string_view(before.constData(), static_cast<std::size_t>(before.size()))})
                sqlite3_bind_text(m_insert, ++place, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
            sqlite3_step(m_insert);
            sqlite3_reset(m_insert);
        }
        sqlite3_exec(m_database, "COMMIT", nullptr, nullptr, nullptr);
    }

private:
    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_insert = nullptr;
};

struct Files
{
    QString archive;
    QString lines;
    QString rows;
    QString lnav; // its configuration
};

bool make(const Files &files, double &jsonBytes)
{
    EventArchive archive(files.archive, source);
    QFile lines(files.lines);
    if (openAndWait(archive, [](const StoredRowsPtr &) {}) || !lines.open(QIODevice::WriteOnly))
        return false;
    PlainRows rows(files.rows);
    ArchiveFilling filling {eventCount(), {}, {}};
    filling.edit = [every = eventCount() / pageSize / rareCount](QByteArray &page, int number) {
        if (number % every == 0) // in one document of one event
            page.insert(page.indexOf("auto_deploy"), rareText);
    };
    filling.also = [&](const EventBatch &batch) {
        for (const EventRecord &record : batch.events())
            lines.write(QByteArray(batch.bytes(record.raw).data(), record.raw.length) + '\n');
        rows.add(batch);
    };
    const bool isFilled = fillArchive(archive, filling);
    jsonBytes = static_cast<double>(lines.size());
    return isFilled && writeLnavFormat(files.lnav);
}

double childSeconds()
{
    rusage usage {};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval &time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(-1);
    return process.readAllStandardOutput();
}

double fileBytes(const QString &folder)
{
    double bytes = 0;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
        bytes += static_cast<double>(file.size());
    return bytes;
}

void notePart(Report &report, const char *work, const QByteArray &line, int place, const char *unit)
{
    report.note(work, line.trimmed().split(' ').value(place).toDouble(), unit);
}

int compare(const QString &self)
{
    const QTemporaryDir folder(roomyFolder() + u"/archivesearch-XXXXXX"_s);
    const Files files {folder.filePath(u"archive"_s), folder.filePath(u"events.jsonl"_s), folder.filePath(u"rows.db"_s),
                       folder.filePath(u"lnav"_s)};
    double jsonBytes = 0;
    if (!make(files, jsonBytes))
        return fail("make", u"the archive could not be written"_s);
    const QString needle = QString::fromLatin1(rareText);
    const auto ours = [&] { return run(self, {u"search"_s, files.archive, needle}); };
    const auto grep = [&] { return run(u"grep"_s, {u"-c"_s, needle, files.lines}); };
    const auto plain = [&] { return run(self, {u"like"_s, files.rows, needle}); };
    for (const QByteArray &found : {ours(), grep(), plain()}) {
        if (found.trimmed().split(' ').first().toInt() != rareCount)
            return fail("not all agree", QString::fromUtf8(found));
    }
    Report report;
    report.note("events", eventCount(), "");
    report.atMost("size on disk / JSON", fileBytes(files.archive) / jsonBytes, "", 0.25, 0.22);
    report.faster("open, find a rare text | grep -c", alternate(3, ours, grep, childSeconds), 4, 6);
    report.faster("open, find a rare text | LIKE over plain rows", alternate(3, ours, plain, childSeconds), 4, 6);
    if (!QStandardPaths::findExecutable(u"lnav"_s).isEmpty()) {
        const auto lnav = [&] {
            return run(u"lnav"_s, {u"-n"_s, u"-I"_s, files.lnav, u"-c"_s, u":filter-in "_s + needle, files.lines});
        };
        report.faster("open, find a rare text | lnav", alternate(1, ours, lnav, childSeconds), 60, 100);
    }
    const QByteArray rare = ours();
    notePart(report, "  open (wall)", rare, 1, "ms");
    notePart(report, "  find (wall)", rare, 3, "ms");
    report.atMost("  resident memory afterwards", rare.trimmed().split(' ').value(4).toDouble(), "MB", 145, 100);
    const QByteArray common = run(self, {u"search"_s, files.archive, commonText});
    report.atMost("first 200 rows of a text in every event (wall)", common.trimmed().split(' ').value(2).toDouble(), "ms", 50, 20);
    notePart(report, "  all of them (wall)", common, 3, "ms");
    return report.exitCode();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"search" && arguments.size() == 4)
        return search(arguments[2], arguments[3]);
    if (arguments.value(1) == u"like" && arguments.size() == 4)
        return like(arguments[2], arguments[3]);
    return compare(QCoreApplication::applicationFilePath());
}
