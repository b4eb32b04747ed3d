// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/faultyserver.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTimer>

#include <array>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

QByteArray head(int status, const QByteArray &headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\n" + headers + "Connection: close\r\n";
}

std::array<quint32, 256> crcTable()
{
    std::array<quint32, 256> table {};
    for (quint32 i = 0; i < table.size(); ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value >> 1) ^ ((value & 1U) != 0 ? 0xedb88320U : 0U);
        table.at(i) = value;
    }
    return table;
}

quint32 crc32(const QByteArray &bytes)
{
    static const std::array<quint32, 256> table = crcTable();
    quint32 crc = 0xffffffffU;
    for (const char c : bytes)
        crc = (crc >> 8) ^ table[(crc ^ static_cast<unsigned char>(c)) & 0xffU];
    return ~crc;
}

QByteArray littleEndian(quint32 value)
{
    QByteArray bytes;
    for (int i = 0; i < 4; ++i)
        bytes += static_cast<char>((value >> (8 * i)) & 0xffU);
    return bytes;
}

// RFC 1952 around the raw part of what qCompress makes (4 bytes of size, 2 of zlib header, 4 of checksum).
QByteArray gzip(const QByteArray &bytes)
{
    const QByteArray zlib = qCompress(bytes, 9);
    return QByteArray::fromHex("1f8b0800000000000003") + zlib.mid(6, zlib.size() - 10) + littleEndian(crc32(bytes))
        + littleEndian(static_cast<quint32>(bytes.size()));
}

} // namespace

FaultyAnswer FaultyAnswer::of(int status, const QByteArray &headers, const QByteArray &body)
{
    return {head(status, headers) + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body, Ending::Whole,
            {}, {}};
}

FaultyAnswer FaultyAnswer::json(const QByteArray &body, int status, const QByteArray &headers)
{
    return of(status, "Content-Type: application/json\r\n" + headers, body);
}

FaultyAnswer FaultyAnswer::redirect(const QByteArray &location, int status)
{
    return of(status, "Location: " + location + "\r\n", {});
}

FaultyAnswer FaultyAnswer::cut(const QByteArray &body, qint64 length)
{
    QByteArray headers = "Content-Type: application/json\r\n"_ba;
    if (length >= 0)
        headers += "Content-Length: " + QByteArray::number(length) + "\r\n";
    return {head(200, headers) + "\r\n" + body, Ending::Whole, {}, {}};
}

FaultyAnswer FaultyAnswer::htmlPage()
{
    return of(200, "Content-Type: application/json\r\n"_ba,
              "<!doctype html><html><head><title>Sign in to the\n proxy</title></head><body>Hello</body></html>"_ba);
}

FaultyAnswer FaultyAnswer::endless()
{
    return {head(200, "Content-Type: application/json\r\n"_ba) + "\r\n{\"events\":[", Ending::Endless,
            QByteArray(1 << 20, ' '), {}};
}

FaultyAnswer FaultyAnswer::dripping(const QByteArray &body, std::chrono::milliseconds pause)
{
    FaultyAnswer answer = json(body);
    answer.ending = Ending::Drip;
    answer.pause = pause;
    return answer;
}

FaultyAnswer FaultyAnswer::silence()
{
    return {{}, Ending::Hang, {}, {}};
}

FaultyAnswer FaultyAnswer::reset()
{
    return {{}, Ending::Reset, {}, {}};
}

FaultyAnswer FaultyAnswer::gzipBomb(qint64 unpackedBytes)
{
    const QByteArray packed = gzip("{\"events\":[" + QByteArray(unpackedBytes, ' ') + "]}");
    return of(200, "Content-Type: application/json\r\nContent-Encoding: gzip\r\n"_ba, packed);
}

FaultyAnswer FaultyAnswer::garbage()
{
    return {"\x01\x02 this is no HTTP at all \xff\xfe\r\n\r\n{}"_ba, Ending::Whole, {}, {}};
}

