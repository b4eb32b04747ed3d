// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/sources/qovery/qoverylists.h"
#include "models/sources/qovery/qoveryrequests.h"
#include "models/sources/qovery/qoverysource.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faultyserver.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

Connection connectionTo(const FaultyServer &server, const QString &organizationId = u"org-1"_s)
{
    Connection connection;
    connection.url = server.url();
    connection.organizationId = organizationId;
    return connection;
}

template<typename T>
struct Answer
{
    int count = 0;
    std::optional<T> value;
    std::optional<Error> error;

    std::function<void(Result<T>)> taker()
    {
        return [this](const Result<T> &result) {
            ++count;
            value = result ? std::optional(*result) : std::nullopt;
            error = result ? std::nullopt : std::optional(result.error());
        };
    }
};

struct Bench
{
    FakeClock clock;
    FaultyServer server;
    std::shared_ptr<Source> source;

    explicit Bench(const QByteArray &body, const QString &organizationId = u"org-1"_s)
    {
        server.setAnswers({FaultyAnswer::json(body)});
        source = *makeQoverySource(connectionTo(server, organizationId), Secret("qov_x"_ba), clock);
    }
};

} // namespace

class TestQoverySource : public QObject
{
    Q_OBJECT

private slots:
    void refusesWhatCannotBeUsed();
    void asksForEventsWithEveryParameter();
    void asksForTargetsWithEveryParameter();
    void encodesIds();
    void roundsTheRangeOutwards();
    void readsOrganizations();
    void refusesListsThatAreNone_data();
    void refusesListsThatAreNone();
    void neverInventsAnEmptyEventList_data();
    void neverInventsAnEmptyEventList();
    void dropsEventsOutsideTheExactRange();
    void takesOnlyTheTokenOfALink_data();
    void takesOnlyTheTokenOfALink();
    void diesWithItsSource();
    void choosesTheSchemeByTheToken();
};

void TestQoverySource::refusesWhatCannotBeUsed()
{
    FakeClock clock;
    Connection connection;
    connection.organizationId = u"o"_s;
    const auto kindFor = [&](const char *url, const QByteArray &token) {
        connection.url = QUrl(QString::fromUtf8(url));
        return makeQoverySource(connection, Secret(token), clock).error().kind;
    };
    QCOMPARE(kindFor("nonsense", "t"_ba), ErrorKind::InvalidAddress);
    QCOMPARE(kindFor("http://api.qovery.com", "t"_ba), ErrorKind::InsecureAddress);
    QCOMPARE(kindFor("https://api.qovery.com", {}), ErrorKind::MissingToken);

    Bench bench("{\"events\":[]}"_ba, QString());
    Answer<EventPage> page;
    const auto walk = bench.source->walk({});
    const Request request = walk->next(page.taker());
    QTRY_COMPARE(page.count, 1);
    QCOMPARE(page.error->kind, ErrorKind::InvalidInput);
    QVERIFY(bench.server.requests().isEmpty());
}

void TestQoverySource::asksForEventsWithEveryParameter()
{
    Bench bench("{\"events\":[]}"_ba);
    EventQuery query;
    query.range = {Timestamp {1'500'000'000}, Timestamp {3'500'000'000}};
    query.eventType = u"UPDATE"_s;
    query.targetType = u"CONTAINER"_s;
    query.targetId = u"t 1"_s;
    query.subTargetType = u"CONFIG"_s;
    query.triggeredBy = u"a+b@example.com & co"_s;
    query.origin = u"API"_s;
    query.projectId = u"p"_s;
    query.environmentId = u"e"_s;
    query.pageSize = 50;
    Answer<EventPage> page;
    const auto walk = bench.source->walk(query);
    const Request request = walk->next(page.taker());
    QTRY_COMPARE(page.count, 1);
    QVERIFY(page.value && page.value->atEnd);
    QCOMPARE(bench.server.target(0),
             "/organization/org-1/events?pageSize=50&fromTimestamp=0&toTimestamp=5&eventType=UPDATE&targetType=CONTAINER"
             "&targetId=t%201&subTargetType=CONFIG&triggeredBy=a%2Bb%40example.com%20%26%20co&origin=API"
             "&serviceProjectId=p&serviceEnvironmentId=e"_ba);

    PageRequest back;
    back.stepBackToken = u"a&b=1"_s;
    QCOMPARE(eventsParameters(back).toString(QUrl::FullyEncoded), u"pageSize=100&stepBackToken=a%26b%3D1"_s);
    back.continueToken = u"12"_s; // never both
    QCOMPARE(eventsParameters(back).toString(QUrl::FullyEncoded), u"pageSize=100&continueToken=12"_s);
}

