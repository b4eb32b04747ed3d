// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/redact/tokenshapes.h"

#include <string_view>
#include <vector>

namespace Backtrail {

// Adds the secrets of a text that a name within their line, or the form of an address, tells: see secretSpans().
void addSecretWords(std::string_view text, std::vector<SecretSpan> &spans);

} // namespace Backtrail
