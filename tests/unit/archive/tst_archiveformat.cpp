// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archiverewrite.h"
#include "tests/unit/archive/archivefeed.h"
#include "tests/unit/archive/faultyfiles.h"
#include "tests/unit/archive/firstrule.h"

#include <QDir>

#include <sqlite3.h>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

// Format 1 as it was first used. Never changed.
constexpr auto firstTables
    = "CREATE TABLE state(id INTEGER PRIMARY KEY CHECK(id = 1), source BLOB NOT NULL, data BLOB NOT NULL, seal BLOB NOT NULL) STRICT;"
      "CREATE TABLE frame(number INTEGER PRIMARY KEY, first INTEGER NOT NULL UNIQUE, count INTEGER NOT NULL, link BLOB NOT NULL, data BLOB NOT NULL) STRICT;"
      "CREATE TABLE segment(first INTEGER PRIMARY KEY, count INTEGER NOT NULL, oldest INTEGER NOT NULL, newest INTEGER NOT NULL, data BLOB NOT NULL) STRICT;"
      "CREATE TABLE dictionary(number INTEGER PRIMARY KEY, data BLOB NOT NULL) STRICT;"
      "CREATE TABLE revision(number INTEGER PRIMARY KEY, sequence INTEGER NOT NULL, received INTEGER NOT NULL, link BLOB NOT NULL, data BLOB NOT NULL) STRICT;"
      "CREATE INDEX revision_sequence ON revision(sequence);"
      "CREATE TABLE unreadable(number INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, received INTEGER NOT NULL, link BLOB NOT NULL, path TEXT NOT NULL, reason TEXT NOT NULL, data BLOB NOT NULL) STRICT;"
      "CREATE TABLE filter(frame INTEGER PRIMARY KEY, data BLOB NOT NULL) STRICT;"
      "CREATE TABLE filter_pack(pack INTEGER PRIMARY KEY, bits INTEGER NOT NULL) STRICT;";
constexpr auto firstParts
    = "CREATE TABLE filter_part(pack INTEGER NOT NULL, part INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY(pack, part)) STRICT;"
      "INSERT INTO filter_part VALUES(0, 0, x'00'), (0, 1, x'01');";
// The same number with the tables of format 2.
constexpr auto todaysParts = "CREATE TABLE filter_part(number INTEGER PRIMARY KEY, data BLOB NOT NULL) STRICT;"
                             "INSERT INTO main.filter SELECT * FROM today.filter;";
constexpr auto contents = "INSERT INTO main.state SELECT * FROM today.state; INSERT INTO main.frame SELECT * FROM today.frame;"
                          "INSERT INTO main.segment SELECT * FROM today.segment;"
                          "INSERT INTO main.dictionary SELECT * FROM today.dictionary;"
                          "INSERT INTO main.revision SELECT * FROM today.revision;"
                          "INSERT INTO main.unreadable SELECT * FROM today.unreadable;"
                          "PRAGMA main.application_id = 1112822348; PRAGMA main.user_version = 1;";

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

class TestFolder
{
public:
    [[nodiscard]] QString path() const { return m_dir.path(); }
    [[nodiscard]] ArchivePaths paths() const { return {path()}; }
    [[nodiscard]] QString database() const { return paths().database(); }
    [[nodiscard]] QString log() const { return database() + u"-wal"_s; }
    [[nodiscard]] bool isNothingSetAside() const { return QDir(path()).entryList({u"damaged-*"_s}).isEmpty(); }
    // Today's archive of the first `count` events.
    [[nodiscard]] bool fill(int count) const
    {
        OpenArchive archive(path());
        bool isGood = bool(archive.open());
        for (int done = 0; isGood && done < count;) {
            const StoreCommit commit = feedAfter(done);
            isGood = bool(archive.commit(commit));
            done += static_cast<int>(commit.events->events().size());
        }
        return isGood;
    }
    [[nodiscard]] qint64 number(const char *sql) const
    {
        const Result<Database> opened = Database::forReading(database());
        const Result<std::int64_t> value = opened ? opened->number(sql) : Result<std::int64_t>(opened.error());
        return value ? *value : -1;
    }
    // What SQLite says of the tables, without the order in which they were made.
    [[nodiscard]] qint64 tablesHash() const
    {
        const Result<Database> opened = Database::forReading(database());
        Statement tables(*opened, "SELECT CAST(coalesce(sql, '') AS BLOB) FROM sqlite_schema ORDER BY name");
        QByteArray all;
        while (tables.step() == Statement::Step::Row)
            all += QByteArray(tables.blob(0).data(), static_cast<qsizetype>(tables.blob(0).size())) + ';';
        return static_cast<qint64>(qHash(all, 0));
    }

private:
    QTemporaryDir m_dir {quickFolder()};
};

