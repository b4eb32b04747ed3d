// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/filter/filterlanguage.h"
#include "tests/unit/filter/randomfilters.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp t0 {1'787'241'293'000'000'000}; // 2026-08-20T15:54:53Z

FilterReferences references()
{
    FilterReferences all;
    all.t0 = t0;
    all.selectedTime = t0;
    all.selectedValue = [](FilterKey key) {
        switch (key) {
        case FilterKey::Actor:
            return u"jane doe"_s;
        case FilterKey::TargetId:
            return u"t1"_s;
        case FilterKey::TargetName:
            return u"checkout"_s;
        case FilterKey::EnvironmentName:
            return u"prod"_s;
        default:
            return QString();
        }
    };
    return all;
}

} // namespace

class TestFilterLanguage final : public QObject
{
    Q_OBJECT

private slots:
    void writesOneForm_data();
    void writesOneForm();
    void landsInThePanel_data();
    void landsInThePanel();
    void keepsTheRest_data();
    void keepsTheRest();
    void saysWhereAndWhat_data();
    void saysWhereAndWhat();
    void stateComesBackFromItsText();
    void textComesBackFromItsState();
    void survivesAnything();
    void refersToTheSelectedEvent();
    void draftsNeedNoMoment();
    void narrowsTheQueryByFixedTimes();
    void tokensCoverTheText();
};

