// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/json/decodedpages.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestEventDecoder final : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryField();
    void readsWhatBelongsToThePage_data();
    void readsWhatBelongsToThePage();
    void refusesWhatIsNoPage_data();
    void refusesWhatIsNoPage();
    void everyCutIsMalformedAsAWhole();
    void oneBadEventIsOneWarning_data();
    void oneBadEventIsOneWarning();
    void membersMayComeInAnyOrderAndTwice();
    void namesMayBeWrittenWithEscapes();
    void eventWithoutIdIsNamedByItsBytes_data();
    void eventWithoutIdIsNamedByItsBytes();
    void readsLines();
    void linesThatAreNoEventsAreWarnings();
};

void TestEventDecoder::readsEveryField()
{
    EventDecoder decoder;
    const Result<DecodedPage> page = decoder.decodePage(pageOf(
        R"({"id":"i","timestamp":"2026-08-20T15:54:53.2Z","event_type":"et","target_id":"ti","target_name":"tn\n",)"
        R"("target_type":"tt","sub_target_type":"st","change":"c\"","origin":"o","triggered_by":"tb","project_id":"pi",)"
        R"("project_name":"pn","environment_id":"ei","environment_name":"en","environment_type":"ety",)"
        R"("user_agent":"ua","original_change":{"a":1},"unknown":[{}]})"));
    QVERIFY(page);
    QVERIFY(page->warnings.empty());
    QCOMPARE(page->batch->events().size(), 1U);
    const EventRecord &event = page->batch->events().front();
    QCOMPARE(textOf(event.id), u"i"_s);
    QCOMPARE(textOf(event.timeText), u"2026-08-20T15:54:53.2Z"_s);
    QCOMPARE(event.time.toRfc3339(), u"2026-08-20T15:54:53.200Z"_s);
    QCOMPARE(textOf(event.eventType), u"et"_s);
    QCOMPARE(textOf(event.targetId), u"ti"_s);
    QCOMPARE(textOf(event.targetName), u"tn\n"_s);
    QCOMPARE(textOf(event.targetType), u"tt"_s);
    QCOMPARE(textOf(event.subTargetType), u"st"_s);
    QCOMPARE(textOf(event.origin), u"o"_s);
    QCOMPARE(textOf(event.triggeredBy), u"tb"_s);
    QCOMPARE(textOf(event.projectId), u"pi"_s);
    QCOMPARE(textOf(event.projectName), u"pn"_s);
    QCOMPARE(textOf(event.environmentId), u"ei"_s);
    QCOMPARE(textOf(event.environmentName), u"en"_s);
    QCOMPARE(textOf(event.environmentType), u"ety"_s);
    QCOMPARE(textOf(event.userAgent), u"ua"_s);
    QCOMPARE(textOf(page->batch->bytes(event.change)), u"\"c\\\"\""_s);
    QCOMPARE(textOf(page->batch->bytes(event.originalChange)), u"{\"a\":1}"_s);
    QVERIFY(page->batch->bytes(event.raw).starts_with("{\"id\""));
    QVERIFY(page->batch->bytes(event.raw).ends_with("[{}]}"));
}

void TestEventDecoder::readsWhatBelongsToThePage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("next");
    QTest::addColumn<QString>("previous");
    QTest::addColumn<bool>("limit");
    QTest::addColumn<int>("events");
    const QString none;
    QTest::newRow("everything") << R"({"links":{"previous":"p","next":"n"},"organization_max_limit_reached":true,"events":[{"id":"a"}]})"_ba
                                << u"n"_s << u"p"_s << true << 1;
    QTest::newRow("events alone") << R"({"events":[]})"_ba << none << none << false << 0;
    QTest::newRow("links null") << R"({"links":null,"events":[ ]})"_ba << none << none << false << 0;
    QTest::newRow("links empty") << R"({"links":{},"events":[]})"_ba << none << none << false << 0;
    QTest::newRow("next null") << R"({"links":{"next":null,"previous":""},"events":[]})"_ba << none << none << false << 0;
    QTest::newRow("next is a number") << R"({"links":{"next":5},"events":[]})"_ba << none << none << false << 0;
    QTest::newRow("links are a list") << R"({"links":["n"],"events":[]})"_ba << none << none << false << 0;
    QTest::newRow("escaped link") << R"({"links":{"n\u0065xt":"\/a?b\u003d1"},"events":[]})"_ba << u"/a?b=1"_s << none << false << 0;
    QTest::newRow("links after events") << R"({"events":[{"id":"a"}],"links":{"next":"n"}})"_ba << u"n"_s << none << false << 1;
    QTest::newRow("limit is a text") << R"({"organization_max_limit_reached":"true","events":[]})"_ba << none << none << false << 0;
    QTest::newRow("unknown members") << R"({"x":{"events":[1]},"events":[],"y":[[]]})"_ba << none << none << false << 0;
    QTest::newRow("last events win") << R"({"events":[{"id":"a"},{"id":"b"}],"events":[{"id":"c"}]})"_ba << none << none << false << 1;
    QTest::newRow("byte order mark") << "\xef\xbb\xbf{\"events\":[{\"id\":\"a\"}]}"_ba << none << none << false << 1;
    QTest::newRow("white space") << " \r\n\t{ \"events\" : [ {\"id\" : \"a\" } , { } ] } \n"_ba << none << none << false << 2;
}

