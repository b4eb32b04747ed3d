// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/session/listfixture.h"

#include <QSignalSpy>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestEventListRefresh final : public QObject
{
    Q_OBJECT

private slots:
    void newEventsComeInFront();
    void nothingIsShownBeforeItMeetsWhatIsLoaded();
    void aLateEventIsPutWhereItBelongs();
    void aFailureLeavesTheListAndCanBeRetried();
    void anEndReachedIsTheEnd();
    void itRunsBesideALoadingPage();
    void aChangedFilterDropsIt();
    void stopDropsIt();
    void withoutAFirstAnswerItStartsAgain();
    void aStretchIsFetchedByAPageTowardsIt();
    void aRelativeTimeMovesOnlyHere();
};

void TestEventListRefresh::newEventsComeInFront()
{
    ListFixture f;
    f.startWithThree();
    QSignalSpy reset(&f.list, &EventList::rowsReset);
    QSignalSpy inserted(&f.list, &EventList::rowsInserted);
    f.list.refresh();
    f.list.refresh(); // one at a time
    QCOMPARE(f.source->pageCount(), 2);
    QCOMPARE(f.source->lastPage().walk, 1);
    QCOMPARE(f.list.status().state, LoadState::Loading);
    f.answer(olderFollow({{"e", 500}, {"d", 400}, {"c", 300}, {"b", 200}, {"a", 100}}));
    QTRY_COMPARE(f.ids(), (QStringList {u"e"_s, u"d"_s, u"c"_s, u"b"_s, u"a"_s}));
    QTRY_VERIFY(f.isSettled());
    QCOMPARE(f.list.status().loaded, 5U);
    QCOMPARE(f.list.status().newestLoaded, std::optional(sampleTime(500)));
    QCOMPARE(f.list.status().state, LoadState::MoreToLoad);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first(), (QVariantList {0, 2}));

    f.list.loadMore(); // the walk towards older events goes on where it was
    QCOMPARE(f.source->lastPage().walk, 0);
}

// Nothing is kept here: what the timeline offers to load is loaded all the same.
void TestEventListRefresh::aStretchIsFetchedByAPageTowardsIt()
{
    ListFixture f;
    f.startWithThree();
    f.list.fetch({sampleTime(0), sampleTime(100)});
    QCOMPARE(f.source->pageCount(), 2);
    QCOMPARE(f.source->lastPage().walk, 0); // on towards older ones
    f.answer(atEnd({{"y", 50}}));
    QTRY_COMPARE(f.ids(), (QStringList {u"c"_s, u"b"_s, u"a"_s, u"y"_s}));
    f.list.fetch({sampleTime(300 + 1), sampleTime(600)});
    QCOMPARE(f.source->pageCount(), 3);
    QCOMPARE(f.source->lastPage().walk, 1); // what is new
}

void TestEventListRefresh::nothingIsShownBeforeItMeetsWhatIsLoaded()
{
    ListFixture f;
    f.startWithThree();
    f.list.refresh();
    f.answer(olderFollow({{"g", 580}, {"f", 500}}));
    QCOMPARE(f.source->pageCount(), 3);
    QCOMPARE(f.list.status().loaded, 3U);
    // Beyond the newest loaded event, but not yet by the time in which events may still arrive.
    f.answer(olderFollow({{"c", 300}, {"b2", 181}}));
    QCOMPARE(f.source->pageCount(), 4);
    QCOMPARE(f.list.status().loaded, 3U);
    f.answer(olderFollow({{"b1", 180}}));
    QCOMPARE(f.source->pageCount(), 4);
    QTRY_COMPARE(f.ids(), (QStringList {u"g"_s, u"f"_s, u"c"_s, u"b"_s, u"b2"_s, u"b1"_s, u"a"_s}));
}

void TestEventListRefresh::aLateEventIsPutWhereItBelongs()
{
    ListFixture f;
    f.startWithThree();
    QSignalSpy reset(&f.list, &EventList::rowsReset);
    QSignalSpy inserted(&f.list, &EventList::rowsInserted);
    f.list.refresh();
    f.answer(olderFollow({{"d", 400}, {"c", 300}, {"late", 250}, {"b", 200}, {"a", 100}}));
    QTRY_COMPARE(f.ids(), (QStringList {u"d"_s, u"c"_s, u"late"_s, u"b"_s, u"a"_s}));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(inserted.count(), 2);
}

