// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/arraymatch.h"

#include <algorithm>

namespace Backtrail {

namespace {

constexpr std::size_t maxPairings = 4096; // in one gap; above, pairs are made in order

// A stretch between two aligned elements: what was removed there and what was added there.
struct Gap
{
    std::vector<std::size_t> removed; // positions before
    std::vector<std::size_t> added; // positions after
};

std::vector<Gap> gapsOf(const ArrayMatch &match)
{
    std::vector<Gap> gaps;
    std::size_t b = 0;
    std::size_t a = 0;
    const std::size_t beforeSize = match.beforeToAfter.size();
    const std::size_t afterSize = match.afterToBefore.size();
    while (b < beforeSize || a < afterSize) {
        Gap gap;
        for (; b < beforeSize && match.beforeToAfter[b] < 0; ++b)
            gap.removed.push_back(b);
        for (; a < afterSize && match.afterToBefore[a] < 0; ++a)
            gap.added.push_back(a);
        if (!gap.removed.empty() || !gap.added.empty())
            gaps.push_back(std::move(gap));
        ++b;
        ++a;
    }
    return gaps;
}

class LeftOvers
{
public:
    LeftOvers(const ArraySide &before, const ArraySide &after, ArrayMatch &match)
        : m_before(before), m_after(after), m_match(match), m_gaps(gapsOf(match))
    {
    }

    void pairAll()
    {
        findMoves(isReordered() ? Moves::All : Moves::WhereBetter);
        for (const Gap &gap : m_gaps) {
            std::vector<std::size_t> removed;
            std::vector<std::size_t> added;
            std::ranges::copy_if(gap.removed, std::back_inserter(removed),
                                 [this](std::size_t b) { return m_match.beforeToAfter[b] < 0; });
            std::ranges::copy_if(gap.added, std::back_inserter(added),
                                 [this](std::size_t a) { return m_match.afterToBefore[a] < 0; });
            if (removed.empty() || added.empty())
                continue;
            if (removed.size() == added.size() || removed.size() * added.size() > maxPairings)
                pairInOrder(removed, added);
            else
                pairAlike(removed, added);
        }
        // What found no partner in its place and is still equal to something elsewhere has moved after all.
        findMoves(Moves::All);
    }

private:
    enum class Moves { WhereBetter, All };
    struct Candidate
    {
        std::uint64_t hash;
        std::size_t position;
        std::size_t gap;
    };

    const JsonNode &nodeBefore(std::size_t b) const { return m_before.document.node(m_before.elements[b]); }
    const JsonNode &nodeAfter(std::size_t a) const { return m_after.document.node(m_after.elements[a]); }
    void pair(std::size_t b, std::size_t a)
    {
        m_match.beforeToAfter[b] = static_cast<std::int32_t>(a);
        m_match.afterToBefore[a] = static_cast<std::int32_t>(b);
    }
    bool isReordered() const;
    void findMoves(Moves which);
    bool isEqual(const Candidate &from, const Candidate &to) const;
    bool isWorthMoving(const Candidate &from, const Candidate &to) const;
    int likeness(std::size_t b, std::size_t a) const;
    void pairInOrder(const std::vector<std::size_t> &removed, const std::vector<std::size_t> &added);
    void pairAlike(const std::vector<std::size_t> &removed, const std::vector<std::size_t> &added);

