// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/net/httpbench.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestHttpClient : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("http_proxy", "http://127.0.0.1:1"); } // loopback must not be asked through it

    void sendsAnHonestRequest();
    void mapsStatus_data();
    void mapsStatus();
    void quotesTheServerButNotTheToken();
    void mapsBadAnswers_data();
    void mapsBadAnswers();
    void triesAgainAndSucceeds_data();
    void triesAgainAndSucceeds();
    void backsOffWithFullJitter();
    void followsNoRedirect_data();
    void followsNoRedirect();
    void saysWhenNobodyListens();
    void isSilentWhenCancelled();
    void isSilentWhenDestroyed();
    void mayBeDestroyedByItsOwnAnswer();
    void waitsForTheBudget();
    void learnsTheBudgetFromTheServer();
};

void TestHttpClient::sendsAnHonestRequest()
{
    Bench bench;
    bench.server.setAnswers({FaultyAnswer::json("{\"a\":1}"_ba, 200,
                                                "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\nSet-Cookie: a=b\r\n"_ba)});
    QUrlQuery query;
    query.addQueryItem(u"triggeredBy"_s, QString::fromLatin1(QUrl::toPercentEncoding(u"a+b &c=%20é"_s)));
    for (int i = 0; i < 2; ++i) {
        bench.ask(u"/organization/a%2Fb/events"_s, query);
        QTRY_COMPARE(bench.outcome.answers, 1);
    }
    QVERIFY(bench.outcome.reply);
    QCOMPARE(bench.outcome.reply->status, 200);
    QCOMPARE(bench.outcome.reply->body, "{\"a\":1}"_ba);
    QCOMPARE(*bench.outcome.reply->serverDate, Timestamp::fromSeconds(784111777));
    QCOMPARE(bench.server.requests().size(), 2);
    QVERIFY(bench.server.requests().at(1).startsWith("GET "));
    QCOMPARE(bench.server.target(1), "/organization/a%2Fb/events?triggeredBy=a%2Bb%20%26c%3D%2520%C3%A9"_ba);
    QCOMPARE(bench.server.header(1, "Authorization"_ba), "Token " + canary);
    QCOMPARE(bench.server.header(1, "Accept"_ba), "application/json"_ba);
    QVERIFY(bench.server.header(1, "User-Agent"_ba).startsWith("Backtrail/"));
    QVERIFY(bench.server.header(1, "Cookie"_ba).isEmpty());
}

void TestHttpClient::mapsStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("requests");

    const auto row = [](int status, ErrorKind kind, int requests) {
        QTest::addRow("%d", status) << status << static_cast<int>(kind) << requests;
    };
    row(401, ErrorKind::SignInRefused, 1);
    row(403, ErrorKind::Forbidden, 1);
    row(404, ErrorKind::NotFound, 1);
    row(400, ErrorKind::RequestRefused, 1);
    row(422, ErrorKind::RequestRefused, 1);
    row(418, ErrorKind::RequestRefused, 1);
    row(407, ErrorKind::RequestRefused, 1);
    row(500, ErrorKind::ServerFailed, 1);
    row(501, ErrorKind::ServerFailed, 1);
    row(429, ErrorKind::RateLimited, 6);
    row(502, ErrorKind::ServerFailed, 6);
    row(503, ErrorKind::ServerFailed, 6);
    row(504, ErrorKind::ServerFailed, 6);
}

void TestHttpClient::mapsStatus()
{
    QFETCH(const int, status);
    QFETCH(const int, kind);
    QFETCH(const int, requests);

    Bench bench;
    bench.server.setAnswers({FaultyAnswer::json("{\"detail\":\"why\",\"message\":\"not this\"}"_ba, status,
                                                "WWW-Authenticate: Basic realm=\"x\"\r\n"_ba)});
    bench.ask();
    QTRY_COMPARE(bench.outcome.answers, 1);
    QVERIFY(bench.outcome.error);
    QCOMPARE(static_cast<int>(bench.outcome.error->kind), kind);
    QCOMPARE(bench.outcome.error->httpStatus, status);
    QCOMPARE(bench.outcome.error->detail, u"why"_s);
    QCOMPARE(bench.server.requests().size(), requests);
}

void TestHttpClient::quotesTheServerButNotTheToken()
{
    Bench bench;
    bench.server.setAnswers({FaultyAnswer::json("{\"error\":\"bad token " + canary + "\"}", 401)});
    bench.ask();
    QTRY_COMPARE(bench.outcome.answers, 1);
    QCOMPARE(bench.outcome.error->detail, u"bad token ***"_s);
}

void TestHttpClient::mapsBadAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("requests");

    const auto row = [](const char *name, const FaultyAnswer &answer, ErrorKind kind, int requests) {
        QTest::addRow("%s", name) << answer.bytes << static_cast<int>(kind) << requests;
    };
    row("html page that claims to be json", FaultyAnswer::htmlPage(), ErrorKind::NotJson, 1);
    row("no body", FaultyAnswer::json({}), ErrorKind::NotJson, 1);
    row("half with length", FaultyAnswer::cut("{\"events\":[{"_ba, 5000), ErrorKind::ConnectionCut, 6);
    row("garbage", FaultyAnswer::garbage(), ErrorKind::Unreachable, 6); // and more by Qt itself
    row("broken gzip",
        FaultyAnswer::of(200, "Content-Encoding: gzip\r\n"_ba, QByteArray::fromHex("1f8b08000000000000ff00ff00ff")),
        ErrorKind::NotJson, 1);
}

