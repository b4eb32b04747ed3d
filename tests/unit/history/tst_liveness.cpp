// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/history/liveness.h"
#include "tests/unit/history/logline.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Backtrail::LogLine)

class TestLiveness final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatBecameOfAChange_data();
    void saysWhatBecameOfAChange();
    void isSilentWhereEventsMayBeMissing_data();
    void isSilentWhereEventsMayBeMissing();
    void namesTheProof();
    void knowsTimeFromCoverage();
};

namespace {

QString doc(const QString &members)
{
    return u"{\"id\":\"o1\",%1}"_s.arg(members);
}

LogLine update(int second, int from, int to, const QString &actor = u"jane"_s)
{
    return {second, u"UPDATE"_s, doc(u"\"memory\":%1"_s.arg(to)), doc(u"\"memory\":%1"_s.arg(from)), u"t1"_s, actor};
}

Timestamp at(int second)
{
    return Timestamp::fromSeconds(second);
}

KnownTime everything(int until = 100)
{
    return {[](const TimeRange &) { return true; }, at(until)};
}

// Of the first line, at /memory.
Liveness judge(const QList<LogLine> &lines, const KnownTime &known)
{
    const EventSnapshot snapshot = snapshotOf(lines);
    const auto histories = readHistories(snapshot, *historyObjectOf(snapshot, 0, {}), {u"/memory"_s}, nullptr, {});
    return livenessOf(histories->front(), 0, known);
}

} // namespace

void TestLiveness::saysWhatBecameOfAChange_data()
{
    QTest::addColumn<QList<LogLine>>("lines");
    QTest::addColumn<LivenessKind>("kind");
    QTest::addColumn<int>("laterChanges");
    QTest::addColumn<int>("proof"); // number of the line, from 1; 0 = none

    const LogLine first = update(1, 512, 256);
    QTest::newRow("nothing later") << QList<LogLine> {first} << LivenessKind::NotSeenSince << 0 << 0;
    QTest::newRow("no document later") << QList<LogLine> {first, {2, u"DEPLOYED"_s, QString()}}
                                       << LivenessKind::NotSeenSince << 0 << 0;
    QTest::newRow("a document that does not list it")
        << QList<LogLine> {first, {2, u"DEPLOYED"_s, doc(u"\"x\":1"_s), {}, u"t1"_s, u"jane"_s, QString()}} << LivenessKind::NotSeenSince << 0 << 0;
    QTest::newRow("seen by a deployment") << QList<LogLine> {first, {2, u"DEPLOYED"_s, doc(u"\"memory\":256"_s)}}
                                          << LivenessKind::StillLive << 0 << 2;
    QTest::newRow("another path changed")
        << QList<LogLine> {first, {2, u"UPDATE"_s, doc(u"\"memory\":256,\"x\":1"_s), doc(u"\"memory\":256"_s)}}
        << LivenessKind::StillLive << 0 << 2;
    QTest::newRow("put back") << QList<LogLine> {first, update(9, 256, 512)} << LivenessKind::Reverted << 1 << 2;
    QTest::newRow("put back in two steps") << QList<LogLine> {first, update(8, 256, 384), update(9, 384, 512)}
                                           << LivenessKind::Reverted << 2 << 3;
    QTest::newRow("overwritten") << QList<LogLine> {first, update(7, 256, 128), update(8, 128, 64), update(9, 64, 384)}
                                 << LivenessKind::Overwritten << 3 << 4;
    QTest::newRow("put back and set again") << QList<LogLine> {first, update(8, 256, 512), update(9, 512, 256)}
                                            << LivenessKind::StillLive << 2 << 3;
    QTest::newRow("found changed") << QList<LogLine> {first, {5, u"DEPLOYED"_s, doc(u"\"memory\":300"_s)}}
                                   << LivenessKind::Overwritten << 1 << 2;
    QTest::newRow("deleted") << QList<LogLine> {first, {5, u"DELETE"_s, doc(u"\"memory\":256"_s)}} << LivenessKind::Deleted
                             << 1 << 2;
    QTest::newRow("an older event proves nothing") << QList<LogLine> {first, update(0, 1, 512)}
                                                   << LivenessKind::NotSeenSince << 0 << 0;
}

void TestLiveness::saysWhatBecameOfAChange()
{
    QFETCH(const QList<LogLine>, lines);
    QFETCH(const int, proof);
    const Liveness liveness = judge(lines, everything());
    QTEST(liveness.kind, "kind");
    QTEST(liveness.laterChanges, "laterChanges");
    QCOMPARE(liveness.eventId, proof == 0 ? QString() : lineId(proof));
}

void TestLiveness::isSilentWhereEventsMayBeMissing_data()
{
    QTest::addColumn<int>("gapFrom");
    QTest::addColumn<int>("gapTo");
    QTest::addColumn<int>("until");
    QTest::addColumn<bool>("isKnown");

    QTest::newRow("no gap") << 0 << 0 << 100 << true;
    QTest::newRow("before the event") << 0 << 10 << 100 << true;
    QTest::newRow("after it") << 30 << 40 << 100 << false;
    QTest::newRow("from its instant on") << 10 << 11 << 100 << false;
    QTest::newRow("what is known ends before it") << 0 << 0 << 5 << false;
}

void TestLiveness::isSilentWhereEventsMayBeMissing()
{
    QFETCH(const int, gapFrom);
    QFETCH(const int, gapTo);
    QFETCH(const int, until);
    QFETCH(const bool, isKnown);
    Coverage coverage;
    coverage.mark({at(-50), at(gapFrom), CoverageKind::Complete, CoverageReason::None});
    coverage.mark({at(gapTo), at(until), CoverageKind::Complete, CoverageReason::None});
    const Liveness liveness = judge({update(10, 512, 256), update(20, 256, 512)}, knownTime(coverage));
    QCOMPARE(liveness.kind, isKnown ? LivenessKind::Reverted : LivenessKind::Unknown);
    QVERIFY(isKnown || liveness.eventId.isEmpty());
    QCOMPARE(judge({update(10, 512, 256)}, KnownTime {{}, at(100)}).kind, LivenessKind::Unknown);
}

void TestLiveness::namesTheProof()
{
    const Liveness back = judge({update(1, 512, 256, u"terraform-ci"_s), update(9, 256, 512, u"jane.doe"_s)}, everything());
    QCOMPARE(back.actor, u"jane.doe"_s);
    QCOMPARE(back.time, at(9));
    QCOMPARE(back.row, RowId {1});
    const Liveness other = judge({update(1, 512, 256), update(9, 256, 384)}, everything());
    QCOMPARE(*other.now, "384"_ba);
    const Liveness found = judge({update(1, 512, 256), {5, u"DEPLOYED"_s, doc(u"\"memory\":300"_s)}}, everything());
    QVERIFY(found.isUnrecorded);
    QCOMPARE(found.actor, QString());
}

void TestLiveness::knowsTimeFromCoverage()
{
    QVERIFY(!knownTime({}).covers(at(1)));
    Coverage coverage;
    coverage.mark({at(0), at(10), CoverageKind::Complete, CoverageReason::None});
    coverage.mark({at(10), at(20), CoverageKind::Uncertain, CoverageReason::NotSettled});
    const KnownTime known = knownTime(coverage);
    QCOMPARE(known.until, at(10));
    QVERIFY(known.covers(at(3)));
    QVERIFY(!known.covers(at(3), at(11)));
    QVERIFY(!known.covers(at(-3)));
}

QTEST_GUILESS_MAIN(TestLiveness)
#include "tst_liveness.moc"
