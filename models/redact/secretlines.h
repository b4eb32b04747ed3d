// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/redact/tokenshapes.h"

#include <string_view>
#include <vector>

namespace Backtrail {

// Adds the secrets that lines of `NAME=value` and, in several lines, of YAML tell: see secretSpans().
void addSecretLines(std::string_view text, std::vector<SecretSpan> &spans);

} // namespace Backtrail
