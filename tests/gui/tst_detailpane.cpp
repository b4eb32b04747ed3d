// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/items/difftreemodel.h"
#include "models/json/jsontext.h"
#include "tests/gui/detailpanefixture.h"
#include "views/factspane.h"
#include "views/plaintextview.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>

using namespace Backtrail;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(std::optional<QByteArray>)

class TestDetailPane : public QObject, private DetailPaneFixture
{
    Q_OBJECT

private slots:
    void init();
    void saysThatNothingIsSelected();
    void saysThatItReads();
    void saysWhatIsCompared_data();
    void saysWhatIsCompared();
    void showsChangedPathsAndFoldsTheRest();
    void showsWhereLongTextsDiffer();
    void showsUnchangedWhenAsked();
    void hostileStringsStayPlain();
    void factsAreLabelled();
    void allFieldsHoldUnknownMembers();
    void documentsArePrinted();
    void secretsAreMaskedInEveryTab();
    void enterShowsTheWholeValue();
    void copiesFromTheTree();
    void longValuesComeInPieces();
    void ageReadsWell_data();
    void ageReadsWell();

private:
    void show(const QByteArray &members);
    void showDocuments(const QByteArray &type, const std::optional<QByteArray> &before,
                       const std::optional<QByteArray> &after);
    [[nodiscard]] QStringList treeRows() const;
};

void TestDetailPane::init()
{
    makePane();
}

void TestDetailPane::show(const QByteArray &members)
{
    static int number = 0;
    const auto appended = m_index.append(sampleBatch({{"id-" + QByteArray::number(++number), 100, members}}));
    m_fixture->workspace.detail().show(m_index.snapshot(), appended.first);
    QTRY_VERIFY(m_fixture->workspace.detail().content());
}

void TestDetailPane::showDocuments(const QByteArray &type, const std::optional<QByteArray> &before,
                                   const std::optional<QByteArray> &after)
{
    QByteArray members = "\"event_type\":\"" + type + '"';
    if (before)
        members +=
            ",\"original_change\":" + escapeJsonString({before->constData(), std::size_t(before->size())});
    if (after)
        members += ",\"change\":" + escapeJsonString({after->constData(), std::size_t(after->size())});
    show(members);
}

// Every visible row as "path|before|after".
QStringList TestDetailPane::treeRows() const
{
    const auto *tree = child<QTreeView>(u"changesTree"_s);
    QStringList rows;
    for (QModelIndex index = tree->model()->index(0, 0); index.isValid(); index = tree->indexBelow(index)) {
        QStringList cells;
        for (int column = 0; column <= DiffTreeModel::AfterColumn; ++column)
            cells.append(index.siblingAtColumn(column).data().toString());
        rows.append(cells.join(u'|'));
    }
    return rows;
}

void TestDetailPane::saysThatNothingIsSelected()
{
    QVERIFY(child<QLabel>(u"detailEmpty"_s)->isVisible());
    QCOMPARE(text(u"detailEmpty"_s), u"Select an event to see what it changed."_s);
    show(R"("event_type":"UPDATE")");
    QVERIFY(!child<QLabel>(u"detailEmpty"_s)->isVisible());
    m_fixture->workspace.detail().clear();
    QVERIFY(child<QLabel>(u"detailEmpty"_s)->isVisible());
}

void TestDetailPane::saysThatItReads()
{
    m_index.append(sampleBatch({{"slow", 100, R"("event_type":"UPDATE")"}}));
    m_fixture->workspace.detail().show(m_index.snapshot(), 0);
    m_fixture->clock.advance(150ms); // before the worker's answer is delivered
    QCOMPARE(text(u"detailEmpty"_s), u"Reading…"_s);
    QTRY_VERIFY(!child<QLabel>(u"detailEmpty"_s)->isVisible());
    QVERIFY(!child<QLabel>(u"detailWorking"_s)->isVisible());
}

