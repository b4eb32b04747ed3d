// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/keptevents.h"
#include "models/session/kepttargets.h"
#include "models/session/workspace.h"
#include "tests/support/memorystore.h"
#include "tests/unit/session/faketokenstore.h"
#include "tests/unit/session/listfixture.h"

#include <QSignalSpy>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

// A store that cannot be opened, as with a damaged archive.
class BrokenStore final : public EventStore
{
public:
    Request open(std::function<void(StoredRowsPtr)>, std::function<void(Result<StoreContents>)> done) override
    {
        QMetaObject::invokeMethod(
            &m_context, [done = std::move(done)] { done(Error {ErrorKind::FileFailed, u"set aside"_s}); },
            Qt::QueuedConnection);
        return {};
    }
    Request commit(StoreCommit, std::function<void(Result<StoreReceipt>)>) override { return {}; }
    Request readUnreadable(int, std::function<void(Result<std::vector<DecodeWarning>>)>) override { return {}; }
    [[nodiscard]] std::shared_ptr<const DocumentStore> documents() const override { return nullptr; }
    void follow(std::function<void(StoredRowsPtr, const StoreContents &)>) override { }

private:
    QObject m_context;
};

// Events that an earlier run has kept: everything between two moments is known.
std::shared_ptr<MemoryStore::Kept> keptBefore(const std::vector<SampleEvent> &events, std::int64_t from, std::int64_t to)
{
    auto shared = std::make_shared<MemoryStore::Kept>();
    MemoryStore store(shared);
    bool committed = false;
    const Request opening = store.open([](const StoredRowsPtr &) {}, [](const Result<StoreContents> &) {});
    const Request request = store.commit(
        {sampleBatch(events),
         {},
         {{sampleTime(from), sampleTime(to), CoverageKind::Complete, CoverageReason::None}},
         std::nullopt},
        [&committed](const Result<StoreReceipt> &receipt) { committed = bool(receipt); });
    [&committed] { QTRY_VERIFY(committed); }();
    return shared;
}

struct KeptFixture
{
    explicit KeptFixture(std::shared_ptr<MemoryStore::Kept> shared = std::make_shared<MemoryStore::Kept>())
        : kept(std::make_shared<KeptEvents>(clock, std::make_unique<MemoryStore>(std::move(shared))))
    {
    }

    FakeClock clock {sampleTime(3600)};
    std::shared_ptr<ScriptedSource> source = std::make_shared<ScriptedSource>();
    std::shared_ptr<KeptEvents> kept;
    EventList list {clock};

    void open()
    {
        list.setKept(kept);
        kept->open();
        QTRY_COMPARE(kept->phase(), KeptEvents::Phase::Open);
    }
    [[nodiscard]] QStringList ids() const
    {
        QStringList result;
        for (const RowId row : list.rows())
            result.append(list.snapshot().id(row));
        return result;
    }
    // The server has these and nothing else: every open question is answered by what lies in its range.
    void serve(const std::vector<SampleEvent> &events)
    {
        for (int number = 0; number < source->pageCount(); ++number) {
            const auto asked = source->page(number);
            if (!asked.request.isOpen())
                continue;
            std::vector<SampleEvent> inside;
            for (const SampleEvent &event : events) {
                if (asked.query.range.contains(sampleTime(event.second)))
                    inside.push_back(event);
            }
            EventPage page = atEnd(inside);
            page.answeredAt = clock.now();
            asked.request.answer(page);
        }
    }
};

} // namespace

class TestKeptList final : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatIsKeptWithoutAServer();
    void saysWhatIsNotFetched();
    void aFilterAsksTheServerNothing();
    void aGapUpToNowIsAGap();
    void isCompleteWhenTheServerWasAsked();
    void isNotCompleteBeforeItsRowsAreLookedAt();
    void aFailureKeepsTheRowsAndIsSaid();
    void aTextIsLookedForOnce();
    void stopsAndGoesOn();
    void leavesGapsUntilItShallFillThem();
    void theCascadeFallsBackOnWhatIsKept();
    void anArchiveThatCannotBeOpenedKeepsNobodyFromReading();
    void manyPagesAtOnceAreToldTogether();
};

