// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/json/jsonwalker.h"

#include <simdjson.h>

#include <algorithm>
#include <limits>

namespace Backtrail {

// The one place that touches simdjson: its first stage alone.
class JsonWalker::Scanner
{
public:
    [[nodiscard]] simdjson::error_code scan(std::string_view json)
    {
        if (const simdjson::error_code error = reserve(json.size()); error != simdjson::SUCCESS)
            return error;
        m_stage->n_structural_indexes = 0;
        return m_stage->stage1(reinterpret_cast<const std::uint8_t *>(json.data()), json.size(),
                               simdjson::stage1_mode::regular);
    }
    [[nodiscard]] const std::uint32_t *indexes() const { return m_stage->structural_indexes.get(); }
    [[nodiscard]] std::size_t count() const { return m_stage->n_structural_indexes; }

private:
    [[nodiscard]] simdjson::error_code reserve(std::size_t size)
    {
        if (m_stage && size <= m_stage->capacity())
            return simdjson::SUCCESS;
        // Room to grow, so that pages of nearly equal size do not allocate each time. Depth belongs to the second
        // stage, which is never run.
        const std::size_t capacity = std::max<std::size_t>(size + size / 4, 4096);
        m_stage.reset();
        return simdjson::get_active_implementation()->create_dom_parser_implementation(
            std::min<std::size_t>(capacity, std::numeric_limits<std::uint32_t>::max()), 1, m_stage);
    }

    std::unique_ptr<simdjson::internal::dom_parser_implementation> m_stage;
};

JsonWalker::JsonWalker()
    : m_scanner(std::make_unique<Scanner>())
{
}

JsonWalker::~JsonWalker() = default;

JsonWalker::Scan JsonWalker::scan(std::string_view json)
{
    m_data = json.data();
    m_size = json.size();
    m_at = 0;
    m_count = 0;
    const simdjson::error_code error = m_scanner->scan(json);
    if (error != simdjson::SUCCESS && error != simdjson::UTF8_ERROR)
        return Scan::Broken;
    m_indexes = m_scanner->indexes();
    m_count = m_scanner->count();
    if (m_count == 0)
        return Scan::Broken;
    return error == simdjson::SUCCESS ? Scan::Ok : Scan::InvalidUtf8;
}

std::size_t JsonWalker::brokenAt() const
{
    bool inString = false;
    for (std::size_t i = 0; i < m_size; ++i) {
        const char c = m_data[i];
        if (c == '"')
            inString = !inString;
        else if (inString && static_cast<unsigned char>(c) < 0x20)
            return i;
        else if (inString && c == '\\')
            ++i;
    }
    return m_size;
}

std::string_view JsonWalker::takeValue()
{
    switch (peek()) {
    case '\0':
        if (atEnd())
            return {};
        break; // a zero byte between tokens reads as a wrong scalar
    case '{':
    case '[':
        return takeNested();
    case '}':
    case ']':
    case ':':
    case ',':
        return {};
    default:
        break;
    }
    const std::string_view value = token();
    advance();
    return value;
}

std::string_view JsonWalker::takeNested()
{
    const std::size_t begin = offset();
    m_open.clear();
    for (; m_at < m_count; ++m_at) {
        const char c = m_data[m_indexes[m_at]];
        if (c == '{' || c == '[') {
            m_open.push_back(c);
        } else if (c == '}' || c == ']') {
            if (m_open.back() != (c == '}' ? '{' : '['))
                return {};
            m_open.pop_back();
            if (m_open.empty()) {
                const std::size_t end = m_indexes[m_at] + 1U;
                ++m_at;
                return {m_data + begin, end - begin};
            }
        }
    }
    return {};
}

} // namespace Backtrail
