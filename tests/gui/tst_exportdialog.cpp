// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/items/eventtablemodel.h"
#include "models/session/keptevents.h"
#include "tests/gui/workspacefixture.h"
#include "tests/support/memorystore.h"
#include "views/eventactions.h"
#include "views/eventcopy.h"
#include "views/eventheader.h"
#include "views/eventtableview.h"
#include "views/exportdialog.h"
#include "views/plainlabel.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QRadioButton>
#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

// Kept: everything from second 0 to 100, with a password in a document.
std::shared_ptr<MemoryStore::Kept> keptEvents()
{
    auto shared = std::make_shared<MemoryStore::Kept>();
    MemoryStore store(shared);
    bool committed = false;
    const Request opening = store.open([](const StoredRowsPtr &) {}, [](const Result<StoreContents> &) {});
    const Request request = store.commit(
        {sampleBatch({{"e3", 30, changeMembers("UPDATE", R"({"memory":512,"db_password":"hunter2"})",
                                               R"({"memory":256,"db_password":"hunter3"})")},
                      {"e2", 20, R"("event_type":"DEPLOYED","target_name":"=api","project_name":"shop","environment_name":"prod")"},
                      {"e1", 10, R"("event_type":"DEPLOY_QUEUED","target_name":"api")"}}),
         {},
         {{sampleTime(0), sampleTime(100), CoverageKind::Complete, CoverageReason::None}},
         std::nullopt},
        [&committed](const Result<StoreReceipt> &receipt) { committed = bool(receipt); });
    [&committed] { QTRY_VERIFY(committed); }();
    return shared;
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestExportDialog final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void csvHasTheColumnsOfTheScreenAndANoteBeside();
    void jsonIsMaskedUntilItShallNotBe();
    void selectionIsNoCompleteAnswer();
    void foldedChainsAreWrittenWhole();
    void rowsAreInTheOrderOfTheTable();
    void failureLeavesWhatWasThere();
    void selectionOutlivesAnotherOrder();
    void copiesOfSeveralRowsSayWhatIsKnown();
    void aRowBesideAGapSaysSo();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_fixture->folder.filePath(name); }
    [[nodiscard]] QString message() const { return m_dialog->findChild<PlainLabel *>(u"exportMessage"_s)->text(); }
    void choose(ExportFormat format)
    {
        auto *box = m_dialog->findChild<QComboBox *>(u"exportFormat"_s);
        box->setCurrentIndex(box->findData(int(format)));
    }
    [[nodiscard]] QByteArray exported(const QString &name)
    {
        m_dialog->exportTo(path(name));
        [this] { QTRY_VERIFY2(message().contains(u"written to"_s), qPrintable(message())); }();
        return contentsOf(path(name));
    }
    void select(const QList<int> &rows)
    {
        m_view->clearSelection();
        for (const int row : rows)
            m_view->selectionModel()->select(m_model->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }

    std::unique_ptr<WorkspaceFixture> m_fixture;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<EventTableModel> m_model;
    std::unique_ptr<EventTableView> m_view;
    std::unique_ptr<ExportDialog> m_dialog;
};

void TestExportDialog::init()
{
    m_dialog.reset();
    m_view.reset();
    m_model.reset();
    m_workspace.reset();
    m_fixture = std::make_unique<WorkspaceFixture>();
    m_workspace = std::make_unique<Workspace>(
        m_fixture->clock, m_fixture->tokens,
        [this](const Connection &, const Secret &) { return Result<std::shared_ptr<Source>>(m_fixture->source); },
        [shared = keptEvents()](const Connection &) { return std::make_unique<MemoryStore>(shared); });
    m_model = std::make_unique<EventTableModel>(m_workspace->list(), m_workspace->summaries());
    m_view = std::make_unique<EventTableView>(*m_model);
    m_dialog = std::make_unique<ExportDialog>(*m_workspace, *m_view);
    FilterState filter;
    filter.time.absolute = {sampleTime(0), sampleTime(100)};
    m_workspace->setFilter(filter);
    m_workspace->open(WorkspaceFixture::connection());
    QTRY_COMPARE(m_model->rowCount(), 3);
    QTRY_VERIFY(m_workspace->list().isAnswered());
}

