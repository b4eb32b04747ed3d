// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/demosimulation.h"

#include <algorithm>
#include <utility>

namespace Backtrail {

namespace {

constexpr auto isLater = [](const auto &left, const auto &right) {
    return std::pair(left.ns, left.serial) > std::pair(right.ns, right.serial);
};

} // namespace

DemoSimulation::DemoSimulation(std::uint64_t seed, std::int64_t startNs)
    : random(seed)
    , world(random, startNs)
    , m_now(startNs)
{
}

void DemoSimulation::at(std::int64_t ns, Step step)
{
    m_steps.push_back({std::max(ns, m_now) / 1000 * 1000, m_serial++, std::move(step)});
    std::ranges::push_heap(m_steps, isLater);
}

DemoSimulation::Step DemoSimulation::takeNext()
{
    std::ranges::pop_heap(m_steps, isLater);
    const Step step = std::move(m_steps.back().step);
    m_now = std::max(m_now, m_steps.back().ns);
    m_steps.pop_back();
    return step;
}

void DemoSimulation::runNext()
{
    takeNext()(*this);
}

void DemoSimulation::runNextAt(std::int64_t ns)
{
    const Step step = takeNext();
    m_now = std::max(m_now, ns / 1000 * 1000);
    step(*this);
}

DemoEvent &DemoSimulation::tell(std::string_view eventType, const DemoObject &object, const DemoActor &actor)
{
    DemoEvent event;
    event.ns = m_now;
    event.id = random.uuid();
    event.eventType = eventType;
    event.targetId = object.id;
    event.targetName = object.name;
    event.targetType = object.targetType;
    event.origin = actor.origin;
    event.triggeredBy = actor.triggeredBy;
    event.projectId = object.projectId;
    event.projectName = object.projectName;
    event.environmentId = object.environmentId;
    event.environmentName = object.environmentName;
    event.environmentType = object.environmentType;
    event.userAgent = actor.userAgent;
    event.change = DemoJson::object({{"id", object.id}, {"name", object.name}}).text();
    m_events.push_back(std::move(event));
    ++m_toldCount;
    return m_events.back();
}

DemoEvent &DemoSimulation::tellPart(std::string_view eventType, const DemoObject &object, const DemoPart &part,
                                    const DemoActor &actor, DemoDocument before)
{
    DemoEvent &event = tell(eventType, object, actor);
    event.subTargetType = part.kind;
    event.change = part.document.text();
    event.originalChange = std::move(before);
    return event;
}

std::vector<DemoEvent> DemoSimulation::takeEvents()
{
    return std::exchange(m_events, {});
}

DemoObject &DemoSimulation::anyService(std::string_view targetType)
{
    for (;;) {
        DemoObject &service = random.pick(world.services);
        if (!service.isScripted && (targetType.empty() || service.targetType == targetType))
            return service;
    }
}

const DemoActor &DemoSimulation::anyPerson()
{
    return random.chance(80) ? random.pick(world.people) : random.pick(world.commandLines);
}

} // namespace Backtrail
