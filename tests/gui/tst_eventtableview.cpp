// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/items/eventtablemodel.h"
#include "tests/gui/workspacefixture.h"
#include "views/cellwords.h"
#include "views/eventheader.h"
#include "views/eventtableview.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestEventTableView : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void rowsHaveOneHeight();
    void newRowsInFrontMoveNothing();
    void newRowsAreSeenAtTheTop();
    void selectionSurvivesAFilter();
    void selectionComesBackWithItsRow();
    void scrollingNearTheEndAsksForMore();
    void enterAsksForTheDetail();
    void homeAndEndAreTheNewestAndTheOldest();
    void typingDoesNotSearch();
    void tabLeavesTheTable();
    void screenReadersHearWords();
    void headerNamesTheZone();
    void paintsEveryColumnOfEveryKind();

private:
    void show(int count, bool more = false);
    void arrive(const std::vector<SampleEvent> &samples, bool more);
    [[nodiscard]] int topRow() const { return m_view->rowAt(0); }
    [[nodiscard]] QString idAt(int row) const { return m_model->snapshot().id(m_model->rowId(row)); }

    std::unique_ptr<WorkspaceFixture> m_fixture;
    std::unique_ptr<EventTableModel> m_model;
    std::unique_ptr<EventTableView> m_view;
};

namespace {

std::vector<SampleEvent> samples(int from, int count)
{
    std::vector<SampleEvent> result;
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(from - i);
        result.push_back({"e" + number, from - i,
                          QByteArray(i % 2 == 0 ? R"("event_type":"DEPLOYED")" : R"("event_type":"DEPLOY_FAILED")")
                              + R"(,"target_name":"api","project_name":"shop","environment_name":"prod",)"
                                R"("target_type":"CONTAINER","origin":"CLI","triggered_by":"jane")"});
    }
    return result;
}

} // namespace