void TestFilterLanguage::writesOneForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const char *text, const char *canonical) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(canonical);
    };
    row("", "");
    row("   ", "");
    row("type:UPDATE", "type:UPDATE");
    row("TYPE:update", "type:UPDATE");
    row("event_type=deploy-failed", "type:DEPLOY_FAILED");
    row("type:\"update\"", "type:\"update\"");
    row("type:NEW_ONE", "type:NEW_ONE");
    row("type:(UPDATE OR DELETE)", "type:(UPDATE OR DELETE)");
    row("type:{UPDATE, delete}", "type:(UPDATE OR DELETE)");
    row("type:UPDATE OR type:DELETE", "type:(UPDATE OR DELETE)");
    row("NOT type:UPDATE", "-type:UPDATE");
    row("type!=UPDATE", "-type:UPDATE");
    row("NOT NOT type:UPDATE", "type:UPDATE");
    row("-type:UPDATE -type:DELETE", "-type:(UPDATE OR DELETE)");
    row("-(type:UPDATE OR type:DELETE)", "-type:(UPDATE OR DELETE)");
    row("-type:(UPDATE OR DELETE)", "-type:(UPDATE OR DELETE)");
    row("outcome:none", "outcome:\"\"");
    row("outcome:FAILED", "outcome:failed");
    row("actor:*jane*", "actor:*jane*");
    row("-actor:terraform*", "-actor:terraform*");
    row("actor:jane\\ d*", "actor:jane\\ d*");
    row("actor:\"jane d*\"", "actor:\"jane d*\"");
    row("env:\"\"", "env:\"\"");
    row("env:* -env:prod", "-env:prod env:*");
    row("environment:1aa2c219-b0e3-5d81-9de6-0123456789ab", "env:1aa2c219-b0e3-5d81-9de6-0123456789ab");
    row("environment:1AA2C219-B0E3-5D81-9DE6-0123456789AB", "env:1aa2c219-b0e3-5d81-9de6-0123456789ab"); // pasted
    row("id:1AA2C219-B0E3-5D81-9DE6-0123456789AB", "id:1aa2c219-b0e3-5d81-9de6-0123456789ab");
    row("id:\"1AA2C219-B0E3-5D81-9DE6-0123456789AB\"", "id:\"1AA2C219-B0E3-5D81-9DE6-0123456789AB\"");
    row("env-name:\"1aa2c219-b0e3-5d81-9de6-0123456789ab\"", "env-name:1aa2c219-b0e3-5d81-9de6-0123456789ab");
    row("env-id:prod", "env-id:prod");
    row("project-id:(a OR 1aa2c219-b0e3-5d81-9de6-0123456789ab)",
        "project-id:(a OR 1aa2c219-b0e3-5d81-9de6-0123456789ab)");
    row("time>=-30m", "time>=-30m");
    row("time>-1h30m", "time>=-90m");
    row("time>=now-3600s", "time>=-1h");
    row("time:2026-08-20", "time>=2026-08-20T00:00:00Z time<2026-08-21T00:00:00Z");
    row("time>2026-08-20", "time>=2026-08-21T00:00:00Z");
    row("time<=2026-08-20", "time<2026-08-21T00:00:00Z");
    row("time>2026-08-20T10:00:00Z", "time>=2026-08-20T10:00:00.000000001Z");
    row("time>=\"2026-08-20 12:00:00+02:00\"", "time>=2026-08-20T10:00:00Z");
    row("time:[2026-08-20..2026-08-21]", "time>=2026-08-20T00:00:00Z time<2026-08-22T00:00:00Z");
    row("time:[2026-08-20 10:00:00..2026-08-21)", "time>=2026-08-20T10:00:00Z time<2026-08-21T00:00:00Z");
    row("time:[T0-30m..T0+5m]", "time>=T0-30m time<=T0+5m");
    row("time:[..now-2h]", "time<=-2h");
    row("time>T0-30m", "time>T0-30m");
    row("needle", "needle");
    row("\"two words\"", "\"two words\"");
    row("text:needle", "needle");
    row("a b c", "a b c");
    row("a AND b OR c", "(a b) OR c");
    row("a (b OR c)", "a (b OR c)");
    row("chec*out", "chec*out");
    row("/mem(ory)?/i", "/mem(ory)?/i");
    row("actor:/^ci-/", "actor:/^ci-/");
    row("change.path:resources.memory", "path:resources.memory");
    row("path:ports[*].name", "path:ports[*].name");
    row("path:\"a*b\"", "path:a\\*b");
    row("target:checkout OR actor:jane", "target:checkout OR actor:jane");
    row("-(a b)", "-(a b)");
    row("- type:a", "");
    row("\"a\\nb\\u{202e}\"", "\"a\\nb\\u{202e}\"");
    row("\"AND\"", "\"AND\"");
    row("actor:${actor}", "actor:\"jane doe\"");
    row("target:${target}", "target-id:t1");
    row("${target}", "checkout");
    row("env:${env}", "env:prod");
    row("time>=${time}-5m", "time>=2026-08-20T15:49:53Z");
}

void TestFilterLanguage::writesOneForm()
{
    QFETCH(QString, text);
    const FilterReading reading = parseFilter(text, references());
    if (text == "- type:a"_L1) {
        QVERIFY(reading.error);
        return;
    }
    QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->sentence) : "");
    QTEST(filterText(reading.state), "canonical");
    const FilterReading again = parseFilter(filterText(reading.state), references());
    QVERIFY(again.state == reading.state);
}

void TestFilterLanguage::landsInThePanel_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FilterState>("state");
    const auto row = [](const char *text, auto &&edit) {
        FilterState state;
        edit(state);
        QTest::newRow(text) << QString::fromUtf8(text) << state;
    };
    row("type:UPDATE", [](FilterState &f) { f.eventTypes = {u"UPDATE"_s}; });
    row("type:(a OR b) -type:c actor:x", [](FilterState &f) {
        f.eventTypes = {u"a"_s, u"b"_s};
        f.excluded.eventTypes = {u"c"_s};
        f.actors = {u"x"_s};
    });
    row("actor:*ja\\*ne*", [](FilterState &f) { f.actorText = u"ja*ne"_s; });
    row("memory", [](FilterState &f) { f.text = u"memory"_s; });
    row("time>=-30m", [](FilterState &f) { f.time.last = std::chrono::minutes(30); });
    row("time>=2026-08-20T15:54:53Z", [](FilterState &f) { f.time.absolute.from = t0; });
    row("time<2026-08-20T15:54:53Z time<2026-08-21", [](FilterState &f) { f.time.absolute.to = t0; });
    row("target:checkout env:prod-eu project:shop", [](FilterState &f) {
        f.targetNames = {u"checkout"_s};
        f.environmentNames = {u"prod-eu"_s};
        f.projectNames = {u"shop"_s};
    });
    row("env-type:production outcome:failed sub:config", [](FilterState &f) {
        f.environmentTypes = {u"PRODUCTION"_s};
        f.outcomes = {u"failed"_s};
        f.subTargetTypes = {u"CONFIG"_s};
    });
    row("origin:\"\"", [](FilterState &f) { f.origins = {QString()}; });
}

