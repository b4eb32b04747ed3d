// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/jsondocument.h"
#include "models/diff/jsonvalue.h"

#include <algorithm>

namespace Backtrail {

namespace {

// The worse of two answers.
Sameness worse(Sameness a, Sameness b)
{
    return std::max(a, b);
}

std::string unescaped(std::string_view content)
{
    std::string text;
    text.reserve(content.size());
    appendUnescaped(text, content);
    return text;
}

Sameness compareStrings(std::string_view a, std::string_view b)
{
    const auto content = [](std::string_view token) { return token.substr(1, token.size() - 2); };
    return unescaped(content(a)) == unescaped(content(b)) ? Sameness::Rewritten : Sameness::Different;
}

// Confirms that subtrees with equal hashes are equal. Depth is bounded by JsonDocument::maxDepth.
class Confirmation
{
public:
    Confirmation(const JsonDocument &a, const JsonDocument &b) : m_a(a), m_b(b) { }

    Sameness compare(std::uint32_t nodeA, std::uint32_t nodeB) const
    {
        const JsonNode &a = m_a.node(nodeA);
        const JsonNode &b = m_b.node(nodeB);
        if (a.hash != b.hash || a.type != b.type)
            return Sameness::Different;
        if (m_a.text(nodeA) == m_b.text(nodeB))
            return Sameness::Identical;
        if (a.isOpaque || b.isOpaque || a.childCount != b.childCount)
            return Sameness::Different;
        switch (a.type) {
        case JsonType::Absent:
        case JsonType::Null:
        case JsonType::Boolean:
            return Sameness::Different;
        case JsonType::Number:
            return decimalValue(m_a.text(nodeA)) == decimalValue(m_b.text(nodeB)) ? Sameness::Rewritten
                                                                                  : Sameness::Different;
        case JsonType::String:
            return compareStrings(m_a.text(nodeA), m_b.text(nodeB));
        case JsonType::Array:
            return compareArrays(nodeA, nodeB);
        case JsonType::Object:
            return compareObjects(nodeA, nodeB);
        }
        return Sameness::Different;
    }

private:
    Sameness compareArrays(std::uint32_t nodeA, std::uint32_t nodeB) const
    {
        Sameness result = Sameness::Identical;
        std::uint32_t b = nodeB + 1;
        for (std::uint32_t a = nodeA + 1; a < m_a.node(nodeA).next;
             a = m_a.node(a).next, b = m_b.node(b).next) {
            result = worse(result, compare(a, b));
            if (result == Sameness::Different)
                break;
        }
        return result;
    }

    Sameness compareObjects(std::uint32_t nodeA, std::uint32_t nodeB) const
    {
        std::vector<std::uint32_t> membersA;
        std::vector<std::uint32_t> membersB;
        m_a.children(nodeA, membersA);
        m_b.children(nodeB, membersB);
        bool inOrder = true;
        for (std::size_t i = 0; i < membersA.size() && inOrder; ++i)
            inOrder = sameKey(m_a, membersA[i], m_b, membersB[i]);
        if (!inOrder) {
            sortByKey(m_a, membersA);
            sortByKey(m_b, membersB);
        }
        Sameness result = Sameness::Identical;
        for (std::size_t i = 0; i < membersA.size(); ++i) {
            if (!sameKey(m_a, membersA[i], m_b, membersB[i]))
                return Sameness::Different;
            result = worse(result, compare(membersA[i], membersB[i]));
            if (result == Sameness::Different)
                break;
        }
        return result;
    }

    static void sortByKey(const JsonDocument &document, std::vector<std::uint32_t> &members)
    {
        std::ranges::sort(members, [&document](std::uint32_t left, std::uint32_t right) {
            const JsonNode &l = document.node(left);
            const JsonNode &r = document.node(right);
            if (l.keyHash != r.keyHash)
                return l.keyHash < r.keyHash;
            return unescaped(document.rawKey(left)) < unescaped(document.rawKey(right));
        });
    }

    const JsonDocument &m_a;
    const JsonDocument &m_b;
};

} // namespace

bool sameKey(const JsonDocument &a, std::uint32_t nodeA, const JsonDocument &b, std::uint32_t nodeB)
{
    const JsonNode &left = a.node(nodeA);
    const JsonNode &right = b.node(nodeB);
    if (left.keyHash != right.keyHash)
        return false;
    if (!left.keyHasEscapes && !right.keyHasEscapes)
        return a.rawKey(nodeA) == b.rawKey(nodeB);
    return unescaped(a.rawKey(nodeA)) == unescaped(b.rawKey(nodeB));
}

Sameness compareValues(const JsonDocument &a, std::uint32_t nodeA, const JsonDocument &b, std::uint32_t nodeB)
{
    return Confirmation(a, b).compare(nodeA, nodeB);
}

} // namespace Backtrail
