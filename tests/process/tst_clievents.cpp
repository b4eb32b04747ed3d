// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/process/demoreader.h"
#include "tests/process/programs.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <functional>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

// The demo's times have three digits behind the second or six: of one length, their text orders them.
QString sortableTime(const QJsonObject &event)
{
    return event.value("timestamp"_L1).toString().chopped(1).leftJustified(29, u'0');
}

} // namespace

// `backtrail-cli events` against the demonstration server: what it prints is what the server has.
class TestCliEvents : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyEventExactlyOnceInOrder();
    void everyFilterFilters_data();
    void everyFilterFilters();
    void rangeIsExact();
    void limitStops();
    void everyFormat();
    void columnsAreChosen();
    void nothingFoundIsSaid();

private:
    [[nodiscard]] ProgramResult events(const QStringList &arguments);
    [[nodiscard]] QStringList idsOf(const ProgramResult &result) const;
    [[nodiscard]] QStringList expectedIds(const std::function<bool(const QJsonObject &)> &matches) const;

    DemoProcess m_demo;
    Cli m_cli;
    QString m_to;
    QList<QJsonObject> m_all;
};

void TestCliEvents::initTestCase()
{
    QVERIFY(m_demo.start());
    m_cli.connectTo(m_demo);
    // New events keep arriving, so the range ends before what has settled, and before the program starts.
    const qint64 to = QDateTime::currentSecsSinceEpoch() - 150;
    m_to = QDateTime::fromSecsSinceEpoch(to, QTimeZone::utc()).toString(Qt::ISODate);
    m_all = readEvents(m_demo.url(), m_demo.organization(), m_demo.token(), to);
    QVERIFY(m_all.size() >= 5000);
}

ProgramResult TestCliEvents::events(const QStringList &arguments)
{
    return m_cli.run(QStringList {u"events"_s, u"--to"_s, m_to} + arguments);
}

QStringList TestCliEvents::idsOf(const ProgramResult &result) const
{
    QStringList ids;
    for (const QByteArray &line : result.out.split('\n')) {
        if (!line.isEmpty() && !line.startsWith("{\"backtrail_answer\":"))
            ids.append(QJsonDocument::fromJson(line).object().value("id"_L1).toString());
    }
    return ids;
}

// In the order the program promises: newest first, and by id within one instant.
QStringList TestCliEvents::expectedIds(const std::function<bool(const QJsonObject &)> &matches) const
{
    QList<std::pair<QString, QString>> keys;
    for (const QJsonObject &event : m_all) {
        if (matches(event))
            keys.append({sortableTime(event), event.value("id"_L1).toString()});
    }
    std::ranges::sort(keys, std::greater());
    QStringList ids;
    for (const auto &key : keys)
        ids.append(key.second);
    return ids;
}

void TestCliEvents::everyEventExactlyOnceInOrder()
{
    const ProgramResult result = events({u"--all"_s, u"--format"_s, u"jsonl"_s});
    QCOMPARE(result.exitCode, 0);
    const QStringList ids = idsOf(result);
    QCOMPARE(ids.size(), m_all.size());
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
    QCOMPARE(ids, expectedIds([](const QJsonObject &) { return true; }));
}

void TestCliEvents::everyFilterFilters_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("members"); // member=value: alternatives of one member, all members hold
    const auto row = [](const char *name, const QStringList &arguments, const QStringList &members) {
        QTest::newRow(name) << arguments << members;
    };
    const QJsonObject service = *std::ranges::find_if(m_all, [](const QJsonObject &event) {
        return event.value("target_type"_L1) == "CONTAINER"_L1
            && !event.value("environment_id"_L1).toString().isEmpty();
    });
    const auto value = [&service](const QString &member) { return service.value(member).toString(); };
    const auto pair = [&](const QString &member) { return QString(member + u'=' + value(member)); };
    row("event type", {u"--event-type"_s, u"UPDATE"_s}, {u"event_type=UPDATE"_s});
    row("two event types", {u"--event-type"_s, u"UPDATE"_s, u"--event-type"_s, u"SHELL"_s},
        {u"event_type=UPDATE"_s, u"event_type=SHELL"_s});
    row("target type", {u"--target-type"_s, u"CLUSTER"_s}, {u"target_type=CLUSTER"_s});
    row("target", {u"--target-type"_s, u"CONTAINER"_s, u"--target-id"_s, value(u"target_id"_s)},
        {u"target_type=CONTAINER"_s, pair(u"target_id"_s)});
    row("target without type", {u"--target-id"_s, value(u"target_id"_s)}, {pair(u"target_id"_s)});
    row("sub target type", {u"--sub-target-type"_s, u"VARIABLE"_s}, {u"sub_target_type=VARIABLE"_s});
    row("actor", {u"--triggered-by"_s, value(u"triggered_by"_s)}, {pair(u"triggered_by"_s)});
    row("origin", {u"--origin"_s, u"TERRAFORM_PROVIDER"_s}, {u"origin=TERRAFORM_PROVIDER"_s});
    row("project", {u"--project"_s, value(u"project_id"_s)}, {pair(u"project_id"_s)});
    row("environment of a service type",
        {u"--target-type"_s, u"CONTAINER"_s, u"--project"_s, value(u"project_id"_s), u"--environment"_s,
         value(u"environment_id"_s)},
        {u"target_type=CONTAINER"_s, pair(u"project_id"_s), pair(u"environment_id"_s)});
    row("everything at once",
        {u"--event-type"_s, u"UPDATE"_s, u"--target-type"_s, u"CONTAINER"_s, u"--origin"_s, u"CONSOLE"_s,
         u"--origin"_s, u"API"_s},
        {u"event_type=UPDATE"_s, u"target_type=CONTAINER"_s, u"origin=CONSOLE"_s, u"origin=API"_s});
}

