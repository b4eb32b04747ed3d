// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringView>

#include <array>
#include <string_view>

namespace Backtrail {

// Whether a name (of a member, an environment variable, a header) sounds as if its value were a secret:
// `DB_PASSWORD`, `apiKey`, `client-secret`. Statements about secrets (`is_secret`, `has_password`) do not.
[[nodiscard]] bool soundsSecret(QStringView name);

// Whether a member holds the value of the object that names it, as in `{"key": "DB_PASSWORD", "value":
// "..."}`.
[[nodiscard]] bool isValueMember(QStringView member);

// What an object says of its value: the members that name it, and those that are true where it is a secret.
inline constexpr std::array<std::string_view, 4> namingMembers {"key", "name", "id", "variable_type"};
inline constexpr std::array<std::string_view, 4> secretFlags {"is_secret", "isSecret", "secret", "sensitive"};

} // namespace Backtrail
