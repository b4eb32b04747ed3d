// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/demogenerator.h"

#include "app/demo/demostories.h"

#include <algorithm>
#include <array>

namespace Backtrail {

namespace {

// How busy an hour is: people work by day, from Monday to Friday.
int activity(std::int64_t ns)
{
    constexpr std::array hours {2, 1, 1, 1, 1, 2, 5, 14, 26, 34, 36, 32, 24, 30, 36, 35, 30, 22, 12, 8, 6, 5, 4, 3};
    const std::int64_t hour = ns / demoHour;
    const std::int64_t weekday = (hour / 24 + 3) % 7; // 1970-01-01 was a Thursday; 0 = Monday
    const int byHour = hours[static_cast<std::size_t>(hour % 24)];
    return weekday < 5 ? byHour * 4 : byHour + 3;
}

constexpr std::int64_t span = 30 * demoDay;
constexpr std::int64_t eventsOfAStory = 3; // a little less than it is on average: see `beginNext`

} // namespace

class DemoEventStream::Private
{
public:
    Private(std::uint64_t seed, std::int64_t endNs_, std::size_t count)
        : simulation(seed, endNs_ - span)
        , endNs(endNs_)
        , wanted(static_cast<std::int64_t>(count + count / 33 + 40))
    {
        const std::int64_t startNs = endNs - span;
        plantIncident(simulation, endNs);
        plantOddities(simulation, startNs + demoHour, endNs - 3 * demoHour);
        plantBursts(simulation, startNs + demoHour, endNs - 3 * demoHour);
        plantCoverage(simulation, startNs + demoHour, endNs - 3 * demoHour);
        for (std::int64_t hour = startNs; hour < endNs; hour += demoHour)
            restOfActivity += activity(hour);
        planNext(startNs);
    }

    // Stories begin so that what is left to tell is spread over what is left of the time, busy hours first: the pace
    // corrects itself when stories turn out long or short.
    void planNext(std::int64_t fromNs)
    {
        const std::int64_t restOfEvents = std::max<std::int64_t>(
            wanted - static_cast<std::int64_t>(simulation.toldCount()), eventsOfAStory);
        // In units of activity x hour, scaled by 1000.
        const std::int64_t mean = std::max<std::int64_t>(1, restOfActivity * 1000 * eventsOfAStory / restOfEvents);
        std::int64_t rest = simulation.random.between(mean / 4, mean * 7 / 4);
        std::int64_t when = fromNs;
        while (when < endNs) {
            const std::int64_t leftOfHour = demoHour - when % demoHour;
            const std::int64_t cost = leftOfHour / 1'000'000 * activity(when) / (demoHour / 1'000'000 / 1000);
            if (cost >= rest) {
                when += rest * (demoHour / 1000) / activity(when);
                break;
            }
            rest -= std::max<std::int64_t>(cost, 1);
            when += leftOfHour;
        }
        spend(fromNs, when);
        if (when >= endNs)
            return;
        when += simulation.random.between(0, 999) * 1000;
        simulation.at(when, [this](DemoSimulation &now) {
            beginEverydayStory(now);
            planNext(now.now());
        });
    }

    void spend(std::int64_t fromNs, std::int64_t toNs)
    {
        for (std::int64_t hour = fromNs / demoHour + 1; hour <= toNs / demoHour; ++hour)
            restOfActivity = std::max<std::int64_t>(1, restOfActivity - activity((hour - 1) * demoHour));
    }

    DemoSimulation simulation;
    std::int64_t endNs;
    std::int64_t wanted;
    std::int64_t restOfActivity = 0;
    std::vector<DemoEvent> ready;
    std::size_t nextReady = 0;
};

DemoEventStream::DemoEventStream(std::uint64_t seed, std::int64_t endNs, std::size_t count)
    : d(std::make_unique<Private>(seed, endNs / 1000 * 1000, count))
{
}

DemoEventStream::~DemoEventStream() = default;

std::optional<DemoEvent> DemoEventStream::next()
{
    while (d->nextReady == d->ready.size()) {
        if (!d->simulation.hasStepBefore(d->endNs))
            return std::nullopt;
        d->simulation.runNext();
        d->ready = d->simulation.takeEvents();
        d->nextReady = 0;
    }
    return std::move(d->ready[d->nextReady++]);
}

std::vector<DemoEvent> DemoEventStream::liveEvents(std::int64_t nowNs)
{
    if (!d->simulation.hasStepBefore(nowNs)) {
        d->simulation.moveTo(nowNs / 1000 * 1000);
        beginEverydayStory(d->simulation);
    }
    while (d->simulation.hasStepBefore(nowNs)) {
        d->simulation.runNextAt(nowNs);
        std::vector<DemoEvent> events = d->simulation.takeEvents();
        if (!events.empty())
            return events;
    }
    return d->simulation.takeEvents();
}

std::vector<DemoEvent> demoEvents(std::uint64_t seed, std::int64_t endNs, std::size_t count)
{
    DemoEventStream stream(seed, endNs, count);
    std::vector<DemoEvent> events;
    events.reserve(count + count / 16 + 100);
    while (std::optional<DemoEvent> event = stream.next())
        events.push_back(std::move(*event));
    std::ranges::reverse(events);
    return events;
}

} // namespace Backtrail
