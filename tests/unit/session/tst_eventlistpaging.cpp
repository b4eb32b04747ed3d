// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/session/listfixture.h"

#include <QSignalSpy>

using namespace Backtrail;
using namespace Qt::StringLiterals;

// Pages that come, fail, stay away or come twice, and what the list says about itself meanwhile.
class TestEventListPaging final : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyAnswerIsCompleteAndAFailedOneIsNot();
    void aFailedLaterPageKeepsTheList();
    void twoAnswersCountOnce();
    void aMissingAnswerCanBeStopped();
    void loadAllReadsToTheEnd();
    void loadAllStopsAtAFailureAndGoesOn();
    void loadAllCanBeStopped();
    void aWaitIsExplained();
    void lostEventsAndGapsAreNotComplete();
};

void TestEventListPaging::anEmptyAnswerIsCompleteAndAFailedOneIsNot()
{
    ListFixture f;
    f.list.setSource(f.source);
    f.source->lastPage().request.fail(ErrorKind::Unreachable);
    ListStatus status = f.list.status();
    QCOMPARE(status.state, LoadState::Failed);
    QCOMPARE(status.error->kind, ErrorKind::Unreachable);
    QVERIFY(!status.isComplete());

    f.list.retry();
    QCOMPARE(f.list.status().state, LoadState::Loading);
    QVERIFY(!f.list.status().error);
    f.answer(atEnd({}));
    QTRY_VERIFY(f.list.status().isComplete());
    QCOMPARE(f.list.status().state, LoadState::AtEnd);
    QVERIFY(f.list.rows().empty());
}

void TestEventListPaging::aFailedLaterPageKeepsTheList()
{
    ListFixture f;
    f.startWithThree();
    f.list.loadMore();
    f.source->lastPage().request.fail(ErrorKind::ConnectionCut);
    QCOMPARE(f.list.status().state, LoadState::Failed);
    QCOMPARE(f.ids().size(), 3);

    f.list.loadMore(); // not by scrolling: the user decides
    QCOMPARE(f.source->pageCount(), 2);
    f.list.retry();
    QCOMPARE(f.source->pageCount(), 3);
    QCOMPARE(f.source->lastPage().walk, 0); // the walk goes on where it was
    f.answer(atEnd({{"z", 10}}));
    QTRY_COMPARE(f.ids().size(), 4);
    QTRY_VERIFY(f.list.status().isComplete());
}

void TestEventListPaging::twoAnswersCountOnce()
{
    ListFixture f;
    f.list.setSource(f.source);
    const auto first = f.source->lastPage();
    QVERIFY(first.request.answer(olderFollow({{"a", 100}})));
    QVERIFY(!first.request.answer(olderFollow({{"b", 90}})));
    QTRY_COMPARE(f.ids(), QStringList {u"a"_s});
    QCOMPARE(f.list.status().loaded, 1U);
}

void TestEventListPaging::aMissingAnswerCanBeStopped()
{
    ListFixture f;
    f.startWithThree();
    f.list.loadMore();
    QCOMPARE(f.list.status().state, LoadState::Loading);
    f.list.stop();
    QVERIFY(f.source->lastPage().request.isCanceled());
    QCOMPARE(f.list.status().state, LoadState::MoreToLoad);
    QVERIFY(!f.list.status().error);
    QCOMPARE(f.ids().size(), 3);

    f.list.loadMore();
    f.answer(atEnd({{"z", 10}}));
    QTRY_COMPARE(f.ids().size(), 4);
}

void TestEventListPaging::loadAllReadsToTheEnd()
{
    ListFixture f;
    f.startWithThree();
    f.list.loadAll();
    QVERIFY(f.list.status().loadingAll);
    f.answer(olderFollow({{"z", 50}}));
    QCOMPARE(f.source->pageCount(), 3);
    f.answer(olderFollow({{"y", 40}}));
    f.answer(atEnd({{"x", 30}}));
    QCOMPARE(f.source->pageCount(), 4);
    QTRY_COMPARE(f.ids().size(), 6);
    QTRY_VERIFY(f.list.status().isComplete());
    QVERIFY(!f.list.status().loadingAll);
}

void TestEventListPaging::loadAllStopsAtAFailureAndGoesOn()
{
    ListFixture f;
    f.startWithThree();
    f.list.loadAll();
    f.source->lastPage().request.fail(ErrorKind::TimedOut);
    QCOMPARE(f.list.status().state, LoadState::Failed);
    QVERIFY(!f.list.status().loadingAll);
    QCOMPARE(f.source->pageCount(), 2);

    f.list.retry();
    QVERIFY(f.list.status().loadingAll);
    f.answer(olderFollow({{"z", 50}}));
    QCOMPARE(f.source->pageCount(), 4);
    f.answer(atEnd({}));
    QTRY_VERIFY(f.list.status().isComplete());
}

void TestEventListPaging::loadAllCanBeStopped()
{
    ListFixture f;
    f.startWithThree();
    f.list.loadAll();
    f.list.stop();
    QVERIFY(f.source->lastPage().request.isCanceled());
    QVERIFY(!f.list.status().loadingAll);
    QCOMPARE(f.list.status().state, LoadState::MoreToLoad);
    f.list.loadMore();
    f.answer(olderFollow({{"z", 50}}));
    QCOMPARE(f.list.status().state, LoadState::MoreToLoad); // one page, not all
}

void TestEventListPaging::aWaitIsExplained()
{
    ListFixture f;
    f.list.setSource(f.source);
    QSignalSpy changed(&f.list, &EventList::statusChanged);
    const RequestNote note {RequestNote::Kind::WaitingToRetry, 2, std::chrono::seconds(4),
                            Error {ErrorKind::RateLimited, {}, 429, {}}};
    f.source->lastPage().note(note);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(f.list.status().note, std::optional(note));
    QCOMPARE(f.list.status().state, LoadState::Loading);
    QVERIFY(!f.list.status().error);
    f.answer(atEnd({}));
    QVERIFY(!f.list.status().note);
}

void TestEventListPaging::lostEventsAndGapsAreNotComplete()
{
    ListFixture f;
    f.list.setSource(f.source);
    EventPage page = olderFollow({{"a", 100}});
    page.warnings = {{u"/events/1"_s, u"not an object"_s, true, "17"}, {u"/events/0/origin"_s, u"a number"_s, false, {}}};
    f.answer(page);
    f.list.loadMore();
    page = atEnd({});
    page.retentionLimitReached = true;
    f.answer(page);
    QTRY_VERIFY(f.isSettled());
    QCOMPARE(f.list.status().warnings, 2);
    QCOMPARE(f.list.status().lostEvents, 1);
    QCOMPARE(f.list.warnings().size(), 2U);
    QVERIFY(f.list.status().retentionLimitReached);
    QVERIFY(!f.list.status().isComplete());

    const auto other = std::make_shared<ScriptedSource>();
    f.list.setSource(other);
    page = atEnd({});
    page.gap = u"More events in one instant than fit an answer"_s;
    other->lastPage().request.answer(page);
    QTRY_VERIFY(f.isSettled());
    QCOMPARE(f.list.status().state, LoadState::AtEnd);
    QCOMPARE(f.list.status().gap, page.gap);
    QVERIFY(!f.list.status().isComplete());
}

QTEST_GUILESS_MAIN(TestEventListPaging)
#include "tst_eventlistpaging.moc"
