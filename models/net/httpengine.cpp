// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/net/httpengine.h"

#include "models/net/answerreading.h"
#include "models/runtime/workerpool.h"

#include <QLibraryInfo>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QVersionNumber>

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

// Keeps no cookie and sends none.
class NoCookies final : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    [[nodiscard]] QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

// Qt asks on this thread; the answer was found in a worker before.
class KnownProxies final : public QNetworkProxyFactory
{
public:
    explicit KnownProxies(QList<QNetworkProxy> proxies)
        : m_proxies(std::move(proxies))
    {
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &) override { return m_proxies; }

private:
    QList<QNetworkProxy> m_proxies;
};

constexpr int connectionsOfManager = 6; // over HTTP/1.1, to one host

// Qt's HTTP/2 header decoder overflows below 6.6.2 (CVE-2023-51714).
bool mayUseHttp2()
{
    return QLibraryInfo::version() >= QVersionNumber(6, 6, 2);
}

// Qovery derives an event's origin from the user agent; this one begins like none of its own clients.
QByteArray userAgent()
{
    return QByteArrayLiteral("Backtrail/" BACKTRAIL_VERSION);
}

} // namespace

HttpEngine::HttpEngine(HttpEndpoint endpoint, HttpLimits limits, Clock &clock, std::function<double()> random)
    : m_endpoint(std::move(endpoint))
    , m_limits(limits)
    , m_clock(clock)
    , m_random(random ? std::move(random) : [] { return QRandomGenerator::global()->generateDouble(); })
    , m_rateWindow(limits.requestsAnHour)
{
    addLane();
}

HttpEngine::Lane &HttpEngine::addLane()
{
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setCookieJar(new NoCookies(manager.get()));
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    if (m_isReady)
        manager->setProxyFactory(new KnownProxies(m_setup.proxies)); // the manager owns it
    return m_lanes.emplace_back(Lane {std::move(manager), std::make_shared<int>(0)});
}

// The first with a connection to spare, so that open ones are used again before others are opened.
HttpEngine::Lane &HttpEngine::freeLane()
{
    const auto free = std::ranges::find_if(m_lanes, [](const Lane &lane) { return *lane.running < connectionsOfManager; });
    if (free != m_lanes.end())
        return *free;
    if (static_cast<int>(m_lanes.size()) * connectionsOfManager < m_limits.connections)
        return addLane();
    return *std::ranges::min_element(m_lanes, {}, [](const Lane &lane) { return *lane.running; });
}

void HttpEngine::prepare()
{
    if (m_isReady) {
        emit setupReady();
        return;
    }
    if (m_setupJob.isSet())
        return;
    m_setupJob = runInWorker<NetworkSetup>(
        [url = m_endpoint.baseUrl, file = m_endpoint.extraCaFile](const CancelFlag &) {
            return makeNetworkSetup(url, file);
        },
        [this](NetworkSetup &&setup) {
            m_setupJob.cancel();
            applySetup(setup);
        });
}

void HttpEngine::forgetSetup()
{
    m_isReady = false;
}

void HttpEngine::applySetup(const NetworkSetup &setup)
{
    m_setup = setup;
    m_isReady = !setup.error; // a certificate file that was missing may be there the next time
    for (const Lane &lane : m_lanes)
        lane.manager->setProxyFactory(new KnownProxies(setup.proxies)); // the manager owns it
    emit setupReady();
}

QUrl HttpEngine::urlOf(const QString &path, const QUrlQuery &query) const
{
    QUrl url = m_endpoint.baseUrl;
    url.setPath(url.path(QUrl::FullyEncoded) + path, QUrl::TolerantMode);
    if (!query.isEmpty())
        url.setQuery(query);
    return url;
}

QNetworkReply *HttpEngine::send(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setRawHeader("Authorization"_ba, m_endpoint.authorizationScheme + ' ' + m_endpoint.token.expose());
    request.setRawHeader("Accept"_ba, "application/json"_ba);
    request.setRawHeader("User-Agent"_ba, userAgent());
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, mayUseHttp2());
    // Below the cap a reply may be packed as tightly as it likes; above, it is dropped anyway.
    request.setDecompressedSafetyCheckThreshold(m_limits.maxBytes);
    if (url.scheme() == "https"_L1)
        request.setSslConfiguration(m_setup.tls);
    m_rateWindow.noteSent(m_clock.elapsed());
    const Lane &lane = freeLane();
    QNetworkReply *reply = lane.manager->get(request);
    ++*lane.running;
    connect(reply, &QObject::destroyed, reply, [running = lane.running] { --*running; });
    return reply;
}

std::optional<Timestamp> HttpEngine::dateOf(const QByteArray &header)
{
    if (header != m_dateHeader) {
        m_dateHeader = header;
        m_date = parseHttpDate(header);
    }
    return m_date;
}

QString HttpEngine::withoutToken(QString text) const
{
    const QByteArray &token = m_endpoint.token.expose();
    return token.isEmpty() ? text : text.replace(QLatin1StringView(token), "***"_L1);
}

} // namespace Backtrail
