// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/sequencealign.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

namespace Backtrail {

class TestSequenceAlign : public QObject
{
    Q_OBJECT

private slots:
    void findsALongestCommonSubsequence();
    void staysInOrderBeyondTheBound();
    void findsTheLongestRun_data();
    void findsTheLongestRun();
};

namespace {

using Numbers = std::vector<std::uint64_t>;

// By the textbook: quadratic, and right.
int longestCommon(const Numbers &a, const Numbers &b)
{
    std::vector<std::vector<int>> best(a.size() + 1, std::vector<int>(b.size() + 1, 0));
    for (std::size_t i = a.size(); i-- > 0;) {
        for (std::size_t j = b.size(); j-- > 0;)
            best[i][j] = a[i] == b[j] ? best[i + 1][j + 1] + 1 : std::max(best[i + 1][j], best[i][j + 1]);
    }
    return best[0][0];
}

// Pairs are equal, mutual and in order; returns how many there are, or -1.
int checkedPairs(const Numbers &before, const Numbers &after, const Alignment &alignment)
{
    int pairs = 0;
    std::int32_t last = -1;
    for (std::size_t a = 0; a < after.size(); ++a) {
        const std::int32_t b = alignment.afterToBefore[a];
        if (b < 0)
            continue;
        if (b <= last || before[static_cast<std::size_t>(b)] != after[a]
            || alignment.beforeToAfter[static_cast<std::size_t>(b)] != static_cast<std::int32_t>(a))
            return -1;
        last = b;
        ++pairs;
    }
    return pairs;
}

} // namespace

void TestSequenceAlign::findsALongestCommonSubsequence()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 3000; ++round) {
        Numbers before(random.bounded(14u));
        Numbers after(random.bounded(14u));
        const quint32 letters = 1 + random.bounded(6u);
        std::ranges::generate(before, [&] { return random.bounded(letters); });
        std::ranges::generate(after, [&] { return random.bounded(letters); });
        const Alignment alignment = alignSequences(before, after, CancelFlag());
        QVERIFY(!alignment.isBounded);
        QCOMPARE(checkedPairs(before, after, alignment), longestCommon(before, after));
    }
}

void TestSequenceAlign::staysInOrderBeyondTheBound()
{
    QRandomGenerator random(7);
    Numbers before(5000);
    Numbers after(5000);
    std::ranges::generate(before, [&] { return random.bounded(1000u); });
    std::ranges::generate(after, [&] { return random.bounded(1000u); });
    const Alignment alignment = alignSequences(before, after, CancelFlag());
    QVERIFY(alignment.isBounded);
    QVERIFY(checkedPairs(before, after, alignment) > 50);
}

void TestSequenceAlign::findsTheLongestRun_data()
{
    QTest::addColumn<QList<int>>("values");
    QTest::addColumn<int>("length");
    QTest::newRow("empty") << QList<int>() << 0;
    QTest::newRow("rising") << QList<int>({1, 2, 3}) << 3;
    QTest::newRow("falling") << QList<int>({3, 2, 1}) << 1;
    QTest::newRow("negative values are skipped") << QList<int>({-1, 0, -1, 1}) << 2;
    QTest::newRow("one out of place") << QList<int>({2, 0, 1, 3}) << 3;
}

void TestSequenceAlign::findsTheLongestRun()
{
    QFETCH(QList<int>, values);
    QFETCH(int, length);
    const std::vector<std::int32_t> list(values.begin(), values.end());
    const std::vector<std::int32_t> run = longestIncreasing(list);
    QCOMPARE(static_cast<int>(run.size()), length);
    for (std::size_t i = 1; i < run.size(); ++i)
        QVERIFY(run[i - 1] < run[i] && values[run[i - 1]] < values[run[i]]);
}

} // namespace Backtrail

QTEST_GUILESS_MAIN(Backtrail::TestSequenceAlign)
#include "tst_sequencealign.moc"
