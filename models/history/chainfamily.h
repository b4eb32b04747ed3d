// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace Backtrail {

// Event types that belong to one operation. The API gives no id for that: families are read off the types' names.
enum class ChainFamily : std::uint8_t {
    Deploy, Stop, Restart, Delete, Uninstall, DryRun, ForceRun, ForceUnlock, MigrateState, Guard
};
inline constexpr std::size_t chainFamilyCount = static_cast<std::size_t>(ChainFamily::Guard) + 1;

// What an event is to its operation. Servers file the queueing before the request as often as after it.
enum class ChainStage : std::uint8_t { Trigger, Queue, Success, Failure };

struct ChainPlace
{
    ChainFamily family = ChainFamily::Deploy;
    ChainStage stage = ChainStage::Trigger;
    std::uint8_t variant = 0; // of a family whose requests come in several forms: they queue in the same form
};
// nullopt: an event of its own, as every unknown type and every access (SHELL and the like) is.
[[nodiscard]] std::optional<ChainPlace> chainPlaceOf(QStringView eventType);
[[nodiscard]] bool isChainCancel(QStringView eventType); // of whatever runs on the target

// How long after its first event an operation may end, in ns.
struct ChainLimits
{
    std::array<std::int64_t, chainFamilyCount> ns;
    ChainLimits(); // sane ones

    [[nodiscard]] std::int64_t of(ChainFamily family) const { return ns[static_cast<std::size_t>(family)]; }
};
inline constexpr std::int64_t longestChainNs = 24 * 3600 * std::int64_t {1'000'000'000}; // learned limits stay below
// Twice the 99th percentile of what operations took, where at least 20 of the family were seen; else the sane one. A
// LOCK may stay for long: its limit is never learned. `durations`: by family, ns.
[[nodiscard]] ChainLimits learnedLimits(std::array<std::vector<std::int64_t>, chainFamilyCount> durations);

} // namespace Backtrail
