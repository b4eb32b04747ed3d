// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/items/eventtablemodel.h"
#include "tests/gui/workspacefixture.h"
#include "views/changesview.h"
#include "views/eventtableview.h"
#include "views/livenesswords.h"
#include "views/mainwindow.h"
#include "views/windowstate.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestStoryGuide : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void chipSaysWhatBecameOfAChange();
    void anotherComparisonHasNoStory();
    void chipLeadsToItsProof();
    void historyStepsThroughChanges();
    void enterLeadsToTheChanges();
    void historyClosesAndReturns();
    void keysGoAlongTheChain();
    void factsTellTheChain();
    void aChainIsFoldedIntoOneRow();
    void aFoldedChainNeverVanishes();
    void thePathGetsItsRoomBack();
    void notRelatedIsRemembered();
    void lengthsReadWell_data();
    void lengthsReadWell();

private:
    [[nodiscard]] EventTableView *table() const { return m_window->findChild<EventTableView *>(u"eventTable"_s); }
    [[nodiscard]] QTreeView *tree() const { return m_window->findChild<QTreeView *>(u"changesTree"_s); }
    [[nodiscard]] QTableView *steps() const { return m_window->findChild<QTableView *>(u"historyTable"_s); }
    [[nodiscard]] QString label(const QString &name) const { return m_window->findChild<QLabel *>(name)->text(); }
    [[nodiscard]] QString since() const { return tree()->model()->index(0, 3).data().toString(); }
    void select(int row);

    std::unique_ptr<WorkspaceFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

namespace {

SampleEvent update(const QByteArray &id, std::int64_t second, int from, int to, const QByteArray &actor)
{
    return {id, second,
            changeMembers("UPDATE", "{\"id\":1,\"memory\":" + QByteArray::number(from) + "}",
                          "{\"id\":1,\"memory\":" + QByteArray::number(to) + "}")
                + ",\"target_id\":\"t\",\"triggered_by\":\"" + actor + "\""};
}

SampleEvent plain(const QByteArray &id, std::int64_t second, const QByteArray &type)
{
    return {id, second, "\"event_type\":\"" + type + "\",\"target_id\":\"t\""};
}

} // namespace

void TestStoryGuide::init()
{
    m_fixture = std::make_unique<WorkspaceFixture>();
    m_window = std::make_unique<MainWindow>(m_fixture->workspace, m_fixture->connections, m_fixture->tokens, m_fixture->settings);
    m_window->resize(1300, 800);
    m_window->show();
    QTRY_VERIFY(table() != nullptr);
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_fixture->open();
    QTRY_COMPARE(m_fixture->source->pageCount(), 1);
    m_fixture->source->lastPage().request.answer(
        atEnd({plain("f", 600, "DEPLOYED"), plain("e", 510, "TRIGGER_DEPLOY"), update("d", 500, 256, 512, "jane.doe"),
               plain("c", 400, "DEPLOY_FAILED"), plain("b", 110, "TRIGGER_DEPLOY"), update("a", 100, 512, 256, "terraform-ci")}));
    QTRY_COMPARE(table()->model()->rowCount(), 6);
    select(5);
    QTRY_VERIFY(!since().isEmpty());
}

void TestStoryGuide::cleanup()
{
    m_window.reset();
    m_fixture.reset();
}

void TestStoryGuide::select(int row)
{
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(row, 0));
}

void TestStoryGuide::chipSaysWhatBecameOfAChange()
{
    QCOMPARE(since(), u"reverted 12:08 by jane.doe"_s);
    QVERIFY(tree()->model()->index(0, 3).data(Qt::ToolTipRole).toString().contains(u"event d"_s));
    QVERIFY(!tree()->isColumnHidden(3));
    QVERIFY(label(u"changesSince"_s).contains(u"according to the audit log as of 2026-08-20 12:58:00 UTC"_s));
    QVERIFY(tree()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"reverted"_s));
    select(0); // no documents: nothing to say
    QTRY_VERIFY(m_fixture->workspace.detail().content() != nullptr);
    QTRY_VERIFY(tree()->isColumnHidden(3));
}

void TestStoryGuide::anotherComparisonHasNoStory()
{
    EventDetail &detail = m_fixture->workspace.detail();
    detail.compareWithText(R"({"id":1,"memory":7})", {});
    QTRY_VERIFY(detail.content() && detail.content()->reference);
    QTRY_VERIFY(tree()->isColumnHidden(3));
    QVERIFY(!m_window->findChild<QLabel *>(u"changesSince"_s)->isVisible());
    detail.compareWithOwnState();
    QTRY_VERIFY(!tree()->isColumnHidden(3));
    QVERIFY(m_window->findChild<QLabel *>(u"changesSince"_s)->isVisible());
    QCOMPARE(since(), u"reverted 12:08 by jane.doe"_s);
}

