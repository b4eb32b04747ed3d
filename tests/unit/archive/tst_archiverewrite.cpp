// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archivereading.h"
#include "tests/unit/archive/rewritefixture.h"

using namespace Backtrail;
using namespace Qt::StringLiterals;

// What is derived, made again: and what is proved of it before and after.
class TestArchiveRewrite final : public QObject, protected RewriteFixture
{
    Q_OBJECT

private slots:
    void init() { renew(); }
    void verificationFindsWhatIsDerivedWrongly_data();
    void verificationFindsWhatIsDerivedWrongly();
    void rebuildsColumnsThatNobodyCanRead_data();
    void rebuildsColumnsThatNobodyCanRead();
    void rebuildOfAGoodArchiveChangesNothing();
    void aSwappedFilterHidesNothing();
    void eventsThatWereChangedAreNotSealedAnew_data();
    void eventsThatWereChangedAreNotSealedAnew();
    void keepsTheTimeOfAnEventThatHasNone();
    void aLostKeyIsTold();

};

void TestArchiveRewrite::verificationFindsWhatIsDerivedWrongly_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<QString>("says");
    const QString row = u"columns of event "_s;
    QTest::newRow("a segment of others") << "UPDATE segment SET data = (SELECT s.data FROM segment s ORDER BY s.first LIMIT 1) WHERE first = (SELECT max(first) FROM segment)"_ba << row;
    QTest::newRow("a segment that cannot be read") << "UPDATE segment SET data = zeroblob(100) WHERE first = (SELECT max(first) FROM segment)"_ba << u"cannot be read"_s;
    QTest::newRow("a segment is missing") << "DELETE FROM segment WHERE first = (SELECT max(first) FROM segment)"_ba << u"holes"_s;
    QTest::newRow("times") << "UPDATE segment SET oldest = oldest - 1 WHERE first = (SELECT max(first) FROM segment)"_ba << u"times of events"_s;
    QTest::newRow("names are missing") << "DELETE FROM dictionary"_ba << u"names"_s;
    QTest::newRow("a filter is missing") << "DELETE FROM filter WHERE frame = (SELECT max(frame) FROM filter)"_ba << u"search filter"_s;
    QTest::newRow("filters swapped")
        << "CREATE TABLE t AS SELECT * FROM filter ORDER BY frame DESC LIMIT 2; UPDATE filter SET data = (SELECT t.data FROM t WHERE t.frame <> filter.frame) WHERE frame IN (SELECT frame FROM t); DROP TABLE t"_ba
        << u"search filter"_s;
    QTest::newRow("a part of a pack is missing") << "DELETE FROM filter_part WHERE number = 3"_ba << u"search filter of event 0,"_s;
    QTest::newRow("the width of a pack") << "UPDATE filter_pack SET bits = bits - 1"_ba << u"search filter of event 0,"_s;
    QTest::newRow("a pack is missing") << "DELETE FROM filter_pack"_ba << u"search filter of event 0,"_s;
    QTest::newRow("a filter of no frame") << "INSERT INTO filter(frame, data) VALUES(100000, zeroblob(16))"_ba << u"search filter"_s;
}

