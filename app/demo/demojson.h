// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace Backtrail {

// A small JSON document that keeps its members as PostgreSQL's jsonb does (shorter keys first, then bytewise), because
// that is what the API's `change` strings look like. Built by the demonstration, never parsed.
class DemoJson
{
public:
    using Member = std::pair<std::string, DemoJson>;

    DemoJson() = default; // null
    DemoJson(bool value);
    DemoJson(std::int64_t value);
    DemoJson(int value);
    DemoJson(std::string_view text);
    DemoJson(const char *text);
    DemoJson(const std::string &text);

    [[nodiscard]] static DemoJson object(std::initializer_list<Member> members = {});
    [[nodiscard]] static DemoJson array(std::vector<DemoJson> items = {});
    // Seconds since the epoch with up to six decimals, trailing zeros cut, as dates are inside the documents.
    [[nodiscard]] static DemoJson time(std::int64_t ns);

    DemoJson &set(std::string_view key, DemoJson value); // of an object; returns the object
    void remove(std::string_view key);
    [[nodiscard]] DemoJson &at(std::string_view key); // of an object; made when missing
    [[nodiscard]] const DemoJson *find(std::string_view key) const;
    [[nodiscard]] std::vector<DemoJson> &items() { return m_items; }
    [[nodiscard]] std::int64_t toInteger() const; // 0 when it is none

    void appendTo(std::string &out) const;
    [[nodiscard]] std::string text() const;

private:
    enum class Kind { Scalar, Object, Array };

    Kind m_kind = Kind::Scalar;
    std::string m_scalar = "null"; // as written
    std::vector<Member> m_members;
    std::vector<DemoJson> m_items;
};

// `text` as a JSON string with its quotes; control characters are escaped, everything else stays UTF-8.
void appendJsonString(std::string &out, std::string_view text);

} // namespace Backtrail