void TestHttpClient::mapsBadAnswers()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const int, kind);
    QFETCH(const int, requests);

    Bench bench;
    bench.server.setAnswers({FaultyAnswer {answer, FaultyAnswer::Ending::Whole, {}, {}}});
    bench.ask();
    QTRY_COMPARE(bench.outcome.answers, 1);
    QVERIFY(bench.outcome.error);
    QCOMPARE(static_cast<int>(bench.outcome.error->kind), kind);
    QCOMPARE(bench.outcome.waits().size(), requests - 1);
}

void TestHttpClient::triesAgainAndSucceeds_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    QTest::addColumn<qint64>("wait"); // ms; the jitter is one half

    const auto row = [](const char *name, int status, const QByteArray &headers, std::chrono::milliseconds wait) {
        QTest::addRow("%s", name) << (headers.isEmpty() ? headers : headers + "\r\n") << status << qint64(wait.count());
    };
    row("429", 429, {}, 500ms);
    row("503", 503, {}, 500ms);
    row("Retry-After in seconds", 429, "Retry-After: 7"_ba, 7s);
    row("Retry-After of 503", 503, "Retry-After: 7"_ba, 7s);
    row("Retry-After as a date",
        429, "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\nRetry-After: Sun, 06 Nov 1994 08:49:47 GMT"_ba, 10s);
    row("Retry-After much too long", 429, "Retry-After: 86400"_ba, 300s);
    row("Retry-After negative", 429, "Retry-After: -3"_ba, 500ms);
    row("Retry-After garbage", 429, "Retry-After: soon"_ba, 500ms);
    row("Retry-After zero", 429, "Retry-After: 0"_ba, 500ms);
    row("reset in seconds to wait", 429, "X-RateLimit-Reset: 42"_ba, 42s);
    row("reset as epoch seconds", 429, "X-RateLimit-Reset: 1780000033"_ba, 33s);
    row("reset of a clock that is behind", 429,
        "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\nX-RateLimit-Reset: 784111787"_ba, 300s);
    row("both", 429, "Retry-After: 9\r\nX-RateLimit-Reset: 42"_ba, 9s);
    row("reset means nothing for 502", 502, "X-RateLimit-Reset: 42"_ba, 500ms);
}

void TestHttpClient::triesAgainAndSucceeds()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const int, status);
    QFETCH(const qint64, wait);

    Bench bench;
    bench.server.setAnswers({FaultyAnswer::json("{}"_ba, status, headers), FaultyAnswer::json("{\"ok\":1}"_ba)});
    bench.ask();
    QTRY_COMPARE(bench.outcome.answers, 1);
    QVERIFY(bench.outcome.reply);
    QCOMPARE(bench.outcome.waits(), QList<std::chrono::milliseconds> {std::chrono::milliseconds(wait)});
    QCOMPARE(bench.outcome.notes.at(1).kind, RequestNote::Kind::WaitingToRetry);
    QCOMPARE(bench.outcome.notes.at(1).attempt, 2);
    QCOMPARE(bench.outcome.notes.at(1).because->httpStatus, status);
}

void TestHttpClient::backsOffWithFullJitter()
{
    Bench bench;
    bench.limits.maxAttempts = 9;
    bench.server.setAnswers({FaultyAnswer::reset()});
    bench.ask();
    QTRY_COMPARE(bench.outcome.answers, 1);
    QCOMPARE(bench.outcome.error->kind, ErrorKind::Unreachable);
    const QList<std::chrono::milliseconds> waits {500ms, 1s, 2s, 4s, 8s, 16s, 30s, 30s};
    QCOMPARE(bench.outcome.waits(), waits);
}

void TestHttpClient::followsNoRedirect_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("location"); // %1 = the other server's port
    QTest::addColumn<QString>("detail");

    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("%d to another host", status)
            << status << u"http://user:pw@localhost:%1/x?token=1"_s << u"http://localhost:%1"_s;
    }
    QTest::newRow("same host") << 302 << u"/elsewhere"_s << u"http://127.0.0.1:%2"_s;
    QTest::newRow("loop") << 302 << u"/organization"_s << u"http://127.0.0.1:%2"_s;
    QTest::newRow("file") << 302 << u"file:///etc/passwd"_s << u"file://"_s;
}

