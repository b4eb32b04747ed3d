// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

// The main window over many archived events: page-downs at rest and while the synchronisation writes into the same
// archive as fast as it can, a facet's filter from the click until everything is painted, and one event's documents.
// Wall time, as a person waits. BACKTRAIL_BENCH_EVENTS = how many events (300,000; the floors are for 1,000,000).

#include "app/demo/demoserver.h"
#include "app/options/archivefolder.h"
#include "models/archive/eventarchive.h"
#include "models/session/connections.h"
#include "models/session/keptevents.h"
#include "models/session/workspace.h"
#include "models/sources/qovery/qoverysource.h"
#include "tests/bench/bencharchive.h"
#include "tests/bench/benchprocess.h"
#include "tests/bench/benchsupport.h"
#include "tests/unit/session/faketokenstore.h"
#include "views/eventtableview.h"
#include "views/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <random>

using namespace Backtrail;
using namespace Backtrail::Bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 6;
constexpr int framesARound = 20;
constexpr int betweenFrames = 15; // ms; a key that is held down
constexpr int demoEvents = 400'000;
constexpr int manyRequests = 1'000'000; // an hour

[[noreturn]] void stop(const char *what)
{
    std::fprintf(stderr, "%s\n", what);
    std::exit(1);
}

// Ends after the windows.
struct XServer
{
    XServer() = default;
    ~XServer()
    {
        process.kill();
        process.waitForFinished(10'000);
    }
    Q_DISABLE_COPY_MOVE(XServer)
    QProcess process;
};

void pass(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

// Comes behind everything that is waiting, also behind what is to be painted.
class LastEvent final : public QEvent
{
public:
    static constexpr Type kind = static_cast<Type>(QEvent::User + 77);
    LastEvent()
        : QEvent(kind)
    {
    }
};

class Watcher final : public QObject
{
public:
    // From the call, which is done in the event loop's turn, until the widget was painted.
    double untilPainted(QWidget &widget, const std::function<void()> &act)
    {
        QEventLoop loop;
        m_loop = &loop;
        m_widget = &widget;
        widget.installEventFilter(this);
        const double begin = wallSeconds();
        QMetaObject::invokeMethod(&widget, act, Qt::QueuedConnection);
        loop.exec();
        widget.removeEventFilter(this);
        return wallSeconds() - begin;
    }
    // Until `isDone` holds and what follows from it was painted.
    double until(const std::function<void()> &act, const std::function<bool()> &isDone)
    {
        QEventLoop loop;
        m_loop = &loop;
        m_widget = nullptr;
        m_isDone = isDone;
        const double begin = wallSeconds();
        QMetaObject::invokeMethod(this, act, Qt::QueuedConnection);
        QCoreApplication::postEvent(this, new LastEvent, Qt::LowEventPriority - 1);
        loop.exec();
        return wallSeconds() - begin;
    }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (object == m_widget && event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(m_loop, &QEventLoop::quit, Qt::QueuedConnection); // when it is drawn
        return false;
    }
    void customEvent(QEvent *event) override
    {
        if (event->type() != LastEvent::kind)
            return;
        if (m_isDone())
            m_loop->quit();
        else // asks again soon, without keeping the processor
            QTimer::singleShot(1, Qt::PreciseTimer, this,
                               [this] { QCoreApplication::postEvent(this, new LastEvent, Qt::LowEventPriority - 1); });
    }

private:
    QEventLoop *m_loop = nullptr;
    QWidget *m_widget = nullptr;
    std::function<bool()> m_isDone;
};

// The program's window over one archive, with the demonstration server behind it.
struct OpenedWindow
{
    OpenedWindow(const QString &archiveFolder, const QByteArray &archiveSource, const DemoAddress &address)
        : workspace(
              clock, tokens,
              [this](const Connection &asked, const Secret &token) {
                  HttpLimits limits;
                  limits.requestsAnHour = manyRequests;
                  return makeQoverySource(asked, token, clock, limits);
              },
              [=](const Connection &) { return std::make_unique<EventArchive>(archiveFolder, archiveSource); })
        , window(workspace, connections, tokens, settings)
    {
        connection.id = u"bench"_s;
        connection.name = u"Bench"_s;
        connection.url = address.url;
        connection.organizationId = address.organizationId;
        tokens.holdForThisRun(connection.id, address.token);
    }
    void open()
    {
        QEventLoop loop;
        QObject::connect(&window, &MainWindow::shown, &loop, &QEventLoop::quit, Qt::QueuedConnection);
        window.resize(1500, 950);
        window.show();
        loop.exec();
        workspace.open(connection);
        KeptEvents &kept = *workspace.kept();
        SyncOptions options = kept.sync().options();
        options.budgetShare = 1;
        kept.sync().setOptions(options);
    }
    [[nodiscard]] QTableView &table() const { return *window.findChild<EventTableView *>(); }
    [[nodiscard]] bool isSettled()
    {
        return workspace.kept()->phase() == KeptEvents::Phase::Open && !workspace.list().status().filtering
            && workspace.overview().isCurrent();
    }

    QTemporaryDir folder;
    QSettings settings {folder.filePath(u"settings.ini"_s), QSettings::IniFormat};
    SystemClock clock;
    FakeTokenStore tokenStore;
    TokenKeeper tokens {tokenStore};
    ConnectionStore connections {settings};
    Connection connection;
    Workspace workspace;
    MainWindow window;
};

void pageDowns(Watcher &watcher, QTableView &table, std::vector<double> &frames)
{
    QScrollBar &bar = *table.verticalScrollBar();
    for (int frame = 0; frame < framesARound; ++frame) {
        frames.push_back(watcher.untilPainted(*table.viewport(), [&] {
            if (bar.value() == bar.maximum())
                bar.setValue(0);
            else
                bar.triggerAction(QAbstractSlider::SliderPageStepAdd);
        }));
        pass(betweenFrames);
    }
}

double longest(const std::vector<double> &values)
{
    return *std::ranges::max_element(values);
}

void reportScrolling(Report &report, Watcher &watcher, OpenedWindow &opened)
{
    Synchronizer &sync = opened.workspace.kept()->sync();
    std::vector<double> rest;
    std::vector<double> busy;
    const std::uint64_t before = sync.status().fetched;
    double busySeconds = 0;
    for (int round = 0; round < rounds; ++round) {
        pageDowns(watcher, opened.table(), rest);
        sync.resume();
        pass(100);
        const double begin = wallSeconds();
        pageDowns(watcher, opened.table(), busy);
        busySeconds += wallSeconds() - begin;
        if (sync.status().phase != SyncPhase::Fetching)
            stop("There was nothing left to fetch: the second half was measured at rest.");
        sync.pause();
        pass(200);
    }
    report.note("  events a second that were written meanwhile", static_cast<double>(sync.status().fetched - before) / busySeconds, "");
    report.note("  the longest page-down at rest", longest(rest) * 1e3, "ms");
    report.note("  the longest page-down while writing", longest(busy) * 1e3, "ms");
    const double atRest = median(std::move(rest));
    const double whileWriting = median(std::move(busy));
    report.note("  page-down to painted at rest", atRest * 1e3, "ms");
    report.note("  page-down to painted while writing", whileWriting * 1e3, "ms");
    report.atMost("page-down while the synchronisation writes / at rest", whileWriting / atRest, "x", 2, 1.2);
}

void reportFacet(Report &report, Watcher &watcher, OpenedWindow &opened)
{
    std::vector<double> walls;
    std::vector<double> cpus;
    for (int round = 0; round < 4 * rounds; ++round) {
        FilterState filter;
        if (round % 2 == 0)
            filter.eventTypes = {u"UPDATE"_s, round % 4 == 0 ? u"DEPLOYED"_s : u"SHELL"_s};
        const double cpu = cpuSeconds();
        walls.push_back(watcher.until([&] { opened.workspace.setFilter(filter); }, [&] { return opened.isSettled(); }));
        cpus.push_back(cpuSeconds() - cpu);
        pass(250);
    }
    report.note("  the longest of them (wall)", longest(walls) * 1e3, "ms");
    report.note("  CPU time of all threads", median(std::move(cpus)) * 1e3, "ms");
    report.atMost("a facet's filter changed to all repainted (wall)", median(std::move(walls)) * 1e3, "ms", 50, 16);
}

void reportDocuments(Report &report, const OpenedWindow &opened)
{
    const EventSnapshot snapshot = opened.workspace.kept()->index()->snapshot();
    std::mt19937 random(1);
    std::vector<double> times;
    for (int i = 0; i < 2'000; ++i) {
        const auto row = static_cast<RowId>(random() % snapshot.rowCount());
        times.push_back(timeOf([&] { keep(snapshot.auditEvent(row)); }));
    }
    report.note("  the longest of 2,000", longest(times) * 1e3, "ms");
    report.atMost("one event's documents from the archive (CPU)", median(std::move(times)) * 1e3, "ms", 1, 0.1);
}

} // namespace

int main(int argc, char **argv)
{
    XServer screen;
    std::printf("%s\n", useXServer(screen.process) ? "on Xvfb" : "offscreen (no Xvfb here)");
    QApplication program(argc, argv);
    const QTemporaryDir folder(roomyFolder() + u"/window-XXXXXX"_s);
    const QByteArray source = "bench\nhttps://localhost\norg"_ba;
    const QString archiveFolder = folder.filePath(u"archive"_s);
    const int events = askedEvents(300'000) / 100 * 100;
    {
        EventArchive archive(archiveFolder, source);
        if (openAndWait(archive, [](const StoredRowsPtr &) {}) || !fillArchive(archive, {events, {}, {}}))
            stop("The archive could not be written.");
    }
    DemoServer server;
    DemoOptions demo;
    demo.events = demoEvents;
    demo.liveEvents = false;
    demo.requestsAnHour = manyRequests;
    const Result<DemoAddress> address = server.start(demo);
    if (!address)
        stop("The demonstration server did not start.");

    Watcher watcher;
    OpenedWindow opened(archiveFolder, source, *address);
    opened.open();
    const auto isOpen = [&] {
        return opened.table().model()->rowCount() >= events && opened.isSettled();
    };
    Report report;
    report.note("events", events, "");
    report.note("  opened (wall)", watcher.until([] {}, isOpen) * 1e3, "ms");
    // The first page waits until the server has made its events.
    static_cast<void>(watcher.until([] {}, [&] { return opened.workspace.kept()->sync().status().fetched > 0; }));
    opened.workspace.kept()->sync().pause();
    pass(500);
    reportFacet(report, watcher, opened);
    reportDocuments(report, opened);
    reportScrolling(report, watcher, opened);
    return report.exitCode();
}
