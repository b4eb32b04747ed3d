// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/jsonvalue.h"

#include "models/json/jsonescape.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace Backtrail {

namespace {

constexpr std::uint64_t multiplier = 0x9fb21c651e98df25U;

template <typename Word>
Word load(const char *from)
{
    Word word = 0;
    std::memcpy(&word, from, sizeof(word));
    return word;
}

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// The parts of a number as written. Leading zeros of the whole part are gone.
struct NumberParts
{
    bool negative = false;
    std::string_view whole;
    std::string_view fraction;
    std::string_view exponent; // with its sign
};

NumberParts splitNumber(std::string_view number)
{
    NumberParts parts;
    if (!number.empty() && number.front() == '-') {
        parts.negative = true;
        number.remove_prefix(1);
    }
    const std::size_t e = number.find_first_of("eE");
    if (e != std::string_view::npos) {
        parts.exponent = number.substr(e + 1);
        number = number.substr(0, e);
    }
    const std::size_t dot = number.find('.');
    parts.whole = number.substr(0, dot);
    if (dot != std::string_view::npos)
        parts.fraction = number.substr(dot + 1);
    return parts;
}

struct Exponent
{
    std::int64_t value = 0;
    std::string huge;
};

Exponent readExponent(std::string_view text)
{
    Exponent result;
    bool negative = false;
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    text.remove_prefix(std::min(text.find_first_not_of('0'), text.size()));
    if (text.size() > 17) {
        if (negative)
            result.huge.push_back('-');
        result.huge.append(text);
        return result;
    }
    for (const char c : text)
        result.value = result.value * 10 + (c - '0');
    if (negative)
        result.value = -result.value;
    return result;
}

std::uint64_t hashDecimal(bool negative, std::uint64_t digits, std::int64_t exponent)
{
    // spread, or 10 (1, exponent 1) and 2 (2, exponent 0) would be alike
    const std::uint64_t spread = static_cast<std::uint64_t>(exponent) * 0x9ddfea08eb382d69U;
    return mixHashes(digits + (negative ? 0x51ed270b0U : 0U), spread);
}

void appendUtf8(std::string &out, char32_t c)
{
    std::array<char, 4> bytes;
    out.append(bytes.data(), putUtf8(c, bytes.data()));
}

// Reads the escape at content[at] (a backslash; the reader has checked it) and returns the position behind it.
std::size_t readEscape(std::string_view content, std::size_t at, char32_t &out)
{
    if (content[at + 1] != 'u') {
        out = static_cast<unsigned char>(shortEscape(content[at + 1]));
        return at + 2;
    }
    const int first = codeUnit(content.substr(at));
    out = static_cast<char32_t>(first);
    at += unicodeEscapeLength;
    if (isHighSurrogate(first) && at < content.size()) {
        const int second = codeUnit(content.substr(at));
        if (isLowSurrogate(second)) {
            out = QChar::surrogateToUcs4(static_cast<char16_t>(first), static_cast<char16_t>(second));
            at += unicodeEscapeLength;
        }
    }
    return at;
}

} // namespace

std::uint64_t hashBytes(std::string_view bytes, std::uint64_t seed)
{
    std::uint64_t h = seed ^ (bytes.size() * multiplier);
    const auto take = [&h](std::uint64_t word) {
        h = (h ^ word) * multiplier;
        h ^= h >> 31;
    };
    const char *p = bytes.data();
    const std::size_t size = bytes.size();
    // The last word overlaps the one before it: copies of a fixed size are single loads.
    if (size >= 8) {
        for (std::size_t at = 0; at + 8 < size; at += 8)
            take(load<std::uint64_t>(p + at));
        take(load<std::uint64_t>(p + size - 8));
    } else if (size >= 4) {
        take(std::uint64_t(load<std::uint32_t>(p)) << 32 | load<std::uint32_t>(p + size - 4));
    } else if (size > 0) {
        const auto byte = [p](std::size_t at) { return std::uint64_t(static_cast<unsigned char>(p[at])); };
        take(byte(0) << 16 | byte(size / 2) << 8 | byte(size - 1));
    }
    h *= 0xd6e8feb86659fd93U;
    return h ^ (h >> 32);
}

