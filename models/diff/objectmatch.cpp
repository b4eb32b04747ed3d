// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/treebuilder.h"

#include <algorithm>
#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

// Finds the members of one object by name. The common case, the same names in the same order, needs no table.
class MemberLookup
{
public:
    MemberLookup(const JsonDocument &document, const std::vector<std::uint32_t> &members)
        : m_document(document), m_members(members)
    {
    }

    // Position of the namesake, or -1.
    std::int32_t find(const JsonDocument &other, std::uint32_t member)
    {
        if (m_expected < m_members.size() && sameKey(m_document, m_members[m_expected], other, member))
            return static_cast<std::int32_t>(m_expected++);
        if (m_byHash.empty())
            buildTable();
        const std::uint32_t hash = other.node(member).keyHash;
        const auto first =
            std::ranges::lower_bound(m_byHash, hash, {}, &std::pair<std::uint32_t, std::uint32_t>::first);
        for (auto it = first; it != m_byHash.end() && it->first == hash; ++it) {
            if (sameKey(m_document, m_members[it->second], other, member)) {
                m_expected = it->second + 1;
                return static_cast<std::int32_t>(it->second);
            }
        }
        return -1;
    }

private:
    void buildTable()
    {
        m_byHash.reserve(m_members.size());
        for (std::size_t i = 0; i < m_members.size(); ++i)
            m_byHash.emplace_back(m_document.node(m_members[i]).keyHash, static_cast<std::uint32_t>(i));
        std::ranges::sort(m_byHash);
    }

    const JsonDocument &m_document;
    const std::vector<std::uint32_t> &m_members;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_byHash; // hash and position
    std::size_t m_expected = 0;
};

} // namespace

void TreeBuilder::compareObjects(std::int32_t node, JsonRef before, JsonRef after)
{
    ArrayMatch match;
    before.document->children(before.node, match.before);
    after.document->children(after.node, match.after);
    match.beforeToAfter.assign(match.before.size(), -1);
    match.afterToBefore.assign(match.after.size(), -1);
    match.isMoved.assign(match.after.size(), false); // members have no order
    MemberLookup lookup(*before.document, match.before);
    for (std::size_t a = 0; a < match.after.size(); ++a) {
        const std::int32_t b = lookup.find(*after.document, match.after[a]);
        match.afterToBefore[a] = b;
        if (b >= 0)
            match.beforeToAfter[static_cast<std::size_t>(b)] = static_cast<std::int32_t>(a);
    }
    emitChildren(node, before, after, match);
}

} // namespace Backtrail
