// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/options/filteroptions.h"
#include "app/options/timevalue.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

const Timestamp noon = *Timestamp::parse(std::string_view("2026-08-20T12:00:00Z"));

ParsedOptions parsed(const QStringList &arguments)
{
    const Result<ParsedOptions> options = parseConsoleOptions(arguments);
    if (!options)
        qFatal("%s", qPrintable(options.error().detail));
    return *options;
}

} // namespace

class TestFilterOptions : public QObject
{
    Q_OBJECT

private slots:
    void readsTimes_data();
    void readsTimes();
    void refusesWhatIsNoTime_data();
    void refusesWhatIsNoTime();
    void makesAFilterOfEveryOption();
    void filterTextHoldsBesideTheOptions();
    void pointsAtTheMistakeInAFilter();
    void refusesAnEmptyRange();
    void asksTheCascade_data();
    void asksTheCascade();
    void refusesImpossibleCascades_data();
    void refusesImpossibleCascades();
};

void TestFilterOptions::readsTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("time");
    QTest::newRow("now") << u"now"_s << u"2026-08-20T12:00:00Z"_s;
    QTest::newRow("seconds ago") << u"-90s"_s << u"2026-08-20T11:58:30Z"_s;
    QTest::newRow("minutes ago") << u"-30m"_s << u"2026-08-20T11:30:00Z"_s;
    QTest::newRow("hours ago") << u"-2h"_s << u"2026-08-20T10:00:00Z"_s;
    QTest::newRow("days ago") << u"-7d"_s << u"2026-08-13T12:00:00Z"_s;
    QTest::newRow("weeks ago") << u"-2w"_s << u"2026-08-06T12:00:00Z"_s;
    QTest::newRow("ahead") << u"+1d"_s << u"2026-08-21T12:00:00Z"_s;
    QTest::newRow("a date is its first instant in UTC") << u"2026-08-19"_s << u"2026-08-19T00:00:00Z"_s;
    QTest::newRow("zone") << u"2026-08-20T15:54:53.216566+02:00"_s << u"2026-08-20T13:54:53.216566Z"_s;
    QTest::newRow("without a zone: UTC") << u"2026-08-20T15:54:53"_s << u"2026-08-20T15:54:53Z"_s;
}

void TestFilterOptions::readsTimes()
{
    QFETCH(const QString, text);
    QFETCH(const QString, time);
    const Result<Timestamp> result = parseTimeValue(text, noon, u"from"_s);
    QVERIFY(result);
    QCOMPARE(result->toRfc3339(), time);
}

void TestFilterOptions::refusesWhatIsNoTime_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"yesterday", "-2", "2h", "-2y", "2026-02-30", "2026-8-2", "-99999999999w",
                             "-9999999w", "--2h", " now"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestFilterOptions::refusesWhatIsNoTime()
{
    QFETCH(const QString, text);
    const Result<Timestamp> result = parseTimeValue(text, noon, u"from"_s);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::InvalidInput);
    QVERIFY(result.error().detail.startsWith(QString(u"--from cannot be " + text)));
}

void TestFilterOptions::makesAFilterOfEveryOption()
{
    const Result<FilterState> filter = filterFromOptions(parsed({u"events"_s,   u"--event-type"_s,
                                                                 u"UPDATE"_s,   u"--event-type"_s,
                                                                 u"NEW_TYPE"_s, u"--target-type"_s,
                                                                 u"JOB"_s,      u"--target-id"_s,
                                                                 u"t"_s,        u"--sub-target-type"_s,
                                                                 u"VARIABLE"_s, u"--triggered-by"_s,
                                                                 u"Jo Doe"_s,   u"--origin"_s,
                                                                 u"CLI"_s,      u"--project"_s,
                                                                 u"p"_s,        u"--environment"_s,
                                                                 u"e"_s,        u"--from"_s,
                                                                 u"-1h"_s,      u"--to"_s,
                                                                 u"now"_s,      u"--search"_s,
                                                                 u"memory"_s}),
                                                         noon);
    QVERIFY(filter);
    FilterState expected;
    expected.eventTypes = {u"UPDATE"_s, u"NEW_TYPE"_s};
    expected.targetTypes = {u"JOB"_s};
    expected.targetIds = {u"t"_s};
    expected.subTargetTypes = {u"VARIABLE"_s};
    expected.actors = {u"Jo Doe"_s};
    expected.origins = {u"CLI"_s};
    expected.projectIds = {u"p"_s};
    expected.environmentIds = {u"e"_s};
    expected.text = u"memory"_s;
    expected.time.absolute = {Timestamp {noon.ns - 3600 * Timestamp::nsPerSecond}, noon};
    QCOMPARE(*filter, expected);
    QVERIFY(filterFromOptions(parsed({u"events"_s}), noon)->isEmpty());
}

