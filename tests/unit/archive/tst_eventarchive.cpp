// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/sqlite.h"
#include "tests/unit/archive/archivebench.h"

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestEventArchive final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void beginsEmpty();
    void keepsWhatWasCommitted();
    void mergesSegmentsAndStaysTheSame();
    void newestRowsComeFirst();
    void aRepeatChangesNothing();
    void otherBytesUnderAnIdAreARevision();
    void goesOnBesideADamagedFrame();
    void keepsUnreadableElementsOnce();
    void keepsCoverageAndSyncState();
    void knowsItsEventsAfterACommitWithoutAny();
    void findsText();
    void destroyingWaitsAndDropsTheRest();

private:
    [[nodiscard]] QString folder() const { return m_dir->path() + u"/archive"_s; }
    [[nodiscard]] QString file() const { return folder() + u"/events.db"_s; }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestEventArchive::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestEventArchive::beginsEmpty()
{
    OpenArchive archive(folder());
    const Result<StoreContents> contents = archive.open();
    QVERIFY(contents);
    QCOMPARE(contents->count, EventSequence {0});
    QVERIFY(!contents->isReadOnly);
    QVERIFY(archive.parts.empty());
    QVERIFY(archive.archive.documents());
    QVERIFY(!archive.archive.documents()->rawEvent(0));
}

void TestEventArchive::keepsWhatWasCommitted()
{
    {
        OpenArchive archive(folder());
        QVERIFY(archive.open());
        for (int n = 0; n < 30; ++n) {
            const Result<StoreReceipt> receipt = archive.commit(oraclePage(n * 100, 100));
            QVERIFY(receipt);
            QCOMPARE(receipt->firstSequence, EventSequence(n * 100));
            QCOMPARE(receipt->added->events().size(), 100U);
        }
        compareWithOracle(archive.index.snapshot(), 3000);
    }
    OpenArchive again(folder());
    const Result<StoreContents> contents = again.open();
    QVERIFY(contents);
    QCOMPARE(contents->count, EventSequence {3000});
    compareWithOracle(again.index.snapshot(), 3000);
}

void TestEventArchive::mergesSegmentsAndStaysTheSame()
{
    int count = 0;
    for (int round = 0; round < 3; ++round) {
        OpenArchive archive(folder());
        QVERIFY(archive.open());
        for (const int size : {1, 100, 1, 1, 3, 100, 100, 900, 100, 100, 1, 1, 1, 1, 1, 1, 1, 1, 1, 100, 500}) {
            QVERIFY(archive.commit(oraclePage(count, size)));
            count += size;
        }
    }
    OpenArchive archive(folder());
    QVERIFY(archive.open());
    QVERIFY(archive.parts.size() < 30);
    compareWithOracle(archive.index.snapshot(), count);
}

void TestEventArchive::newestRowsComeFirst()
{
    {
        OpenArchive archive(folder());
        QVERIFY(archive.open());
        QVERIFY(archive.commit(oraclePage(1000, 900)));
        QVERIFY(archive.commit(oraclePage(0, 900)));
    }
    OpenArchive archive(folder());
    QVERIFY(archive.open());
    QVERIFY(archive.parts.size() >= 2);
    QCOMPARE(archive.index.snapshot().id(0), archiveUuid(0));
}

void TestEventArchive::aRepeatChangesNothing()
{
    OpenArchive archive(folder());
    QVERIFY(archive.open());
    QVERIFY(archive.commit(oraclePage(0, 250)));
    const Result<StoreReceipt> overlapping = archive.commit(oraclePage(200, 100));
    QVERIFY(overlapping);
    QCOMPARE(overlapping->repeated, 50U);
    QCOMPARE(overlapping->added->events().size(), 50U);
    QCOMPARE(overlapping->firstSequence, EventSequence {250});
    const Result<StoreReceipt> all = archive.commit(oraclePage(0, 300));
    QVERIFY(all);
    QCOMPARE(all->repeated, 300U);
    QVERIFY(!all->added);
    QList<EventText> twice {oracleEvent(300), oracleEvent(300)};
    QCOMPARE(archive.commit(batchOf(twice))->repeated, 1U);
    compareWithOracle(archive.index.snapshot(), 301);
}

void TestEventArchive::otherBytesUnderAnIdAreARevision()
{
    {
        OpenArchive archive(folder());
        QVERIFY(archive.open());
        QVERIFY(archive.commit(oraclePage(0, 10)));
        EventText changed = oracleEvent(4);
        changed.members.insert(u"target_name"_s, u"renamed"_s);
        QCOMPARE(archive.commit(batchOf({changed}))->revised, 1U);
        QCOMPARE(archive.commit(batchOf({changed}))->repeated, 1U);
        changed.members.insert(u"target_name"_s, u"renamed again"_s);
        const Result<StoreReceipt> receipt = archive.commit(batchOf({changed, oracleEvent(10)}));
        QCOMPARE(receipt->revised, 1U);
        QCOMPARE(receipt->added->events().size(), 1U);
    }
    OpenArchive archive(folder());
    const Result<StoreContents> contents = archive.open();
    QVERIFY(contents);
    QCOMPARE(contents->revisions, 2U);
    compareWithOracle(archive.index.snapshot(), 11);
    const Result<std::vector<QByteArray>> revisions = archive.archive.documents()->revisions(4);
    QVERIFY(revisions);
    QCOMPARE(revisions->size(), 2U);
    QVERIFY(revisions->at(1).contains("renamed again"));
}

