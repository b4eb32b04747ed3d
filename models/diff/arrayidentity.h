// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace Backtrail {

class JsonDocument;

// What the elements of some arrays are told apart by, beside the usual `id`, `key` and `name`.
struct ArrayIdentity
{
    QString documentKind; // the target type whose documents are meant, such as CONTAINER; empty = all
    QStringList arrayPath; // the end of the array's path in member names: {ports}, {spec, containers}; `*` = any name
    QList<QByteArray> keyPaths; // from an element to what identifies it, dotted: metadata.name; the best first

    friend bool operator==(const ArrayIdentity &, const ArrayIdentity &) = default;
};

// What is known of the documents that clouds write: `ports` by `internal_port`, variables by `key`, and so on.
[[nodiscard]] const QList<ArrayIdentity> &usualArrayIdentities();

// `ports=internal_port`, `CONTAINER:spec.containers=metadata.name,image`. nullopt = not written so.
[[nodiscard]] std::optional<ArrayIdentity> parseArrayIdentity(const QString &text);

// What a value is called where elements are named: its `key`, `name` or `id`, the first with a text or a number.
// Empty when it is no object, or has none. The same wherever a path goes through an array.
[[nodiscard]] QString identityOf(const JsonDocument &document, std::uint32_t value);

} // namespace Backtrail
