// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/difftree.h"

#include <QString>
#include <QStringList>

#include <cstdint>

namespace Backtrail {

// Where a value is in the documents of one object, the same in every version of them: a JSON pointer (RFC 6901) in
// which an element of an array that has a `key`, `name` or `id` goes by it in brackets instead of its position:
// `/ports/[http]/internal_port`. Empty = the whole document. A value inside a string has the path of that string.
using FieldPath = QString;

[[nodiscard]] FieldPath fieldPath(const DiffTree &tree, std::int32_t node);

// From the root down, unescaped; an element of an array still has its brackets.
[[nodiscard]] QStringList fieldSteps(const FieldPath &path);
[[nodiscard]] FieldPath fieldPathOfSteps(const QStringList &steps); // the way back
// As reviewers write it: `ports[http].internal_port`, `args[0]`.
[[nodiscard]] QString dottedFieldPath(const FieldPath &path);

// The same value, or one that holds the other.
[[nodiscard]] bool areRelated(const FieldPath &left, const FieldPath &right);

} // namespace Backtrail
