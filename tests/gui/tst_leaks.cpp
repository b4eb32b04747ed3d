// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/diffoutput.h"
#include "models/diff/documentdiff.h"
#include "models/export/diffwriter.h"
#include "models/history/pathvalue.h"
#include "models/items/eventtablemodel.h"
#include "models/json/jsontext.h"
#include "tests/gui/detailpanefixture.h"
#include "views/cellwords.h"
#include "views/changeactions.h"
#include "views/changecopies.h"
#include "views/eventcopy.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

struct Planted
{
    QByteArray text; // as it may stand in a document
    QByteArray core; // the part that must not be seen
};

const QByteArray digits("0123456789abcdefghijABCDEFGHIJ0123456789");

// `salt` makes each one of its own, so that every place is searched for.
QList<Planted> secrets(const QByteArray &salt)
{
    QList<Planted> all;
    for (const char *mark : {"ghp_", "gho_", "ghs_", "ghu_", "github_pat_", "glpat-", "xoxb-", "sk_live_", "npm_", "qov_"})
        all += Planted {mark + salt + digits, salt + digits};
    const QByteArray key = QByteArray(salt + digits).left(35);
    all += Planted {"AIza" + key, key};
    all += Planted {"Ab12Cd34Ef56Gh.atlasv1." + salt + digits, salt + digits};
    all += Planted {"postgres://shop:" + salt + "hunter2@db/x", salt + "hunter2"};
    all += Planted {"curl -H 'Authorization: Bearer " + salt + "hunter2' https://h", salt + "hunter2"};
    all += Planted {"-----BEGIN RSA PRIVATE KEY-----\n" + salt + "MIIEow\n-----END RSA PRIVATE KEY-----\n", salt + "MIIEow"};
    all += Planted {"eyJhbGciOiJIUzI1NiJ9." + salt + digits + ".aZ09", salt + digits};
    const QByteArray id = QByteArray(salt.toUpper() + "0123456789ABCDEF").left(16);
    all += Planted {"AKIA" + id + " wJalrXU1nFEMI/K7MDENG/bPx" + salt + "CYEXAMPLEKE", "wJalrXU1nFEMI"};
    return all;
}

QByteArray quoted(const QByteArray &text)
{
    return escapeJsonString({text.constData(), std::size_t(text.size())});
}

// Secrets as values, within texts and as names, of one side.
QByteArray document(const QByteArray &salt, const Planted &planted)
{
    QByteArray json = "{\"plain\":" + quoted(planted.text) + ",\"within\":" + quoted("see " + planted.text + " here")
        + ",\"url\":\"https://h/p?a=" + salt + "&b=1\",\"lines\":" + quoted("a: 1\nb: " + planted.text + "\nc: " + salt)
        + ",\"json\":" + quoted("{\"x\":" + quoted(planted.text) + '}') + ",\"list\":[" + quoted(planted.text) + ",\"b\"]";
    if (!planted.text.contains(' ') && !planted.text.contains("://"))
        json += ",\"names\":{" + quoted(planted.text) + ":\"" + salt + "\"}";
    return json + '}';
}

void addAccessible(QAccessibleInterface *at, QStringList &texts)
{
    if (at == nullptr)
        return;
    for (const QAccessible::Text kind : {QAccessible::Name, QAccessible::Value, QAccessible::Description, QAccessible::Help})
        texts += at->text(kind);
    for (int i = 0; i < qMin(at->childCount(), 500); ++i)
        addAccessible(at->child(i), texts);
}

void addModel(const QAbstractItemModel &model, const QModelIndex &parent, QStringList &texts)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (int role = 0; role < Qt::UserRole + 16; ++role)
                texts += model.data(index, role).toString();
        }
        addModel(model, model.index(row, 0, parent), texts);
    }
}

} // namespace

// One secret of every known shape in every field of an event: nothing of it is seen, copied or read out.
class TestLeaks final : public QObject, private DetailPaneFixture
{
    Q_OBJECT

private slots:
    void nothingLeavesUnmasked_data();
    void nothingLeavesUnmasked();
    void shownSecretsAreShown();

private:
    void show(const QByteArray &before, const QByteArray &after, const QByteArray &name);
    void collectViews(QStringList &texts) const;
    void collectCopies(QStringList &texts);
    void collectTable(QStringList &texts);
    static void collectWritten(const QByteArray &before, const QByteArray &after, QStringList &texts);

    QByteArray m_members;
};

void TestLeaks::nothingLeavesUnmasked_data()
{
    QTest::addColumn<int>("secret");
    for (int i = 0; i < secrets("x").size(); ++i)
        QTest::addRow("%d %s", i, secrets("x").at(i).text.left(12).constData()) << i;
}

void TestLeaks::show(const QByteArray &before, const QByteArray &after, const QByteArray &name)
{
    makePane();
    QByteArray members = "\"event_type\":\"UPDATE\",\"original_change\":" + quoted(before) + ",\"change\":" + quoted(after)
        + ",\"new_member\":{\"deep\":[" + quoted(name) + "]}";
    for (const char *field : {"target_name", "triggered_by", "user_agent", "project_name", "environment_name", "new_text"})
        members += ",\"" + QByteArray(field) + "\":" + quoted(name);
    m_members = members;
    const auto appended = m_index.append(sampleBatch({{"id-1", 100, members}}));
    detail().show(m_index.snapshot(), appended.first);
    QTRY_VERIFY(detail().content() && !detail().isWorking());
}