void TestDetailPane::saysWhatIsCompared_data()
{
    using Document = std::optional<QByteArray>;
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<Document>("before");
    QTest::addColumn<Document>("after");
    QTest::addColumn<QString>("sentence"); // its beginning
    QTest::addColumn<QString>("stats");

    QTest::newRow("compared") << QByteArray("UPDATE") << Document(R"({"a":1,"b":2})")
                              << Document(R"({"a":2,"b":2})") << u"1 difference"_s
                              << u"1 changed · 1 unchanged"_s;
    QTest::newRow("equal") << QByteArray("UPDATE") << Document(R"({"a":1})") << Document(R"({"a":1})")
                           << u"The states before and after are equal"_s << QString();
    QTest::newRow("created") << QByteArray("CREATE") << Document() << Document(R"({"a":1})") << u"Created"_s
                             << u"1 added"_s;
    QTest::newRow("deleted") << QByteArray("DELETE") << Document() << Document(R"({"a":1})") << u"Deleted"_s
                             << u"1 removed"_s;
    QTest::newRow("no earlier state") << QByteArray("UPDATE") << Document() << Document(R"({"a":1})")
                                      << u"This event holds no earlier state"_s << u"Values: 1"_s;
    QTest::newRow("no documents") << QByteArray("SHELL") << Document() << Document()
                                  << u"This event holds no documents"_s << QString();
    QTest::newRow("not JSON") << QByteArray("UPDATE") << Document("one\ntwo") << Document("one\nthree")
                              << u"Not JSON"_s << u"1 added, 1 removed"_s;
}

void TestDetailPane::saysWhatIsCompared()
{
    QFETCH(QByteArray, type);
    QFETCH(std::optional<QByteArray>, before);
    QFETCH(std::optional<QByteArray>, after);
    QFETCH(QString, sentence);
    QFETCH(QString, stats);
    showDocuments(type, before, after);
    QVERIFY2(text(u"changesSentence"_s).startsWith(sentence), qPrintable(text(u"changesSentence"_s)));
    QCOMPARE(text(u"changesStats"_s), stats);
    const bool isText = sentence == "Not JSON"_L1;
    QCOMPARE(child<QListView>(u"changesLines"_s)->isVisible(), isText);
    if (isText)
        QCOMPARE(child<QListView>(u"changesLines"_s)->model()->rowCount(), 3);
}

void TestDetailPane::showsChangedPathsAndFoldsTheRest()
{
    showDocuments("UPDATE", R"({"cpu":500,"memory":1024,"env":{"A":"x","B":"y"},"gone":true})",
                  R"({"cpu":500,"memory":512,"env":{"A":"z","B":"y"},"here":null})");
    const QStringList rows = treeRows();
    QVERIFY(rows.contains("memory|1024|512"_L1));
    QVERIFY(rows.contains("A|\"x\"|\"z\""_L1));
    QVERIFY(rows.contains("gone|true|"_L1));
    QVERIFY(rows.contains("here||null"_L1));
    QCOMPARE(rows.filter("1 unchanged"_L1).size(), 2); // cpu, and env.B
    QVERIFY(rows.filter("cpu"_L1).isEmpty());
    QCOMPARE(child<QTreeView>(u"changesTree"_s)->accessibleName(), u"Changes"_s);
}

void TestDetailPane::showsWhereLongTextsDiffer()
{
    showDocuments("UPDATE", R"({"v":"a: 1\nmemory: 512Mi\nb: 2\nold: 1\n","n":"The quick brown fox jumps over the lazy dog"})",
                  R"({"v":"a: 1\nmemory: 256Mi\nb: 2\n","n":"The quick brown fox jumps over the lazy cat"})");
    QTRY_COMPARE(treeRows(), (QStringList {u"v|memory: 512Mi ⏎ old: 1|memory: 256Mi"_s, u"n|…dog\"|…cat\""_s}));
}

void TestDetailPane::showsUnchangedWhenAsked()
{
    showDocuments("UPDATE", R"({"cpu":500,"memory":1024})", R"({"cpu":500,"memory":512})");
    QVERIFY(treeRows().filter("cpu"_L1).isEmpty());
    child<QCheckBox>(u"changesShowUnchanged"_s)->click();
    QTRY_VERIFY(treeRows().contains("cpu|500|500"_L1));
}

