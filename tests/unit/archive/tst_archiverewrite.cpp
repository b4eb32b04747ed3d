// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archivereading.h"
#include "models/archive/archiverewrite.h"
#include "tests/unit/archive/archivefeed.h"

#include <sqlite3.h>

using namespace Backtrail;
using namespace Qt::StringLiterals;

// What is derived, made again: and what is proved of it before and after.
class TestArchiveRewrite final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void verificationFindsWhatIsDerivedWrongly_data();
    void verificationFindsWhatIsDerivedWrongly();
    void rebuildsColumnsThatNobodyCanRead_data();
    void rebuildsColumnsThatNobodyCanRead();
    void rebuildOfAGoodArchiveChangesNothing();
    void aSwappedFilterHidesNothing();
    void eventsThatWereChangedAreNotSealedAnew_data();
    void eventsThatWereChangedAreNotSealedAnew();
    void keepsTheTimeOfAnEventThatHasNone();
    void compactsManySmallPages();
    void readersGoOnMeanwhile();
    void whoFollowsIsToldOfOtherNames();
    void aCancelledOneChangesNothing();
    void anotherWriterIsNotDisturbed();
    void aLostKeyIsTold();

private:
    void fill(int pages, int perPage);
    void copyOfLarge();
    void sql(const QByteArray &statement);
    [[nodiscard]] ArchiveVerdict verdict();
    [[nodiscard]] ArchiveRewrite rebuilt();
    [[nodiscard]] ArchiveRewrite compacted();
    [[nodiscard]] QByteArray dump();

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QTemporaryDir> m_large;
    ArchivePaths m_paths;
};

void TestArchiveRewrite::init()
{
    m_dir = std::make_unique<QTemporaryDir>(quickFolder());
    m_paths.folder = m_dir->filePath(u"archive"_s);
}

void TestArchiveRewrite::fill(int pages, int perPage)
{
    OpenArchive archive(m_paths.folder);
    QVERIFY(archive.open());
    for (int page = 0; page < pages; ++page)
        QVERIFY(archive.commit(oraclePage(page * perPage, perPage)));
    EventText changed = oracleEvent(4);
    changed.members.insert(u"target_name"_s, u"renamed"_s);
    StoreCommit commit {batchOf({changed}), {{u"/events/3"_s, u"no event"_s, true, "17"_ba}}, {}, "here"_ba};
    commit.coverage = {{{100}, {200}, CoverageKind::Complete, CoverageReason::None}};
    QVERIFY(archive.commit(commit));
}

// With one full pack of filters and some frames more.
void TestArchiveRewrite::copyOfLarge()
{
    if (!m_large) {
        fill(530, 4);
        m_large = std::move(m_dir);
        init();
    }
    QVERIFY(QDir().mkpath(m_paths.folder));
    for (const QString &name : {u"events.db"_s, u"seal.key"_s})
        QVERIFY(QFile::copy(m_large->filePath(u"archive/"_s + name), m_paths.folder + u'/' + name));
}

void TestArchiveRewrite::sql(const QByteArray &statement)
{
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(m_paths.database()).constData(), &database), SQLITE_OK);
    const int code = sqlite3_exec(database, statement.constData(), nullptr, nullptr, nullptr);
    QVERIFY2(code == SQLITE_OK, sqlite3_errmsg(database));
    QCOMPARE(sqlite3_close(database), SQLITE_OK);
}

ArchiveVerdict TestArchiveRewrite::verdict()
{
    const Result<std::optional<ArchiveVerdict>> verdict = verifyArchive(m_paths, {});
    if (!verdict)
        qFatal("%s", qPrintable(verdict.error().detail));
    return **verdict;
}

ArchiveRewrite TestArchiveRewrite::rebuilt()
{
    const Result<std::optional<ArchiveRewrite>> done = rebuildArchive(m_paths, testSource, {});
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    return **done;
}

ArchiveRewrite TestArchiveRewrite::compacted()
{
    const Result<std::optional<ArchiveRewrite>> done = compactArchive(m_paths, testSource, {});
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    return **done;
}

// All that an archive says when it is opened, and every byte that was received.
QByteArray TestArchiveRewrite::dump()
{
    OpenArchive archive(m_paths.folder);
    const Result<StoreContents> contents = archive.open();
    if (!contents)
        return contents.error().detail.toUtf8();
    QByteArray all = contents->syncState + ' ' + QByteArray::number(contents->revisions) + ' '
        + QByteArray::number(contents->unreadable) + ' ' + QByteArray::number(contents->coverage.spans().size()) + '\n';
    const EventSnapshot snapshot = archive.index.snapshot();
    const std::optional<RowList> rows = matching(snapshot, {});
    for (const RowId row : *rows) {
        all += QByteArray::number(static_cast<qint64>(snapshot.time(row).ns)) + ' ' + snapshot.id(row).toUtf8();
        for (std::size_t field = 0; field < indexFieldCount; ++field)
            all += ' ' + snapshot.text(row, static_cast<IndexField>(field)).toUtf8();
        const Result<AuditEvent> event = snapshot.auditEvent(row);
        all += ' ' + (event ? event->raw : event.error().detail.toUtf8()) + '\n';
    }
    return all;
}

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

