// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/net/httpbench.h"

#include <QElapsedTimer>
#include <QTest>

#include <vector>

using namespace Backtrail;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// What HttpClient does about answers that are too slow or too large.
class TestHttpClientLimits : public QObject
{
    Q_OBJECT

private slots:
    void endsInTime_data();
    void endsInTime();
    void dropsTooMuch_data();
    void dropsTooMuch();
    void opensNoMoreConnectionsThanItMay_data();
    void opensNoMoreConnectionsThanItMay();
};

void TestHttpClientLimits::endsInTime_data()
{
    QTest::addColumn<int>("mode");
    QTest::newRow("no answer") << 0;
    QTest::newRow("drip") << 1;
    QTest::newRow("half, then silence") << 2;
}

void TestHttpClientLimits::endsInTime()
{
    QFETCH(const int, mode);
    FaultyAnswer half = FaultyAnswer::cut("{\"events\":["_ba, 100);
    half.ending = FaultyAnswer::Ending::Hang;
    const QList<FaultyAnswer> answers {FaultyAnswer::silence(),
                                       FaultyAnswer::dripping("{\"events\":[]}"_ba, 30ms), half};
    FaultyServer server;
    server.setAnswers({answers.at(mode)});
    SystemClock clock; // the deadline must hold against real time, whatever trickles in
    HttpLimits limits;
    limits.deadline = 300ms;
    limits.maxAttempts = 2;
    HttpClient client({server.url(), "Token"_ba, Secret(canary), {}}, limits, clock, [] { return 0.0; });
    Outcome outcome;
    QElapsedTimer timer;
    timer.start();
    const Request request = client.get(u"/x"_s, {}, [&](const Result<HttpReply> &result) { outcome.take(result); });
    QTRY_COMPARE(outcome.answers, 1);
    QCOMPARE(outcome.error->kind, ErrorKind::TimedOut);
    QVERIFY2(timer.elapsed() >= 550 && timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(server.requests().size(), 2);
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestHttpClientLimits::dropsTooMuch_data()
{
    QTest::addColumn<int>("mode");
    QTest::newRow("endless") << 0;
    QTest::newRow("gzip bomb of 64 MiB") << 1;
    QTest::newRow("17 MiB with their length") << 2;
}

void TestHttpClientLimits::dropsTooMuch()
{
    QFETCH(const int, mode);
    Bench bench;
    const FaultyAnswer answer = mode == 0 ? FaultyAnswer::endless()
        : mode == 1                       ? FaultyAnswer::gzipBomb(64 << 20)
                                          : FaultyAnswer::json("{" + QByteArray(17 << 20, ' '));
    bench.server.setAnswers({answer});
    bench.ask();
    QTRY_COMPARE(bench.outcome.answers, 1);
    QVERIFY(bench.outcome.error);
    QCOMPARE(bench.outcome.error->kind, ErrorKind::TooLarge);
    QCOMPARE(bench.server.requests().size(), 1);

    // What fits is taken, however tightly it was packed.
    bench.server.setAnswers({FaultyAnswer::gzipBomb(15 << 20)});
    bench.ask();
    QTRY_COMPARE(bench.outcome.answers, 1);
    QVERIFY(bench.outcome.reply);
    QCOMPARE(bench.outcome.reply->body.size(), (15 << 20) + 13);
}

void TestHttpClientLimits::opensNoMoreConnectionsThanItMay_data()
{
    QTest::addColumn<int>("most");
    QTest::newRow("as many as Qt opens by itself") << 6;
    QTest::newRow("more") << 18;
}

void TestHttpClientLimits::opensNoMoreConnectionsThanItMay()
{
    QFETCH(const int, most);
    FaultyServer server;
    server.setAnswers({FaultyAnswer::silence()});
    SystemClock clock;
    HttpLimits limits;
    limits.connections = most;
    HttpClient client({server.url(), "Token"_ba, Secret(canary), {}}, limits, clock, [] { return 0.0; });
    std::vector<Request> requests;
    int answers = 0;
    for (int i = 0; i < most + 4; ++i)
        requests.push_back(client.get(u"/x"_s, {}, [&](const Result<HttpReply> &) { ++answers; }));
    QTRY_COMPARE(server.requests().size(), most);
    QCOMPARE(server.openConnections(), most);

    // Those that are given up make way for the ones that wait.
    requests.erase(requests.begin(), requests.begin() + most);
    QTRY_COMPARE(server.requests().size(), most + 4);
    QTRY_COMPARE(server.openConnections(), 4);
    QCOMPARE(answers, 0);
    requests.clear();
    QTRY_COMPARE(server.openConnections(), 0);
}

QTEST_GUILESS_MAIN(TestHttpClientLimits)
#include "tst_httpclientlimits.moc"
