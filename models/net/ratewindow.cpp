// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/net/ratewindow.h"

#include <algorithm>

namespace Backtrail {

namespace {

constexpr std::chrono::milliseconds window = std::chrono::hours(1);

} // namespace

RateWindow::RateWindow(int requestsAnHour)
    : m_limit(requestsAnHour)
{
}

void RateWindow::noteSent(Milliseconds now)
{
    while (!m_sent.empty() && m_sent.front() + window <= now)
        m_sent.pop_front();
    m_sent.push_back(now);
    if (serverCounts(now))
        --m_serverRemaining;
}

void RateWindow::noteAnswer(std::optional<int> limit, std::optional<int> remaining, std::optional<Milliseconds> resetIn,
                            Milliseconds now)
{
    if (!remaining || !resetIn)
        return;
    m_serverResetAt = now + std::min(*resetIn, window);
    m_serverRemaining = *remaining;
    m_serverLimit = limit.value_or(std::max(m_limit, *remaining));
}

RateWindow::Milliseconds RateWindow::waitNeeded(Milliseconds now) const
{
    if (serverCounts(now))
        return m_serverRemaining > 0 ? Milliseconds(0) : *m_serverResetAt - now;
    // The server counts by its own rules and has just started anew: the next answer says how much is left.
    if (m_serverResetAt || m_limit <= 0 || usedHere(now) < m_limit)
        return Milliseconds(0);
    const auto oldest = std::ranges::upper_bound(m_sent, now - window);
    return *oldest + window - now;
}

RateBudget RateWindow::budget(Milliseconds now, Timestamp wallClock) const
{
    const auto wallTime = [now, wallClock](Milliseconds at) {
        return Timestamp {wallClock.ns + std::chrono::nanoseconds(at - now).count()};
    };
    RateBudget budget;
    budget.window = std::chrono::duration_cast<std::chrono::seconds>(window);
    if (serverCounts(now)) {
        budget.limit = m_serverLimit;
        budget.used = std::clamp(m_serverLimit - m_serverRemaining, 0, m_serverLimit);
        budget.resetsAt = wallTime(*m_serverResetAt);
        return budget;
    }
    budget.limit = m_limit;
    budget.used = usedHere(now);
    if (const Milliseconds wait = waitNeeded(now); wait.count() > 0)
        budget.resetsAt = wallTime(now + wait);
    return budget;
}

int RateWindow::usedHere(Milliseconds now) const
{
    return static_cast<int>(m_sent.end() - std::ranges::upper_bound(m_sent, now - window));
}

} // namespace Backtrail
