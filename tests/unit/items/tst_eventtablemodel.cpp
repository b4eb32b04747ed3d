// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/items/eventtablemodel.h"
#include "tests/unit/session/listfixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

struct Fixture : ListFixture
{
    ChangeSummaries summaries;
    EventTableModel model {list, summaries};
    QAbstractItemModelTester tester {&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    // The tester fetches more by itself whenever it can, so pages are answered as they are asked for.
    void open(const std::vector<SampleEvent> &samples)
    {
        list.setSource(source);
        answer(atEnd(samples));
        QTRY_COMPARE(model.rowCount(), static_cast<int>(samples.size()));
        QTRY_VERIFY(isSettled());
    }
    [[nodiscard]] QModelIndex at(int row, EventColumn column) const
    {
        return model.index(row, static_cast<int>(column));
    }
};

const std::vector<SampleEvent> three {
    {"c", 300,
     R"("target_name":"api","target_type":"CONTAINER","triggered_by":"ann","origin":"CLI",)"
         + changeMembers("UPDATE", "{\"memory\":512}", "{\"memory\":256}")},
    {"b", 200, R"("event_type":"DEPLOY_FAILED","project_name":"shop","user_agent":"curl/8")"},
    {"a", 100, R"("event_type":"FROM_LATER")"}};

} // namespace

class TestEventTableModel final : public QObject
{
    Q_OBJECT

private slots:
    void givesRawValues();
    void givesRawTimesAndIds();
    void namesItsColumns();
    void fetchesOnlyWhenThereIsMore();
    void insertsPagesAndKeepsPlaces();
    void anotherFilterKeepsAnchorsById();
    void summariesAreAnnouncedByRange();
    void summariesForgetAnotherIndex();
    void findsRowsById();
    void pathsAreColumns();
};

void TestEventTableModel::givesRawValues()
{
    Fixture f;
    f.open(three);
    QCOMPARE(f.at(0, EventColumn::Time).data().toString(), u"2026-08-20T12:05:00Z"_s);
    QCOMPARE(f.at(0, EventColumn::Event).data().toString(), u"UPDATE"_s);
    QCOMPARE(f.at(0, EventColumn::Target).data().toString(), u"api"_s);
    QCOMPARE(f.at(0, EventColumn::TargetType).data().toString(), u"CONTAINER"_s);
    QCOMPARE(f.at(0, EventColumn::TriggeredBy).data().toString(), u"ann"_s);
    QCOMPARE(f.at(0, EventColumn::Origin).data().toString(), u"CLI"_s);
    QCOMPARE(f.at(1, EventColumn::Project).data().toString(), u"shop"_s);
    QCOMPARE(f.at(1, EventColumn::UserAgent).data().toString(), u"curl/8"_s);
    QCOMPARE(f.at(2, EventColumn::Event).data().toString(), u"FROM_LATER"_s);
    QCOMPARE(f.at(2, EventColumn::Id).data().toString(), u"a"_s);
    QVERIFY(!f.at(0, EventColumn::Event).data(Qt::DecorationRole).isValid());
    QCOMPARE(f.model.columnCount(), tableColumnCount);
}

void TestEventTableModel::givesRawTimesAndIds()
{
    Fixture f;
    f.open(three);
    QCOMPARE(f.at(1, EventColumn::Time).data(EventTableModel::RawValueRole).toLongLong(), sampleTime(200).ns);
    QCOMPARE(f.at(1, EventColumn::Origin).data(EventTableModel::EventIdRole).toString(), u"b"_s);
    QCOMPARE(f.at(1, EventColumn::Origin).data(EventTableModel::RowIdRole).toUInt(), f.model.rowId(1));
}

void TestEventTableModel::namesItsColumns()
{
    Fixture f;
    for (int section = 0; section < tableColumnCount; ++section) {
        const auto column = static_cast<EventColumn>(section);
        QCOMPARE(f.model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString(), columnTitle(column));
        QCOMPARE(f.model.headerData(section, Qt::Horizontal, EventTableModel::RawValueRole).toString(),
                 columnKey(column));
    }
    QVERIFY(!f.model.headerData(tableColumnCount, Qt::Horizontal, Qt::DisplayRole).isValid());
    QVERIFY(!f.model.headerData(0, Qt::Vertical, Qt::DisplayRole).isValid());
}

void TestEventTableModel::fetchesOnlyWhenThereIsMore()
{
    ListFixture f;
    ChangeSummaries summaries;
    EventTableModel model(f.list, summaries);
    QVERIFY(!model.canFetchMore({}));
    f.list.setSource(f.source);
    QVERIFY(!model.canFetchMore({})); // on its way
    f.answer(olderFollow({{"a", 1}}));
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QCOMPARE(f.source->pageCount(), 2);
    QVERIFY(!model.canFetchMore({}));
    f.source->lastPage().request.fail(ErrorKind::TimedOut);
    QVERIFY(!model.canFetchMore({})); // by scrolling, nobody asks a failing server again
    f.list.retry();
    f.answer(atEnd({}));
    QVERIFY(!model.canFetchMore({}));
    QTRY_COMPARE(model.rowCount(), 1);
}