void TestEventDecoder::readsWhatBelongsToThePage()
{
    QFETCH(QByteArray, bytes);
    EventDecoder decoder;
    const Result<DecodedPage> page = decoder.decodePage(bytes);
    QVERIFY(page);
    QTEST(page->nextLink, "next");
    QTEST(page->previousLink, "previous");
    QTEST(page->retentionLimitReached, "limit");
    QTEST(static_cast<int>(page->batch->events().size()), "events");
    // The raw bytes are those received, also behind a byte order mark.
    for (const EventRecord &event : page->batch->events()) {
        QVERIFY(page->batch->bytes(event.raw).starts_with('{'));
        QVERIFY(page->batch->bytes(event.raw).ends_with('}'));
    }
}

void TestEventDecoder::refusesWhatIsNoPage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("detail"); // part of it
    QTest::newRow("nothing") << ""_ba << ErrorKind::Malformed << u"empty"_s;
    QTest::newRow("spaces") << " \n"_ba << ErrorKind::Malformed << u"empty"_s;
    QTest::newRow("byte order mark alone") << "\xef\xbb\xbf"_ba << ErrorKind::Malformed << u"empty"_s;
    QTest::newRow("HTML") << "<!DOCTYPE html><html>"_ba << ErrorKind::NotJson << u"<!DOCTYPE"_s;
    QTest::newRow("words") << "upstream timed out"_ba << ErrorKind::NotJson << u"upstream"_s;
    QTest::newRow("word like null") << "nothing here"_ba << ErrorKind::NotJson << u"nothing"_s;
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0", 4) << ErrorKind::NotJson << QString();
    QTest::newRow("null") << "null"_ba << ErrorKind::Malformed << u"byte 0"_s;
    QTest::newRow("text") << "\"events\""_ba << ErrorKind::Malformed << u"byte 0"_s;
    QTest::newRow("list") << R"([{"id":"a"}])"_ba << ErrorKind::Malformed << u"byte 0"_s;
    QTest::newRow("no events") << R"({"links":{}})"_ba << ErrorKind::Malformed << u"no list of events"_s;
    QTest::newRow("empty object") << "{}"_ba << ErrorKind::Malformed << u"no list of events"_s;
    QTest::newRow("events null") << R"({"events":null})"_ba << ErrorKind::Malformed << u"byte 10"_s;
    QTest::newRow("events an object") << R"({"events":{}})"_ba << ErrorKind::Malformed << u"byte 10"_s;
    QTest::newRow("behind the end") << R"({"events":[]} {})"_ba << ErrorKind::Malformed << u"byte 14"_s;
    QTest::newRow("two brackets") << R"({"events":[]}})"_ba << ErrorKind::Malformed << u"byte 13"_s;
    QTest::newRow("wrong bracket") << R"({"events":[{"id":"a"]]})"_ba << ErrorKind::Malformed << u"byte 20"_s;
    QTest::newRow("wrong bracket in an unknown member") << R"({"x":[1,{"a":2],"events":[]})"_ba << ErrorKind::Malformed << u"byte 14"_s;
    QTest::newRow("no comma between events") << R"({"events":[{} {}]})"_ba << ErrorKind::Malformed << u"byte 14"_s;
    QTest::newRow("comma at the end") << R"({"events":[{},]})"_ba << ErrorKind::Malformed << u"byte 14"_s;
    QTest::newRow("comma at the end of the page") << R"({"events":[],})"_ba << ErrorKind::Malformed << u"byte 13"_s;
    QTest::newRow("no colon") << R"({"events" [] })"_ba << ErrorKind::Malformed << u"byte 10"_s;
    QTest::newRow("open string") << R"({"events":["abc)"_ba << ErrorKind::Malformed << u"byte 15"_s;
    QTest::newRow("line break in a string") << "{\"events\":[{\"id\":\"a\nb\"}]}"_ba << ErrorKind::Malformed << u"byte 19"_s;
    QTest::newRow("offset counts the byte order mark") << "\xef\xbb\xbf{\"events\":null}"_ba << ErrorKind::Malformed << u"byte 13"_s;
}