void TestFilterLanguage::landsInThePanel()
{
    QFETCH(QString, text);
    QFETCH(FilterState, state);
    const FilterReading reading = parseFilter(text, references());
    QVERIFY(!reading.error);
    QVERIFY(reading.state.expression.isEmpty());
    QVERIFY(reading.state == state);
}

void TestFilterLanguage::keepsTheRest_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expression");
    QTest::newRow("across fields") << u"type:UPDATE (actor:a OR origin:CLI)"_s << u"actor:a OR origin:CLI"_s;
    QTest::newRow("second text") << u"a b"_s << u"b"_s;
    QTest::newRow("not a text") << u"-needle"_s << u"-needle"_s;
    QTest::newRow("two types at once") << u"type:UPDATE type:DELETE"_s << u"type:DELETE"_s;
    QTest::newRow("pattern") << u"target:check*"_s << u"target:check*"_s;
    QTest::newRow("T0") << u"time>T0-30m actor:x"_s << u"time>T0-30m"_s;
    QTest::newRow("end that moves") << u"time<now-2h"_s << u"time<-2h"_s;
    QTest::newRow("two beginnings") << u"time>=-2h time>=2026-08-20"_s << u"time>=2026-08-20T00:00:00Z"_s;
    QTest::newRow("event id") << u"id:abc"_s << u"id:abc"_s;
}

void TestFilterLanguage::keepsTheRest()
{
    QFETCH(QString, text);
    const FilterReading reading = parseFilter(text, references());
    QVERIFY(!reading.error);
    QTEST(reading.state.expression.text(), "expression");
    QCOMPARE(reading.state.t0.has_value(), text.contains("T0"_L1));
    const auto alone = parseExpression(reading.state.expression.text());
    QVERIFY(alone);
    QVERIFY(*alone == reading.state.expression);
}

void TestFilterLanguage::saysWhereAndWhat_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("words"); // in the sentence
    const auto row = [](const char *text, int position, int length, const char *words) {
        QTest::newRow(text) << QString::fromUtf8(text) << position << length << QString::fromUtf8(words);
    };
    row("typ:UPDATE", 0, 3, "did you mean type");
    row("a http://x", 2, 4, "no key http");
    row("type:", 5, 0, "value is missing");
    row("type: x", 5, 0, "value is missing");
    row("a type:UPDATE actor>x", 14, 6, "Only time");
    row("outcome:fine", 8, 4, "no outcome fine");
    row("time>yesterday", 5, 9, "no time");
    row("time>T1", 5, 2, "no time");
    row("time>", 5, 0, "time is missing");
    row("time:[-2h]", 5, 5, "range is written");
    row("time:[..]", 5, 4, "neither");
    row("time:[2026-08-21..2026-08-20]", 5, 24, "ends before");
    row("\"open", 0, 5, "not closed");
    row("x /open", 2, 5, "not closed");
    row("/a(/", 3, 1, "regular expression");
    row("/a/x", 3, 1, "ignore case");
    row("(a", 0, 1, "not closed");
    row("a)", 1, 1, "No bracket is open");
    row("()", 0, 2, "nothing between");
    row("a OR", 4, 0, "missing");
    row("OR a", 0, 2, "before OR");
    row("a or b", 2, 2, "capitals");
    row("- a", 0, 1, "directly after the minus");
    row("type:(a b)", 8, 1, "Write OR");
    row("type:{a b}", 8, 1, "comma");
    row("type:{a", 5, 1, "not closed");
    row("{a}", 0, 1, "set belongs to a key");
    row("\"\"", 0, 2, "no text");
    row("a\\d", 1, 2, "backslash");
    row("path:\"\"", 5, 2, "path that changed");
    row("${nothing}", 0, 10, "no value of this name");
    row("${actor", 0, 7, "not closed");
    row("actor:${path}", 6, 7, "no value of this name");
    row("project:${project} ${project}", 19, 10, "no such value");
}

