// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/json/decodedpages.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

// EventDecoder with times that cannot be read, bytes that nobody should send, and sizes beyond reason.
class TestHostilePages final : public QObject
{
    Q_OBJECT

private slots:
    void unreadableTimeKeepsItsRow_data();
    void unreadableTimeKeepsItsRow();
    void rowsWithoutTimeStandBesideTheirNeighbour();
    void survivesAnyDepth_data();
    void survivesAnyDepth();
    void readsHugeStrings();
    void repairsBytesThatAreNoUtf8();
    void ownsBytesOfAForeignBuffer();
    void canBeUsedAgainAfterAFailure();
};

void TestHostilePages::unreadableTimeKeepsItsRow_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::newRow("null") << "null"_ba;
    QTest::newRow("empty") << "\"\""_ba;
    QTest::newRow("words") << "\"yesterday\""_ba;
    QTest::newRow("month 13") << "\"2026-13-20T15:54:53Z\""_ba;
    QTest::newRow("day 30 of February") << "\"2026-02-30T15:54:53Z\""_ba;
    QTest::newRow("hour 25") << "\"2026-08-20T25:54:53Z\""_ba;
    QTest::newRow("cut") << "\"2026-08\""_ba;
    QTest::newRow("junk behind") << "\"2026-08-20T15:54:53Zx\""_ba;
    QTest::newRow("year 9999") << "\"9999-08-20T15:54:53Z\""_ba; // beyond int64 of nanoseconds
    QTest::newRow("year 0") << "\"0000-01-01T00:00:00Z\""_ba;
    QTest::newRow("number") << "1787241293"_ba;
    QTest::newRow("object") << "{}"_ba;
    QTest::newRow("long") << '"' + QByteArray(100000, '1') + '"';
}

void TestHostilePages::unreadableTimeKeepsItsRow()
{
    QFETCH(QByteArray, time);
    EventDecoder decoder;
    const Result<DecodedPage> page
        = decoder.decodePage(pageOf(plainEvent(0) + R"(,{"id":"x","timestamp":)" + time + "}," + plainEvent(2)));
    QVERIFY(page);
    QCOMPARE(page->batch->events().size(), 3U);
    QCOMPARE(page->batch->events()[1].time, page->batch->events()[0].time);
    QVERIFY(!page->warnings.empty());
    for (const DecodeWarning &warning : page->warnings) {
        QCOMPARE(warning.path, u"/events/1/timestamp"_s);
        QVERIFY(!warning.eventLost);
        QVERIFY(warning.message.size() < 200);
    }
}

void TestHostilePages::rowsWithoutTimeStandBesideTheirNeighbour()
{
    EventDecoder decoder;
    const QByteArray untimed = R"({"id":"x"})";
    const Result<DecodedPage> page = decoder.decodePage(
        pageOf(untimed + "," + untimed + ",7," + plainEvent(1) + "," + untimed + "," + untimed + "," + plainEvent(3)));
    QVERIFY(page);
    const std::vector<EventRecord> &events = page->batch->events();
    QCOMPARE(events.size(), 6U);
    QCOMPARE(events[0].time, events[2].time); // no predecessor: the first that has a time
    QCOMPARE(events[1].time, events[2].time);
    QCOMPARE(events[3].time, events[2].time);
    QCOMPARE(events[4].time, events[2].time);
    QVERIFY(events[5].time < events[2].time);

    const Result<DecodedPage> none = decoder.decodePage(pageOf(untimed));
    QVERIFY(none);
    QCOMPARE(none->batch->events()[0].time, Timestamp());
}

void TestHostilePages::survivesAnyDepth_data()
{
    QTest::addColumn<QByteArray>("deep");
    QTest::addColumn<int>("rows"); // 0 = malformed
    constexpr int depth = 100'000;
    const QByteArray lists = QByteArray(depth, '[') + QByteArray(depth, ']');
    const QByteArray objects = QByteArray(R"({"a":)").repeated(depth) + "1" + QByteArray(depth, '}');
    QTest::newRow("unknown member") << R"({"id":"x","later":)" + lists + "}" << 1;
    QTest::newRow("objects") << R"({"id":"x","later":)" + objects + "}" << 1;
    QTest::newRow("document") << R"({"id":"x","change":)" + objects + "}" << 1;
    QTest::newRow("for a text") << R"({"id":"x","origin":)" + lists + "}" << 1;
    QTest::newRow("not closed") << R"({"id":"x","later":)" + QByteArray(depth, '[') + "}" << 0;
    QTest::newRow("closed too often") << R"({"id":"x","later":)" + lists + "]}" << 0;
}

void TestHostilePages::survivesAnyDepth()
{
    QFETCH(QByteArray, deep);
    QFETCH(int, rows);
    EventDecoder decoder;
    const Result<DecodedPage> page = decoder.decodePage(pageOf(deep));
    QCOMPARE(static_cast<bool>(page), rows > 0);
    if (rows > 0) {
        QCOMPARE(static_cast<int>(page->batch->events().size()), rows);
        QCOMPARE(page->batch->auditEvent(0).raw, deep);
    }
}

void TestHostilePages::readsHugeStrings()
{
    const QByteArray huge(10 * 1024 * 1024, 'x');
    EventDecoder decoder;
    const Result<DecodedPage> page = decoder.decodePage(
        pageOf(R"({"id":"a","target_name":")" + huge + R"(","change":"\n)" + huge + R"(","origin":"\t)" + huge + "\"}"));
    QVERIFY(page);
    const AuditEvent event = page->batch->auditEvent(0);
    QCOMPARE(event.targetName.size(), huge.size());
    QCOMPARE(event.origin.size(), huge.size() + 1);
    QCOMPARE(*event.change, '\n' + huge);
}

void TestHostilePages::repairsBytesThatAreNoUtf8()
{
    EventDecoder decoder;
    const QByteArray bad = R"({"id":"a","timestamp":"2026-08-20T15:54:53Z","target_name":"x)" "\xff\xc3" R"("})";
    const Result<DecodedPage> page = decoder.decodePage(pageOf(plainEvent(0) + "," + bad));
    QVERIFY(page);
    QCOMPARE(pathsOf(*page), QStringList {u"/events/1/target_name"_s});
    QCOMPARE(textOf(page->batch->events()[1].targetName), u"x\ufffd\ufffd"_s);
    QCOMPARE(page->batch->auditEvent(1).raw, bad);
    QCOMPARE(textOf(page->batch->events()[0].targetName), u"n"_s);
}

void TestHostilePages::ownsBytesOfAForeignBuffer()
{
    QByteArray buffer = pageOf(plainEvent(0));
    EventDecoder decoder;
    const Result<DecodedPage> page = decoder.decodePage(QByteArray::fromRawData(buffer.constData(), buffer.size()));
    buffer.fill('#');
    QVERIFY(page);
    QCOMPARE(idsOf(*page), QStringList {u"e0"_s});
    QCOMPARE(page->batch->auditEvent(0).raw, plainEvent(0));
}

void TestHostilePages::canBeUsedAgainAfterAFailure()
{
    EventDecoder decoder;
    QVERIFY(!decoder.decodePage(R"({"events":[{"id":"\u0041"},{"id":5},)"_ba));
    const Result<DecodedPage> page = decoder.decodePage(pageOf(R"({"id":"\u0042","timestamp":"2026-08-20T15:54:53Z"})"));
    QVERIFY(page);
    QCOMPARE(idsOf(*page), QStringList {u"B"_s});
    QVERIFY(page->warnings.empty());
}

QTEST_GUILESS_MAIN(TestHostilePages)
#include "tst_hostilepages.moc"
