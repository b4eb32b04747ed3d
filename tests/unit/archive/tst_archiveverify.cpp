// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archiveverify.h"
#include "tests/unit/archive/archivebench.h"

#include <sqlite3.h>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestArchiveVerify final : public QObject
{
    Q_OBJECT

private slots:
    void findsNothingWrong();
    void findsWhatWasDone_data();
    void findsWhatWasDone();
    void doesNotBelieveWhatDoesNotFitItsSeal_data();
    void doesNotBelieveWhatDoesNotFitItsSeal();
    void tellsThatNothingTellsOfTheEnd();
};

namespace {

void fill(const QString &folder)
{
    OpenArchive archive(folder);
    QVERIFY(archive.open());
    for (int n = 0; n < 10; ++n)
        QVERIFY(archive.commit(oraclePage(n * 100, 100)));
    EventText changed = oracleEvent(4);
    changed.members.insert(u"target_name"_s, u"renamed"_s);
    StoreCommit commit {batchOf({changed}), {{u"/events/3"_s, u"no event"_s, true, "17"_ba}}, {}, {}};
    commit.coverage = {{{100}, {200}, CoverageKind::Complete, CoverageReason::None}};
    QVERIFY(archive.commit(commit));
}

void runSql(const QString &folder, const QByteArray &sql)
{
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(folder + u"/events.db"_s).constData(), &database), SQLITE_OK);
    QCOMPARE(sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
    QCOMPARE(sqlite3_close(database), SQLITE_OK);
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

// The archive claims more than was proved, with a new record and the old seal.
void claimMore(const QString &folder)
{
    Result<Database> database = Database::forWriting(folder + u"/events.db"_s);
    QVERIFY(database);
    Result<StoredState> stored = loadStored(*database);
    QVERIFY(stored);
    stored->state.coverage.mark({{0}, {5000}, CoverageKind::Complete, CoverageReason::None});
    QVERIFY(storeState(*database, stored->state, testSource, "no key"_ba));
    Statement update(*database, "UPDATE state SET seal = ?1");
    QVERIFY(update.bind(1, stored->seal).run());
}

} // namespace

void TestArchiveVerify::findsNothingWrong()
{
    const QTemporaryDir dir;
    fill(dir.path());
    const Result<std::optional<ArchiveVerdict>> verdict = verifyArchive({dir.path()}, {});
    QVERIFY(verdict);
    QVERIFY2(!(*verdict)->firstFault, qPrintable((*verdict)->firstFault.value_or(QString())));
    QCOMPARE((*verdict)->events, 1000U);
    QCOMPARE((*verdict)->revisions, 1U);
    QCOMPARE((*verdict)->unreadable, 1U);
    QVERIFY((*verdict)->isSealChecked);
}

void TestArchiveVerify::findsWhatWasDone_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("says");
    QTest::newRow("frame of others") << "UPDATE frame SET data = (SELECT data FROM frame WHERE number = 2) WHERE number = 3"_ba << u"Event 300 "_s;
    QTest::newRow("frame removed") << "DELETE FROM frame WHERE number = 4"_ba << u"Event 400 is missing"_s;
    QTest::newRow("link") << "UPDATE frame SET link = zeroblob(32) WHERE number = 5"_ba << u"599"_s;
    QTest::newRow("revision removed") << "DELETE FROM revision"_ba << u"missing"_s;
    QTest::newRow("unreadable changed") << "UPDATE unreadable SET data = (SELECT data FROM revision)"_ba << u"Unreadable element 0 was changed"_s;
    QTest::newRow("frame that nobody counts") << "INSERT INTO frame SELECT -1, 250, count, link, data FROM frame WHERE number = 3"_ba << u"Event 250 is kept under a wrong number"_s;
    QTest::newRow("digest of an unreadable one") << "UPDATE unreadable SET digest = zeroblob(32)"_ba << u"Unreadable element 0 was changed"_s;
    QTest::newRow("seal") << "UPDATE state SET seal = zeroblob(32)"_ba << u"was changed"_s;
}

void TestArchiveVerify::findsWhatWasDone()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, says);
    const QTemporaryDir dir;
    fill(dir.path());
    runSql(dir.path(), sql);
    const Result<std::optional<ArchiveVerdict>> verdict = verifyArchive({dir.path()}, {});
    QVERIFY(verdict);
    QVERIFY((*verdict)->firstFault);
    QVERIFY2((*verdict)->firstFault->contains(says), qPrintable(*(*verdict)->firstFault));
}

void TestArchiveVerify::doesNotBelieveWhatDoesNotFitItsSeal_data()
{
    QTest::addColumn<bool>("isKeyOther");
    QTest::newRow("more coverage") << false;
    QTest::newRow("the key of another") << true;
}

// Or the next commit would seal it, and the proof would say that nothing was changed.
void TestArchiveVerify::doesNotBelieveWhatDoesNotFitItsSeal()
{
    QFETCH(bool, isKeyOther);
    const QTemporaryDir dir;
    fill(dir.path());
    if (isKeyOther)
        writeFile(ArchivePaths {dir.path()}.key(), QByteArray(32, 'k'));
    else
        claimMore(dir.path());
    const Result<std::optional<ArchiveVerdict>> verdict = verifyArchive({dir.path()}, {});
    QVERIFY(verdict && (*verdict)->firstFault);
    {
        OpenArchive reader(dir.path(), testSource, EventArchive::Access::Read);
        const Result<StoreContents> contents = reader.open();
        QVERIFY(!contents);
        QVERIFY2(contents.error().detail.contains(u"does not fit its seal"_s), qPrintable(contents.error().detail));
    }
    QVERIFY(QFile::exists(ArchivePaths {dir.path()}.database()));
    {
        OpenArchive writer(dir.path());
        const Result<StoreContents> contents = writer.open();
        QVERIFY(!contents);
        QVERIFY2(contents.error().detail.contains(u"set aside"_s), qPrintable(contents.error().detail));
    }
    QVERIFY(!QFile::exists(ArchivePaths {dir.path()}.database()));
    QCOMPARE(QDir(dir.path()).entryList({u"damaged-*.db"_s}).size(), 1);
}

void TestArchiveVerify::tellsThatNothingTellsOfTheEnd()
{
    const QTemporaryDir dir;
    fill(dir.path());
    const auto isEndChecked = [&] {
        const Result<std::optional<ArchiveVerdict>> verdict = verifyArchive({dir.path()}, {});
        return verdict && (*verdict)->isGood() && (*verdict)->isEndChecked;
    };
    QVERIFY(isEndChecked());
    const QString head = ArchivePaths {dir.path()}.head();
    writeFile(head, "flipped"_ba);
    QVERIFY(!isEndChecked());
    QVERIFY(QFile::remove(head));
    QVERIFY(!isEndChecked());
}

QTEST_GUILESS_MAIN(TestArchiveVerify)
#include "tst_archiveverify.moc"
