// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/runtime/clock.h"
#include "models/session/keptevents.h"
#include "models/sources/eventsource.h"

#include <memory>

namespace Backtrail {

// The cascade's lists where events are kept: the server's own while it answers, else what the kept events name, so
// that the panel works offline and still lists what was deleted since. One thread.
class KeptTargets final : public TargetSource
{
public:
    KeptTargets(Clock &clock, std::shared_ptr<const KeptEvents> kept); // the clock outlives it

    void setServer(std::shared_ptr<TargetSource> server); // nullptr = offline
    Request targets(const TargetQuery &query, std::function<void(Result<TargetList>)> done) override;
    [[nodiscard]] bool needsTargetType() const override { return false; } // those are answered from what is kept alone

private:
    Clock &m_clock;
    std::shared_ptr<const KeptEvents> m_kept;
    std::shared_ptr<TargetSource> m_server;
};

// Is the server only out of reach, so that what is kept may answer for it? What it refuses is its answer, and is shown
// as that.
[[nodiscard]] bool isServerAway(const Error &error);

// What the events of a snapshot name for one request of the cascade: each id once, with the name of its newest event,
// ordered by name. nullopt = cancelled. Any thread.
[[nodiscard]] std::optional<TargetList> targetsNamedBy(const EventSnapshot &snapshot, const TargetQuery &query,
                                                       Timestamp now, const CancelFlag &cancel);

} // namespace Backtrail
