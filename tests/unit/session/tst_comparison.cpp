// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/eventdetail.h"
#include "tests/support/fakeclock.h"
#include "tests/support/scriptedsource.h"

#include <QSignalSpy>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

QByteArray onTarget(const QByteArray &target, const QByteArray &sub, const QByteArray &members)
{
    return "\"target_id\":\"" + target + "\",\"sub_target_type\":\"" + sub + "\"," + members;
}

// Arrives in an order that is not that of time.
EventSnapshot sample()
{
    EventIndex index;
    index.append(sampleBatch({
        {"no-before", 100, onTarget("t1", "CONFIG", changeMembers("UPDATE", {}, R"({"id":1,"memory":256})"))},
        {"oldest", 10, onTarget("t1", "CONFIG", changeMembers("UPDATE", {}, R"({"id":1,"memory":128})"))},
        {"last", 60, onTarget("t1", "CONFIG", changeMembers("UPDATE", R"({"id":1,"memory":9})", R"({"id":1,"memory":512})"))},
        {"report", 70, onTarget("t1", "CONFIG", changeMembers("DEPLOYED", {}, R"({"execution":"x","status":"y"})"))},
        {"silent", 75, onTarget("t1", "CONFIG", changeMembers("SHELL", {}, {}))},
        {"other-sub", 80, onTarget("t1", "VARIABLE", changeMembers("UPDATE", {}, R"({"id":1,"memory":7})"))},
        {"other-target", 90, onTarget("t2", "CONFIG", changeMembers("UPDATE", {}, R"({"id":1,"memory":8})"))},
        {"later", 200, onTarget("t1", "CONFIG", changeMembers("UPDATE", {}, R"({"id":1,"memory":1024})"))},
        {"same-time", 60, onTarget("t1", "CONFIG", changeMembers("UPDATE", {}, R"({"id":1,"memory":3})"))},
        {"created", 5, onTarget("t3", "CONFIG", changeMembers("CREATE", {}, R"({"id":1})"))},
        {"deleted", 300, onTarget("t1", "CONFIG", changeMembers("DELETE", {}, R"({"id":1,"memory":1024})"))},
    }));
    return index.snapshot();
}

RowId rowOf(const EventSnapshot &snapshot, const QString &id)
{
    return *snapshot.find(id);
}

QString previousOf(const EventSnapshot &snapshot, const QString &id)
{
    const auto found = previousState(snapshot, rowOf(snapshot, id), CancelFlag());
    return found ? found->event.id : QString();
}

} // namespace

class TestComparison final : public QObject
{
    Q_OBJECT

private slots:
    void findsThePreviousState_data();
    void findsThePreviousState();
    void knowsWhatLacksAnEarlierState_data();
    void knowsWhatLacksAnEarlierState();
    void offersAStateAndComparesWithIt();
    void offersNothingWhereNothingIsKnown();
    void comparesEveryEventWithThePin();
    void comparesWithAText();
    void eventsWithoutADocumentCompareWithNothing();
    void clearingKeepsThePin();

private:
    void show(EventDetail &detail, const QString &id)
    {
        const EventSnapshot snapshot = sample();
        detail.show(snapshot, rowOf(snapshot, id));
        QTRY_VERIFY(detail.content() && detail.content()->event.id == id);
    }
};

void TestComparison::findsThePreviousState_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("expected");
    QTest::newRow("newest earlier one of the same kind") << u"no-before"_s << u"same-time"_s;
    QTest::newRow("equal times by id") << u"same-time"_s << u"last"_s;
    QTest::newRow("only later than the oldest") << u"last"_s << u"oldest"_s;
    QTest::newRow("oldest has none") << u"oldest"_s << QString();
    QTest::newRow("other sub target type") << u"other-sub"_s << QString();
    QTest::newRow("other target") << u"other-target"_s << QString();
    QTest::newRow("another kind of document") << u"report"_s << QString();
    QTest::newRow("no document") << u"silent"_s << QString();
    QTest::newRow("a deletion's last state") << u"deleted"_s << u"later"_s;
}

void TestComparison::findsThePreviousState()
{
    QFETCH(QString, id);
    QTEST(previousOf(sample(), id), "expected");
}

void TestComparison::knowsWhatLacksAnEarlierState_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("lacks");
    QTest::newRow("update without a state before") << u"no-before"_s << true;
    QTest::newRow("both states") << u"last"_s << false;
    QTest::newRow("creation") << u"created"_s << false;
    QTest::newRow("deletion") << u"deleted"_s << false;
    QTest::newRow("no documents") << u"silent"_s << false;
}