void TestQoverySource::asksForTargetsWithEveryParameter()
{
    Bench bench(R"({"targets":[{"id":"1","name":"one"},{"id":"2"},{"name":"no id"}]})"_ba);
    TargetQuery query;
    query.range = {Timestamp::fromSeconds(10), Timestamp::fromSeconds(20)};
    query.eventType = u"UPDATE"_s;
    query.targetType = u"CONTAINER"_s;
    query.triggeredBy = u"me"_s;
    query.origin = u"CLI"_s;
    query.projectId = u"p"_s;
    query.environmentId = u"e"_s;
    query.level = TargetQuery::Level::Environment;
    Answer<TargetList> targets;
    const Request request = bench.source->targets(query, targets.taker());
    QTRY_COMPARE(targets.count, 1);
    QVERIFY(targets.value);
    QCOMPARE(*targets.value, (TargetList {{u"1"_s, u"one"_s}, {u"2"_s, {}}}));
    QCOMPARE(bench.server.target(0),
             "/organization/org-1/targets?fromTimestamp=9&toTimestamp=21&eventType=UPDATE&targetType=CONTAINER"
             "&triggeredBy=me&origin=CLI&projectId=p&environmentId=e&targetLevelToFetch=ENVIRONMENT"_ba);
}

void TestQoverySource::encodesIds()
{
    Bench bench(R"({"id":"x"})"_ba);
    Answer<Organization> organization;
    Request request = bench.source->organization(u"a/../b?c#d%2F"_s, organization.taker());
    QTRY_COMPARE(organization.count, 1);
    QCOMPARE(bench.server.target(0), "/organization/a%2F..%2Fb%3Fc%23d%252F"_ba);
    request = bench.source->organization(u".."_s, organization.taker());
    QTRY_COMPARE(organization.count, 2);
    QCOMPARE(organization.error->kind, ErrorKind::InvalidInput);
    QCOMPARE(bench.server.requests().size(), 1);
}

void TestQoverySource::roundsTheRangeOutwards()
{
    QVERIFY(!outerFromSeconds({}) && !outerToSeconds({}));
    const TimeRange before {Timestamp {-1}, Timestamp {1}};
    QCOMPARE(*outerFromSeconds(before), -2);
    QCOMPARE(*outerToSeconds(before), 2);
}

void TestQoverySource::readsOrganizations()
{
    Bench bench(R"({"results":[{"id":"1","name":"One","plan":"TEAM","organization_plan":
        {"plan":"TEAM_2025","audit_logs_retention_in_days":7}},{"id":"2","name":null,"plan":"FREE"}]})"_ba);
    Answer<OrganizationList> list;
    const Request request = bench.source->organizations(list.taker());
    QTRY_COMPARE(list.count, 1);
    QVERIFY(list.value);
    QCOMPARE(*list.value, (OrganizationList {{u"1"_s, u"One"_s, u"TEAM_2025"_s, 7}, {u"2"_s, {}, u"FREE"_s, {}}}));
    QCOMPARE(bench.server.target(0), "/organization"_ba);
}

