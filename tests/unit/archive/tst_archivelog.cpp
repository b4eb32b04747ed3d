// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/sqlite.h"
#include "tests/unit/archive/archivefeed.h"
#include "tests/unit/archive/faultyfiles.h"

#include <sqlite3.h>

using namespace Backtrail;
using namespace Qt::StringLiterals;

// What the writing connection collects before it writes it into the log; and in how many pieces columns are kept.
class TestArchiveLog final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installFaultyFiles(); }
    void othersSeeEveryCommit_data();
    void othersSeeEveryCommit();
    void aFailedCommitLeavesNothing();
    void rowsAreWrittenFewTimes();

private:
    [[nodiscard]] static qint64 number(const QString &file, const char *sql)
    {
        const Result<Database> database = Database::forReading(file);
        const Result<std::int64_t> value = database ? database->number(sql) : Result<std::int64_t>(database.error());
        return value ? *value : -1;
    }
    [[nodiscard]] static bool add(Database &database, int size)
    {
        const QByteArray sql = "BEGIN; INSERT INTO t VALUES(randomblob(" + QByteArray::number(size)
            + ")); INSERT INTO t SELECT randomblob(10) FROM t LIMIT 3; COMMIT";
        return bool(database.run(sql.constData()));
    }
};

void TestArchiveLog::othersSeeEveryCommit_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("small") << 10;
    QTest::newRow("more than is collected") << 500'000;
    QTest::newRow("more than SQLite keeps in memory") << 6'000'000;
}

void TestArchiveLog::othersSeeEveryCommit()
{
    QFETCH(int, size);
    const QTemporaryDir folder(quickFolder());
    const QString file = folder.filePath(u"a.db"_s);
    QVERIFY(QFile(file).open(QIODevice::WriteOnly));
    Result<Database> writer = Database::forWriting(file);
    QVERIFY(writer && writer->run("PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0; CREATE TABLE t(x)"));
    for (int i = 0; i < 5; ++i) {
        QVERIFY(add(*writer, size));
        const qint64 rows = *writer->number("SELECT count(*) FROM t");
        QCOMPARE(number(file, "SELECT count(*) FROM t"), rows);
        // As after a power cut now.
        const QTemporaryDir other(quickFolder());
        const QString copy = other.filePath(u"a.db"_s);
        QVERIFY(QFile::copy(file, copy) && QFile::copy(file + u"-wal"_s, copy + u"-wal"_s));
        Result<Database> copied = Database::forWriting(copy);
        QVERIFY(copied);
        QCOMPARE(*copied->number("SELECT count(*) FROM t"), rows);
        QCOMPARE(*copied->number("SELECT integrity_check = 'ok' FROM pragma_integrity_check"), 1);
    }
    QVERIFY(writer->run("PRAGMA wal_checkpoint(TRUNCATE)"));
    QCOMPARE(QFileInfo(file + u"-wal"_s).size(), 0);
    QVERIFY(add(*writer, size));
    QCOMPARE(*writer->number("SELECT integrity_check = 'ok' FROM pragma_integrity_check"), 1);
}

void TestArchiveLog::aFailedCommitLeavesNothing()
{
    const QTemporaryDir folder(quickFolder());
    const QString file = folder.filePath(u"a.db"_s);
    QVERIFY(QFile(file).open(QIODevice::WriteOnly));
    Result<Database> writer = Database::forWriting(file);
    QVERIFY(writer && writer->run("PRAGMA journal_mode=WAL; CREATE TABLE t(x)"));
    QVERIFY(add(*writer, 20'000));
    const qint64 rows = *writer->number("SELECT count(*) FROM t");
    for (const auto &[call, code] : {std::pair {DiskCall::Write, SQLITE_FULL}, std::pair {DiskCall::Write, SQLITE_IOERR_WRITE},
                                     std::pair {DiskCall::Sync, SQLITE_IOERR_FSYNC}}) {
        failAt(call, 1, code);
        QVERIFY(!add(*writer, 20'000));
        failNoMore();
        static_cast<void>(writer->run("ROLLBACK"));
        QCOMPARE(number(file, "SELECT count(*) FROM t"), rows);
        QCOMPARE(*writer->number("SELECT count(*) FROM t"), rows);
    }
    QVERIFY(add(*writer, 20'000));
    QVERIFY(number(file, "SELECT count(*) FROM t") > rows);
    QCOMPARE(number(file, "SELECT integrity_check = 'ok' FROM pragma_integrity_check"), 1);
}

// A large piece is not written again because small ones follow it.
void TestArchiveLog::rowsAreWrittenFewTimes()
{
    const QTemporaryDir folder(quickFolder());
    const QString database = ArchivePaths {folder.path()}.database();
    OpenArchive archive(folder.path());
    QVERIFY(archive.open());
    for (int page = 0; page < 100; ++page) {
        QVERIFY(archive.commit(oraclePage(page * 100, 100)));
        QVERIFY(number(database, "SELECT count(*) FROM segment") <= 31 + page / 32);
    }
    QCOMPARE(number(database, "SELECT max(count) FROM segment"), 3200);
    QCOMPARE(number(database, "SELECT count(*) FROM segment"), 3 + 4);
    QVERIFY(archive.commit(oraclePage(10'000, 45'000))); // with most of those before it it is one of the largest
    QCOMPARE(number(database, "SELECT count(*) FROM segment"), 2);
    QCOMPARE(number(database, "SELECT max(count) FROM segment"), 51'800);
}

QTEST_GUILESS_MAIN(TestArchiveLog)
#include "tst_archivelog.moc"
