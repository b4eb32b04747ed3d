// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/session/listfixture.h"

#include <QSignalSpy>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

FilterState withType(const QString &type)
{
    FilterState filter;
    filter.eventTypes = {type};
    return filter;
}

FilterState withText(const QString &text)
{
    FilterState filter;
    filter.text = text;
    return filter;
}

const QByteArray create = R"("event_type":"CREATE")";
const QByteArray remove_ = R"("event_type":"DELETE")";

} // namespace

class TestEventList final : public QObject
{
    Q_OBJECT

private slots:
    void sortsByHowMuchWasChanged();
    void withoutSourceNothingIsSaid();
    void firstPageFillsTheList();
    void nextPageIsAppendedOnly();
    void anOldFiltersLateAnswerIsDropped();
    void aFilterThatTheServerDoesNotKnowAsksNothing();
    void whatTheServerShouldNotHaveSentIsNotShown();
    void rowsBeforeAreShownUntilTheAnswer();
    void rowsBeforeStayWhenTheAnswerFails();
    void takingAChangeBackAsksNothing();
    void theFilterOfALookThatWasRunningIsForgotten();
    void anotherSourceDropsEverything();
    void destructionCancels();
    void equalTimesKeepOneOrder();
    void aWiderLocalFilterInsertsRows();
    void seenValuesOutliveTheFilter();
    void anotherOrderSortsAndStaysSorted();
};

void TestEventList::withoutSourceNothingIsSaid()
{
    ListFixture f;
    f.list.setFilter(withType(u"CREATE"_s));
    f.list.loadMore();
    f.list.loadAll();
    f.list.refresh();
    f.list.retry();
    f.list.stop();
    QCOMPARE(f.list.status().state, LoadState::NoSource);
    QVERIFY(!f.list.status().isComplete());
    QVERIFY(f.list.rows().empty());
    QVERIFY(f.list.warnings().empty());
}

void TestEventList::firstPageFillsTheList()
{
    ListFixture f;
    QSignalSpy reset(&f.list, &EventList::rowsReset);
    f.list.setSource(f.source);
    QCOMPARE(f.list.status().state, LoadState::Loading);
    QCOMPARE(f.source->pageCount(), 1);
    f.answer(olderFollow({{"b", 200}, {"a", 100}}));
    QTRY_COMPARE(f.ids(), (QStringList {u"b"_s, u"a"_s}));
    QTRY_VERIFY(f.isSettled());

    const ListStatus status = f.list.status();
    QCOMPARE(status.state, LoadState::MoreToLoad);
    QCOMPARE(status.loaded, 2U);
    QCOMPARE(status.shown, 2U);
    QCOMPARE(status.newestLoaded, std::optional(sampleTime(200)));
    QCOMPARE(status.oldestLoaded, std::optional(sampleTime(100)));
    QVERIFY(!status.provisional);
    QVERIFY(!status.isComplete());
    QCOMPARE(reset.count(), 1);
    QVERIFY(f.list.bytesHeld() > 0);
}

void TestEventList::nextPageIsAppendedOnly()
{
    ListFixture f;
    f.startWithThree();
    QSignalSpy reset(&f.list, &EventList::rowsReset);
    QSignalSpy inserted(&f.list, &EventList::rowsInserted);

    f.list.loadMore();
    f.list.loadMore(); // one at a time
    QCOMPARE(f.source->pageCount(), 2);
    f.answer(atEnd({{"y", 50}, {"x", 40}}));
    QTRY_COMPARE(f.ids(), (QStringList {u"c"_s, u"b"_s, u"a"_s, u"y"_s, u"x"_s}));
    QTRY_VERIFY(f.list.status().isComplete());
    QCOMPARE(reset.count(), 0);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first(), (QVariantList {3, 2}));

    f.list.loadMore(); // nothing older
    QCOMPARE(f.source->pageCount(), 2);
}