void TestQoverySource::refusesListsThatAreNone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("missing") << "{}"_ba;
    QTest::newRow("null") << R"({"results":null,"targets":null})"_ba;
    QTest::newRow("object") << R"({"results":{},"targets":{}})"_ba;
    QTest::newRow("no ids") << R"({"results":[{}],"targets":[1]})"_ba;
    QTest::newRow("bare list") << "[]"_ba;
    QTest::newRow("half") << R"({"results":[)"_ba;
    QTest::newRow("deep") << QByteArray(100'000, '[');
}

void TestQoverySource::refusesListsThatAreNone()
{
    QFETCH(const QByteArray, body);
    QCOMPARE(decodeOrganizations(body).error().kind, ErrorKind::Malformed);
    QCOMPARE(decodeTargets(body).error().kind, ErrorKind::Malformed);
    QCOMPARE(decodeOrganization(body).error().kind, ErrorKind::Malformed);
}

void TestQoverySource::neverInventsAnEmptyEventList_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no events") << FaultyAnswer::json("{\"links\":{}}"_ba).bytes;
    QTest::newRow("null") << FaultyAnswer::json("{\"events\":null}"_ba).bytes;
    QTest::newRow("results instead") << FaultyAnswer::json("{\"results\":[]}"_ba).bytes;
    QTest::newRow("half without a length") << FaultyAnswer::cut("{\"events\":[{\"id\":\"1\"}"_ba, -1).bytes;
    QTest::newRow("deep") << FaultyAnswer::json(QByteArray(100'000, '[')).bytes;
}

void TestQoverySource::neverInventsAnEmptyEventList()
{
    QFETCH(const QByteArray, bytes);
    Bench bench({});
    bench.server.setAnswers({FaultyAnswer {bytes, FaultyAnswer::Ending::Whole, {}, {}}});
    Answer<EventPage> page;
    const auto walk = bench.source->walk({});
    const Request request = walk->next(page.taker());
    QTRY_COMPARE(page.count, 1);
    QVERIFY(page.error);
    QCOMPARE(page.error->kind, ErrorKind::Malformed);
}

void TestQoverySource::dropsEventsOutsideTheExactRange()
{
    Bench bench(R"({"events":[{"id":"late","timestamp":"1970-01-01T00:00:20Z"},
        {"id":"in","timestamp":"1970-01-01T00:00:19.999999999Z"},{"id":"first","timestamp":"1970-01-01T00:00:10Z"},
        {"id":"early","timestamp":"1970-01-01T00:00:09.9Z"}]})"_ba);
    EventQuery query;
    query.range = {Timestamp::fromSeconds(10), Timestamp::fromSeconds(20)};
    Answer<EventPage> page;
    const auto walk = bench.source->walk(query);
    const Request request = walk->next(page.taker());
    QTRY_COMPARE(page.count, 1);
    QVERIFY(page.value);
    QCOMPARE(page.value->batch->events().size(), 2U);
    QVERIFY(page.value->batch->events().at(0).id == "in");
    QVERIFY(page.value->batch->events().at(1).id == "first");
}

void TestQoverySource::takesOnlyTheTokenOfALink_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("token");
    QTest::newRow("relative") << u"/organization/0/events?pageSize=3&continueToken=1683211879216566000"_s
                              << u"1683211879216566000"_s;
    QTest::newRow("absolute") << u"https://evil.example/x?continueToken=17#y"_s << u"17"_s;
    QTest::newRow("encoded") << u"?continueToken=a%2Bb%26c%3D+d"_s << u"a+b&c= d"_s;
    QTest::newRow("other name") << u"?xcontinueToken=1&stepBackToken=2"_s << QString();
    QTest::newRow("empty value") << u"?continueToken="_s << QString();
    QTest::newRow("no parameters") << u"http://example.com"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestQoverySource::takesOnlyTheTokenOfALink()
{
    QFETCH(const QString, link);
    QFETCH(const QString, token);
    QCOMPARE(parameterOfLink(link, "continueToken"_L1), token);
}

void TestQoverySource::diesWithItsSource()
{
    Bench bench("{\"events\":[]}"_ba);
    Answer<EventPage> page;
    const auto walk = bench.source->walk({});
    const Request request = walk->next(page.taker());
    bench.source.reset();
    Bench other("{\"events\":[]}"_ba);
    Answer<EventPage> otherPage;
    const auto otherWalk = other.source->walk({});
    const Request otherRequest = otherWalk->next(otherPage.taker());
    QTRY_COMPARE(otherPage.count, 1);
    QCOMPARE(page.count, 0);
    const Request again = walk->next(page.taker());
    QCOMPARE(page.count, 0);
}

void TestQoverySource::choosesTheSchemeByTheToken()
{
    QCOMPARE(automaticScheme(Secret("qov_abc"_ba)), TokenScheme::Token);
    QCOMPARE(automaticScheme(Secret("eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.e30.x"_ba)), TokenScheme::Bearer);
    Bench bench("{\"results\":[]}"_ba);
    Answer<OrganizationList> list;
    const Request request = bench.source->organizations(list.taker());
    QTRY_COMPARE(list.count, 1);
    QVERIFY(list.value && list.value->isEmpty());
    QCOMPARE(bench.server.header(0, "Authorization"_ba), "Token qov_x"_ba);
}

QTEST_GUILESS_MAIN(TestQoverySource)
#include "tst_qoverysource.moc"
