// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/index/eventid.h"

namespace Backtrail {

namespace {

constexpr std::uint8_t noDigit = 0xff;

constexpr std::array<std::uint8_t, 256> makeDigits()
{
    std::array<std::uint8_t, 256> digits {};
    digits.fill(noDigit);
    for (std::uint8_t i = 0; i < 10; ++i)
        digits[static_cast<std::size_t>('0') + i] = i;
    for (std::uint8_t i = 0; i < 6; ++i)
        digits[static_cast<std::size_t>('a') + i] = static_cast<std::uint8_t>(10 + i);
    return digits;
}
constexpr std::array<std::uint8_t, 256> digitValues = makeDigits();

constexpr bool isHyphenPlace(std::size_t i)
{
    return i == 8 || i == 13 || i == 18 || i == 23;
}

} // namespace

std::optional<UuidBytes> parseCanonicalUuid(std::string_view text)
{
    if (text.size() != std::tuple_size_v<UuidText>)
        return std::nullopt;
    UuidBytes bytes {};
    std::size_t at = 0;
    for (std::uint8_t &byte : bytes) {
        if (isHyphenPlace(at)) {
            if (text[at] != '-')
                return std::nullopt;
            ++at;
        }
        const std::uint8_t high = digitValues[static_cast<std::uint8_t>(text[at])];
        const std::uint8_t low = digitValues[static_cast<std::uint8_t>(text[at + 1])];
        if (high == noDigit || low == noDigit)
            return std::nullopt;
        byte = static_cast<std::uint8_t>(high << 4 | low);
        at += 2;
    }
    return bytes;
}

UuidText uuidText(const UuidBytes &bytes)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    UuidText text {};
    std::size_t at = 0;
    for (const std::uint8_t byte : bytes) {
        if (isHyphenPlace(at))
            text[at++] = '-';
        text[at++] = digits[byte >> 4];
        text[at++] = digits[byte & 0xf];
    }
    return text;
}

} // namespace Backtrail
