// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/documentdiff.h"
#include "models/filter/filterlanguage.h"
#include "models/filter/globpattern.h"
#include "models/history/fieldpath.h"
#include "models/domain/coverage.h"
#include "models/items/eventtablemodel.h"
#include "tests/gui/workspacefixture.h"
#include "views/eventactions.h"
#include "views/eventcopy.h"
#include "views/eventpivots.h"
#include "views/eventtableview.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestEventActions : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void copiesTheRowAsItIsSeen();
    void copiesMarkdownThatStaysMarkdown();
    void copiedMarkdownSaysWhatMayBeMissing();
    void markdownIsInTheZoneOfTheWindow();
    void copiesTellOfTheFoldedEvents();
    void narrowsToACell_data();
    void narrowsToACell();
    void excludesACell_data();
    void excludesACell();
    void emptyCellsNarrowNothing();
    void pivotsLiftTheOtherRestrictions();
    void aroundIsFiveMinutesEachWay();
    void pathNarrowsToItself_data();
    void pathNarrowsToItself();
    void menuOffersWhatTheEventHas();

private:
    std::unique_ptr<WorkspaceFixture> m_fixture;
    std::unique_ptr<EventTableModel> m_model;
    std::unique_ptr<EventTableView> m_view;
    std::unique_ptr<EventActions> m_actions;
};

void TestEventActions::init()
{
    m_actions.reset();
    m_view.reset();
    m_model.reset();
    m_fixture = std::make_unique<WorkspaceFixture>();
    m_model = std::make_unique<EventTableModel>(m_fixture->workspace.list(), m_fixture->workspace.summaries());
    m_view = std::make_unique<EventTableView>(*m_model);
    m_actions = std::make_unique<EventActions>(m_fixture->workspace, *m_model, *m_view);
    m_fixture->open();
    QTRY_COMPARE(m_fixture->source->pageCount(), 1);
    m_fixture->source->lastPage().request.answer(atEnd(
        {{"e1", 10,
          R"("event_type":"UPDATE","target_id":"t1","target_name":"api *new*\u202e","target_type":"CONTAINER",)"
          R"("project_id":"p1","project_name":"shop","environment_id":"v1","environment_name":"prod",)"
          R"("origin":"CLI","triggered_by":"jane|doe")"},
         {"e2", 5, {}}}));
    QTRY_COMPARE(m_model->rowCount(), 2);
}

void TestEventActions::copiesTheRowAsItIsSeen()
{
    QVERIFY(!m_actions->copyRowAction()->isEnabled());
    m_view->setCurrentIndex(m_model->index(0, 0));
    QVERIFY(m_actions->copyRowAction()->isEnabled());
    m_actions->copyRowAction()->trigger();
    const QStringList cells = QGuiApplication::clipboard()->text().split(u'\t');
    QCOMPARE(cells.size(), 7);
    QCOMPARE(cells.at(0), u"2026-08-20 12:00:10 UTC"_s);
    QCOMPARE(cells.at(1), u"Update"_s);
    QCOMPARE(cells.at(2), u"api *new*⟨U+202E⟩ – shop / prod"_s);
    QCOMPARE(cells.at(5), u"jane|doe"_s);
}

void TestEventActions::copiedMarkdownSaysWhatMayBeMissing()
{
    const Timestamp time = m_model->snapshot().time(m_model->rowId(0));
    const auto copied = [this](const Coverage *coverage) {
        return rowAsMarkdown(*m_model, 0, QTimeZone::utc(), coverage);
    };
    const QString words = u"Other events of that moment may be missing: "_s;
    QVERIFY(!copied(nullptr).contains(words)); // nothing is claimed of others
    Coverage coverage;
    QVERIFY(copied(&coverage).contains(QString(words + u"Not fetched yet."_s)));
    coverage.mark({{time.ns - 5}, {time.ns + 5}, CoverageKind::Uncertain, CoverageReason::NotSettled});
    QVERIFY(copied(&coverage).contains(QString(words + u"So recent that events may still arrive"_s)));
    coverage.mark({{time.ns - 5}, {time.ns + 5}, CoverageKind::Complete, CoverageReason::None});
    QVERIFY(!copied(&coverage).contains(words));
    QVERIFY(!copied(&coverage).contains(u"omplete"_s)); // one event proves no list
}

void TestEventActions::copiesMarkdownThatStaysMarkdown()
{
    const QString text = rowAsMarkdown(*m_model, 0, QTimeZone(2 * 3600));
    QVERIFY(text.startsWith(u"**Update**\n"_s));
    QVERIFY(text.contains(u"- When: 2026-08-20T12:00:10Z (2026-08-20 14:00:10 local, UTC+02:00)\n"_s));
    QVERIFY(text.contains(u"- Who: jane\\|doe\n"_s));
    QVERIFY(text.contains(u"- Container: api \\*new\\*⟨U+202E⟩ – shop / prod\n"_s));
    QVERIFY(text.contains(u"- Event id: e1\n"_s));
}

