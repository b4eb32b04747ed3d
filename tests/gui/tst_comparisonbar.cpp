// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/items/difftreemodel.h"
#include "tests/gui/detailpanefixture.h"
#include "views/changeactions.h"
#include "views/comparisonactions.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QPushButton>
#include <QTreeView>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestComparisonBar final : public QObject, private DetailPaneFixture
{
    Q_OBJECT

private slots:
    void init();
    void offersTheLastKnownState();
    void saysThatItIsInferredEverywhere();
    void pinsByKey();
    void comparesWithTheClipboardByKey();
    void comparesWithAFile();
    void saysWhyAFileCannotBeRead();
    void hostileNamesStayPlain();

private:
    [[nodiscard]] QString beforeHeader() const
    {
        return child<QTreeView>(u"changesTree"_s)
            ->model()
            ->headerData(DiffTreeModel::BeforeColumn, Qt::Horizontal, Qt::DisplayRole)
            .toString();
    }
    void show(RowId row);
};

void TestComparisonBar::init()
{
    makePane();
    m_index.append(sampleBatch({
        {"older", 10,
         R"("target_id":"t","triggered_by":"ada",)" + changeMembers("UPDATE", {}, R"({"memory":512,"cpu":1})")},
        {"newer", 60, R"("target_id":"t",)" + changeMembers("UPDATE", {}, R"({"memory":256,"cpu":1})")},
        {"hostile", 70,
         R"("target_name":"<b>x</b>\u202e","triggered_by":"<i>","target_id":"u",)"
             + changeMembers("UPDATE", {}, R"({"memory":1})")},
    }));
}

void TestComparisonBar::show(RowId row)
{
    detail().show(m_index.snapshot(), row);
    QTRY_VERIFY(detail().content());
}

void TestComparisonBar::offersTheLastKnownState()
{
    auto *bar = child<QWidget>(u"comparisonBar"_s);
    show(0);
    QVERIFY(!bar->isVisible()); // nothing is older
    show(1);
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(text(u"comparisonText"_s),
             u"The last known state of the same target is that of: "
             "Update by ada, 2026-08-20 12:00:10 UTC."_s);
    QCOMPARE(beforeHeader(), u"Before"_s);
    child<QPushButton>(u"comparisonCompare"_s)->click();
    QTRY_VERIFY(text(u"changesSentence"_s).startsWith("Inferred: 1 difference"_L1));
    QVERIFY(!child<QPushButton>(u"comparisonCompare"_s)->isVisible());
    child<QPushButton>(u"comparisonBack"_s)->click();
    QTRY_VERIFY(text(u"changesSentence"_s).startsWith("This event holds no earlier state"_L1));
    QTRY_VERIFY(bar->isVisible()); // offered again
}

void TestComparisonBar::saysThatItIsInferredEverywhere()
{
    show(1);
    QTest::keyClick(m_pane.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(beforeHeader(), u"Last known state (inferred)"_s);
    QVERIFY(text(u"comparisonText"_s).startsWith("Inferred: compared with the last known state"_L1));
    QTest::keyClick(m_pane.get(), Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(text(u"documentPath"_s).startsWith(u"Last known state (inferred) — "_s));
    QVERIFY(text(u"diffSentence"_s).startsWith("Inferred:"_L1));
}

void TestComparisonBar::pinsByKey()
{
    show(1);
    QTest::keyClick(m_pane.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(text(u"comparisonText"_s),
                 u"Pinned for comparison: this event. Select another one to compare it with this."_s);
    show(0);
    QCOMPARE(beforeHeader(), u"Pinned event"_s);
    QVERIFY(text(u"comparisonText"_s).startsWith("Before: the pinned event (Update"_L1));
    QVERIFY(text(u"changesSentence"_s).endsWith("from the pinned event."_L1));
    QCOMPARE(child<QPushButton>(u"comparisonBack"_s)->text(), u"Unpin"_s);
    QTest::keyClick(m_pane.get(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(beforeHeader(), u"Before"_s);
    QVERIFY(!child<QWidget>(u"comparisonBar"_s)->isVisible());
}

void TestComparisonBar::comparesWithTheClipboardByKey()
{
    show(0);
    QGuiApplication::clipboard()->setText(u"  "_s);
    QTest::keyClick(m_pane.get(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(text(u"comparisonFailure"_s), u"The clipboard holds no text to compare with."_s);
    QGuiApplication::clipboard()->setText(uR"({"memory":1,"cpu":1})"_s);
    QTest::keyClick(m_pane.get(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(beforeHeader(), u"Pasted text"_s);
    QVERIFY(!child<QLabel>(u"comparisonFailure"_s)->isVisible());
    QVERIFY(text(u"changesSentence"_s).endsWith("from the pasted text."_L1));
}

void TestComparisonBar::comparesWithAFile()
{
    show(0);
    QFile file(m_fixture->folder.filePath(u"saved.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"cpu":1,"memory":512})");
    file.close();
    m_pane->comparisonActions()->openFile(file.fileName());
    QTRY_COMPARE(beforeHeader(), u"File saved.json"_s);
    QCOMPARE(text(u"changesSentence"_s), u"Equal to the file saved.json."_s);
}

void TestComparisonBar::saysWhyAFileCannotBeRead()
{
    show(0);
    m_pane->comparisonActions()->openFile(m_fixture->folder.filePath(u"nothing.json"_s));
    QTRY_VERIFY(text(u"comparisonFailure"_s).startsWith("The file nothing.json cannot be read: "_L1));
    QVERIFY(child<QLabel>(u"comparisonFailure"_s)->isVisible());

    // the next try begins without it
    m_pane->changeActions()->setExternalTool(u"true %1 %2"_s);
    child<QAction>(u"openExternallyAction"_s)->trigger();
    QVERIFY(!child<QLabel>(u"comparisonFailure"_s)->isVisible());
    QCOMPARE(beforeHeader(), u"Before"_s);
}

void TestComparisonBar::hostileNamesStayPlain()
{
    show(2);
    detail().pin();
    show(0);
    const QString words = text(u"comparisonText"_s);
    QVERIFY2(words.contains(u"<b>x</b>⟨U+202E⟩"_s), qPrintable(words));
    QCOMPARE(child<QLabel>(u"comparisonText"_s)->textFormat(), Qt::PlainText);
    detail().compareWithText("{}", u"a\u202eb.json"_s);
    QTRY_COMPARE(beforeHeader(), u"File a⟨U+202E⟩b.json"_s);
}

QTEST_MAIN(TestComparisonBar)
#include "tst_comparisonbar.moc"
