// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/demo/demoapifixture.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <set>

using namespace Backtrail;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Predicate)

class TestDemoStore : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_api.reset(); }
    void filters_data();
    void filters();
    void usesTheDocumentedPageSizes();
    void pagesThroughEverything_data();
    void pagesThroughEverything();
    void losesOrRepeatsEventsOfOneInstant();
    void stepsBack();
    void saysWhenThePlanKeepsNoMore();

private:
    DemoApiFixture m_api;
};

void TestDemoStore::filters_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<Predicate>("predicate");
    auto row = [](const char *name, const QByteArray &query, const Predicate &predicate) {
        QTest::newRow(name) << query << predicate;
    };
    const DemoEvent service = *std::ranges::find_if(
        m_api.events, [](const DemoEvent &event) { return event.targetName == DemoIncident::service; });
    const std::int64_t from = (demoEnd - 3 * oneDay) / oneSecond;
    const std::int64_t to = (demoEnd - oneDay) / oneSecond;
    const QByteArray fromText = QByteArray::number(qint64(from));
    const QByteArray toText = QByteArray::number(qint64(to));

    row("nothing", "", [](const DemoEvent &) { return true; });
    row("empty values", "eventType=&triggeredBy=&fromTimestamp=", [](const DemoEvent &) { return true; });
    row("event type", "eventType=UPDATE", [](const DemoEvent &event) { return event.eventType == "UPDATE"; });
    row("an unknown event type", QByteArray("eventType=") + demoUnknownEventType,
        [](const DemoEvent &event) { return event.eventType == demoUnknownEventType; });
    row("target type", "targetType=CLUSTER", [](const DemoEvent &event) { return event.targetType == "CLUSTER"; });
    row("target", "targetType=CONTAINER&targetId=" + QByteArray::fromStdString(service.targetId),
        [service](const DemoEvent &event) { return event.targetId == service.targetId; });
    row("sub target type", "subTargetType=VARIABLE",
        [](const DemoEvent &event) { return event.subTargetType == "VARIABLE"; });
    row("actor", "triggeredBy=terraform-ci", [](const DemoEvent &event) { return event.triggeredBy == "terraform-ci"; });
    row("half an actor's name", "triggeredBy=terraform", [](const DemoEvent &) { return false; });
    row("actor with a plus sign", "triggeredBy=qa%2Brobot%40acme.example",
        [](const DemoEvent &event) { return event.triggeredBy == "qa+robot@acme.example"; });
    row("actor with a space", "triggeredBy=Qovery%20%28Camille%20Roux%29",
        [](const DemoEvent &event) { return event.triggeredBy == "Qovery (Camille Roux)"; });
    row("hostile actor", "triggeredBy=" + escaped("=cmd|'/C calc'!A0"),
        [](const DemoEvent &event) { return event.triggeredBy == "=cmd|'/C calc'!A0"; });
    row("origin", "origin=GIT", [](const DemoEvent &event) { return event.origin == "GIT"; });
    row("project", "targetType=APPLICATION&serviceProjectId=" + QByteArray::fromStdString(service.projectId),
        [service](const DemoEvent &event) {
            return event.targetType == "APPLICATION" && event.projectId == service.projectId;
        });
    row("environment", "serviceEnvironmentId=" + QByteArray::fromStdString(service.environmentId),
        [service](const DemoEvent &event) { return event.environmentId == service.environmentId; });
    row("from", "fromTimestamp=" + fromText, [from](const DemoEvent &event) { return event.ns >= from * oneSecond; });
    row("to", "toTimestamp=" + toText, [to](const DemoEvent &event) { return event.ns < to * oneSecond; });
    row("from and to", "fromTimestamp=" + fromText + "&toTimestamp=" + toText,
        [from, to](const DemoEvent &event) { return event.ns >= from * oneSecond && event.ns < to * oneSecond; });
    row("from in nanoseconds is inside", "fromTimestamp=" + QByteArray::number(qint64(service.ns)),
        [service](const DemoEvent &event) { return event.ns >= service.ns; });
    row("to in nanoseconds is outside", "toTimestamp=" + QByteArray::number(qint64(service.ns)),
        [service](const DemoEvent &event) { return event.ns < service.ns; });
    row("from after to", "fromTimestamp=" + toText + "&toTimestamp=" + fromText, [](const DemoEvent &) { return false; });
    row("several", "eventType=DEPLOYED&origin=GIT&targetType=APPLICATION&fromTimestamp=" + fromText,
        [from](const DemoEvent &event) {
            return event.eventType == "DEPLOYED" && event.origin == "GIT" && event.targetType == "APPLICATION"
                && event.ns >= from * oneSecond;
        });
}

void TestDemoStore::filters()
{
    QFETCH(const QByteArray, query);
    QFETCH(const Predicate, predicate);
    const QStringList wanted = m_api.expected(predicate);
    QCOMPARE(idsOf(m_api.get("/events", query + "&pageSize=100")), wanted.mid(0, 100));
    // Page by page nothing comes but what was wanted, and nothing twice. What shares the time of a page's last event
    // is lost to such a client: see losesOrRepeatsEventsOfOneInstant().
    const std::set<QString> allowed(wanted.begin(), wanted.end());
    std::set<QString> found;
    for (const QString &id : m_api.all(query))
        QVERIFY(allowed.contains(id) && found.insert(id).second);
    QVERIFY(allowed.size() - found.size() <= 100 + allowed.size() / 20);
}

