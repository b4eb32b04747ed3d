// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/filter/filterlanguage.h"
#include "views/filtersettings.h"
#include "views/windowstate.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestWindowState : public QObject
{
    Q_OBJECT

private slots:
    void comesBackFromTheFile();
    void isPlainWithoutAFile();
    void filterComesBackExactly_data();
    void filterComesBackExactly();
    void brokenFilterRestrictsNothing_data();
    void brokenFilterRestrictsNothing();
    void eachConnectionHasItsOwnFilter();
    void linesOfTheFilterComeBackWithoutTokens();

private:
    QTemporaryDir m_folder;
};

void TestWindowState::comesBackFromTheFile()
{
    const QString file = m_folder.filePath(u"a.ini"_s);
    WindowState state;
    state.geometry = QByteArray("\x00\x01\xff geometry", 12);
    state.filterSplitter = "f";
    state.detailSplitter = "d";
    state.detailPane = "p";
    state.columns = {u"timestamp:0:shown"_s, u"origin:120:hidden"_s};
    state.filterPanelShown = false;
    state.detailRight = true;
    state.localTime = true;
    state.colorScheme = ColorScheme::Dark;
    {
        QSettings settings(file, QSettings::IniFormat);
        saveWindowState(settings, state);
    }
    const QSettings settings(file, QSettings::IniFormat);
    QCOMPARE(loadWindowState(settings), state);
}

void TestWindowState::isPlainWithoutAFile()
{
    const QSettings settings(m_folder.filePath(u"none.ini"_s), QSettings::IniFormat);
    QCOMPARE(loadWindowState(settings), WindowState {});
}

void TestWindowState::filterComesBackExactly_data()
{
    QTest::addColumn<FilterState>("filter");
    QTest::newRow("empty") << FilterState {};
    FilterState filter;
    filter.time.last = std::chrono::hours(24);
    QTest::newRow("last day") << filter;
    filter = {};
    filter.time.absolute = {Timestamp {1'787'227'200'123'456'789}, Timestamp {-1}};
    QTest::newRow("nanoseconds, before 1970") << filter;
    filter = {};
    filter.eventTypes = {u"UPDATE"_s, u"NEW, \"odd\" =1"_s};
    filter.outcomes = {u"failed"_s, QString()};
    filter.projectNames = {u"Shop"_s};
    filter.expression = *parseExpression(u"time>T0-30m (actor:x* OR origin:CLI)"_s);
    filter.t0 = Timestamp {1'787'227'200'123'456'789};
    filter.excluded.actors = {u"terraform-ci"_s, QString()};
    filter.excluded.environmentNames = {u"prod"_s};
    filter.targetTypes = {u"CONTAINER"_s};
    filter.subTargetTypes = {u"CONFIG"_s};
    filter.origins = {u"CLI"_s};
    filter.actors = {u"jané@acme.example"_s};
    filter.actorText = u"an"_s;
    filter.projectIds = {u"p"_s};
    filter.environmentIds = {u"e"_s};
    filter.targetIds = {u"t"_s};
    filter.text = u"a;b,c\\n\u202e%1"_s;
    QTest::newRow("everything") << filter;
}

void TestWindowState::filterComesBackExactly()
{
    QFETCH(FilterState, filter);
    const QString file = m_folder.filePath(u"f.ini"_s);
    {
        QSettings settings(file, QSettings::IniFormat);
        saveFilter(settings, u"c1"_s, filter);
    }
    const QSettings settings(file, QSettings::IniFormat);
    QVERIFY(loadFilter(settings, u"c1"_s) == filter);
}

void TestWindowState::brokenFilterRestrictsNothing_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{\"text\":");
    QTest::newRow("an array") << QByteArray("[1]");
    QTest::newRow("other types") << QByteArray(R"({"text":1,"eventTypes":"x","origins":[1,null],"from":5,"lastSeconds":-3})");
}

void TestWindowState::brokenFilterRestrictsNothing()
{
    QFETCH(QByteArray, json);
    QVERIFY(filterFromJson(json).isEmpty());
}

void TestWindowState::eachConnectionHasItsOwnFilter()
{
    QSettings settings(m_folder.filePath(u"two.ini"_s), QSettings::IniFormat);
    FilterState filter;
    filter.text = u"x"_s;
    saveFilter(settings, u"one"_s, filter);
    QVERIFY(loadFilter(settings, u"two"_s).isEmpty());
    saveFilter(settings, u"one"_s, {});
    QVERIFY(!settings.contains(u"filters/one"_s));
}

void TestWindowState::linesOfTheFilterComeBackWithoutTokens()
{
    const QString file = m_folder.filePath(u"lines.ini"_s);
    const QStringList lines {u"type:UPDATE, \"50 %\""_s, u"actor:jané"_s};
    {
        QSettings settings(file, QSettings::IniFormat);
        saveFilterLines(settings, u"a"_s, lines + QStringList {u"\"qov_0123456789abcdef\""_s});
        saveFilterLines(settings, u"b"_s, {u"x"_s});
        saveFilterLines(settings, u"b"_s, {});
    }
    const QSettings settings(file, QSettings::IniFormat);
    QCOMPARE(loadFilterLines(settings, u"a"_s), lines);
    QVERIFY(loadFilterLines(settings, u"b"_s).isEmpty());
}

QTEST_MAIN(TestWindowState)
#include "tst_windowstate.moc"
