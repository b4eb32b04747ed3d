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

class TestDemoApi : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_api.reset(); }
    void signsIn_data();
    void signsIn();
    void routes_data();
    void routes();
    void describesTheOrganization();
    void refusesWhatIsNotAValue_data();
    void refusesWhatIsNotAValue();
    void ignoresWhatItDoesNotKnow();
    void readsAPlusSignAsASpace();
    void listsTargets_data();
    void listsTargets();
    void namesTargetsAsTheyAreCalledNow();
    void countsRequests();

private:
    DemoApiFixture m_api;
};

void TestDemoApi::signsIn_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<int>("status");
    const QByteArray good = demoToken;
    QTest::newRow("token") << QByteArray("Token " + good) << 200;
    QTest::newRow("bearer") << QByteArray("Bearer " + good) << 200;
    QTest::newRow("any case") << QByteArray("bearer " + good) << 200;
    QTest::newRow("nothing") << QByteArray() << 401;
    QTest::newRow("no scheme") << good << 401;
    QTest::newRow("other scheme") << QByteArray("Basic " + good) << 401;
    QTest::newRow("other token") << QByteArray("Token " + good + "x") << 401;
    QTest::newRow("half a token") << QByteArray("Token " + good.left(9)) << 401;
    QTest::newRow("empty token") << QByteArray("Token ") << 401;
}

void TestDemoApi::signsIn()
{
    QFETCH(const QByteArray, authorization);
    QFETCH(const int, status);
    const HttpResponse response = m_api.ask("/organization", "GET", authorization);
    QCOMPARE(response.status, status);
    if (status == 401) {
        QCOMPARE(response.body, QByteArray(R"({"status":401,"error":"Unauthorized","detail":"Access token is missing or invalid"})"));
    }
}

void TestDemoApi::routes_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    const QByteArray get = "GET";
    const QByteArray organization = organizationPath;
    QTest::newRow("organizations") << get << QByteArray("/organization") << 200;
    QTest::newRow("organization") << get << organization << 200;
    QTest::newRow("id in upper case") << get << QByteArray("/organization/" + QByteArray(demoOrganizationId).toUpper()) << 200;
    QTest::newRow("events") << get << QByteArray(organization + "/events") << 200;
    QTest::newRow("targets") << get << QByteArray(organization + "/targets?targetType=CLUSTER") << 200;
    QTest::newRow("another organization") << get << QByteArray("/organization/00000000-0000-4000-8000-000000000000/events") << 403;
    QTest::newRow("no uuid") << get << QByteArray("/organization/acme/events") << 404;
    QTest::newRow("other operation") << get << QByteArray(organization + "/projects") << 404;
    QTest::newRow("deeper") << get << QByteArray(organization + "/events/1") << 404;
    QTest::newRow("slash at the demoEnd") << get << QByteArray("/organization/") << 404;
    QTest::newRow("root") << get << QByteArray("/") << 404;
    QTest::newRow("not a path") << get << QByteArray("organization") << 404;
    QTest::newRow("post") << QByteArray("POST") << QByteArray(organization + "/events") << 405;
    QTest::newRow("delete") << QByteArray("DELETE") << organization << 405;
    QTest::newRow("post to nowhere") << QByteArray("POST") << QByteArray("/nowhere") << 404;
}

void TestDemoApi::routes()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, target);
    QFETCH(const int, status);
    const HttpResponse response = m_api.ask(target, method);
    QCOMPARE(response.status, status);
    QCOMPARE(response.contentType, QByteArray("application/json"));
    const QJsonObject body = QJsonDocument::fromJson(response.body).object();
    if (status != 200) {
        QCOMPARE(body.value("status"_L1).toInt(), status);
        QVERIFY(!body.value("error"_L1).toString().isEmpty());
        QVERIFY(!body.value("detail"_L1).toString().isEmpty());
    }
}

void TestDemoApi::describesTheOrganization()
{
    const QJsonObject list = QJsonDocument::fromJson(m_api.ask("/organization").body).object();
    const QJsonObject one = QJsonDocument::fromJson(m_api.ask(organizationPath).body).object();
    QCOMPARE(list.value("results"_L1).toArray(), QJsonArray({one}));
    QCOMPARE(one.value("id"_L1).toString(), QString::fromLatin1(demoOrganizationId));
    const QJsonObject plan = one.value("organization_plan"_L1).toObject();
    QCOMPARE(plan.value("audit_logs_retention_in_days"_L1).toInt(), 30);
    QCOMPARE(plan.value("plan"_L1), one.value("plan"_L1));
}

