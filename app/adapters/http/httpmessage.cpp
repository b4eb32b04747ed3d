// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/adapters/http/httpmessage.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

struct Reason
{
    int status;
    QByteArrayView phrase;
};

constexpr std::array reasons {
    Reason {200, "OK"},
    Reason {202, "Accepted"},
    Reason {204, "No Content"},
    Reason {400, "Bad Request"},
    Reason {401, "Unauthorized"},
    Reason {403, "Forbidden"},
    Reason {404, "Not Found"},
    Reason {405, "Method Not Allowed"},
    Reason {406, "Not Acceptable"},
    Reason {408, "Request Timeout"},
    Reason {413, "Payload Too Large"},
    Reason {414, "URI Too Long"},
    Reason {415, "Unsupported Media Type"},
    Reason {422, "Unprocessable Entity"},
    Reason {429, "Too Many Requests"},
    Reason {431, "Request Header Fields Too Large"},
    Reason {500, "Internal Server Error"},
    Reason {502, "Bad Gateway"},
    Reason {503, "Service Unavailable"},
    Reason {504, "Gateway Timeout"},
    Reason {505, "HTTP Version Not Supported"},
};

QByteArrayView reasonPhrase(int status)
{
    const auto found = std::ranges::find(reasons, status, &Reason::status);
    return found == reasons.end() ? "Status" : found->phrase; // the phrase has no meaning to a client
}

bool isNamed(const HttpHeader &header, QByteArrayView name)
{
    return header.name.compare(name, Qt::CaseInsensitive) == 0;
}

void appendHeader(QByteArray &out, QByteArrayView name, QByteArrayView value)
{
    out.append(name).append(": ").append(value).append("\r\n");
}

// A value with a line break would let whoever gave it write headers of their own.
bool isOneLine(const QByteArray &value)
{
    return !value.contains('\r') && !value.contains('\n');
}

} // namespace

QByteArray HttpRequest::header(QByteArrayView name) const
{
    const auto found
        = std::ranges::find_if(headers, [name](const HttpHeader &header) { return isNamed(header, name); });
    return found == headers.end() ? QByteArray() : found->value;
}

QByteArray wireBytes(const HttpResponse &response, bool keepAlive, bool withBody)
{
    QByteArray out;
    out.reserve(512 + (withBody ? response.body.size() : 0));
    out.append("HTTP/1.1 ").append(QByteArray::number(response.status)).append(' ');
    out.append(reasonPhrase(response.status)).append("\r\n");
    for (const HttpHeader &header : response.headers) {
        if (isOneLine(header.name) && isOneLine(header.value))
            appendHeader(out, header.name, header.value);
    }
    if (std::ranges::none_of(response.headers, [](const HttpHeader &h) { return isNamed(h, "Date"); })) {
        const QString date = QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
        appendHeader(out, "Date", date.toLatin1());
    }
    if (!response.contentType.isEmpty())
        appendHeader(out, "Content-Type", response.contentType);
    if (response.status != 204)
        appendHeader(out, "Content-Length", QByteArray::number(response.body.size()));
    appendHeader(out, "Connection", keepAlive ? "keep-alive" : "close");
    out.append("\r\n");
    if (withBody && response.status != 204)
        out.append(response.body);
    return out;
}

} // namespace Backtrail
