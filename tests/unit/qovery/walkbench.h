// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/openenum.h"
#include "models/sources/qovery/qoverywalk.h"
#include "tests/unit/qovery/simulatedserver.h"

#include <QEventLoop>
#include <QTimer>

#include <limits>
#include <random>
#include <set>

namespace Backtrail {

using namespace Qt::StringLiterals;

inline constexpr std::int64_t second = Timestamp::nsPerSecond;
inline constexpr std::int64_t start = 1'780'000'000 * second;

struct Walked
{
    std::vector<SimulatedEvent> events; // id and time only
    QStringList gaps;
    std::optional<Error> error;
    int failures = 0;
    int warnings = 0;
    bool atEnd = false;
};

inline std::optional<Result<EventPage>> nextPage(EventWalk &walk)
{
    QEventLoop loop;
    std::optional<Result<EventPage>> answer;
    const Request request = walk.next([&](const Result<EventPage> &page) {
        answer = page;
        loop.quit();
    });
    QTimer::singleShot(std::chrono::seconds(20), &loop, &QEventLoop::quit);
    loop.exec();
    return answer;
}

inline Walked walkAll(EventWalk &walk, int mostPages = 5000)
{
    Walked walked;
    for (int i = 0; i < mostPages && !walked.atEnd; ++i) {
        const auto page = nextPage(walk);
        if (!page) {
            walked.error = Error {ErrorKind::TimedOut, u"the walk never answered"_s, 0, std::nullopt};
            return walked;
        }
        if (!*page) {
            if ((*page).error().kind != ErrorKind::TimedOut) {
                walked.error = (*page).error();
                return walked;
            }
            ++walked.failures;
            continue;
        }
        for (const EventRecord &record : (**page).batch->events()) {
            SimulatedEvent event;
            event.ns = record.time.ns;
            event.number = QByteArray(record.id.data(), qsizetype(record.id.size())).mid(6).toInt();
            walked.events.push_back(event);
        }
        if (!(**page).gap.isEmpty())
            walked.gaps += (**page).gap;
        walked.warnings += int((**page).warnings.size());
        walked.atEnd = (**page).atEnd;
    }
    return walked;
}

inline QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

// Lonely events, events that share a second, and bursts inside one instant of up to three pages.
inline std::vector<SimulatedEvent> makeEvents(int count, int pageSize, unsigned seed)
{
    std::mt19937 random(seed);
    const auto below = [&random](std::size_t limit) { return std::size_t(random() % limit); };
    std::vector<SimulatedEvent> events;
    std::int64_t time = start;
    while (int(events.size()) < count) {
        int burst = 1;
        switch (below(8)) {
        case 0: // some seconds on
            time += std::int64_t(1 + below(50)) * second;
            break;
        case 1: // exactly on a second
            time = (time / second + 1 + std::int64_t(below(3))) * second;
            burst = 1 + int(below(3));
            break;
        case 2: // a burst
            time += std::int64_t(1 + below(1000)) * 1000;
            burst = below(4) == 0 ? 1 + int(below(std::size_t(pageSize) * 3)) : 1 + int(below(4));
            break;
        default: // microseconds on
            time += std::int64_t(1 + below(400'000)) * 1000;
        }
        for (int i = 0; i < burst; ++i) {
            SimulatedEvent event;
            event.ns = time;
            event.number = int(events.size());
            event.targetType = text(knownTargetTypes()[below(knownTargetTypes().size())]);
            event.eventType = text(knownEventTypes()[below(knownEventTypes().size())].name);
            event.origin = text(knownOrigins()[below(knownOrigins().size())]);
            event.subTargetType = text(knownSubTargetTypes()[std::size_t(event.number) * 7 % knownSubTargetTypes().size()]);
            events.push_back(event);
        }
    }
    return events;
}

inline QString firstFault(const Walked &walked, const std::vector<SimulatedEvent> &wanted)
{
    if (walked.error)
        return u"failed: %1 %2"_s.arg(int(walked.error->kind)).arg(walked.error->detail);
    if (!walked.atEnd)
        return u"never came to the end"_s;
    std::set<int> seen;
    std::int64_t last = std::numeric_limits<std::int64_t>::max();
    for (const SimulatedEvent &event : walked.events) {
        if (!seen.insert(event.number).second)
            return u"%1 came twice"_s.arg(event.number);
        if (event.ns > last)
            return u"%1 is newer than the one before it"_s.arg(event.number);
        last = event.ns;
    }
    for (const SimulatedEvent &event : wanted) {
        if (!seen.contains(event.number))
            return u"%1 at %2 was lost"_s.arg(event.number).arg(Timestamp {event.ns}.toRfc3339());
    }
    return seen.size() == wanted.size() ? QString() : u"too many came"_s;
}

inline EventQuery queryOf(int pageSize)
{
    EventQuery query;
    query.pageSize = pageSize;
    return query;
}

} // namespace Backtrail
