// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/demogenerator.h"
#include "app/demo/demostories.h"

#include <array>
#include <utility>

namespace Backtrail {

namespace {

constexpr const char *incidentDescription = "Managed by Terraform, do not edit by hand";

void releaseNewTag(DemoSimulation &simulation, DemoObject &service, std::string_view tag)
{
    const DemoActor actor = simulation.world.machines.front();
    updatePart(simulation, service, service.parts.front(), actor, [&](DemoJson &config) {
        config.set("tag", tag).set("updated_at", DemoJson::time(simulation.now()));
    });
    planAct(simulation, service, actor, demoDeploy, {70, 110, 0});
}

void setMemory(DemoSimulation &simulation, DemoObject &service, const DemoActor &actor, int memory)
{
    updatePart(simulation, service, service.parts.front(), actor, [&](DemoJson &config) {
        config.set("memory", memory).set("updated_at", DemoJson::time(simulation.now()));
        if (memory == DemoIncident::memoryAfter)
            config.set("description", incidentDescription);
    });
}

void deployed(DemoSimulation &simulation, DemoObject &service, const DemoActor &actor, std::string_view eventType)
{
    simulation.tell(eventType, service, actor).change = deploymentDocument(simulation.random, service).text();
}

void failForMemory(DemoSimulation &simulation, DemoObject &service, const DemoActor &actor)
{
    DemoJson document = deploymentDocument(simulation.random, service);
    document.set("status", "DEPLOYMENT_ERROR");
    document.set("error", DemoJson::object(
        {{"reason", "OOMKilled"}, {"exit_code", 137}, {"restarts", 4},
         {"message", "Container checkout-api was killed for want of memory (OOMKilled, limit 256Mi) 4 times in 3m; "
                     "0 of 2 new pods became ready. The old pods keep serving."}}));
    simulation.tell("DEPLOY_FAILED", service, actor).change = document.text();
}

} // namespace

void plantIncident(DemoSimulation &simulation, std::int64_t toNs)
{
    DemoObject &service = simulation.world.service(DemoIncident::project, DemoIncident::environment, DemoIncident::service);
    const DemoActor terraform = simulation.world.terraform;
    const DemoActor jane = simulation.world.people.front();
    service.isScripted = true;
    service.config().set("memory", DemoIncident::memoryBefore);
    service.config().set("description", "Owner: team checkout");

    // Its ordinary life before: a release a week.
    constexpr std::array<std::string_view, 4> tags {"2.14.0", "2.14.1", "2.15.0", "2.15.2"};
    service.config().set("tag", "2.13.4");
    for (std::size_t i = 0; i < tags.size(); ++i) {
        const std::int64_t when = toNs - (27 - 7 * static_cast<std::int64_t>(i)) * demoDay + 4321 * demoSecond;
        simulation.at(when, [&service, tag = tags[i]](DemoSimulation &now) { releaseNewTag(now, service, tag); });
    }

    // Others go on working meanwhile, at whatever hour the demonstration is started.
    for (int i = 0; i < 14; ++i)
        simulation.at(toNs - simulation.random.between(240'000'000, 4'500'000'000) * 1000, beginEverydayStory);

    auto at = [&, failure = toNs - DemoIncident::beforeEndNs](std::int64_t seconds, int microseconds,
                                                              DemoSimulation::Step step) {
        simulation.at(failure + seconds * demoSecond + microseconds * 1000LL, std::move(step));
    };
    at(-252, 264'802, [&service, terraform](DemoSimulation &now) {
        setMemory(now, service, terraform, DemoIncident::memoryAfter);
    });
    at(-251, 118'002, [&service, terraform](DemoSimulation &now) { deployed(now, service, terraform, "DEPLOY_QUEUED"); });
    at(-250, 30'517, [&service, terraform](DemoSimulation &now) { deployed(now, service, terraform, "TRIGGER_DEPLOY"); });
    at(0, 0, [&service, terraform](DemoSimulation &now) { failForMemory(now, service, terraform); });
    at(108, 702'114, [&service, jane](DemoSimulation &now) {
        now.tell("SHELL", service, jane).change
            = DemoJson::object({{"pod_name", "checkout-api-7d9c5b8f4-x2x9k"}, {"container", "checkout-api"}}).text();
    });
    at(365, 441'090, [&service, jane](DemoSimulation &now) { setMemory(now, service, jane, DemoIncident::memoryBefore); });
    at(380, 12'553, [&service, jane](DemoSimulation &now) { deployed(now, service, jane, "DEPLOY_QUEUED"); });
    at(381, 204'871, [&service, jane](DemoSimulation &now) { deployed(now, service, jane, "TRIGGER_DEPLOY"); });
    at(542, 873'200, [&service, jane](DemoSimulation &now) { deployed(now, service, jane, "DEPLOYED"); });
}

} // namespace Backtrail