void TestCliEvents::everyFilterFilters()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QStringList, members);
    QHash<QString, QStringList> wanted;
    for (const QString &member : members)
        wanted[member.section(u'=', 0, 0)].append(member.section(u'=', 1));
    const QStringList expected = expectedIds([&](const QJsonObject &event) {
        return std::ranges::all_of(wanted.keys(), [&](const QString &member) {
            return wanted.value(member).contains(event.value(member).toString());
        });
    });
    QVERIFY(!expected.isEmpty());
    QVERIFY(expected.size() < m_all.size());
    const ProgramResult result = events(arguments + QStringList {u"--all"_s, u"--format"_s, u"jsonl"_s});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(idsOf(result), expected);
}

void TestCliEvents::rangeIsExact()
{
    // Inclusive at the beginning, exclusive at the end, to the microsecond.
    const QJsonObject from = m_all.at(60); // of the first pass, so newest first
    const QJsonObject to = m_all.at(20);
    const ProgramResult result =
        m_cli.run({u"events"_s, u"--from"_s, from.value("timestamp"_L1).toString(), u"--to"_s,
                   to.value("timestamp"_L1).toString(), u"--all"_s, u"--format"_s, u"jsonl"_s});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(idsOf(result), expectedIds([&](const QJsonObject &event) {
                 return sortableTime(from) <= sortableTime(event) && sortableTime(event) < sortableTime(to);
             }));
}

void TestCliEvents::limitStops()
{
    const QStringList all = expectedIds([](const QJsonObject &) { return true; });
    for (const int limit : {1, 7, 100, 250}) {
        const ProgramResult result =
            events({u"--limit"_s, QString::number(limit), u"--format"_s, u"jsonl"_s});
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(idsOf(result), all.mid(0, limit));
        QVERIFY(result.err.startsWith(QByteArray("Stopped at the limit of " + QByteArray::number(limit))));
    }
    QCOMPARE(idsOf(events({u"--format"_s, u"jsonl"_s})), all.mid(0, 100));
}

void TestCliEvents::everyFormat()
{
    const ProgramResult json = events({u"--limit"_s, u"30"_s, u"--format"_s, u"json"_s});
    const QJsonArray array = QJsonDocument::fromJson(json.out).object().value("events"_L1).toArray();
    QCOMPARE(array.size(), 30);
    QCOMPARE(array.at(3).toObject(),
             QJsonDocument::fromJson(
                 events({u"--limit"_s, u"4"_s, u"--format"_s, u"jsonl"_s}).out.split('\n').at(3))
                 .object());
    const ProgramResult csv =
        events({u"--limit"_s, u"3"_s, u"--format"_s, u"csv"_s, u"--columns"_s, u"all"_s});
    QVERIFY(csv.out.startsWith("timestamp,event_type,target_name,"));
    QVERIFY(csv.out.contains(",change,original_change\r\n"));
    const ProgramResult markdown = events({u"--limit"_s, u"3"_s, u"--format"_s, u"markdown"_s});
    QVERIFY(markdown.out.startsWith("| Time (UTC) | "));
    QCOMPARE(markdown.out.count("\n|"), 4);
    QVERIFY2(markdown.out.contains("\n- Complete from "), markdown.out.constData());
    QVERIFY(markdown.out.contains("\n- Only the newest 3 event"));
    const ProgramResult table = events({u"--limit"_s, u"3"_s, u"--format"_s, u"table"_s});
    QVERIFY(table.out.startsWith("Time (UTC)"));
    QCOMPARE(table.out.count('\n'), 4);
    QCOMPARE(events({u"--limit"_s, u"3"_s}).out, table.out);
    for (const ProgramResult &result : {json, csv, markdown, table})
        QCOMPARE(result.exitCode, 0);
}

void TestCliEvents::columnsAreChosen()
{
    const ProgramResult result =
        events({u"--limit"_s, u"1"_s, u"--format"_s, u"csv"_s, u"--columns"_s, u"id, event_type"_s});
    QCOMPARE(result.out.split('\n').constFirst(), QByteArray("id,event_type\r"));
    const ProgramResult unknown = events({u"--columns"_s, u"wibble"_s});
    QCOMPARE(unknown.exitCode, 2);
    QVERIFY(unknown.err.contains("There is no column wibble. The columns are: timestamp, "));
    QCOMPARE(events({u"--columns"_s, u"id"_s, u"--format"_s, u"json"_s}).exitCode, 2);
}

void TestCliEvents::nothingFoundIsSaid()
{
    const ProgramResult result =
        events({u"--search"_s, u"certainly in no event"_s, u"--all"_s, u"--format"_s, u"json"_s});
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.out.startsWith("{\"events\": [],\n"));
    QVERIFY(result.err.contains("No event matches"));
    QVERIFY2(result.err.contains("Complete from "), result.err.constData());
}

QTEST_GUILESS_MAIN(TestCliEvents)
#include "tst_clievents.moc"