void TestExportDialog::csvHasTheColumnsOfTheScreenAndANoteBeside()
{
    m_view->eventHeader()->setColumnShown(EventColumn::Origin, false);
    m_view->eventHeader()->setColumnShown(EventColumn::TriggeredBy, false);
    m_view->eventHeader()->setColumnShown(EventColumn::TargetType, false);
    QCOMPARE(exported(u"a.csv"_s),
             QByteArray("timestamp,event_type,target_name,project_name,environment_name,change_summary\r\n"
                        "2026-08-20T12:00:30Z,UPDATE,,,,memory 512 → 256 (+1)\r\n"
                        "2026-08-20T12:00:20Z,DEPLOYED,'=api,shop,prod,\r\n"
                        "2026-08-20T12:00:10Z,DEPLOY_QUEUED,api,,,\r\n"));
    const QJsonObject about = QJsonDocument::fromJson(contentsOf(path(u"a.csv.about.json"_s))).object();
    QCOMPARE(about.value("complete"_L1), QJsonValue(true));
    QCOMPARE(about.value("events"_L1).toInt(), 3);
    QCOMPARE(about.value("read_from"_L1).toString(), u"archive"_s);
    QCOMPARE(about.value("from"_L1).toString(), u"2026-08-20T12:00:00Z"_s);
    QVERIFY(message().contains(u"a.csv.about.json"_s));
}

