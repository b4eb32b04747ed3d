// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace Backtrail {

// What went wrong, in the words of the program. `errorSentence()` turns it into a sentence with one action.
enum class ErrorKind {
    // The request never reached the server or the answer never came whole.
    HostNotFound,
    Unreachable, // refused, reset, no route
    TimedOut,
    TlsFailed,
    ConnectionCut, // the answer ended before its end
    // The server answered, but not with what was asked for.
    SignInRefused, // 401: wrong token, expired token, or denied by a token policy (the API does not say which)
    Forbidden, // 403: no right, or (Qovery) no such organization
    NotFound, // 404
    RequestRefused, // 400, 422 and other 4xx
    RateLimited, // 429, after every retry
    ServerFailed, // 5xx, after every retry
    Redirected, // we never follow: the token goes to the configured origin alone
    TooLarge, // more bytes than the cap of one answer
    NotJson, // such as the HTML page of a proxy
    Malformed, // JSON, but not of the documented shape
    // Never sent.
    InvalidAddress, // not a URL we may use
    InsecureAddress, // plain http to another machine than this one
    MissingToken,
    // This machine.
    KeychainUnavailable,
    KeychainRefused,
    FileFailed,
    InvalidInput, // a value given by the user; `detail` says which and what is allowed
    Internal
};

// A failure as a value. `detail` may come from a server: it is untrusted plain text and never holds a secret.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString detail;
    int httpStatus = 0; // 0 = none
    std::optional<std::chrono::milliseconds> retryAfter = {}; // when the server said so

    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace Backtrail
