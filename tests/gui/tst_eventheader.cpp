// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/items/eventtablemodel.h"
#include "tests/gui/workspacefixture.h"
#include "views/eventheader.h"
#include "views/eventtableview.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestEventHeader : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsThePlannedColumnsFirst();
    void columnsComeBackAsTheyWere();
    void strangeSettingsDoNoHarm_data();
    void strangeSettingsDoNoHarm();
    void columnsFillTheWidthUntilOneIsResized();
    void lastColumnStays();
    void menuShowsAndHides();
    void aClickSortsThenTurnsThenForgets();
    void orderComesBackAsItWas();
    void selectingAllRowsSelectsNoColumn();

private:
    [[nodiscard]] EventHeader &header() const { return *m_view->eventHeader(); }
    [[nodiscard]] int shownWidth() const
    {
        int width = 0;
        for (int i = 0; i < header().count(); ++i)
            width += header().sectionSize(i); // 0 when hidden
        return width;
    }

    std::unique_ptr<WorkspaceFixture> m_fixture;
    std::unique_ptr<EventTableModel> m_model;
    std::unique_ptr<EventTableView> m_view;
};

void TestEventHeader::init()
{
    m_view.reset();
    m_model.reset();
    m_fixture = std::make_unique<WorkspaceFixture>();
    m_model = std::make_unique<EventTableModel>(m_fixture->workspace.list(), m_fixture->workspace.summaries());
    m_view = std::make_unique<EventTableView>(*m_model);
    m_view->resize(1800, 300);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestEventHeader::showsThePlannedColumnsFirst()
{
    for (const EventColumnSpec &spec : eventColumns) {
        if (!spec.exportOnly)
            QCOMPARE(!header().isSectionHidden(int(spec.column)), spec.shown);
    }
}

void TestEventHeader::columnsComeBackAsTheyWere()
{
    header().setColumnShown(EventColumn::UserAgent, true);
    header().setColumnShown(EventColumn::TargetType, false);
    header().moveSection(header().visualIndex(int(EventColumn::Origin)), 0);
    QTest::mousePress(header().viewport(), Qt::LeftButton);
    header().resizeSection(int(EventColumn::Time), 222);
    QTest::mouseRelease(header().viewport(), Qt::LeftButton);
    const QStringList saved = header().saveColumns();

    header().resetColumns();
    QVERIFY(header().saveColumns() != saved);
    header().restoreColumns(saved);

    QCOMPARE(header().saveColumns(), saved);
    QCOMPARE(header().logicalIndex(0), int(EventColumn::Origin));
    QCOMPARE(header().sectionSize(int(EventColumn::Time)), 222);
    QVERIFY(!header().isSectionHidden(int(EventColumn::UserAgent)));
    QVERIFY(header().isSectionHidden(int(EventColumn::TargetType)));
}

void TestEventHeader::strangeSettingsDoNoHarm_data()
{
    QTest::addColumn<QStringList>("columns");
    QTest::newRow("empty") << QStringList();
    QTest::newRow("unknown column") << QStringList {u"moon_phase:100:shown"_s};
    QTest::newRow("export only") << QStringList {u"change:100:shown"_s};
    QTest::newRow("nonsense") << QStringList {u":::"_s, u"timestamp"_s, u"timestamp:x:y"_s};
    QTest::newRow("all hidden") << QStringList {u"timestamp:0:hidden"_s, u"event_type:0:hidden"_s};
}

void TestEventHeader::strangeSettingsDoNoHarm()
{
    QFETCH(QStringList, columns);
    header().restoreColumns(columns);
    QVERIFY(header().hiddenSectionCount() < header().count());
    QCOMPARE(header().count(), tableColumnCount);
    QVERIFY(!header().isSectionHidden(int(EventColumn::Event)));
}

void TestEventHeader::columnsFillTheWidthUntilOneIsResized()
{
    const int slack = tableColumnCount; // rounding
    QVERIFY(qAbs(shownWidth() - m_view->viewport()->width()) <= slack);
    m_view->resize(1210, 300);
    QTRY_VERIFY(qAbs(shownWidth() - m_view->viewport()->width()) <= slack);
    QVERIFY(shownWidth() <= m_view->viewport()->width()); // no scroll bar for a pixel
    m_view->resize(2200, 300);
    QTRY_VERIFY(qAbs(shownWidth() - m_view->viewport()->width()) <= slack);

    QTest::mousePress(header().viewport(), Qt::LeftButton);
    header().resizeSection(int(EventColumn::Time), 300);
    QTest::mouseRelease(header().viewport(), Qt::LeftButton);
    const int width = shownWidth();
    m_view->resize(2000, 300);
    QCOMPARE(shownWidth(), width);
}

void TestEventHeader::lastColumnStays()
{
    for (int i = 0; i < tableColumnCount; ++i)
        header().setColumnShown(EventColumn(i), false);
    QCOMPARE(header().count() - header().hiddenSectionCount(), 1);
}

void TestEventHeader::menuShowsAndHides()
{
    QMenu menu;
    header().fillMenu(&menu);
    auto *action = menu.findChild<QAction *>(u"showColumn_user_agent"_s);
    QVERIFY(action != nullptr);
    QVERIFY(!action->isChecked());
    QSignalSpy changed(&header(), &EventHeader::columnsChanged);
    action->trigger();
    QVERIFY(!header().isSectionHidden(int(EventColumn::UserAgent)));
    QVERIFY(header().sectionSize(int(EventColumn::UserAgent)) > 0);
    QVERIFY(changed.count() > 0);
}

void TestEventHeader::aClickSortsThenTurnsThenForgets()
{
    QSignalSpy wanted(&header(), &EventHeader::orderWanted);
    const auto click = [this](EventColumn column) {
        const int x = header().sectionViewportPosition(int(column)) + header().sectionSize(int(column)) / 2;
        QTest::mouseClick(header().viewport(), Qt::LeftButton, {}, {x, header().height() / 2});
        return header().order();
    };
    QCOMPARE(click(EventColumn::TriggeredBy), (EventOrder {EventColumn::TriggeredBy, false}));
    QCOMPARE(m_view->model()->headerData(int(EventColumn::TriggeredBy), Qt::Horizontal, Qt::AccessibleTextRole).toString(),
             u"Actor, sorted ascending"_s);
    QCOMPARE(click(EventColumn::TriggeredBy), (EventOrder {EventColumn::TriggeredBy, true}));
    QCOMPARE(click(EventColumn::TriggeredBy), EventOrder());
    QCOMPARE(click(EventColumn::Time), (EventOrder {EventColumn::Time, false}));
    QCOMPARE(click(EventColumn::Time), EventOrder());
    QCOMPARE(wanted.size(), 5);
    QMenu menu;
    header().fillMenu(&menu);
    auto *action = menu.findChild<QAction *>(u"sortBy_origin_descending"_s);
    QVERIFY(action != nullptr);
    action->trigger();
    QCOMPARE(header().order(), (EventOrder {EventColumn::Origin, true}));
}

void TestEventHeader::orderComesBackAsItWas()
{
    for (const EventOrder order : {EventOrder {}, EventOrder {EventColumn::Target, false}, EventOrder {EventColumn::Id, true}}) {
        header().setOrder(order);
        QCOMPARE(EventHeader::readOrder(header().saveOrder()), order);
    }
    for (const QString &strange : {QString(), u"nonsense"_s, u"change:ascending"_s, u":::"_s})
        QCOMPARE(EventHeader::readOrder(strange), EventOrder());
}

// A header that knows the selection asks for every row whether it can be selected.
void TestEventHeader::selectingAllRowsSelectsNoColumn()
{
    m_view->selectAll();
    QVERIFY(!header().selectionModel()->hasSelection());
    QVERIFY(header().selectionModel() != m_view->selectionModel());
}

QTEST_MAIN(TestEventHeader)
#include "tst_eventheader.moc"