void TestLeaks::collectViews(QStringList &texts) const
{
    QList<QWidget *> widgets = m_pane->findChildren<QWidget *>();
    widgets += m_pane.get();
    for (const QWidget *widget : widgets) {
        texts += {widget->accessibleName(), widget->accessibleDescription(), widget->toolTip(), widget->whatsThis(),
                  widget->windowTitle()};
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts += label->text();
        if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
            texts += edit->toPlainText();
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view != nullptr && view->model() != nullptr)
            addModel(*view->model(), {}, texts);
    }
    addAccessible(QAccessible::queryAccessibleInterface(m_pane.get()), texts);
}

// Every action that copies, on every row, and the words of the menu.
void TestLeaks::collectCopies(QStringList &texts)
{
    auto *tree = child<QTreeView>(u"changesTree"_s);
    for (QModelIndex index = tree->model()->index(0, 0); index.isValid(); index = tree->indexBelow(index)) {
        tree->setCurrentIndex(index);
        for (QAction *action : tree->actions()) {
            if (!action->text().startsWith("Copy"_L1))
                continue;
            QGuiApplication::clipboard()->setText(QString());
            action->trigger();
            texts += QGuiApplication::clipboard()->text();
        }
        QMenu menu;
        m_pane->changeActions()->fillMenu(&menu);
        for (const QAction *action : menu.actions())
            texts += {action->text(), action->toolTip()};
    }
    const DetailContent &content = *detail().content();
    texts += {changeAsMarkdown(content), changeAsPatch(content)};
    for (std::int32_t node = 0; node < std::int32_t(content.diff.nodes.size()); ++node)
        texts += {nodeHunk(content, node), nodeJqPath(content.diff, node), nodeLine(content, node), jsonPointer(content.diff, node)};
}

// As the table and its copies word it.
void TestLeaks::collectTable(QStringList &texts)
{
    m_fixture->open();
    QTRY_COMPARE(m_fixture->source->pageCount(), 1);
    m_fixture->source->lastPage().request.answer(atEnd({{"id-1", 100, m_members}}));
    EventTableModel model(m_fixture->workspace.list(), m_fixture->workspace.summaries());
    QTRY_COMPARE(model.rowCount(), 1);
    QTRY_VERIFY(model.summary(0) != nullptr);
    texts += rowAsMarkdown(model, 0, QTimeZone::utc());
    const QTimeZone utc = QTimeZone::utc();
    for (int column = 0; column < tableColumnCount; ++column)
        texts += {cellWords(model, 0, EventColumn(column), utc), cellToolTip(model, 0, EventColumn(column), utc)};
}

void TestLeaks::collectWritten(const QByteArray &before, const QByteArray &after, QStringList &texts)
{
    for (const DiffFormat format : {DiffFormat::Text, DiffFormat::Json, DiffFormat::Patch, DiffFormat::Markdown})
        texts += QString::fromUtf8(maskedDiff(format, {}, {before, after}, {}, {}, CancelFlag()).data);
    for (const char *type : {"UPDATE", "CREATE", "DELETE"}) {
        const QString name = QString::fromLatin1(type);
        texts += summarizeChange(name, before, after, CancelFlag()).text;
        texts += summarizeChange(name, std::nullopt, after, CancelFlag()).text;
        texts += summarizeChange(name, before, std::nullopt, CancelFlag()).text;
        for (const char *member : {"plain", "within", "url", "lines", "json", "list", "names"}) {
            const std::vector<FieldPath> paths {QString::fromLatin1(member)};
            texts += pathValues(name, {before, after}, paths, CancelFlag()).front().text;
        }
        for (const char *telling : {"key", "domain", "email", "image_name"}) {
            const QByteArray one = '{' + quoted(telling) + ':' + before.mid(before.indexOf(':') + 1).left(before.indexOf(",\"within")) + '}';
            texts += summarizeChange(name, std::nullopt, one, CancelFlag()).text;
        }
    }
}

void TestLeaks::nothingLeavesUnmasked()
{
    QFETCH(int, secret);
    const Planted left = secrets("abc1").at(secret);
    const Planted right = secrets("xyz2").at(secret);
    const Planted named = secrets("nam3").at(secret);
    const QByteArray before = document("abc1", left);
    const QByteArray after = document("xyz2", right);
    show(before, after, named.text);
    QStringList texts;
    for (int tab = 0; tab < 3; ++tab) {
        child<QTabWidget>(u"detailTabs"_s)->setCurrentIndex(tab);
        QTest::qWait(0);
        collectViews(texts);
    }
    child<QTabWidget>(u"detailTabs"_s)->setCurrentIndex(0);
    for (const char *mode : {"diffModeUnified", "diffModeSideBySide", "diffModePaths"}) {
        child<QToolButton>(QString::fromLatin1(mode))->click();
        QTRY_VERIFY(!detail().isWorking());
        collectViews(texts);
    }
    const qsizetype seen = texts.size();
    collectCopies(texts);
    QVERIFY(texts.mid(seen).join(u'\n').contains(u"••••••"_s));
    collectTable(texts);
    collectWritten(before, after, texts);
    QVERIFY(texts.join(u'\n').contains(u"••••••"_s));
    for (const QString &text : std::as_const(texts)) {
        for (const Planted &one : {left, right, named})
            QVERIFY2(!text.contains(QString::fromUtf8(one.core)), qPrintable(text.left(4000)));
    }
}

void TestLeaks::shownSecretsAreShown()
{
    const Planted one = secrets("abc1").first();
    show(document("abc1", one), document("xyz2", one), one.text);
    child<QToolButton>(u"detailSecrets"_s)->click();
    const auto isSeen = [this, &one] {
        QStringList texts;
        collectViews(texts);
        return texts.join(u'\n').contains(QString::fromUtf8(one.core));
    };
    QTRY_VERIFY(isSeen());
}

QTEST_MAIN(TestLeaks)
#include "tst_leaks.moc"