void TestEventDecoder::refusesWhatIsNoPage()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, detail);
    EventDecoder decoder;
    const Result<DecodedPage> page = decoder.decodePage(bytes);
    QVERIFY(!page);
    QTEST(page.error().kind, "kind");
    QVERIFY2(page.error().detail.contains(detail), qPrintable(page.error().detail));
}

void TestEventDecoder::everyCutIsMalformedAsAWhole()
{
    QByteArray events = plainEvent(0);
    for (int n = 1; n < 6; ++n)
        events += ", " + plainEvent(n);
    const QByteArray whole = pageOf(events);
    EventDecoder decoder;
    QVERIFY(decoder.decodePage(whole));
    for (qsizetype size = 1; size < whole.size(); ++size) {
        // An own allocation of exactly this size, so that a sanitizer sees a read behind it.
        const Result<DecodedPage> page = decoder.decodePage(QByteArray(whole.constData(), size));
        QVERIFY2(!page, qPrintable(QString::number(size)));
        QCOMPARE(page.error().kind, ErrorKind::Malformed);
        QVERIFY2(page.error().detail.contains(QString::number(size)), qPrintable(page.error().detail));
    }
}

void TestEventDecoder::oneBadEventIsOneWarning_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<QStringList>("paths");
    QTest::addColumn<int>("rows");
    const QByteArray time = R"("timestamp":"2026-08-20T15:54:53Z")";
    QTest::newRow("null") << "null"_ba << QStringList {u"lost /events/1"_s} << 2;
    QTest::newRow("text") << R"("x")"_ba << QStringList {u"lost /events/1"_s} << 2;
    QTest::newRow("number") << "5"_ba << QStringList {u"lost /events/1"_s} << 2;
    QTest::newRow("list") << "[{\"id\":\"x\"}]"_ba << QStringList {u"lost /events/1"_s} << 2;
    QTest::newRow("no colon") << R"({"id" "x"})"_ba << QStringList {u"lost /events/1"_s} << 2;
    QTest::newRow("no comma") << R"({"id":"x" "origin":"y"})"_ba << QStringList {u"lost /events/1"_s} << 2;
    QTest::newRow("comma at the end") << R"({"id":"x",})"_ba << QStringList {u"lost /events/1"_s} << 2;
    QTest::newRow("no value") << R"({"id":,"origin":"y"})"_ba << QStringList {u"lost /events/1"_s} << 2;
    QTest::newRow("no name") << R"({5:"x"})"_ba << QStringList {u"lost /events/1"_s} << 2;
    QTest::newRow("bad after a warning") << R"({"id":5,,})"_ba << QStringList {u"lost /events/1"_s} << 2;
    QTest::newRow("empty object") << "{}"_ba << QStringList {u"/events/1/timestamp"_s} << 3;
    QTest::newRow("number for a text") << "{" + time + R"(,"id":"x","target_name":12})" << QStringList {u"/events/1/target_name"_s} << 3;
    QTest::newRow("object for a text") << "{" + time + R"(,"id":"x","origin":{"a":"}"}})" << QStringList {u"/events/1/origin"_s} << 3;
    QTest::newRow("almost null") << "{" + time + R"(,"id":"x","origin":nul})" << QStringList {u"/events/1/origin"_s} << 3;
    QTest::newRow("two wrong types") << "{" + time + R"(,"id":true,"origin":[]})" << QStringList {u"/events/1/id"_s, u"/events/1/origin"_s} << 3;
    QTest::newRow("null for a text") << "{" + time + R"(,"id":"x","target_id":null,"user_agent":null})" << QStringList() << 3;
    QTest::newRow("unknown values and members") << "{" + time + R"(,"id":"x","event_type":"NEW_ONE","later":{"a":[1]}})" << QStringList() << 3;
    QTest::newRow("lone surrogate") << "{" + time + R"(,"id":"x","target_name":"\ud800"})" << QStringList() << 3;
}

void TestEventDecoder::oneBadEventIsOneWarning()
{
    QFETCH(QByteArray, bad);
    QFETCH(int, rows);
    EventDecoder decoder;
    const Result<DecodedPage> page = decoder.decodePage(pageOf(plainEvent(0) + "," + bad + " ," + plainEvent(2)));
    QVERIFY(page);
    QTEST(pathsOf(*page), "paths");
    QCOMPARE(static_cast<int>(page->batch->events().size()), rows);
    QCOMPARE(idsOf(*page).first(), u"e0"_s);
    QCOMPARE(idsOf(*page).last(), u"e2"_s);
    if (rows == 2) {
        QCOMPARE(page->warnings.front().raw, bad);
    } else {
        QCOMPARE(page->batch->auditEvent(1).raw, bad);
    }
}

