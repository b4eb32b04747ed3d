// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo/demoevent.h"

#include <QtGlobal>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace Backtrail {

// The events of the demonstration organization, oldest first, one after the other: the same ones for the same seed,
// end and count, on every platform.
class DemoEventStream
{
public:
    // Thirty days that end at `endNs` and hold at least `count` events (about 3 % more). The planted stories alone
    // are several hundred, so a small count gives more than it says.
    DemoEventStream(std::uint64_t seed, std::int64_t endNs, std::size_t count);
    ~DemoEventStream();
    Q_DISABLE_COPY_MOVE(DemoEventStream)

    // The next one; nullopt = the end of the thirty days is reached.
    [[nodiscard]] std::optional<DemoEvent> next();
    // After the end: what happens at `nowNs`, usually one event, sometimes several at one instant.
    [[nodiscard]] std::vector<DemoEvent> liveEvents(std::int64_t nowNs);

private:
    class Private;
    std::unique_ptr<Private> d;
};

// All of them, newest first, as the API lists them.
[[nodiscard]] std::vector<DemoEvent> demoEvents(std::uint64_t seed, std::int64_t endNs, std::size_t count = 5000);

// Values that nobody can take for real ones.
inline constexpr const char *demoOrganizationId = "de300000-0000-4000-8000-00000000ac3e";
inline constexpr const char *demoOrganizationName = "Acme (demonstration)";
inline constexpr const char *demoToken = "qov_demo_this-is-not-a-secret";

// One value of each enumeration that no description of the API knows.
inline constexpr const char *demoUnknownEventType = "SNAPSHOT_RESTORED";
inline constexpr const char *demoUnknownTargetType = "EDGE_FUNCTION";
inline constexpr const char *demoUnknownSubTargetType = "COST_BUDGET";
inline constexpr const char *demoUnknownOrigin = "MOBILE_APP";

// The incident that the README walks through. At T0, 40 minutes before the end, the deployment of `checkout-api` in
// shop / production fails: its memory limit is too small.
//
//   T0 - 4m12s    terraform-ci (Terraform) UPDATE: memory 512 -> 256, and the description
//   T0 - 4m11s    terraform-ci DEPLOY_QUEUED, a second later TRIGGER_DEPLOY
//   T0            terraform-ci DEPLOY_FAILED: the new pods were killed for want of memory (OOMKilled)
//   T0 + 1m48s    jane.doe@acme.example (console) SHELL
//   T0 + 6m05s    jane.doe UPDATE: memory 256 -> 512
//   T0 + 6m20s    jane.doe DEPLOY_QUEUED, a second later TRIGGER_DEPLOY
//   T0 + 9m02s    jane.doe DEPLOYED
//
// Meanwhile other services are deployed as on any day. Nothing else touches this service after T0 - 1 day.
struct DemoIncident
{
    static constexpr const char *project = "shop";
    static constexpr const char *environment = "production";
    static constexpr const char *service = "checkout-api";
    static constexpr const char *targetType = "CONTAINER";
    static constexpr const char *culprit = "terraform-ci";
    static constexpr const char *responder = "jane.doe@acme.example";
    static constexpr int memoryBefore = 512;
    static constexpr int memoryAfter = 256;
    static constexpr std::int64_t beforeEndNs = 40LL * 60 * 1'000'000'000; // T0
};

} // namespace Backtrail
