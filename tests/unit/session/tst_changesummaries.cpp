// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/changesummaries.h"
#include "tests/support/scriptedsource.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

std::vector<SampleEvent> updates(int count)
{
    std::vector<SampleEvent> samples;
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        samples.push_back({"e" + number, -i,
                           changeMembers("UPDATE", "{\"memory\":512}", "{\"memory\":" + number + '}')});
    }
    return samples;
}

EventSnapshot snapshotOf(const std::vector<SampleEvent> &samples)
{
    EventIndex index;
    index.append(sampleBatch(samples));
    return index.snapshot();
}

// Every row that was announced, in order.
class Announced final : public QObject
{
public:
    explicit Announced(ChangeSummaries &summaries)
    {
        connect(&summaries, &ChangeSummaries::ready, this, [this](const std::vector<RowId> &ready) {
            chunks.push_back(ready);
            rows.insert(rows.end(), ready.begin(), ready.end());
        });
    }
    std::vector<std::vector<RowId>> chunks;
    std::vector<RowId> rows;
};

} // namespace

class TestChangeSummaries final : public QObject
{
    Q_OBJECT

private slots:
    void missesAreComputedTogether();
    void theNewestQuestionComesFirst();
    void anotherIndexForgets();
    void aGrownIndexRemembers();
    void pathsAreReadWithTheSummary();
    void memoryIsBounded();
    void destructionIsSilent();
};

void TestChangeSummaries::missesAreComputedTogether()
{
    ChangeSummaries summaries;
    Announced announced(summaries);
    summaries.setSnapshot(snapshotOf(updates(3)), false);
    for (RowId row = 0; row < 3; ++row) {
        QVERIFY(summaries.find(row) == nullptr);
        QVERIFY(summaries.find(row) == nullptr); // asked once
    }
    QTRY_COMPARE(announced.rows.size(), 3U);
    QCOMPARE(announced.chunks.size(), 1U);
    const ChangeSummary *summary = summaries.find(1);
    QVERIFY(summary != nullptr);
    QCOMPARE(summary->kind, ChangeSummary::Kind::Differences);
    QVERIFY(summary->text.contains(u"memory"_s));
    QCOMPARE(summary->changedPaths, 1);
}

void TestChangeSummaries::theNewestQuestionComesFirst()
{
    ChangeSummaries summaries;
    Announced announced(summaries);
    summaries.setSnapshot(snapshotOf(updates(120)), false);
    for (RowId row = 0; row < 120; ++row)
        QVERIFY(summaries.find(row) == nullptr);
    QTRY_COMPARE(announced.rows.size(), 120U);
    QVERIFY(announced.chunks.size() > 1);
    QVERIFY(std::ranges::find(announced.chunks.front(), 119U) != announced.chunks.front().end());
    QVERIFY(std::ranges::find(announced.chunks.back(), 0U) != announced.chunks.back().end());
}

void TestChangeSummaries::anotherIndexForgets()
{
    ChangeSummaries summaries;
    Announced announced(summaries);
    summaries.setSnapshot(snapshotOf(updates(3)), false);
    QVERIFY(summaries.find(0) == nullptr);
    QTRY_COMPARE(announced.rows.size(), 1U);
    QVERIFY(summaries.find(1) == nullptr); // on its way
    summaries.setSnapshot(snapshotOf({{"d", 1, changeMembers("DELETE", {}, "{}")}}), false);
    QVERIFY(summaries.find(0) == nullptr);
    QTRY_COMPARE(announced.rows.size(), 2U);
    QCOMPARE(announced.rows.back(), 0U);
    QCOMPARE(summaries.find(0)->kind, ChangeSummary::Kind::Deleted);
}

void TestChangeSummaries::aGrownIndexRemembers()
{
    EventIndex index;
    index.append(sampleBatch(updates(1)));
    ChangeSummaries summaries;
    Announced announced(summaries);
    summaries.setSnapshot(index.snapshot(), false);
    QVERIFY(summaries.find(0) == nullptr);
    QTRY_COMPARE(announced.rows.size(), 1U);
    index.append(sampleBatch({{"more", -10}}));
    summaries.setSnapshot(index.snapshot(), true);
    QVERIFY(summaries.find(0) != nullptr);
    QVERIFY(summaries.find(1) == nullptr);
    QTRY_COMPARE(announced.rows.size(), 2U);
    QCOMPARE(summaries.find(1)->kind, ChangeSummary::Kind::NoDocument);
}

void TestChangeSummaries::pathsAreReadWithTheSummary()
{
    ChangeSummaries summaries;
    QSignalSpy forgotten(&summaries, &ChangeSummaries::forgotten);
    Announced announced(summaries);
    summaries.setSnapshot(snapshotOf(updates(3)), false);
    summaries.setPaths({u"/memory"_s});
    QCOMPARE(forgotten.count(), 1);
    QVERIFY(summaries.value(1, 0) == nullptr);
    QVERIFY(summaries.find(1) == nullptr); // the same question
    QTRY_COMPARE(announced.rows.size(), 1U);
    QCOMPARE(summaries.value(1, 0)->text, u"512 → 1 (−99.8 %)"_s);
    QCOMPARE(summaries.find(1)->kind, ChangeSummary::Kind::Differences);

    QVERIFY(summaries.value(2, 0) == nullptr); // on its way with the old paths
    summaries.setPaths({u"/cpu"_s, u"/memory"_s});
    QVERIFY(summaries.find(1) == nullptr);
    QVERIFY(summaries.value(2, 1) == nullptr);
    QTRY_VERIFY(summaries.value(2, 1) != nullptr);
    QCOMPARE(summaries.value(2, 0)->kind, PathValue::Kind::Absent);
    QCOMPARE(summaries.value(2, 1)->text, u"512 → 2 (−99.6 %)"_s);
}

void TestChangeSummaries::memoryIsBounded()
{
    ChangeSummaries summaries(nullptr, 200);
    Announced announced(summaries);
    summaries.setSnapshot(snapshotOf(updates(900)), false);
    // As if somebody scrolled through all of it, a screen at a time; the first row is looked at again and again.
    for (RowId first = 0; first < 900; first += 90) {
        const std::size_t before = announced.rows.size();
        for (RowId row = first; row < first + 90; ++row)
            QVERIFY(summaries.find(row) == nullptr);
        QTRY_COMPARE(announced.rows.size(), before + 90);
        QVERIFY(summaries.find(0) != nullptr);
    }
    QVERIFY(summaries.find(899) != nullptr);
    QVERIFY(summaries.find(100) == nullptr);
}

void TestChangeSummaries::destructionIsSilent()
{
    auto summaries = std::make_unique<ChangeSummaries>();
    Announced announced(*summaries);
    summaries->setSnapshot(snapshotOf(updates(3)), false);
    QVERIFY(summaries->find(0) == nullptr);
    summaries.reset();
    QCoreApplication::sendPostedEvents();
    QVERIFY(announced.rows.empty());
}

QTEST_GUILESS_MAIN(TestChangeSummaries)
#include "tst_changesummaries.moc"