void TestDemoStore::usesTheDocumentedPageSizes()
{
    QCOMPARE(idsOf(m_api.get("/events", "")).size(), 10);
    QCOMPARE(idsOf(m_api.get("/events", "pageSize=37")).size(), 37);
    QCOMPARE(idsOf(m_api.get("/events", "pageSize=5000")).size(), 100);
}

void TestDemoStore::pagesThroughEverything_data()
{
    QTest::addColumn<bool>("isInclusive");
    QTest::newRow("token is outside") << false;
    QTest::newRow("token is inside") << true;
}

// Events whose time is theirs alone are all found, under both readings of the token.
void TestDemoStore::pagesThroughEverything()
{
    QFETCH(const bool, isInclusive);
    m_api.open(isInclusive ? DemoPageEdge::Inclusive : DemoPageEdge::Exclusive);
    std::set<std::int64_t> twice;
    for (std::size_t i = 1; i < m_api.events.size(); ++i) {
        if (m_api.events[i].ns == m_api.events[i - 1].ns)
            twice.insert(m_api.events[i].ns);
    }
    // Below the burst of 130, which an inclusive token cannot pass.
    const QByteArray query = "fromTimestamp=" + QByteArray::number(qint64((demoEnd - 5 * oneDay) / oneSecond));
    const QStringList ids = m_api.all(query);
    const std::set<QString> found(ids.begin(), ids.end());
    int checked = 0;
    for (const DemoEvent &event : m_api.events) {
        if (event.ns >= (demoEnd - 5 * oneDay) / oneSecond * oneSecond && !twice.contains(event.ns)) {
            QVERIFY(found.contains(QString::fromStdString(event.id)));
            ++checked;
        }
    }
    QVERIFY(checked > 300);
    QCOMPARE(ids.size() > static_cast<qsizetype>(found.size()), isInclusive); // the last of a page comes again
}

void TestDemoStore::losesOrRepeatsEventsOfOneInstant()
{
    const std::size_t burst = [this] {
        for (std::size_t i = 0; i + 129 < m_api.events.size(); ++i) {
            if (m_api.events[i].ns == m_api.events[i + 129].ns)
                return i;
        }
        return m_api.events.size();
    }();
    QVERIFY(burst < m_api.events.size());
    const QByteArray until = "toTimestamp=" + QByteArray::number(qint64(m_api.events[burst].ns + 1)) + "&pageSize=100";

    const QJsonObject page = m_api.get("/events", until);
    const QByteArray next = token(page, "next"_L1);
    QCOMPARE(next, QByteArray::number(qint64(m_api.events[burst].ns)));
    const QStringList after = idsOf(m_api.get("/events", until + "&continueToken=" + next));
    QCOMPARE(after.first(), QString::fromStdString(m_api.events[burst + 130].id)); // 30 events are lost to this client

    m_api.open(DemoPageEdge::Inclusive);
    const QJsonObject again = m_api.get("/events", until + "&continueToken=" + next);
    QCOMPARE(idsOf(again), idsOf(page)); // this one never gets on
    QCOMPARE(token(again, "next"_L1), next);
}

void TestDemoStore::stepsBack()
{
    const QByteArray query = "pageSize=10&eventType=DEPLOYED&origin=GIT";
    const QJsonObject first = m_api.get("/events", query);
    QVERIFY(!first.value("links"_L1).toObject().contains("previous"_L1));
    QVERIFY(first.value("links"_L1).toObject().value("next"_L1).toString().startsWith(
        QString::fromLatin1(organizationPath) + u"/events?continueToken="_s));
    const QJsonObject next = m_api.get("/events", query + "&continueToken=" + token(first, "next"_L1));
    const QByteArray previous = token(next, "previous"_L1);
    QVERIFY(!previous.isEmpty());
    const QJsonObject back = m_api.get("/events", query + "&stepBackToken=" + previous);
    QCOMPARE(idsOf(back), idsOf(first));
    QVERIFY(!back.value("links"_L1).toObject().contains("previous"_L1));

    const QJsonObject last = m_api.get("/events", "pageSize=100&eventType=CLONE");
    QVERIFY(last.value("links"_L1).toObject().value("next"_L1).isNull());
}

void TestDemoStore::saysWhenThePlanKeepsNoMore()
{
    auto limit = [this](const QByteArray &query) {
        return m_api.get("/events", query).value("organization_max_limit_reached"_L1).toBool();
    };
    const QByteArray from = "fromTimestamp=";
    QVERIFY(!limit("pageSize=10"));
    QVERIFY(limit("eventType=CLONE&pageSize=100")); // the last page, and there was more once
    QVERIFY(!limit(from + QByteArray::number(qint64((demoEnd - 10 * oneDay) / oneSecond))));
    QVERIFY(limit(from + QByteArray::number(qint64((demoEnd - 31 * oneDay) / oneSecond))));

    m_api.now = demoEnd + 20 * oneDay;
    const QStringList left = m_api.all("");
    QVERIFY(!left.isEmpty() && left.size() < static_cast<qsizetype>(m_api.events.size()));
    for (const QString &id : left) {
        const auto event = std::ranges::find(m_api.events, id.toStdString(), &DemoEvent::id);
        QVERIFY(event->ns >= m_api.now - 30 * oneDay);
    }
}

QTEST_GUILESS_MAIN(TestDemoStore)
#include "tst_demostore.moc"