void TestArchiveRewrite::verificationFindsWhatIsDerivedWrongly()
{
    QFETCH(QByteArray, statement);
    QFETCH(QString, says);
    copyOfLarge();
    QVERIFY2(verdict().isGood(), qPrintable(verdict().firstWrongRow.value_or(verdict().firstFault.value_or(QString()))));
    const QByteArray before = dump();
    sql(statement);
    const ArchiveVerdict bad = verdict();
    QVERIFY2(!bad.firstFault, qPrintable(bad.firstFault.value_or(QString()))); // what was received is as it was
    QVERIFY(bad.firstWrongRow);
    QVERIFY2(bad.firstWrongRow->contains(says), qPrintable(*bad.firstWrongRow));
    QVERIFY(bad.wrongRows + bad.wrongFilters > 0);

    const ArchiveRewrite report = rebuilt();
    QVERIFY(!report.fault);
    QCOMPARE(report.firstWrongRow, bad.firstWrongRow);
    QCOMPARE(report.wrongRows, bad.wrongRows);
    QCOMPARE(report.wrongFilters, bad.wrongFilters);
    QVERIFY(verdict().isGood());
    QVERIFY(dump() == before);
    // And it can be written as before.
    OpenArchive archive(m_paths.folder);
    QVERIFY(archive.open());
    QVERIFY(archive.commit(oraclePage(2'120, 300)));
    QVERIFY(verdict().isGood());
}

void TestArchiveRewrite::rebuildsColumnsThatNobodyCanRead_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::newRow("segments") << "UPDATE segment SET data = zeroblob(100)"_ba;
    QTest::newRow("no segments") << "DELETE FROM segment"_ba;
    QTest::newRow("names") << "UPDATE dictionary SET data = zeroblob(9)"_ba;
    QTest::newRow("nothing derived") << "DELETE FROM segment; DELETE FROM dictionary; DELETE FROM filter"_ba;
}

void TestArchiveRewrite::rebuildsColumnsThatNobodyCanRead()
{
    QFETCH(QByteArray, statement);
    fill(30, 100);
    const QByteArray before = dump();
    sql(statement);
    {
        // It is not set aside: nothing that was received is lost.
        OpenArchive archive(m_paths.folder);
        const Result<StoreContents> contents = archive.open();
        QVERIFY(!contents);
        QVERIFY2(contents.error().detail.contains(u"archive rebuild"_s), qPrintable(contents.error().detail));
        QVERIFY(QDir(m_paths.folder).entryList({u"damaged-*"_s}).isEmpty());
    }
    QVERIFY(!rebuilt().fault);
    QVERIFY(dump() == before);
    QVERIFY(verdict().isGood());
}

void TestArchiveRewrite::rebuildOfAGoodArchiveChangesNothing()
{
    fill(30, 100);
    const ArchiveRewrite report = rebuilt();
    QVERIFY(!report.fault && !report.firstWrongRow && !report.isSealedAnew);
    QCOMPARE(report.events, 3000U);
    QCOMPARE(report.bytesAfter, report.bytesBefore);
}

// A filter that lies in another place is of no use, and rules nothing out.
void TestArchiveRewrite::aSwappedFilterHidesNothing()
{
    fill(20, 100);
    sql("CREATE TABLE t AS SELECT * FROM filter; UPDATE filter SET data = (SELECT t.data FROM t WHERE t.frame = 19 - filter.frame); DROP TABLE t");
    OpenArchive archive(m_paths.folder);
    QVERIFY(archive.open());
    for (const int n : {5, 1234, 1999}) {
        std::vector<EventSequence> found;
        const auto take = [&](std::vector<EventSequence> &&part) { found.insert(found.end(), part.begin(), part.end()); };
        QVERIFY(archive.archive.documents()->findText(u"n%1 of it"_s.arg(n), 0, 2000, {}, take));
        QCOMPARE(found, std::vector<EventSequence> {static_cast<EventSequence>(n)});
    }
}

void TestArchiveRewrite::eventsThatWereChangedAreNotSealedAnew_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::newRow("frame") << "UPDATE frame SET data = (SELECT data FROM frame WHERE number = 2) WHERE number = 3"_ba;
    QTest::newRow("link") << "UPDATE frame SET link = zeroblob(32) WHERE number = 5"_ba;
    QTest::newRow("number") << "UPDATE frame SET number = 1000 WHERE number = 29"_ba;
    QTest::newRow("revision") << "DELETE FROM revision"_ba;
    QTest::newRow("seal") << "UPDATE state SET seal = zeroblob(32)"_ba;
    QTest::newRow("unsealed though the key is there") << "UPDATE state SET seal = zeroblob(0)"_ba;
}

void TestArchiveRewrite::eventsThatWereChangedAreNotSealedAnew()
{
    QFETCH(QByteArray, statement);
    fill(30, 100);
    sql(statement);
    const ArchiveVerdict before = verdict();
    QVERIFY(before.firstFault);
    if (QByteArray(QTest::currentDataTag()).startsWith("unsealed"))
        return; // a rebuild seals it, and says so
    QVERIFY(rebuilt().fault);
    QVERIFY(compacted().fault);
    QCOMPARE(verdict().firstFault, before.firstFault);
}

// Its time is that of the event before it in the answer it came with, which its own bytes do not tell.
void TestArchiveRewrite::keepsTheTimeOfAnEventThatHasNone()
{
    EventDecoder decoder;
    {
        OpenArchive archive(m_paths.folder);
        QVERIFY(archive.open());
        const Result<DecodedPage> page = decoder.decodePage(
            R"({"events":[{"id":"a","timestamp":"2026-01-01T00:00:00Z"},{"id":"b","timestamp":"soon"},{"id":"c"}]})"_ba);
        QVERIFY(page);
        QVERIFY(archive.commit(selectEvents(page->batch, {1, 2}))); // as if `a` had been there before
        QVERIFY(archive.commit(oraclePage(0, 10)));
    }
    QVERIFY(verdict().isGood());
    const QByteArray before = dump();
    const qint64 inJanuary = Timestamp::parse(u"2026-01-01T00:00:00Z"_s)->ns;
    QCOMPARE(before.count(QByteArray::number(inJanuary)), 2);
    sql("UPDATE segment SET oldest = 0");
    QVERIFY(rebuilt().wrongRows > 0);
    QVERIFY(dump() == before);
    QVERIFY(compacted().framesAfter == 1);
    QVERIFY(dump() == before);
    QVERIFY(verdict().isGood());
}

void TestArchiveRewrite::aLostKeyIsTold()
{
    fill(10, 100);
    QVERIFY(QFile::rename(m_paths.key(), m_dir->filePath(u"key"_s)));
    QVERIFY(!verdict().firstFault && !verdict().firstWrongRow);
    QVERIFY(!verdict().isSealChecked && !verdict().isGood());
    {
        OpenArchive archive(m_paths.folder);
        const Result<StoreContents> contents = archive.open();
        QVERIFY(contents);
        QVERIFY(contents->isSealLost && !contents->isReadOnly);
        QVERIFY(archive.commit(oraclePage(1000, 100))); // used all the same
    }
    QVERIFY(!QFile::exists(m_paths.key())); // none came by itself
    QVERIFY(!compacted().isSealedAnew);
    QVERIFY(!QFile::exists(m_paths.key()));
    // The key that comes back is not that of what was written without one.
    QVERIFY(QFile::copy(m_dir->filePath(u"key"_s), m_paths.key()));
    QVERIFY(verdict().firstFault);
    {
        OpenArchive archive(m_paths.folder);
        const Result<StoreContents> contents = archive.open();
        QVERIFY(contents && contents->isSealLost);
        QVERIFY(archive.commit(oraclePage(1100, 100)));
    }
    QVERIFY(verdict().firstFault); // and it does not cover it up
    QVERIFY(QFile::remove(m_paths.key()));
    const ArchiveRewrite report = rebuilt();
    QVERIFY(report.isSealedAnew && !report.fault);
    QVERIFY(verdict().isGood() && verdict().isSealChecked);
    QVERIFY(!rebuilt().isSealedAnew);
}

QTEST_GUILESS_MAIN(TestArchiveRewrite)
#include "tst_archiverewrite.moc"
