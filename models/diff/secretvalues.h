// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/jsondocument.h"

#include <vector>

namespace Backtrail {

// The values of a document that are secrets by their names, in document order: what stands under a secret name, however
// deep, the `value` of an object that says so itself, and what follows `--password` in an array. true, false and null tell nothing and stay. Cancelled: some.
[[nodiscard]] std::vector<std::uint32_t> secretValues(const JsonDocument &document, const CancelFlag &cancel);

} // namespace Backtrail
