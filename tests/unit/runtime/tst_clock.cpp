// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/runtime/clock.h"

#include <QTest>

using namespace Backtrail;

class TestClock final : public QObject
{
    Q_OBJECT

private slots:
    void callsOnceAfterTheDelay();
    void canceledCallsAreSilent();
    void theHandleMayGoInItsOwnCallback();
    void movesForward();
};

void TestClock::callsOnceAfterTheDelay()
{
    SystemClock clock;
    int calls = 0;
    const auto start = clock.elapsed();
    const Request request = clock.after(std::chrono::milliseconds(20), [&calls] { ++calls; });
    QCOMPARE(calls, 0);
    QTRY_COMPARE(calls, 1);
    QVERIFY(clock.elapsed() - start >= std::chrono::milliseconds(19));
}

void TestClock::canceledCallsAreSilent()
{
    SystemClock clock;
    bool isHeard = false;
    bool isLaterHeard = false;
    Request request = clock.after(std::chrono::milliseconds(0), [&isHeard] { isHeard = true; });
    const Request later = clock.after(std::chrono::milliseconds(5), [&isLaterHeard] { isLaterHeard = true; });
    request.cancel();
    QTRY_VERIFY(isLaterHeard);
    QVERIFY(!isHeard);
}

void TestClock::theHandleMayGoInItsOwnCallback()
{
    SystemClock clock;
    auto owner = std::make_unique<Request>();
    QByteArray said;
    const QByteArray captured = "still here";
    *owner = clock.after(std::chrono::milliseconds(0), [&owner, &said, captured] {
        owner.reset();
        said = captured;
    });
    QTRY_COMPARE(said, captured);
    QVERIFY(owner == nullptr);
}

void TestClock::movesForward()
{
    const SystemClock clock;
    const Timestamp before = clock.now();
    const auto elapsed = clock.elapsed();
    QVERIFY(clock.now() >= before);
    QVERIFY(clock.elapsed() >= elapsed);
    QVERIFY(before > Timestamp::fromSeconds(1'600'000'000));
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
