// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/adapters/http/httplistener.h"

#include <QNetworkInterface>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <optional>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

// Says back what it was asked.
HttpResponse echo(const HttpRequest &request)
{
    return {200, "text/plain",
            request.method + ' ' + request.path + " [" + request.query + "] {" + request.body + "} " + request.header("x-note"),
            {}};
}

const QByteArray host = "Host: 127.0.0.1\r\n";

class RawClient
{
public:
    explicit RawClient(quint16 port) { m_socket.connectToHost(QHostAddress::LocalHost, port); }

    void send(const QByteArray &bytes) { m_socket.write(bytes); }
    const QByteArray &received()
    {
        m_received += m_socket.readAll();
        return m_received;
    }
    int answers() { return static_cast<int>(received().count("HTTP/1.1 ")); }
    int status() { return received().mid(9, 3).toInt(); }
    bool isSent() const { return m_socket.bytesToWrite() == 0; }
    bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    void leave() { m_socket.abort(); }

private:
    QTcpSocket m_socket;
    QByteArray m_received;
};

} // namespace

class TestHttpListener : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_requests.clear();
        m_answers.clear();
        start({});
    }
    void cleanup() { m_listener.reset(); }

    void handsOverTheWholeRequest();
    void keepsTheConnectionOpen();
    void answersPipelinedRequestsInOrder();
    void readsByteByByte();
    void takesTheAbsoluteFormOfATarget();
    void readsABodyInChunks();
    void tellsAWaitingClientToContinue();
    void sendsNoBodyForHead();
    void closesWhenAsked_data();
    void closesWhenAsked();
    void refuses_data();
    void refuses();
    void takesWhatIsJustInsideTheLimits();
    void givesUpOnSlowHeaders();
    void givesUpOnSlowBodies();
    void closesIdleConnections();
    void turnsAwayTooManyConnections();
    void answersLater();
    void forgetsClientsThatLeft();
    void answersOnlyOnce();
    void saysThatThePortIsTaken();
    void isNotReachableFromOutside();
    void survivesBeingDestroyedWithOpenConnections();

private:
    void start(ListenerLimits limits, HttpHandler handler = answeredAtOnce(echo))
    {
        limits.linger = std::chrono::milliseconds(20);
        m_listener = std::make_unique<HttpListener>(std::move(handler), limits);
        const auto port = m_listener->listen(0);
        QVERIFY(port);
        m_port = *port;
    }
    HttpHandler remembering()
    {
        return [this](const HttpRequest &request, const HttpAnswer &answer) {
            m_requests.push_back(request);
            m_answers.push_back(answer);
        };
    }

    std::unique_ptr<HttpListener> m_listener;
    quint16 m_port = 0;
    std::vector<HttpRequest> m_requests;
    std::vector<HttpAnswer> m_answers;
};