void TestKeptList::showsWhatIsKeptWithoutAServer()
{
    KeptFixture f(keptBefore({{"c", 300}, {"b", 200}, {"a", 100}}, 0, 400));
    f.open();
    QTRY_COMPARE(f.ids(), (QStringList {u"c"_s, u"b"_s, u"a"_s}));
    const ListStatus status = f.list.status();
    QVERIFY(status.kept);
    QCOMPARE(status.loaded, 3U);
    QVERIFY(!status.isComplete());
    QCOMPARE(status.state, LoadState::MoreToLoad); // nobody is asking
}

void TestKeptList::saysWhatIsNotFetched()
{
    KeptFixture f(keptBefore({{"b", 200}}, 100, 400));
    f.open();
    FilterState filter;
    filter.time.absolute = {sampleTime(100), sampleTime(400)};
    f.list.setFilter(filter);
    QTRY_VERIFY(f.list.status().isComplete());
    QCOMPARE(f.list.status().kept->complete, (TimeRange {sampleTime(100), sampleTime(400)}));

    filter.time.absolute = {sampleTime(50), sampleTime(400)};
    f.list.setFilter(filter);
    QTRY_COMPARE(f.list.status().kept->spans.size(), std::size_t {2});
    QVERIFY(!f.list.status().isComplete());
    QCOMPARE(f.list.status().kept->spans.front().kind, CoverageKind::NotFetched);
    QVERIFY(f.list.status().kept->hasGaps);
}

void TestKeptList::aFilterAsksTheServerNothing()
{
    KeptFixture f(keptBefore({{"b", 200, R"("event_type":"UPDATE")"}, {"a", 100, R"("event_type":"CREATE")"}}, 0, 400));
    f.open();
    f.kept->sync().setSource(f.source);
    QTRY_VERIFY(f.source->pageCount() > 0);
    FilterState filter;
    filter.eventTypes = {u"CREATE"_s};
    f.list.setFilter(filter);
    QTRY_COMPARE(f.ids(), QStringList {u"a"_s});
    for (int number = 0; number < f.source->pageCount(); ++number)
        QVERIFY(!f.source->page(number).query.eventType);
    QVERIFY(f.list.status().onLoaded.isEmpty());
}

// Bytes that were no event in the newest page make everything since doubtful, not only the last minutes.
void TestKeptList::aGapUpToNowIsAGap()
{
    auto shared = keptBefore({{"b", 200}}, 100, 400);
    shared->contents.coverage.mark({sampleTime(400), sampleTime(3590), CoverageKind::Uncertain,
                                    CoverageReason::UnreadableEvents});
    KeptFixture f(shared);
    f.open();
    FilterState filter;
    filter.time.absolute = {sampleTime(100), std::nullopt};
    f.list.setFilter(filter);
    QTRY_VERIFY(f.list.isAnswered());
    QVERIFY(f.list.status().kept->hasGaps);
    QVERIFY(!f.list.status().kept->complete);
    // What has only not settled yet is none.
    shared->contents.coverage.mark({sampleTime(400), sampleTime(3480), CoverageKind::Complete, CoverageReason::None});
    KeptFixture settled(shared);
    settled.open();
    settled.list.setFilter(filter);
    QTRY_VERIFY(settled.list.isAnswered());
    QVERIFY(!settled.list.status().kept->hasGaps);
    QCOMPARE(settled.list.status().kept->complete, (TimeRange {sampleTime(100), sampleTime(3480)}));
}

void TestKeptList::isCompleteWhenTheServerWasAsked()
{
    KeptFixture f;
    f.open();
    f.kept->sync().setSource(f.source);
    FilterState filter;
    filter.time.absolute = {sampleTime(0), sampleTime(1000)};
    f.list.setFilter(filter);
    const std::vector<SampleEvent> events {{"c", 300}, {"b", 200}, {"a", 100}};
    QTRY_VERIFY((f.serve(events), f.list.status().isComplete()));
    QTRY_COMPARE(f.ids(), (QStringList {u"c"_s, u"b"_s, u"a"_s}));
    QCOMPARE(f.list.status().state, LoadState::AtEnd);
}

