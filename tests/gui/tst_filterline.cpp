// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/gui/workspacefixture.h"
#include "views/filterline.h"
#include "views/filterlineedit.h"
#include "views/plainlabel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestFilterLine final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void enterAppliesAtOnce();
    void typingAppliesAfterAPause();
    void mistakesAreSaidAndTheLastFilterStays();
    void thePanelMovesTheLine();
    void ownWordsStay();
    void t0IsShownAndFollowed();
    void selectedValueIsWrittenOut();
    void upBringsBackWhatWasApplied();
    void earlierLinesComeBack();
    void offersKeysAndValues();
    void escapeLeaves();

private:
    [[nodiscard]] FilterState filter() const { return m_fixture->workspace.filter(); }
    [[nodiscard]] QString error() const
    {
        const auto *label = m_line->findChild<PlainLabel *>(u"filterLineError"_s);
        return label->isHidden() ? QString() : label->text();
    }
    void type(const QString &text)
    {
        m_edit->clear();
        QTest::keyClicks(m_edit, text);
    }
    void enter()
    {
        // a list of offers takes the first Enter only when something is chosen in it
        QTest::keyClick(m_edit, Qt::Key_Return);
    }

    std::unique_ptr<WorkspaceFixture> m_fixture;
    std::unique_ptr<FilterLine> m_line;
    FilterLineEdit *m_edit = nullptr;
    QString m_actor;
};

void TestFilterLine::init()
{
    m_fixture = std::make_unique<WorkspaceFixture>();
    m_actor.clear();
    m_line = std::make_unique<FilterLine>(m_fixture->workspace, [this](FilterReferences &references) {
        if (!m_actor.isEmpty())
            references.selectedValue = [this](FilterKey key) { return key == FilterKey::Actor ? m_actor : QString(); };
    });
    m_edit = m_line->findChild<FilterLineEdit *>(u"filterLine"_s);
    m_line->show();
    m_edit->setFocus();
}

void TestFilterLine::cleanup()
{
    m_line.reset();
    m_fixture.reset();
}

void TestFilterLine::enterAppliesAtOnce()
{
    type(u"type:UPDATE -actor:terraform*"_s);
    QVERIFY(filter().isEmpty());
    enter();
    QCOMPARE(filter().eventTypes, QStringList {u"UPDATE"_s});
    QCOMPARE(filter().expression.text(), u"-actor:terraform*"_s);
    QCOMPARE(error(), QString());
}

void TestFilterLine::typingAppliesAfterAPause()
{
    type(u"memory"_s);
    QTRY_COMPARE(filter().text, u"memory"_s);
}

void TestFilterLine::mistakesAreSaidAndTheLastFilterStays()
{
    type(u"memory"_s);
    enter();
    type(u"typ:UPDATE"_s);
    enter();
    QVERIFY(error().contains("Character 1"_L1));
    QVERIFY(error().contains("did you mean type"_L1));
    QCOMPARE(filter().text, u"memory"_s);
    QCOMPARE(m_edit->text(), u"typ:UPDATE"_s);
    type(u"type:UPDATE"_s);
    QCOMPARE(error(), QString());
    enter();
    QCOMPARE(filter().eventTypes, QStringList {u"UPDATE"_s});
}

void TestFilterLine::thePanelMovesTheLine()
{
    FilterState state;
    state.excluded.actors = {u"jane doe"_s};
    state.text = u"memory"_s;
    m_fixture->workspace.setFilter(state);
    QCOMPARE(m_edit->text(), u"-actor:\"jane doe\" memory"_s);
    QCOMPARE(filter(), state);
    m_fixture->workspace.setFilter({});
    QCOMPARE(m_edit->text(), QString());
}

void TestFilterLine::ownWordsStay()
{
    const QSignalSpy changes(&m_fixture->workspace, &Workspace::filterChanged);
    type(u"NOT event_type=update"_s);
    enter();
    m_edit->setCursorPosition(4);
    QCOMPARE(m_edit->text(), u"NOT event_type=update"_s);
    QCOMPARE(m_edit->cursorPosition(), 4);
    QCOMPARE(filter().excluded.eventTypes, QStringList {u"UPDATE"_s});
    QCOMPARE(changes.size(), 1); // no loop
}

