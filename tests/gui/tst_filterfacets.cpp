// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/items/choicemodel.h"
#include "tests/gui/filterpanelfixture.h"
#include "views/ticklist.h"

using namespace Backtrail;
using namespace Qt::StringLiterals;

// The values of a facet with their counts, included and excluded.
class TestFilterFacets : public QObject, protected FilterPanelFixture
{
    Q_OBJECT

private slots:
    void init() { renew(); }
    void countsStandBesideTheValues();
    void minusExcludesAndSpaceTakesItBack();
    void everyFacetExcludes_data();
    void everyFacetExcludes();
    void aClickOnTheMinusExcludes();
    void severalProjectsAreChosenWithTheirCounts();
};

void TestFilterFacets::countsStandBesideTheValues()
{
    openConnection();
    m_fixture->source->lastPage().request.answer(atEnd({{"c", 300, R"("origin":"GIT")"},
                                                        {"b", 200, R"("origin":"CLI")"},
                                                        {"a", 100, R"("origin":"CLI")"}}));
    QTRY_VERIFY(m_fixture->workspace.overview().overview().rows == 3 && m_fixture->workspace.overview().isCurrent());
    child<QToolButton>(u"filterOriginButton"_s)->click();
    const QAbstractItemModel *model = child<QTreeView>(u"filterOriginList"_s)->model();
    const auto at = [model](int row, int role) { return model->data(model->index(row, 0), role); };
    QCOMPARE(at(0, ChoiceModel::ValueRole).toString(), u"CLI"_s); // the most frequent first
    QCOMPARE(at(0, TickListModel::CountRole).toUInt(), 2U);
    QCOMPARE(at(1, TickListModel::CountRole).toUInt(), 1U);
    QCOMPARE(at(2, TickListModel::CountRole).toUInt(), 0U);
    QVERIFY(at(2, Qt::ForegroundRole).isValid()); // dimmed
    QVERIFY(at(0, Qt::AccessibleTextRole).toString().contains("2 events"_L1));
}

void TestFilterFacets::minusExcludesAndSpaceTakesItBack()
{
    child<QToolButton>(u"filterOriginButton"_s)->click();
    auto *list = child<QTreeView>(u"filterOriginList"_s);
    const QModelIndex index = list->model()->index(0, 0);
    const QString value = index.data(ChoiceModel::ValueRole).toString();
    list->setCurrentIndex(index);
    QTest::keyClick(list, Qt::Key_Minus);
    QCOMPARE(m_fixture->workspace.filter().excluded.origins, QStringList {value});
    QVERIFY(index.data().toString().startsWith("not "_L1));
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(m_fixture->workspace.filter().origins, QStringList {value});
    QVERIFY(m_fixture->workspace.filter().excluded.origins.isEmpty());
    QTest::keyClick(list, Qt::Key_Minus);
    QVERIFY(m_fixture->workspace.filter().origins.isEmpty());
    QCOMPARE(m_fixture->workspace.filter().excluded.origins, QStringList {value});
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::AltModifier, list->visualRect(index).center());
    QVERIFY(m_fixture->workspace.filter().isEmpty());
}

void TestFilterFacets::everyFacetExcludes_data()
{
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("text");
    QTest::addColumn<FilterPart>("part");
    QTest::addColumn<QString>("value");
    QTest::newRow("event type") << u"filterEventType"_s << u"Update"_s << FilterPart::NotEventType << u"UPDATE"_s;
    QTest::newRow("outcome") << u"filterOutcome"_s << u"Failed"_s << FilterPart::NotOutcome << u"failed"_s;
    QTest::newRow("no outcome") << u"filterOutcome"_s << u"None: no operation"_s << FilterPart::NotOutcome << QString();
    QTest::newRow("environment type") << u"filterEnvironmentType"_s << u"Production"_s << FilterPart::NotEnvironmentType
                                      << u"PRODUCTION"_s;
    QTest::newRow("target type") << u"filterTargetType"_s << u"Container"_s << FilterPart::NotTargetType << u"CONTAINER"_s;
    QTest::newRow("origin") << u"filterOrigin"_s << u"CLI"_s << FilterPart::NotOrigin << u"CLI"_s;
    QTest::newRow("actor") << u"filterActor"_s << u"ada"_s << FilterPart::NotActor << u"ada"_s;
    QTest::newRow("project") << u"filterProject"_s << u"Checkout"_s << FilterPart::NotProject << u"p1"_s;
}