void TestStoryGuide::chipLeadsToItsProof()
{
    tree()->setFocus();
    QTest::keyClick(tree(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(table()->currentEventId(), u"d"_s);
    QTRY_COMPARE(since(), u"not seen since"_s);
    select(5);
    QTRY_COMPARE(since(), u"reverted 12:08 by jane.doe"_s);
    QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->visualRect(tree()->model()->index(0, 3)).center());
    QCOMPARE(table()->currentEventId(), u"d"_s);
}

void TestStoryGuide::historyStepsThroughChanges()
{
    QVERIFY(!m_window->findChild<QWidget *>(u"historyPane"_s)->isVisible());
    tree()->setFocus();
    QTest::keyClick(tree(), Qt::Key_H);
    QTRY_VERIFY(steps()->isVisible());
    QTRY_COMPARE(steps()->model()->rowCount(), 2);
    QCOMPARE(label(u"historyTitle"_s), u"History of memory · t"_s);
    QVERIFY(label(u"historySentence"_s).contains(u"2 changes according to the audit log"_s));
    QCOMPARE(steps()->model()->index(1, 1).data().toString(), u"512"_s);
    QCOMPARE(steps()->model()->index(1, 2).data().toString(), u"256"_s);
    QCOMPARE(steps()->model()->index(0, 4).data().toString(), u"6m40s"_s);
    QCOMPARE(steps()->currentIndex().row(), 1); // where the user came from
    QTest::keyClick(m_window->focusWidget(), Qt::Key_BracketRight);
    QCOMPARE(table()->currentEventId(), u"d"_s);
    QCOMPARE(steps()->currentIndex().row(), 0);
    QTest::keyClick(table(), Qt::Key_BracketLeft);
    QCOMPARE(table()->currentEventId(), u"a"_s);
}

void TestStoryGuide::enterLeadsToTheChanges()
{
    QTest::keyClick(table(), Qt::Key_Return);
    QVERIFY(tree()->hasFocus());
    QTest::keyClick(m_window->focusWidget(), Qt::Key_H);
    QTRY_VERIFY(steps()->isVisible());
}

void TestStoryGuide::historyClosesAndReturns()
{
    tree()->setFocus();
    QTest::keyClick(tree(), Qt::Key_H);
    QTRY_VERIFY(steps()->isVisible());
    QTest::keyClick(steps(), Qt::Key_Escape);
    QVERIFY(!m_window->findChild<QWidget *>(u"historyPane"_s)->isVisible());
    QVERIFY(!m_fixture->workspace.trail().isOpen());
    QTest::keyClick(table(), Qt::Key_BracketLeft); // nothing to step through
    QCOMPARE(table()->currentEventId(), u"a"_s);
}

void TestStoryGuide::keysGoAlongTheChain()
{
    QTRY_VERIFY(m_fixture->workspace.story().chain() != nullptr);
    for (const QString &id : {u"b"_s, u"c"_s, u"c"_s}) {
        QTest::keyClick(table(), Qt::Key_O);
        QCOMPARE(table()->currentEventId(), id);
        QTRY_VERIFY(m_fixture->workspace.story().chain() != nullptr);
    }
    QTest::keyClick(table(), Qt::Key_O, Qt::ShiftModifier);
    QCOMPARE(table()->currentEventId(), u"b"_s);
}

void TestStoryGuide::factsTellTheChain()
{
    auto *chain = m_window->findChild<QLabel *>(u"fact9"_s);
    QVERIFY(chain != nullptr);
    QTRY_COMPARE(chain->text(), u"(UPDATE) → TRIGGER_DEPLOY → DEPLOY_FAILED · 4m50s · inferred"_s);
}

void TestStoryGuide::aChainIsFoldedIntoOneRow()
{
    QTRY_VERIFY(m_fixture->workspace.story().chain() != nullptr);
    QTest::keyClick(table(), Qt::Key_C);
    QTRY_COMPARE(table()->model()->rowCount(), 5); // "b" stands in the row of "c"
    QCOMPARE(table()->currentEventId(), u"c"_s);
    const QModelIndex row = table()->currentIndex().siblingAtColumn(int(EventColumn::ChangeSummary));
    const QImage cell = table()->viewport()->grab(table()->visualRect(row)).toImage();
    QSet<QRgb> colors;
    for (int x = 0; x < cell.width(); ++x) {
        for (int y = 0; y < cell.height(); ++y)
            colors.insert(cell.pixel(x, y));
    }
    QVERIFY2(colors.size() > 10, "nothing is written there");
    QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(u"2 events, failed after 4m50s"_s));
    QVERIFY(label(u"statusText"_s).contains(u"6 events"_s)); // none is lost
    QVERIFY(label(u"statusText"_s).contains(u"1 folded"_s));

    // It stays folded while the user goes elsewhere and comes back.
    select(0);
    QTRY_VERIFY(m_fixture->workspace.story().chain() != nullptr);
    select(3);
    QCOMPARE(table()->currentEventId(), u"c"_s);
    QTest::keyClick(table(), Qt::Key_C);
    QTRY_COMPARE(table()->model()->rowCount(), 6);
    QVERIFY(!label(u"statusText"_s).contains(u"folded"_s));
}

