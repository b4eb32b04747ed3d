// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/history/chainwalk.h"

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t secondNs = 1'000'000'000;
// A queueing that is filed before its request is filed this long before it at most.
constexpr std::int64_t queueAheadNs = 60 * secondNs;
// Of a change longer ago than this nobody would say that the operation carries it out.
constexpr std::int64_t causeNs = 24 * 3600 * secondNs;

int rankOf(const EventSnapshot &snapshot, RowId row)
{
    const QString type = snapshot.text(row, IndexField::EventType);
    const std::optional<ChainPlace> place = chainPlaceOf(type);
    if (!place)
        return isChainCancel(type) ? 2 : 0;
    switch (place->stage) {
    case ChainStage::Trigger:
        return 1;
    case ChainStage::Queue:
        return 2;
    case ChainStage::Success:
    case ChainStage::Failure:
        break;
    }
    return 3;
}

} // namespace

ChainWalk::ChainWalk(const EventSnapshot &snapshot, const ChainLimits &limits, const UnrelatedPairs &unrelated)
    : m_snapshot(snapshot)
    , m_limits(limits)
    , m_unrelated(unrelated)
{
}

void ChainWalk::order(const EventSnapshot &snapshot, RowList &rows)
{
    for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
        const Timestamp time = snapshot.time(rows[begin]);
        for (end = begin + 1; end < rows.size() && snapshot.time(rows[end]) == time;)
            ++end;
        if (end - begin < 2)
            continue;
        std::vector<std::tuple<int, QString, RowId>> group;
        for (std::size_t i = begin; i < end; ++i)
            group.emplace_back(rankOf(snapshot, rows[i]), snapshot.id(rows[i]), rows[i]);
        std::ranges::sort(group);
        for (std::size_t i = begin; i < end; ++i)
            rows[i] = std::get<RowId>(group[i - begin]);
    }
}

bool ChainWalk::walk(const RowList &rows, const CancelFlag &cancel)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % 4096 == 0 && cancel.isCanceled())
            return false;
        take(rows[i]);
    }
    return !cancel.isCanceled();
}

const ChainWalk::TypeInfo &ChainWalk::typeOf(RowId row)
{
    const std::uint32_t code = m_snapshot.code(row, IndexField::EventType);
    if (code >= m_types.size())
        m_types.resize(code + 1);
    TypeInfo &info = m_types[code];
    if (!info.isRead) {
        const QString type = m_snapshot.text(row, IndexField::EventType);
        info = {true, isChainCancel(type), type == "UPDATE"_L1, chainPlaceOf(type)};
    }
    return info;
}

void ChainWalk::take(RowId row)
{
    const std::uint32_t target = m_snapshot.code(row, IndexField::TargetId);
    if (target == 0)
        return; // nothing says what it belongs to
    const TypeInfo type = typeOf(row);
    m_now = m_snapshot.time(row).ns;
    if (type.isCancel) {
        takeCancel(target, row);
    } else if (type.place) {
        Lane &home = lane(target, type.place->family);
        forgetOld(home, type.place->family);
        switch (type.place->stage) {
        case ChainStage::Trigger:
            takeTrigger(home, *type.place, row, target);
            break;
        case ChainStage::Queue:
            takeQueue(home, *type.place, row, target);
            break;
        case ChainStage::Success:
        case ChainStage::Failure:
            takeEnd(home, *type.place, row);
            break;
        }
    }
    m_before[target] = {type.isUpdate, row};
}

void ChainWalk::forgetOld(Lane &lane, ChainFamily family)
{
    std::erase_if(lane.open, [&](const Open &chain) { return m_now - chain.begin > m_limits.of(family); });
    if (lane.open.size() >= mostOpen)
        lane.open.erase(lane.open.begin());
}

bool ChainWalk::areUnrelated(RowId one, RowId other) const
{
    return !m_unrelated.isEmpty() && m_unrelated.contains(m_snapshot.id(one), m_snapshot.id(other));
}

bool ChainWalk::mayJoin(const Open &chain, RowId row) const
{
    return chain.rows.empty()
        || std::ranges::none_of(chain.rows, [&](RowId member) { return areUnrelated(member, row); });
}

template<typename Test>
ChainWalk::Open *ChainWalk::nearest(Lane &lane, RowId row, Test &&test)
{
    for (auto chain = lane.open.rbegin(); chain != lane.open.rend(); ++chain) {
        if (test(*chain) && mayJoin(*chain, row))
            return &*chain;
    }
    return nullptr;
}

void ChainWalk::attach(Open &chain, RowId row, ChainRule rule)
{
    m_links.push_back({chain.chain, {row, rule}});
    if (!m_unrelated.isEmpty())
        chain.rows.push_back(row);
}

