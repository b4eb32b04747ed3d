// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <chrono>
#include <functional>

namespace Backtrail {

// One thing that goes wrong, or right.
struct FaultyAnswer
{
    enum class Ending {
        Whole, // the bytes, then the connection is closed politely
        Reset, // the bytes, then the connection is dropped
        Hang, // the bytes, then silence for ever
        Endless, // the bytes, then `filler` again and again
        Drip // the bytes one by one, `pause` apart
    };

    QByteArray bytes; // everything that is sent, status line included
    Ending ending = Ending::Whole;
    QByteArray filler;
    std::chrono::milliseconds pause {1000};

    // A correct answer with its length.
    [[nodiscard]] static FaultyAnswer json(const QByteArray &body, int status = 200, const QByteArray &headers = {});
    [[nodiscard]] static FaultyAnswer of(int status, const QByteArray &headers, const QByteArray &body);
    [[nodiscard]] static FaultyAnswer redirect(const QByteArray &location, int status = 302);
    // Claims `length` bytes; -1 claims nothing.
    [[nodiscard]] static FaultyAnswer cut(const QByteArray &body, qint64 length);
    [[nodiscard]] static FaultyAnswer htmlPage();
    [[nodiscard]] static FaultyAnswer endless();
    [[nodiscard]] static FaultyAnswer dripping(const QByteArray &body, std::chrono::milliseconds pause);
    [[nodiscard]] static FaultyAnswer silence();
    [[nodiscard]] static FaultyAnswer reset();
    [[nodiscard]] static FaultyAnswer gzipBomb(qint64 unpackedBytes);
    [[nodiscard]] static FaultyAnswer garbage();
};

// A server of the tests' own on loopback that misbehaves on demand. Answers come from a list, the last one again and
// again, or from a function of the request. Every request's bytes are kept.
class FaultyServer final : public QTcpServer
{
    Q_OBJECT

public:
    explicit FaultyServer(QObject *parent = nullptr);
    ~FaultyServer() override;

    void setAnswers(const QList<FaultyAnswer> &answers);
    void setHandler(std::function<FaultyAnswer(const QByteArray &request)> handler);
    // Speaks TLS with this certificate from now on; both in PEM.
    void setTls(const QByteArray &certificate, const QByteArray &key);

    [[nodiscard]] QUrl url(const QString &host = QStringLiteral("127.0.0.1")) const;
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; } // heads, as received
    [[nodiscard]] QByteArray target(int request) const; // of the request line
    [[nodiscard]] QByteArray header(int request, const QByteArray &name) const;
    [[nodiscard]] int openConnections() const;

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void takeBytes(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const FaultyAnswer &answer);
    void drip(QTcpSocket *socket, const FaultyAnswer &answer);
    [[nodiscard]] FaultyAnswer nextAnswer(const QByteArray &request);

    QList<FaultyAnswer> m_answers;
    std::function<FaultyAnswer(const QByteArray &)> m_handler;
    QList<QByteArray> m_requests;
    QHash<QTcpSocket *, QByteArray> m_received;
    QByteArray m_certificate;
    QByteArray m_key;
};

} // namespace Backtrail