// An archive of format 1 in `folder`, with what the feed makes of `count` events, and links by the first rule.
bool makeOld(const TestFolder &folder, const char *parts, int count)
{
    const TestFolder today;
    if (!today.fill(count) || !linkByFirstRule(today.paths()) || !QFile::copy(today.paths().key(), folder.paths().key()))
        return false;
    sqlite3 *old = nullptr;
    const QByteArray attach = "ATTACH '" + QFile::encodeName(today.database()) + "' AS today;";
    bool isGood = sqlite3_open(QFile::encodeName(folder.database()).constData(), &old) == SQLITE_OK;
    for (const char *sql : {"PRAGMA journal_mode = WAL", attach.constData(), firstTables, parts, contents})
        isGood = isGood && sqlite3_exec(old, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    return sqlite3_close(old) == SQLITE_OK && isGood;
}

// Empty, or what is wrong with the archive of the first `count` events after it was opened to write.
QString migrationFault(const TestFolder &folder, int count)
{
    {
        OpenArchive archive(folder.path());
        const Result<StoreContents> opened = archive.open();
        if (!opened)
            return opened.error().detail;
        if (const QString fault = feedFault(archive, *opened, count); !fault.isEmpty())
            return fault;
    }
    if (!folder.isNothingSetAside())
        return u"something was set aside"_s;
    const Result<std::optional<ArchiveVerdict>> verdict = verifyArchive(folder.paths(), {});
    if (!verdict || !*verdict || (*verdict)->firstFault)
        return verdict && *verdict ? *(*verdict)->firstFault : u"not verified"_s;
    const qint64 format = folder.number("PRAGMA user_version");
    return format == archiveFormat ? QString() : u"format %1"_s.arg(format);
}

std::vector<EventSequence> found(const OpenArchive &archive, const QString &text, EventSequence count)
{
    std::vector<EventSequence> all;
    const auto take = [&all](std::vector<EventSequence> &&part) { all.insert(all.end(), part.begin(), part.end()); };
    const Result<Done> done = archive.archive.documents()->findText(text, 0, count - 1, {}, take);
    return done ? all : std::vector<EventSequence> {count};
}

} // namespace

class TestArchiveFormat final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void migrates_data();
    void migrates();
    void readsTheOldOne_data() { migrates_data(); }
    void readsTheOldOne();
    void anyCallMayFail_data();
    void anyCallMayFail();
    void mayEndAnywhere();
    void leavesTheNewerUntouched_data();
    void leavesTheNewerUntouched();
    void leavesTheForeignUntouched();

private:
    static constexpr int oldCount = 121; // as many as the first pages of the feed have
};

void TestArchiveFormat::initTestCase()
{
    installFaultyFiles();
    int count = 0;
    while (count < oldCount)
        count += static_cast<int>(feedAfter(count).events->events().size());
    QCOMPARE(count, oldCount);
}

void TestArchiveFormat::migrates_data()
{
    QTest::addColumn<QByteArray>("parts");
    QTest::addColumn<bool>("keepsFilters");
    QTest::newRow("the first tables") << QByteArray(firstParts) << false;
    QTest::newRow("today's tables under the first number") << QByteArray(todaysParts) << true;
}

