// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/net/httpclient.h"
#include "models/net/networksetup.h"
#include "models/net/ratewindow.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Backtrail {

// What all requests of one client share: the connections, the way to the server, the budget. The only place that puts
// the token into a request.
class HttpEngine final : public QObject
{
    Q_OBJECT

public:
    HttpEngine(HttpEndpoint endpoint, HttpLimits limits, Clock &clock, std::function<double()> random);

    // Emits setupReady, later or at once.
    void prepare();
    // After a failed connection: the network may have changed, so the proxy is asked for again.
    void forgetSetup();
    [[nodiscard]] const std::optional<Error> &setupError() const { return m_setup.error; }

    [[nodiscard]] QUrl urlOf(const QString &path, const QUrlQuery &query) const;
    [[nodiscard]] QNetworkReply *send(const QUrl &url);
    // Nothing that is shown may hold the token, not even what a server repeats of it.
    [[nodiscard]] QString withoutToken(QString text) const;

    // What the server's clock showed, by its `Date` header: the answers of one second say the same, and it is read once.
    [[nodiscard]] std::optional<Timestamp> dateOf(const QByteArray &header);

    [[nodiscard]] const HttpLimits &limits() const { return m_limits; }
    [[nodiscard]] Clock &clock() const { return m_clock; }
    [[nodiscard]] RateWindow &rateWindow() { return m_rateWindow; }
    [[nodiscard]] double random() const { return m_random(); }

signals:
    void setupReady();

private:
    // Qt opens no more than six connections to a host for one manager, so more of them need more managers.
    struct Lane
    {
        std::unique_ptr<QNetworkAccessManager> manager;
        std::shared_ptr<int> running; // replies of it, which may outlive the lane
    };

    void applySetup(const NetworkSetup &setup);
    [[nodiscard]] Lane &freeLane();
    Lane &addLane();

    HttpEndpoint m_endpoint;
    HttpLimits m_limits;
    Clock &m_clock;
    std::function<double()> m_random;
    RateWindow m_rateWindow;
    std::vector<Lane> m_lanes; // at least one
    NetworkSetup m_setup;
    bool m_isReady = false;
    QByteArray m_dateHeader;
    std::optional<Timestamp> m_date; // that it says
    Request m_setupJob;
};

} // namespace Backtrail
