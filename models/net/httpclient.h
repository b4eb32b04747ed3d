// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/result.h"
#include "models/domain/secret.h"
#include "models/runtime/clock.h"
#include "models/runtime/request.h"
#include "models/sources/eventsource.h"

#include <QByteArray>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>
#include <functional>
#include <memory>

namespace Backtrail {

// Which origin may be asked, and how. Only this origin ever gets the token.
struct HttpEndpoint
{
    QUrl baseUrl; // https, or http to loopback only; path without a trailing slash
    QByteArray authorizationScheme; // "Token", "Bearer"
    Secret token;
    QString extraCaFile; // PEM, added to the system's; empty = none
};

struct HttpLimits
{
    std::chrono::milliseconds deadline {std::chrono::seconds(30)}; // the whole of one attempt
    qint64 maxBytes = 16 << 20; // after decompression
    int maxAttempts = 6;
    int requestsAnHour = 1000; // Qovery documents this per token
    int connections = 24; // at once; further requests wait. How many are asked for is the caller's politeness
};

struct HttpReply
{
    int status = 0;
    QByteArray body; // complete, or there is no reply
    std::optional<Timestamp> serverDate;
};

// GET and nothing else; one owner per request. Retries 429, 502, 503, 504, timeouts and resets with full jitter
// (1, 2, 4 .. 60 s), `Retry-After` and `X-RateLimit-Reset` win (above 1e9: epoch seconds, else seconds to wait);
// 401 and 403 are never retried. No redirect is followed, no cookie kept, nothing cached, HTTP/2 off below Qt 6.6.2.
// Connections are opened as requests need them.
// Lives on one thread with an event loop.
class HttpClient
{
public:
    // `clock` outlives the client. `random` gives values from [0, 1) for the jitter; none = the system's generator.
    HttpClient(HttpEndpoint endpoint, HttpLimits limits, Clock &clock, std::function<double()> random = {});
    ~HttpClient();
    Q_DISABLE_COPY_MOVE(HttpClient)

    // Answers 2xx whose body begins like JSON; everything else is an Error. Never answers once the client is gone.
    // `path` is appended to the base URL's path and already percent-encoded where it holds ids.
    Request get(const QString &path, const QUrlQuery &query, std::function<void(Result<HttpReply>)> done,
                std::function<void(const RequestNote &)> note = {});
    [[nodiscard]] RateBudget budget() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

// May this address be used at all? InvalidAddress, InsecureAddress (plain http beyond this machine) or the URL
// without a trailing slash, user info, query or fragment.
[[nodiscard]] Result<QUrl> checkedBaseUrl(const QUrl &url);

} // namespace Backtrail
