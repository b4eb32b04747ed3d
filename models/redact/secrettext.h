// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/redact/tokenshapes.h"

#include <QString>

#include <string_view>
#include <vector>

namespace Backtrail {

// The secrets in a text that is no JSON (UTF-8): what has the shape of one, and what stands behind a name that sounds
// secret. Known forms: `NAME=value`, `--name value`, `"name": "value"` (also of a JSON text that is cut off),
// `Authorization: Bearer value`, `scheme://user:password@host`; in several lines also `name: value` with all that is
// indented below it, and a YAML item that names its `value`. In order. Takes time in proportion to the text.
[[nodiscard]] std::vector<SecretSpan> secretSpans(std::string_view text, bool hasAwsKey = false);

// A short text as it may be shown: `••••••` for each secret in it. For what is no document, such as names.
[[nodiscard]] QString withoutSecrets(const QString &text);

} // namespace Backtrail