void TestStoryGuide::aFoldedChainNeverVanishes()
{
    QTRY_VERIFY(m_fixture->workspace.story().chain() != nullptr);
    QTest::keyClick(table(), Qt::Key_C);
    QTRY_COMPARE(table()->model()->rowCount(), 5);
    FilterState filter; // its end does not pass, its beginning does
    filter.excluded.eventTypes = {u"DEPLOY_FAILED"_s};
    m_fixture->workspace.setFilter(filter);
    const auto ids = [this] {
        QStringList all;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            all += table()->model()->index(row, 0).data(EventTableModel::EventIdRole).toString();
        return all.join(u' ');
    };
    QTRY_COMPARE(ids(), u"f e d b a"_s);
}

void TestStoryGuide::thePathGetsItsRoomBack()
{
    select(0); // nothing can have become of it
    QTRY_VERIFY(tree()->isColumnHidden(3));
    QHeaderView *header = tree()->header();
    constexpr int wide = 1000;
    header->resizeSection(0, wide);
    select(5);
    QTRY_VERIFY(!tree()->isColumnHidden(3));
    const int narrow = header->sectionSize(0);
    QVERIFY(narrow < wide);
    const auto *changes = m_window->findChild<ChangesView *>(u"changesView"_s);
    const QByteArray saved = changes->saveState();
    QCOMPARE(header->sectionSize(0), narrow);
    QVERIFY(saved != header->saveState()); // what is remembered is the user's width
    select(0);
    QTRY_VERIFY(tree()->isColumnHidden(3));
    QCOMPARE(header->sectionSize(0), wide);
    // but what the user chose with the column shown stays
    select(5);
    QTRY_VERIFY(!tree()->isColumnHidden(3));
    header->resizeSection(0, narrow + 7);
    select(0);
    QTRY_VERIFY(tree()->isColumnHidden(3));
    QCOMPARE(header->sectionSize(0), narrow + 7);
}

void TestStoryGuide::notRelatedIsRemembered()
{
    QTRY_VERIFY(m_fixture->workspace.story().chain() != nullptr);
    const QModelIndex index = table()->currentIndex();
    emit table()->cellMenuRequested(index, QPoint(10, 10));
    auto *menu = table()->findChild<QMenu *>(u"cellMenu"_s);
    QVERIFY(menu != nullptr);
    auto *leave = menu->findChild<QAction *>(u"notRelatedAction"_s);
    QVERIFY(leave->isEnabled());
    leave->trigger();
    menu->close();
    QTRY_VERIFY(m_fixture->workspace.story().chain() == nullptr); // a change is nothing without its operation
    QCOMPARE(loadWindowState(m_fixture->settings).unrelated.size(), 2); // at once, whatever happens to the window
    m_window->close();
    const WindowState state = loadWindowState(m_fixture->settings);
    QCOMPARE(state.unrelated, (QStringList {u"a b"_s, u"a c"_s}));
}

void TestStoryGuide::lengthsReadWell_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << qint64 {0} << u"0ms"_s;
    QTest::newRow("parts of a second") << qint64 {850} << u"850ms"_s;
    QTest::newRow("seconds") << qint64 {59'900} << u"59s"_s;
    QTest::newRow("minutes") << qint64 {363'000} << u"6m03s"_s;
    QTest::newRow("hours") << qint64 {7'500'000} << u"2h05m"_s;
    QTest::newRow("days") << qint64 {273'600'000} << u"3d04h"_s;
}

void TestStoryGuide::lengthsReadWell()
{
    QFETCH(const qint64, milliseconds);
    QTEST(lengthWords(milliseconds * Timestamp::nsPerMillisecond), "words");
}

QTEST_MAIN(TestStoryGuide)
#include "tst_storyguide.moc"