void TestComparison::knowsWhatLacksAnEarlierState()
{
    QFETCH(QString, id);
    const EventSnapshot snapshot = sample();
    QTEST(lacksEarlierState(*snapshot.auditEvent(rowOf(snapshot, id))), "lacks");
}

void TestComparison::offersAStateAndComparesWithIt()
{
    FakeClock clock;
    EventDetail detail(clock);
    show(detail, u"no-before"_s);
    QCOMPARE(detail.content()->diff.shape, DiffShape::OnlyAfter);
    QTRY_VERIFY(detail.offeredState().has_value());
    QCOMPARE(detail.offeredState()->event.id, u"same-time"_s);

    detail.compareWithPreviousState();
    QTRY_VERIFY(detail.content()->reference.has_value());
    QCOMPARE(detail.content()->reference->kind, Reference::Kind::PreviousState);
    QCOMPARE(detail.content()->diff.shape, DiffShape::Compared);
    QCOMPARE(*detail.content()->documents.before, QByteArray(R"({"id":1,"memory":3})"));
    QVERIFY(!detail.offeredState());

    show(detail, u"later"_s); // the choice holds for the next one
    QCOMPARE(detail.content()->reference->event.id, u"no-before"_s);
    detail.compareWithOwnState();
    QTRY_VERIFY(!detail.content()->reference);
    QCOMPARE(detail.content()->diff.shape, DiffShape::OnlyAfter);
}

void TestComparison::offersNothingWhereNothingIsKnown()
{
    FakeClock clock;
    EventDetail detail(clock);
    QSignalSpy changed(&detail, &EventDetail::comparisonChanged);
    show(detail, u"oldest"_s);
    detail.compareWithPreviousState();
    QTRY_COMPARE(detail.content()->diff.shape, DiffShape::OnlyAfter);
    QVERIFY(!detail.content()->reference);
    QCOMPARE(changed.count(), 1); // the choice only
}

void TestComparison::comparesEveryEventWithThePin()
{
    FakeClock clock;
    EventDetail detail(clock);
    detail.pin(); // nothing is shown
    QCOMPARE(detail.compareWith(), CompareWith::OwnState);
    show(detail, u"last"_s);
    detail.pin();
    QCOMPARE(detail.pinned()->event.id, u"last"_s);
    QTRY_VERIFY(!detail.content()->reference); // itself with its own state
    QCOMPARE(*detail.content()->documents.before, QByteArray(R"({"id":1,"memory":9})"));
    for (const QString &id : {u"later"_s, u"other-target"_s, u"deleted"_s}) {
        show(detail, id);
        QCOMPARE(detail.content()->reference->event.id, u"last"_s);
        QCOMPARE(*detail.content()->documents.before, QByteArray(R"({"id":1,"memory":512})"));
        QVERIFY(detail.content()->documents.after.has_value());
    }
    show(detail, u"later"_s);
    detail.pin(); // another one
    QCOMPARE(detail.pinned()->event.id, u"later"_s);
    detail.compareWithOwnState();
    QVERIFY(!detail.pinned());
}

void TestComparison::comparesWithAText()
{
    FakeClock clock;
    EventDetail detail(clock);
    show(detail, u"last"_s);
    detail.compareWithText(R"({"memory":512,"id":1})", u"saved.json"_s);
    QTRY_VERIFY(detail.content()->reference.has_value());
    QCOMPARE(detail.content()->diff.shape, DiffShape::Equal);
    QCOMPARE(detail.content()->reference->name, u"saved.json"_s);
    detail.compareWithText("no JSON", {});
    QTRY_COMPARE(detail.content()->diff.shape, DiffShape::Text);
}

void TestComparison::eventsWithoutADocumentCompareWithNothing()
{
    FakeClock clock;
    EventDetail detail(clock);
    show(detail, u"last"_s);
    detail.pin();
    show(detail, u"silent"_s);
    QVERIFY(!detail.content()->reference);
    QCOMPARE(detail.content()->diff.shape, DiffShape::Nothing);
    detail.pin(); // it has nothing to compare with: the pin stays where it was
    QCOMPARE(detail.pinned()->event.id, u"last"_s);
}

void TestComparison::clearingKeepsThePin()
{
    FakeClock clock;
    EventDetail detail(clock);
    show(detail, u"last"_s);
    detail.pin();
    detail.clear();
    QVERIFY(detail.pinned().has_value());
    show(detail, u"later"_s);
    QVERIFY(detail.content()->reference.has_value());
}

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
