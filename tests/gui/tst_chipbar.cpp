// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/gui/workspacefixture.h"
#include "views/chipbar.h"

#include <QAbstractButton>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestChipBar : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isHiddenWithoutRestrictions();
    void clickTakesARestrictionAway();
    void keysTakeARestrictionAway_data();
    void keysTakeARestrictionAway();
    void hostileValuesStayPlain();
    void manyChipsWrap();

private:
    [[nodiscard]] QAbstractButton *chip(FilterPart part) const
    {
        return m_bar->findChild<QAbstractButton *>(u"chip%1"_s.arg(static_cast<int>(part)));
    }

    std::unique_ptr<WorkspaceFixture> m_fixture;
    std::unique_ptr<ChipBar> m_bar;
};

void TestChipBar::init()
{
    m_bar.reset();
    m_fixture = std::make_unique<WorkspaceFixture>();
    m_bar = std::make_unique<ChipBar>(m_fixture->workspace);
}

void TestChipBar::isHiddenWithoutRestrictions()
{
    QVERIFY(m_bar->isHidden());
    FilterState filter;
    filter.text = u"x"_s;
    m_fixture->workspace.setFilter(filter);
    QVERIFY(!m_bar->isHidden());
}

void TestChipBar::clickTakesARestrictionAway()
{
    FilterState filter;
    filter.eventTypes = {u"UPDATE"_s};
    filter.text = u"x"_s;
    m_fixture->workspace.setFilter(filter);
    m_bar->show();

    QCOMPARE(chip(FilterPart::EventType)->accessibleName(), u"Remove filter Event type: Update"_s);
    QTest::mouseClick(chip(FilterPart::EventType), Qt::LeftButton);

    QVERIFY(m_fixture->workspace.filter().eventTypes.isEmpty());
    QCOMPARE(m_fixture->workspace.filter().text, u"x"_s);
    QTRY_VERIFY(!chip(FilterPart::EventType));
    QVERIFY(chip(FilterPart::Text));
}

void TestChipBar::keysTakeARestrictionAway_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Delete") << Qt::Key_Delete;
    QTest::newRow("Backspace") << Qt::Key_Backspace;
    QTest::newRow("Space") << Qt::Key_Space;
    QTest::newRow("Return") << Qt::Key_Return;
}

void TestChipBar::keysTakeARestrictionAway()
{
    QFETCH(Qt::Key, key);
    FilterState filter;
    filter.origins = {u"CLI"_s};
    m_fixture->workspace.setFilter(filter);
    m_bar->show();
    QTest::keyClick(chip(FilterPart::Origin), key);
    QVERIFY(m_fixture->workspace.filter().isEmpty());
    QVERIFY(m_bar->isHidden());
}

void TestChipBar::hostileValuesStayPlain()
{
    FilterState filter;
    filter.text = u"<b>x</b>\u202Ey"_s;
    m_fixture->workspace.setFilter(filter);
    QVERIFY(!chip(FilterPart::Text)->accessibleName().contains(QChar(0x202E)));
    QVERIFY(!chip(FilterPart::Text)->toolTip().contains("<b>"_L1));
}

void TestChipBar::manyChipsWrap()
{
    FilterState filter;
    filter.eventTypes = {u"UPDATE"_s, u"DEPLOY_FAILED"_s};
    filter.origins = {u"TERRAFORM_PROVIDER"_s};
    filter.text = u"a rather long text"_s;
    filter.actorText = u"somebody"_s;
    m_fixture->workspace.setFilter(filter);
    QVERIFY(m_bar->heightForWidth(200) > m_bar->heightForWidth(4000));
}

QTEST_MAIN(TestChipBar)
#include "tst_chipbar.moc"
