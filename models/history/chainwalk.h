// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/history/chains.h"

#include <array>
#include <deque>
#include <unordered_map>
#include <vector>

namespace Backtrail {

// Goes through events once, oldest first, and says which belong together. Time and memory grow with the number of
// events: of the open operations of one target and family the nearest `mostOpen` are remembered.
class ChainWalk
{
public:
    struct Link
    {
        std::uint32_t chain = 0;
        ChainLink link;
    };
    // What the walk knows of each chain; links are listed apart, in the order of time.
    struct Summary
    {
        ChainFamily family = ChainFamily::Deploy;
        ChainEnd end = ChainEnd::Open; // never Missing
        RowId first = 0;
        std::optional<RowId> cause;
    };

    ChainWalk(const EventSnapshot &snapshot, const ChainLimits &limits, const UnrelatedPairs &unrelated);

    // False = cancelled. Rows oldest first; see order() for those of one time.
    [[nodiscard]] bool walk(const RowList &rows, const CancelFlag &cancel);

    [[nodiscard]] const std::vector<Summary> &chains() const { return m_chains; }
    [[nodiscard]] const std::vector<Link> &links() const { return m_links; }
    [[nodiscard]] std::array<std::vector<std::int64_t>, chainFamilyCount> takeDurations() { return std::move(m_durations); }
    [[nodiscard]] bool areUnrelated(RowId one, RowId other) const;

    // Puts rows that are in the order of time into the order of this walk.
    static void order(const EventSnapshot &snapshot, RowList &rows);

private:
    static constexpr std::size_t mostOpen = 32;

    struct TypeInfo
    {
        bool isRead = false;
        bool isCancel = false;
        bool isUpdate = false;
        std::optional<ChainPlace> place;
    };
    struct Open
    {
        std::uint32_t chain = 0;
        std::int64_t begin = 0;
        std::uint8_t variant = 0;
        bool hasTrigger = false;
        bool hasQueue = false;
        RowList rows; // kept only where the user said something about them
    };
    // The operations of one family on one target that have not ended.
    struct Lane
    {
        std::vector<Open> open; // the nearest last
        // The last link of rule QueuesAgain: what it queues may be requested a moment later.
        std::optional<std::size_t> repeat;
        std::int64_t repeatTime = 0;
        std::uint8_t repeatVariant = 0;
    };
    struct Before
    {
        bool isUpdate = false;
        RowId row = 0;
    };

    [[nodiscard]] const TypeInfo &typeOf(RowId row);
    void take(RowId row);
    void takeTrigger(Lane &lane, const ChainPlace &place, RowId row, std::uint32_t target);
    void takeQueue(Lane &lane, const ChainPlace &place, RowId row, std::uint32_t target);
    void takeEnd(Lane &lane, const ChainPlace &place, RowId row);
    void takeCancel(std::uint32_t target, RowId row);
    Open &open(Lane &lane, const ChainPlace &place, RowId row, std::uint32_t target);
    void attach(Open &chain, RowId row, ChainRule rule);
    void forgetOld(Lane &lane, ChainFamily family);
    [[nodiscard]] bool mayJoin(const Open &chain, RowId row) const;
    template<typename Test>
    [[nodiscard]] Open *nearest(Lane &lane, RowId row, Test &&test);
    [[nodiscard]] Lane &lane(std::uint32_t target, ChainFamily family)
    {
        return m_lanes[(std::uint64_t {target} << 8) | static_cast<std::uint64_t>(family)];
    }

    const EventSnapshot &m_snapshot;
    const ChainLimits &m_limits;
    const UnrelatedPairs &m_unrelated;
    std::vector<TypeInfo> m_types; // by code
    std::unordered_map<std::uint64_t, Lane> m_lanes;
    std::unordered_map<std::uint32_t, Before> m_before; // the last event of each target
    std::vector<Summary> m_chains;
    std::vector<Link> m_links;
    std::array<std::vector<std::int64_t>, chainFamilyCount> m_durations;
    std::int64_t m_now = 0;
};

} // namespace Backtrail