void TestEventList::anOldFiltersLateAnswerIsDropped()
{
    ListFixture f;
    f.list.setSource(f.source);
    const auto old = f.source->lastPage();
    f.list.setFilter(withType(u"CREATE"_s));
    QVERIFY(old.request.isCanceled());
    QCOMPARE(f.source->pageCount(), 2);
    QCOMPARE(f.source->lastPage().query.eventType, std::optional(u"CREATE"_s));

    // Out of order: the new answer first, then the old one.
    f.answer(atEnd({{"new", 100, create}}));
    QVERIFY(!old.request.answer(olderFollow({{"old", 200, create}})));
    QTRY_COMPARE(f.ids(), QStringList {u"new"_s});
    QTRY_VERIFY(f.list.status().isComplete());
    QCOMPARE(f.list.status().loaded, 1U);
}

void TestEventList::aFilterThatTheServerDoesNotKnowAsksNothing()
{
    ListFixture f;
    f.list.setSource(f.source);
    f.answer(olderFollow({{"a", 100, R"("target_name":"checkout-api")"}, {"b", 90, R"("target_name":"other")"}}));
    QTRY_COMPARE(f.ids().size(), 2);
    f.list.setFilter(withText(u"CHECKOUT"_s));
    QTRY_COMPARE(f.ids(), QStringList {u"a"_s});
    QCOMPARE(f.source->pageCount(), 1);
    QCOMPARE(f.list.status().onLoaded, QList<FilterPart> {FilterPart::Text});
    QVERIFY(!f.list.status().provisional);
}

void TestEventList::whatTheServerShouldNotHaveSentIsNotShown()
{
    ListFixture f;
    f.list.setFilter(withType(u"CREATE"_s));
    f.list.setSource(f.source);
    f.answer(atEnd({{"a", 100, create}, {"b", 90, remove_}}));
    QTRY_COMPARE(f.ids(), QStringList {u"a"_s});
    QCOMPARE(f.list.status().loaded, 2U);
    QCOMPARE(f.list.status().shown, 1U);
}

void TestEventList::rowsBeforeAreShownUntilTheAnswer()
{
    ListFixture f;
    f.list.setSource(f.source);
    f.answer(olderFollow({{"a", 100, create}, {"b", 90, remove_}}));
    QTRY_COMPARE(f.ids().size(), 2);
    const std::uint64_t number = f.list.indexNumber();

    f.list.setFilter(withType(u"DELETE"_s));
    QVERIFY(f.list.status().provisional);
    QTRY_COMPARE(f.ids(), QStringList {u"b"_s});
    QTRY_VERIFY(f.isSettled());
    QVERIFY(f.list.status().provisional);
    QCOMPARE(f.list.status().loaded, 0U);
    QCOMPARE(f.list.indexNumber(), number);

    f.answer(atEnd({{"d", 95, remove_}, {"b", 90, remove_}}));
    QTRY_COMPARE(f.ids(), (QStringList {u"d"_s, u"b"_s}));
    QTRY_VERIFY(f.list.status().isComplete());
    QVERIFY(f.list.indexNumber() != number);
}

void TestEventList::rowsBeforeStayWhenTheAnswerFails()
{
    ListFixture f;
    f.list.setSource(f.source);
    f.answer(olderFollow({{"a", 100, create}, {"b", 90, remove_}}));
    QTRY_COMPARE(f.ids().size(), 2);
    f.list.setFilter(withType(u"DELETE"_s));
    f.source->lastPage().request.fail(ErrorKind::ServerFailed);
    QTRY_COMPARE(f.ids(), QStringList {u"b"_s});
    QTRY_VERIFY(f.isSettled());
    QCOMPARE(f.list.status().state, LoadState::Failed);
    QVERIFY(f.list.status().provisional);
    QVERIFY(!f.list.status().isComplete());

    f.list.retry();
    f.answer(atEnd({}));
    QTRY_VERIFY(f.list.status().isComplete());
    QVERIFY(f.list.rows().empty());
}

