// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/gui/filterpanelfixture.h"

#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Backtrail;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestFilterPanel : public QObject, protected FilterPanelFixture
{
    Q_OBJECT

private slots:
    void init() { renew(); }
    void controlsHaveTheirVisibleNames();
    void searchWaitsUntilTypingPauses();
    void escapeClearsTheSearchAndThenReturns();
    void ticksMakeTheFilter();
    void familyTicksAllItsValues();
    void familyInASearchTicksOnlyWhatIsShown();
    void unknownValuesAreOfferedOnceSeen();
    void timePresetIsHandedOver();
    void rangeInTheWrongOrderIsExplained();
    void targetIdsAreSplit();
    void followsAFilterFromElsewhere();
    void clearAllClearsAll();
    void cascadeAsksAndHandsOver();
    void cascadeFailureOffersRetry();
    void selectedIdOutsideTheListStays();
    void saysWhatTheServerDoes();

};

void TestFilterPanel::controlsHaveTheirVisibleNames()
{
    for (const QString &name : {u"Search"_s, u"Time range"_s, u"Event type"_s, u"Target type"_s, u"Project"_s,
                                u"Environment"_s, u"Service"_s, u"Origin"_s, u"Actor"_s}) {
        const QList<QLabel *> labels = m_panel->findChildren<QLabel *>();
        const auto label = std::find_if(labels.begin(), labels.end(),
                                        [&name](const QLabel *one) { return one->text() == name; });
        QVERIFY2(label != labels.end(), qPrintable(name));
        QVERIFY2((*label)->buddy(), qPrintable(name));
        QCOMPARE((*label)->buddy()->accessibleName(), name);
        QVERIFY((*label)->accessibleName().isEmpty());
    }
}

