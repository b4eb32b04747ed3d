// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/gui/workspacefixture.h"
#include "tests/support/uiwatchdog.h"
#include "views/eventheader.h"
#include "views/eventtableview.h"
#include "views/mainwindow.h"
#include "views/welcomepage.h"
#include "views/windowstate.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QToolButton>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void firstStartOffersTheTwoWaysIn();
    void listsEventsAndShowsTheirDetail();
    void failureIsNeverAnEmptyList();
    void keysMoveBetweenPanes();
    void historyGoesBackAndForward();
    void focusComesBackToTheTable();
    void zoneIsOneForAll();
    void looksAsItLookedBefore();
    void fitsASmallerScreenThanBefore();
    void switchesColoursWhileRunning();
    void answersWhileAPageArrives();

private:
    void open(const EventPage &page);
    [[nodiscard]] EventTableView *table() const { return m_window->findChild<EventTableView *>(u"eventTable"_s); }
    [[nodiscard]] QAction *action(const QString &name) const { return m_window->findChild<QAction *>(name); }
    [[nodiscard]] QString label(const QString &name) const { return m_window->findChild<QLabel *>(name)->text(); }
    void makeWindow();

    std::unique_ptr<WorkspaceFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::makeWindow()
{
    m_window = std::make_unique<MainWindow>(m_fixture->workspace, m_fixture->connections, m_fixture->tokens,
                                            m_fixture->settings);
    m_window->show();
    QTRY_VERIFY(table() != nullptr);
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::init()
{
    m_fixture = std::make_unique<WorkspaceFixture>();
    makeWindow();
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_fixture.reset();
    applyColorScheme(ColorScheme::Light);
}

void TestMainWindow::open(const EventPage &page)
{
    m_fixture->open();
    QTRY_COMPARE(m_fixture->source->pageCount(), 1);
    m_fixture->source->lastPage().request.answer(page);
}

void TestMainWindow::firstStartOffersTheTwoWaysIn()
{
    auto *welcome = m_window->findChild<WelcomePage *>();
    QTRY_VERIFY(welcome->isVisible()); // a central widget is shown a turn later
    QSignalSpy demo(m_window.get(), &MainWindow::demoRequested);
    emit welcome->demoRequested();
    QCOMPARE(demo.count(), 1);
    m_fixture->open();
    QVERIFY(!welcome->isVisible());
}

void TestMainWindow::listsEventsAndShowsTheirDetail()
{
    open(atEnd({{"e1", 10, changeMembers("UPDATE", R"({"a":1})", R"({"a":2})")}, {"e2", 5, {}}}));
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QVERIFY(table()->isVisible());
    QCOMPARE(table()->accessibleName(), u"Events"_s);
    QCOMPARE(label(u"statusText"_s), u"2 events · back to 2026-08-20 12:00 UTC · complete"_s);

    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Down);
    QTRY_VERIFY(m_fixture->workspace.detail().content() != nullptr);
    QCOMPARE(m_fixture->workspace.detail().content()->event.id, table()->currentEventId());
}

void TestMainWindow::failureIsNeverAnEmptyList()
{
    m_fixture->open();
    QTRY_COMPARE(m_fixture->source->pageCount(), 1);
    m_fixture->source->lastPage().request.fail(ErrorKind::Unreachable);
    auto *banner = m_window->findChild<QWidget *>(u"listBanner"_s);
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(label(u"emptyStateTitle"_s), u"Events could not be loaded"_s);

    auto *retry = m_window->findChild<QPushButton *>(u"listBannerAction"_s);
    QTest::mouseClick(retry, Qt::LeftButton);
    QTRY_COMPARE(m_fixture->source->pageCount(), 2);
    m_fixture->source->lastPage().request.answer(atEnd({{"e1", 10, {}}}));
    QTRY_VERIFY(!banner->isVisible());
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QVERIFY(table()->isVisible());
}

void TestMainWindow::keysMoveBetweenPanes()
{
    open(atEnd({{"e1", 10, {}}}));
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    table()->setFocus();
    action(u"findAction"_s)->trigger();
    auto *search = qobject_cast<QLineEdit *>(m_window->focusWidget());
    QVERIFY(search != nullptr);
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(m_window->focusWidget(), table());

    QTest::keyClick(table(), Qt::Key_Down);
    QTest::keyClick(table(), Qt::Key_Return);
    QVERIFY(m_window->focusWidget() != table());
    action(u"nextPaneAction"_s)->trigger(); // from the detail to the filters
    QCOMPARE(m_window->focusWidget(), search);
    action(u"nextPaneAction"_s)->trigger();
    QCOMPARE(m_window->focusWidget(), table());
}