void TestEventList::takingAChangeBackAsksNothing()
{
    ListFixture f;
    f.startWithThree();
    f.list.setFilter(withType(u"CREATE"_s));
    QTRY_COMPARE(f.ids().size(), 0);
    const auto asked = f.source->lastPage();
    f.list.setFilter({});
    QVERIFY(asked.request.isCanceled());
    QTRY_COMPARE(f.ids().size(), 3);
    QCOMPARE(f.source->pageCount(), 2);
    QVERIFY(!f.list.status().provisional);
    QCOMPARE(f.list.status().state, LoadState::MoreToLoad);

    f.list.loadMore();
    QCOMPARE(f.source->lastPage().walk, 0);
}

void TestEventList::theFilterOfALookThatWasRunningIsForgotten()
{
    ListFixture f;
    f.list.setSource(f.source);
    f.answer(atEnd({{"old", 100, create}}));
    // The worker may have found the rows already; they must not arrive any more.
    f.list.setFilter(withType(u"DELETE"_s));
    QCoreApplication::sendPostedEvents();
    QVERIFY(f.list.rows().empty());
    f.answer(atEnd({{"new", 90, remove_}}));
    QTRY_COMPARE(f.ids(), QStringList {u"new"_s});
    QTRY_VERIFY(f.isSettled());
    QCOMPARE(f.ids(), QStringList {u"new"_s});
}

void TestEventList::anotherSourceDropsEverything()
{
    ListFixture f;
    f.startWithThree();
    f.list.loadMore();
    const auto old = f.source->lastPage();
    const auto other = std::make_shared<ScriptedSource>();
    f.list.setSource(other);
    QVERIFY(old.request.isCanceled());
    QVERIFY(f.list.rows().empty());
    QVERIFY(!f.list.status().provisional);
    QCOMPARE(f.list.status().state, LoadState::Loading);
    QVERIFY(!old.request.answer(olderFollow({{"late", 1}})));
    other->lastPage().request.answer(atEnd({{"n", 5}}));
    QTRY_COMPARE(f.ids(), QStringList {u"n"_s});

    f.list.setSource(nullptr);
    QVERIFY(f.list.rows().empty());
    QCOMPARE(f.list.status(), ListStatus {});
}

void TestEventList::destructionCancels()
{
    const auto source = std::make_shared<ScriptedSource>();
    FakeClock clock(sampleTime());
    {
        EventList list(clock);
        list.setSource(source);
        source->lastPage().request.answer(olderFollow({{"a", 1}})); // a worker is looking
        list.loadMore();
    }
    QVERIFY(source->lastPage().request.isCanceled());
    QCoreApplication::sendPostedEvents();
}

void TestEventList::equalTimesKeepOneOrder()
{
    ListFixture f;
    f.list.setSource(f.source);
    f.answer(olderFollow({{"b", 100}, {"d", 100}}));
    QTRY_COMPARE(f.ids(), (QStringList {u"d"_s, u"b"_s}));
    QSignalSpy inserted(&f.list, &EventList::rowsInserted);
    QSignalSpy reset(&f.list, &EventList::rowsReset);
    f.list.loadMore();
    f.answer(atEnd({{"c", 100}, {"a", 100}, {"b", 100}}));
    QTRY_COMPARE(f.ids(), (QStringList {u"d"_s, u"c"_s, u"b"_s, u"a"_s}));
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(f.list.status().loaded, 4U);
}

void TestEventList::aWiderLocalFilterInsertsRows()
{
    ListFixture f;
    f.startWithThree();
    QSignalSpy reset(&f.list, &EventList::rowsReset);
    f.list.setFilter(withText(u"nowhere"_s));
    QTRY_COMPARE(f.ids().size(), 0);
    QCOMPARE(reset.count(), 1);
    QSignalSpy inserted(&f.list, &EventList::rowsInserted);
    f.list.setFilter({});
    QTRY_COMPARE(f.ids().size(), 3);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(reset.count(), 1);
}