void TestHttpClient::followsNoRedirect()
{
    QFETCH(const int, status);
    QFETCH(const QString, location);
    QFETCH(const QString, detail);

    FaultyServer other;
    other.setAnswers({FaultyAnswer::json("{}"_ba)});
    Bench bench;
    const QString port = QString::number(other.serverPort());
    bench.server.setAnswers({FaultyAnswer::redirect(QString(location).replace("%1"_L1, port).toLatin1(), status)});
    bench.ask();
    QTRY_COMPARE(bench.outcome.answers, 1);
    QVERIFY(bench.outcome.error);
    QCOMPARE(bench.outcome.error->kind, ErrorKind::Redirected);
    const QString own = QString::number(bench.server.serverPort());
    QCOMPARE(bench.outcome.error->detail, QString(detail).replace("%1"_L1, port).replace("%2"_L1, own));
    QCOMPARE(bench.server.requests().size(), 1);
    QVERIFY(other.requests().isEmpty()); // and so it never saw the token
}

void TestHttpClient::saysWhenNobodyListens()
{
    Bench bench;
    const QUrl url = bench.server.url();
    bench.server.close();
    bench.ask(u"/organization"_s, {}, url);
    QTRY_COMPARE(bench.outcome.answers, 1);
    QCOMPARE(bench.outcome.error->kind, ErrorKind::Unreachable);
    QVERIFY(!bench.outcome.error->detail.contains(QString::fromLatin1(canary)));
}

void TestHttpClient::isSilentWhenCancelled()
{
    Bench bench;
    bench.server.setAnswers({FaultyAnswer::silence()});
    bench.ask();
    QTRY_COMPARE(bench.server.requests().size(), 1);
    bench.request.cancel();
    QTRY_COMPARE(bench.server.openConnections(), 0); // the connection is given up as well
    bench.clock.advance(1h);
    QCOMPARE(bench.outcome.answers, 0);
    QCOMPARE(bench.clock.waiting(), 0U);

    bench.ask();
    bench.request.cancel(); // before anything was sent
    bench.server.setAnswers({FaultyAnswer::json("{}"_ba)});
    bench.ask();
    QTRY_COMPARE(bench.outcome.answers, 1);
    QCOMPARE(bench.server.requests().size(), 2);
}

void TestHttpClient::isSilentWhenDestroyed()
{
    Bench bench;
    bench.server.setAnswers({FaultyAnswer::silence()});
    bench.ask();
    QTRY_COMPARE(bench.server.requests().size(), 1);
    bench.client.reset();
    QTRY_COMPARE(bench.server.openConnections(), 0);
    bench.request.cancel(); // a handle that outlives its client does no harm
    QCOMPARE(bench.outcome.answers, 0);
}

void TestHttpClient::mayBeDestroyedByItsOwnAnswer()
{
    FakeClock clock;
    FaultyServer server;
    server.setAnswers({FaultyAnswer::json("{}"_ba)});
    auto client = std::make_unique<HttpClient>(HttpEndpoint {server.url(), "Token"_ba, Secret(canary), {}}, HttpLimits {},
                                               clock);
    Request request;
    int answers = 0;
    request = client->get(u"/x"_s, {}, [&](const Result<HttpReply> &) {
        ++answers;
        client.reset();
        request.cancel();
    });
    QTRY_COMPARE(answers, 1);
}

void TestHttpClient::waitsForTheBudget()
{
    Bench bench;
    bench.limits.requestsAnHour = 2;
    bench.server.setAnswers({FaultyAnswer::json("{}"_ba)});
    for (int i = 0; i < 2; ++i) {
        bench.ask();
        QTRY_COMPARE(bench.outcome.answers, 1);
        QVERIFY(bench.outcome.waits().isEmpty());
        bench.clock.advance(10min);
    }
    QCOMPARE(bench.client->budget().used, 2);
    QCOMPARE(bench.client->budget().limit, 2);
    QCOMPARE(*bench.client->budget().resetsAt, Timestamp::fromSeconds(1'780'000'000 + 3600));
    bench.ask();
    QTRY_COMPARE(bench.outcome.answers, 1);
    QVERIFY(bench.outcome.reply);
    QCOMPARE(bench.outcome.notes.first().kind, RequestNote::Kind::WaitingForBudget);
    QCOMPARE(bench.outcome.notes.first().wait, std::chrono::milliseconds(40min));
}

void TestHttpClient::learnsTheBudgetFromTheServer()
{
    Bench bench;
    bench.server.setAnswers({FaultyAnswer::json(
        "{}"_ba, 200, "X-RateLimit-Limit: 60\r\nX-RateLimit-Remaining: 1\r\nX-RateLimit-Reset: 30\r\n"_ba)});
    bench.ask();
    QTRY_COMPARE(bench.outcome.answers, 1);
    RateBudget budget = bench.client->budget();
    QCOMPARE(budget.limit, 60);
    QCOMPARE(budget.used, 59);
    QCOMPARE(*budget.resetsAt, Timestamp::fromSeconds(1'780'000'030));

    bench.server.setAnswers({FaultyAnswer::json(
        "{}"_ba, 200, "X-RateLimit-Limit: 60\r\nX-RateLimit-Remaining: 0\r\nX-RateLimit-Reset: 1780000020\r\n"_ba)});
    bench.ask();
    QTRY_COMPARE(bench.outcome.answers, 1);
    bench.ask();
    QTRY_COMPARE(bench.outcome.answers, 1);
    QCOMPARE(bench.outcome.waits(), QList<std::chrono::milliseconds> {20s});
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