void TestEventTableView::init()
{
    m_view.reset();
    m_model.reset();
    m_fixture = std::make_unique<WorkspaceFixture>();
    m_model = std::make_unique<EventTableModel>(m_fixture->workspace.list(), m_fixture->workspace.summaries());
    m_view = std::make_unique<EventTableView>(*m_model);
    m_view->resize(900, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestEventTableView::arrive(const std::vector<SampleEvent> &events, bool more)
{
    m_fixture->source->lastPage().request.answer(more ? olderFollow(events) : atEnd(events));
}

void TestEventTableView::show(int count, bool more)
{
    m_fixture->open();
    QTRY_COMPARE(m_fixture->source->pageCount(), 1);
    arrive(samples(1000, count), more);
    QTRY_COMPARE(m_model->rowCount(), count);
}

void TestEventTableView::rowsHaveOneHeight()
{
    show(50);
    const int expected = m_view->fontMetrics().height() + 10;
    for (const int row : {0, 7, 49})
        QCOMPARE(m_view->rowHeight(row), expected);
}

void TestEventTableView::newRowsInFrontMoveNothing()
{
    show(200);
    m_view->setCurrentIndex(m_model->index(60, 0));
    m_view->verticalScrollBar()->setValue(50 * m_view->rowHeight(0) + 3);
    const QString top = idAt(topRow());
    const int y = m_view->visualRect(m_view->currentIndex()).y();

    m_fixture->workspace.list().refresh();
    QTRY_COMPARE(m_fixture->source->pageCount(), 2);
    std::vector<SampleEvent> newer = samples(1004, 5);
    for (const SampleEvent &known : samples(999, 150))
        newer.push_back(known);
    m_fixture->source->lastPage().request.answer(olderFollow(newer));

    QTRY_COMPARE(m_model->rowCount(), 204);
    QCOMPARE(idAt(topRow()), top);
    QCOMPARE(m_view->visualRect(m_view->currentIndex()).y(), y);
    QCOMPARE(m_view->currentEventId(), u"e940"_s);
}

void TestEventTableView::newRowsAreSeenAtTheTop()
{
    show(200);
    m_fixture->workspace.list().refresh();
    QTRY_COMPARE(m_fixture->source->pageCount(), 2);
    m_fixture->source->lastPage().request.answer(atEnd(samples(1004, 205)));
    QTRY_COMPARE(m_model->rowCount(), 204 + 1);
    QCOMPARE(idAt(topRow()), u"e1004"_s);
}

void TestEventTableView::selectionSurvivesAFilter()
{
    show(200);
    m_view->setCurrentIndex(m_model->index(101, 0)); // e899, failed
    m_view->verticalScrollBar()->setValue(98 * m_view->rowHeight(0));
    const int y = m_view->visualRect(m_view->currentIndex()).y();
    QSignalSpy changes(m_view.get(), &EventTableView::currentEventChanged);

    FilterState filter;
    filter.text = u"deploy_failed"_s; // done here: the rows loaded before are looked at
    m_fixture->workspace.setFilter(filter);
    QTRY_COMPARE(m_model->rowCount(), 100);

    QCOMPARE(m_view->currentEventId(), u"e899"_s);
    QCOMPARE(idAt(m_view->currentIndex().row()), u"e899"_s);
    QCOMPARE(m_view->visualRect(m_view->currentIndex()).y(), y);
    QCOMPARE(changes.count(), 0);
}

void TestEventTableView::selectionComesBackWithItsRow()
{
    show(200);
    m_view->setCurrentIndex(m_model->index(100, 0)); // e900, deployed
    FilterState filter;
    filter.text = u"deploy_failed"_s;
    m_fixture->workspace.setFilter(filter);
    QTRY_COMPARE(m_model->rowCount(), 100);
    QCOMPARE(m_view->currentEventId(), QString());

    m_fixture->workspace.setFilter({});
    QTRY_COMPARE(m_model->rowCount(), 200);
    QCOMPARE(m_view->currentEventId(), u"e900"_s);
    QCOMPARE(m_view->currentIndex().row(), 100);
}

void TestEventTableView::scrollingNearTheEndAsksForMore()
{
    show(200, true);
    QSignalSpy wanted(m_view.get(), &EventTableView::moreWanted);
    m_view->verticalScrollBar()->setValue(20);
    QCOMPARE(wanted.count(), 0);
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum() - 30);
    QCOMPARE(wanted.count(), 1);
}

void TestEventTableView::enterAsksForTheDetail()
{
    show(3);
    QSignalSpy wanted(m_view.get(), &EventTableView::detailWanted);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(wanted.count(), 0); // nothing is selected
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QTest::keyClick(m_view.get(), Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(wanted.count(), 1);
}

void TestEventTableView::homeAndEndAreTheNewestAndTheOldest()
{
    show(200);
    m_view->setCurrentIndex(m_model->index(7, int(EventColumn::Origin)));
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QCOMPARE(m_view->currentIndex(), m_model->index(199, int(EventColumn::Origin)));
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QCOMPARE(m_view->currentIndex(), m_model->index(0, int(EventColumn::Origin)));
}

void TestEventTableView::typingDoesNotSearch()
{
    show(3);
    m_view->setCurrentIndex(m_model->index(0, int(EventColumn::TriggeredBy)));
    QTest::keyClicks(m_view.get(), u"jane"_s);
    QCOMPARE(m_view->currentIndex().row(), 0);
}

void TestEventTableView::tabLeavesTheTable()
{
    QVERIFY(!m_view->tabKeyNavigation());
}

void TestEventTableView::screenReadersHearWords()
{
    show(2);
    const auto heard = [this](EventColumn column) {
        return m_model->index(0, int(column)).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(heard(EventColumn::Time),
             u"2026-08-20 12:16:40 UTC, Deployed (succeeded), Container api – shop / prod, by jane, from CLI"_s);
    QCOMPARE(heard(EventColumn::Event), u"Deployed (succeeded)"_s);
}

void TestEventTableView::headerNamesTheZone()
{
    QCOMPARE(m_view->eventHeader()->timeTitle(), u"Time (UTC)"_s);
    m_view->setTimeZone(QTimeZone(5 * 3600 + 30 * 60));
    QCOMPARE(m_view->eventHeader()->timeTitle(), u"Time (local, UTC+05:30)"_s);
}

// Not what it looks like, but that nothing is drawn twice the same for different outcomes and nothing crashes on
// missing, unknown and hostile values.
void TestEventTableView::paintsEveryColumnOfEveryKind()
{
    m_fixture->open();
    QTRY_COMPARE(m_fixture->source->pageCount(), 1);
    arrive({{"a", 3, R"("event_type":"DEPLOYED","target_type":"CONTAINER","sub_target_type":"CONFIG")"},
            {"b", 2, R"("event_type":"SOMETHING_NEW_FAILED","origin":"MOON","target_name":"<b>x\u202e</b>")"},
            {"c", 1, {}}},
           false);
    QTRY_COMPARE(m_model->rowCount(), 3);
    for (int column = 0; column < tableColumnCount; ++column)
        m_view->eventHeader()->setColumnShown(EventColumn(column), true);
    m_view->resize(3000, 200);
    const QImage first = m_view->viewport()->grab().toImage();
    const int height = m_view->rowHeight(0);
    const auto strip = [&](int row) { return first.copy(0, row * height, first.width(), height); };
    QVERIFY(strip(0) != strip(1));
    QVERIFY(strip(1) != strip(2));
    QCOMPARE(cellWords(*m_model, 1, EventColumn::Target, QTimeZone::utc()), u"<b>x⟨U+202E⟩</b>"_s);
}

QTEST_MAIN(TestEventTableView)
#include "tst_eventtableview.moc"
