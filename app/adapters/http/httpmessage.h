// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace Backtrail {

struct HttpHeader
{
    QByteArray name;
    QByteArray value;
};

// A complete request as it came, nothing decoded.
struct HttpRequest
{
    QByteArray method;
    QByteArray path; // percent-encoded, without the query
    QByteArray query; // percent-encoded, without the question mark
    std::vector<HttpHeader> headers; // in their order
    QByteArray body;

    // The first header of this name in any case; empty = there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

struct HttpResponse
{
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    // Beside Content-Type, Content-Length and Connection, which the listener writes, and Date, which it adds when
    // it is not among these.
    std::vector<HttpHeader> headers;
};

// The response as it goes over the wire, without its body when `withBody` is not set (HEAD).
[[nodiscard]] QByteArray wireBytes(const HttpResponse &response, bool keepAlive, bool withBody);

} // namespace Backtrail