void TestFilterLanguage::saysWhereAndWhat()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    const FilterReading reading = parseFilter(text, references());
    QVERIFY(reading.error);
    QVERIFY2(reading.error->sentence.contains(words), qPrintable(reading.error->sentence));
    QTEST(static_cast<int>(reading.error->position), "position");
    QTEST(static_cast<int>(reading.error->length), "length");
}

void TestFilterLanguage::stateComesBackFromItsText()
{
    RandomFilters random(1);
    for (int n = 0; n < 3000; ++n) {
        FilterState state = random.panel();
        if (random.below(2) == 0) {
            // What lands in the panel is no expression; what is read of both together is the whole.
            const QString text = QString(filterText(state) + u' ' + filterText(random.node(3)));
            const FilterReading reading = parseFilter(text, references());
            QVERIFY2(!reading.error, qPrintable(text));
            state = reading.state;
        }
        const QString text = filterText(state);
        const FilterReading reading = parseFilter(text, references());
        QVERIFY2(!reading.error, qPrintable(text + u'\n' + (reading.error ? reading.error->sentence : QString())));
        QVERIFY2(reading.state == state, qPrintable(text + u'\n' + filterText(reading.state)));
    }
}

void TestFilterLanguage::textComesBackFromItsState()
{
    RandomFilters random(2);
    for (int n = 0; n < 3000; ++n) {
        const FilterNodePtr node = random.node(4);
        const QString text = filterText(node);
        const auto expression = parseExpression(text);
        QVERIFY2(expression, qPrintable(text));
        QCOMPARE(expression->text(), text);
        const FilterReading reading = parseFilter(text, references());
        QVERIFY(!reading.error);
        const QString canonical = filterText(reading.state);
        QCOMPARE(filterText(parseFilter(canonical, references()).state), canonical);
    }
}

