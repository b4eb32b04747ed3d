// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/adapters/http/httpmessage.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

QByteArrayView reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 406:
        return "Not Acceptable";
    case 408:
        return "Request Timeout";
    case 413:
        return "Payload Too Large";
    case 414:
        return "URI Too Long";
    case 415:
        return "Unsupported Media Type";
    case 422:
        return "Unprocessable Entity";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Status"; // the phrase has no meaning to a client
    }
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
