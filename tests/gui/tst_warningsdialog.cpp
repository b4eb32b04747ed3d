// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/items/eventtablemodel.h"
#include "models/session/keptevents.h"
#include "tests/gui/workspacefixture.h"
#include "tests/support/memorystore.h"
#include "views/listpane.h"
#include "views/statusstrip.h"
#include "views/warningsdialog.h"

#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestWarningsDialog final : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatIsKeptAside();
    void saysHowManyMoreThereAre();
    void saysWhenItCannotBeRead();

private:
    [[nodiscard]] static QString textOf(const QWidget &window)
    {
        const auto *text = window.findChild<QPlainTextEdit *>(u"warningsText"_s);
        return text != nullptr ? text->toPlainText() : QString();
    }
};

void TestWarningsDialog::showsWhatIsKeptAside()
{
    auto shared = std::make_shared<MemoryStore::Kept>();
    shared->unreadable = {{u"/events/3"_s, u"no event"_s, true, "{\"a\": <b>\u202e}"_ba}};
    shared->contents.unreadable = 1;
    WorkspaceFixture fixture;
    Workspace workspace(
        fixture.clock, fixture.tokens,
        [&fixture](const Connection &, const Secret &) { return Result<std::shared_ptr<Source>>(fixture.source); },
        [&shared](const Connection &) { return std::make_unique<MemoryStore>(shared); });
    EventTableModel model(workspace.list(), workspace.summaries());
    QWidget window;
    ListPane pane(workspace, model, &window);
    workspace.open(WorkspaceFixture::connection());
    auto *button = pane.statusStrip()->findChild<QToolButton *>(u"warningsButton"_s);
    QTRY_VERIFY(!button->isHidden());
    QCOMPARE(button->text(), u"1 event(s) could not be read"_s);
    button->click();
    QTRY_VERIFY(textOf(window).contains(u"/events/3: no event"_s));
    QVERIFY(textOf(window).contains(u"<b>"_s));
}

void TestWarningsDialog::saysHowManyMoreThereAre()
{
    WarningsDialog dialog;
    QCOMPARE(textOf(dialog), u"Reading…"_s);
    dialog.setWarnings({{u"/events/0"_s, u"odd"_s, false, {}}}, 4);
    QVERIFY(textOf(dialog).startsWith(u"/events/0: odd"_s));
    QVERIFY(textOf(dialog).contains(u"3 more"_s));
}

void TestWarningsDialog::saysWhenItCannotBeRead()
{
    WarningsDialog dialog;
    dialog.setError({ErrorKind::FileFailed, u"The archive is damaged"_s});
    QVERIFY(textOf(dialog).contains(u"The archive is damaged"_s));
}

QTEST_MAIN(TestWarningsDialog)
#include "tst_warningsdialog.moc"
