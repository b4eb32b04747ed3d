// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/filterhistory.h"

#include <QTest>

using namespace Backtrail;

namespace {

FilterState withText(int number)
{
    FilterState filter;
    filter.text = QString::number(number);
    return filter;
}

} // namespace

class TestFilterHistory final : public QObject
{
    Q_OBJECT

private slots:
    void goesBackAndForward();
    void anEqualFilterIsNotAStep();
    void aNewFilterDropsWhatWasAhead();
    void forgetsTheOldest();
};

void TestFilterHistory::goesBackAndForward()
{
    FilterHistory history;
    QVERIFY(!history.canGoBack());
    QVERIFY(!history.canGoForward());
    history.push(withText(1));
    history.push(withText(2));
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.back(), withText(1));
    QCOMPARE(history.back(), FilterState {});
    QVERIFY(!history.canGoBack());
    QCOMPARE(history.forward(), withText(1));
    QCOMPARE(history.forward(), withText(2));
    QVERIFY(!history.canGoForward());
}

void TestFilterHistory::anEqualFilterIsNotAStep()
{
    FilterHistory history;
    history.push({});
    QVERIFY(!history.canGoBack());
    history.push(withText(1));
    history.push(withText(2));
    QCOMPARE(history.back(), withText(1));
    history.push(withText(1));
    QVERIFY(history.canGoForward());
}

void TestFilterHistory::aNewFilterDropsWhatWasAhead()
{
    FilterHistory history;
    history.push(withText(1));
    history.push(withText(2));
    history.back();
    history.push(withText(3));
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.back(), withText(1));
}

void TestFilterHistory::forgetsTheOldest()
{
    FilterHistory history;
    for (int i = 1; i <= 150; ++i)
        history.push(withText(i));
    int steps = 0;
    FilterState oldest;
    for (; history.canGoBack(); ++steps)
        oldest = history.back();
    QCOMPARE(steps, 99);
    QCOMPARE(oldest, withText(51));
}

QTEST_GUILESS_MAIN(TestFilterHistory)
#include "tst_filterhistory.moc"