// Whose bytes they were the columns tell: the server's bytes are kept beside the damage, once.
void TestEventArchive::goesOnBesideADamagedFrame()
{
    {
        OpenArchive archive(folder());
        QVERIFY(archive.open());
        QVERIFY(archive.commit(oraclePage(0, 100)));
        QVERIFY(archive.commit(oraclePage(100, 100)));
    }
    {
        Result<Database> database = Database::forWriting(file());
        QVERIFY(database);
        QVERIFY(database->run("UPDATE frame SET data = zeroblob(length(data)) WHERE first = 0"));
    }
    OpenArchive archive(folder());
    QVERIFY(archive.open());
    const Result<StoreReceipt> receipt = archive.commit(oraclePage(90, 120)); // ten of them damaged, ten new
    QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().detail));
    QCOMPARE(receipt->added->events().size(), 10U);
    QCOMPARE(receipt->revised, 10U);
    QCOMPARE(receipt->repeated, 100U);
    const Result<StoreReceipt> again = archive.commit(oraclePage(90, 120));
    QVERIFY(again);
    QCOMPARE(again->repeated, 120U);
    QCOMPARE(archive.archive.documents()->revisions(95)->size(), 1U);
}

void TestEventArchive::keepsUnreadableElementsOnce()
{
    OpenArchive archive(folder());
    QVERIFY(archive.open());
    StoreCommit commit;
    commit.unreadable = {{u"/events/3"_s, u"no event"_s, true, "17"_ba}, {u"/events/4/x"_s, u"odd"_s, false, {}}};
    QCOMPARE(archive.commit(commit)->unreadable, 1U);
    QCOMPARE(archive.commit(commit)->unreadable, 0U);
    commit.unreadable.front().raw = "18"_ba;
    commit.unreadable.front().message = u"no event either: ü"_s;
    QVERIFY(archive.commit(commit));
    QCOMPARE(archive.open()->unreadable, 2U);

    const auto read = [&archive](int most) {
        std::optional<Result<std::vector<DecodeWarning>>> answer;
        const Request request = archive.archive.readUnreadable(
            most, [&answer](Result<std::vector<DecodeWarning>> elements) { answer.emplace(std::move(elements)); });
        [&answer] { QTRY_VERIFY(answer.has_value()); }();
        return **answer;
    };
    QCOMPARE(read(1), std::vector<DecodeWarning> {commit.unreadable.front()}); // the newest
    const std::vector<DecodeWarning> both = read(10);
    QCOMPARE(both.size(), std::size_t(2));
    QCOMPARE(both.back().raw, "17"_ba);
    QCOMPARE(both.back().path, u"/events/3"_s);
}

void TestEventArchive::keepsCoverageAndSyncState()
{
    const CoverageSpan span {{100}, {200}, CoverageKind::Complete, CoverageReason::None};
    const CoverageSpan doubt {{300}, {400}, CoverageKind::Uncertain, CoverageReason::UncheckedPages};
    {
        OpenArchive archive(folder());
        QVERIFY(archive.open());
        QVERIFY(archive.commit(StoreCommit {oraclePage(0, 3), {}, {span}, "cursor 1"_ba}));
        QVERIFY(archive.commit(StoreCommit {nullptr, {}, {doubt}, std::nullopt}));
    }
    OpenArchive archive(folder());
    const Result<StoreContents> contents = archive.open();
    QVERIFY(contents);
    QCOMPARE(contents->coverage.spans(), (std::vector<CoverageSpan> {span, doubt}));
    QCOMPARE(contents->syncState, "cursor 1"_ba);
    QCOMPARE(contents->count, EventSequence {3});
}

// A commit without events does not look at those that are there.
void TestEventArchive::knowsItsEventsAfterACommitWithoutAny()
{
    {
        OpenArchive archive(folder());
        QVERIFY(archive.open());
        QVERIFY(archive.commit(oraclePage(0, 300)));
    }
    {
        OpenArchive archive(folder());
        QVERIFY(archive.open());
        QVERIFY(archive.commit(StoreCommit {nullptr, {}, {}, "only the state"_ba}));
    }
    OpenArchive archive(folder());
    const Result<StoreContents> contents = archive.open();
    QVERIFY(contents);
    QCOMPARE(contents->syncState, "only the state"_ba);
    compareWithOracle(archive.index.snapshot(), 300);
    QVERIFY(archive.commit(StoreCommit {batchOf({}), {}, {}, "and again"_ba}));
    const Result<StoreReceipt> overlapping = archive.commit(oraclePage(200, 300));
    QVERIFY(overlapping);
    QCOMPARE(overlapping->repeated, 100U);
    compareWithOracle(archive.index.snapshot(), 500);
}

void TestEventArchive::findsText()
{
    OpenArchive archive(folder());
    QVERIFY(archive.open());
    QVERIFY(archive.commit(oraclePage(0, 5000)));
    FilterState filter;
    filter.text = u"N4711 OF"_s;
    QCOMPARE(matching(archive.index.snapshot(), filter), RowList {4711});
    filter.text = u"nowhere at all"_s;
    QCOMPARE(matching(archive.index.snapshot(), filter), RowList {});
    filter.text = u"of it"_s;
    QCOMPARE(matching(archive.index.snapshot(), filter)->size(), 5000U);
}

void TestEventArchive::destroyingWaitsAndDropsTheRest()
{
    int called = 0;
    {
        EventArchive archive(folder(), testSource);
        Request opening = archive.open([](const StoredRowsPtr &) {}, [&](const Result<StoreContents> &) { ++called; });
        Request first = archive.commit({oraclePage(0, 100), {}, {}, {}}, [&](const Result<StoreReceipt> &) { ++called; });
        opening.cancel();
    }
    QTest::qWait(0); // what was posted before would come now
    QVERIFY(called <= 1);
}

QTEST_GUILESS_MAIN(TestEventArchive)
#include "tst_eventarchive.moc"