void TestFilterOptions::filterTextHoldsBesideTheOptions()
{
    const Result<ParsedOptions> options = parseConsoleOptions(
        {u"events"_s, u"--origin"_s, u"CLI"_s, u"--filter"_s, u"type:UPDATE origin:API memory"_s});
    QVERIFY(options);
    const Result<FilterState> filter = filterFromOptions(*options, noon);
    QVERIFY(filter);
    QCOMPARE(filter->origins, QStringList {u"CLI"_s});
    QCOMPARE(filter->eventTypes, QStringList {u"UPDATE"_s});
    QCOMPARE(filter->text, u"memory"_s);
    QCOMPARE(filter->expression.text(), u"origin:API"_s); // both must hold
}

void TestFilterOptions::pointsAtTheMistakeInAFilter()
{
    const Result<ParsedOptions> options
        = parseConsoleOptions({u"events"_s, u"--filter"_s, u"memory typ:UPDATE"_s});
    QVERIFY(options);
    const Result<FilterState> filter = filterFromOptions(*options, noon);
    QVERIFY(!filter);
    QCOMPARE(filter.error().kind, ErrorKind::InvalidInput);
    QVERIFY(filter.error().detail.startsWith(u"--filter, character 8: There is no key typ"_s));
    QVERIFY(filter.error().detail.endsWith(u"\n    memory typ:UPDATE\n           ^^^"_s));
}

void TestFilterOptions::refusesAnEmptyRange()
{
    QVERIFY(!filterFromOptions(parsed({u"events"_s, u"--from"_s, u"now"_s, u"--to"_s, u"-1h"_s}), noon));
    QVERIFY(!filterFromOptions(parsed({u"events"_s, u"--from"_s, u"now"_s, u"--to"_s, u"now"_s}), noon));
    QVERIFY(!filterFromOptions(parsed({u"events"_s, u"--to"_s, u"soon"_s}), noon));
}

void TestFilterOptions::asksTheCascade_data()
{
    using Level = std::optional<TargetQuery::Level>;
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<Level>("level");
    const Level project = TargetQuery::Level::Project;
    const Level environment = TargetQuery::Level::Environment;
    QTest::newRow("service type") << QStringList {u"JOB"_s} << project;
    QTest::newRow("service in a project") << QStringList {u"JOB"_s, u"--project"_s, u"p"_s} << environment;
    QTest::newRow("service in an environment")
        << QStringList {u"JOB"_s, u"--project"_s, u"p"_s, u"--environment"_s, u"e"_s} << Level();
    QTest::newRow("environments") << QStringList {u"ENVIRONMENT"_s} << project;
    QTest::newRow("environments of a project")
        << QStringList {u"ENVIRONMENT"_s, u"--project"_s, u"p"_s} << environment;
    QTest::newRow("cluster") << QStringList {u"CLUSTER"_s} << Level();
    QTest::newRow("unknown type") << QStringList {u"BRAND_NEW"_s} << Level();
}

void TestFilterOptions::asksTheCascade()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const std::optional<TargetQuery::Level>, level);
    const Result<TargetQuery> query = targetQueryFromOptions(
        parsed(QStringList {u"targets"_s, u"--origin"_s, u"CLI"_s, u"--target-type"_s} + arguments), noon);
    QVERIFY(query);
    QCOMPARE(query->level, level);
    QCOMPARE(query->targetType, arguments.constFirst());
    QCOMPARE(query->origin, u"CLI"_s);
}

void TestFilterOptions::refusesImpossibleCascades_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no type") << QStringList {};
    QTest::newRow("cluster in a project")
        << QStringList {u"--target-type"_s, u"CLUSTER"_s, u"--project"_s, u"p"_s};
    QTest::newRow("environment in an environment") << QStringList {
        u"--target-type"_s, u"ENVIRONMENT"_s, u"--project"_s, u"p"_s, u"--environment"_s, u"e"_s};
    QTest::newRow("environment without project")
        << QStringList {u"--target-type"_s, u"JOB"_s, u"--environment"_s, u"e"_s};
}

void TestFilterOptions::refusesImpossibleCascades()
{
    QFETCH(const QStringList, arguments);
    const Result<TargetQuery> query =
        targetQueryFromOptions(parsed(QStringList {u"targets"_s} + arguments), noon);
    QVERIFY(!query);
    QCOMPARE(query.error().kind, ErrorKind::InvalidInput);
}

QTEST_GUILESS_MAIN(TestFilterOptions)
#include "tst_filteroptions.moc"
