// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/sources/qovery/pagefetcher.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <cstdint>
#include <random>
#include <vector>

namespace Backtrail {

struct SimulatedEvent
{
    std::int64_t ns = 0;
    int number = 0; // its id
    QString targetType;
    QString eventType;
    QString origin;
    QString subTargetType = {};

    [[nodiscard]] QString id() const { return QStringLiteral("event-%1").arg(number); }
};

// What is unknown of the real server, one way or the other.
struct ServerManners
{
    enum class Bound { Exclusive, Inclusive, WholeSeconds };
    enum class Ties { Stable, Shuffled }; // order inside one instant, from answer to answer
    bool tokenIsExclusive = false;
    Bound toBound = Bound::Exclusive;
    bool fromIsExclusive = false;
    Ties ties = Ties::Stable;
    int largestPage = 100'000;
    int largestLater = 0; // behind the third answer, as where pages are cut by their bytes; 0 = the same
    bool alwaysLinks = false; // a next link even behind the last event
    bool ignoresWindow = false;
    bool refusesWindow = false; // 422 when only toTimestamp is given
    bool ignoresPageSize = false;
    QStringList refuses = {}; // these target types, the first `refusals` times
    int refusals = 0;
    bool refusesUnknown = false; // target types that nobody described
    int showsEvery = 0; // after it has cut the page, it leaves out all but each n-th event; 0 = none
};

// A Qovery server without a socket: filters, pages and answers JSON, which is decoded as in the program. Answers are
// queued. The test scripts failures.
class SimulatedServer
{
public:
    SimulatedServer(std::vector<SimulatedEvent> events, ServerManners manners, int pageSize, unsigned seed);

    [[nodiscard]] std::unique_ptr<PageFetcher> fetcher();

    // Every n-th answer is this error instead; 0 = none.
    void failEvery(int n) { m_failEvery = n; }
    [[nodiscard]] const std::vector<PageRequest> &requests() const { return m_requests; }
    [[nodiscard]] bool isHidden(const SimulatedEvent &event) const
    {
        return m_manners.showsEvery > 0 && event.number % m_manners.showsEvery != 0;
    }

private:
    class Fetcher;
    [[nodiscard]] Result<DecodedPage> answer(const PageRequest &request);
    [[nodiscard]] bool isRefused(const QString &targetType);
    [[nodiscard]] bool matches(const SimulatedEvent &event, const PageRequest &request) const;
    [[nodiscard]] QByteArray page(const std::vector<SimulatedEvent> &found, std::size_t count) const;

    std::vector<SimulatedEvent> m_events;
    ServerManners m_manners;
    int m_pageSize;
    std::mt19937 m_random;
    int m_failEvery = 0;
    QHash<QString, int> m_refusals; // by target type
    std::vector<PageRequest> m_requests;
    QObject m_context;
};

} // namespace Backtrail
