// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/overview.h"
#include "tests/unit/session/listfixture.h"

#include <QSignalSpy>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

const QByteArray create = R"("event_type":"CREATE","origin":"CLI")";
const QByteArray failed = R"("event_type":"DEPLOY_FAILED","origin":"API")";

EventPage threeEvents()
{
    return atEnd({{"c", 300, create}, {"b", 200, failed}, {"a", 100, create}});
}

} // namespace

class TestOverview final : public QObject
{
    Q_OBJECT

private slots:
    void withoutEventsEverythingIsEmpty();
    void countsFollowTheRows();
    void countsFollowTheFilterWithoutRows();
    void countsRowsThatDoNotPass();
    void whatTheServerWasAskedForIsNotKnownOfOthers();
    void theHistogramHasTheRangeAsked();
    void destructionCancels();
};

void TestOverview::withoutEventsEverythingIsEmpty()
{
    ListFixture f;
    EventOverview overview(f.list);
    QTRY_VERIFY(overview.isCurrent());
    QCOMPARE(overview.overview().rows, 0U);
    QVERIFY(overview.overview().all.buckets.empty());
}

void TestOverview::countsFollowTheRows()
{
    ListFixture f;
    EventOverview overview(f.list);
    QSignalSpy changed(&overview, &EventOverview::changed);
    f.list.setSource(f.source);
    f.answer(threeEvents());
    QTRY_COMPARE(overview.overview().rows, 3U);
    QCOMPARE(overview.overview().counts(Facet::EventType),
             (std::vector<FacetCount> {{u"CREATE"_s, 2}, {u"DEPLOY_FAILED"_s, 1}}));
    QVERIFY(!changed.isEmpty());
}

void TestOverview::countsFollowTheFilterWithoutRows()
{
    ListFixture f;
    EventOverview overview(f.list);
    f.list.setSource(f.source);
    f.answer(threeEvents());
    QTRY_COMPARE(overview.overview().rows, 3U);
    FilterState filter;
    filter.excluded.origins = {u"API"_s};
    f.list.setFilter(filter); // done here: nothing is asked
    QTRY_COMPARE(overview.overview().passingRows, 2U);
    QCOMPARE(overview.overview().counts(Facet::EventType), (std::vector<FacetCount> {{u"CREATE"_s, 2}}));
    QCOMPARE(overview.overview().counts(Facet::Origin), (std::vector<FacetCount> {{u"CLI"_s, 2}, {u"API"_s, 1}}));
    QVERIFY(overview.knowsOthers(Facet::Origin));
}

void TestOverview::countsRowsThatDoNotPass()
{
    ListFixture f;
    EventOverview overview(f.list);
    f.list.setSource(f.source);
    f.answer(olderFollow({{"c", 300, create}, {"b", 200, create}}));
    FilterState filter;
    filter.excluded.eventTypes = {u"DEPLOY_FAILED"_s};
    f.list.setFilter(filter);
    QTRY_COMPARE(overview.overview().passingRows, 2U);
    QTRY_VERIFY(f.isSettled());
    f.list.loadMore();
    f.answer(atEnd({{"a", 100, failed}}));
    QTRY_COMPARE(overview.overview().rows, 3U);
    QCOMPARE(overview.overview().counts(Facet::EventType),
             (std::vector<FacetCount> {{u"CREATE"_s, 2}, {u"DEPLOY_FAILED"_s, 1}}));
    QTRY_VERIFY(overview.isCurrent());
}

void TestOverview::whatTheServerWasAskedForIsNotKnownOfOthers()
{
    ListFixture f;
    EventOverview overview(f.list);
    FilterState filter;
    filter.origins = {u"CLI"_s};
    f.list.setFilter(filter);
    f.list.setSource(f.source);
    f.answer(atEnd({{"a", 100, create}}));
    QTRY_COMPARE(overview.overview().rows, 1U);
    QVERIFY(!overview.knowsOthers(Facet::Origin));
    QVERIFY(overview.knowsOthers(Facet::EventType));
}

void TestOverview::theHistogramHasTheRangeAsked()
{
    ListFixture f;
    EventOverview overview(f.list);
    f.list.setSource(f.source);
    f.answer(threeEvents());
    overview.setRange({sampleTime(150), sampleTime(250)}, 10);
    QTRY_COMPARE(overview.overview().all.buckets.size(), std::size_t {10});
    QTRY_COMPARE(overview.overview().rows, 3U);
    QCOMPARE(overview.overview().all.from, sampleTime(150));
    QCOMPARE(overview.overview().held.from, std::optional(sampleTime(100)));
}

void TestOverview::destructionCancels()
{
    ListFixture f;
    auto overview = std::make_unique<EventOverview>(f.list);
    f.list.setSource(f.source);
    f.answer(threeEvents());
    overview->setRange({}, 10);
    overview.reset();
    QTRY_VERIFY(f.isSettled());
}

QTEST_GUILESS_MAIN(TestOverview)
#include "tst_overview.moc"
