// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/adapters/http/httpconnection.h"

#include <QScopedValueRollback>
#include <QTcpSocket>

namespace Backtrail {

namespace {

// A client that does not read its answers gets no further ones.
constexpr qint64 maxUnsent = 4 << 20;

HttpResponse plainRefusal(int status)
{
    return {status, "text/plain; charset=utf-8", QByteArray::number(status) + '\n', {}};
}

} // namespace

HttpAnswer::HttpAnswer(HttpConnection *connection, quint64 serial)
    : m_connection(connection)
    , m_serial(serial)
{
}

void HttpAnswer::operator()(const HttpResponse &response) const
{
    if (m_connection)
        m_connection->answer(m_serial, response);
}

bool HttpAnswer::isWanted() const
{
    return m_connection && m_connection->m_serial == m_serial
        && m_connection->m_state == HttpConnection::State::Answering;
}

HttpConnection::HttpConnection(QTcpSocket *socket, const HttpHandler &handler, const ListenerLimits &limits,
                               QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_handler(handler)
    , m_limits(limits)
    , m_reader(limits)
    , m_deadline(this)
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setReadBufferSize(qint64(limits.headerBytes) + 1024);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &HttpConnection::onDeadline);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::pump);
    connect(m_socket, &QTcpSocket::bytesWritten, this, [this] {
        if (m_state == State::Reading && m_waiting == Waiting::Request)
            waitFor(Waiting::Request); // it reads: not idle
        pump();
    });
    connect(m_socket, &QTcpSocket::disconnected, this, [this] {
        m_state = State::Closing;
        m_deadline.stop();
        emit closed();
        deleteLater();
    });
    waitFor(Waiting::Request);
}

void HttpConnection::turnAway()
{
    refuse(503);
}

void HttpConnection::pump()
{
    if (m_pumping)
        return; // an answer given inside the handler: the loop below goes on by itself
    const QScopedValueRollback guard(m_pumping, true);
    if (m_state == State::Closing)
        m_socket->skip(m_socket->bytesAvailable());
    while (m_state == State::Reading && m_socket->bytesToWrite() < maxUnsent) {
        m_buffer += m_socket->readAll();
        if (m_buffer.isEmpty())
            return;
        switch (m_reader.feed(m_buffer)) {
        case HttpRequestReader::State::Complete:
            dispatch();
            break;
        case HttpRequestReader::State::Failed:
            refuse(m_reader.failureStatus());
            return;
        case HttpRequestReader::State::NeedMore:
            if (m_reader.takeContinueWish())
                m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
            waitFor(m_reader.headersComplete() ? Waiting::Body : Waiting::Headers);
            return;
        }
    }
}

void HttpConnection::dispatch()
{
    m_keepAlive = m_reader.keepAlive();
    const HttpRequest request = m_reader.takeRequest();
    m_withBody = request.method != "HEAD";
    m_state = State::Answering;
    m_deadline.stop();
    m_handler(request, HttpAnswer(this, ++m_serial));
}

void HttpConnection::answer(quint64 serial, const HttpResponse &response)
{
    if (m_state != State::Answering || serial != m_serial)
        return;
    m_socket->write(wireBytes(response, m_keepAlive, m_withBody));
    if (!m_keepAlive) {
        m_state = State::Closing;
        m_deadline.start(m_limits.idle);
        m_socket->disconnectFromHost();
        return;
    }
    m_state = State::Reading;
    waitFor(Waiting::Request);
    pump();
}

void HttpConnection::refuse(int status)
{
    m_state = State::Closing;
    m_buffer.clear();
    m_socket->write(wireBytes(plainRefusal(status), false, true));
    m_socket->skip(m_socket->bytesAvailable());
    m_deadline.start(m_limits.linger);
}

void HttpConnection::waitFor(Waiting what)
{
    if (what == m_waiting && what != Waiting::Request && m_deadline.isActive())
        return; // every byte that trickles in must not move the deadline
    m_waiting = what;
    switch (what) {
    case Waiting::Request:
        m_deadline.start(m_limits.idle);
        return;
    case Waiting::Headers:
        m_deadline.start(m_limits.headerDeadline);
        return;
    case Waiting::Body:
        m_deadline.start(m_limits.bodyDeadline);
        return;
    }
}

void HttpConnection::onDeadline()
{
    if (m_state == State::Reading && m_waiting != Waiting::Request) {
        refuse(408);
        return;
    }
    m_socket->abort();
}

} // namespace Backtrail