void TestFilterPanel::searchWaitsUntilTypingPauses()
{
    auto *search = child<QLineEdit>(u"filterSearch"_s);
    QSignalSpy changes(&m_fixture->workspace, &Workspace::filterChanged);
    QTest::keyClicks(search, u"memory"_s, Qt::NoModifier, 20); // ms between keys: typing, not a pause
    QCOMPARE(changes.size(), 0);
    QTRY_COMPARE(filter().text, u"memory"_s);
    QCOMPARE(changes.size(), 1);

    QTest::keyClicks(search, u" 512"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(filter().text, u"memory 512"_s); // at once
}

void TestFilterPanel::escapeClearsTheSearchAndThenReturns()
{
    auto *search = child<QLineEdit>(u"filterSearch"_s);
    QSignalSpy returns(m_panel.get(), &FilterPanel::returnRequested);
    QTest::keyClicks(search, u"x"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(filter().text.isEmpty());
    QCOMPARE(returns.size(), 0);
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(returns.size(), 1);
}

void TestFilterPanel::ticksMakeTheFilter()
{
    tick(u"filterEventType"_s, u"Update"_s);
    tick(u"filterEventType"_s, u"Deploy failed"_s);
    QCOMPARE(filter().eventTypes, (QStringList{u"UPDATE"_s, u"DEPLOY_FAILED"_s}));
    QVERIFY(child<QToolButton>(u"filterEventTypeButton"_s)->text().contains("Update"_L1));

    tick(u"filterOrigin"_s, u"Terraform provider"_s);
    QCOMPARE(filter().origins, QStringList{u"TERRAFORM_PROVIDER"_s});
    tick(u"filterEventType"_s, u"Update"_s);
    QCOMPARE(filter().eventTypes, QStringList{u"DEPLOY_FAILED"_s});
}

void TestFilterPanel::familyTicksAllItsValues()
{
    tick(u"filterEventType"_s, u"Restart"_s);
    QVERIFY(filter().eventTypes.contains(u"RESTART_FAILED"_s));
    QVERIFY(filter().eventTypes.contains(u"TRIGGER_RESTART"_s));
}

void TestFilterPanel::familyInASearchTicksOnlyWhatIsShown()
{
    child<QToolButton>(u"filterEventTypeButton"_s)->click();
    QTest::keyClicks(child<QLineEdit>(u"filterEventTypeSearch"_s), u"fail"_s);
    QSignalSpy changes(&m_fixture->workspace, &Workspace::filterChanged);
    tick(u"filterEventType"_s, u"Deploy"_s);
    QCOMPARE(filter().eventTypes, QStringList{u"DEPLOY_FAILED"_s});
    QCOMPARE(changes.size(), 1);
    tick(u"filterEventType"_s, u"Deploy"_s);
    QVERIFY(filter().eventTypes.isEmpty());
}

void TestFilterPanel::unknownValuesAreOfferedOnceSeen()
{
    openConnection();
    m_fixture->source->lastPage().request.answer(olderFollow(
        {{"1", 5,
          R"("event_type":"TELEPORTED","target_type":"SPACESHIP","triggered_by":"Zoë <b>","origin":"MOON")"}}));
    QTRY_VERIFY(m_fixture->workspace.list().seenValues(IndexField::Origin).contains(u"MOON"_s));
    tick(u"filterTargetType"_s, u"Spaceship"_s);
    tick(u"filterEventType"_s, u"Teleported"_s);
    tick(u"filterActor"_s, u"Zoë <b>"_s);
    tick(u"filterOrigin"_s, u"Moon"_s);
    QCOMPARE(filter().eventTypes, QStringList{u"TELEPORTED"_s});
    QCOMPARE(filter().actors, QStringList{u"Zoë <b>"_s});
    QCOMPARE(filter().origins, QStringList{u"MOON"_s});
    QCOMPARE(filter().targetTypes, QStringList{u"SPACESHIP"_s});
}

void TestFilterPanel::timePresetIsHandedOver()
{
    choose(u"filterTime"_s, u"Last 4 hours"_s);
    QCOMPARE(filter().time.last, std::optional<std::chrono::seconds>(4h));
    choose(u"filterTime"_s, u"Everything"_s);
    QVERIFY(filter().time.isOpen());
}

void TestFilterPanel::rangeInTheWrongOrderIsExplained()
{
    FilterState state;
    state.time.absolute = {sampleTime(0), sampleTime(3600)};
    m_fixture->workspace.setFilter(state);
    auto *from = child<QDateTimeEdit>(u"filterFrom"_s);
    auto *problem = child<QLabel>(u"filterTimeProblem"_s);
    QVERIFY(problem->isHidden());

    from->setDateTime(from->dateTime().addDays(1));
    QVERIFY(!problem->isHidden());
    QCOMPARE(filter(), state); // not handed over

    from->setDateTime(from->dateTime().addDays(-1).addSecs(60));
    QVERIFY(problem->isHidden());
    QTRY_COMPARE(filter().time.absolute.from, std::optional<Timestamp>(sampleTime(60)));
}

void TestFilterPanel::targetIdsAreSplit()
{
    auto *line = child<QLineEdit>(u"filterTargetId"_s);
    QTest::keyClicks(line, u"a1, b2  a1"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(filter().targetIds, (QStringList{u"a1"_s, u"b2"_s}));
    QCOMPARE(line->text(), u"a1, b2  a1"_s); // what was typed is not rewritten
}

void TestFilterPanel::followsAFilterFromElsewhere()
{
    QSignalSpy changes(&m_fixture->workspace, &Workspace::filterChanged);
    FilterState state;
    state.text = u"x"_s;
    state.eventTypes = {u"SHELL"_s};
    state.targetTypes = {u"CLUSTER"_s};
    state.actorText = u"ada"_s;
    state.time.last = 2h; // no preset
    m_fixture->workspace.setFilter(state);
    QCOMPARE(changes.size(), 1); // no echo
    QCOMPARE(filter(), state);
    QCOMPARE(child<QLineEdit>(u"filterSearch"_s)->text(), u"x"_s);
    QCOMPARE(child<QLineEdit>(u"filterActorText"_s)->text(), u"ada"_s);
    QCOMPARE(child<QToolButton>(u"filterEventTypeButton"_s)->text(), u"Shell"_s);
    QCOMPARE(child<QToolButton>(u"filterTargetTypeButton"_s)->text(), u"Cluster"_s);
    QCOMPARE(child<QComboBox>(u"filterTime"_s)->currentText(), u"Last 2 hours"_s);
}

void TestFilterPanel::clearAllClearsAll()
{
    auto *clear = child<QToolButton>(u"filterClearAll"_s);
    QVERIFY(!clear->isEnabled());
    FilterState state;
    state.text = u"x"_s;
    state.origins = {u"CLI"_s};
    m_fixture->workspace.setFilter(state);
    clear->click();
    QVERIFY(filter().isEmpty());
    QVERIFY(child<QLineEdit>(u"filterSearch"_s)->text().isEmpty());
}

void TestFilterPanel::cascadeAsksAndHandsOver()
{
    openConnection();
    auto *project = child<QToolButton>(u"filterProjectButton"_s);
    QVERIFY(!project->isEnabled());
    QCOMPARE(project->text(), u"Choose a target type first"_s);

    tick(u"filterTargetType"_s, u"Container"_s);
    QTRY_VERIFY(openTargets());
    QCOMPARE(openTargets()->query.level, std::optional(TargetQuery::Level::Project));
    openTargets()->request.answer(TargetList{{u"p1"_s, u"Checkout"_s}, {u"p2"_s, u"Billing"_s}});
    QCOMPARE(project->text(), u"All projects"_s);
    tick(u"filterProject"_s, u"Billing"_s);
    QCOMPARE(filter().projectIds, QStringList{u"p2"_s});

    QTRY_VERIFY(openTargets());
    QCOMPARE(openTargets()->query.level, std::optional(TargetQuery::Level::Environment));
    openTargets()->request.answer(TargetList{});
    QVERIFY(!child<QLabel>(u"filterEnvironmentNote"_s)->isHidden());
    QVERIFY(child<QLabel>(u"filterEnvironmentNote"_s)->text().startsWith("No environments"_L1));
    QVERIFY(child<QPushButton>(u"filterEnvironmentRetry"_s)->isHidden());
}

void TestFilterPanel::cascadeFailureOffersRetry()
{
    openConnection();
    tick(u"filterTargetType"_s, u"Container"_s);
    QTRY_VERIFY(openTargets());
    const int before = m_fixture->source->targetCount();
    openTargets()->request.fail(ErrorKind::ServerFailed);
    auto *retry = child<QPushButton>(u"filterProjectRetry"_s);
    QVERIFY(!retry->isHidden());
    QVERIFY(!child<QLabel>(u"filterProjectNote"_s)->text().isEmpty());
    retry->click();
    QTRY_COMPARE(m_fixture->source->targetCount(), before + 1);
    QVERIFY(retry->isHidden());
}

void TestFilterPanel::selectedIdOutsideTheListStays()
{
    openConnection();
    FilterState state;
    state.targetTypes = {u"CONTAINER"_s};
    state.projectIds = {u"gone"_s};
    m_fixture->workspace.setFilter(state);
    QTRY_VERIFY(openTargets());
    while (const auto targets = openTargets()) {
        targets->request.answer(targets->query.level == TargetQuery::Level::Project
                                    ? TargetList{{u"p1"_s, u"Checkout"_s}}
                                    : TargetList{});
    }
    QCOMPARE(child<QToolButton>(u"filterProjectButton"_s)->text(), u"gone (not in this time range)"_s);
    QCOMPARE(filter(), state);
}

void TestFilterPanel::saysWhatTheServerDoes()
{
    openConnection();
    m_fixture->source->lastPage().request.answer(olderFollow({{"1", 5, R"("event_type":"UPDATE")"}}));
    FilterState state;
    state.text = u"needle"_s;
    state.eventTypes = {u"UPDATE"_s};
    m_fixture->workspace.setFilter(state);
    QTRY_COMPARE(m_fixture->source->pageCount(), 2);
    m_fixture->source->lastPage().request.answer(olderFollow({{"2", 4, R"("event_type":"UPDATE")"}}));
    QTRY_COMPARE(child<QLabel>(u"filterSplit"_s)->text(),
                 u"The server filters by: Event type\nHere, on what is loaded: Search"_s);
    auto *load = child<QPushButton>(u"filterLoadOlder"_s);
    QTRY_VERIFY(!load->isHidden() && load->isEnabled());
    load->click();
    QTRY_COMPARE(m_fixture->source->pageCount(), 3);
    m_fixture->source->lastPage().request.answer(atEnd({}));
    QTRY_VERIFY(load->isHidden());
}

QTEST_MAIN(TestFilterPanel)
#include "tst_filterpanel.moc"
