// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/net/httpcall.h"

#include "models/domain/visibletext.h"
#include "models/net/answerreading.h"

#include <QSslCertificate>
#include <QStringList>

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds longestPause = std::chrono::minutes(5);
// More of a refusal is not read: it is only quoted.
constexpr qsizetype refusalBytes = 64 << 10;

Error plainError(ErrorKind kind, const QString &detail = {}, int httpStatus = 0)
{
    return {kind, detail, httpStatus, std::nullopt};
}

// Qt gives up on a packed reply that grows beyond the threshold of the request, and tells only by its words: none
// behind the colon in 6.4, the name of the limit later.
bool isUnpackedTooMuch(const QString &said)
{
    return said.trimmed().endsWith(u':') || said.contains("decompressedSafetyCheckThreshold"_L1);
}

} // namespace

HttpCall::HttpCall(HttpEngine &engine, QUrl url, DoneCallback done, NoteCallback note, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_url(std::move(url))
    , m_done(std::move(done))
    , m_note(std::move(note))
{
}

HttpCall::~HttpCall()
{
    releaseReply();
}

void HttpCall::start()
{
    QMetaObject::invokeMethod(this, [this] { beginAttempt(); }, Qt::QueuedConnection);
}

void HttpCall::cancel()
{
    if (m_isOver)
        return; // and the engine may be gone
    m_isOver = true;
    m_done = nullptr;
    m_note = nullptr;
    m_deadline.cancel();
    m_pause.cancel();
    disconnect(&m_engine, nullptr, this, nullptr);
    releaseReply();
    deleteLater();
}

void HttpCall::beginAttempt()
{
    if (m_isOver)
        return;
    const auto wait = m_engine.rateWindow().waitNeeded(m_engine.clock().elapsed());
    if (wait.count() > 0) {
        tell({RequestNote::Kind::WaitingForBudget, m_attempt, wait, std::nullopt});
        m_pause = m_engine.clock().after(wait, [this] { beginAttempt(); });
        return;
    }
    tell({RequestNote::Kind::Sending, m_attempt, std::chrono::milliseconds(0), std::nullopt});
    m_deadline = m_engine.clock().after(m_engine.limits().deadline, [this] {
        disconnect(&m_engine, nullptr, this, nullptr);
        fail({plainError(ErrorKind::TimedOut), true, std::nullopt});
    });
    connect(&m_engine, &HttpEngine::setupReady, this, &HttpCall::send, Qt::SingleShotConnection);
    m_engine.prepare();
}

void HttpCall::send()
{
    if (m_engine.setupError()) {
        fail({*m_engine.setupError(), false, std::nullopt});
        return;
    }
    m_body.clear();
    m_sslErrors.clear();
    m_reply = m_engine.send(m_url);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpCall::takeBytes);
    connect(m_reply, &QNetworkReply::finished, this, &HttpCall::takeAnswer);
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_sslErrors = errors; });
}

// Counts what arrives, after unpacking: a length that the server claims is worth nothing.
void HttpCall::takeBytes()
{
    m_body += m_reply->readAll();
    const std::optional<ErrorKind> refusal = failureOfStatus(status());
    if (refusal && m_body.size() > refusalBytes) {
        m_body.truncate(refusalBytes);
        takeRefusal(status(), *refusal);
    } else if (m_body.size() > m_engine.limits().maxBytes) {
        fail({plainError(ErrorKind::TooLarge, {}, status()), false, std::nullopt});
    }
}

void HttpCall::takeAnswer()
{
    m_body += m_reply->readAll();
    const int httpStatus = status();
    if (httpStatus == 0) {
        fail(connectionFailure());
        return;
    }
    if (const std::optional<ErrorKind> refusal = failureOfStatus(httpStatus))
        takeRefusal(httpStatus, *refusal);
    else
        takeBody(httpStatus);
}

void HttpCall::takeRefusal(int httpStatus, ErrorKind kind)
{
    const Timestamp now = serverNow();
    Failure failure {plainError(kind, {}, httpStatus), isPassingStatus(httpStatus), std::nullopt};
    if (failure.isPassing) {
        failure.wait = parseRetryAfter(header("Retry-After"), now);
        if (!failure.wait && httpStatus == 429)
            failure.wait = parseRateLimitReset(header("X-RateLimit-Reset"), now);
        failure.error.retryAfter = failure.wait;
    }
    countAgainstBudget(httpStatus, failure.wait);
    failure.error.detail
        = m_engine.withoutToken(kind == ErrorKind::Redirected ? redirectTarget() : refusalDetail(m_body));
    fail(failure);
}

