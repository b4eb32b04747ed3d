// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/jsontype.h"
#include "models/runtime/workerpool.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <string_view>
#include <vector>

namespace Backtrail {

// One value of a JsonDocument. Offsets are bytes into its text.
struct JsonNode
{
    std::uint64_t hash = 0; // of the value: key order, spelling of numbers and escapes do not matter
    std::uint32_t begin = 0; // the value's text
    std::uint32_t end = 0;
    std::uint32_t keyBegin = 0; // a member's name as written, without its quotes
    std::uint32_t keyLength = 0;
    std::uint32_t keyHash = 0; // of the unescaped name
    std::uint32_t next = 0; // index behind the subtree
    std::uint32_t childCount = 0; // without shadowed members
    JsonType type = JsonType::Null;
    bool isMember = false;
    bool isShadowed = false; // a later member of the same object has the same name, and counts instead
    bool keyHasEscapes = false;
    bool hasEscapes = false; // a string
    bool isOpaque = false; // nested deeper than maxDepth: has no children here, its text is all there is
    bool hasDuplicates = false; // an object with shadowed members
    bool isRemarkable = false; // something opaque or shadowed is in this subtree
};

struct JsonError
{
    std::size_t offset = 0;
    int line = 1; // 1-based, columns in characters
    int column = 1;
};

// A JSON text read into a flat array in document order; nodes[0] is the root. Refers to the text, which must
// outlive it. Nothing is rounded, reordered or dropped. Reading is iterative: any nesting depth is survived.
class JsonDocument
{
public:
    static constexpr std::uint32_t maxDepth = 256;

    explicit JsonDocument(std::pmr::memory_resource *memory = std::pmr::get_default_resource())
        : m_nodes(memory)
    {
    }
    // The memory that reading a text of that many bytes takes at most, but for texts of little else than
    // brackets.
    [[nodiscard]] static std::size_t expectedMemory(std::size_t bytes)
    {
        return expectedNodes(bytes) * sizeof(JsonNode);
    }

    enum class ReadResult { Read, NotJson, Canceled };
    [[nodiscard]] ReadResult read(std::string_view text, const CancelFlag &cancel);
    [[nodiscard]] bool hasEscapes() const { return m_hasEscapes; } // in a string or a name
    [[nodiscard]] const JsonError &error() const { return m_error; } // after NotJson

    [[nodiscard]] const std::pmr::vector<JsonNode> &nodes() const { return m_nodes; }
    [[nodiscard]] const JsonNode &node(std::uint32_t index) const { return m_nodes[index]; }
    [[nodiscard]] std::string_view text(std::uint32_t index) const
    {
        return m_text.substr(m_nodes[index].begin, m_nodes[index].end - m_nodes[index].begin);
    }
    [[nodiscard]] std::string_view rawKey(std::uint32_t index) const
    {
        return m_text.substr(m_nodes[index].keyBegin, m_nodes[index].keyLength);
    }
    [[nodiscard]] QString key(std::uint32_t index) const;
    // The children that count, in document order.
    void children(std::uint32_t index, std::vector<std::uint32_t> &out) const;
    // A member by its name, which must need no escapes.
    [[nodiscard]] std::optional<std::uint32_t> member(std::uint32_t object, std::string_view name) const;

private:
    friend class JsonReader;
    static std::size_t expectedNodes(std::size_t bytes) { return bytes / 12 + 4; }

    std::string_view m_text;
    std::pmr::vector<JsonNode> m_nodes;
    JsonError m_error;
    bool m_hasEscapes = false;
};

// Whether two members have the same name, however it is escaped.
[[nodiscard]] bool sameKey(const JsonDocument &a, std::uint32_t nodeA, const JsonDocument &b,
                           std::uint32_t nodeB);

enum class Sameness : std::uint8_t {
    Identical, // equal in value
    Rewritten, // equal in value, but a number or a string inside is written differently
    Different
};
// Hashes decide first, then the texts themselves: a hash alone never makes two values equal.
[[nodiscard]] Sameness compareValues(const JsonDocument &a, std::uint32_t nodeA, const JsonDocument &b,
                                     std::uint32_t nodeB);

} // namespace Backtrail
