// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/items/difftreemodel.h"
#include "tests/gui/diffpanelfixture.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestDocumentDiffView final : public QObject, private DiffPanelFixture
{
    Q_OBJECT

private slots:
    void init() { openPanel(); }
    void modesByKey();
    void showsRows_data();
    void showsRows();
    void hostileTextStaysPlain_data();
    void hostileTextStaysPlain();
    void stepsThroughChangesByKey();
    void contextIsChosen();
    void foldOpensByKey();
    void findsByKey();
    void copiesByKey();
    void menuCopiesPathsAndValues();
    void largeDocumentIsOffered();
    void accessibleTextIsTheCurrentLine();
    void stateIsKept();
    void olderStateIsRead();
};

void TestDocumentDiffView::modesByKey()
{
    m_panel->setContent(contentOf(R"({"a":1})", R"({"a":2})"));
    auto *pages = m_panel->findChild<QStackedWidget *>();
    QCOMPARE(m_panel->mode(), DiffPanel::Mode::ChangedPaths);
    QTest::keyClick(m_panel.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_panel->mode(), DiffPanel::Mode::Unified);
    QTRY_COMPARE(view()->rowCount(), 4);
    QVERIFY(view()->isVisible());
    QTest::keyClick(m_panel.get(), Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(view()->mode(), DocumentMode::SideBySide);
    QCOMPARE(view()->rowCount(), 3);
    QTest::keyClick(m_panel.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(pages->currentIndex(), 0);
}

void TestDocumentDiffView::showsRows_data()
{
    QTest::addColumn<Document>("before");
    QTest::addColumn<Document>("after");
    QTest::addColumn<DiffPanel::Mode>("mode");
    QTest::addColumn<QStringList>("expected");
    const auto unified = DiffPanel::Mode::Unified;
    const auto sideBySide = DiffPanel::Mode::SideBySide;
    const Document before = QByteArray(R"({"memory":512,"gone":1,"same":0})");
    const Document after = QByteArray(R"({"memory":256,"same":0,"new":[]})");
    QTest::newRow("unified") << before << after << unified
                             << QStringList {u"  {"_s, u"\u2212   \"memory\": 512,"_s, u"+   \"memory\": 256,  ← \u221250 %"_s,
                                             u"\u2212   \"gone\": 1,"_s, u"    \"same\": 0,"_s, u"+   \"new\": []"_s,
                                             u"  }"_s};
    QTest::newRow("side by side")
        << before << after << sideBySide
        << QStringList {u"  { │ {"_s, u"~   \"memory\": 512, │   \"memory\": 256,  ← \u221250 %"_s, u"\u2212   \"gone\": 1, │ "_s,
                        u"    \"same\": 0 │   \"same\": 0,"_s, u"+  │   \"new\": []"_s, u"  } │ }"_s};
    QTest::newRow("no earlier state") << Document() << Document("[1]") << unified
                                      << QStringList {u"  ["_s, u"    1"_s, u"  ]"_s};
    QTest::newRow("deleted") << Document("[1]") << Document() << sideBySide
                             << QStringList {u"\u2212 [ │ "_s, u"\u2212   1 │ "_s, u"\u2212 ] │ "_s};
    QTest::newRow("equal") << Document("[1]") << Document("[1]") << unified << QStringList {u"⋯ 3 unchanged lines"_s};
    QTest::newRow("text") << Document("one\ntwo") << Document("one\n2") << unified
                          << QStringList {u"  one"_s, u"\u2212 two"_s, u"+ 2"_s};
    QTest::newRow("another type is said")
        << Document("[1]") << Document("[\"1\"]") << unified
        << QStringList {u"  ["_s, u"\u2212   1"_s, u"+   \"1\"  ← another type than before"_s, u"  ]"_s};
}

void TestDocumentDiffView::showsRows()
{
    QFETCH(Document, before);
    QFETCH(Document, after);
    QFETCH(DiffPanel::Mode, mode);
    show(before, after, mode);
    QTEST(rows(), "expected");
    QCOMPARE(view()->visibleRows(), rows());
    QVERIFY(!view()->grab().isNull());
}

void TestDocumentDiffView::hostileTextStaysPlain_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("markup") << QByteArray("<b onclick=x>&amp;</b>") << u"<b onclick=x>&amp;</b>"_s;
    QTest::newRow("right-to-left override") << QByteArray("a\xe2\x80\xae" "b") << u"a⟨U+202E⟩b"_s;
    QTest::newRow("zero width") << QByteArray("a\xe2\x80\x8b" "b") << u"a⟨U+200B⟩b"_s;
    QTest::newRow("left-to-right isolate") << QByteArray("a\xe2\x81\xa6" "b") << u"a⟨U+2066⟩b"_s;
    QTest::newRow("script") << QByteArray("<script>alert(1)</script>") << u"<script>alert(1)</script>"_s;
    QTest::newRow("a link") << QByteArray("<a href='http://x'>y</a>") << u"<a href='http://x'>y</a>"_s;
    QTest::newRow("an image") << QByteArray("<img src=file:///etc/passwd>") << u"<img src=file:///etc/passwd>"_s;
    QTest::newRow("a key mark") << QByteArray("a&b") << u"a&b"_s;
    QTest::newRow("percent numbers") << QByteArray("%1 %n %L2") << u"%1 %n %L2"_s;
    QTest::newRow("no UTF-8") << QByteArray("a\xff" "b") << u"a\ufffdb"_s;
}

void TestDocumentDiffView::hostileTextStaysPlain()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, shown);
    for (const DiffPanel::Mode mode : {DiffPanel::Mode::Unified, DiffPanel::Mode::SideBySide}) {
        show("{\"" + text + "\":\"1\"}", "{\"" + text + "\":\"" + text + "\"}", mode);
        const QString all = rows().join(u'\n');
        QVERIFY2(all.contains(u"\"%1\": \"%1\""_s.arg(shown)) || all.contains(u'"' + shown), qPrintable(all));
        QVERIFY(!all.contains(u'\u202e') && !all.contains(u'\u200b'));
        QVERIFY(!view()->grab().isNull());
    }
    m_panel->setMode(DiffPanel::Mode::ChangedPaths);
    const auto *tree = child<QTreeView>(u"changesTree"_s);
    const QModelIndex path = tree->model()->index(0, DiffTreeModel::PathColumn);
    QVERIFY2(path.data().toString().contains(shown), qPrintable(path.data().toString()));
    QVERIFY(path.siblingAtColumn(DiffTreeModel::AfterColumn).data().toString().contains(shown));
    QVERIFY(!Qt::mightBeRichText(path.data(Qt::ToolTipRole).toString())
            || !path.data(Qt::ToolTipRole).toString().contains("<script"_L1));
    QVERIFY(!m_panel->grab().isNull());
}