void TestFilterLine::t0IsShownAndFollowed()
{
    auto *t0 = m_line->findChild<QToolButton *>(u"filterT0"_s);
    QVERIFY(t0->isHidden());
    type(u"time>T0-30m"_s);
    enter();
    QVERIFY(error().contains("T0 is not set"_L1));
    QVERIFY(filter().isEmpty());
    m_fixture->workspace.setT0(sampleTime(5));
    QVERIFY(!t0->isHidden());
    QCOMPARE(filter().t0, sampleTime(5));
    QCOMPARE(error(), QString());
    m_fixture->workspace.setT0(sampleTime(9));
    QCOMPARE(filter().t0, sampleTime(9));
    t0->click();
    QVERIFY(t0->isHidden());
    QVERIFY(!m_fixture->workspace.t0());
    m_fixture->workspace.goBack(); // brings its moment
    QCOMPARE(m_fixture->workspace.t0(), sampleTime(5));
}

void TestFilterLine::selectedValueIsWrittenOut()
{
    type(u"actor:${actor}"_s);
    enter();
    QVERIFY(error().contains("No event is selected"_L1));
    m_actor = u"jane doe"_s;
    enter();
    QCOMPARE(filter().actors, QStringList {u"jane doe"_s});
    QCOMPARE(m_edit->text(), u"actor:\"jane doe\""_s);
}

void TestFilterLine::upBringsBackWhatWasApplied()
{
    for (const auto &text : {u"first"_s, u"second"_s}) {
        type(text);
        enter();
    }
    type(u"draft"_s);
    QTest::keyClick(m_edit, Qt::Key_Up);
    QCOMPARE(m_edit->text(), u"second"_s);
    QTest::keyClick(m_edit, Qt::Key_Up);
    QTest::keyClick(m_edit, Qt::Key_Up);
    QCOMPARE(m_edit->text(), u"first"_s);
    QTest::keyClick(m_edit, Qt::Key_Down);
    QTest::keyClick(m_edit, Qt::Key_Down);
    QCOMPARE(m_edit->text(), u"draft"_s);
}

void TestFilterLine::earlierLinesComeBack()
{
    m_line->setHistory({u"type:UPDATE"_s, u"actor:ada"_s});
    QSignalSpy changes(m_line.get(), &FilterLine::historyChanged);
    QTest::keyClick(m_edit, Qt::Key_Up);
    QCOMPARE(m_edit->text(), u"type:UPDATE"_s);
    QTest::keyClick(m_edit, Qt::Key_Up);
    QCOMPARE(m_edit->text(), u"actor:ada"_s);
    QCOMPARE(changes.count(), 0); // looking is not applying
    enter();
    QCOMPARE(changes.count(), 1);
    QCOMPARE(m_line->history(), (QStringList {u"actor:ada"_s, u"type:UPDATE"_s}));
}

void TestFilterLine::offersKeysAndValues()
{
    type(u"ty"_s);
    auto *offers = m_edit->findChild<QAbstractItemView *>(u"filterLineOffers"_s);
    if (offers == nullptr) // the completer's list is a window of its own
        for (QWidget *widget : QApplication::topLevelWidgets())
            offers = widget->objectName() == "filterLineOffers"_L1 ? qobject_cast<QAbstractItemView *>(widget) : offers;
    QVERIFY(offers);
    QTRY_VERIFY(offers->isVisible());
    QCOMPARE(offers->model()->index(0, 0).data().toString(), u"type:"_s);
    QTest::keyClick(offers, Qt::Key_Down);
    QTest::keyClick(offers, Qt::Key_Return);
    QCOMPARE(m_edit->text(), u"type:"_s);
    QTRY_VERIFY(offers->isVisible());
    QTest::keyClicks(m_edit, u"deploy_f"_s);
    QCOMPARE(offers->model()->index(0, 0).data().toString(), u"DEPLOY_FAILED"_s);
}

void TestFilterLine::escapeLeaves()
{
    const QSignalSpy left(m_line.get(), &FilterLine::returnRequested);
    QTest::keyClick(m_edit, Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
}

QTEST_MAIN(TestFilterLine)
#include "tst_filterline.moc"