void TestEventTableModel::insertsPagesAndKeepsPlaces()
{
    Fixture f;
    f.list.setSource(f.source);
    f.answer(olderFollow(three));
    QTRY_COMPARE(f.model.rowCount(), 3);
    const QPersistentModelIndex place(f.at(1, EventColumn::Event));
    QSignalSpy inserted(&f.model, &EventTableModel::rowsInserted);
    f.list.loadMore(); // unless the tester did
    f.answer(atEnd({{"z", 50}, {"y", 40}}));
    QTRY_COMPARE(f.model.rowCount(), 5);
    QCOMPARE(inserted.count(), 1);

    f.list.refresh();
    f.answer(olderFollow({{"e", 500}, {"c", 300}, {"late", 250}, {"b", 200}, {"a", 100}}));
    QTRY_COMPARE(f.model.rowCount(), 7);
    QCOMPARE(place.row(), 3);
    QCOMPARE(place.data(EventTableModel::EventIdRole).toString(), u"b"_s);
}

void TestEventTableModel::anotherFilterKeepsAnchorsById()
{
    Fixture f;
    f.open(three);
    const QString anchor = f.at(1, EventColumn::Event).data(EventTableModel::EventIdRole).toString();
    FilterState filter;
    filter.eventTypes = {u"DEPLOY_FAILED"_s};
    f.list.setFilter(filter);
    QTRY_COMPARE(f.model.rowCount(), 1); // what was loaded, until the answer
    QCOMPARE(f.model.rowOf(anchor), 0);
    f.answer(atEnd({{"n", 250, R"("event_type":"DEPLOY_FAILED")"}, three[1]}));
    QTRY_COMPARE(f.model.rowCount(), 2);
    QCOMPARE(f.model.rowOf(anchor), 1);
    QCOMPARE(f.at(1, EventColumn::Project).data().toString(), u"shop"_s);
}

void TestEventTableModel::summariesAreAnnouncedByRange()
{
    Fixture f;
    QSignalSpy changed(&f.model, &EventTableModel::dataChanged);
    f.open(three);
    for (int row = 0; row < 3; ++row)
        QTRY_VERIFY(f.model.summary(row) != nullptr);
    QVERIFY(f.at(0, EventColumn::ChangeSummary).data().toString().contains(u"memory"_s));
    QVERIFY(changed.count() >= 1);
    QVERIFY(changed.count() <= 3);
    for (const QVariantList &arguments : changed) {
        QCOMPARE(arguments.at(0).toModelIndex().column(), static_cast<int>(EventColumn::ChangeSummary));
        QCOMPARE(arguments.at(1).toModelIndex().column(), static_cast<int>(EventColumn::ChangeSummary));
    }
}

void TestEventTableModel::summariesForgetAnotherIndex()
{
    Fixture f;
    f.open(three);
    QTRY_VERIFY(f.model.summary(0) != nullptr);
    FilterState filter;
    filter.eventTypes = {u"FROM_LATER"_s};
    f.list.setFilter(filter);
    f.answer(atEnd({three[2]}));
    QTRY_COMPARE(f.model.rowCount(), 1);
    QTRY_VERIFY(f.model.summary(0) != nullptr);
    QCOMPARE(f.model.summary(0)->kind, ChangeSummary::Kind::NoDocument);
}

void TestEventTableModel::findsRowsById()
{
    Fixture f;
    std::vector<SampleEvent> samples;
    for (int i = 0; i < 100; ++i) // bursts of ten with one time
        samples.push_back({"id" + QByteArray::number(100 - i), -(i / 10), {}});
    f.open(samples);
    for (int row = 0; row < f.model.rowCount(); ++row)
        QCOMPARE(f.model.rowOf(f.at(row, EventColumn::Id).data(EventTableModel::EventIdRole).toString()), row);
    QCOMPARE(f.model.rowOf(u"nobody"_s), -1);
}

void TestEventTableModel::pathsAreColumns()
{
    Fixture f;
    f.open(three);
    const int memory = f.model.addPathColumn(u"/memory"_s);
    const int port = f.model.addPathColumn(u"/ports/[http]/a.b"_s);
    QCOMPARE(memory, tableColumnCount);
    QCOMPARE(f.model.addPathColumn(u"/memory"_s), memory); // there is one
    QCOMPARE(f.model.columnCount(), tableColumnCount + 2);
    QCOMPARE(f.model.headerData(port, Qt::Horizontal, Qt::DisplayRole).toString(), u"ports[http][\"a.b\"]"_s);
    QCOMPARE(f.model.headerData(port, Qt::Horizontal, EventTableModel::RawValueRole).toString(), u"/ports/[http]/a.b"_s);
    QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
    QTRY_COMPARE(f.model.index(0, memory).data().toString(), u"512 → 256 (−50 %)"_s);
    QVERIFY(changed.count() > 0);
    QCOMPARE(changed.last().at(1).toModelIndex().column(), port);
    QTRY_VERIFY(f.model.pathValue(1, memory) != nullptr);
    QCOMPARE(f.model.pathValue(1, memory)->kind, PathValue::Kind::NoDocument);
    QTRY_VERIFY(f.model.pathValue(0, port) != nullptr);
    QCOMPARE(f.model.pathValue(0, port)->kind, PathValue::Kind::Absent);

    f.model.removePathColumn(memory);
    QCOMPARE(f.model.pathColumns(), std::vector {u"/ports/[http]/a.b"_s});
    QTRY_VERIFY(f.model.pathValue(0, memory) != nullptr); // the next one has its number
    QCOMPARE(f.model.pathValue(0, memory)->kind, PathValue::Kind::Absent);
}

QTEST_GUILESS_MAIN(TestEventTableModel)
#include "tst_eventtablemodel.moc"