void TestEventActions::markdownIsInTheZoneOfTheWindow()
{
    const auto copied = [this](const QTimeZone &zone) {
        m_view->setTimeZone(zone);
        m_view->setCurrentIndex(m_model->index(0, 0));
        m_actions->copyMarkdownAction()->trigger();
        return QGuiApplication::clipboard()->text();
    };
    QVERIFY2(copied(QTimeZone::utc()).contains(u"- When: 2026-08-20T12:00:10Z\n"_s), "UTC alone");
    QVERIFY2(copied(QTimeZone(-5 * 3600)).contains(u"- When: 2026-08-20T12:00:10Z (2026-08-20 07:00:10 local, UTC−05:00)\n"_s),
             "both");
}

void TestEventActions::copiesTellOfTheFoldedEvents()
{
    Chain chain;
    chain.links = {{*m_model->snapshot().find(u"e2"_s), ChainRule::Opens}, {*m_model->snapshot().find(u"e1"_s), ChainRule::Opens}};
    m_fixture->workspace.folds().fold(chain, 0);
    QTRY_COMPARE(m_model->rowCount(), 1);
    m_view->setCurrentIndex(m_model->index(0, 0));
    m_actions->copyMarkdownAction()->trigger();
    const QString markdown = QGuiApplication::clipboard()->text();
    QVERIFY2(markdown.contains(u"- Folded chain (inferred): 2 events"_s), qPrintable(markdown));
    QVERIFY2(markdown.contains(u"\n  - 2026-08-20T12:00:05Z "_s) && markdown.contains(u" (e2)\n"_s), qPrintable(markdown));
    QVERIFY2(markdown.contains(u"\n  - 2026-08-20T12:00:10Z Update (e1)\n"_s), qPrintable(markdown));
    m_actions->copyRowAction()->trigger();
    const QString row = QGuiApplication::clipboard()->text();
    QVERIFY2(row.contains(u"folded chain: 2 events"_s), qPrintable(row));
    QCOMPARE(row.split(u'\t').size(), 7);
    // no column of the change: a cell more
    const ChainFold *fold = m_fixture->workspace.folds().foldOf(m_model->rowId(0));
    const QStringList cells
        = rowAsTabSeparated(*m_model, 0, {int(EventColumn::Id)}, QTimeZone::utc(), nullptr, fold).split(u'\t');
    QCOMPARE(cells.size(), 2);
    QVERIFY(cells.last().startsWith(u"folded chain: 2 events"_s));
}

void TestEventActions::narrowsToACell_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<FilterState>("filter");
    FilterState filter;
    filter.text = u"kept"_s;

    FilterState expected = filter;
    expected.eventTypes = {u"UPDATE"_s};
    QTest::newRow("event") << int(EventColumn::Event) << expected;
    expected = filter;
    expected.targetTypes = {u"CONTAINER"_s};
    expected.targetIds = {u"t1"_s};
    QTest::newRow("target") << int(EventColumn::Target) << expected;
    expected = filter;
    expected.actors = {u"jane|doe"_s};
    QTest::newRow("actor") << int(EventColumn::TriggeredBy) << expected;
    expected = filter;
    expected.origins = {u"CLI"_s};
    QTest::newRow("origin") << int(EventColumn::Origin) << expected;
    expected = filter;
    expected.projectIds = {u"p1"_s};
    expected.environmentIds = {u"v1"_s};
    QTest::newRow("environment") << int(EventColumn::Environment) << expected;
}

void TestEventActions::narrowsToACell()
{
    QFETCH(int, column);
    QFETCH(FilterState, filter);
    FilterState before;
    before.text = u"kept"_s;
    const auto narrowed = onlyThisValue(before, m_model->snapshot(), m_model->rowId(0), EventColumn(column));
    QVERIFY(narrowed);
    QVERIFY(*narrowed == filter);
}

void TestEventActions::excludesACell_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<FilterPart>("part");
    QTest::addColumn<QString>("value");
    QTest::newRow("event") << int(EventColumn::Event) << FilterPart::NotEventType << u"UPDATE"_s;
    QTest::newRow("target type") << int(EventColumn::TargetType) << FilterPart::NotTargetType << u"CONTAINER"_s;
    QTest::newRow("target") << int(EventColumn::Target) << FilterPart::NotTargetId << u"t1"_s;
    QTest::newRow("actor") << int(EventColumn::TriggeredBy) << FilterPart::NotActor << u"jane|doe"_s;
    QTest::newRow("origin") << int(EventColumn::Origin) << FilterPart::NotOrigin << u"CLI"_s;
    QTest::newRow("project") << int(EventColumn::Project) << FilterPart::NotProject << u"p1"_s;
    QTest::newRow("environment") << int(EventColumn::Environment) << FilterPart::NotEnvironment << u"v1"_s;
}

