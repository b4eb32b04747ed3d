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
    QTest::newRow("seal") << "UPDATE state SET seal = zeroblob(32)"_ba << u"was changed"_s;
}

void TestArchiveVerify::findsWhatWasDone()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, says);
    const QTemporaryDir dir;
    fill(dir.path());
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(dir.filePath(u"events.db"_s)).constData(), &database), SQLITE_OK);
    QCOMPARE(sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
    QCOMPARE(sqlite3_close(database), SQLITE_OK);
    const Result<std::optional<ArchiveVerdict>> verdict = verifyArchive({dir.path()}, {});
    QVERIFY(verdict);
    QVERIFY((*verdict)->firstFault);
    QVERIFY2((*verdict)->firstFault->contains(says), qPrintable(*(*verdict)->firstFault));
}

QTEST_GUILESS_MAIN(TestArchiveVerify)
#include "tst_archiveverify.moc"
