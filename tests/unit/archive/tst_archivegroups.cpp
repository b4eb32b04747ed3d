// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

// Commits that wait go into one transaction. Nobody may notice but the disk.

#include "models/archive/archivewriter.h"
#include "tests/unit/archive/archivefeed.h"
#include "tests/unit/archive/faultyfiles.h"

#include <sqlite3.h>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

using Receipts = std::vector<std::optional<Result<StoreReceipt>>>;

// At once, without waiting for an answer between.
Receipts commitAll(EventArchive &archive, const std::vector<StoreCommit> &commits, int cancelled = -1)
{
    Receipts receipts(commits.size());
    std::vector<Request> requests;
    std::size_t answered = 0;
    for (std::size_t i = 0; i < commits.size(); ++i) {
        requests.push_back(archive.commit(commits[i], [&, i](Result<StoreReceipt> receipt) {
            receipts[i].emplace(std::move(receipt));
            ++answered;
        }));
    }
    if (cancelled >= 0)
        requests[static_cast<std::size_t>(cancelled)].cancel();
    const std::size_t wanted = commits.size() - (cancelled >= 0 ? 1 : 0);
    if (!QTest::qWaitFor([&] { return answered == wanted; }, 60'000))
        qWarning("Not every commit was answered.");
    return receipts;
}

// Before the archive's thread has opened the file, so that they wait together.
Receipts commitTogether(const QString &folder, const std::vector<StoreCommit> &commits, int cancelled = -1, bool *isOpen = nullptr)
{
    EventArchive archive(folder, testSource);
    const Request opening = archive.open([](const StoredRowsPtr &) {}, [isOpen](const Result<StoreContents> &contents) {
        if (isOpen != nullptr)
            *isOpen = static_cast<bool>(contents);
    });
    return commitAll(archive, commits, cancelled);
}

QStringList idsOf(const EventBatchPtr &batch)
{
    QStringList ids;
    if (batch == nullptr)
        return ids;
    for (const EventRecord &record : batch->events())
        ids += QString::fromStdString(std::string(record.id));
    return ids;
}

EventBatchPtr otherBytes(int n)
{
    EventText event = oracleEvent(n);
    event.members[u"event_type"_s] = u"CREATE"_s;
    return batchOf({event});
}

DecodeWarning unreadable(const QByteArray &raw)
{
    DecodeWarning warning;
    warning.path = u"$.events[1]"_s;
    warning.message = u"no id"_s;
    warning.raw = raw;
    warning.eventLost = true;
    return warning;
}

// New events, the same again in the same group, other bytes under an id, elements that are no event, and nothing at all.
std::vector<StoreCommit> mixedCommits()
{
    const CoverageSpan doubt {{0}, {900}, CoverageKind::Uncertain, CoverageReason::UncheckedPages};
    const CoverageSpan whole {{100}, {800}, CoverageKind::Complete, CoverageReason::None};
    return {
        {oraclePage(0, 40), {}, {doubt}, "1"_ba},
        {oraclePage(20, 40), {unreadable("{\"a\":1}"), unreadable("{\"a\":2}")}, {whole}, "2"_ba},
        {oraclePage(10, 5), {}, {}, {}},
        {nullptr, {unreadable("{\"a\":2}"), unreadable("{\"a\":3}")}, {}, {}},
        {otherBytes(3), {}, {}, {}},
        {otherBytes(3), {}, {}, {}},
        {oraclePage(60, 1), {}, {{{850}, {900}, CoverageKind::Complete, CoverageReason::None}}, "3"_ba},
        {nullptr, {}, {}, {}},
    };
}

int segmentsIn(const QString &folder)
{
    sqlite3 *database = nullptr;
    sqlite3_stmt *statement = nullptr;
    sqlite3_open_v2(QFile::encodeName(ArchivePaths {folder}.database()).constData(), &database, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_prepare_v2(database, "SELECT count(*) FROM segment", -1, &statement, nullptr);
    const int count = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int(statement, 0) : -1;
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return count;
}

} // namespace

class TestArchiveGroups final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installFaultyFiles(); }
    void init();
    void oneTransactionForAll();
    void answersAreThoseOfSingleCommits();
    void moreThanOneTransactionHolds();
    void aCancelledOneIsLeftOut();
    void oneFailureFailsNobody_data();
    void oneFailureFailsNobody();
    void allFailWithoutAnOpenArchive();

private:
    [[nodiscard]] QString folder(const QString &name) const { return m_dir->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestArchiveGroups::init()
{
    m_dir = std::make_unique<QTemporaryDir>(quickFolder());
}

void TestArchiveGroups::oneTransactionForAll()
{
    const ArchivePaths paths {folder(u"archive"_s)};
    {
        ArchiveLock lock(paths);
        Result<OpenedArchive> opened = openArchive(paths, testSource, lock);
        QVERIFY(opened);
        ArchiveWriter writer(*std::move(opened), {});
        const std::vector<StoreCommit> commits {{oraclePage(0, 10), {}, {}, {}}, {oraclePage(10, 10), {}, {}, {}}, {oraclePage(20, 10), {}, {}, {}}};
        const Result<std::vector<StoreReceipt>> receipts = writer.commit(commits);
        QVERIFY(receipts);
        QCOMPARE(receipts->size(), commits.size());
        QCOMPARE(receipts->at(2).firstSequence, EventSequence {20});
        QCOMPARE(writer.state().events.count, 30U);
    }
    QCOMPARE(segmentsIn(paths.folder), 1);
}

void TestArchiveGroups::answersAreThoseOfSingleCommits()
{
    const std::vector<StoreCommit> commits = mixedCommits();
    std::vector<StoreReceipt> single;
    {
        OpenArchive archive(folder(u"single"_s));
        QVERIFY(archive.open());
        for (const StoreCommit &commit : commits) {
            const Result<StoreReceipt> receipt = archive.commit(commit);
            QVERIFY(receipt);
            single.push_back(*receipt);
        }
    }
    const Receipts together = commitTogether(folder(u"together"_s), commits);
    for (std::size_t i = 0; i < commits.size(); ++i) {
        QVERIFY(together[i] && *together[i]);
        const StoreReceipt &receipt = **together[i];
        QCOMPARE(idsOf(receipt.added), idsOf(single[i].added));
        QCOMPARE(receipt.firstSequence, single[i].firstSequence);
        QCOMPARE(receipt.repeated, single[i].repeated);
        QCOMPARE(receipt.revised, single[i].revised);
        QCOMPARE(receipt.unreadable, single[i].unreadable);
    }
    QCOMPARE((**together[1]).repeated, 20U);
    QCOMPARE((**together[1]).unreadable, 2U);
    QCOMPARE((**together[3]).unreadable, 1U);
    QCOMPARE((**together[4]).revised, 1U);
    QCOMPARE((**together[5]).revised, 0U);
    QVERIFY(segmentsIn(folder(u"together"_s)) < segmentsIn(folder(u"single"_s)));

    OpenArchive one(folder(u"single"_s));
    OpenArchive other(folder(u"together"_s));
    const Result<StoreContents> contents = one.open();
    const Result<StoreContents> same = other.open();
    QVERIFY(contents && same);
    QCOMPARE(same->count, contents->count);
    QCOMPARE(same->revisions, contents->revisions);
    QCOMPARE(same->unreadable, contents->unreadable);
    QCOMPARE(same->coverage.spans(), contents->coverage.spans());
    QCOMPARE(same->syncState, "3"_ba);
    compareWithOracle(other.index.snapshot(), 61);
    QCOMPARE(chainFault(folder(u"together"_s), 61), QString());
}

void TestArchiveGroups::moreThanOneTransactionHolds()
{
    std::vector<StoreCommit> commits;
    for (int i = 0; i < 100; ++i)
        commits.push_back({oraclePage(i * 7, 7), {}, {}, {}});
    const Receipts receipts = commitTogether(folder(u"archive"_s), commits);
    for (std::size_t i = 0; i < receipts.size(); ++i) {
        QVERIFY(receipts[i] && *receipts[i]);
        QCOMPARE((**receipts[i]).firstSequence, EventSequence {i * 7});
    }
    OpenArchive archive(folder(u"archive"_s));
    QVERIFY(archive.open());
    compareWithOracle(archive.index.snapshot(), 700);
}

void TestArchiveGroups::aCancelledOneIsLeftOut()
{
    const Receipts receipts = commitTogether(
        folder(u"archive"_s), {{oraclePage(0, 5), {}, {}, {}}, {oraclePage(100, 5), {}, {}, {}}, {oraclePage(5, 5), {}, {}, {}}}, 1);
    QVERIFY(receipts[0] && *receipts[0]);
    QVERIFY(!receipts[1]);
    QVERIFY(receipts[2] && *receipts[2]);
    QCOMPARE((**receipts[2]).firstSequence, EventSequence {5});
    OpenArchive archive(folder(u"archive"_s));
    QVERIFY(archive.open());
    compareWithOracle(archive.index.snapshot(), 10);
}

void TestArchiveGroups::oneFailureFailsNobody_data()
{
    QTest::addColumn<int>("call");
    QTest::addColumn<int>("code");
    QTest::newRow("write") << static_cast<int>(DiskCall::Write) << SQLITE_IOERR_WRITE;
    QTest::newRow("full") << static_cast<int>(DiskCall::Write) << SQLITE_FULL;
    QTest::newRow("sync") << static_cast<int>(DiskCall::Sync) << SQLITE_IOERR_FSYNC;
}

// What fails once for all of them is tried again for each, so that only what cannot be kept is refused.
void TestArchiveGroups::oneFailureFailsNobody()
{
    QFETCH(int, call);
    QFETCH(int, code);
    std::vector<StoreCommit> commits;
    int count = 0;
    for (int i = 0; i < 6; ++i) {
        commits.push_back(feedAfter(count));
        count += static_cast<int>(commits.back().events->events().size());
    }
    int refused = 0;
    bool isOver = false;
    for (int n = 1; !isOver; ++n) {
        const QString path = folder(u"archive%1"_s.arg(n));
        QVERIFY(OpenArchive(path).open()); // to make it is not what fails here
        bool isOpen = false;
        failAt(static_cast<DiskCall>(call), n, code);
        const Receipts receipts = commitTogether(path, commits, -1, &isOpen);
        isOver = !hasFailed();
        failNoMore();
        refused += isOpen ? 0 : 1;
        for (const auto &receipt : receipts)
            QVERIFY2(receipt && bool(*receipt) == isOpen, qPrintable(u"call %1"_s.arg(n)));
        OpenArchive again(path);
        const Result<StoreContents> contents = again.open();
        QVERIFY(contents);
        const QString fault = feedFault(again, *contents, isOpen ? count : 0);
        QVERIFY2(fault.isEmpty(), qPrintable(u"call %1: %2"_s.arg(n).arg(fault)));
        QVERIFY2(n < 300, "It fails for ever.");
        if (isOver)
            QVERIFY2(n - 1 > refused, "No commit ever met a failure.");
    }
}

void TestArchiveGroups::allFailWithoutAnOpenArchive()
{
    EventArchive archive(folder(u"archive"_s), testSource);
    int failed = 0;
    std::vector<Request> requests;
    for (int i = 0; i < 3; ++i) {
        requests.push_back(archive.commit({oraclePage(i * 5, 5), {}, {}, {}}, [&](const Result<StoreReceipt> &receipt) {
            failed += receipt ? 0 : 1;
        }));
    }
    QTRY_COMPARE(failed, 3);
}

QTEST_GUILESS_MAIN(TestArchiveGroups)
#include "tst_archivegroups.moc"