// Rows and what is known of time are told of together, a moment after they came.
void TestKeptList::isNotCompleteBeforeItsRowsAreLookedAt()
{
    const std::vector<SampleEvent> events {{"c", 300}, {"b", 200}, {"a", 100}};
    KeptFixture f;
    f.open();
    FilterState filter;
    filter.time.absolute = {sampleTime(100), sampleTime(400)};
    f.list.setFilter(filter);
    f.kept->sync().setSource(f.source);
    QTRY_VERIFY(f.source->pageCount() > 0);
    f.serve(events);
    int rowsWhenComplete = -1;
    connect(&f.kept->sync(), &Synchronizer::coverageChanged, this, [&] {
        if (rowsWhenComplete < 0 && f.list.status().isComplete())
            rowsWhenComplete = int(f.list.rows().size());
    });
    QTRY_VERIFY(f.list.status().isComplete());
    QCOMPARE(f.list.rows().size(), events.size());
    QVERIFY(rowsWhenComplete < 0 || rowsWhenComplete == 3);
}

void TestKeptList::aFailureKeepsTheRowsAndIsSaid()
{
    KeptFixture f(keptBefore({{"b", 200}}, 100, 400));
    f.open();
    f.kept->sync().setSource(f.source);
    QTRY_VERIFY(f.source->pageCount() > 0);
    const auto failAll = [&f] {
        for (int number = 0; number < f.source->pageCount(); ++number)
            f.source->page(number).request.fail(ErrorKind::SignInRefused);
    };
    QTRY_VERIFY((failAll(), f.list.status().state == LoadState::Failed));
    QCOMPARE(f.list.status().error->kind, ErrorKind::SignInRefused);
    QVERIFY(!f.list.status().isComplete());
    QTRY_COMPARE(f.ids(), QStringList {u"b"_s});
}

