// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/openenum.h"
#include "models/index/eventindex.h"
#include "tests/unit/index/indexevents.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <atomic>
#include <numeric>
#include <random>
#include <thread>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

QString uuidOf(int n)
{
    return u"7219a2c2-b0e3-5d81-9de6-%1"_s.arg(n, 12, 16, QChar(u'0'));
}

QList<EventText> pageOf(int begin, int count)
{
    QList<EventText> events;
    for (int n = begin; n < begin + count; ++n) {
        events.append({uuidOf(n), 1'000'000'000 - n,
                       {{u"target_name"_s, u"target "_s + QString::number(n)}, {u"origin"_s, u"CLI"_s},
                        {u"change"_s, u"change "_s + QString::number(n)}}});
    }
    return events;
}

} // namespace

class TestEventIndex final : public QObject
{
    Q_OBJECT

private slots:
    void emptyIndexAnswers();
    void givesBackWhatWasAppended();
    void idsComeBackExactly_data();
    void idsComeBackExactly();
    void repeatsGetNoRow();
    void growsPastEveryWidth();
    void snapshotsDoNotChange();
    void snapshotsAreReadWhileTheIndexGrows();
    void clearLeavesSnapshotsAlone();
    void countsValues();
    void fillsBuckets_data();
    void fillsBuckets();
    void fillsBucketsInAnyOrder();
    void listsValuesInOrderOfAppearance();
    void readsColumnsAsText();
    void countsItsMemory();
};

void TestEventIndex::emptyIndexAnswers()
{
    const EventIndex index;
    for (const EventSnapshot &snapshot : {EventSnapshot(), index.snapshot()}) {
        QCOMPARE(snapshot.rowCount(), 0U);
        QVERIFY(!snapshot.find(u"a"_s));
        FilterState filter;
        filter.text = u"a"_s;
        QCOMPARE(matching(snapshot, filter), RowList());
        QVERIFY(snapshot.facets({}, IndexField::Origin).empty());
        QVERIFY(snapshot.histogram({}, {}, 10).buckets.empty());
    }
    EventSnapshot moved;
    EventSnapshot other(std::move(moved));
    QCOMPARE(moved.rowCount(), 0U); // NOLINT: a moved snapshot is an empty one
    QVERIFY(index.values(IndexField::Origin).isEmpty());
}

void TestEventIndex::givesBackWhatWasAppended()
{
    const EventBatchPtr batch = batchOf({{u"a"_s, 5,
                                          {{u"event_type"_s, u"et"_s},
                                           {u"target_id"_s, u"ti"_s},
                                           {u"target_name"_s, u"tn é"_s},
                                           {u"target_type"_s, u"tt"_s},
                                           {u"sub_target_type"_s, u"st"_s},
                                           {u"origin"_s, u"o"_s},
                                           {u"triggered_by"_s, u"tb"_s},
                                           {u"project_id"_s, u"pi"_s},
                                           {u"project_name"_s, u"pn"_s},
                                           {u"environment_id"_s, u"ei"_s},
                                           {u"environment_name"_s, u"en"_s},
                                           {u"environment_type"_s, u"ety"_s},
                                           {u"user_agent"_s, u"ua"_s},
                                           {u"change"_s, u"{\"a\": 1}"_s},
                                           {u"later"_s, u"x"_s}}}});
    EventIndex index;
    index.append(batchOf(pageOf(0, 3)));
    index.append(batch);
    const EventSnapshot snapshot = index.snapshot();
    const QStringList texts {u"et"_s, u"ti"_s, u"tn é"_s, u"tt"_s, u"st"_s, u"o"_s, u"tb"_s,
                             u"pi"_s, u"pn"_s, u"ei"_s,   u"en"_s, u"ety"_s, u"ua"_s};
    for (int field = 0; field < indexFieldCount; ++field)
        QCOMPARE(snapshot.text(3, static_cast<IndexField>(field)), texts[field]);
    QCOMPARE(snapshot.time(3).ns, 5);
    QCOMPARE(*snapshot.change(3), "{\"a\": 1}"_ba);
    QVERIFY(!*snapshot.originalChange(3));
    QCOMPARE(*snapshot.auditEvent(3), batch->auditEvent(0));
    QCOMPARE(*snapshot.change(1), "change 1"_ba);
    QCOMPARE(snapshot.text(0, IndexField::UserAgent), QString());
    QCOMPARE(snapshot.code(0, IndexField::Origin), snapshot.code(2, IndexField::Origin));
    QVERIFY(snapshot.code(0, IndexField::Origin) != snapshot.code(3, IndexField::Origin));
    // The dictionary's own string: nothing is allocated for a cell.
    QCOMPARE(snapshot.text(0, IndexField::Origin).constData(), snapshot.text(2, IndexField::Origin).constData());
}

