// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/adapters/http/httpmessage.h"

#include <chrono>
#include <cstdint>
#include <memory>

namespace Backtrail {

// What one client may cost.
struct ListenerLimits
{
    std::uint32_t requestLineBytes = 8 << 10;
    std::uint32_t headerBytes = 64 << 10; // the request line included
    std::uint64_t bodyBytes = 1 << 20;
    int connections = 64; // one more is told 503
    std::chrono::milliseconds headerDeadline {std::chrono::seconds(10)}; // from the first byte of a request
    std::chrono::milliseconds bodyDeadline {std::chrono::seconds(30)}; // from the end of the headers
    std::chrono::milliseconds idle {std::chrono::seconds(15)}; // between requests, and for a client that does not read
    // After a refusal the client may still be sending. Closing at once would reset the connection and could take the
    // answer with it, so it is read and forgotten for this long.
    std::chrono::milliseconds linger {500};
};

// Bytes of a connection in, requests out, one after the other. Refuses what could be read in two ways: two lengths,
// a length beside chunks, no or two Hosts, and a Host that is not this machine (a page in a browser that was led here
// by its own DNS name).
class HttpRequestReader
{
public:
    enum class State { NeedMore, Complete, Failed };

    explicit HttpRequestReader(const ListenerLimits &limits);
    ~HttpRequestReader();
    Q_DISABLE_COPY_MOVE(HttpRequestReader)

    // Consumes what belongs to this request; what follows it stays in the buffer.
    State feed(QByteArray &buffer);

    [[nodiscard]] bool headersComplete() const;
    // True once, when the client waits for `100 Continue` before it sends the body.
    [[nodiscard]] bool takeContinueWish();
    [[nodiscard]] int failureStatus() const; // 400, 403, 413, 414, 431 or 505
    // Of a complete request. `takeRequest` makes the reader ready for the next one.
    [[nodiscard]] bool keepAlive() const;
    [[nodiscard]] HttpRequest takeRequest();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Backtrail
