// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/adapters/http/httplistener.h"

#include <QTcpSocket>

#include <utility>

namespace Backtrail {

namespace {

// Connections beyond the limit that are being told so.
constexpr int turnedAwayAtOnce = 32;

} // namespace

HttpListener::HttpListener(HttpHandler handler, const ListenerLimits &limits, QObject *parent)
    : QObject(parent)
    , m_server(this)
    , m_handler(std::move(handler))
    , m_limits(limits)
{
    connect(&m_server, &QTcpServer::newConnection, this, &HttpListener::accept);
}

HttpListener::~HttpListener()
{
    m_server.close();
    const auto connections = findChildren<HttpConnection *>(Qt::FindDirectChildrenOnly);
    for (HttpConnection *connection : connections) {
        connection->disconnect(this); // it must not count down in an object that is half gone
        delete connection;
    }
}

Result<quint16> HttpListener::listen(quint16 port)
{
    if (!m_server.listen(QHostAddress::LocalHost, port))
        return Error {ErrorKind::Unreachable, m_server.errorString(), 0, std::nullopt};
    return m_server.serverPort();
}

void HttpListener::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        if (m_connectionCount >= m_limits.connections + turnedAwayAtOnce) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        auto *connection = new HttpConnection(socket, m_handler, m_limits, this);
        connect(connection, &HttpConnection::closed, this, [this] { --m_connectionCount; });
        if (++m_connectionCount > m_limits.connections)
            connection->turnAway();
    }
}

HttpHandler answeredAtOnce(std::function<HttpResponse(const HttpRequest &)> handler)
{
    return [handler = std::move(handler)](const HttpRequest &request, const HttpAnswer &answer) {
        answer(handler(request));
    };
}

} // namespace Backtrail
