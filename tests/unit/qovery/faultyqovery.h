// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/sources/qovery/pagefetcher.h"
#include "models/sources/qovery/qoverywalk.h"
#include "tests/support/fakeclock.h"

#include <QObject>

#include <map>
#include <memory>
#include <random>
#include <vector>

namespace Backtrail {

// What goes wrong, each in so many of a hundred answers.
struct FaultRates
{
    int failures = 0; // timeouts, refusals, broken JSON
    int swappedOrder = 0;
    int droppedPages = 0; // the link leads too far
    int garbage = 0; // an event is replaced by something that is none
    int yesterday = 0; // an answer that was right for the same question some time ago
};

// A Qovery server with a clock of its own, retention, late events, types that no description knows and bad days. It reads JSON requests' meaning
// directly and answers JSON, through the real walk. Everything follows from the seed.
class FaultyQovery final : public EventSource
{
public:
    struct Event
    {
        std::int64_t ns = 0;
        std::int64_t visibleFrom = 0; // by the server's clock; later than `ns` for a late one
        int number = 0;
        QString type;
        QString subType;
        QString eventType;
        QString origin;
        [[nodiscard]] QByteArray id() const { return "event-" + QByteArray::number(number); }
    };

    FaultyQovery(FakeClock &clock, unsigned seed);

    [[nodiscard]] std::unique_ptr<EventWalk> walk(const EventQuery &query) override;
    [[nodiscard]] RateBudget budget() const override { return {}; }

    [[nodiscard]] Timestamp now() const; // by the server's clock
    [[nodiscard]] Timestamp retentionEdge() const { return {now().ns - retentionNs}; }
    [[nodiscard]] std::chrono::nanoseconds skew() const { return std::chrono::nanoseconds(m_skewNs); } // to the other clock
    [[nodiscard]] const std::vector<Event> &events() const { return m_events; }
    [[nodiscard]] int requests() const { return m_requests; }
    void wallClockMoved(std::chrono::seconds by) { m_skewNs -= std::chrono::nanoseconds(by).count(); }

    static constexpr std::int64_t retentionNs = 2 * 3600 * Timestamp::nsPerSecond;

    FaultRates rates;
    bool tellsTime = true; // a Date header
    bool tokenIsExclusive = false;
    int pageSize = 6; // the most

private:
    class Fetcher;
    struct Answer
    {
        QByteArray json;
        Timestamp at;
    };
    void makeEvents();
    [[nodiscard]] bool chance(int inHundred);
    [[nodiscard]] Result<DecodedPage> answer(const PageRequest &request);
    [[nodiscard]] Answer honestAnswer(const PageRequest &request);
    [[nodiscard]] std::vector<Event> found(const PageRequest &request) const;

    FakeClock &m_clock;
    std::mt19937 m_random;
    std::int64_t m_skewNs = 0;
    std::vector<Event> m_events; // newest first
    std::shared_ptr<ServerHabits> m_habits = std::make_shared<ServerHabits>();
    std::map<QString, Answer> m_earlier; // by question
    int m_requests = 0;
};

} // namespace Backtrail