void TestEventIndex::idsComeBackExactly_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("canonical") << u"7219a2c2-b0e3-5d81-9de6-f9e634f82a1b"_s;
    QTest::newRow("upper case") << u"7219A2C2-B0E3-5D81-9DE6-F9E634F82A1B"_s;
    QTest::newRow("one upper-case digit") << u"7219a2c2-b0e3-5d81-9de6-f9e634f82a1B"_s;
    QTest::newRow("braces") << u"{7219a2c2-b0e3-5d81-9de6-f9e634f82a1b}"_s;
    QTest::newRow("no hyphens") << u"7219a2c2b0e35d819de6f9e634f82a1b"_s;
    QTest::newRow("hyphens elsewhere") << u"7219a2c2b-0e3-5d81-9de6-f9e634f82a1b"_s;
    QTest::newRow("not hexadecimal") << u"7219a2c2-b0e3-5d81-9de6-f9e634f82a1g"_s;
    QTest::newRow("number") << u"42"_s;
    QTest::newRow("zeros, as a number in the list of others is stored") << u"00000000-0000-0000-0000-000000000000"_s;
    QTest::newRow("hash") << u"sha256:00ff"_s;
    QTest::newRow("not ASCII") << u"é💥"_s;
    QTest::newRow("very long") << QString(100000, u'x');
}

void TestEventIndex::idsComeBackExactly()
{
    QFETCH(QString, id);
    EventIndex index;
    index.append(batchOf({{u"other"_s, 9, {}}, {uuidOf(1), 8, {}}, {id, 7, {}}, {u"last"_s, 6, {}}}));
    const EventSnapshot snapshot = index.snapshot();
    QCOMPARE(snapshot.id(2), id);
    QCOMPARE(snapshot.find(id), std::optional<RowId>(2));
    QCOMPARE(snapshot.id(1), uuidOf(1));
    QCOMPARE(snapshot.find(u"last"_s), std::optional<RowId>(3));
    QVERIFY(!snapshot.find(u"nobody"_s));
    QVERIFY(!snapshot.find(uuidOf(2)));
    QCOMPARE(index.append(batchOf({{id, 7, {}}})).repeated, 1U);
}

void TestEventIndex::repeatsGetNoRow()
{
    EventIndex index;
    const EventIndex::Appended first = index.append(batchOf(pageOf(0, 100)));
    QCOMPARE(first.first, 0U);
    QCOMPARE(first.count, 100U);
    QCOMPARE(first.repeated, 0U);
    // The next page repeats the end of the one before, and one event twice, once at another time.
    QList<EventText> page = pageOf(90, 20);
    page.append({uuidOf(105), 7, {}});
    page.append({u"x"_s, 6, {{u"change"_s, u"mine"_s}}});
    page.append({u"x"_s, 5, {}});
    const EventIndex::Appended second = index.append(batchOf(page));
    QCOMPARE(second.first, 100U);
    QCOMPARE(second.count, 11U);
    QCOMPARE(second.repeated, 12U);
    const EventSnapshot snapshot = index.snapshot();
    QCOMPARE(snapshot.rowCount(), 111U);
    QCOMPARE(*snapshot.change(100), "change 100"_ba);
    QCOMPARE(*snapshot.change(110), "mine"_ba);
    QCOMPARE(index.append(batchOf(pageOf(0, 100))).count, 0U);
    QCOMPARE(index.rowCount(), 111U);
}