void TestKeptList::aTextIsLookedForOnce()
{
    const auto shared = keptBefore({{"c", 300, R"("origin":"CLI","change":"{\"a\":\"needle\"}")"},
                                    {"b", 200, R"("origin":"API","change":"{\"a\":\"needle\"}")"},
                                    {"a", 100, R"("origin":"CLI")"}},
                                   0, 400);
    KeptFixture f(shared);
    EventOverview overview(f.list);
    f.open();
    QTRY_COMPARE(f.ids().size(), 3);
    QTRY_VERIFY(overview.isCurrent());
    FilterState filter;
    filter.text = u"needle"_s;
    f.list.setFilter(filter);
    QTRY_COMPARE(f.ids(), (QStringList {u"c"_s, u"b"_s}));
    QTRY_VERIFY(overview.isCurrent());
    QCOMPARE(overview.overview().passingRows, 2U);
    const int searches = shared->searches;
    QVERIFY(searches > 0);

    filter.origins = {u"CLI"_s}; // another choice, the same text: no document is read again
    f.list.setFilter(filter);
    QTRY_COMPARE(f.ids(), QStringList {u"c"_s});
    QTRY_VERIFY(overview.isCurrent());
    QCOMPARE(overview.overview().passingRows, 1U);
    QCOMPARE(shared->searches, searches);
    filter.origins.clear();
    f.list.setFilter(filter);
    QTRY_COMPARE(f.ids(), (QStringList {u"c"_s, u"b"_s}));
    QCOMPARE(shared->searches, searches);

    // The list and the counts of another text together cost what one of them did.
    filter.text = u"needles"_s;
    f.list.setFilter(filter);
    QTRY_VERIFY(f.ids().isEmpty() && overview.isCurrent());
    QCOMPARE(shared->searches, 2 * searches);
}

void TestKeptList::stopsAndGoesOn()
{
    KeptFixture f;
    f.open();
    f.kept->sync().setSource(f.source);
    QTRY_COMPARE(f.list.status().state, LoadState::Loading);
    f.list.stop();
    QTRY_COMPARE(f.list.status().state, LoadState::MoreToLoad);
    f.list.loadMore();
    QTRY_COMPARE(f.list.status().state, LoadState::Loading);
}

void TestKeptList::leavesGapsUntilItShallFillThem()
{
    KeptFixture f;
    f.open();
    f.kept->sync().setSource(f.source);
    QTRY_COMPARE(f.list.status().state, LoadState::Loading);
    f.list.stop();
    f.list.leaveGaps(); // of what is paused as well: what is new comes again
    QVERIFY(f.list.status().kept->sync.phase != SyncPhase::Paused);
    QVERIFY(!f.list.status().kept->sync.fillsGaps);
    FilterState filter;
    filter.time.absolute = {sampleTime(100), sampleTime(200)};
    f.list.setFilter(filter); // looking at a gap is no wish to fetch it
    f.serve({});
    QTRY_COMPARE(f.list.status().state, LoadState::MoreToLoad);
    f.list.loadMore();
    QVERIFY(f.list.status().kept->sync.fillsGaps);
    QTRY_COMPARE(f.list.status().state, LoadState::Loading);
}

void TestKeptList::theCascadeFallsBackOnWhatIsKept()
{
    const QByteArray first = R"("target_type":"CONTAINER","project_id":"p1","project_name":"old name")";
    const QByteArray second = R"("target_type":"CONTAINER","project_id":"p1","project_name":"new name")";
    const QByteArray other = R"("target_type":"CLUSTER","project_id":"p2","project_name":"other")";
    KeptFixture f(keptBefore({{"c", 300, other}, {"b", 200, second}, {"a", 100, first}}, 0, 400));
    f.open();
    KeptTargets targets(f.clock, f.kept);
    TargetQuery query;
    query.targetType = u"CONTAINER"_s;
    query.level = TargetQuery::Level::Project;
    TargetList answer;
    Request request = targets.targets(query, [&answer](const Result<TargetList> &list) { answer = *list; });
    QTRY_COMPARE(answer, (TargetList {{u"p1"_s, u"new name"_s}}));

    targets.setServer(f.source);
    answer.clear();
    request = targets.targets(query, [&answer](const Result<TargetList> &list) { answer = *list; });
    f.source->lastTarget().request.fail(ErrorKind::Unreachable);
    QTRY_COMPARE(answer.size(), 1);

    // What the server refuses is its answer.
    std::optional<Error> error;
    request = targets.targets(query, [&error](const Result<TargetList> &list) { error = list.error(); });
    f.source->lastTarget().request.fail(ErrorKind::Forbidden);
    QVERIFY(error);
}

void TestKeptList::anArchiveThatCannotBeOpenedKeepsNobodyFromReading()
{
    FakeClock clock {sampleTime(600)};
    FakeTokenStore tokenStore;
    TokenKeeper tokens {tokenStore};
    const auto source = std::make_shared<ScriptedSource>();
    Workspace workspace(
        clock, tokens,
        [source](const Connection &, const Secret &) { return Result<std::shared_ptr<Source>>(source); },
        [](const Connection &) { return std::make_unique<BrokenStore>(); });
    Connection connection;
    connection.id = u"one"_s;
    workspace.open(connection);
    QVERIFY(workspace.kept());
    QTRY_VERIFY(!workspace.kept());
    QCOMPARE(workspace.keepError()->kind, ErrorKind::FileFailed);
    tokenStore.reads.back().answer(Secret("t"));
    QCOMPARE(source->pageCount(), 1);
    source->lastPage().request.answer(atEnd({{"a", 100}}));
    QTRY_COMPARE(workspace.list().rows().size(), std::size_t {1});
    QVERIFY(!workspace.list().status().kept);
}

// A window paints for each signal, and pages may come faster than it can.
void TestKeptList::manyPagesAtOnceAreToldTogether()
{
    constexpr int pages = 50;
    auto shared = std::make_shared<MemoryStore::Kept>();
    shared->contents.isReadOnly = true; // another program adds to it
    auto store = std::make_unique<MemoryStore>(shared);
    MemoryStore &following = *store;
    FakeClock clock {sampleTime(3600)};
    KeptEvents kept(clock, std::move(store));
    kept.open();
    QTRY_COMPARE(kept.phase(), KeptEvents::Phase::Open);
    int told = 0;
    std::uint32_t rowsWhenTold = 0;
    connect(&kept, &KeptEvents::rowsAdded, &kept, [&] {
        ++told;
        rowsWhenTold = kept.index()->rowCount();
    });
    for (int page = 0; page < pages; ++page)
        following.tellFollower(sampleBatch({{"id-" + QByteArray::number(page), page}}));
    QTRY_COMPARE(rowsWhenTold, std::uint32_t {pages});
    QVERIFY2(told <= 3, qPrintable(QString::number(told)));
}

QTEST_GUILESS_MAIN(TestKeptList)
#include "tst_keptlist.moc"
