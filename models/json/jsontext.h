// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <optional>
#include <string_view>

namespace Backtrail {

// A JSON string token with its quotes -> UTF-8. Lone surrogates stay as their six escape characters (`\ud800`),
// so that nothing is lost and nothing invalid is made; an escape that JSON does not know stays as it is, too.
// nullopt = not a string token.
[[nodiscard]] std::optional<QByteArray> unescapeJsonString(std::string_view token);

// The same for what stands between the quotes, without an allocation: writes to `out`, which has room for
// `escaped.size()` bytes (unescaping never makes a text longer), and returns how many it wrote.
[[nodiscard]] std::size_t unescapeJsonInto(std::string_view escaped, char *out);

// UTF-8 text -> JSON string token with quotes. Bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] QByteArray escapeJsonString(std::string_view utf8);

} // namespace Backtrail