    const ArraySide &m_before;
    const ArraySide &m_after;
    ArrayMatch &m_match;
    std::vector<Gap> m_gaps;
    std::vector<std::ptrdiff_t> m_surplus; // by gap: removed minus added that are still unpaired
};

// Whether most of what was removed is there again elsewhere, as in a list that was sorted: then changes in place would
// say of every value that it went and of another that it came.
bool LeftOvers::isReordered() const
{
    std::vector<std::uint64_t> removed;
    std::vector<std::uint64_t> added;
    for (const Gap &gap : m_gaps) {
        std::ranges::transform(gap.removed, std::back_inserter(removed), [this](std::size_t b) { return nodeBefore(b).hash; });
        std::ranges::transform(gap.added, std::back_inserter(added), [this](std::size_t a) { return nodeAfter(a).hash; });
    }
    std::ranges::sort(removed);
    std::ranges::sort(added);
    std::vector<std::uint64_t> equal;
    std::ranges::set_intersection(removed, added, std::back_inserter(equal));
    return equal.size() * 3 >= std::min(removed.size(), added.size()) * 2;
}

// What was removed in one place and is equal to what was added in another has moved.
void LeftOvers::findMoves(Moves which)
{
    std::vector<Candidate> removed;
    std::vector<Candidate> added;
    m_surplus.clear();
    for (std::size_t g = 0; g < m_gaps.size(); ++g) {
        for (const std::size_t b : m_gaps[g].removed) {
            if (m_match.beforeToAfter[b] < 0)
                removed.push_back({nodeBefore(b).hash, b, g});
        }
        for (const std::size_t a : m_gaps[g].added) {
            if (m_match.afterToBefore[a] < 0)
                added.push_back({nodeAfter(a).hash, a, g});
        }
        m_surplus.push_back(static_cast<std::ptrdiff_t>(m_gaps[g].removed.size())
                            - static_cast<std::ptrdiff_t>(m_gaps[g].added.size()));
    }
    std::ranges::stable_sort(removed, {}, &Candidate::hash);
    std::ranges::stable_sort(added, {}, &Candidate::hash);
    for (std::size_t r = 0, a = 0; r < removed.size() && a < added.size();) {
        if (removed[r].hash != added[a].hash) {
            ++(removed[r].hash < added[a].hash ? r : a);
            continue;
        }
        if ((which == Moves::All || isWorthMoving(removed[r], added[a])) && isEqual(removed[r], added[a])) {
            pair(removed[r].position, added[a].position);
            --m_surplus[removed[r].gap];
            ++m_surplus[added[a].gap];
        }
        ++r;
        ++a;
    }
}

// A scalar that moved reads better as a change in place when both places have something to pair it with:
// [0, 5] to [1, 0] is two changes, not a move and an addition and a removal.
bool LeftOvers::isWorthMoving(const Candidate &from, const Candidate &to) const
{
    const JsonNode &node = nodeBefore(from.position);
    const bool isContainer = node.type == JsonType::Object || node.type == JsonType::Array;
    return (isContainer && node.childCount > 0) || m_surplus[from.gap] > 0 || m_surplus[to.gap] < 0;
}

bool LeftOvers::isEqual(const Candidate &from, const Candidate &to) const
{
    return compareValues(m_before.document, m_before.elements[from.position], m_after.document,
                         m_after.elements[to.position])
        != Sameness::Different;
}

void LeftOvers::pairInOrder(const std::vector<std::size_t> &removed, const std::vector<std::size_t> &added)
{
    for (std::size_t i = 0; i < std::min(removed.size(), added.size()); ++i) {
        if (likeness(removed[i], added[i]) > 0)
            pair(removed[i], added[i]);
    }
}

// How alike two elements are: 0 = not the same thing. Members and elements that are equal count most.
int LeftOvers::likeness(std::size_t b, std::size_t a) const
{
    const JsonNode &before = nodeBefore(b);
    const JsonNode &after = nodeAfter(a);
    const auto isContainer = [](const JsonNode &node) {
        return node.type == JsonType::Object || node.type == JsonType::Array;
    };
    if (isContainer(before) != isContainer(after) || (isContainer(before) && before.type != after.type))
        return 0;
    if (!isContainer(before))
        return before.type == after.type ? 2 : 1;
    std::vector<std::uint32_t> left;
    std::vector<std::uint32_t> right;
    m_before.document.children(m_before.elements[b], left);
    m_after.document.children(m_after.elements[a], right);
    constexpr std::size_t enough = 64;
    left.resize(std::min(left.size(), enough));
    right.resize(std::min(right.size(), enough));
    if (left.empty() || right.empty())
        return 1;
    // Objects without a common member name are two different things; arrays may have changed altogether.
    int score = before.type == JsonType::Array ? 1 : 0;
    for (const std::uint32_t l : left) {
        const JsonNode &one = m_before.document.node(l);
        for (const std::uint32_t r : right) {
            const JsonNode &other = m_after.document.node(r);
            if (one.keyHash != other.keyHash)
                continue;
            score += one.hash == other.hash ? 4 : before.type == JsonType::Object ? 1 : 0;
            if (one.hash == other.hash || before.type == JsonType::Object)
                break;
        }
    }
    return score;
}

// The pairs in order whose likenesses add up to the most.
void LeftOvers::pairAlike(const std::vector<std::size_t> &removed, const std::vector<std::size_t> &added)
{
    const std::size_t columns = added.size() + 1;
    std::vector<int> best((removed.size() + 1) * columns, 0);
    std::vector<int> alike(removed.size() * added.size(), 0);
    for (std::size_t r = removed.size(); r-- > 0;) {
        for (std::size_t a = added.size(); a-- > 0;) {
            const int score = likeness(removed[r], added[a]);
            alike[r * added.size() + a] = score;
            const int paired = score > 0 ? best[(r + 1) * columns + a + 1] + score : 0;
            best[r * columns + a] =
                std::max({paired, best[(r + 1) * columns + a], best[r * columns + a + 1]});
        }
    }
    for (std::size_t r = 0, a = 0; r < removed.size() && a < added.size();) {
        const int score = alike[r * added.size() + a];
        const int here = best[r * columns + a];
        if (score > 0 && here == best[(r + 1) * columns + a + 1] + score)
            pair(removed[r++], added[a++]);
        else if (here == best[(r + 1) * columns + a])
            ++r;
        else
            ++a;
    }
}

} // namespace

void pairLeftOvers(const ArraySide &before, const ArraySide &after, ArrayMatch &match)
{
    LeftOvers(before, after, match).pairAll();
}

} // namespace Backtrail
