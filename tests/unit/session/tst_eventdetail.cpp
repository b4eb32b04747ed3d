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

EventSnapshot sample()
{
    EventIndex index;
    index.append(sampleBatch({
        {"up", 30, changeMembers("UPDATE", "{\"a\":1,\"b\":2}", "{\"a\":1,\"b\":3}")},
        {"create", 20, changeMembers("CREATE", {}, "{\"a\":1}") + ",\"new_member\":[1,2]"},
        {"none", 10, changeMembers("SHELL", {}, {})},
        {"text", 5, changeMembers("UPDATE", "line one", "line two")},
    }));
    return index.snapshot();
}

} // namespace

class TestEventDetail final : public QObject
{
    Q_OBJECT

private slots:
    void readsAndCompares_data();
    void readsAndCompares();
    void anotherSelectionCancelsTheOneBefore();
    void theSameEventAgainDoesNothing();
    void saysThatItIsWorkingWhenItTakesLong();
    void showsEverythingOnRequest();
    void secretsAreMaskedUntilTheyAreAskedFor();
    void aPinnedSecretIsComparedAsItIs();
    void clearIsSilentLater();
};

void TestEventDetail::readsAndCompares_data()
{
    QTest::addColumn<RowId>("row");
    QTest::addColumn<QString>("id");
    QTest::addColumn<DiffShape>("shape");
    QTest::addColumn<int>("differences");
    QTest::newRow("update") << RowId(0) << u"up"_s << DiffShape::Compared << 1;
    QTest::newRow("create") << RowId(1) << u"create"_s << DiffShape::OnlyAfter << -1;
    QTest::newRow("nothing") << RowId(2) << u"none"_s << DiffShape::Nothing << 0;
    QTest::newRow("text") << RowId(3) << u"text"_s << DiffShape::Text << -1;
}

void TestEventDetail::readsAndCompares()
{
    QFETCH(RowId, row);
    QFETCH(QString, id);
    QFETCH(DiffShape, shape);
    QFETCH(int, differences);
    FakeClock clock;
    EventDetail detail(clock);
    QSignalSpy changed(&detail, &EventDetail::contentChanged);
    detail.show(sample(), row);
    QVERIFY(detail.content() == nullptr);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(detail.content()->event.id, id);
    QCOMPARE(detail.content()->diff.shape, shape);
    if (differences >= 0)
        QCOMPARE(detail.content()->diff.stats.total(), differences);
}

void TestEventDetail::anotherSelectionCancelsTheOneBefore()
{
    FakeClock clock;
    EventDetail detail(clock);
    QSignalSpy changed(&detail, &EventDetail::contentChanged);
    const EventSnapshot snapshot = sample();
    detail.show(snapshot, 0);
    detail.show(snapshot, 1);
    detail.show(snapshot, 2);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(detail.content()->event.id, u"none"_s);
    QCOMPARE(clock.waiting(), 0U);

    // What was shown is not taken for the new one, and the pane hears of it once only.
    detail.show(snapshot, 0);
    QVERIFY(detail.content() == nullptr);
    QCOMPARE(changed.count(), 1);
    QTRY_COMPARE(changed.count(), 2);
    QCOMPARE(detail.content()->event.id, u"up"_s);
}

void TestEventDetail::theSameEventAgainDoesNothing()
{
    FakeClock clock;
    EventDetail detail(clock);
    QSignalSpy changed(&detail, &EventDetail::contentChanged);
    detail.show(sample(), 0);
    detail.show(sample(), 0); // from a list that was read again meanwhile
    QTRY_COMPARE(changed.count(), 1);
    const auto content = detail.content();
    detail.show(sample(), 0);
    QCOMPARE(detail.content(), content);
    QCOMPARE(clock.waiting(), 0U);
}

void TestEventDetail::saysThatItIsWorkingWhenItTakesLong()
{
    FakeClock clock;
    EventDetail detail(clock);
    QSignalSpy working(&detail, &EventDetail::workingChanged);
    QSignalSpy changed(&detail, &EventDetail::contentChanged);
    detail.show(sample(), 0);
    clock.advance(std::chrono::milliseconds(99));
    QVERIFY(!detail.isWorking());
    clock.advance(std::chrono::milliseconds(1));
    QVERIFY(detail.isWorking());
    QCOMPARE(working.count(), 1);
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(!detail.isWorking());
    QCOMPARE(working.count(), 2);
}