void TestExportDialog::jsonIsMaskedUntilItShallNotBe()
{
    choose(ExportFormat::Json);
    const QByteArray masked = exported(u"a.json"_s);
    QVERIFY(!masked.contains("hunter"));
    const QJsonObject object = QJsonDocument::fromJson(masked).object();
    QCOMPARE(object.value("events"_L1).toArray().size(), 3);
    QVERIFY(object.value("events"_L1).toArray().at(0).toObject().value("change"_L1).toString().contains("memory"_L1));
    QCOMPARE(object.value("backtrail_answer"_L1).toObject().value("secrets_masked"_L1), QJsonValue(true));
    m_dialog->findChild<QAbstractButton *>(u"exportMaskSecrets"_s)->click();
    QVERIFY(m_dialog->findChild<PlainLabel *>(u"exportKnown"_s)->text().contains(u"Secrets will be in the file"_s));
    QVERIFY(exported(u"a.json"_s).contains("hunter2"));
    choose(ExportFormat::JsonLines);
    const QList<QByteArray> lines = exported(u"a.jsonl"_s).trimmed().split('\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines.last().contains("\"secrets_masked\":false"));
}

void TestExportDialog::selectionIsNoCompleteAnswer()
{
    QVERIFY(!m_dialog->findChild<QRadioButton *>(u"exportSelected"_s)->isEnabled());
    select({0, 2});
    QCOMPARE(m_view->selectedCount(), 2);
    m_dialog->chooseSelection();
    const QString known = m_dialog->findChild<PlainLabel *>(u"exportKnown"_s)->text();
    QVERIFY2(known.contains(u"Complete from 2026-08-20 12:00:10 to 2026-08-20 12:00:31 UTC."_s)
                 && known.contains(u"Only 2 event(s) that were selected"_s),
             qPrintable(known));
    choose(ExportFormat::Markdown);
    const QString text = QString::fromUtf8(exported(u"a.md"_s));
    QVERIFY2(text.contains(u"| 2026-08-20 12:00:30.000 |"_s) && !text.contains(u"DEPLOYED"_s), qPrintable(text));
    QVERIFY2(text.contains(u"- Only 2 event(s) that were selected are listed"_s), qPrintable(text));
    QVERIFY2(text.contains(u"- Complete from 2026-08-20 12:00:10 to 2026-08-20 12:00:31 UTC."_s), qPrintable(text));
    choose(ExportFormat::JsonLines);
    QVERIFY(exported(u"a.jsonl"_s).contains("\"complete\":false"));
}

void TestExportDialog::foldedChainsAreWrittenWhole()
{
    Chain chain;
    const EventSnapshot events = m_model->snapshot();
    chain.links = {{*events.find(u"e1"_s), ChainRule::Opens}, {*events.find(u"e2"_s), ChainRule::Opens}};
    m_workspace->folds().fold(chain, 0);
    QTRY_COMPARE(m_model->rowCount(), 2);
    choose(ExportFormat::JsonLines);
    QCOMPARE(exported(u"all.jsonl"_s).count('\n'), 4);
    select({1});
    m_dialog->chooseSelection();
    const QByteArray selected = exported(u"selected.jsonl"_s);
    QVERIFY(selected.contains("\"e1\"") && selected.contains("\"e2\"") && !selected.contains("\"e3\""));
}

void TestExportDialog::rowsAreInTheOrderOfTheTable()
{
    m_model->setOrder({EventColumn::Time, false});
    QTRY_COMPARE(m_model->snapshot().id(m_model->rowId(0)), u"e1"_s);
    choose(ExportFormat::JsonLines);
    const QByteArray lines = exported(u"a.jsonl"_s);
    QVERIFY(lines.indexOf("\"e1\"") < lines.indexOf("\"e2\"") && lines.indexOf("\"e2\"") < lines.indexOf("\"e3\""));
}

void TestExportDialog::failureLeavesWhatWasThere()
{
    m_dialog->exportTo(path(u"no/such/folder/a.csv"_s));
    QTRY_VERIFY2(message().startsWith(u"Nothing was written."_s), qPrintable(message()));
    QVERIFY(message().contains(u"a.csv"_s));
    QVERIFY(!m_dialog->findChild<QPushButton *>(u"exportStart"_s)->isHidden());
    // Given up on the way: the file of before stays.
    choose(ExportFormat::JsonLines);
    const QByteArray before = exported(u"a.jsonl"_s);
    QSemaphore gate; // all workers are busy until it is given up: else a quick one is ready before
    for (int worker = 0; worker < QThreadPool::globalInstance()->maxThreadCount(); ++worker)
        QThreadPool::globalInstance()->start([&gate] { gate.acquire(); });
    m_dialog->exportTo(path(u"a.jsonl"_s));
    m_dialog->reject(); // gives it up
    gate.release(QThreadPool::globalInstance()->maxThreadCount());
    QThreadPool::globalInstance()->waitForDone();
    QTest::qWait(0);
    QCOMPARE(contentsOf(path(u"a.jsonl"_s)), before);
    QCOMPARE(QDir(m_fixture->folder.path()).entryList({u"a.jsonl.*"_s}), QStringList());
}

void TestExportDialog::selectionOutlivesAnotherOrder()
{
    select({0, 2});
    m_model->setOrder({EventColumn::Event, false});
    QTRY_COMPARE(m_model->snapshot().id(m_model->rowId(2)), u"e3"_s);
    QCOMPARE(m_view->selectedCount(), 2);
    const RowList rows = m_view->selectedRows();
    QCOMPARE(m_model->snapshot().id(rows.at(0)), u"e1"_s);
    QCOMPARE(m_model->snapshot().id(rows.at(1)), u"e3"_s);
}

void TestExportDialog::copiesOfSeveralRowsSayWhatIsKnown()
{
    EventActions actions(*m_workspace, *m_model, *m_view);
    m_view->setCurrentIndex(m_model->index(0, 0));
    m_view->selectAll();
    QTRY_COMPARE(actions.copyRowAction()->text(), u"&Copy 3 row(s)"_s);
    QGuiApplication::clipboard()->clear();
    actions.copyRowAction()->trigger();
    QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.at(0), u"Time\tEvent\tTarget\tTarget type\tChange\tActor\tOrigin"_s);
    QVERIFY2(lines.at(1).startsWith(u"2026-08-20 12:00:30 UTC\tUpdate\t\t\tmemory 512 → 256 (+1)\t"_s), qPrintable(lines.at(1)));
    QVERIFY(lines.at(2).contains(u"\t'=api – shop / prod\t"_s));
    QVERIFY2(lines.contains(u"Complete from 2026-08-20 12:00:10 to 2026-08-20 12:00:31 UTC."_s), qPrintable(lines.join(u'\n')));
    QVERIFY(lines.contains(u"Only 3 event(s) that were selected are listed; others of that time may match, too."_s));
    QGuiApplication::clipboard()->clear();
    actions.copyMarkdownAction()->trigger();
    QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(u"| Time |"_s));
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"\n- Complete from "_s));
}

void TestExportDialog::aRowBesideAGapSaysSo()
{
    EventActions actions(*m_workspace, *m_model, *m_view);
    m_view->setCurrentIndex(m_model->index(0, 0));
    actions.copyRowAction()->trigger();
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u'\n'));
    const Coverage nothing;
    const Coverage *known = &nothing;
    QVERIFY(rowAsTabSeparated(*m_model, 0, {int(EventColumn::Id)}, QTimeZone::utc(), known)
                .endsWith(u"\nOther events of that moment may be missing: Not fetched yet."_s));
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
