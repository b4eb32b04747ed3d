// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archiveseal.h"
#include "models/archive/sqlite.h"
#include "tests/unit/archive/archivebench.h"

#include <QFileInfo>

#include <sys/stat.h>

using namespace Backtrail;
using namespace Qt::StringLiterals;

// Who may open an archive, who writes, and what is refused or set aside.
class TestArchiveOpening final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void isTheOwnersAlone();
    void secondProgramReadsAndFollows();
    void whoFollowsIsToldOfALostKeyAllTheTime();
    void whoFollowsTakesOver();
    void refusesANewerVersion();
    void refusesAnotherSource();
    void setsDamageAside_data();
    void setsDamageAside();

private:
    [[nodiscard]] QString folder() const { return m_dir->path() + u"/archive"_s; }
    [[nodiscard]] QString file() const { return folder() + u"/events.db"_s; }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestArchiveOpening::isTheOwnersAlone()
{
    const mode_t before = umask(0);
    OpenArchive archive(m_dir->path() + u"/new/profile"_s);
    const bool opened = bool(archive.open()) && bool(archive.commit(oraclePage(0, 100)));
    umask(before);
    QVERIFY(opened);
    const auto modeOf = [](const QString &path) {
        struct stat info {};
        stat(QFile::encodeName(path).constData(), &info);
        return info.st_mode & 0777;
    };
    const QDir dir(m_dir->path() + u"/new/profile"_s);
    QCOMPARE(modeOf(dir.path()), 0700U);
    for (const QString &name : dir.entryList(QDir::Files | QDir::Hidden))
        QVERIFY2(modeOf(dir.filePath(name)) == 0600U, qPrintable(name));
    QVERIFY(dir.exists(u"events.db-wal"_s));
}

