// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/export/walkorder.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace Backtrail {

namespace {

bool isNewer(const AuditEvent &a, const AuditEvent &b)
{
    return std::tie(b.time, b.id) < std::tie(a.time, a.id);
}

} // namespace

std::vector<AuditEvent> WalkOrder::add(std::vector<AuditEvent> page, Timestamp oldest)
{
    std::vector<AuditEvent> ready = rest();
    std::ranges::move(page, std::back_inserter(ready));
    std::ranges::stable_sort(ready, isNewer);
    const auto firstToWait =
        std::ranges::find_if(ready, [oldest](const AuditEvent &event) { return event.time <= oldest; });
    m_waiting.assign(std::make_move_iterator(firstToWait), std::make_move_iterator(ready.end()));
    ready.erase(firstToWait, ready.end());
    return ready;
}

std::vector<AuditEvent> WalkOrder::rest()
{
    return std::exchange(m_waiting, {});
}

} // namespace Backtrail
