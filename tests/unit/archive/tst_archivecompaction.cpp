// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archivereading.h"
#include "tests/unit/archive/rewritefixture.h"

using namespace Backtrail;
using namespace Qt::StringLiterals;

// Small pieces made into large ones, while others read, follow or write, and given up half way.
class TestArchiveCompaction final : public QObject, protected RewriteFixture
{
    Q_OBJECT

private slots:
    void init() { renew(); }
    void compactsManySmallPages();
    void readersGoOnMeanwhile();
    void whoFollowsIsToldOfOtherNames();
    void aCancelledOneChangesNothing();
    void anotherWriterIsNotDisturbed();
};

void TestArchiveCompaction::compactsManySmallPages()
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

void TestArchiveCompaction::readersGoOnMeanwhile()
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
void TestArchiveCompaction::whoFollowsIsToldOfOtherNames()
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

void TestArchiveCompaction::aCancelledOneChangesNothing()
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

void TestArchiveCompaction::anotherWriterIsNotDisturbed()
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

QTEST_GUILESS_MAIN(TestArchiveCompaction)
#include "tst_archivecompaction.moc"