void TestArchiveOpening::secondProgramReadsAndFollows()
{
    OpenArchive writer(folder());
    QVERIFY(writer.open());
    QVERIFY(writer.commit(oraclePage(0, 500)));
    OpenArchive reader(folder());
    const Result<StoreContents> contents = reader.open();
    QVERIFY(contents);
    QVERIFY(contents->isReadOnly);
    QVERIFY(!contents->readOnlyReason.isEmpty());
    compareWithOracle(reader.index.snapshot(), 500);
    QVERIFY(!reader.commit(oraclePage(500, 1)));

    StoreContents latest;
    reader.archive.follow([&](const StoredRowsPtr &rows, const StoreContents &now) {
        reader.index.appendStored(*rows, reader.archive.documents());
        latest = now;
    });
    for (int n = 5; n < 20; ++n)
        QVERIFY(writer.commit(oraclePage(n * 100, 100)));
    QVERIFY(writer.commit(StoreCommit {nullptr, {}, {{{1}, {2}, CoverageKind::Complete, {}}}, {}}));
    QTRY_COMPARE_WITH_TIMEOUT(latest.coverage.spans().size(), 1U, 10'000);
    compareWithOracle(reader.index.snapshot(), 2000);
    QVERIFY(latest.isReadOnly);
    QVERIFY(!latest.isSealLost);
}

void TestArchiveOpening::whoFollowsIsToldOfALostKeyAllTheTime()
{
    {
        OpenArchive archive(folder());
        QVERIFY(archive.open());
        QVERIFY(archive.commit(oraclePage(0, 10)));
    }
    QVERIFY(QFile::remove(ArchivePaths {folder()}.key()));
    OpenArchive writer(folder());
    QVERIFY(writer.open());
    OpenArchive reader(folder());
    const Result<StoreContents> contents = reader.open();
    QVERIFY(contents && contents->isReadOnly && contents->isSealLost);
    StoreContents latest;
    reader.archive.follow([&](const StoredRowsPtr &, const StoreContents &now) { latest = now; });
    QVERIFY(writer.commit(oraclePage(10, 10)));
    QTRY_COMPARE_WITH_TIMEOUT(latest.count, EventSequence {20}, 10'000);
    QVERIFY(latest.isSealLost);
}

void TestArchiveOpening::whoFollowsTakesOver()
{
    auto writer = std::make_unique<OpenArchive>(folder());
    QVERIFY(writer->open());
    QVERIFY(writer->commit(oraclePage(0, 100)));
    OpenArchive reader(folder());
    const Result<StoreContents> contents = reader.open();
    QVERIFY(contents && contents->isReadOnly);
    std::optional<StoreContents> latest;
    reader.archive.follow([&](const StoredRowsPtr &rows, const StoreContents &now) {
        reader.index.appendStored(*rows, reader.archive.documents());
        latest = now;
    });
    QVERIFY(!reader.commit(oraclePage(100, 10)));
    StoreCommit last {oraclePage(100, 50), {}, {{{0}, {9}, CoverageKind::Complete, CoverageReason::None}}, "there"_ba};
    QVERIFY(writer->commit(std::move(last)));
    writer.reset(); // ends, right behind its last commit
    QTRY_VERIFY_WITH_TIMEOUT(latest && !latest->isReadOnly, 30'000);
    QCOMPARE(latest->count, EventSequence {150});
    QCOMPARE(latest->syncState, "there"_ba);
    QVERIFY(latest->readOnlyReason.isEmpty());
    const Result<StoreReceipt> receipt = reader.commit(oraclePage(140, 60));
    QVERIFY(receipt);
    QCOMPARE(receipt->firstSequence, EventSequence {150});
    QCOMPARE(receipt->repeated, 10U);
    compareWithOracle(reader.index.snapshot(), 200);
    // One that only looks never does.
    EventArchive looking(folder(), testSource, EventArchive::Access::Read);
    bool isOpen = false;
    const Request opening = looking.open([](const StoredRowsPtr &) {}, [&](const Result<StoreContents> &) { isOpen = true; });
    looking.follow([](const StoredRowsPtr &, const StoreContents &) {});
    QTRY_VERIFY_WITH_TIMEOUT(isOpen, 30'000);
    OpenArchive third(folder());
    const Result<StoreContents> now = third.open();
    QVERIFY(now && now->isReadOnly); // there is one that writes
    QCOMPARE(now->count, EventSequence {200});
}

void TestArchiveOpening::refusesANewerVersion()
{
    {
        OpenArchive archive(folder());
        QVERIFY(archive.open());
        QVERIFY(archive.commit(oraclePage(0, 10)));
    }
    QFile database(file());
    QVERIFY(database.open(QIODevice::ReadWrite));
    QVERIFY(database.seek(60)); // user_version
    QCOMPARE(database.write(QByteArray("\0\0\0\7", 4)), 4);
    database.close();
    OpenArchive archive(folder());
    const Result<StoreContents> contents = archive.open();
    QVERIFY(!contents);
    QVERIFY2(contents.error().detail.contains(u"newer version"_s), qPrintable(contents.error().detail));
    QVERIFY(QFile::exists(file()));
}

void TestArchiveOpening::refusesAnotherSource()
{
    {
        OpenArchive archive(folder());
        QVERIFY(archive.open());
    }
    OpenArchive archive(folder(), "another");
    QVERIFY(!archive.open());
    QVERIFY(QFile::exists(file()));
}

void TestArchiveOpening::setsDamageAside_data()
{
    QTest::addColumn<QByteArray>("bytes"); // null = cut in half
    QTest::newRow("not a database") << QByteArray("This is a text.\n").repeated(1000);
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("cut off") << QByteArray();
}

void TestArchiveOpening::setsDamageAside()
{
    QFETCH(QByteArray, bytes);
    {
        OpenArchive archive(folder());
        QVERIFY(archive.open());
        QVERIFY(archive.commit(oraclePage(0, 3000)));
    }
    QFile database(file());
    QVERIFY(database.open(QIODevice::ReadWrite));
    if (bytes.isNull())
        bytes = database.read(database.size() / 2);
    database.resize(0);
    database.seek(0);
    QCOMPARE(database.write(bytes), bytes.size());
    database.close();
    OpenArchive archive(folder());
    const Result<StoreContents> damaged = archive.open();
    QVERIFY(!damaged);
    QCOMPARE(damaged.error().kind, ErrorKind::FileFailed);
    QVERIFY2(damaged.error().detail.contains(u"set aside"_s), qPrintable(damaged.error().detail));
    const QStringList aside = QDir(folder()).entryList({u"damaged-*.db"_s});
    QCOMPARE(aside.size(), 1);
    QFile kept(folder() + u'/' + aside.first());
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), bytes);
    // The next opening begins anew.
    const Result<StoreContents> fresh = archive.open();
    QVERIFY(fresh);
    QCOMPARE(fresh->count, EventSequence {0});
    QVERIFY(archive.commit(oraclePage(0, 10)));
}

QTEST_GUILESS_MAIN(TestArchiveOpening)
#include "tst_archiveopening.moc"