void TestArchiveFormat::migrates()
{
    QFETCH(QByteArray, parts);
    QFETCH(bool, keepsFilters);
    const TestFolder folder;
    QVERIFY(makeOld(folder, parts.constData(), oldCount));
    QCOMPARE(migrationFault(folder, oldCount), QString());
    const TestFolder today;
    QVERIFY(today.fill(1));
    QCOMPARE(folder.tablesHash(), today.tablesHash());
    QCOMPARE(folder.number("SELECT count(*) > 0 FROM filter"), keepsFilters ? 1 : 0);
    {
        OpenArchive archive(folder.path());
        QVERIFY(archive.open());
        QVERIFY(archive.commit(oraclePage(oldCount, 20)));
        // Of old events without filters, and of new ones with them.
        QCOMPARE(found(archive, u"n17 of it"_s, oldCount + 20), std::vector<EventSequence> {17});
        QCOMPARE(found(archive, u"n130 of it"_s, oldCount + 20), std::vector<EventSequence> {130});
    }
    const Result<std::optional<ArchiveRewrite>> rebuilt = rebuildArchive(folder.paths(), testSource, {});
    QVERIFY(rebuilt && *rebuilt);
    QCOMPARE((*rebuilt)->wrongFilters > 0, !keepsFilters);
    const Result<std::optional<ArchiveVerdict>> verdict = verifyArchive(folder.paths(), {});
    QVERIFY(verdict && *verdict && (*verdict)->isGood());
}

// Without the right to write, it is shown and searched as it is.
void TestArchiveFormat::readsTheOldOne()
{
    QFETCH(QByteArray, parts);
    const TestFolder folder;
    QVERIFY(makeOld(folder, parts.constData(), oldCount));
    const QByteArray before = bytesOf(folder.database());
    const ArchiveLock other(folder.paths());
    QVERIFY(other.isHeld());
    {
        OpenArchive archive(folder.path());
        const Result<StoreContents> opened = archive.open();
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail));
        QVERIFY(opened->isReadOnly);
        QCOMPARE(feedFault(archive, *opened, oldCount), QString());
        QCOMPARE(found(archive, u"n17 of it"_s, oldCount), std::vector<EventSequence> {17});
    }
    const Result<std::optional<ArchiveVerdict>> verdict = verifyArchive(folder.paths(), {});
    QVERIFY(verdict && *verdict && !(*verdict)->firstFault);
    QVERIFY((*verdict)->wrongFilters > 0);
    QCOMPARE(bytesOf(folder.database()), before);
}

void TestArchiveFormat::anyCallMayFail_data()
{
    QTest::addColumn<int>("call");
    QTest::addColumn<int>("code");
    QTest::newRow("write") << static_cast<int>(DiskCall::Write) << SQLITE_IOERR_WRITE;
    QTest::newRow("full") << static_cast<int>(DiskCall::Write) << SQLITE_FULL;
    QTest::newRow("sync") << static_cast<int>(DiskCall::Sync) << SQLITE_IOERR_FSYNC;
    QTest::newRow("open") << static_cast<int>(DiskCall::Open) << SQLITE_CANTOPEN;
}

void TestArchiveFormat::anyCallMayFail()
{
    QFETCH(int, call);
    QFETCH(int, code);
    const TestFolder old;
    QVERIFY(makeOld(old, firstParts, oldCount));
    int refused = 0;
    for (int n = 1;; ++n) {
        const TestFolder folder;
        QVERIFY(QFile::copy(old.database(), folder.database()) && QFile::copy(old.paths().key(), folder.paths().key()));
        failAt(static_cast<DiskCall>(call), n, code);
        {
            OpenArchive archive(folder.path());
            refused += archive.open() ? 0 : 1;
        }
        const bool isOver = !hasFailed();
        failNoMore();
        const QString fault = migrationFault(folder, oldCount);
        QVERIFY2(fault.isEmpty(), qPrintable(u"call %1: %2"_s.arg(n).arg(fault)));
        if (isOver)
            break;
    }
    QVERIFY(refused > 0);
}