void TestDocumentDiffView::stepsThroughChangesByKey()
{
    show(numbers(200), numbers(200, {10, 100, 190}));
    QCOMPARE(position(), u"1 of 3"_s);
    QTest::keyClick(view(), Qt::Key_F8);
    QCOMPARE(position(), u"2 of 3"_s);
    QVERIFY(view()->visibleRows().contains(u"+   1100,"_s));
    QTest::keyClick(view(), Qt::Key_N);
    QTest::keyClick(view(), Qt::Key_N);
    QCOMPARE(position(), u"1 of 3"_s);
    QTest::keyClick(view(), Qt::Key_P);
    QCOMPARE(position(), u"3 of 3"_s);
    QTest::keyClick(view(), Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(position(), u"2 of 3"_s);
    child<QToolButton>(u"diffNext"_s)->click();
    QCOMPARE(position(), u"3 of 3"_s);
    QVERIFY(view()->rowText(view()->currentRow()).contains(u"190"_s));
}

void TestDocumentDiffView::contextIsChosen()
{
    show(numbers(200), numbers(200, {100}));
    QCOMPARE(view()->rowCount(), 2 + 2 + 6);
    auto *context = child<QComboBox>(u"diffContext"_s);
    context->setCurrentIndex(context->findData(0));
    QCOMPARE(view()->rowCount(), 2 + 2);
    context->setCurrentIndex(context->findData(-1));
    QCOMPARE(view()->rowCount(), 203);
    QCOMPARE(position(), u"1 of 1"_s);
}

void TestDocumentDiffView::foldOpensByKey()
{
    show(numbers(20), numbers(20, {10}));
    QVERIFY(view()->rowText(0).startsWith(u"⋯ 8"_s));
    QTest::keyClick(view(), Qt::Key_Home);
    QTest::keyClick(view(), Qt::Key_Space);
    QCOMPARE(view()->rowText(0), u"  ["_s);
}

void TestDocumentDiffView::findsByKey()
{
    show(R"({"memory":512,"x":{"name":"memcached"}})", R"({"memory":256,"x":{"name":"memcached"}})");
    QTest::keyClick(view(), Qt::Key_F, Qt::ControlModifier);
    auto *text = child<QLineEdit>(u"documentFindText"_s);
    auto *count = child<QLabel>(u"documentFindCount"_s);
    QTRY_VERIFY(text->hasFocus());
    QTest::keyClicks(text, u"mem"_s);
    QTRY_COMPARE(count->text(), u"1 of 2 lines"_s);
    QTest::keyClick(text, Qt::Key_F3);
    QCOMPARE(count->text(), u"2 of 2 lines"_s);
    QVERIFY(view()->rowText(view()->currentRow()).contains(u"memcached"_s));
    child<QComboBox>(u"documentFindWhere"_s)->setCurrentIndex(3);
    QTRY_COMPARE(count->text(), u"1 of 1 lines"_s);
    text->setText(u"nowhere"_s);
    QTRY_COMPARE(count->text(), u"Not found"_s);
    QTest::keyClick(text, Qt::Key_Escape);
    QVERIFY(!text->isVisible());
    QTRY_VERIFY(view()->hasFocus());
    QTest::keyClick(view(), Qt::Key_Slash);
    QTRY_VERIFY(text->hasFocus());
}

void TestDocumentDiffView::copiesByKey()
{
    show(R"({"a":1,"b":2})", R"({"a":1,"b":3})");
    QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"\"b\": 2"_s);
    QTest::keyClick(view(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u" {\n   \"a\": 1,\n-  \"b\": 2\n+  \"b\": 3\n }"_s);
}

void TestDocumentDiffView::menuCopiesPathsAndValues()
{
    show(R"({"ports":[{"a/b":"x"}]})", R"({"ports":[{"a/b":"y"}]})");
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(view()->viewport(), &event);
    auto *menu = child<QMenu>(u"documentMenu"_s);
    QHash<QString, QString> copied;
    for (QAction *action : menu->actions()) {
        if (action->isSeparator())
            continue;
        action->trigger();
        copied.insert(action->text(), QGuiApplication::clipboard()->text());
    }
    QCOMPARE(copied.value(u"Copy JSON Pointer"_s), u"/ports/0/a~1b"_s);
    QCOMPARE(copied.value(u"Copy jq path"_s), u".ports[0][\"a/b\"]"_s);
    QCOMPARE(copied.value(u"Copy value before"_s), u"\"x\""_s);
    QCOMPARE(copied.value(u"Copy value after"_s), u"\"y\""_s);
    QVERIFY(copied.value(u"Copy hunk"_s).contains(u"-      \"a/b\": \"x\"\n+      \"a/b\": \"y\"\n"_s));
    menu->close();
}

void TestDocumentDiffView::largeDocumentIsOffered()
{
    m_panel->setMode(DiffPanel::Mode::Unified);
    const QByteArray text(DiffPanel::comfortableBytes, 'x');
    m_panel->setContent(contentOf("[1,\"" + text + "\"]", "[2,\"" + text + "\"]"));
    QVERIFY(child<QLabel>(u"diffOffer"_s)->isVisible());
    auto *button = child<QPushButton>(u"diffOfferButton"_s);
    QCOMPARE(button->text(), u"Open anyway"_s);
    button->click();
    QCOMPARE(button->text(), u"Cancel"_s);
    button->click();
    QCOMPARE(button->text(), u"Open anyway"_s);
    button->click();
    QTRY_VERIFY(view()->isVisible());
    QCOMPARE(view()->rowText(1), u"\u2212   1,"_s);
}

void TestDocumentDiffView::accessibleTextIsTheCurrentLine()
{
    show("[1]", "[2]");
    QCOMPARE(view()->accessibleName(), u"Document"_s);
    QCOMPARE(view()->accessibleDescription(), u"\u2212   1"_s);
    QTest::keyClick(view(), Qt::Key_Down);
    QCOMPARE(view()->accessibleDescription(), u"+   2"_s);
}

void TestDocumentDiffView::stateIsKept()
{
    m_panel->setMode(DiffPanel::Mode::SideBySide);
    view()->setZoom(2);
    child<QToolButton>(u"diffWrap"_s)->click();
    auto *context = child<QComboBox>(u"diffContext"_s);
    context->setCurrentIndex(context->findData(100));
    const QByteArray state = m_panel->saveState();
    DiffPanel other;
    other.restoreState(state);
    QCOMPARE(other.mode(), DiffPanel::Mode::SideBySide);
    QCOMPARE(other.documentView()->mode(), DocumentMode::SideBySide);
    QCOMPARE(other.documentView()->zoom(), 2);
    QVERIFY(other.documentView()->isWrapped());
    QCOMPARE(other.documentView()->contextLines(), 100);
}

void TestDocumentDiffView::olderStateIsRead()
{
    m_panel->restoreState("\0\0\0\xff nonsense");
    m_panel->restoreState({});
    QCOMPARE(m_panel->mode(), DiffPanel::Mode::ChangedPaths);
}

QTEST_MAIN(TestDocumentDiffView)
#include "tst_documentdiffview.moc"