void TestEventDetail::showsEverythingOnRequest()
{
    FakeClock clock;
    EventDetail detail(clock);
    QSignalSpy changed(&detail, &EventDetail::contentChanged);
    detail.setKeepEqual(true); // nothing selected
    detail.setKeepEqual(false);
    detail.show(sample(), 0);
    QTRY_COMPARE(changed.count(), 1);
    const std::size_t folded = detail.content()->diff.nodes.size();
    detail.setKeepEqual(true);
    QVERIFY(detail.content() != nullptr); // what is shown stays until the answer
    QTRY_COMPARE(changed.count(), 2);
    QVERIFY(detail.content()->diff.nodes.size() > folded);
}

void TestEventDetail::secretsAreMaskedUntilTheyAreAskedFor()
{
    EventIndex index;
    index.append(sampleBatch({{"s", 30,
                               changeMembers("UPDATE", R"({"password":"old","a":1})", R"({"password":"new","a":1})")
                                   + R"(,"api_token":"tok")"}}));
    FakeClock clock {sampleTime(60)};
    EventDetail detail(clock);
    detail.show(index.snapshot(), 0);
    QTRY_VERIFY(detail.content());
    const auto holds = [&detail](const QByteArray &text) {
        const DetailContent &content = *detail.content();
        bool found = content.event.raw.contains(text) || content.documents.before->contains(text)
            || content.documents.after->contains(text) || content.event.change->contains(text)
            || content.event.originalChange->contains(text);
        for (const DiffNode &node : content.diff.nodes)
            found |= node.before.contains(text) || node.after.contains(text);
        for (const auto &[name, value] : content.event.otherMembers)
            found |= value.contains(text);
        return found;
    };
    QVERIFY(!holds("old") && !holds("new") && !holds("tok"));
    QCOMPARE(detail.content()->diff.stats.changed, 1); // it is seen that it changed
    QVERIFY(detail.content()->masksChanges);
    QCOMPARE(detail.content()->maskedSecrets, 3);

    detail.setSecretsShown(true);
    QTRY_VERIFY(detail.content()->showsSecrets);
    QVERIFY(holds("old") && holds("new") && holds("tok"));
    QVERIFY(!detail.content()->masksChanges);
    detail.setSecretsShown(false);
    QTRY_VERIFY(!detail.content()->showsSecrets);
    QVERIFY(!holds("old") && !holds("new"));
}

// Masks of two events number their secrets each on its own: they must not be compared with each other.
void TestEventDetail::aPinnedSecretIsComparedAsItIs()
{
    EventIndex index;
    index.append(sampleBatch({{"one", 30, changeMembers("CREATE", {}, R"({"password":"a"})")},
                              {"two", 20, changeMembers("CREATE", {}, R"({"password":"b"})")},
                              {"three", 10, changeMembers("CREATE", {}, R"({"password":"a"})")}}));
    FakeClock clock {sampleTime(60)};
    EventDetail detail(clock);
    detail.show(index.snapshot(), 0);
    QTRY_VERIFY(detail.content());
    detail.pin();
    detail.show(index.snapshot(), 1);
    QTRY_VERIFY(detail.content());
    QCOMPARE(detail.content()->diff.stats.changed, 1);
    QVERIFY(!detail.content()->documents.before->contains("\"a\""));
    QVERIFY(!detail.content()->reference->document.contains("\"a\""));
    QCOMPARE(detail.content()->reference->bytes(), qsizetype(16));
    detail.show(index.snapshot(), 2);
    QTRY_VERIFY(detail.content());
    QCOMPARE(detail.content()->diff.shape, DiffShape::Equal);
}

void TestEventDetail::clearIsSilentLater()
{
    FakeClock clock;
    EventDetail detail(clock);
    QSignalSpy changed(&detail, &EventDetail::contentChanged);
    detail.clear();
    QCOMPARE(changed.count(), 0);
    detail.show(sample(), 0);
    clock.advance(std::chrono::milliseconds(100));
    detail.clear();
    QCOMPARE(changed.count(), 1);
    QVERIFY(!detail.isWorking());
    QVERIFY(detail.content() == nullptr);

    detail.show(sample(), 1);
    QTRY_COMPARE(changed.count(), 2);
    QCOMPARE(detail.content()->event.id, u"create"_s);
    QCOMPARE(detail.content()->event.otherMembers.size(), 1);
}

QTEST_GUILESS_MAIN(TestEventDetail)
#include "tst_eventdetail.moc"
