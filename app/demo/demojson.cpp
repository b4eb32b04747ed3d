// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/demojson.h"

#include <algorithm>
#include <cstdlib>

namespace Backtrail {

namespace {

bool comesBefore(std::string_view left, std::string_view right)
{
    return left.size() != right.size() ? left.size() < right.size() : left < right;
}

auto findPlace(auto &members, std::string_view key)
{
    return std::lower_bound(members.begin(), members.end(), key,
                            [](const auto &member, std::string_view wanted) { return comesBefore(member.first, wanted); });
}

} // namespace

DemoJson::DemoJson(bool value)
    : m_scalar(value ? "true" : "false")
{
}

DemoJson::DemoJson(std::int64_t value)
    : m_scalar(std::to_string(value))
{
}

DemoJson::DemoJson(int value)
    : m_scalar(std::to_string(value))
{
}

DemoJson::DemoJson(std::string_view text)
{
    m_scalar.clear();
    appendJsonString(m_scalar, text);
}

DemoJson::DemoJson(const char *text)
    : DemoJson(std::string_view(text))
{
}

DemoJson::DemoJson(const std::string &text)
    : DemoJson(std::string_view(text))
{
}

DemoJson DemoJson::object(std::initializer_list<Member> members)
{
    DemoJson result;
    result.m_kind = Kind::Object;
    for (const Member &member : members)
        result.set(member.first, member.second);
    return result;
}

DemoJson DemoJson::array(std::vector<DemoJson> items)
{
    DemoJson result;
    result.m_kind = Kind::Array;
    result.m_items = std::move(items);
    return result;
}

DemoJson DemoJson::time(std::int64_t ns)
{
    const std::int64_t microseconds = ns / 1000;
    std::string fraction = std::to_string(1'000'000 + microseconds % 1'000'000).substr(1);
    while (fraction.size() > 1 && fraction.back() == '0')
        fraction.pop_back();
    DemoJson result;
    result.m_scalar = std::to_string(microseconds / 1'000'000) + '.' + fraction;
    return result;
}

DemoJson &DemoJson::set(std::string_view key, DemoJson value)
{
    at(key) = std::move(value);
    return *this;
}

void DemoJson::remove(std::string_view key)
{
    std::erase_if(m_members, [key](const Member &member) { return member.first == key; });
}

DemoJson &DemoJson::at(std::string_view key)
{
    auto place = findPlace(m_members, key);
    if (place == m_members.end() || place->first != key)
        place = m_members.emplace(place, std::string(key), DemoJson());
    return place->second;
}

const DemoJson *DemoJson::find(std::string_view key) const
{
    const auto place = findPlace(m_members, key);
    return place == m_members.end() || place->first != key ? nullptr : &place->second;
}

std::int64_t DemoJson::toInteger() const
{
    return std::strtoll(m_scalar.c_str(), nullptr, 10);
}

void DemoJson::appendTo(std::string &out) const
{
    if (m_kind == Kind::Scalar) {
        out += m_scalar;
        return;
    }
    const char *separator = "";
    out += m_kind == Kind::Object ? '{' : '[';
    for (const auto &[key, value] : m_members) {
        out += separator;
        separator = ", ";
        appendJsonString(out, key);
        out += ": ";
        value.appendTo(out);
    }
    for (const DemoJson &item : m_items) {
        out += separator;
        separator = ", ";
        item.appendTo(out);
    }
    out += m_kind == Kind::Object ? '}' : ']';
}

std::string DemoJson::text() const
{
    std::string out;
    out.reserve(1024);
    appendTo(out);
    return out;
}

void appendJsonString(std::string &out, std::string_view text)
{
    out += '"';
    std::size_t plainFrom = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(text, plainFrom, i - plainFrom);
        plainFrom = i + 1;
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\r':
            out += "\\r";
            break;
        default:
            out += "\\u00";
            out += "0123456789abcdef"[static_cast<unsigned char>(c) >> 4];
            out += "0123456789abcdef"[static_cast<unsigned char>(c) & 15];
        }
    }
    out.append(text, plainFrom, text.size() - plainFrom);
    out += '"';
}

} // namespace Backtrail