void TestDemoApi::refusesWhatIsNotAValue_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QByteArray>("query");
    const QByteArray events = "/events";
    const QByteArray targets = "/targets";
    const QByteArray id = "&projectId=604d7f84-4180-4a45-8ef7-59b2b31cf33e";
    QTest::newRow("page size") << events << QByteArray("pageSize=many");
    QTest::newRow("page size 0") << events << QByteArray("pageSize=0");
    QTest::newRow("page size -1") << events << QByteArray("pageSize=-1");
    QTest::newRow("from") << events << QByteArray("fromTimestamp=2026-08-20T00:00:00Z");
    QTest::newRow("to") << events << QByteArray("toTimestamp=1e9");
    QTest::newRow("token") << events << QByteArray("continueToken=abc");
    QTest::newRow("token too large") << events << QByteArray("continueToken=99999999999999999999");
    QTest::newRow("both tokens") << events << QByteArray("continueToken=5&stepBackToken=5");
    QTest::newRow("event type") << events << QByteArray("eventType=EXPLODED");
    QTest::newRow("event type in lower case") << events << QByteArray("eventType=update");
    QTest::newRow("target type") << events << QByteArray("targetType=THING");
    QTest::newRow("sub target type") << events << QByteArray("subTargetType=THING");
    QTest::newRow("origin") << events << QByteArray("origin=MOON");
    QTest::newRow("target without type") << events << QByteArray("targetId=604d7f84-4180-4a45-8ef7-59b2b31cf33e");
    QTest::newRow("target id") << events << QByteArray("targetType=CLUSTER&targetId=prod");
    QTest::newRow("targets: from") << targets << QByteArray("targetType=CLUSTER&fromTimestamp=x");
    QTest::newRow("targets: level") << targets << QByteArray("targetType=JOB&targetLevelToFetch=SERVICE");
    QTest::newRow("targets: project id") << targets << QByteArray("targetType=JOB&targetLevelToFetch=ENVIRONMENT&projectId=shop");
    QTest::newRow("targets: environments of no project") << targets << QByteArray("targetType=JOB&targetLevelToFetch=ENVIRONMENT");
    QTest::newRow("targets: services of no environment") << targets << QByteArray("targetType=JOB" + id);
    QTest::newRow("targets: services of nothing") << targets << QByteArray("targetType=JOB");
    QTest::newRow("targets: environments without level and project") << targets << QByteArray("targetType=ENVIRONMENT");
}

void TestDemoApi::refusesWhatIsNotAValue()
{
    QFETCH(const QByteArray, operation);
    QFETCH(const QByteArray, query);
    const HttpResponse response = m_api.ask(organizationPath + operation + '?' + query);
    QCOMPARE(response.status, 422);
    QCOMPARE(QJsonDocument::fromJson(response.body).object().value("status"_L1).toInt(), 422);
}

void TestDemoApi::ignoresWhatItDoesNotKnow()
{
    const QStringList first = idsOf(m_api.get("/events", ""));
    QCOMPARE(idsOf(m_api.get("/events", "projectId=604d7f84-4180-4a45-8ef7-59b2b31cf33e&sort=asc&&=&x")), first);
    QVERIFY(!m_api.get("/targets", "targetType=CLUSTER&subTargetType=nonsense").isEmpty());
}

void TestDemoApi::readsAPlusSignAsASpace()
{
    QCOMPARE(idsOf(m_api.get("/events", "triggeredBy=qa+robot@acme.example")).size(), 0);
    QVERIFY(!idsOf(m_api.get("/events", "triggeredBy=Qovery+(Camille+Roux)")).isEmpty());
}

