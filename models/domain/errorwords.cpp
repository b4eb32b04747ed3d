// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/errorwords.h"

#include "models/domain/visibletext.h"

#include <QCoreApplication>

namespace Backtrail {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)

public:
    static ErrorWords forKind(ErrorKind kind);

private:
    static ErrorWords forConnectionFailure(ErrorKind kind);
    static ErrorWords forAnswer(ErrorKind kind);
    static ErrorWords forThisMachine(ErrorKind kind);
    static ErrorWords retry(const QString &title, const QString &sentence)
    {
        return {title, sentence, ErrorAction::Retry, tr("Retry")};
    }
    static ErrorWords signIn(const QString &title, const QString &sentence)
    {
        return {title, sentence, ErrorAction::SignIn, tr("Change token…")};
    }
    static ErrorWords openConnection(const QString &title, const QString &sentence)
    {
        return {title, sentence, ErrorAction::OpenConnection, tr("Edit connection…")};
    }
};

ErrorWords Words::forConnectionFailure(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::HostNotFound:
        return openConnection(tr("Server not found"),
                              tr("The server's name could not be resolved. Check the address and your network."));
    case ErrorKind::Unreachable:
        return retry(tr("Server unreachable"),
                     tr("No connection to the server could be made. Check your network, VPN or proxy, then retry."));
    case ErrorKind::TimedOut:
        return retry(tr("No answer in time"),
                     tr("The server did not answer in time, also after several tries. Retry in a moment."));
    case ErrorKind::TlsFailed:
        return openConnection(tr("Secure connection failed"),
                              tr("The server's certificate could not be verified, so nothing was sent. If your company "
                                 "uses its own certificate authority, add its file to the connection."));
    case ErrorKind::ConnectionCut:
        return retry(tr("Answer cut off"),
                     tr("The connection ended before the answer was complete. Nothing of it was used. Retry."));
    default:
        return {};
    }
}

ErrorWords Words::forAnswer(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::SignInRefused:
        return signIn(tr("Sign-in refused"),
                      tr("The server refused the token: it is wrong, expired, or a token policy denies reading audit "
                         "logs. Enter a new token."));
    case ErrorKind::Forbidden:
        return openConnection(tr("Access denied"),
                              tr("This token may not read the audit log of this organization, or the organization does "
                                 "not exist. Reading it needs the Owner or Admin role."));
    case ErrorKind::NotFound:
        return openConnection(tr("Not found"),
                              tr("The server knows nothing at this address. Check the server address and the organization."));
    case ErrorKind::RequestRefused:
        return retry(tr("Request refused"), tr("The server did not accept the request. Change the filter, then retry."));
    case ErrorKind::RateLimited:
        return retry(tr("Too many requests"),
                     tr("The server's request limit for this token is used up. Wait for a while, then retry."));
    case ErrorKind::ServerFailed:
        return retry(tr("Server error"), tr("The server failed to answer, also after several tries. Retry in a moment."));
    case ErrorKind::Redirected:
        return openConnection(tr("Redirected elsewhere"),
                              tr("The server sent us to another address. It was not followed, because the token goes to "
                                 "the configured server alone. Check the server address."));
    case ErrorKind::TooLarge:
        return retry(tr("Answer too large"),
                     tr("The answer was larger than any honest answer should be and was dropped. Choose a shorter time "
                        "range, then retry."));
    case ErrorKind::NotJson:
        return openConnection(tr("Not an audit API"),
                              tr("The server answered with something that is not JSON, such as a sign-in page of a proxy. "
                                 "Check the server address and your network."));
    case ErrorKind::Malformed:
        return retry(tr("Unreadable answer"),
                     tr("The answer was incomplete or not in the documented form. Nothing of it was used. Retry."));
    default:
        return {};
    }
}

ErrorWords Words::forThisMachine(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::InvalidAddress:
        return openConnection(tr("Address not usable"),
                              tr("This is not a server address. It looks like https://api.example.com."));
    case ErrorKind::InsecureAddress:
        return openConnection(tr("Address not secure"),
                              tr("The token would travel unencrypted. Use https; plain http is for this machine only."));
    case ErrorKind::MissingToken:
        return signIn(tr("Token needed"), tr("There is no token for this connection. Enter one to sign in."));
    case ErrorKind::KeychainUnavailable:
        return signIn(tr("No keychain"),
                      tr("This desktop's keychain could not be reached. A token can be used for this run only; it is "
                         "stored nowhere."));
    case ErrorKind::KeychainRefused:
        return signIn(tr("Keychain refused"), tr("The keychain did not give or take the token. Unlock it, or enter the "
                                                 "token for this run only."));
    case ErrorKind::FileFailed:
        return {tr("File problem"), tr("A file could not be read or written."), ErrorAction::None, {}};
    case ErrorKind::InvalidInput:
        return {tr("Not accepted"), tr("A value is not accepted."), ErrorAction::None, {}};
    case ErrorKind::Internal:
        return retry(tr("Program error"), tr("Something went wrong inside the program. Retry, and report it if it "
                                             "happens again."));
    default:
        return {};
    }
}

ErrorWords Words::forKind(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::HostNotFound:
    case ErrorKind::Unreachable:
    case ErrorKind::TimedOut:
    case ErrorKind::TlsFailed:
    case ErrorKind::ConnectionCut:
        return forConnectionFailure(kind);
    case ErrorKind::SignInRefused:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::RequestRefused:
    case ErrorKind::RateLimited:
    case ErrorKind::ServerFailed:
    case ErrorKind::Redirected:
    case ErrorKind::TooLarge:
    case ErrorKind::NotJson:
    case ErrorKind::Malformed:
        return forAnswer(kind);
    case ErrorKind::InvalidAddress:
    case ErrorKind::InsecureAddress:
    case ErrorKind::MissingToken:
    case ErrorKind::KeychainUnavailable:
    case ErrorKind::KeychainRefused:
    case ErrorKind::FileFailed:
    case ErrorKind::InvalidInput:
    case ErrorKind::Internal:
        return forThisMachine(kind);
    }
    Q_UNREACHABLE();
}

} // namespace

ErrorWords errorWords(const Error &error)
{
    ErrorWords words = Words::forKind(error.kind);
    QString detail = shortened(visibleText(error.detail.simplified()), 300);
    if (error.httpStatus != 0) {
        const QString status = QStringLiteral("HTTP %1").arg(error.httpStatus);
        detail = detail.isEmpty() ? status : status + QStringLiteral(": ") + detail;
    }
    if (!detail.isEmpty())
        words.sentence += QStringLiteral(" (") + detail + u')';
    return words;
}

} // namespace Backtrail
