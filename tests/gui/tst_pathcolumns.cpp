// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/gui/workspacefixture.h"
#include "views/changeactions.h"
#include "views/detailpane.h"
#include "views/eventheader.h"
#include "views/eventtableview.h"
#include "views/mainwindow.h"
#include "views/windowstate.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QTreeView>

using namespace Backtrail;
using namespace Qt::StringLiterals;

// Paths of documents as columns of the table, in the whole window.
class TestPathColumns final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aPathBecomesAColumnByKeyboard();
    void isReadAndCopiedAsItIsSeen();
    void movesAndGoesByTheMenu();
    void cannotBeSortedByAndSaysSo();
    void comesBackWithItsConnection();
    void strangeSettingsDoNoHarm();
    void pinnedRowIsMarked();

private:
    void makeWindow();
    void open();
    [[nodiscard]] EventTableView *table() const { return m_window->findChild<EventTableView *>(u"eventTable"_s); }
    [[nodiscard]] EventHeader *header() const { return table()->eventHeader(); }
    [[nodiscard]] QString heading(int section) const
    {
        return table()->model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    [[nodiscard]] QString words(int row, int section) const
    {
        return table()->model()->index(row, section).data(Qt::AccessibleTextRole).toString();
    }
    void trigger(const QString &action, int section);

    std::unique_ptr<WorkspaceFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

void TestPathColumns::makeWindow()
{
    m_window = std::make_unique<MainWindow>(m_fixture->workspace, m_fixture->connections, m_fixture->tokens,
                                            m_fixture->settings);
    m_window->show();
    QTRY_VERIFY(table() != nullptr);
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestPathColumns::init()
{
    m_fixture = std::make_unique<WorkspaceFixture>();
    makeWindow();
}

void TestPathColumns::cleanup()
{
    m_window.reset();
    m_fixture.reset();
}

void TestPathColumns::open()
{
    const int pages = m_fixture->source->pageCount();
    m_fixture->open();
    QTRY_COMPARE(m_fixture->source->pageCount(), pages + 1);
    m_fixture->source->lastPage().request.answer(
        atEnd({{"e1", 30, changeMembers("UPDATE", R"({"r":{"memory":512}})", R"({"r":{"memory":256}})")},
               {"e2", 20, changeMembers("UPDATE", R"({"cpu":1})", R"({"cpu":2})")},
               {"e3", 10, R"("event_type":"SHELL")"}}));
    QTRY_COMPARE(table()->model()->rowCount(), 3);
}

void TestPathColumns::trigger(const QString &action, int section)
{
    QMenu menu;
    header()->fillMenu(&menu, section);
    auto *found = menu.findChild<QAction *>(action);
    QVERIFY2(found != nullptr, qPrintable(action));
    found->trigger();
}

void TestPathColumns::aPathBecomesAColumnByKeyboard()
{
    open();
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Home);
    QTRY_VERIFY(m_fixture->workspace.detail().content() != nullptr);
    QTest::keyClick(table(), Qt::Key_Return); // to the detail
    auto *tree = m_window->findChild<QTreeView *>(u"changesTree"_s);
    QTRY_VERIFY(tree->model()->rowCount() == 1);
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Down);
    QTest::keyClick(tree, Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(header()->count(), tableColumnCount + 1);
    QCOMPARE(heading(tableColumnCount), u"r.memory"_s);
    QVERIFY(!header()->isSectionHidden(tableColumnCount));
    QCOMPARE(header()->visualIndex(tableColumnCount), header()->visualIndex(int(EventColumn::ChangeSummary)) + 1);
    QTRY_COMPARE(words(0, tableColumnCount), u"512 → 256 (−50 %)"_s);
    QTRY_COMPARE(words(1, tableColumnCount), u"not in this event's documents"_s);
    QTRY_COMPARE(words(2, tableColumnCount), u"the event carries no document"_s);
    QTest::keyClick(tree, Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(header()->count(), tableColumnCount + 1); // it is there already
    QVERIFY(table()->selectionModel()->isRowSelected(0, {}));
}

void TestPathColumns::isReadAndCopiedAsItIsSeen()
{
    open();
    table()->showPath(u"/r/memory"_s);
    table()->showPath(u"/cpu"_s);
    QTRY_COMPARE(words(0, tableColumnCount), u"512 → 256 (−50 %)"_s);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Home);
    m_window->findChild<QAction *>(u"copyRowAction"_s)->trigger();
    const QStringList cells = QGuiApplication::clipboard()->text().split(u'\t');
    const int change = int(cells.indexOf(u"r.memory 512 → 256 (−50 %)"_s));
    QVERIFY2(change >= 0, qPrintable(cells.join(u'|')));
    QCOMPARE(cells.value(change + 1), u"512 → 256 (−50 %)"_s);
    QCOMPARE(cells.value(change + 2), QString());
    const QPixmap picture = table()->grab(); // every kind of cell is drawn
    QVERIFY(!picture.isNull());
}

void TestPathColumns::movesAndGoesByTheMenu()
{
    open();
    table()->showPath(u"/a"_s);
    table()->showPath(u"/b"_s);
    const int place = header()->visualIndex(tableColumnCount + 1);
    QCOMPARE(place, header()->visualIndex(tableColumnCount) + 1);
    trigger(u"moveColumnLeftAction"_s, tableColumnCount + 1);
    QCOMPARE(header()->visualIndex(tableColumnCount + 1), place - 1);
    trigger(u"moveColumnRightAction"_s, tableColumnCount + 1);
    QCOMPARE(header()->visualIndex(tableColumnCount + 1), place);
    trigger(u"removePathColumnAction"_s, tableColumnCount);
    QCOMPARE(header()->count(), tableColumnCount + 1);
    QCOMPARE(heading(tableColumnCount), u"b"_s);
    trigger(u"pathColumn_0"_s, 0); // its tick in the column chooser
    QCOMPARE(header()->count(), tableColumnCount);
    table()->showPath(u"/a"_s);
    trigger(u"resetColumnsAction"_s, 0);
    QCOMPARE(header()->count(), tableColumnCount);
}

void TestPathColumns::cannotBeSortedByAndSaysSo()
{
    open();
    table()->showPath(u"/r/memory"_s);
    QSignalSpy wanted(header(), &EventHeader::orderWanted);
    const QPoint place(header()->sectionViewportPosition(tableColumnCount) + 20, header()->height() / 2);
    QTest::mouseClick(header()->viewport(), Qt::LeftButton, Qt::NoModifier, place);
    QCOMPARE(wanted.count(), 0);
    QTRY_VERIFY2(QToolTip::text().contains(u"cannot be sorted"_s), qPrintable(QToolTip::text()));
    QToolTip::hideText();
}

void TestPathColumns::comesBackWithItsConnection()
{
    open();
    table()->showPath(u"/r/memory"_s);
    table()->showPath(u"/a:b"_s);
    trigger(u"moveColumnLeftAction"_s, tableColumnCount + 1);
    const QStringList saved = table()->savePathColumns();
    QCOMPARE(loadPathColumns(m_fixture->settings, m_fixture->connection().id), saved);
    m_fixture->workspace.close();
    QCOMPARE(header()->count(), tableColumnCount); // another connection has its own
    QCOMPARE(loadPathColumns(m_fixture->settings, m_fixture->connection().id), saved);
    m_window.reset();
    makeWindow();
    open();
    QTRY_COMPARE(header()->count(), tableColumnCount + 2);
    QCOMPARE(heading(header()->logicalIndex(header()->visualIndex(int(EventColumn::ChangeSummary)) + 1)), u"[\"a:b\"]"_s);
}

void TestPathColumns::strangeSettingsDoNoHarm()
{
    open();
    table()->restorePathColumns({u""_s, u"::"_s, u"x:y:/a"_s, u"99999999:-5:/b"_s, u"3:0:no path"_s, u"-7:99999999:/c"_s});
    QCOMPARE(header()->count(), tableColumnCount + 3);
    for (int section = tableColumnCount; section < header()->count(); ++section)
        QVERIFY(header()->sectionSize(section) > 0 && header()->sectionSize(section) <= 4000);
}

void TestPathColumns::pinnedRowIsMarked()
{
    open();
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Home);
    QTRY_VERIFY(m_fixture->workspace.detail().content() != nullptr);
    m_window->findChild<QAction *>(u"pinAction"_s)->trigger();
    QVERIFY2(words(0, 0).endsWith(u"pinned for comparison"_s), qPrintable(words(0, 0)));
    QVERIFY(!words(1, 0).contains(u"pinned"_s));
    m_window->findChild<QAction *>(u"compareOwnAction"_s)->trigger();
    QVERIFY(!words(0, 0).contains(u"pinned"_s));
}

QTEST_MAIN(TestPathColumns)
#include "tst_pathcolumns.moc"
