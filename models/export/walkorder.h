// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/auditevent.h"

#include <vector>

namespace Backtrail {

// Pages of a walk in, events in the order (time, id) from the newest out. Events of one instant may lie on
// both sides of a page's edge, so those of a page's oldest instant wait for the next page.
class WalkOrder
{
public:
    // `oldest`: the oldest time of the whole page, whether its events were kept or filtered out.
    [[nodiscard]] std::vector<AuditEvent> add(std::vector<AuditEvent> page, Timestamp oldest);
    // What still waits, once no page follows.
    [[nodiscard]] std::vector<AuditEvent> rest();
    [[nodiscard]] bool hasWaiting() const { return !m_waiting.empty(); }

private:
    std::vector<AuditEvent> m_waiting;
};

} // namespace Backtrail
