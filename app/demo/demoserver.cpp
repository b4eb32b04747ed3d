// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/demoserver.h"

#include "app/adapters/http/httplistener.h"
#include "app/demo/demoapi.h"
#include "app/demo/demogenerator.h"
#include "app/demo/demorandom.h"
#include "app/demo/demostore.h"
#include "models/runtime/background.h"

#include <QElapsedTimer>
#include <QThread>
#include <QTimer>

#include <future>
#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

// Everything that lives in the server's thread.
class DemoHost final : public QObject
{
    Q_OBJECT

public:
    explicit DemoHost(const DemoOptions &options)
        : m_options(options)
        , m_startNs(options.now ? options.now->ns : Timestamp::now().ns)
        , m_store(options.pageEdge)
        , m_api(m_store, [this] { return nowNs(); }, options.requestsAnHour)
        , m_listener(answeredAtOnce([this](const HttpRequest &request) { return m_api.respond(request); }), {}, this)
        , m_next(this)
        , m_pace(options.seed)
    {
        m_elapsed.start();
        m_next.setSingleShot(true);
        connect(&m_next, &QTimer::timeout, this, &DemoHost::arrive);
    }

    Result<quint16> listen() { return m_listener.listen(m_options.port); }

    // Requests that come meanwhile wait in the listener's queue: it is served by this thread.
    void makeEvents()
    {
        m_stream.emplace(m_options.seed, m_startNs, m_options.events);
        while (!QThread::currentThread()->isInterruptionRequested()) {
            std::optional<DemoEvent> event = m_stream->next();
            if (!event)
                break;
            m_store.append(std::move(*event));
        }
        if (m_options.liveEvents)
            planArrival();
    }

private:
    // A given end stands still, unless new events are to arrive after it.
    [[nodiscard]] std::int64_t nowNs() const
    {
        if (m_options.now && !m_options.liveEvents)
            return m_startNs;
        return m_options.now ? m_startNs + m_elapsed.nsecsElapsed() : Timestamp::now().ns;
    }

    void planArrival() { m_next.start(static_cast<int>(m_pace.between(15'000, 25'000))); }

    void arrive()
    {
        for (DemoEvent &event : m_stream->liveEvents(nowNs()))
            m_store.append(std::move(event));
        planArrival();
    }

    DemoOptions m_options;
    std::int64_t m_startNs;
    QElapsedTimer m_elapsed;
    DemoStore m_store;
    DemoApi m_api;
    HttpListener m_listener;
    QTimer m_next;
    DemoRandom m_pace;
    std::optional<DemoEventStream> m_stream;
};

class DemoThread final : public QThread
{
public:
    explicit DemoThread(const DemoOptions &options)
        : m_options(options)
    {
    }
    ~DemoThread() override
    {
        requestInterruption();
        quit();
        wait();
    }
    Q_DISABLE_COPY_MOVE(DemoThread)

    // Starts the thread and waits for the port alone, which takes the time of one system call.
    Result<quint16> startListening()
    {
        std::future<Result<quint16>> port = m_port.get_future();
        start();
        return port.get();
    }

protected:
    void run() override
    {
        DemoHost host(m_options);
        const Result<quint16> port = host.listen();
        m_port.set_value(port);
        if (!port)
            return;
        host.makeEvents();
        workInBackground(); // a server on another machine would take nothing from the window
        exec();
    }

private:
    DemoOptions m_options;
    std::promise<Result<quint16>> m_port;
};

} // namespace

class DemoServer::Private
{
public:
    std::unique_ptr<DemoThread> thread;
};

DemoServer::DemoServer()
    : d(std::make_unique<Private>())
{
}

DemoServer::~DemoServer() = default;

Result<DemoAddress> DemoServer::start(const DemoOptions &options)
{
    d->thread.reset(); // a second start frees the port of the first
    d->thread = std::make_unique<DemoThread>(options);
    const Result<quint16> port = d->thread->startListening();
    if (!port) {
        d->thread.reset();
        return port.error();
    }
    DemoAddress address;
    address.url.setScheme(u"http"_s);
    address.url.setHost(u"127.0.0.1"_s);
    address.url.setPort(*port);
    address.organizationId = QString::fromLatin1(demoOrganizationId);
    address.organizationName = QString::fromLatin1(demoOrganizationName);
    address.token = Secret(QByteArray(demoToken));
    return address;
}

} // namespace Backtrail

#include "demoserver.moc"
