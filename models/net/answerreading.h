// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/error.h"
#include "models/domain/timestamp.h"

#include <QByteArray>

#include <chrono>
#include <optional>

// What a status, a header or the body of a refusal says. Pure functions; all input is untrusted.

namespace Backtrail {

// nullopt = the request was granted (2xx). The status alone decides, whatever the network library makes of it.
[[nodiscard]] std::optional<ErrorKind> failureOfStatus(int status);

// Worth another try: 429, 502, 503, 504.
[[nodiscard]] bool isPassingStatus(int status);

// The server's own words: `detail`, else `message`, else `error` of a JSON object, else the title of an HTML page,
// else the text. Shortened, control characters visible.
[[nodiscard]] QString refusalDetail(const QByteArray &body);

// Skips white space and a byte order mark.
[[nodiscard]] bool beginsLikeJson(const QByteArray &body);

// The three date forms of HTTP (RFC 9110 5.6.7).
[[nodiscard]] std::optional<Timestamp> parseHttpDate(const QByteArray &text);

// `Retry-After`: seconds or a date. nullopt = absent, negative or not understood. At most a day.
[[nodiscard]] std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &text, Timestamp serverNow);

// `X-RateLimit-Reset`: above 1e9 it is epoch seconds, else seconds to wait (Qovery documents both). At most a day.
[[nodiscard]] std::optional<std::chrono::milliseconds> parseRateLimitReset(const QByteArray &text, Timestamp serverNow);

// A count in a header; nullopt = absent or no number from 0 on.
[[nodiscard]] std::optional<int> parseCount(const QByteArray &text);

// Full jitter: somewhere between nothing and 1, 2, 4 .. 60 s. `attempt` is the one that failed, from 1;
// `random` is from [0, 1).
[[nodiscard]] std::chrono::milliseconds backoff(int attempt, double random);

} // namespace Backtrail
