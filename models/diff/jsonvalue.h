// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <string>
#include <string_view>

namespace Backtrail {

// A hash of bytes for tables and first comparisons within one run; not for storing, not against an attacker:
// whoever uses it confirms equality by comparing.
[[nodiscard]] std::uint64_t hashBytes(std::string_view bytes, std::uint64_t seed);
[[nodiscard]] constexpr std::uint64_t mixHashes(std::uint64_t a, std::uint64_t b)
{
    std::uint64_t h = (a ^ (b + 0x9e3779b97f4a7c15U)) * 0xd6e8feb86659fd93U;
    h ^= h >> 32;
    h *= 0xd6e8feb86659fd93U;
    return h ^ (h >> 29);
}

// The value of a JSON number: sign, digits without zeros at either end, decimal exponent of the last digit.
// Exact for any number of digits; an exponent of more than 17 digits is kept as text.
struct DecimalValue
{
    bool negative = false;
    std::string digits; // "0" for zero
    std::int64_t exponent = 0;
    std::string hugeExponent;
    friend bool operator==(const DecimalValue &, const DecimalValue &) = default;
};
[[nodiscard]] DecimalValue decimalValue(std::string_view number);
[[nodiscard]] std::uint64_t hashNumber(std::string_view number); // equal values have equal hashes

// The content of a JSON string (without quotes) as bytes that are equal exactly when the strings are equal: a
// lone surrogate becomes its three-byte form, which no valid text contains.
void appendUnescaped(std::string &out, std::string_view content);
// The same for showing: a lone surrogate stays a lone surrogate (see visibleText()).
[[nodiscard]] QString unescapedText(std::string_view content);
// A JSON string token with quotes; a lone surrogate becomes an escape.
void appendJsonString(QByteArray &out, QStringView text);

} // namespace Backtrail
