// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

// Pages of the API to a durable, deduplicated, searchable archive, beside the same through QJsonDocument and Qt Sql:
// rows of text with seven indexes. Both in WAL mode with synchronous=FULL and one transaction a page. CPU time of all
// threads; the pages are made before. BACKTRAIL_BENCH_EVENTS = how many events (100,000; with a million, the size that counts,
// a run takes some minutes, and the indexes of the peer are larger).

#include "models/archive/eventarchive.h"
#include "tests/bench/bencharchive.h"
#include "tests/bench/benchevents.h"
#include "tests/bench/benchsupport.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <array>

using namespace Backtrail;
using namespace Backtrail::Bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 100;
constexpr int rounds = 3;
constexpr int longRun = 500'000; // events
constexpr std::array members {"id",           "timestamp",    "event_type",     "target_id",       "target_name",  "target_type",
                              "sub_target_type", "change",    "origin",         "triggered_by",    "project_id",   "project_name",
                              "environment_id", "environment_name", "user_agent", "original_change"};
constexpr std::array indexed {"timestamp",  "event_type", "target_type", "origin", "triggered_by", "project_id", "environment_id"};

double folderBytes(const QString &folder)
{
    double bytes = 0;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
        bytes += static_cast<double>(file.size());
    return bytes;
}

[[noreturn]] void stop(const char *what, const QString &why)
{
    std::fprintf(stderr, "%s: %s\n", what, qPrintable(why));
    std::exit(1);
}

// A new archive every time. Returns its bytes.
double keepOurs(const std::vector<QByteArray> &pages, EventSequence &kept)
{
    const QTemporaryDir folder(roomyFolder() + u"/ingest-XXXXXX"_s);
    double bytes = 0;
    {
        EventArchive archive(folder.filePath(u"archive"_s), "bench\nhttps://localhost\norg"_ba);
        if (const std::optional<Error> error = openAndWait(archive, [](const StoredRowsPtr &) {}))
            stop("the archive cannot be opened", error->detail);
        EventDecoder decoder;
        kept = 0;
        for (const QByteArray &page : pages) {
            const StoreCommit commit {decoder.decodePage(page)->batch, {}, {}, {}};
            waitFor([&](const std::function<void()> &done) {
                return archive.commit(commit, [&, done](const Result<StoreReceipt> &receipt) {
                    if (!receipt)
                        stop("a page cannot be kept", receipt.error().detail);
                    kept += receipt->added ? receipt->added->events().size() : 0;
                    done();
                });
            });
        }
    }
    bytes = folderBytes(folder.filePath(u"archive"_s));
    return bytes;
}

void require(const QSqlQuery &query, bool ok)
{
    if (!ok)
        stop("Qt Sql", query.lastError().text());
}

// Peer: what one writes first. The id is the primary key, so that what comes twice is kept once.
class PlainRows
{
public:
    explicit PlainRows(const QString &file)
        : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"rows"_s))
    {
        m_database.setDatabaseName(file);
        if (!m_database.open())
            stop("Qt Sql", m_database.lastError().text());
        QSqlQuery query(m_database);
        require(query, query.exec(u"PRAGMA journal_mode=WAL"_s));
        require(query, query.exec(u"PRAGMA synchronous=FULL"_s));
        QStringList columns;
        QStringList places;
        for (const char *member : members) {
            columns.append(QLatin1StringView(member) + " TEXT"_L1 + (columns.isEmpty() ? " PRIMARY KEY"_L1 : ""_L1));
            places.append(u"?"_s);
        }
        require(query, query.exec(u"CREATE TABLE event(%1)"_s.arg(columns.join(u','))));
        for (const char *member : indexed)
            require(query, query.exec(u"CREATE INDEX by_%1 ON event(%1)"_s.arg(QLatin1StringView(member))));
        m_insert = QSqlQuery(m_database);
        require(m_insert, m_insert.prepare(u"INSERT OR IGNORE INTO event VALUES(%1)"_s.arg(places.join(u','))));
    }
    ~PlainRows()
    {
        m_insert = QSqlQuery();
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(u"rows"_s);
    }
    Q_DISABLE_COPY_MOVE(PlainRows)

    void keep(const QByteArray &page)
    {
        const QJsonArray events = QJsonDocument::fromJson(page).object().value("events"_L1).toArray();
        m_database.transaction();
        for (const QJsonValue &value : events) {
            const QJsonObject event = value.toObject();
            int place = 0;
            for (const char *member : members)
                m_insert.bindValue(place++, event.value(QLatin1StringView(member)).toVariant());
            require(m_insert, m_insert.exec());
        }
        if (!m_database.commit())
            stop("Qt Sql", m_database.lastError().text());
    }
    [[nodiscard]] int count() const
    {
        QSqlQuery query(u"SELECT count(*) FROM event"_s, m_database);
        return query.next() ? query.value(0).toInt() : -1;
    }

private:
    QSqlDatabase m_database;
    QSqlQuery m_insert;
};

double keepTheirs(const std::vector<QByteArray> &pages, int &kept)
{
    const QTemporaryDir folder(roomyFolder() + u"/ingest-XXXXXX"_s);
    {
        PlainRows rows(folder.filePath(u"rows.db"_s));
        for (const QByteArray &page : pages)
            rows.keep(page);
        kept = rows.count();
    }
    return folderBytes(folder.path());
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (!QSqlDatabase::isDriverAvailable(u"QSQLITE"_s)) {
        std::puts("Skipped: Qt's SQLite driver is not installed (libqt6sql6-sqlite).");
        return 0;
    }
    const int events = askedEvents(100'000) / pageSize * pageSize;
    std::vector<QByteArray> pages;
    EventPages generator;
    double jsonBytes = 0;
    for (int made = 0; made < events; made += pageSize) {
        pages.push_back(generator.next(pageSize));
        jsonBytes += static_cast<double>(pages.back().size());
    }
    double oursBytes = 0;
    double theirBytes = 0;
    EventSequence ours = 0;
    if (QCoreApplication::arguments().value(1) == u"ours") { // for a profiler
        for (int round = 0; round < 5; ++round)
            std::printf("%f s, %.3f of the JSON\n", timeOf([&] { oursBytes = keepOurs(pages, ours); }), oursBytes / jsonBytes);
        return 0;
    }
    int theirs = 0;
    std::vector<double> walls[2];
    const auto timed = [](std::vector<double> &wall, const auto &work) {
        wall.push_back(timeOf(work, wallSeconds));
    };
    const auto keepingOurs = [&] { timed(walls[0], [&] { oursBytes = keepOurs(pages, ours); }); };
    const auto keepingTheirs = [&] { timed(walls[1], [&] { theirBytes = keepTheirs(pages, theirs); }); };
    // A million events take the peer minutes; then once is enough.
    const Medians times = events < longRun ? alternate(rounds, keepingOurs, keepingTheirs)
                                           : Medians {timeOf(keepingOurs), timeOf(keepingTheirs)};
    if (ours != static_cast<EventSequence>(events) || theirs != events)
        stop("not all events were kept", QString::number(ours) + u' ' + QString::number(theirs));
    Report report;
    report.note("events", events, "");
    report.note("  bytes of JSON an event", jsonBytes / events, "");
    report.faster("pages to a durable archive | QJsonDocument + Qt Sql", times, 7, 10);
    report.note("  the same in wall time", median(walls[1]) / median(walls[0]), "x");
    report.note("  events a second of CPU", events / times.ours, "");
    report.note("  size on disk / JSON", oursBytes / jsonBytes, "");
    report.note("  size on disk / JSON, Qt Sql", theirBytes / jsonBytes, "");
    return report.exitCode();
}