// Killed, or without power, at any write of the migration: of the log there is only the beginning.
void TestArchiveFormat::mayEndAnywhere()
{
    const TestFolder old;
    QVERIFY(makeOld(old, firstParts, oldCount));
    const QByteArray file = bytesOf(old.database());
    QByteArray log;
    {
        OpenArchive archive(old.path());
        QVERIFY(archive.open());
        QCOMPARE(bytesOf(old.database()), file); // all of the migration is in the log
        log = bytesOf(old.log());
    }
    QVERIFY(!log.isEmpty());
    for (qsizetype kept = 0; kept <= log.size(); kept += 509) {
        const TestFolder folder;
        QVERIFY(QFile::copy(old.paths().key(), folder.paths().key()));
        QVERIFY(write(folder.database(), file) && write(folder.log(), log.left(kept)));
        const QString fault = migrationFault(folder, oldCount);
        QVERIFY2(fault.isEmpty(), qPrintable(u"%1 bytes: %2"_s.arg(kept).arg(fault)));
    }
}

void TestArchiveFormat::leavesTheNewerUntouched_data()
{
    QTest::addColumn<bool>("hasLog");
    QTest::newRow("a file") << false;
    QTest::newRow("with a log, as after a kill") << true;
}

void TestArchiveFormat::leavesTheNewerUntouched()
{
    QFETCH(bool, hasLog);
    const TestFolder newer;
    QVERIFY(newer.fill(1));
    const TestFolder folder;
    {
        sqlite3 *database = nullptr;
        QCOMPARE(sqlite3_open(QFile::encodeName(newer.database()).constData(), &database), SQLITE_OK);
        QCOMPARE(sqlite3_exec(database, "PRAGMA wal_autocheckpoint = 0; CREATE TABLE something_new(x); PRAGMA user_version = 4;",
                              nullptr, nullptr, nullptr),
                 SQLITE_OK);
        if (!hasLog)
            sqlite3_close(database);
        QVERIFY(QFile::copy(newer.database(), folder.database()));
        if (hasLog) {
            QVERIFY(QFile::copy(newer.log(), folder.log()));
            sqlite3_close(database);
        }
    }
    const QByteArray file = bytesOf(folder.database());
    const QByteArray log = bytesOf(folder.log());
    QCOMPARE(log.isEmpty(), !hasLog);
    for (const EventArchive::Access access : {EventArchive::Access::Write, EventArchive::Access::Read}) {
        OpenArchive archive(folder.path(), testSource, access);
        const Result<StoreContents> opened = archive.open();
        QVERIFY(!opened);
        QVERIFY2(opened.error().detail.contains(u"newer version"_s), qPrintable(opened.error().detail));
    }
    for (const bool compacts : {false, true})
        QVERIFY(!(compacts ? compactArchive : rebuildArchive)(folder.paths(), testSource, {}, {}));
    QVERIFY(folder.isNothingSetAside());
    QCOMPARE(bytesOf(folder.database()), file);
    QCOMPARE(bytesOf(folder.log()), log);
    QVERIFY(!QFile::exists(folder.paths().key()));
}

// Somebody else's database with a number like ours is not given our tables.
void TestArchiveFormat::leavesTheForeignUntouched()
{
    const TestFolder folder;
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(folder.database()).constData(), &database), SQLITE_OK);
    QCOMPARE(sqlite3_exec(database, "CREATE TABLE filter(mine); INSERT INTO filter VALUES(1); PRAGMA user_version = 1;", nullptr,
                          nullptr, nullptr),
             SQLITE_OK);
    sqlite3_close(database);
    const QByteArray file = bytesOf(folder.database());
    OpenArchive archive(folder.path());
    QVERIFY(!archive.open());
    const QStringList aside = QDir(folder.path()).entryList({u"damaged-*.db"_s});
    QCOMPARE(aside.size(), 1);
    QCOMPARE(bytesOf(folder.path() + u'/' + aside.first()), file);
}

QTEST_GUILESS_MAIN(TestArchiveFormat)
#include "tst_archiveformat.moc"