DecimalValue decimalValue(std::string_view number)
{
    const NumberParts parts = splitNumber(number);
    DecimalValue value;
    std::string digits(parts.whole);
    digits += parts.fraction;
    const std::size_t first = digits.find_first_not_of('0');
    if (first == std::string::npos) {
        value.digits.push_back('0');
        return value;
    }
    const std::size_t last = digits.find_last_not_of('0');
    Exponent exponent = readExponent(parts.exponent);
    value.negative = parts.negative;
    value.exponent = exponent.value - static_cast<std::int64_t>(parts.fraction.size())
        + static_cast<std::int64_t>(digits.size() - 1 - last);
    value.hugeExponent = std::move(exponent.huge);
    value.digits = digits.substr(first, last - first + 1);
    return value;
}

std::uint64_t hashNumber(std::string_view number)
{
    // Up to 18 plain digits, by far the most numbers, need no allocation.
    const bool negative = number.front() == '-';
    const std::string_view plain = number.substr(negative ? 1 : 0);
    if (plain.size() <= 18 && std::ranges::all_of(plain, isDigit)) {
        std::uint64_t digits = 0;
        for (const char c : plain)
            digits = digits * 10 + static_cast<std::uint64_t>(c - '0');
        if (digits == 0)
            return hashDecimal(false, 0, 0);
        std::int64_t exponent = 0;
        for (; digits % 10 == 0; digits /= 10)
            ++exponent;
        return hashDecimal(negative, digits, exponent);
    }
    const DecimalValue value = decimalValue(number);
    if (value.digits.size() > 18 || !value.hugeExponent.empty()) {
        const std::uint64_t h =
            hashBytes(value.hugeExponent, hashBytes(value.digits, value.negative ? 1 : 0));
        return mixHashes(h, static_cast<std::uint64_t>(value.exponent));
    }
    std::uint64_t digits = 0;
    for (const char c : value.digits)
        digits = digits * 10 + static_cast<std::uint64_t>(c - '0');
    return hashDecimal(value.negative, digits, value.exponent);
}

void appendUnescaped(std::string &out, std::string_view content)
{
    for (std::size_t at = 0; at < content.size();) {
        const std::size_t escape = std::min(content.find('\\', at), content.size());
        out.append(content, at, escape - at);
        at = escape;
        if (at < content.size()) {
            char32_t c = 0;
            at = readEscape(content, at, c);
            appendUtf8(out, c);
        }
    }
}

QString unescapedText(std::string_view content)
{
    QString text;
    for (std::size_t at = 0; at < content.size();) {
        const std::size_t escape = std::min(content.find('\\', at), content.size());
        text += QString::fromUtf8(content.data() + at, static_cast<qsizetype>(escape - at));
        at = escape;
        if (at < content.size()) {
            char32_t c = 0;
            at = readEscape(content, at, c);
            if (c < 0x10000)
                text += QChar(static_cast<char16_t>(c));
            else
                text += QStringView(QChar::fromUcs4(c));
        }
    }
    return text;
}

void appendJsonString(QByteArray &out, QStringView text)
{
    static constexpr char hex[] = "0123456789abcdef";
    const auto escape = [&out](char16_t unit) {
        out += "\\u";
        for (int shift = 12; shift >= 0; shift -= 4)
            out += hex[(unit >> shift) & 0xf];
    };
    out += '"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"' || c == u'\\') {
            out += '\\';
            out += c.toLatin1();
        } else if (c == u'\n') {
            out += "\\n";
        } else if (c.unicode() < 0x20) {
            escape(c.unicode());
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += text.mid(i++, 2).toUtf8();
        } else if (c.isSurrogate()) {
            escape(c.unicode());
        } else if (c.unicode() < 0x80) {
            out += c.toLatin1();
        } else {
            out += text.mid(i, 1).toUtf8();
        }
    }
    out += '"';
}

} // namespace Backtrail