void TestEventList::seenValuesOutliveTheFilter()
{
    ListFixture f;
    QSignalSpy changed(&f.list, &EventList::seenValuesChanged);
    f.list.setSource(f.source);
    QCOMPARE(changed.count(), 1);
    f.answer(olderFollow({{"a", 100, R"("triggered_by":"ann")"}, {"b", 90, R"("triggered_by":"bob")"}}));
    QCOMPARE(changed.count(), 2);
    QCOMPARE(f.list.seenValues(IndexField::TriggeredBy), (QStringList {u"ann"_s, u"bob"_s}));

    FilterState filter;
    filter.actors = {u"bob"_s};
    f.list.setFilter(filter);
    f.answer(atEnd({{"b", 90, R"("triggered_by":"bob")"}}));
    QCOMPARE(f.list.seenValues(IndexField::TriggeredBy), (QStringList {u"ann"_s, u"bob"_s}));
    QCOMPARE(changed.count(), 2);

    f.list.setSource(std::make_shared<ScriptedSource>());
    QVERIFY(f.list.seenValues(IndexField::TriggeredBy).isEmpty());
    QCOMPARE(changed.count(), 3);
}

void TestEventList::anotherOrderSortsAndStaysSorted()
{
    ListFixture f;
    f.list.setSource(f.source);
    f.answer(olderFollow({{"c", 300, R"("triggered_by":"jane")"}, {"b", 200, R"("triggered_by":"anna")"}, {"a", 100}}));
    QTRY_COMPARE(f.ids().size(), 3);
    f.list.setOrder({EventColumn::TriggeredBy, false});
    QTRY_COMPARE(f.ids(), (QStringList {u"b"_s, u"c"_s, u"a"_s}));
    QCOMPARE(f.list.positionOf(f.list.rows().at(1)), std::optional<std::size_t>(1));
    QTRY_VERIFY(f.isSettled());
    // what comes later is put where it belongs, without a reset
    QSignalSpy reset(&f.list, &EventList::rowsReset);
    f.list.loadMore();
    f.answer(atEnd({{"z", 50, R"("triggered_by":"bob")"}}));
    QTRY_COMPARE(f.ids(), (QStringList {u"b"_s, u"z"_s, u"c"_s, u"a"_s}));
    QVERIFY(reset.isEmpty());
    f.list.setOrder({});
    QTRY_COMPARE(f.ids(), (QStringList {u"c"_s, u"b"_s, u"a"_s, u"z"_s}));
    QCOMPARE(f.list.positionOf(f.list.rows().at(2)), std::optional<std::size_t>(2));
}

void TestEventList::sortsByHowMuchWasChanged()
{
    ListFixture f;
    f.list.setSource(f.source);
    f.answer(atEnd({{"d", 400, changeMembers("UPDATE", R"({"a":1})", R"({"a":2})")},
                    {"c", 300, changeMembers("UPDATE", R"({"a":1,"b":1,"n":1})", R"({"a":2,"b":2,"n":2})")},
                    {"b", 200, changeMembers("UPDATE", R"({"a":1})", R"({"a":1})")},
                    {"a", 100, changeMembers("UPDATE", R"({"a":1,"b":1})", R"({"a":2,"b":2})")}}));
    QTRY_COMPARE(f.ids().size(), 4);
    f.list.setOrder({EventColumn::ChangeSummary, true});
    QTRY_COMPARE(f.ids(), (QStringList {u"c"_s, u"a"_s, u"d"_s, u"b"_s}));
    QTRY_VERIFY(!f.list.status().countedChanges);
    f.list.setHiddenPaths(parsePatterns({u"b"_s, u"n"_s})); // then c, a and d changed one path each: newest first
    QTRY_COMPARE(f.ids(), (QStringList {u"d"_s, u"c"_s, u"a"_s, u"b"_s}));
    f.list.setOrder({EventColumn::ChangeSummary, false});
    QTRY_COMPARE(f.ids().constFirst(), u"b"_s);
    f.list.setOrder({});
    QTRY_COMPARE(f.ids(), (QStringList {u"d"_s, u"c"_s, u"b"_s, u"a"_s}));
}

QTEST_GUILESS_MAIN(TestEventList)
#include "tst_eventlist.moc"
