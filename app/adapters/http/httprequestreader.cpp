// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/adapters/http/httprequestreader.h"

// Beast's headers do not keep to our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#pragma GCC diagnostic pop

#include <optional>

namespace Backtrail {

namespace beast = boost::beast;
namespace http = boost::beast::http;

namespace {

using Parser = http::request_parser<http::string_body>;

QByteArray bytes(beast::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

int statusOf(const beast::error_code &error)
{
    if (error == http::error::header_limit)
        return 431;
    if (error == http::error::body_limit)
        return 413;
    if (error == http::error::bad_version)
        return 505;
    return 400;
}

// The host of `localhost:8080`, `127.0.0.1` or `[::1]:80`, as a whole word.
bool isLoopbackHost(beast::string_view host)
{
    if (!host.empty() && host.front() == '[') {
        const auto end = host.find(']');
        return end != beast::string_view::npos && host.substr(0, end + 1) == "[::1]";
    }
    host = host.substr(0, host.find(':'));
    return host == "127.0.0.1" || beast::iequals(host, "localhost");
}

// Of the absolute form that a client sends to a proxy, `http://127.0.0.1:8080/organization`, the part after the host.
QByteArray withoutAuthority(const QByteArray &target)
{
    if (target.startsWith('/'))
        return target;
    const qsizetype scheme = target.indexOf("://");
    if (scheme < 0)
        return target;
    const qsizetype slash = target.indexOf('/', scheme + 3);
    return slash < 0 ? QByteArray("/") : target.mid(slash);
}

} // namespace

class HttpRequestReader::Private
{
public:
    explicit Private(const ListenerLimits &limits_)
        : limits(limits_)
    {
        restart();
    }

    void restart()
    {
        parser.emplace();
        parser->eager(true);
        parser->header_limit(limits.headerBytes);
        parser->body_limit(limits.bodyBytes);
        headerChecked = false;
        continueTaken = false;
    }

    // 0 = nothing wrong with the first line as far as it is here.
    [[nodiscard]] int requestLineFailure(const QByteArray &buffer) const
    {
        const qsizetype end = buffer.indexOf('\n');
        if (end < 0 ? buffer.size() > limits.requestLineBytes : end > limits.requestLineBytes)
            return 414;
        return end == 0 || (end > 0 && buffer.at(end - 1) != '\r') ? 400 : 0;
    }

    // 0 = the headers are acceptable.
    [[nodiscard]] int headerFailure() const
    {
        const auto &message = parser->get();
        if (message.version() != 10 && message.version() != 11)
            return 505;
        const auto hosts = message.count(http::field::host);
        if (hosts > 1 || (hosts == 0 && message.version() == 11))
            return 400;
        return hosts == 1 && !isLoopbackHost(message[http::field::host]) ? 403 : 0;
    }

    State fail(int status)
    {
        failure = status;
        return State::Failed;
    }

    ListenerLimits limits;
    std::optional<Parser> parser;
    bool headerChecked = false;
    bool continueTaken = false;
    int failure = 0;
};

HttpRequestReader::HttpRequestReader(const ListenerLimits &limits)
    : d(std::make_unique<Private>(limits))
{
}

HttpRequestReader::~HttpRequestReader() = default;

HttpRequestReader::State HttpRequestReader::feed(QByteArray &buffer)
{
    if (!d->parser->got_some()) {
        while (buffer.startsWith("\r\n")) // RFC 9112 2.2: empty lines before a request are to be ignored
            buffer.remove(0, 2);
        if (const int failure = d->requestLineFailure(buffer))
            return d->fail(failure);
    }
    while (!buffer.isEmpty() && !d->parser->is_done()) {
        beast::error_code error;
        const std::size_t used
            = d->parser->put(boost::asio::const_buffer(buffer.constData(), static_cast<std::size_t>(buffer.size())), error);
        buffer.remove(0, static_cast<qsizetype>(used));
        if (error && error != http::error::need_more)
            return d->fail(statusOf(error));
        if (d->parser->is_header_done() && !d->headerChecked) {
            d->headerChecked = true;
            if (const int failure = d->headerFailure())
                return d->fail(failure);
        }
        if (error == http::error::need_more || used == 0)
            break;
    }
    return d->parser->is_done() ? State::Complete : State::NeedMore;
}

bool HttpRequestReader::headersComplete() const
{
    return d->parser->is_header_done();
}

bool HttpRequestReader::takeContinueWish()
{
    if (d->continueTaken || !d->parser->is_header_done() || d->parser->is_done())
        return false;
    d->continueTaken = true;
    return beast::iequals(d->parser->get()[http::field::expect], "100-continue");
}

int HttpRequestReader::failureStatus() const
{
    return d->failure;
}

bool HttpRequestReader::keepAlive() const
{
    return d->parser->get().keep_alive();
}

HttpRequest HttpRequestReader::takeRequest()
{
    const auto &message = d->parser->get();
    HttpRequest request;
    request.method = bytes(message.method_string());
    const QByteArray target = withoutAuthority(bytes(message.target()));
    const qsizetype question = target.indexOf('?');
    request.path = question < 0 ? target : target.left(question);
    if (question >= 0)
        request.query = target.mid(question + 1);
    for (const auto &field : message)
        request.headers.push_back({bytes(field.name_string()), bytes(field.value())});
    request.body = QByteArray(message.body().data(), static_cast<qsizetype>(message.body().size()));
    d->restart();
    return request;
}

} // namespace Backtrail