void TestFilterLanguage::survivesAnything()
{
    const QStringList pieces {u"type:"_s, u"("_s, u")"_s, u"{"_s, u"}"_s, u"\""_s, u"/"_s, u"\\"_s, u"-"_s, u"NOT "_s, u" OR "_s,
                              u" AND "_s, u"time"_s, u">"_s, u"["_s, u".."_s, u"]"_s, u"${"_s, u"T0"_s, u"*"_s, u","_s, u" "_s,
                              u"x"_s, QString(QChar(0)), QString(QChar(0xDC00)), u"\u202e"_s, u"9"_s, u"m"_s};
    QRandomGenerator random(3);
    for (int n = 0; n < 10000; ++n) {
        QString text;
        for (int length = random.bounded(16); length > 0; --length)
            text += pieces.at(random.bounded(static_cast<int>(pieces.size())));
        const FilterReading reading = parseFilter(text, references());
        if (reading.error) {
            QVERIFY(reading.error->position >= 0 && reading.error->length >= 0);
            QVERIFY2(reading.error->position + reading.error->length <= text.size(), qPrintable(text));
            QVERIFY(!reading.error->sentence.isEmpty());
        } else {
            const QString canonical = filterText(reading.state);
            const FilterReading again = parseFilter(canonical, references());
            QVERIFY2(!again.error && again.state == reading.state, qPrintable(text + u'\n' + canonical));
        }
        (void)completionAt(text, random.bounded(static_cast<int>(text.size()) + 1));
    }
    QVERIFY(parseFilter(QString(5000, u'(')).error);
    QVERIFY(parseFilter(QString(70'000, u'x')).error);
}

void TestFilterLanguage::refersToTheSelectedEvent()
{
    const FilterReading without = parseFilter(u"actor:${actor}");
    QVERIFY(without.error);
    QVERIFY(without.error->sentence.contains("No event is selected"_L1));
    QVERIFY(parseFilter(u"time>T0").error->sentence.contains("T0 is not set"_L1));
    QCOMPARE(parseFilter(u"origin:${origin}", references()).state.origins, QStringList {QString()});
    QCOMPARE(parseFilter(u"time>T0", references()).state.t0, t0);
}

void TestFilterLanguage::draftsNeedNoMoment()
{
    FilterReferences draft;
    draft.isDraft = true;
    for (const auto text : {u"actor:${actor} time>T0-30m", u"${target} time>=${time}", u"path:${target}"})
        QVERIFY(!parseFilter(text, draft).error);
    QVERIFY(parseFilter(u"actor:${nobody}", draft).error);
}

void TestFilterLanguage::narrowsTheQueryByFixedTimes()
{
    const Timestamp now {t0.ns + 3600 * Timestamp::nsPerSecond};
    const auto planOf = [now](const char16_t *text) { return planForQovery(parseFilter(text, references()).state, now); };
    const FilterPlan around = planOf(u"time:[T0-30m..T0+5m]");
    QCOMPARE(around.query.range.from->ns, t0.ns - 1800 * Timestamp::nsPerSecond);
    QCOMPARE(around.query.range.to->ns, t0.ns + 300 * Timestamp::nsPerSecond + 1);
    QCOMPARE(around.onServer, QList<FilterPart> {FilterPart::Expression});
    const FilterPlan more = planOf(u"time>T0 (type:A OR actor:b) time<2026-08-21");
    QCOMPARE(more.query.range.from->ns, t0.ns + 1);
    QCOMPARE(more.query.range.to, Timestamp::parse(std::string_view("2026-08-21T00:00:00Z")));
    QCOMPARE(more.onLoaded, QList<FilterPart> {FilterPart::Expression});
    const FilterPlan either = planOf(u"time>T0 OR type:A");
    QVERIFY(either.query.range.isOpen());
    const FilterPlan nothing = planOf(u"time>T0 time<T0-1h");
    QVERIFY(*nothing.query.range.from < *nothing.query.range.to);
    QVERIFY(planOf(u"time<now-2h").query.range.isOpen());
}

void TestFilterLanguage::tokensCoverTheText()
{
    using Kind = FilterToken::Kind;
    const QString text = u"-type:(UPDATE OR del*) \"x y\" /r/i time>=T0 ${actor}"_s;
    const FilterReading reading = parseFilter(text, references());
    QVERIFY(!reading.error);
    QList<Kind> kinds;
    QString covered;
    for (const FilterToken &token : reading.tokens) {
        kinds.append(token.kind);
        covered += text.mid(token.position, token.length);
    }
    QCOMPARE(kinds, (QList<Kind> {Kind::Keyword, Kind::Key, Kind::Operator, Kind::Bracket, Kind::Value, Kind::Keyword, Kind::Pattern,
                                  Kind::Bracket, Kind::Quoted, Kind::RegularExpression, Kind::Key, Kind::Operator, Kind::Moment,
                                  Kind::Reference}));
    QCOMPARE(covered.remove(u' '), QString(text).remove(u' '));
}

QTEST_GUILESS_MAIN(TestFilterLanguage)
#include "tst_filterlanguage.moc"
