// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/adapters/http/httprequestreader.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

class QTcpSocket;

namespace Backtrail {

class HttpConnection;

// The way back to the client that asked: may be copied, kept and called later, once, on the listener's thread.
// Calling it after the client left, or a second time, does nothing.
class HttpAnswer
{
public:
    HttpAnswer(HttpConnection *connection, quint64 serial);
    void operator()(const HttpResponse &response) const;
    [[nodiscard]] bool isWanted() const; // the client is still there

private:
    QPointer<HttpConnection> m_connection;
    quint64 m_serial;
};

using HttpHandler = std::function<void(const HttpRequest &, const HttpAnswer &)>;

// One client: reads a request, waits for its answer, writes it, and only then reads the next.
class HttpConnection final : public QObject
{
    Q_OBJECT

public:
    HttpConnection(QTcpSocket *socket, const HttpHandler &handler, const ListenerLimits &limits, QObject *parent);

    // Says 503 and closes: there are too many.
    void turnAway();

signals:
    void closed();

private:
    friend class HttpAnswer;
    enum class State { Reading, Answering, Closing };
    enum class Waiting { Request, Headers, Body };

    void pump();
    void dispatch();
    void answer(quint64 serial, const HttpResponse &response);
    void refuse(int status);
    void waitFor(Waiting what);
    void onDeadline();

    QTcpSocket *m_socket;
    HttpHandler m_handler;
    ListenerLimits m_limits;
    HttpRequestReader m_reader;
    QByteArray m_buffer;
    QTimer m_deadline;
    State m_state = State::Reading;
    Waiting m_waiting = Waiting::Request;
    quint64 m_serial = 0;
    bool m_keepAlive = true;
    bool m_withBody = true;
    bool m_pumping = false;
};

} // namespace Backtrail
