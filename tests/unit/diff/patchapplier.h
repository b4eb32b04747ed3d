// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QJsonValue>

#include <optional>

namespace Backtrail::Testing {

// RFC 6902 after the letter, on Qt's own JSON values: knows nothing of the engine it checks.
// nullopt = an operation failed, a `test` included.
[[nodiscard]] std::optional<QJsonValue> applyPatch(const QJsonValue &document, const QByteArray &patch);

// How many operations change something (`test` does not).
[[nodiscard]] int operationCount(const QByteArray &patch);

// What a diff that compares arrays position by position needs.
[[nodiscard]] int positionalOperations(const QJsonValue &before, const QJsonValue &after);

[[nodiscard]] QJsonValue parseJson(const QByteArray &text); // any value, not only objects and arrays

} // namespace Backtrail::Testing
