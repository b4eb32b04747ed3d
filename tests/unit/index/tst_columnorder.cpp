// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/index/columnorder.h"
#include "tests/unit/index/indexevents.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t second = 1'000'000'000;

EventText made(const QString &id, int seconds, const QString &actor, const QString &type)
{
    EventText event {id, seconds * second, {}};
    if (!actor.isEmpty())
        event.members[u"triggered_by"_s] = actor;
    if (!type.isEmpty())
        event.members[u"event_type"_s] = type;
    return event;
}

} // namespace

class TestColumnOrder final : public QObject
{
    Q_OBJECT

private slots:
    void sorts_data();
    void sorts();
    void byNumberOfChangedPaths();
    void cancelledIsNoAnswer();
};

void TestColumnOrder::sorts_data()
{
    QTest::addColumn<EventColumn>("column");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QString>("ids");
    QTest::newRow("newest first") << EventColumn::Time << true << u"f e d c b a"_s;
    QTest::newRow("oldest first") << EventColumn::Time << false << u"a b c d e f"_s;
    // numbers by value, case ignored, empty last, equal ones newest first
    QTest::newRow("actor") << EventColumn::TriggeredBy << false << u"e a d c f b"_s;
    QTest::newRow("actor, descending") << EventColumn::TriggeredBy << true << u"c d e a f b"_s;
    QTest::newRow("outcome") << EventColumn::Outcome << true << u"e b f d c a"_s;
    QTest::newRow("id") << EventColumn::Id << false << u"a b c d e f"_s;
    QTest::newRow("id, descending") << EventColumn::Id << true << u"f e d c b a"_s;
    QTest::newRow("a column without values") << EventColumn::Project << false << u"f e d c b a"_s;
}

void TestColumnOrder::sorts()
{
    QFETCH(const EventColumn, column);
    QFETCH(const bool, descending);
    QFETCH(const QString, ids);
    EventIndex index;
    index.append(batchOf({made(u"f"_s, 6, {}, u"DEPLOYED"_s), made(u"e"_s, 5, u"anna"_s, u"DEPLOY_FAILED"_s),
                          made(u"d"_s, 4, u"Bot 9"_s, u"DEPLOY_QUEUED"_s), made(u"c"_s, 3, u"bot 10"_s, {}),
                          made(u"b"_s, 2, {}, u"STOP_FAILED"_s), made(u"a"_s, 1, u"anna"_s, u"UPDATE"_s)}));
    const EventSnapshot snapshot = index.snapshot();
    const auto rows = orderedRows(snapshot, **snapshot.filter({}, {}, {}), {column, descending}, {});
    QVERIFY(rows);
    if (column == EventColumn::Outcome) { // failed, then the others
        QCOMPARE(snapshot.id(rows->at(5)), u"a"_s);
        const auto first = orderedRows(snapshot, **snapshot.filter({}, {}, {}), {column, false}, {});
        QCOMPARE(snapshot.id(first->at(0)), u"e"_s);
        QCOMPARE(snapshot.id(first->at(1)), u"b"_s);
        return;
    }
    QStringList found;
    for (const RowId row : *rows)
        found.append(snapshot.id(row));
    QCOMPARE(found.join(u' '), ids);
}

void TestColumnOrder::byNumberOfChangedPaths()
{
    EventIndex index;
    index.append(batchOf({made(u"d"_s, 4, {}, {}), made(u"c"_s, 3, {}, {}), made(u"b"_s, 2, {}, {}), made(u"a"_s, 1, {}, {})}));
    const EventSnapshot snapshot = index.snapshot();
    const ChangeCounts counts {2, unknownCount, 7}; // of the last nothing is known either
    const RowList rows = **snapshot.filter({}, {}, {});
    QCOMPARE(*orderedRows(snapshot, rows, {EventColumn::ChangeSummary, true}, {}, &counts), (RowList {2, 0, 1, 3}));
    QCOMPARE(*orderedRows(snapshot, rows, {EventColumn::ChangeSummary, false}, {}, &counts), (RowList {0, 2, 1, 3}));
    QCOMPARE(*orderedRows(snapshot, rows, {EventColumn::ChangeSummary, false}, {}), rows);
}

void TestColumnOrder::cancelledIsNoAnswer()
{
    EventIndex index;
    index.append(batchOf({made(u"a"_s, 1, u"x"_s, {})}));
    const CancelFlag cancel;
    cancel.cancel();
    for (const EventColumn column : {EventColumn::TriggeredBy, EventColumn::Id})
        QVERIFY(!orderedRows(index.snapshot(), {0}, {column, true}, cancel));
}

QTEST_GUILESS_MAIN(TestColumnOrder)
#include "tst_columnorder.moc"
