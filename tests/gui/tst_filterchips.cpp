// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/filter/filterlanguage.h"
#include "models/session/targetcascade.h"
#include "tests/support/fakeclock.h"
#include "views/filterchips.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(FilterState)

class TestFilterChips : public QObject
{
    Q_OBJECT

private slots:
    void saysEachRestriction_data();
    void saysEachRestriction();
    void saysTimes_data();
    void saysTimes();
    void removingAParentRemovesWhatHangsOnIt();
    void removingOneLeavesTheOthers();
};

namespace {

FilterState with(const std::function<void(FilterState &)> &change)
{
    FilterState filter;
    change(filter);
    return filter;
}

} // namespace

void TestFilterChips::saysEachRestriction_data()
{
    QTest::addColumn<FilterState>("filter");
    QTest::addColumn<QString>("words");

    QTest::newRow("one type") << with([](auto &f) { f.eventTypes = {u"UPDATE"_s}; })
                              << u"Event type: Update"_s;
    QTest::newRow("two types") << with([](auto &f) {
        f.eventTypes = {u"UPDATE"_s, u"DEPLOY_FAILED"_s};
    }) << u"Event type: Update, Deploy failed"_s;
    QTest::newRow("four types") << with([](auto &f) {
        f.eventTypes = {u"UPDATE"_s, u"DEPLOY_FAILED"_s, u"SHELL"_s, u"NEVER_SEEN"_s};
    }) << u"Event type: Update, Deploy failed +2"_s;
    QTest::newRow("known name") << with([](auto &f) { f.projectIds = {u"p1"_s}; }) << u"Project: Checkout"_s;
    QTest::newRow("unknown name") << with([](auto &f) { f.environmentIds = {u"e9"_s}; })
                                  << u"Environment: e9"_s;
    QTest::newRow("actor text") << with([](auto &f) { f.actorText = u"ada"_s; }) << u"Actor contains: ada"_s;
    QTest::newRow("search") << with([](auto &f) { f.text = u"memory"_s; }) << u"Search: memory"_s;
    QTest::newRow("not an actor") << with([](auto &f) { f.excluded.actors = {u"ada"_s}; }) << u"Actor: not ada"_s;
    QTest::newRow("not two types") << with([](auto &f) {
        f.excluded.eventTypes = {u"UPDATE"_s, u"SHELL"_s};
    }) << u"Event type: not Update, Shell"_s;
    QTest::newRow("not a known name") << with([](auto &f) { f.excluded.projectIds = {u"p1"_s}; })
                                      << u"Project: not Checkout"_s;
    QTest::newRow("outcome") << with([](auto &f) { f.outcomes = {u"failed"_s}; }) << u"Outcome: failed"_s;
    QTest::newRow("no value") << with([](auto &f) { f.subTargetTypes = {QString()}; })
                              << u"Sub target type: none"_s;
    QTest::newRow("expression") << with([](auto &f) { f.expression = *parseExpression(u"type:A"_s); })
                                << u"Expression: type:A"_s;
    QTest::newRow("time") << with([](auto &f) { f.time.last = 15min; }) << u"Time: Last 15 minutes"_s;
}

void TestFilterChips::saysEachRestriction()
{
    QFETCH(FilterState, filter);
    QFETCH(QString, words);
    const auto nameOf = [](const QString &id) { return id == u"p1"_s ? u"Checkout"_s : QString(); };

    const QList<FilterChip> chips = filterChips(filter, {FilterPart::Text}, nameOf, QTimeZone::utc());

    QCOMPARE(chips.size(), 1);
    QCOMPARE(QString(chips.first().label % u": "_s % chips.first().value), words);
    QCOMPARE(chips.first().onLoaded, chips.first().part == FilterPart::Text);
}

void TestFilterChips::saysTimes_data()
{
    QTest::addColumn<qint64>("last");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("words");

    QTest::newRow("everything") << qint64(0) << QString() << QString() << u"Everything"_s;
    QTest::newRow("15 minutes") << qint64(900) << QString() << QString() << u"Last 15 minutes"_s;
    QTest::newRow("hour") << qint64(3600) << QString() << QString() << u"Last hour"_s;
    QTest::newRow("24 hours") << qint64(86400) << QString() << QString() << u"Last 24 hours"_s;
    QTest::newRow("7 days") << qint64(7 * 86400) << QString() << QString() << u"Last 7 days"_s;
    QTest::newRow("odd") << qint64(61) << QString() << QString() << u"Last 61 seconds"_s;
    QTest::newRow("same day") << qint64(0) << u"2026-08-20T15:54:00Z"_s << u"2026-08-20T16:10:00Z"_s
                              << u"2026-08-20 15:54:00 – 16:10:00 UTC"_s;
    QTest::newRow("two days") << qint64(0) << u"2026-08-20T15:54:00Z"_s << u"2026-08-21T16:10:00Z"_s
                              << u"2026-08-20 15:54:00 – 2026-08-21 16:10:00 UTC"_s;
    QTest::newRow("from") << qint64(0) << u"2026-08-20T15:54:00Z"_s << QString()
                          << u"from 2026-08-20 15:54:00 UTC"_s;
    QTest::newRow("before") << qint64(0) << QString() << u"2026-08-20T15:54:00Z"_s
                            << u"before 2026-08-20 15:54:00 UTC"_s;
}

void TestFilterChips::saysTimes()
{
    QFETCH(qint64, last);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, words);
    TimeChoice choice;
    if (last > 0)
        choice.last = std::chrono::seconds(last);
    choice.absolute.from = Timestamp::parse(QStringView(from));
    choice.absolute.to = Timestamp::parse(QStringView(to));
    QCOMPARE(timeChoiceWords(choice, QTimeZone::utc()), words);
}

void TestFilterChips::removingAParentRemovesWhatHangsOnIt()
{
    FakeClock clock;
    TargetCascade cascade(clock);
    FilterState filter;
    filter.targetTypes = {u"CONTAINER"_s};
    filter.projectIds = {u"p"_s};
    filter.environmentIds = {u"e"_s};
    filter.targetIds = {u"t"_s};
    filter.text = u"x"_s;
    cascade.setFilter(filter);

    const FilterState withoutEnvironment = withoutPart(filter, FilterPart::Environment, cascade);
    QCOMPARE(withoutEnvironment.projectIds, QStringList{u"p"_s});
    QVERIFY(withoutEnvironment.environmentIds.isEmpty());
    QVERIFY(withoutEnvironment.targetIds.isEmpty());

    const FilterState withoutType = withoutPart(filter, FilterPart::TargetType, cascade);
    QVERIFY(withoutType.targetTypes.isEmpty());
    QVERIFY(withoutType.targetIds.isEmpty());
    QCOMPARE(withoutType.projectIds, QStringList{u"p"_s}); // a place holds targets of every type
    QCOMPARE(withoutType.text, u"x"_s);
}

void TestFilterChips::removingOneLeavesTheOthers()
{
    FakeClock clock;
    const TargetCascade cascade(clock);
    const FilterState filter = with([](auto &f) {
        f.origins = {u"CLI"_s, u"API"_s};
        f.text = u"x"_s;
    });
    QCOMPARE(withoutPart(filter, FilterPart::Origin, cascade), with([](auto &f) { f.text = u"x"_s; }));
}

QTEST_MAIN(TestFilterChips)
#include "tst_filterchips.moc"