void TestEventIndex::growsPastEveryWidth()
{
    // More distinct names than a code of two bytes can count, and more rows than a block holds.
    constexpr int count = 70'000;
    EventIndex index;
    for (int begin = 0; begin < count; begin += 1000)
        QCOMPARE(index.append(batchOf(pageOf(begin, 1000))).count, 1000U);
    const EventSnapshot snapshot = index.snapshot();
    QCOMPARE(snapshot.rowCount(), static_cast<std::uint32_t>(count));
    for (int n = 0; n < count; n += n < 300 ? 1 : 97) {
        const auto row = static_cast<RowId>(n);
        QCOMPARE(snapshot.text(row, IndexField::TargetName), u"target "_s + QString::number(n));
        QCOMPARE(snapshot.text(row, IndexField::Origin), u"CLI"_s);
        QCOMPARE(snapshot.id(row), uuidOf(n));
        QCOMPARE(snapshot.time(row).ns, 1'000'000'000 - n);
    }
    QCOMPARE(snapshot.text(count - 1, IndexField::TargetName), u"target 69999"_s);
    QCOMPARE(snapshot.find(uuidOf(count - 1)), std::optional<RowId>(count - 1));
    FilterState filter;
    filter.text = u"TARGET 69999"_s;
    QCOMPARE(matching(snapshot, filter), RowList {count - 1});
    QCOMPARE(matching(snapshot, {})->size(), static_cast<std::size_t>(count));
}

void TestEventIndex::snapshotsDoNotChange()
{
    EventIndex index;
    index.append(batchOf(pageOf(0, 10)));
    const EventSnapshot before = index.snapshot();
    QList<EventText> others = pageOf(10, 3000); // wider codes, more room, and ids that are no UUIDs
    for (EventText &event : others)
        event.id.prepend(u'x');
    index.append(batchOf(others));
    QCOMPARE(before.rowCount(), 10U);
    QCOMPARE(matching(before, {})->size(), 10U);
    QVERIFY(!before.find(u"x"_s + uuidOf(10)));
    for (int n = 0; n < 10; ++n) {
        QCOMPARE(before.id(static_cast<RowId>(n)), uuidOf(n));
        QCOMPARE(before.text(static_cast<RowId>(n), IndexField::TargetName), u"target "_s + QString::number(n));
    }
    QCOMPARE(index.snapshot().rowCount(), 3010U);
    QCOMPARE(index.snapshot().id(10), u"x"_s + uuidOf(10));
}

void TestEventIndex::snapshotsAreReadWhileTheIndexGrows()
{
    EventIndex index;
    index.append(batchOf(pageOf(0, 1000)));
    std::vector<EventBatchPtr> batches;
    for (int begin = 1000; begin < 12'000; begin += 250)
        batches.push_back(batchOf(pageOf(begin, 250)));

    std::atomic_int wrong = 0;
    std::vector<std::jthread> readers;
    for (const EventBatchPtr &batch : batches) {
        if (readers.size() < 4) {
            readers.emplace_back([snapshot = index.snapshot(), &wrong] {
                for (int round = 0; round < 5; ++round) {
                    FilterState filter;
                    filter.text = u"change 99"_s; // 99 and 990 to 999
                    const std::optional<RowList> rows = matching(snapshot, filter);
                    if (!rows || rows->size() < 11 || rows->front() != 99)
                        ++wrong;
                    for (RowId row = 0; row < snapshot.rowCount(); row += 7) {
                        if (snapshot.text(row, IndexField::TargetName) != u"target "_s + QString::number(row)
                            || snapshot.id(row) != uuidOf(static_cast<int>(row)))
                            ++wrong;
                    }
                }
            });
        }
        index.append(batch);
    }
    readers.clear(); // joins
    QCOMPARE(wrong.load(), 0);
    QCOMPARE(index.rowCount(), 12'000U);
}

void TestEventIndex::clearLeavesSnapshotsAlone()
{
    EventIndex index;
    index.append(batchOf(pageOf(0, 10)));
    const EventSnapshot before = index.snapshot();
    index.clear();
    QCOMPARE(index.rowCount(), 0U);
    QCOMPARE(before.rowCount(), 10U);
    QCOMPARE(*before.change(9), "change 9"_ba);
    QCOMPARE(index.append(batchOf(pageOf(0, 10))).count, 10U);
}

void TestEventIndex::countsValues()
{
    EventIndex index;
    index.append(batchOf({{u"a"_s, 4, {{u"origin"_s, u"CLI"_s}}},
                          {u"b"_s, 3, {{u"origin"_s, u"API"_s}}},
                          {u"c"_s, 2, {}},
                          {u"d"_s, 1, {{u"origin"_s, u"CLI"_s}}}}));
    const EventSnapshot snapshot = index.snapshot();
    const std::vector<FacetCount> all {{u"CLI"_s, 2}, {QString(), 1}, {u"API"_s, 1}};
    QCOMPARE(snapshot.facets({0, 1, 2, 3}, IndexField::Origin), all);
    const std::vector<FacetCount> some {{u"CLI"_s, 1}};
    QCOMPARE(snapshot.facets({3}, IndexField::Origin), some);
}

void TestEventIndex::fillsBuckets_data()
{
    QTest::addColumn<TimeRange>("range");
    QTest::addColumn<int>("buckets");
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("length");
    QTest::addColumn<QList<int>>("counts"); // of all outcomes
    // times 10, 19, 20, 39
    QTest::newRow("closed range") << TimeRange {Timestamp {10}, Timestamp {40}} << 3 << qint64 {10} << qint64 {10} << QList<int> {2, 1, 1};
    QTest::newRow("open: from the oldest to the newest") << TimeRange {} << 3 << qint64 {10} << qint64 {10} << QList<int> {2, 1, 1};
    QTest::newRow("not divisible") << TimeRange {Timestamp {10}, Timestamp {40}} << 4 << qint64 {10} << qint64 {8} << QList<int> {1, 2, 0, 1};
    QTest::newRow("outside is not counted") << TimeRange {Timestamp {19}, Timestamp {39}} << 2 << qint64 {19} << qint64 {10} << QList<int> {2, 0};
    QTest::newRow("one bucket") << TimeRange {} << 1 << qint64 {10} << qint64 {30} << QList<int> {4};
    QTest::newRow("more buckets than nanoseconds") << TimeRange {Timestamp {10}, Timestamp {12}} << 4 << qint64 {10} << qint64 {1} << QList<int> {1, 0, 0, 0};
    QTest::newRow("all of time") << TimeRange {Timestamp {std::numeric_limits<std::int64_t>::min()}, Timestamp {std::numeric_limits<std::int64_t>::max()}}
                                 << 2 << std::numeric_limits<qint64>::min() << std::numeric_limits<qint64>::max() << QList<int> {0, 4};
    QTest::newRow("nothing between") << TimeRange {Timestamp {12}, Timestamp {12}} << 4 << qint64 {12} << qint64 {0} << QList<int> {};
    QTest::newRow("no buckets") << TimeRange {} << 0 << qint64 {0} << qint64 {0} << QList<int> {};
}

void TestEventIndex::fillsBuckets()
{
    QFETCH(TimeRange, range);
    QFETCH(int, buckets);
    EventIndex index;
    index.append(batchOf({{u"a"_s, 39, {{u"event_type"_s, u"DEPLOY_FAILED"_s}}},
                          {u"b"_s, 20, {{u"event_type"_s, u"DEPLOYED"_s}}},
                          {u"c"_s, 19, {{u"event_type"_s, u"UPDATE"_s}}},
                          {u"d"_s, 10, {{u"event_type"_s, u"DEPLOY_FAILED"_s}}}}));
    const Histogram histogram = index.snapshot().histogram({0, 1, 2, 3}, range, buckets);
    QTEST(qint64 {histogram.from.ns}, "from");
    QTEST(qint64 {histogram.bucketNs}, "length");
    QList<int> counts;
    std::uint32_t failed = 0;
    for (const auto &bucket : histogram.buckets) {
        counts.append(static_cast<int>(std::accumulate(bucket.begin(), bucket.end(), 0U)));
        failed += bucket[static_cast<std::size_t>(EventOutcome::Failed)];
    }
    QTEST(counts, "counts");
    if (range.isOpen() && buckets > 0)
        QCOMPARE(failed, 2U);
}

// Where rows are in order of time, most times are not looked at.
void TestEventIndex::fillsBucketsInAnyOrder()
{
    constexpr int count = 3000;
    constexpr int buckets = 37;
    for (const int step : {-1, 1}) { // falling, rising
        QList<EventText> events;
        for (int i = 0; i < count; ++i) {
            const int place = step < 0 ? count - i : i;
            const QString type = i % 7 == 0 ? u"DEPLOY_FAILED"_s : i % 3 == 0 ? u"DEPLOYED"_s : u"UPDATE"_s;
            events.append({u"e%1"_s.arg(i), place / 4 * (place % 3000 < 700 ? 1 : 9), {{u"event_type"_s, type}}});
        }
        EventIndex index;
        index.append(batchOf(events));
        index.append(batchOf({{u"later"_s, 100'000, {}}, {u"between"_s, 2000, {}}, {u"first"_s, -5, {}}})); // another run
        const EventSnapshot snapshot = index.snapshot();
        RowList some;
        for (RowId row = 0; row < snapshot.rowCount(); row += row % 11 == 0 ? 3 : 1)
            some.push_back(row);
        RowList backwards(some.rbegin(), some.rend());
        RowList shuffled = some;
        std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(3));
        RowList swapped = some; // at one time, as their ids may want it
        for (std::size_t i = 0; i + 1 < swapped.size(); i += 2) {
            if (snapshot.time(swapped[i]) == snapshot.time(swapped[i + 1]))
                std::swap(swapped[i], swapped[i + 1]);
        }
        const TimeRange range {Timestamp {50}, Timestamp {6000}};
        const std::int64_t length = (6000 - 50 - 1) / buckets + 1;
        std::vector<std::array<std::uint32_t, 5>> expected(buckets);
        for (const RowId row : some) {
            const std::int64_t time = snapshot.time(row).ns;
            if (time >= 50 && time < 6000)
                ++expected[static_cast<std::size_t>((time - 50) / length)][static_cast<std::size_t>(eventOutcome(snapshot.text(row, IndexField::EventType)))];
        }
        for (const RowList &rows : {some, backwards, shuffled, swapped, RowList(some.begin(), some.begin() + 500)}) {
            const Histogram histogram = snapshot.histogram(rows, range, buckets);
            QCOMPARE(histogram.bucketNs, length);
            if (rows.size() == some.size())
                QVERIFY(histogram.buckets == expected);
        }
    }
}

void TestEventIndex::listsValuesInOrderOfAppearance()
{
    EventIndex index;
    index.append(batchOf({{u"a"_s, 4, {{u"origin"_s, u"CLI"_s}}}, {u"b"_s, 3, {}}, {u"c"_s, 2, {{u"origin"_s, u"API"_s}}}}));
    index.append(batchOf({{u"d"_s, 1, {{u"origin"_s, u"CLI"_s}}}, {u"e"_s, 1, {{u"origin"_s, u"Cli"_s}}}}));
    QCOMPARE(index.values(IndexField::Origin), (QStringList {u"CLI"_s, u"API"_s, u"Cli"_s}));
    QVERIFY(index.values(IndexField::UserAgent).isEmpty());
}

void TestEventIndex::readsColumnsAsText()
{
    EventIndex index;
    index.append(batchOf({{u"a"_s, 1'500'000'000, {{u"event_type"_s, u"DEPLOY_FAILED"_s}, {u"target_name"_s, u"n"_s}}}}));
    const EventSnapshot snapshot = index.snapshot();
    QCOMPARE(snapshot.columnText(0, EventColumn::Time), u"1970-01-01T00:00:01.500Z"_s);
    QCOMPARE(snapshot.columnText(0, EventColumn::Event), u"DEPLOY_FAILED"_s);
    QCOMPARE(snapshot.columnText(0, EventColumn::Outcome), u"failed"_s);
    QCOMPARE(snapshot.columnText(0, EventColumn::Target), u"n"_s);
    QCOMPARE(snapshot.columnText(0, EventColumn::Id), u"a"_s);
    QCOMPARE(snapshot.columnText(0, EventColumn::ChangeSummary), QString());
}

void TestEventIndex::countsItsMemory()
{
    EventIndex index;
    index.append(batchOf(pageOf(0, 20'000)));
    const std::size_t before = index.columnBytes();
    QVERIFY(before > 20'000U * 24U);
    QVERIFY(index.documentBytes() > 20'000U * 50U);
    index.append(batchOf(pageOf(20'000, 20'000)));
    QVERIFY(index.columnBytes() > before);
}

QTEST_GUILESS_MAIN(TestEventIndex)
#include "tst_eventindex.moc"
