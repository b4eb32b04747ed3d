// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/history/changedpaths.h"
#include "tests/unit/history/logline.h"

#include <QTest>

#include <algorithm>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestChangedPaths final : public QObject
{
    Q_OBJECT

private slots:
    void namesWhatAnEventChanged_data();
    void namesWhatAnEventChanged();
    void pathsAreReadable_data();
    void pathsAreReadable();
    void coversTheNewestRowsFirst();
    void goesOnWhereRowsWereAdded();
    void losesNoneOfVeryManyPaths_data();
    void losesNoneOfVeryManyPaths();
    void stopsWhereMemoryEnds();
    void isSilentWhenCanceled();
};

void TestChangedPaths::namesWhatAnEventChanged_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QStringList>("paths");

    QTest::newRow("a number") << u"{\"memory\":512}"_s << u"{\"memory\":256}"_s << QStringList {u"/memory"_s};
    QTest::newRow("spelled differently") << u"{\"memory\":512}"_s << u"{\"memory\":5.12e2}"_s << QStringList {};
    QTest::newRow("inside") << u"{\"r\":{\"a\":1,\"b\":2}}"_s << u"{\"r\":{\"a\":1,\"b\":3}}"_s << QStringList {u"/r/b"_s};
    QTest::newRow("an element that moved keeps its name")
        << u"{\"ports\":[{\"name\":\"http\",\"p\":1},{\"name\":\"grpc\",\"p\":2}]}"_s
        << u"{\"ports\":[{\"name\":\"new\",\"p\":9},{\"name\":\"http\",\"p\":7},{\"name\":\"grpc\",\"p\":2}]}"_s
        << QStringList {u"/ports/[http]/p"_s, u"/ports/[new]"_s, u"/ports/[new]/name"_s, u"/ports/[new]/p"_s};
    QTest::newRow("an element without a name") << u"{\"args\":[\"a\",\"b\"]}"_s << u"{\"args\":[\"a\",\"c\"]}"_s
                                               << QStringList {u"/args/1"_s};
    QTest::newRow("a subtree that came") << u"{}"_s << u"{\"r\":{\"a\":1,\"b\":2}}"_s
                                         << QStringList {u"/r"_s, u"/r/a"_s, u"/r/b"_s};
    QTest::newRow("a name with a slash") << u"{\"a/b\":{\"~\":1}}"_s << u"{\"a/b\":{\"~\":2}}"_s
                                         << QStringList {u"/a~1b/~0"_s};
    QTest::newRow("inside a string") << u"{\"json\":\"{\\\"a\\\":1}\"}"_s << u"{\"json\":\"{\\\"a\\\":2}\"}"_s
                                     << QStringList {u"/json"_s};
    QTest::newRow("no JSON") << u"one"_s << u"two"_s << QStringList {QString()};
    QTest::newRow("no document before") << QString() << u"{\"a\":1}"_s << QStringList {};
    QTest::newRow("no document after") << u"{\"a\":1}"_s << QString() << QStringList {};
}

void TestChangedPaths::namesWhatAnEventChanged()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const QStringList, paths);

    const EventSnapshot snapshot = snapshotOf({{1, u"UPDATE"_s, after, before}});
    const auto found = changedPathsOf(snapshot, 0, {});
    QVERIFY(found);
    QCOMPARE(QStringList(found->begin(), found->end()), paths);
    ChangedPaths index;
    QCOMPARE(index.extend(snapshot, 100, {}), ChangedPaths::Extended::Done);
    QCOMPARE(*index.pathsOf(0), *found);
}

void TestChangedPaths::pathsAreReadable_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("dotted");

    QTest::newRow("whole document") << QString() << QString();
    QTest::newRow("members") << u"/resources/memory"_s << u"resources.memory"_s;
    QTest::newRow("element by name") << u"/ports/[http]/p"_s << u"ports[http].p"_s;
    QTest::newRow("element by position") << u"/args/0"_s << u"args[0]"_s;
    QTest::newRow("no plain name") << u"/a~1b/x.y"_s << u"[\"a/b\"][\"x.y\"]"_s;
    QTest::newRow("a name that is empty") << u"/"_s << u"[\"\"]"_s;
}

