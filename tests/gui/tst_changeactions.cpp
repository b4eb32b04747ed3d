// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/items/difftreemodel.h"
#include "views/changeactions.h"
#include "views/diffpanel.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestChangeActions final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void copiesWithEachView_data();
    void copiesWithEachView();
    void menuOffersTheSameEverywhere_data();
    void menuOffersTheSameEverywhere();
    void hidesThePathOfEachView_data();
    void hidesThePathOfEachView();
    void filtersByThePathOfEachView_data();
    void filtersByThePathOfEachView();
    void showsThePathOfEachViewAsAColumn_data();
    void showsThePathOfEachViewAsAColumn();
    void aMaskedNameIsNotLookedFor();
    void aPatchWithMaskedSecretsSaysSo();
    void markdownSaysWhatItIsComparedWith();
    void textHasNoPatch();

private:
    static void modes();
    void show(DetailContent content);
    void choosePath(DiffPanel::Mode mode);
    [[nodiscard]] QWidget *focused(DiffPanel::Mode mode) const;
    [[nodiscard]] static QString copied() { return QGuiApplication::clipboard()->text(); }

    std::unique_ptr<DiffPanel> m_panel;
};

void TestChangeActions::modes()
{
    QTest::addColumn<DiffPanel::Mode>("mode");
    QTest::newRow("changed paths") << DiffPanel::Mode::ChangedPaths;
    QTest::newRow("unified") << DiffPanel::Mode::Unified;
    QTest::newRow("side by side") << DiffPanel::Mode::SideBySide;
}

