// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/json/jsontext.h"

#include "models/json/jsonescape.h"

#include <QString>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace Backtrail {

namespace {

// `rest` begins with a backslash. Writes what the escape stands for and returns how much of `rest` it took.
std::size_t unescapeOne(std::string_view rest, char *&out)
{
    if (rest.size() >= 2) {
        if (const char plain = shortEscape(rest[1]); plain != '\0') {
            *out++ = plain;
            return 2;
        }
    }
    const int unit = codeUnit(rest);
    if (unit >= 0 && !isHighSurrogate(unit) && !isLowSurrogate(unit)) {
        out = putUtf8(static_cast<std::uint32_t>(unit), out);
        return unicodeEscapeLength;
    }
    if (isHighSurrogate(unit)) {
        const int low = codeUnit(rest.substr(unicodeEscapeLength));
        if (isLowSurrogate(low)) {
            const auto high = static_cast<std::uint32_t>(unit - 0xd800);
            out = putUtf8(0x10000U + (high << 10) + static_cast<std::uint32_t>(low - 0xdc00), out);
            return 2 * unicodeEscapeLength;
        }
    }
    // A lone surrogate or no escape at all: the backslash stays, the rest follows as plain text.
    *out++ = '\\';
    return 1;
}

} // namespace

std::size_t unescapeJsonInto(std::string_view escaped, char *out)
{
    const char *const begin = out;
    while (!escaped.empty()) {
        const auto plain = std::min(escaped.find('\\'), escaped.size());
        std::memcpy(out, escaped.data(), plain);
        out += plain;
        escaped.remove_prefix(plain);
        while (!escaped.empty() && escaped.front() == '\\')
            escaped.remove_prefix(unescapeOne(escaped, out));
    }
    return static_cast<std::size_t>(out - begin);
}

std::optional<QByteArray> unescapeJsonString(std::string_view token)
{
    if (token.size() < 2 || token.front() != '"' || token.back() != '"')
        return std::nullopt;
    const std::string_view inner = token.substr(1, token.size() - 2);
    for (std::size_t i = 0; i < inner.size(); ++i) {
        if (inner[i] == '"')
            return std::nullopt;
        if (inner[i] == '\\' && ++i == inner.size())
            return std::nullopt;
    }
    QByteArray text(static_cast<qsizetype>(inner.size()), Qt::Uninitialized);
    text.resize(static_cast<qsizetype>(unescapeJsonInto(inner, text.data())));
    return text;
}

QByteArray escapeJsonString(std::string_view utf8)
{
    static constexpr char digits[] = "0123456789abcdef";
    QByteArray repaired;
    if (!QUtf8StringView(utf8.data(), static_cast<qsizetype>(utf8.size())).isValidUtf8()) {
        repaired = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())).toUtf8();
        utf8 = {repaired.constData(), static_cast<std::size_t>(repaired.size())};
    }
    QByteArray token;
    token.reserve(static_cast<qsizetype>(utf8.size()) + 2);
    token += '"';
    for (const char c : utf8) {
        switch (c) {
        case '"':
            token += "\\\"";
            break;
        case '\\':
            token += "\\\\";
            break;
        case '\b':
            token += "\\b";
            break;
        case '\f':
            token += "\\f";
            break;
        case '\n':
            token += "\\n";
            break;
        case '\r':
            token += "\\r";
            break;
        case '\t':
            token += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                token += "\\u00";
                token += digits[static_cast<unsigned char>(c) >> 4];
                token += digits[static_cast<unsigned char>(c) & 0xf];
            } else {
                token += c;
            }
        }
    }
    token += '"';
    return token;
}

} // namespace Backtrail