void TestMainWindow::historyGoesBackAndForward()
{
    open(atEnd({{"e1", 10, {}}}));
    QVERIFY(!action(u"backAction"_s)->isEnabled());
    FilterState filter;
    filter.text = u"x"_s;
    m_fixture->workspace.setFilter(filter);
    QVERIFY(action(u"backAction"_s)->isEnabled());
    action(u"backAction"_s)->trigger();
    QVERIFY(m_fixture->workspace.filter().isEmpty());
    action(u"forwardAction"_s)->trigger();
    QVERIFY(m_fixture->workspace.filter() == filter);
}

void TestMainWindow::focusComesBackToTheTable()
{
    open(atEnd({{"a", 10, R"("origin":"CLI")"}}));
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    table()->setFocus();
    FilterState nothing;
    nothing.excluded.origins = {u"CLI"_s};
    m_fixture->workspace.setFilter(nothing);
    auto *action = m_window->findChild<QPushButton *>(u"emptyStateAction"_s);
    QTRY_VERIFY(action->hasFocus()); // the keyboard stays where the list was
    QTest::keyClick(action, Qt::Key_Space);
    QTRY_VERIFY(table()->isVisible());
    QVERIFY(table()->hasFocus());
}

void TestMainWindow::zoneIsOneForAll()
{
    open(atEnd({{"e1", 10, {}}}));
    m_window->findChild<QToolButton *>(u"localZoneButton"_s)->click();
    QVERIFY(action(u"localTimeAction"_s)->isChecked());
    QVERIFY(table()->timeZone() == QTimeZone::systemTimeZone());
    action(u"localTimeAction"_s)->setChecked(false);
    QVERIFY(m_window->findChild<QToolButton *>(u"utcButton"_s)->isChecked());
    QVERIFY(table()->timeZone() == QTimeZone::utc());
}

void TestMainWindow::looksAsItLookedBefore()
{
    open(atEnd({{"e1", 10, {}}}));
    m_window->resize(777, 711);
    table()->eventHeader()->setColumnShown(EventColumn::Id, true);
    action(u"localTimeAction"_s)->setChecked(true);
    action(u"detailRightAction"_s)->setChecked(true);
    action(u"filterPanelAction"_s)->setChecked(false);
    m_window->close();
    makeWindow();
    QCOMPARE(m_window->size(), QSize(777, 711));
    QVERIFY(!table()->eventHeader()->isSectionHidden(int(EventColumn::Id)));
    QVERIFY(action(u"localTimeAction"_s)->isChecked());
    QVERIFY(!action(u"filterPanelAction"_s)->isChecked());
    QCOMPARE(m_window->findChild<QSplitter *>(u"detailSplitter"_s)->orientation(), Qt::Horizontal);
}

void TestMainWindow::fitsASmallerScreenThanBefore()
{
    QWidget large;
    large.setGeometry(400, 300, 5000, 4000);
    WindowState state;
    state.geometry = large.saveGeometry();
    saveWindowState(m_fixture->settings, state);
    makeWindow();
    QVERIFY(m_window->screen()->availableGeometry().contains(m_window->geometry()));
}

void TestMainWindow::switchesColoursWhileRunning()
{
    open(atEnd({{"e1", 10, {}}}));
    QTRY_VERIFY(table()->isVisible());
    action(u"colorSchemeAction2"_s)->trigger();
    QVERIFY(isDarkScheme());
    action(u"colorSchemeAction3"_s)->trigger(); // high contrast
    QVERIFY(isDarkScheme());
    QTRY_COMPARE(m_window->grab().toImage().pixelColor(2, m_window->height() - 3), QColor(Qt::black));
    action(u"colorSchemeAction2"_s)->trigger();
    QTRY_VERIFY(m_window->grab().toImage().pixelColor(2, m_window->height() - 3).lightness() < 128);
    action(u"colorSchemeAction1"_s)->trigger();
    QVERIFY(!isDarkScheme());
    QTRY_VERIFY(m_window->grab().toImage().pixelColor(2, m_window->height() - 3).lightness() > 128);
}

void TestMainWindow::answersWhileAPageArrives()
{
    std::vector<SampleEvent> events;
    for (int i = 0; i < 5000; ++i)
        events.push_back({"e" + QByteArray::number(i), 5000 - i, changeMembers("UPDATE", R"({"a":1})", R"({"a":2})")});
    const EventPage page = atEnd(events);
    m_fixture->open();
    QTRY_COMPARE(m_fixture->source->pageCount(), 1);
    UiWatchdog watchdog;
    m_fixture->source->lastPage().request.answer(page);
    QTRY_COMPARE(table()->model()->rowCount(), 5000);
    QVERIFY(watchdog.isSatisfied());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