void TestChangeActions::init()
{
    m_panel = std::make_unique<DiffPanel>();
    m_panel->resize(900, 500);
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    DetailContent content;
    content.event.eventType = u"UPDATE"_s;
    content.event.targetName = u"checkout-api"_s;
    content.event.triggeredBy = u"ada"_s;
    content.event.time = Timestamp::fromSeconds(1'787'227'200);
    content.documents = {QByteArray(R"({"a":[{"id":1,"x y":1}],"name":"n"})"),
                         QByteArray(R"({"a":[{"id":1,"x y":2}],"name":"n"})")};
    content.event.originalChange = content.documents.before;
    content.event.change = content.documents.after;
    show(content);
}

void TestChangeActions::show(DetailContent content)
{
    content.diff = *compareDocuments(content.documents.before, content.documents.after, {}, CancelFlag());
    m_panel->setContent(std::make_shared<const DetailContent>(std::move(content)));
}

// The changed leaf, by the keyboard where the view does not go there by itself.
void TestChangeActions::choosePath(DiffPanel::Mode mode)
{
    m_panel->setMode(mode);
    if (mode == DiffPanel::Mode::ChangedPaths) {
        auto *tree = m_panel->findChild<QTreeView *>(u"changesTree"_s);
        tree->setFocus();
        for (int i = 0; i < 2; ++i)
            QTest::keyClick(tree, Qt::Key_Down);
        return;
    }
    QTRY_VERIFY(m_panel->documentView()->changeCount() == 1);
    m_panel->documentView()->setFocus();
}

QWidget *TestChangeActions::focused(DiffPanel::Mode mode) const
{
    return mode == DiffPanel::Mode::ChangedPaths ? static_cast<QWidget *>(m_panel->findChild<QTreeView *>(u"changesTree"_s))
                                                 : m_panel->documentView();
}

void TestChangeActions::copiesWithEachView_data()
{
    modes();
}

void TestChangeActions::copiesWithEachView()
{
    QFETCH(DiffPanel::Mode, mode);
    choosePath(mode);
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(focused(mode), Qt::Key_R, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY2(copied().contains(u"\"path\": \"/a/0/x y\""_s) || copied().contains(u"\"path\":\"/a/0/x y\""_s),
                 qPrintable(copied()));
    QTest::keyClick(focused(mode), Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY2(copied().startsWith(u"### UPDATE"_s), qPrintable(copied()));
    QVERIFY(copied().contains(u"2026-08-20T12:00:00"_s) && copied().contains(u"Z"_s));
    QVERIFY(copied().contains(u"ada"_s));
    QVERIFY(copied().contains(u"x y"_s));
}

void TestChangeActions::menuOffersTheSameEverywhere_data()
{
    modes();
}

void TestChangeActions::menuOffersTheSameEverywhere()
{
    QFETCH(DiffPanel::Mode, mode);
    choosePath(mode);
    auto *area = qobject_cast<QAbstractScrollArea *>(focused(mode));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), area->viewport()->mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(area->viewport(), &event);
    QMenu *menu = nullptr;
    for (QMenu *candidate : m_panel->findChildren<QMenu *>()) {
        if (candidate->objectName() == "changesMenu"_L1 || candidate->objectName() == "documentMenu"_L1)
            menu = candidate;
    }
    QVERIFY(menu != nullptr);
    QHash<QString, QString> copies;
    for (QAction *action : menu->actions()) {
        if (!action->isSeparator() && action->text().startsWith("Copy"_L1) && action->objectName().isEmpty()) {
            action->trigger();
            copies.insert(action->text().toLower(), copied());
        }
    }
    QCOMPARE(copies.value(u"copy json pointer"_s), u"/a/0/x y"_s);
    QCOMPARE(copies.value(u"copy jq path"_s), u".a[0][\"x y\"]"_s);
    QCOMPARE(copies.value(u"copy value before"_s), u"1"_s);
    QCOMPARE(copies.value(u"copy value after"_s), u"2"_s);
    QVERIFY(copies.value(u"copy hunk"_s).contains(u'-') && copies.value(u"copy hunk"_s).contains(u'+'));
    QVERIFY(copies.contains(u"copy line"_s) || copies.contains(u"copy change"_s));
    menu->close();
}

void TestChangeActions::hidesThePathOfEachView_data()
{
    modes();
}

void TestChangeActions::hidesThePathOfEachView()
{
    QFETCH(DiffPanel::Mode, mode);
    choosePath(mode);
    QSignalSpy hidden(m_panel.get(), &DiffPanel::hidePathRequested);
    QTest::keyClick(focused(mode), Qt::Key_H, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(hidden.count(), 1);
    QCOMPARE(hidden.first().first().toString(), u"a[*][\"x y\"]"_s);
    m_panel->findChild<QAction *>(u"hideEverywhereAction"_s)->trigger();
    QCOMPARE(hidden.last().first().toString(), u"**[\"x y\"]"_s);
}

void TestChangeActions::filtersByThePathOfEachView_data()
{
    modes();
}

void TestChangeActions::filtersByThePathOfEachView()
{
    QFETCH(DiffPanel::Mode, mode);
    choosePath(mode);
    QSignalSpy wanted(m_panel->changeActions(), &ChangeActions::filterRequested);
    QTest::keyClick(focused(mode), Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toString(), u"a[1][\"x y\"]"_s);
}

void TestChangeActions::showsThePathOfEachViewAsAColumn_data()
{
    modes();
}

void TestChangeActions::showsThePathOfEachViewAsAColumn()
{
    QFETCH(DiffPanel::Mode, mode);
    choosePath(mode);
    QSignalSpy wanted(m_panel->changeActions(), &ChangeActions::columnRequested);
    QTest::keyClick(focused(mode), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toString(), u"/a/[1]/x y"_s);
}

void TestChangeActions::aMaskedNameIsNotLookedFor()
{
    DetailContent content;
    content.documents = {u"{\"tokens\":{\"••••••1\":1}}"_s.toUtf8(), u"{\"tokens\":{\"••••••1\":2}}"_s.toUtf8()};
    show(std::move(content));
    choosePath(DiffPanel::Mode::ChangedPaths);
    ChangeActions *actions = m_panel->changeActions();
    QSignalSpy failed(actions, &ChangeActions::failed);
    QSignalSpy filtered(actions, &ChangeActions::filterRequested);
    QSignalSpy shown(actions, &ChangeActions::columnRequested);
    QSignalSpy hidden(actions, &ChangeActions::hideRequested);
    for (const Qt::Key key : {Qt::Key_F, Qt::Key_C, Qt::Key_H})
        QTest::keyClick(focused(DiffPanel::Mode::ChangedPaths), key, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(failed.count(), 3);
    QVERIFY(failed.last().first().toString().contains(u"masked secret"_s));
    QCOMPARE(filtered.count() + shown.count() + hidden.count(), 0);
}

void TestChangeActions::aPatchWithMaskedSecretsSaysSo()
{
    DetailContent content;
    content.documents = {QByteArray(R"({"password":"•••••• 1"})"), QByteArray(R"({"password":"•••••• 2"})")};
    content.maskedSecrets = 2;
    content.masksChanges = true;
    show(content);
    auto *patch = m_panel->findChild<QAction *>(u"copyPatchAction"_s);
    QVERIFY2(patch->text().contains(u"to read, not to apply"_s), qPrintable(patch->text()));
    patch->trigger();
    QTRY_VERIFY2(copied().startsWith(u"[\n  {\"op\": \"test\", \"path\": \"\", \"value\": \"This patch cannot"_s),
                 qPrintable(copied()));
    m_panel->findChild<QAction *>(u"copyChangeMarkdownAction"_s)->trigger();
    QTRY_VERIFY2(copied().contains(u"Secrets are masked"_s), qPrintable(copied()));
}

void TestChangeActions::markdownSaysWhatItIsComparedWith()
{
    DetailContent content;
    content.event.eventType = u"UPDATE"_s;
    content.documents = {QByteArray(R"({"m":1})"), QByteArray(R"({"m":2})")};
    content.reference = Reference {Reference::Kind::PreviousState, *content.documents.before, {}, {}};
    content.reference->event.id = u"older"_s;
    show(content);
    QTest::keyClick(focused(DiffPanel::Mode::ChangedPaths), Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY2(copied().contains(u"Inferred, compared with the last known state"_s), qPrintable(copied()));
    auto *tree = m_panel->findChild<QTreeView *>(u"changesTree"_s);
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_C, Qt::ControlModifier);
    QVERIFY2(copied().startsWith(u"m: 1 → 2 (Inferred"_s), qPrintable(copied()));
}

void TestChangeActions::textHasNoPatch()
{
    DetailContent content;
    content.documents = {QByteArray("one"), QByteArray("two")};
    show(content);
    QVERIFY(!m_panel->findChild<QAction *>(u"copyPatchAction"_s)->isEnabled());
    QVERIFY(m_panel->findChild<QAction *>(u"copyChangeMarkdownAction"_s)->isEnabled());
}

QTEST_MAIN(TestChangeActions)
#include "tst_changeactions.moc"
