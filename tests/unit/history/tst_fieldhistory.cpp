// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/history/fieldhistory.h"
#include "tests/unit/history/logline.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Backtrail::LogLine)

class TestFieldHistory final : public QObject
{
    Q_OBJECT

private slots:
    void tellsEveryStep_data();
    void tellsEveryStep();
    void aStepNamesItsEvent();
    void readsSeveralPathsTogether();
    void theIndexChangesNothing_data();
    void theIndexChangesNothing();
    void needsATargetAndADocument();
    void isSilentWhenCanceled();
};

namespace {

QString memory(int value, const QString &more = {})
{
    return u"{\"id\":\"o1\",\"memory\":%1%2}"_s.arg(value).arg(more);
}

LogLine update(int second, int from, int to, const QString &actor = u"jane"_s)
{
    return {second, u"UPDATE"_s, memory(to), memory(from), u"t1"_s, actor};
}

QString words(const FieldHistory &history)
{
    QStringList steps;
    for (const FieldStep &step : history.steps) {
        static const QStringList signs {u">"_s, u"+>"_s, u"->"_s, u"?>"_s};
        const auto text = [](const std::optional<QByteArray> &value) {
            return value ? QString::fromUtf8(*value) : u"none"_s;
        };
        steps.append(u"%1:%2%3%4"_s.arg(step.time.ns / 1'000'000'000)
                         .arg(text(step.from), signs[int(step.kind)], text(step.to)));
    }
    return steps.join(u' ');
}

FieldHistory read(const QList<LogLine> &lines, const QString &path, RowId row = 0, const ChangedPaths *index = nullptr)
{
    const EventSnapshot snapshot = snapshotOf(lines);
    const auto object = historyObjectOf(snapshot, row, {});
    return object ? readHistories(snapshot, *object, {path}, index, {})->front() : FieldHistory {};
}

} // namespace

void TestFieldHistory::tellsEveryStep_data()
{
    QTest::addColumn<QList<LogLine>>("lines");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("steps");

    QTest::newRow("one") << QList<LogLine> {update(1, 512, 256)} << u"/memory"_s << u"1:512>256"_s;
    QTest::newRow("there and back, arrived newest first")
        << QList<LogLine> {update(9, 256, 512), update(1, 512, 256)} << u"/memory"_s << u"1:512>256 9:256>512"_s;
    QTest::newRow("another target") << QList<LogLine> {update(1, 512, 256),
                                                       {2, u"UPDATE"_s, memory(1), memory(2), u"t2"_s}}
                                    << u"/memory"_s << u"1:512>256"_s;
    QTest::newRow("another object of the target")
        << QList<LogLine> {update(1, 512, 256), {2, u"UPDATE"_s, u"{\"id\":\"o2\",\"memory\":1}"_s, u"{\"id\":\"o2\",\"memory\":2}"_s}}
        << u"/memory"_s << u"1:512>256"_s;
    QTest::newRow("without ids the sub target type tells")
        << QList<LogLine> {{1, u"UPDATE"_s, u"{\"a\":1}"_s, u"{\"a\":0}"_s},
                           {2, u"UPDATE"_s, u"{\"a\":9}"_s, u"{\"a\":8}"_s, u"t1"_s, u"jane"_s, u"VARIABLE"_s}}
        << u"/a"_s << u"1:0>1"_s;
    QTest::newRow("came and went")
        << QList<LogLine> {{1, u"CREATE"_s, memory(1)}, update(2, 1, 2), {3, u"DELETE"_s, memory(2)}} << u"/memory"_s
        << u"1:none+>1 2:1>2 3:2->none"_s;
    QTest::newRow("changed where nothing tells who")
        << QList<LogLine> {update(1, 512, 256), update(5, 384, 128)} << u"/memory"_s
        << u"1:512>256 5:256?>384 5:384>128"_s;
    QTest::newRow("another value without a change of its own")
        << QList<LogLine> {update(1, 512, 256), {5, u"UPDATE"_s, memory(300, u",\"x\":1"_s), memory(300)}} << u"/memory"_s
        << u"1:512>256 5:256?>300"_s;
    QTest::newRow("a lone document shows the value")
        << QList<LogLine> {update(1, 512, 256), {5, u"DEPLOYED"_s, memory(256)}} << u"/memory"_s << u"1:512>256"_s;
    QTest::newRow("a lone document that lists less says nothing")
        << QList<LogLine> {update(1, 512, 256), {5, u"DEPLOYED"_s, u"{\"id\":\"o1\"}"_s}, update(6, 256, 512)} << u"/memory"_s
        << u"1:512>256 6:256>512"_s;
    QTest::newRow("a member that was not there")
        << QList<LogLine> {{1, u"UPDATE"_s, memory(1, u",\"gpu\":1"_s), memory(1)},
                           {2, u"UPDATE"_s, memory(1), memory(1, u",\"gpu\":1"_s)}}
        << u"/gpu"_s << u"1:none>1 2:1>none"_s;
    QTest::newRow("its parent went")
        << QList<LogLine> {{1, u"UPDATE"_s, u"{\"id\":1}"_s, u"{\"id\":1,\"r\":{\"m\":5}}"_s}} << u"/r/m"_s << u"1:5>none"_s;
    QTest::newRow("null is a value")
        << QList<LogLine> {{1, u"UPDATE"_s, u"{\"id\":1,\"a\":null}"_s, u"{\"id\":1}"_s}} << u"/a"_s << u"1:none>null"_s;
    QTest::newRow("an element that moves")
        << QList<LogLine> {{1, u"UPDATE"_s, u"{\"id\":1,\"p\":[{\"name\":\"b\",\"v\":1},{\"name\":\"a\",\"v\":2}]}"_s,
                            u"{\"id\":1,\"p\":[{\"name\":\"a\",\"v\":1}]}"_s}}
        << u"/p/[a]/v"_s << u"1:1>2"_s;
    QTest::newRow("two elements of one name")
        << QList<LogLine> {{1, u"UPDATE"_s, u"{\"id\":1,\"p\":[{\"name\":\"a\",\"v\":1},{\"name\":\"a\",\"v\":2}]}"_s,
                            u"{\"id\":1,\"p\":[{\"name\":\"a\",\"v\":1}]}"_s}}
        << u"/p/[a]/v"_s << u"1:1>none"_s;
    QTest::newRow("equal times in the order of their values")
        << QList<LogLine> {update(1, 0, 1), update(5, 3, 4), update(5, 1, 2), update(5, 2, 3)} << u"/memory"_s
        << u"1:0>1 5:1>2 5:2>3 5:3>4"_s;
    QTest::newRow("a text between")
        << QList<LogLine> {update(1, 1, 2), {2, u"UPDATE"_s, u"oops"_s, u"{"_s}, update(3, 2, 3)} << u"/memory"_s
        << u"1:1>2 3:2>3"_s;
    QTest::newRow("spelled differently")
        << QList<LogLine> {update(1, 1, 1000), {2, u"UPDATE"_s, u"{\"id\":\"o1\",\"memory\":1e3}"_s, memory(1000)}} << u"/memory"_s
        << u"1:1>1000"_s;
    QTest::newRow("no such path") << QList<LogLine> {update(1, 512, 256)} << u"/other"_s << QString();
}

void TestFieldHistory::tellsEveryStep()
{
    QFETCH(const QList<LogLine>, lines);
    QFETCH(const QString, path);
    QTEST(words(read(lines, path)), "steps");
}

void TestFieldHistory::aStepNamesItsEvent()
{
    const FieldHistory history = read({update(1, 512, 256, u"terraform-ci"_s), update(5, 384, 128)}, u"/memory"_s);
    QCOMPARE(history.steps.size(), std::size_t {3});
    QCOMPARE(history.steps[0].eventId, lineId(1));
    QCOMPARE(history.steps[0].actor, u"terraform-ci"_s);
    QCOMPARE(history.steps[1].kind, FieldStepKind::Unrecorded);
    QCOMPARE(history.steps[1].eventId, lineId(2));
    QCOMPARE(history.steps[1].actor, QString()); // it found it so
    QCOMPARE(history.stepOf(1), &history.steps[2]);
    QCOMPARE(history.lastSeen->eventId, lineId(2));
    QCOMPARE(history.targetRows, 2U);
    QCOMPARE(history.silentRows, 0U);
}

void TestFieldHistory::readsSeveralPathsTogether()
{
    const EventSnapshot snapshot = snapshotOf(
        {{1, u"UPDATE"_s, u"{\"id\":1,\"a\":2,\"b\":1}"_s, u"{\"id\":1,\"a\":1,\"b\":1}"_s},
         {2, u"UPDATE"_s, u"{\"id\":1,\"a\":2,\"b\":5}"_s, u"{\"id\":1,\"a\":2,\"b\":1}"_s}});
    const auto histories = readHistories(snapshot, *historyObjectOf(snapshot, 0, {}), {u"/b"_s, u"/a"_s}, nullptr, {});
    QVERIFY(histories);
    QCOMPARE(words(histories->at(0)), u"2:1>5"_s);
    QCOMPARE(words(histories->at(1)), u"1:1>2"_s);
}

void TestFieldHistory::theIndexChangesNothing_data()
{
    QTest::addColumn<QList<LogLine>>("lines");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("steps");

    QList<LogLine> many;
    for (int i = 0; i < 300; ++i) {
        const int value = i / 7;
        const int next = (i + 1) / 7;
        many.append({i, u"UPDATE"_s, memory(next, u",\"n\":%1"_s.arg(i + 1)), memory(value, u",\"n\":%1"_s.arg(i))});
    }
    QTest::newRow("a value among others") << many << u"/memory"_s << 42;

    const auto args = [](const QString &list, int other) { return u"{\"id\":1,\"n\":%1,\"args\":[%2]}"_s.arg(other).arg(list); };
    const QString before = u"\"a\",\"b\""_s;
    const QString changed = u"\"a\",\"c\""_s;
    const QString shifted = u"\"x\",\"a\",\"c\""_s;
    QTest::newRow("an element before it came")
        << QList<LogLine> {{1, u"UPDATE"_s, args(changed, 0), args(before, 0)},
                           {2, u"UPDATE"_s, args(shifted, 0), args(changed, 0)},
                           {3, u"UPDATE"_s, args(shifted, 1), args(shifted, 0)}}
        << u"/args/1"_s << 2;

    const auto ports = [](const QString &list, int other) { return u"{\"id\":1,\"n\":%1,\"p\":[%2]}"_s.arg(other).arg(list); };
    const QString first = u"{\"id\":7,\"name\":\"a\",\"v\":1}"_s;
    const QString renamed = u"{\"id\":7,\"name\":\"b\",\"v\":1}"_s;
    const QString changedLater = u"{\"id\":7,\"name\":\"b\",\"v\":2}"_s;
    QTest::newRow("an element got its name")
        << QList<LogLine> {{1, u"UPDATE"_s, ports(renamed, 0), ports(first, 0)},
                           {2, u"UPDATE"_s, ports(changedLater, 0), ports(renamed, 0)},
                           {3, u"UPDATE"_s, ports(changedLater, 1), ports(changedLater, 0)}}
        << u"/p/[b]/v"_s << 2;

    const auto large = [](int value, int other) {
        QString text = u"{\"id\":1,\"n\":%1"_s.arg(other);
        for (int i = 0; i < 5000; ++i)
            text += u",\"m%1\":%2"_s.arg(i, 4, 10, QChar(u'0')).arg(value);
        return QString(text + u'}');
    };
    QTest::newRow("one of very many changes")
        << QList<LogLine> {{1, u"UPDATE"_s, large(1, 0), large(0, 0)},
                           {2, u"UPDATE"_s, large(2, 0), large(1, 0)},
                           {3, u"UPDATE"_s, large(2, 1), large(2, 0)}}
        << u"/m4999"_s << 2;
}

void TestFieldHistory::theIndexChangesNothing()
{
    QFETCH(const QList<LogLine>, lines);
    QFETCH(const QString, path);
    ChangedPaths index;
    QCOMPARE(index.extend(snapshotOf(lines), 1000, {}), ChangedPaths::Extended::Done);
    const FieldHistory plain = read(lines, path);
    const FieldHistory indexed = read(lines, path, 0, &index);
    QTEST(int(plain.steps.size()), "steps");
    QCOMPARE(indexed.steps, plain.steps);
    QCOMPARE(indexed.lastSeen, plain.lastSeen);
}

void TestFieldHistory::needsATargetAndADocument()
{
    const EventSnapshot snapshot = snapshotOf({{1, u"UPDATE"_s, QString(), QString()}, {2, u"UPDATE"_s, u"{}"_s, u"{}"_s, QString()}});
    QVERIFY(!historyObjectOf(snapshot, 0, {}));
    QVERIFY(!historyObjectOf(snapshot, 1, {}));
}

void TestFieldHistory::isSilentWhenCanceled()
{
    const EventSnapshot snapshot = snapshotOf({update(1, 512, 256)});
    const CancelFlag cancel;
    const HistoryObject object = *historyObjectOf(snapshot, 0, cancel);
    cancel.cancel();
    QVERIFY(!readHistories(snapshot, object, {u"/memory"_s}, nullptr, cancel));
}

QTEST_GUILESS_MAIN(TestFieldHistory)
#include "tst_fieldhistory.moc"
