// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/adapters/http/httpconnection.h"
#include "models/domain/result.h"

#include <QTcpServer>

namespace Backtrail {

// A small bounded HTTP/1.1 server on 127.0.0.1 and nowhere else: keep-alive, pipelining, limits. It knows nothing of
// what it carries. Lives on the thread that made it; destroying it cuts every connection.
class HttpListener final : public QObject
{
    Q_OBJECT

public:
    explicit HttpListener(HttpHandler handler, const ListenerLimits &limits = {}, QObject *parent = nullptr);
    ~HttpListener() override;

    // The port it got; 0 asks for any free one. Unreachable: it is taken.
    [[nodiscard]] Result<quint16> listen(quint16 port);
    [[nodiscard]] int connectionCount() const { return m_connectionCount; }

private:
    void accept();

    QTcpServer m_server;
    HttpHandler m_handler;
    ListenerLimits m_limits;
    int m_connectionCount = 0;
};

// For handlers that know the answer at once.
[[nodiscard]] HttpHandler answeredAtOnce(std::function<HttpResponse(const HttpRequest &)> handler);

} // namespace Backtrail