FaultyServer::FaultyServer(QObject *parent)
    : QTcpServer(parent)
{
    listen(QHostAddress::LocalHost);
}

FaultyServer::~FaultyServer()
{
    for (QTcpSocket *socket : findChildren<QTcpSocket *>())
        socket->disconnect(this);
}

void FaultyServer::setAnswers(const QList<FaultyAnswer> &answers)
{
    m_answers = answers;
    m_handler = nullptr;
}

void FaultyServer::setHandler(std::function<FaultyAnswer(const QByteArray &)> handler)
{
    m_handler = std::move(handler);
}

void FaultyServer::setTls(const QByteArray &certificate, const QByteArray &key)
{
    m_certificate = certificate;
    m_key = key;
}

QUrl FaultyServer::url(const QString &host) const
{
    QUrl url;
    url.setScheme(m_certificate.isEmpty() ? u"http"_s : u"https"_s);
    url.setHost(host);
    url.setPort(serverPort());
    return url;
}

QByteArray FaultyServer::target(int request) const
{
    const QList<QByteArray> words = m_requests.value(request).split('\r').first().split(' ');
    return words.value(1);
}

QByteArray FaultyServer::header(int request, const QByteArray &name) const
{
    for (const QByteArray &line : m_requests.value(request).split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

int FaultyServer::openConnections() const
{
    return static_cast<int>(m_received.size());
}

void FaultyServer::incomingConnection(qintptr descriptor)
{
    QTcpSocket *socket = nullptr;
    if (m_certificate.isEmpty()) {
        socket = new QTcpSocket(this);
        socket->setSocketDescriptor(descriptor);
    } else {
        auto *secure = new QSslSocket(this);
        secure->setSocketDescriptor(descriptor);
        secure->setLocalCertificate(QSslCertificate(m_certificate));
        secure->setPrivateKey(QSslKey(m_key, QSsl::Rsa));
        secure->startServerEncryption();
        socket = secure;
    }
    m_received.insert(socket, {});
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { takeBytes(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_received.remove(socket);
        socket->deleteLater();
    });
}

void FaultyServer::takeBytes(QTcpSocket *socket)
{
    QByteArray &received = m_received[socket];
    received += socket->readAll();
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QByteArray request = received.first(end);
    received.remove(0, end + 4);
    m_requests.append(request);
    answer(socket, nextAnswer(request));
}

FaultyAnswer FaultyServer::nextAnswer(const QByteArray &request)
{
    if (m_handler)
        return m_handler(request);
    if (m_answers.size() > 1)
        return m_answers.takeFirst();
    return m_answers.isEmpty() ? FaultyAnswer::silence() : m_answers.first();
}

void FaultyServer::answer(QTcpSocket *socket, const FaultyAnswer &answer)
{
    if (answer.ending == FaultyAnswer::Ending::Drip) {
        drip(socket, answer);
        return;
    }
    socket->write(answer.bytes);
    switch (answer.ending) {
    case FaultyAnswer::Ending::Whole:
        socket->disconnectFromHost();
        break;
    case FaultyAnswer::Ending::Reset:
        socket->flush();
        socket->abort();
        break;
    case FaultyAnswer::Ending::Endless:
        connect(socket, &QTcpSocket::bytesWritten, socket, [socket, filler = answer.filler] {
            if (socket->bytesToWrite() < filler.size())
                socket->write(filler);
        });
        break;
    case FaultyAnswer::Ending::Hang:
    case FaultyAnswer::Ending::Drip:
        break;
    }
}

void FaultyServer::drip(QTcpSocket *socket, const FaultyAnswer &answer)
{
    auto *timer = new QTimer(socket);
    connect(timer, &QTimer::timeout, socket, [socket, timer, rest = answer.bytes]() mutable {
        if (rest.isEmpty()) {
            timer->stop();
            socket->disconnectFromHost();
            return;
        }
        socket->write(rest.first(1));
        rest.remove(0, 1);
    });
    timer->start(answer.pause);
}

} // namespace Backtrail
