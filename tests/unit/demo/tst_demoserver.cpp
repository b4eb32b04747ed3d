// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/demoserver.h"

#include "app/demo/demogenerator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

#include <memory>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestDemoServer : public QObject
{
    Q_OBJECT

private slots:
    void answersTheFirstRequestOnceItsEventsAreThere();
    void refusesAWrongToken();
    void startsAndStopsOften();
    void startsAgainOnAnotherPort();
    void saysThatThePortIsTaken();
    void stopsWhileItMakesItsEvents();

private:
    // The answer, or an empty one while it is not there.
    QJsonObject get(const DemoAddress &address, const QString &path, const QByteArray &token = demoToken)
    {
        QUrl url = address.url;
        url.setPath(path.section(u'?', 0, 0));
        url.setQuery(path.section(u'?', 1));
        QNetworkRequest request(url);
        request.setRawHeader("Authorization", QByteArray("Token ") + token);
        const std::unique_ptr<QNetworkReply> reply(m_network.get(request));
        [&] { QTRY_VERIFY(reply->isFinished()); }();
        m_status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        return QJsonDocument::fromJson(reply->readAll()).object();
    }
    static DemoOptions still()
    {
        DemoOptions options;
        options.now = Timestamp {1'787'241'293'216'566'000};
        options.liveEvents = false;
        return options;
    }

    QNetworkAccessManager m_network;
    int m_status = 0;
};

void TestDemoServer::answersTheFirstRequestOnceItsEventsAreThere()
{
    DemoServer server;
    const Result<DemoAddress> address = server.start(still());
    QVERIFY(address);
    QCOMPARE(address->url.host(), u"127.0.0.1"_s);
    const QJsonObject page = get(*address, u"/organization/%1/events?pageSize=100"_s.arg(address->organizationId));
    QCOMPARE(page.value("events"_L1).toArray().size(), 100);
    const QJsonObject list = get(*address, u"/organization"_s);
    QCOMPARE(list.value("results"_L1).toArray().first().toObject().value("name"_L1).toString(), address->organizationName);
}

void TestDemoServer::refusesAWrongToken()
{
    DemoServer server;
    const Result<DemoAddress> address = server.start(still());
    QVERIFY(address);
    const QJsonObject refusal = get(*address, u"/organization"_s, "qov_other");
    QCOMPARE(m_status, 401);
    QCOMPARE(refusal.value("status"_L1).toInt(), 401);
}

void TestDemoServer::startsAndStopsOften()
{
    for (int i = 0; i < 20; ++i) {
        DemoServer server;
        const Result<DemoAddress> address = server.start(still());
        QVERIFY(address);
        if (i % 5 == 0)
            QVERIFY(!get(*address, u"/organization"_s).isEmpty());
    }
}

void TestDemoServer::startsAgainOnAnotherPort()
{
    DemoServer server;
    const Result<DemoAddress> first = server.start(still());
    QVERIFY(first);
    DemoOptions options = still();
    options.port = static_cast<quint16>(first->url.port()); // its own one is free again
    const Result<DemoAddress> second = server.start(options);
    QVERIFY(second);
    QCOMPARE(second->url, first->url);
    QVERIFY(!get(*second, u"/organization"_s).isEmpty());
}

void TestDemoServer::saysThatThePortIsTaken()
{
    DemoServer first;
    const Result<DemoAddress> address = first.start(still());
    QVERIFY(address);
    DemoOptions options = still();
    options.port = static_cast<quint16>(address->url.port());
    DemoServer second;
    const Result<DemoAddress> refused = second.start(options);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unreachable);
}

void TestDemoServer::stopsWhileItMakesItsEvents()
{
    auto server = std::make_unique<DemoServer>();
    QVERIFY(server->start(DemoOptions()));
    server.reset();
    DemoServer neverStarted;
}

QTEST_GUILESS_MAIN(TestDemoServer)
#include "tst_demoserver.moc"