void TestFilterFacets::everyFacetExcludes()
{
    QFETCH(QString, section);
    QFETCH(QString, text);
    QFETCH(FilterPart, part);
    QFETCH(QString, value);
    openConnection();
    m_fixture->source->lastPage().request.answer(atEnd({{"a", 1, R"("triggered_by":"ada")"}}));
    QTRY_VERIFY(m_fixture->workspace.list().seenValues(IndexField::TriggeredBy).contains(u"ada"_s));
    if (part == FilterPart::NotProject) {
        tick(u"filterTargetType"_s, u"Container"_s);
        QTRY_VERIFY(openTargets());
        openTargets()->request.answer(TargetList {{u"p1"_s, u"Checkout"_s}});
    }
    tick(section, text); // and then excluded: no longer included
    auto *list = child<QTreeView>(section + u"List"_s);
    QTest::keyClick(list, Qt::Key_Minus);
    QCOMPARE(*valuesOf(filter(), part), QStringList {value});
    QVERIFY(valuesOf(filter(), *inclusionOf(part))->isEmpty());
    QCOMPARE(child<QToolButton>(section + u"Button"_s)->text(), u"not "_s + text);
    QTest::keyClick(list, Qt::Key_Minus);
    QVERIFY(valuesOf(filter(), part)->isEmpty());
}

void TestFilterFacets::aClickOnTheMinusExcludes()
{
    child<QToolButton>(u"filterOriginButton"_s)->click();
    auto *list = child<QTreeView>(u"filterOriginList"_s);
    const QModelIndex index = list->model()->index(0, 0);
    const QRect line = list->visualRect(index);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, TickDelegate::excludeRect(line).center());
    QCOMPARE(filter().excluded.origins, QStringList {index.data(ChoiceModel::ValueRole).toString()});
    QVERIFY(filter().origins.isEmpty());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, line.center());
    QVERIFY(filter().excluded.origins.isEmpty());
    QCOMPARE(filter().origins.size(), 1);
}

void TestFilterFacets::severalProjectsAreChosenWithTheirCounts()
{
    openConnection();
    m_fixture->source->lastPage().request.answer(atEnd({{"c", 3, R"("project_id":"p2","target_type":"CONTAINER")"},
                                                        {"b", 2, R"("project_id":"p2","target_type":"CONTAINER")"},
                                                        {"a", 1, R"("project_id":"p1","target_type":"CONTAINER")"}}));
    tick(u"filterTargetType"_s, u"Container"_s);
    QTRY_VERIFY(openTargets());
    openTargets()->request.answer(TargetList {{u"p1"_s, u"Checkout"_s}, {u"p2"_s, u"Billing"_s}});
    m_fixture->source->lastPage().request.answer(atEnd({{"c", 3, R"("project_id":"p2","target_type":"CONTAINER")"},
                                                        {"b", 2, R"("project_id":"p2","target_type":"CONTAINER")"},
                                                        {"a", 1, R"("project_id":"p1","target_type":"CONTAINER")"}}));
    QTRY_VERIFY(m_fixture->workspace.overview().overview().rows == 3 && m_fixture->workspace.overview().isCurrent());
    child<QToolButton>(u"filterProjectButton"_s)->click();
    const QAbstractItemModel *model = child<QTreeView>(u"filterProjectList"_s)->model();
    QCOMPARE(model->index(0, 0).data().toString(), u"Billing"_s); // the most frequent first
    QCOMPARE(model->index(0, 0).data(TickListModel::CountRole).toUInt(), 2U);
    QCOMPARE(model->index(1, 0).data(TickListModel::CountRole).toUInt(), 1U);
    tick(u"filterProject"_s, u"Billing"_s);
    tick(u"filterProject"_s, u"Checkout"_s);
    QCOMPARE(QSet<QString>(filter().projectIds.cbegin(), filter().projectIds.cend()), (QSet<QString> {u"p1"_s, u"p2"_s}));
}

QTEST_MAIN(TestFilterFacets)
#include "tst_filterfacets.moc"