void TestDetailPane::hostileStringsStayPlain()
{
    show(
        R"("event_type":"<img src=x>","target_name":"<b>x</b>\u202efdp","triggered_by":"\u001b[31mred",)"
        R"("user_agent":"<a href='http://evil'>a</a>","change":"{\"<i>k\\u202e</i>\":\"<script>\\u0007\",\"raw\":\"a\u202eb\"}")");
    for (const QLabel *label : m_pane->findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!label->text().contains(QChar(0x202E)));
        QVERIFY(!label->text().contains(QChar(0x1B)));
    }
    for (const QString &row : treeRows()) {
        QVERIFY(!row.contains(QChar(0x202E)));
        QVERIFY(!row.contains(QChar(0x07)));
    }
    const auto *tree = child<QTreeView>(u"changesTree"_s);
    QVERIFY(!tree->model()->index(0, 0).data(Qt::ToolTipRole).toString().contains("<script>"_L1));
}

void TestDetailPane::factsAreLabelled()
{
    m_pane->setTimeZone(QTimeZone("Europe/Paris"));
    show(R"("event_type":"DEPLOY_FAILED","triggered_by":"ada","origin":"CLI","target_name":"api",)"
         R"("target_type":"CONTAINER","project_name":"Checkout","environment_name":"prod")");
    const auto *facts = child<FactsPane>(u"factsPane"_s);
    QStringList texts;
    for (const QLabel *label : facts->findChildren<QLabel *>()) {
        if (label->isVisibleTo(facts))
            texts.append(label->text());
    }
    QVERIFY(texts.contains("ada"_L1));
    QVERIFY(texts.contains("failed"_L1));
    QVERIFY(texts.contains("api (Container)"_L1));
    QVERIFY(texts.contains("Checkout / prod"_L1));
    QVERIFY(!texts.filter("2026-08-20 12:01:40.000 UTC"_L1).isEmpty());
    QVERIFY(!texts.filter("2026-08-20 14:01:40.000 +02:00"_L1).isEmpty());
    QVERIFY(!texts.contains("User agent"_L1)); // not in this event
}

void TestDetailPane::allFieldsHoldUnknownMembers()
{
    show(R"("event_type":"UPDATE","brand_new":{"x":[1,2.50]})");
    const auto *model = child<QAbstractItemView>(u"fieldsTable"_s)->model();
    QStringList rows;
    for (int row = 0; row < model->rowCount(); ++row)
        rows.append(model->index(row, 0).data().toString() + u'=' + model->index(row, 1).data().toString());
    QVERIFY(rows.contains("brand_new={\"x\":[1,2.50]}"_L1));
    QVERIFY(rows.contains("Actor=not in this event"_L1));
}

void TestDetailPane::documentsArePrinted()
{
    showDocuments("UPDATE", std::nullopt, R"({"a":1.50})");
    child<QTabWidget>(u"detailTabs"_s)->setCurrentIndex(2);
    auto *after = child<QPlainTextEdit>(u"documentAfter"_s);
    QTRY_VERIFY(after->toPlainText().contains("\"a\": 1.50"_L1));
    QVERIFY(child<QPlainTextEdit>(u"documentBefore"_s)->placeholderText().contains("does not hold"_L1));
}

void TestDetailPane::secretsAreMaskedInEveryTab()
{
    auto *button = child<QToolButton>(u"detailSecrets"_s);
    showDocuments("UPDATE", R"({"a":1})", R"({"a":2})");
    QTRY_VERIFY(button->isHidden());
    showDocuments("UPDATE", R"({"db_password":"hunter2"})", R"({"db_password":"hunter3"})");
    QTRY_VERIFY(!button->isHidden());
    QVERIFY(!button->accessibleDescription().isEmpty());
    QTRY_COMPARE(treeRows(), QStringList {u"db_password|•••••• 1|•••••• 2"_s});
    auto *tree = child<QTreeView>(u"changesTree"_s);
    const QString sentence = tree->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(sentence.contains(u"changed"_s), qPrintable(sentence));
    child<QTabWidget>(u"detailTabs"_s)->setCurrentIndex(2);
    auto *before = m_pane->findChild<QPlainTextEdit *>(u"documentBefore"_s);
    if (before != nullptr)
        QTRY_VERIFY(before->toPlainText().contains(u"••••••"_s));

    button->click();
    child<QTabWidget>(u"detailTabs"_s)->setCurrentIndex(0);
    QTRY_COMPARE(treeRows(), QStringList {u"db_password|\"hunter2\"|\"hunter3\""_s});
    QVERIFY(!button->isHidden() && button->isChecked());
    button->click();
    QTRY_COMPARE(treeRows(), QStringList {u"db_password|•••••• 1|•••••• 2"_s});
}

void TestDetailPane::enterShowsTheWholeValue()
{
    showDocuments("UPDATE", R"({"a":"one\ttab"})", R"({"a":"two"})");
    auto *tree = child<QTreeView>(u"changesTree"_s);
    QVERIFY(!child<QPlainTextEdit>(u"valueBefore"_s)->isVisible());
    QTest::keyClick(tree, Qt::Key_Return);
    QVERIFY(child<QPlainTextEdit>(u"valueBefore"_s)->isVisible());
    QCOMPARE(child<QPlainTextEdit>(u"valueAfter"_s)->toPlainText(), u"two"_s);
    QTest::keyClick(tree, Qt::Key_Return);
    QVERIFY(!child<QPlainTextEdit>(u"valueBefore"_s)->isVisible());
}

void TestDetailPane::copiesFromTheTree()
{
    showDocuments("UPDATE", R"({"resources":{"memory":1024,"a/b":"x"}})",
                  R"({"resources":{"memory":512,"a/b":"y"}})");
    auto *tree = child<QTreeView>(u"changesTree"_s);
    const QModelIndexList found = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, u"a/b"_s,
                                                       1, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    tree->setCurrentIndex(found.first());
    QStringList copied;
    for (QAction *action : tree->actions()) {
        action->trigger();
        copied.append(QGuiApplication::clipboard()->text());
    }
    QCOMPARE(copied,
             (QStringList{u"resources[\"a/b\"]: \"x\" → \"y\""_s, u"resources[\"a/b\"]"_s,
                          u"/resources/a~1b"_s, u".resources[\"a/b\"]"_s, u"x"_s, u"y"_s,
                          u"@@ resources[\"a/b\"] @@\n-\"x\"\n+\"y\"\n"_s}));
}

void TestDetailPane::longValuesComeInPieces()
{
    PlainTextView view(u"Long"_s, u"long"_s);
    view.resize(600, 400);
    view.show();
    const QString text(1'000'000, u'x');
    QElapsedTimer timer;
    timer.start();
    view.setContent(text);
    view.grab();
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    auto *edit = view.findChild<QPlainTextEdit *>(u"long"_s);
    auto *showAll = view.findChild<QPushButton *>(u"longShowAll"_s);
    QVERIFY(edit->toPlainText().size() <= PlainTextView::shownAtOnce + 1);
    QVERIFY(showAll->isVisible());
    showAll->click();
    QCOMPARE(edit->toPlainText().size(), text.size());
    QVERIFY(!showAll->isVisible());
}

void TestDetailPane::ageReadsWell_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("words");
    QTest::newRow("now") << qint64(0) << u"0 seconds ago"_s;
    QTest::newRow("second") << qint64(1) << u"1 second ago"_s;
    QTest::newRow("minutes") << qint64(179) << u"2 minutes ago"_s;
    QTest::newRow("hour") << qint64(3600) << u"1 hour ago"_s;
    QTest::newRow("days") << qint64(3 * 86400) << u"3 days ago"_s;
    QTest::newRow("ahead") << qint64(-120) << u"in 2 minutes"_s;
}

void TestDetailPane::ageReadsWell()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, words);
    QCOMPARE(ageWords(sampleTime(0), sampleTime(seconds)), words);
}

QTEST_MAIN(TestDetailPane)
#include "tst_detailpane.moc"
