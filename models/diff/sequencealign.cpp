// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/sequencealign.h"

#include <algorithm>

namespace Backtrail {

namespace {

constexpr std::int32_t maxEdits = 1024; // the trace of Myers takes maxEdits^2 numbers
constexpr std::int32_t outside = -2; // no position: one removal further is still none

using Numbers = std::span<const std::uint64_t>;

class Aligner
{
public:
    Aligner(Numbers before, Numbers after, const CancelFlag &cancel)
        : m_before(before), m_after(after), m_cancel(cancel)
    {
        m_result.afterToBefore.assign(after.size(), -1);
        m_result.beforeToAfter.assign(before.size(), -1);
    }

    Alignment align()
    {
        std::size_t front = 0;
        const std::size_t shorter = std::min(m_before.size(), m_after.size());
        while (front < shorter && m_before[front] == m_after[front]) {
            pair(front, front);
            ++front;
        }
        std::size_t back = 0;
        while (back < shorter - front
               && m_before[m_before.size() - 1 - back] == m_after[m_after.size() - 1 - back]) {
            pair(m_before.size() - 1 - back, m_after.size() - 1 - back);
            ++back;
        }
        m_offset = front;
        m_before = m_before.subspan(front, m_before.size() - front - back);
        m_after = m_after.subspan(front, m_after.size() - front - back);
        if (!m_before.empty() && !m_after.empty() && !findShortest()) {
            m_result.isBounded = true;
            pairOccurrences();
        }
        return std::move(m_result);
    }

private:
    void pair(std::size_t before, std::size_t after)
    {
        m_result.afterToBefore[after] = static_cast<std::int32_t>(before);
        m_result.beforeToAfter[before] = static_cast<std::int32_t>(after);
    }

    // Where edit number `edits` on diagonal k begins, and whether it is an insertion (keeps the position in
    // `before`) or a removal (takes one more of it).
    struct Step
    {
        std::int32_t x;
        bool inserted;
    };
    Step stepOf(std::int32_t edits, std::int32_t k) const
    {
        const auto &last = m_trace[static_cast<std::size_t>(edits - 1)];
        const auto at = [&](std::int32_t diagonal) {
            const std::int32_t i = diagonal + edits - 1;
            return i >= 0 && i <= 2 * (edits - 1) ? last[static_cast<std::size_t>(i)] : outside;
        };
        const bool inserted = k == -edits || (k != edits && at(k - 1) < at(k + 1));
        return {inserted ? at(k + 1) : at(k - 1) + 1, inserted};
    }

    bool findShortest();
    void walkBack(std::int32_t edits);
    void pairOccurrences();

    Numbers m_before;
    Numbers m_after;
    const CancelFlag &m_cancel;
    std::size_t m_offset = 0; // of the middle that is left
    std::vector<std::vector<std::int32_t>>
        m_trace; // [edits][diagonal + edits]: furthest position in `before`
    Alignment m_result;
};

// Myers' greedy algorithm. false = more than maxEdits differences.
bool Aligner::findShortest()
{
    const auto n = static_cast<std::int32_t>(m_before.size());
    const auto m = static_cast<std::int32_t>(m_after.size());
    for (std::int32_t edits = 0; edits <= std::min(maxEdits, n + m); ++edits) {
        if (m_cancel.isCanceled())
            return true;
        m_trace.emplace_back(static_cast<std::size_t>(2 * edits + 1), outside);
        auto &reached = m_trace.back();
        for (std::int32_t k = -edits; k <= edits; k += 2) {
            std::int32_t x = edits > 0 ? stepOf(edits, k).x : 0;
            std::int32_t y = x - k;
            if (x < 0 || x > n || y < 0 || y > m)
                continue;
            while (x < n && y < m
                   && m_before[static_cast<std::size_t>(x)] == m_after[static_cast<std::size_t>(y)]) {
                ++x;
                ++y;
            }
            reached[static_cast<std::size_t>(k + edits)] = x;
            if (x == n && y == m) {
                walkBack(edits);
                return true;
            }
        }
    }
    return false;
}

void Aligner::walkBack(std::int32_t edits)
{
    auto x = static_cast<std::int32_t>(m_before.size());
    auto y = static_cast<std::int32_t>(m_after.size());
    for (; edits >= 0; --edits) {
        const std::int32_t k = x - y;
        const Step step = edits > 0 ? stepOf(edits, k) : Step{0, true};
        for (; x > step.x && y > step.x - k; --x, --y)
            pair(m_offset + static_cast<std::size_t>(x - 1), m_offset + static_cast<std::size_t>(y - 1));
        // Over the one edit, to the end of the run before it.
        (step.inserted ? y : x) -= 1;
    }
}

// The first occurrence belongs to the first, the second to the second; of these pairs those that keep the
// order.
void Aligner::pairOccurrences()
{
    const auto sorted = [](Numbers numbers) {
        std::vector<std::pair<std::uint64_t, std::int32_t>> list;
        list.reserve(numbers.size());
        for (std::size_t i = 0; i < numbers.size(); ++i)
            list.emplace_back(numbers[i], static_cast<std::int32_t>(i));
        std::ranges::sort(list);
        return list;
    };
    const auto before = sorted(m_before);
    const auto after = sorted(m_after);
    std::vector<std::int32_t> partner(m_after.size(), -1);
    for (std::size_t b = 0, a = 0; b < before.size() && a < after.size();) {
        if (before[b].first < after[a].first)
            ++b;
        else if (after[a].first < before[b].first)
            ++a;
        else
            partner[static_cast<std::size_t>(after[a++].second)] = before[b++].second;
    }
    for (const std::int32_t a : longestIncreasing(partner)) {
        const auto b = static_cast<std::size_t>(partner[static_cast<std::size_t>(a)]);
        pair(m_offset + b, m_offset + static_cast<std::size_t>(a));
    }
}

} // namespace

Alignment alignSequences(Numbers before, Numbers after, const CancelFlag &cancel)
{
    return Aligner(before, after, cancel).align();
}

std::vector<std::int32_t> longestIncreasing(std::span<const std::int32_t> values)
{
    std::vector<std::int32_t> tails; // position of the smallest last value of a run of each length
    std::vector<std::int32_t> previous(values.size(), -1);
    const auto valueAt = [&values](std::int32_t position) {
        return values[static_cast<std::size_t>(position)];
    };
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] < 0)
            continue;
        const auto place = std::ranges::lower_bound(tails, values[i], {}, valueAt);
        if (place != tails.begin())
            previous[i] = *std::prev(place);
        if (place == tails.end())
            tails.push_back(static_cast<std::int32_t>(i));
        else
            *place = static_cast<std::int32_t>(i);
    }
    std::vector<std::int32_t> result;
    if (!tails.empty()) {
        for (std::int32_t i = tails.back(); i >= 0; i = previous[static_cast<std::size_t>(i)])
            result.push_back(i);
    }
    std::ranges::reverse(result);
    return result;
}

} // namespace Backtrail