void TestEventListRefresh::aFailureLeavesTheListAndCanBeRetried()
{
    ListFixture f;
    f.startWithThree();
    f.list.refresh();
    f.answer(olderFollow({{"g", 580}}));
    f.source->lastPage().request.fail(ErrorKind::TimedOut);
    QCOMPARE(f.list.status().state, LoadState::Failed);
    QCOMPARE(f.list.status().error->kind, ErrorKind::TimedOut);
    QCOMPARE(f.ids().size(), 3);

    f.list.retry();
    QCOMPARE(f.source->pageCount(), 4);
    QCOMPARE(f.source->lastPage().walk, 1); // where it failed
    f.answer(olderFollow({{"c", 300}, {"a", 100}}));
    QTRY_COMPARE(f.ids(), (QStringList {u"g"_s, u"c"_s, u"b"_s, u"a"_s}));
    QVERIFY(!f.list.status().error);

    f.list.refresh();
    f.source->lastPage().request.fail(ErrorKind::TimedOut);
    f.list.refresh(); // from the top
    QCOMPARE(f.source->lastPage().walk, 3);
    QVERIFY(!f.list.status().error);
}

void TestEventListRefresh::anEndReachedIsTheEnd()
{
    ListFixture f;
    f.list.setSource(f.source);
    f.answer(atEnd({}));
    QTRY_VERIFY(f.list.status().isComplete());
    f.list.refresh();
    QVERIFY(!f.list.status().isComplete());
    f.answer(atEnd({{"n", 590}}));
    QTRY_COMPARE(f.ids(), QStringList {u"n"_s});
    QTRY_VERIFY(f.list.status().isComplete());
}

void TestEventListRefresh::itRunsBesideALoadingPage()
{
    ListFixture f;
    f.startWithThree();
    f.list.loadMore();
    const auto older = f.source->lastPage();
    f.list.refresh();
    f.answer(olderFollow({{"d", 400}, {"a", 100}}));
    QCOMPARE(f.list.status().state, LoadState::Loading); // the older page still is
    older.request.answer(atEnd({{"z", 50}}));
    QTRY_COMPARE(f.ids(), (QStringList {u"d"_s, u"c"_s, u"b"_s, u"a"_s, u"z"_s}));
    QTRY_VERIFY(f.list.status().isComplete());
}

void TestEventListRefresh::aChangedFilterDropsIt()
{
    ListFixture f;
    f.startWithThree();
    f.list.refresh();
    const auto old = f.source->lastPage();
    FilterState filter;
    filter.origins = {u"CLI"_s};
    f.list.setFilter(filter);
    QVERIFY(old.request.isCanceled());
    f.answer(atEnd({}));
    QTRY_VERIFY(f.list.status().isComplete());
    QVERIFY(f.list.rows().empty());
}

void TestEventListRefresh::stopDropsIt()
{
    ListFixture f;
    f.startWithThree();
    f.list.refresh();
    f.list.stop();
    QVERIFY(f.source->lastPage().request.isCanceled());
    QCOMPARE(f.list.status().state, LoadState::MoreToLoad);
    f.list.retry(); // nothing failed
    QCOMPARE(f.source->pageCount(), 2);
}

void TestEventListRefresh::withoutAFirstAnswerItStartsAgain()
{
    ListFixture f;
    f.list.setSource(f.source);
    f.list.refresh(); // the first page is fresh by itself
    QCOMPARE(f.source->pageCount(), 1);
    f.source->lastPage().request.fail(ErrorKind::Unreachable);
    f.list.refresh();
    QCOMPARE(f.source->pageCount(), 2);
    QCOMPARE(f.source->lastPage().walk, 1);
    f.answer(atEnd({{"a", 1}}));
    QTRY_COMPARE(f.ids(), QStringList {u"a"_s});
}

void TestEventListRefresh::aRelativeTimeMovesOnlyHere()
{
    ListFixture f;
    FilterState filter;
    filter.time.last = std::chrono::seconds(500); // from second 100 on
    f.list.setFilter(filter);
    f.list.setSource(f.source);
    f.answer(olderFollow({{"c", 300}, {"b", 200}, {"a", 100}}));
    QTRY_COMPARE(f.ids().size(), 3);

    f.clock.advance(std::chrono::seconds(50));
    filter.text = u"timestamp-that-is-nowhere"_s;
    f.list.setFilter(filter);
    QTRY_COMPARE(f.ids().size(), 0);
    filter.text.clear();
    f.list.setFilter(filter);
    QTRY_COMPARE(f.ids().size(), 3);
    QCOMPARE(f.source->pageCount(), 1);

    f.list.refresh();
    QCOMPARE(f.source->pageCount(), 2);
    QCOMPARE(f.source->lastPage().query.range.from, std::optional(sampleTime(150)));
    f.answer(atEnd({{"d", 620}, {"c", 300}, {"b", 200}}));
    QTRY_COMPARE(f.ids(), (QStringList {u"d"_s, u"c"_s, u"b"_s}));
}

QTEST_GUILESS_MAIN(TestEventListRefresh)
#include "tst_eventlistrefresh.moc"