void TestChangedPaths::pathsAreReadable()
{
    QFETCH(const QString, path);
    QTEST(dottedFieldPath(path), "dotted");
}

namespace {

QList<LogLine> updates(int begin, int count, int step)
{
    QList<LogLine> lines;
    for (int i = 0; i < count; ++i)
        lines.append({begin + i * step, u"UPDATE"_s, u"{\"a\":%1}"_s.arg(i + 1), u"{\"a\":%1}"_s.arg(i)});
    return lines;
}

} // namespace

void TestChangedPaths::coversTheNewestRowsFirst()
{
    const EventSnapshot descending = snapshotOf(updates(10000, 3000, -1));
    ChangedPaths index;
    QCOMPARE(index.extend(descending, 100, {}), ChangedPaths::Extended::More);
    QVERIFY(index.covers(0));
    QVERIFY(!index.covers(2999));
    QCOMPARE(index.coveredRows(), 100U);

    const EventSnapshot ascending = snapshotOf(updates(10000, 3000, 1));
    ChangedPaths other;
    QCOMPARE(other.extend(ascending, 100, {}), ChangedPaths::Extended::More);
    QVERIFY(!other.covers(0));
    QVERIFY(other.covers(2048)); // of the newest thousand
}

void TestChangedPaths::goesOnWhereRowsWereAdded()
{
    ChangedPaths index;
    QCOMPARE(index.extend(snapshotOf(updates(0, 5, 1)), 100, {}), ChangedPaths::Extended::Done);
    QVERIFY(!index.covers(5));
    QCOMPARE(index.extend(snapshotOf(updates(0, 2000, 1)), 10000, {}), ChangedPaths::Extended::Done);
    QCOMPARE(index.coveredRows(), 2000U);
    for (RowId row = 0; row < 2000; ++row)
        QCOMPARE(index.pathsOf(row)->size(), std::size_t {1});
    QCOMPARE(index.knownPaths(), std::vector<FieldPath> {u"/a"_s});
}

void TestChangedPaths::losesNoneOfVeryManyPaths_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("path");
    const auto members = [](int count, int value) {
        QStringList texts;
        for (int i = 0; i < count; ++i)
            texts.append(u"\"m%1\":%2"_s.arg(i, 4, 10, QChar(u'0')).arg(value));
        return QString(u'{' + texts.join(u',') + u'}');
    };
    QTest::newRow("changed") << members(5000, 0) << members(5000, 1) << u"/m4999"_s;
    QTest::newRow("in a subtree that came") << u"{}"_s << QString(u"{\"r\":"_s + members(300, 1) + u'}') << u"/r/m0299"_s;
}

void TestChangedPaths::losesNoneOfVeryManyPaths()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const QString, path);
    const EventSnapshot snapshot = snapshotOf({{1, u"UPDATE"_s, after, before}});
    QVERIFY(std::ranges::binary_search(*changedPathsOf(snapshot, 0, {}), path));
    ChangedPaths index;
    QCOMPARE(index.extend(snapshot, 100, {}), ChangedPaths::Extended::Done);
    ChangedPaths::PathSet wanted;
    index.update(wanted, [&path](const FieldPath &known) { return known == path; });
    QVERIFY(index.isAnyOf(0, wanted).value_or(true)); // where it does not know, the documents are compared
}

void TestChangedPaths::stopsWhereMemoryEnds()
{
    ChangedPaths index(2000);
    const EventSnapshot snapshot = snapshotOf(updates(0, 3000, 1));
    QCOMPARE(index.extend(snapshot, 10000, {}), ChangedPaths::Extended::Full);
    QCOMPARE(index.extend(snapshot, 10000, {}), ChangedPaths::Extended::Full);
    QVERIFY(!index.covers(0));
    QVERIFY(index.coveredRows() < 3000U);
}

void TestChangedPaths::isSilentWhenCanceled()
{
    ChangedPaths index;
    const CancelFlag cancel;
    cancel.cancel();
    QCOMPARE(index.extend(snapshotOf(updates(0, 3, 1)), 100, cancel), ChangedPaths::Extended::Canceled);
    QCOMPARE(index.coveredRows(), 0U);
}

QTEST_GUILESS_MAIN(TestChangedPaths)
#include "tst_changedpaths.moc"