void TestEventActions::excludesACell()
{
    QFETCH(int, column);
    QFETCH(FilterPart, part);
    QFETCH(QString, value);
    FilterState before;
    before.text = u"kept"_s;
    FilterState expected = before;
    *valuesOf(expected, part) = {value};
    const auto once = excludeThisValue(before, m_model->snapshot(), m_model->rowId(0), EventColumn(column));
    QVERIFY(once);
    QVERIFY(*once == expected);
    const auto twice = excludeThisValue(*once, m_model->snapshot(), m_model->rowId(0), EventColumn(column));
    QVERIFY(*twice == expected);
    QVERIFY(!excludeThisValue(before, m_model->snapshot(), m_model->rowId(0), EventColumn::Time));
}

void TestEventActions::emptyCellsNarrowNothing()
{
    const EventSnapshot &events = m_model->snapshot();
    for (const EventColumn column : {EventColumn::Origin, EventColumn::Target, EventColumn::Environment,
                                     EventColumn::Time, EventColumn::ChangeSummary})
        QVERIFY(!onlyThisValue({}, events, m_model->rowId(1), column));
    QVERIFY(!sameTarget({}, events, m_model->rowId(1)));
    QVERIFY(!sameActor({}, events, m_model->rowId(1)));
    QVERIFY(!sameEnvironment({}, events, m_model->rowId(1)));
}

void TestEventActions::pivotsLiftTheOtherRestrictions()
{
    FilterState before;
    before.text = u"lifted"_s;
    before.time.last = std::chrono::hours(1);
    const auto target = sameTarget(before, m_model->snapshot(), m_model->rowId(0));
    QVERIFY(target);
    QVERIFY(target->text.isEmpty());
    QVERIFY(target->time == before.time);
    QCOMPARE(target->targetIds, QStringList {u"t1"_s});
    QCOMPARE(target->environmentIds, QStringList {u"v1"_s});
    const auto actor = sameActor(before, m_model->snapshot(), m_model->rowId(0));
    QVERIFY(actor);
    QCOMPARE(actor->actors, QStringList {u"jane|doe"_s});
}

void TestEventActions::aroundIsFiveMinutesEachWay()
{
    const FilterState around = aroundThis(m_model->snapshot(), m_model->rowId(0));
    QCOMPARE(around.time.absolute.from->ns, sampleTime(10 - 300).ns);
    QCOMPARE(around.time.absolute.to->ns, sampleTime(10 + 300).ns);
}

void TestEventActions::pathNarrowsToItself_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("pattern");
    const auto add = [](const char *name, const QByteArray &before, const QByteArray &after, const QString &pattern) {
        QTest::newRow(name) << before << after << pattern;
    };
    add("member", R"({"r":{"m":1}})", R"({"r":{"m":2}})", u"r.m"_s);
    add("position", R"({"r":[{"m":1}]})", R"({"r":[{"m":2}]})", u"r[*].m"_s);
    add("identity", R"({"r":[{"name":"a","m":1}]})", R"({"r":[{"name":"a","m":2}]})", u"r[a].m"_s);
    add("wildcards", R"({"a*?":1})", R"({"a*?":2})", u"[\"a\\*\\?\"]"_s);
    add("quotes", R"({"a\"b\\":1})", R"({"a\"b\\":2})", u"[\"a\\\\\"b\\\\\\\\\"]"_s);
    add("words", R"({"a) OR b":1})", R"({"a) OR b":2})", u"[\"a) OR b\"]"_s);
    add("hidden", QByteArray("{\"a\xe2\x80\xae\":1}"), QByteArray("{\"a\xe2\x80\xae\":2}"), u"[\"a\u202e\"]"_s);
}

void TestEventActions::pathNarrowsToItself()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const DiffTree tree = *compareDocuments(before, after, {}, CancelFlag());
    const auto leaf = std::int32_t(tree.nodes.size()) - 1;
    const QString pattern = changedPathPattern(tree, leaf);
    QTEST(pattern, "pattern");
    QVERIFY(ChangedPathPattern(pattern).matches(dottedFieldPath(fieldPath(tree, leaf))));
    FilterState filter;
    filter.eventTypes = {u"UPDATE"_s};
    const FilterState narrowed = onlyThisPath(filter, pattern);
    QCOMPARE(narrowed.eventTypes, filter.eventTypes);
    QVERIFY(narrowed.expression.text().startsWith("path:"_L1));
    const FilterReading read = parseFilter(filterText(narrowed)); // as the line shows it
    QVERIFY(!read.error);
    QCOMPARE(read.state, narrowed);
    QCOMPARE(onlyThisPath(narrowed, pattern), narrowed); // once is enough
    QCOMPARE(conjuncts(onlyThisPath(narrowed, u"other"_s).expression.root()).size(), std::size_t(2));
}

void TestEventActions::menuOffersWhatTheEventHas()
{
    m_view->setCurrentIndex(m_model->index(1, 0)); // the event without anything
    QMenu menu;
    m_actions->fillPivotMenu(&menu);
    QVERIFY(!menu.findChild<QAction *>(u"sameTargetAction"_s)->isEnabled());
    menu.findChild<QAction *>(u"aroundThisAction"_s)->trigger();
    QCOMPARE(m_fixture->workspace.filter().time.absolute.from->ns, sampleTime(5 - 300).ns);
}

QTEST_MAIN(TestEventActions)
#include "tst_eventactions.moc"
