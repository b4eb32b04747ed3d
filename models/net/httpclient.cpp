// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/net/httpclient.h"

#include "models/net/httpcall.h"
#include "models/net/httpengine.h"

#include <QPointer>

namespace Backtrail {

namespace {

class CallWork final : public Request::Work
{
public:
    explicit CallWork(HttpCall *call)
        : m_call(call)
    {
    }
    ~CallWork() override
    {
        if (m_call)
            m_call->cancel();
    }

private:
    QPointer<HttpCall> m_call;
};

} // namespace

class HttpClient::Private
{
public:
    Private(HttpEndpoint endpoint, HttpLimits limits, Clock &clock, std::function<double()> random)
        : engine(std::move(endpoint), limits, clock, std::move(random))
    {
    }

    HttpEngine engine;
    QObject calls; // parent of the running ones
};

HttpClient::HttpClient(HttpEndpoint endpoint, HttpLimits limits, Clock &clock, std::function<double()> random)
    : d(std::make_unique<Private>(std::move(endpoint), limits, clock, std::move(random)))
{
}

HttpClient::~HttpClient()
{
    // One of them may be delivering its answer right now, further up the stack: they go later, without us.
    const QObjectList running = d->calls.children();
    for (QObject *child : running) {
        child->setParent(nullptr);
        static_cast<HttpCall *>(child)->cancel();
    }
}

Request HttpClient::get(const QString &path, const QUrlQuery &query, std::function<void(Result<HttpReply>)> done,
                        std::function<void(const RequestNote &)> note)
{
    auto *call = new HttpCall(d->engine, d->engine.urlOf(path, query), std::move(done), std::move(note), &d->calls);
    call->start();
    return Request(std::make_unique<CallWork>(call));
}

RateBudget HttpClient::budget() const
{
    Clock &clock = d->engine.clock();
    return d->engine.rateWindow().budget(clock.elapsed(), clock.now());
}

} // namespace Backtrail
