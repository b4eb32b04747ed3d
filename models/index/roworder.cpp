// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/index/indexdata.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <iterator>
#include <limits>

namespace Backtrail {

namespace {

// Rows of one run, newest first.
using Segment = std::pair<RowList::iterator, RowList::iterator>;

bool isNewer(const EventSnapshot::Data &data, RowId left, RowId right)
{
    return data.compare(left, right) > 0;
}

// Asks rows of one run whether they are at one time. Nearly always the first look says no.
class EqualTimes
{
public:
    explicit EqualTimes(const EventSnapshot::Data &data)
        : m_data(data)
    {
    }
    [[nodiscard]] bool operator()(RowId one, RowId other)
    {
        const auto [low, high] = std::minmax(one, other);
        // Every row above the lower one must be at the time of the row before it. Both ends in one question: each alone
        // is answered yes too often for the processor to guess the answer.
        if (high >> blockBits != m_number)
            enterBlock(high >> blockBits);
        const RowId above = (low + 1) >> blockBits == m_number ? low + 1 : high;
        if ((m_sameTimes[high & blockMask] & m_sameTimes[above & blockMask]) == 0)
            return false;
        RowId row = high;
        while (row > low && m_data.block(row).sameTimes()[row & blockMask] != 0)
            --row;
        return row == low;
    }

private:
    void enterBlock(RowId number)
    {
        m_number = number;
        m_sameTimes = m_data.blocks[number]->sameTimes();
    }

    const EventSnapshot::Data &m_data;
    RowId m_number = std::numeric_limits<RowId>::max(); // of no block
    const std::uint8_t *m_sameTimes = nullptr;
};

// Rows of one run whose times descend: puts those of equal time into the order of their ids.
void sortEqualTimes(const EventSnapshot::Data &data, RowList::iterator begin, RowList::iterator end)
{
    EqualTimes haveEqualTimes(data);
    while (true) {
        begin = std::adjacent_find(begin, end, std::ref(haveEqualTimes));
        if (begin == end)
            return;
        auto next = std::next(begin);
        while (next != end && haveEqualTimes(*std::prev(next), *next))
            ++next;
        std::sort(begin, next, [&data](RowId left, RowId right) { return isNewer(data, left, right); });
        begin = next;
    }
}

// Cuts ascending row numbers at the beginnings of runs and turns every run newest first.
std::vector<Segment> segmentsOf(const EventSnapshot::Data &data, RowList &rows)
{
    std::vector<Segment> segments;
    auto begin = rows.begin();
    for (std::size_t run = 0; run < data.runs.size() && begin != rows.end(); ++run) {
        const bool isLast = run + 1 == data.runs.size();
        const auto end = isLast ? rows.end() : std::lower_bound(begin, rows.end(), data.runs[run + 1].first);
        if (begin == end)
            continue;
        if (data.runs[run].way == RowRun::Way::Ascending)
            std::reverse(begin, end);
        sortEqualTimes(data, begin, end);
        segments.emplace_back(begin, end);
        begin = end;
    }
    return segments;
}

// Segments by their newest row; one that ends before the next begins is simply followed by it.
std::vector<RowList> chainsOf(const EventSnapshot::Data &data, std::vector<Segment> segments)
{
    std::ranges::sort(segments, [&data](const Segment &left, const Segment &right) {
        return isNewer(data, *left.first, *right.first);
    });
    std::vector<RowList> chains;
    for (const Segment &segment : segments) {
        if (chains.empty() || !isNewer(data, chains.back().back(), *segment.first))
            chains.emplace_back();
        chains.back().insert(chains.back().end(), segment.first, segment.second);
    }
    return chains;
}

} // namespace

std::strong_ordering EventSnapshot::Data::compare(RowId left, RowId right) const
{
    if (const auto order = time(left) <=> time(right); order != 0)
        return order;
    const EventBlock &leftBlock = block(left);
    const EventBlock &rightBlock = block(right);
    const RowId leftPlace = left & blockMask;
    const RowId rightPlace = right & blockMask;
    if (leftBlock.kind(leftPlace) == EventBlock::uuidKind && rightBlock.kind(rightPlace) == EventBlock::uuidKind) {
        return std::memcmp(leftBlock.keys()[leftPlace].data(), rightBlock.keys()[rightPlace].data(), sizeof(UuidBytes))
            <=> 0;
    }
    return withId(left, [&](std::string_view leftId) {
        return withId(right, [&](std::string_view rightId) { return leftId.compare(rightId) <=> 0; });
    });
}

bool EventSnapshot::Data::sortNewestFirst(RowList &rows, const CancelFlag &cancel) const
{
    if (runs.empty()) {
        std::ranges::sort(rows, [this](RowId left, RowId right) { return isNewer(*this, left, right); });
        return !cancel.isCanceled();
    }
    std::vector<Segment> segments = segmentsOf(*this, rows);
    if (segments.size() <= 1)
        return !cancel.isCanceled(); // in place already
    std::vector<RowList> chains = chainsOf(*this, std::move(segments));
    // Merged two by two, so that each row moves once a round.
    while (chains.size() > 1) {
        std::vector<RowList> merged;
        for (std::size_t i = 0; i + 1 < chains.size(); i += 2) {
            if (cancel.isCanceled())
                return false;
            RowList &both = merged.emplace_back();
            both.reserve(chains[i].size() + chains[i + 1].size());
            std::ranges::merge(chains[i], chains[i + 1], std::back_inserter(both),
                               [this](RowId left, RowId right) { return isNewer(*this, left, right); });
        }
        if (chains.size() % 2 != 0)
            merged.push_back(std::move(chains.back()));
        chains = std::move(merged);
    }
    rows = std::move(chains.front());
    return !cancel.isCanceled();
}

} // namespace Backtrail
