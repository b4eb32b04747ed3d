// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/adapters/http/httprequestreader.h"

#include <QTest>

using namespace Backtrail;

namespace {

const QByteArray host = "Host: 127.0.0.1\r\n";

} // namespace

class TestHttpRequestReader : public QObject
{
    Q_OBJECT

private slots:
    void refuses_data();
    void refuses();
    void acceptsTheNamesOfThisMachine_data();
    void acceptsTheNamesOfThisMachine();
    void leavesWhatFollowsInTheBuffer();
    void ignoresEmptyLinesBeforeARequest();
};

void TestHttpRequestReader::refuses_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const QByteArray get = "GET / HTTP/1.1\r\n";
    const QByteArray post = "POST / HTTP/1.1\r\n" + host;
    QTest::newRow("no request line") << QByteArray("nonsense\r\n\r\n") << 400;
    QTest::newRow("no target") << "GET HTTP/1.1\r\n" + host + "\r\n" << 400;
    QTest::newRow("bare line feeds") << QByteArray("GET / HTTP/1.1\nHost: 127.0.0.1\n\n") << 400;
    QTest::newRow("NUL in the target") << QByteArray("GET /\0 HTTP/1.1\r\n", 17) + host + "\r\n" << 400;
    QTest::newRow("version 9.9") << "GET / HTTP/9.9\r\n" + host + "\r\n" << 505;
    QTest::newRow("no version") << QByteArray("GET / HTTPxxxx\r\n\r\n") << 505;
    QTest::newRow("no host") << get + "\r\n" << 400;
    QTest::newRow("two hosts") << get + host + host + "\r\n" << 400;
    QTest::newRow("foreign host") << get + "Host: rebound.evil.example\r\n\r\n" << 403;
    QTest::newRow("host that begins well") << get + "Host: localhost.evil.example\r\n\r\n" << 403;
    QTest::newRow("field without colon") << get + host + "broken\r\n\r\n" << 400;
    QTest::newRow("space before colon") << get + host + "X : 1\r\n\r\n" << 400;
    QTest::newRow("negative length") << post + "Content-Length: -1\r\n\r\n" << 400;
    QTest::newRow("two lengths") << post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab" << 400;
    QTest::newRow("length and chunks") << post + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" << 400;
    QTest::newRow("broken chunk") << post + "Transfer-Encoding: chunked\r\n\r\nzz\r\nab" << 400;
    QTest::newRow("long request line") << "GET /" + QByteArray(9000, 'a') + " HTTP/1.1\r\n" + host + "\r\n" << 414;
    QTest::newRow("endless request line") << "GET /" + QByteArray(70'000, 'a') << 414;
    QTest::newRow("large header") << get + host + "X-Big: " + QByteArray(70'000, 'x') + "\r\n\r\n" << 431;
    QTest::newRow("endless header") << get + host + "X-Big: " + QByteArray(90'000, 'x') << 431;
    QTest::newRow("large body") << post + "Content-Length: 1048577\r\n\r\n" << 413;
    QTest::newRow("body of 300 MB") << post + "Content-Length: 314572800\r\n\r\nab" << 413;
    QTest::newRow("large chunks")
        << post + "Transfer-Encoding: chunked\r\n\r\n100001\r\n" + QByteArray(0x100001, 'x') + "\r\n0\r\n\r\n" << 413;
}

void TestHttpRequestReader::refuses()
{
    QFETCH(QByteArray, request);
    QFETCH(const int, status);
    HttpRequestReader reader {ListenerLimits()};
    QCOMPARE(reader.feed(request), HttpRequestReader::State::Failed);
    QCOMPARE(reader.failureStatus(), status);
}

void TestHttpRequestReader::acceptsTheNamesOfThisMachine_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"127.0.0.1", "127.0.0.1:8080", "localhost", "LocalHost:1", "[::1]", "[::1]:8080"})
        QTest::newRow(name) << QByteArray(name);
}

void TestHttpRequestReader::acceptsTheNamesOfThisMachine()
{
    QFETCH(const QByteArray, name);
    HttpRequestReader reader {ListenerLimits()};
    QByteArray request = "GET / HTTP/1.1\r\nHost: " + name + "\r\n\r\n";
    QCOMPARE(reader.feed(request), HttpRequestReader::State::Complete);
}

void TestHttpRequestReader::leavesWhatFollowsInTheBuffer()
{
    HttpRequestReader reader {ListenerLimits()};
    QByteArray buffer = "POST /1 HTTP/1.1\r\n" + host + "Content-Length: 2\r\n\r\nabGET /2 HT";
    QCOMPARE(reader.feed(buffer), HttpRequestReader::State::Complete);
    QCOMPARE(buffer, QByteArray("GET /2 HT"));
    QCOMPARE(reader.takeRequest().body, QByteArray("ab"));
    QCOMPARE(reader.feed(buffer), HttpRequestReader::State::NeedMore);
    buffer += "TP/1.1\r\n" + host + "\r\n";
    QCOMPARE(reader.feed(buffer), HttpRequestReader::State::Complete);
    QCOMPARE(reader.takeRequest().path, QByteArray("/2"));
    QVERIFY(buffer.isEmpty());
}

void TestHttpRequestReader::ignoresEmptyLinesBeforeARequest()
{
    HttpRequestReader reader {ListenerLimits()};
    QByteArray buffer = "\r\n\r\nGET / HTTP/1.1\r\n" + host + "\r\n";
    QCOMPARE(reader.feed(buffer), HttpRequestReader::State::Complete);
}

QTEST_GUILESS_MAIN(TestHttpRequestReader)
#include "tst_httprequestreader.moc"