ChainWalk::Open &ChainWalk::open(Lane &lane, const ChainPlace &place, RowId row, std::uint32_t target)
{
    Open &chain = lane.open.emplace_back();
    chain.chain = static_cast<std::uint32_t>(m_chains.size());
    chain.begin = m_now;
    chain.variant = place.variant;
    Summary &summary = m_chains.emplace_back();
    summary.family = place.family;
    summary.first = row;
    const auto before = m_before.find(target);
    if (before != m_before.end() && before->second.isUpdate && place.family != ChainFamily::Guard
        && m_now - m_snapshot.time(before->second.row).ns <= causeNs && !areUnrelated(before->second.row, row))
        summary.cause = before->second.row;
    attach(chain, row, ChainRule::Opens);
    return chain;
}

void ChainWalk::takeTrigger(Lane &lane, const ChainPlace &place, RowId row, std::uint32_t target)
{
    const auto repeat = std::exchange(lane.repeat, std::nullopt);
    if (repeat && m_now - lane.repeatTime <= queueAheadNs && lane.repeatVariant == place.variant
        && !areUnrelated(m_links[*repeat].link.row, row)) {
        // The queueing was the next operation's, filed ahead of its request.
        const RowId queued = m_links[*repeat].link.row;
        Open chain {static_cast<std::uint32_t>(m_chains.size()), lane.repeatTime, place.variant, true, true, {}};
        m_chains.push_back({place.family, ChainEnd::Open, queued, std::nullopt});
        m_links[*repeat] = {chain.chain, {queued, ChainRule::Opens}};
        for (Open &other : lane.open)
            std::erase(other.rows, queued);
        if (!m_unrelated.isEmpty())
            chain.rows.push_back(queued);
        lane.open.push_back(std::move(chain));
        attach(lane.open.back(), row, ChainRule::Triggers);
        return;
    }
    Open *ahead = nearest(lane, row, [&](const Open &chain) {
        return !chain.hasTrigger && chain.variant == place.variant && m_now - chain.begin <= queueAheadNs;
    });
    if (ahead != nullptr) {
        ahead->hasTrigger = true;
        attach(*ahead, row, ChainRule::Triggers);
        return;
    }
    open(lane, place, row, target).hasTrigger = true;
}

void ChainWalk::takeQueue(Lane &lane, const ChainPlace &place, RowId row, std::uint32_t target)
{
    const auto sameForm = [&](const Open &chain) { return chain.variant == place.variant; };
    if (Open *chain = nearest(lane, row, [&](const Open &one) { return sameForm(one) && !one.hasQueue; })) {
        chain->hasQueue = true;
        attach(*chain, row, ChainRule::Queues);
        return;
    }
    if (Open *chain = nearest(lane, row, [&](const Open &one) { return sameForm(one) && one.hasTrigger; })) {
        lane.repeat = m_links.size();
        lane.repeatTime = m_now;
        lane.repeatVariant = place.variant;
        attach(*chain, row, ChainRule::QueuesAgain);
        return;
    }
    open(lane, place, row, target).hasQueue = true;
}

void ChainWalk::takeEnd(Lane &lane, const ChainPlace &place, RowId row)
{
    const ChainEnd end = place.stage == ChainStage::Success ? ChainEnd::Succeeded : ChainEnd::Failed;
    // What began at the very same time is not what ended, unless there is nothing else.
    Open *chain = nearest(lane, row, [this](const Open &one) { return one.begin < m_now; });
    if (chain == nullptr)
        chain = nearest(lane, row, [](const Open &) { return true; });
    if (chain == nullptr) {
        m_links.push_back({static_cast<std::uint32_t>(m_chains.size()), {row, ChainRule::Alone}});
        m_chains.push_back({place.family, end, row, std::nullopt});
        return;
    }
    attach(*chain, row, ChainRule::Closes);
    m_chains[chain->chain].end = end;
    m_durations[static_cast<std::size_t>(place.family)].push_back(m_now - chain->begin);
    lane.open.erase(lane.open.begin() + (chain - lane.open.data()));
    lane.repeat.reset();
}

void ChainWalk::takeCancel(std::uint32_t target, RowId row)
{
    Open *best = nullptr;
    for (std::size_t family = 0; family < chainFamilyCount; ++family) {
        if (family == static_cast<std::size_t>(ChainFamily::Guard))
            continue;
        const auto found = m_lanes.find((std::uint64_t {target} << 8) | family);
        if (found == m_lanes.end())
            continue;
        forgetOld(found->second, static_cast<ChainFamily>(family));
        Open *chain = nearest(found->second, row, [](const Open &) { return true; });
        if (chain != nullptr && (best == nullptr || chain->begin > best->begin))
            best = chain;
    }
    if (best == nullptr)
        return; // an event of its own
    attach(*best, row, ChainRule::Cancels);
    m_chains[best->chain].end = ChainEnd::Canceled; // an end that comes later says more
}

} // namespace Backtrail