void TestHttpListener::handsOverTheWholeRequest()
{
    RawClient client(m_port);
    client.send("POST /a%20b?x=1&y=%C3%A9 HTTP/1.1\r\n" + host + "X-Note: hi\r\nContent-Length: 4\r\n\r\nbody");
    QTRY_COMPARE(client.answers(), 1);
    QTRY_VERIFY(client.received().endsWith("\r\n\r\nPOST /a%20b [x=1&y=%C3%A9] {body} hi"));
    QVERIFY(client.received().startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(client.received().contains("\r\nDate: "));
    QVERIFY(client.received().contains("\r\nContent-Type: text/plain\r\n"));
}

void TestHttpListener::keepsTheConnectionOpen()
{
    RawClient client(m_port);
    for (int i = 1; i <= 3; ++i) {
        client.send("GET /" + QByteArray::number(i) + " HTTP/1.1\r\n" + host + "\r\n");
        QTRY_COMPARE(client.answers(), i);
    }
    QVERIFY(!client.isClosed());
    QCOMPARE(m_listener->connectionCount(), 1);
}

void TestHttpListener::answersPipelinedRequestsInOrder()
{
    RawClient client(m_port);
    QByteArray requests;
    for (int i = 0; i < 50; ++i)
        requests += "GET /n" + QByteArray::number(i) + " HTTP/1.1\r\n" + host + "\r\n";
    client.send(requests);
    QTRY_COMPARE(client.answers(), 50);
    qsizetype at = -1;
    for (int i = 0; i < 50; ++i) {
        const QByteArray echoed = "GET /n" + QByteArray::number(i) + ' ';
        const qsizetype found = client.received().indexOf(echoed, at + 1);
        QVERIFY(found > at);
        at = found;
    }
}

void TestHttpListener::readsByteByByte()
{
    RawClient client(m_port);
    const QByteArray request = "PUT /slow HTTP/1.1\r\n" + host + "Content-Length: 3\r\n\r\nabc";
    for (const char c : request) {
        client.send(QByteArray(1, c));
        QTRY_VERIFY(client.isSent());
    }
    QTRY_VERIFY(client.received().endsWith("PUT /slow [] {abc} "));
}

void TestHttpListener::takesTheAbsoluteFormOfATarget()
{
    RawClient client(m_port);
    client.send("GET http://127.0.0.1:1/organization?a=b HTTP/1.1\r\n" + host + "\r\n");
    QTRY_VERIFY(client.received().endsWith("GET /organization [a=b] {} "));
}

void TestHttpListener::readsABodyInChunks()
{
    RawClient client(m_port);
    client.send("POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
    client.send("2\r\nde\r\n0\r\n\r\nGET /next HTTP/1.1\r\n" + host + "\r\n");
    QTRY_COMPARE(client.answers(), 2);
    QVERIFY(client.received().contains("{abcde}"));
    QVERIFY(client.received().contains("GET /next"));
}

void TestHttpListener::tellsAWaitingClientToContinue()
{
    RawClient client(m_port);
    client.send("POST / HTTP/1.1\r\n" + host + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    QTRY_COMPARE(client.received(), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    client.send("ok");
    QTRY_VERIFY(client.received().endsWith("{ok} "));
}

void TestHttpListener::sendsNoBodyForHead()
{
    RawClient client(m_port);
    client.send("HEAD / HTTP/1.1\r\n" + host + "\r\nGET /after HTTP/1.1\r\n" + host + "\r\n");
    QTRY_COMPARE(client.answers(), 2);
    QVERIFY(!client.received().contains("HEAD / ["));
    QVERIFY(client.received().contains("\r\nContent-Length: 13\r\n")); // of the body that is not sent
}

void TestHttpListener::closesWhenAsked_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<bool>("closes");
    QTest::newRow("1.1") << "GET / HTTP/1.1\r\n" + host + "\r\n" << false;
    QTest::newRow("1.1, close") << "GET / HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n" << true;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << true;
    QTest::newRow("1.0, keep-alive") << QByteArray("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << false;
}

void TestHttpListener::closesWhenAsked()
{
    QFETCH(const QByteArray, request);
    QFETCH(const bool, closes);
    RawClient client(m_port);
    client.send(request);
    QTRY_COMPARE(client.status(), 200);
    QVERIFY(client.received().contains(closes ? "Connection: close" : "Connection: keep-alive"));
    if (closes) {
        QTRY_VERIFY(client.isClosed());
        QTRY_COMPARE(m_listener->connectionCount(), 0);
    } else {
        client.send("GET / HTTP/1.1\r\n" + host + "\r\n");
        QTRY_COMPARE(client.answers(), 2);
    }
}

void TestHttpListener::refuses_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::newRow("malformed") << QByteArray("nonsense\r\n\r\n") << 400;
    QTest::newRow("body of 300 MB") << "POST / HTTP/1.1\r\n" + host + "Content-Length: 314572800\r\n\r\nab" << 413;
    QTest::newRow("endless header") << "GET / HTTP/1.1\r\n" + host + "X-Big: " + QByteArray(90'000, 'x') << 431;
}

void TestHttpListener::refuses()
{
    QFETCH(const QByteArray, request);
    QFETCH(const int, status);
    RawClient client(m_port);
    client.send(request);
    QTRY_COMPARE(client.status(), status);
    QVERIFY(client.received().contains("\r\nConnection: close\r\n"));
    QTRY_VERIFY(client.isClosed());
    QTRY_COMPARE(m_listener->connectionCount(), 0);

    RawClient next(m_port);
    next.send("GET /still-there HTTP/1.1\r\n" + host + "\r\n");
    QTRY_COMPARE(next.status(), 200);
}

void TestHttpListener::takesWhatIsJustInsideTheLimits()
{
    RawClient client(m_port);
    client.send("GET /" + QByteArray(8000, 'a') + " HTTP/1.1\r\n" + host + "X-Note: " + QByteArray(50'000, 'x') + "\r\n\r\n");
    QTRY_COMPARE(client.status(), 200);
    RawClient large(m_port);
    large.send("POST / HTTP/1.1\r\n" + host + "Content-Length: 1048576\r\n\r\n" + QByteArray(1'048'576, 'b'));
    QTRY_VERIFY(large.received().size() > 1'048'576);
}

void TestHttpListener::givesUpOnSlowHeaders()
{
    ListenerLimits limits;
    limits.headerDeadline = std::chrono::milliseconds(150);
    start(limits);
    RawClient client(m_port);
    client.send("GET / HT");
    QTRY_COMPARE(client.status(), 408);
    QTRY_VERIFY(client.isClosed());
}

void TestHttpListener::givesUpOnSlowBodies()
{
    ListenerLimits limits;
    limits.bodyDeadline = std::chrono::milliseconds(150);
    start(limits);
    RawClient client(m_port);
    client.send("POST / HTTP/1.1\r\n" + host + "Content-Length: 10\r\n\r\nhalf");
    QTRY_COMPARE(client.status(), 408);
    QTRY_VERIFY(client.isClosed());
}

void TestHttpListener::closesIdleConnections()
{
    ListenerLimits limits;
    limits.idle = std::chrono::milliseconds(150);
    start(limits);
    RawClient silent(m_port);
    RawClient used(m_port);
    used.send("GET / HTTP/1.1\r\n" + host + "\r\n");
    QTRY_COMPARE(used.status(), 200);
    QTRY_VERIFY(silent.isClosed());
    QTRY_VERIFY(used.isClosed());
    QVERIFY(silent.received().isEmpty());
    QTRY_COMPARE(m_listener->connectionCount(), 0);
}

void TestHttpListener::turnsAwayTooManyConnections()
{
    ListenerLimits limits;
    limits.connections = 3;
    start(limits);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<RawClient>(m_port));
        QTRY_COMPARE(m_listener->connectionCount(), i + 1);
    }
    RawClient oneMore(m_port);
    QTRY_COMPARE(oneMore.status(), 503);
    QTRY_VERIFY(oneMore.isClosed());
    clients.front()->leave();
    QTRY_COMPARE(m_listener->connectionCount(), 2);
    RawClient next(m_port);
    next.send("GET / HTTP/1.1\r\n" + host + "\r\n");
    QTRY_COMPARE(next.status(), 200);
}

void TestHttpListener::answersLater()
{
    start({}, remembering());
    RawClient client(m_port);
    client.send("GET /1 HTTP/1.1\r\n" + host + "\r\nGET /2 HTTP/1.1\r\n" + host + "\r\n");
    QTRY_COMPARE(m_requests.size(), std::size_t(1)); // the second waits for the first one's answer
    QVERIFY(m_answers[0].isWanted());
    m_answers[0]({200, "text/plain", "one", {}});
    QTRY_COMPARE(m_requests.size(), std::size_t(2));
    QVERIFY(!m_answers[0].isWanted());
    m_answers[1]({202, "text/plain", "two", {}});
    QTRY_VERIFY(client.received().endsWith("two"));
}

void TestHttpListener::forgetsClientsThatLeft()
{
    start({}, remembering());
    RawClient client(m_port);
    client.send("GET / HTTP/1.1\r\n" + host + "\r\n");
    QTRY_COMPARE(m_requests.size(), std::size_t(1));
    client.leave();
    QTRY_COMPARE(m_listener->connectionCount(), 0);
    QVERIFY(!m_answers[0].isWanted());
    m_answers[0]({}); // goes nowhere
}

void TestHttpListener::answersOnlyOnce()
{
    start({}, remembering());
    RawClient client(m_port);
    client.send("GET /1 HTTP/1.1\r\n" + host + "\r\n");
    QTRY_COMPARE(m_requests.size(), std::size_t(1));
    m_answers[0]({200, "text/plain", "one", {}});
    m_answers[0]({200, "text/plain", "again", {}});
    client.send("GET /2 HTTP/1.1\r\n" + host + "\r\n");
    QTRY_COMPARE(m_requests.size(), std::size_t(2));
    m_answers[0]({200, "text/plain", "a third time", {}});
    m_answers[1]({200, "text/plain", "two", {}});
    QTRY_VERIFY(client.received().endsWith("two"));
    QCOMPARE(client.answers(), 2);
    QVERIFY(!client.received().contains("again") && !client.received().contains("third"));
}

void TestHttpListener::saysThatThePortIsTaken()
{
    HttpListener second(answeredAtOnce(echo));
    const auto port = second.listen(m_port);
    QVERIFY(!port);
    QCOMPARE(port.error().kind, ErrorKind::Unreachable);
}

void TestHttpListener::isNotReachableFromOutside()
{
    const auto addresses = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : addresses) {
        if (address.isLoopback() || address.protocol() != QAbstractSocket::IPv4Protocol)
            continue;
        QTcpSocket socket;
        socket.connectToHost(address, m_port);
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        return;
    }
    QSKIP("This machine has no address but the loopback one.");
}

void TestHttpListener::survivesBeingDestroyedWithOpenConnections()
{
    start({}, remembering());
    RawClient busy(m_port);
    RawClient idle(m_port);
    busy.send("GET / HTTP/1.1\r\n" + host + "\r\n");
    QTRY_COMPARE(m_requests.size(), std::size_t(1));
    QTRY_COMPARE(m_listener->connectionCount(), 2);
    m_listener.reset();
    QVERIFY(!m_answers[0].isWanted());
    m_answers[0]({});
    QTRY_VERIFY(busy.isClosed());
    QTRY_VERIFY(idle.isClosed());
}

QTEST_GUILESS_MAIN(TestHttpListener)
#include "tst_httplistener.moc"