void TestArchiveRewrite::compactsManySmallPages()
{
    fill(1500, 3);
    const QByteArray before = dump();
    const ArchiveRewrite report = compacted();
    QVERIFY(!report.fault && !report.spaceError);
    QCOMPARE(report.framesBefore, 1500U);
    QCOMPARE(report.framesAfter, 36U); // 42 pages of 3 in each
    QVERIFY(report.segmentsAfter < report.segmentsBefore);
    QVERIFY2(report.bytesAfter * 2 < report.bytesBefore, qPrintable(QString::number(report.bytesAfter)));
    QVERIFY(dump() == before);
    QVERIFY(verdict().isGood());
    QVERIFY(verdict().isSealChecked);
    // Again there is nothing to do; and what comes next follows.
    QCOMPARE(compacted().framesAfter, 36U);
    {
        OpenArchive archive(m_paths.folder);
        QVERIFY(archive.open());
        const Result<StoreReceipt> receipt = archive.commit(oraclePage(4000, 1000));
        QVERIFY(receipt);
        QCOMPARE(receipt->repeated, 500U);
        QCOMPARE(receipt->firstSequence, EventSequence {4500});
    }
    QVERIFY(verdict().isGood());
}

void TestArchiveRewrite::readersGoOnMeanwhile()
{
    fill(400, 5);
    auto other = std::make_unique<ArchiveLock>(m_paths); // as if another program wrote
    OpenArchive reader(m_paths.folder);
    const Result<StoreContents> contents = reader.open();
    QVERIFY(contents && contents->isReadOnly);
    const auto finds = [&reader](int n) {
        std::vector<EventSequence> found;
        const auto take = [&](std::vector<EventSequence> &&part) { found.insert(found.end(), part.begin(), part.end()); };
        return reader.archive.documents()->findText(u"n%1 of it"_s.arg(n), 0, 2000, {}, take)
            && found == std::vector<EventSequence> {static_cast<EventSequence>(n)};
    };
    QVERIFY(finds(777));
    other.reset();
    QCOMPARE(compacted().framesAfter, 16U);
    QVERIFY(finds(777) && finds(1999));
    {
        OpenArchive writer(m_paths.folder);
        QVERIFY(writer.open());
        QVERIFY(writer.commit(oraclePage(2000, 300)));
        EventText event = oracleEvent(2300);
        event.members.insert(u"target_name"_s, u"a new name"_s);
        QVERIFY(writer.commit(batchOf({event})));
        // Only now does the reader look, at names that lie in other rows than when it read them.
        bool isSameKind = true;
        reader.archive.follow([&](const StoredRowsPtr &more, const StoreContents &now) {
            isSameKind = isSameKind && now.isReadOnly;
            reader.index.appendStored(*more, reader.archive.documents());
        });
        QTRY_COMPARE_WITH_TIMEOUT(reader.index.rowCount(), 2301U, 20'000);
        QVERIFY(isSameKind);
    }
    const EventSnapshot snapshot = reader.index.snapshot();
    for (const int n : {0, 1999, 2150, 2300})
        QCOMPARE(snapshot.text(static_cast<RowId>(n), IndexField::TargetName), n == 2300 ? u"a new name"_s : u"service %1"_s.arg(n % 300));
}

// Names that a rebuild numbers otherwise must not be shown for those that were read before.
void TestArchiveRewrite::whoFollowsIsToldOfOtherNames()
{
    fill(30, 100);
    const Result<Database> database = Database::forReading(m_paths.database());
    QVERIFY(database);
    RowReader reader(*database);
    const Result<NewTexts> first = reader.readTexts();
    QVERIFY(first && !first->isEmpty());
    QVERIFY(compacted().segmentsAfter == 1);
    const Result<NewTexts> second = reader.readTexts();
    QVERIFY2(second, qPrintable(second ? QString() : second.error().detail));
    QVERIFY(second->isEmpty());

    NewTexts others = *first;
    std::ranges::reverse(others.texts[static_cast<std::size_t>(IndexField::TargetName)]);
    const QByteArray packed = Packer().pack(viewOf(dictionaryBytes(others)));
    sql("DELETE FROM dictionary");
    const Result<Database> writer = Database::forWriting(m_paths.database());
    QVERIFY(writer);
    QVERIFY(Statement(*writer, "INSERT INTO dictionary(number, data) VALUES(9, ?1)").bind(1, packed).run());
    const Result<NewTexts> third = reader.readTexts();
    QVERIFY(!third);
    QVERIFY(isOtherTexts(third.error()));
}

void TestArchiveRewrite::aCancelledOneChangesNothing()
{
    fill(300, 4);
    sql("DELETE FROM filter");
    const QByteArray before = dump();
    CancelFlag cancel;
    const auto stop = [&cancel](std::uint64_t done, std::uint64_t) {
        if (done > 600)
            cancel.cancel();
    };
    const Result<std::optional<ArchiveRewrite>> rebuild = rebuildArchive(m_paths, testSource, cancel, stop);
    QVERIFY(rebuild && !*rebuild);
    const Result<std::optional<ArchiveRewrite>> compaction = compactArchive(m_paths, testSource, cancel, stop);
    QVERIFY(compaction && !*compaction);
    QVERIFY(dump() == before);
    QVERIFY(verdict().wrongFilters > 0);
}

void TestArchiveRewrite::anotherWriterIsNotDisturbed()
{
    fill(10, 4);
    OpenArchive archive(m_paths.folder);
    QVERIFY(archive.open());
    const Result<std::optional<ArchiveRewrite>> rebuild = rebuildArchive(m_paths, testSource, {});
    QVERIFY(!rebuild);
    QVERIFY2(rebuild.error().detail.contains(u"Another program"_s), qPrintable(rebuild.error().detail));
    QVERIFY(!compactArchive(m_paths, testSource, {}));
    QVERIFY(!rebuildArchive(m_paths, "another", {}));
    QVERIFY(archive.commit(oraclePage(40, 4)));
}

void TestArchiveRewrite::aLostKeyIsTold()
{
    fill(10, 100);
    QVERIFY(QFile::rename(m_paths.key(), m_dir->filePath(u"key"_s)));
    QVERIFY(verdict().isGood());
    QVERIFY(!verdict().isSealChecked);
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
