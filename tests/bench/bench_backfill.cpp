// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

// Fetching 240 pages into an archive from a server that takes 50 ms for each, over HTTP on loopback: the synchronisation
// with parallel windows beside the same with one cursor. Wall time from the first request until all is kept, without
// making the archive's files and removing them. Every run must keep every event of the server once.

#include "app/adapters/http/httplistener.h"
#include "app/demo/demoapi.h"
#include "app/demo/demogenerator.h"
#include "app/demo/demostore.h"
#include "models/archive/eventarchive.h"
#include "models/runtime/clock.h"
#include "models/session/synchronizer.h"
#include "models/sources/qovery/qoverysource.h"
#include "tests/bench/bencharchive.h"
#include "tests/bench/benchsupport.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <cstdlib>
#include <future>
#include <string>
#include <unordered_map>
#include <unordered_set>

using namespace Backtrail;
using namespace Backtrail::Bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int pages = 240;
constexpr int pageSize = 100;
constexpr int delay = 50; // ms
constexpr int rounds = 3;
constexpr int manyRequests = 1'000'000; // an hour: what is measured is the latency, not the server's patience

[[noreturn]] void stop(const char *what)
{
    std::fprintf(stderr, "%s\n", what);
    std::exit(1);
}

// The demonstration's API in a thread of its own, late.
class SlowServer final : public QThread
{
public:
    ~SlowServer() override
    {
        quit();
        wait();
    }
    [[nodiscard]] quint16 startListening()
    {
        std::future<quint16> port = m_port.get_future();
        start();
        return port.get();
    }
    [[nodiscard]] int events() const { return m_events; }
    [[nodiscard]] int takeRequests() { return m_requests.exchange(0); }

protected:
    void run() override
    {
        const std::int64_t now = Timestamp::now().ns - 60 * Timestamp::nsPerSecond; // settled
        DemoStore store(DemoPageEdge::Exclusive);
        // Newest first. The demonstration has one instant with more events than a page: that costs a question for each
        // target type, one after the other, and is not what is measured here.
        std::vector<DemoEvent> made = demoEvents(20260820, now, pages * pageSize);
        std::unordered_map<std::int64_t, int> atInstant;
        for (const DemoEvent &event : made)
            ++atInstant[event.ns];
        std::erase_if(made, [&](const DemoEvent &event) { return atInstant[event.ns] > pageSize / 2; });
        made.resize(std::min<std::size_t>(made.size(), pages * pageSize));
        for (auto event = made.rbegin(); event != made.rend(); ++event)
            store.append(std::move(*event));
        m_events = static_cast<int>(store.size());
        DemoApi api(store, [] { return Timestamp::now().ns; }, manyRequests);
        HttpListener listener([&](const HttpRequest &request, const HttpAnswer &answer) {
            ++m_requests;
            QTimer::singleShot(delay, Qt::PreciseTimer, &listenerContext(), [&api, request, answer] {
                answer(api.respond(request));
            });
        });
        const Result<quint16> port = listener.listen(0);
        m_port.set_value(port ? *port : 0);
        exec();
    }

private:
    // Of this thread, so that the timers are.
    static QObject &listenerContext()
    {
        thread_local QObject context;
        return context;
    }

    std::promise<quint16> m_port;
    std::atomic_int m_events = 0;
    std::atomic_int m_requests = 0;
};

struct Backfill
{
    std::size_t events = 0; // that the archive holds afterwards, each counted once
    double seconds = 0;
};

// Runs one synchronisation of everything into a new archive.
Backfill backfill(quint16 port, int mostInFlight)
{
    const QTemporaryDir folder(roomyFolder() + u"/backfill-XXXXXX"_s);
    SystemClock clock;
    EventArchive archive(folder.filePath(u"archive"_s), "bench\nhttps://localhost\norg"_ba);
    Connection connection;
    connection.url = QUrl(u"http://127.0.0.1:%1"_s.arg(port));
    connection.organizationId = QString::fromLatin1(demoOrganizationId);
    HttpLimits limits;
    limits.requestsAnHour = manyRequests;
    limits.connections = mostInFlight;
    const Result<std::shared_ptr<Source>> source = makeQoverySource(connection, Secret(QByteArray(demoToken)), clock, limits);
    StoreContents contents;
    waitFor([&](const std::function<void()> &done) {
        return archive.open([](const StoredRowsPtr &) {}, [&, done](const Result<StoreContents> &opened) {
            if (!opened)
                stop("The archive cannot be opened.");
            contents = *opened;
            done();
        });
    });
    Synchronizer sync(clock, archive);
    SyncOptions options;
    options.follows = false;
    options.mostInFlight = mostInFlight;
    options.pageSize = pageSize;
    options.budgetShare = 1;
    options.retentionDays = demoRetentionDays;
    sync.setOptions(options);
    std::unordered_set<std::string> ids;
    std::size_t added = 0;
    QObject::connect(&sync, &Synchronizer::committed, &sync, [&](const StoreReceipt &receipt) {
        if (receipt.added == nullptr)
            return;
        for (const EventRecord &record : receipt.added->events()) {
            ids.emplace(record.id);
            ++added;
        }
    });
    QObject::connect(&sync, &Synchronizer::statusChanged, &sync, [&] {
        const SyncStatus status = sync.status();
        if (status.phase == SyncPhase::Failed || status.phase == SyncPhase::Waiting)
            stop("The synchronisation does not go on.");
        if (status.phase == SyncPhase::Idle && status.isUpToDate)
            QCoreApplication::quit();
    });
    const double begin = wallSeconds();
    sync.start(contents);
    sync.setSource(*source);
    QCoreApplication::exec();
    const double seconds = wallSeconds() - begin;
    if (added != ids.size())
        stop("An event was kept twice.");
    return {added, seconds};
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    SlowServer server;
    const quint16 port = server.startListening();
    if (port == 0)
        stop("The server does not listen.");
    Report report;
    report.note("events", server.events(), "");
    const auto timed = [&](int mostInFlight, std::vector<double> &wall) {
        const Backfill run = backfill(port, mostInFlight);
        if (run.events != static_cast<std::size_t>(server.events()))
            stop("Not every event was kept.");
        wall.push_back(run.seconds);
    };
    std::vector<double> one;
    std::vector<double> six;
    std::vector<double> many;
    int requests[3] = {};
    for (int round = 0; round < rounds; ++round) {
        timed(6, six);
        requests[1] = server.takeRequests();
        timed(24, many);
        requests[2] = server.takeRequests();
        if (round % 2 == 0) { // it takes long
            timed(1, one);
            requests[0] = server.takeRequests();
        }
    }
    report.faster("240 pages of 50 ms, 6 windows (wall) | one cursor", {median(six), median(one)}, 5, 5.5);
    report.note("  24 windows (wall)", median(many) * 1e3, "ms");
    report.note("  requests with one cursor", requests[0], "");
    report.note("  requests with 6 windows", requests[1], "");
    report.note("  requests with 24 windows", requests[2], "");
    report.faster("240 pages of 50 ms, 24 windows (wall) | one cursor", {median(many), median(one)}, 5, 20);
    return report.exitCode();
}