void HttpCall::takeBody(int httpStatus)
{
    countAgainstBudget(httpStatus, std::nullopt);
    if (m_reply->error() == QNetworkReply::RemoteHostClosedError || m_reply->error() == QNetworkReply::TimeoutError) {
        fail({plainError(ErrorKind::ConnectionCut, {}, httpStatus), true, std::nullopt});
        return;
    }
    if (m_body.size() > m_engine.limits().maxBytes) {
        fail({plainError(ErrorKind::TooLarge, {}, httpStatus), false, std::nullopt});
        return;
    }
    if (m_reply->error() != QNetworkReply::NoError) {
        const QString reason = m_engine.withoutToken(shortened(visibleText(m_reply->errorString())));
        const ErrorKind kind = isUnpackedTooMuch(m_reply->errorString()) ? ErrorKind::TooLarge : ErrorKind::Malformed;
        fail({plainError(kind, reason, httpStatus), false, std::nullopt});
        return;
    }
    if (!beginsLikeJson(m_body)) {
        const QString said = m_engine.withoutToken(refusalDetail(m_body.first(std::min(m_body.size(), refusalBytes))));
        fail({plainError(ErrorKind::NotJson, said, httpStatus), false, std::nullopt});
        return;
    }
    answer(HttpReply {httpStatus, std::move(m_body), m_engine.dateOf(header("Date"))});
}

void HttpCall::countAgainstBudget(int httpStatus, std::optional<std::chrono::milliseconds> retryAfter)
{
    std::optional<std::chrono::milliseconds> resetIn = parseRateLimitReset(header("X-RateLimit-Reset"), serverNow());
    // What the refusal itself says about waiting is what the next attempt goes by.
    if (httpStatus == 429 && retryAfter)
        resetIn = std::min(*retryAfter, longestPause);
    m_engine.rateWindow().noteAnswer(parseCount(header("X-RateLimit-Limit")), parseCount(header("X-RateLimit-Remaining")),
                                     resetIn, m_engine.clock().elapsed());
}

void HttpCall::fail(const Failure &failure)
{
    m_deadline.cancel();
    releaseReply();
    if (!failure.isPassing || m_attempt >= m_engine.limits().maxAttempts) {
        answer(failure.error);
        return;
    }
    // A server that asks for no pause at all gets the usual one, or it would be asked six times at once.
    const bool serverAsks = failure.wait && failure.wait->count() > 0;
    const std::chrono::milliseconds wait
        = serverAsks ? std::min(*failure.wait, longestPause) : backoff(m_attempt, m_engine.random());
    ++m_attempt;
    tell({RequestNote::Kind::WaitingToRetry, m_attempt, wait, failure.error});
    m_pause = m_engine.clock().after(wait, [this] { beginAttempt(); });
}

void HttpCall::answer(const Result<HttpReply> &result)
{
    m_deadline.cancel();
    releaseReply();
    QMetaObject::invokeMethod(
        this,
        [this, result] {
            if (m_isOver)
                return;
            m_isOver = true;
            const DoneCallback done = std::exchange(m_done, nullptr);
            deleteLater();
            done(result); // may destroy the client
        },
        Qt::QueuedConnection);
}

// Queued: the callback may do anything, and nobody of Qt's network code stands below it then.
void HttpCall::tell(const RequestNote &note)
{
    if (!m_note)
        return;
    QMetaObject::invokeMethod(
        this,
        [this, note] {
            if (const NoteCallback callback = m_note)
                callback(note);
        },
        Qt::QueuedConnection);
}

// Disconnects first: abort() says `finished` at once, and nobody must hear it.
void HttpCall::releaseReply()
{
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

int HttpCall::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

QByteArray HttpCall::header(const char *name) const
{
    return m_reply->rawHeader(name);
}

Timestamp HttpCall::serverNow() const
{
    return m_engine.dateOf(header("Date")).value_or(m_engine.clock().now());
}

QString HttpCall::redirectTarget() const
{
    const QUrl target = m_url.resolved(QUrl::fromEncoded(header("Location")));
    return shortened(visibleText(target.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery
                                                 | QUrl::RemoveFragment)
                                     .toString()));
}

QString HttpCall::tlsReasons() const
{
    QStringList reasons;
    for (const QSslError &error : m_sslErrors) {
        const QSslCertificate certificate = error.certificate();
        QString reason = error.errorString();
        if (!certificate.isNull()) {
            reason += " ("_L1 + certificate.subjectDisplayName() + ", "_L1 + certificate.issuerDisplayName() + ")"_L1;
        }
        if (!reasons.contains(reason))
            reasons += reason;
    }
    return reasons.isEmpty() ? m_reply->errorString() : reasons.join("; "_L1);
}

HttpCall::Failure HttpCall::connectionFailure() const
{
    const QString said = m_engine.withoutToken(shortened(visibleText(m_reply->errorString())));
    switch (m_reply->error()) {
    case QNetworkReply::SslHandshakeFailedError:
        return {plainError(ErrorKind::TlsFailed, shortened(visibleText(tlsReasons()))), false, std::nullopt};
    case QNetworkReply::HostNotFoundError:
        m_engine.forgetSetup();
        return {plainError(ErrorKind::HostNotFound, m_url.host()), false, std::nullopt};
    case QNetworkReply::RemoteHostClosedError: // reset before the answer began
        return {plainError(ErrorKind::Unreachable, said), true, std::nullopt};
    case QNetworkReply::TimeoutError:
        m_engine.forgetSetup();
        return {plainError(ErrorKind::TimedOut, said), true, std::nullopt};
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
        return {plainError(ErrorKind::Malformed, said), false, std::nullopt};
    default: // refused, no route, proxies
        m_engine.forgetSetup();
        return {plainError(ErrorKind::Unreachable, said), false, std::nullopt};
    }
}

} // namespace Backtrail