void TestDemoApi::listsTargets_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<Predicate>("predicate");
    QTest::addColumn<char>("level"); // p, e or t
    const DemoEvent service = *std::ranges::find_if(
        m_api.events, [](const DemoEvent &event) { return event.targetName == DemoIncident::service; });
    const QByteArray project = "&projectId=" + QByteArray::fromStdString(service.projectId);
    const QByteArray environment = "&environmentId=" + QByteArray::fromStdString(service.environmentId);
    const std::int64_t from = (demoEnd - 2 * oneDay) / oneSecond;
    auto row = [](const char *name, const QByteArray &query, const Predicate &predicate, char level) {
        QTest::newRow(name) << query << predicate << level;
    };
    auto isType = [](const char *type) { return [type](const DemoEvent &event) { return event.targetType == type; }; };

    row("projects of a service type", "targetType=CONTAINER&targetLevelToFetch=PROJECT", isType("CONTAINER"), 'p');
    row("environments of a service type", "targetType=CONTAINER&targetLevelToFetch=ENVIRONMENT" + project,
        [service](const DemoEvent &event) { return event.targetType == "CONTAINER" && event.projectId == service.projectId; }, 'e');
    row("services", "targetType=CONTAINER" + project + environment,
        [service](const DemoEvent &event) { return event.targetType == "CONTAINER" && event.environmentId == service.environmentId; }, 't');
    row("projects of environments", "targetType=ENVIRONMENT&targetLevelToFetch=PROJECT", isType("ENVIRONMENT"), 'p');
    row("environments", "targetType=ENVIRONMENT&targetLevelToFetch=ENVIRONMENT" + project,
        [service](const DemoEvent &event) { return event.targetType == "ENVIRONMENT" && event.projectId == service.projectId; }, 'e');
    row("clusters", "targetType=CLUSTER", isType("CLUSTER"), 't');
    row("projects", "targetType=PROJECT", isType("PROJECT"), 't');
    row("the organization", "targetType=ORGANIZATION", isType("ORGANIZATION"), 't');
    row("with the other filters",
        "targetType=APPLICATION&targetLevelToFetch=PROJECT&eventType=UPDATE&origin=TERRAFORM_PROVIDER&triggeredBy=terraform-ci",
        [](const DemoEvent &event) {
            return event.targetType == "APPLICATION" && event.eventType == "UPDATE" && event.triggeredBy == "terraform-ci";
        }, 'p');
    row("within a time", "targetType=JOB&targetLevelToFetch=PROJECT&fromTimestamp=" + QByteArray::number(qint64(from)),
        [from](const DemoEvent &event) { return event.targetType == "JOB" && event.ns >= from * oneSecond; }, 'p');
    row("nothing happened", "targetType=JOB&targetLevelToFetch=PROJECT&toTimestamp=1", [](const DemoEvent &) { return false; }, 'p');
}

void TestDemoApi::listsTargets()
{
    QFETCH(const QByteArray, query);
    QFETCH(const Predicate, predicate);
    QFETCH(const char, level);
    std::set<std::string> wanted;
    for (const DemoEvent &event : m_api.events) {
        if (predicate(event))
            wanted.insert(level == 'p' ? event.projectId : level == 'e' ? event.environmentId : event.targetId);
    }
    const QJsonObject answer = m_api.get("/targets", query);
    QVERIFY(answer.contains("targets"_L1));
    std::set<std::string> found;
    QString last;
    const QJsonArray targets = answer.value("targets"_L1).toArray();
    for (const QJsonValue &target : targets) {
        QVERIFY(found.insert(target.toObject().value("id"_L1).toString().toStdString()).second);
        const QString name = target.toObject().value("name"_L1).toString();
        QVERIFY(!name.isEmpty() && last.toUtf8() <= name.toUtf8());
        last = name;
    }
    QCOMPARE(found, wanted);
}

void TestDemoApi::namesTargetsAsTheyAreCalledNow()
{
    m_api.open(DemoPageEdge::Exclusive);
    DemoEvent event;
    event.ns = demoEnd;
    event.targetType = "WEBHOOK";
    event.targetId = "00000000-0000-4000-8000-00000000ab1e";
    event.targetName = "old name";
    m_api.store->append(event);
    event.ns = demoEnd + 1000;
    event.targetName = "new name";
    m_api.store->append(event);
    const QByteArray body = m_api.ask(organizationPath + "/targets?targetType=WEBHOOK").body;
    QVERIFY(body.contains(R"({"id":"00000000-0000-4000-8000-00000000ab1e","name":"new name"})"));
    QVERIFY(!body.contains("old name"));
}

void TestDemoApi::countsRequests()
{
    auto header = [](const HttpResponse &response, const char *name) {
        for (const HttpHeader &candidate : response.headers) {
            if (candidate.name == name)
                return candidate.value;
        }
        return QByteArray();
    };
    QCOMPARE(header(m_api.ask("/organization"), "X-RateLimit-Remaining"), QByteArray("999"));
    const HttpResponse again = m_api.ask("/organization", "GET", {});
    QCOMPARE(header(again, "X-RateLimit-Remaining"), QByteArray("998"));
    QCOMPARE(header(again, "X-RateLimit-Limit"), QByteArray("1000"));
    QCOMPARE(header(again, "X-RateLimit-Reset"), QByteArray::number(qint64(demoEnd / oneSecond + 3600)));
    m_api.now += 3601 * oneSecond;
    QCOMPARE(header(m_api.ask("/organization"), "X-RateLimit-Remaining"), QByteArray("999"));
}

QTEST_GUILESS_MAIN(TestDemoApi)
#include "tst_demoapi.moc"
