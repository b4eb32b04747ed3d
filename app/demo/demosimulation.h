// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo/demoevent.h"
#include "app/demo/demorandom.h"
#include "app/demo/demoworld.h"

#include <QtGlobal>

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace Backtrail {

inline constexpr std::int64_t demoSecond = 1'000'000'000;
inline constexpr std::int64_t demoMinute = 60 * demoSecond;
inline constexpr std::int64_t demoHour = 60 * demoMinute;
inline constexpr std::int64_t demoDay = 24 * demoHour;

// The organization at work: a clock, a list of what is to happen when, and the events that come of it, in the order
// of time. Stories put steps into the list; a step changes the world and tells about it.
class DemoSimulation
{
public:
    using Step = std::function<void(DemoSimulation &)>;

    DemoSimulation(std::uint64_t seed, std::int64_t startNs);
    Q_DISABLE_COPY_MOVE(DemoSimulation)

    // Steps at the same instant run in the order in which they were put in.
    void at(std::int64_t ns, Step step);
    void in(std::int64_t delayNs, Step step) { at(m_now + delayNs, std::move(step)); }

    [[nodiscard]] std::int64_t now() const { return m_now; }
    [[nodiscard]] bool hasStepBefore(std::int64_t ns) const { return !m_steps.empty() && m_steps.front().ns < ns; }
    // Moves the clock to the next step and runs it.
    void runNext();
    // The same, as if it had been due now: for events that arrive while the server runs.
    void runNextAt(std::int64_t ns);
    void moveTo(std::int64_t ns) { m_now = ns; }

    // Tells that something happened to the object, now. `change` begins as {"id", "name"}.
    DemoEvent &tell(std::string_view eventType, const DemoObject &object, const DemoActor &actor);
    // CREATE, UPDATE and DELETE of a part, told with its document as it is now and, for UPDATE, as it was.
    DemoEvent &tellPart(std::string_view eventType, const DemoObject &object, const DemoPart &part,
                        const DemoActor &actor, DemoDocument before = {});

    // What was told since the last call, oldest first.
    [[nodiscard]] std::vector<DemoEvent> takeEvents();
    [[nodiscard]] std::size_t toldCount() const { return m_toldCount; }

    // A service that is not reserved for the planted stories.
    [[nodiscard]] DemoObject &anyService(std::string_view targetType = {});
    [[nodiscard]] const DemoActor &anyPerson();

    DemoRandom random;
    DemoWorld world;

private:
    struct Planned
    {
        std::int64_t ns;
        std::uint64_t serial;
        Step step;
    };

    [[nodiscard]] Step takeNext();

    std::int64_t m_now;
    std::uint64_t m_serial = 0;
    std::size_t m_toldCount = 0;
    std::vector<Planned> m_steps; // a heap, the earliest in front
    std::vector<DemoEvent> m_events;
};

} // namespace Backtrail
