// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/net/httpengine.h"

#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QSslError>

#include <functional>
#include <memory>
#include <optional>

namespace Backtrail {

// One request with all its attempts. Answers exactly once, queued, or never when cancelled. Deletes itself later.
class HttpCall final : public QObject
{
    Q_OBJECT

public:
    using DoneCallback = std::function<void(Result<HttpReply>)>;
    using NoteCallback = std::function<void(const RequestNote &)>;

    HttpCall(HttpEngine &engine, QUrl url, DoneCallback done, NoteCallback note, QObject *parent);
    ~HttpCall() override;

    void start();
    void cancel(); // silent

private:
    struct Failure
    {
        Error error;
        bool isPassing = false; // worth another attempt
        std::optional<std::chrono::milliseconds> wait; // as the server asked
    };

    void beginAttempt();
    void send();
    void takeBytes();
    void takeAnswer();
    void takeRefusal(int status, ErrorKind kind);
    void takeBody(int status);
    void countAgainstBudget(int status, std::optional<std::chrono::milliseconds> retryAfter);
    void fail(const Failure &failure);
    void answer(const Result<HttpReply> &result);
    void tell(const RequestNote &note);
    void releaseReply();

    [[nodiscard]] int status() const;
    [[nodiscard]] QByteArray header(const char *name) const;
    [[nodiscard]] Timestamp serverNow() const;
    [[nodiscard]] Failure connectionFailure() const;
    [[nodiscard]] QString tlsReasons() const;
    [[nodiscard]] QString redirectTarget() const;

    HttpEngine &m_engine;
    QUrl m_url;
    DoneCallback m_done;
    NoteCallback m_note;
    bool m_isOver = false; // answered or cancelled; only waits to be deleted
    int m_attempt = 1;
    QNetworkReply *m_reply = nullptr; // released by releaseReply()
    QByteArray m_body;
    QList<QSslError> m_sslErrors;
    Request m_deadline;
    Request m_pause;
};

} // namespace Backtrail
