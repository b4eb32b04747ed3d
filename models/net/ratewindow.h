// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/sources/eventsource.h"

#include <chrono>
#include <deque>
#include <optional>

namespace Backtrail {

// How many requests may still be sent: at most so many in any hour, until the server's own headers say better.
// Times are those of Clock::elapsed(). Pure bookkeeping.
class RateWindow
{
public:
    using Milliseconds = std::chrono::milliseconds;

    explicit RateWindow(int requestsAnHour);

    void noteSent(Milliseconds now);
    // What one answer said. Without `remaining` and `resetIn` together the server said nothing we can count by.
    void noteAnswer(std::optional<int> limit, std::optional<int> remaining, std::optional<Milliseconds> resetIn,
                    Milliseconds now);

    [[nodiscard]] Milliseconds waitNeeded(Milliseconds now) const; // 0 = send
    [[nodiscard]] RateBudget budget(Milliseconds now, Timestamp wallClock) const;

private:
    [[nodiscard]] int usedHere(Milliseconds now) const;
    [[nodiscard]] bool serverCounts(Milliseconds now) const { return m_serverResetAt && now < *m_serverResetAt; }

    int m_limit;
    std::deque<Milliseconds> m_sent; // those of the last hour
    // The server's count, valid until it starts anew.
    std::optional<Milliseconds> m_serverResetAt;
    int m_serverLimit = 0;
    int m_serverRemaining = 0;
};

} // namespace Backtrail
