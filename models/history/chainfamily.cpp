// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/history/chainfamily.h"

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

struct TypePlace
{
    QLatin1StringView type;
    ChainPlace place;
};

using F = ChainFamily;
using S = ChainStage;

constexpr TypePlace typePlaces[] {
    {"TRIGGER_DEPLOY"_L1, {F::Deploy, S::Trigger}},
    {"TRIGGER_REDEPLOY"_L1, {F::Deploy, S::Trigger}},
    {"DEPLOY_QUEUED"_L1, {F::Deploy, S::Queue}},
    {"DEPLOYED"_L1, {F::Deploy, S::Success}},
    {"DEPLOY_FAILED"_L1, {F::Deploy, S::Failure}},
    {"TRIGGER_STOP"_L1, {F::Stop, S::Trigger}},
    {"STOP_QUEUED"_L1, {F::Stop, S::Queue}},
    {"STOPPED"_L1, {F::Stop, S::Success}},
    {"STOP_FAILED"_L1, {F::Stop, S::Failure}},
    {"TRIGGER_RESTART"_L1, {F::Restart, S::Trigger}},
    {"RESTART_QUEUED"_L1, {F::Restart, S::Queue}},
    {"RESTARTED"_L1, {F::Restart, S::Success}},
    {"RESTART_FAILED"_L1, {F::Restart, S::Failure}},
    {"TRIGGER_DELETE"_L1, {F::Delete, S::Trigger}},
    {"DELETE_QUEUED"_L1, {F::Delete, S::Queue}},
    {"DELETED"_L1, {F::Delete, S::Success}},
    {"DELETE_FAILED"_L1, {F::Delete, S::Failure}},
    {"TRIGGER_UNINSTALL"_L1, {F::Uninstall, S::Trigger}},
    {"UNINSTALL_QUEUED"_L1, {F::Uninstall, S::Queue}},
    {"UNINSTALLED"_L1, {F::Uninstall, S::Success}},
    {"UNINSTALL_FAILED"_L1, {F::Uninstall, S::Failure}},
    {"TRIGGER_DEPLOY_DRY_RUN"_L1, {F::DryRun, S::Trigger}},
    {"DRY_RUN"_L1, {F::DryRun, S::Queue}},
    {"DEPLOYED_DRY_RUN"_L1, {F::DryRun, S::Success}},
    {"DEPLOYED_DRY_RUN_FAILED"_L1, {F::DryRun, S::Failure}},
    {"TRIGGER_FORCE_RUN"_L1, {F::ForceRun, S::Trigger, 0}},
    {"TRIGGER_FORCE_RUN_DEPLOY"_L1, {F::ForceRun, S::Trigger, 1}},
    {"TRIGGER_FORCE_RUN_STOP"_L1, {F::ForceRun, S::Trigger, 2}},
    {"TRIGGER_FORCE_RUN_DELETE"_L1, {F::ForceRun, S::Trigger, 3}},
    {"FORCE_RUN_QUEUED"_L1, {F::ForceRun, S::Queue, 0}},
    {"FORCE_RUN_QUEUED_DEPLOY"_L1, {F::ForceRun, S::Queue, 1}},
    {"FORCE_RUN_QUEUED_STOP"_L1, {F::ForceRun, S::Queue, 2}},
    {"FORCE_RUN_QUEUED_DELETE"_L1, {F::ForceRun, S::Queue, 3}},
    {"FORCE_RUN_SUCCEEDED"_L1, {F::ForceRun, S::Success}},
    {"FORCE_RUN_FAILED"_L1, {F::ForceRun, S::Failure}},
    {"TRIGGER_TERRAFORM_FORCE_UNLOCK"_L1, {F::ForceUnlock, S::Trigger}},
    {"TERRAFORM_FORCE_UNLOCK_SUCCEEDED"_L1, {F::ForceUnlock, S::Success}},
    {"TERRAFORM_FORCE_UNLOCK_FAILED"_L1, {F::ForceUnlock, S::Failure}},
    {"TRIGGER_TERRAFORM_MIGRATE_STATE"_L1, {F::MigrateState, S::Trigger}},
    {"TERRAFORM_MIGRATE_STATE_SUCCEEDED"_L1, {F::MigrateState, S::Success}},
    {"TERRAFORM_MIGRATE_STATE_FAILED"_L1, {F::MigrateState, S::Failure}},
    {"LOCK"_L1, {F::Guard, S::Trigger}},
    {"UNLOCK"_L1, {F::Guard, S::Success}},
};

constexpr std::int64_t minuteNs = 60 * std::int64_t {1'000'000'000};
constexpr std::int64_t hourNs = 60 * minuteNs;
constexpr std::int64_t shortestLimit = 5 * minuteNs;
constexpr std::size_t enoughSeen = 20;

} // namespace

std::optional<ChainPlace> chainPlaceOf(QStringView eventType)
{
    const auto found = std::ranges::find_if(typePlaces, [eventType](const TypePlace &one) { return eventType == one.type; });
    return found == std::end(typePlaces) ? std::nullopt : std::optional(found->place);
}

bool isChainCancel(QStringView eventType)
{
    return eventType == "TRIGGER_CANCEL"_L1;
}

ChainLimits::ChainLimits()
{
    ns.fill(2 * hourNs);
    ns[static_cast<std::size_t>(F::ForceRun)] = 12 * hourNs; // jobs
    ns[static_cast<std::size_t>(F::ForceUnlock)] = hourNs / 2;
    ns[static_cast<std::size_t>(F::Guard)] = 30 * 24 * hourNs;
}

ChainLimits learnedLimits(std::array<std::vector<std::int64_t>, chainFamilyCount> durations)
{
    ChainLimits limits;
    for (std::size_t family = 0; family < chainFamilyCount; ++family) {
        std::vector<std::int64_t> &seen = durations[family];
        if (seen.size() < enoughSeen || family == static_cast<std::size_t>(F::Guard))
            continue;
        const auto percentile = seen.begin() + static_cast<std::ptrdiff_t>((seen.size() - 1) * 99 / 100);
        std::nth_element(seen.begin(), percentile, seen.end());
        limits.ns[family] = std::clamp(2 * *percentile, shortestLimit, longestChainNs);
    }
    return limits;
}

} // namespace Backtrail