void TestEventDecoder::membersMayComeInAnyOrderAndTwice()
{
    EventDecoder decoder;
    const Result<DecodedPage> page = decoder.decodePage(pageOf(
        R"({"origin":"first","id":"a","change":"old","origin":"last","target_name":"x","target_name":null,)"
        R"("timestamp":"2026-08-20T15:54:53Z","change":null,"user_agent":"u","user_agent":7},)"
        R"({"user_agent":"u2","timestamp":"2026-08-20T15:54:52Z","id":"b","change":"d","origin":"o"})"));
    QVERIFY(page);
    const EventRecord &first = page->batch->events()[0];
    QCOMPARE(textOf(first.origin), u"last"_s);
    QCOMPARE(textOf(first.targetName), QString());
    QCOMPARE(textOf(first.userAgent), QString());
    QCOMPARE(first.change, ByteSpan());
    QCOMPARE(pathsOf(*page), QStringList {u"/events/0/user_agent"_s});
    const EventRecord &second = page->batch->events()[1];
    QCOMPARE(textOf(second.id), u"b"_s);
    QCOMPARE(textOf(second.origin), u"o"_s);
    QCOMPARE(textOf(second.userAgent), u"u2"_s);
}

void TestEventDecoder::namesMayBeWrittenWithEscapes()
{
    EventDecoder decoder;
    const Result<DecodedPage> page
        = decoder.decodePage(R"({"\u0065vents":[{"\u0069d":"a","time\u0073tamp":"2026-08-20T15:54:53Z"}]})"_ba);
    QVERIFY(page);
    QCOMPARE(idsOf(*page), QStringList {u"a"_s});
    QVERIFY(page->warnings.empty());
}

void TestEventDecoder::eventWithoutIdIsNamedByItsBytes_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::newRow("absent") << R"({"timestamp":"2026-08-20T15:54:53Z"})"_ba;
    QTest::newRow("null") << R"({"id":null,"timestamp":"2026-08-20T15:54:53Z"})"_ba;
    QTest::newRow("empty") << R"({"id":"", "timestamp":"2026-08-20T15:54:53Z"})"_ba;
    QTest::newRow("number") << R"({"id":7,"timestamp":"2026-08-20T15:54:53Z"})"_ba;
}

void TestEventDecoder::eventWithoutIdIsNamedByItsBytes()
{
    QFETCH(QByteArray, event);
    EventDecoder decoder;
    const Result<DecodedPage> page = decoder.decodePage(pageOf(event));
    QVERIFY(page);
    const QByteArray hash = QCryptographicHash::hash(event, QCryptographicHash::Sha256).toHex();
    QCOMPARE(idsOf(*page), QStringList {u"sha256:"_s + QString::fromLatin1(hash)});
}

void TestEventDecoder::readsLines()
{
    EventDecoder decoder;
    const Result<DecodedPage> page
        = decoder.decodeLines("\xef\xbb\xbf" + plainEvent(0) + "\r\n\n  " + plainEvent(1) + "\n" + plainEvent(2));
    QVERIFY(page);
    QCOMPARE(idsOf(*page), (QStringList {u"e0"_s, u"e1"_s, u"e2"_s}));
    QCOMPARE(page->batch->auditEvent(1).raw, plainEvent(1));
    QVERIFY(page->warnings.empty());

    const Result<DecodedPage> empty = decoder.decodeLines({});
    QVERIFY(empty);
    QVERIFY(empty->batch->events().empty());
    const Result<DecodedPage> html = decoder.decodeLines("<html>\n</html>"_ba);
    QVERIFY(!html);
    QCOMPARE(html.error().kind, ErrorKind::NotJson);
}

void TestEventDecoder::linesThatAreNoEventsAreWarnings()
{
    EventDecoder decoder;
    const Result<DecodedPage> page = decoder.decodeLines(plainEvent(0) + "\n7\n" + plainEvent(1) + plainEvent(2) + "\n{\"id\":\"o\n"
                                                         + plainEvent(3) + "\n" + R"({"id":"cut","origin":)");
    QVERIFY(page);
    QCOMPARE(idsOf(*page), (QStringList {u"e0"_s, u"e3"_s}));
    QCOMPARE(pathsOf(*page), (QStringList {u"lost /1"_s, u"lost /2"_s, u"lost /3"_s, u"lost /5"_s}));
    QCOMPARE(page->warnings.back().raw, R"({"id":"cut","origin":)"_ba);
}

QTEST_GUILESS_MAIN(TestEventDecoder)
#include "tst_eventdecoder.moc"
