// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/json/eventdecoder.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

EventBatchPtr decoded(const QByteArray &event)
{
    EventDecoder decoder;
    return decoder.decodeEvent(event);
}

} // namespace

class TestEventBatch final : public QObject
{
    Q_OBJECT

private slots:
    void givesEverythingAnEventHolds();
    void documentsKeepWhatWasSent_data();
    void documentsKeepWhatWasSent();
    void selectionSharesTheBytes();
    void countsTheMemoryItHolds();
};

namespace {

// Below the class, because Qt 6.4's moc loses its way in raw strings with brackets.
QByteArray wholeEvent()
{
    return
    R"({ "id" : "7219a2c2-b0e3-5d81-9de6-f9e634f82a1b", "timestamp":"2026-08-20T15:54:53.216566Z",)" "\n"
    R"("event_type":"UPDATE","target_id":"t1","target_name":"a \"quoted\" name","target_type":"CONTAINER",)" "\n"
    R"("sub_target_type":"CONFIG","change":"{\"cpu\": 1}","origin":"CLI","triggered_by":"jane","project_id":"p1",)"
    R"("project_name":"web","environment_id":"e1","environment_name":"prod","environment_type":"PRODUCTION",)"
    R"("user_agent":"agent","original_change":"","approved_by":["x", {"y": 1.50}],"score\u0021": 100.0 })";
}

} // namespace

void TestEventBatch::givesEverythingAnEventHolds()
{
    const EventBatchPtr batch = decoded(wholeEvent());
    QVERIFY(batch);
    const AuditEvent event = batch->auditEvent(0);
    QCOMPARE(event.id, u"7219a2c2-b0e3-5d81-9de6-f9e634f82a1b"_s);
    QCOMPARE(event.time.toRfc3339(), u"2026-08-20T15:54:53.216566Z"_s);
    QCOMPARE(event.timeText, u"2026-08-20T15:54:53.216566Z"_s);
    QCOMPARE(event.eventType, u"UPDATE"_s);
    QCOMPARE(event.targetId, u"t1"_s);
    QCOMPARE(event.targetName, u"a \"quoted\" name"_s);
    QCOMPARE(event.targetType, u"CONTAINER"_s);
    QCOMPARE(event.subTargetType, u"CONFIG"_s);
    QCOMPARE(event.origin, u"CLI"_s);
    QCOMPARE(event.triggeredBy, u"jane"_s);
    QCOMPARE(event.projectId, u"p1"_s);
    QCOMPARE(event.projectName, u"web"_s);
    QCOMPARE(event.environmentId, u"e1"_s);
    QCOMPARE(event.environmentName, u"prod"_s);
    QCOMPARE(event.environmentType, u"PRODUCTION"_s);
    QCOMPARE(event.userAgent, u"agent"_s);
    QCOMPARE(event.change, QByteArray("{\"cpu\": 1}"));
    QVERIFY(event.originalChange);
    QVERIFY(event.originalChange->isEmpty());
    const QList<std::pair<QString, QByteArray>> others {{u"approved_by"_s, R"(["x", {"y": 1.50}])"},
                                                        {u"score!"_s, "100.0"}};
    QCOMPARE(event.otherMembers, others);
    QCOMPARE(event.raw, wholeEvent());
}

void TestEventBatch::documentsKeepWhatWasSent_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("text") << R"("{\"a\":\"\u00e9\"}")"_ba << true << QByteArray("{\"a\":\"\xc3\xa9\"}");
    QTest::newRow("empty text") << R"("")"_ba << true << ""_ba;
    QTest::newRow("null") << "null"_ba << false << QByteArray();
    QTest::newRow("object") << R"({"a": [1, {"b":"}"}]})"_ba << true << R"({"a": [1, {"b":"}"}]})"_ba;
    QTest::newRow("list") << "[1,2 ]"_ba << true << "[1,2 ]"_ba;
    QTest::newRow("number") << "1.50"_ba << true << "1.50"_ba;
    QTest::newRow("false") << "false"_ba << true << "false"_ba;
    QTest::newRow("lone surrogate") << R"("\ud800")"_ba << true << R"(\ud800)"_ba;
}

void TestEventBatch::documentsKeepWhatWasSent()
{
    QFETCH(QByteArray, sent);
    QFETCH(bool, isThere);
    QFETCH(QByteArray, document);
    const EventBatchPtr batch = decoded(R"({"id":"a","change": )" + sent + R"( ,"original_change":)" + sent + '}');
    QVERIFY(batch);
    QCOMPARE(batch->change(0).has_value(), isThere);
    QCOMPARE(batch->originalChange(0).has_value(), isThere);
    QCOMPARE(batch->change(0).value_or(QByteArray()), document);
    QCOMPARE(batch->originalChange(0).value_or(QByteArray()), document);
}

void TestEventBatch::selectionSharesTheBytes()
{
    EventDecoder decoder;
    const Result<DecodedPage> page = decoder.decodeLines("{\"id\":\"a\\u0031\"}\n{\"id\":\"b\"}\n{\"id\":\"c\"}"_ba);
    QVERIFY(page);
    EventBatchPtr whole = page->batch;
    const EventBatchPtr some = selectEvents(whole, {2, 0});
    QCOMPARE(some->allBytes().constData(), whole->allBytes().constData());
    whole.reset();
    QCOMPARE(some->events().size(), 2U);
    QCOMPARE(some->auditEvent(0).id, u"c"_s);
    QCOMPARE(some->auditEvent(1).id, u"a1"_s); // unescaped text lives as long as the selection
    QCOMPARE(some->auditEvent(1).raw, "{\"id\":\"a\\u0031\"}"_ba);
}

void TestEventBatch::countsTheMemoryItHolds()
{
    const EventBatchPtr batch = decoded(wholeEvent());
    QVERIFY(batch->byteSize() >= static_cast<std::size_t>(wholeEvent().size()) + sizeof(EventRecord));
}

QTEST_GUILESS_MAIN(TestEventBatch)
#include "tst_eventbatch.moc"
