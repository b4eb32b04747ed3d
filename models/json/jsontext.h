// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <optional>
#include <string_view>

namespace Backtrail {

// A JSON string token with its quotes -> UTF-8. Lone surrogates stay as their six escape characters (`\ud800`),
// so that nothing is lost and nothing invalid is made. nullopt = not a string token.
[[nodiscard]] std::optional<QByteArray> unescapeJsonString(std::string_view token);

// UTF-8 text -> JSON string token with quotes. Bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] QByteArray escapeJsonString(std::string_view utf8);

} // namespace Backtrail
