// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/difftree.h"

namespace Backtrail {

// How much a number grew or shrank: `+12.5 %`, `−50 %`. Empty where a percentage says nothing: ports, versions,
// times, secrets, a change from zero, or no two numbers.
[[nodiscard]] QString numberDelta(const DiffNode &leaf);

// Whether a member of this name is one that servers write by themselves, such as `updated_at`.
[[nodiscard]] bool isServerComputed(const QString &key);

} // namespace Backtrail
