// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace Backtrail {

// The 16 bytes of a UUID. Their order is the order of its text, because the text is lower-case hexadecimal.
using UuidBytes = std::array<std::uint8_t, 16>;
using UuidText = std::array<char, 36>;

// Only the canonical form, `7219a2c2-b0e3-5d81-9de6-f9e634f82a1b`: any other text could not be given back exactly.
[[nodiscard]] std::optional<UuidBytes> parseCanonicalUuid(std::string_view text);
[[nodiscard]] UuidText uuidText(const UuidBytes &bytes);
[[nodiscard]] inline std::string_view viewOf(const UuidText &text)
{
    return {text.data(), text.size()};
}

} // namespace Backtrail
